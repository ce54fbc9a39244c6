"""Toon alles over deze persoon: one document, and everything stands in it."""

from pathlib import Path

import openpyxl
import pytest

from pijler4_desktop.domain.errors import ExpectedError, Failure
from pijler4_desktop.domain.records import Contact
from pijler4_desktop.services.office import Office
from tests.services.somebody import MAIL, NAME, PHONE, drafts


def test_everything_stands_in_one_document(
    office: Office,
    contact: Contact,
    tmp_path: Path,
) -> None:
    drafts(office)
    found = office.person_files.of_contact(contact.id)

    path = office.person_files.write(tmp_path / "inzage.xlsx", found)

    book = openpyxl.load_workbook(path)
    cells = {
        sheet.title: [[cell.value or "" for cell in row] for row in sheet.iter_rows(min_row=2)]
        for sheet in book.worksheets
    }
    assert cells["Gezocht op"] == [[PHONE], [NAME], [MAIL]]
    wheres = {row[0] for row in cells["Nu"]}
    assert wheres == {
        "Organisatie", "Contact", "Aanbod", "Contactmoment", "Ingelezen bestand",
        "Niet bewaard formulier", "Niet afgewerkte lijst", "Initiatief", "Sjabloon", "Vraag",
    }  # fmt: skip
    assert ["Contact", NAME, "Waarom mogen we dit bewaren?", "Toestemming"] in cells["Nu"]
    assert any(row[0] == "Stap in de geschiedenis" for row in cells["Geschiedenis"])
    assert any(row[3] == "0478 12 34 56" for row in cells["Geschiedenis"])


@pytest.mark.parametrize("typed", [NAME.upper(), "van den kanarie zoe", MAIL, "+32 478/123456"])
def test_a_name_mail_or_number_finds_the_same(
    office: Office,
    contact: Contact,
    typed: str,
) -> None:
    assert office.person_files.of(typed).now == office.person_files.of_contact(contact.id).now


def test_the_document_is_written_down_without_a_name(
    office: Office,
    contact: Contact,
    tmp_path: Path,
) -> None:
    office.person_files.write(tmp_path / "a.xlsx", office.person_files.of_contact(contact.id))

    (line,) = office.export_log.list()

    assert (line.profile, line.receiver, line.personal) == ("inzage", "de persoon zelf", True)


def test_of_nobody_there_is_no_document(office: Office, tmp_path: Path) -> None:
    with pytest.raises(ExpectedError) as refused:
        office.person_files.write(tmp_path / "a.xlsx", office.person_files.of("Jan Niemand"))

    assert refused.value.failure is Failure.NOTHING_TO_EXPORT
    assert not (tmp_path / "a.xlsx").exists()
