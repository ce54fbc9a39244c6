"""Use cases of the overview: what counts today, the numbers, and what the agency does not know."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any, Protocol

from pijler4_desktop.domain.changes import Changes
from pijler4_desktop.domain.coverage.matrix import Gap
from pijler4_desktop.domain.initiatives.cards import InitiativeCard
from pijler4_desktop.domain.listing import OfferFilter
from pijler4_desktop.domain.partners import FollowUp, PartnerFilter
from pijler4_desktop.domain.receipts import ExportLine
from pijler4_desktop.domain.standing import Freshness, freshness
from pijler4_desktop.domain.todo.lines import (
    TodoKind,
    TodoLine,
    Weeks,
    counts_today,
    end_of_week,
    in_order,
)
from pijler4_desktop.domain.todo.since import Since
from pijler4_desktop.domain.vocabulary import ActivityType, Answer, Level, Phase, Standing
from pijler4_desktop.services.contacts import Contacts
from pijler4_desktop.services.coverage import Coverage
from pijler4_desktop.services.import_drafts import ImportDrafts
from pijler4_desktop.services.initiatives import Initiatives
from pijler4_desktop.services.offer import Offer
from pijler4_desktop.services.partners import Partners
from pijler4_desktop.services.saving import today
from pijler4_desktop.services.settings import Settings
from pijler4_desktop.services.since_handoff import SinceHandoff
from pijler4_desktop.services.verifications import Verifications
from pijler4_desktop.storage.database import Database
from pijler4_desktop.storage.outgoing import exports
from pijler4_desktop.storage.todo import (
    agreed_with,
    count_due,
    falling_due,
    has_requests,
    waiting,
    with_free_places,
)

MOST_WAITING = 500
"""Activities to verify that become lines; how many there are in all the numbers tell."""
BEGINNERS = frozenset({Level.NONE, Level.ALPHA, Level.A1})
_CALLED = frozenset({FollowUp.LATE, FollowUp.THIS_WEEK, FollowUp.PLANNED})
_RUNNING = frozenset({Standing.CONFIRMED, Standing.TO_VERIFY})
AGENCY = "agii"
"""The profile of hand-offs to the agency."""
_NO_LIMIT = -1


class Sources(Protocol):
    """The services the overview looks at: an office has them all."""

    @property
    def offer(self) -> Offer: ...  # noqa: D102
    @property
    def settings(self) -> Settings: ...  # noqa: D102
    @property
    def partners(self) -> Partners: ...  # noqa: D102
    @property
    def initiatives(self) -> Initiatives: ...  # noqa: D102
    @property
    def coverage(self) -> Coverage: ...  # noqa: D102
    @property
    def verifications(self) -> Verifications: ...  # noqa: D102
    @property
    def contacts(self) -> Contacts: ...  # noqa: D102


@dataclass(frozen=True, slots=True)
class Numbers:
    """How the offer stands: activities by standing, and free places of what runs."""

    total: int
    confirmed: int
    to_verify: int
    concept: int
    stopped: int
    free_places: int
    with_free_places: int
    free_for_beginners: int


@dataclass(frozen=True, slots=True)
class HandoffState:
    """The last hand-off to the agency, what changed since, and the next agreed day."""

    last: ExportLine | None = None
    since: Since = field(default_factory=Since)
    next_on: date | None = None


class Overview:
    """Everything that asks for somebody today."""

    def __init__(self, database: Database, sources: Sources) -> None:
        self._database = database
        self._sources = sources
        self._since = SinceHandoff(database)

    def numbers(self) -> Numbers:
        """Count the offer; from the index of the list, so it costs some milliseconds."""
        offer = self._sources.offer
        counts = offer.counts(OfferFilter())
        running = offer.counts(OfferFilter(standings=_RUNNING))
        beginners = offer.counts(OfferFilter(standings=_RUNNING, levels=BEGINNERS))
        of = counts.standings
        return Numbers(
            total=counts.total,
            confirmed=of.get(Standing.CONFIRMED, 0),
            to_verify=of.get(Standing.TO_VERIFY, 0),
            concept=of.get(Standing.CONCEPT, 0),
            stopped=of.get(Standing.STOPPED, 0),
            free_places=running.places_free,
            with_free_places=len(self.with_free_places()),
            free_for_beginners=beginners.places_free,
        )

    def with_free_places(self) -> Sequence[str]:
        """Return the ids of the running activities that have places left."""
        with self._database.reading() as reading:
            return with_free_places(reading.connection)

    def lines(self, *, every: bool = False) -> Sequence[TodoLine]:
        """List everything there is to do, in order, gaps aside; `every` sets no limit."""
        found = [
            *self.follow_ups(),
            *self._of_initiatives(),
            *self._to_verify(_NO_LIMIT if every else MOST_WAITING),
            *self._to_ask_again(),
            *self._drafts(),
            *self._contacts(),
        ]
        return in_order(found)

    def next_week(self) -> Sequence[TodoLine]:
        """List what is for next week: what was agreed, tasks, and what falls due by then."""
        sunday = end_of_week(today())
        by = sunday + timedelta(days=7)
        now, then = self._fresh(today()), self._fresh(by)
        with self._database.reading() as reading:
            rows = falling_due(reading.connection, now, then, MOST_WAITING)
        falls_due = [_activity_line(TodoKind.VERIFY, row) for row in rows]
        planned = [*self.follow_ups(), *self._of_initiatives()]
        return in_order([*falls_due, *(o for o in planned if o.due_on and sunday < o.due_on <= by)])

    def gap_lines(self) -> Sequence[TodoLine]:
        """List the gaps no initiative closes yet; the first time this reads the whole offer."""
        return in_order(_gap_line(gap) for gap in self.gaps() if gap.initiative_id is None)

    def gaps(self) -> Sequence[Gap]:
        """Return every gap, weightiest first."""
        return self._sources.coverage.gaps()

    def follow_ups(self) -> Sequence[TodoLine]:
        """List the organisations to contact again, late ones and those to come, by day."""
        partners = self._sources.partners
        ids = partners.ids(PartnerFilter(follow_ups=_CALLED))
        rows = partners.rows(ids)
        with self._database.reading() as reading:
            agreed = agreed_with(reading.connection, ids)
        found = []
        for row in rows.values():
            held_on, step = agreed.get(row.id, ("", ""))
            found.append(
                TodoLine(
                    kind=TodoKind.FOLLOW_UP,
                    ids=(row.id,),
                    name=row.name,
                    due_on=row.next_contact_on,
                    detail=step,
                    agreed_on=date.fromisoformat(held_on) if held_on else None,
                )
            )
        return in_order(found)

    def weeks(self, lines: Sequence[TodoLine]) -> Weeks:
        """Count what is for later this week, and for next week, verifications that fall due too."""
        day = today()
        sunday = end_of_week(day)
        next_sunday = sunday + timedelta(days=7)
        later = [one.due_on for one in lines if one.due_on and not counts_today(one, day)]
        now, soon, then = map(self._due_by, (day, sunday, next_sunday))
        return Weeks(
            this_week=sum(due <= sunday for due in later) + soon - now,
            next_week=sum(sunday < due <= next_sunday for due in later) + then - soon,
        )

    def handoff(self) -> HandoffState:
        """Tell the last hand-off and count from the history what changed since."""
        next_on = self._sources.settings.next_handoff()
        with self._database.reading() as reading:
            last = next(iter(exports(reading.connection, 1, AGENCY)), None)
            if last is None:
                return HandoffState(next_on=next_on)
        return HandoffState(last, self._since.since(last.change_set), next_on)

    def agree_on(self, day: date | None) -> Changes:
        """Keep the day agreed for the next hand-off; None takes it away."""
        return self._sources.settings.keep_next_handoff(day, today())

    def _due_by(self, day: date) -> int:
        with self._database.reading() as reading:
            return count_due(reading.connection, self._fresh(day))

    def _fresh(self, day: date) -> Freshness:
        return freshness(day, self._sources.settings.rules(day).verify_months)

    def _of_initiatives(self) -> Sequence[TodoLine]:
        found = []
        for card in self._sources.initiatives.cards():
            if card.evaluation_due:
                found.append(_card_line(TodoKind.EVALUATE, card, card.evaluate_on))
            elif card.phase is not Phase.STARTED and card.next_task and card.next_task.due_on:
                found.append(_card_line(TodoKind.TASK, card, card.next_task.due_on))
            elif card.phase is not Phase.STARTED and card.late:
                found.append(_card_line(TodoKind.START, card, card.planned_start))
        return found

    def _to_verify(self, limit: int) -> Sequence[TodoLine]:
        fresh = self._fresh(today())
        with self._database.reading() as reading:
            due = waiting(reading.connection, fresh, limit)
            lacking = waiting(reading.connection, fresh, limit, evidence=True)
        return [
            *(_activity_line(TodoKind.VERIFY, row) for row in due),
            *(_activity_line(TodoKind.EVIDENCE, row) for row in lacking),
        ]

    def _to_ask_again(self) -> Sequence[TodoLine]:
        with self._database.reading() as reading:
            if not has_requests(reading.connection):
                return ()
        day = today()
        return [
            TodoLine(
                kind=TodoKind.ASK_AGAIN,
                ids=(one.organisation_id or "",),
                name=one.organisation,
                due_on=one.next_step.from_on,
                number=one.overdue,
                step=one.next_step.step,
            )
            for one in self._sources.verifications.worklist()
            if one.last_request and one.next_step.step and not one.next_step.waits(day)
        ]

    def _drafts(self) -> Sequence[TodoLine]:
        with self._database.reading() as reading:
            files = ImportDrafts(self._database.path, reading.database_id)
        return [
            TodoLine(kind=TodoKind.IMPORT, ids=(one.id,), name=one.path.name, detail=one.path.name)
            for one in files.list()
        ]

    def _contacts(self) -> Sequence[TodoLine]:
        found = self._sources.contacts.to_review()
        if not found:
            return ()
        ids = tuple(one.contact.id for one in found)
        return [TodoLine(kind=TodoKind.CONTACTS, ids=ids, name="", number=len(ids))]


def _card_line(kind: TodoKind, card: InitiativeCard, day: date | None) -> TodoLine:
    return TodoLine(
        kind=kind,
        ids=(card.id,),
        name=card.name,
        due_on=day,
        detail=card.next_task.name if card.next_task else "",
        number=card.done,
        whole=card.tasks,
        type=card.type,
        phase=card.phase,
    )


def _activity_line(kind: TodoKind, row: Sequence[Any]) -> TodoLine:
    id_, name, type_, verified, free, *conditions = row
    told = {"dutch": conditions[:2], "social": conditions[2:]}
    missing = [
        key for key, (answer, evidence) in told.items() if answer != Answer.YES or not evidence
    ]
    return TodoLine(
        kind=kind,
        ids=(id_,),
        name=name,
        since=date.fromisoformat(verified) if verified else None,
        number=free,
        type=ActivityType(type_) if type_ else None,
        missing=tuple(missing),
    )


def _gap_line(gap: Gap) -> TodoLine:
    return TodoLine(
        kind=TodoKind.GAP,
        ids=(),
        name=gap.spot.code,
        since=gap.since,
        number=gap.demand,
        type=gap.spot.type,
        spot=gap.spot,
        sources=gap.sources,
    )
