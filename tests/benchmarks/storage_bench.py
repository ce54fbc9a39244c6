"""Time the storage with many activities, beside bare sqlite3 doing the same in the same run.

    python -m tests.benchmarks.storage_bench [--rows 100000]

"raw" writes the same rows by one `executemany` into the same tables with their indexes but without
history, and asks the same questions without any of our code around them.
"""

import argparse
import sqlite3
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from contextlib import closing
from dataclasses import replace
from pathlib import Path

from pijler4_desktop.domain.ids import new_id
from pijler4_desktop.domain.listing import OfferFilter
from pijler4_desktop.domain.records import Activity
from pijler4_desktop.domain.vocabulary import Action
from pijler4_desktop.services.office import Office
from pijler4_desktop.storage.engine import WRITER_SETTINGS, connect
from tests.factories import NAMES_OF_MANY, realistic

PART = 5_000
WINDOW = 256
REPEATED = 5
Measured = tuple[str, float, float | None, float | None]
"""What was done, our seconds, the raw seconds, and the seconds it may take."""


def timed(work: Callable[[], object], repeat: int = 1) -> float:
    """Return the median of the seconds a piece of work takes."""
    taken = []
    for _ in range(repeat):
        start = time.perf_counter()
        work()
        taken.append(time.perf_counter() - start)
    return statistics.median(taken)


def fill(office: Office, count: int) -> float:
    """Add activities in one step; return the seconds, the making of the records left aside."""
    pairs = realistic()
    organisations = {organisation.id: organisation for _activity, organisation in pairs}
    known = [activity for activity, _organisation in pairs]
    taken = 0.0
    start = time.perf_counter()
    with office.database.work(Action.IMPORT, "Lijst inlezen") as work:
        work.add(list(organisations.values()))
        taken += time.perf_counter() - start
        for first in range(0, count, PART):
            part = [_variant(known, n) for n in range(first, min(first + PART, count))]
            start = time.perf_counter()
            work.add(part)
            taken += time.perf_counter() - start
        start = time.perf_counter()
    return taken + time.perf_counter() - start


def _variant(known: Sequence[Activity], n: int) -> Activity:
    name = NAMES_OF_MANY[n % len(NAMES_OF_MANY)]
    return replace(known[n % len(known)], id=new_id(), name=f"{name} {n * 7919 % 1_000_003}")


def raw_insert(path: Path, copy: Path) -> float:
    """Write the rows of a database into an empty one with the same tables and indexes."""
    Office.create(copy, "Herzele").close()
    with closing(connect(path, "ro")) as source:
        organisations = source.execute("SELECT * FROM organisation").fetchall()
        activities = source.execute("SELECT * FROM activity").fetchall()
    with closing(connect(copy, "rw", WRITER_SETTINGS)) as target:
        start = time.perf_counter()
        target.execute("BEGIN IMMEDIATE")
        for table, rows in (("organisation", organisations), ("activity", activities)):
            marks = ",".join("?" * len(rows[0]))
            target.executemany(f"INSERT INTO {table} VALUES ({marks})", rows)  # noqa: S608
        target.execute("COMMIT")
        return time.perf_counter() - start


def raw_delete(copy: Path) -> float:
    """Delete all activities without any guard."""
    with closing(connect(copy, "rw", WRITER_SETTINGS)) as target:
        start = time.perf_counter()
        target.execute("DELETE FROM activity WHERE id <> ''")
        return time.perf_counter() - start


def raw_query(connection: sqlite3.Connection, query: str) -> float:
    """Ask a bare question and fetch everything."""
    return timed(lambda: connection.execute(query).fetchall(), REPEATED)


def measure(folder: Path, count: int) -> list[Measured]:
    """Measure everything once."""
    path, copy = folder / "aanbod.p4db", folder / "raw.p4db"
    office = Office.create(path, "Herzele")
    added = fill(office, count)
    raw_added = raw_insert(path, copy)
    lines: list[Measured] = [(f"add {count} with history", added, raw_added, 20.0)]
    lines += questions(office, path)
    lines.append(("undo", timed(office.editing.undo), raw_delete(copy), 8.0))
    lines.append(("redo", timed(office.editing.redo), raw_added, None))
    lines.append(("backup, verified", timed(office.database.backup), None, None))
    lines.append(("check", timed(office.checking.check), None, None))
    office.close()
    lines.append(("open", timed(lambda: Office.open(path).close()), None, 0.5))
    return lines


def questions(office: Office, path: Path) -> list[Measured]:
    """Measure what lists ask."""
    offer, everything = office.offer, OfferFilter()
    ids = offer.ids(everything)
    middle = ids[len(ids) // 2 :][:WINDOW]
    marks = ",".join(f"'{id_}'" for id_ in middle)
    searched = OfferFilter(text="koor hulst")
    by_name = "SELECT id FROM activity ORDER BY folded_name, id"
    by_hours = "SELECT id FROM activity ORDER BY hours, folded_name, id"
    window = (
        "SELECT a.*, o.name FROM activity a LEFT JOIN organisation o ON o.id = a.organisation_id"  # noqa: S608
        f" WHERE a.id IN ({marks})"
    )
    counts = "SELECT status, type, count(*) FROM activity GROUP BY 1, 2"
    search = "SELECT id FROM activity WHERE instr(search_text, 'koor') ORDER BY folded_name"
    asked: list[tuple[str, Callable[[], object], str, float | None]] = [
        ("ids by name", lambda: offer.ids(everything), by_name, 0.15),
        ("ids by hours", lambda: offer.ids(everything, "hours"), by_hours, 0.5),
        ("ids searched", lambda: offer.ids(searched), search, 0.5),
        (f"window of {WINDOW}", lambda: offer.rows(middle), window, 0.006),
        ("counts", lambda: offer.counts(everything), counts, 0.5),
    ]
    with closing(connect(path, "ro")) as bare:
        return [
            (name, timed(ask, REPEATED), raw_query(bare, query), most)
            for name, ask, query, most in asked
        ]


def main() -> int:
    """Print the table; the exit code tells whether every target was met."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rows", type=int, default=100_000)
    count = parser.parse_args().rows
    with tempfile.TemporaryDirectory() as folder:
        lines = measure(Path(folder), count)
    print(f"{'':28}{'ours':>10}{'raw':>10}{'ratio':>8}{'target':>9}")
    for name, ours, raw, most in lines:
        bare = f"{raw:>10.4f}{ours / raw:>8.1f}" if raw else f"{'':18}"
        verdict = "" if most is None else f"{most:>9.3f} {'ok' if ours <= most else 'MISSED'}"
        print(f"{name:28}{ours:>10.4f}{bare}{verdict}")
    return int(any(most is not None and ours > most for _name, ours, _raw, most in lines))


if __name__ == "__main__":
    sys.exit(main())
