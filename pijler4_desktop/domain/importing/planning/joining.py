"""Let rows that speak of one thing complete each other, as long as they do not contradict."""

from collections.abc import Mapping
from dataclasses import replace

from pijler4_desktop.domain.importing.drafting.draft import Draft
from pijler4_desktop.domain.importing.planning.merging import FILLED_ONCE, same

EMPTY = (None, "", ())


def contradicts(
    first: Mapping[str, object],
    other: Mapping[str, object],
    ignored: frozenset[str] = FILLED_ONCE,
) -> bool:
    """Tell whether two rows state another value for a field that counts."""
    return any(
        name not in ignored
        and value not in EMPTY
        and first.get(name) not in EMPTY
        and not _agree(name, first[name], value)
        for name, value in other.items()
    )


def joined(first: Draft, other: Draft) -> Draft:
    """Return the first row, filled in with what only the other one states."""
    values = dict(first.values)
    for name, value in other.values.items():
        if values.get(name) in EMPTY:
            values[name] = value
    organisation = {**other.organisation_values, **first.organisation_values}
    return replace(first, values=values, organisation_values=organisation)


def _agree(name: str, one: object, other: object) -> bool:
    if isinstance(one, str) and isinstance(other, str) and one.casefold() == other.casefold():
        return True
    return same(name, one, other)
