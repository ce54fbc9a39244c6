"""A workbook handed off says what was meant, whatever the texts, and never half."""

import errno
import gc
import os
import re
import zipfile
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import Any
from xml.parsers.expat import ExpatError

import openpyxl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pijler4_desktop.domain.errors import ExpectedError, Failure
from pijler4_desktop.domain.progress import CancelledError, Silent
from pijler4_desktop.domain.sheet import Cell, Sheet
from pijler4_desktop.exchange import placing
from pijler4_desktop.exchange.handoff import (
    LONGEST_TEXT,
    MOST_ROWS,
    CellStyle,
    CellValue,
    HandoffColumn,
    HandoffTable,
    ReadMe,
)
from pijler4_desktop.exchange.reading import read_workbook
from pijler4_desktop.exchange.writer import write_handoff
from pijler4_desktop.exchange.writer_check import rows_in
from pijler4_desktop.exchange.writer_frame import ROWS_PART

COLUMNS = (
    HandoffColumn("Naam"),
    HandoffColumn("Soort", choices=("Praatgroep", "Buddywerking")),
    HandoffColumn("Uitleg", CellStyle.LONG_TEXT, width=40),
    HandoffColumn("Plaatsen", CellStyle.NUMBER),
    HandoffColumn("Prijs", CellStyle.MONEY),
    HandoffColumn("Nagekeken", CellStyle.DATE),
    HandoffColumn("Online", choices=("ja", "nee")),
    HandoffColumn("Nummer", marked=True, meaning="Niet wijzigen."),
)
ROW: Sequence[CellValue] = (
    "Taalcafé", "Praatgroep", "Wij praten.", 12, 2.5, date(2026, 9, 1), "ja", "0190-a",
)  # fmt: skip
NASTY = (
    "=cmd|'/C calc'!A1", "+32 478", "-1", "@x", "#N/A", "https://x.example", "007", "1e5",
    "a & b <c> \"d\"", "regel 1\nregel 2", " vooraan", "_x0041_", "é😀", "| bar |", "&amp;",
)  # fmt: skip


def table(rows: Sequence[Sequence[CellValue]], **changes: Any) -> HandoffTable:
    values: dict[str, Any] = {
        "columns": COLUMNS,
        "rows": rows,
        "row_count": len(rows),
        "readme": ReadMe("Aanbod", (("Wat is dit?", "Een proef."),)),
        "marks": {"pijler4-change-set": "7"},
        **changes,
    }
    return HandoffTable(**values)


def row(**changes: CellValue) -> Sequence[CellValue]:
    headings = [column.heading for column in COLUMNS]
    values = list(ROW)
    for heading, value in changes.items():
        values[headings.index(heading)] = value
    return values


def part(path: Path, name: str) -> str:
    with zipfile.ZipFile(path) as archive:
        return archive.read(name).decode()


def cells(sheet: Sheet) -> list[list[Cell | None]]:
    width = range(len(COLUMNS))
    return [[found.cells.get(index) for index in width] for found in sheet.rows]


@pytest.fixture
def target(tmp_path: Path) -> Path:
    return tmp_path / "uit.xlsx"


@pytest.fixture
def written(target: Path) -> Path:
    write_handoff(target, table([ROW, row(Naam="=1+1", Plaatsen=None)]), Silent())
    return target


def test_our_own_reader_reads_back_every_value(written: Path) -> None:
    workbook = read_workbook(written)
    sheet, readme, lists = workbook.sheets
    assert [sheet.name, readme.name, lists.name] == ["Aanbod", "Lees mij", "Lijsten"]
    assert lists.hidden
    assert workbook.marks == {"pijler4-change-set": "7"}
    heading, first, second = cells(sheet)
    assert heading == [column.heading for column in COLUMNS]
    assert first == list(ROW)
    assert second[0] == "=1+1"
    assert second[3] is None


@pytest.mark.parametrize("text", NASTY)
def test_a_text_that_looks_like_something_else_stays_that_text(target: Path, text: str) -> None:
    write_handoff(target, table([row(Naam=text)]), Silent())
    sheet = openpyxl.load_workbook(target)["Aanbod"]
    assert sheet["A2"].value == text.replace("_x0041_", "_x005F_x0041_")
    assert sheet["A2"].data_type in ("s", "inlineStr")
    assert sheet["A2"].number_format == "@"


