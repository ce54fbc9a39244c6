"""New initiatives of the fictional town Lindergem, one or more in every phase of the board."""

from dataclasses import dataclass
from datetime import date, time, timedelta

from pijler4_desktop.domain.ids import new_id
from pijler4_desktop.domain.initiative_records import (
    Cost,
    Initiative,
    InitiativePartner,
    LogLine,
    Task,
)
from pijler4_desktop.domain.records import Activity, Slot
from pijler4_desktop.domain.spots.spot import Spot
from pijler4_desktop.domain.vocabulary import (
    Action,
    ActivityType,
    Day,
    Format,
    Level,
    PartnerAnswer,
    PartOfDay,
    Phase,
    Status,
)
from pijler4_desktop.services.office import Office
from tests.factories import an_organisation

TODAY = date.today()  # noqa: DTZ011  a day of the calendar on the wall
TYPES = ActivityType
_STEPS = (
    "Doel en doelgroep beschrijven",
    "Partner kiezen",
    "Budget aanvragen",
    "Verzekering vrijwilligers nakijken",
    "Infofiche in eenvoudige taal maken",
    "Vrijwilligers zoeken",
    "Buddy's en deelnemers koppelen",
    "Startmoment plannen",
    "Nakijken: beide formele voorwaarden",
)
_CHECKS = frozenset({3, 8})
_STATUS = {
    Phase.IDEA: Status.IDEA,
    Phase.PREPARATION: Status.IN_PREPARATION,
    Phase.READY: Status.IN_PREPARATION,
    Phase.STARTED: Status.ACTIVE,
    Phase.STOPPED: Status.IDEA,
}


@dataclass(frozen=True, slots=True)
class Line:
    """One initiative: done and tasks, days from today of its next step and its start."""

    name: str
    phase: Phase
    type: ActivityType
    gap: Spot | None
    done: int
    tasks: int
    next_in: int | None
    start_in: int | None
    partners: tuple[str, ...]
    spent: float = 0
    budget: float | None = None


LINES = (
    Line("Zondagse koffietafel", Phase.IDEA, TYPES.COMMUNITY_CENTRE,
         Spot(type=TYPES.COMMUNITY_CENTRE, day=Day.SUNDAY, part=PartOfDay.AFTERNOON),
         0, 6, None, None, ("Dorpsraad Hulsthoek",)),
    Line("Stage in de bibliotheek", Phase.IDEA, TYPES.TASTER_PLACEMENT, None,
         1, 7, None, None, ("Bibliotheek Lindergem",)),
    Line("Turnen voor nieuwkomers", Phase.IDEA, TYPES.ASSOCIATION_TASTER,
         Spot(type=TYPES.ASSOCIATION_TASTER, day=Day.WEDNESDAY, part=PartOfDay.AFTERNOON),
         0, 5, None, None, ("Turnkring Lindergem",)),
    Line("Buddy's Stationsbuurt", Phase.PREPARATION, TYPES.BUDDY,
         Spot(type=TYPES.BUDDY, place="9300"), 5, 9, 4, 48,
         ("Buurthuis De Linde", "Gemeente Lindergem", "Huis van het Kind"), 1200, 2000),
    Line("Avondcafé in Hulsthoek", Phase.PREPARATION, TYPES.COMMUNITY_CENTRE,
         Spot(type=TYPES.COMMUNITY_CENTRE, day=Day.TUESDAY, part=PartOfDay.EVENING),
         2, 7, -2, 70, ("Dorpsraad Hulsthoek",), 150, 600),
    Line("Zaterdagploeg tuin", Phase.PREPARATION, TYPES.VOLUNTEERING,
         Spot(type=TYPES.VOLUNTEERING, day=Day.SATURDAY, part=PartOfDay.MORNING),
         3, 8, 10, 102, ("Samentuin vzw",), 0, 450),
    Line("Praattafel in het woonzorgcentrum", Phase.READY, TYPES.CONVERSATION,
         Spot(type=TYPES.CONVERSATION, day=Day.SUNDAY, part=PartOfDay.AFTERNOON),
         6, 7, 1, 13, ("Rusthuis Ter Meersen",), 300, 300),
    Line("Fietsmaatjes", Phase.STARTED, TYPES.BUDDY, None, 8, 8, None, -160,
         ("Fietspunt Lindergem",), 480, 500),
    Line("Stage in de schoolkeuken", Phase.STARTED, TYPES.TASTER_PLACEMENT, None, 7, 7, None, -42,
         ("Basisschool De Boomgaard",)),
    Line("Filmclub op maandag", Phase.STOPPED, TYPES.LEISURE, None, 1, 5, None, None, (), 40, 200),
)  # fmt: skip


