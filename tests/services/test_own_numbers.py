"""The number of an organisation, edited in a workbook of ours, is taken over or told."""

from collections.abc import Iterator
from pathlib import Path

import openpyxl
import pytest

from pijler4_desktop.domain.fields import field_of
from pijler4_desktop.domain.importing.plan import Plan
from pijler4_desktop.domain.importing.vocabulary import Outcome
from pijler4_desktop.domain.problems import ProblemCode
from pijler4_desktop.domain.vocabulary import Kind
from pijler4_desktop.services.office import Office

ONE, OTHER = "0999323989", "0999178489"
KBO = field_of(Kind.ORGANISATION, "kbo").heading


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    opened = Office.create(tmp_path / "test.p4db", "Herzele")
    yield opened
    opened.close()


def planned(office: Office, path: Path) -> Plan:
    return office.importing.plan(office.importing.read(path))


def exported(office: Office, tmp_path: Path, known: str | None, typed: str | None) -> Path:
    """Hand an activity off whose organisation has a number, and type another one in the file."""
    book = openpyxl.Workbook()
    book.worksheets[0].append(["Activiteit", "Organisatie", "Wanneer", "KBO-nummer"])
    book.worksheets[0].append(["Zangavond", "Koor De Merel vzw", "di 19u-21u", known])
    book.save(tmp_path / "lijst.xlsx")
    office.importing.apply(planned(office, tmp_path / "lijst.xlsx"))
    path = tmp_path / "uit.xlsx"
    office.exporting.export(path, "volledig")
    book = openpyxl.load_workbook(path)
    sheet = book["Aanbod"]
    titles = [cell.value for cell in sheet[1]]
    sheet.cell(2, titles.index(KBO) + 1).value = typed
    book.save(path)
    book.close()
    return path


def number(office: Office) -> object:
    (organisation,) = office.dumping.organisations()
    return organisation["kbo"]


def codes(made: Plan) -> list[ProblemCode]:
    return [found.problem.code for found in made.problems]


def test_an_untouched_number_says_nothing(office: Office, tmp_path: Path) -> None:
    made = planned(office, exported(office, tmp_path, ONE, ONE))
    assert made.counts[Outcome.SAME] == 1
    assert not made.problems
    assert not made.completed


def test_a_number_typed_where_there_was_none_is_taken_over(office: Office, tmp_path: Path) -> None:
    made = planned(office, exported(office, tmp_path, None, ONE))
    assert not made.problems
    office.importing.apply(made)
    assert number(office) == ONE
    office.editing.undo()
    assert not number(office)


@pytest.mark.parametrize(("typed", "told"), [(OTHER, OTHER), (None, "(leeg)")])
def test_another_number_is_told_in_its_column_and_changes_nothing(
    office: Office, tmp_path: Path, typed: str | None, told: str
) -> None:
    made = planned(office, exported(office, tmp_path, ONE, typed))
    (found,) = made.problems
    assert found.header == KBO
    assert found.problem.code is ProblemCode.NUMBER_DIFFERS
    assert (found.problem.value, found.problem.candidates) == (told, (ONE,))
    office.importing.apply(made)
    assert number(office) == ONE


def test_a_wrong_number_is_told_as_wrong(office: Office, tmp_path: Path) -> None:
    made = planned(office, exported(office, tmp_path, ONE, "0999323988"))
    assert codes(made) == [ProblemCode.INVALID_KBO]


def test_a_number_in_a_known_list_completes_the_organisation(
    office: Office, tmp_path: Path
) -> None:
    exported(office, tmp_path, None, None)
    book = openpyxl.load_workbook(tmp_path / "lijst.xlsx")
    book.worksheets[0].cell(2, 4).value = ONE
    book.save(tmp_path / "lijst.xlsx")
    made = planned(office, tmp_path / "lijst.xlsx")
    assert made.counts[Outcome.SAME] == 1
    office.importing.apply(made)
    assert number(office) == ONE
