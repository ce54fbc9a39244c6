"""Forgetting somebody in a file nobody has open, and what never leaves the database in words."""

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy.exc import IntegrityError

from pijler4_desktop.domain.erasing import Wiper
from pijler4_desktop.domain.persons import Persons, person_values
from pijler4_desktop.domain.records import ImportRun
from pijler4_desktop.domain.vocabulary import Action
from pijler4_desktop.storage.backup import FOLDER
from pijler4_desktop.storage.database import Database
from pijler4_desktop.storage.erased_list import ErasedList
from pijler4_desktop.storage.forgetting import forget_in_file
from pijler4_desktop.storage.keeping import Reason
from pijler4_desktop.storage.migrating import SCRIPTS
from pijler4_desktop.storage.recovering import recover
from tests.factories import an_activity
from tests.storage.test_migrating import old_file


def test_a_file_of_an_older_version_is_brought_up_and_wiped(path: Path, tmp_path: Path) -> None:
    first = tmp_path / "first"
    shutil.copytree(SCRIPTS, first, ignore=shutil.ignore_patterns("__pycache__", "000[2345]*"))
    old_file(path, first)

    forget_in_file(path, Wiper(Persons(person_values("Xlsx Lijst")), ()), {})

    assert b"lijst.xlsx" not in path.read_bytes()
    with closing(Database.open(path)) as database:
        assert database.inspect(deep=True)[0] == []
        with database.reading() as reading:
            assert [run.file_name for run in reading.all(ImportRun)] == ["[gewist]"]


def test_a_backup_that_a_new_one_would_let_go_is_put_back_all_the_same(database: Database) -> None:
    for _ in range(14):
        with database.work(Action.ADD) as work:
            work.add(an_activity())
        database.backup(Reason.ASKED)
    oldest = database.backups.all()[0]
    database.close()

    recover(database.path, oldest, "Teruggezet")

    with closing(Database.open(database.path)) as restored:
        assert restored.inspect()[1]["activity"] == oldest.counts["activity"]
        assert oldest.path not in [backup.path for backup in restored.backups.all()]


def test_what_the_database_refuses_is_told_without_the_values(database: Database) -> None:
    insert = "INSERT INTO erased (id_hash, erased_at) VALUES (?, NULL)"
    with pytest.raises(IntegrityError) as refused, database.work(Action.EDIT) as work:
        work.connection.exec_driver_sql(insert, ("KANARIE",))

    assert "KANARIE" not in str(refused.value)


@pytest.mark.parametrize("rubbish", ["", "{", "[]", '{"erased": 3}', '{"erased": {"a": 1}}'])
def test_the_list_of_the_forgotten_survives_rubbish(tmp_path: Path, rubbish: str) -> None:
    listed = ErasedList(tmp_path / FOLDER, "id")
    listed.add({"a": "2026-01-05"})
    (file,) = (tmp_path / FOLDER).iterdir()
    file.write_text(rubbish, encoding="utf-8")

    listed.add({"b": "2026-02-06"})

    assert listed.all()["b"] == "2026-02-06"


def test_free_pages_of_a_compacted_file_are_gone(database: Database) -> None:
    many = [an_activity(description=f"{n} " * 400) for n in range(50)]
    with database.work(Action.ADD) as work:
        work.add(many)
    before = database.path.stat().st_size
    with database.work(Action.EDIT) as work:
        work.connection.exec_driver_sql("DELETE FROM activity")

    database.compact()

    assert database.path.stat().st_size < before
    with closing(sqlite3.connect(database.path)) as connection:
        assert connection.execute("PRAGMA freelist_count").fetchone() == (0,)
