""".xls, .xlsb and .ods through calamine, which may kill its process: only ever in the child."""

import io
from collections.abc import Iterator

import python_calamine as calamine

from pijler4_desktop.domain.errors import ExpectedError, Failure
from pijler4_desktop.domain.sheet import Cell, Merge, NoticeCode
from pijler4_desktop.exchange import wire
from pijler4_desktop.exchange.numbers import whole

MAX_SHEETS = 300
_MAX_DENSE_CELLS = 20_000_000
"""Calamine makes a rectangle of every sheet, up to the furthest cell."""


def read_foreign(content: bytes) -> Iterator[wire.Message]:
    """Yield sheets and rows; raises ExpectedError when calamine refuses the file."""
    try:
        with calamine.load_workbook(io.BytesIO(content)) as workbook:
            yield from _workbook(workbook)
    except calamine.PasswordError as error:
        raise ExpectedError(Failure.ENCRYPTED) from error
    except (calamine.CalamineError, ValueError, OSError) as error:
        raise ExpectedError(Failure.DAMAGED) from error


def _workbook(workbook: calamine.CalamineWorkbook) -> Iterator[wire.Message]:
    listed = [s for s in workbook.sheets_metadata if s.typ == calamine.SheetTypeEnum.WorkSheet]
    if len(listed) > MAX_SHEETS:
        raise ExpectedError(Failure.TOO_MANY_SHEETS, count=len(listed))
    yield wire.notice(NoticeCode.ERRORS_NOT_VISIBLE)
    hidden = []
    for done, entry in enumerate(listed):
        invisible = entry.visible != calamine.SheetVisibleEnum.Visible
        sheet = workbook.get_sheet_by_name(entry.name)
        yield wire.progress(done, len(listed))
        yield wire.sheet(entry.name, hidden=invisible)
        if invisible and sheet.start is not None:
            hidden.append(entry.name)
        yield from _rows(sheet)
        yield wire.sheet_end(merges=_merges(sheet))
    if hidden:
        yield wire.notice(NoticeCode.HIDDEN_SHEETS, count=len(hidden), sheets=hidden)


def _rows(sheet: calamine.CalamineSheet) -> Iterator[wire.Message]:
    if sheet.start is None:
        return
    if sheet.total_height * sheet.width > _MAX_DENSE_CELLS:
        raise ExpectedError(Failure.TOO_LARGE, sheet=sheet.name)
    left = sheet.start[1]
    batch: list[wire.WireRow] = []
    for number, values in enumerate(sheet.iter_rows(), start=1):
        filled = {left + i: _cell(v) for i, v in enumerate(values) if v != ""}
        if filled:
            batch.append((number, False, list(filled), list(filled.values())))
    yield from map(wire.rows, wire.batches(batch))


def _cell(value: Cell) -> wire.WireCell:
    if isinstance(value, float):
        return whole(value)
    return wire.pack(value)


def _merges(sheet: calamine.CalamineSheet) -> list[Merge]:
    ranges = sheet.merged_cell_ranges or []
    return [Merge(top + 1, bottom + 1, left, right) for (top, left), (bottom, right) in ranges]
