"""What a user chose otherwise than was proposed: together with the file it makes the whole plan.

Choices are plain values, so that they can be kept as a draft and remembered for the next list.
Everything is named as the file names it: sheets by name, columns by letter, rows by Excel's number.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from pijler4_desktop.domain.importing.vocabulary import Choice, Goes
from pijler4_desktop.domain.parsing.dates import DateOrder
from pijler4_desktop.domain.sheet import whole_name
from pijler4_desktop.domain.text import clean, without_accents

EXTRA = "extra"
"""Chosen as the field of a column: kept as extra information, read as nothing."""


def word_key(text: str) -> str:
    """Return the form in which words of a sender are compared: capitals and accents aside.

    Signs stay, because "A1" and "A1+" are not the same word.
    """
    return " ".join(without_accents(clean(text)).split())


class RowPlace(NamedTuple):
    """A row of the file."""

    sheet: str
    row: int


class CellPlace(NamedTuple):
    """A cell of the file."""

    sheet: str
    row: int
    letter: str


class ColumnPlace(NamedTuple):
    """A column of a sheet."""

    sheet: str
    letter: str


@dataclass(frozen=True, slots=True)
class SheetChoice:
    """What the user chose for a sheet; None and absent columns follow the proposal.

    `columns` goes from a column's letter to a field, to EXTRA to keep it beside the fields, or to
    None to leave it out. `read` is None as long as nobody chose.
    """

    read: bool | None = None
    header_row: int | None = None
    columns: Mapping[str, str | None] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Decision:
    """A user's answer about a row: as new, into a candidate (but `keep` our values), or skip."""

    choice: Choice
    record_id: str | None = None
    keep: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class OrganisationAnswer:
    """Which organisation a name in the list means: `same_as` is the id of a stored one or the key
    of another name in the list; None makes it an organisation of its own.
    """

    same_as: str | None = None


@dataclass(frozen=True, slots=True)
class Choices:
    """All choices about one file; `only` limits the import to one sheet.

    `words` go, by field, from the key of a cell's text (see `word_key`) to the text of ours that is
    read instead ("" to leave such cells out); `cells` hold what was typed for one cell ("" to empty
    it), and win over `words`. `orders`
    tell for a column of dates what comes first. `decisions` answer the questions about rows,
    `organisations` those about names, by the key of the name as written, `goes` those about
    organisations that stopped, by the key of the question. `remember` tells whether
    the next list of this layout or `sender` may be read by what was chosen here.
    """

    sheets: Mapping[str, SheetChoice] = field(default_factory=dict)
    only: str | None = None
    words: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    cells: Mapping[CellPlace, str] = field(default_factory=dict)
    orders: Mapping[ColumnPlace, DateOrder] = field(default_factory=dict)
    decisions: Mapping[RowPlace, Decision] = field(default_factory=dict)
    organisations: Mapping[str, OrganisationAnswer] = field(default_factory=dict)
    goes: Mapping[str, Goes] = field(default_factory=dict)
    sender: str = ""
    remember: bool = True

    def of(self, sheet: str) -> SheetChoice:
        """Return what was chosen for a sheet."""
        if self.only is not None:
            chosen = self.sheets.get(sheet, SheetChoice())
            return replace(chosen, read=self.only in (sheet, whole_name(sheet)))
        return self.sheets.get(sheet, SheetChoice())

    def has_layout_of(self, other: "Choices") -> bool:
        """Tell whether the sheets are laid out alike: the same ones, headers and columns."""
        return self.sheets == other.sheets and self.only == other.only

    def over(self, earlier: "Choices") -> "Choices":
        """Return these choices with the words of earlier ones where these say nothing."""
        keys = self.words.keys() | earlier.words.keys()
        words = {k: {**earlier.words.get(k, {}), **self.words.get(k, {})} for k in keys}
        return replace(self, words=words)

    def with_sheet(self, sheet: str, choice: SheetChoice) -> "Choices":
        """Return these choices with another one for a sheet."""
        return replace(self, sheets={**self.sheets, sheet: choice})

    def with_word(self, key: str, text: str, ours: str) -> "Choices":
        """Return these choices with a word of the sender, as it was written, mapped to ours."""
        words = {**self.words.get(key, {}), word_key(text): ours}
        return replace(self, words={**self.words, key: words})

    def without_word(self, key: str, text: str) -> "Choices":
        """Return these choices in which a word of the sender is read as it stands again."""
        words = {k: v for k, v in self.words.get(key, {}).items() if k != word_key(text)}
        return replace(self, words={**self.words, key: words})

    def with_cell(self, place: CellPlace, text: str) -> "Choices":
        """Return these choices with another text for one cell."""
        return replace(self, cells={**self.cells, place: text})

    def without_cell(self, place: CellPlace) -> "Choices":
        """Return these choices in which a cell is read as it stands in the file again."""
        return replace(self, cells={k: v for k, v in self.cells.items() if k != place})

    def with_order(self, place: ColumnPlace, order: DateOrder) -> "Choices":
        """Return these choices with the order of day and month of a column."""
        return replace(self, orders={**self.orders, place: order})

    def with_decision(self, place: RowPlace, decision: Decision) -> "Choices":
        """Return these choices with the answer to a question about a row."""
        return replace(self, decisions={**self.decisions, place: decision})

    def with_going(self, key: str, answer: Goes) -> "Choices":
        """Return these choices with the answer whether an organisation stopped."""
        return replace(self, goes={**self.goes, key: answer})

    def with_organisation(self, key: str, answer: OrganisationAnswer) -> "Choices":
        """Return these choices with what a name in the list means."""
        return replace(self, organisations={**self.organisations, key: answer})
