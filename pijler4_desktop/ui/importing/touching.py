"""Which columns are read otherwise once a user chose otherwise."""

from collections.abc import Iterator, Mapping

from pijler4_desktop.domain.importing.cells.moments import MOMENT_KEYS
from pijler4_desktop.domain.importing.choices import Choices
from pijler4_desktop.domain.importing.source import Column, SheetLayout
from pijler4_desktop.ui.importing.opening import Opened
from pijler4_desktop.ui.importing.steps import read_layouts

Place = tuple[str, str]
"""A sheet and the letter of a column."""


def columns_of(opened: Opened) -> dict[Place, Column]:
    """Return every column that feeds a field, of the sheets that are read."""
    return {
        (layout.sheet, column.letter): column
        for layout in read_layouts(opened.source, opened.choices)
        for column in layout.columns
        if column.field is not None
    }


def touched(before: Opened | None, now: Opened) -> set[Place]:
    """Return the columns to read anew; all of them for another file."""
    every = columns_of(now)
    if before is None or before.proposed is not now.proposed:
        return set(every)
    earlier = columns_of(before)
    moved = _laid_out_otherwise(before, now)
    words = set(_other_words(before.choices, now.choices))
    places = _other_places(before.choices, now.choices)
    found = {
        place
        for place, column in every.items()
        if earlier.get(place) != column
        or place[0] in moved
        or column.field in words
        or place in places
    }
    moments = {place[0] for place in found if every[place].field in MOMENT_KEYS}
    gone = earlier.keys() - every.keys()
    moments |= {place[0] for place in gone if earlier[place].field in MOMENT_KEYS}
    together = {
        place
        for place, column in every.items()
        if column.field in MOMENT_KEYS and place[0] in moments
    }
    return found | together


def _laid_out_otherwise(before: Opened, now: Opened) -> set[str]:
    """Name the sheets of which other rows hold data."""
    if before.source is now.source:
        return set()
    known: Mapping[str, SheetLayout] = {one.sheet: one for one in before.source.layouts}
    return {
        layout.sheet
        for layout in now.source.layouts
        if layout.sheet not in known or known[layout.sheet].kinds != layout.kinds
    }


def _other_words(before: Choices, now: Choices) -> Iterator[str]:
    for key in before.words.keys() | now.words.keys():
        if before.words.get(key, {}) != now.words.get(key, {}):
            yield key


def _other_places(before: Choices, now: Choices) -> set[Place]:
    orders = before.orders.items() ^ now.orders.items()
    cells = before.cells.items() ^ now.cells.items()
    return {(place.sheet, place.letter) for place, _ in orders} | {
        (place.sheet, place.letter) for place, _ in cells
    }
