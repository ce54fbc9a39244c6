"""Vergeet deze persoon: shown first, then wiped from records, history, drafts, logs and backups."""

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from pijler4_desktop.domain.changes import Changes
from pijler4_desktop.domain.erasing import Wiper, id_hash
from pijler4_desktop.domain.errors import ExpectedError, Failure
from pijler4_desktop.domain.persons import PersonValue
from pijler4_desktop.domain.progress import CancelledError, Progress, Silent
from pijler4_desktop.domain.vocabulary import Action, Place
from pijler4_desktop.services.form_drafts import FormDrafts
from pijler4_desktop.services.import_drafts import ImportDrafts
from pijler4_desktop.services.logs import rewrite_logs
from pijler4_desktop.storage.contacts import contact_lines
from pijler4_desktop.storage.database import Database
from pijler4_desktop.storage.erased_list import ErasedList
from pijler4_desktop.storage.erasing import (
    Namesake,
    contacts_hashed,
    erased_hashes,
    find_traces,
    namesakes,
    note_erased,
    wiper_for,
)
from pijler4_desktop.storage.forgetting import forget_in_file
from pijler4_desktop.storage.keeping import Reason
from pijler4_desktop.storage.recovering import DAMAGED

LABEL = "Een persoon vergeten"


@dataclass(frozen=True, slots=True)
class Erasure:
    """What forgetting somebody would wipe: which values, of which contacts, and how often where.

    `contacts` are function and organisation; `namesakes` have the same name and may be somebody
    else: they keep it unless `forget` is told that they go along. `personal_exports` counts the
    files with personal data that left the house: those are not ours to wipe.
    """

    values: Sequence[PersonValue]
    contacts: Sequence[tuple[str, str]]
    counts: Mapping[Place, int]
    backups: int
    personal_exports: int
    namesakes: Sequence[Namesake] = ()


@dataclass(frozen=True, slots=True)
class Erased(Changes):
    """What was wiped; `backups_kept` names the copies in which it did not succeed."""

    counts: Mapping[Place, int] = field(default_factory=dict)
    backups_wiped: int = 0
    backups_kept: Sequence[str] = ()


class Erasing:
    """Forgets persons; nothing of it can be undone."""

    def __init__(self, database: Database, logs: Path | None = None) -> None:
        self._database = database
        self._logs = logs

    def look(self, contact_id: str) -> Erasure:
        """Tell what `forget` would wipe, also for a contact that was removed before."""
        with self._database.reading() as reading:
            connection = reading.connection
            wiper = wiper_for(connection, [contact_id])
            traces = find_traces(connection, wiper)
            others = namesakes(connection, wiper.own)
            known = contact_lines(connection, None)
            query = "SELECT count(*) FROM export_log WHERE personal = 1"
            left_house = int(connection.exec_driver_sql(query).scalar() or 0)
            beside = self._beside(wiper, reading.database_id, write=False)
        return Erasure(
            values=sorted(wiper.persons.values),
            contacts=[
                (c.contact.function, c.organisation) for c in known if c.contact.id in wiper.own
            ],
            counts=traces.counts + beside,
            backups=len(self._database.backups.all()),
            personal_exports=left_house,
            namesakes=others,
        )

    def forget(
        self,
        contact_id: str,
        *,
        also: Collection[str] = (),
        backups: bool = True,
        progress: Progress | None = None,
    ) -> Erased:
        """Wipe the person behind a contact, and behind the namesakes in `also`.

        Raises ExpectedError.

        Without `backups` older copies keep the values until they age out, a year at most. A
        backup is made first; it is wiped like the others once everything else is.
        """
        self._database.ensure_writable()
        if backups:
            self._database.backup(Reason.ERASURE)
        with self._database.work(Action.ERASE, LABEL) as work:
            wiper = wiper_for(work.connection, [contact_id, *also])
            traces = find_traces(work.connection, wiper)
            work.wipe(traces)
            erased = _noted(wiper.own)
            note_erased(work.connection, erased)
            database_id = work.database_id
            self._keep(database_id, erased)
        beside = self._beside(wiper, database_id, write=True)
        self._database.compact()
        wiped, kept = self._wipe_backups(wiper, progress or Silent()) if backups else (0, [])
        done = work.changes
        return Erased(done.action, done.ids, done.change_set, traces.counts + beside, wiped, kept)

    def apply_again(self) -> bool:
        """Forget whoever was forgotten before and came back with an older file; tell if any did."""
        with self._database.reading() as reading:
            listed = ErasedList(self._database.backups.folder, reading.database_id).all()
            known = erased_hashes(reading.connection)
            if listed.keys() <= known.keys():
                return False
            ids = contacts_hashed(reading.connection, listed.keys() - known.keys())
            found = find_traces(reading.connection, wiper_for(reading.connection, ids))
        with self._database.work(Action.ERASE, f"{LABEL}, opnieuw") as work:
            if found.counts:
                work.wipe(found)
            note_erased(work.connection, listed)
        if found.counts:
            self._database.compact()
        return bool(found.counts)

    def _keep(self, database_id: str, erased: Mapping[str, str]) -> None:
        """Keep who was forgotten beside the backups too; raises BACKUP_FAILED."""
        try:
            ErasedList(self._database.backups.folder, database_id).add(erased)
        except OSError as error:
            raise ExpectedError(Failure.BACKUP_FAILED, reason=str(error)) from error

    def _beside(self, wiper: Wiper, database_id: str, *, write: bool) -> Counter[Place]:
        """Count, or wipe, what lies beside the database: unfinished work and the log."""
        path = self._database.path
        forms, imports = FormDrafts(path, database_id), ImportDrafts(path, database_id)
        return +Counter(
            {
                Place.FORM_DRAFTS: forms.rewrite(wiper.plain, write=write),
                Place.IMPORT_DRAFTS: imports.rewrite(wiper.plain, write=write),
                Place.LOGS: rewrite_logs(wiper.text, self._logs, write=write),
            }
        )

    def _wipe_backups(self, wiper: Wiper, progress: Progress) -> tuple[int, Sequence[str]]:
        """Wipe every backup, the newest first; who gives up half-way keeps the rest as it is."""
        backups = self._database.backups
        known = backups.all()[::-1]
        kept = [backup.path.name for backup in known]
        for number, backup in enumerate(known):
            try:
                progress.report(number, len(known))
                backups.rewrite(backup, lambda path: forget_in_file(path, wiper))
            except CancelledError:
                break
            except ExpectedError:
                continue
            kept.remove(backup.path.name)
        damaged = sorted(path.name for path in backups.folder.glob(f"{DAMAGED}*"))
        return len(known) - len(kept), [*kept, *damaged]


def _noted(ids: Collection[str]) -> dict[str, str]:
    now = datetime.now(UTC).isoformat(timespec="seconds")
    return {id_hash(id_): now for id_ in ids}
