"""A full disk loses nothing: the change is refused whole, and works again once there is room."""

from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from pijler4_desktop.domain.errors import ExpectedError, Failure
from pijler4_desktop.domain.ids import new_id
from pijler4_desktop.domain.records import Activity
from pijler4_desktop.domain.vocabulary import Action
from pijler4_desktop.storage.database import Database
from tests.factories import an_activity
from tests.storage.contents import rows
from tests.storage.disks import small_disk

MANY = 3000


def many() -> list[Activity]:
    first = an_activity()
    return [replace(first, id=new_id(), name=f"Nummer {n}") for n in range(MANY)]


def test_a_change_without_room_is_refused_whole_and_works_later(database: Database) -> None:
    with database.work(Action.ADD) as work:
        work.add(an_activity())
        work.connection.exec_driver_sql("PRAGMA max_page_count=200")
    before = rows(database)

    with pytest.raises(ExpectedError) as caught, database.work(Action.IMPORT) as work:
        work.add(many())

    assert caught.value.failure is Failure.DISK_FULL
    assert rows(database) == before
    with database.work(Action.IMPORT) as work:  # on a new connection, without that limit
        work.add(many())
    assert len(rows(database)["activity"]) == MANY + 1


def test_wherever_room_ends_all_or_nothing_is_there(database: Database) -> None:
    """Fail at page n of a change, for every n, until it fits."""
    few = many()[:30]
    with database.work(Action.ADD) as work:
        work.add(an_activity())
    before, failed, room = rows(database), 0, 0
    while True:
        with database.work(Action.EDIT) as work:
            pages = work.connection.exec_driver_sql("PRAGMA page_count").scalar_one()
            work.connection.exec_driver_sql(f"PRAGMA max_page_count={pages + room}")
        try:
            with database.work(Action.IMPORT) as work:
                work.add(few)
            break
        except ExpectedError:
            failed += 1
            room += 1
            assert rows(database) == before
    assert failed > 10
    assert len(rows(database)["activity"]) == 31
    assert database.inspect(deep=True)[0] == []


def test_a_really_full_disk(tmp_path: Path) -> None:
    with small_disk(tmp_path / "schijf") as disk:
        ballast = disk / "ballast"
        with closing(Database.create(disk / "aanbod.p4db")) as database:
            with database.work(Action.ADD) as work:
                work.add(an_activity())
            kept = database.backup()
            before = rows(database)

            with (
                pytest.raises(ExpectedError, match="DISK_FULL"),
                database.work(Action.IMPORT) as work,
            ):
                work.add(many())
            assert rows(database) == before

            fill(ballast)
            with pytest.raises(ExpectedError, match="BACKUP_FAILED"):
                database.backup()
            assert database.backups.all() == [kept]

            ballast.unlink()
            with database.work(Action.ADD) as work:
                work.add(an_activity())
            assert database.inspect(deep=True)[0] == []
            assert database.backup().sequence == 2


def test_no_room_for_a_new_file_leaves_none(tmp_path: Path) -> None:
    with small_disk(tmp_path / "schijf") as disk:
        fill(disk / "ballast")
        with pytest.raises(ExpectedError):
            Database.create(disk / "aanbod.p4db")
        assert [p.name for p in disk.iterdir()] == ["ballast"]


def fill(path: Path) -> None:
    with path.open("wb", buffering=0) as file:
        try:
            while True:
                file.write(bytes(4096))
        except OSError:
            return
