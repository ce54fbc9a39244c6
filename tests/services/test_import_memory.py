"""What was chosen for one list is used for the next of its layout, and its words for its sender."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import openpyxl
import pytest

from pijler4_desktop.domain.importing.choices import (
    EXTRA,
    CellPlace,
    Choices,
    ColumnPlace,
    Decision,
    OrganisationAnswer,
    RowPlace,
    SheetChoice,
)
from pijler4_desktop.domain.importing.plan import Plan
from pijler4_desktop.domain.importing.senders import sender_of
from pijler4_desktop.domain.importing.vocabulary import Choice
from pijler4_desktop.domain.parsing.dates import DateOrder
from pijler4_desktop.domain.records import ImportRun
from pijler4_desktop.domain.vocabulary import Action
from pijler4_desktop.services.import_memory import remembered_notices
from pijler4_desktop.services.office import Office

HEADINGS = ("Activiteit", "Organisatie", "Niveau", "Kleur", "Nagekeken op")
ROWS: Sequence[Sequence[object]] = (
    ("Taalcafé", "Bib", "rood", "geel", "03/04/2025"),
    ("Babbel", "Bib", "blauw", "groen", "01/02/2025"),
)
CHOSEN = (
    Choices({"Aanbod": SheetChoice(columns={"D": EXTRA, "B": "organisation"})}, sender="De Brug")
    .with_word("language", "rood", "A1")
    .with_order(ColumnPlace("Aanbod", "E"), DateOrder.DAY_FIRST)
    .with_cell(CellPlace("Aanbod", 3, "C"), "B1")
    .with_decision(RowPlace("Aanbod", 3), Decision(Choice.SKIP))
)


def book(
    path: Path, *rows: Sequence[object], sheet: str = "Aanbod", above: Sequence[str] = ()
) -> Path:
    made = openpyxl.Workbook()
    page = made.active
    assert page is not None
    page.title = sheet
    for text in above:
        page.append([text])
    for row in rows:
        page.append(list(row))
    made.save(path)
    made.close()
    return path


def taken(office: Office, path: Path, choices: Choices | None = None) -> Plan:
    source = office.importing.read(path)
    made = office.importing.plan(source, choices)
    office.importing.apply(made)
    return made


def recalled(office: Office, path: Path) -> Choices:
    return office.importing.remembered(office.importing.read(path))


def test_the_next_list_of_the_layout_is_read_with_the_same_choices(
    office: Office, tmp_path: Path
) -> None:
    taken(office, book(tmp_path / "maart.xlsx", HEADINGS, *ROWS), CHOSEN)
    found = recalled(office, book(tmp_path / "april.xlsx", HEADINGS, ("Anders", "Bib", "rood")))
    assert found == replace(CHOSEN, cells={}, decisions={})


def test_nothing_is_remembered_of_a_plan_without_choices_but_its_sender(
    office: Office, tmp_path: Path
) -> None:
    path = book(tmp_path / "De Brug 2025.xlsx", HEADINGS, *ROWS)
    assert recalled(office, path) == Choices()
    taken(office, path)
    found = recalled(office, path)
    assert found == Choices(sender="De Brug")
    assert remembered_notices(found) == ()


def test_planning_itself_follows_nothing_remembered(office: Office, tmp_path: Path) -> None:
    path = book(tmp_path / "lijst.xlsx", HEADINGS, *ROWS)
    taken(office, path, CHOSEN)
    made = office.importing.plan(office.importing.read(path))
    assert [p.problem.value for p in made.problems if p.column == "C"] == ["rood", "blauw"]


def test_a_sheet_of_another_name_and_a_title_more_is_still_the_same_layout(
    office: Office, tmp_path: Path
) -> None:
    taken(office, book(tmp_path / "maart.xlsx", HEADINGS, *ROWS, sheet="Maart"), renamed("Maart"))
    path = book(tmp_path / "april.xlsx", HEADINGS, *ROWS, sheet="April", above=["Aanbod april"])
    found = recalled(office, path)
    assert found == replace(renamed("April"), cells={}, decisions={})


def renamed(sheet: str) -> Choices:
    choice = SheetChoice(columns={"D": EXTRA})
    place = ColumnPlace(sheet, "E")
    return Choices({sheet: choice}, sender="De Brug").with_order(place, DateOrder.DAY_FIRST)


def test_a_header_row_is_found_again_where_it_stands_now(office: Office, tmp_path: Path) -> None:
    headings = ("Wat", "Door", "Kleurtje", "Aap")
    rows = (("Taalcafé", "Bib", "rood", "x"), ("Babbel", "Bib", "geel", "y"))
    path = book(tmp_path / "een.xlsx", headings, *rows, above=["Titel"])
    chosen = SheetChoice(header_row=2, columns={"A": "name", "B": "organisation", "C": None})
    taken(office, path, Choices({"Aanbod": chosen}))
    again = book(tmp_path / "twee.xlsx", headings, *rows, above=["Titel", "Ondertitel"])
    found = recalled(office, again)
    assert found.sheets == {"Aanbod": replace(chosen, header_row=3)}


def test_another_layout_of_the_same_sender_only_gets_the_words(
    office: Office, tmp_path: Path
) -> None:
    taken(office, book(tmp_path / "De Brug maart.xlsx", HEADINGS, *ROWS), CHOSEN)
    other = ("Wat?", "Organisatie", "Prijs")
    path = book(tmp_path / "de brug - april 2025.xlsx", other, ("Taalcafé", "Bib", "gratis"))
    assert recalled(office, path) == Choices(words=CHOSEN.words, sender="De Brug")
    path = book(tmp_path / "Iemand anders.xlsx", other, ("Taalcafé", "Bib", "gratis"))
    assert recalled(office, path) == Choices()


def test_the_latest_import_counts_and_undo_takes_it_back(office: Office, tmp_path: Path) -> None:
    first = book(tmp_path / "een.xlsx", HEADINGS, *ROWS)
    taken(office, first, CHOSEN)
    second = book(tmp_path / "twee.xlsx", HEADINGS, ("Nieuw", "Bib", "rood", None, None))
    taken(office, second, Choices(sender="De Brug").with_word("language", "rood", "B1"))
    assert recalled(office, first).words == {"language": {"rood": "B1"}}
    office.editing.undo()
    assert recalled(office, first).words == CHOSEN.words
    office.editing.undo()
    assert recalled(office, first) == Choices()
    office.editing.redo()
    assert recalled(office, first).words == CHOSEN.words


def test_the_sender_of_an_earlier_list_goes_with_the_layout(office: Office, tmp_path: Path) -> None:
    taken(office, book(tmp_path / "x.xlsx", HEADINGS, *ROWS), CHOSEN)
    taken(office, book(tmp_path / "y.xlsx", HEADINGS, ("Nog een", "Bib", "A1", None, None)))
    with office.database.reading() as reading:
        senders = [run.sender for run in reading.all(ImportRun)]
    assert senders == ["De Brug", "De Brug"]


def test_a_memory_that_cannot_be_read_is_no_memory(office: Office, tmp_path: Path) -> None:
    path = book(tmp_path / "x.xlsx", HEADINGS, *ROWS)
    taken(office, path, CHOSEN)
    with office.database.reading() as reading:
        (run,) = reading.all(ImportRun)
    for broken in ("", "{", "[]", '{"choices": 3, "headings": {}}', '{"choices": {"cells": [1]}}'):
        with office.database.work(Action.EDIT) as work:
            work.change([replace(run, choices=broken)])
        assert recalled(office, path) == Choices(sender="De Brug")


def test_our_own_workbook_has_nothing_to_remember(office: Office, tmp_path: Path) -> None:
    taken(office, book(tmp_path / "x.xlsx", HEADINGS, *ROWS), CHOSEN)
    office.exporting.export(tmp_path / "uit.xlsx", "volledig")
    source = office.importing.read(tmp_path / "uit.xlsx")
    assert source.fingerprint == ""
    assert office.importing.remembered(source) == Choices()


@pytest.mark.parametrize(
    ("file_name", "sender"),
    [
        ("Inventaris_De Brug_2025-03 (versie 2) - kopie.xlsx", "Inventaris De Brug"),
        ("Huis van het Kind 12de def.xls", "Huis van het Kind"),
        ("20250301_OCMW Herzele_v3_definitief.csv", "OCMW Herzele"),
        ("lijst aanbod.xlsx", ""),
        ("2025.xlsx", ""),
        ("Aanbod maart.xlsx", ""),
        ("KVLV - najaar.ods", "KVLV"),
        ("", ""),
    ],
)
def test_the_name_of_a_file_tells_who_sent_it(file_name: str, sender: str) -> None:
    assert sender_of(file_name) == sender


def test_whom_a_name_means_is_remembered_of_a_sender(office: Office, tmp_path: Path) -> None:
    headings = ("Activiteit", "Organisatie")
    known = ("Zang", "Bibliotheek Herzele", "gratis")
    taken(office, book(tmp_path / "start.xlsx", (*headings, "Prijs"), known))
    (library,) = office.dumping.organisations()
    first = book(tmp_path / "Brug maart.xlsx", headings, ("Leesgroep", "Bib Herzele"))
    source = office.importing.read(first)
    (question,) = office.importing.plan(source).organisation_questions
    answer = OrganisationAnswer(str(library["id"]))
    taken(office, first, Choices().with_organisation(question.key, answer))
    for headings_next in (headings, (*headings, "Niveau")):
        row = ("Taalcafé", "Bib Herzele", "A1")[: len(headings_next)]
        path = book(tmp_path / "Brug april.xlsx", headings_next, row)
        found = recalled(office, path)
        made = office.importing.plan(office.importing.read(path), found)
        assert not made.organisations
        assert [question.answer for question in made.organisation_questions] == [answer]
        assert remembered_notices(found)
