"""Hold the rows of a sheet of organisations against those that are stored."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from pijler4_desktop.domain.importing.draft import Draft
from pijler4_desktop.domain.importing.merging import FILLED_ONCE, empty_value, merge, same
from pijler4_desktop.domain.importing.organising import Organisations
from pijler4_desktop.domain.importing.plan import Candidate, Importable, PlannedRow
from pijler4_desktop.domain.importing.rows import held_row, merged_row, row_of, row_problem
from pijler4_desktop.domain.importing.stock import Stock
from pijler4_desktop.domain.importing.vocabulary import MatchReason, Outcome
from pijler4_desktop.domain.problems import ProblemCode
from pijler4_desktop.domain.records import Organisation
from pijler4_desktop.domain.vocabulary import Kind


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
        return held_row(draft)
    row = row_of(draft, Outcome.NEW)
    found = organisations.match(draft.values)
    if found is None:
        made = organisations.add(draft.values)
        claimed[made.id] = draft
        return replace(row, record=made)
    first = claimed.setdefault(found.id, draft)
    if first is not draft:
        return _repeated_organisation(row, draft, first, found)
    merged = merge(found, draft.values, bases.get(found.id))
    return merged_row(
        row, draft, Candidate(found, merged.record, (MatchReason.SAME_NUMBER,), merged.changes)
    )


def _repeated_organisation(
    row: PlannedRow, draft: Draft, first: Draft, found: Organisation
) -> PlannedRow:
    """Let a second row about one organisation follow the first, or hold it when it differs."""
    problem = row_problem(draft, ProblemCode.DUPLICATE_ROW, str(first.row))
    differs = any(
        not same(name, first.values.get(name, empty_value(found, name)), value)
        for name, value in draft.values.items()
        if name not in FILLED_ONCE
    )
    outcome = Outcome.HELD if differs else Outcome.SAME
    return replace(row, outcome=outcome, stored=found, problems=(*row.problems, problem))
