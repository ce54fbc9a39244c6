"""Use cases of checking (nakijken): what is due, whom to ask next, and how often to look."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import groupby
from typing import Any

from pijler4_desktop.domain.changes import Changes
from pijler4_desktop.domain.check_records import CheckPlan, CheckRequest, Verification
from pijler4_desktop.domain.errors import ExpectedError, Failure
from pijler4_desktop.domain.ids import new_id
from pijler4_desktop.domain.parsing.masking import masked_text
from pijler4_desktop.domain.progress import Progress, Silent
from pijler4_desktop.domain.records import Activity, ContactMoment, Organisation, Setting
from pijler4_desktop.domain.standing import Freshness, fresh_since
from pijler4_desktop.domain.text import clean
from pijler4_desktop.domain.verifying.escalation import last_request, next_step
from pijler4_desktop.domain.verifying.freshness import TO_CHECK, Fresh, fresh_of, fresh_state
from pijler4_desktop.domain.verifying.quality import Quality, quality
from pijler4_desktop.domain.verifying.rhythm import TYPE_MONTHS, Rhythms, add_months, late_from
from pijler4_desktop.domain.verifying.seasons import Proposal, proposal, season_now
from pijler4_desktop.domain.verifying.words import SEASONS
from pijler4_desktop.domain.verifying.worklist import Spoken, ToAsk, ToCheck
from pijler4_desktop.domain.vocabulary import (
    Action,
    ActivityType,
    Means,
    RequestStep,
    Status,
)
from pijler4_desktop.services.saving import today
from pijler4_desktop.services.settings import Settings
from pijler4_desktop.services.verifying import Check, OwnRhythm, Verified, named, told, verify
from pijler4_desktop.storage.checks import (
    due_rows,
    edited_on,
    ending_or_pausing,
    handed_off_on,
    last_spoken,
    last_verifications,
    next_due,
)
from pijler4_desktop.storage.database import Database
from pijler4_desktop.storage.door import Work
from pijler4_desktop.storage.queries import activity_versions
from pijler4_desktop.storage.reading import Reading
from pijler4_desktop.storage.rows import in_parts

_ASKED = "Gevraagd of het aanbod nog klopt."
_BY = {
    RequestStep.MAILED: Means.MAIL,
    RequestStep.MAILED_AGAIN: Means.MAIL,
    RequestStep.CALLED: Means.PHONE,
}
_LABELS = {
    RequestStep.MAILED: "{name} gemaild over het aanbod",
    RequestStep.MAILED_AGAIN: "{name} opnieuw gemaild over het aanbod",
    RequestStep.CALLED: "{name} gebeld over het aanbod",
    RequestStep.UNREACHABLE: "{name} onbereikbaar noteren",
}
_NOBODY = "Aanbod zonder organisatie"


@dataclass(frozen=True, slots=True)
class Dates:
    """Three different days: content last edited, verified, and handed off to the agency."""

    edited: date | None = None
    verified: date | None = None
    handed_off: date | None = None


@dataclass(frozen=True, slots=True)
class Checked:
    """Everything about checking one activity: how fresh, its dates, and how complete.

    `last` is the last record of who looked and how; older verifications have none.
    """

    fresh: Fresh
    dates: Dates
    quality: Quality
    plan: CheckPlan
    last: Verification | None = None


@dataclass(frozen=True, slots=True)
class Seen:
    """How somebody looked, who that was (a function), which fields are right or rightly empty.

    `own` gives it another rhythm from now on. `exact` says that every critical field was looked
    at: what is not named as rightly empty is to be filled in.
    """

    how: Means | None = None
    by: str = ""
    confirmed: tuple[str, ...] = ()
    empty: tuple[str, ...] = ()
    own: OwnRhythm | None = None
    exact: bool = False


class Verifications:
    """Keeps the offer fresh; every change is one undoable transaction."""

    def __init__(self, database: Database, settings: Settings) -> None:
        self._database = database
        self._settings = settings

    # What to do

    def worklist(self) -> Sequence[ToAsk]:
        """List by organisation what is overdue or will be within a month, the most first.

        What has no organisation comes last, as one entry.
        """
        day, months = today(), self.rhythms().default
        ahead = add_months(day, 1)
        with self._database.reading() as reading:
            rows = due_rows(reading.connection, Freshness(fresh_since(ahead, months), ahead))
            spoken = last_spoken(reading.connection)
            requests = _by_organisation(reading.all(CheckRequest))
            by_link = {
                link: tuple(_to_check(row, months, day) for row in group)
                for link, group in groupby(rows, key=lambda row: row[4])
            }
            links = [link for link in by_link if link]
            names = {one.id: one.name for one in reading.find(Organisation, links).values()}
        made = [
            _to_ask(link, names.get(link or "", ""), found, spoken.get(link or ""), requests)
            for link, found in by_link.items()
        ]
        return sorted(made, key=lambda one: (one.organisation_id is None, -one.overdue))

    def next_due(self) -> date | None:
        """Return when the first of what is fresh now is to be checked; None when nothing is."""
        day, months = today(), self.rhythms().default
        with self._database.reading() as reading:
            rows = next_due(reading.connection, Freshness(fresh_since(day, months), day))
        days = (late_from(_day(seen), _day(chosen), months) for seen, chosen in rows)
        return min((one for one in days if one is not None), default=None)

    def proposal(self) -> Proposal | None:
        """Propose the checks of the season that is near; None when there are none."""
        day, rhythms = today(), self.rhythms()
        if season_now(day) is None:
            return None
        fresh = Freshness(fresh_since(day, rhythms.default), day)
        with self._database.reading() as reading:
            return proposal(ending_or_pausing(reading.connection, fresh), rhythms, day)

    # What is known

    def state(self, activity: Activity) -> Fresh:
        """Tell how fresh an activity is, and why."""
        return self.of(activity).fresh

    def of(self, activity: Activity) -> Checked:
        """Tell everything about checking one activity."""
        with self._database.reading() as reading:
            return self._of(reading, {activity.id: activity})[activity.id]

    def states(self, ids: Sequence[str]) -> Mapping[str, Checked]:
        """Tell it of several; one that is gone is absent. Meant for what is in sight."""
        with self._database.reading() as reading:
            found: dict[str, Checked] = {}
            for part in in_parts(ids):
                found |= self._of(reading, reading.find(Activity, part))
        return found

    def rhythms(self) -> Rhythms:
        """Return how often is checked, by type."""
        return self._settings.rhythms(today())

    # What was done

    def note(self, ids: Sequence[str], seen: Seen, progress: Progress | None = None) -> Verified:
        """Note that these are right today, as somebody saw them; one undoable step.

        Of each activity only the fields count that are filled in, and as rightly empty only those
        that are empty: they need nothing from then on. Raises CancelledError.
        """
        by = masked_text(clean(seen.by))
        check = Check(
            self.rhythms(), seen.how, by, seen.confirmed, seen.empty, seen.own, seen.exact
        )
        with self._database.work(Action.VERIFY, "") as work:
            there = list(activity_versions(work.connection, ids))
            stand = verify(work, there, check, progress or Silent())
        return told(work.changes, stand)

    def request(
        self, organisation_id: str | None, step: RequestStep, ids: Sequence[str] = ()
    ) -> Changes:
        """Note how far one is with asking an organisation, about these or all that wait.

        Mails and calls come in the contact log too. Unreachable takes what is overdue out of what
        is published; it stays in the data, and comes back with the next verification. Raises
        CHANGED_ELSEWHERE when the organisation is gone.
        """
        wanted = ids or self._waiting(organisation_id)
        day = today()
        with self._database.work(Action.CONTACT, "") as work:
            name = _NOBODY
            if organisation_id is not None:
                found = work.find(Organisation, [organisation_id]).get(organisation_id)
                if found is None:
                    raise ExpectedError(Failure.CHANGED_ELSEWHERE)
                name = found.name
            work.label = _LABELS[step].format(name=name)
            work.add(
                CheckRequest(
                    id=new_id(),
                    organisation_id=organisation_id,
                    activity_ids=tuple(wanted),
                    step=step,
                    done_on=day,
                )
            )
            if step is RequestStep.UNREACHABLE:
                self._close_off(work, wanted, day)
            elif organisation_id is not None:
                work.add(
                    ContactMoment(
                        id=new_id(),
                        organisation_id=organisation_id,
                        held_on=day,
                        means=_BY[step],
                        result=_ASKED,
                    )
                )
        return work.changes

    def accept(self, proposed: Proposal) -> Changes:
        """Check the activities of a proposal on its day."""
        with self._database.work(Action.EDIT, "") as work:
            for part in in_parts(proposed.ids):
                found = list(work.find(Activity, part).values())
                whose = named(found, len(proposed.ids))
                work.label = f"{whose} nakijken {SEASONS[proposed.season]}"
                work.change([replace(one, next_check_on=proposed.day) for one in found])
        return work.changes

    # How often

    def set_type_rhythm(self, type_: ActivityType, months: int | None) -> Changes:
        """Check every activity of a type every so many months; None leaves it to the rule.

        Days of a next check that somebody chose stay; the others follow.
        """
        before = self.rhythms()
        by_type = {key: value for key, value in before.by_type.items() if key is not type_}
        after = Rhythms(before.default, by_type if months is None else {**by_type, type_: months})
        key = f"{TYPE_MONTHS}{type_.value}"
        known = [one for one in self._settings.all() if one.key == key]
        with self._database.work(Action.SETTINGS, "Ritme van nakijken wijzigen") as work:
            work.remove(known)
            if months is not None:
                work.add(Setting(id=new_id(), key=key, value=str(months), valid_from=today()))
            self._follow(work, type_, before, after)
        return work.changes

    # How it is done

    def _of(self, reading: Reading, found: Mapping[str, Activity]) -> dict[str, Checked]:
        ids, day, rhythms = list(found), today(), self.rhythms()
        plans = reading.find(CheckPlan, ids)
        edited, handed = edited_on(reading.connection, ids), handed_off_on(reading, ids)
        last = last_verifications(reading, ids)
        return {
            id_: Checked(
                fresh_of(one, plans.get(id_), rhythms, day),
                Dates(edited.get(id_), one.last_verified, handed.get(id_)),
                quality(one, plans.get(id_)),
                _plan(plans, id_),
                last.get(id_),
            )
            for id_, one in found.items()
        }

    def _waiting(self, organisation_id: str | None) -> Sequence[str]:
        for one in self.worklist():
            if one.organisation_id == organisation_id:
                return one.ids
        return ()

    def _close_off(self, work: Work, ids: Sequence[str], day: date) -> None:
        rhythms = self.rhythms()
        for part in in_parts(ids):
            found = work.find(Activity, part)
            plans = work.find(CheckPlan, list(found))
            late = {
                id_: replace(_plan(plans, id_), unreachable_on=day)
                for id_, one in found.items()
                if fresh_of(one, plans.get(id_), rhythms, day).state in TO_CHECK
            }
            work.change([one for id_, one in late.items() if id_ in plans])
            work.add([one for id_, one in late.items() if id_ not in plans])

    def _follow(self, work: Work, type_: ActivityType, before: Rhythms, after: Rhythms) -> None:
        query = "SELECT id FROM activity WHERE type = ? ORDER BY id"
        ids = [row[0] for row in work.connection.exec_driver_sql(query, (type_.value,))]
        for part in in_parts(ids):
            found, plans = work.find(Activity, part), work.find(CheckPlan, part)
            moved = (
                _moved(one, (before, plans.get(id_)), (after, plans.get(id_)))
                for id_, one in found.items()
            )
            work.change([one for one in moved if one is not None])


_Rhythm = tuple[Rhythms, CheckPlan | None]


def _moved(activity: Activity, before: _Rhythm, after: _Rhythm) -> Activity | None:
    """Return the activity with the next check of another rhythm; None when a day was chosen."""
    if activity.last_verified is None or before[0].is_chosen(activity, before[1]):
        return None
    day = after[0].next_check(activity, after[1], activity.last_verified)
    return replace(activity, next_check_on=day)


def _plan(plans: Mapping[str, CheckPlan], id_: str) -> CheckPlan:
    return plans.get(id_) or CheckPlan(id=id_)


def _by_organisation(
    requests: Iterable[CheckRequest],
) -> Mapping[str | None, Sequence[CheckRequest]]:
    found: dict[str | None, list[CheckRequest]] = {}
    for one in requests:
        found.setdefault(one.organisation_id, []).append(one)
    return found


def _to_check(row: Sequence[Any], months: int, day: date) -> ToCheck:
    id_, name, type_, status, _link, verified, chosen, unreachable = row
    seen, check = _day(verified), _day(chosen)
    due = (check or add_months(seen, months)) if seen else None
    state = fresh_state(Status(status), seen, late_from(seen, check, months), day)
    kind = ActivityType(type_) if type_ else None
    return ToCheck(id_, name, kind, state, seen, due, bool(unreachable))


def _to_ask(
    link: str | None,
    name: str,
    found: tuple[ToCheck, ...],
    spoken: tuple[str, str] | None,
    requests: Mapping[str | None, Sequence[CheckRequest]],
) -> ToAsk:
    contact = Spoken(date.fromisoformat(spoken[0]), Means(spoken[1])) if spoken else None
    asked = last_request(requests.get(link, ()), {one.id: one.verified_on for one in found})
    step = next_step(asked, contact.held_on if contact else None)
    return ToAsk(link, name, found, step, contact, asked)


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
