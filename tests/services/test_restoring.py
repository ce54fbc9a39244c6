"""A backup put back: whole, told in the history, and who was forgotten stays forgotten."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from pijler4_desktop.domain.errors import ExpectedError, Failure
from pijler4_desktop.domain.vocabulary import Action
from pijler4_desktop.services.office import Office
from pijler4_desktop.services.restoring import Restoring
from tests.factories import an_activity, an_organisation
from tests.services.somebody import NAME
from tests.services.somebody import a_person as somebody
from tests.services.test_contacts import a_person
from tests.storage.contents import records


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A database of which a backup knows one activity, and that has two by now."""
    path = tmp_path / "aanbod.p4db"
    with closing(Office.create(path, "Herzele")) as office:
        organisation = an_organisation()
        office.organisations.add(organisation)
        office.contacts.add(a_person(office, organisation.id))
        office.offer.add(an_activity(name="Eerst"), organisation.name)
        office.database.backup()
        office.offer.add(an_activity(name="Daarna"), None)
    return path


def the_contact(office: Office) -> str:
    (row,) = office.organisations.list()
    (line,) = office.contacts.of(row.id)
    return line.contact.id


def names(office: Office) -> list[str]:
    return sorted(str(found["name"]) for found in office.dumping.activities())


def test_it_comes_back_as_it_was_and_what_was_there_is_kept(path: Path) -> None:
    (line,) = Restoring(path).list()
    assert (line.number, line.activities, line.organisations) == (1, 1, 1)

    restored = Restoring(path).restore("1")

    with closing(Office.open(path)) as office:
        assert names(office) == ["Eerst"]
        step = office.editing.steps()[0]
        assert (step.action, step.id) == (Action.RECOVER, restored.change_set)
        assert step.label.startswith("Reservekopie van ")
        assert not office.older_than_backup
        assert office.database.inspect(deep=True)[0] == []
        to_undo = office.editing.to_undo
        assert to_undo is not None
        assert to_undo.label == "Eerst toevoegen"
    assert restored.kept is not None
    kept = Restoring(path).list()[0]
    assert (kept.name, kept.reason, kept.activities) == (restored.kept.name, "voor-herstel", 2)


def test_what_was_there_can_be_put_back_in_turn(path: Path) -> None:
    with closing(Office.open(path)) as office:
        before = records(office.database)
    Restoring(path).restore("1")

    Restoring(path).restore("2")

    with closing(Office.open(path)) as office:
        assert records(office.database) == before


def test_who_was_forgotten_stays_so_in_a_copy_older_than_his_contact(path: Path) -> None:
    with closing(Office.open(path)) as office:
        organisation = an_organisation(
            internal_notes=f"Bel {NAME} op +32 499 11 22 33", extra=(("Wie", NAME),)
        )
        office.organisations.add(organisation)
        office.database.backup()
        person = somebody(organisation.id, phone="0499/112233")
        office.contacts.add(person)
        office.erasing.forget(person.id, backups=False)
        listed = next(office.backup_folder.glob("*-vergeten.json")).read_text(encoding="utf-8")
        assert not any(word in listed.lower() for word in ("kanarie", "499112233"))

    Restoring(path).restore("2")

    with closing(Office.open(path)) as office:
        found = office.organisations.open(organisation.id).organisation
        assert found.internal_notes == "Bel [gewist] op [gewist]"
        assert found.extra == (("Wie", "[gewist]"),)
        assert office.database.inspect(deep=True)[0] == []
        office.contacts.add(somebody(organisation.id, phone="0499/112233"))  # he agreed after all
        office.database.backup()
    assert b"anarie" in path.read_bytes()
    newest = str(Restoring(path).list()[0].number)
    Restoring(path).restore(newest)
    with closing(Office.open(path)) as office:
        assert [line.contact.name for line in office.contacts.of(organisation.id)] == [NAME]


@pytest.mark.parametrize("damage", ["rubbish", "gone"])
def test_a_damaged_or_missing_file_gets_a_backup_back(path: Path, damage: str) -> None:
    with closing(Office.open(path)) as office:
        office.erasing.forget(the_contact(office), backups=False)
    path.unlink()
    if damage == "rubbish":
        path.write_bytes(b"geen bestand van ons")

    restored = Restoring(path).restore(Restoring(path).list()[-1].name)

    with closing(Office.open(path)) as office:
        assert names(office) == ["Eerst"]
        assert b"Voorbeeld" not in path.read_bytes()
    assert (restored.kept is None) == (damage == "gone")
    if restored.kept is not None:
        assert restored.kept.read_bytes() == b"geen bestand van ons"


def test_who_was_forgotten_stays_forgotten(path: Path) -> None:
    with closing(Office.open(path)) as office:
        office.erasing.forget(the_contact(office), backups=False)
    assert b"Voorbeeld" in (path.parent / "back-ups" / Restoring(path).list()[0].name).read_bytes()

    Restoring(path).restore("1")

    assert b"Voorbeeld" not in path.read_bytes()
    with closing(Office.open(path)) as office:
        assert names(office) == ["Eerst"]
        assert office.database.inspect(deep=True)[0] == []


def test_a_file_that_is_open_is_left_alone(path: Path) -> None:
    with closing(Office.open(path)) as office:
        with pytest.raises(ExpectedError) as refused:
            Restoring(path).restore("1")
        assert names(office) == ["Daarna", "Eerst"]
    assert refused.value.failure is Failure.DATABASE_IN_USE


@pytest.mark.parametrize("chosen", ["7", "niets.p4db", ""])
def test_only_a_backup_from_the_list_can_be_chosen(path: Path, chosen: str) -> None:
    with pytest.raises(ExpectedError) as refused:
        Restoring(path).restore(chosen)
    assert refused.value.failure is Failure.NO_SUCH_BACKUP


def test_a_damaged_backup_changes_nothing(path: Path) -> None:
    backup = path.parent / "back-ups" / Restoring(path).list()[0].name
    backup.write_bytes(backup.read_bytes()[:-1] + b"x")
    before = path.read_bytes()

    with pytest.raises(ExpectedError) as refused:
        Restoring(path).restore("1")

    assert refused.value.failure is Failure.DATABASE_DAMAGED
    assert path.read_bytes() == before
    assert not list(path.parent.glob("*.herstel*"))


def test_a_workbook_of_the_lost_time_is_no_workbook_of_this_history(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        (last,) = connection.execute("SELECT max(id) FROM change_set").fetchone()

    restored = Restoring(path).restore("1")

    assert restored.change_set == last + 1
