"""Use case of whoever types to get somewhere: the few records that answer best."""

from collections.abc import Sequence
from dataclasses import dataclass

from pijler4_desktop.domain.listing import ActivityRow, OfferFilter
from pijler4_desktop.domain.searching.word_index import may_err
from pijler4_desktop.services.offer import Offer
from pijler4_desktop.storage.database import Database
from pijler4_desktop.storage.finding import (
    activities_found,
    organisations_alike,
    organisations_found,
)

MOST = 6
"""How many of each kind: more than a glance takes in is a list, and that is another screen."""


@dataclass(frozen=True, slots=True)
class FoundOrganisation:
    """An organisation that answers, and how many activities it has."""

    id: str
    name: str
    activities: int


@dataclass(frozen=True, slots=True)
class Found:
    """What answers, the best of each kind first."""

    activities: Sequence[ActivityRow] = ()
    organisations: Sequence[FoundOrganisation] = ()


class Finding:
    """Finds records by words of their names, whatever accents and capitals.

    Only when nothing has them so it looks as the list does: also for words with a typing error.
    """

    def __init__(self, database: Database, offer: Offer) -> None:
        self._database = database
        self._offer = offer

    def find(self, text: str, limit: int = MOST) -> Found:
        """Return the records that answer a text best: words of it may be parts of words."""
        with self._database.reading() as reading:
            ids = activities_found(reading.connection, text, limit)
            organisations = organisations_found(reading.connection, text, limit)
            if not ids and not organisations and may_err(text):
                organisations = organisations_alike(reading.connection, text, limit)
                ids = list(self._offer.ids(OfferFilter(text=text))[:limit])
        rows = self._offer.rows(ids)
        return Found(
            [rows[id_] for id_ in ids if id_ in rows],
            [FoundOrganisation(*one) for one in organisations],
        )
