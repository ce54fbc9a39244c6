"""The offer handed off: every profile keeps its secrets, and reading back changes nothing."""

import re
import zipfile
from collections.abc import Iterator
from dataclasses import fields, replace
from datetime import date, datetime, time
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from pijler4_desktop.domain.errors import ExpectedError, Failure
from pijler4_desktop.domain.fields import ACTIVITY_FIELDS
from pijler4_desktop.domain.handing_off import ID_HEADING, PROFILES
from pijler4_desktop.domain.importing.vocabulary import Outcome
from pijler4_desktop.domain.listing import OfferFilter
from pijler4_desktop.domain.progress import CancelledError
from pijler4_desktop.domain.records import Activity, Slot
from pijler4_desktop.domain.vocabulary import (
    ActivityType,
    Answer,
    Childcare,
    CostBasis,
    Day,
    Format,
    Frequency,
    Goal,
    Ground,
    Guidance,
    Level,
    Listing,
    Means,
    PartOfDay,
    Pause,
    Registration,
    StartMode,
    Status,
    Theme,
)
from pijler4_desktop.exchange.reading import read_workbook
from pijler4_desktop.services.exporting import NOBODY, Receipt
from pijler4_desktop.services.office import Office
from tests.factories import an_activity

CANARY = "KANARIE"
OURSELVES = Receipt("Dienst integratie", Ground.PUBLIC_TASK.value, personal=True)
SECRETS: dict[str, Any] = {
    "internal_notes": f"{CANARY} intern",
    "extra": (("Kleur", f"{CANARY} extra"),),
    "origin": f"{CANARY} herkomst.xlsx",
}
CONTACTS: dict[str, Any] = {
    "contact_function": f"{CANARY} onthaal",
    "email": f"{CANARY.lower()}@lindergem.example",
    "phone": "09 000 00 99",
    "how_to_register": f"Bel {CANARY}",
    "verified_by": f"{CANARY} ambtenaar",
    "signs_proof": f"{CANARY} coördinator",
    "dutch_evidence": f"{CANARY} bewijs",
}
EVERYTHING: dict[str, Any] = {
    "name": "=Alles & nog wat",
    "subtype": "language_cafe",
    "type": ActivityType.CONVERSATION,
    "themes": (Theme.LANGUAGE, Theme.COOKING),
    "goals": (Goal.DUTCH, Goal.WORK),
    "description": 'Regel 1\nRegel 2; met "aanhaling" <en> zo',
    "status": Status.PAUSED,
    "status_reason": "Verbouwing",
    "target_group": "+18",
    "restricted_to": "vrouwen",
    "min_age": 18,
    "max_age": 99,
    "language_min": Level.NONE,
    "language_max": Level.B2,
    "language_icons": 2,
    "contact_language_support": False,
    "format": Format.BOTH,
    "group_size": 12,
    "dutch_speakers_present": "de helft",
    "guidance": Guidance.PROFESSIONAL,
    "place": "Zaal 007",
    "street": "Markt",
    "house_number": "1-3",
    "box": "001",
    "postal_code": "9300",
    "wheelchair": True,
    "public_transport": "Bus 81",
    "transport_help": False,
    "online": False,
    "slots": (
        Slot(Day.MONDAY, time(9), time(11, 30)),
        Slot(Day.FRIDAY, part=PartOfDay.EVENING),
        Slot(Day.SUNDAY),
    ),
    "by_appointment": True,
    "frequency": Frequency.MONTHLY,
    "nth": ("2WE", "-1FR"),
    "valid_from": date(2026, 1, 5),
    "valid_until": date(2027, 6, 30),
    "pauses": (Pause.SCHOOL_HOLIDAYS, Pause.SUMMER),
    "when_text": "soms ook op zaterdag",
    "hours_per_session": 2.5,
    "sessions_planned": 10,
    "countable_hours": 22.25,
    "countable_hours_reason": "met voorbereiding",
    "start_mode": StartMode.FIXED,
    "registration": Registration.INTAKE,
    "capacity": 20,
    "places_free": 0,
    "waiting_list": 3,
    "cost_eur": 2.5,
    "cost_basis": CostBasis.PER_SESSION,
    "cost_text": "drankje inbegrepen",
    "social_tariff": True,
    "childcare": Childcare.WELCOME,
    "first_time_escort": True,
    "social_met": Answer.NO,
    "website": "https://lindergem.example/alles",
    "verified_how": Means.VISIT,
    "next_check_on": date(2027, 3, 1),
    "on_ikdoemee": Listing.TO_PLACE,
    "ikdoemee_url": "https://ikdoemee.example/1",
}


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    opened = Office.create(tmp_path / "test.p4db", "Aalst")
    opened.offer.add(an_activity(name="Alleen Naam", **CONTACTS, **SECRETS), "Buurthuis De Linde")
    opened.offer.add(an_activity(**EVERYTHING), "Sportclub Zwaluw")
    opened.offer.add(Activity(id=an_activity().id, name="Kaal"))
    yield opened
    opened.close()


