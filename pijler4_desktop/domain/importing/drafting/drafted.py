"""The rows of a source as they were read, kept so that one other choice costs only its own rows."""

from collections.abc import Callable, Hashable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TypeVar

from pijler4_desktop.domain.importing.cells.reading import Context
from pijler4_desktop.domain.importing.choices import Choices
from pijler4_desktop.domain.importing.drafting.draft import Draft
from pijler4_desktop.domain.importing.drafting.drafter import Drafter
from pijler4_desktop.domain.importing.drafting.legend_words import Words, over_legends
from pijler4_desktop.domain.importing.drafting.own_drafter import OwnDrafter
from pijler4_desktop.domain.importing.drafting.replacing import cell_key
from pijler4_desktop.domain.importing.source import SheetLayout, Source
from pijler4_desktop.domain.progress import Progress
from pijler4_desktop.domain.sheet import Notice, Sheet, SheetRow

STEP = 500
"""Rows between two reports of progress."""

K = TypeVar("K", bound=Hashable)
V = TypeVar("V")


@dataclass(frozen=True, slots=True)
class DraftedSheet:
    """One sheet that is read: its rows of data with their section, and what they say."""

    sheet: Sheet
    layout: SheetLayout
    drafter: Drafter | OwnDrafter
    rows: Sequence[tuple[SheetRow, str]]
    drafts: Sequence[Draft]


@dataclass(frozen=True, slots=True)
class Laid:
    """A source laid out by choices about its sheets, with what its sheets say of all rows.

    `tables` are the sheets that are read, `legend` is what their codes mean, `context` knows the
    persons they name.
    """

    source: Source
    choices: Choices
    context: Context
    tables: Sequence[tuple[Sheet, SheetLayout]]
    legend: Words = field(default_factory=dict)
    notices: Sequence[Notice] = ()

    def fits(self, source: Source, choices: Choices) -> bool:
        """Tell whether this is the same file, its sheets laid out by the same choices."""
        same_file = self.source.workbook is source.workbook
        return same_file and self.choices.has_layout_of(choices)

    def is_for(self, context: Context) -> bool:
        """Tell whether this was read in the same circumstances, the persons of the file aside."""
        return replace(context, newcomers=self.context.newcomers) == self.context


@dataclass(frozen=True, slots=True)
class Drafted:
    """Every row of a source, read by these choices."""

    laid: Laid
    choices: Choices
    sheets: Sequence[DraftedSheet]

    @property
    def source(self) -> Source:
        """Return the source as it is laid out."""
        return self.laid.source

    @property
    def context(self) -> Context:
        """Return what the readers knew besides the cells."""
        return self.laid.context

    def of(self, sheet: str) -> DraftedSheet | None:
        """Return a sheet that is read."""
        return next((found for found in self.sheets if found.sheet.name == sheet), None)

    def lays_out(self, source: Source, choices: Choices) -> bool:
        """Tell whether this is the same file, its sheets laid out by the same choices."""
        return self.laid.fits(source, choices)

    def drafter(self, table: DraftedSheet, choices: Choices) -> Drafter | OwnDrafter:
        """Return what reads a sheet, by other choices than these if need be."""
        if choices == self.choices:
            return table.drafter
        return table.drafter.following(over_legends(choices, self.laid.legend))


class Drafting:
    """Reads sheets; from what was read `earlier` it takes over every row not chosen otherwise."""

    def __init__(
        self, laid: Laid, choices: Choices, progress: Progress, earlier: Drafted | None = None
    ) -> None:
        self._laid = laid
        self._choices = choices
        self._followed = over_legends(choices, laid.legend)
        self._progress = progress
        same = earlier is not None and earlier.context == laid.context
        self._earlier = earlier if same else None
        self._done = self._total = 0

    def read(self) -> Drafted:
        """Read every sheet; raises CancelledError through the progress."""
        self._total = 2 * sum(layout.data_rows for _, layout in self._laid.tables)
        sheets = [self._sheet(sheet, layout) for sheet, layout in self._laid.tables]
        return Drafted(self._laid, self._choices, sheets)

    def _sheet(self, sheet: Sheet, layout: SheetLayout) -> DraftedSheet:
        before = self._earlier.of(sheet.name) if self._earlier else None
        if self._earlier and before and before.sheet is sheet and before.layout == layout:
            followed = over_legends(self._earlier.choices, self._earlier.laid.legend)
            return self._again(before, followed)
        kind = OwnDrafter if layout.own else Drafter
        drafter = kind(sheet, layout, self._laid.context, self._followed)
        rows = list(drafter.rows)
        drafts = []
        for row, section in rows:
            self._count()
            drafts.append(drafter.draft(row, section))
        return DraftedSheet(sheet, layout, drafter, rows, drafts)

    def _again(self, before: DraftedSheet, choices: Choices) -> DraftedSheet:
        """Read only the rows again that another choice touches."""
        touched = _touched(before.layout, choices, self._followed)
        if touched is None:
            return before
        drafter = before.drafter.following(self._followed)
        drafts = list(before.drafts)
        for at, (row, section) in enumerate(before.rows):
            if touched(row):
                self._count()
                drafts[at] = drafter.draft(row, section)
        return DraftedSheet(before.sheet, before.layout, drafter, before.rows, drafts)

    def _count(self) -> None:
        if self._done % STEP == 0:
            self._progress.report(self._done, self._total)
        self._done += 1


def _touched(
    layout: SheetLayout, before: Choices, after: Choices
) -> Callable[[SheetRow], bool] | None:
    """Tell which rows another choice touches; None when there are none."""
    cells = {p.row for p in _differing(before.cells, after.cells) if p.sheet == layout.sheet}
    orders = {p.letter for p in _differing(before.orders, after.orders) if p.sheet == layout.sheet}
    dates = {column.index for column in layout.columns if column.letter in orders}
    words = {
        column.index: changed
        for column in layout.columns
        if column.field
        and (
            changed := _differing(
                before.words.get(column.field, {}), after.words.get(column.field, {})
            )
        )
    }
    if not (cells or dates or words):
        return None

    def touched(row: SheetRow) -> bool:
        return (
            row.number in cells
            or not dates.isdisjoint(row.cells)
            or any(
                index in row.cells and cell_key(row.cells[index]) in changed
                for index, changed in words.items()
            )
        )

    return touched


def _differing(before: Mapping[K, V], after: Mapping[K, V]) -> set[K]:
    """Return the keys that were added, removed or changed."""
    if before is after:
        return set()
    return {
        key for key in before.keys() | after.keys()
        if key not in before or key not in after or before[key] != after[key]
    }  # fmt: skip
