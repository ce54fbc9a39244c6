"""Find a person in everything a file holds, and wipe it from rows and history alike.

Rows and the images of the history change by the same rule, so that they go on telling the same:
undo and redo walk over what was wiped as if it had never been there.
"""

import json
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from sqlalchemy import Connection

from pijler4_desktop.domain.erasing import Wiper, id_hash
from pijler4_desktop.domain.person_hashes import HashedValues
from pijler4_desktop.domain.persons import (
    Persons,
    PersonValue,
    Trait,
    name_words,
    person_values,
)
from pijler4_desktop.domain.records import Record
from pijler4_desktop.domain.vocabulary import Kind, Place
from pijler4_desktop.storage.codec import CODECS, write_json
from pijler4_desktop.storage.rows import PARENTS_FIRST, Rows, StoredRow

_NOTES = frozenset({"internal_notes", "extra"})
_PLACES = {
    Kind.CONTACT: Place.CONTACTS,
    Kind.ORGANISATION: Place.ORGANISATIONS,
    Kind.ACTIVITY: Place.ACTIVITIES,
    Kind.CONTACT_MOMENT: Place.CONTACT_LOG,
    Kind.IMPORT_RUN: Place.IMPORTS,
    Kind.INITIATIVE: Place.INITIATIVES,
    Kind.INITIATIVE_TEMPLATE: Place.INITIATIVES,
    Kind.DEMAND_NOTE: Place.INITIATIVES,
    Kind.COVERAGE_MARK: Place.INITIATIVES,
}
_IMAGES = 'SELECT id, kind, record_id, "before", "after" FROM change ORDER BY id'
_CONTACTS = (
    'SELECT record_id, image FROM (SELECT id, record_id, kind, "before" AS image FROM change'
    ' UNION ALL SELECT id, record_id, kind, "after" FROM change)'
    " WHERE kind = 'contact' AND image IS NOT NULL ORDER BY id"
)
_TEXTS = {
    Place.STEPS: ("change_set", ("label",)),
    Place.EXPORTS: ("export_log", ("receiver", "ground")),
}


class FoundRow(NamedTuple):
    """A row with somebody in it: as it is, and the record that stays; `fields` are those hit."""

    kind: Kind
    stored: StoredRow
    record: Record
    fields: frozenset[str]


class Namesake(NamedTuple):
    """Another contact of the same name: whether it is the same person only the office knows."""

    id: str
    function: str
    organisation: str


class FoundText(NamedTuple):
    """A text of a table that is no record, as it will be."""

    table: str
    column: str
    id: int
    text: str


@dataclass(frozen=True, slots=True)
class Traces:
    """Everything in a file that tells of a person, and what it becomes."""

    rows: list[FoundRow] = field(default_factory=list)
    images: list[tuple[str | None, str | None, int]] = field(default_factory=list)
    texts: list[tuple[Place, FoundText]] = field(default_factory=list)

    @property
    def counts(self) -> Counter[Place]:
        """Count what was found, by place."""
        found: Counter[Place] = Counter()
        for row in self.rows:
            if row.fields & _NOTES:
                found[Place.NOTES] += 1
            if row.fields - _NOTES:
                found[_PLACES.get(row.kind, Place.ACTIVITIES)] += 1
        found[Place.HISTORY] = len(self.images)
        found.update(place for place, _text in self.texts)
        return +found


def contact_images(connection: Connection) -> Iterator[tuple[str, Mapping[str, Any]]]:
    """Yield every content any contact ever had, with its id."""
    for id_, image in connection.exec_driver_sql(_CONTACTS):
        yield id_, json.loads(image)


def wiper_for(connection: Connection, ids: Collection[str]) -> Wiper:
    """Return what wipes the persons behind these contacts.

    Contacts of the whole same name join when they are of the same organisation or share a mail
    address or number: then it is the same person. A mail address or number that another person
    shares is not looked for elsewhere.
    """
    images = list(contact_images(connection))
    own = _of_the_same(images, frozenset(ids))
    values = _values(image for id_, image in images if id_ in own)
    others = [image for id_, image in images if id_ not in own and image.get("name")]
    shared = {value for value in values if _is_shared(value, others)}
    return Wiper(Persons(values - shared, (image["name"] for image in others)), own)


def wiper_again(connection: Connection, hashes: Collection[str], salt: str) -> Wiper:
    """Return what wipes whoever was forgotten under these hashes, of contacts and of values.

    A hash that the file itself knows is passed over: there he was wiped, and whoever has that name
    now came later.
    """
    new = set(hashes) - erased_hashes(connection).keys()
    known = wiper_for(connection, contacts_hashed(connection, new))
    persons = Persons(known.persons.values, known.persons.others, HashedValues(new, salt))
    return Wiper(persons, known.own)


def namesakes(connection: Connection, own: Collection[str]) -> Sequence[Namesake]:
    """Return the other contacts, also removed ones, that ever had a name of one of these."""
    images = list(contact_images(connection))
    names = _names(image for id_, image in images if id_ in own)
    found = {
        id_: image
        for id_, image in images
        if id_ not in own and name_words(image.get("name", "")) in names
    }
    rows = connection.exec_driver_sql("SELECT id, name FROM organisation")
    organisations: dict[str, str] = {row[0]: row[1] for row in rows}
    return [
        Namesake(id_, image.get("function", ""), organisations.get(image["organisation_id"], ""))
        for id_, image in found.items()
    ]


def contacts_hashed(connection: Connection, hashes: Collection[str]) -> frozenset[str]:
    """Return the ids of the contacts whose hash is among these."""
    rows = connection.exec_driver_sql("SELECT DISTINCT record_id FROM change WHERE kind='contact'")
    return frozenset(row[0] for row in rows if id_hash(row[0]) in hashes)


