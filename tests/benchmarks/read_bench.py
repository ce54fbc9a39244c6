"""How long reading takes, beside the least it can take and beside what else there is.

    python -m tests.benchmarks.read_bench [rows] [--runs N] [--down-to ROW]

Figures are medians of N runs. After the readers side by side: the longest pause that reading
causes in this process, 1,000 rows in a sheet formatted far down, and 2,000 rows from file to plan.
Tells 1 when a target is missed.
"""

import argparse
import statistics
import sys
import threading
import time
from collections.abc import Callable, Mapping, Sequence
from itertools import pairwise
from pathlib import Path
from tempfile import TemporaryDirectory

from pijler4_desktop.domain.importing.engine import propose
from pijler4_desktop.exchange.reading import read_workbook
from pijler4_desktop.services.importing import Importing
from pijler4_desktop.services.office import Office
from tests.benchmarks.read_readers import READERS, apart
from tests.benchmarks.read_sheets import expected, write_formatted, write_inventory

ROWS = 100_000
FORMATTED_ROWS, FORMATTED_DOWN_TO = 1_000, 200_000
REVIEWED_ROWS = 2_000
TARGETS: Mapping[str, tuple[float, str]] = {
    "whole chain": (6, "s"),
    "child": (350, "MB"),
    "longest pause": (60, "ms"),
    "formatted far down": (1.5, "s"),
    "file to plan": (2, "s"),
}
"""For these rows, on a quiet machine where unzip and expat take 1.4 s."""
_TICK = 0.005


def longest_pause(work: Callable[[], object]) -> float:
    """Return by how many ms a clock that should tick every 5 ms was late at most meanwhile.

    Only as far as this process was at work then: it is no pause of ours when others had the
    processor.
    """
    late = [0.0]
    done = threading.Event()

    def tick() -> None:
        before = time.perf_counter(), time.process_time()
        while not done.wait(_TICK):
            now = time.perf_counter(), time.process_time()
            late.append(min(now[0] - before[0], now[1] - before[1]) - _TICK)
            before = now

    clock = threading.Thread(target=tick)
    clock.start()
    try:
        work()
    finally:
        done.set()
        clock.join()
    return max(late) * 1000


def check(source: Path, rows: int) -> None:
    """See that every cell came back as it was written."""
    found = read_workbook(source).sheets[0].rows
    wrong = [row.number for row in found[1:] if dict(row.cells) != expected(row.number - 1)]
    if wrong or len(found) != rows + 1:
        raise SystemExit(" ".join(("wrong rows:", str(len(found)), *map(str, wrong[:5]))))


def to_plan(folder: Path, importing: Importing) -> Mapping[str, float]:
    """Time what happens from the moment a file is chosen until there is a plan to show."""
    source = folder / "te-bekijken.xlsx"
    write_inventory(source, REVIEWED_ROWS)
    times = [time.perf_counter()]
    workbook = read_workbook(source)
    times.append(time.perf_counter())
    proposed = propose(workbook)
    times.append(time.perf_counter())
    importing.plan(proposed)
    times.append(time.perf_counter())
    parts = [after - before for before, after in pairwise(times)]
    return dict(zip(("read", "propose", "plan"), parts, strict=True))


def compare(source: Path, runs: int) -> dict[str, float]:
    """Print the readers side by side; return what has a target."""
    found = {reader: apart(reader, source, runs) for reader in READERS}
    limit = found["unzip and expat"].seconds
    for reader, run in found.items():
        memory = f"{run.megabytes:5.0f} MB"
        if run.child_megabytes:
            memory += f", child {run.child_megabytes:.0f} MB"
        times = f"{run.seconds:7.2f} s {run.seconds / limit:5.1f} x"
        print(f"{reader:20}{times} processor {run.processor:6.2f} s {memory}")
    chain = found["whole chain"]
    return {"whole chain": chain.seconds, "child": chain.child_megabytes}


def measure(folder: Path, rows: int, down_to: int, runs: int) -> dict[str, float]:
    """Measure everything that has a target."""
    source = folder / "groot.xlsx"
    write_inventory(source, rows)
    check(source, rows)
    print(f"{rows:,} rows, {source.stat().st_size / 1e6:.1f} MB; every cell came back")
    figures = compare(source, runs)
    far = folder / "opgemaakt.xlsx"
    write_formatted(far, FORMATTED_ROWS, down_to)
    figures["formatted far down"] = apart("whole chain", far, runs).seconds
    office = Office.create(folder / "bench.p4db", "Herzele")
    try:
        parts = to_plan(folder, office.importing)
        pauses = [longest_pause(lambda: office.importing.read(source)) for _ in range(runs)]
    finally:
        office.close()
    print("file to plan: " + ", ".join(f"{name} {took:.2f} s" for name, took in parts.items()))
    figures["file to plan"] = sum(parts.values())
    figures["longest pause"] = statistics.median(pauses)
    return figures


def main(arguments: Sequence[str]) -> int:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("rows", type=int, nargs="?", default=ROWS)
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--down-to", type=int, default=FORMATTED_DOWN_TO)
    chosen = parser.parse_args(arguments)
    with TemporaryDirectory() as made:
        figures = measure(Path(made), chosen.rows, chosen.down_to, chosen.runs)
    missed = False
    for name, (target, unit) in TARGETS.items():
        over = figures[name] > target
        missed = missed or over
        verdict = "  MISSED" if over else ""
        print(f"{name:20} {figures[name]:8.2f} {unit} of at most {target}{verdict}")
    return int(missed)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