_TEXTS = st.text(
    st.characters(exclude_categories=("Cs", "Cc", "Cn", "Co")), min_size=1, max_size=40
) | st.sampled_from(NASTY)
_ROWS = st.lists(
    st.tuples(
        _TEXTS,
        st.none() | _TEXTS,
        st.none() | _TEXTS,
        st.none() | st.integers(-(10**9), 10**9),
        st.none() | st.floats(-1e9, 1e9).map(lambda value: round(value, 4)),
        st.none() | st.dates(date(1900, 3, 1), date(9999, 12, 31)),
        st.none() | st.sampled_from(["ja", "nee"]),
        _TEXTS,
    ),
    min_size=1,
    max_size=8,
)


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(rows=_ROWS)
def test_whatever_is_written_is_read_back(
    tmp_path_factory: pytest.TempPathFactory, rows: list[tuple[CellValue, ...]]
) -> None:
    target = tmp_path_factory.mktemp("writer") / "uit.xlsx"
    assert write_handoff(target, table(rows), Silent()) == len(rows)
    sheet = openpyxl.load_workbook(target)["Aanbod"]
    for expected, found in zip(rows, sheet.iter_rows(min_row=2), strict=True):
        for value, cell in zip(expected, found, strict=True):
            assert _as_meant(cell.value) == _as_meant(value)


def _as_meant(value: object) -> object:
    if isinstance(value, str):
        return re.sub("_x005F_", "_", value)
    return value.date() if hasattr(value, "date") else value


def test_characters_a_cell_cannot_hold_are_left_out(target: Path) -> None:
    write_handoff(target, table([row(Naam="a\x00b\x1fc\ud800d\ufffee\r\nf")]), Silent())
    assert openpyxl.load_workbook(target)["Aanbod"]["A2"].value == "abcde\nf"


def test_a_date_before_excel_counts_right_is_text(target: Path) -> None:
    write_handoff(target, table([row(Nagekeken=date(1899, 1, 2))]), Silent())
    assert openpyxl.load_workbook(target)["Aanbod"]["F2"].value == "1899-01-02"


def test_no_formula_and_no_person_is_in_the_file(written: Path) -> None:
    with zipfile.ZipFile(written) as archive:
        everything = {name: archive.read(name).decode() for name in archive.namelist()}
    assert not [n for n, xml in everything.items() if re.search(r"<f[ >]", xml)]
    assert "<dc:creator></dc:creator>" in everything["docProps/core.xml"]
    assert "<cp:lastModifiedBy></cp:lastModifiedBy>" in everything["docProps/core.xml"]
    assert "<Company></Company>" in everything["docProps/app.xml"]


def test_lists_to_choose_from_are_a_range_on_the_hidden_sheet(written: Path) -> None:
    book = openpyxl.load_workbook(written)
    rules = book["Aanbod"].data_validations.dataValidation
    assert {rule.formula1 for rule in rules} == {"Lijsten!$A$2:$A$3", "Lijsten!$B$2:$B$3"}
    assert [book["Lijsten"]["A2"].value, book["Lijsten"]["B3"].value] == ["Praatgroep", "nee"]
    assert book["Lijsten"].sheet_state == "hidden"
    assert '"' not in "".join(rule.formula1 for rule in rules)


def test_the_heading_is_frozen_and_filtered_and_the_size_is_told(written: Path) -> None:
    sheet = openpyxl.load_workbook(written)["Aanbod"]
    assert sheet.freeze_panes == "B2"
    assert sheet.auto_filter.ref == "A1:H3"
    assert '<dimension ref="A1:H3"/>' in part(written, ROWS_PART)
    assert sheet.column_dimensions["C"].width == pytest.approx(40, abs=1)


def test_a_text_too_long_for_a_cell_is_refused_with_its_place(target: Path) -> None:
    target.write_bytes(b"oud")
    rows = [row(), row(Naam="Lang", Uitleg="é" * (LONGEST_TEXT + 1))]
    with pytest.raises(ExpectedError) as refused:
        write_handoff(target, table(rows), Silent())
    assert refused.value.failure is Failure.EXPORT_TEXT_TOO_LONG
    assert refused.value.details["records"] == "Lang: Uitleg"
    assert target.read_bytes() == b"oud"


