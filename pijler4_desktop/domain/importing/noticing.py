"""What a user should know about a sheet, whatever its rows say."""

from collections.abc import Iterable, Iterator, Sequence

from pijler4_desktop.domain.importing.source import Column, SheetLayout
from pijler4_desktop.domain.importing.vocabulary import ColumnReason
from pijler4_desktop.domain.sheet import Notice, NoticeCode, Sheet

NO_HEADER_FOUND = "we vinden er geen rij met kolomtitels"
EMPTY_SHEET = "het blad is leeg"
NO_ROWS_FOUND = "er staan geen rijen onder de kolomtitels"
NOT_CHOSEN = "dat koos je"
MONTH_STANDS_FIRST = "de maand staat er voor de dag, zoals in Amerika. Zo lezen we ze ook"
DATES_SWAPPED = (
    "Excel heeft hier wellicht dag en maand verwisseld: een deel staat er als datum, een deel als "
    "tekst"
)


def layout_notices(layout: SheetLayout) -> Iterator[Notice]:
    """Tell which columns are not understood, stand there twice or speak of persons."""
    if layout.header_row is None:
        return
    by_reason: dict[ColumnReason, list[Column]] = {}
    for column in layout.columns:
        if column.field is None:
            by_reason.setdefault(column.reason, []).append(column)
    for reason, code in _CODES.items():
        if columns := [c for c in by_reason.get(reason, ()) if c.filled or c.heading]:
            yield Notice(code, {"sheet": layout.sheet, "columns": _names(columns)})


def not_read(sheet: Sheet, reason: str) -> Notice:
    """Tell that a sheet stays out, and why."""
    return Notice(NoticeCode.SHEET_NOT_READ, {"sheet": sheet.name, "reason": reason})


def merged_filled(sheet: str, rows: int) -> Notice:
    """Tell that the value of merged cells was filled in below."""
    return Notice(NoticeCode.MERGED_FILLED, {"sheet": sheet, "count": rows})


def dates_to_check(sheet: str, column: Column, reason: str) -> Notice:
    """Tell that the dates of a column deserve a look, and why."""
    name = column.heading or column.letter
    return Notice(NoticeCode.DAY_MONTH_ORDER, {"sheet": sheet, "column": name, "reason": reason})


def same_as_above(sheet: str, rows: int) -> Notice:
    """Tell that "idem" was read as the value above."""
    return Notice(NoticeCode.SAME_AS_ABOVE, {"sheet": sheet, "count": rows})


def blocks_filled(sheet: str, columns: Sequence[Column], rows: int) -> Notice:
    """Tell that a value written once above a block was filled in below."""
    return Notice(
        NoticeCode.BLOCKS_FILLED, {"sheet": sheet, "columns": _names(columns), "count": rows}
    )


_CODES = {
    ColumnReason.UNKNOWN: NoticeCode.UNKNOWN_COLUMNS,
    ColumnReason.UNNAMED: NoticeCode.UNNAMED_COLUMNS,
    ColumnReason.REPEATED: NoticeCode.DUPLICATE_COLUMNS,
    ColumnReason.PERSONAL: NoticeCode.PERSONAL_COLUMN,
    ColumnReason.NATIONAL_NUMBER: NoticeCode.NATIONAL_REGISTER_NUMBER,
}


def _names(columns: Sequence[Column]) -> str:
    return ", ".join(_once(column.heading or column.letter for column in columns))


def _once(names: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(names))
