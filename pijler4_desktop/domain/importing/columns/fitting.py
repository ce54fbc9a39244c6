"""How well cells fit a field: the share of them that its own parser makes something of."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime, time
from functools import partial

from pijler4_desktop.domain.facts import load_facts
from pijler4_desktop.domain.parsing.addresses import split_address
from pijler4_desktop.domain.parsing.capacity import parse_capacity
from pijler4_desktop.domain.parsing.cells import text_of
from pijler4_desktop.domain.parsing.choices import parse_choice
from pijler4_desktop.domain.parsing.contacts import split_contact
from pijler4_desktop.domain.parsing.costs import parse_cost
from pijler4_desktop.domain.parsing.dates import parse_date
from pijler4_desktop.domain.parsing.hours import parse_hours
from pijler4_desktop.domain.parsing.levels import parse_levels
from pijler4_desktop.domain.parsing.minutes import parse_minutes
from pijler4_desktop.domain.parsing.parsed import Parsed
from pijler4_desktop.domain.parsing.statuses import parse_status
from pijler4_desktop.domain.parsing.type_words import types_in
from pijler4_desktop.domain.parsing.when import parse_when
from pijler4_desktop.domain.parsing.yesno import parse_yes_no
from pijler4_desktop.domain.person_names import are_persons
from pijler4_desktop.domain.sheet import Cell
from pijler4_desktop.domain.vocabulary import ActivityType

Test = Callable[[Cell], bool]

LONGEST_NAME, LONGEST_VALUE = 80, 60
"""Characters of a name, and of a value that is no prose."""


def fit(field: str, cells: Sequence[Cell]) -> float:
    """Return the share (0-1) of cells that can be this field; 0 for a field that is never weighed.

    A cell its parser asks about counts as well: whoever asks knows what it is about.
    """
    test = _TESTS.get(field)
    if test is None or not cells:
        return 0.0
    return sum(map(test, cells)) / len(cells)


def _parsed(parser: Callable[[Cell], Parsed[object]], cell: Cell) -> bool:
    if isinstance(cell, date) or len(text_of(cell)) > LONGEST_VALUE:
        return False
    found = parser(cell)
    return found.value is not None or any(p.candidates for p in found.problems)


def _length(cell: Cell) -> Parsed[object]:
    """Read a length in hours, or else in minutes."""
    hours = parse_hours(cell)
    return parse_minutes(cell) if hours.value is None else hours


def _is_date(cell: Cell) -> bool:
    if not isinstance(cell, str):
        return isinstance(cell, date)
    found = parse_date(cell)
    return found.value is not None or any(p.candidates for p in found.problems)


def _is_moment(cell: Cell) -> bool:
    if isinstance(cell, time):
        return True
    if isinstance(cell, date | datetime | int | float):
        return False
    found = parse_when(cell).value
    return found is not None and bool(found.slots or found.by_appointment or found.frequency)


def _is_type(cell: Cell) -> bool:
    text = text_of(cell)
    if len(text) > LONGEST_VALUE:
        return False
    return parse_choice(ActivityType, text).value is not None or len(types_in(text)) == 1


def _reaches(cell: Cell) -> bool:
    found = split_contact(cell).value
    return found is not None and bool(found.email or found.phone)


def _is_place(cell: Cell) -> bool:
    found = split_address(cell, load_facts()).value
    return found is not None and bool(found.street or found.town or found.postal_code)


def _is_name(cell: Cell) -> bool:
    """Tell whether a text can name an organisation or activity: short words, nobody's number."""
    text = text_of(cell)
    short = isinstance(cell, str) and 2 < len(text) <= LONGEST_NAME
    return short and not _reaches(cell) and any(c.isalpha() for c in text)


def _is_organisation(cell: Cell) -> bool:
    return _is_name(cell) and not are_persons([text_of(cell)])


def _is_text(cell: Cell) -> bool:
    return isinstance(cell, str) and any(c.isalpha() for c in cell)


_PARSERS: Mapping[str, Callable[[Cell], Parsed[object]]] = {
    "capacity": parse_capacity,
    "places_free": parse_capacity,
    "waiting_list": parse_capacity,
    "language": parse_levels,
    "language_max": parse_levels,
    "cost": parse_cost,
    "social_tariff": parse_cost,
    "hours_per_session": _length,
    "status": parse_status,
    "childcare": parse_yes_no,
    "wheelchair": parse_yes_no,
}
_FORMS: Sequence[tuple[Test, Sequence[str]]] = (
    (_is_date, ("last_verified", "valid_from", "valid_until")),
    (_is_moment, ("when", "day", "time", "start_time", "end_time", "frequency")),
    (_is_type, ("type",)),
    (_reaches, ("email", "phone", "contact")),
    (_is_place, ("address", "postal_code", "municipality")),
    (_is_name, ("name",)),
    (_is_organisation, ("organisation",)),
    (_is_text, ("description", "internal_notes", "target_group", "how_to_register")),
)
_TESTS: Mapping[str, Test] = {
    **{field: partial(_parsed, parser) for field, parser in _PARSERS.items()},
    **{field: test for test, fields in _FORMS for field in fields},
}
