"""The contact log: noting a moment with its follow-up is one step, and so are klaar and later."""

from datetime import date, timedelta

import pytest

from pijler4_desktop.domain.errors import ExpectedError, Failure, InvalidError
from pijler4_desktop.domain.ids import new_id
from pijler4_desktop.domain.problems import ProblemCode
from pijler4_desktop.domain.records import Organisation
from pijler4_desktop.domain.vocabulary import Means
from pijler4_desktop.services.contact_log import Note
from pijler4_desktop.services.office import Office
from tests.factories import an_organisation

TODAY = date.today()  # noqa: DTZ011  a day of the calendar on the wall
YESTERDAY, NEXT_WEEK = TODAY - timedelta(days=1), TODAY + timedelta(days=7)


def stored(office: Office, next_contact_on: date | None = None) -> Organisation:
    club = an_organisation("Sportclub Zwaluw", next_contact_on=next_contact_on)
    office.organisations.add(club)
    return club


def next_on(office: Office, club: Organisation) -> date | None:
    return office.organisations.open(club.id).organisation.next_contact_on


def test_a_note_with_a_date_is_one_step(office: Office) -> None:
    club = stored(office, YESTERDAY)

    office.contact_log.note(
        club.id, Note(Means.PHONE, "Wil meewerken.", None, "Terugbellen", NEXT_WEEK)
    )

    partner = office.partners.open(club.id)
    moment = partner.moments[0]
    assert (moment.held_on, moment.result, moment.next_step) == (
        TODAY,
        "Wil meewerken.",
        "Terugbellen",
    )
    assert partner.organisation.next_contact_on == moment.next_on == NEXT_WEEK
    step = office.editing.to_undo
    assert step is not None
    assert step.label == "Contact met Sportclub Zwaluw noteren"
    office.editing.undo()
    assert office.partners.open(club.id).moments == []
    assert next_on(office, club) == YESTERDAY


@pytest.mark.parametrize(
    ("before", "after"),
    [(YESTERDAY, None), (TODAY, None), (NEXT_WEEK, NEXT_WEEK), (None, None)],
)
def test_a_note_without_a_date_ends_what_was_due(
    office: Office, before: date | None, after: date | None
) -> None:
    club = stored(office, before)
    office.contact_log.note(club.id, Note(Means.VISIT))
    assert next_on(office, club) == after


def test_a_note_of_a_day_before_leaves_what_fell_due_after_it(office: Office) -> None:
    club = stored(office, YESTERDAY)
    office.contact_log.note(club.id, Note(Means.PHONE, held_on=YESTERDAY - timedelta(days=1)))
    assert next_on(office, club) == YESTERDAY
    office.contact_log.note(club.id, Note(Means.PHONE, held_on=YESTERDAY))
    assert next_on(office, club) is None


def test_a_day_that_is_still_to_come_is_refused(office: Office) -> None:
    club = stored(office)
    with pytest.raises(InvalidError) as refused:
        office.contact_log.note(club.id, Note(Means.PHONE, held_on=TODAY + timedelta(days=1)))
    (problem,) = refused.value.problems
    assert (problem.code, problem.field) == (ProblemCode.DATE_IN_FUTURE, "held_on")
    assert office.partners.open(club.id).moments == []


def test_klaar_and_uitstellen_are_a_step_each(office: Office) -> None:
    club = stored(office, YESTERDAY)

    office.contact_log.postpone(club.id, NEXT_WEEK)
    assert next_on(office, club) == NEXT_WEEK
    office.contact_log.done(club.id)
    assert next_on(office, club) is None
    assert not office.contact_log.done(club.id)

    office.editing.undo()
    assert next_on(office, club) == NEXT_WEEK
    office.editing.undo()
    assert next_on(office, club) == YESTERDAY


def test_a_national_number_is_refused(office: Office) -> None:
    club = stored(office)
    with pytest.raises(InvalidError) as refused:
        office.contact_log.note(club.id, Note(Means.PHONE, "Het gaat over 85.07.30-033.28."))
    assert refused.value.problems[0].code is ProblemCode.NATIONAL_NUMBER
    assert office.partners.open(club.id).moments == []


def test_a_moment_can_be_taken_out(office: Office) -> None:
    club = stored(office)
    office.contact_log.note(club.id, Note(Means.PHONE, "Verkeerd nummer."))
    moment = office.partners.open(club.id).moments[0]

    office.contact_log.remove(moment.id)

    assert office.partners.open(club.id).moments == []
    assert not office.contact_log.remove(moment.id)
    office.editing.undo()
    assert office.partners.open(club.id).moments == [moment]


def test_nobody_speaks_to_an_organisation_that_is_gone(office: Office) -> None:
    with pytest.raises(ExpectedError) as gone:
        office.contact_log.note(new_id(), Note(Means.PHONE))
    assert gone.value.failure is Failure.CHANGED_ELSEWHERE
