"""Rows on several sheets that speak of one activity become one.

Officers keep a sheet of the offer beside a sheet with a row per participant, or a sheet per kind or
per season. What one sheet leaves open is filled in by the other; what they contradict each other in
is taken from neither, and told at both. Rows about another place or moment are another activity,
and so is a row that fits several of another sheet.
"""

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from pijler4_desktop.domain.importing.drafting.draft import Draft
from pijler4_desktop.domain.importing.plan import CellProblem
from pijler4_desktop.domain.importing.planning.contradicting import (
    column_of,
    differences,
    told_apart,
)
from pijler4_desktop.domain.importing.planning.falling_together import (
    MAKE_ANOTHER,
    Together,
    completed_by,
    of_one_name,
)
from pijler4_desktop.domain.importing.planning.joining import EMPTY
from pijler4_desktop.domain.importing.planning.slots import Slots, fuller, slots_fit, slots_of
from pijler4_desktop.domain.problems import Problem, ProblemCode
from pijler4_desktop.domain.vocabulary import Frequency, Severity
from pijler4_desktop.domain.wording import slots_text

MOST_COMPARED = 60
"""Rows of one name; beyond this many they are not held against each other."""
_ANOTHER = MAKE_ANOTHER - {"slots", "frequency"} | {"postal_code", "house_number"}
"""Of the moment the days and hours count; how often is told when they contradict each other."""
_RHYTHM = re.compile(r"\bwekelijks|\bweekly|\b(?:elke|iedere|alle|per|every|each)\b|/ ?week|\b1 ?x")
_WHEN = ("when", "day", "time", "frequency")


@dataclass(frozen=True, slots=True, eq=False)
class _Row:
    """A row, what it states itself, and whether it is about a person."""

    at: int
    draft: Draft
    stated: Mapping[str, object]
    of_person: bool

    @property
    def sheet(self) -> str:
        """Name its sheet."""
        return self.draft.sheet

    def fits(self, other: "_Row") -> bool:
        """Tell whether two rows may speak of one activity: no other place, day or hours."""
        differing = differences(self.stated, other.stated)
        if differing & _ANOTHER:
            return False
        mine, theirs = slots_of(self.stated), slots_of(other.stated)
        return slots_fit(mine, theirs, part=self.of_person, other_part=other.of_person)


def across_sheets(
    drafts: Sequence[Draft], positions: Iterable[int], of_persons: Collection[str]
) -> Together:
    """Let the rows at these positions that speak of one activity complete the first of them.

    A row of the offer goes before those of the sheets `of_persons`.
    """
    made = list(drafts)
    first_of: dict[int, int] = {}
    alike: dict[int, int] = {}
    named = [at for at in positions if drafts[at].name]
    if len({drafts[at].sheet for at in named}) < 2:
        return Together(made)
    for found in of_one_name(drafts, named):
        if len({drafts[at].sheet for at in found}) < 2 or len(found) > MOST_COMPARED:
            continue
        rows = [_row(at, drafts[at], of_persons) for at in found]
        namesakes = _Namesakes(sorted(rows, key=lambda row: (row.of_person, row.at)))
        groups = namesakes.groups()
        for group in groups:
            if len(group) > 1:
                for row, draft in zip(group, _together(group), strict=True):
                    made[row.at] = draft
                first_of.update({row.at: group[0].at for row in group[1:]})
        alike.update(namesakes.alike(groups))
    return Together(made, first_of, alike)


def _row(at: int, draft: Draft, of_persons: Collection[str]) -> _Row:
    assumed = draft.assumed | ({"frequency"} if _assumes_weekly(draft) else set())
    stated = {k: v for k, v in draft.values.items() if k not in assumed}
    return _Row(at, draft, stated, draft.sheet in of_persons)


def _assumes_weekly(draft: Draft) -> bool:
    """Tell whether "di 14u" was read as every week without a word about how often."""
    if draft.values.get("frequency") is not Frequency.WEEKLY:
        return False
    return not any(_RHYTHM.search(draft.texts.get(key, "").casefold()) for key in _WHEN)


