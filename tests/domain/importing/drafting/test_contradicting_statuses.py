"""Cells that state another status contradict each other, however many more there are."""

from pijler4_desktop.domain.importing.plan import PlannedRow
from pijler4_desktop.domain.problems import ProblemCode
from pijler4_desktop.domain.records import Activity
from pijler4_desktop.domain.sheet import Cell
from pijler4_desktop.domain.vocabulary import Status
from tests.domain.importing.builders import sheet
from tests.domain.importing.grounds import plan
from tests.domain.importing.memory import MemoryStock

HEAD = ("Organisatie", "Activiteit", "Status", "Nagekeken op", "Plaatsen", "Opmerkingen")


def planned(*said: Cell | None) -> PlannedRow:
    rows = [("Bib", "Praatcafé", *said), ("Bib", "Breien", "actief", "12/03/2026", 8, "leuk")]
    return plan(MemoryStock(), sheet(HEAD, *rows)).rows[1]


def asked_at(row: PlannedRow) -> set[str | None]:
    assert isinstance(row.record, Activity)
    assert row.record.status is Status.ACTIVE  # what everything is of which nothing is said
    return {p.column for p in row.problems if p.problem.code is ProblemCode.AMBIGUOUS}


def test_a_third_cell_settles_nothing() -> None:
    assert asked_at(planned("actief", "gestopt", "pauze", None)) == {"C", "D", "E"}


def test_a_remark_settles_nothing_either() -> None:
    assert {"C", "D"} <= asked_at(planned("actief", "gestopt", 8, "ligt stil"))
