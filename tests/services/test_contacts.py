"""Contacts: a function first, a person only on a ground, and nobody's name in the history."""

from dataclasses import replace
from datetime import date

import pytest
from dateutil.relativedelta import relativedelta

from pijler4_desktop.domain.errors import ExpectedError, Failure, InvalidError
from pijler4_desktop.domain.problems import ProblemCode
from pijler4_desktop.domain.records import Contact
from pijler4_desktop.domain.vocabulary import Action, Ground
from pijler4_desktop.services.office import Office
from tests.factories import an_activity, an_organisation

TODAY = date.today()  # noqa: DTZ011  a day of the calendar on the wall
IN_A_YEAR = TODAY + relativedelta(months=12)


@pytest.fixture
def organisation_id(office: Office) -> str:
    organisation = an_organisation()
    office.organisations.add(organisation)
    return organisation.id


def a_person(office: Office, organisation_id: str, **changes: object) -> Contact:
    contact = replace(
        office.contacts.new(organisation_id),
        function="voorzitter",
        name="An Voorbeeld",
        ground=Ground.CONSENT.value,
        informed_on=TODAY,
        email="an.voorbeeld@linde.example",
        phone="0478 12 34 56",
    )
    return replace(contact, **changes)  # type: ignore[arg-type]


def test_a_person_is_looked_at_again_in_a_year_and_stays_private(
    office: Office, organisation_id: str
) -> None:
    office.contacts.add(a_person(office, organisation_id))

    (line,) = office.contacts.of(organisation_id)

    assert line.contact.review_on == IN_A_YEAR
    assert not line.contact.publish
    assert (line.organisation, line.confirmed_on) == ("Buurthuis De Linde", TODAY)
    assert not line.to_review


def test_a_person_without_a_ground_or_untold_is_not_kept(
    office: Office, organisation_id: str
) -> None:
    with pytest.raises(InvalidError) as refused:
        office.contacts.add(a_person(office, organisation_id, ground="", informed_on=None))

    assert {(p.code, p.field) for p in refused.value.problems} == {
        (ProblemCode.REQUIRED, "ground"),
        (ProblemCode.REQUIRED, "informed_on"),
    }
    assert office.contacts.of(organisation_id) == []


def test_functions_stand_before_persons(office: Office, organisation_id: str) -> None:
    office.contacts.add(a_person(office, organisation_id, function="bestuurslid"))
    desk = replace(office.contacts.new(organisation_id), function="onthaal", phone="053000011")
    office.contacts.add(desk)

    lines = office.contacts.of(organisation_id)

    assert [line.contact.function for line in lines] == ["onthaal", "bestuurslid"]
    assert lines[0].contact.phone == "053 00 00 11"
    assert lines[0].contact.review_on is None


def test_every_change_is_one_step_without_the_person_in_it(
    office: Office, organisation_id: str
) -> None:
    contacts = office.contacts
    contacts.add(a_person(office, organisation_id, function="voorzitter (An Voorbeeld)"))
    (line,) = contacts.of(organisation_id)
    contacts.edit(line, replace(line.contact, phone="0478 12 34 57", review_on=TODAY))
    (line,) = contacts.to_review()
    contacts.confirm([line])
    assert contacts.to_review() == []
    contacts.remove(contacts.of(organisation_id)[0])
    steps = office.editing.steps()[:4]

    assert contacts.of(organisation_id) == []
    assert [step.action for step in steps] == [
        Action.REMOVE, Action.VERIFY, Action.EDIT, Action.ADD,
    ]  # fmt: skip
    labels = " ".join(step.label for step in steps)
    assert "Contact voorzitter ([gewist]) van Buurthuis De Linde bevestigen" in labels
    assert "Voorbeeld" not in labels
    for _step in steps[:2]:
        office.editing.undo()
    assert [line.contact.review_on for line in contacts.to_review()] == [TODAY]


def test_what_was_changed_since_is_not_overwritten(office: Office, organisation_id: str) -> None:
    office.contacts.add(a_person(office, organisation_id))
    (opened,) = office.contacts.of(organisation_id)
    office.contacts.edit(opened, replace(opened.contact, function="secretaris"))

    with pytest.raises(ExpectedError) as refused:
        office.contacts.confirm([opened])

    assert refused.value.failure is Failure.CHANGED_ELSEWHERE
    assert office.contacts.open(opened.contact.id).contact.function == "secretaris"


def test_a_person_nobody_confirmed_for_two_years_is_to_review(
    office: Office, organisation_id: str
) -> None:
    later = TODAY + relativedelta(years=9)
    office.contacts.add(a_person(office, organisation_id, review_on=later))
    assert office.contacts.to_review() == []
    with office.database.work(Action.EDIT) as work:
        work.connection.exec_driver_sql("UPDATE change_set SET made_at = '2020-01-01T10:00:00'")

    (line,) = office.contacts.to_review()

    assert line.confirmed_on == date(2020, 1, 1)


def test_a_reason_to_remove_holds_no_national_register_number(office: Office) -> None:
    activity = an_activity()
    office.offer.add(activity, None)

    office.offer.remove([activity.id], "gevraagd door 85.07.30-033.28")

    assert office.editing.steps()[0].label.endswith("gevraagd door ***")
