"""Records for tests: fictional organisations and activities of the fictional town Lindergem.

Every number, address and name is invented; mail addresses are `.example`.
"""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, time, timedelta
from itertools import cycle, islice
from typing import Any

from pijler4_desktop.domain.ids import new_id
from pijler4_desktop.domain.records import Activity, Organisation, Slot
from pijler4_desktop.domain.vocabulary import (
    Action,
    ActivityType,
    Answer,
    Childcare,
    CostBasis,
    Day,
    Frequency,
    Level,
    Means,
    PartnerStatus,
    PartOfDay,
    Status,
)
from pijler4_desktop.services.office import Office

MUNICIPALITY = "Aalst"
POSTAL_CODES = ("9300", "9308", "9310", "9320")
NAMES_OF_MANY = ("Taalcafé", "Wandelgroep", "Repair café", "Samentuin", "Koor", "Naaiatelier")
BATCH = 5000


def an_organisation(name: str = "Buurthuis De Linde", **changes: Any) -> Organisation:
    """Make an organisation nobody stored yet."""
    known = Organisation(id=new_id(), name=name, partner_status=PartnerStatus.PARTNER)
    return replace(known, **changes)


def an_activity(**changes: Any) -> Activity:
    """Make an activity nobody stored yet: complete enough to be confirmed."""
    today = date.today()  # noqa: DTZ011  a day of the calendar on the wall
    known = Activity(
        id=new_id(),
        name="Taalcafé Babbelhoek",
        type=ActivityType.CONVERSATION,
        language_min=Level.A1,
        language_max=Level.B1,
        postal_code="9300",
        municipality_nis="41002",
        place="Bibliotheek",
        slots=(
            Slot(Day.TUESDAY, time(19), time(21)),
            Slot(Day.THURSDAY, time(9, 30), time(11, 30)),
        ),
        frequency=Frequency.WEEKLY,
        hours_per_session=2.0,
        sessions_planned=20,
        capacity=16,
        places_free=5,
        cost_eur=0.0,
        dutch_met=Answer.YES,
        dutch_guidance=True,
        dutch_peers=True,
        dutch_evidence="Begeleiding en deelnemers spreken Nederlands.",
        dutch_source=Means.TALK,
        dutch_checked_on=today - timedelta(days=21),
        social_met=Answer.YES,
        social_group=True,
        social_new_people=True,
        social_lasting=True,
        social_evidence="Vaste groep van 14, samen op stap elke maand.",
        social_source=Means.VISIT,
        social_checked_on=today - timedelta(days=21),
        contact_function="Onthaal",
        phone="09 000 00 12",
        email="babbel@lindergem.example",
        last_verified=today - timedelta(days=21),
        verified_how=Means.PHONE,
    )
    return replace(known, **changes)


