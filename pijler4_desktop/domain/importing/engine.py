"""From a workbook to a plan: lay out, draft, match, merge; the one way in for every list."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from pijler4_desktop.domain.handing_off import BESIDE_THE_OFFER
from pijler4_desktop.domain.importing.cells.reading import Context
from pijler4_desktop.domain.importing.choices import Choices
from pijler4_desktop.domain.importing.drafting.choosing import tables_of
from pijler4_desktop.domain.importing.drafting.coded_columns import with_coded_columns
from pijler4_desktop.domain.importing.drafting.dating import date_notices, date_questions
from pijler4_desktop.domain.importing.drafting.draft import Draft
from pijler4_desktop.domain.importing.drafting.drafted import Drafted, DraftedSheet, Drafting, Laid
from pijler4_desktop.domain.importing.drafting.legend_words import legends_of
from pijler4_desktop.domain.importing.drafting.newcomers import newcomers_in
from pijler4_desktop.domain.importing.layout import noticing
from pijler4_desktop.domain.importing.layout.colours import colours_explained
from pijler4_desktop.domain.importing.layout.finding import find_layout
from pijler4_desktop.domain.importing.layout.sheet_names import with_old_ones_aside
from pijler4_desktop.domain.importing.layout.splitting import split_tables
from pijler4_desktop.domain.importing.naming.organising import Organisations
from pijler4_desktop.domain.importing.naming.questions import Naming
from pijler4_desktop.domain.importing.naming.sameness import Sameness
from pijler4_desktop.domain.importing.plan import Plan, PlannedRow, SheetPlan
from pijler4_desktop.domain.importing.planning.activities import ActivityPlanner
from pijler4_desktop.domain.importing.planning.asked import AskSheets, with_gone
from pijler4_desktop.domain.importing.planning.falling_together import sheets_of_persons
from pijler4_desktop.domain.importing.planning.organisations import OrganisationPlanner
from pijler4_desktop.domain.importing.planning.own import Origin, homecoming
from pijler4_desktop.domain.importing.planning.stopping import EarlierList, Stopping
from pijler4_desktop.domain.importing.remembering import layout_fingerprint
from pijler4_desktop.domain.importing.source import SheetLayout, Source
from pijler4_desktop.domain.importing.stock import Stock
from pijler4_desktop.domain.importing.vocabulary import Outcome, RowKind
from pijler4_desktop.domain.progress import Progress, Silent
from pijler4_desktop.domain.sheet import Notice, NoticeCode, Workbook
from pijler4_desktop.domain.vocabulary import Kind


@dataclass(frozen=True, slots=True)
class Ground:
    """What a plan is made on: the facts and the day, the stored records, where the file is from.

    `earlier` are the lists of organisations that may be an older one of this, the newest first.
    """

    context: Context
    stock: Stock
    origin: Origin = Origin()  # noqa: RUF009  immutable
    change_set: int = 0
    earlier: Sequence[EarlierList] = ()


def propose(workbook: Workbook, choices: Choices | None = None) -> Source:
    """Propose a layout for every sheet; in our own file only sheets with our ids are tables."""
    choices = choices or Choices()
    workbook = split_tables(workbook)
    layouts = [
        SheetLayout(sheet.name)
        if sheet.hidden and sheet.name in BESIDE_THE_OFFER
        else find_layout(sheet, choices.of(sheet.name))
        for sheet in workbook.sheets
    ]
    layouts = with_old_ones_aside(workbook.sheets, layouts)
    layouts = with_coded_columns(workbook.sheets, layouts)
    of_file = (*workbook.notices, *noticing.second_tables(workbook.sheets))
    if any(layout.own for layout in layouts):
        layouts = [
            layout if layout.own or choices.of(layout.sheet).read else SheetLayout(layout.sheet)
            for layout in layouts
        ]
        of_file = tuple(n for n in of_file if n.code is not NoticeCode.HIDDEN_SHEETS)
    notices = [n for layout in layouts for n in noticing.layout_notices(layout)]
    notices += colours_explained(workbook.sheets, layouts)
    proposed = Source(workbook, layouts, (*of_file, *notices))
    if choices.sheets:
        return proposed
    return replace(proposed, fingerprint=layout_fingerprint(proposed))


def draft_rows(
    source: Source,
    choices: Choices,
    context: Context,
    progress: Progress,
    earlier: Drafted | None = None,
) -> Drafted:
    """Lay the sheets out and read every row; what `earlier` holds unchanged is taken over.

    Raises ExpectedError NO_DATA, NO_HEADER or NO_ROWS when there is nothing to read, and
    CancelledError through `progress`.
    """
    if earlier and earlier.lays_out(source, choices) and earlier.laid.is_for(context):
        laid = earlier.laid
    else:
        laid = _laid(source, choices, context)
    return Drafting(laid, choices, progress, earlier).read()


def _laid(source: Source, choices: Choices, context: Context) -> Laid:
    source = propose(source.workbook, choices)
    context = replace(context, newcomers=newcomers_in(source))
    tables, left_out = tables_of(source, choices)
    legend, told = legends_of(tables, source.layouts, context)
    notices = (*source.notices, *left_out, *told)
    return Laid(source, choices, context, tables, legend, notices)


def make_plan(
    source: Source,
    choices: Choices,
    ground: Ground,
    progress: Progress | None = None,
    drafted: Drafted | None = None,
) -> Plan:
    """Put every row of the sheets that are read in a bucket; nothing is written.

    `drafted` is what was already read of this source by these choices. Raises as `draft_rows`.
    """
    progress = progress or Silent()
    if drafted is None:
        drafted = draft_rows(source, choices, ground.context, progress)
    tables = drafted.sheets
    drafts = _drafts(tables, Kind.ACTIVITY)
    organisations = Organisations(
        ground.stock.organisations(),
        source.workbook.file_name,
        ground.stock.merged(),
        Sameness(ground.context.facts, ground.context.municipality_nis),
    )
    home = homecoming(ground.origin, organisations, ground.stock, ground.context.facts)
    listed = _drafts(tables, Kind.ORGANISATION)
    naming = Naming((*listed, *drafts), organisations, choices.organisations, ground.context)
    planned = OrganisationPlanner(organisations, ground.stock, naming).plan(listed)
    second_half = _SecondHalf(progress, 2 * sum(len(table.drafts) for table in tables))
    of_persons = sheets_of_persons(table.layout for table in tables)
    planner = ActivityPlanner(organisations, ground.stock, ground.origin, home, of_persons)
    asked = AskSheets(ground.origin, organisations, ground.stock)
    drafts = asked.at_home([naming.renamed(draft) for draft in drafts])
    planned += planner.plan(drafts, second_half)
    gone = asked.gone([table.layout for table in tables], drafts, planned)
    rows = list(_in_order(tables, planned, gone))
    written = {r.record.id for r in rows if r.record is not None}
    made = Plan(
        file_name=source.workbook.file_name,
        sha256=source.workbook.sha256,
        sheets=tuple(_sheet_plan(table.layout, rows) for table in tables),
        rows=tuple(rows),
        organisations=tuple(o for o in organisations.made if o.id not in written),
        completed=tuple(pair for pair in organisations.completed if pair[0].id not in written),
        notices=_notices(drafted),
        change_set=ground.change_set,
        organisation_questions=naming.questions,
        date_questions=tuple(q for table in tables for q in date_questions(table, choices)),
        choices=choices,
        layout=source.fingerprint,
    )
    stopping = Stopping(organisations, ground.earlier, choices)
    made = stopping.asked(made, listed, whole=_is_whole(source, tables))
    return made.follow(choices.decisions).check()


def _is_whole(source: Source, tables: Sequence[DraftedSheet]) -> bool:
    """Tell whether every sheet of organisations is read."""
    read = {table.sheet.name for table in tables}
    return all(
        layout.sheet in read
        for layout in source.layouts
        if layout.header_row is not None and layout.kind is Kind.ORGANISATION and layout.data_rows
    )


def _notices(drafted: Drafted) -> tuple[Notice, ...]:
    of_rows = [notice for table in drafted.sheets for notice in table.drafter.notices]
    dates = [n for table in drafted.sheets for n in date_notices(table, drafted.choices)]
    return (*drafted.laid.notices, *of_rows, *dates)


def _drafts(tables: Iterable[DraftedSheet], kind: Kind) -> list[Draft]:
    return [draft for table in tables if table.layout.kind is kind for draft in table.drafts]


@dataclass(frozen=True, slots=True)
class _SecondHalf:
    """Reports the second half of the work on behalf of who counts from zero."""

    progress: Progress
    total: int

    def report(self, done: int, total: int) -> None:
        """Report behind the rows that were drafted."""
        half = self.total // 2
        self.progress.report(half + (done * half // total if total else half), self.total)


def _sheet_plan(layout: SheetLayout, rows: Sequence[PlannedRow]) -> SheetPlan:
    return SheetPlan(
        sheet=layout.sheet,
        kind=layout.kind,
        header_row=layout.header_row or 0,
        rows=sum(row.sheet == layout.sheet for row in rows) if layout.own else len(layout.kinds),
        columns=layout.columns,
    )


def _in_order(
    tables: Sequence[DraftedSheet], planned: Sequence[PlannedRow], gone: Sequence[PlannedRow]
) -> Iterator[PlannedRow]:
    """Return the rows as they stand in the file, with those that are no data or gone among them."""
    by_place = {(row.sheet, row.row): row for row in planned}
    for table in tables:
        of_sheet = [row for row in gone if row.sheet == table.sheet.name]
        yield from with_gone(_of_sheet(table, by_place), of_sheet)


def _of_sheet(
    table: DraftedSheet, planned: Mapping[tuple[str, int], PlannedRow]
) -> Iterator[PlannedRow]:
    sheet = table.sheet.name
    for number, kind in table.layout.kinds.items():
        if kind is RowKind.DATA:
            yield planned[sheet, number]
        else:
            yield PlannedRow(sheet, number, Outcome.IGNORED, row_kind=kind)
