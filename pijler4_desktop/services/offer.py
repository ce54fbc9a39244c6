"""Use cases on the offer: list, open, add, edit, verify and remove activities."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from pijler4_desktop.domain.changes import Changes
from pijler4_desktop.domain.errors import ExpectedError, Failure
from pijler4_desktop.domain.facts import Facts
from pijler4_desktop.domain.ids import new_id
from pijler4_desktop.domain.listing import ActivityRow, FacetCounts, OfferFilter
from pijler4_desktop.domain.progress import Progress, Silent
from pijler4_desktop.domain.records import Activity, Organisation
from pijler4_desktop.domain.standing import Freshness, freshness
from pijler4_desktop.domain.text import clean
from pijler4_desktop.domain.vocabulary import Action, Means
from pijler4_desktop.services.offer_index import OfferIndex
from pijler4_desktop.services.offer_lists import row_of
from pijler4_desktop.services.organisations import find_or_make
from pijler4_desktop.services.recycling import removal_label
from pijler4_desktop.services.saving import ready, today
from pijler4_desktop.services.settings import Settings
from pijler4_desktop.services.verifying import Check, Verified, named, note_checked, told, verify
from pijler4_desktop.storage.database import Database
from pijler4_desktop.storage.door import Work
from pijler4_desktop.storage.queries import activity_rows, activity_versions


@dataclass(frozen=True, slots=True)
class OpenActivity:
    """An activity as somebody opened it; `version` tells whether it moved since."""

    activity: Activity
    version: str
    organisation: Organisation | None = None


class Offer:
    """The activities of the office; every change is one undoable transaction."""

    def __init__(self, database: Database, facts: Facts, settings: Settings) -> None:
        self._database = database
        self._facts = facts
        self._settings = settings
        self._index = OfferIndex(database)

    def ids(
        self, wanted: OfferFilter, sort: str = "name", *, descending: bool = False
    ) -> Sequence[str]:
        """List the ids of the wanted activities, in display order."""
        return self._index.ids(wanted, (sort, descending), self._fresh())

    def rows(self, ids: Sequence[str]) -> Mapping[str, ActivityRow]:
        """Fetch the table lines of these ids; one that was removed is absent."""
        fresh, day = self._fresh(), today()
        months = self._settings.rules(day).verify_months
        with self._database.reading() as reading:
            found = activity_rows(reading.connection, ids, fresh)
        return {values[0]: row_of(values, self._facts, day, months) for values in found}

    def counts(self, wanted: OfferFilter) -> FacetCounts:
        """Count per facet; each facet counts what the other facets leave, its own choice aside."""
        return self._index.counts(wanted, self._fresh())

    def to_verify(self) -> int:
        """Count the activities that wait for somebody to check them, whatever is filtered."""
        return self._index.to_verify(self._fresh())

    @property
    def searchable(self) -> bool:
        """Tell whether a search is answered at once."""
        return self._index.searchable

    def prepare_search(self) -> None:
        """Read what the first search would wait for: about a second at 100,000 activities."""
        self._index.prepare(self._fresh())

    def open(self, id_: str) -> OpenActivity:
        """Fetch one activity for looking or editing; raises CHANGED_ELSEWHERE when it is gone."""
        with self._database.reading() as reading:
            found = reading.versioned(Activity, [id_]).get(id_)
            if found is None:
                raise ExpectedError(Failure.CHANGED_ELSEWHERE)
            activity, version = found
            link = activity.organisation_id
            organisations = reading.find(Organisation, [link]) if link else {}
        return OpenActivity(activity, str(version), organisations.get(link or ""))

    def add(self, activity: Activity, organisation_name: str | None = None) -> Changes:
        """Store a new activity; an organisation nobody knows yet comes with it."""
        tidy = ready(activity, self._facts)
        with self._database.work(Action.ADD, f"{tidy.name} toevoegen") as work:
            work.add(find_or_make(work, self._looked_at(work, tidy, None), organisation_name))
        return work.changes

    def edit(
        self, opened: OpenActivity, activity: Activity, organisation_name: str | None = None
    ) -> Changes:
        """Store changed values; raises CHANGED_ELSEWHERE if it was changed since it was opened.

        With a name the activity goes to that organisation, and with "" to none.
        """
        tidy = ready(activity, self._facts)
        seen = {opened.activity.id: int(opened.version)}
        with self._database.work(Action.EDIT, f"{tidy.name} wijzigen") as work:
            work.check_as_seen([opened.activity])
            checked = self._looked_at(work, tidy, opened.activity)
            work.change(find_or_make(work, checked, organisation_name), seen)
        return work.changes

    def verify(
        self,
        ids: Sequence[str],
        *,
        how: Means | None = None,
        by: str = "",
        progress: Progress | None = None,
    ) -> Verified:
        """Note that these activities are still right today; those already gone are passed over.

        They are confirmed where nothing is missing; the others only get the date. Raises
        CancelledError; then nothing was noted.
        """
        check = Check(self._settings.rhythms(today()), how, by)
        with self._database.work(Action.VERIFY, "") as work:
            there = list(activity_versions(work.connection, ids))
            stand = verify(work, there, check, progress or Silent())
        return told(work.changes, stand)

    def remove(self, ids: Sequence[str], reason: str = "") -> Changes:
        """Remove activities; those already gone count as removed. Undo brings them back."""
        with self._database.work(Action.REMOVE, "") as work:
            found = list(work.find(Activity, ids).values())
            work.label = removal_label(named(found, len(found)), clean(reason))
            work.remove(found)
        return work.changes

    def duplicate(self, id_: str) -> Activity:
        """Return a copy to edit, not stored yet, of which nobody verified anything."""
        opened = self.open(id_)
        return replace(
            opened.activity,
            id=new_id(),
            name=f"{opened.activity.name} (kopie)",
            last_verified=None,
            next_check_on=None,
            verified_by="",
            verified_how=None,
            on_ikdoemee=None,
            ikdoemee_url="",
        )

    def _looked_at(self, work: Work, activity: Activity, before: Activity | None) -> Activity:
        """Write down who looked when it was filled in as right today, with its next check."""
        seen = before.last_verified if before is not None else None
        if activity.last_verified != today() or seen == today():
            return activity
        check = Check(self._settings.rhythms(today()), activity.verified_how, activity.verified_by)
        unseen = replace(activity, last_verified=seen)
        (checked,) = note_checked(work, [unseen], check, today())
        return checked

    def _fresh(self) -> Freshness:
        day = today()
        return freshness(day, self._settings.rules(day).verify_months)
