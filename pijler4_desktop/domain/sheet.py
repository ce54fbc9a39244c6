"""A workbook as it was read: sparse cells with Excel's own row numbers, nothing interpreted."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from enum import StrEnum


@dataclass(frozen=True, slots=True)
class ErrorCell:
    """A cell that holds an Excel error such as #REF!."""

    text: str


@dataclass(frozen=True, slots=True)
class ValuelessFormula:
    """A formula for which the file stores no outcome."""

    formula: str = ""


Cell = str | int | float | bool | datetime | date | time | timedelta | ErrorCell | ValuelessFormula
"""What a cell can hold; an empty cell is simply absent."""


class NoticeCode(StrEnum):
    """What a user should know about a file that was read."""

    WRONG_EXTENSION = "N_WRONG_EXTENSION"
    MACROS_IGNORED = "N_MACROS_IGNORED"
    EXTERNAL_LINKS_IGNORED = "N_EXTERNAL_LINKS_IGNORED"
    HIDDEN_SHEETS = "N_HIDDEN_SHEETS"
    HIDDEN_ROWS = "N_HIDDEN_ROWS"
    HIDDEN_COLUMNS = "N_HIDDEN_COLUMNS"
    FILTERED_ROWS = "N_FILTERED_ROWS"
    NOTES_NOT_IMPORTED = "N_NOTES_NOT_IMPORTED"
    MERGED_FILLED = "N_MERGED_FILLED"
    BLOCKS_FILLED = "N_BLOCKS_FILLED"
    REACHED_AS_ABOVE = "N_REACHED_AS_ABOVE"
    SAME_AS_ABOVE = "N_SAME_AS_ABOVE"
    PERSONS_FILLED = "N_PERSONS_FILLED"
    SECTIONS = "N_SECTIONS"
    BESIDE_TABLE = "N_BESIDE_TABLE"
    LEGEND_USED = "N_LEGEND_USED"
    COLOURS_NOT_READ = "N_COLOURS_NOT_READ"
    SHEET_SAYS = "N_SHEET_SAYS"
    MAY_BE_ORGANISATIONS = "N_MAY_BE_ORGANISATIONS"
    SECOND_TABLE = "N_SECOND_TABLE"
    ERRORS_NOT_VISIBLE = "N_ERRORS_NOT_VISIBLE"
    ENCODING_GUESSED = "N_ENCODING_GUESSED"
    SEPARATOR_GUESSED = "N_SEPARATOR_GUESSED"
    UNKNOWN_COLUMNS = "N_UNKNOWN_COLUMNS"
    UNNAMED_COLUMNS = "N_UNNAMED_COLUMNS"
    DUPLICATE_COLUMNS = "N_DUPLICATE_COLUMNS"
    PERSONAL_COLUMN = "N_PERSONAL_COLUMN"
    NATIONAL_REGISTER_NUMBER = "N_NATIONAL_REGISTER_NUMBER"
    SHEET_NOT_READ = "N_SHEET_NOT_READ"
    ALREADY_IMPORTED = "N_ALREADY_IMPORTED"
    OTHER_DATABASE = "N_OTHER_DATABASE"
    DAY_MONTH_ORDER = "N_DAY_MONTH_ORDER"
    REMEMBERED = "N_REMEMBERED"
    FILE_CHANGED_SINCE = "N_FILE_CHANGED_SINCE"
    OTHER_LIST_SINCE = "N_OTHER_LIST_SINCE"


@dataclass(frozen=True, slots=True)
class Notice:
    """Something to know about the file or a sheet; `details` fill the sentence."""

    code: NoticeCode
    details: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class SheetRow:
    """One row: its number as Excel shows it, and its filled cells by column index from 0."""

    number: int
    cells: Mapping[int, Cell]
    hidden: bool = False


@dataclass(frozen=True, slots=True)
class Merge:
    """A merged block, rows as Excel numbers them, columns from 0, ends included."""

    first_row: int
    last_row: int
    first_column: int
    last_column: int


@dataclass(frozen=True, slots=True)
class Comment:
    """A note beside a cell: its row as Excel numbers it, its column from 0."""

    row: int
    column: int
    text: str


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet: only rows that hold something, in order."""

    name: str
    rows: Sequence[SheetRow]
    hidden: bool = False
    hidden_columns: frozenset[int] = frozenset()
    merges: tuple[Merge, ...] = ()
    comments: tuple[Comment, ...] = ()


@dataclass(frozen=True, slots=True)
class Workbook:
    """A whole file, with its fingerprint; `marks` are our own document properties if any."""

    file_name: str
    sha256: str
    sheets: Sequence[Sheet]
    notices: tuple[Notice, ...] = ()
    marks: Mapping[str, str] = field(default_factory=dict)


def column_letter(index: int) -> str:
    """Name a column as Excel does: 0 is A, 26 is AA."""
    letters = ""
    number = index + 1
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


_PART = " (vanaf rij "


def part_name(sheet: str, row: int) -> str:
    """Name the table that begins on a row of a sheet with several."""
    return f"{sheet}{_PART}{row})"


def whole_name(sheet: str) -> str:
    """Return the name of the sheet in the file that a table stands on."""
    return sheet.split(_PART, maxsplit=1)[0] if sheet.endswith(")") else sheet
