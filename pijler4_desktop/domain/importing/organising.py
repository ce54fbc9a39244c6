"""Find the organisations a list names, or make each of them once."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace

from pijler4_desktop.domain.ids import new_id
from pijler4_desktop.domain.records import Organisation
from pijler4_desktop.domain.text import fold

_LEGAL_FORM = re.compile(r"\b(vzw|ivzw|asbl|nv|bv|bvba|cv|cvba|vof|feitelijke vereniging|fv)\b")


def organisation_key(name: str) -> str:
    """Fold a name and set its legal form aside: "De Brug vzw" and "VZW de brug" are one."""
    folded = fold(name)
    return " ".join(_LEGAL_FORM.sub(" ", folded).split()) or folded


class Organisations:
    """The stored organisations and those the file adds; each name leads to one of them."""

    def __init__(self, stored: Iterable[Organisation], origin: str = "") -> None:
        self._origin = origin
        self._stored: dict[str, Organisation] = {}
        self._now: dict[str, Organisation] = {}
        self._by_key: dict[str, str] = {}
        for organisation in stored:
            self._stored[organisation.id] = organisation
            self._now[organisation.id] = organisation
            self._by_key.setdefault(organisation_key(organisation.name), organisation.id)

    def key_of(self, id_: str | None) -> str:
        """Return the key of an organisation's name; nothing for none."""
        found = self._now.get(id_ or "")
        return organisation_key(found.name) if found else ""

    def find(self, name: str) -> Organisation | None:
        """Find an organisation by name."""
        return self._now.get(self._by_key.get(organisation_key(name), ""))

    def find_or_make(self, name: str, values: Mapping[str, object]) -> str | None:
        """Return the organisation of this name, filled in where it was empty; None without name."""
        if not fold(name):
            return None
        found = self.find(name)
        if found is None:
            found = Organisation(id=new_id(), name=name, origin=self._origin)
            self._by_key[organisation_key(name)] = found.id
            self._now[found.id] = found
        gained = {k: v for k, v in values.items() if not getattr(found, k) and v}
        if gained:
            self._now[found.id] = replace(found, **gained)  # type: ignore[arg-type]
        return found.id

    @property
    def made(self) -> tuple[Organisation, ...]:
        """List the organisations that are not stored yet."""
        return tuple(o for id_, o in self._now.items() if id_ not in self._stored)

    @property
    def completed(self) -> tuple[tuple[Organisation, Organisation], ...]:
        """List the stored organisations that gained something: before and after."""
        return tuple((o, now) for id_, o in self._stored.items() if (now := self._now[id_]) != o)
