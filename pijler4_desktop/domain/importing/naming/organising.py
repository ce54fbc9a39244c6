"""Find the organisations a list names, or make each of them once."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from pijler4_desktop.domain.ids import new_id
from pijler4_desktop.domain.importing.naming.names import organisation_key
from pijler4_desktop.domain.importing.naming.sameness import (
    NUMBERS,
    OWN_NUMBERS,
    TOWN,
    Sameness,
    contradict,
)
from pijler4_desktop.domain.records import Organisation
from pijler4_desktop.domain.text import comparable


class Organisations:
    """The stored organisations and those the file adds; each name leads to one of them."""

    def __init__(
        self,
        stored: Iterable[Organisation],
        origin: str = "",
        merged: Iterable[tuple[Organisation, str]] = (),
        sameness: Sameness | None = None,
    ) -> None:
        self._origin = origin
        self._sameness = sameness or Sameness()
        self._survivors: dict[str, str] = {}
        self._stored: dict[str, Organisation] = {}
        self._now: dict[str, Organisation] = {}
        self._by_key: dict[str, list[str]] = {}
        self._by_number: dict[tuple[str, object], list[str]] = {}
        for organisation in stored:
            self._stored[organisation.id] = organisation
            self._keep(organisation)
        former = [one for one in merged if self._follow(*one)]
        self._former = Organisations([one for one, _ in former]) if former else None

    def key_of(self, id_: str | None) -> str:
        """Return the key of an organisation's name; nothing for none."""
        found = self._now.get(id_ or "")
        return organisation_key(found.name) if found else ""

    def find(self, name: str, known: str | None = None) -> Organisation | None:
        """Find an organisation by name; of several that bear it the `known` one, else the first."""
        named = self._by_key.get(organisation_key(name))
        if not named:
            return None
        return self._now[known if known in named else named[0]]

    def stored(self, id_: str) -> Organisation | None:
        """Return a stored organisation as it is now; an old id leads to what it went into."""
        id_ = self._survivors.get(id_, id_)
        return self._now[id_] if id_ in self._stored else None

    @property
    def all_stored(self) -> Iterable[Organisation]:
        """List the stored organisations as they were."""
        return self._stored.values()

    def find_or_make(
        self, name: str, values: Mapping[str, object], known: str | None = None
    ) -> str | None:
        """Return the organisation of this name, filled in where it was empty; None without name.

        Of several that bear the name it is the `known` one, else the first.
        """
        if not comparable(name):
            return None
        found = self.find(name, known)
        if found is None:
            found = self.add({"name": name})
        gained = {
            k: v
            for k, v in values.items()
            if v and not getattr(found, k) and self.bearer(k, v, found.id) is None
        }
        if gained:
            self._now[found.id] = replace(found, **gained)  # type: ignore[arg-type]
        return found.id

    def know_as(self, names: Mapping[str, str]) -> None:
        """Let former names lead to organisations, unless another one bears that name now."""
        for name, former in names.items():
            id_ = self._survivors.get(former, former)
            if id_ in self._now:
                self._by_key.setdefault(organisation_key(name), [id_])

    def lead(self, name: str, id_: str) -> None:
        """Let a name lead to this one of the organisations that bear it."""
        named = self._by_key.setdefault(organisation_key(name), [])
        if id_ in named:
            named.remove(id_)
        named.insert(0, id_)

    def match(self, values: Mapping[str, object]) -> Organisation | None:
        """Find the organisation a row describes: by its numbers, else by its name and town.

        A name alone does not do when a number or the town says otherwise, nor does a number that
        others may share, below quite another name.
        """
        for number in NUMBERS:
            ids = self._by_number.get((number, values.get(number)), ())
            found = self._sameness.of_number(number, [self._now[id_] for id_ in ids], values)
            if found is not None:
                return found
        named = self._by_key.get(organisation_key(str(values.get("name", ""))), ())
        known = [self._now[id_] for id_ in named]
        fitting = [o for o in known if not contradict(numbers_of(o), values)]
        town = values.get(TOWN) or ""
        there = [o for o in fitting if o.municipality_nis == town]
        if there:
            return there[0]
        open_ = [o for o in fitting if not (town and o.municipality_nis)]
        sure = [o for o in open_ if o.id not in self._stored or self._sameness.here(o, values)]
        if sure:
            return sure[0]
        former = self.former(values)
        return self.stored(former.id) if former else None

    def bearer(self, number: str, value: object, but: str) -> Organisation | None:
        """Return the stored organisation, `but` that one, of which a number is the own one.

        None as well when `but` bears it already, and for what is no number by which to know one.
        """
        ids = self._by_number.get((number, value), ()) if number in OWN_NUMBERS else ()
        others = [id_ for id_ in ids if id_ in self._stored]
        return self._stored[others[0]] if others and but not in ids else None

    def former(self, values: Mapping[str, object]) -> Organisation | None:
        """Find the organisation a row describes among those that went into another."""
        return self._former.match(values) if self._former else None

    def add(self, values: Mapping[str, object]) -> Organisation:
        """Make the organisation a row describes; its name leads to the first of that name."""
        made = Organisation(id=new_id(), **{"origin": self._origin, **values})  # type: ignore[arg-type]
        self._keep(made)
        return made

    def _follow(self, former: Organisation, survivor: str) -> bool:
        """Let the id and the name of what was merged lead to the survivor, if that exists."""
        if survivor not in self._stored:
            return False
        self._survivors[former.id] = survivor
        self.know_as({former.name: survivor})
        return True

    def _keep(self, organisation: Organisation) -> None:
        self._now[organisation.id] = organisation
        self._by_key.setdefault(organisation_key(organisation.name), []).append(organisation.id)
        for number in NUMBERS:
            if value := getattr(organisation, number):
                self._by_number.setdefault((number, value), []).append(organisation.id)

    @property
    def made(self) -> tuple[Organisation, ...]:
        """List the organisations that are not stored yet."""
        return tuple(o for id_, o in self._now.items() if id_ not in self._stored)

    @property
    def completed(self) -> tuple[tuple[Organisation, Organisation], ...]:
        """List the stored organisations that gained something: before and after."""
        return tuple((o, now) for id_, o in self._stored.items() if (now := self._now[id_]) != o)


def numbers_of(organisation: Organisation) -> Mapping[str, object]:
    """Return the numbers by which an organisation is known."""
    return {number: getattr(organisation, number) for number in NUMBERS}
