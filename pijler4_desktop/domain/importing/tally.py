"""What a plan comes down to: how many records it touches, and what stays open all the same."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from pijler4_desktop.domain.importing.choices import RowPlace
from pijler4_desktop.domain.importing.plan import OrganisationQuestion, Plan, PlannedRow
from pijler4_desktop.domain.importing.vocabulary import DECIDED_ON, Choice, Outcome, RowKind
from pijler4_desktop.domain.records import Activity, Organisation
from pijler4_desktop.domain.vocabulary import Kind

WRITTEN = (Outcome.NEW, Outcome.CHANGED)
_READ = (*WRITTEN, Outcome.SAME)
_WITHOUT_DATA = frozenset(RowKind) - {RowKind.HEADER} - DECIDED_ON
"""Rows worth a word: that a list has a header is no news."""


@dataclass(frozen=True)
class Tally:
    """The counts of one plan."""

    plan: Plan

    @cached_property
    def records(self) -> Mapping[Outcome, Mapping[Kind, int]]:
        """Count the different records of the list that are new, and those that change."""
        found = {outcome: Counter[Kind]() for outcome in WRITTEN}
        seen: set[str] = set()
        for row in self.plan.rows:
            if row.record is not None and row.outcome in found and row.record.id not in seen:
                seen.add(row.record.id)
                found[row.outcome][row.kind] += 1
        return found

    def written(self, kind: Kind) -> int:
        """Count the different records of a kind that the rows of the list add or change."""
        return sum(of_kind[kind] for of_kind in self.records.values())

    @cached_property
    def added(self) -> Sequence[Organisation]:
        """List the organisations that come along with a row that is read in."""
        return [o for o in self.plan.organisations if o.id in self._named]

    @cached_property
    def completed(self) -> Sequence[Organisation]:
        """List the stored organisations that gain something by a row that is read in."""
        return [after for before, after in self.plan.completed if before.id in self._named]

    @property
    def stopping(self) -> Sequence[Organisation]:
        """List the stored organisations that stopped and that no row is about."""
        return [after for _before, after in self.plan.stopping]

    @property
    def open_stopped(self) -> int:
        """Count the organisations of which nobody said yet whether they stopped."""
        return sum(question.answer is None for question in self.plan.stopped_questions)

    @cached_property
    def _named(self) -> frozenset[str | None]:
        """Name the organisations of the rows that are read in."""
        read = (row.record or row.stored for row in self.plan.rows if row.outcome in _READ)
        return frozenset(r.organisation_id for r in read if isinstance(r, Activity))

    def changed(self, kind: Kind) -> int:
        """Count the stored records of a kind that the rows of the list change."""
        return self.records[Outcome.CHANGED][kind]

    @property
    def writes(self) -> bool:
        """Tell whether reading the list in adds or changes anything."""
        return any(map(self.written, Kind)) or bool(self.added or self.completed or self.stopping)

    @cached_property
    def repeated(self) -> int:
        """Count the rows that speak of what another row of the list already adds or changes."""
        written = {r.record.id for r in self.plan.rows if r.record is not None}
        return sum(r.record_id in written for r in self._of(Outcome.SAME))

    @property
    def same(self) -> int:
        """Count the rows that say what is stored."""
        return self.plan.counts[Outcome.SAME] - self.repeated

    @property
    def kept_apart(self) -> int:
        """Count the new records of which a user says that they are no other."""
        return sum(r.decision is not None and r.decision.choice is Choice.NEW
                   for r in self._of(Outcome.NEW))  # fmt: skip

    @property
    def left_out(self) -> int:
        """Count the rows of data that a user skips; and what is gone, as long as it stays so."""
        return sum(r.row_kind in DECIDED_ON for r in self._of(Outcome.IGNORED)) + self._gone

    @property
    def without_data(self) -> int:
        """Count titles, totals and notes."""
        return sum(r.row_kind in _WITHOUT_DATA for r in self._of(Outcome.IGNORED))

    @property
    def waiting(self) -> int:
        """Count the rows that are not read in: those with a question, and those held back."""
        counts = self.plan.counts
        return counts[Outcome.QUESTION] + counts[Outcome.HELD] - self._gone

    @cached_property
    def _gone(self) -> int:
        """Count the rows gone from an ask sheet about which nobody said anything."""
        return sum(r.row_kind is RowKind.GONE for r in self._of(Outcome.QUESTION))

    @property
    def open_dates(self) -> int:
        """Count the columns of dates of which nobody said what comes first."""
        return sum(question.answer is None for question in self.plan.date_questions)

    @cached_property
    def alike(self) -> Sequence[OrganisationQuestion]:
        """List the names that are read as an organisation of their own, though one is like them."""
        return [question for question in self._unanswered if question.proposed is None]

    @cached_property
    def taken_for(self) -> Sequence[tuple[str, str]]:
        """List the names that are read as another organisation, with its name."""
        return [
            (question.name, candidate.name)
            for question in self._unanswered
            for candidate in question.candidates
            if candidate.target == question.proposed
        ]

    @property
    def _unanswered(self) -> Sequence[OrganisationQuestion]:
        """List the questions nobody answered about rows that are read in."""
        read = {RowPlace(r.sheet, r.row) for r in self.plan.rows if r.record_id is not None}
        return [
            question for question in self.plan.organisation_questions
            if question.answer is None and not read.isdisjoint(question.rows)
        ]  # fmt: skip

    def _of(self, outcome: Outcome) -> Sequence[PlannedRow]:
        return [row for row in self.plan.rows if row.outcome is outcome]