def everything_in(path: Path) -> str:
    with zipfile.ZipFile(path) as archive:
        return "".join(archive.read(name).decode() for name in archive.namelist())


@pytest.mark.parametrize(
    ("profile", "receipt"), [*((profile, NOBODY) for profile in PROFILES), ("volledig", OURSELVES)]
)
def test_reading_back_changes_nothing(
    office: Office, tmp_path: Path, profile: str, receipt: Receipt
) -> None:
    report = office.exporting.export(tmp_path / "uit.xlsx", profile, receipt=receipt)
    importing = office.importing
    plan = importing.plan(importing.read(report.path))
    assert report.rows == 3
    assert plan.counts[Outcome.SAME] == 3, [row.changes for row in plan.rows if row.changes]
    assert list(plan.problems) == []
    assert not importing.apply(plan)


def test_a_correction_in_the_workbook_comes_back_as_that_one_change(
    office: Office, tmp_path: Path
) -> None:
    path = office.exporting.export(tmp_path / "uit.xlsx", "agii").path
    book = openpyxl.load_workbook(path)
    sheet = book["Aanbod"]
    headings = [cell.value for cell in sheet[1]]
    names = [cell.value for cell in sheet["A"]]
    row = names.index("Alleen Naam") + 1
    sheet.cell(row, headings.index("Plaatsen") + 1).value = 99
    book.save(path)
    book.close()
    importing = office.importing
    plan = importing.plan(importing.read(path))
    changed = [r for r in plan.rows if r.outcome is Outcome.CHANGED]
    assert [(c.field, c.after) for r in changed for c in r.changes] == [("capacity", 99)]


def test_the_full_profile_holds_every_stored_field_and_the_id_stands_last(
    office: Office, tmp_path: Path
) -> None:
    path = office.exporting.export(tmp_path / "uit.xlsx", receipt=OURSELVES).path
    headings = [cell.value for cell in openpyxl.load_workbook(path)["Aanbod"][1]]
    assert headings[-1] == ID_HEADING
    assert {field.heading for field in ACTIVITY_FIELDS} <= set(headings)
    assert {field.key for field in ACTIVITY_FIELDS} == {f.name for f in fields(Activity)} - {"id"}
    assert len(set(headings)) == len(headings)


def test_the_agency_gets_no_notes_and_the_public_no_contacts(
    office: Office, tmp_path: Path
) -> None:
    full = everything_in(office.exporting.export(tmp_path / "a.xlsx", receipt=OURSELVES).path)
    agency = everything_in(office.exporting.export(tmp_path / "b.xlsx", "agii").path)
    public = everything_in(office.exporting.export(tmp_path / "c.xlsx", "publiek").path)
    for secret in (f"{CANARY} intern", f"{CANARY} extra", f"{CANARY} herkomst"):
        assert secret in full
        assert secret not in agency
    assert CONTACTS["phone"] in agency
    assert not re.search(CANARY, public, re.IGNORECASE)
    assert CONTACTS["phone"] not in public


@pytest.mark.parametrize(
    ("profile", "consent"), [("agii", "share_with_agency"), ("publiek", "publishable")]
)
def test_what_may_not_be_shared_stays_here(
    office: Office, tmp_path: Path, profile: str, consent: str
) -> None:
    opened = office.offer.open(office.offer.ids(OfferFilter(text="Kaal"))[0])
    refusal: dict[str, Any] = {consent: False}
    office.offer.edit(opened, replace(opened.activity, **refusal))
    report = office.exporting.export(tmp_path / "uit.xlsx", profile)
    assert report.rows == 2
    assert "Kaal" not in everything_in(report.path)


