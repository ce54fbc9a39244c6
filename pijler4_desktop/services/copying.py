"""Copy rows of the offer as a table for Excel, in the columns the user sees.

Each column of the list goes along as the columns of our workbook behind it, so that rows corrected
in Excel and pasted back are read without guessing. What we derive (status, hours) stands under a
heading that no field has: it is read by people only. Last comes the number by which we know the
activity again.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from pijler4_desktop.domain.facts import Facts
from pijler4_desktop.domain.fields import field_of
from pijler4_desktop.domain.handing_off import (
    HOURS_HEADING,
    ID_HEADING,
    STANDING_HEADING,
    CellMaker,
    CellValue,
)
from pijler4_desktop.domain.listing import ActivityRow
from pijler4_desktop.domain.progress import Progress, Silent
from pijler4_desktop.domain.records import Activity, Organisation
from pijler4_desktop.domain.terms import term
from pijler4_desktop.domain.vocabulary import Kind
from pijler4_desktop.exchange.clipboard import as_html, as_text
from pijler4_desktop.services.offer import Offer
from pijler4_desktop.storage.database import Database
from pijler4_desktop.storage.reading import Reading
from pijler4_desktop.storage.rows import in_parts

_FIELDS: Mapping[str, Sequence[str]] = {
    "name": ("name", "organisation_id"),
    "when": ("slots", "by_appointment"),
    "level": ("language_min", "language_max"),
    "hours": (HOURS_HEADING,),
    "places_free": ("places_free", "capacity"),
    "conditions": ("dutch_met", "social_met"),
    "standing": (STANDING_HEADING, "status"),
    "last_verified": ("last_verified",),
    "place": ("place", "postal_code", "municipality_nis"),
    "type": ("type",),
    "capacity": ("capacity",),
}
"""What stands behind each column of the list, by the key it sorts by."""
_DERIVED: Mapping[str, Callable[[ActivityRow], CellValue]] = {
    STANDING_HEADING: lambda row: term(row.standing),
    HOURS_HEADING: lambda row: row.hours,
}


@dataclass(frozen=True, slots=True)
class Copied:
    """The same table in both forms in which the clipboard carries it."""

    text: str
    html: str
    rows: int


class Copying:
    """Makes tables of chosen activities."""

    def __init__(self, database: Database, facts: Facts, offer: Offer) -> None:
        self._database, self._facts, self._offer = database, facts, offer

    @staticmethod
    def headings(columns: Sequence[str]) -> list[str]:
        """Return the headings of a copy of these columns of the list."""
        return [*map(_heading, _keys(columns)), ID_HEADING]

    def table(
        self, ids: Sequence[str], columns: Sequence[str], progress: Progress | None = None
    ) -> Copied:
        """Return these activities in their order; those that are gone are left out."""
        rows: list[Sequence[CellValue]] = [self.headings(columns)]
        with self._database.reading() as reading:
            rows += self._rows(reading, ids, _keys(columns), progress or Silent())
        return Copied(as_text(rows), as_html(rows), len(rows) - 1)

    def _rows(
        self, reading: Reading, ids: Sequence[str], keys: Sequence[str], progress: Progress
    ) -> Iterator[Sequence[CellValue]]:
        organisations = {one.id: one for one in reading.all(Organisation)}
        stored = [field_of(Kind.ACTIVITY, key) for key in keys if key not in _DERIVED]
        maker = CellMaker(stored, self._facts, organisations)
        done = 0
        for part in in_parts(ids):
            progress.report(done, len(ids))
            found, lines = reading.find(Activity, part), self._offer.rows(part)
            for id_ in part:
                if id_ in found and id_ in lines:
                    yield [*_cells(maker, found[id_], lines[id_], keys), id_]
            done += len(part)


def _cells(
    maker: CellMaker, activity: Activity, line: ActivityRow, keys: Sequence[str]
) -> Iterator[CellValue]:
    stored = iter(maker.cells(activity))
    for key in keys:
        yield _DERIVED[key](line) if key in _DERIVED else next(stored)


def _keys(columns: Sequence[str]) -> list[str]:
    """Return what stands behind these columns, each once."""
    return list(dict.fromkeys(key for column in columns for key in _FIELDS.get(column, ())))


def _heading(key: str) -> str:
    return key if key in _DERIVED else field_of(Kind.ACTIVITY, key).heading
