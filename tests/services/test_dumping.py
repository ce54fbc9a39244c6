import json
from dataclasses import fields
from datetime import date, time

import pytest

from pijler4_desktop.domain.records import Activity, Slot
from pijler4_desktop.domain.vocabulary import (
    Day,
    Level,
    MainActivity,
    OrganisationType,
    PartOfDay,
)
from pijler4_desktop.services.office import Office
from tests.factories import an_activity, an_organisation


def test_an_activity_is_dumped_with_every_field(office: Office) -> None:
    activity = an_activity(
        slots=(Slot(Day.TUESDAY, time(19), time(21)), Slot(Day.SATURDAY, part=PartOfDay.MORNING)),
        nth=("2WE",),
        hours_per_session=2.5,
        last_verified=date(2025, 3, 4),
    )
    office.offer.add(activity, "Bib Herzele")

    (dumped,) = office.dumping.activities()

    assert {f.name for f in fields(Activity)} <= dumped.keys()
    assert json.loads(json.dumps(dumped)) == dumped
    assert dumped["slots"] == [
        {"day": "TU", "start": "19:00", "end": "21:00", "part": None},
        {"day": "SA", "start": None, "end": None, "part": "morning"},
    ]
    assert (dumped["id"], dumped["organisation"]) == (activity.id, "Bib Herzele")
    assert (dumped["municipality"], dumped["postal_code"]) == ("Aalst", "9300")
    assert (dumped["type"], dumped["status"]) == ("CONVERSATION", "actief")
    assert (dumped["nth"], dumped["frequency"]) == (["2WE"], "weekly")
    assert (dumped["hours_per_session"], dumped["cost_eur"]) == (2.5, 0.0)
    assert dumped["last_verified"] == "2025-03-04"


def test_what_nobody_stated_is_null(office: Office) -> None:
    office.offer.add(Activity(id=an_activity().id, name="Kaal"))

    (dumped,) = office.dumping.activities()

    for key in ("organisation", "municipality", "type", "nth", "by_appointment", "frequency",
                "hours_per_session", "language_min", "language_max", "cost_eur", "capacity",
                "last_verified"):  # fmt: skip
        assert dumped[key] is None, key
    assert dumped["slots"] == []


@pytest.mark.parametrize(
    ("slots", "hours"),
    [
        ((Slot(Day.MONDAY, time(19), time(21)), Slot(Day.FRIDAY, time(9), time(11))), 2.0),
        ((Slot(Day.MONDAY, time(19), time(21)), Slot(Day.FRIDAY, time(9), time(12))), None),
        ((Slot(Day.MONDAY, time(19), time(20, 45)),), 1.75),
        ((Slot(Day.MONDAY, time(19)),), None),
        ((Slot(Day.MONDAY, time(22), time(0)),), 2.0),
        ((), None),
    ],
)
def test_hours_follow_from_moments_of_one_length(
    office: Office, slots: tuple[Slot, ...], hours: float | None
) -> None:
    office.offer.add(an_activity(slots=slots, hours_per_session=None))

    assert office.dumping.activities()[0]["hours_per_session"] == hours


@pytest.mark.parametrize(
    ("low", "high", "icons", "dumped"),
    [
        (Level.A1, Level.B1, 2, "A1"),
        (None, None, 3, "ICON_3"),
        (None, Level.B1, 3, None),
        (None, None, None, None),
    ],
)
def test_icons_stand_in_for_a_level(
    office: Office, low: Level | None, high: Level | None, icons: int | None, dumped: str | None
) -> None:
    office.offer.add(an_activity(language_min=low, language_max=high, language_icons=icons))

    assert office.dumping.activities()[0]["language_min"] == dumped


def test_an_organisation_is_dumped_by_the_columns_scripts_know(office: Office) -> None:
    organisation = an_organisation(
        "Bib Herzele",
        kbo="0403019261",
        type=OrganisationType.LOCAL_AUTHORITY,
        house_number="12",
        municipality_nis="41027",
        main_activity=MainActivity.VORM,
    )
    office.organisations.add(organisation)

    (dumped,) = office.dumping.organisations()

    assert ",".join(dumped) == (
        "id,name,kbo,vcode,type,status,street,number,postal_code,municipality,phone,email,website,"
        "main_activity"
    )
    assert (dumped["name"], dumped["kbo"], dumped["vcode"]) == ("Bib Herzele", "0403019261", "")
    assert (dumped["type"], dumped["status"]) == ("local_authority", "partner")
    assert (dumped["number"], dumped["municipality"]) == ("12", "Herzele")
    assert dumped["main_activity"] == "VORM"
    assert json.loads(json.dumps(dumped)) == dumped
