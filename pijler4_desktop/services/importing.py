"""Read a list, plan what it would change, and, once the user agrees, apply it as one step."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime
from functools import cached_property
from pathlib import Path
from typing import Any

from pijler4_desktop.domain.asking.sheet import asked_in
from pijler4_desktop.domain.changes import Changes
from pijler4_desktop.domain.errors import ExpectedError, Failure
from pijler4_desktop.domain.facts import Facts, Municipality
from pijler4_desktop.domain.ids import new_id
from pijler4_desktop.domain.importing.cells.reading import Context
from pijler4_desktop.domain.importing.choices import Choices
from pijler4_desktop.domain.importing.drafting.drafted import Drafted
from pijler4_desktop.domain.importing.drafting.understanding import (
    CellReading,
    ColumnValues,
    column_values,
    row_readings,
)
from pijler4_desktop.domain.importing.engine import Ground, draft_rows, make_plan, propose
from pijler4_desktop.domain.importing.plan import (
    Importable,
    Plan,
    PlannedRow,
)
from pijler4_desktop.domain.importing.planning.own import Origin
from pijler4_desktop.domain.importing.senders import sender_of
from pijler4_desktop.domain.importing.source import Source
from pijler4_desktop.domain.importing.tally import Tally
from pijler4_desktop.domain.importing.vocabulary import Outcome
from pijler4_desktop.domain.progress import Progress, Silent
from pijler4_desktop.domain.records import ImportRun, MergedOrganisation, Organisation
from pijler4_desktop.domain.sheet import Notice, NoticeCode, Workbook
from pijler4_desktop.domain.vocabulary import Action
from pijler4_desktop.domain.wording import date_text
from pijler4_desktop.exchange.handoff import CHANGE_SET_MARK, DATABASE_MARK
from pijler4_desktop.exchange.reading import read_workbook
from pijler4_desktop.services.import_drafts import ImportDraft, ImportDrafts
from pijler4_desktop.services.import_holding import hold_back
from pijler4_desktop.services.import_kept import keeps_ours, with_kept
from pijler4_desktop.services.import_listing import earlier_lists, lets_go_on, with_listed
from pijler4_desktop.services.import_memory import (
    remembered,
    remembered_on,
    sender_for,
    words_of,
    worth_remembering,
)
from pijler4_desktop.services.import_report import report_of
from pijler4_desktop.services.import_stock import Looked, StoredStock
from pijler4_desktop.services.pasting import workbook_of
from pijler4_desktop.services.saving import today
from pijler4_desktop.services.uncollected import collect_again, uncollected
from pijler4_desktop.storage.database import Database
from pijler4_desktop.storage.door import Work
from pijler4_desktop.storage.keeping import Reason
from pijler4_desktop.storage.reading import Reading

PART = 2_000
"""Records written between two reports of progress."""


class Importing:
    """Everything between choosing a file and having its rows stored; undo is one step."""

    def __init__(self, database: Database, facts: Facts, municipality: Municipality) -> None:
        self._database = database
        self._facts = facts
        self._municipality = municipality
        self._rows: Drafted | None = None
        self._looked: Looked | None = None

    def read(self, path: Path, progress: Progress | None = None) -> Source:
        """Read a file and propose the layout of its sheets.

        Raises ExpectedError when the file cannot be read.
        """
        self.forget()
        with uncollected():
            return propose(read_workbook(path, progress or Silent()))

    def read_pasted(self, text: str, copied: Sequence[str] = ()) -> tuple[Source, Choices]:
        """Read rows that were copied in Excel, and propose a layout with the choices it rests on.

        `copied` are the headings of a copy of ours now. Raises NO_DATA or TOO_LARGE.
        """
        self.forget()
        with uncollected():
            workbook, choices = workbook_of(text, copied)
            return propose(workbook, choices), choices

    def lay_out(self, source: Source, choices: Choices) -> Source:
        """Lay the sheets out again, with the header rows and columns a user chose."""
        return replace(propose(source.workbook, choices), fingerprint=source.fingerprint)

    def remembered(self, source: Source) -> Choices:
        """Return what was chosen for the last list of this layout, or the words of its sender.

        Empty choices when there is nothing; `plan` only follows them when they are handed to it.
        """
        with self._database.reading() as reading:
            return remembered(source, reading)

    def words_of(self, sender: str) -> Choices:
        """Return the words that were chosen for the last list of a sender, also a typed one."""
        with self._database.reading() as reading:
            return words_of(sender, reading)

    def remembered_on(self, source: Source) -> date | None:
        """Return the day on which the last list of this layout was read in."""
        with self._database.reading() as reading:
            return remembered_on(source, reading)

    def column_values(
        self, source: Source, choices: Choices, sheet: str, letter: str
    ) -> ColumnValues:
        """List the different texts of a column with what we understood of each.

        The first time this reads every row, so not while people wait. Raises as `plan`.
        """
        drafted = self._drafted(source, choices)
        with uncollected():
            return column_values(drafted, sheet, letter)

    def row_readings(
        self, source: Source, choices: Choices, sheet: str, row: int
    ) -> Sequence[CellReading]:
        """Tell cell by cell what we understood of a row, also by choices no plan follows yet.

        Quick once there is a plan of these sheets: no other row is read again.
        """
        known = self._rows
        if known is None or not known.lays_out(source, choices):
            known = self._drafted(source, choices)
        return row_readings(known, sheet, row, choices)

    def forget(self) -> None:
        """Let go of the rows that were kept to plan quickly again."""
        self._rows = self._looked = None
        collect_again()

    def _drafted(
        self, source: Source, choices: Choices, progress: Progress | None = None
    ) -> Drafted:
        """Read the rows, as far as they were not read by the same choices before."""
        context = self._context(source.workbook)
        with uncollected():
            rows = draft_rows(source, choices, context, progress or Silent(), self._rows)
        self._rows = rows
        return rows

    def _context(self, workbook: Workbook) -> Context:
        return Context(
            facts=self._facts,
            today=today(),
            municipality_nis=self._municipality.nis,
            file_name=workbook.file_name,
        )

    def plan(
        self, source: Source, choices: Choices | None = None, progress: Progress | None = None
    ) -> Plan:
        """Say what happens with every row; nothing is written.

        Raises ExpectedError NO_SUCH_SHEET, NO_DATA, NO_HEADER or NO_ROWS.
        """
        choices = choices or Choices()
        workbook = source.workbook
        _ensure_sheet(choices.only, workbook)
        drafted = self._drafted(source, choices, progress)
        with uncollected(), self._database.reading() as reading:
            stock = StoredStock(reading, self._looked)
            self._looked = stock.looked
            ground = Ground(
                context=drafted.context,
                stock=stock,
                origin=_origin(source, reading),
                change_set=reading.change_set,
                earlier=earlier_lists(source.fingerprint, _sender(source, choices), reading),
            )
            made = make_plan(source, choices, ground, progress, drafted)
            return replace(made, notices=(*_known_before(workbook, reading), *made.notices))

    def apply(self, plan: Plan, progress: Progress | None = None) -> Changes:
        """Write what needs no answer: a verified backup first, then all of it or nothing.

        Raises CHANGED_ELSEWHERE when something was written since the plan was made, BACKUP_FAILED,
        and CancelledError, after which nothing was written.
        """
        progress = progress or Silent()
        written = _written(plan)
        if not any(written) and not keeps_ours(plan) and not lets_go_on(plan):
            return Changes(Action.IMPORT)
        with self._database.reading() as reading:
            sender = sender_for(plan, reading)
        self._database.backup(Reason.IMPORT)
        with uncollected(), self._database.work(Action.IMPORT, plan.file_name) as work:
            if work.change_set != plan.change_set:
                raise ExpectedError(Failure.CHANGED_ELSEWHERE)
            _write(work, written, progress)
            work.add(_run(plan, sender))
        self._rows = self._looked = None
        return work.changes

    def hold_back(self, source: Source, plan: Plan, path: Path) -> int:
        """Write the rows that wait or were held back to a workbook, and return how many.

        Nothing is written when there are none. Raises ExpectedError TARGET_OPEN,
        TARGET_UNWRITABLE or DISK_FULL; what stood there before is then untouched.
        """
        return hold_back(source, plan, path)

    def report(self, plan: Plan) -> dict[str, Any]:
        """Tell the plan as the command line does: every row, problem, question and notice."""
        return report_of(plan)

    @cached_property
    def drafts(self) -> ImportDrafts:
        """The lists that were begun and not finished."""
        with self._database.reading() as reading:
            return ImportDrafts(self._database.path, reading.database_id)

    def resume(
        self, draft: ImportDraft, progress: Progress | None = None
    ) -> tuple[Source, Choices, tuple[Notice, ...]]:
        """Read the file of a draft again, with the choices that still hold and what to tell.

        Raises ExpectedError when the file is gone or cannot be read.
        """
        source = self.read(draft.path, progress)
        changed = draft.changed_into(source)
        notices = (Notice(changed),) if changed else ()
        return source, draft.choices_for(source), notices


def _sender(source: Source, choices: Choices) -> str:
    return choices.sender or sender_of(source.workbook.file_name)


def _ensure_sheet(name: str | None, workbook: Workbook) -> None:
    names = [sheet.name for sheet in workbook.sheets]
    if name is not None and name not in names:
        raise ExpectedError(
            Failure.NO_SUCH_SHEET, sheet=name, sheets=", ".join(names), file=workbook.file_name
        )


_Written = tuple[Sequence[Importable], Sequence[Importable]]
"""What a plan adds and what it changes."""


def _written(plan: Plan) -> _Written:
    rows = [row for row in plan.rows if row.record is not None]
    new = [r.record for r in rows if r.outcome is Outcome.NEW and r.record is not None]
    changed = [r for r in rows if r.outcome is Outcome.CHANGED]
    tally = Tally(plan)
    known = {o.id: o for o in (*tally.completed, *tally.stopping)}
    return [*tally.added, *new], _together(known.values(), changed)


def _together(completed: Iterable[Importable], changed: Iterable[PlannedRow]) -> list[Importable]:
    """Return each record once, with what every row about it changes; the last row wins.

    A user may well answer that two rows of a list are the same record.
    """
    found: dict[str, Importable] = {record.id: record for record in completed}
    for row in changed:
        if row.record is None:
            continue
        before = found.get(row.record.id)
        changes = {change.field: change.after for change in row.changes}
        found[row.record.id] = replace(before, **changes) if before else row.record  # type: ignore[arg-type]
    return list(found.values())


def _write(work: Work, written: _Written, progress: Progress) -> None:
    added, changed = written
    total, done = len(added) + len(changed), 0
    for records, write in ((added, work.add), (changed, work.change)):
        ordered = sorted(records, key=lambda record: not isinstance(record, Organisation))
        for start in range(0, len(ordered), PART):
            progress.report(done, total)
            part = ordered[start : start + PART]
            write(part)
            done += len(part)
    progress.report(total, total)


def _run(plan: Plan, sender: str) -> ImportRun:
    """Note what was read in; without layout and sender when the user wants nothing remembered."""
    remember = plan.choices.remember
    return ImportRun(
        id=new_id(),
        file_name=plan.file_name,
        sha256=plan.sha256,
        applied_at=datetime.now(UTC).replace(microsecond=0),
        counts=tuple((outcome.value, count) for outcome, count in plan.counts.items()),
        sender=sender if remember else "",
        layout=plan.layout if remember else "",
        choices=with_listed(with_kept(worth_remembering(plan), plan), plan),
    )


def _origin(source: Source, reading: Reading) -> Origin:
    """Tell at which change set a workbook of ours was made.

    One that lost its marks on the way (saved as .csv) is held against the present state.
    """
    marks = source.workbook.marks
    mark = marks.get(CHANGE_SET_MARK, "")
    if not any(layout.own for layout in source.layouts) or _is_of_other(source.workbook, reading):
        return Origin()
    known = mark.isdecimal() and int(mark) <= reading.change_set
    if not known:
        return Origin(reading.change_set)
    return Origin(int(mark), _asked(source), _heirs(reading))


def _asked(source: Source) -> Mapping[str, str]:
    """Name the organisation of each ask sheet; the only one is known under any name."""
    asked = asked_in(source.workbook.marks)
    sheets = [layout.sheet for layout in source.layouts if layout.own]
    return (
        dict(zip(sheets, asked.values(), strict=True)) if len(sheets) == len(asked) == 1 else asked
    )


def _heirs(reading: Reading) -> Mapping[str, str]:
    """Tell into which organisation those went that no longer exist."""
    merged = {one.id: one.survivor_id for one in reading.all(MergedOrganisation)}
    heirs = {}
    for id_, survivor in merged.items():
        while survivor in merged:
            survivor = merged[survivor]  # noqa: PLW2901  an heir may have been merged again
        heirs[id_] = survivor
    return heirs


def _is_of_other(workbook: Workbook, reading: Reading) -> bool:
    mark = workbook.marks.get(DATABASE_MARK)
    return mark is not None and mark != reading.database_id


def _known_before(workbook: Workbook, reading: Reading) -> Sequence[Notice]:
    """Tell that this very file was read before, or that it comes from another database."""
    notices = []
    query = "SELECT max(applied_at) FROM import_run WHERE sha256 = ?"
    applied = reading.connection.exec_driver_sql(query, (workbook.sha256,)).scalar()
    if applied is not None:
        day = datetime.fromisoformat(applied).astimezone().date()
        notices.append(Notice(NoticeCode.ALREADY_IMPORTED, {"date": date_text(day)}))
    if _is_of_other(workbook, reading):
        notices.append(Notice(NoticeCode.OTHER_DATABASE))
    return notices
