"""Where a person stands in a file, told field by field: for whoever asks what we know of him."""

import json
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from sqlalchemy import Connection

from pijler4_desktop.domain.erasing import Wiper
from pijler4_desktop.domain.persons import Persons, PersonValue, name_words
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
    typed, words = Persons([value]), name_words(value.text)
    ids = {
        id_
        for id_, image in contact_images(connection)
        if name_words(image.get("name", "")) == words
        or any(typed.found_in(image.get(key, "")) for key in ("email", "phone"))
    }
    known = wiper_for(connection, ids)
    others = (image.get("name", "") for id_, image in contact_images(connection) if id_ not in ids)
    return Wiper(Persons({*known.persons.values, value}, others), known.own)


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
