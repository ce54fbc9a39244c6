"""Whatever a user did, undoing all of it brings back the first state, and redoing the last."""

import tempfile
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pijler4_desktop.domain.errors import ExpectedError, Failure
from pijler4_desktop.domain.ids import new_id
from pijler4_desktop.domain.records import KINDS, Activity, Contact, Organisation, Record
from pijler4_desktop.domain.vocabulary import Action, Kind
from pijler4_desktop.services.editing import Editing
from pijler4_desktop.storage.database import Database
from tests.factories import an_activity, an_organisation
from tests.storage.contents import records, rows

Deed = tuple[str, int]
WORDS = ("add", "join", "contact", "edit", "rename", "leave", "remove", "close", "move")
DEEDS = st.lists(st.tuples(st.sampled_from(WORDS), st.integers(0, 9)), max_size=25)
STEPS = st.lists(
    st.tuples(st.sampled_from((*WORDS, "undo", "undo", "redo")), st.integers(0, 9)), max_size=25
)


@contextmanager
def fresh() -> Iterator[Database]:
    with (
        tempfile.TemporaryDirectory() as folder,
        closing(Database.create(Path(folder) / "aanbod.p4db")) as database,
    ):
        yield database


@settings(max_examples=40, deadline=None)
@given(deeds=DEEDS, reopen=st.booleans())
def test_all_undone_is_the_start_and_all_redone_the_end(deeds: list[Deed], *, reopen: bool) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "aanbod.p4db"
        database = Database.create(path)
        try:
            states = [rows(database)]
            states += [rows(database) for deed in deeds if do(database, deed)]
            database = again(database) if reopen else database
            for state in reversed(states[:-1]):
                database.undo()
                assert rows(database) == state
            database = again(database) if reopen else database
            for state in states[1:]:
                database.redo()
                assert rows(database) == state
            assert_sound(database)
        finally:
            database.close()


@settings(max_examples=40, deadline=None)
@given(steps=STEPS)
def test_the_state_at_every_change_set_can_be_told(steps: list[Deed]) -> None:
    with fresh() as database:
        seen = {0: records(database)}
        for step in steps:
            do(database, step)
            seen[database.change_set] = records(database)
        with database.reading() as reading:
            for change_set, state in seen.items():
                told: dict[str, Record] = {}
                for cls in KINDS.values():
                    told.update(reading.records_at(change_set, cls))
                assert told == state


def test_the_state_of_some_records_can_be_told(database: Database) -> None:
    first, second = an_activity(), an_activity()
    with database.work(Action.ADD) as work:
        work.add([first, second])
    with database.work(Action.EDIT) as work:
        work.change(replace(first, name="Later"))

    with database.reading() as reading:
        assert reading.records_at(1, Activity, [first.id]) == {first.id: first}
        assert reading.records_at(2, Activity, [first.id, new_id()])[first.id].name == "Later"


def test_a_new_step_ends_what_could_be_redone(database: Database) -> None:
    editing = Editing(database)
    add(database, "Een")
    database.undo()
    add(database, "Twee")

    assert editing.to_redo is None
    with pytest.raises(ExpectedError, match="NOTHING_TO_REDO"):
        database.redo()
    assert [step.undone for step in editing.steps()] == [False, True]


def test_undo_refuses_to_overwrite_a_newer_change(database: Database) -> None:
    activity = add(database, "Een")
    other = add(database, "Ander")
    with database.work(Action.EDIT) as work:
        work.change([replace(activity, name="Twee"), replace(other, name="Anders")])
        work.connection.exec_driver_sql(
            "UPDATE activity SET version = 99 WHERE id = ?", (other.id,)
        )
    before = rows(database)

    with pytest.raises(ExpectedError) as caught:
        database.undo()

    assert caught.value.failure is Failure.CHANGED_ELSEWHERE
    assert rows(database) == before
    assert database.change_set == 3


def test_undo_refuses_to_remove_what_changed_since(database: Database) -> None:
    activity = add(database, "Een")
    with database.work(Action.ADD) as work:
        work.add(an_activity())
        work.connection.exec_driver_sql("UPDATE activity SET version = 99")
    before = rows(database)

    with pytest.raises(ExpectedError, match="CHANGED_ELSEWHERE"):
        database.undo()

    assert rows(database) == before
    assert activity.id in records(database)


def test_nothing_to_undo_in_a_new_file(database: Database) -> None:
    with pytest.raises(ExpectedError, match="NOTHING_TO_UNDO"):
        database.undo()