def fill_initiatives(office: Office) -> dict[str, Initiative]:
    """Store the initiatives with their activities and partners; return them by name."""
    names = sorted({name for line in LINES for name in line.partners})
    with office.database.work(Action.IMPORT, "Initiatieven") as work:
        known = {name: office.organisations.named(name) for name in names}
        partners = {name: one or an_organisation(name) for name, one in known.items()}
        work.add([partners[name] for name, one in known.items() if one is None])
        made = {}
        for line in LINES:
            number = sum(one.phase is line.phase for one in LINES[: LINES.index(line)])
            lead = partners[line.partners[0]].id if line.partners else None
            activity = _activity(line, lead)
            ids = [partners[name].id for name in line.partners]
            made[line.name] = _initiative(line, number, activity, ids)
            work.add([activity, made[line.name]])
    return made


def _activity(line: Line, organisation_id: str | None) -> Activity:
    known = line.name == "Buddy's Stationsbuurt"
    slots = (Slot(Day.MONDAY, time(19), time(21)), Slot(Day.WEDNESDAY, part=PartOfDay.AFTERNOON))
    return Activity(
        id=new_id(),
        name=line.name,
        organisation_id=organisation_id,
        type=line.type,
        status=_STATUS[line.phase],
        municipality_nis="41002",
        slots=slots if known else (),
        language_min=Level.A1 if known else None,
        language_max=Level.A2 if known else None,
        format=Format.PAIR if known else None,
        capacity=10 if known else None,
        hours_per_session=2.0 if known else None,
        sessions_planned=16 if known else None,
    )


def _tasks(line: Line) -> tuple[Task, ...]:
    made = []
    for number in range(line.tasks):
        after = number - line.done
        due = line.next_in + 14 * after if line.next_in is not None and after >= 0 else None
        made.append(
            Task(
                name=_STEPS[number],
                owner="integratieambtenaar" if number % 4 == 1 else "",
                due_on=TODAY + timedelta(days=due) if due is not None else None,
                done_on=TODAY - timedelta(days=5) if after < 0 else None,
                tip="hang de oproep ook in de bibliotheek en het dienstencentrum."
                if number == 5
                else "",
                is_check=number in _CHECKS,
            )
        )
    return tuple(made)


def _initiative(line: Line, number: int, activity: Activity, partners: list[str]) -> Initiative:
    start = TODAY + timedelta(days=line.start_in) if line.start_in is not None else None
    started = start if line.phase is Phase.STARTED else None
    answers = (PartnerAnswer.CONFIRMED, PartnerAnswer.CONFIRMED, PartnerAnswer.ASKED)
    roles = ("trekker", "budget en verzekering", "zoekt mee vrijwilligers")
    costs = (Cost("Onthaal en drank", line.spent / 2), Cost("Drukwerk", line.spent / 3),
             Cost("Vervoer", line.spent / 6))  # fmt: skip
    return Initiative(
        id=new_id(),
        name=line.name,
        activity_id=activity.id,
        phase=line.phase,
        position=number,
        purpose="Wie hier nieuw is, leert iemand uit de buurt kennen.",
        gap=line.gap.code if line.gap else "",
        planned_start=start,
        started_on=started,
        evaluate_on=started + timedelta(days=183) if started else None,
        stopped_on=TODAY - timedelta(days=20) if line.phase is Phase.STOPPED else None,
        stop_reason="geen zaal gevonden" if line.phase is Phase.STOPPED else "",
        budget_eur=line.budget,
        tasks=_tasks(line),
        partners=tuple(
            InitiativePartner(id_, role, answer)
            for id_, role, answer in zip(partners, roles, answers, strict=False)
        ),
        costs=costs if line.spent else (),
        log=(
            LogLine(TODAY - timedelta(days=21), "Gat gemeld vanuit de dekking."),
            LogLine(TODAY - timedelta(days=20), f"{line.tasks} taken toegevoegd."),
            LogLine(TODAY - timedelta(days=4), "De partner hangt de oproep uit."),
        ),
    )
