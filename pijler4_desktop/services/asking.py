"""Ask organisations whether what we know of their offer is still right."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from pijler4_desktop.domain.asking.mail import Mail, mail_of
from pijler4_desktop.domain.asking.questions import AskForm, asked_activity
from pijler4_desktop.domain.asking.sheet import ASK_FIELDS, is_asked, marks_of
from pijler4_desktop.domain.errors import ExpectedError, Failure
from pijler4_desktop.domain.facts import Facts
from pijler4_desktop.domain.handing_off import BESIDE_THE_OFFER, CellMaker
from pijler4_desktop.domain.persons import Persons
from pijler4_desktop.domain.receipts import HIDDEN, Receipt
from pijler4_desktop.domain.records import Activity, Organisation
from pijler4_desktop.domain.text import clean
from pijler4_desktop.domain.vocabulary import Ground
from pijler4_desktop.domain.wording import address_text
from pijler4_desktop.exchange.ask_writer import write_asked
from pijler4_desktop.exchange.documents import write_document
from pijler4_desktop.exchange.handoff import (
    CHANGE_SET_MARK,
    DATABASE_MARK,
    PROFILE_MARK,
    AskSheet,
)
from pijler4_desktop.exchange.sheet_naming import sheet_names
from pijler4_desktop.services.ask_table import ASK_COLUMNS, SPARE_ROWS, lines_of, title_of
from pijler4_desktop.services.export_log import ExportLog
from pijler4_desktop.services.private_persons import private_persons
from pijler4_desktop.services.saving import today
from pijler4_desktop.services.settings import Settings
from pijler4_desktop.services.targets import refuse_strange
from pijler4_desktop.storage.database import Database
from pijler4_desktop.storage.queries import organisations_named
from pijler4_desktop.storage.reading import Reading
from pijler4_desktop.storage.rows import in_parts

SUFFIX, PDF = ".xlsx", ".pdf"
PROFILE = "vragenblad"

_IDS = frozenset({"id", "organisation_id"})
_ACTIVITIES = "SELECT id FROM activity WHERE organisation_id = ? ORDER BY folded_name, id"


@dataclass(frozen=True, slots=True)
class AskReport:
    """What was asked; `change_set` is the state of the data the workbook shows."""

    path: Path
    organisations: int
    activities: int
    change_set: int


class Asking:
    """Makes ask sheets (vragenbladen) and the mail that goes with them; it sends nothing."""

    def __init__(self, database: Database, facts: Facts) -> None:
        self._database = database
        self._facts = facts
        self._settings = Settings(database)
        self._log = ExportLog(database)

    def find(self, names: Sequence[str]) -> Sequence[str]:
        """Return the ids of organisations by their names or ids; raises NO_SUCH_ORGANISATION."""
        with self._database.reading() as reading:
            found = (_found(reading, name) for name in names)
            return list(dict.fromkeys(id_ for ids in found for id_ in ids))

    def workbook(self, target: Path, ids: Sequence[str]) -> AskReport:
        """Write a workbook to correct, with a sheet for each of these organisations.

        An older file at `target` is replaced. Raises ExpectedError NOTHING_TO_EXPORT when none of
        them exists, TARGET_UNWRITABLE, TARGET_OPEN, DISK_FULL, EXPORT_…, and those of a file
        that cannot be written in: what leaves the house is written down.
        """
        refuse_strange(target, self._database.path, SUFFIX)
        self._database.ensure_writable()
        with self._database.reading() as reading:
            hidden = private_persons(reading)
            organisations = _organisations(reading, ids, hidden)
            wanted = [organisation.name for organisation in organisations]
            names = sheet_names(wanted, reserved=BESIDE_THE_OFFER)
            sheets = [
                self._sheet(name, organisation, _activities(reading, organisation, hidden))
                for name, organisation in zip(names, organisations, strict=True)
            ]
            own = [(n, o.id) for n, o in zip(names, organisations, strict=True)]
            marks = {
                DATABASE_MARK: reading.database_id,
                CHANGE_SET_MARK: str(reading.change_set),
                PROFILE_MARK: PROFILE,
                **marks_of(own),
            }
            rows = write_asked(target, sheets, marks)
            report = AskReport(target, len(sheets), rows, reading.change_set)
        self._log.note_file(target, PROFILE, _receipt(wanted), rows, report.change_set)
        return report

    def forms(self, ids: Sequence[str]) -> Sequence[AskForm]:
        """Return what is asked of each of these organisations, to print or to mail.

        Raises ExpectedError NOTHING_TO_EXPORT when none of them exists.
        """
        with self._database.reading() as reading:
            hidden = private_persons(reading)
            organisations = _organisations(reading, ids, hidden)
            return [self._form(o, _activities(reading, o, hidden)) for o in organisations]

    def keep_pdf(self, target: Path, content: bytes, forms: Sequence[AskForm]) -> Path:
        """Write a PDF of forms that was made elsewhere; returns where it is.

        Raises ExpectedError TARGET_UNWRITABLE, TARGET_OPEN, DISK_FULL or EXPORT_MISMATCH, and
        those of a file that cannot be written in.
        """
        refuse_strange(target, self._database.path, PDF)
        self._database.ensure_writable()
        write_document(target, content)
        receipt = _receipt([form.organisation for form in forms])
        rows = sum(len(form.activities) for form in forms)
        self._log.note_file(target, PROFILE, receipt, rows, self._database.change_set)
        return target

    def mail(self, id_: str) -> Mail:
        """Prepare the mail to an organisation; raises NOTHING_TO_EXPORT when it is gone."""
        with self._database.reading() as reading:
            hidden = private_persons(reading)
            (organisation,) = _organisations(reading, [id_], hidden)
            activities = _activities(reading, organisation, hidden)
            return mail_of(organisation, self._form(organisation, activities))

    def names(self, ids: Sequence[str]) -> Mapping[str, str]:
        """Return the names of these organisations as a sheet has them, without private persons.

        Raises NOTHING_TO_EXPORT when none of them exists.
        """
        with self._database.reading() as reading:
            hidden = private_persons(reading)
            return {one.id: one.name for one in _organisations(reading, ids, hidden)}

    @property
    def _municipality(self) -> str:
        nis = self._settings.own_municipality()
        own = self._facts.current(nis) or self._facts.municipality(nis)
        return own.name if own else nis

    def _sheet(
        self, name: str, organisation: Organisation, activities: Sequence[Activity]
    ) -> AskSheet:
        maker = CellMaker(ASK_FIELDS, self._facts, {})
        return AskSheet(
            name=name,
            title=title_of(organisation.name),
            lines=lines_of(self._municipality, self._settings.return_address()),
            columns=ASK_COLUMNS,
            rows=[[*maker.cells(one), "", one.id] for one in activities],
            spare=SPARE_ROWS,
        )

    def _form(self, organisation: Organisation, activities: Sequence[Activity]) -> AskForm:
        return AskForm(
            organisation=organisation.name,
            address=address_text(organisation, self._facts),
            municipality=self._municipality,
            return_to=self._settings.return_address(),
            day=today(),
            activities=tuple(asked_activity(one, self._facts) for one in activities),
        )


def _found(reading: Reading, name: str) -> Sequence[str]:
    if name in reading.find(Organisation, [name]):
        return [name]
    named = organisations_named(reading.connection, clean(name))
    if not named:
        raise ExpectedError(Failure.NO_SUCH_ORGANISATION, name=name)
    return named


def _organisations(reading: Reading, ids: Sequence[str], hidden: Persons) -> Sequence[Organisation]:
    """Return the organisations, with a mark in their names where a private person stands."""
    found: dict[str, Organisation] = {}
    for part in in_parts(ids):
        found |= reading.find(Organisation, part)
    if not found:
        raise ExpectedError(Failure.NOTHING_TO_EXPORT)
    there = [found[id_] for id_ in dict.fromkeys(ids) if id_ in found]
    return [replace(one, name=hidden.wiped(one.name, HIDDEN)) for one in there]


def _activities(
    reading: Reading, organisation: Organisation, hidden: Persons
) -> Sequence[Activity]:
    """Return the activities an organisation is asked about, by name."""
    ids = [row[0] for row in reading.connection.exec_driver_sql(_ACTIVITIES, (organisation.id,))]
    found: dict[str, Activity] = {}
    for part in in_parts(ids):
        found |= reading.find(Activity, part)
    return [_without(hidden, found[id_]) for id_ in ids if is_asked(found[id_])]


def _without(hidden: Persons, activity: Activity) -> Activity:
    """Return the activity with a mark in the place of persons who may not go along."""
    texts = {name: getattr(activity, name) for name in activity.__dataclass_fields__}
    texts = {name: text for name, text in texts.items() if type(text) is str and name not in _IDS}
    if not hidden or not hidden.maybe_in("\n".join(texts.values())):
        return activity
    shown: dict[str, Any] = {name: hidden.wiped(text, HIDDEN) for name, text in texts.items()}
    return replace(activity, **shown)


def _receipt(organisations: Sequence[str]) -> Receipt:
    """Write down for whom a sheet is; what it asks is the municipality's own task."""
    return Receipt(", ".join(organisations), Ground.PUBLIC_TASK).checked()
