"""Time the hand-off workbook, beside zlib level 6 on the same XML in the same run.

    python -m tests.benchmarks.export_bench [ROWS …]

Everything counts: reading the records, writing, reading the file back, comparing, putting it in
place. Targets: 1 s for 2,000 rows, 25 s for 100,000. The ratio is of processor time, which a busy
machine does not stretch.
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
            seconds, busy, limit, size = _timed(Path(folder), count)
        target = TARGETS.get(count)
        missed = missed or (target is not None and seconds > target)
        sys.stdout.write(
            f"{count:>7} rows: {seconds:6.2f} s (target {target or '-'} s), cpu {busy:6.2f} s, "
            f"zlib-6 {limit:5.2f} s, ratio {busy / limit:4.1f}, {size / 1e6:.1f} MB\n"
        )
    return int(missed)


def _timed(folder: Path, count: int) -> tuple[float, float, float, int]:
    office = Office.create(folder / "bench.p4db", "Aalst")
    try:
        fill_office(office, count)
        target = folder / "uit.xlsx"
        begun, begun_busy = time.perf_counter(), time.process_time()
        office.exporting.export(target)
        seconds, busy = time.perf_counter() - begun, time.process_time() - begun_busy
    finally:
        office.close()
    with zipfile.ZipFile(target) as archive:
        xml = archive.read(ROWS_PART)
    begun_busy = time.process_time()
    zlib.compress(xml, 6)
    return seconds, busy, time.process_time() - begun_busy, target.stat().st_size


if __name__ == "__main__":
    sys.exit(main([int(word) for word in sys.argv[1:]] or list(TARGETS)))
