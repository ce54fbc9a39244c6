"""Killed at any moment while editing and reading lists in: what was said to be stored, is.

Runs `PIJLER4_KILLS` times (20 by default; 100 is what is shown for a release).
"""

import hashlib
import os
import random
import time
from contextlib import closing
from pathlib import Path

import pytest

from pijler4_desktop.domain.records import Activity
from pijler4_desktop.storage.database import Database
from tests.storage import killing_child
from tests.storage.child import start

KILLS = int(os.environ.get("PIJLER4_KILLS", "20"))


@pytest.mark.slow
@pytest.mark.timeout(1200)
def test_nothing_acknowledged_is_lost_and_no_list_is_half(path: Path) -> None:
    Database.create(path).close()
    chance = random.Random(4)  # noqa: S311  only to vary
    stored: dict[str, str] = {}
    lists: dict[str, int] = {}
    said = 0
    for run in range(KILLS):
        heard = run % 2 == 1
        for line in lines_until_killed(path, run, chance.uniform(0.02, 0.4), heard=heard):
            said += 1
            word, *rest = line.split(maxsplit=2)
            if word == "stored":
                stored[rest[0]] = rest[1]
            else:
                lists[rest[0]] = int(rest[1]) if word == "import" else 0
        check(path, stored, lists)
    assert said >= KILLS // 2
    with closing(Database.open(path)) as database:
        assert database.inspect(deep=True)[0] == []


def lines_until_killed(path: Path, run: int, seconds: float, *, heard: bool) -> list[str]:
    """Let the program work for a while, kill it, and return what it said was stored.

    With `heard` only once it said a first thing, so that a slow machine tests something too.
    """
    with start(killing_child, path, run) as child:
        assert child.stdout is not None
        assert child.stdout.readline() == "ready\n"
        first = child.stdout.readline() if heard else ""
        time.sleep(seconds)
        child.kill()
        said = first + child.stdout.read()
    return said[: said.rfind("\n") + 1].splitlines()


def check(path: Path, stored: dict[str, str], lists: dict[str, int]) -> None:
    """The file opens for writing at once, is sound, and holds everything, each list whole."""
    with closing(Database.open(path)) as database:
        assert not database.read_only
        assert database.inspect()[0] == []
        with database.reading() as reading:
            names = {id_: a.name for id_, a in reading.find(Activity, stored).items()}
            rows = reading.connection.exec_driver_sql(
                "SELECT origin, count(*) FROM activity WHERE origin <> '' GROUP BY origin"
            )
            counts = {row[0]: row[1] for row in rows}
        for backup in database.backups.all()[-1:]:
            assert hashlib.sha256(backup.path.read_bytes()).hexdigest() == backup.sha256
    # what was said last may have been followed by one more step that nobody heard of
    changed = [id_ for id_, name in stored.items() if names.get(id_) != name]
    assert set(names) == set(stored)
    assert len(changed) <= 1
    assert all(names[id_].startswith("Anders") for id_ in changed)
    stored.update({id_: names[id_] for id_ in changed})
    unheard = {label: size for label, size in counts.items() if label not in lists}
    assert len(unheard) <= 1
    assert all(size % 4 == 0 and size >= 200 for size in unheard.values())
    lists.update(unheard)
    assert counts == {label: size for label, size in lists.items() if size}