class _Namesakes:
    """Rows of one name; knows for each which rows of the other sheets it may speak of."""

    def __init__(self, rows: Sequence[_Row]) -> None:
        self._rows = rows
        self._fitting: dict[int, dict[str, list[_Row]]] = {
            row.at: _by_sheet(one for one in rows if one.sheet != row.sheet and row.fits(one))
            for row in rows
        }

    def groups(self) -> list[list[_Row]]:
        """Put rows together that fit each other, and nothing else on each other's sheets."""
        groups: list[list[_Row]] = []
        for row in self._rows:
            for group in groups:
                if self._has_room(group, row) and any(self._belong(row, one) for one in group):
                    group.append(row)
                    break
            else:
                groups.append([row])
        return groups

    def alike(self, groups: Sequence[Sequence[_Row]]) -> Mapping[int, int]:
        """Point from the first row of a group to an earlier one on another sheet that it fits."""
        found = {}
        for number, (first, *_) in enumerate(groups):
            earlier = (one for group in groups[:number] for one in group)
            other = next((one for one in earlier if self._fit(first, one)), None)
            if other is not None:
                found[first.at] = other.at
        return found

    def _fit(self, one: _Row, other: _Row) -> bool:
        return other in self._fitting[one.at].get(other.sheet, ())

    def _belong(self, one: _Row, other: _Row) -> bool:
        """Tell whether two rows are each other's only one; an activity may have many persons."""
        if not self._fit(one, other):
            return False
        mine = other.of_person > one.of_person or self._only(one, other.sheet) is other
        return mine and (one.of_person > other.of_person or self._only(other, one.sheet) is one)

    def _only(self, row: _Row, sheet: str) -> _Row | None:
        """Return the one row of a sheet that a row may speak of; one that agrees in all is it."""
        found = self._fitting[row.at].get(sheet, [])
        if len(found) > 1:
            found = [one for one in found if not differences(one.stated, row.stated)]
        return found[0] if len(found) == 1 else None

    def _has_room(self, group: Sequence[_Row], row: _Row) -> bool:
        """Tell whether a row fits all of a group, that has no row of its sheet of offer yet."""
        return all(
            row.of_person if one.sheet == row.sheet else self._fit(one, row) for one in group
        )


def _by_sheet(rows: Iterable[_Row]) -> dict[str, list[_Row]]:
    found: dict[str, list[_Row]] = {}
    for row in rows:
        found.setdefault(row.sheet, []).append(row)
    return found


def _together(group: Sequence[_Row]) -> list[Draft]:
    """Complete the first row by the others, and tell at each what does not agree."""
    slots = fuller(slots_of(row.stated) for row in group)
    rows = [_with_moment(row, slots) for row in group]
    first, *others = told_apart(rows, 0, range(1, len(rows)))
    for other in others:
        first = completed_by(first, other)
    values = dict(first.values)
    filled: set[str] = set()
    for row in group:
        for name in row.draft.values.keys() - row.stated.keys():
            if name not in filled and all(r.stated.get(name) in EMPTY for r in group):
                values[name] = row.draft.values[name]
                filled.add(name)
    assumed = frozenset(filled & first.assumed)
    return [replace(first, values=values, assumed=assumed), *others]


def _with_moment(row: _Row, slots: Slots) -> Draft:
    """Give a row the days and hours of its activity; tell when it named but some of them."""
    draft = replace(row.draft, values=row.stated)
    mine = slots_of(row.stated)
    if not mine or mine == slots:
        return draft
    draft = replace(draft, values={**row.stated, "slots": slots})
    return draft if len(mine) == len(slots) else _told_part(draft, slots)


def _told_part(draft: Draft, slots: Slots) -> Draft:
    column = column_of(draft, "slots")
    text = draft.texts.get(column.field or "", "") if column else ""
    told = Problem(
        ProblemCode.PART_OF_DAYS, "slots", Severity.NOTE, text, (slots_text(slots),)
    )  # fmt: skip
    letter, heading = (column.letter, column.heading) if column else (None, "")
    found = CellProblem(draft.sheet, draft.row, letter, heading, told)
    return replace(draft, problems=(*draft.problems, found))
