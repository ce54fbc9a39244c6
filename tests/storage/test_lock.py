"""One session writes; whoever comes second reads, and a dead holder holds nothing."""

import json
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from pijler4_desktop.domain.errors import ExpectedError, Failure
from pijler4_desktop.domain.vocabulary import Action
from pijler4_desktop.storage.database import Database
from pijler4_desktop.storage.lock import UNKNOWN, Holder, holder_of
from tests.factories import an_activity
from tests.storage import holding
from tests.storage.child import start
from tests.storage.contents import fingerprint, records


@pytest.fixture
def held(path: Path) -> Iterator[Path]:
    """A database that another process has open; that process is killed here."""
    with closing(Database.create(path)) as database, database.work(Action.ADD) as work:
        work.add(an_activity())
    with start(holding, path) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "open\n"
        yield path
        process.kill()


def test_the_second_one_reads_and_knows_who_writes(held: Path) -> None:
    note_of(held).write_text(json.dumps({"user": "An", "computer": "PC-7"}), encoding="utf-8")
    before = fingerprint(held)
    with closing(Database.open(held)) as database:
        assert database.read_only
        assert str(database.holder) == "door An op PC-7"
        assert len(records(database)) == 1
        with pytest.raises(ExpectedError) as caught, database.work(Action.ADD) as work:
            work.add(an_activity())

    assert caught.value.failure is Failure.DATABASE_IN_USE
    assert fingerprint(held) == before
    assert note_of(held).exists()


def test_a_killed_holder_holds_nothing(path: Path) -> None:
    Database.create(path).close()
    with start(holding, path) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "open\n"
        process.kill()
        process.wait()

        with closing(Database.open(path)) as database:
            assert not database.read_only
            with database.work(Action.ADD) as work:
                work.add(an_activity())
    assert not note_of(path).exists()


def test_closing_lets_the_next_one_write(path: Path) -> None:
    first = Database.create(path)
    with closing(Database.open(path)) as second:
        assert second.read_only
    first.close()
    with closing(Database.open(path)) as third:
        assert not third.read_only


@pytest.mark.parametrize(
    "rubbish", ["", "{", "[]", "null", '{"user": 1}', '{"user": "", "computer": ""}', "[" * 9999]
)
def test_rubbish_in_the_note_only_hides_the_name(path: Path, rubbish: str) -> None:
    note_of(path).write_text(rubbish, encoding="utf-8")

    assert str(holder_of(path)) == UNKNOWN


def test_a_left_over_lock_file_blocks_nobody(path: Path) -> None:
    Database.create(path).close()
    path.with_name(f"{path.name}.lock").write_bytes(b"rubbish from another time")
    note_of(path).write_text('{"user": "An", "computer": "PC-7"}', encoding="utf-8")

    with closing(Database.open(path)) as database:
        assert not database.read_only


def test_ones_own_other_window_needs_no_name(path: Path) -> None:
    with closing(Database.create(path)):
        assert str(holder_of(path)) == UNKNOWN
    assert str(Holder("Jan", "")) == UNKNOWN


def note_of(path: Path) -> Path:
    return path.with_name(f"{path.name}.lock.json")
