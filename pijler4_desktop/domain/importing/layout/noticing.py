"""What a user should know about a sheet, whatever its rows say."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from pijler4_desktop.domain.facts import load_facts
from pijler4_desktop.domain.importing.columns.organisation_lists import names_of_either
from pijler4_desktop.domain.importing.source import Column, LegendEntry, SheetLayout
from pijler4_desktop.domain.importing.vocabulary import ColumnReason
from pijler4_desktop.domain.sheet import Notice, NoticeCode, Sheet, column_letter, whole_name
from pijler4_desktop.domain.wording import value_text

NO_HEADER_FOUND = "we vinden er geen rij met kolomtitels"
EMPTY_SHEET = "het blad is leeg"
NO_ROWS_FOUND = "er staan geen rijen onder de kolomtitels"
NOT_CHOSEN = "dat koos je"
LEGEND_ONLY = "er staat alleen uitleg bij de codes"
CHOICE_LISTS = "er staan alleen woorden om uit te kiezen"
HIDDEN_LIST = "het blad is verborgen"
OLD_SHEET = "volgens de naam is het een oude lijst, en er is een nieuwere"
OLDER_YEAR = "het is een lijst van vroeger, en een deel staat ook in de nieuwere"
TURNED = "de titels staan onder elkaar in de eerste kolom in plaats van naast elkaar"
MOST_NAMED = 5
"""Sections or codes that a notice names; of more it says how many there are."""
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
            names = _names(columns)
            details = {"sheet": layout.sheet, "columns": ", ".join(names), "count": len(names)}
            yield Notice(code, details)
    yield from _rows_and_sheet(layout)


def _rows_and_sheet(layout: SheetLayout) -> Iterator[Notice]:
    """Tell what was made of lonely rows, of what stands beside, and of the name of the sheet."""
    if layout.sections:
        yield sections_read(layout.sheet, layout.sections)
    if layout.beside:
        yield beside_table(layout.sheet, layout.beside)
    if (names := names_of_either(layout)) is not None:
        details = {"sheet": layout.sheet, "column": names.heading}
        yield Notice(NoticeCode.MAY_BE_ORGANISATIONS, details)
    if layout.given:
        yield sheet_says(layout.sheet, layout.given)


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
    names = " en ".join(_names(columns))
    return Notice(NoticeCode.BLOCKS_FILLED, {"sheet": sheet, "columns": names, "count": rows})


def reached_as_above(sheet: str, rows: int) -> Notice:
    """Tell that rows without an organisation got that of the row they are reached as."""
    return Notice(NoticeCode.REACHED_AS_ABOVE, {"sheet": sheet, "count": rows})


def persons_filled(sheet: str, rows: int) -> Notice:
    """Tell that rows with only a person were counted with the activity above them."""
    return Notice(NoticeCode.PERSONS_FILLED, {"sheet": sheet, "count": rows})


def sections_read(sheet: str, texts: Sequence[str]) -> Notice:
    """Tell which rows were taken for the title of the rows below them."""
    return Notice(
        NoticeCode.SECTIONS, {"sheet": sheet, "count": len(texts), "names": _first(texts)}
    )


def beside_table(sheet: str, columns: Sequence[int]) -> Notice:
    """Tell that something stands beside the table and is left alone."""
    letters = ", ".join(column_letter(index) for index in columns)
    details = {"sheet": sheet, "columns": letters, "count": len(columns)}
    return Notice(NoticeCode.BESIDE_TABLE, details)


def legends_used(entries: Iterable[LegendEntry]) -> list[Notice]:
    """Tell for each sheet with a legend which codes were read by it."""
    said: dict[str, list[str]] = {}
    for entry in entries:
        said.setdefault(entry.sheet, []).append(f"{entry.code} = {entry.meaning}")
    return [
        Notice(NoticeCode.LEGEND_USED, {"sheet": sheet, "words": _first(_once(words))})
        for sheet, words in said.items()
    ]


def sheet_says(sheet: str, given: Mapping[str, object]) -> Notice:
    """Tell what the name of a sheet says of all its rows."""
    words = [value_text(key, value, load_facts()) for key, value in given.items()]
    return Notice(NoticeCode.SHEET_SAYS, {"sheet": sheet, "words": ", ".join(words)})


def second_tables(sheets: Sequence[Sheet]) -> Iterator[Notice]:
    """Tell which tables further down a sheet are read apart, and under which name."""
    names = {sheet.name for sheet in sheets}
    for sheet in sheets:
        whole = whole_name(sheet.name)
        if whole != sheet.name and whole in names:
            details = {"sheet": whole, "row": sheet.rows[0].number, "name": sheet.name}
            yield Notice(NoticeCode.SECOND_TABLE, details)


def _first(names: Sequence[str]) -> str:
    shown = ", ".join(names[:MOST_NAMED])
    return f"{shown} …" if len(names) > MOST_NAMED else shown


_CODES = {
    ColumnReason.UNKNOWN: NoticeCode.UNKNOWN_COLUMNS,
    ColumnReason.UNNAMED: NoticeCode.UNNAMED_COLUMNS,
    ColumnReason.REPEATED: NoticeCode.DUPLICATE_COLUMNS,
    ColumnReason.PERSONAL: NoticeCode.PERSONAL_COLUMN,
    ColumnReason.REPRESENTATIVE: NoticeCode.PERSONAL_COLUMN,
    ColumnReason.NATIONAL_NUMBER: NoticeCode.NATIONAL_REGISTER_NUMBER,
}


def _names(columns: Sequence[Column]) -> list[str]:
    return _once(column.heading or column.letter for column in columns)


def _once(names: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(names))
