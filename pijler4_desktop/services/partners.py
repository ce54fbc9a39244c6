"""Use cases on partner organisations: the list, one with its log and its offer, removing."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from pijler4_desktop.domain.changes import Changes
from pijler4_desktop.domain.errors import ExpectedError, Failure
from pijler4_desktop.domain.facts import Facts
from pijler4_desktop.domain.listing import ActivityRow
from pijler4_desktop.domain.partners import FollowUp, PartnerCounts, PartnerFilter, PartnerRow
from pijler4_desktop.domain.records import Contact, ContactMoment, Organisation
from pijler4_desktop.domain.text import clean
from pijler4_desktop.domain.vocabulary import Action
from pijler4_desktop.services.offer import Offer
from pijler4_desktop.services.organisations import OpenOrganisation
from pijler4_desktop.services.partner_index import PartnerIndex
from pijler4_desktop.services.recycling import removal_label
from pijler4_desktop.services.saving import today
from pijler4_desktop.storage.database import Database
from pijler4_desktop.storage.door import Work
from pijler4_desktop.storage.partners import ids_of


@dataclass(frozen=True, slots=True)
class Partner:
    """An organisation as somebody opened it, its contact log (latest first) and its offer."""

    opened: OpenOrganisation
    place: str
    moments: Sequence[ContactMoment]
    offer: Sequence[ActivityRow]

    @property
    def organisation(self) -> Organisation:
        """The organisation itself."""
        return self.opened.organisation

    @property
    def agreed(self) -> ContactMoment | None:
        """The moment at which the follow-up that holds now was agreed, if the log tells."""
        day = self.organisation.next_contact_on
        return next((one for one in self.moments if day and one.next_on == day), None)


class Partners:
    """The partner organisations of the office."""

    def __init__(self, database: Database, facts: Facts, offer: Offer) -> None:
        self._database = database
        self._offer = offer
        self._index = PartnerIndex(database, facts)

    def ids(
        self, wanted: PartnerFilter, sort: str = "name", *, descending: bool = False
    ) -> Sequence[str]:
        """List the ids of the wanted organisations, in display order."""
        return self._index.ids(wanted, (sort, descending), today())

    def rows(self, ids: Sequence[str]) -> Mapping[str, PartnerRow]:
        """Fetch the table lines of these ids; one that was removed is absent."""
        return self._index.rows(ids, today())

    def counts(self, wanted: PartnerFilter) -> PartnerCounts:
        """Count per facet; each facet counts what the other facets leave, its own choice aside."""
        return self._index.counts(wanted, today())

    @property
    def searchable(self) -> bool:
        """Tell whether a search is answered at once."""
        return self._index.searchable

    def prepare_search(self) -> None:
        """Read what the first search would wait for."""
        self._index.prepare(today())

    def late(self) -> int:
        """Count the follow-ups that are late, for the navigation; off the GUI thread.

        The list is then ready too: at 20,000 organisations that spares who opens it a fifth of a
        second.
        """
        return self.counts(PartnerFilter()).follow_ups.get(FollowUp.LATE, 0)

    def open(self, id_: str) -> Partner:
        """Fetch one organisation with what belongs to it; raises CHANGED_ELSEWHERE when gone."""
        with self._database.reading() as reading:
            found = reading.versioned(Organisation, [id_]).get(id_)
            if found is None:
                raise ExpectedError(Failure.CHANGED_ELSEWHERE)
            logged = ids_of(reading.connection, "contact_moment", id_)
            moments = reading.find(ContactMoment, logged).values()
            activities = ids_of(reading.connection, "activity", id_)
        row = self.rows([id_]).get(id_)
        offer = self._offer.rows(activities).values()
        return Partner(
            OpenOrganisation(found[0], str(found[1])),
            row.place if row else "",
            sorted(moments, key=lambda one: (one.held_on, one.id), reverse=True),
            sorted(offer, key=lambda one: (one.name.casefold(), one.id)),
        )

    def remove(self, id_: str, reason: str = "") -> Changes:
        """Remove an organisation with its contacts and its log; undo brings them back.

        Raises STILL_HAS_OFFER when it has activities.
        """
        with self._database.work(Action.REMOVE, "") as work:
            found = work.find(Organisation, [id_]).get(id_)
            if found is not None:
                self._check_no_offer(work, found)
                work.label = removal_label(found.name, clean(reason))
                moments = ids_of(work.connection, "contact_moment", id_)
                contacts = ids_of(work.connection, "contact", id_)
                belonging: list[ContactMoment | Contact] = [
                    *work.find(ContactMoment, moments).values(),
                    *work.find(Contact, contacts).values(),
                ]
                work.remove([found, *belonging])
        return work.changes

    @staticmethod
    def _check_no_offer(work: Work, organisation: Organisation) -> None:
        number = len(ids_of(work.connection, "activity", organisation.id))
        if number:
            failure = Failure.STILL_HAS_OFFER
            raise ExpectedError(failure, name=organisation.name, number=number)
