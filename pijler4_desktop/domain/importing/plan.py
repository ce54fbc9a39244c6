"""The plan of an import: every row in one bucket, questions open until someone decides."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from pijler4_desktop.domain.errors import ExpectedError, Failure
from pijler4_desktop.domain.importing.choices import (
    Choices,
    ColumnPlace,
    Decision,
    OrganisationAnswer,
    RowPlace,
)
from pijler4_desktop.domain.importing.source import Column
from pijler4_desktop.domain.importing.vocabulary import (
    DECIDED_ON,
    Choice,
    Goes,
    MatchReason,
    Outcome,
    RowKind,
)
from pijler4_desktop.domain.parsing.dates import DateOrder
from pijler4_desktop.domain.problems import Problem
from pijler4_desktop.domain.records import Activity, Organisation
from pijler4_desktop.domain.sheet import Notice
from pijler4_desktop.domain.vocabulary import Kind

Importable = Activity | Organisation


@dataclass(frozen=True, slots=True)
class CellProblem:
    """A problem and where it stands; without a column it concerns the whole row."""

    sheet: str
    row: int
    column: str | None
    header: str
    problem: Problem


@dataclass(frozen=True, slots=True)
class PlannedChange:
    """One field that would change; in a conflict it was changed here as well."""

    field: str
    before: object
    after: object
    conflict: bool = False


@dataclass(frozen=True, slots=True)
class Candidate:
    """A stored record that a row may speak of, with what merging would make of it."""

    stored: Importable
    merged: Importable
    reasons: tuple[MatchReason, ...]
    changes: tuple[PlannedChange, ...] = ()


@dataclass(frozen=True, slots=True)
class OrganisationCandidate:
    """An organisation a name in the list may mean: stored (`target` is its id) or another name in
    the same list (`target` is the key of that name).
    """

    target: str
    name: str
    reasons: tuple[MatchReason, ...]


@dataclass(frozen=True, slots=True)
class OrganisationQuestion:
    """One question about a name, however many rows bear it.

    As long as nobody answers, it means the candidate that is `proposed` (its target); without one
    it stays on its own.
    """

    key: str
    name: str
    rows: tuple[RowPlace, ...]
    candidates: tuple[OrganisationCandidate, ...]
    answer: OrganisationAnswer | None = None
    proposed: str | None = None


@dataclass(frozen=True, slots=True)
class DateQuestion:
    """One question about a column of dates that can be read in two orders.

    `examples` are cells as written with both readings, day first and month first; `cells` counts
    the cells that wait for the answer.
    """

    place: ColumnPlace
    heading: str
    examples: tuple[tuple[str, date, date], ...]
    cells: int
    answer: DateOrder | None = None


@dataclass(frozen=True, slots=True)
class StoppedQuestion:
    """One organisation that stopped, if one follows the list; unanswered, nothing changes.

    Either a row says so at `place`, with the words `said`, or an earlier list of this sender had a
    stored organisation that this one has no more. `record_id` is None for a new one.
    """

    key: str
    name: str
    record_id: str | None
    place: RowPlace | None = None
    said: str = ""
    answer: Goes | None = None


@dataclass(frozen=True, slots=True)
class PlannedRow:
    """What happens with one row of the file.

    `record` is the record as it will be stored, `stored` the one it replaces; both are None
    when nothing is written. `fresh` is the row as a record of its own, for who answers "new"; of
    it, the list does not state the fields `assumed`.
    """

    sheet: str
    row: int
    outcome: Outcome
    row_kind: RowKind = RowKind.DATA
    kind: Kind = Kind.ACTIVITY
    record: Importable | None = None
    stored: Importable | None = None
    changes: tuple[PlannedChange, ...] = ()
    problems: tuple[CellProblem, ...] = ()
    candidates: tuple[Candidate, ...] = ()
    fresh: Importable | None = None
    decision: Decision | None = None
    assumed: frozenset[str] = frozenset()

    @property
    def record_id(self) -> str | None:
        """Name the record this row belongs to, if that is settled."""
        settled = self.record or self.stored
        return settled.id if settled is not None else None

    @property
    def asked(self) -> bool:
        """Tell whether this row was, or still is, a question."""
        return bool(self.candidates)

    def followed(self, decision: Decision | None) -> "PlannedRow":
        """Return the row as the user decided, or as it is when the decision does not fit it."""
        if decision is None or self.row_kind not in DECIDED_ON:
            return self
        if decision.choice is Choice.SKIP:
            return self.decided(decision)
        known = {candidate.stored.id for candidate in self.candidates}
        fits = decision.choice is Choice.NEW or decision.record_id in known
        return self.decided(decision) if known and fits else self

    def decided(self, decision: Decision) -> "PlannedRow":
        """Return the row as the user decided; raises KeyError for an unknown candidate.

        What is gone from a sheet cannot be new: then nothing changes.
        """
        gone = self.row_kind is RowKind.GONE
        if decision.choice is Choice.SKIP or (gone and decision.choice is Choice.NEW):
            return replace(self, outcome=Outcome.IGNORED, record=None, stored=None, changes=(),
                           decision=decision)  # fmt: skip
        if decision.choice is Choice.NEW:
            return replace(self, outcome=Outcome.NEW, record=self.fresh, stored=None, changes=(),
                           decision=decision)  # fmt: skip
        found = {c.stored.id: c for c in self.candidates}[decision.record_id or ""]
        kept = {name: getattr(found.stored, name) for name in decision.keep}
        merged = replace(found.merged, **kept)
        return replace(
            self,
            outcome=Outcome.SAME if merged == found.stored else Outcome.CHANGED,
            record=None if merged == found.stored else merged,
            stored=found.stored,
            changes=tuple(c for c in found.changes if c.field not in decision.keep),
            decision=decision,
        )


@dataclass(frozen=True, slots=True)
class SheetPlan:
    """One sheet that is read: `rows` counts every row that holds something, or is gone from it."""

    sheet: str
    kind: Kind
    header_row: int
    rows: int
    columns: tuple[Column, ...] = ()


@dataclass(frozen=True, slots=True)
class Plan:
    """The whole import before anything is written.

    `organisations` are those the rows name and that do not exist yet, `completed` the existing
    ones that gain something, each with what it was. `change_set` is the state of the history
    the plan was made on: it may only be applied to that state. `choices` are those it follows,
    `layout` is the fingerprint of the file's layout. `stopping` are stored organisations that no
    row is about and that a user says have stopped, each before and after.
    """

    file_name: str
    sha256: str
    sheets: tuple[SheetPlan, ...]
    rows: tuple[PlannedRow, ...]
    organisations: tuple[Organisation, ...] = ()
    completed: tuple[tuple[Organisation, Organisation], ...] = ()
    notices: tuple[Notice, ...] = ()
    change_set: int = 0
    organisation_questions: tuple[OrganisationQuestion, ...] = ()
    date_questions: tuple[DateQuestion, ...] = ()
    choices: Choices = field(default_factory=Choices)
    layout: str = ""
    stopped_questions: tuple[StoppedQuestion, ...] = ()
    stopping: tuple[tuple[Organisation, Organisation], ...] = ()

    @property
    def rows_read(self) -> int:
        """Count the rows of the sheets that were read."""
        return sum(sheet.rows for sheet in self.sheets)

    @property
    def counts(self) -> Mapping[Outcome, int]:
        """Count the rows in each bucket."""
        found = Counter(row.outcome for row in self.rows)
        return {outcome: found[outcome] for outcome in Outcome}

    @property
    def questions(self) -> Sequence[PlannedRow]:
        """List the rows that wait for an answer."""
        return [row for row in self.rows if row.outcome is Outcome.QUESTION]

    @property
    def problems(self) -> Sequence[CellProblem]:
        """List every problem, in the order of the file."""
        return [problem for row in self.rows for problem in row.problems]

    def decide(self, row: PlannedRow, decision: Decision) -> "Plan":
        """Return the plan with one question answered, or answered otherwise."""
        rows = tuple(
            r.decided(decision) if (r.sheet, r.row) == (row.sheet, row.row) else r
            for r in self.rows
        )
        choices = self.choices.with_decision(RowPlace(row.sheet, row.row), decision)
        return replace(self, rows=rows, choices=choices)

    def follow(self, decisions: Mapping[RowPlace, Decision]) -> "Plan":
        """Return the plan with the questions answered; what no longer fits is asked again."""
        if not decisions:
            return self
        rows = tuple(row.followed(decisions.get(RowPlace(row.sheet, row.row))) for row in self.rows)
        return replace(self, rows=rows)

    def check(self) -> "Plan":
        """Return itself once every row read is in one bucket; raises ROW_COUNT otherwise."""
        total = sum(self.counts.values())
        if total != self.rows_read:
            raise ExpectedError(Failure.ROW_COUNT, read=self.rows_read, counted=total)
        return self
