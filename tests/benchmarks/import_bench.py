"""Time an import through the whole chain, beside a raw insert of the same rows in the same run.

    python -m tests.benchmarks.import_bench [--rows 2000 100000]

Prints seconds per phase: reading the file, planning, applying (with the backup), the same file
planned again, and undo. "raw" is `sqlite3` putting the same cells in one plain table.
"""

import argparse
import sqlite3
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import xlsxwriter

from pijler4_desktop.domain.importing.vocabulary import Outcome
from pijler4_desktop.services.office import Office

HEADINGS = (
    "Organisatie", "Activiteit", "Soort", "Postcode", "Gemeente", "Dag", "Van", "Tot",
    "Frequentie", "Uren per keer", "Taalniveau", "Kostprijs", "Aantal plaatsen", "Telefoon",
    "E-mail", "Status", "Laatst nagekeken",
)  # fmt: skip
KINDS = ("praatgroep", "buddywerking", "vrijwilligerswerk", "ontmoeting", "vrije tijd")
DAYS = ("maandag", "dinsdag", "woensdag en donderdag", "vrijdag", "zaterdag")
RHYTHMS = ("wekelijks", "tweewekelijks", "maandelijks, 3de", "maandelijks, laatste")
LEVELS = ("A1", "1.2", "geen", "B1")
COSTS = ("gratis", "2,5 euro per keer", "€ 15/jaar", "5 euro per maand")


@dataclass(frozen=True, slots=True)
class Phase:
    """One timed phase."""

    name: str
    seconds: float


def rows(count: int) -> Iterator[Sequence[str | int | float]]:
    """Make invented rows: ten activities for each organisation."""
    for n in range(count):
        hour = 9 + n % 10
        yield (
            f"Vereniging {n // 10}", f"{KINDS[n % 5].capitalize()} nummer {n}", KINDS[n % 5],
            9550, "Herzele", DAYS[n % 5], f"{hour}:00", f"{hour + 2}:00", RHYTHMS[n % 4], 2,
            LEVELS[n % 4], COSTS[n % 4], 5 + n % 20, f"053 00 {n % 100:02} 11",
            f"info@vereniging-{n // 10}.example", "actief", f"{1 + n % 28}/3/2025",
        )  # fmt: skip


def write_list(path: Path, count: int) -> None:
    """Write the workbook to read."""
    with xlsxwriter.Workbook(path, {"constant_memory": True}) as book:
        sheet = book.add_worksheet("Aanbod")
        sheet.write_row(0, 0, HEADINGS)
        for number, row in enumerate(rows(count), start=1):
            sheet.write_row(number, 0, row)


def timed(name: str, phases: list[Phase], work: Callable[[], object]) -> object:
    """Do a piece of work and note how long it took."""
    start = time.perf_counter()
    result = work()
    phases.append(Phase(name, time.perf_counter() - start))
    return result


def raw_insert(path: Path, count: int) -> None:
    """Put the same cells in a plain table, the least any import can cost."""
    connection = sqlite3.connect(path)
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute(f"CREATE TABLE raw ({', '.join(f'c{n}' for n in range(len(HEADINGS)))})")
    marks = ",".join("?" * len(HEADINGS))
    with connection:
        connection.executemany(f"INSERT INTO raw VALUES ({marks})", rows(count))  # noqa: S608
    connection.close()


def measure(count: int, folder: Path) -> list[Phase]:
    """Run the chain once for a number of rows."""
    listed = folder / "lijst.xlsx"
    write_list(listed, count)
    phases: list[Phase] = []
    timed("raw", phases, lambda: raw_insert(folder / "raw.db", count))
    office = Office.create(folder / "bench.p4db", "Herzele")
    try:
        importing = office.importing
        start = time.perf_counter()
        source = importing.read(listed)
        phases.append(Phase("read", time.perf_counter() - start))
        start = time.perf_counter()
        plan = importing.plan(source)
        phases.append(Phase("plan", time.perf_counter() - start))
        timed("apply", phases, lambda: importing.apply(plan))
        total = sum(phase.seconds for phase in phases[1:])
        phases.append(Phase("read+plan+apply", total))
        start = time.perf_counter()
        again = importing.plan(source)
        phases.append(Phase("plan again", time.perf_counter() - start))
        timed("undo", phases, office.editing.undo)
    finally:
        office.close()
    if plan.counts[Outcome.NEW] != count or again.counts[Outcome.SAME] != count:
        raise SystemExit("wrong buckets: " + str(plan.counts) + str(again.counts))
    return phases


def main(arguments: Sequence[str]) -> int:
    """Print a table, one column per number of rows."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rows", type=int, nargs="+", default=[2_000, 100_000])
    counts = parser.parse_args(arguments).rows
    table: list[list[Phase]] = []
    for count in counts:
        with tempfile.TemporaryDirectory() as folder:
            table.append(measure(count, Path(folder)))
    print(f"{'seconds':18}" + "".join(f"{count:>12,}" for count in counts))
    for phases in zip(*table, strict=True):
        print(f"{phases[0].name:18}" + "".join(f"{phase.seconds:12.2f}" for phase in phases))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
