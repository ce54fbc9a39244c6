"""What changed since a hand-off, against a count by hand of everything then and now."""

import tempfile
from collections.abc import Callable, Iterator, Mapping
from contextlib import closing, contextmanager
from dataclasses import replace
from datetime import date
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from pijler4_desktop.domain.check_records import CheckPlan
from pijler4_desktop.domain.errors import ExpectedError
from pijler4_desktop.domain.handing_off import PROFILES
from pijler4_desktop.domain.receipts import Receipt
from pijler4_desktop.domain.records import Activity
from pijler4_desktop.domain.todo.since import Since
from pijler4_desktop.domain.vocabulary import Action, Status
from pijler4_desktop.services.office import Office
from pijler4_desktop.storage.database import Database
from tests.factories import an_activity

TODAY = date.today()  # noqa: DTZ011  a day of the calendar on the wall
VERIFIED = ("last_verified", "verified_by", "verified_how", "next_check_on")
CHECKED = ("dutch_checked_on", "social_checked_on")
Deed = tuple[str, int]
State = tuple[Mapping[str, Activity], Mapping[str, CheckPlan]]


def edited(**changes: object) -> Callable[[Activity], Activity]:
    return lambda one: replace(one, **changes)  # type: ignore[arg-type]


EDITS: Mapping[str, Callable[[Activity], Activity]] = {
    "phone": lambda one: replace(one, phone="09 000 00 12" if one.phone != "09 000 00 12" else ""),
    "rename": lambda one: replace(one, name=f"{one.name}!"[:30]),
    "note": edited(internal_notes="Intern."),
    "verify": edited(last_verified=TODAY, verified_by="An"),
    "stop": edited(status=Status.STOPPED),
    "pause": edited(status=Status.PAUSED),
    "run": edited(status=Status.ACTIVE),
    "idea": edited(status=Status.IDEA),
    "hide": edited(share_with_agency=False),
    "share": edited(share_with_agency=True),
}
WORDS = (*EDITS, "add", "add", "remove", "unreachable", "reached", "undo", "undo", "redo")
DEEDS = st.lists(st.tuples(st.sampled_from(WORDS), st.integers(0, 5)), max_size=14)


@contextmanager
def an_office() -> Iterator[Office]:
    with (
        tempfile.TemporaryDirectory() as folder,
        closing(Office.create(Path(folder) / "aanbod.p4db", "Herzele")) as office,
    ):
        yield office


@settings(max_examples=25, deadline=None)
@given(before=DEEDS, after=DEEDS)
def test_what_changed_is_what_comparing_then_and_now_says(
    before: list[Deed], after: list[Deed]
) -> None:
    with an_office() as office:
        for deed in (("add", 0), ("add", 1), *before):
            do(office.database, deed)
        then = state(office.database)
        hand_off(office)
        for deed in after:
            do(office.database, deed)
            expected = by_hand(then, state(office.database))
            assert told(office.overview.handoff().since) == expected


@settings(max_examples=10, deadline=None)
@given(before=DEEDS, after=DEEDS)
def test_asked_once_it_says_the_same_as_asked_after_every_step(
    before: list[Deed], after: list[Deed]
) -> None:
    with an_office() as office:
        for deed in before:
            do(office.database, deed)
        hand_off(office)
        then = state(office.database)
        for deed in after:
            do(office.database, deed)

        assert told(office.overview.handoff().since) == by_hand(then, state(office.database))


def test_a_later_hand_off_begins_to_count_again() -> None:
    with an_office() as office:
        do(office.database, ("add", 0))
        assert office.overview.handoff().last is None
        hand_off(office)
        do(office.database, ("phone", 0))
        assert len(office.overview.handoff().since.changed) == 1
        office.export_log.note("volledig", Receipt(), 1, now(office.database))
        assert len(office.overview.handoff().since.changed) == 1
        hand_off(office)

        assert office.overview.handoff().since.nothing
        do(office.database, ("undo", 0))
        (changed,) = office.overview.handoff().since.changed
        assert changed.fields == ("phone",)


def test_saying_that_it_is_still_right_changes_nothing_for_the_agency() -> None:
    with an_office() as office:
        do(office.database, ("add", 0))
        hand_off(office)
        office.offer.verify(list(state(office.database)[0]))

        assert office.overview.handoff().since.nothing


def hand_off(office: Office) -> None:
    office.export_log.note("agii", Receipt(receiver="AgII"), 1, now(office.database))


def now(database: Database) -> int:
    with database.reading() as reading:
        return reading.change_set


def state(database: Database) -> State:
    with database.reading() as reading:
        activities = {one.id: one for one in reading.all(Activity)}
        return activities, {one.id: one for one in reading.all(CheckPlan)}


def told(since: Since) -> tuple[set[str], dict[str, set[str]], set[str]]:
    return (
        {one.id for one in since.new},
        {one.id: set(one.fields) for one in since.changed},
        {one.id for one in since.stopped},
    )


def by_hand(then: State, now_: State) -> tuple[set[str], dict[str, set[str]], set[str]]:
    had, has = offered(*then), offered(*now_)
    changed = {id_: fields(had[id_], has[id_]) for id_ in had.keys() & has.keys()}
    return (
        has.keys() - had.keys(),
        {id_: keys for id_, keys in changed.items() if keys},
        had.keys() - has.keys(),
    )


def offered(
    activities: Mapping[str, Activity], plans: Mapping[str, CheckPlan]
) -> dict[str, Activity]:
    found = {}
    for one in activities.values():
        plan = plans.get(one.id)
        silent = plan.unreachable_on if plan else None
        answers = silent is None or (one.last_verified or date.min) >= silent
        if one.share_with_agency and one.status in {Status.ACTIVE, Status.FULL} and answers:
            found[one.id] = one
    return found


def fields(before: Activity, after: Activity) -> set[str]:
    keys = {field.key for field in PROFILES["agii"].fields} - {*VERIFIED, *CHECKED, "kbo"}
    return {key for key in keys if getattr(before, key) != getattr(after, key)}


def do(database: Database, deed: Deed) -> None:
    word, number = deed
    if word in {"undo", "redo"}:
        try:
            database.undo() if word == "undo" else database.redo()
        except ExpectedError:  # nothing to take back
            return
        return
    with database.reading() as reading:
        known = list(reading.all(Activity))
        plans = reading.find(CheckPlan, [one.id for one in known])
    chosen = known[number % len(known)] if known else None
    if word == "add":
        with database.work(Action.ADD, "Toevoegen") as work:
            work.add(an_activity(name=f"Activiteit {number}", slots=()))
    elif chosen is not None and word == "remove":
        with database.work(Action.REMOVE, "Weg") as work:
            work.remove([plans[chosen.id]] if chosen.id in plans else [])
            work.remove([chosen])
    elif chosen is not None and word in {"unreachable", "reached"}:
        answer = None if word == "reached" else TODAY
        plan = replace(plans.get(chosen.id, CheckPlan(id=chosen.id)), unreachable_on=answer)
        with database.work(Action.EDIT, "Antwoordt niet") as work:
            work.change(plan) if chosen.id in plans else work.add(plan)
    elif chosen is not None:
        changed = EDITS[word](chosen)
        if changed != chosen:
            with database.work(Action.EDIT, "Wijzigen") as work:
                work.change(changed)
