"""Use cases on organisations: propose names, find, open and edit."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from pijler4_desktop.domain.changes import Changes
from pijler4_desktop.domain.errors import ExpectedError, Failure, InvalidError
from pijler4_desktop.domain.facts import Facts
from pijler4_desktop.domain.ids import new_id
from pijler4_desktop.domain.listing import OrganisationRow
from pijler4_desktop.domain.problems import ProblemCode
from pijler4_desktop.domain.records import Activity, Organisation
from pijler4_desktop.domain.searching.word_index import may_err
from pijler4_desktop.domain.text import clean
from pijler4_desktop.domain.validation.common import LONGEST_NAME, error
from pijler4_desktop.domain.vocabulary import Action, PartnerStatus
from pijler4_desktop.services.saving import ready
from pijler4_desktop.storage.database import Database
from pijler4_desktop.storage.door import Work
from pijler4_desktop.storage.finding import organisations_alike
from pijler4_desktop.storage.queries import (
    organisation_names,
    organisation_rows,
    organisations_named,
)

PROPOSED = 20


@dataclass(frozen=True, slots=True)
class OpenOrganisation:
    """An organisation as somebody opened it; `version` tells whether it moved since."""

    organisation: Organisation
    version: str


class Organisations:
    """The organisations behind the offer; every change is one undoable transaction."""

    def __init__(self, database: Database, facts: Facts) -> None:
        self._database = database
        self._facts = facts

    def names(self, text: str = "", limit: int = PROPOSED) -> Sequence[str]:
        """Propose names with every word of a text, those that begin with it first."""
        with self._database.reading() as reading:
            return organisation_names(reading.connection, text, limit)

    def alike(self, name: str, limit: int = 3) -> Sequence[str]:
        """Return names with every word of this one, typing errors forgiven if nothing else has."""
        with self._database.reading() as reading:
            found = organisation_names(reading.connection, name, limit)
            if not found and may_err(name):
                found = [row[1] for row in organisations_alike(reading.connection, name, limit)]
        return found

    def list(self, text: str = "") -> Sequence[OrganisationRow]:
        """List the organisations with every word of a text, by name."""
        with self._database.reading() as reading:
            found = organisation_rows(reading.connection, text)
        name_of = self._facts.municipality_name
        return [
            OrganisationRow(id_, name, kbo, vcode, name_of(nis), PartnerStatus(status), number)
            for id_, name, kbo, vcode, nis, status, number in found
        ]

    def open(self, id_: str) -> OpenOrganisation:
        """Fetch one organisation; raises CHANGED_ELSEWHERE when it is gone."""
        with self._database.reading() as reading:
            found = reading.versioned(Organisation, [id_]).get(id_)
        if found is None:
            raise ExpectedError(Failure.CHANGED_ELSEWHERE)
        return OpenOrganisation(found[0], str(found[1]))

    def name_of(self, id_: str) -> str:
        """Name an organisation; "" for one that is gone."""
        with self._database.reading() as reading:
            found = reading.find(Organisation, [id_]).get(id_)
        return found.name if found else ""

    def named(self, name: str) -> Organisation | None:
        """Find the organisation an activity is linked to when someone types this name."""
        with self._database.reading() as reading:
            known = organisations_named(reading.connection, clean(name))
            return reading.find(Organisation, known[:1]).get(known[0]) if known else None

    def add(self, organisation: Organisation) -> Changes:
        """Store a new organisation."""
        tidy = ready(organisation, self._facts)
        with self._database.work(Action.ADD, f"{tidy.name} toevoegen") as work:
            work.add(tidy)
        return work.changes

    def edit(self, opened: OpenOrganisation, organisation: Organisation) -> Changes:
        """Store changed values; raises CHANGED_ELSEWHERE if it was changed since it was opened."""
        tidy = ready(organisation, self._facts)
        seen = {opened.organisation.id: int(opened.version)}
        with self._database.work(Action.EDIT, f"{tidy.name} wijzigen") as work:
            work.check_as_seen([opened.organisation])
            work.change(tidy, seen)
        return work.changes


def find_or_make(work: Work, activity: Activity, name: str | None) -> Activity:
    """Return the activity linked to the organisation of that name, made if nobody knows it.

    None leaves the link as it is, "" ends it. Accents and capitals make no other organisation.
    """
    if name is None:
        return activity
    tidy = clean(name)
    if not tidy:
        return replace(activity, organisation_id=None)
    known = organisations_of_name(work, tidy)
    if activity.organisation_id in known:
        return activity
    return replace(activity, organisation_id=known[0])


def organisations_of_name(work: Work, name: str) -> Sequence[str]:
    """Return the ids of the organisations of that name; one is made if nobody knows it."""
    known = organisations_named(work.connection, name)
    if known:
        return known
    if len(name) > LONGEST_NAME:
        wrong = error(ProblemCode.TEXT_TOO_LONG, "organisation_id", name[:LONGEST_NAME])
        raise InvalidError([wrong])
    organisation = Organisation(id=new_id(), name=name)
    work.add(organisation)
    return [organisation.id]
