"""Hold the rows of a sheet of organisations against those that are stored."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from pijler4_desktop.domain.importing.choices import RowPlace
from pijler4_desktop.domain.importing.drafting.draft import Draft
from pijler4_desktop.domain.importing.naming.names import organisation_key
from pijler4_desktop.domain.importing.naming.organising import Organisations
from pijler4_desktop.domain.importing.naming.questions import Naming
from pijler4_desktop.domain.importing.naming.sameness import TOWN
from pijler4_desktop.domain.importing.plan import (
    Candidate,
    CellProblem,
    Importable,
    OrganisationCandidate,
    PlannedRow,
)
from pijler4_desktop.domain.importing.planning.merging import FILLED_ONCE, empty_value, merge, same
from pijler4_desktop.domain.importing.planning.numbers import without_taken_numbers
from pijler4_desktop.domain.importing.planning.rows import (
    held_row,
    merged_row,
    place_of,
    row_of,
    row_problem,
)
from pijler4_desktop.domain.importing.planning.same_rows import (
    completed,
    differ,
    first_about_each,
    matched_by,
)
from pijler4_desktop.domain.importing.planning.stating import stated
from pijler4_desktop.domain.importing.stock import Stock
from pijler4_desktop.domain.importing.vocabulary import MatchReason, Outcome
from pijler4_desktop.domain.problems import Problem, ProblemCode
from pijler4_desktop.domain.records import Organisation
from pijler4_desktop.domain.vocabulary import Kind, Severity


class OrganisationPlanner:
    """Decides for every row of a sheet of organisations: by number, by name, by answer."""

    def __init__(self, organisations: Organisations, stock: Stock, naming: Naming) -> None:
        self._organisations = organisations
        self._stock = stock
        self._naming = naming
        self._asked = {
            place: question
            for question in naming.questions
            for place in question.rows
            if question.answer is None
        }
        self._bases: Mapping[str, Importable] = {}
        self._claimed: dict[str, Draft] = {}

    def plan(self, drafts: Sequence[Draft]) -> list[PlannedRow]:
        """Put every row in a bucket; a row that means another row of the list completes it."""
        drafts = list(drafts)
        meant = [None if draft.held else self._meant(draft) for draft in drafts]
        firsts, described = _firsts(drafts, meant), first_about_each(drafts)
        later: dict[int, int] = {}
        for at, target in enumerate(meant):
            first = described[at] if target is None else firsts.get(target, at)
            if first != at:
                later[at] = first
                if not differ(drafts[first], drafts[at]):
                    drafts[first] = completed(drafts[first], drafts[at])
        self._look_up(drafts, meant)
        rows = {
            at: self._planned(draft, meant[at])
            for at, draft in enumerate(drafts) if at not in later
        }  # fmt: skip
        for at, first in later.items():
            rows[at] = _completing(drafts[at], drafts[first], rows[first])
        return [rows[at] for at in range(len(drafts))]

    def _meant(self, draft: Draft) -> str | None:
        """Return what a user says a row means: a stored organisation's id, or a key in the list."""
        if self._organisations.match(draft.sought) is not None:
            return None
        if self._naming.is_namesake(draft.name):
            known = self._organisations.find(draft.name)
            return known.id if known else organisation_key(draft.name)
        meant = self._naming.meant(draft.name)
        if meant is None or self._organisations.stored(meant):
            return meant
        found = self._organisations.find(meant)
        return found.id if found else meant

    def _look_up(self, drafts: Sequence[Draft], meant: Sequence[str | None]) -> None:
        """Fetch what the imports so far said of the organisations these rows are about."""
        found = (self._organisations.match(draft.sought) for draft in drafts if not draft.held)
        known = {o.id for o in found if o is not None}
        known |= {id_ for id_ in meant if id_ and self._organisations.stored(id_)}
        formers = (self._organisations.former(draft.sought) for draft in drafts if not draft.held)
        known |= {former.id for former in formers if former is not None}
        self._bases = self._stock.imported(Kind.ORGANISATION, known) if known else {}

    def _planned(self, draft: Draft, meant: str | None) -> PlannedRow:
        if draft.held:
            return held_row(draft)
        named = self._organisations.stored(meant or "")
        found = named or self._organisations.match(draft.sought)
        if found is None:
            return self._new(row_of(draft, Outcome.NEW), draft, meant)
        draft = without_taken_numbers(draft, self._organisations, found.id)
        row = row_of(draft, Outcome.NEW)
        values: Mapping[str, object] = draft.values
        if named is not None or organisation_key(found.name) == organisation_key(draft.name):
            values = {key: value for key, value in values.items() if key != "name"}
        former = None if named else self._former(draft, found)
        if former is not None:
            return self._of_former(row, draft, former, found)
        first = self._claimed.setdefault(found.id, draft)
        if first is not draft:
            return _repeated_organisation(row, draft, first, found)
        said = {k: v for k, v in stated(draft, found).items() if k in values}
        if draft.stopped:
            said.pop("partner_status", None)
        merged = merge(found, said, self._bases.get(found.id))
        reason = MatchReason.SIMILAR_NAME if named is not None else matched_by(draft.sought, found)
        return merged_row(row, draft, Candidate(found, merged.record, (reason,), merged.changes))

    def _former(self, draft: Draft, found: Organisation) -> Organisation | None:
        """Return what a row describes when that went into the organisation it leads to."""
        if organisation_key(found.name) == organisation_key(draft.name):
            return None
        former = self._organisations.former(draft.sought)
        heir = self._organisations.stored(former.id) if former else None
        return former if heir is not None and heir.id == found.id else None

    def _of_former(
        self, row: PlannedRow, draft: Draft, former: Organisation, found: Organisation
    ) -> PlannedRow:
        """Let a row about what was merged change the survivor only by what is news.

        The survivor has a row of its own, which names it.
        """
        said = {k: v for k, v in stated(draft, found).items() if k != "name"}
        if draft.stopped:
            said.pop("partner_status", None)
        merged = merge(found, said, self._bases.get(former.id, former))
        reasons = (MatchReason.MERGED,)
        return merged_row(row, draft, Candidate(found, merged.record, reasons, merged.changes))

    def _new(self, row: PlannedRow, draft: Draft, meant: str | None) -> PlannedRow:
        """Make an organisation; one that looks like another says so until that is answered.

        When that other is stored, the row waits: nothing is stored twice on a guess.
        """
        asked = self._asked.get(RowPlace(draft.sheet, draft.row))
        if asked is not None:
            similar = row_problem(draft, ProblemCode.SIMILAR_RECORD, asked.candidates[0].name)
            row = replace(row, problems=(*row.problems, similar))
            if any(self._may_be(draft, found) for found in asked.candidates):
                return replace(row, outcome=Outcome.QUESTION)
        told = draft.problems
        draft = without_taken_numbers(draft, self._organisations)
        row = replace(row, problems=(*row.problems, *draft.problems[len(told) :]))
        name = self._naming.name_of(meant) if meant else draft.name
        made = self._organisations.add({**draft.values, "name": name})
        self._claimed[made.id] = draft
        return replace(row, record=made)

    def _may_be(self, draft: Draft, found: OrganisationCandidate) -> bool:
        """Tell whether a row may mean a stored organisation; a namesake elsewhere is another."""
        stored = self._organisations.stored(found.target)
        if stored is None or found.reasons != (MatchReason.SAME_NAME,):
            return stored is not None
        town = None if TOWN in draft.assumed else draft.values.get(TOWN)
        return not (town and stored.municipality_nis and town != stored.municipality_nis)


