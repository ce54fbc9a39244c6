"""What is not ours, newer or damaged is refused and stays byte for byte as it is."""

import os
import sqlite3
import struct
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from pijler4_desktop.domain.errors import ExpectedError, Failure
from pijler4_desktop.domain.vocabulary import Action
from pijler4_desktop.storage.database import Database
from tests.factories import an_activity
from tests.storage.contents import fingerprint, records
from tests.storage.disks import protect, small_disk

Spoil = Callable[[Path], None]


@pytest.fixture
def good(path: Path) -> Path:
    with closing(Database.create(path)) as database, database.work(Action.ADD) as work:
        work.add([an_activity(name=f"Activiteit {n}") for n in range(200)])
    return path


def text(path: Path) -> None:
    path.write_text("naam;organisatie\r\nTaalcafé;Bib\r\n" * 20, encoding="utf-8")


def empty(path: Path) -> None:
    path.write_bytes(b"")


def only_header(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:100])


def part_of_header(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:60])


def half(path: Path) -> None:
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 8192 * 4096])


def garbage_inside(path: Path) -> None:
    content = bytearray(path.read_bytes())
    for start in range(2 * 4096, len(content), 3 * 4096):
        content[start : start + 300] = os.urandom(300)
    path.write_bytes(content)


def garbage(path: Path) -> None:
    path.write_bytes(b"\xff" + os.urandom(50_000))


def patched(format_: str, offset: int, *values: int) -> Spoil:
    def spoil(path: Path) -> None:
        content = bytearray(path.read_bytes())
        struct.pack_into(format_, content, offset, *values)
        path.write_bytes(content)

    return spoil


def foreign(path: Path) -> None:
    path.unlink()
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE klant (naam)")
        connection.execute("PRAGMA user_version=1")
        connection.commit()


def sql(*statements: str) -> Spoil:
    def spoil(path: Path) -> None:
        with closing(sqlite3.connect(path, isolation_level=None)) as connection:
            for statement in statements:
                connection.execute(statement)

    return spoil


REFUSALS = {
    "a text file": (text, Failure.DATABASE_FOREIGN),
    "random bytes": (garbage, Failure.DATABASE_FOREIGN),
    "somebody else's database": (foreign, Failure.DATABASE_FOREIGN),
    "no application id": (sql("PRAGMA application_id=0"), Failure.DATABASE_FOREIGN),
    "a newer version": (sql("PRAGMA user_version=99"), Failure.DATABASE_NEWER),
    "a newer file format": (patched(">BB", 18, 9, 9), Failure.DATABASE_NEWER),
    "version 0": (sql("PRAGMA user_version=0"), Failure.DATABASE_DAMAGED),
    "a negative version": (sql("PRAGMA user_version=-1"), Failure.DATABASE_DAMAGED),
    "an impossible page size": (patched(">H", 16, 3), Failure.DATABASE_DAMAGED),
    "another encoding": (patched(">I", 56, 2), Failure.DATABASE_DAMAGED),
    "an empty file": (empty, Failure.DATABASE_DAMAGED),
    "a header alone": (only_header, Failure.DATABASE_DAMAGED),
    "part of a header": (part_of_header, Failure.DATABASE_DAMAGED),
    "half a copy": (half, Failure.DATABASE_DAMAGED),
    "rubbish in its pages": (garbage_inside, Failure.DATABASE_DAMAGED),
    "a trigger nobody knows": (
        sql("CREATE TRIGGER kwaad AFTER INSERT ON contact BEGIN DELETE FROM activity; END"),
        Failure.DATABASE_DAMAGED,
    ),
    "a view in place of a table": (
        sql("DROP TABLE contact", "CREATE VIEW contact AS SELECT 1 AS id"),
        Failure.DATABASE_DAMAGED,
    ),
    "a column that grows when read": (
        sql("CREATE TABLE z (a, b AS (zeroblob(1000000000)) VIRTUAL)"),
        Failure.DATABASE_DAMAGED,
    ),
}


@pytest.mark.parametrize(("spoil", "failure"), REFUSALS.values(), ids=REFUSALS.keys())
def test_a_file_is_refused_and_left_alone(good: Path, spoil: Spoil, failure: Failure) -> None:
    spoil(good)
    before = fingerprint(good)

    with pytest.raises(ExpectedError) as caught:
        Database.open(good)

    assert caught.value.failure is failure
    assert fingerprint(good) == before
    assert not good.with_name(f"{good.name}.lock.json").exists()
    assert not list(good.parent.glob("*-journal")) or not any(
        journal.stat().st_size for journal in good.parent.glob("*-journal")
    )


def test_a_missing_file_and_a_folder_are_refused(tmp_path: Path) -> None:
    with pytest.raises(ExpectedError, match="DATABASE_MISSING"):
        Database.open(tmp_path / "weg.p4db")
    with pytest.raises(ExpectedError, match="DATABASE_FOREIGN"):
        Database.open(tmp_path)

    assert list(tmp_path.iterdir()) == []


