"""What the cells under a heading look like, when the heading itself says too little."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from pijler4_desktop.domain.identifiers import national_numbers_in
from pijler4_desktop.domain.importing.columns.content_fields import (
    are_dates,
    are_postal_codes,
    are_small_numbers,
    field_of_texts,
    hold_contacts,
    hold_levels,
)
from pijler4_desktop.domain.importing.columns.ditto import SAME_AS_ABOVE
from pijler4_desktop.domain.importing.columns.person_evidence import (
    are_births,
    are_initials,
    are_titled,
)
from pijler4_desktop.domain.parsing.cells import text_of
from pijler4_desktop.domain.person_names import (
    FORM,
    are_persons,
    bearing_a_given_name,
    may_be_a_person,
)
from pijler4_desktop.domain.sheet import Cell, SheetRow

SAMPLE = 200
"""Rows looked at: enough to know a column by, however long the sheet is."""
SHOWN = 4
WEIGHED = 40
"""Different cells that a column of which the heading is not known is weighed by."""
SOME = 0.2
LONGEST_NUMBER = 18
"""Characters of a national register number with all its points and dashes."""


@dataclass(frozen=True, slots=True)
class Content:
    """What a column holds: `field` when the cells can only be that, and what to leave out.

    `persons` have the form of persons' names, as those of some clubs do; `newcomers` also bear
    given names we know, or are initials or names with a title; `births` are days of birth.
    `filled` counts cells, `distinct` the different texts among those looked at, `longest` the
    characters of the longest; `looked_at` are cells that differ.
    """

    field: str | None = None
    national_numbers: bool = False
    persons: bool = False
    newcomers: bool = False
    births: bool = False
    days: bool = False
    small_numbers: bool = False
    postal_codes: bool = False
    contacts: bool = False
    levels: bool = False
    distinct: int = 0
    longest: int = 0
    samples: tuple[str, ...] = ()
    filled: int = 0
    looked_at: tuple[Cell, ...] = ()


def contents_of(rows: Sequence[SheetRow], columns: Sequence[int]) -> Mapping[int, Content]:
    """Look at the cells of every column."""
    cells: dict[int, list[Cell]] = {index: [] for index in columns}
    texts: dict[int, list[str]] = {index: [] for index in columns}
    filled: Counter[int] = Counter()
    for indexes, times in Counter(tuple(row.cells) for row in rows).items():
        filled.update(dict.fromkeys(indexes, times))
    wanted = set(columns)
    for row in rows:
        for index in wanted.intersection(row.cells):
            cell = row.cells[index]
            if (text := text_of(cell)) and cell not in SAME_AS_ABOVE:
                texts[index].append(text)
                cells[index].append(cell)
                if len(texts[index]) == SAMPLE:
                    wanted.discard(index)
        if not wanted:
            break
    return {index: _content(texts[index], cells[index], filled[index]) for index in columns}


def _content(texts: Sequence[str], cells: Sequence[Cell], filled: int) -> Content:
    samples = tuple(list(dict.fromkeys(texts))[:SHOWN])
    if not texts:
        return Content(samples=samples, filled=filled)
    field = field_of_texts(texts)
    numbers = sum(len(t) <= LONGEST_NUMBER and bool(national_numbers_in(t)) for t in texts)
    return Content(
        field=field,
        national_numbers=numbers >= SOME * len(texts) and field is None,
        persons=field is None and sum(map(may_be_a_person, texts)) >= FORM * len(texts),
        newcomers=field is None and any(test(texts) for test in _NEWCOMERS),
        births=are_births(cells),
        days=are_dates(cells),
        small_numbers=are_small_numbers(cells),
        postal_codes=are_postal_codes(texts),
        contacts=hold_contacts(texts),
        levels=hold_levels(texts),
        distinct=len(set(texts)),
        longest=max(map(len, texts)),
        samples=samples,
        filled=filled,
        looked_at=_different(cells),
    )


_NEWCOMERS = (are_persons, bearing_a_given_name, are_initials, are_titled)


def _different(cells: Sequence[Cell]) -> tuple[Cell, ...]:
    return tuple({text_of(cell): cell for cell in cells}.values())[:WEIGHED]
