"""Bring the tables of a file to this version of the program, always on a copy.

The original stays as it is until the copy is checked and whole; then one rename puts it in place,
so that whatever happens there is the old or the new file.
"""

import sqlite3
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.util import CommandError
from sqlalchemy import StaticPool, create_engine
from sqlalchemy.exc import SQLAlchemyError

from pijler4_desktop.domain.errors import ExpectedError, Failure
from pijler4_desktop.domain.ids import new_id
from pijler4_desktop.storage.engine import connect
from pijler4_desktop.storage.files import put_in_place, remove_leftover
from pijler4_desktop.storage.soundness import broken_parts, row_counts
from pijler4_desktop.storage.tables import APPLICATION_ID, SCHEMA_VERSION

SCRIPTS = Path(__file__).parent / "migrations"
COPY = ".migratie"
_VERSION_TABLE = (
    "CREATE TABLE IF NOT EXISTS alembic_version (version_num TEXT NOT NULL PRIMARY KEY) STRICT"
)
_SETTINGS = (
    "foreign_keys=OFF",  # outside any transaction: rebuilding a table would empty those linking it
    "trusted_schema=OFF",
    "temp_store=MEMORY",
    "cache_size=-64000",
    "secure_delete=ON",
    "synchronous=OFF",  # of a copy; it is flushed once, whole, before it takes its place
)


def build(path: Path) -> None:
    """Make a new file with all tables and an identity of its own; it must not exist yet."""
    connection = connect(path, "rwc", (*_SETTINGS, "journal_mode=TRUNCATE"))
    try:
        connection.execute(f"PRAGMA application_id={APPLICATION_ID}")
        _run(connection, SCRIPTS, SCHEMA_VERSION)
        connection.execute(
            "INSERT INTO identity (id, database_id, made_at) VALUES (1, ?, ?)",
            (new_id(), datetime.now(UTC).isoformat(timespec="seconds")),
        )
    finally:
        connection.close()


def migrate(path: Path, scripts: Path = SCRIPTS, version: int = SCHEMA_VERSION) -> None:
    """Bring a file of an older version to this one; raises MIGRATION_FAILED, then untouched."""
    copy = path.with_name(path.name + COPY)
    remove_leftover(copy)
    try:
        _copy(path, copy)
        connection = connect(copy, "rw", (*_SETTINGS, "journal_mode=TRUNCATE"))
        try:
            before = row_counts(connection)
            _run(connection, scripts, version)
            _verify(connection, before)
        finally:
            connection.close()
        put_in_place(copy, path)
    except (sqlite3.Error, SQLAlchemyError, CommandError, OSError) as error:
        raise ExpectedError(Failure.MIGRATION_FAILED, reason=str(error)) from error
    finally:
        remove_leftover(copy)


def _copy(path: Path, copy: Path) -> None:
    source, target = connect(path, "ro"), connect(copy, "rwc", _SETTINGS)
    try:
        source.backup(target)
    finally:
        source.close()
        target.close()


def _run(connection: sqlite3.Connection, scripts: Path, version: int) -> None:
    """Run all migrations and set the version, in one transaction."""
    engine = create_engine("sqlite://", creator=lambda: connection, poolclass=StaticPool)
    config = Config()
    config.set_main_option("script_location", str(scripts).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    with engine.connect() as session:
        session.exec_driver_sql("BEGIN IMMEDIATE")
        session.exec_driver_sql(_VERSION_TABLE)
        config.attributes["connection"] = session
        command.upgrade(config, "head")
        session.exec_driver_sql(f"PRAGMA user_version={version}")
        session.commit()


def _verify(connection: sqlite3.Connection, before: Mapping[str, int]) -> None:
    """Check the migrated copy; a table that is still there must have kept its rows."""
    after = row_counts(connection)
    lost = [name for name in before.keys() & after.keys() if after[name] != before[name]]
    if problems := [*broken_parts(connection), *lost]:
        raise sqlite3.IntegrityError("; ".join(problems))
