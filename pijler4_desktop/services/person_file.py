"""Toon alles over deze persoon: one document with everything we have on somebody (GDPR art. 15)."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from pijler4_desktop.domain.erasing import Wiper
from pijler4_desktop.domain.errors import ExpectedError, Failure
from pijler4_desktop.domain.facts import Facts
from pijler4_desktop.domain.fields import FIELDS, field_of
from pijler4_desktop.domain.persons import value_typed
from pijler4_desktop.domain.receipts import Receipt
from pijler4_desktop.domain.terms import term
from pijler4_desktop.domain.vocabulary import Place
from pijler4_desktop.domain.wording import date_cell, value_text
from pijler4_desktop.exchange.plain_writer import PlainSheet, write_plain
from pijler4_desktop.services.export_log import ExportLog
from pijler4_desktop.services.form_drafts import FormDrafts
from pijler4_desktop.services.import_drafts import ImportDrafts
from pijler4_desktop.storage.database import Database
from pijler4_desktop.storage.erasing import wiper_for
from pijler4_desktop.storage.person_traces import (
    Trace,
    texts_of,
    traces_now,
    traces_then,
    wiper_of_value,
)
from pijler4_desktop.storage.reading import Reading

PROFILE = "inzage"
SUFFIX = ".xlsx"
TO_HIMSELF = Receipt("de persoon zelf", "recht van inzage (AVG artikel 15)", personal=True)


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing we have on somebody: where it stands, since when if that is past, and its text."""

    where: str
    name: str
    field: str
    text: str
    when: str = ""


@dataclass(frozen=True, slots=True)
class PersonFile:
    """Everything found: what was looked for, what stands there now, and what the history keeps."""

    looked_for: Sequence[str]
    now: Sequence[Finding]
    then: Sequence[Finding]


class PersonFiles:
    """Finds what the database has on a person, and writes it as one workbook."""

    def __init__(self, database: Database, facts: Facts) -> None:
        self._database = database
        self._facts = facts
        self._log = ExportLog(database)

    def of_contact(self, contact_id: str) -> PersonFile:
        """Find everything on the person behind a contact."""
        with self._database.reading() as reading:
            return self._found(reading, wiper_for(reading.connection, [contact_id]))

    def of(self, text: str) -> PersonFile:
        """Find everything on a name, a mail address or a phone number."""
        with self._database.reading() as reading:
            return self._found(reading, wiper_of_value(reading.connection, value_typed(text)))

    def write(self, path: Path, found: PersonFile) -> Path:
        """Write the document and that it was made; raises ExpectedError TARGET_… or DISK_FULL.

        Raises NOTHING_TO_EXPORT when nothing was found.
        """
        if not (found.now or found.then):
            raise ExpectedError(Failure.NOTHING_TO_EXPORT)
        if path.suffix.lower() != SUFFIX or path.is_dir():
            raise ExpectedError(Failure.TARGET_UNWRITABLE, name=path.name)
        self._database.ensure_writable()
        columns = {"Waar": 22, "Van": 34, "Wat": 28, "Tekst": 80}
        write_plain(
            path,
            [
                PlainSheet("Nu", columns, [_row(one) for one in found.now]),
                PlainSheet(
                    "Geschiedenis",
                    {**columns, "Sinds": 14},
                    [[*_row(one), one.when] for one in found.then],
                ),
                PlainSheet(
                    "Gezocht op", {"Naam, mail of telefoon": 50}, [[v] for v in found.looked_for]
                ),
            ],
        )
        number = len(found.now) + len(found.then)
        self._log.note(PROFILE, TO_HIMSELF, number, self._database.change_set)
        return path

    def _found(self, reading: Reading, wiper: Wiper) -> PersonFile:
        connection = reading.connection
        now = [self._finding(trace) for trace in traces_now(connection, wiper)]
        then = [self._finding(trace) for trace in traces_then(connection, wiper)]
        for place, where in ((Place.STEPS, "Stap in de geschiedenis"), (Place.EXPORTS, "Doorgave")):
            then += [
                Finding(where, "", "", text, _day(moment))
                for moment, text in texts_of(connection, wiper, place)
            ]
        now += _unfinished(self._database.path, reading.database_id, wiper)
        looked_for = sorted(value.text for value in wiper.persons.values)
        return PersonFile(looked_for, now, then)

    def _finding(self, trace: Trace) -> Finding:
        known = FIELDS.get(trace.kind, ())
        heading = trace.field
        if any(field.key == trace.field for field in known):
            heading = field_of(trace.kind, trace.field).heading
        text = value_text(trace.field, trace.value, self._facts)
        return Finding(term(trace.kind), trace.name, heading, text, _day(trace.made_at))


def _unfinished(path: Path, database_id: str, wiper: Wiper) -> Iterator[Finding]:
    """Tell of work that nobody finished and in which somebody stands."""
    kept: Mapping[str, FormDrafts | ImportDrafts] = {
        "Niet bewaard formulier": FormDrafts(path, database_id),
        "Niet afgewerkte lijst": ImportDrafts(path, database_id),
    }
    for where, drafts in kept.items():
        for number in range(drafts.rewrite(wiper.plain, write=False)):
            yield Finding(where, str(number + 1), "", "Hierin staat deze persoon.")


def _row(finding: Finding) -> list[str]:
    return [finding.where, finding.name, finding.field, finding.text]


def _day(moment: str) -> str:
    return date_cell(datetime.fromisoformat(moment).astimezone().date()) if moment else ""
