"""What is proposed about a workbook that was read, and what a user chose otherwise."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from pijler4_desktop.domain.importing.vocabulary import ColumnReason, RowKind
from pijler4_desktop.domain.sheet import Notice, Workbook
from pijler4_desktop.domain.vocabulary import Kind


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a table: `index` counts from 0, `field` is None when it is not read.

    An unknown column is still kept, as extra information, when `kept` is set.
    """

    index: int
    letter: str
    heading: str
    field: str | None
    reason: ColumnReason
    kept: bool = False
    samples: tuple[str, ...] = ()
    filled: int = 0


@dataclass(frozen=True, slots=True)
class SheetLayout:
    """Where the table of a sheet is and what each row is; `header_row` is Excel's number.

    Without a header row the sheet is not read. An `own` sheet is one that we made ourselves.
    """

    sheet: str
    header_row: int | None = None
    kinds: Mapping[int, RowKind] = field(default_factory=dict)
    columns: tuple[Column, ...] = ()
    kind: Kind = Kind.ACTIVITY
    own: bool = False

    @property
    def data_rows(self) -> int:
        """Count the rows that may become records."""
        return sum(kind is RowKind.DATA for kind in self.kinds.values())


@dataclass(frozen=True, slots=True)
class Source:
    """A workbook that was read, with the proposed layout of each sheet, in the file's order."""

    workbook: Workbook
    layouts: Sequence[SheetLayout] = ()
    notices: tuple[Notice, ...] = ()


@dataclass(frozen=True, slots=True)
class SheetChoice:
    """What the user chose for a sheet; None and absent columns follow the proposal.

    `columns` goes from a column's letter to a field, or to None to leave the column out.
    """

    read: bool = True
    header_row: int | None = None
    columns: Mapping[str, str | None] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Choices:
    """The choices by name of sheet; `only` limits the import to one sheet."""

    sheets: Mapping[str, SheetChoice] = field(default_factory=dict)
    only: str | None = None

    def of(self, sheet: str) -> SheetChoice:
        """Return what was chosen for a sheet."""
        if self.only is not None and sheet != self.only:
            return SheetChoice(read=False)
        return self.sheets.get(sheet, SheetChoice())
