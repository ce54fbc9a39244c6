"""A migration happens on a copy: whatever stops it, there is the old or the new file, whole."""

import json
import os
import shutil
import signal
import sqlite3
from collections.abc import Sequence
from contextlib import closing
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from alembic import command
from alembic.config import Config
from sqlalchemy import create_engine

from pijler4_desktop.domain.errors import ExpectedError, Failure
from pijler4_desktop.domain.ids import new_id
from pijler4_desktop.domain.records import Activity, ImportRun
from pijler4_desktop.domain.vocabulary import Action, Kind
from pijler4_desktop.storage import header, migrating, opening, soundness, tables
from pijler4_desktop.storage.codec import CODECS
from pijler4_desktop.storage.database import Database
from pijler4_desktop.storage.migrating import SCRIPTS
from tests.factories import an_activity, an_organisation
from tests.storage import migrating_child
from tests.storage.child import start
from tests.storage.contents import fingerprint

NEXT = """
import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"


def upgrade() -> None:
    op.add_column("contact", sa.Column("language", sa.Text(), nullable=True))
    with op.batch_alter_table("organisation", table_kwargs={"sqlite_strict": True}) as batch:
        batch.add_column(sa.Column("nickname", sa.Text(), nullable=False, server_default=""))
    op.execute("UPDATE organisation SET nickname = lower(name)")
"""
BROKEN = NEXT.replace("lower(name)", "NULL")
LOSING = NEXT.replace("UPDATE organisation SET nickname = lower(name)", "DELETE FROM activity")


@pytest.fixture
def old(path: Path) -> Path:
    """A filled file of the present version, old to a later program."""
    with closing(Database.create(path)) as database, database.work(Action.ADD) as work:
        organisations = [an_organisation(f"Organisatie {n}") for n in range(20)]
        work.add(organisations)
        work.add([an_activity(organisation_id=o.id) for o in organisations])
    return path


def scripts(folder: Path, content: str) -> Path:
    """A set of migrations as a later program would have it."""
    later = folder / "migrations"
    shutil.copytree(SCRIPTS, later, ignore=shutil.ignore_patterns("__pycache__"))
    (later / "versions" / "0006_later.py").write_text(content, encoding="utf-8")
    return later


def version_of(path: Path) -> int:
    with closing(sqlite3.connect(path)) as connection:
        return int(connection.execute("PRAGMA user_version").fetchone()[0])


def contents(path: Path) -> list[Sequence[object]]:
    with closing(sqlite3.connect(path)) as connection:
        assert soundness.broken_parts(connection) == []
        return [
            *connection.execute("SELECT id, name, version FROM organisation ORDER BY id"),
            *connection.execute("SELECT id, name, organisation_id FROM activity ORDER BY id"),
        ]


def test_the_migrations_build_exactly_the_tables(database: Database) -> None:
    config = Config()
    config.set_main_option("script_location", str(SCRIPTS))
    config.set_main_option("path_separator", "os")
    engine = create_engine(f"sqlite:///{database.path.as_posix()}")
    with engine.connect() as connection:
        config.attributes["connection"] = connection
        command.check(config)
    engine.dispose()


def test_a_new_file_has_the_known_schema(database: Database) -> None:
    with closing(sqlite3.connect(database.path)) as connection:
        assert soundness.schema_fingerprint(connection) == soundness.SCHEMA_FINGERPRINT
    assert version_of(database.path) == tables.SCHEMA_VERSION


def test_every_table_is_strict(database: Database) -> None:
    with closing(sqlite3.connect(database.path)) as connection:
        lax = connection.execute(
            "SELECT name FROM pragma_table_list"
            " WHERE type = 'table' AND NOT strict AND name NOT LIKE 'sqlite%'"
        ).fetchall()
    assert lax == []


def test_an_older_file_is_migrated_with_all_its_rows(old: Path, tmp_path: Path) -> None:
    before = contents(old)

    migrating.migrate(old, scripts(tmp_path, NEXT), 6)

    assert version_of(old) == 6
    assert contents(old) == before
    with closing(sqlite3.connect(old)) as connection:
        names = connection.execute("SELECT nickname FROM organisation ORDER BY id").fetchall()
    assert names[0] == ("organisatie 0",)


def test_a_file_of_the_first_version_opens_with_all_it_had(path: Path, tmp_path: Path) -> None:
    first = tmp_path / "first"
    shutil.copytree(SCRIPTS, first, ignore=shutil.ignore_patterns("__pycache__", "000[2345]*"))
    old_file(path, first)

    with closing(Database.open(path)) as database:
        with database.reading() as reading:
            (run,) = reading.all(ImportRun)
        assert (run.file_name, run.counts) == ("lijst.xlsx", (("new", 3),))
        assert (run.sender, run.layout, run.choices) == ("", "", "")
        with database.work(Action.IMPORT, "nog een") as work:
            work.add([replace(run, id=new_id(), sender="De Brug", choices="{}")])
        database.undo()
        database.undo()
        with database.reading() as reading:
            assert list(reading.all(ImportRun)) == []
        database.redo()
        with database.reading() as reading:
            assert list(reading.all(ImportRun)) == [run]
    assert version_of(path) == tables.SCHEMA_VERSION
    with closing(sqlite3.connect(path)) as connection:
        assert soundness.problems_in(connection) == []


