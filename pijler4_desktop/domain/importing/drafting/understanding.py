"""What was understood of a column or a row, in our words, by the very reading a plan is made of."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from pijler4_desktop.domain.importing.choices import CellPlace, Choices, word_key
from pijler4_desktop.domain.importing.drafting.drafted import Drafted, DraftedSheet
from pijler4_desktop.domain.importing.drafting.row_reading import RowReading
from pijler4_desktop.domain.importing.drafting.telling import Telling
from pijler4_desktop.domain.importing.source import Column
from pijler4_desktop.domain.parsing.cells import text_of
from pijler4_desktop.domain.parsing.masking import masked_text
from pijler4_desktop.domain.problems import Problem, ProblemCode
from pijler4_desktop.domain.sheet import SheetRow
from pijler4_desktop.domain.vocabulary import Severity

MOST_VALUES = 1_000


@dataclass(frozen=True, slots=True)
class ValueReading:
    """One text that stands in a column: how many cells hold it and what we understood.

    `understood` is empty when nothing was; `ours` is the text the user chose to read instead,
    None without a choice.
    """

    text: str
    cells: int
    understood: str
    problems: tuple[Problem, ...] = ()
    ours: str | None = None

    @property
    def in_doubt(self) -> bool:
        """Tell whether something of it was left out."""
        return any(problem.severity >= Severity.DOUBT for problem in self.problems)


@dataclass(frozen=True, slots=True)
class ColumnValues:
    """The different texts of a column, those in doubt first, then by how often they stand there.

    `more` counts the texts beyond MOST_VALUES, which nobody would look through.
    """

    sheet: str
    letter: str
    heading: str = ""
    field: str | None = None
    values: tuple[ValueReading, ...] = ()
    more: int = 0


@dataclass(frozen=True, slots=True)
class CellReading:
    """What one cell of a row says; `text` is what was read, so what the user typed if he did.

    Without a letter it is what follows from the rest: the section, the sheet, the other cells.
    """

    letter: str
    heading: str
    text: str
    understood: str
    problems: tuple[Problem, ...] = ()
    original: str | None = None


def column_values(drafted: Drafted, sheet: str, letter: str) -> ColumnValues:
    """List the texts of a column with what was understood; nothing of a column left out."""
    table = drafted.of(sheet)
    column = _column(table, letter) if table else None
    if table is None or column is None:
        return ColumnValues(sheet, letter)
    chosen = drafted.choices.words.get(column.field, {}) if column.field else {}
    telling = Telling(table.layout.kind, drafted.context.facts)
    groups = sorted(_groups(table, column, drafted).items(), key=lambda group: group[1].rank)
    values = tuple(
        ValueReading(
            text=group.text,
            cells=group.cells,
            understood=telling.cell(column, table.drafter.reading(*table.rows[group.at])),
            problems=tuple(group.problems.values()),
            ours=chosen.get(key),
        )
        for key, group in groups[:MOST_VALUES]
    )
    more = len(groups) - len(values)
    return ColumnValues(sheet, letter, column.heading, column.field, values, more)


def row_readings(
    drafted: Drafted, sheet: str, row: int, choices: Choices | None = None
) -> tuple[CellReading, ...]:
    """Tell cell by cell what was read of a row; nothing when that row is not read.

    `choices` other than those that were followed are tried on this row alone.
    """
    table = drafted.of(sheet)
    found = next((r for r in table.rows if r[0].number == row), None) if table else None
    if table is None or found is None:
        return ()
    drafter = table.drafter if choices is None else drafted.drafter(table, choices)
    reading = drafter.reading(*found)
    telling = Telling(table.layout.kind, drafted.context.facts)
    derived = telling.derived(_read_columns(table), reading)
    return (
        *_cells(table, found[0], reading, telling),
        *(CellReading("", heading, "", told) for heading, told in derived),
    )


@dataclass(slots=True)
class _Group:
    """The cells with one text; `at` is the first row that has it."""

    text: str
    at: int
    cells: int = 0
    problems: dict[tuple[ProblemCode, str | None], Problem] = field(default_factory=dict)

    @property
    def rank(self) -> tuple[bool, bool, int]:
        """Tell where it stands in the list: doubts first, then what is told, then the others."""
        in_doubt = any(p.severity >= Severity.DOUBT for p in self.problems.values())
        return not in_doubt, not self.problems, -self.cells


def _column(table: DraftedSheet, letter: str) -> Column | None:
    return next((c for c in _read_columns(table) if c.letter == letter), None)


def _read_columns(table: DraftedSheet) -> Sequence[Column]:
    """List the columns that are read or kept; what was left out is not shown again."""
    return [column for column in table.layout.columns if column.field or column.kept]


def _groups(table: DraftedSheet, column: Column, drafted: Drafted) -> Mapping[str, _Group]:
    """Put cells with the same text together; one that has a text of its own stands apart."""
    groups: dict[str, _Group] = {}
    for at, ((row, _), draft) in enumerate(zip(table.rows, table.drafts, strict=True)):
        text = masked_text(text_of(row.cells.get(column.index)))
        if not text or CellPlace(table.sheet.name, row.number, column.letter) in (
            drafted.choices.cells
        ):
            continue
        group = groups.setdefault(word_key(text), _Group(text, at))
        group.cells += 1
        for found in draft.problems:
            if found.column == column.letter:
                known = found.problem.code, found.problem.field
                group.problems.setdefault(known, found.problem)
    return groups


def _cells(
    table: DraftedSheet, row: SheetRow, reading: RowReading, telling: Telling
) -> Iterator[CellReading]:
    for column in _read_columns(table):
        original = row.cells.get(column.index)
        replaced = column.index in reading.originals
        text = masked_text(text_of(reading.cells.get(column.index)))
        problems = tuple(f.problem for f in reading.problems if f.column == column.letter)
        if text or problems or replaced:
            yield CellReading(
                letter=column.letter,
                heading=column.heading,
                text=text,
                understood=telling.cell(column, reading),
                problems=problems,
                original=masked_text(text_of(original)) if replaced else None,
            )
