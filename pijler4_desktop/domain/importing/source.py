"""What is proposed about a workbook that was read."""

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
class LegendEntry:
    """A code of the sender with what it means, as the list itself explains it.

    Below a `title` that names a field ("SOORT"), it is a code of that `field` only.
    """

    sheet: str
    row: int
    code: str
    meaning: str
    field: str | None = None
    title: str = ""


@dataclass(frozen=True, slots=True)
class SheetLayout:
    """Where the table of a sheet is and what each row is; `header_row` is Excel's number.

    Without a header row the sheet is not read. An `own` sheet is one that we made ourselves. Of a
    header of two rows `upper_header_row` is the first. `given` is what the sheet itself says of
    all its rows, such as the form of activity in its name. A sheet that only explains the
    sender's codes has a `legend` and no header row. `set_aside` is why a sheet is better not
    read unless the user chooses so; `sections` are the texts of lonely rows taken for titles of
    the rows below, and `beside` the filled columns that stand beside the table. `strange_codes` are
    by column the keys of texts that look like codes the legend does not explain.
    """

    sheet: str
    header_row: int | None = None
    kinds: Mapping[int, RowKind] = field(default_factory=dict)
    columns: tuple[Column, ...] = ()
    kind: Kind = Kind.ACTIVITY
    own: bool = False
    upper_header_row: int | None = None
    given: Mapping[str, object] = field(default_factory=dict)
    legend: tuple[LegendEntry, ...] = ()
    set_aside: str = ""
    sections: tuple[str, ...] = ()
    beside: tuple[int, ...] = ()
    strange_codes: Mapping[int, frozenset[str]] = field(default_factory=dict)

    @property
    def data_rows(self) -> int:
        """Count the rows that may become records."""
        return sum(kind is RowKind.DATA for kind in self.kinds.values())


@dataclass(frozen=True, slots=True)
class Source:
    """A workbook that was read, with the proposed layout of each sheet, in the file's order.

    `fingerprint` tells lists of the same layout by what was proposed, whatever was chosen since.
    """

    workbook: Workbook
    layouts: Sequence[SheetLayout] = ()
    notices: tuple[Notice, ...] = ()
    fingerprint: str = ""
