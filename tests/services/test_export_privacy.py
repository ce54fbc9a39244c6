"""Persons stay here unless receiver and ground are written down; every export is."""

import zipfile
from contextlib import closing
from dataclasses import replace
from datetime import date
from pathlib import Path

import openpyxl
import pytest

from pijler4_desktop.domain.errors import ExpectedError, Failure
from pijler4_desktop.domain.fields import field_of
from pijler4_desktop.domain.handing_off import PROFILES
from pijler4_desktop.domain.importing.vocabulary import Outcome
from pijler4_desktop.domain.persons import Persons, person_values
from pijler4_desktop.domain.receipts import HIDDEN
from pijler4_desktop.domain.records import Contact
from pijler4_desktop.domain.vocabulary import Ground, Kind
from pijler4_desktop.services.exporting import NOBODY, Receipt
from pijler4_desktop.services.office import Office
from tests.factories import an_activity, an_organisation

NAME, MAIL, PHONE = "Zoë Van den Kanarie", "zoe.kanarie@linde.example", "0478 12 34 56"
WHO = Persons(person_values(NAME, MAIL, PHONE))
TO_AGENCY = Receipt("AgII Oost-Vlaanderen", Ground.AGREEMENT.value, personal=True)


@pytest.fixture
def contact(office: Office) -> Contact:
    """Somebody whose values stand in every field of an activity that can hold them."""
    organisation = an_organisation("Atelier Zoe van den Kanarie")
    office.organisations.add(organisation)
    person = replace(
        office.contacts.new(organisation.id),
        function="zaakvoerder",
        name=NAME,
        email=MAIL,
        phone=PHONE,
        ground=Ground.AGREEMENT.value,
        informed_on=date(2026, 1, 5),
    )
    office.contacts.add(person)
    activity = an_activity(
        name="Naaien bij Van den Kanarie, Zoë",
        description=f"Elke week.\nVraag naar {NAME} of bel 0478/12.34.56.",
        contact_function=NAME,
        email=MAIL,
        phone="+32 478 12 34 56",
        website="https://zoevandenkanarie.example",
        how_to_register=f"Mail {MAIL.upper()}",
        verified_by=NAME,
        internal_notes=f"{NAME} stopt ermee",
        extra=(("gsm", "478123456"),),
    )
    office.offer.add(activity, organisation.name)
    return person


def everything_in(path: Path) -> str:
    with zipfile.ZipFile(path) as archive:
        return "\n".join(archive.read(name).decode() for name in archive.namelist())


@pytest.mark.usefixtures("contact")
@pytest.mark.parametrize("profile", PROFILES)
def test_nobody_stands_in_a_workbook_without_a_ground(
    office: Office, tmp_path: Path, profile: str
) -> None:
    report = office.exporting.export(tmp_path / "uit.xlsx", profile)

    text = everything_in(report.path)
    assert not WHO.found_in(text)
    assert "kanarie" not in text.casefold()
    assert HIDDEN in text
    assert not report.personal


def test_with_receiver_and_ground_it_goes_along(
    office: Office, contact: Contact, tmp_path: Path
) -> None:
    agency = office.exporting.export(tmp_path / "a.xlsx", "agii", receipt=TO_AGENCY)
    full = office.exporting.export(tmp_path / "b.xlsx", receipt=TO_AGENCY)

    assert agency.personal
    assert contact.name in everything_in(agency.path)
    assert "stopt ermee" not in everything_in(agency.path)
    assert "stopt ermee" in everything_in(full.path)


@pytest.mark.parametrize("how", ["removed", "emptied"])
def test_nobody_comes_out_once_his_contact_is_gone(
    office: Office, contact: Contact, tmp_path: Path, how: str
) -> None:
    opened = office.contacts.open(contact.id)
    if how == "removed":
        office.contacts.remove(opened)
    else:
        bare = replace(opened.contact, name="", email="", phone="", ground="", informed_on=None)
        office.contacts.edit(opened, bare)

    text = everything_in(office.exporting.export(tmp_path / "uit.xlsx").path)

    assert not WHO.found_in(text)
    assert HIDDEN in text


