"""Contacts at organisations: a function first, a person only on a ground, and looked at again."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from dateutil.relativedelta import relativedelta

from pijler4_desktop.domain.changes import Changes
from pijler4_desktop.domain.errors import ExpectedError, Failure
from pijler4_desktop.domain.facts import Facts
from pijler4_desktop.domain.ids import new_id
from pijler4_desktop.domain.persons import Persons, person_values
from pijler4_desktop.domain.records import Contact, Organisation
from pijler4_desktop.domain.vocabulary import Action
from pijler4_desktop.services.saving import ready, today
from pijler4_desktop.storage.contacts import contact_lines
from pijler4_desktop.storage.database import Database
from pijler4_desktop.storage.door import Work

REVIEW_MONTHS = 12
"""After how many months a person is looked at again, unless somebody chose a day."""
CONFIRMED_MONTHS = 24
"""After how many months without a word about it a person is looked at again anyway."""


@dataclass(frozen=True, slots=True)
class ContactLine:
    """A contact as somebody opened it: of whom, when it was last written, and whether it is time.

    `version` tells whether it moved since; `confirmed_on` is the day it was stored or confirmed.
    """

    contact: Contact
    version: str
    organisation: str
    confirmed_on: date
    to_review: bool


class Contacts:
    """The contacts of organisations; every change is one undoable step without a person in it."""

    def __init__(self, database: Database, facts: Facts) -> None:
        self._database = database
        self._facts = facts

    def of(self, organisation_id: str) -> Sequence[ContactLine]:
        """List the contacts of an organisation: by function, those without a name first."""
        return self._lines(organisation_id)

    def all(self) -> Sequence[ContactLine]:
        """List the contacts of all organisations."""
        return self._lines(None)

    def to_review(self) -> Sequence[ContactLine]:
        """List the contacts of all organisations that are to be confirmed or removed."""
        return [line for line in self._lines(None) if line.to_review]

    def open(self, id_: str) -> ContactLine:
        """Fetch one contact; raises CHANGED_ELSEWHERE when it is gone."""
        found = [line for line in self._lines(None) if line.contact.id == id_]
        if not found:
            raise ExpectedError(Failure.CHANGED_ELSEWHERE)
        return found[0]

    def new(self, organisation_id: str) -> Contact:
        """Begin a contact: nobody's name, not for the public."""
        return Contact(id=new_id(), organisation_id=organisation_id, function="")

    def add(self, contact: Contact) -> Changes:
        """Store a new contact; raises InvalidError for a person without ground or told-on date."""
        tidy = ready(_with_review(contact), self._facts)
        with self._database.work(Action.ADD) as work:
            work.label = f"{_named(work, tidy)} toevoegen"
            work.add(tidy)
        return work.changes

    def edit(self, opened: ContactLine, contact: Contact) -> Changes:
        """Store changed values; raises CHANGED_ELSEWHERE if it was changed since it was opened."""
        tidy = ready(_with_review(contact), self._facts)
        with self._database.work(Action.EDIT) as work:
            work.label = f"{_named(work, tidy)} wijzigen"
            work.check_as_seen([opened.contact])
            work.change(tidy, {tidy.id: int(opened.version)})
        return work.changes

    def remove(self, opened: ContactLine) -> Changes:
        """Remove a contact; the history keeps it, unless the person is forgotten besides."""
        contact = opened.contact
        with self._database.work(Action.REMOVE) as work:
            work.label = f"{_named(work, contact)} verwijderen"
            work.remove(contact, {contact.id: int(opened.version)})
        return work.changes

    def confirm(self, opened: Sequence[ContactLine]) -> Changes:
        """Say that contacts are still right: they are looked at again in a year; one step."""
        with self._database.work(Action.VERIFY) as work:
            work.label = f"{len(opened)} contacten bevestigen"
            if len(opened) == 1:
                work.label = f"{_named(work, opened[0].contact)} bevestigen"
            work.check_as_seen(line.contact for line in opened)
            work.change(
                [replace(line.contact, review_on=review_day()) for line in opened],
                {line.contact.id: int(line.version) for line in opened},
            )
        return work.changes

    def _lines(self, organisation_id: str | None) -> Sequence[ContactLine]:
        day = today()
        with self._database.reading() as reading:
            found = contact_lines(reading.connection, organisation_id)
        return [
            ContactLine(contact, str(version), name, stored := _day(at), _due(contact, stored, day))
            for contact, version, name, at in found
        ]


def review_day(day: date | None = None) -> date:
    """Return the day on which a person is looked at again, counted from a day or from today."""
    return (day or today()) + relativedelta(months=REVIEW_MONTHS)


def _with_review(contact: Contact) -> Contact:
    if contact.name.strip() and contact.review_on is None:
        return replace(contact, review_on=review_day())
    return contact


def _due(contact: Contact, confirmed: date, day: date) -> bool:
    """Tell whether it is time: the day came, or nobody said a word about a person for two years."""
    if contact.review_on is not None and contact.review_on <= day:
        return True
    return bool(contact.name) and confirmed < day - relativedelta(months=CONFIRMED_MONTHS)


def _named(work: Work, contact: Contact) -> str:
    """Name a contact by function and organisation: the history never tells who it is."""
    found = work.find(Organisation, [contact.organisation_id]).get(contact.organisation_id)
    said = f"Contact {contact.function} van {found.name}" if found else contact.function
    return Persons(person_values(contact.name, contact.email, contact.phone)).wiped(said)


def _day(moment: str) -> date:
    return datetime.fromisoformat(moment).astimezone().date()
