"""One reader, once, in a process of its own, so that none pays for the memory of another.

    python -m tests.benchmarks.read_readers READER FILE

Prints what it took as JSON.
"""

import gc
import json
import resource
import statistics
import subprocess
import sys
import time
import zipfile
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from xml.parsers import expat

_PIECE = 1 << 18


def unzip(source: Path) -> None:
    """Inflate every part."""
    with zipfile.ZipFile(source) as archive:
        for name in archive.namelist():
            with archive.open(name) as part:
                while part.read(_PIECE):
                    pass


def unzip_and_expat(source: Path) -> None:
    """Inflate and parse every part, with nobody listening: the limit of an XML reader."""
    with zipfile.ZipFile(source) as archive:
        for name in archive.namelist():
            parser = expat.ParserCreate()
            with archive.open(name) as part:
                while piece := part.read(_PIECE):
                    parser.Parse(piece, False)
            parser.Parse(b"", True)


def calamine(source: Path) -> None:
    """Read the same cells with the library in Rust, which leaves errors out."""
    import python_calamine  # noqa: PLC0415  a process measures one reader

    book = python_calamine.CalamineWorkbook.from_path(str(source))
    for name in book.sheet_names:
        for _ in book.get_sheet_by_name(name).iter_rows():
            pass


def openpyxl_read_only(source: Path) -> None:
    """Read the same cells with the usual library."""
    import openpyxl  # noqa: PLC0415  a process measures one reader

    book = openpyxl.load_workbook(source, read_only=True)
    for sheet in book.worksheets:
        for _ in sheet.iter_rows(values_only=True):
            pass


def in_child(source: Path) -> None:
    """Do what the child does, without its process."""
    from pijler4_desktop.exchange import wire  # noqa: PLC0415  a process measures one reader
    from pijler4_desktop.exchange.content import read_content  # noqa: PLC0415

    gc.disable()
    for message in read_content(source.read_bytes(), source.name):
        wire.encode(message)


def whole_chain(source: Path) -> None:
    """Do what the program does."""
    from pijler4_desktop.exchange.reading import read_workbook  # noqa: PLC0415  as above

    read_workbook(source)


READERS: Mapping[str, Callable[[Path], None]] = {
    "unzip": unzip,
    "unzip and expat": unzip_and_expat,
    "calamine": calamine,
    "openpyxl read-only": openpyxl_read_only,
    "inside our child": in_child,
    "whole chain": whole_chain,
}


@dataclass(frozen=True, slots=True)
class Run:
    """What a run took: seconds on the wall and of the processor, and megabytes at most.

    The processor's count both the process and its child, which work side by side.
    """

    seconds: float
    processor: float
    megabytes: float
    child_megabytes: float


def measure(reader: str, source: Path) -> Run:
    """Run a reader once, in this process."""
    start = time.perf_counter()
    READERS[reader](source)
    took = time.perf_counter() - start
    own, child = map(resource.getrusage, (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    processor = sum(used.ru_utime + used.ru_stime for used in (own, child))
    return Run(took, processor, _own_megabytes(), child.ru_maxrss / 1024)


def _own_megabytes() -> float:
    """Return the most this process held; where it can, without what its parent held before."""
    status = Path("/proc/self/status")
    if status.exists():
        lines = dict(line.split(":", 1) for line in status.read_text().splitlines())
        return int(lines["VmHWM"].split()[0]) / 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def apart(reader: str, source: Path, runs: int) -> Run:
    """Run a reader a few times, each in a process of its own; return the medians."""
    command = [sys.executable, "-m", "tests.benchmarks.read_readers", reader, str(source)]
    found = []
    for _ in range(runs):
        told = subprocess.run(command, check=True, capture_output=True, text=True).stdout
        found.append(Run(**json.loads(told)))
    return Run(
        statistics.median(run.seconds for run in found),
        statistics.median(run.processor for run in found),
        statistics.median(run.megabytes for run in found),
        statistics.median(run.child_megabytes for run in found),
    )


def main(arguments: Sequence[str]) -> int:
    """Run one reader and tell."""
    reader, source = arguments
    print(json.dumps(asdict(measure(reader, Path(source)))))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
