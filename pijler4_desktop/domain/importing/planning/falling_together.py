"""Rows that repeat an activity for every person who takes part fall together into one.

Only in a list that has columns about persons, which are left out. A row that leaves blank what
another one says is the same activity. What rows of one activity contradict each other in is taken
from none of them, and told; rows about another place or time are another activity.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from pijler4_desktop.domain.importing.drafting.draft import Draft
from pijler4_desktop.domain.importing.naming.names import organisation_key
from pijler4_desktop.domain.importing.planning.contradicting import differences, told_apart
from pijler4_desktop.domain.importing.planning.joining import EMPTY, joined
from pijler4_desktop.domain.importing.source import SheetLayout
from pijler4_desktop.domain.importing.vocabulary import ABOUT_PERSONS
from pijler4_desktop.domain.text import comparable

MOST_COMPARED = 200
"""Different rows of one name; beyond this many they are not held against each other."""

_CHECKED = "last_verified"
MAKE_ANOTHER = frozenset(
    {
        "slots", "nth", "frequency", "by_appointment", "when_text", "place", "street",
        "municipality_nis", "valid_from", "valid_until",
    }
)  # fmt: skip
"""Where and when: rows that differ in these are plainly two activities."""


@dataclass(frozen=True, slots=True)
class Together:
    """What falls together: by position the row each follows, and those that are merely alike."""

    drafts: Sequence[Draft]
    first_of: Mapping[int, int] = field(default_factory=dict)
    alike: Mapping[int, int] = field(default_factory=dict)

    def followed_by(self, later: "Together") -> "Together":
        """Return both; rows that followed one that itself follows another follow that one."""
        first_of = {at: later.first_of.get(first, first) for at, first in self.first_of.items()}
        return Together(later.drafts, {**first_of, **later.first_of}, {**self.alike, **later.alike})


@dataclass(slots=True)
class _Group:
    """Rows of one activity; `values` is what the fullest of them says first."""

    rows: list[int]
    values: dict[str, object]

    def take(self, at: int, values: Mapping[str, object]) -> None:
        """Add a row."""
        self.rows.append(at)
        for name, value in values.items():
            if self.values.get(name) in EMPTY:
                self.values[name] = value


def sheets_of_persons(layouts: Iterable[SheetLayout]) -> frozenset[str]:
    """Name the sheets with columns about persons: their rows are persons, not activities."""
    return frozenset(
        layout.sheet
        for layout in layouts
        if any(column.reason in ABOUT_PERSONS for column in layout.columns)
    )


def fall_together(
    drafts: Sequence[Draft], positions: Iterable[int], sheets: Collection[str]
) -> Together:
    """Let the rows at these positions that speak of one activity complete the first of them."""
    completed = list(drafts)
    first_of: dict[int, int] = {}
    alike: dict[int, int] = {}
    of_persons = [at for at in positions if drafts[at].sheet in sheets and drafts[at].name]
    for rows in of_one_name(drafts, of_persons):
        if not 1 < len(rows) <= MOST_COMPARED:
            continue
        groups = _groups(rows, drafts)
        for group in groups:
            first, *others = sorted(group.rows)
            for at, draft in zip((first, *others), told_apart(drafts, first, others), strict=True):
                completed[at] = draft
            for at in others:
                completed[first] = completed_by(completed[first], completed[at])
                first_of[at] = first
        alike.update(_merely_alike(groups))
    return Together(completed, first_of, alike)


def of_one_name(drafts: Sequence[Draft], positions: Sequence[int]) -> Iterator[list[int]]:
    """Put rows of one activity and organisation together.

    A row without organisation belongs to the only one that has an activity of that name. Names of
    signs alone, "?" and "…", say nothing and so are not one.
    """
    named: dict[tuple[str, str], dict[str, list[int]]] = {}
    for at in positions:
        draft = drafts[at]
        name = comparable(draft.name)
        if not name:
            continue
        by_organisation = named.setdefault((name, draft.own_id), {})
        by_organisation.setdefault(organisation_key(draft.organisation), []).append(at)
    nobody = organisation_key("")
    for by_organisation in named.values():
        if nobody in by_organisation and len(by_organisation) == 2:
            yield sorted(at for rows in by_organisation.values() for at in rows)
        else:
            yield from by_organisation.values()


def _groups(rows: Sequence[int], drafts: Sequence[Draft]) -> list[_Group]:
    """Group rows, the fullest first; one that fits several groups stays on its own."""
    groups: list[_Group] = []
    for at in sorted(rows, key=lambda at: (-_stated(drafts[at].values), at)):
        values = drafts[at].values
        fitting = [g for g in groups if not differences(g.values, values) & MAKE_ANOTHER]
        if len(fitting) > 1:
            fitting = [g for g in fitting if not differences(g.values, values)] or fitting
        if len(fitting) == 1:
            fitting[0].take(at, values)
        else:
            groups.append(_Group([at], dict(values)))
    return sorted(groups, key=lambda group: min(group.rows))


def _merely_alike(groups: Sequence[_Group]) -> Mapping[int, int]:
    """Point from each group to an earlier one at the same place and time, by their first rows."""
    found = {}
    for place, group in enumerate(groups):
        for earlier in groups[:place]:
            if not differences(earlier.values, group.values) & MAKE_ANOTHER:
                found[min(group.rows)] = min(earlier.rows)
                break
    return found


def completed_by(first: Draft, other: Draft) -> Draft:
    """Complete a row; of two days on which an activity was checked the last one counts."""
    both = joined(first, other)
    extra = _pairs(first.values.get("extra")) | _pairs(other.values.get("extra"))
    values = dict(both.values)
    if extra:
        values["extra"] = tuple(extra)
    days = [d.values.get(_CHECKED) for d in (first, other)]
    checked = [day for day in days if isinstance(day, date)]
    if checked:
        values[_CHECKED] = max(checked)
    return replace(both, values=values, organisation=first.organisation or other.organisation)


def _pairs(extra: object) -> dict[tuple[str, str], None]:
    return dict.fromkeys(extra) if isinstance(extra, tuple) else {}


def _stated(values: Mapping[str, object]) -> int:
    return sum(value not in EMPTY for value in values.values())