def test_steps_and_records_tell_their_history(database: Database) -> None:
    editing = Editing(database)
    activity = add(database, "Een")
    with database.work(Action.EDIT, "Een wijzigen") as work:
        work.change(replace(activity, name="Twee", capacity=None))
    with database.work(Action.REMOVE, "Twee verwijderen") as work:
        work.remove(replace(activity))
    database.undo()

    removed, edited, added = editing.record_history(Kind.ACTIVITY, activity.id)

    assert (added.added, removed.removed, removed.step.undone) == (True, True, True)
    assert [(f.field, f.before, f.after) for f in edited.fields] == [
        ("name", "Een", "Twee"),
        ("capacity", 16, None),
    ]
    assert edited.step.label == "Een wijzigen"
    assert editing.to_undo == edited.step
    assert editing.to_redo == removed.step
    assert [step.records for step in editing.steps(limit=2)] == [1, 1]


def test_undo_tells_which_records_moved(database: Database) -> None:
    activity = add(database, "Een")

    changes = database.undo()

    assert changes.action is Action.UNDO
    assert changes.ids[Kind.ACTIVITY] == {activity.id}


def add(database: Database, name: str) -> Activity:
    activity = an_activity(name=name)
    with database.work(Action.ADD, f"{name} toevoegen") as work:
        work.add(activity)
    return activity


def again(database: Database) -> Database:
    database.close()
    return Database.open(database.path)


def assert_sound(database: Database) -> None:
    problems, _counts = database.inspect(deep=True)
    assert problems == []


def do(database: Database, deed: Deed) -> bool:
    """Do one thing a user could do; tell whether it became a step."""
    word, number = deed
    before = database.change_set
    if word in {"undo", "redo"}:
        editing = Editing(database)
        if editing.to_undo if word == "undo" else editing.to_redo:
            getattr(database, word)()
    else:
        known = sorted(records(database).values(), key=lambda record: record.id)
        with database.work(Action.EDIT, word) as work:
            for kind, changed in _DEEDS[word](known, number):
                getattr(work, kind)(changed)
    return database.change_set > before


Changed = list[tuple[str, list[Record]]]


def _pick(known: list[Record], cls: type, number: int) -> list[Record]:
    found = [record for record in known if isinstance(record, cls)]
    return [found[number % len(found)]] if found else []


def _add(_known: list[Record], number: int) -> Changed:
    organisation = an_organisation(f"Organisatie {number}")
    joined = an_activity(name=f"Activiteit {number}", organisation_id=organisation.id)
    return [("add", [joined, an_activity(name="Los"), organisation])]


def _join(known: list[Record], number: int) -> Changed:
    return [
        ("add", [an_activity(name=f"Erbij {number}", organisation_id=organisation.id)])
        for organisation in _pick(known, Organisation, number)
    ]


def _contact(known: list[Record], number: int) -> Changed:
    return [
        ("add", [Contact(id=new_id(), organisation_id=organisation.id, function="Onthaal")])
        for organisation in _pick(known, Organisation, number)
    ]


def _edit(known: list[Record], number: int) -> Changed:
    return [
        ("change", [replace(a, name=f"{a.name}'", capacity=number or None, themes=())])
        for a in _pick(known, Activity, number)
        if isinstance(a, Activity)
    ]


def _rename(known: list[Record], number: int) -> Changed:
    return [
        ("change", [replace(o, name=f"{o.name}{number}")])
        for o in _pick(known, Organisation, number)
        if isinstance(o, Organisation)
    ]


def _leave(known: list[Record], number: int) -> Changed:
    """A new organisation, to which an activity moves in the same step."""
    organisation = an_organisation("Elders")
    moved: list[Record] = [
        replace(a, organisation_id=organisation.id)
        for a in _pick(known, Activity, number)
        if isinstance(a, Activity)
    ]
    return [("add", [organisation]), ("change", moved)]


def _remove(known: list[Record], number: int) -> Changed:
    return [("remove", _pick(known, Activity, number))]


def _close(known: list[Record], number: int) -> Changed:
    """An organisation goes, with everything that belongs to it."""
    gone = _pick(known, Organisation, number)
    ids = {organisation.id for organisation in gone}
    return [("remove", [*gone, *(r for r in known if getattr(r, "organisation_id", "") in ids)])]


def _move(known: list[Record], number: int) -> Changed:
    """An organisation goes, but its activities stay without it."""
    gone = _pick(known, Organisation, number)
    ids = {organisation.id for organisation in gone}
    own = [a for a in known if isinstance(a, Activity) and a.organisation_id in ids]
    contacts = [c for c in known if isinstance(c, Contact) and c.organisation_id in ids]
    return [
        ("change", [replace(a, organisation_id=None) for a in own]),
        ("remove", [*gone, *contacts]),
    ]


_DEEDS: dict[str, Callable[[list[Record], int], Changed]] = {
    "add": _add,
    "join": _join,
    "contact": _contact,
    "edit": _edit,
    "rename": _rename,
    "leave": _leave,
    "remove": _remove,
    "close": _close,
    "move": _move,
}
