"""Use cases on the contact log: note a moment, and follow up what was agreed."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date

from pijler4_desktop.domain.changes import Changes
from pijler4_desktop.domain.errors import ExpectedError, Failure
from pijler4_desktop.domain.facts import Facts
from pijler4_desktop.domain.ids import new_id
from pijler4_desktop.domain.partners import is_due
from pijler4_desktop.domain.records import ContactMoment, Organisation
from pijler4_desktop.domain.vocabulary import Action, Means
from pijler4_desktop.services.saving import ready, today
from pijler4_desktop.storage.database import Database
from pijler4_desktop.storage.door import Work


@dataclass(frozen=True, slots=True)
class Note:
    """What was said and agreed, and how; `next_on` is the day to contact them again."""

    means: Means
    result: str = ""
    held_on: date | None = None
    next_step: str = ""
    next_on: date | None = None


class ContactLog:
    """The moments at which organisations were spoken to; every change is one undoable step."""

    def __init__(self, database: Database, facts: Facts) -> None:
        self._database = database
        self._facts = facts

    def note(self, organisation_id: str, note: Note) -> Changes:
        """Add a moment and take over what was agreed; without `held_on` it was today.

        Without a next date a follow-up that was due on that day is done; one for a later day
        stays. Raises InvalidError, or CHANGED_ELSEWHERE when the organisation is gone.
        """
        moment = ready(
            ContactMoment(
                id=new_id(),
                organisation_id=organisation_id,
                held_on=note.held_on or today(),
                means=note.means,
                result=note.result,
                next_step=note.next_step,
                next_on=note.next_on,
            ),
            self._facts,
        )
        with self._database.work(Action.CONTACT, "") as work:
            found = _organisation(work, organisation_id)
            work.label = f"Contact met {found.name} noteren"
            work.add(moment)
            if moment.next_on is not None or is_due(found.next_contact_on, moment.held_on):
                work.change(replace(found, next_contact_on=moment.next_on))
        return work.changes

    def done(self, organisation_id: str) -> Changes:
        """Note that nothing needs to follow any more."""
        return self._follow_up(organisation_id, None, lambda name: f"Opvolging van {name} klaar")

    def postpone(self, organisation_id: str, day: date) -> Changes:
        """Follow up on another day; raises InvalidError for a day that cannot be."""
        return self._follow_up(
            organisation_id, day, lambda name: f"Opvolging van {name} uitstellen"
        )

    def remove(self, moment_id: str) -> Changes:
        """Take a moment out of the log; one that is gone already counts as taken out."""
        with self._database.work(Action.REMOVE, "") as work:
            found = work.find(ContactMoment, [moment_id]).values()
            for moment in found:
                name = _organisation(work, moment.organisation_id).name
                work.label = f"Contact met {name} verwijderen"
            work.remove(found)
        return work.changes

    def _follow_up(
        self, organisation_id: str, day: date | None, label: Callable[[str], str]
    ) -> Changes:
        with self._database.work(Action.EDIT, "") as work:
            found = _organisation(work, organisation_id)
            work.label = label(found.name)
            work.change(ready(replace(found, next_contact_on=day), self._facts))
        return work.changes


def _organisation(work: Work, id_: str) -> Organisation:
    found = work.find(Organisation, [id_]).get(id_)
    if found is None:
        raise ExpectedError(Failure.CHANGED_ELSEWHERE)
    return found
