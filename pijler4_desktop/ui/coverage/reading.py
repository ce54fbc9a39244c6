"""What the view needs of the data: the matrix fetched off the GUI thread, a cell as one moves."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from pijler4_desktop.domain.coverage.matrix import Area, Axis, Cell, CoverageFilter, Gap, Matrix
from pijler4_desktop.domain.listing import ActivityRow
from pijler4_desktop.domain.need_records import DemandNote
from pijler4_desktop.domain.spots.spot import Spot
from pijler4_desktop.services.office import Office
from pijler4_desktop.ui.coverage.near import Near, near

LISTED = 8
"""So many activities of a cell are named in the panel; the rest is in the list."""
EVERYTHING = CoverageFilter()


@dataclass(frozen=True, slots=True)
class Question:
    """What is looked at: which columns, which offer, and what to compare it with."""

    columns: Axis = Axis.DAYPART
    wanted: CoverageFilter = EVERYTHING
    beside: str = ""


@dataclass(frozen=True, slots=True)
class Picture:
    """A matrix with what stands around it."""

    matrix: Matrix
    beside: Matrix | None
    by_day: Matrix
    by_level: Matrix
    by_place: Matrix
    gaps: Sequence[Gap]


@dataclass(frozen=True, slots=True)
class CellFacts:
    """Everything the panel tells of a cell."""

    cell: Cell
    gap: Gap | None
    notes: Sequence[DemandNote]
    activities: Sequence[ActivityRow]
    near: Sequence[Near]


def look(office: Office, question: Question, today: date) -> Picture:
    """Fetch a matrix with those that the cards under it count."""
    coverage, wanted = office.coverage, question.wanted
    if question.beside == "neighbours":
        wanted = replace(wanted, area=Area.OWN)
    by_day = coverage.matrix(Axis.TYPE, Axis.DAYPART, wanted)
    by_level = coverage.matrix(Axis.TYPE, Axis.LEVEL, wanted)
    by_place = coverage.matrix(Axis.TYPE, Axis.PLACE, wanted)
    known = {Axis.DAYPART: by_day, Axis.LEVEL: by_level, Axis.PLACE: by_place}
    matrix = known.get(question.columns) or coverage.matrix(Axis.TYPE, question.columns, wanted)
    beside = _beside(office, question, today)
    return Picture(matrix, beside, by_day, by_level, by_place, coverage.gaps())


def _beside(office: Office, question: Question, today: date) -> Matrix | None:
    if question.beside == "year":
        wanted = replace(question.wanted, as_on=a_year_before(today))
    elif question.beside == "neighbours":
        wanted = replace(question.wanted, area=Area.NEIGHBOURS)
    else:
        return None
    return office.coverage.matrix(Axis.TYPE, question.columns, wanted)


def a_year_before(day: date) -> date:
    """Return the same day a year before; of 29 February the day before."""
    return day.replace(year=day.year - 1, day=28 if (day.month, day.day) == (2, 29) else day.day)


def cell_facts(office: Office, matrix: Matrix, cell: Cell, gaps: Sequence[Gap]) -> CellFacts:
    """Fetch what the panel tells of a cell: few enough rows to do so while one looks."""
    rows = office.offer.rows(cell.ids[:LISTED])
    here = [rows[id_] for id_ in cell.ids if id_ in rows]
    around = _others(matrix, cell.spot, frozenset(cell.ids))
    gap = next((one for one in gaps if one.spot == cell.spot), None)
    notes = office.demand.list(cell.spot)
    return CellFacts(cell, gap, notes, here, near(cell.spot, _rows(office, around)))


def _others(matrix: Matrix, spot: Spot, here: frozenset[str]) -> Sequence[str]:
    """Return what is of the same type elsewhere in the matrix."""
    of_row = (one for one in matrix.rows if one.type == spot.type)
    ids = {id_ for row in of_row for id_ in matrix.row_totals[row].ids}
    return sorted(ids - here)


def _rows(office: Office, ids: Sequence[str]) -> Mapping[str, ActivityRow]:
    return office.offer.rows(ids[:MOST_NEAR])


MOST_NEAR = 200
"""So many are looked at to find the nearest: more would make one wait for the arrows."""
