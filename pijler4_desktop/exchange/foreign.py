""".xls, .xlsb and .ods through calamine, which may kill its process: only ever in the child."""

import io
from collections.abc import Iterator, Sequence

import python_calamine as calamine

from pijler4_desktop.domain.errors import ExpectedError, Failure
from pijler4_desktop.domain.sheet import Cell, Merge, NoticeCode
from pijler4_desktop.exchange import wire
from pijler4_desktop.exchange.numbers import whole
from pijler4_desktop.exchange.sheet_records import SheetRecords

MAX_SHEETS = 300
MAX_DENSE_CELLS = 10_000_000
"""Calamine makes a rectangle of every sheet, up to the furthest cell."""


def read_foreign(
    content: bytes, records: Sequence[SheetRecords] | None = None
) -> Iterator[wire.Message]:
    """Yield sheets and rows; raises ExpectedError when calamine refuses the file.

    `records` tell, sheet by sheet, what calamine leaves out of an .xls or .ods.
    """
    for sheet in records or ():
        if sheet.last_row * (sheet.last_column + 1) > MAX_DENSE_CELLS:
            raise ExpectedError(Failure.TOO_LARGE)
    try:
        with calamine.load_workbook(io.BytesIO(content)) as workbook:
            yield from _workbook(workbook, records)
    except calamine.PasswordError as error:
        raise ExpectedError(Failure.ENCRYPTED) from error
    except (calamine.CalamineError, ValueError, OSError) as error:
        raise ExpectedError(Failure.DAMAGED) from error


def _workbook(
    workbook: calamine.CalamineWorkbook, records: Sequence[SheetRecords] | None
) -> Iterator[wire.Message]:
    listed = workbook.sheets_metadata
    if len(listed) > MAX_SHEETS:
        raise ExpectedError(Failure.TOO_MANY_SHEETS, count=len(listed))
    if records is None or len(records) != len(listed):
        yield wire.notice(NoticeCode.ERRORS_NOT_VISIBLE)
        records = [SheetRecords() for _ in listed]
    hidden = []
    for done, (entry, told) in enumerate(zip(listed, records, strict=True)):
        if entry.typ != calamine.SheetTypeEnum.WorkSheet:
            continue
        invisible = entry.visible != calamine.SheetVisibleEnum.Visible
        sheet = workbook.get_sheet_by_name(entry.name)
        yield wire.progress(done, len(listed))
        yield wire.sheet(entry.name, hidden=invisible)
        if invisible and sheet.start is not None:
            hidden.append(entry.name)
        used: set[int] = set()
        yield from _rows(sheet, told, used)
        yield wire.sheet_end(told.hidden_columns, told.merges or _merges(sheet))
        yield from _notices(entry.name, told, used)
    if hidden:
        yield wire.notice(NoticeCode.HIDDEN_SHEETS, sheets=", ".join(hidden), count=len(hidden))


def _rows(
    sheet: calamine.CalamineSheet, told: SheetRecords, used: set[int]
) -> Iterator[wire.Message]:
    rows = dict(_filled(sheet))
    for number, errors in told.errors.items():
        rows.setdefault(number, {}).update((c, wire.error(text)) for c, text in errors.items())
    batch: list[wire.WireRow] = []
    for number, filled in sorted(rows.items()):
        used.update(filled)
        columns = sorted(filled)
        batch.append((number, number in told.hidden_rows, columns, [filled[c] for c in columns]))
    told.hidden_rows &= rows.keys()
    yield from map(wire.rows, wire.batches(batch))


def _filled(sheet: calamine.CalamineSheet) -> Iterator[tuple[int, dict[int, wire.WireCell]]]:
    """Yield the rows that hold something."""
    if sheet.start is None:
        return
    if sheet.total_height * sheet.width > MAX_DENSE_CELLS:
        raise ExpectedError(Failure.TOO_LARGE, sheet=sheet.name)
    left = sheet.start[1]
    for number, values in enumerate(sheet.iter_rows(), start=1):
        if filled := {left + i: _cell(v) for i, v in enumerate(values) if v != ""}:
            yield number, filled


def _notices(name: str, told: SheetRecords, used: set[int]) -> Iterator[wire.Message]:
    if told.hidden_rows:
        code = NoticeCode.FILTERED_ROWS if told.filtered else NoticeCode.HIDDEN_ROWS
        yield wire.notice(code, sheet=name, count=len(told.hidden_rows))
    if columns := len(told.hidden_columns & used):
        yield wire.notice(NoticeCode.HIDDEN_COLUMNS, sheet=name, count=columns)
    if told.notes:
        yield wire.notice(NoticeCode.NOTES_NOT_IMPORTED, sheet=name, count=told.notes)


def _cell(value: Cell) -> wire.WireCell:
    if isinstance(value, float):
        return whole(value)
    return wire.pack(value)


def _merges(sheet: calamine.CalamineSheet) -> list[Merge]:
    ranges = sheet.merged_cell_ranges or []
    return [Merge(top + 1, bottom + 1, left, right) for (top, left), (bottom, right) in ranges]
