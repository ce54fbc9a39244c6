"""How long reading takes, beside the least it can take and beside what else there is.

Run: python -m tests.benchmarks.read_bench [rows] [columns]
"""

import gc
import resource
import sys
import time
import zipfile
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from xml.parsers import expat

import openpyxl
import xlsxwriter

from pijler4_desktop.exchange import wire
from pijler4_desktop.exchange.content import read_content
from pijler4_desktop.exchange.reading import read_workbook

_WORDS = ("praatgroep", "bib", "sport", "wijkhuis", "taalcafé", "vrijwilliger", "Herzele", "Gent")


def write_workbook(target: Path, rows: int, columns: int) -> None:
    """Write text, numbers and dates, as an inventory holds them."""
    book = xlsxwriter.Workbook(target, {"constant_memory": False})
    sheet = book.add_worksheet("Aanbod")
    day = book.add_format({"num_format": "dd/mm/yyyy"})
    first = date(2025, 1, 1)
    for row in range(rows + 1):
        for column in range(columns):
            if row == 0:
                sheet.write_string(row, column, f"Kolom {column}")
            elif column % 5 == 1:
                sheet.write_number(row, column, row * column)
            elif column % 5 == 2:
                sheet.write_datetime(row, column, first + timedelta(days=row % 700), day)
            elif column % 5 == 3:
                sheet.write_string(row, column, f"{_WORDS[row % 8]} {row} {column}")
            else:
                sheet.write_string(row, column, _WORDS[(row + column) % 8])
    book.close()


def unzip(source: Path) -> None:
    """Inflate every part."""
    with zipfile.ZipFile(source) as archive:
        for name in archive.namelist():
            archive.read(name)


def unzip_and_expat(source: Path) -> None:
    """Inflate and parse every part, with nobody listening: the limit of any XML reader."""
    with zipfile.ZipFile(source) as archive:
        for name in archive.namelist():
            parser = expat.ParserCreate()
            parser.Parse(archive.read(name), True)


def in_child(source: Path) -> None:
    """Do what the child does, without its process."""
    gc.disable()
    for message in read_content(source.read_bytes(), source.name):
        wire.encode(message)
    gc.enable()


def whole_chain(source: Path) -> None:
    """Do what the program does."""
    read_workbook(source)


def openpyxl_read_only(source: Path) -> None:
    """Read the same cells with the usual library."""
    book = openpyxl.load_workbook(source, read_only=True)
    for sheet in book.worksheets:
        for _ in sheet.iter_rows(values_only=True):
            pass


def seconds(work: Callable[[Path], None], source: Path) -> float:
    """Return the wall time of one run."""
    start = time.perf_counter()
    work(source)
    return time.perf_counter() - start


def main() -> None:
    """Print the table."""
    rows, columns = (int(a) for a in (*sys.argv[1:], "100000", "20")[:2])
    with TemporaryDirectory() as folder:
        source = Path(folder) / "groot.xlsx"
        write_workbook(source, rows, columns)
        print(f"{rows} rows x {columns} columns, {source.stat().st_size / 1e6:.1f} MB")
        limit = min(seconds(unzip_and_expat, source) for _ in range(2))
        works = (unzip, unzip_and_expat, in_child, whole_chain, openpyxl_read_only)
        for work in works:
            took = seconds(work, source)
            print(f"{work.__name__:20} {took:7.2f} s  {took / limit:5.1f} x expat")
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        print(f"peak of this process {peak:.0f} MB")


if __name__ == "__main__":
    main()