def _firsts(drafts: Sequence[Draft], meant: Sequence[str | None]) -> Mapping[str, int]:
    """Find, by the key of its name, the first row that means itself."""
    firsts: dict[str, int] = {}
    for at, draft in enumerate(drafts):
        key = organisation_key(draft.name)
        if not draft.held and meant[at] in (None, key):
            firsts.setdefault(key, at)
    return firsts


def _completing(draft: Draft, first: Draft, row: PlannedRow) -> PlannedRow:
    """Let a row follow the one it completed; hold it when it says something else."""
    differs = differ(first, draft)
    severity = Severity.DOUBT if differs else Severity.NOTE
    problem = row_problem(
        draft, ProblemCode.DUPLICATE_ROW, place_of(first, draft.sheet), severity=severity
    )
    outcome = Outcome.HELD if differs else Outcome.SAME
    if row.outcome is Outcome.QUESTION:
        outcome = Outcome.QUESTION
    stored = row.record or row.stored
    return replace(row_of(draft, outcome), stored=stored, problems=(*draft.problems, problem))


def _repeated_organisation(
    row: PlannedRow, draft: Draft, first: Draft, found: Organisation
) -> PlannedRow:
    """Let a second row about one organisation follow the first, or hold it when it differs.

    Another name than in the first row differs as well, also when that is what we call it now.
    """
    differs = organisation_key(first.name) != organisation_key(draft.name) or any(
        not same(name, first.values.get(name, empty_value(found, name)), value)
        for name, value in draft.values.items()
        if name != "name" and name not in FILLED_ONCE
    )
    outcome = Outcome.HELD if differs else Outcome.SAME
    problem = CellProblem(
        row.sheet, row.row, None, "",
        Problem(ProblemCode.DUPLICATE_ROW, value=str(first.row)),
    )  # fmt: skip
    return replace(row, outcome=outcome, stored=found, problems=(*row.problems, problem))
