"""Know columns by the legend of the list: what nobody's heading says, its codes do."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import islice

from pijler4_desktop.domain.importing.choices import word_key
from pijler4_desktop.domain.importing.columns.content_fields import field_of_texts
from pijler4_desktop.domain.importing.drafting.legend_words import in_words
from pijler4_desktop.domain.importing.source import Column, SheetLayout
from pijler4_desktop.domain.importing.vocabulary import ColumnReason, RowKind
from pijler4_desktop.domain.parsing.cells import text_of
from pijler4_desktop.domain.sheet import Sheet

MOST = 0.7
"""Share of a column's texts that are codes of one field."""
SAMPLE = 500

_UNKNOWN = (ColumnReason.UNKNOWN, ColumnReason.UNNAMED)


def with_coded_columns(
    sheets: Sequence[Sheet], layouts: Sequence[SheetLayout]
) -> list[SheetLayout]:
    """Give columns that hold codes the field their legend speaks of."""
    by_field: dict[str, dict[str, str]] = {}
    for layout in layouts:
        for entry in layout.legend:
            if entry.field is not None:
                by_field.setdefault(entry.field, {})[word_key(entry.code)] = entry.meaning
    if not by_field:
        return list(layouts)
    return [
        _with_codes(sheet, layout, by_field) for sheet, layout in zip(sheets, layouts, strict=True)
    ]


def _with_codes(
    sheet: Sheet, layout: SheetLayout, by_field: Mapping[str, Mapping[str, str]]
) -> SheetLayout:
    fed = {c.field for c in layout.columns}
    columns = []
    for column in layout.columns:
        found = None
        if column.field is None and column.reason in _UNKNOWN:
            found = _field_of(_texts(sheet, layout, column), by_field)
        if found is not None and found not in fed:
            column = replace(column, field=found, reason=ColumnReason.LEGEND, kept=False)  # noqa: PLW2901
            fed.add(found)
        columns.append(column)
    return replace(layout, columns=tuple(columns))


def _texts(sheet: Sheet, layout: SheetLayout, column: Column) -> list[str]:
    rows = (row for row in sheet.rows if layout.kinds.get(row.number) is RowKind.DATA)
    cells = (row.cells.get(column.index) for row in islice(rows, SAMPLE))
    return [text for cell in cells if cell is not None and (text := text_of(cell))]


def _field_of(texts: Sequence[str], by_field: Mapping[str, Mapping[str, str]]) -> str | None:
    """Name the field whose codes fill a column, or that it is clearly about once in words."""
    if not texts:
        return None
    for field, codes in by_field.items():
        if sum(word_key(text) in codes for text in texts) >= MOST * len(texts):
            return field
    rhythms = by_field.get("frequency", {})
    return field_of_texts([in_words(text, rhythms) or text for text in texts])
