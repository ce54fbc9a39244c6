"""Vergeet deze persoon: shown first, then wiped from records, history, drafts, logs and backups."""

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from sqlalchemy import Connection

from pijler4_desktop.domain.changes import Changes
from pijler4_desktop.domain.erasing import Wiper, id_hash
from pijler4_desktop.domain.errors import ExpectedError, Failure
from pijler4_desktop.domain.person_hashes import value_hashes
from pijler4_desktop.domain.persons import KnownPerson, PersonValue, value_typed
from pijler4_desktop.domain.progress import CancelledError, Progress, Silent
from pijler4_desktop.domain.vocabulary import Action, Place
from pijler4_desktop.services.form_drafts import FormDrafts
from pijler4_desktop.services.import_drafts import ImportDrafts
from pijler4_desktop.services.logs import rewrite_logs
from pijler4_desktop.storage.contacts import contact_lines, ever_known
from pijler4_desktop.storage.database import Database
from pijler4_desktop.storage.erased_list import ErasedList
from pijler4_desktop.storage.erasing import (
    Namesake,
    erased_hashes,
    find_traces,
    namesakes,
    note_erased,
    wiper_again,
    wiper_for,
)
from pijler4_desktop.storage.forgetting import forget_again, forget_in_file
from pijler4_desktop.storage.keeping import Reason
from pijler4_desktop.storage.person_traces import (
    contacts_of,
    persons_known,
    wiper_with,
)
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
    """What was wiped; `backups_kept` names the files in which it did not succeed.

    Those in `later` are wiped by `finish`, or when the database is opened again.
    """

    counts: Mapping[Place, int] = field(default_factory=dict)
    backups_wiped: int = 0
    backups_kept: Sequence[str] = ()
    later: Sequence[str] = ()
    wiper: Wiper | None = field(default=None, repr=False, compare=False)
    """Wipes the persons from what is still in memory."""

    def __bool__(self) -> bool:
        """Tell everybody, also when no record had to change."""
        return True