# name|organisation|type|slots as day and part|levels|hours|places|free|cost|state|weeks ago
_LINES = """
Taalcafé Babbelhoek|Bibliotheek Lindergem|CONVERSATION|TU E,TH M|A1 B1|40|16|5|0|verify|30
Buddy aan huis|Buurthuis De Linde|BUDDY|MO E,WE A,SA M|NONE A2|40|12|2|0|ok|3
Samentuin De Kouter|Samentuin vzw|VOLUNTEERING|WE A,SA M|NONE B1|60|10|4|0|ok|4
Meehelpen in de cafetaria|Rusthuis Ter Meersen|VOLUNTEERING|MO A,TU A,TH A|A1 B1|48|6|3|0|ok|2
Stage technische dienst|Gemeente Lindergem|TASTER_PLACEMENT|MO M,TU M,WE M,TH M|A1 B2|40|4|1|0|ok|9
Volleybal voor beginners|Sportclub Zwaluw|ASSOCIATION_TASTER|TU E,FR E|NONE B2|50|20|8|35|unsure|39
Herstelcafé|Herstelcafé Lindergem|VOLUNTEERING|SA A|A1 B2|24|8|3|0|ok|5
Naaiatelier 't Draadje|Buurthuis De Linde|COMMUNITY_CENTRE|MO M,TH A|NONE A2|44|10|0|2|ok|4
Samen koken Smaakmakers|Dienstencentrum De Wilg|COMMUNITY_CENTRE|TH M|NONE B1|40|14|6|5|verify|35
Wandelgroep Vroege Vogels|Wandelclub Lindergem|LEISURE|SU M|A1 B2|36|25|12|20|concept|
Oudercafé De Boomgaard|Basisschool De Boomgaard|PARENTING|FR M|NONE A2|30|15|7|0|ok|6
Stage in De Kringel|De Kringel vzw|TASTER_PLACEMENT|MO M,MO A,TU M,TU A,WE M|A1 B1|40|3|1|0|ok|4
Koor Sint-Elooi|Zangkoor Sint-Elooi|ASSOCIATION_TASTER|WE E|A2 B2|60|40|15|40|concept|
Voorlezen en babbelen|Bibliotheek Lindergem|CONVERSATION|WE A|A1 B1|30|12|4|0|ok|3
Fietsles en fietsmaatjes|Fietspunt Lindergem|BUDDY|WE M,SA M|NONE B1|24|8|2|10|verify|31
Jeugdhuis: achter de toog|Jeugdhuis De Klinker|VOLUNTEERING|FR E,SA E|A2 B2|40|5|2|0|stopped|3
Spelnamiddag ouder en kind|Spelotheek Lindergem|PARENTING|WE A|NONE B1|36|12|5|0|ok|2
Helpen in de spelotheek|Spelotheek Lindergem|VOLUNTEERING|WE A,FR A|A1 B2|45|4|2|0|ok|2
Praatwandeling Hulsthoek|Dorpsraad Hulsthoek|CONVERSATION|MO M|A1 B1|30|15|9|0|ok|5
Gezinsbuddy's|Huis van het Kind|BUDDY|WE A,SA M|NONE A2|40|10|3|0|ok|9
"""
_PARTS = {"M": PartOfDay.MORNING, "A": PartOfDay.AFTERNOON, "E": PartOfDay.EVENING}
_UNSURE: dict[str, Any] = {
    "social_met": Answer.UNKNOWN,
    "social_evidence": "",
    "social_source": None,
    "social_checked_on": None,
    "social_lasting": False,
}
_CHANGES_OF: dict[str, dict[str, Any]] = {
    "ok": {},
    "verify": {},
    "unsure": _UNSURE,
    "concept": {**_UNSURE, "status": Status.IN_PREPARATION},
    "stopped": {"status": Status.STOPPED, "status_reason": "Geen vrijwilligers meer"},
}


def realistic() -> list[tuple[Activity, Organisation]]:
    """Twenty activities as on the design pictures, each with its organisation."""
    organisations: dict[str, Organisation] = {}
    made = []
    for line, code in zip(_LINES.strip().splitlines(), cycle(POSTAL_CODES), strict=False):
        name = line.split("|")[1]
        organisation = organisations.setdefault(name, an_organisation(name))
        made.append((_activity_of(line.split("|"), organisation, code), organisation))
    return made


def _activity_of(line: list[str], organisation: Organisation, code: str) -> Activity:
    name, _organisation, type_, slots, levels, *numbers, state, weeks = line
    hours, places, free, cost = map(int, numbers)
    low, high = levels.split()
    today = date.today()  # noqa: DTZ011  a day of the calendar on the wall
    return an_activity(
        name=name,
        organisation_id=organisation.id,
        type=ActivityType(type_),
        slots=tuple(_slot(text) for text in slots.split(",")),
        language_min=Level(low),
        language_max=Level(high),
        sessions_planned=hours // 2,
        capacity=places,
        places_free=free,
        postal_code=code,
        place="",
        cost_eur=float(cost),
        cost_basis=CostBasis.PER_YEAR if cost > 5 else CostBasis.PER_SESSION if cost else None,
        childcare=Childcare.YES if free % 2 else None,
        wheelchair=bool(places % 4) or None,
        last_verified=today - timedelta(weeks=int(weeks)) if weeks else None,
        **_CHANGES_OF[state],
    )


def _slot(text: str) -> Slot:
    day, part = text.split()
    return Slot(Day(day), part=_PARTS[part])


def fill_office(office: Office, n: int = 20) -> list[Activity]:
    """Store n activities: first the realistic ones, then as many variants as asked."""
    pairs = realistic()
    organisations = {organisation.id: organisation for _activity, organisation in pairs}
    activities = list(islice(_endless([activity for activity, _organisation in pairs]), n))
    with office.database.work(Action.IMPORT, "Lijst inlezen") as work:
        work.add(list(organisations.values()))
        for start in range(0, n, BATCH):
            work.add(activities[start : start + BATCH])
    return activities


def _endless(first: list[Activity]) -> Iterator[Activity]:
    yield from first
    number = 0
    while True:
        for known, name in zip(first, cycle(NAMES_OF_MANY), strict=False):
            number += 1
            yield replace(known, id=new_id(), name=f"{name} {number * 7919 % 1_000_003}")
