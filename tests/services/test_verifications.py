"""Checking in a real file: records of who looked, rhythms, asking, and what is published."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from pijler4_desktop.domain.check_records import CheckPlan, CheckRequest, Verification
from pijler4_desktop.domain.errors import ExpectedError, Failure
from pijler4_desktop.domain.records import Activity, ContactMoment, Organisation
from pijler4_desktop.domain.verifying import critical
from pijler4_desktop.domain.verifying.freshness import FreshState
from pijler4_desktop.domain.verifying.seasons import Proposal, Season
from pijler4_desktop.domain.vocabulary import (
    Action,
    ActivityType,
    Means,
    Pause,
    RequestStep,
    Status,
)
from pijler4_desktop.services import saving
from pijler4_desktop.services.contact_log import Note
from pijler4_desktop.services.office import Office
from pijler4_desktop.services.verifications import Seen
from pijler4_desktop.services.verifying import OwnRhythm
from tests.factories import an_activity, an_organisation

TODAY = date.today()  # noqa: DTZ011  a day of the calendar on the wall
OLD = TODAY - timedelta(days=300)


def stored(office: Office, *activities: Activity) -> Sequence[Activity]:
    with office.database.work(Action.IMPORT, "Lijst inlezen") as work:
        work.add(activities)
    return activities


def kept(office: Office, id_: str) -> Activity:
    return office.offer.open(id_).activity


def house(office: Office, *activities: Activity) -> tuple[Organisation, Sequence[Activity]]:
    organisation = an_organisation()
    with office.database.work(Action.IMPORT, "Lijst inlezen") as work:
        work.add(organisation)
        linked = [replace(one, organisation_id=organisation.id) for one in activities]
        work.add(linked)
    return organisation, linked


def test_still_right_keeps_who_looked_in_the_same_step(office: Office) -> None:
    one, two = stored(office, an_activity(last_verified=OLD), an_activity(last_verified=None))

    office.offer.verify([one.id, two.id], how=Means.PHONE, by="Onthaal")

    with office.database.reading() as reading:
        records = list(reading.all(Verification))
    assert {(r.activity_id, r.verified_on, r.how, r.by) for r in records} == {
        (one.id, TODAY, Means.PHONE, "Onthaal"),
        (two.id, TODAY, Means.PHONE, "Onthaal"),
    }
    office.editing.undo()
    with office.database.reading() as reading:
        assert list(reading.all(Verification)) == []
    assert kept(office, one.id).last_verified == OLD


def test_the_form_that_stores_it_as_right_keeps_who_looked_too(office: Office) -> None:
    (one,) = stored(office, an_activity(last_verified=OLD))
    with office.database.work(Action.EDIT, "Ritme") as work:
        work.add(CheckPlan(id=one.id, months=3))
    opened = office.offer.open(one.id)

    office.offer.edit(opened, replace(opened.activity, last_verified=TODAY, next_check_on=None))

    checked = office.verifications.states([one.id])[one.id]
    assert checked.last is not None
    assert checked.last.verified_on == TODAY
    assert checked.fresh.months == 3
    assert checked.fresh.state is FreshState.FRESH


def test_details_count_only_for_fields_that_are_so(office: Office) -> None:
    (one,) = stored(office, an_activity(last_verified=None, capacity=None))
    before = office.verifications.of(one).quality.score

    office.verifications.note(
        [one.id],
        Seen(
            Means.VISIT,
            "  Coördinator 99.01.01-001.18 ",
            confirmed=(critical.LEVEL, critical.SIGNS_PROOF),
            empty=(critical.CAPACITY, critical.PRICE),
            own=OwnRhythm(3),
        ),
    )

    checked = office.verifications.of(kept(office, one.id))
    assert checked.last is not None
    assert checked.last.confirmed == (critical.LEVEL,)
    assert checked.last.confirmed_empty == (critical.CAPACITY,)
    assert "99.01.01" not in checked.last.by
    assert checked.last.by.startswith("Coördinator")
    assert checked.plan.not_applicable == (critical.CAPACITY,)
    assert checked.plan.months == 3
    assert checked.quality.score == before + 6
    assert checked.fresh.due_on is not None
    assert 85 < (checked.fresh.due_on - TODAY).days < 95

    office.verifications.note([one.id], Seen(confirmed=(critical.PRICE,)))
    assert office.verifications.of(kept(office, one.id)).plan == checked.plan
    office.verifications.note([one.id], Seen(exact=True))
    assert office.verifications.of(kept(office, one.id)).plan.not_applicable == ()


def test_the_rhythm_of_a_type_moves_what_follows_it_and_leaves_chosen_days(office: Office) -> None:
    seen = TODAY - timedelta(days=100)
    chosen = TODAY + timedelta(days=40)
    buddy = {"type": ActivityType.BUDDY, "last_verified": seen}
    follows, picked, other, own = stored(
        office,
        an_activity(**buddy),
        an_activity(next_check_on=chosen, **buddy),
        an_activity(last_verified=seen),
        an_activity(**buddy),
    )
    office.verifications.note([own.id], Seen(own=OwnRhythm(12)))
    its_own = kept(office, own.id).next_check_on

    office.verifications.set_type_rhythm(ActivityType.BUDDY, 3)

    assert office.verifications.rhythms().by_type == {ActivityType.BUDDY: 3}
    assert office.verifications.state(kept(office, follows.id)).state is FreshState.OVERDUE
    assert kept(office, picked.id).next_check_on == chosen
    assert kept(office, other.id).next_check_on is None
    assert kept(office, own.id).next_check_on == its_own

    office.verifications.set_type_rhythm(ActivityType.BUDDY, None)
    assert kept(office, follows.id).next_check_on is None
    office.editing.undo()
    office.editing.undo()
    assert office.verifications.rhythms().by_type == {}
    assert kept(office, follows.id).next_check_on is None


def test_the_worklist_goes_by_organisation_and_says_what_comes_next(office: Office) -> None:
    organisation, (late, soon, fresh) = house(
        office,
        an_activity(name="Te laat", last_verified=OLD),
        an_activity(name="Straks", next_check_on=TODAY + timedelta(days=9)),
        an_activity(name="Vers", last_verified=TODAY),
    )
    stored(
        office,
        an_activity(name="Nooit", last_verified=None),
        an_activity(name="Weg", last_verified=OLD, status=Status.STOPPED),
        an_activity(name="Idee", last_verified=None, status=Status.IDEA),
    )

    first, loose = office.verifications.worklist()

    assert (first.organisation_id, first.organisation) == (organisation.id, organisation.name)
    assert [one.name for one in first.activities] == [soon.name, late.name]
    assert (first.overdue, first.ageing) == (1, 1)
    assert first.next_step.step is RequestStep.MAILED
    assert (loose.organisation_id, loose.ids) == (None, loose.ids)
    assert [one.state for one in loose.activities] == [FreshState.NEVER]
    assert fresh.id not in first.ids


def test_asking_is_kept_so_that_nobody_is_called_twice(office: Office) -> None:
    organisation, (late,) = house(office, an_activity(last_verified=OLD))
    asking = office.verifications

    asking.request(organisation.id, RequestStep.MAILED)
    (entry,) = asking.worklist()
    assert entry.last_request is not None
    assert entry.last_request.activity_ids == (late.id,)
    assert entry.last_contact is not None
    assert entry.last_contact.means is Means.MAIL
    assert entry.next_step.step is RequestStep.MAILED_AGAIN
    assert entry.next_step.waits(TODAY)
    with office.database.reading() as reading:
        (moment,) = reading.all(ContactMoment)
    assert moment.result == "Gevraagd of het aanbod nog klopt."

    office.editing.undo()
    (entry,) = asking.worklist()
    assert (entry.last_request, entry.last_contact) == (None, None)
    office.contact_log.note(organisation.id, Note(Means.PHONE, "Over de huur"))
    (entry,) = asking.worklist()
    assert entry.next_step.waits(TODAY)


@pytest.mark.parametrize("profile", ["agii", "publiek"])
def test_who_is_unreachable_leaves_what_is_published_and_stays(
    office: Office, tmp_path: Path, profile: str
) -> None:
    organisation, (late, fresh) = house(
        office, an_activity(last_verified=OLD), an_activity(last_verified=TODAY)
    )
    target = tmp_path / "uit.xlsx"

    office.verifications.request(organisation.id, RequestStep.UNREACHABLE)

    report = office.exporting.export(target, profile)
    assert (report.rows, report.unreachable) == (1, 1)
    seen = office.exporting.readiness(profile)
    assert (list(seen.goes), list(seen.unreachable)) == ([fresh.id], [late.id])
    assert list(seen.stays) == [late.id]
    assert office.exporting.export(target).rows == 2
    assert office.exporting.readiness().unreachable == []
    (entry,) = office.verifications.worklist()
    assert entry.activities[0].unreachable
    assert entry.next_step.step is None

    office.offer.verify([late.id])

    with office.database.reading() as reading:
        assert [plan.unreachable_on for plan in reading.all(CheckPlan)] == [None]
    assert office.exporting.export(target, profile).rows == 2
    assert office.verifications.worklist() == []


def test_three_dates_are_three_days(office: Office, tmp_path: Path) -> None:
    one, two, idea = stored(
        office,
        an_activity(last_verified=OLD),
        an_activity(share_with_agency=False),
        an_activity(status=Status.IDEA),
    )
    dates = office.verifications.of(one).dates
    assert (dates.edited, dates.verified, dates.handed_off) == (TODAY, OLD, None)

    office.exporting.export(tmp_path / "uit.xlsx", "volledig")
    assert office.verifications.of(one).dates.handed_off is None
    office.exporting.export(tmp_path / "uit.xlsx", "agii")
    (later,) = stored(office, an_activity())

    known = office.verifications.states([one.id, two.id, idea.id, later.id])
    assert known[one.id].dates.handed_off == TODAY
    assert known[two.id].dates.handed_off is None
    assert known[idea.id].dates.handed_off is None
    assert known[later.id].dates.handed_off is None


def test_checking_is_no_editing(office: Office) -> None:
    (one,) = stored(office, an_activity(last_verified=OLD))
    with office.database.work(Action.EDIT, "lang geleden") as work:
        work.connection.exec_driver_sql(
            "UPDATE change_set SET made_at = '2024-05-03T10:00:00+00:00'"
        )
    office.offer.verify([one.id])
    office.verifications.set_type_rhythm(ActivityType.CONVERSATION, 3)
    soon = TODAY + timedelta(days=20)
    office.verifications.accept(Proposal(Season.SUMMER, soon, (one.id,)))

    checked = kept(office, one.id)
    dates = office.verifications.of(checked).dates

    assert checked.next_check_on == soon
    assert (dates.edited, dates.verified) == (date(2024, 5, 3), TODAY)
    assert office.editing.undo().label.startswith("Taalcafé Babbelhoek nakijken vóór de zomer")


def test_asking_who_is_gone_meanwhile_is_told(office: Office) -> None:
    organisation, (one,) = house(office, an_activity(last_verified=OLD))
    office.editing.undo()

    with pytest.raises(ExpectedError) as refused:
        office.verifications.request(organisation.id, RequestStep.MAILED, [one.id])

    assert refused.value.failure is Failure.CHANGED_ELSEWHERE


class Spring(date):
    """The calendar in April."""

    @classmethod
    def today(cls) -> "Spring":
        return cls(2026, 4, 15)


def test_checks_of_the_season_are_accepted_in_one_step(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(saving, "date", Spring)
    (one,) = stored(
        office, an_activity(pauses=(Pause.SCHOOL_HOLIDAYS,), last_verified=date(2026, 4, 1))
    )
    proposed = office.verifications.proposal()
    assert proposed is not None
    assert proposed.ids == (one.id,)

    office.verifications.accept(proposed)

    assert kept(office, one.id).next_check_on == date(2026, 6, 1)
    assert office.verifications.proposal() is None
    office.editing.undo()
    assert office.verifications.proposal() == proposed


def test_the_next_that_is_due_is_named(office: Office) -> None:
    assert office.verifications.next_due() is None
    day = TODAY + timedelta(days=50)
    stored(office, an_activity(last_verified=TODAY), an_activity(next_check_on=day))
    assert office.verifications.next_due() == day


def test_what_was_asked_follows_an_organisation_into_another(office: Office) -> None:
    organisation, _ = house(office, an_activity(last_verified=OLD))
    survivor = an_organisation("Buurthuis De Beuk")
    with office.database.work(Action.ADD, "x") as work:
        work.add(survivor)
    office.verifications.request(organisation.id, RequestStep.MAILED)

    office.merging.merge(survivor.id, [organisation.id])

    with office.database.reading() as reading:
        (request,) = reading.all(CheckRequest)
    assert request.organisation_id == survivor.id
    (entry,) = office.verifications.worklist()
    assert entry.last_request == request
