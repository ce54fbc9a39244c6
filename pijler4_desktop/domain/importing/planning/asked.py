"""Ask sheets coming home: whose new rows are, what was remarked, and which rows are gone.

A row that is gone says nothing for certain: the activity may have ended, or somebody tidied the
sheet. So it is a question, and nothing changes until somebody answers.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from pijler4_desktop.domain.asking.sheet import REMARK, REMARK_KEPT_AS, is_asked, with_remark
from pijler4_desktop.domain.importing.choices import EXTRA
from pijler4_desktop.domain.importing.columns.headings import OWN_ID
from pijler4_desktop.domain.importing.drafting.draft import Draft
from pijler4_desktop.domain.importing.naming.organising import Organisations
from pijler4_desktop.domain.importing.plan import (
    Candidate,
    CellProblem,
    PlannedChange,
    PlannedRow,
)
from pijler4_desktop.domain.importing.planning.merging import Merged
from pijler4_desktop.domain.importing.planning.own import ORGANISATION, Origin
from pijler4_desktop.domain.importing.source import SheetLayout
from pijler4_desktop.domain.importing.stock import Stock
from pijler4_desktop.domain.importing.vocabulary import MatchReason, Outcome, RowKind
from pijler4_desktop.domain.parsing.cells import is_empty
from pijler4_desktop.domain.problems import Problem, ProblemCode
from pijler4_desktop.domain.records import Activity
from pijler4_desktop.domain.vocabulary import Kind, Severity, Status


class AskSheets:
    """The ask sheets of one workbook of ours; of any other workbook there are none."""

    def __init__(self, origin: Origin, organisations: Organisations, stock: Stock) -> None:
        self._origin = origin
        self._organisations = organisations
        self._stock = stock

    def at_home(self, drafts: Sequence[Draft]) -> list[Draft]:
        """Return the rows with the organisation of their sheet where they are new on it."""
        if not self._origin.own:
            return list(drafts)
        whose = self._whose(drafts)
        return [self._named(draft, whose.get(draft.sheet)) for draft in drafts]

    def gone(
        self, layouts: Iterable[SheetLayout], drafts: Sequence[Draft], planned: Sequence[PlannedRow]
    ) -> list[PlannedRow]:
        """Ask about every activity that stood on a sheet and does not any more.

        A row that was emptied keeps its place; the others come below the last row of their sheet.
        """
        emptied = {d.own_id: d.row for d in drafts if _is_emptied(d)}
        present = {d.own_id for d in drafts} - emptied.keys()
        present |= {row.record_id or "" for row in planned}
        present |= {candidate.stored.id for row in planned for candidate in row.candidates}
        found = []
        for layout in layouts:
            below = max(layout.kinds, default=layout.header_row or 0) + 1
            for activity in self._missing(layout.sheet, present):
                row = emptied.get(activity.id)
                if row is None:
                    row, below = below, below + 1
                found.append(_gone_row(layout.sheet, row, activity))
        return found

    def _whose(self, drafts: Sequence[Draft]) -> Mapping[str, str]:
        """Tell whose each sheet is: as it was marked, else whose all known rows on it are."""
        marked = {sheet: self._heir(id_) for sheet, id_ in self._origin.asked.items()}
        known = {k.id: k.organisation_id for k in self._stock.activities()}
        owners: dict[str, Counter[str | None]] = {}
        for draft in drafts:
            if draft.own_id in known and ORGANISATION not in draft.cells:
                owners.setdefault(draft.sheet, Counter())[known[draft.own_id]] += 1
        guessed = {s: next(iter(found)) for s, found in owners.items() if len(found) == 1}
        return {**{sheet: id_ for sheet, id_ in guessed.items() if id_}, **marked}

    def _heir(self, id_: str) -> str:
        return self._origin.heirs.get(id_, id_)

    def _named(self, draft: Draft, id_: str | None) -> Draft:
        if draft.organisation or id_ is None or ORGANISATION in draft.cells:
            return draft
        organisation = self._organisations.stored(id_)
        if organisation is None:
            return draft
        self._organisations.lead(organisation.name, id_)
        return replace(draft, organisation=organisation.name)

    def _missing(self, sheet: str, present: set[str]) -> Iterator[Activity]:
        """Go through what stood on a sheet, is not there any more, and still goes on here."""
        then, change_set = self._origin.asked.get(sheet), self._origin.change_set
        if then is None or change_set is None:
            return
        now = self._heir(then)
        ids = [k.id for k in self._stock.activities() if k.organisation_id == now]
        known = self._stock.at(change_set, Kind.ACTIVITY, ids) if ids else {}
        asked = [
            id_ for id_, activity in known.items()
            if isinstance(activity, Activity)
            and activity.organisation_id == then
            and is_asked(activity)
            and id_ not in present
        ]  # fmt: skip
        stored = self._stock.records(Kind.ACTIVITY, asked) if asked else {}
        for id_ in asked:
            activity = stored.get(id_)
            if isinstance(activity, Activity) and is_asked(activity):
                yield activity


def with_gone(rows: Iterable[PlannedRow], gone: Sequence[PlannedRow]) -> Iterator[PlannedRow]:
    """Put what is gone from a sheet in its place among the rows of that sheet."""
    places = {row.row: row for row in gone}
    for row in rows:
        yield places.pop(row.row, row)
    yield from places.values()


def remarked(merged: Merged, draft: Draft) -> Merged:
    """Add what an organisation remarks in a row to what the row changes; it never conflicts."""
    if REMARK not in draft.cells or not isinstance(merged.record, Activity):
        return merged
    said = dict(draft.values.get(EXTRA, ())).get(REMARK_KEPT_AS)  # type: ignore[call-overload]
    before = merged.record.extra
    after = with_remark(before, said) if said else before
    if after == before:
        return merged
    changes = (*merged.changes, PlannedChange(EXTRA, before, after))
    return Merged(replace(merged.record, extra=after), changes)


def _is_emptied(draft: Draft) -> bool:
    """Tell whether nothing is left of a row but our own number."""
    others = (cell for key, cell in draft.cells.items() if key != OWN_ID)
    return bool(draft.own_id) and all(cell is None or is_empty(cell) for cell in others)


def _gone_row(sheet: str, row: int, stored: Activity) -> PlannedRow:
    """Ask whether an activity has ended; without an answer it goes on."""
    stopped = replace(stored, status=Status.STOPPED)
    change = PlannedChange("status", stored.status, Status.STOPPED)
    problem = Problem(ProblemCode.ROW_GONE, severity=Severity.DOUBT, value=stored.name)
    return PlannedRow(
        sheet,
        row,
        Outcome.QUESTION,
        row_kind=RowKind.GONE,
        stored=stored,
        candidates=(Candidate(stored, stopped, (MatchReason.ROW_GONE,), (change,)),),
        problems=(CellProblem(sheet, row, None, "", problem),),
    )
