"""Know columns by the legend of the list: what nobody's heading says, its codes do."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import islice

from pijler4_desktop.domain.importing.choices import word_key
from pijler4_desktop.domain.importing.columns.content_fields import field_of_texts
from pijler4_desktop.domain.importing.drafting.codes import Codes, letters_before_a_number
from pijler4_desktop.domain.importing.drafting.legend_entries import (
    columns_named,
    names_a_column,
    names_of,
    with_settled_legends,
)
from pijler4_desktop.domain.importing.drafting.legend_moments import in_words
from pijler4_desktop.domain.importing.drafting.strange_codes import strange_codes
from pijler4_desktop.domain.importing.source import Column, LegendEntry, SheetLayout
from pijler4_desktop.domain.importing.vocabulary import ColumnReason, RowKind
from pijler4_desktop.domain.parsing.cells import text_of
from pijler4_desktop.domain.sheet import Sheet

MOST = 0.7
"""Share of a column's texts that are codes of one field."""
SOME = 0.4
"""The same for a column that the legend names."""
SAMPLE = 500

_UNKNOWN = (ColumnReason.UNKNOWN, ColumnReason.UNNAMED)


def with_coded_columns(
    sheets: Sequence[Sheet], layouts: Sequence[SheetLayout]
) -> list[SheetLayout]:
    """Give columns that hold codes the field their legend speaks of."""
    layouts = with_settled_legends(layouts)
    by_field: dict[str, list[LegendEntry]] = {}
    loose: list[LegendEntry] = []
    for layout in layouts:
        for entry in layout.legend:
            if entry.field is not None:
                by_field.setdefault(entry.field, []).append(entry)
            else:
                loose.append(entry)
    if not by_field and not loose:
        return list(layouts)
    groups = {field: _Group(field, entries) for field, entries in by_field.items()}
    groups |= {"": _Group("", loose)} if loose else {}
    return [
        _with_codes(sheet, layout, groups) for sheet, layout in zip(sheets, layouts, strict=True)
    ]


class _Group:
    """The codes of one field, whatever they mean, and the columns their titles name."""

    def __init__(self, field: str, entries: Sequence[LegendEntry]) -> None:
        letters = {e.code: letters_before_a_number(e.code) for e in entries}
        self.codes = Codes(
            field,
            {word_key(e.code): e.meaning for e in entries if not letters[e.code]},
            {key: e.meaning for e in entries if (key := letters[e.code])},
        )
        titles = {entry.title for entry in entries if entry.title}
        self._titles = titles
        self._named = {name for title in titles for name in columns_named(title)}
        self._only_there = bool(titles) and all(map(names_a_column, titles))

    def explains(self, column: Column, texts: Sequence[str]) -> bool:
        """Tell whether these are the codes of a column: its heading says them, or it holds them."""
        return column.heading in self._titles or self.fills(column, texts)

    def fills(self, column: Column, texts: Sequence[str]) -> bool:
        """Tell whether a column holds these codes, or enough of them to believe the legend."""
        elsewhere = self._named.isdisjoint(names_of(column))
        if elsewhere and self._only_there and column.field is None:
            return False
        wanted = MOST if elsewhere else SOME
        return sum(map(self.codes.fill, texts)) >= wanted * len(texts)


def _with_codes(sheet: Sheet, layout: SheetLayout, groups: Mapping[str, _Group]) -> SheetLayout:
    fed = {c.field for c in layout.columns}
    columns = []
    for column in layout.columns:
        found = None
        if column.field is None and column.reason in _UNKNOWN:
            found = _field_of(column, _texts(sheet, layout, column), groups)
        if found is not None and found not in fed:
            column = replace(column, field=found, reason=ColumnReason.LEGEND, kept=False)  # noqa: PLW2901
            fed.add(found)
        columns.append(column)
    layout = replace(layout, columns=tuple(columns))
    return replace(layout, strange_codes=_strange_codes(sheet, layout, groups))


def _strange_codes(
    sheet: Sheet, layout: SheetLayout, groups: Mapping[str, _Group]
) -> Mapping[int, frozenset[str]]:
    """Find the codes that the legend does not explain in the columns that hold mostly codes."""
    found = {}
    for column in layout.columns:
        group = groups.get(column.field) if column.field else None
        texts = _texts(sheet, layout, column) if group else []
        if group and texts and group.explains(column, texts):
            found[column.index] = strange_codes(group.codes, texts)
    return {index: keys for index, keys in found.items() if keys}


def _texts(sheet: Sheet, layout: SheetLayout, column: Column) -> list[str]:
    rows = (row for row in sheet.rows if layout.kinds.get(row.number) is RowKind.DATA)
    cells = (row.cells.get(column.index) for row in islice(rows, SAMPLE))
    return [text for cell in cells if cell is not None and (text := text_of(cell))]


def _field_of(column: Column, texts: Sequence[str], groups: Mapping[str, _Group]) -> str | None:
    """Name the field whose codes fill a column, or that it is clearly about once in words."""
    if not texts:
        return None
    for field, group in groups.items():
        if field and group.fills(column, texts):
            return field
    rhythms, loose = (
        groups[field].codes if field in groups else Codes(field) for field in ("frequency", "")
    )
    said = [in_words(text, rhythms) or loose.one(text) or text for text in texts]
    return field_of_texts(said)
