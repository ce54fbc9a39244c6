"""Time the hand-off workbook, beside zlib level 6 on the same XML in the same run.

    python -m tests.benchmarks.export_bench [ROWS …]

Everything counts: reading the records, writing, reading the file back, comparing, putting it in
place. Targets: 1 s for 2,000 rows, 25 s for 100,000; at most 7 times zlib.
"""

import sys
import tempfile
import time
import zipfile
import zlib
from pathlib import Path

from pijler4_desktop.exchange.writer_frame import ROWS_PART
from pijler4_desktop.services.office import Office
from tests.factories import fill_office

TARGETS = {2_000: 1.0, 100_000: 25.0}


def main(counts: list[int]) -> int:
    """Print one line per number of rows; 1 when a target is missed."""
    missed = False
    for count in counts:
        with tempfile.TemporaryDirectory() as folder:
            seconds, limit, size = _timed(Path(folder), count)
        target = TARGETS.get(count)
        missed = missed or (target is not None and seconds > target)
        sys.stdout.write(
            f"{count:>7} rows: {seconds:6.2f} s (target {target or '-'} s), zlib-6 {limit:5.2f} s, "
            f"ratio {seconds / limit:4.1f}, {size / 1e6:.1f} MB\n"
        )
    return int(missed)


def _timed(folder: Path, count: int) -> tuple[float, float, int]:
    office = Office.create(folder / "bench.p4db", "Aalst")
    try:
        fill_office(office, count)
        target = folder / "uit.xlsx"
        begun = time.perf_counter()
        office.exporting.export(target)
        seconds = time.perf_counter() - begun
    finally:
        office.close()
    with zipfile.ZipFile(target) as archive:
        xml = archive.read(ROWS_PART)
    begun = time.perf_counter()
    zlib.compress(xml, 6)
    return seconds, time.perf_counter() - begun, target.stat().st_size


if __name__ == "__main__":
    sys.exit(main([int(word) for word in sys.argv[1:]] or list(TARGETS)))