class Erasing:
    """Forgets persons; nothing of it can be undone."""

    def __init__(self, database: Database, logs: Path | None = None) -> None:
        self._database = database
        self._logs = logs
        self._last: Wiper | None = None

    def find(self, text: str) -> Sequence[KnownPerson]:
        """Find contacts by a name, a mail address or a number, also removed or emptied ones."""
        with self._database.reading() as reading:
            ids = contacts_of(reading.connection, value_typed(text))
            return persons_known(reading.connection, ids)

    def look(self, *contact_ids: str, text: str = "") -> Erasure:
        """Tell what `forget` would wipe, also for contacts that were removed before.

        `text` is a name, mail address or number to look for besides: somebody may stand in notes
        and be no contact. Raises NO_SUCH_CONTACT when no id was ever that of a contact.
        """
        with self._database.reading() as reading:
            connection = reading.connection
            _refuse_unknown(connection, contact_ids, text)
            wiper = _wiper(connection, contact_ids, text)
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
        *contact_ids: str,
        text: str = "",
        also: Collection[str] = (),
        backups: bool = True,
        progress: Progress | None = None,
    ) -> Erased:
        """Wipe the person behind these contacts, and behind the namesakes in `also`.

        `text` is looked for besides, as in `look`.

        Without `backups` older copies keep the values until they age out, a year at most. A
        backup is made first; it is wiped like the others once everything else is. Raises
        ExpectedError, and then nobody is forgotten; what fails later is named and done again.
        """
        self._database.ensure_writable()
        with self._database.reading() as reading:
            _refuse_unknown(reading.connection, contact_ids, text)
        if backups:
            self._database.backup(Reason.ERASURE)
        files = [self._database.path.name, *(self._backup_names() if backups else ())]
        with self._database.work(Action.ERASE, LABEL) as work:
            wiper = _wiper(work.connection, [*contact_ids, *also], text)
            traces = find_traces(work.connection, wiper)
            work.wipe(traces)
            erased = _noted(wiper, work.database_id)
            note_erased(work.connection, erased)
            known = erased_hashes(work.connection)
            beside = self._beside(wiper, work.database_id, write=True)
            self._keep(self._list(work.database_id), known, files)
        left, damaged = self._wipe_files(files, wiper, progress or Silent())
        if backups:
            folder = self._database.backups.folder
            damaged += sorted(path.name for path in folder.glob(f"{DAMAGED}*"))
        done, wiped = work.changes, len({*files[1:]} - {*left, *damaged})
        counts = traces.counts + beside
        return Erased(
            done.action, done.ids, done.change_set, counts, wiped, [*left, *damaged], left, wiper
        )

    def finish(self, progress: Progress | None = None) -> Sequence[str]:
        """Wipe the files that were not reached before; returns the names of those still left.

        In a later session whoever stands in them is found by the hashes that were kept.
        """
        self._database.ensure_writable()
        with self._database.reading() as reading:
            listed = self._list(reading.database_id)
        files = listed.unfinished()
        if not files:
            return []
        left, _damaged = self._wipe_files(files, self._last, progress or Silent())
        return left

    def apply_again(self) -> bool:
        """Forget whoever was forgotten before and came back with an older file; tell if any did."""
        with self._database.reading() as reading:
            listed = self._list(reading.database_id).all()
            known = erased_hashes(reading.connection)
            if listed.keys() <= known.keys():
                return False
            again = wiper_again(reading.connection, listed.keys(), reading.database_id)
            found = find_traces(reading.connection, again)
        with self._database.work(Action.ERASE, f"{LABEL}, opnieuw") as work:
            if found.counts:
                work.wipe(found)
            note_erased(work.connection, listed)
        if found.counts:
            self._wipe_files([self._database.path.name], None, Silent())
        return bool(found.counts)

    def _list(self, database_id: str) -> ErasedList:
        return ErasedList(self._database.backups.folder, database_id)

    def _backup_names(self) -> Sequence[str]:
        """Name every backup, the newest first."""
        return [backup.path.name for backup in reversed(self._database.backups.all())]

    @staticmethod
    def _keep(listed: ErasedList, erased: Mapping[str, str], files: Collection[str]) -> None:
        """Keep who was forgotten beside the backups too; raises BACKUP_FAILED."""
        try:
            listed.add(erased, files)
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

    def _wipe_files(
        self, files: Sequence[str], wiper: Wiper | None, progress: Progress
    ) -> tuple[list[str], list[str]]:
        """Wipe these files; returns the names of those left for later, and of those damaged.

        Who gives up half-way keeps the rest as it is, for later.
        """
        with self._database.reading() as reading:
            listed = self._list(reading.database_id)
        left, damaged = list(files), []
        for number, name in enumerate(files):
            try:
                progress.report(number, len(files))
                self._wipe_file(name, wiper, listed.all())
            except CancelledError:
                break
            except (ExpectedError, OSError) as error:
                if getattr(error, "failure", None) is not Failure.DATABASE_DAMAGED:
                    continue
                damaged.append(name)
            left.remove(name)
        with suppress(OSError):  # then all of them are tried again: that does no harm
            listed.leave({*listed.unfinished()} - {*files} | {*left})
        self._last = wiper if left else None
        return left, damaged

    def _wipe_file(self, name: str, wiper: Wiper | None, erased: Mapping[str, str]) -> None:
        """Write the database anew, or a backup without the persons; one that is gone is fine."""
        if name == self._database.path.name:
            self._database.compact()
            return
        for backup in self._database.backups.all():
            if backup.path.name == name:
                self._database.backups.rewrite(
                    backup,
                    lambda path: (
                        forget_in_file(path, wiper, erased) if wiper else forget_again(path, erased)
                    ),
                )


def _refuse_unknown(connection: Connection, ids: Collection[str], text: str) -> None:
    if not text.strip() and not ever_known(connection, ids):
        raise ExpectedError(Failure.NO_SUCH_CONTACT)


def _wiper(connection: Connection, ids: Collection[str], text: str) -> Wiper:
    if not text.strip():
        return wiper_for(connection, ids)
    return wiper_with(connection, ids, value_typed(text))


def _noted(wiper: Wiper, salt: str) -> dict[str, str]:
    """Return what is kept of somebody: hashes of his contacts' ids and of his values."""
    now = datetime.now(UTC).isoformat(timespec="seconds")
    hashes = {*map(id_hash, wiper.own), *value_hashes(wiper.persons.values, salt)}
    return dict.fromkeys(sorted(hashes), now)