def test_the_longest_text_fits_counted_as_excel_counts(target: Path) -> None:
    write_handoff(target, table([row(Uitleg="x" * LONGEST_TEXT)]), Silent())
    with pytest.raises(ExpectedError):
        write_handoff(target, table([row(Uitleg="😀" * (LONGEST_TEXT // 2 + 1))]), Silent())


def test_more_rows_than_excel_holds_are_refused(target: Path) -> None:
    with pytest.raises(ExpectedError) as refused:
        write_handoff(target, table([], row_count=MOST_ROWS + 1), Silent())
    assert refused.value.failure is Failure.EXPORT_TOO_MANY_ROWS
    assert not target.exists()


def test_a_row_that_goes_missing_is_noticed(target: Path) -> None:
    with pytest.raises(ExpectedError) as refused:
        write_handoff(target, table([ROW], row_count=2), Silent())
    assert refused.value.failure is Failure.EXPORT_MISMATCH
    assert list(target.parent.iterdir()) == []


@pytest.mark.parametrize(
    ("old", "new"), [("Wij praten.", "Wij praatten."), (">12<", ">13<"), ('r="A3"', 'r="B3"')]
)
def test_reading_back_sees_any_other_value(written: Path, old: str, new: str) -> None:
    sheet = part(written, ROWS_PART)
    assert old in sheet
    assert rows_in(altered(written, sheet.replace(old, new, 1)), ROWS_PART) != rows_in(
        written, ROWS_PART
    )


def test_reading_back_sees_xml_that_is_not_sound(written: Path) -> None:
    broken = part(written, ROWS_PART).replace("</row>", "</raw>", 1)
    with pytest.raises(ExpatError):
        rows_in(altered(written, broken), ROWS_PART)


def altered(written: Path, sheet: str) -> Path:
    other = written.with_name("ander.xlsx")
    with zipfile.ZipFile(other, "w") as archive:
        archive.writestr(ROWS_PART, sheet)
    return other


class _Refusing:
    """Refuses to replace a file a number of times, as a scanner or Excel does on Windows."""

    def __init__(self, times: int) -> None:
        self.times = times
        self._real = os.replace

    def __call__(self, source: Path, target: Path) -> None:
        if self.times:
            self.times -= 1
            raise PermissionError(13, "in gebruik")
        self._real(source, target)


@pytest.fixture
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(placing, "WAITS", (0.0,) * len(placing.WAITS))


@pytest.mark.usefixtures("quick")
def test_a_target_let_go_of_in_time_is_replaced(
    target: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    refusing = _Refusing(3)
    monkeypatch.setattr(os, "replace", refusing)
    write_handoff(target, table([ROW]), Silent())
    assert refusing.times == 0
    assert zipfile.is_zipfile(target)


@pytest.mark.usefixtures("quick")
def test_a_target_open_in_excel_keeps_the_old_file(
    target: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target.write_bytes(b"oud")
    refusing = _Refusing(99)
    monkeypatch.setattr(os, "replace", refusing)
    with pytest.raises(ExpectedError) as refused:
        write_handoff(target, table([ROW]), Silent())
    assert refused.value.failure is Failure.TARGET_OPEN
    assert refused.value.details["name"] == "uit.xlsx"
    assert [p.name for p in target.parent.iterdir()] == ["uit.xlsx"]
    assert target.read_bytes() == b"oud"
    assert 99 - refusing.times == len(placing.WAITS)


def test_the_tries_take_two_seconds_at_most() -> None:
    assert len(placing.WAITS) == 6
    assert sum(placing.WAITS) == pytest.approx(2)


def test_a_full_disk_keeps_the_old_file(target: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target.write_bytes(b"oud")

    def full(_file: int) -> None:
        raise OSError(errno.ENOSPC, "vol")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(ExpectedError) as refused:
        write_handoff(target, table([ROW]), Silent())
    assert refused.value.failure is Failure.DISK_FULL
    assert [p.name for p in target.parent.iterdir()] == ["uit.xlsx"]
    assert target.read_bytes() == b"oud"


def test_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(ExpectedError) as refused:
        write_handoff(tmp_path / "weg" / "uit.xlsx", table([ROW]), Silent())
    assert refused.value.failure is Failure.TARGET_UNWRITABLE


@pytest.fixture
def collecting() -> Iterator[None]:
    """Let Python search for cycles, as it does without a window."""
    before = gc.isenabled()
    gc.enable()
    yield
    if not before:
        gc.disable()


@pytest.mark.usefixtures("collecting")
def test_collecting_goes_on_afterwards_also_after_a_failure(target: Path) -> None:
    write_handoff(target, table([ROW]), Silent())
    assert gc.isenabled()
    with pytest.raises(ExpectedError):
        write_handoff(target, table([ROW], row_count=2), Silent())
    assert gc.isenabled()


class Stop:
    def report(self, _done: int, _total: int) -> None:
        raise CancelledError


def test_giving_up_leaves_nothing_behind(target: Path) -> None:
    with pytest.raises(CancelledError):
        write_handoff(target, table([ROW] * 300), Stop())
    assert list(target.parent.iterdir()) == []