def test_a_link_leads_to_the_file_itself(good: Path, tmp_path: Path) -> None:
    link = tmp_path / "koppeling.p4db"
    try:
        link.symlink_to(good)
    except OSError:
        pytest.skip("no symbolic links here")

    with closing(Database.open(link)) as database:
        assert database.path == good


def test_opening_and_looking_writes_nothing(good: Path) -> None:
    before = fingerprint(good)

    with closing(Database.open(good)) as database:
        assert len(records(database)) == 200

    assert fingerprint(good) == before


def test_strange_characters_in_the_path_are_fine(tmp_path: Path) -> None:
    path = tmp_path / "Één map #1 50% ?x=y" / "aanbod & co.p4db"
    with closing(Database.create(path)) as database, database.work(Action.ADD) as work:
        work.add(an_activity())
    with closing(Database.open(path)) as database:
        assert len(records(database)) == 1


def test_creating_never_writes_over_a_file(path: Path) -> None:
    path.write_text("van iemand anders", encoding="utf-8")

    with pytest.raises(ExpectedError, match="DATABASE_EXISTS"):
        Database.create(path)

    assert path.read_text(encoding="utf-8") == "van iemand anders"


def test_a_file_that_was_replaced_is_not_written(good: Path, tmp_path: Path) -> None:
    with closing(Database.open(good)) as database:
        other = tmp_path / "ander.p4db"
        other.write_bytes(good.read_bytes())
        before = fingerprint(other)
        try:
            other.replace(good)
        except PermissionError:
            pytest.skip("an open file cannot be replaced here")

        with pytest.raises(ExpectedError, match="CHANGED_ELSEWHERE"):
            database.undo()
        assert fingerprint(good) == before

        good.unlink()
        with pytest.raises(ExpectedError, match="DATABASE_MISSING"):
            database.undo()


def test_a_file_on_a_protected_disk_opens_to_read(good: Path, tmp_path: Path) -> None:
    with small_disk(tmp_path / "schijf") as disk:
        shared = disk / "aanbod.p4db"
        shared.write_bytes(good.read_bytes())
        protect(disk)

        with closing(Database.open(shared)) as database:
            assert database.read_only
            assert database.holder is None
            assert len(records(database)) == 200
            with pytest.raises(ExpectedError, match="DATABASE_READ_ONLY"):
                database.undo()
            with pytest.raises(ExpectedError, match="BACKUP_FAILED"):
                database.backup()


def test_a_file_that_may_not_be_written_opens_to_read(good: Path) -> None:
    good.chmod(0o444)
    if os.access(good, os.W_OK):
        pytest.skip("this user may write everything")
    with closing(Database.open(good)) as database:
        assert database.read_only
        assert len(records(database)) == 200
        with pytest.raises(ExpectedError, match="DATABASE_READ_ONLY"):
            database.undo()


def test_every_connection_has_the_settings(good: Path) -> None:
    wanted = {
        "foreign_keys": 1,
        "busy_timeout": 5000,
        "trusted_schema": 0,
        "cell_size_check": 1,
        "temp_store": 2,
        "cache_size": -64000,
        "secure_delete": 1,
        "synchronous": 2,
    }
    with closing(Database.open(good)) as database:
        with database.reading() as reading:
            connection = reading.connection
            found = {n: connection.exec_driver_sql(f"PRAGMA {n}").scalar() for n in wanted}
            assert found == wanted
            assert connection.exec_driver_sql("PRAGMA query_only").scalar() == 1
        with database.work(Action.EDIT) as work:
            connection = work.connection
            found = {n: connection.exec_driver_sql(f"PRAGMA {n}").scalar() for n in wanted}
            assert found == wanted
            assert connection.exec_driver_sql("PRAGMA journal_mode").scalar() == "truncate"


def test_what_a_crash_left_half_is_rolled_back(good: Path, tmp_path: Path) -> None:
    with closing(sqlite3.connect(good, isolation_level=None)) as connection:
        connection.execute("PRAGMA cache_size=2")
        connection.execute("BEGIN IMMEDIATE")
        connection.execute("UPDATE activity SET name = 'half', description = hex(zeroblob(3000))")
        crashed = tmp_path / "na de stroompanne.p4db"
        for ending in ("", "-journal"):
            source = good.with_name(good.name + ending)
            crashed.with_name(crashed.name + ending).write_bytes(source.read_bytes())
        connection.execute("ROLLBACK")
    assert fingerprint(crashed) != fingerprint(good)

    with closing(Database.open(crashed)) as database, closing(Database.open(good)) as whole:
        assert records(database) == records(whole)
        assert database.inspect(deep=True)[0] == []


def test_a_file_left_in_another_mode_comes_back_to_ours(good: Path) -> None:
    sql("PRAGMA journal_mode=WAL")(good)

    with closing(Database.open(good)) as database:
        assert len(records(database)) == 200
        with database.work(Action.ADD) as work:
            work.add(an_activity())
            assert work.connection.exec_driver_sql("PRAGMA journal_mode").scalar() == "truncate"
    assert not good.with_name(f"{good.name}-wal").exists()
