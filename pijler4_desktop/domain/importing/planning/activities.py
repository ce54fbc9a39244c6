"""Hold the drafts against what is stored and put every row in a bucket."""

from collections.abc import Container, Mapping, Sequence
from dataclasses import replace

from pijler4_desktop.domain.importing.drafting.draft import Draft
from pijler4_desktop.domain.importing.naming.names import organisation_key
from pijler4_desktop.domain.importing.naming.organising import Organisations
from pijler4_desktop.domain.importing.plan import (
    Candidate,
    CellProblem,
    Importable,
    PlannedRow,
)
from pijler4_desktop.domain.importing.planning.across_sheets import across_sheets
from pijler4_desktop.domain.importing.planning.asked import remarked
from pijler4_desktop.domain.importing.planning.falling_together import fall_together
from pijler4_desktop.domain.importing.planning.matching import NO_MATCH, Match, Matcher
from pijler4_desktop.domain.importing.planning.merging import merge
from pijler4_desktop.domain.importing.planning.numbers import number_problems
from pijler4_desktop.domain.importing.planning.own import Homecoming, Origin
from pijler4_desktop.domain.importing.planning.rows import (
    fresh_record,
    held_row,
    merged_row,
    organisation_of,
    place_of,
    row_of,
    row_problem,
    twin_row,
)
from pijler4_desktop.domain.importing.planning.stating import stated, town_elsewhere
from pijler4_desktop.domain.importing.stock import Stock
from pijler4_desktop.domain.importing.vocabulary import MatchReason, Outcome
from pijler4_desktop.domain.problems import Problem, ProblemCode
from pijler4_desktop.domain.progress import Progress, Silent
from pijler4_desktop.domain.records import Activity
from pijler4_desktop.domain.text import comparable
from pijler4_desktop.domain.vocabulary import Kind, Severity

STEP = 500
"""Rows between two reports of progress."""


