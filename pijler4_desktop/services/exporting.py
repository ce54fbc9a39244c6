"""Hand the offer off: a workbook to correct and send back."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from pijler4_desktop.domain.errors import ExpectedError, Failure
from pijler4_desktop.domain.facts import Facts
from pijler4_desktop.domain.fields import Field
from pijler4_desktop.domain.handing_off import PROFILES, CellMaker, CellValue, Profile
from pijler4_desktop.domain.listing import OfferFilter
from pijler4_desktop.domain.persons import Persons
from pijler4_desktop.domain.progress import Progress, Silent
from pijler4_desktop.domain.receipts import Receipt
from pijler4_desktop.domain.records import Activity, Organisation
from pijler4_desktop.domain.standing import freshness
from pijler4_desktop.exchange.handoff import (
    CHANGE_SET_MARK,
    DATABASE_MARK,
    PROFILE_MARK,
    HandoffTable,
)
from pijler4_desktop.exchange.writer import write_handoff
from pijler4_desktop.services.export_log import ExportLog
from pijler4_desktop.services.handoff_table import columns_of, readme_of
from pijler4_desktop.services.offer import Offer
from pijler4_desktop.services.private_persons import private_persons, without_persons
from pijler4_desktop.services.readiness import Readiness, look_at, may_go
from pijler4_desktop.services.saving import today
from pijler4_desktop.services.settings import Settings
from pijler4_desktop.services.targets import refuse_strange
from pijler4_desktop.storage.checks import UNREACHABLE
from pijler4_desktop.storage.database import Database
from pijler4_desktop.storage.reading import Reading
from pijler4_desktop.storage.rows import in_parts

__all__ = ["PROFILES", "ExportReport", "Exporting", "Readiness", "Receipt"]

SUFFIX = ".xlsx"
NOBODY = Receipt()


@dataclass(frozen=True, slots=True)
class ExportReport:
    """What was handed off; `change_set` is the state of the data the workbook shows.

    `unreachable` counts what stayed here because nobody answers about it.
    """

    path: Path
    rows: int
    profile: str
    change_set: int
    personal: bool = False
    unreachable: int = 0


class Exporting:
    """Writes workbooks of the offer, or of a selection of it."""

    def __init__(self, database: Database, facts: Facts, offer: Offer) -> None:
        self._database = database
        self._facts = facts
        self._offer = offer
        self._settings = Settings(database)
        self._log = ExportLog(database)

    def export(
        self,
        path: Path,
        profile: str = "volledig",
        ids: Sequence[str] | None = None,
        progress: Progress | None = None,
        receipt: Receipt = NOBODY,
    ) -> ExportReport:
        """Write the offer, or these activities in this order, as far as the profile allows them.

        Notes and persons among the contacts only go along when `receipt` asks for them and names
        receiver and ground. What left is written down. An older file at `path` is replaced once
        the new one is proven to hold every row. Raises ExpectedError NOTHING_TO_EXPORT,
        RECEIVER_MISSING, NOT_FOR_PUBLIC, TARGET_UNWRITABLE, TARGET_OPEN, DISK_FULL, EXPORT_…,
        those of a file that cannot be written in, and CancelledError; the older file is then
        untouched. Raises KeyError for an unknown profile.
        """
        chosen = PROFILES[profile]
        going = receipt.checked()
        if going.personal and chosen.public:
            raise ExpectedError(Failure.NOT_FOR_PUBLIC)
        self._database.ensure_writable()
        refuse_strange(path, self._database.path, SUFFIX)
        wanted = self._offer.ids(OfferFilter()) if ids is None else ids
        with self._database.reading() as reading:
            allowed, unreachable = _allowed(reading, wanted, chosen)
            if not allowed:
                raise ExpectedError(Failure.NOTHING_TO_EXPORT)
            table = self._table(reading, chosen, allowed, personal=going.personal)
            rows = write_handoff(path, table, progress or Silent())
            change_set = reading.change_set
        self._log.note_file(path, profile, going, rows, change_set)
        return ExportReport(
            path, rows, profile, change_set, personal=going.personal, unreachable=unreachable
        )

    def readiness(self, profile: str = "volledig", ids: Sequence[str] | None = None) -> Readiness:
        """Tell what `export` would write now and what is not ready; raises KeyError likewise."""
        day = today()
        fresh = freshness(day, self._settings.rules(day).verify_months)
        with self._database.reading() as reading:
            return look_at(reading, PROFILES[profile], fresh, ids)

    def _table(
        self, reading: Reading, profile: Profile, ids: Sequence[str], *, personal: bool
    ) -> HandoffTable:
        fields = profile.columns(personal=personal)
        hidden = Persons(()) if personal else private_persons(reading)
        nis = self._settings.own_municipality()
        own = self._facts.current(nis) or self._facts.municipality(nis)
        return HandoffTable(
            columns=columns_of(fields),
            rows=without_persons(self._rows(reading, fields, ids), hidden),
            row_count=len(ids),
            readme=readme_of(profile, own.name if own else nis, len(ids), today()),
            marks={
                DATABASE_MARK: reading.database_id,
                CHANGE_SET_MARK: str(reading.change_set),
                PROFILE_MARK: profile.code,
            },
        )

    def _rows(
        self, reading: Reading, fields: Sequence[Field], ids: Sequence[str]
    ) -> Iterator[Sequence[CellValue]]:
        organisations = {o.id: o for o in reading.all(Organisation)}
        maker = CellMaker(fields, self._facts, organisations)
        for part in in_parts(ids):
            found = reading.find(Activity, part)
            for id_ in part:
                yield [*maker.cells(found[id_]), id_]


def _allowed(reading: Reading, ids: Sequence[str], profile: Profile) -> tuple[Sequence[str], int]:
    """Return those that still exist and may be handed off in this profile, in the same order.

    With them how many stay only because nobody answers about them: what the house keeps for
    itself holds those too.
    """
    answers = f"NOT ({UNREACHABLE})" if profile.consent else "1"
    query = f"SELECT id, {answers} FROM activity WHERE {may_go(profile)}"  # noqa: S608  ours
    kept = {row[0]: bool(row[1]) for row in reading.connection.exec_driver_sql(query)}
    there = [id_ for id_ in ids if id_ in kept]
    allowed = [id_ for id_ in there if kept[id_]]
    return allowed, len(there) - len(allowed)
