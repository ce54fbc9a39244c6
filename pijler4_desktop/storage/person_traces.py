"""Where a person stands in a file, told field by field: for whoever asks what we know of him."""

import json
from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from sqlalchemy import Connection

from pijler4_desktop.domain.erasing import Wiper
from pijler4_desktop.domain.persons import KnownPerson, Persons, PersonValue, name_words
from pijler4_desktop.domain.vocabulary import Kind, Place
from pijler4_desktop.storage.codec import CODECS
from pijler4_desktop.storage.erasing import contact_images, find_traces, wiper_for
from pijler4_desktop.storage.history import name_in

_IMAGES = (
    'SELECT c.kind, c.record_id, c."before", c."after", s.made_at FROM change c'
    " JOIN change_set s ON s.id = c.change_set_id ORDER BY c.id"
)


class Trace(NamedTuple):
    """One field with somebody in it; `made_at` (ISO, UTC) is when it was written, "" for now."""

    kind: Kind
    name: str
    field: str
    value: Any
    made_at: str = ""


def wiper_of_value(connection: Connection, value: PersonValue) -> Wiper:
    """Return what finds whoever is known by a value, with all that contacts say of him."""
    return wiper_with(connection, contacts_of(connection, value), value)


def wiper_with(connection: Connection, ids: Collection[str], value: PersonValue) -> Wiper:
    """Return what wipes the persons behind these contacts, and a value looked for besides."""
    known = wiper_for(connection, ids)
    images = contact_images(connection)
    others = (image.get("name", "") for id_, image in images if id_ not in known.own)
    return Wiper(Persons({*known.persons.values, value}, others), known.own)


def contacts_of(connection: Connection, value: PersonValue) -> Sequence[str]:
    """Return the ids of contacts that ever had a value, also those removed or emptied since."""
    typed, words = Persons([value]), name_words(value.text)
    found = (
        id_
        for id_, image in contact_images(connection)
        if name_words(image.get("name", "")) == words
        or any(typed.found_in(image.get(key, "")) for key in ("email", "phone"))
    )
    return list(dict.fromkeys(found))


def persons_known(connection: Connection, ids: Collection[str]) -> Sequence[KnownPerson]:
    """Tell of contacts, also of the past, as they were when they last had a name."""
    last: dict[str, Mapping[str, Any]] = {}
    for id_, image in contact_images(connection):
        if id_ in ids and (image.get("name") or id_ not in last):
            last[id_] = image
    rows = connection.exec_driver_sql("SELECT id, name FROM organisation")
    organisations: dict[str, str] = {row[0]: row[1] for row in rows}
    there = {row[0] for row in connection.exec_driver_sql("SELECT id FROM contact")}
    return [
        KnownPerson(
            id_,
            image.get("name", ""),
            image.get("function", ""),
            organisations.get(image["organisation_id"], ""),
            id_ not in there,
        )
        for id_, image in last.items()
    ]


def traces_now(connection: Connection, wiper: Wiper) -> Iterator[Trace]:
    """Yield the fields of today's records with somebody in them."""
    for row in find_traces(connection, wiper).rows:
        filled = CODECS[row.kind].filled(row.stored.plain)
        for key in sorted(row.fields):
            yield Trace(row.kind, name_in(filled), key, filled[key])


def traces_then(connection: Connection, wiper: Wiper) -> Iterator[Trace]:
    """Yield the fields of the history with somebody in them, each value the first time."""
    seen: set[tuple[str, str, str]] = set()
    for word, record_id, before, after, made_at in connection.exec_driver_sql(_IMAGES):
        kind, image = Kind(word), after or before
        if not wiper.concerns(kind, record_id, image):
            continue
        filled = json.loads(image)
        for key in _hit(wiper, kind, record_id, filled):
            known = (record_id, key, json.dumps(filled[key]))
            if known not in seen:
                seen.add(known)
                yield Trace(kind, name_in(filled), key, filled[key], made_at)


def texts_of(connection: Connection, wiper: Wiper, place: Place) -> Iterator[tuple[str, str]]:
    """Yield the moment (ISO, UTC) and the text of labels or export lines with somebody in them."""
    query = "SELECT made_at, label FROM change_set"
    if place is Place.EXPORTS:
        query = "SELECT made_at, receiver || ' ' || ground FROM export_log"
    for made_at, text in connection.exec_driver_sql(query):
        if wiper.persons.found_in(text):
            yield made_at, text


def _hit(wiper: Wiper, kind: Kind, id_: str, filled: Mapping[str, Any]) -> list[str]:
    wiped = wiper.record(kind, id_, filled)
    return [key for key, value in filled.items() if wiped.get(key) != value]