def test_what_is_a_desk_now_goes_along(office: Office, contact: Contact, tmp_path: Path) -> None:
    opened = office.contacts.open(contact.id)
    bare = replace(opened.contact, name="", email="", ground="", informed_on=None)
    office.contacts.edit(opened, bare)

    text = everything_in(office.exporting.export(tmp_path / "uit.xlsx").path)

    assert "478 12 34 56" in text
    assert not Persons(person_values(NAME, MAIL)).found_in(text)


def test_who_may_be_published_is(office: Office, contact: Contact, tmp_path: Path) -> None:
    opened = office.contacts.open(contact.id)
    office.contacts.edit(opened, replace(opened.contact, publish=True))

    text = everything_in(office.exporting.export(tmp_path / "uit.xlsx", "agii").path)

    assert NAME in text
    assert HIDDEN not in text


@pytest.mark.usefixtures("contact")
@pytest.mark.parametrize(
    "receipt",
    [
        Receipt(personal=True),
        Receipt("AgII", personal=True),
        Receipt("  ", Ground.CONSENT.value, personal=True),
        Receipt("AgII", "zomaar", personal=True),
    ],
)
def test_persons_without_receiver_or_ground_are_refused(
    office: Office, tmp_path: Path, receipt: Receipt
) -> None:
    with pytest.raises(ExpectedError) as refused:
        office.exporting.export(tmp_path / "uit.xlsx", receipt=receipt)

    assert refused.value.failure is Failure.RECEIVER_MISSING
    assert not (tmp_path / "uit.xlsx").exists()
    assert office.export_log.list() == []


@pytest.mark.usefixtures("contact")
def test_the_public_never_gets_persons(office: Office, tmp_path: Path) -> None:
    with pytest.raises(ExpectedError) as refused:
        office.exporting.export(tmp_path / "uit.xlsx", "publiek", receipt=TO_AGENCY)

    assert refused.value.failure is Failure.NOT_FOR_PUBLIC


@pytest.mark.usefixtures("contact")
def test_every_export_is_written_down_and_is_no_step(office: Office, tmp_path: Path) -> None:
    steps = office.editing.steps()
    office.exporting.export(tmp_path / "a.xlsx", "publiek")
    numbered = replace(TO_AGENCY, receiver="AgII,\n t.a.v. 85.07.30-033.28")
    office.exporting.export(tmp_path / "b.xlsx", "agii", receipt=numbered)

    second, first = office.export_log.list()

    assert (first.profile, first.receiver, first.personal, first.records) == (
        "publiek",
        "",
        False,
        1,
    )
    assert (second.receiver, second.ground) == ("AgII, t.a.v. ***", "agreement")
    assert second.personal
    assert second.change_set == office.database.change_set
    assert office.editing.steps() == steps


@pytest.mark.usefixtures("contact")
@pytest.mark.parametrize("profile", PROFILES)
def test_what_was_left_out_is_no_change_when_it_comes_home(
    office: Office, tmp_path: Path, profile: str
) -> None:
    path = office.exporting.export(tmp_path / "uit.xlsx", profile).path

    plan = office.importing.plan(office.importing.read(path))

    assert plan.counts[Outcome.SAME] == 1
    assert not office.importing.apply(plan)


@pytest.mark.usefixtures("contact")
def test_what_was_typed_around_it_is_a_change(office: Office, tmp_path: Path) -> None:
    path = office.exporting.export(tmp_path / "uit.xlsx", "agii").path
    book = openpyxl.load_workbook(path)
    sheet = book["Aanbod"]
    headings = [cell.value for cell in sheet[1]]
    cell = sheet.cell(2, headings.index(field_of(Kind.ACTIVITY, "description").heading) + 1)
    cell.value = f"Voortaan elke maand. Vraag naar {HIDDEN}."
    book.save(path)

    plan = office.importing.plan(office.importing.read(path))

    changed = [change.field for row in plan.rows for change in row.changes]
    assert changed == ["description"]


@pytest.mark.usefixtures("contact")
def test_a_session_that_only_reads_hands_nothing_off(office: Office, tmp_path: Path) -> None:
    with closing(Office.open(office.path)) as second, pytest.raises(ExpectedError) as refused:
        second.exporting.export(tmp_path / "uit.xlsx", receipt=NOBODY)

    assert refused.value.failure is Failure.DATABASE_IN_USE
    assert not (tmp_path / "uit.xlsx").exists()
