import sqlite3
from contextlib import closing

import pytest

from pijler4_desktop.services.office import Office
from tests.factories import an_activity, fill_office

SPOILED = {
    "a missing link": ("UPDATE activity SET organisation_id = 'weg'", "foreign key"),
    "a counter that went back": ("UPDATE sqlite_sequence SET seq = 0", "counter"),
    "no identity": ("DELETE FROM identity", "identity"),
    "a row the history does not know": ("UPDATE activity SET version = 1", "history: activity"),
    "a strange table": ("CREATE TABLE vreemd (a)", "schema"),
    "a strange trigger": (
        "CREATE TRIGGER t AFTER INSERT ON setting BEGIN DELETE FROM activity; END",
        "schema",
    ),
}


def test_a_filled_office_is_sound(office: Office) -> None:
    fill_office(office, 50)
    office.editing.undo()
    office.editing.redo()

    report = office.checking.check(deep=True)

    assert report.ok
    assert report.problems == []
    assert report.counts["activity"] == 50


@pytest.mark.parametrize(("statement", "named"), SPOILED.values(), ids=SPOILED.keys())
def test_what_is_wrong_is_named(office: Office, statement: str, named: str) -> None:
    office.offer.add(an_activity(), "Bib")
    with closing(sqlite3.connect(office.database.path, isolation_level=None)) as connection:
        connection.execute(statement)

    report = office.checking.check()

    assert not report.ok
    assert any(named in problem for problem in report.problems)


def test_only_a_deep_check_sees_a_changed_letter(office: Office) -> None:
    activity = an_activity()
    office.offer.add(activity)
    with closing(sqlite3.connect(office.database.path, isolation_level=None)) as connection:
        connection.execute("UPDATE activity SET name = 'Taalcavé'")

    assert office.checking.check().ok
    assert office.checking.check(deep=True).problems == [f"history: {activity.id}"]
