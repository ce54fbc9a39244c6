"""Find the organisations a list names, or make each of them once."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace
from functools import lru_cache

from pijler4_desktop.domain.ids import new_id
from pijler4_desktop.domain.records import Organisation
from pijler4_desktop.domain.text import fold

_LEGAL_FORM = re.compile(r"\b(vzw|ivzw|asbl|nv|bv|bvba|cv|cvba|vof|feitelijke vereniging|fv)\b")
_NUMBERS = ("vcode", "kbo", "establishment_number", "ovo_code")


@lru_cache(maxsize=50_000)
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
        self._by_number: dict[tuple[str, object], str] = {}
        for organisation in stored:
            self._stored[organisation.id] = organisation
            self._keep(organisation)

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
            found = self.add({"name": name})
        gained = {k: v for k, v in values.items() if not getattr(found, k) and v}
        if gained:
            self._now[found.id] = replace(found, **gained)  # type: ignore[arg-type]
        return found.id

    def know_as(self, names: Mapping[str, str]) -> None:
        """Let former names lead to organisations, unless another one bears that name now."""
        for name, id_ in names.items():
            if id_ in self._now:
                self._by_key.setdefault(organisation_key(name), id_)

    def match(self, values: Mapping[str, object]) -> Organisation | None:
        """Find the organisation a row describes: by its numbers, else by a name without others."""
        for number in _NUMBERS:
            if (value := values.get(number)) and (found := self._by_number.get((number, value))):
                return self._now[found]
        found_by_name = self.find(str(values.get("name", "")))
        if found_by_name is None or _contradicts(found_by_name, values):
            return None
        return found_by_name

    def add(self, values: Mapping[str, object]) -> Organisation:
        """Make the organisation a row describes; its name leads to the first of that name."""
        made = Organisation(id=new_id(), **{"origin": self._origin, **values})  # type: ignore[arg-type]
        self._keep(made)
        return made

    def _keep(self, organisation: Organisation) -> None:
        self._now[organisation.id] = organisation
        self._by_key.setdefault(organisation_key(organisation.name), organisation.id)
        for number in _NUMBERS:
            if value := getattr(organisation, number):
                self._by_number.setdefault((number, value), organisation.id)

    @property
    def made(self) -> tuple[Organisation, ...]:
        """List the organisations that are not stored yet."""
        return tuple(o for id_, o in self._now.items() if id_ not in self._stored)

    @property
    def completed(self) -> tuple[tuple[Organisation, Organisation], ...]:
        """List the stored organisations that gained something: before and after."""
        return tuple((o, now) for id_, o in self._stored.items() if (now := self._now[id_]) != o)


def _contradicts(organisation: Organisation, values: Mapping[str, object]) -> bool:
    """Tell whether a row carries another number than an organisation of the same name."""
    return any(
        (theirs := values.get(number))
        and (ours := getattr(organisation, number))
        and theirs != ours
        for number in _NUMBERS
    )
