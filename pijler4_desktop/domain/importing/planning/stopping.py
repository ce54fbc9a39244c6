"""Organisations that stopped according to a list: asked one by one, never done unasked.

A register says so in a column of its own, or leaves out what it listed the time before.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from pijler4_desktop.domain.importing.choices import Choices, RowPlace
from pijler4_desktop.domain.importing.drafting.draft import Draft
from pijler4_desktop.domain.importing.naming.organising import Organisations
from pijler4_desktop.domain.importing.plan import (
    Candidate,
    Plan,
    PlannedChange,
    PlannedRow,
    StoppedQuestion,
)
from pijler4_desktop.domain.importing.vocabulary import Goes, Outcome
from pijler4_desktop.domain.records import Organisation
from pijler4_desktop.domain.vocabulary import Kind, PartnerStatus

STATUS = "partner_status"
ENOUGH = 0.5
"""Share of an earlier list that has to be in this one, for it to be the same list but newer."""


@dataclass(frozen=True, slots=True)
class EarlierList:
    """What an earlier import of organisations noted: the `ids` of those it listed.

    `going_on` are, by id, the words of the list for stopping that a user did not follow. `same`
    tells that both sender and layout are those of the list at hand.
    """

    ids: frozenset[str] = frozenset()
    going_on: Mapping[str, str] = field(default_factory=dict)
    same: bool = False


@dataclass(frozen=True, slots=True)
class Stopping:
    """Finds what stopped by the rows of a list, and by `earlier` ones, the newest first."""

    organisations: Organisations
    earlier: Sequence[EarlierList]
    choices: Choices

    def asked(self, plan: Plan, drafts: Sequence[Draft], *, whole: bool) -> Plan:
        """Return the plan with its questions about stopping, and what was answered done.

        Only a list that is read as a `whole` tells what it has no more.
        """
        rows = {RowPlace(row.sheet, row.row): row for row in plan.rows}
        listed = self._listed(plan, drafts)
        before = next((e for e in self.earlier if _is_newer(e, listed)), EarlierList())
        said = list(self._said(drafts, rows, before))
        gone = list(self._gone(before.ids - listed)) if whole else []
        stopped = {q.place: q for q in said if q.answer is Goes.STOPPED}
        return replace(
            plan,
            rows=tuple(
                _stopped_row(row) if RowPlace(row.sheet, row.row) in stopped else row
                for row in plan.rows
            ),
            stopped_questions=(*said, *gone),
            stopping=tuple(self._changed(q) for q in gone if q.answer is Goes.STOPPED),
        )

    def _listed(self, plan: Plan, drafts: Sequence[Draft]) -> frozenset[str]:
        """Return the stored organisations the list is about, also by rows that wait."""
        found = {row.record_id for row in plan.rows if row.kind is Kind.ORGANISATION}
        matched = (self.organisations.match(draft.values) for draft in drafts)
        found |= {organisation.id for organisation in matched if organisation}
        for question in plan.organisation_questions:
            if question.answer is None:
                found |= {candidate.target for candidate in question.candidates}
        return frozenset(id_ for id_ in found if id_)

    def _said(
        self, drafts: Sequence[Draft], rows: Mapping[RowPlace, PlannedRow], before: EarlierList
    ) -> Iterator[StoppedQuestion]:
        """Ask about each organisation of which a row says that it stopped."""
        asked: set[str] = set()
        for draft in drafts:
            place = RowPlace(draft.sheet, draft.row)
            row = rows.get(place)
            record = (row.record or row.stored) if row is not None else None
            if not draft.stopped or not isinstance(record, Organisation) or record.id in asked:
                continue
            stored = self.organisations.stored(record.id)
            if (stored or record).partner_status is PartnerStatus.STOPPED:
                continue
            went_on = before.going_on.get(record.id) == draft.stopped
            asked.add(record.id)
            key = record.id if stored else f"{place.sheet}!{place.row}"
            yield StoppedQuestion(
                key, record.name, record.id if stored else None, place, draft.stopped,
                self.choices.goes.get(key, Goes.ON if went_on else None),
            )  # fmt: skip

    def _gone(self, ids: frozenset[str]) -> Iterator[StoppedQuestion]:
        """Ask about each stored organisation that the list has no more."""
        for organisation in self.organisations.all_stored:
            if organisation.id in ids and organisation.partner_status is not PartnerStatus.STOPPED:
                yield StoppedQuestion(
                    organisation.id, organisation.name, organisation.id,
                    answer=self.choices.goes.get(organisation.id),
                )  # fmt: skip

    def _changed(self, question: StoppedQuestion) -> tuple[Organisation, Organisation]:
        stored = self.organisations.stored(question.key)
        if stored is None:
            raise KeyError(question.key)
        return stored, replace(stored, partner_status=PartnerStatus.STOPPED)


def _is_newer(earlier: EarlierList, listed: frozenset[str]) -> bool:
    """Tell whether the list at hand is an earlier one, but newer: enough of that is in it."""
    again = len(earlier.ids & listed)
    return again >= (1 if earlier.same else max(1, ENOUGH * len(earlier.ids)))


def _stopped_row(row: PlannedRow) -> PlannedRow:
    """Let a row say that its organisation stopped."""
    if row.outcome is Outcome.NEW and isinstance(row.record, Organisation):
        return replace(row, record=_stopped(row.record))
    candidates = tuple(_stopped_candidate(candidate) for candidate in row.candidates)
    record, stored = row.record or row.stored, row.stored
    if row.outcome not in (Outcome.CHANGED, Outcome.SAME):
        return replace(row, candidates=candidates)
    if not isinstance(record, Organisation) or not isinstance(stored, Organisation):
        return row
    return replace(
        row,
        outcome=Outcome.CHANGED,
        record=_stopped(record),
        changes=(*row.changes, _change(stored)),
        candidates=candidates,
    )


def _stopped_candidate(candidate: Candidate) -> Candidate:
    stored, merged = candidate.stored, candidate.merged
    if not isinstance(stored, Organisation) or not isinstance(merged, Organisation):
        return candidate
    changes = (*candidate.changes, _change(stored))
    return replace(candidate, merged=_stopped(merged), changes=changes)


def _stopped(organisation: Organisation) -> Organisation:
    return replace(organisation, partner_status=PartnerStatus.STOPPED)


def _change(stored: Organisation) -> PlannedChange:
    return PlannedChange(STATUS, stored.partner_status, PartnerStatus.STOPPED)
