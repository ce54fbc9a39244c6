"""Saved views: filters, columns and order under a name, as the user's own settings keep them.

They belong to the user and not to the data: a view is a way of looking, a colleague who only reads
saves one too, and neither the history nor what goes to AgII should speak of it.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, fields
from enum import StrEnum
from typing import Any

from pijler4_desktop.domain.listing import OfferFilter
from pijler4_desktop.domain.vocabulary import ActivityType, Level, Standing
from pijler4_desktop.ui.lists.look import TableLook, look_of
from pijler4_desktop.ui.offer.columns import DEFAULT_SHOWN, SHAPE

PLAIN = TableLook(DEFAULT_SHOWN)
_WORDS: Mapping[str, type[StrEnum]] = {
    "standings": Standing,
    "types": ActivityType,
    "levels": Level,
}


@dataclass(frozen=True, slots=True)
class SavedView:
    """What the list showed when it was saved."""

    name: str
    wanted: OfferFilter = field(default_factory=OfferFilter)
    look: TableLook = PLAIN

    def shows(self, wanted: OfferFilter, look: TableLook) -> bool:
        """Tell whether this is what the list shows."""
        return self.wanted == wanted and self.look.same_list(look)


def plain_of(views: Iterable[SavedView]) -> list[object]:
    """Return views in plain values, to be kept."""
    return [
        {"name": view.name, "filter": _plain_filter(view.wanted), "look": view.look.plain()}
        for view in views
    ]


def views_of(plain: object) -> list[SavedView]:
    """Read views back; what nobody knows any more is left out."""
    kept = [one for one in plain if isinstance(one, dict)] if isinstance(plain, list) else []
    return [
        SavedView(str(one["name"]), _filter_of(one.get("filter")), look_of(one.get("look"), SHAPE))
        for one in kept
        if one.get("name")
    ]


def with_keys(names: Sequence[str]) -> list[str]:
    """Mark a letter of its own in each name, which then chooses it from a menu."""
    taken: set[str] = set()
    return [_marked(name, taken) for name in names]


def _marked(name: str, taken: set[str]) -> str:
    for at, letter in enumerate(name):
        if letter.isalnum() and letter.casefold() not in taken:
            taken.add(letter.casefold())
            return f"{_shown(name[:at])}&{_shown(name[at:])}"
    return _shown(name)


def _shown(name: str) -> str:
    return name.replace("&", "&&")  # a lone & marks a key


def _plain_filter(wanted: OfferFilter) -> dict[str, object]:
    values = {one.name: getattr(wanted, one.name) for one in fields(OfferFilter)}
    return {
        name: sorted(value) if isinstance(value, frozenset) else value
        for name, value in values.items()
    }


def _filter_of(plain: object) -> OfferFilter:
    usual = OfferFilter()
    if not isinstance(plain, dict):
        return usual
    read: dict[str, Any] = {
        one.name: _value_of(one.name, plain[one.name], getattr(usual, one.name))
        for one in fields(OfferFilter)
        if one.name in plain
    }
    return OfferFilter(**read)


def _value_of(name: str, plain: object, usual: object) -> object:
    """Read one part of a filter; `usual` says what kind of value it is."""
    if isinstance(usual, frozenset) or name == "among":
        if plain is None:
            return usual
        texts = [one for one in plain if isinstance(one, str)] if isinstance(plain, list) else []
        words = _WORDS.get(name)
        if words is None:
            return frozenset(texts)
        return frozenset(words(one) for one in texts if one in set(words))
    if usual is None:
        return plain if isinstance(plain, str) else None
    return plain if type(plain) is type(usual) else usual
