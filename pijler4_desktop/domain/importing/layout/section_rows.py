"""Which rows with a single text head the rows below them, and which are activities.

A row with only a name may be a real activity, so a row is only taken for a section when it has
full rows below it and its words, its form or the whole sheet say that it is one.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from pijler4_desktop.domain.importing.layout.sections import (
    SectionLabel,
    bare,
    is_counted,
    is_numbered,
    label_of,
)
from pijler4_desktop.domain.parsing.cells import is_empty, text_of
from pijler4_desktop.domain.sheet import SheetRow

SAMPLE = 300
"""Full rows looked at to know what a column usually holds."""
RARE = 0.2
OFTEN = 0.5
NEARLY_ALL = 0.8
FEWEST_CELLS = 3
"""Cells the rows of a table usually have before a row with one can stand out."""
SHORTEST_CAPITALS = 4


@dataclass(frozen=True, slots=True)
class Lonely:
    """A row with a single filled cell in the table."""

    row: int
    column: int
    text: str


@dataclass(frozen=True, slots=True)
class Body:
    """The rows of a table that may be data, in order, with the field of each column."""

    rows: Sequence[SheetRow]
    columns: Sequence[int]
    fields: Mapping[int, str | None]


def section_rows(body: Body, lonely: Mapping[int, Lonely]) -> frozenset[int]:
    """Return the numbers of the lonely rows that head the rows below them."""
    if not lonely:
        return frozenset()
    return frozenset(_Judge(body, lonely).sections())


@lru_cache(maxsize=4_000)
def _styled(text: str) -> bool:
    """Tell whether a text is written as a heading: capitals, a colon, a count or a number."""
    plain = bare(text)
    letters = sum(c.isalpha() for c in plain)
    capitals = letters >= SHORTEST_CAPITALS and plain.upper() == plain
    return capitals or text.rstrip().endswith(":") or is_counted(text) or is_numbered(text)


class _Judge:
    """Weighs the lonely rows of one sheet against its full rows."""

    def __init__(self, body: Body, lonely: Mapping[int, Lonely]) -> None:
        self._body = body
        self._lonely = lonely
        self._full = [row for row in body.rows if row.number not in lonely][:SAMPLE]
        self._heads = self._with_rows_below()
        self._leading = self._leading_column()
        self._organised = any(
            field == "organisation" and self._filled(column) >= OFTEN
            for column, field in body.fields.items()
        )

    def sections(self) -> list[int]:
        """Return the rows that head others."""
        usual = sorted(self._cells(row) for row in self._full)
        if not usual or usual[len(usual) // 2] < FEWEST_CELLS:
            return []
        return [number for number in self._heads if self._is_section(self._lonely[number])]

    def _with_rows_below(self) -> dict[int, SheetRow]:
        """Find the lonely rows with a full row below them, whatever other lonely ones between."""
        below: SheetRow | None = None
        heads: dict[int, SheetRow] = {}
        for row in reversed(self._body.rows):
            if row.number not in self._lonely:
                below = row
            elif below is not None:
                heads[row.number] = below
        return dict(reversed(heads.items()))

    def _leading_column(self) -> int:
        fields = self._body.fields
        return next((c for c in self._body.columns if fields.get(c) != "row_number"), 0)

    def _cells(self, row: SheetRow) -> int:
        return sum(column in row.cells for column in self._body.columns)

    def _filled(self, column: int) -> float:
        return sum(not is_empty(r.cells.get(column)) for r in self._full) / max(len(self._full), 1)

    def _values(self, column: int) -> list[str]:
        return [t for row in self._full if (t := text_of(row.cells.get(column)))]

    def _usual(self, lonely: Lonely, label: SectionLabel) -> bool:
        """Tell whether the column itself often holds this kind of text."""
        values = self._values(lonely.column)
        return sum(label_of(value) is label for value in values) > RARE * len(values)

    def _is_section(self, lonely: Lonely) -> bool:
        label = label_of(lonely.text)
        if self._heads_its_column(lonely):
            return True
        if label is SectionLabel.DAY:
            return not self._usual(lonely, label)
        return lonely.column == self._leading and (
            self._stands_out(lonely) or self._tells(lonely, label)
        )

    def _tells(self, lonely: Lonely, label: SectionLabel) -> bool:
        """Tell whether its words say what the rows below it have in common."""
        if label is SectionLabel.OTHER:
            return self._divides_the_list(lonely)
        if label is SectionLabel.ORGANISATION and self._organised:
            return False
        return not self._usual(lonely, label) and self._repeated_or_first(lonely, label)

    def _heads_its_column(self, lonely: Lonely) -> bool:
        """Tell whether the row below leaves this very column open and has a name of its own."""
        below = self._heads[lonely.row]
        names = [c for c, f in self._body.fields.items() if f == "name" and c != lonely.column]
        named = any(not is_empty(below.cells.get(c)) for c in names)
        return named and is_empty(below.cells.get(lonely.column))

    def _stands_out(self, lonely: Lonely) -> bool:
        """Tell whether it is written as a heading while the names in its column are not."""
        values = self._values(lonely.column)
        if not _styled(lonely.text) or sum(map(_styled, values)) > RARE * len(values):
            return False
        others = [number for number in self._heads if _styled(self._lonely[number].text)]
        return len(others) > 1 or self._first(lonely) or is_counted(lonely.text)

    def _repeated_or_first(self, lonely: Lonely, label: SectionLabel) -> bool:
        alike = sum(label_of(self._lonely[number].text) is label for number in self._heads)
        return alike > 1 or self._first(lonely)

    def _divides_the_list(self, lonely: Lonely) -> bool:
        """Tell whether the list starts with such a row, has several, and names nobody else."""
        starts = self._body.rows[0].number in self._lonely
        several = len(self._heads) > 1 and self._filled(lonely.column) >= NEARLY_ALL
        return starts and several and not self._organised

    def _first(self, lonely: Lonely) -> bool:
        return self._body.rows[0].number == lonely.row