class ActivityPlanner:
    """Decides for every row of activities; questions and held rows stay open."""

    def __init__(
        self,
        organisations: Organisations,
        stock: Stock,
        origin: Origin,
        home: Homecoming | None = None,
        of_persons: frozenset[str] = frozenset(),
    ) -> None:
        self._organisations = organisations
        self._stock = stock
        self._origin = origin
        self._home = home
        self._of_persons = of_persons
        self._records: dict[str, Importable] = {}
        self._bases: Mapping[str, Importable] = {}
        self._same: set[str] = set()

    def plan(self, drafts: Sequence[Draft], progress: Progress | None = None) -> list[PlannedRow]:
        """Put every row in a bucket; raises CancelledError through `progress`.

        Rows of one activity in a sheet of persons fall together (`of_persons` names such sheets).
        """
        progress = progress or Silent()
        rows: dict[int, PlannedRow] = {i: held_row(d) for i, d in enumerate(drafts) if d.held}
        twins = _twins(drafts, rows)
        alone = [at for at in range(len(drafts)) if at not in rows and at not in twins]
        together = fall_together(drafts, alone, self._of_persons)
        left = [at for at in alone if at not in together.first_of]
        if self._home is None:
            together = together.followed_by(across_sheets(together.drafts, left, self._of_persons))
        asked = [at for at in left if at not in together.first_of]
        matches = self._matched([together.drafts[at] for at in asked])
        for done, (at, match) in enumerate(zip(asked, matches, strict=True)):
            if done % STEP == 0:
                progress.report(done, len(asked))
            row = self._planned(together.drafts[at], match)
            rows[at] = _told_alike(row, drafts, together.alike.get(at))
        for at, first in _namesakes(drafts, asked, rows, self._of_persons).items():
            rows[at] = _told_namesake(rows[at], drafts[at], drafts[first])
        for at, first in (*together.first_of.items(), *twins.items()):
            rows[at] = twin_row(together.drafts[at], rows[first])
        return [rows[at] for at in range(len(drafts))]

    def _matched(self, drafts: Sequence[Draft]) -> Sequence[Match]:
        known = tuple(self._stock.activities())
        key_of = self._organisations.key_of
        keys = {k.organisation_id: key_of(k.organisation_id) for k in known}
        matcher = Matcher(known, {id_: key for id_, key in keys.items() if id_})
        wanted = matcher.wanted(drafts)
        if wanted:
            self._records = dict(self._stock.records(Kind.ACTIVITY, wanted))
        found = matcher.match(drafts, self._records)
        matches = [found.get(at, NO_MATCH) for at in range(len(drafts))]
        near = {id_ for match in matches for id_, _ in match.candidates}
        if missing := near - self._records.keys():
            self._records |= self._stock.records(Kind.ACTIVITY, missing)
        settled = {match.id for match in matches if match.id}
        self._bases = self._origin.bases(
            self._stock, settled, near | self._differing(drafts, matches)
        )
        return matches

    def _differing(self, drafts: Sequence[Draft], matches: Sequence[Match]) -> set[str]:
        """Name the records whose row says something else: only those need a base."""
        if self._origin.own:
            return set()
        matched = {m.id: d for d, m in zip(drafts, matches, strict=True) if m.id}
        self._same = {id_ for id_, draft in matched.items() if self._says_the_same(draft, id_)}
        return matched.keys() - self._same

    def _says_the_same(self, draft: Draft, id_: str) -> bool:
        """Tell whether a row says nothing but what is stored, its organisation included."""
        stored = self._records[id_]
        values = stated(draft, stored)
        if draft.organisation:
            found = self._organisations.find(draft.organisation, organisation_of(stored))
            if found is None:
                return False
            values = {**values, "organisation_id": found.id}
        return not merge(stored, values, None).changes

    def _planned(self, draft: Draft, match: Match) -> PlannedRow:
        if match.id:
            return self._matched_row(draft, match.id, match.reasons)
        if not match.candidates and not draft.own_id:
            row = row_of(draft, Outcome.NEW, fresh_record(draft, self._organisation(draft)))
            return self._numbers_told(row, draft)
        fresh_draft = self._with_organisation(draft)
        fresh = fresh_record(fresh_draft)
        row = row_of(draft, Outcome.NEW)
        if draft.own_id:
            problem = row_problem(draft, ProblemCode.UNKNOWN_ID, draft.own_id)
            row = replace(row, problems=(*row.problems, problem))
        row = self._numbers_told(row, draft)
        if not match.candidates:
            return replace(row, record=fresh)
        candidates = tuple(
            self._candidate(fresh_draft, id_, reasons)
            for id_, reasons in match.candidates
            if id_ in self._records
        )
        return _question(row, draft, fresh, candidates)

    def _matched_row(self, draft: Draft, id_: str, reasons: tuple[MatchReason, ...]) -> PlannedRow:
        stored, base = self._records[id_], self._bases.get(id_)
        if id_ in self._same:
            self._organisation(draft, stored)
            return self._numbers_told(row_of(draft, Outcome.SAME, stored=stored), draft, stored)
        if self._home is not None and isinstance(base, Activity):
            values, draft = self._home.typed(draft, base)
            if draft.organisation_values:
                self._organisation(draft, stored)
            merged = remarked(merge(stored, values, base, once=frozenset()), draft)
        else:
            draft = self._with_organisation(draft, stored)
            merged = merge(stored, stated(draft, stored), base)
        found = Candidate(stored, merged.record, reasons, merged.changes)
        row = self._numbers_told(row_of(draft, Outcome.NEW), draft, stored)
        known = MatchReason.SAME_ID in reasons or not merged.changes
        if not known and town_elsewhere(draft, stored, base):
            return _question(row, draft, fresh_record(draft), (found,))
        return merged_row(row, draft, found)

    def _candidate(self, draft: Draft, id_: str, reasons: tuple[MatchReason, ...]) -> Candidate:
        stored = self._records[id_]
        merged = merge(stored, stated(draft, stored), self._bases.get(id_))
        merged = remarked(merged, draft) if self._home is not None else merged
        return Candidate(stored, merged.record, reasons, merged.changes)

    def _with_organisation(self, draft: Draft, stored: Importable | None = None) -> Draft:
        if not draft.organisation:
            return draft
        id_ = self._organisation(draft, stored)
        return replace(draft, values={**draft.values, "organisation_id": id_})

    def _organisation(self, draft: Draft, stored: Importable | None = None) -> str | None:
        """Find or make the organisation a row names, and let it gain what the row says of it.

        Of several of that name it is the one the `stored` activity belongs to.
        """
        if not draft.organisation:
            return None
        return self._organisations.find_or_make(
            draft.organisation, draft.organisation_values, organisation_of(stored)
        )

    def _numbers_told(
        self, row: PlannedRow, draft: Draft, stored: Importable | None = None
    ) -> PlannedRow:
        """Tell which numbers differ from those we know, or are those of others: ours stay."""
        if not draft.organisation_values:
            return row
        found = self._organisations.find(draft.organisation, organisation_of(stored))
        told = number_problems(draft, found, self._organisations)
        return replace(row, problems=(*row.problems, *told)) if told else row


