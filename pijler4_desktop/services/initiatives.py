"""Use cases on new initiatives: from a gap, over tasks and partners, to an activity that runs."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from pijler4_desktop.domain.changes import Changes
from pijler4_desktop.domain.errors import ExpectedError, Failure, InvalidError
from pijler4_desktop.domain.ids import new_id
from pijler4_desktop.domain.initiative_records import (
    Initiative,
    InitiativePartner,
    LogLine,
    Task,
)
from pijler4_desktop.domain.initiatives import moving
from pijler4_desktop.domain.initiatives.beginning import Beginning, begun
from pijler4_desktop.domain.initiatives.cards import (
    InitiativeCard,
    PartnerName,
    card_of,
    unchecked,
)
from pijler4_desktop.domain.problems import ProblemCode
from pijler4_desktop.domain.records import Activity
from pijler4_desktop.domain.spots.spot import Spot
from pijler4_desktop.domain.text import clean
from pijler4_desktop.domain.validation.common import error, required, texts
from pijler4_desktop.domain.vocabulary import PHASE_ORDER, Action, Phase
from pijler4_desktop.services.initiative_partners import partner_names
from pijler4_desktop.services.initiative_steps import activity_of, column_of, initiative_of, put
from pijler4_desktop.services.initiative_templates import OwnTemplates, template_of
from pijler4_desktop.services.organisations import find_or_make, organisations_of_name
from pijler4_desktop.services.saving import ready, today

_BOARD = [*PHASE_ORDER, Phase.STOPPED]


@dataclass(frozen=True, slots=True)
class OpenInitiative:
    """An initiative as somebody opened it with its activity; the versions tell whether they moved.

    `activity` is None when it was removed from the offer. `partners` goes with
    `initiative.partners`, one by one.
    """

    initiative: Initiative
    version: str
    activity: Activity | None = None
    activity_version: str = ""
    partners: tuple[PartnerName, ...] = ()

    @property
    def unchecked(self) -> tuple[Task, ...]:
        """The checks before the start that are still open: a warning, never a block."""
        return unchecked(self.initiative)


@dataclass(frozen=True, slots=True)
class Started(Changes):
    """What starting changed; `unchecked` names the checks that nobody did yet."""

    unchecked: tuple[str, ...] = ()


class Initiatives(OwnTemplates):
    """The initiatives of the office; every change is one undoable step."""

    def cards(self, *, stopped: bool = False) -> Sequence[InitiativeCard]:
        """List the initiatives by phase and place on the board; `stopped` ones only when asked."""
        day = today()
        with self._database.reading() as reading:
            found = [one for one in reading.all(Initiative) if stopped or _on_board(one)]
            activities = reading.find(Activity, [one.activity_id for one in found])
            names = partner_names(reading, found)
        cards = [card_of(o, activities.get(o.activity_id), _shown(names[o.id]), day) for o in found]
        return sorted(cards, key=lambda one: (_BOARD.index(one.phase), one.position, one.id))

    def open(self, id_: str) -> OpenInitiative:
        """Fetch one initiative with its activity; raises CHANGED_ELSEWHERE when it is gone."""
        with self._database.reading() as reading:
            found = reading.versioned(Initiative, [id_]).get(id_)
            if found is None:
                raise ExpectedError(Failure.CHANGED_ELSEWHERE)
            one, version = found
            owned = reading.versioned(Activity, [one.activity_id]).get(one.activity_id)
            partners = partner_names(reading, [one])[id_]
        activity, seen = owned or (None, "")
        return OpenInitiative(one, str(version), activity, str(seen), partners)

    def begin(
        self,
        name: str,
        *,
        template: str = "",
        spot: Spot | None = None,
        planned_start: date | None = None,
        organisation_name: str | None = None,
        phase: Phase = Phase.IDEA,
    ) -> Changes:
        """Make an initiative and the activity it owns, filled in from template and gap.

        Its card comes last in the column of `phase`, one before the start. Raises InvalidError,
        or NO_SUCH_TEMPLATE for a code nobody knows.
        """
        with self._database.work(Action.ADD, "") as work:
            said = Beginning(
                name=name,
                ids=(new_id(), new_id()),
                template=template_of(work, template),
                spot=spot,
                planned_start=planned_start,
                position=len(column_of(work, phase)),
                phase=phase,
            )
            one, activity = begun(said)
            municipality = self._facts.of_postal_code(activity.postal_code)
            activity = replace(activity, municipality_nis=municipality.nis if municipality else "")
            one = ready(one, self._facts)
            work.label = f"Initiatief {one.name} beginnen"
            activity = ready(activity, self._facts)
            work.add([one, find_or_make(work, activity, organisation_name)])
        return work.changes

    def edit(
        self,
        opened: OpenInitiative,
        initiative: Initiative,
        activity: Activity | None = None,
        organisation_name: str | None = None,
    ) -> Changes:
        """Store changed values of both; open tasks move along with the planned start.

        Where it stands (phase, place on the board, status of the activity) is for `move`, `start`
        and `stop`. An activity of the same name is renamed along. Raises InvalidError, or
        CHANGED_ELSEWHERE if one of both was changed since it was opened.
        """
        before, owned = opened.initiative, activity or opened.activity
        initiative = replace(
            initiative,
            phase=before.phase,
            position=before.position,
            started_on=before.started_on,
        )
        with self._database.work(Action.EDIT, "") as work:
            tasks = template_of(work, before.template, strict=False).tasks
            tidy = ready(moving.rescheduled(before, initiative, tasks), self._facts)
            work.label = f"Initiatief {tidy.name} wijzigen"
            work.check_as_seen([before])
            work.change(tidy, {before.id: int(opened.version)})
            if owned is not None and opened.activity is not None:
                owned = replace(owned, status=opened.activity.status)
                if owned.name == before.name:
                    owned = replace(owned, name=tidy.name)
                owned = find_or_make(work, ready(owned, self._facts), organisation_name)
                if owned != opened.activity:
                    work.check_as_seen([opened.activity])
                    work.change(owned, {owned.id: int(opened.activity_version)})
        return work.changes

    def move(self, id_: str, phase: Phase, position: int | None = None) -> Changes:
        """Put a card in a column, at a place from 0 or last; both columns are numbered anew.

        What has started can only change places within its column. Raises ALREADY_STARTED
        otherwise, and ValueError for a start or a stop: those are `start` and `stop`.
        """
        with self._database.work(Action.EDIT, "") as work:
            one = initiative_of(work, id_)
            if phase is not one.phase:
                if phase in {Phase.STARTED, Phase.STOPPED}:
                    raise ValueError(phase)
                if one.phase in {Phase.STARTED, Phase.STOPPED}:
                    raise ExpectedError(Failure.ALREADY_STARTED, name=one.name)
            work.label = f"Initiatief {one.name} verplaatsen"
            put(work, one, replace(one, phase=phase), position)
            activity = activity_of(work, one)
            waits = activity is not None and activity.status in moving.CONCEPTS
            if phase is not one.phase and activity is not None and waits:
                work.change(replace(activity, status=moving.status_in(phase)))
        return work.changes

    def start(self, id_: str) -> Started:
        """Let it run: its activity becomes offer to verify, and in 6 months it is evaluated.

        Raises ALREADY_STARTED, or ACTIVITY_GONE when its activity was removed.
        """
        with self._database.work(Action.START, "") as work:
            one = initiative_of(work, id_)
            if one.started_on or one.phase is Phase.STOPPED:
                raise ExpectedError(Failure.ALREADY_STARTED, name=one.name)
            activity = activity_of(work, one)
            if activity is None:
                raise ExpectedError(Failure.ACTIVITY_GONE, name=one.name)
            work.label = f"Initiatief {one.name} starten"
            running, offered = moving.started(one, activity, today())
            put(work, one, running, None)
            work.change(ready(offered, self._facts))
        done, names = work.changes, tuple(task.name for task in unchecked(one))
        return Started(done.action, done.ids, done.change_set, names)

    def stop(self, id_: str, reason: str) -> Changes:
        """Stop it for a reason, which is kept; what never ran stays a concept in the offer.

        Raises InvalidError without a reason; what was stopped already stays as it is.
        """
        if not reason.strip():
            raise InvalidError([error(ProblemCode.REASON_MISSING, "stop_reason")])
        return self._end(
            id_,
            Action.STOP,
            "stoppen",
            lambda one, activity: moving.stopped(one, activity, clean(reason), today()),
        )

    def resume(self, id_: str) -> Changes:
        """Go on with what was stopped, in the phase it was in; the log keeps why it stopped."""
        return self._end(
            id_,
            Action.EDIT,
            "hervatten",
            lambda one, activity: moving.resumed(one, activity, today()),
        )

    def tick(self, id_: str, task: int, done: bool) -> Changes:  # noqa: FBT001  one of two values
        """Note that a task (counted from 0) was done today, or that it was not."""
        with self._database.work(Action.EDIT, "") as work:
            one = initiative_of(work, id_)
            if not 0 <= task < len(one.tasks):
                raise ExpectedError(Failure.CHANGED_ELSEWHERE)
            ticked = replace(one.tasks[task], done_on=today() if done else None)
            work.label = f"{ticked.name} {'gedaan' if done else 'niet gedaan'}"
            work.change(replace(one, tasks=(*one.tasks[:task], ticked, *one.tasks[task + 1 :])))
        return work.changes

    def note(self, id_: str, text: str) -> Changes:
        """Add a line to the log, dated today; raises InvalidError for an empty one."""
        line = LogLine(today(), text)
        return self._change(id_, "noteren", lambda one: replace(one, log=(*one.log, line)))

    def invite(self, id_: str, organisation_name: str, role: str = "") -> Changes:
        """Add a partner that was asked; an organisation nobody knows yet comes with it.

        One that takes part already gets the role.
        """
        name = clean(organisation_name)
        wrong = [*required(partners=name), *texts({"partners": name})]
        if wrong:
            raise InvalidError(wrong)
        with self._database.work(Action.EDIT, "") as work:
            one = initiative_of(work, id_)
            work.label = f"{name} vragen voor {one.name}"
            known = organisations_of_name(work, name)
            partner = InitiativePartner(known[0], role)
            now = partner_names(work, [one])[id_]
            kept = [
                replace(old, role=role or old.role) if shown.organisation_id in known else old
                for old, shown in zip(one.partners, now, strict=True)
            ]
            if not any(shown.organisation_id in known for shown in now):
                kept.append(partner)
            work.change(ready(replace(one, partners=tuple(kept)), self._facts))
        return work.changes

    def evaluate(self, id_: str, text: str) -> Changes:
        """Write down what came of it; the task to do so is done with that."""
        if not text.strip():
            raise InvalidError([error(ProblemCode.REQUIRED, "evaluation")])
        return self._change(id_, "evalueren", lambda o: moving.evaluated(o, text, today()))

    def remove(self, ids: Sequence[str]) -> Changes:
        """Remove initiatives; an activity that never ran goes along, one that did stays offer."""
        with self._database.work(Action.REMOVE, "") as work:
            found = list(work.find(Initiative, ids).values())
            owned = work.find(Activity, [o.activity_id for o in found if not o.started_on])
            concepts = [a for a in owned.values() if a.status in moving.CONCEPTS]
            work.label = f"{len(found)} initiatieven verwijderen"
            if len(found) == 1:
                work.label = f"Initiatief {found[0].name} verwijderen"
            work.remove([*found, *concepts])
        return work.changes

    def _change(self, id_: str, what: str, changed: Callable[[Initiative], Initiative]) -> Changes:
        with self._database.work(Action.EDIT, "") as work:
            one = initiative_of(work, id_)
            work.label = f"Initiatief {one.name}: {what}"
            work.change(ready(changed(one), self._facts))
        return work.changes

    def _end(
        self,
        id_: str,
        action: Action,
        what: str,
        ended: Callable[[Initiative, Activity | None], tuple[Initiative, Activity | None]],
    ) -> Changes:
        """Stop it or go on, with its activity; nothing happens to what is so already."""
        with self._database.work(action, "") as work:
            one = initiative_of(work, id_)
            if (one.phase is Phase.STOPPED) == (action is Action.STOP):
                return work.changes
            work.label = f"Initiatief {one.name} {what}"
            after, activity = ended(one, activity_of(work, one))
            put(work, one, ready(after, self._facts), None)
            if activity is not None:
                work.change(ready(activity, self._facts))
        return work.changes


def _on_board(one: Initiative) -> bool:
    return one.phase is not Phase.STOPPED


def _shown(partners: Sequence[PartnerName]) -> tuple[PartnerName, ...]:
    """Return each partner once: two that were merged are one."""
    return tuple({one.organisation_id: one for one in reversed(partners)}.values())[::-1]
