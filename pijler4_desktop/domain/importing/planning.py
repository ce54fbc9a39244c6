"""Hold the drafts against what is stored and put every row in a bucket."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from pijler4_desktop.domain.ids import new_id
from pijler4_desktop.domain.importing.draft import Draft
from pijler4_desktop.domain.importing.matching import NO_MATCH, Match, Matcher
from pijler4_desktop.domain.importing.merging import Merged, merge
from pijler4_desktop.domain.importing.organising import Organisations
from pijler4_desktop.domain.importing.own import Origin, stated
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
from pijler4_desktop.domain.records import Activity
from pijler4_desktop.domain.vocabulary import Kind, Severity

STEP = 500
"""Rows between two reports of progress."""


@dataclass(slots=True)
class _Stored:
    """The stored records that rows were matched with, and what they were compared to."""

    records: Mapping[str, Importable]
    bases: Mapping[str, Importable]


def plan_activities(
    drafts: Sequence[Draft],
    organisations: Organisations,
    stock: Stock,
    origin: Origin,
    progress: Progress | None = None,
) -> list[PlannedRow]:
    """Decide for every row of activities; questions and held rows stay open."""
    progress = progress or Silent()
    drafts = [_with_organisation(draft, organisations) for draft in drafts]
    rows: dict[int, PlannedRow] = {i: _held(d) for i, d in enumerate(drafts) if d.held}
    seen: dict[object, int] = {}
    twins: dict[int, int] = {}
    for at, draft in enumerate(drafts):
        if at not in rows and (first := seen.setdefault(_saying(draft), at)) != at:
            twins[at] = first
    asked = [at for at in range(len(drafts)) if at not in rows and at not in twins]
    stored, matches = _matched([drafts[at] for at in asked], organisations, stock, origin)
    for done, (at, match) in enumerate(zip(asked, matches, strict=True)):
        if done % STEP == 0:
            progress.report(done, len(asked))
        rows[at] = _planned(drafts[at], match, stored, origin)
    rows.update((at, _twin(drafts[at], rows[first])) for at, first in twins.items())
    return [rows[at] for at in range(len(drafts))]


def _with_organisation(draft: Draft, organisations: Organisations) -> Draft:
    if draft.held or not draft.organisation:
        return draft
    id_ = organisations.find_or_make(draft.organisation, draft.organisation_values)
    return replace(draft, values={**draft.values, "organisation_id": id_})


def _saying(draft: Draft) -> object:
    """Return what a row says, capitals aside: two equal rows are one."""
    values = frozenset(
        (k, v.casefold() if isinstance(v, str) else v) for k, v in draft.values.items()
    )
    return draft.own_id, values


def _matched(
    drafts: Sequence[Draft], organisations: Organisations, stock: Stock, origin: Origin
) -> tuple[_Stored, Sequence[Match]]:
    known = tuple(stock.activities())
    keys = {k.organisation_id: organisations.key_of(k.organisation_id) for k in known}
    matcher = Matcher(known, {id_: key for id_, key in keys.items() if id_})
    wanted = matcher.wanted(drafts)
    records = dict(stock.records(Kind.ACTIVITY, wanted)) if wanted else {}
    found = matcher.match(drafts, records)
    matches = [found.get(at, NO_MATCH) for at in range(len(drafts))]
    near = {id_ for match in matches for id_, _ in match.candidates} - records.keys()
    if near:
        records |= stock.records(Kind.ACTIVITY, near)
    settled = {m.id for m in matches if m.id}
    stranger, own = _differing(drafts, matches, records), settled
    bases = origin.bases(stock, own, stranger | near)
    return _Stored(records, bases), matches


def _differing(
    drafts: Sequence[Draft], matches: Sequence[Match], records: Mapping[str, Importable]
) -> set[str]:
    """Name the records whose row says something else: only those need a base."""
    differing = {id_ for m in matches for id_, _ in m.candidates}
    for draft, match in zip(drafts, matches, strict=True):
        if match.id and merge(records[match.id], draft.values, None).changes:
            differing.add(match.id)
    return differing


def _planned(draft: Draft, match: Match, stored: _Stored, origin: Origin) -> PlannedRow:
    row = _row(draft, Outcome.NEW)
    if match.id:
        record = stored.records[match.id]
        base = stored.bases.get(match.id)
        merged = merge(record, stated(draft, base, origin), base)
        return _merged(row, draft, Candidate(record, merged.record, match.reasons, merged.changes))
    fresh = _fresh(draft)
    if not match.candidates:
        return replace(row, record=fresh)
    candidates = tuple(
        _candidate(draft, stored, id_, reasons)
        for id_, reasons in match.candidates
        if id_ in stored.records
    )
    problem = _row_problem(draft, ProblemCode.SIMILAR_RECORD, candidates[0].stored.name)
    return replace(
        row,
        outcome=Outcome.QUESTION,
        candidates=candidates,
        fresh=fresh,
        problems=(*row.problems, problem),
    )


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


def _candidate(
    draft: Draft, stored: _Stored, id_: str, reasons: tuple[MatchReason, ...]
) -> Candidate:
    record = stored.records[id_]
    merged: Merged = merge(record, draft.values, stored.bases.get(id_))
    return Candidate(record, merged.record, reasons, merged.changes)


def _fresh(draft: Draft) -> Activity:
    return Activity(id=new_id(), **draft.values)  # type: ignore[arg-type]


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
    return [_planned_organisation(draft, organisations, bases) for draft in drafts]


def _planned_organisation(
    draft: Draft, organisations: Organisations, bases: Mapping[str, Importable]
) -> PlannedRow:
    if draft.held:
        return _held(draft)
    row = _row(draft, Outcome.NEW)
    found = organisations.match(draft.values)
    if found is None:
        return replace(row, record=organisations.add(draft.values))
    merged = merge(found, draft.values, bases.get(found.id))
    if not organisations.is_stored(found.id):
        problem = _row_problem(draft, ProblemCode.DUPLICATE_ROW, found.name)
        outcome = Outcome.HELD if merged.changes else Outcome.SAME
        return replace(row, outcome=outcome, stored=found, problems=(*row.problems, problem))
    return _merged(
        row, draft, Candidate(found, merged.record, (MatchReason.SAME_NUMBER,), merged.changes)
    )
