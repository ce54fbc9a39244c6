"""What hangs on an organisation: its activities, contacts and log, and what points to it."""

from collections.abc import Iterator, Sequence
from typing import TypeAlias

from pijler4_desktop.domain.check_records import CheckRequest
from pijler4_desktop.domain.records import (
    Activity,
    Contact,
    ContactMoment,
    MergedOrganisation,
    NoDouble,
)
from pijler4_desktop.domain.vocabulary import Kind
from pijler4_desktop.storage.reading import Reading
from pijler4_desktop.storage.rows import in_parts

Linked: TypeAlias = Activity | Contact | ContactMoment | CheckRequest


def linked(reading: Reading, organisations: Sequence[str]) -> Iterator[Linked]:
    """Yield every record that belongs to these organisations."""
    yield from reading.find(Activity, _ids(reading, Kind.ACTIVITY, organisations)).values()
    yield from reading.find(Contact, _ids(reading, Kind.CONTACT, organisations)).values()
    moments = _ids(reading, Kind.CONTACT_MOMENT, organisations)
    yield from reading.find(ContactMoment, moments).values()
    asked = _ids(reading, Kind.CHECK_REQUEST, organisations)
    yield from reading.find(CheckRequest, asked).values()


def merged_into(reading: Reading, organisations: Sequence[str]) -> list[MergedOrganisation]:
    """Return what went into these organisations before."""
    ids = _ids(reading, Kind.MERGED_ORGANISATION, organisations, "survivor_id")
    return list(reading.find(MergedOrganisation, ids).values())


def pairs_with(reading: Reading, organisations: Sequence[str]) -> list[NoDouble]:
    """Return the pairs that are no doubles in which one of these organisations is."""
    ids = _ids(reading, Kind.NO_DOUBLE, organisations, "first_id")
    ids += _ids(reading, Kind.NO_DOUBLE, organisations, "second_id")
    return list(reading.find(NoDouble, dict.fromkeys(ids)).values())


def _ids(
    reading: Reading, kind: Kind, organisations: Sequence[str], link: str = "organisation_id"
) -> list[str]:
    found: list[str] = []
    for part in in_parts(list(organisations)):
        marks = ",".join("?" * len(part))
        query = f"SELECT id FROM {kind.value} WHERE {link} IN ({marks})"  # noqa: S608
        found += [row[0] for row in reading.connection.exec_driver_sql(query, tuple(part))]
    return found