def _told_alike(row: PlannedRow, drafts: Sequence[Draft], other: int | None) -> PlannedRow:
    """Tell that a row is nearly the same as an earlier one of the list."""
    if other is None:
        return row
    value = place_of(drafts[other], row.sheet)
    problem = Problem(ProblemCode.ROWS_CONTRADICT, severity=Severity.DOUBT, value=value)
    found = CellProblem(row.sheet, row.row, None, "", problem)
    return replace(row, problems=(*row.problems, found))


def _question(
    row: PlannedRow, draft: Draft, fresh: Importable, candidates: tuple[Candidate, ...]
) -> PlannedRow:
    problem = row_problem(draft, ProblemCode.SIMILAR_RECORD, candidates[0].stored.name)
    return replace(
        row,
        outcome=Outcome.QUESTION,
        candidates=candidates,
        fresh=fresh,
        problems=(*row.problems, problem),
    )


def _namesakes(
    drafts: Sequence[Draft],
    alone: Sequence[int],
    rows: Mapping[int, PlannedRow],
    of_persons: Container[str],
) -> Mapping[int, int]:
    """Find new rows that name an activity an earlier row named already, at one organisation.

    Of a sheet of persons only those that another sheet names.
    """
    first: dict[tuple[str, str], dict[str, int]] = {}
    found: dict[int, int] = {}
    for at in alone:
        draft, row = drafts[at], rows.get(at)
        if row is None or row.outcome is not Outcome.NEW or not draft.organisation:
            continue
        key = comparable(draft.name), organisation_key(draft.organisation)
        by_sheet = first.setdefault(key, {})
        elsewhere = next((other for sheet, other in by_sheet.items() if sheet != draft.sheet), at)
        here = by_sheet.setdefault(draft.sheet, at)
        earlier = elsewhere if here == at or draft.sheet in of_persons else here
        if earlier != at:
            found[at] = earlier
    return found


def _told_namesake(row: PlannedRow, draft: Draft, first: Draft) -> PlannedRow:
    """Say that a row names the activity of an earlier row; the user may join them."""
    if any(p.problem.code is ProblemCode.ROWS_CONTRADICT for p in row.problems):
        return row
    place = place_of(first, draft.sheet)
    told = row_problem(draft, ProblemCode.ROWS_CONTRADICT, place, severity=Severity.NOTE)
    return replace(row, problems=(*row.problems, told))


def _twins(drafts: Sequence[Draft], held: Container[int]) -> Mapping[int, int]:
    """Point from each row to the earlier one that says exactly the same.

    What else they say is only looked at when the names are equal.
    """
    named: dict[object, list[int]] = {}
    for at, draft in enumerate(drafts):
        if at not in held:
            organisation = organisation_key(draft.organisation) if draft.organisation else ""
            key = draft.own_id, draft.name.casefold(), organisation
            named.setdefault(key, []).append(at)
    twins: dict[int, int] = {}
    for rows in named.values():
        seen: dict[object, int] = {}
        for at in rows if len(rows) > 1 else ():
            if (first := seen.setdefault(_saying(drafts[at]), at)) != at:
                twins[at] = first
    return twins


def _saying(draft: Draft) -> object:
    """Return what a row says, capitals aside: two equal rows are one."""
    values = frozenset(
        (k, v.casefold() if isinstance(v, str) else v) for k, v in draft.values.items()
    )
    return draft.own_id, organisation_key(draft.organisation), values
