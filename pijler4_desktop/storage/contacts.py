"""The contacts of organisations, each with its organisation and when it was last written."""

from collections.abc import Collection
from typing import NamedTuple

from sqlalchemy import Connection

from pijler4_desktop.domain.records import Contact
from pijler4_desktop.storage.codec import codec_of
from pijler4_desktop.storage.rows import in_parts

_CODEC = codec_of(Contact)
_LINES = f"""
SELECT {", ".join(f"c.{name}" for name in _CODEC.names)}, c.version, o.name, s.made_at
FROM contact c JOIN organisation o ON o.id = c.organisation_id
JOIN change_set s ON s.id = c.version
WHERE ?1 IS NULL OR c.organisation_id = ?1
ORDER BY o.folded_name, c.name <> '', c.function, c.id
"""  # noqa: S608


class StoredContact(NamedTuple):
    """A contact, its version, its organisation's name and when it was last written (ISO, UTC)."""

    contact: Contact
    version: int
    organisation: str
    made_at: str


def contact_lines(connection: Connection, organisation_id: str | None) -> list[StoredContact]:
    """Return the contacts of an organisation, or of all, by organisation and function."""
    number = len(_CODEC.names)
    rows = connection.exec_driver_sql(_LINES, (organisation_id,))
    return [StoredContact(_CODEC.from_row(row[:number]), *row[number:]) for row in map(tuple, rows)]


def ever_known(connection: Connection, ids: Collection[str]) -> bool:
    """Tell whether any of these ids is, or was, that of a contact."""
    for part in in_parts(list(ids)):
        marks = ",".join("?" * len(part))
        query = f"SELECT 1 FROM change WHERE kind = 'contact' AND record_id IN ({marks})"  # noqa: S608
        if connection.exec_driver_sql(f"{query} LIMIT 1", tuple(part)).first():
            return True
    return False
