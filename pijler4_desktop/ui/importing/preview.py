"""Which rows of a sheet are worth showing beside its header row, and what each of them is.

A long run of rows with data is folded: its first rows stay, the rest is counted. Everything that
is no data (titles, sections, totals, notes) keeps its own line.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from pijler4_desktop.domain.importing.source import SheetLayout
from pijler4_desktop.domain.importing.vocabulary import RowKind
from pijler4_desktop.domain.sheet import Cell, Sheet, SheetRow

SHOWN_OF_RUN = 6
"""Rows of data that stay in sight of a longer run."""
LEAST_FOLDED = 3
WIDEST_GAP = 3
"""Empty rows between two others that are shown as Excel shows them; more of them are skipped."""
SHOWN_WITHOUT_HEADER = 30
UNFOLDED = 500
"""Rows that come in sight at once when a run is unfolded."""
MOST_LINES = 400


class LineKind(StrEnum):
    """What a line of the preview is; DATA and EMPTY need no words."""

    DATA = "data"
    EMPTY = "empty"
    FOLDED = "folded"
    UNREAD = "unread"
    TITLE = "title"
    UPPER_HEADER = "upper_header"
    HEADER = "header"
    REPEATED_HEADER = "repeated_header"
    SECTION = "section"
    TOTAL = "total"
    NOTE = "note"
    BESIDE = "beside"
    LEGEND = "legend"


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the preview: a row of the sheet, or `folded` rows that are only counted.

    `number` is Excel's, 0 for folded rows. `run` is the first row of the run they belong to, 0 when
    it can only be counted.
    """

    number: int
    kind: LineKind
    cells: Mapping[int, Cell] = field(default_factory=dict)
    hidden: bool = False
    folded: tuple[SheetRow, ...] = ()
    run: int = 0


def preview_lines(
    sheet: Sheet, layout: SheetLayout, unfolded: Mapping[int, int] | None = None
) -> list[Line]:
    """Return the lines; `unfolded` tells by the first row of a run how many more rows to show."""
    unfolded = unfolded or {}
    lines: list[Line] = []
    for run in _runs(sheet.rows, layout):
        if len(lines) >= MOST_LINES:
            lines.append(Line(0, LineKind.FOLDED, folded=_rest(sheet.rows, lines[-1])))
            break
        lines += _shown(run, layout, unfolded)
    return list(_with_gaps(lines))


def kind_of(row: int, layout: SheetLayout) -> LineKind:
    """Tell what a row is on a sheet that is laid out like this."""
    if row == layout.upper_header_row:
        return LineKind.UPPER_HEADER
    if any(entry.row == row for entry in layout.legend):
        return LineKind.LEGEND
    kind = layout.kinds.get(row)
    if kind is None:
        return LineKind.UNREAD
    return LineKind(kind.value)


def _runs(rows: Sequence[SheetRow], layout: SheetLayout) -> Iterator[list[SheetRow]]:
    """Take rows of data that follow each other together; without a header all rows are alike."""
    run: list[SheetRow] = []
    for row in rows:
        if layout.header_row is None or layout.kinds.get(row.number) is RowKind.DATA:
            run.append(row)
            continue
        if run:
            yield run
        yield [row]
        run = []
    if run:
        yield run


def _shown(
    run: Sequence[SheetRow], layout: SheetLayout, unfolded: Mapping[int, int]
) -> Iterator[Line]:
    most = SHOWN_OF_RUN if layout.header_row is not None else SHOWN_WITHOUT_HEADER
    most += unfolded.get(run[0].number, 0)
    whole = len(run) < most + LEAST_FOLDED
    for row in run if whole else run[:most]:
        yield Line(row.number, kind_of(row.number, layout), row.cells, row.hidden)
    if not whole:
        yield Line(0, LineKind.FOLDED, folded=tuple(run[most:]), run=run[0].number)


def _rest(rows: Sequence[SheetRow], last: Line) -> tuple[SheetRow, ...]:
    after = last.folded[-1].number if last.folded else last.number
    return tuple(row for row in rows if row.number > after)


def _with_gaps(lines: Sequence[Line]) -> Iterator[Line]:
    before = 0
    for line in lines:
        first = line.folded[0].number if line.folded else line.number
        if 0 < first - before - 1 <= WIDEST_GAP:
            for number in range(before + 1, first):
                yield Line(number, LineKind.EMPTY)
        yield line
        before = line.folded[-1].number if line.folded else line.number
