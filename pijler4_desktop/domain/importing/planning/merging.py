"""Merge a row into a stored record, field by field, with what both started from as the judge.

A field that was changed here and there is a conflict: the file's value is proposed, both stay
visible, and somebody decides. Empty never wipes, unless a caller states it as a value.
"""

from collections.abc import Mapping
from dataclasses import dataclass, fields, replace

from pijler4_desktop.domain.importing.plan import Importable, PlannedChange
from pijler4_desktop.domain.records import Activity, Organisation
from pijler4_desktop.domain.text import comparable

_NAMES = frozenset({"name"})
_EMPTY: Mapping[type, Mapping[str, object]] = {
    cls: {f.name: f.default for f in fields(cls)} for cls in (Activity, Organisation)
}
FILLED_ONCE = frozenset({"extra", "origin"})
"""Fields filled once, when the record is made: no later list changes them."""


@dataclass(frozen=True, slots=True)
class Merged:
    """The record after merging, and what changed; conflicts are among the changes."""

    record: Importable
    changes: tuple[PlannedChange, ...] = ()

    @property
    def conflict(self) -> bool:
        """Tell whether somebody has to decide."""
        return any(change.conflict for change in self.changes)


def merge(
    stored: Importable,
    theirs: Mapping[str, object],
    base: Importable | None,
    once: frozenset[str] = FILLED_ONCE,
) -> Merged:
    """Take what the file changed since `base`; a record never imported has no base.

    Fields of `once` are never changed by a file.
    """
    changes = []
    for name, value in theirs.items():
        mine = getattr(stored, name)
        if name in once or same(name, mine, value):
            continue
        empty = empty_value(stored, name)
        before = getattr(base, name) if base is not None else empty
        if base is not None and same(name, before, value):
            continue
        conflict = not same(name, mine, before)
        changes.append(PlannedChange(name, mine, value, conflict))
    if not changes:
        return Merged(stored)
    taken = {change.field: change.after for change in changes}
    return Merged(replace(stored, **taken), tuple(changes))  # type: ignore[arg-type]


def same(name: str, one: object, other: object) -> bool:
    """Compare two values of a field; names are equal whatever their capitals and accents."""
    if one == other:
        return True
    if name in _NAMES:
        return comparable(str(one)) == comparable(str(other)) != ""
    return False


def empty_value(record: Importable, name: str) -> object:
    """Return what a field holds when nobody filled it in."""
    return _EMPTY[type(record)][name]


def alike(stored: Importable, theirs: Mapping[str, object]) -> int:
    """Count the fields a row and a record agree on, less those on which they differ."""
    equal = sum(same(name, getattr(stored, name), value) for name, value in theirs.items())
    return 2 * equal - len(theirs)
