"""A conflict in which ours was kept is not asked again by the same list, but by another one is."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import openpyxl
import pytest

from pijler4_desktop.domain.importing.choices import Decision
from pijler4_desktop.domain.importing.plan import Plan
from pijler4_desktop.domain.importing.vocabulary import Choice, Outcome
from pijler4_desktop.services.office import Office


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    opened = Office.create(tmp_path / "test.p4db", "Herzele")
    yield opened
    opened.close()


def listed(tmp_path: Path, places: int | None, name: str = "lijst.xlsx") -> Path:
    """Write a list of one activity with a number of places."""
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    sheet.append(["Activiteit", "Organisatie", "Wanneer", "Plaatsen", "Prijs"])
    sheet.append(["Zangavond", "Koor De Merel vzw", "di 19u-21u", places, "gratis"])
    sheet.append(["Leesgroep", "Boekenclub vzw", "wo 9u-11u", 6, "gratis"])
    path = tmp_path / name
    book.save(path)
    book.close()
    return path


def planned(office: Office, path: Path) -> Plan:
    return office.importing.plan(office.importing.read(path))


def correct(office: Office, capacity: int) -> str:
    (id_,) = (a["id"] for a in office.dumping.activities() if a["name"] == "Zangavond")
    opened = office.offer.open(str(id_))
    office.offer.edit(opened, replace(opened.activity, capacity=capacity))
    return str(id_)


def keep_ours(office: Office, made: Plan) -> None:
    (row,) = made.questions
    assert row.stored is not None
    decision = Decision(Choice.MERGE, row.stored.id, keep=frozenset({"capacity"}))
    office.importing.apply(made.decide(row, decision))


def test_the_same_list_does_not_ask_again(office: Office, tmp_path: Path) -> None:
    office.importing.apply(planned(office, listed(tmp_path, 10)))
    id_ = correct(office, 12)
    second = listed(tmp_path, 20)
    keep_ours(office, planned(office, second))
    assert office.offer.open(id_).activity.capacity == 12
    again = planned(office, second)
    assert not again.questions
    assert again.counts[Outcome.SAME] == 2
    before = office.database.change_set
    office.importing.apply(again)
    assert office.database.change_set == before


def test_a_list_that_says_something_else_asks(office: Office, tmp_path: Path) -> None:
    office.importing.apply(planned(office, listed(tmp_path, 10)))
    correct(office, 12)
    keep_ours(office, planned(office, listed(tmp_path, 20)))
    (question,) = planned(office, listed(tmp_path, 30)).questions
    assert [(c.field, c.before, c.after) for c in question.changes] == [("capacity", 12, 30)]


def test_undoing_the_import_asks_again(office: Office, tmp_path: Path) -> None:
    office.importing.apply(planned(office, listed(tmp_path, 10)))
    correct(office, 12)
    second = listed(tmp_path, 20)
    keep_ours(office, planned(office, second))
    office.editing.undo()
    assert len(planned(office, second).questions) == 1


def test_what_a_later_list_changed_counts_from_then_on(office: Office, tmp_path: Path) -> None:
    office.importing.apply(planned(office, listed(tmp_path, 10)))
    id_ = correct(office, 12)
    keep_ours(office, planned(office, listed(tmp_path, 20)))
    made = planned(office, listed(tmp_path, 30))
    office.importing.apply(made.decide(made.questions[0], Decision(Choice.MERGE, id_)))
    assert office.offer.open(id_).activity.capacity == 30
    stale = planned(office, listed(tmp_path, 20))
    assert [row.outcome.value for row in stale.rows if row.changes] == ["changed"]


def test_ours_is_kept_of_a_record_no_list_brought(office: Office, tmp_path: Path) -> None:
    office.importing.apply(planned(office, listed(tmp_path, None)))
    correct(office, 12)
    second = listed(tmp_path, 20)
    keep_ours(office, planned(office, second))
    assert not planned(office, second).questions