def test_a_file_of_the_second_version_keeps_its_activities(path: Path, tmp_path: Path) -> None:
    second = tmp_path / "second"
    shutil.copytree(SCRIPTS, second, ignore=shutil.ignore_patterns("__pycache__", "000[345]*"))
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(f"PRAGMA application_id={tables.APPLICATION_ID}")
    migrating.migrate(path, second, 2)
    known = an_activity(verified_by="loket")
    names = [name for name in CODECS[Kind.ACTIVITY].names if name != "next_check_on"]
    now = tmp_path / "now.p4db"
    with closing(Database.create(now)) as database, database.work(Action.ADD) as work:
        work.add(known)
    columns = [*names, *tables.DERIVED[Kind.ACTIVITY], "version"]
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("ATTACH ? AS now", (str(now),))
        for table in ("identity", "change_set", "change"):
            connection.execute(f"INSERT INTO {table} SELECT * FROM now.{table}")  # noqa: S608
        listed = ", ".join(columns)
        moved = f"INSERT INTO activity ({listed}) SELECT {listed} FROM now.activity"  # noqa: S608
        connection.execute(moved)

    with closing(Database.open(path)) as database:
        with database.reading() as reading:
            assert reading.find(Activity, [known.id]) == {known.id: known}
            assert reading.unlike_history() == []
        with database.work(Action.EDIT, "Later nakijken") as work:
            work.change(replace(known, next_check_on=date(2027, 3, 1)))
        database.undo()
        with database.reading() as reading:
            assert reading.find(Activity, [known.id]) == {known.id: known}
    with closing(sqlite3.connect(path)) as connection:
        assert soundness.problems_in(connection) == []


def old_file(path: Path, first: Path) -> None:
    """Make a file as the first version of the program left it, with one import in it."""
    run = {"id": new_id(), "file_name": "lijst.xlsx", "sha256": "f" * 64,
           "applied_at": "2026-01-05T10:00:00+00:00", "counts": [["new", 3]]}  # fmt: skip
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(f"PRAGMA application_id={tables.APPLICATION_ID}")
    migrating.migrate(path, first, 1)
    with closing(sqlite3.connect(path)) as connection, connection:
        made_at = run["applied_at"]
        connection.execute("INSERT INTO identity VALUES (1, ?, ?)", (new_id(), made_at))
        connection.execute(
            "INSERT INTO change_set VALUES (1, 'import', 'lijst.xlsx', ?, NULL, 'done', 1)",
            (made_at,),
        )
        connection.execute(
            "INSERT INTO change (change_set_id, kind, record_id, after)"
            " VALUES (1, 'import_run', ?, ?)",
            (run["id"], json.dumps(run)),
        )
        connection.execute(
            "INSERT INTO import_run VALUES (:id, :file_name, :sha256, :applied_at, :counts, 1)",
            {**run, "counts": json.dumps(run["counts"])},
        )


@pytest.mark.parametrize("content", [BROKEN, LOSING], ids=["broken", "losing"])
def test_a_migration_that_fails_leaves_the_file_alone(
    old: Path, tmp_path: Path, content: str
) -> None:
    before = fingerprint(old)

    with pytest.raises(ExpectedError) as caught:
        migrating.migrate(old, scripts(tmp_path, content), 6)

    assert caught.value.failure is Failure.MIGRATION_FAILED
    assert fingerprint(old) == before
    assert not old.with_name(old.name + migrating.COPY).exists()


def test_opening_an_older_file_backs_it_up_and_migrates(
    old: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    later = scripts(tmp_path, NEXT)
    before = fingerprint(old)
    as_version_6(monkeypatch, later, fingerprint_after(old, later, tmp_path))

    with closing(Database.open(old)) as database:
        (backup,) = database.backups.all()

    assert version_of(old) == 6
    assert backup.reason == "voor-omzetten"
    assert version_of(backup.path) == 5
    assert fingerprint(old) != before


def test_someone_elses_older_file_is_not_migrated(
    old: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = fingerprint(old)
    with closing(Database.open(old)):
        as_version_6(monkeypatch, scripts(tmp_path, NEXT), "")
        with pytest.raises(ExpectedError, match="DATABASE_IN_USE"):
            Database.open(old)
    assert fingerprint(old) == before


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork")
def test_killed_at_every_statement_there_is_the_old_or_the_new_file(
    old: Path, tmp_path: Path
) -> None:
    with start(migrating_child, old, scripts(tmp_path, NEXT)) as child:
        assert child.stdout is not None
        before, *states = [json.loads(line) for line in child.stdout]

    assert len(states) > 30
    assert [state["ended"] for state in states[-2:]] == [signal.SIGKILL, 0]
    assert all(state["rows"] == before["rows"] for state in states)
    assert all(state["problems"] == [] for state in states)
    versions = [state["version"] for state in states]
    assert versions == sorted(versions)
    assert set(versions) == {5, 6}


def as_version_6(monkeypatch: pytest.MonkeyPatch, later: Path, known: str) -> None:
    """Make this program one of version 5, with the migrations in a folder."""
    judged = header.age_of_file
    migrate = migrating.migrate
    monkeypatch.setattr(opening, "age_of_file", lambda path: judged(path, 6))
    monkeypatch.setattr(migrating, "migrate", lambda path: migrate(path, later, 6))
    monkeypatch.setattr(soundness, "SCHEMA_FINGERPRINT", known)


def fingerprint_after(old: Path, later: Path, folder: Path) -> str:
    copy = folder / "proef.p4db"
    shutil.copy(old, copy)
    migrating.migrate(copy, later, 6)
    with closing(sqlite3.connect(copy)) as connection:
        return soundness.schema_fingerprint(connection)
