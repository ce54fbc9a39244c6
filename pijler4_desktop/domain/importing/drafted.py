"""The rows of a source as they were read, kept so that one other choice costs only its own rows."""

from collections.abc import Callable, Hashable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from pijler4_desktop.domain.importing.choices import Choices, word_key
from pijler4_desktop.domain.importing.draft import Draft
from pijler4_desktop.domain.importing.drafting import Drafter
from pijler4_desktop.domain.importing.own_drafting import OwnDrafter
from pijler4_desktop.domain.importing.reading import Context
from pijler4_desktop.domain.importing.source import SheetLayout, Source
from pijler4_desktop.domain.parsing.cells import text_of
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
class Drafted:
    """Every row of a source, read by these choices; `source` is laid out by them."""

    source: Source
    choices: Choices
    context: Context
    sheets: Sequence[DraftedSheet]
    notices: Sequence[Notice] = ()

    def of(self, sheet: str) -> DraftedSheet | None:
        """Return a sheet that is read."""
        return next((found for found in self.sheets if found.sheet.name == sheet), None)

    def lays_out(self, source: Source, choices: Choices) -> bool:
        """Tell whether this is the same file, its sheets laid out by the same choices."""
        same_file = self.source.workbook is source.workbook
        return same_file and self.choices.has_layout_of(choices)


class Drafting:
    """Reads sheets; from what was read `earlier` it takes over every row not chosen otherwise."""

    def __init__(
        self,
        choices: Choices,
        context: Context,
        progress: Progress,
        earlier: Drafted | None = None,
    ) -> None:
        self._choices = choices
        self._context = context
        self._progress = progress
        self._earlier = earlier if earlier and earlier.context == context else None
        self._done = self._total = 0

    def read(self, tables: Sequence[tuple[Sheet, SheetLayout]]) -> Sequence[DraftedSheet]:
        """Read every sheet; raises CancelledError through the progress."""
        self._total = 2 * sum(layout.data_rows for _, layout in tables)
        return [self._sheet(sheet, layout) for sheet, layout in tables]

    def _sheet(self, sheet: Sheet, layout: SheetLayout) -> DraftedSheet:
        before = self._earlier.of(sheet.name) if self._earlier else None
        if self._earlier and before and before.sheet is sheet and before.layout == layout:
            return self._again(before, self._earlier.choices)
        drafter = (OwnDrafter if layout.own else Drafter)(
            sheet, layout, self._context, self._choices
        )
        rows = list(drafter.rows)
        drafts = []
        for row, section in rows:
            self._count()
            drafts.append(drafter.draft(row, section))
        return DraftedSheet(sheet, layout, drafter, rows, drafts)

    def _again(self, before: DraftedSheet, choices: Choices) -> DraftedSheet:
        """Read only the rows again that another choice touches."""
        touched = _touched(before.layout, choices, self._choices)
        if touched is None:
            return before
        drafter = before.drafter.following(self._choices)
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
                index in row.cells and word_key(text_of(row.cells[index])) in changed
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
