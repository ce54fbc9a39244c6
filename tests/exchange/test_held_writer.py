"""Rows that go back keep every cell as it was, and no file is half written."""

import errno
from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from pathlib import Path

import openpyxl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pijler4_desktop.domain.errors import ExpectedError, Failure
from pijler4_desktop.domain.importing.holding import HeldSheet, SectionRow
from pijler4_desktop.domain.parsing.cells import text_of
from pijler4_desktop.domain.progress import Silent
from pijler4_desktop.domain.sheet import Cell, ErrorCell, Sheet, ValuelessFormula
from pijler4_desktop.exchange.handoff import LONGEST_TEXT
from pijler4_desktop.exchange.held_writer import write_held
from pijler4_desktop.exchange.reading import read_workbook

HEADINGS = ("Wat", "Waarom niet ingelezen", "Rij in je lijst")
FIRST = datetime(1900, 3, 1)  # noqa: DTZ001  Excel knows no zones
CELLS = (
    st.text(st.characters(exclude_categories=("C", "Z")), min_size=1, max_size=30)
    | st.integers(-(2**53), 2**53)
    | st.booleans()
    | st.dates(FIRST.date(), date(9999, 12, 31))
    | st.times().map(lambda t: t.replace(microsecond=0))
    | st.datetimes(FIRST).map(lambda moment: moment.replace(microsecond=0))
)


def written(path: Path, *cells: Cell | None) -> list[Cell | None]:
    """Write cells below each other and read them back with our own reader."""
    rows = [(cell, "omdat", number) for number, cell in enumerate(cells)]
    assert write_held(path, [HeldSheet("Aanbod", HEADINGS, rows, len(rows))], {}) == len(rows)
    return [row.cells.get(0) for row in read(path)[0].rows[1:]]


def read(path: Path) -> Sequence[Sheet]:
    return read_workbook(path, Silent()).sheets


@settings(
    max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.lists(CELLS, max_size=30))
def test_every_cell_comes_back_as_it_was(tmp_path: Path, cells: list[Cell]) -> None:
    found = written(tmp_path / "held.xlsx", *cells)
    assert [(type(c) is bool, text_of(c)) for c in found] == [
        (type(c) is bool, text_of(c)) for c in cells
    ]


def test_types_stay_types(tmp_path: Path) -> None:
    moment = datetime(2025, 9, 2, 19, 30)  # noqa: DTZ001  Excel knows no zones
    plain: list[Cell] = ["0470000002", "9550", 9550, 2.5, True, date(2025, 9, 2), time(19, 30)]
    cells = [*plain, moment, timedelta(hours=30)]
    found = written(tmp_path / "held.xlsx", *cells)
    assert found[:7] == plain
    assert [text_of(c) for c in found[7:]] == ["2/9/2025 19.30", "30.00"]


def test_what_excel_cannot_hold_is_written_as_text(tmp_path: Path) -> None:
    cells = (2**60, date(1850, 2, 1), timedelta(hours=-1), ErrorCell("#N/B"),
             ValuelessFormula("A1+B1"), "a\ud800b")  # fmt: skip
    found = written(tmp_path / "held.xlsx", *cells)
    assert found == [str(2**60), "1/2/1850", text_of(timedelta(hours=-1)), "#N/B", "=A1+B1", "ab"]


@pytest.mark.parametrize("text", ["=1+1", "+32", "-", "@ons", "=cmd|' /C calc'!A0"])
def test_no_text_becomes_a_formula(tmp_path: Path, text: str) -> None:
    path = tmp_path / "held.xlsx"
    assert written(path, text) == [text]
    book = openpyxl.load_workbook(path)
    cell = book["Aanbod"]["A2"]
    assert cell.data_type in ("s", "inlineStr") or cell.quotePrefix
    assert cell.quotePrefix
    book.close()


def test_sheets_get_names_excel_allows(tmp_path: Path) -> None:
    path = tmp_path / "held.xlsx"
    names = ["a" * 40, "A" * 40, "Wijk: [1/2]", "", "History"]
    write_held(path, [HeldSheet(name, HEADINGS, [("x", "y", 1)], 1) for name in names], {})
    found = [sheet.name for sheet in read(path)]
    assert len({name.casefold() for name in found}) == len(names)
    assert found[0] == "a" * 31
    assert found[3:] == ["Blad", "History (2)"]


def test_a_section_stands_across_the_table(tmp_path: Path) -> None:
    path = tmp_path / "held.xlsx"
    rows = (SectionRow("=Open Poort"), ("x", "y", 1))
    write_held(path, [HeldSheet("Aanbod", HEADINGS, rows, 1)], {})
    (sheet,) = read(path)
    assert [(m.first_row, m.last_column) for m in sheet.merges] == [(2, 2)]
    assert sheet.rows[1].cells[0] == "=Open Poort"


def test_a_text_that_does_not_fit_is_refused_whole(tmp_path: Path) -> None:
    path = tmp_path / "held.xlsx"
    path.write_bytes(b"older")
    with pytest.raises(ExpectedError) as caught:
        written(path, "x" * (LONGEST_TEXT + 1))
    assert caught.value.failure is Failure.EXPORT_TEXT_TOO_LONG
    assert path.read_bytes() == b"older"


def test_a_full_disk_leaves_the_older_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "held.xlsx"
    path.write_bytes(b"older")

    def full(_path: Path, _content: bytes) -> int:
        raise OSError(errno.ENOSPC, "full")

    monkeypatch.setattr(Path, "write_bytes", full)
    with pytest.raises(ExpectedError) as caught:
        written(path, "x")
    assert caught.value.failure is Failure.DISK_FULL
    assert path.read_bytes() == b"older"
    assert [found.name for found in tmp_path.iterdir()] == ["held.xlsx"]