def test_a_selection_is_handed_off_in_its_own_order(office: Office, tmp_path: Path) -> None:
    ids = list(office.offer.ids(OfferFilter(), descending=True))[:2]
    report = office.exporting.export(tmp_path / "uit.xlsx", ids=[*ids, "verdwenen"])
    rows = read_workbook(report.path).sheets[0].rows
    last = len(PROFILES["volledig"].columns(personal=False))
    assert [row.cells[last] for row in rows[1:]] == ids


def test_numbers_and_dates_are_true_and_the_rest_is_text(office: Office, tmp_path: Path) -> None:
    ids = office.offer.ids(OfferFilter(text="alles"))
    path = office.exporting.export(tmp_path / "uit.xlsx", ids=ids).path
    sheet = openpyxl.load_workbook(path)["Aanbod"]
    found = {str(heading.value): cell for heading, cell in zip(sheet[1], sheet[2], strict=True)}
    assert found["Naam van het aanbod"].value == "=Alles & nog wat"
    assert found["Kostprijs"].value == 2.5
    assert found["Vrije plaatsen"].value == 0
    assert found["Loopt vanaf"].value == datetime(2026, 1, 5)  # noqa: DTZ001
    assert found["Postcode"].value == "9300"
    assert found["Dagen en uren"].value == "ma 9.00–11.30; vr avond; zo"
    assert found["Op afspraak"].value == "ja"
    assert found["Organisatie"].value == "Sportclub Zwaluw"


def test_the_readme_says_from_whom_and_how_to_send_back(office: Office, tmp_path: Path) -> None:
    path = office.exporting.export(tmp_path / "uit.xlsx", "agii").path
    readme = openpyxl.load_workbook(path)["Lees mij"]
    text = "\n".join(str(cell.value or "") for row in readme.iter_rows() for cell in row)
    for words in ("Aanbod voor AgII van Aalst", "Terugsturen", ID_HEADING, "voldaan volgens ons"):
        assert words in text


def test_an_empty_offer_makes_no_file(tmp_path: Path) -> None:
    empty = Office.create(tmp_path / "leeg.p4db", "Aalst")
    with pytest.raises(ExpectedError) as refused:
        empty.exporting.export(tmp_path / "uit.xlsx")
    empty.close()
    assert refused.value.failure is Failure.NOTHING_TO_EXPORT
    assert not (tmp_path / "uit.xlsx").exists()


@pytest.mark.parametrize("name", ["test.p4db", "uit.csv", "uit", "map.xlsx"])
def test_nothing_but_a_workbook_is_ever_replaced(office: Office, tmp_path: Path, name: str) -> None:
    (tmp_path / "map.xlsx").mkdir()
    before = (tmp_path / "test.p4db").read_bytes()
    with pytest.raises(ExpectedError) as refused:
        office.exporting.export(tmp_path / name)
    assert refused.value.failure is Failure.TARGET_UNWRITABLE
    assert (tmp_path / "test.p4db").read_bytes() == before


def test_the_database_by_another_name_is_not_replaced(office: Office, tmp_path: Path) -> None:
    (tmp_path / "uit.xlsx").symlink_to(tmp_path / "test.p4db")
    with pytest.raises(ExpectedError):
        office.exporting.export(tmp_path / "uit.xlsx")
    assert office.checking.check().ok


class Stop:
    def report(self, done: int, total: int) -> None:
        raise CancelledError(done, total)


def test_giving_up_keeps_the_older_workbook(office: Office, tmp_path: Path) -> None:
    target = tmp_path / "uit.xlsx"
    office.exporting.export(target)
    before = target.read_bytes()
    known = office.offer.open(office.offer.ids(OfferFilter())[0]).activity
    for number in range(300):
        office.offer.add(replace(known, id=an_activity().id, name=f"Nog een {number}"))
    with pytest.raises(CancelledError):
        office.exporting.export(target, progress=Stop())
    assert target.read_bytes() == before
