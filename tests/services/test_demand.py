"""Questions are counted, found by where they were asked, and never name a person."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from pijler4_desktop.domain.errors import ExpectedError, Failure, InvalidError
from pijler4_desktop.domain.ids import new_id
from pijler4_desktop.domain.messages import problem_message
from pijler4_desktop.domain.problems import ProblemCode
from pijler4_desktop.domain.records import Contact
from pijler4_desktop.domain.spots.spot import Spot
from pijler4_desktop.domain.vocabulary import Action, ActivityType, Day, DemandReason, Level
from pijler4_desktop.services.office import Office
from tests.factories import an_organisation

TODAY = date.today()  # noqa: DTZ011  a day of the calendar on the wall
PERIOD = TODAY - timedelta(days=30), TODAY
SATURDAY = Spot(type=ActivityType.VOLUNTEERING, day=Day.SATURDAY)


def test_a_question_is_noted_changed_and_removed_in_steps(office: Office) -> None:
    office.demand.note(DemandReason.MOMENT, 4, SATURDAY, PERIOD, " trajectbegeleiders ", "tuin")
    (note,) = office.demand.list()
    assert (note.count, note.source, note.spot) == (4, "trajectbegeleiders", SATURDAY.code)

    office.demand.change(replace(note, count=6))
    assert office.demand.list()[0].count == 6
    office.demand.remove([note.id, "weg"])
    assert office.demand.list() == []

    labels = [step.label for step in office.editing.steps(3)]
    about = "Vraag naar Vrijwilligerswerk, zaterdag"
    assert labels == [f"{about} verwijderen", f"{about} wijzigen", f"{about} noteren"]
    for _ in range(3):
        office.editing.undo()
    assert office.demand.list() == []


def test_a_list_is_that_of_a_spot_and_all_within_newest_first(office: Office) -> None:
    older = PERIOD[0] - timedelta(days=60), PERIOD[0] - timedelta(days=31)
    office.demand.note(DemandReason.PLACE, 1, replace(SATURDAY, level=Level.A1), older)
    office.demand.note(DemandReason.FULL, 2, SATURDAY, PERIOD)
    office.demand.note(DemandReason.COST, 3, Spot(), PERIOD)

    assert [note.count for note in office.demand.list(SATURDAY)] == [2, 1]
    assert {note.count for note in office.demand.list()} == {1, 2, 3}
    office.demand.remove([note.id for note in office.demand.list()])
    assert office.editing.steps(1)[0].label == "3 vragen verwijderen"


@pytest.mark.parametrize(
    "text",
    [
        "Fatima belde",
        "fatima b",
        "gevraagd door Jan Peeters",
        "Karel Vanneste",
        "voor mevrouw Vanneste",
        "dhr. Quintelier",
        "iemand@post.example",
        "terugbellen op 0478 12 34 56",
        "tel. 053/41.00.11",
        "+32 478 12 34 56",
    ],
)
@pytest.mark.parametrize("field", ["source", "interest"])
def test_a_person_is_refused_with_a_sentence(office: Office, field: str, text: str) -> None:
    with pytest.raises(InvalidError) as refused:
        office.demand.note(DemandReason.INTEREST, 1, Spot(), PERIOD, **{field: text})

    (problem,) = refused.value.problems
    assert (problem.code, problem.field) == (ProblemCode.PERSON_NOT_HERE, field)
    assert problem_message(problem) == (
        f"In '{text}' staat wellicht een persoon. Hier tellen we zonder personen. "
        "Schrijf een functie of een dienst."
    )
    assert office.demand.list() == []


def test_a_national_number_is_refused(office: Office) -> None:
    with pytest.raises(InvalidError) as refused:
        office.demand.note(DemandReason.INTEREST, 1, Spot(), PERIOD, interest="85.07.30-033 28")

    assert ProblemCode.NATIONAL_NUMBER in {p.code for p in refused.value.problems}


@pytest.mark.parametrize(
    "text",
    [
        "trajectbegeleiders",
        "Trajectbegeleider Agentschap",
        "VDAB",
        "Amal",
        "brugfiguren Atlas",
        "OCMW Herzele",
        "LIGO Zuid-Oost-Vlaanderen",
        "praten na de les van 18 uur",
        "iets voor mensen die in de week les volgen",
        "sport in Sint-Lievens-Esse, 2 keer per week",
        "in mei en elke zomer",
        "een mevrouw die graag kookt",
    ],
)
def test_functions_services_and_wishes_are_welcome(office: Office, text: str) -> None:
    office.demand.note(DemandReason.INTEREST, 1, Spot(), PERIOD, text, text)

    assert office.demand.list()[0].interest == text


def test_somebody_the_house_knows_is_refused_however_written(office: Office) -> None:
    organisation = an_organisation()
    contact = Contact(
        id=new_id(),
        organisation_id=organisation.id,
        function="Voorzitter",
        name="Xandrine Quintelier",
        ground="consent",
        informed_on=TODAY,
        review_on=TODAY,
    )
    with office.database.work(Action.ADD) as work:
        work.add([organisation, contact])

    with pytest.raises(InvalidError):
        office.demand.note(DemandReason.INTEREST, 1, Spot(), PERIOD, "via quintelier xandrine")


@pytest.mark.parametrize(
    ("count", "period", "fields"),
    [
        (0, PERIOD, ["count"]),
        (20_000, PERIOD, ["count"]),
        (1, (TODAY, TODAY - timedelta(days=1)), ["noted_until"]),
        (1, (TODAY, TODAY + timedelta(days=1)), ["noted_until"]),
        (1, (TODAY + timedelta(days=1),) * 2, ["noted_from", "noted_until"]),
    ],
)
def test_numbers_and_days_that_cannot_be_are_refused(
    office: Office, count: int, period: tuple[date, date], fields: list[str]
) -> None:
    with pytest.raises(InvalidError) as refused:
        office.demand.note(DemandReason.MOMENT, count, SATURDAY, period)

    assert [problem.field for problem in refused.value.problems] == fields


def test_a_question_that_is_gone_cannot_be_changed(office: Office) -> None:
    office.demand.note(DemandReason.MOMENT, 1, SATURDAY, PERIOD)
    (note,) = office.demand.list()
    office.demand.remove([note.id])

    with pytest.raises(ExpectedError) as refused:
        office.demand.change(replace(note, count=2))
    assert refused.value.failure is Failure.CHANGED_ELSEWHERE
