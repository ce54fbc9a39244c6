"""Several steps at once: down to one and up again, all or up to what refuses."""

from dataclasses import replace

import pytest

from pijler4_desktop.domain.errors import ExpectedError, Failure
from pijler4_desktop.domain.progress import CancelledError, Silent
from pijler4_desktop.domain.records import Activity
from pijler4_desktop.domain.vocabulary import Action, Kind
from pijler4_desktop.storage import history
from pijler4_desktop.storage.database import Database
from tests.factories import an_activity
from tests.storage.contents import rows


class Impatient:
    """Gives up when asked to go on after so many steps."""

    def __init__(self, after: int) -> None:
        self.after = after

    def report(self, done: int, _total: int) -> None:
        if done >= self.after:
            raise CancelledError


def add(database: Database, name: str) -> Activity:
    activity = an_activity(name=name)
    with database.work(Action.ADD, f"{name} toevoegen") as work:
        work.add(activity)
    return activity


def undone(database: Database) -> list[bool]:
    with database.reading() as reading:
        return [step.undone for step in reversed(history.steps(reading.connection, 50))]


def test_it_goes_down_to_a_step_and_up_again(database: Database) -> None:
    states = []
    made = []
    for name in ("Een", "Twee", "Drie", "Vier"):
        states.append(rows(database))
        made.append(add(database, name))
    last = rows(database)

    walk = database.undo_to(2, Silent())

    assert (walk.steps, walk.label, walk.stopped) == (3, "Twee toevoegen", None)
    assert walk.ids == {Kind.ACTIVITY: frozenset(one.id for one in made[1:])}
    assert rows(database) == states[1]
    assert undone(database) == [False, True, True, True]

    walk = database.redo_to(3, Silent())

    assert (walk.steps, walk.label) == (2, "Drie toevoegen")
    assert rows(database) == states[3]
    database.redo()
    assert rows(database) == last


def test_redo_takes_back_the_walk_a_step_at_a_time(database: Database) -> None:
    for name in ("Een", "Twee", "Drie"):
        add(database, name)
    before = rows(database)
    database.undo_to(2, Silent())
    for _ in range(2):
        database.redo()
    assert rows(database) == before


def test_it_stops_where_a_step_refuses_and_keeps_what_was_done(database: Database) -> None:
    first = add(database, "Een")
    with database.work(Action.EDIT, "Een wijzigen") as work:
        work.change(replace(first, name="Anders"))
        work.connection.exec_driver_sql("UPDATE activity SET version = 99")
    add(database, "Drie")
    add(database, "Vier")

    walk = database.undo_to(1, Silent())

    assert walk.steps == 2
    assert walk.stopped is not None
    assert walk.stopped.failure is Failure.CHANGED_ELSEWHERE
    assert undone(database) == [False, False, True, True]
    before = rows(database)
    with pytest.raises(ExpectedError, match="CHANGED_ELSEWHERE"):
        database.undo_to(1, Silent())
    assert rows(database) == before


def test_giving_up_leaves_everything_as_it_was(database: Database) -> None:
    for name in ("Een", "Twee", "Drie"):
        add(database, name)
    before, number = rows(database), database.change_set

    with pytest.raises(CancelledError):
        database.undo_to(1, Impatient(2))

    assert rows(database) == before
    assert database.change_set == number


@pytest.mark.parametrize("step", [0, 2, 99])
def test_a_step_that_does_not_count_cannot_be_reached(database: Database, step: int) -> None:
    for name in ("Een", "Twee", "Drie"):
        add(database, name)
    database.undo_to(2, Silent())
    with pytest.raises(ExpectedError, match="NO_SUCH_STEP"):
        database.undo_to(step, Silent())
    with pytest.raises(ExpectedError, match="NO_SUCH_STEP"):
        database.redo_to(1, Silent())


def test_an_abandoned_step_is_told_apart(database: Database) -> None:
    add(database, "Een")
    database.undo()
    add(database, "Twee")
    with database.reading() as reading:
        two, one = history.steps(reading.connection, 2)
    assert (one.undone, one.abandoned) == (True, True)
    assert (two.undone, two.abandoned) == (False, False)
    with pytest.raises(ExpectedError, match="NO_SUCH_STEP"):
        database.redo_to(one.id, Silent())
