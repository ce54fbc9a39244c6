"""What a file says of a sheet besides the values that calamine gives."""

from dataclasses import dataclass, field

from pijler4_desktop.domain.sheet import Merge


@dataclass(slots=True)
class SheetRecords:
    """What calamine leaves out of one sheet; rows as Excel numbers them, columns from 0."""

    errors: dict[int, dict[int, str]] = field(default_factory=dict)
    merges: list[Merge] = field(default_factory=list)
    hidden_rows: set[int] = field(default_factory=set)
    hidden_columns: set[int] = field(default_factory=set)
    notes: int = 0
    filtered: bool = False
    last_row: int = 0
    last_column: int = 0
