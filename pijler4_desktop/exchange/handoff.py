"""What a workbook to hand off consists of, before it is a file."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

CellValue = str | int | float | date | None
"""What a cell to write can hold; None and "" leave it empty."""

MOST_ROWS = 1_048_575
"""Rows an Excel sheet holds under its heading."""
LONGEST_TEXT = 32_767
"""UTF-16 units an Excel cell holds."""

ROWS_SHEET = "Aanbod"

DATABASE_MARK = "pijler4-database"
CHANGE_SET_MARK = "pijler4-change-set"
PROFILE_MARK = "pijler4-profile"
"""Names of the custom document properties by which a workbook of ours is known when it returns."""


class CellStyle(StrEnum):
    """How the cells of a column are formatted."""

    TEXT = "text"
    LONG_TEXT = "long_text"
    NUMBER = "number"
    MONEY = "money"
    DATE = "date"


@dataclass(frozen=True, slots=True)
class HandoffColumn:
    """One column: its heading, what may be chosen in it, and what it means for who reads it.

    `width` is in characters. A `marked` column is shown apart: it must come back unchanged.
    """

    heading: str
    style: CellStyle = CellStyle.TEXT
    width: int = 16
    choices: tuple[str, ...] = ()
    meaning: str = ""
    marked: bool = False


@dataclass(frozen=True, slots=True)
class ReadMe:
    """The sheet for who receives the workbook: a title and paragraphs, each with its heading."""

    title: str
    paragraphs: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class HandoffTable:
    """Everything the workbook says; `rows` are made one by one while the file is written."""

    columns: Sequence[HandoffColumn]
    rows: Iterable[Sequence[CellValue]]
    row_count: int
    readme: ReadMe
    marks: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class AskSheet:
    """One sheet to correct by hand: what is asked above the table, and `spare` empty rows below.

    `name` is one that Excel allows; the first column is shown as the one a row is known by.
    """

    name: str
    title: str
    lines: Sequence[str]
    columns: Sequence[HandoffColumn]
    rows: Sequence[Sequence[CellValue]]
    spare: int
