"""What changed since the last hand-off, told from the history and kept until the next step."""

import json
from collections.abc import Mapping, Sequence
from threading import Lock
from typing import Any

from pijler4_desktop.domain.todo.since import (
    ChangedFields,
    Moment,
    Since,
    Turn,
    difference,
    gathered,
)
from pijler4_desktop.domain.vocabulary import Kind
from pijler4_desktop.storage.database import Database
from pijler4_desktop.storage.listing_index import rewritten_since, shared_otherwise
from pijler4_desktop.storage.reading import Reading

ONE_BY_ONE = 500
"""Activities up to which only theirs is read of the history; for more all of it."""
_Images = tuple[Mapping[str, str], Mapping[str, str]]


class SinceHandoff:
    """Compares the offer with what it was; after a step only what that step touched.

    Counted is the net effect: what was undone, or changed back, is no difference.
    """

    def __init__(self, database: Database) -> None:
        self._database = database
        self._lock = Lock()
        self._handed_off = self._until = -1
        self._found: dict[str, tuple[Turn, ChangedFields]] = {}
        self._since = Since()

    def since(self, change_set: int) -> Since:
        """Tell what differs now from the state at a change set, for who gets our offer."""
        with self._lock, self._database.reading() as reading:
            again = self._handed_off == change_set
            if not again or rewritten_since(reading.connection, self._until):
                self._found, self._since = {}, Since()
                self._handed_off = self._until = change_set
            touched = shared_otherwise(reading.connection, self._until)
            self._until = reading.change_set
            if touched:
                self._compare(reading, touched)
                self._since = gathered(self._found.values())
            return self._since

    def _compare(self, reading: Reading, ids: Sequence[str]) -> None:
        chosen = ids if len(ids) <= ONE_BY_ONE else None
        then = _images(reading, self._handed_off, chosen)
        now = _images(reading, self._until, chosen)
        for id_ in ids:
            before, after = _of(then, id_), _of(now, id_)
            found = None
            if before != after:  # as text: most are the same, and need no reading
                found = difference(id_, _moment(*before), _moment(*after))
            if found is None:
                self._found.pop(id_, None)
            else:
                self._found[id_] = found


def _images(reading: Reading, change_set: int, ids: Sequence[str] | None) -> _Images:
    """Return the images of activities, and of how they are checked, at one moment."""
    return (
        reading.images_at(change_set, Kind.ACTIVITY, ids),
        reading.images_at(change_set, Kind.CHECK_PLAN, ids),
    )


def _of(images: _Images, id_: str) -> tuple[str, str]:
    activities, plans = images
    return activities.get(id_, ""), plans.get(id_, "")


def _moment(activity: str, plan: str) -> Moment:
    return Moment(_read(activity), _read(plan))


def _read(image: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(image) if image else {}
    return found
