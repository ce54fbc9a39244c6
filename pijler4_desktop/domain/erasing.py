"""What is left of a record once a person is wiped from it: the same for a row and for its images.

Everything works on the plain values of the history: a mapping of what differs from an empty
record. A field that held nothing but the person is empty afterwards, unless it cannot be.
"""

import hashlib
import json
from collections.abc import Collection, Mapping
from typing import Any

from pijler4_desktop.domain.persons import MARK, Persons
from pijler4_desktop.domain.vocabulary import Kind

Plain = Any
"""A value as JSON knows it."""

_PERSONAL = ("name", "email", "phone", "ground", "informed_on", "publish", "review_on")
"""What a contact loses when its person is forgotten; function and organisation stay."""
_ADDRESSES = frozenset({"email", "phone", "website", "ikdoemee_url"})
"""Fields of which a part means nothing."""
_JSON = "choices"
_NEVER_EMPTY = {
    Kind.ORGANISATION: "name", Kind.ACTIVITY: "name", Kind.CONTACT: "function",
    Kind.IMPORT_RUN: "file_name", Kind.INITIATIVE: "name", Kind.INITIATIVE_TEMPLATE: "name",
}  # fmt: skip
_CODES = frozenset({
    "id", "sha256", "layout", "kbo", "establishment_number", "vcode", "ovo_code", "postal_code",
    "municipality_nis", "database",
})  # fmt: skip


class Wiper:
    """Wipes persons from records and texts; `own` are the ids of their contacts."""

    def __init__(self, persons: Persons, own: Collection[str]) -> None:
        self.persons = persons
        self.own = frozenset(own)

    def concerns(self, kind: Kind, id_: str, text: str) -> bool:
        """Tell quickly whether a record with this content may have to change."""
        return (kind is Kind.CONTACT and id_ in self.own) or self.persons.maybe_in(text)

    def record(self, kind: Kind, id_: str, filled: Mapping[str, Plain]) -> dict[str, Plain]:
        """Return the values of a record without the persons; those left empty are absent.

        A contact that is not among `own` and has a name is of somebody else: it keeps that.
        """
        if kind is Kind.CONTACT and id_ in self.own:
            filled = {key: value for key, value in filled.items() if key not in _PERSONAL}
        wiped = {}
        somebody_else = kind is Kind.CONTACT and bool(filled.get("name"))
        for key, value in filled.items():
            if somebody_else and key in _PERSONAL:
                wiped[key] = value
                continue
            left = self.field(key, value)
            if left == MARK != value and _NEVER_EMPTY.get(kind) != key:
                continue
            if left != "" or value == "":
                wiped[key] = left
        return wiped

    def text(self, text: str) -> str:
        """Return a text without the persons."""
        return self.persons.wiped(text)

    def plain(self, value: Plain) -> Plain:
        """Return plain values of any shape without the persons; codes and ids stay."""
        match value:
            case str():
                return self.text(value)
            case list():
                return [self.plain(one) for one in value]
            case dict():
                return {self.text(key): self.field(key, one) for key, one in value.items()}
        return value

    def field(self, key: str, value: Plain) -> Plain:
        """Return the value of a field without the persons, plain or as somebody types it."""
        if key in _CODES or key.endswith("_id"):
            return value
        if key in _ADDRESSES and isinstance(value, str):
            return "" if self.persons.found_in(value) else value
        if key == _JSON and isinstance(value, str) and self.persons.maybe_in(value):
            return json.dumps(self.plain(json.loads(value)), ensure_ascii=False)
        return self.plain(value)


def id_hash(id_: str) -> str:
    """Return what is kept of the id of somebody who was forgotten."""
    return hashlib.sha256(id_.encode()).hexdigest()
