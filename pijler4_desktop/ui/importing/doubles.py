"""The questions about what may be the same, and about organisations that may have stopped."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from pijler4_desktop.domain.importing.choices import (
    Choices,
    Decision,
    OrganisationAnswer,
    RowPlace,
)
from pijler4_desktop.domain.importing.plan import (
    Candidate,
    OrganisationQuestion,
    PlannedRow,
    StoppedQuestion,
)
from pijler4_desktop.domain.importing.vocabulary import Choice, Goes, RowKind
from pijler4_desktop.domain.problems import ProblemCode
from pijler4_desktop.domain.records import Activity
from pijler4_desktop.ui.importing.review import Review

Answered = Literal["merged", "apart", "skipped", "stopped", "on", ""]

_OURS_STAYS = ("name", "organisation_id")
"""What a list often writes shorter than we do."""


@dataclass(frozen=True)
class Double:
    """One question: about a row, about a name in the list, or about who stopped."""

    planned: PlannedRow | None = None
    organisation: OrganisationQuestion | None = None
    stopped: StoppedQuestion | None = None

    @property
    def key(self) -> object:
        """Tell this question from the others, also in the next plan."""
        if self.planned is not None:
            return RowPlace(self.planned.sheet, self.planned.row)
        if self.stopped is not None:
            return "stopped", self.stopped.key
        return self.organisation.key if self.organisation else None

    @property
    def is_gone(self) -> bool:
        """Tell whether this asks about a row that is gone from an ask sheet."""
        return self.planned is not None and self.planned.row_kind is RowKind.GONE

    @property
    def name(self) -> str:
        """Return the name as the list has it."""
        if asked := self.organisation or self.stopped:
            return asked.name
        row = self.planned
        named = (row.fresh or row.candidates[0].merged) if row else None
        return named.name if named else ""

    @property
    def other(self) -> str:
        """Return the name of what it resembles most."""
        if self.organisation is not None:
            return self.organisation.candidates[0].name
        return self.planned.candidates[0].stored.name if self.planned else ""

    def answered(self, choices: Choices) -> Answered:
        """Tell what was answered."""
        if self.organisation is not None:
            answer = choices.organisations.get(self.organisation.key)
            return "" if answer is None else "merged" if answer.same_as else "apart"
        if self.stopped is not None:
            return _gone_on(choices.goes.get(self.stopped.key, self.stopped.answer))
        if self.planned is None:
            return ""
        decision = choices.decisions.get(RowPlace(self.planned.sheet, self.planned.row))
        if decision is None:
            return ""
        answers: dict[Choice, Answered] = {
            Choice.MERGE: "merged", Choice.NEW: "apart", Choice.SKIP: "skipped",
        }  # fmt: skip
        return answers[decision.choice]


def doubles(review: Review) -> Sequence[Double]:
    """List every question: organisations first, because rows are known by them."""
    stopped = (Double(stopped=asked) for asked in review.plan.stopped_questions)
    rows = (Double(planned=row) for row in review.asked)
    return [*_organisations(review), *rows, *stopped]


def _organisations(review: Review) -> Iterator[Double]:
    return (Double(organisation=asked) for asked in review.plan.organisation_questions)


def _gone_on(answer: Goes | None) -> Answered:
    if answer is None:
        return ""
    return "stopped" if answer is Goes.STOPPED else "on"


def is_conflict(planned: PlannedRow) -> bool:
    """Tell whether a row surely is a known record, that was changed here as well."""
    codes = {found.problem.code for found in planned.problems}
    return ProblemCode.CHANGED_HERE_TOO in codes


def kept_at_first(planned: PlannedRow, candidate: Candidate) -> frozenset[str]:
    """Propose the fields in which ours stays: the name we know it by, and a later check.

    Where both sides changed the same record, the list is proposed.
    """
    if is_conflict(planned):
        return frozenset()
    changed = {change.field for change in candidate.changes}
    kept = {name for name in _OURS_STAYS if name in changed and getattr(candidate.stored, name)}
    ours = candidate.stored
    theirs = planned.fresh
    if isinstance(ours, Activity) and isinstance(theirs, Activity) and "last_verified" in changed:
        days = ours.last_verified, theirs.last_verified
        if days[0] is not None and days[1] is not None and days[0] > days[1]:
            kept.add("last_verified")
    return frozenset(kept)


def answer(
    choices: Choices, double: Double, choice: Choice, chosen: int = 0,
    keep: frozenset[str] | None = None,
) -> Choices:  # fmt: skip
    """Return the choices with an answer; `chosen` counts the candidates from 0.

    Names of organisations cannot be skipped: then nothing changes. Of what may have stopped,
    merging follows the list. What is gone can only have ended or stay as it is.
    """
    if double.stopped is not None:
        goes = Goes.STOPPED if choice is Choice.MERGE else Goes.ON
        return choices.with_going(double.stopped.key, goes)
    if double.is_gone and choice is Choice.NEW:
        choice = Choice.SKIP
    if double.organisation is not None:
        if choice is Choice.SKIP:
            return choices
        target = double.organisation.candidates[chosen].target if choice is Choice.MERGE else None
        return choices.with_organisation(double.organisation.key, OrganisationAnswer(target))
    planned = double.planned
    if planned is None:
        return choices
    place = RowPlace(planned.sheet, planned.row)
    if choice is not Choice.MERGE:
        return choices.with_decision(place, Decision(choice))
    candidate = planned.candidates[chosen]
    ours = kept_at_first(planned, candidate) if keep is None else keep
    return choices.with_decision(place, Decision(choice, candidate.stored.id, ours))
