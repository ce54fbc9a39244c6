"""A backup counts once it was read back, and never takes the place of a better one."""

import json
import shutil
import sqlite3
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from pijler4_desktop.domain.errors import ExpectedError, Failure
from pijler4_desktop.domain.vocabulary import Action
from pijler4_desktop.storage.backup import FOLDER
from pijler4_desktop.storage.database import Database
from pijler4_desktop.storage.keeping import Backup, Reason, to_prune
from tests.factories import an_activity
from tests.storage.contents import records, rows

NOW = datetime(2026, 11, 23, 10, 0, tzinfo=UTC)


def add(database: Database) -> None:
    with database.work(Action.ADD) as work:
        work.add(an_activity())


def test_a_backup_holds_everything_and_is_described(database: Database) -> None:
    add(database)
    backup = database.backup(Reason.IMPORT)

    assert database.backups.all() == [backup]
    assert (backup.sequence, backup.reason, backup.change_set) == (1, "voor-inlezen", 1)
    assert backup.counts["activity"] == 1
    with closing(Database.open(backup.path)) as copy:
        assert rows(copy) == rows(database)
    sidecar = json.loads(backup.path.with_name(f"{backup.path.name}.json").read_text("utf-8"))
    assert sidecar["sha256"] == backup.sha256


def test_a_backup_restores_to_a_new_file(database: Database, tmp_path: Path) -> None:
    add(database)
    before = rows(database)
    backup = database.backup()
    add(database)

    database.backups.restore(backup, tmp_path / "terug.p4db")

    with closing(Database.open(tmp_path / "terug.p4db")) as restored:
        assert rows(restored) == before
    with pytest.raises(ExpectedError, match="DATABASE_EXISTS"):
        database.backups.restore(backup, database.path)


def test_a_backup_with_one_changed_letter_is_not_restored(
    database: Database, tmp_path: Path
) -> None:
    add(database)
    backup = database.backup()
    content = backup.path.read_bytes()
    backup.path.write_bytes(content.replace(b"Taalcaf", b"Taalcav", 1))

    with pytest.raises(ExpectedError, match="DATABASE_DAMAGED"):
        database.backups.restore(backup, tmp_path / "terug.p4db")

    assert not (tmp_path / "terug.p4db").exists()


def test_what_an_interrupted_backup_left_is_removed(database: Database) -> None:
    add(database)
    kept = database.backup()
    folder = database.backups.folder
    (folder / "half.p4db.part").write_bytes(b"half")
    unverified = folder / kept.path.name.replace("-000001-", "-000002-")
    shutil.copy(kept.path, unverified)

    again = database.backup()

    assert again.sequence == 2
    assert sorted(p.name for p in folder.iterdir()) == sorted(
        name for b in (kept, again) for name in (b.path.name, f"{b.path.name}.json")
    )


def test_a_damaged_database_gets_no_backup(database: Database) -> None:
    add(database)
    kept = database.backup()
    with closing(sqlite3.connect(database.path, isolation_level=None)) as connection:
        connection.execute("PRAGMA foreign_keys=OFF")
        connection.execute("UPDATE activity SET organisation_id = 'weg'")

    with pytest.raises(ExpectedError) as caught:
        database.backup()

    assert caught.value.failure is Failure.BACKUP_FAILED
    assert database.backups.all() == [kept]


def test_no_place_for_backups_is_a_failure_with_a_name(database: Database) -> None:
    add(database)
    (database.path.parent / FOLDER).write_bytes(b"a file where the folder must come")

    with pytest.raises(ExpectedError, match="BACKUP_FAILED"):
        database.backup()


def test_a_backup_is_due_once_a_day_and_after_changes_only(database: Database) -> None:
    add(database)
    first = database.backups.make_if_due(NOW)
    assert first is not None
    assert first.reason == "dagelijks"
    later = first.made_at + timedelta(hours=21)
    assert database.backups.make_if_due(later) is None  # nothing changed
    add(database)
    assert database.backups.make_if_due(first.made_at + timedelta(hours=19)) is None
    assert database.backups.make_if_due(later) is not None


def test_a_clock_that_went_back_does_not_stop_backups(database: Database) -> None:
    add(database)
    first = database.backup()
    add(database)

    assert database.backups.make_if_due(first.made_at - timedelta(days=400)) is not None


def test_another_database_in_the_folder_keeps_its_own_backups(
    database: Database, tmp_path: Path
) -> None:
    add(database)
    database.backup()
    with closing(Database.create(tmp_path / "buren.p4db")) as neighbour:
        add(neighbour)
        assert neighbour.backups.all() == []
        assert neighbour.backup().sequence == 1
    assert len(database.backups.all()) == 1


def test_reading_goes_on_while_a_backup_is_made(database: Database) -> None:
    add(database)
    with database.reading() as reading:
        database.backup()
        assert reading.change_set == 1
    assert len(records(database)) == 1


def a_backup(sequence: int, age: timedelta, reason: str = "dagelijks", size: int = 1) -> Backup:
    return Backup(Path(f"{sequence}"), "id", sequence, NOW - age, reason, "", 0, {}, size)


def kept_of(backups: list[Backup]) -> list[int]:
    gone = {backup.sequence for backup in to_prune(backups)}
    return [backup.sequence for backup in backups if backup.sequence not in gone]


def test_days_then_weeks_then_months_are_kept() -> None:
    every_day = [a_backup(n, timedelta(days=400 - n)) for n in range(1, 401)]

    kept = kept_of(every_day)

    assert kept[-14:] == list(range(387, 401))
    assert 20 <= len(kept) <= 14 + 8 + 12
    ages = [400 - n for n in kept]
    assert max(ages) > 300


def test_of_one_day_only_twelve_are_kept() -> None:
    every_hour = [a_backup(n, timedelta(hours=20 - n)) for n in range(1, 21)]

    kept = kept_of(every_hour)

    assert kept[-12:] == list(range(9, 21))
    assert len(kept) <= 13


def test_precautions_are_kept_for_a_season() -> None:
    precautions = [
        a_backup(n, timedelta(days=100 - n, hours=1), Reason.IMPORT) for n in range(1, 100)
    ]

    assert kept_of(precautions)[-89:] == list(range(11, 100))


def test_the_last_two_stay_however_large_and_old() -> None:
    large = [a_backup(n, timedelta(days=9 - n), size=1_500_000_000) for n in range(1, 6)]

    assert kept_of(large) == [4, 5]


def test_a_wrong_clock_prunes_nothing_recent() -> None:
    future = [a_backup(n, timedelta(days=-9000, hours=-n)) for n in range(1, 4)]
    now = [a_backup(n, timedelta(0)) for n in range(4, 7)]

    assert set(kept_of([*future, *now])) >= {5, 6}


def test_nothing_to_prune_in_an_empty_folder() -> None:
    assert to_prune([]) == []


def test_a_copy_whose_sidecar_cannot_be_written_stays_as_it_was(database: Database) -> None:
    backup = database.backup()
    before = backup.path.read_bytes()

    def change(path: Path) -> None:
        with closing(sqlite3.connect(path)) as copy, copy:
            copy.execute("INSERT INTO erased VALUES ('x', '2026-01-05T09:00:00+00:00')")
        backup.path.with_name(f"{backup.path.name}.json.part").mkdir()

    with pytest.raises(ExpectedError, match="BACKUP_FAILED"):
        database.backups.rewrite(backup, change)

    assert backup.path.read_bytes() == before
    assert database.backups.all() == [backup]
