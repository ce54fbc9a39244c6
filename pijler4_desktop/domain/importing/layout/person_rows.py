"""Rows of a list with a row per person that leave open the activity of the row above them.

Officers type the activity at its first participant only. Nothing but the person then stands in the
rows below, or the activity's name once more without the rest of it.
"""

from collections.abc import Mapping, Sequence
from itertools import pairwise

from pijler4_desktop.domain.importing.columns.heading_words import DAY_KEYS
from pijler4_desktop.domain.importing.columns.named_contacts import ORGANISATION_CONTACT
from pijler4_desktop.domain.importing.layout.grouping import Filled
from pijler4_desktop.domain.importing.source import Column
from pijler4_desktop.domain.importing.vocabulary import ABOUT_PERSONS
from pijler4_desktop.domain.parsing.cells import is_empty, text_of
from pijler4_desktop.domain.sheet import Cell, SheetRow
from pijler4_desktop.domain.text import fold

_TELLS_APART = frozenset(
    {
        "name", "organisation", ORGANISATION_CONTACT, "type", "when", "day", "time", "start_time",
        "end_time", "frequency", "address", "street", "house_number", "postal_code",
        "municipality", "valid_from", "valid_until", *DAY_KEYS,
    }
)  # fmt: skip
"""What an activity is told from another one by: which one it is, where and when."""


def filled_for_persons(columns: Sequence[Column], rows: Sequence[SheetRow]) -> Filled:
    """Give the row of a person the activity of the row right above, when it says no other.

    Nothing is given below an empty row: whoever stands there may take part in nothing yet.
    """
    persons = [c.index for c in columns if c.reason in ABOUT_PERSONS]
    telling = [c.index for c in columns if c.field in _TELLS_APART]
    names = [c.index for c in columns if c.field == "name"]
    found: Filled = {}
    if not persons or not names:
        return found
    known: Mapping[int, Cell] = {}
    for above, row in pairwise([SheetRow(0, {}), *rows]):
        beside = row.number == above.number + 1 and not _is_blank(known, names)
        given = _given(row, known, telling) if beside and not _is_blank(row.cells, persons) else {}
        if given:
            found[row.number] = given
        known = {**row.cells, **given}
    return found


def _given(row: SheetRow, above: Mapping[int, Cell], telling: Sequence[int]) -> dict[int, Cell]:
    """Return what a row leaves open of the activity above; nothing when it names another one."""
    for index in telling:
        cell = row.cells.get(index)
        if not is_empty(cell) and fold(text_of(cell)) != fold(text_of(above.get(index))):
            return {}
    return {
        index: above[index]
        for index in telling
        if is_empty(row.cells.get(index)) and not is_empty(above.get(index))
    }


def _is_blank(cells: Mapping[int, Cell], indexes: Sequence[int]) -> bool:
    return all(is_empty(cells.get(index)) for index in indexes)
