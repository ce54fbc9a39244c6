"""What there is to check in a plan, put together beside the window: its rows, problems and counts.

No widget is made here, so that a list of any length costs the window nothing.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from pijler4_desktop.domain.importing.choices import CellPlace, Choices, word_key
from pijler4_desktop.domain.importing.drafting.replacing import Replacing
from pijler4_desktop.domain.importing.layout.tables import Table
from pijler4_desktop.domain.importing.plan import CellProblem, Plan, PlannedRow
from pijler4_desktop.domain.importing.source import Column, SheetLayout, Source
from pijler4_desktop.domain.importing.vocabulary import Outcome, RowKind
from pijler4_desktop.domain.parsing.cells import text_of
from pijler4_desktop.domain.parsing.masking import masked_text
from pijler4_desktop.domain.problems import ProblemCode
from pijler4_desktop.domain.sheet import Cell, Sheet, SheetRow
from pijler4_desktop.domain.text import without_accents
from pijler4_desktop.domain.vocabulary import Kind, Severity
from pijler4_desktop.services.uncollected import uncollected
from pijler4_desktop.ui.importing.our_words import our_words

ASKED_LATER = frozenset(
    {ProblemCode.SIMILAR_RECORD, ProblemCode.CHANGED_HERE_TOO, ProblemCode.ROW_GONE}
)
"""Questions of the step after this one."""

Cells = Mapping[int, Mapping[int, Cell]]


@dataclass(frozen=True)
class ReviewSheet:
    """The rows of one sheet that are read, with the columns that are read or kept.

    `cells` go by Excel's row number and column index, as the file has them; `replacing` knows what
    the user chose to read instead. `words` are, line by line, what can be searched;
    `lines` tell on which line each row of the file stands, `doubtful` are those to look at.
    """

    name: str
    kind: Kind
    columns: tuple[Column, ...]
    rows: Sequence[PlannedRow]
    cells: Cells
    words: Sequence[str]
    lines: Mapping[int, int]
    doubtful: Sequence[int]
    replacing: Replacing
    layout: SheetLayout

    def by(self, choices: Choices) -> "ReviewSheet":
        """Return this sheet with the cells as other choices have them; the rest follows later."""
        return replace(self, replacing=Replacing(self.name, self.columns, choices))

    def column_of(self, problem: CellProblem) -> Column | None:
        """Return the column a problem stands in, also one that nobody filled in."""
        for column in self.columns:
            if column.letter == problem.column:
                return column
        if problem.column is not None or problem.problem.field is None:
            return None
        wanted = problem.problem.field
        return next((column for column in self.columns if column.field == wanted), None)

    def text(self, row: int, column: Column) -> str:
        """Return what is read of a cell: what the user typed, else what the file has."""
        cells = self.cells.get(row, {})
        replaced = self.replacing.row(SheetRow(row, cells))
        return masked_text(text_of(replaced.cells.get(column.index)))

    def original(self, row: int, column: Column) -> str | None:
        """Return what the file has in a cell that reads otherwise now; None in any other."""
        replaced = self.replacing.row(SheetRow(row, self.cells.get(row, {})))
        if column.index not in replaced.originals:
            return None
        return masked_text(text_of(replaced.originals[column.index]))


@dataclass(frozen=True, slots=True)
class Spot:
    """A problem with the cell it is about; without a letter it concerns the whole row."""

    place: CellPlace
    text: str
    problem: CellProblem


@dataclass(frozen=True)
class ProblemGroup:
    """Problems of one kind in one column: one thing to decide, or several to go through.

    `key` tells it from the others, also in the next plan. Of a closed list each text is a group of
    its own (`is_closed`): one word of ours settles all of it. `cells` counts the different cells,
    `samples` are their different texts with the number of cells that say so, by `word_key`.
    """

    key: object
    severity: Severity
    code: ProblemCode
    sheet: str
    column: Column | None
    is_closed: bool = False
    kind: Kind = Kind.ACTIVITY
    spots: list[Spot] = field(default_factory=list)
    samples: dict[str, tuple[str, int]] = field(default_factory=dict)

    @property
    def cells(self) -> int:
        """Count the cells."""
        return len(self.spots)

    def alike(self, text: str) -> int:
        """Count the cells that say the same."""
        return self.samples.get(word_key(text), ("", 0))[1]

    def add(self, spot: Spot) -> None:
        """Add a cell; a second problem of one cell changes nothing."""
        if self.spots and self.spots[-1].place == spot.place:
            return
        self.spots.append(spot)
        if spot.text:
            known = word_key(spot.text)
            text, number = self.samples.get(known, (spot.text, 0))
            self.samples[known] = text, number + 1


@dataclass(frozen=True, slots=True)
class Counts:
    """The rows without anything to look at, and the cells by what there is to do."""

    fine: int = 0
    improved: int = 0
    doubted: int = 0
    missing: int = 0


@dataclass(frozen=True)
class Review:
    """A plan beside the file it came from, ready to be looked at.

    `spots` tell for a cell in which group it stands first, and where in it.
    """

    source: Source
    plan: Plan
    sheets: Mapping[str, ReviewSheet]
    groups: Sequence[ProblemGroup]
    counts: Counts
    asked: Sequence[PlannedRow]
    spots: Mapping[CellPlace, tuple[int, int]]

    @property
    def choices(self) -> Choices:
        """Return the choices it follows."""
        return self.plan.choices


def look_at(source: Source, plan: Plan, earlier: Review | None = None) -> Review:
    """Put a plan beside its file; what was found `earlier` of the same sheets is used again."""
    with uncollected():
        return _look_at(source, plan, earlier)


def _look_at(source: Source, plan: Plan, earlier: Review | None) -> Review:
    sheets = _sheets(source, plan, earlier)
    groups = _grouped(sheets)
    asked = [planned for planned in plan.rows if planned.asked]
    spots: dict[CellPlace, tuple[int, int]] = {}
    for number, group in enumerate(groups):
        for at, spot in enumerate(group.spots):
            spots.setdefault(spot.place, (number, at))
    return Review(source, plan, sheets, groups, _counts(sheets, groups), asked, spots)


def is_shown(planned: PlannedRow) -> bool:
    """Tell whether a row belongs in the table: it holds data, also when a user skips it."""
    return planned.row_kind is RowKind.DATA


def is_doubtful(planned: PlannedRow) -> bool:
    """Tell whether a row has something to look at in this step."""
    return planned.outcome is Outcome.HELD or any(map(is_open, planned.problems))


def is_open(found: CellProblem) -> bool:
    """Tell whether a problem deserves a look here."""
    return found.problem.severity >= Severity.DOUBT and found.problem.code not in ASKED_LATER


def _sheets(source: Source, plan: Plan, earlier: Review | None) -> Mapping[str, ReviewSheet]:
    of_file = {sheet.name: sheet for sheet in source.workbook.sheets}
    layouts = {layout.sheet: layout for layout in source.layouts}
    rows: dict[str, list[PlannedRow]] = {found.sheet: [] for found in plan.sheets}
    for planned in plan.rows:
        if is_shown(planned):
            rows[planned.sheet].append(planned)
    made = {}
    for found in plan.sheets:
        name = found.sheet
        layout = layouts[name]
        before = earlier.sheets.get(name) if earlier else None
        again = before if before is not None and before.layout is layout else None
        columns = tuple(c for c in found.columns if c.field or c.kept)
        cells = again.cells if again else _cells(of_file[name], layout)
        made[name] = ReviewSheet(
            name=name,
            kind=found.kind,
            columns=columns,
            rows=rows[name],
            cells=cells,
            words=again.words if again else _words(rows[name], columns, cells),
            lines={planned.row: line for line, planned in enumerate(rows[name])},
            doubtful=[line for line, row in enumerate(rows[name]) if is_doubtful(row)],
            replacing=Replacing(name, columns, plan.choices),
            layout=layout,
        )
    return made


def _cells(sheet: Sheet, layout: SheetLayout) -> Cells:
    return {row.number: row.cells for row in Table(sheet, layout)}


def _words(rows: Sequence[PlannedRow], columns: Iterable[Column], cells: Cells) -> Sequence[str]:
    shown = [column.index for column in columns]
    of_rows = (cells.get(planned.row, {}) for planned in rows)
    texts = (" ".join(text_of(c) for at in shown if (c := row.get(at))) for row in of_rows)
    return [without_accents(masked_text(text)) for text in texts]


def _grouped(sheets: Mapping[str, ReviewSheet]) -> list[ProblemGroup]:
    groups: dict[object, ProblemGroup] = {}
    for sheet in sheets.values():
        for planned in sheet.rows:
            for found in planned.problems:
                if found.problem.code not in ASKED_LATER:
                    _add(groups, sheet, found)
    return sorted(groups.values(), key=lambda group: (-group.severity, -len(group.spots)))


def _add(groups: dict[object, ProblemGroup], sheet: ReviewSheet, found: CellProblem) -> None:
    column = sheet.column_of(found)
    letter = column.letter if column else ""
    text = sheet.text(found.row, column) if column else found.problem.value
    problem = found.problem
    closed = bool(text) and problem.severity is Severity.DOUBT and _is_closed(column)
    key = sheet.name, letter, problem.severity, problem.code, word_key(text) if closed else ""
    group = groups.get(key)
    if group is None:
        group = ProblemGroup(
            key, problem.severity, problem.code, sheet.name, column, closed, sheet.kind
        )
        groups[key] = group
    group.add(Spot(CellPlace(sheet.name, found.row, letter), text, found))


def _is_closed(column: Column | None) -> bool:
    return column is not None and column.field is not None and bool(our_words(column.field))


def _counts(sheets: Mapping[str, ReviewSheet], groups: Iterable[ProblemGroup]) -> Counts:
    by_severity: dict[Severity, set[CellPlace]] = {severity: set() for severity in Severity}
    for group in groups:
        by_severity[group.severity].update(spot.place for spot in group.spots)
    missing = by_severity[Severity.ERROR]
    doubted = by_severity[Severity.DOUBT] - missing
    return Counts(
        fine=sum(len(sheet.rows) - len(sheet.doubtful) for sheet in sheets.values()),
        improved=sum(bool(p.letter) for p in by_severity[Severity.NOTE] - doubted - missing),
        doubted=len(doubted),
        missing=len(missing),
    )
