"""From a workbook to a plan: lay out, draft, match, merge; the one way in for every list."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from pijler4_desktop.domain.errors import ExpectedError, Failure
from pijler4_desktop.domain.handing_off import BESIDE_THE_OFFER
from pijler4_desktop.domain.importing import noticing
from pijler4_desktop.domain.importing.choices import Choices
from pijler4_desktop.domain.importing.draft import Draft
from pijler4_desktop.domain.importing.drafting import Drafter
from pijler4_desktop.domain.importing.layout import find_layout
from pijler4_desktop.domain.importing.organising import Organisations
from pijler4_desktop.domain.importing.own import Origin, homecoming
from pijler4_desktop.domain.importing.own_drafting import OwnDrafter
from pijler4_desktop.domain.importing.plan import Plan, PlannedRow, SheetPlan
from pijler4_desktop.domain.importing.planning import ActivityPlanner
from pijler4_desktop.domain.importing.planning_organisations import plan_organisations
from pijler4_desktop.domain.importing.reading import Context
from pijler4_desktop.domain.importing.source import SheetLayout, Source
from pijler4_desktop.domain.importing.stock import Stock
from pijler4_desktop.domain.importing.vocabulary import Outcome, RowKind
from pijler4_desktop.domain.progress import Progress, Silent
from pijler4_desktop.domain.sheet import Notice, NoticeCode, Sheet, Workbook
from pijler4_desktop.domain.vocabulary import Kind

STEP = 500
"""Rows between two reports of progress."""


@dataclass(frozen=True, slots=True)
class Ground:
    """What a plan is made on: the facts and the day, the stored records, where the file is from."""

    context: Context
    stock: Stock
    origin: Origin = Origin()  # noqa: RUF009  immutable
    change_set: int = 0


def propose(workbook: Workbook, choices: Choices | None = None) -> Source:
    """Propose a layout for every sheet; in our own file only sheets with our ids are tables."""
    choices = choices or Choices()
    layouts = [
        SheetLayout(sheet.name)
        if sheet.hidden and sheet.name in BESIDE_THE_OFFER
        else find_layout(sheet, choices.of(sheet.name))
        for sheet in workbook.sheets
    ]
    of_file = workbook.notices
    if any(layout.own for layout in layouts):
        layouts = [
            layout if layout.own or choices.of(layout.sheet).read else SheetLayout(layout.sheet)
            for layout in layouts
        ]
        of_file = tuple(n for n in of_file if n.code is not NoticeCode.HIDDEN_SHEETS)
    notices = [n for layout in layouts for n in noticing.layout_notices(layout)]
    return Source(workbook, layouts, (*of_file, *notices))


def make_plan(
    source: Source, choices: Choices, ground: Ground, progress: Progress | None = None
) -> Plan:
    """Put every row of the sheets that are read in a bucket; nothing is written.

    Raises ExpectedError NO_DATA, NO_HEADER or NO_ROWS when there is nothing to read, and
    CancelledError through `progress`.
    """
    progress = progress or Silent()
    source = propose(source.workbook, choices)
    notices = list(source.notices)
    tables, left_out = _tables(source, choices)
    notices += left_out
    total = 2 * sum(layout.data_rows for _, layout in tables)
    drafts: list[Draft] = []
    organisation_drafts: list[Draft] = []
    for sheet, layout in tables:
        drafter = (OwnDrafter if layout.own else Drafter)(sheet, layout, ground.context, choices)
        target = drafts if layout.kind is Kind.ACTIVITY else organisation_drafts
        for row, section in drafter.rows:
            if len(drafts) % STEP == 0:
                progress.report(len(drafts), total)
            target.append(drafter.draft(row, section))
        if drafter.filled_rows:
            notices.append(noticing.merged_filled(sheet.name, drafter.filled_rows))
    organisations = Organisations(ground.stock.organisations(), origin=source.workbook.file_name)
    planned = plan_organisations(organisation_drafts, organisations, ground.stock)
    second_half = _SecondHalf(progress, total)
    home = homecoming(ground.origin, organisations, ground.stock, ground.context.facts)
    planner = ActivityPlanner(organisations, ground.stock, ground.origin, home)
    planned += planner.plan(drafts, second_half)
    rows = list(_in_order(tables, planned))
    written = {r.record.id for r in rows if r.record is not None}
    return (
        Plan(
            file_name=source.workbook.file_name,
            sha256=source.workbook.sha256,
            sheets=tuple(_sheet_plan(layout) for _, layout in tables),
            rows=tuple(rows),
            organisations=tuple(o for o in organisations.made if o.id not in written),
            completed=tuple(pair for pair in organisations.completed if pair[0].id not in written),
            notices=tuple(notices),
            change_set=ground.change_set,
            choices=choices,
        )
        .follow(choices.decisions)
        .check()
    )


@dataclass(frozen=True, slots=True)
class _SecondHalf:
    """Reports the second half of the work on behalf of who counts from zero."""

    progress: Progress
    total: int

    def report(self, done: int, total: int) -> None:
        """Report behind the rows that were drafted."""
        half = self.total // 2
        self.progress.report(half + (done * half // total if total else half), self.total)


def _tables(
    source: Source, choices: Choices
) -> tuple[list[tuple[Sheet, SheetLayout]], list[Notice]]:
    """Choose the sheets that are read, and say why the others are not."""
    tables = []
    notices = []
    reasons = set()
    for sheet, layout in zip(source.workbook.sheets, source.layouts, strict=True):
        reason = _why_not(sheet, layout, choices)
        if reason is None:
            tables.append((sheet, layout))
        else:
            reasons.add(reason)
            notices.append(noticing.not_read(sheet, reason))
    if any(layout.own for _, layout in tables):
        notices = [n for n in notices if n.details["sheet"] not in BESIDE_THE_OFFER]
    if not tables:
        raise ExpectedError(_failure(reasons), file=source.workbook.file_name)
    return tables, notices


def _why_not(sheet: Sheet, layout: SheetLayout, choices: Choices) -> str | None:
    if choices.of(sheet.name).read is False:
        return noticing.NOT_CHOSEN
    if not sheet.rows:
        return noticing.EMPTY_SHEET
    if layout.header_row is None:
        return noticing.NO_HEADER_FOUND
    return None if layout.data_rows else noticing.NO_ROWS_FOUND


def _failure(reasons: set[str]) -> Failure:
    if noticing.NO_ROWS_FOUND in reasons:
        return Failure.NO_ROWS
    return Failure.NO_HEADER if noticing.NO_HEADER_FOUND in reasons else Failure.NO_DATA


def _sheet_plan(layout: SheetLayout) -> SheetPlan:
    return SheetPlan(
        sheet=layout.sheet,
        kind=layout.kind,
        header_row=layout.header_row or 0,
        rows=len(layout.kinds),
        columns=layout.columns,
    )


def _in_order(
    tables: Sequence[tuple[Sheet, SheetLayout]], planned: Sequence[PlannedRow]
) -> Iterator[PlannedRow]:
    """Return the rows as they stand in the file, with those that are no data among them."""
    by_place = {(row.sheet, row.row): row for row in planned}
    for _, layout in tables:
        for number, kind in layout.kinds.items():
            if kind is RowKind.DATA:
                yield by_place[layout.sheet, number]
            else:
                yield PlannedRow(layout.sheet, number, Outcome.IGNORED, row_kind=kind)
