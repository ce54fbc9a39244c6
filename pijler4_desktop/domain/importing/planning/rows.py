"""Planned rows in the making: held, repeated, merged or new."""

from dataclasses import replace

from pijler4_desktop.domain.ids import new_id
from pijler4_desktop.domain.importing.drafting.draft import Draft
from pijler4_desktop.domain.importing.plan import Candidate, CellProblem, Importable, PlannedRow
from pijler4_desktop.domain.importing.vocabulary import Outcome
from pijler4_desktop.domain.problems import Problem, ProblemCode
from pijler4_desktop.domain.records import Activity, Organisation
from pijler4_desktop.domain.vocabulary import Kind, Severity


def merged_row(row: PlannedRow, draft: Draft, found: Candidate) -> PlannedRow:
    """Let a row change its record, leave it as it is, or ask about what changed on both sides."""
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
        row_problem(draft, ProblemCode.CHANGED_HERE_TOO, draft.name, change.field)
        for change in conflicts
    )
    return replace(
        row,
        outcome=Outcome.QUESTION,
        stored=found.stored,
        changes=found.changes,
        candidates=(found,),
        fresh=fresh_record(draft),
        problems=(*row.problems, *problems),
    )


def fresh_record(draft: Draft, organisation_id: str | None = None) -> Importable:
    """Make the record of a row that is new."""
    values = {**draft.values, "id": new_id()}
    if organisation_id is not None:
        values["organisation_id"] = organisation_id
    if draft.kind is Kind.ORGANISATION:
        return Organisation(**values)  # type: ignore[arg-type]
    return Activity(**values)  # type: ignore[arg-type]


def row_of(
    draft: Draft,
    outcome: Outcome,
    record: Importable | None = None,
    stored: Importable | None = None,
) -> PlannedRow:
    """Start the planned row of a draft."""
    return PlannedRow(
        draft.sheet,
        draft.row,
        outcome,
        kind=draft.kind,
        record=record,
        stored=stored,
        problems=draft.problems,
        assumed=draft.assumed,
    )


def held_row(draft: Draft) -> PlannedRow:
    """Hold a row back."""
    return row_of(draft, Outcome.HELD)


def twin_row(draft: Draft, first: PlannedRow) -> PlannedRow:
    """Let an exact repetition follow its first row: nothing is stored twice."""
    place = place_of(first, draft.sheet)
    problem = row_problem(draft, ProblemCode.DUPLICATE_ROW, place, severity=Severity.NOTE)
    return replace(
        row_of(draft, Outcome.SAME),
        stored=first.record or first.stored,
        problems=(*draft.problems, problem),
    )


def place_of(row: PlannedRow | Draft, sheet: str) -> str:
    """Name a row as it is called from a sheet: by its number, elsewhere with the sheet."""
    return str(row.row) if row.sheet == sheet else f"{row.row} van blad '{row.sheet}'"


def organisation_of(record: Importable | None) -> str | None:
    """Name the organisation an activity belongs to."""
    return record.organisation_id if isinstance(record, Activity) else None


def row_problem(
    draft: Draft,
    code: ProblemCode,
    value: str = "",
    field: str | None = None,
    severity: Severity = Severity.DOUBT,
) -> CellProblem:
    """Make a problem that concerns the whole row."""
    return CellProblem(draft.sheet, draft.row, None, "", Problem(code, field, severity, value))
