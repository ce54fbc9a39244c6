"""Hold the drafts against what is stored and put every row in a bucket."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from pijler4_desktop.domain.ids import new_id
from pijler4_desktop.domain.importing.draft import Draft
from pijler4_desktop.domain.importing.matching import NO_MATCH, Match, Matcher
from pijler4_desktop.domain.importing.merging import FILLED_ONCE, empty_value, merge, same
from pijler4_desktop.domain.importing.organising import Organisations, organisation_key
from pijler4_desktop.domain.importing.own import Homecoming, Origin
from pijler4_desktop.domain.importing.plan import (
    Candidate,
    CellProblem,
    Importable,
    PlannedRow,
)
from pijler4_desktop.domain.importing.stock import Stock
from pijler4_desktop.domain.importing.vocabulary import MatchReason, Outcome
from pijler4_desktop.domain.problems import Problem, ProblemCode
from pijler4_desktop.domain.progress import Progress, Silent
from pijler4_desktop.domain.records import Activity, Organisation
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
    ) -> None:
        self._organisations = organisations
        self._stock = stock
        self._origin = origin
        self._home = home
        self._records: dict[str, Importable] = {}
        self._bases: Mapping[str, Importable] = {}

    def plan(self, drafts: Sequence[Draft], progress: Progress | None = None) -> list[PlannedRow]:
        """Put every row in a bucket; raises CancelledError through `progress`."""
        progress = progress or Silent()
        rows: dict[int, PlannedRow] = {i: _held(d) for i, d in enumerate(drafts) if d.held}
        seen: dict[object, int] = {}
        twins: dict[int, int] = {}
        for at, draft in enumerate(drafts):
            if at not in rows and (first := seen.setdefault(_saying(draft), at)) != at:
                twins[at] = first
        asked = [at for at in range(len(drafts)) if at not in rows and at not in twins]
        matches = self._matched([drafts[at] for at in asked])
        for done, (at, match) in enumerate(zip(asked, matches, strict=True)):
            if done % STEP == 0:
                progress.report(done, len(asked))
            rows[at] = self._planned(drafts[at], match)
        rows.update((at, _twin(drafts[at], rows[first])) for at, first in twins.items())
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
        return {
            match.id
            for draft, match in zip(drafts, matches, strict=True)
            if match.id and merge(self._records[match.id], self._stated(draft), None).changes
        }

    def _stated(self, draft: Draft) -> Mapping[str, object]:
        """Return what a row states, its organisation as it is known now, if it is."""
        found = self._organisations.find(draft.organisation) if draft.organisation else None
        return {**draft.values, "organisation_id": found.id} if found else draft.values

    def _planned(self, draft: Draft, match: Match) -> PlannedRow:
        if match.id:
            return self._matched_row(draft, match.id, match.reasons)
        fresh_draft = self._with_organisation(draft)
        fresh = _fresh(fresh_draft)
        row = _row(draft, Outcome.NEW)
        if draft.own_id:
            problem = _row_problem(draft, ProblemCode.UNKNOWN_ID, draft.own_id)
            row = replace(row, problems=(*row.problems, problem))
        if not match.candidates:
            return replace(row, record=fresh)
        candidates = tuple(
            self._candidate(fresh_draft, id_, reasons)
            for id_, reasons in match.candidates
            if id_ in self._records
        )
        problem = _row_problem(draft, ProblemCode.SIMILAR_RECORD, candidates[0].stored.name)
        return replace(
            row,
            outcome=Outcome.QUESTION,
            candidates=candidates,
            fresh=fresh,
            problems=(*row.problems, problem),
        )

    def _matched_row(self, draft: Draft, id_: str, reasons: tuple[MatchReason, ...]) -> PlannedRow:
        stored, base = self._records[id_], self._bases.get(id_)
        if self._home is not None and isinstance(base, Activity):
            values, draft = self._home.typed(draft, base)
            merged = merge(stored, values, base, once=frozenset())
        else:
            draft = self._with_organisation(draft)
            merged = merge(stored, draft.values, base)
        found = Candidate(stored, merged.record, reasons, merged.changes)
        return _merged(_row(draft, Outcome.NEW), draft, found)

    def _candidate(self, draft: Draft, id_: str, reasons: tuple[MatchReason, ...]) -> Candidate:
        stored = self._records[id_]
        merged = merge(stored, draft.values, self._bases.get(id_))
        return Candidate(stored, merged.record, reasons, merged.changes)

    def _with_organisation(self, draft: Draft) -> Draft:
        if not draft.organisation:
            return draft
        id_ = self._organisations.find_or_make(draft.organisation, draft.organisation_values)
        return replace(draft, values={**draft.values, "organisation_id": id_})


def _saying(draft: Draft) -> object:
    """Return what a row says, capitals aside: two equal rows are one."""
    values = frozenset(
        (k, v.casefold() if isinstance(v, str) else v) for k, v in draft.values.items()
    )
    return draft.own_id, organisation_key(draft.organisation), values


def _merged(row: PlannedRow, draft: Draft, found: Candidate) -> PlannedRow:
    conflicts = [change for change in found.changes if change.conflict]
    if not found.changes:
        return replace(row, outcome=Outcome.SAME, stored=found.stored)
    if not conflicts:
        return replace(
            row,
            outcome=Outcome.CHANGED,
            record=found.merged,
            stored=found.stored,
            changes=found.changes,
        )
    problems = (
        _row_problem(draft, ProblemCode.CHANGED_HERE_TOO, draft.name, change.field)
        for change in conflicts
    )
    return replace(
        row,
        outcome=Outcome.QUESTION,
        stored=found.stored,
        changes=found.changes,
        candidates=(found,),
        fresh=_fresh(draft),
        problems=(*row.problems, *problems),
    )


def _fresh(draft: Draft) -> Importable:
    values = {**draft.values, "id": new_id()}
    if draft.kind is Kind.ORGANISATION:
        return Organisation(**values)  # type: ignore[arg-type]
    return Activity(**values)  # type: ignore[arg-type]


def _row(draft: Draft, outcome: Outcome) -> PlannedRow:
    return PlannedRow(draft.sheet, draft.row, outcome, kind=draft.kind, problems=draft.problems)


def _held(draft: Draft) -> PlannedRow:
    return _row(draft, Outcome.HELD)


def _twin(draft: Draft, first: PlannedRow) -> PlannedRow:
    """Let an exact repetition follow its first row: nothing is stored twice."""
    problem = _row_problem(draft, ProblemCode.DUPLICATE_ROW, str(first.row), severity=Severity.NOTE)
    return replace(
        _row(draft, Outcome.SAME),
        stored=first.record or first.stored,
        problems=(*draft.problems, problem),
    )


def _row_problem(
    draft: Draft,
    code: ProblemCode,
    value: str = "",
    field: str | None = None,
    severity: Severity = Severity.DOUBT,
) -> CellProblem:
    return CellProblem(draft.sheet, draft.row, None, "", Problem(code, field, severity, value))


def plan_organisations(
    drafts: Iterable[Draft], organisations: Organisations, stock: Stock
) -> list[PlannedRow]:
    """Decide for every row of a sheet of organisations, by number first and then by name."""
    drafts = list(drafts)
    found = (organisations.match(draft.values) for draft in drafts if not draft.held)
    known = {o.id for o in found if o is not None}
    bases = stock.imported(Kind.ORGANISATION, known) if known else {}
    claimed: dict[str, Draft] = {}
    return [_planned_organisation(draft, organisations, bases, claimed) for draft in drafts]


def _planned_organisation(
    draft: Draft,
    organisations: Organisations,
    bases: Mapping[str, Importable],
    claimed: dict[str, Draft],
) -> PlannedRow:
    if draft.held:
        return _held(draft)
    row = _row(draft, Outcome.NEW)
    found = organisations.match(draft.values)
    if found is None:
        made = organisations.add(draft.values)
        claimed[made.id] = draft
        return replace(row, record=made)
    first = claimed.setdefault(found.id, draft)
    if first is not draft:
        return _repeated_organisation(row, draft, first, found)
    merged = merge(found, draft.values, bases.get(found.id))
    return _merged(
        row, draft, Candidate(found, merged.record, (MatchReason.SAME_NUMBER,), merged.changes)
    )


def _repeated_organisation(
    row: PlannedRow, draft: Draft, first: Draft, found: Organisation
) -> PlannedRow:
    """Let a second row about one organisation follow the first, or hold it when it differs."""
    problem = _row_problem(draft, ProblemCode.DUPLICATE_ROW, str(first.row))
    differs = any(
        not same(name, first.values.get(name, empty_value(found, name)), value)
        for name, value in draft.values.items()
        if name not in FILLED_ONCE
    )
    outcome = Outcome.HELD if differs else Outcome.SAME
    return replace(row, outcome=outcome, stored=found, problems=(*row.problems, problem))
