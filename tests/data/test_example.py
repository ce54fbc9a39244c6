"""The bundled example list is the one its script writes, and it reads in as meant."""

from pathlib import Path

import pytest

from pijler4_desktop.domain.importing.vocabulary import Outcome
from pijler4_desktop.exchange.reading import read_workbook
from pijler4_desktop.paths import resource
from pijler4_desktop.services.office import Office
from tests.data import make_example


@pytest.fixture
def example() -> Path:
    return resource("example", "voorbeeldlijst.xlsx")


def test_the_committed_list_is_what_the_script_writes(example: Path, tmp_path: Path) -> None:
    again = tmp_path / "opnieuw.xlsx"
    make_example.write(again)
    assert read_workbook(again).sheets == read_workbook(example).sheets


def test_the_list_reads_in_whole_with_a_few_doubts(example: Path, tmp_path: Path) -> None:
    office = Office.create(tmp_path / "test.p4db", "Herzele")
    try:
        plan = office.importing.plan(office.importing.read(example))
    finally:
        office.close()
    assert plan.counts[Outcome.NEW] == len(make_example.rows()) == 40
    assert plan.counts[Outcome.QUESTION] == plan.counts[Outcome.HELD] == 0
    assert [column.field for column in plan.sheets[0].columns if column.field is None] == []
    assert 3 <= len(plan.problems) <= 10


def test_nobody_real_is_named() -> None:
    mails = [word for word in make_example.LINES.split("|") if "@" in word]
    assert mails
    assert all(mail.endswith(".example") for mail in mails)
