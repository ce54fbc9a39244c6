"""A program that migrates a file over and over, each time killed one statement later.

For each time it prints a line of JSON: how it ended, and the version and content of the file.
"""

import hashlib
import json
import os
import signal
import sqlite3
import sys
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path

from pijler4_desktop.storage import engine, migrating
from pijler4_desktop.storage.soundness import broken_parts


class Killing:
    """Counts statements over all connections, and the moments around putting in place."""

    def __init__(self, fatal: int) -> None:
        self.left = fatal

    def count(self, _statement: object = None) -> None:
        self.left -= 1
        if self.left == 0:
            os.kill(os.getpid(), signal.SIGKILL)


def migrate(path: Path, scripts: Path, fatal: int) -> None:
    killing = Killing(fatal)
    connect, replace = engine.connect, Path.replace

    def traced(
        target: Path, mode: str, settings: Sequence[str] = engine.SETTINGS
    ) -> sqlite3.Connection:
        connection = connect(target, mode, settings)
        connection.set_trace_callback(killing.count)
        return connection

    def replaced(made: Path, target: Path) -> Path:
        killing.count()
        moved = replace(made, target)
        killing.count()
        return moved

    migrating.connect = traced  # type: ignore[attr-defined, assignment]
    Path.replace = replaced  # type: ignore[assignment, method-assign]
    migrating.migrate(path, scripts, 6)


def state_of(path: Path) -> dict[str, object]:
    with closing(sqlite3.connect(path)) as connection:
        rows = [
            *connection.execute("SELECT id, name, version FROM organisation ORDER BY id"),
            *connection.execute("SELECT id, name, organisation_id FROM activity ORDER BY id"),
        ]
        return {
            "version": connection.execute("PRAGMA user_version").fetchone()[0],
            "rows": hashlib.sha256(repr(rows).encode()).hexdigest(),
            "problems": broken_parts(connection),
        }


def main(path: Path, scripts: Path) -> None:
    pristine = path.read_bytes()
    print(json.dumps(state_of(path)), flush=True)
    fatal, ended = 0, -1
    while ended != 0:
        fatal += 1
        path.write_bytes(pristine)
        child = os.fork()
        if child == 0:
            migrate(path, scripts, fatal)
            os._exit(0)
        ended = os.waitpid(child, 0)[1]
        print(json.dumps({"ended": ended, **state_of(path)}), flush=True)


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
