"""What hangs on an organisation: its activities, its contacts and its contact log."""

from collections.abc import Iterator, Sequence
from typing import TypeAlias

from pijler4_desktop.domain.records import Activity, Contact, ContactMoment
from pijler4_desktop.domain.vocabulary import Kind
from pijler4_desktop.storage.reading import Reading
from pijler4_desktop.storage.rows import in_parts

Linked: TypeAlias = Activity | Contact | ContactMoment


def linked(reading: Reading, organisations: Sequence[str]) -> Iterator[Linked]:
    """Yield every record that belongs to these organisations."""
    yield from reading.find(Activity, _ids(reading, Kind.ACTIVITY, organisations)).values()
    yield from reading.find(Contact, _ids(reading, Kind.CONTACT, organisations)).values()
    moments = _ids(reading, Kind.CONTACT_MOMENT, organisations)
    yield from reading.find(ContactMoment, moments).values()


def _ids(reading: Reading, kind: Kind, organisations: Sequence[str]) -> list[str]:
    found: list[str] = []
    for part in in_parts(list(organisations)):
        marks = ",".join("?" * len(part))
        query = f"SELECT id FROM {kind.value} WHERE organisation_id IN ({marks})"  # noqa: S608
        found += [row[0] for row in reading.connection.exec_driver_sql(query, tuple(part))]
    return found