def find_traces(connection: Connection, wiper: Wiper) -> Traces:
    """Find everything that would change; nothing is written."""
    return Traces(
        rows=[row for kind in PARENTS_FIRST for row in _rows(connection, kind, wiper)],
        images=list(_images(connection, wiper)),
        texts=list(_texts(connection, wiper)),
    )


def wipe(connection: Connection, traces: Traces) -> None:
    """Write what stays in the place of what was; versions and steps stay as they are."""
    rows = Rows(connection)
    for kind in PARENTS_FIRST:
        of_kind = [row for row in traces.rows if row.kind is kind]
        if not of_kind:
            continue
        rows.replace(
            kind,
            [row.stored for row in of_kind],
            [row.record for row in of_kind],
            [row.stored.version for row in of_kind],
        )
    if traces.images:
        statement = 'UPDATE change SET "before" = ?, "after" = ? WHERE id = ?'
        connection.exec_driver_sql(statement, traces.images)
    for _place, text in traces.texts:
        statement = f"UPDATE {text.table} SET {text.column} = ? WHERE id = ?"  # noqa: S608  ours
        connection.exec_driver_sql(statement, (text.text, text.id))


def erased_hashes(connection: Connection) -> dict[str, str]:
    """Return who was forgotten, as hashes of their contacts' ids, and when (ISO, UTC)."""
    rows = connection.exec_driver_sql("SELECT id_hash, erased_at FROM erased")
    return {row[0]: row[1] for row in rows}


def note_erased(connection: Connection, erased: Mapping[str, str]) -> None:
    """Keep for good who was forgotten; who was before keeps his moment."""
    if erased:
        statement = "INSERT OR IGNORE INTO erased (id_hash, erased_at) VALUES (?, ?)"
        connection.exec_driver_sql(statement, list(erased.items()))


def _of_the_same(
    images: list[tuple[str, Mapping[str, Any]]], ids: frozenset[str]
) -> frozenset[str]:
    """Add the contacts of the whole same name that are surely of the same person."""
    own = [image for id_, image in images if id_ in ids]
    names, houses = _names(own), {image["organisation_id"] for image in own}
    reached = Persons(
        value
        for image in own
        for value in person_values("", image.get("email", ""), image.get("phone", ""))
    )
    return ids | {
        id_
        for id_, image in images
        if name_words(image.get("name", "")) in names
        and (image["organisation_id"] in houses or _is_reached(image, reached))
    }


def _is_reached(image: Mapping[str, Any], persons: Persons) -> bool:
    return any(persons.found_in(image.get(key, "")) for key in ("email", "phone"))


def _names(images: Iterable[Mapping[str, Any]]) -> frozenset[tuple[str, ...]]:
    """Return the names that can only mean somebody, as names are compared."""
    words = (name_words(image.get("name", "")) for image in images)
    return frozenset(name for name in words if len(name) > 1)


def _values(images: Iterable[Mapping[str, Any]]) -> frozenset[PersonValue]:
    """Return what persons are known by; when none ever had a name, what their function had."""
    known = list(images)
    named = [image for image in known if image.get("name")] or known
    return frozenset(
        value
        for image in named
        for value in person_values(*(image.get(key, "") for key in ("name", "email", "phone")))
    )


def _is_shared(value: PersonValue, others: Iterable[Mapping[str, Any]]) -> bool:
    if value.trait is Trait.NAME:
        return False
    known = Persons([value])
    key = "email" if value.trait is Trait.MAIL else "phone"
    return any(known.found_in(image.get(key, "")) for image in others)


def _rows(connection: Connection, kind: Kind, wiper: Wiper) -> Iterator[FoundRow]:
    codec = CODECS[kind]
    ids = list(_candidates(connection, kind, wiper))
    for id_, stored in Rows(connection).read(kind, ids).items():
        filled = codec.filled(stored.plain)
        wiped = wiper.record(kind, id_, filled)
        if wiped != filled:
            hit = frozenset(key for key in filled if wiped.get(key) != filled[key])
            yield FoundRow(kind, stored, codec.from_filled(wiped), hit)


def _candidates(connection: Connection, kind: Kind, wiper: Wiper) -> Iterator[str]:
    texts = [f for f in CODECS[kind].fields if f.shape in ("text", "list") and f.name != "id"]
    joined = " || ' ' || ".join(f"coalesce(\"{f.name}\", '')" for f in texts)
    query = f"SELECT id, {joined} FROM {kind.value} ORDER BY id"  # noqa: S608
    for id_, text in connection.exec_driver_sql(query):
        if wiper.concerns(kind, id_, text):
            yield id_


def _images(connection: Connection, wiper: Wiper) -> Iterator[tuple[str | None, str | None, int]]:
    for id_, word, record_id, before, after in connection.exec_driver_sql(_IMAGES):
        kind = Kind(word)
        if wiper.concerns(kind, record_id, f"{before or ''} {after or ''}"):
            wiped = [_image(kind, record_id, image, wiper) for image in (before, after)]
            if wiped != [before, after]:
                yield wiped[0], wiped[1], id_


def _image(kind: Kind, id_: str, image: str | None, wiper: Wiper) -> str | None:
    if image is None:
        return None
    filled = json.loads(image)
    wiped = wiper.record(kind, id_, filled)
    return image if wiped == filled else write_json(wiped)


def _texts(connection: Connection, wiper: Wiper) -> Iterator[tuple[Place, FoundText]]:
    for place, (table, columns) in _TEXTS.items():
        for column in columns:
            rows = connection.exec_driver_sql(f"SELECT id, {column} FROM {table}")  # noqa: S608
            for id_, text in rows:
                if (left := wiper.text(text)) != text:
                    yield place, FoundText(table, column, id_, left)
