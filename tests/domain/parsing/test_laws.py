"""Two laws: no cell makes a parser fail, and what we write ourselves is read back the same."""

from collections.abc import Callable
from datetime import date, datetime, time, timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pijler4_desktop.domain import wording
from pijler4_desktop.domain.facts import load_facts
from pijler4_desktop.domain.fields import FIELDS, Field, FieldKind
from pijler4_desktop.domain.parsing.addresses import AddressParts, split_address
from pijler4_desktop.domain.parsing.capacity import parse_capacity
from pijler4_desktop.domain.parsing.choices import parse_choice, parse_choices
from pijler4_desktop.domain.parsing.contacts import split_contact
from pijler4_desktop.domain.parsing.costs import parse_cost
from pijler4_desktop.domain.parsing.dates import DateOrder, parse_date, prove_order
from pijler4_desktop.domain.parsing.fields import parse_field
from pijler4_desktop.domain.parsing.hours import parse_hours
from pijler4_desktop.domain.parsing.levels import Levels, parse_levels
from pijler4_desktop.domain.parsing.numbers import parse_number, parse_whole
from pijler4_desktop.domain.parsing.parsed import Parsed
from pijler4_desktop.domain.parsing.times import parse_time
from pijler4_desktop.domain.parsing.types import infer_type
from pijler4_desktop.domain.parsing.when import When, parse_when
from pijler4_desktop.domain.parsing.when_columns import combine_when
from pijler4_desktop.domain.parsing.when_week import combine_week
from pijler4_desktop.domain.parsing.yesno import parse_yes_no
from pijler4_desktop.domain.records import Activity, Slot
from pijler4_desktop.domain.sheet import Cell, ErrorCell, ValuelessFormula
from pijler4_desktop.domain.subtypes import SUBTYPES
from pijler4_desktop.domain.vocabulary import (
    LEVEL_ORDER,
    ActivityType,
    CostBasis,
    Day,
    Frequency,
    PartOfDay,
    Pause,
    Theme,
)

PARSERS: dict[str, Callable[[Any], Parsed[Any]]] = {
    "date": parse_date,
    "time": parse_time,
    "when": parse_when,
    "hours": parse_hours,
    "levels": parse_levels,
    "cost": parse_cost,
    "number": parse_number,
    "whole": parse_whole,
    "capacity": parse_capacity,
    "yes or no": parse_yes_no,
    "choice": lambda cell: parse_choice(ActivityType, cell),
    "choices": lambda cell: parse_choices(Theme, cell),
    "contact": split_contact,
    "address": split_address,
    "known address": lambda cell: split_address(cell, load_facts()),
    "columns": lambda cell: combine_when(cell, cell, cell, cell),
    "hours beside a day": lambda cell: combine_when("ma", cell, cell),
    "week": lambda cell: combine_week({} if cell is None else dict.fromkeys(Day, cell)),
    "week with hours": lambda cell: combine_week({Day.MONDAY: cell or "x"}, cell, cell, cell),
}
SAID = (
    "ma di do-vr t/m tot en 1ste laatste van de maand 9u 9u30 19.00–21.00 10-12 25u 2130 half acht "
    "'s avonds voormiddag om 2 weken niet in schoolvakanties juli/aug op afspraak flexibel ( ) , "
    "/ - ~ vanaf 1/9 31/02/2025 maart '25 € 2,50 per keer gratis UiTPAS 1.000 min max A1 B1+ 1.2 "
    "behalve niet op gesloten vrij dinsdga 2pm tussen half per week sept-juni elke even ; \n ~ "
    "taalicoon 3 richtgraad 2 volzet ca. 12 info@x.example 09 000 00 1 9880 Aalter bus ja ? ½ ①"
)
WORDS = st.sampled_from(SAID.split(" "))
TEXTS = st.one_of(st.text(max_size=60), st.lists(WORDS, max_size=9).map(" ".join))
CELLS: st.SearchStrategy[Cell | None] = st.one_of(
    TEXTS,
    st.none(),
    st.booleans(),
    st.integers(),
    st.floats(),
    st.dates(),
    st.datetimes(),
    st.times(),
    st.timedeltas(),
    st.builds(ErrorCell, st.text(max_size=9)),
    st.builds(ValuelessFormula, st.text(max_size=9)),
)


@pytest.mark.parametrize("name", list(PARSERS))
@settings(max_examples=150, deadline=None)
@given(cell=CELLS)
def test_no_cell_makes_a_parser_fail(name: str, cell: Cell | None) -> None:
    found = PARSERS[name](cell)
    assert isinstance(found, Parsed)
    empty = cell is None or (isinstance(cell, str) and not cell.strip())
    if empty and "hours" not in name:
        assert found == Parsed()


@settings(max_examples=100, deadline=None)
@given(st.lists(CELLS, max_size=6), st.text(max_size=40))
def test_no_column_or_name_makes_a_reader_fail(cells: list[Cell | None], name: str) -> None:
    assert prove_order(cells).undecided >= 0
    infer_type(name)


@pytest.mark.parametrize("field", [f for fields in FIELDS.values() for f in fields])
def test_every_field_can_be_read(field: Field) -> None:
    for cell in ("", "ja", 3, None, ErrorCell("#N/B"), datetime(2025, 3, 3)):  # noqa: DTZ001
        assert isinstance(parse_field(field, cell, order=DateOrder.DAY_FIRST), Parsed)


MOMENTS = st.builds(time, st.integers(6, 23), st.sampled_from([0, 5, 15, 30, 45, 59]))


@st.composite
def a_slot(draw: st.DrawFn) -> Slot:
    day = draw(st.sampled_from(Day))
    kind = draw(st.sampled_from(["hours", "start", "end", "part", "midnight"]))
    if kind == "part":
        return Slot(day, part=draw(st.sampled_from(PartOfDay)))
    start = draw(MOMENTS)
    if kind == "hours":
        end = draw(MOMENTS.filter(lambda moment: moment != start))
        return Slot(day, min(start, end), max(start, end))
    if kind == "midnight":
        return Slot(day, start, time())
    return Slot(day, start) if kind == "start" else Slot(day, None, start)


@st.composite
def a_when(draw: st.DrawFn) -> When:
    slots = tuple(dict.fromkeys(draw(st.lists(a_slot(), max_size=4))))
    pauses = tuple(draw(st.lists(st.sampled_from(Pause), unique=True, max_size=2)))
    monthly = draw(st.booleans()) and bool(slots)
    nth: tuple[str, ...] = ()
    frequency = draw(st.sampled_from([Frequency.WEEKLY, Frequency.BIWEEKLY]))
    if monthly:
        numbers = draw(st.lists(st.sampled_from([1, 2, 3, 4, 5, -1]), min_size=1, unique=True))
        nth = tuple(f"{number}{slots[0].day}" for number in numbers)
        slots = tuple(slot for slot in slots if slot.day is slots[0].day)
        frequency = Frequency.MONTHLY
    return When(
        slots=slots,
        by_appointment=not slots,
        frequency=frequency if slots else None,
        nth=nth,
        pauses=pauses,
    )


@settings(max_examples=300, deadline=None)
@given(a_when())
def test_when_in_words_is_read_back(when: When) -> None:
    activity = Activity(
        id="1",
        name="x",
        slots=when.slots,
        by_appointment=when.by_appointment,
        frequency=when.frequency,
        nth=when.nth,
        pauses=when.pauses,
    )
    assert parse_when(wording.when_text(activity)).value == when


def _field(kind: FieldKind, key: str) -> Field:
    return next(f for fields in FIELDS.values() for f in fields if (f.kind, f.key) == (kind, key))


def _back(kind: FieldKind, key: str, value: object) -> object:
    found = parse_field(_field(kind, key), wording.value_text(key, value), order=None)
    return found.value


@settings(max_examples=200, deadline=None)
@given(st.lists(a_slot(), min_size=1, max_size=5, unique=True).map(tuple))
def test_moments_in_a_cell_are_read_back(slots: tuple[Slot, ...]) -> None:
    assert _back(FieldKind.SLOTS, "slots", slots) == slots


@settings(max_examples=100, deadline=None)
@given(st.lists(st.builds(lambda n, d: f"{n}{d}", st.sampled_from([1, 2, 3, 4, 5, -1, -2]),
                          st.sampled_from(Day)), min_size=1, max_size=4, unique=True))  # fmt: skip
def test_days_of_the_month_in_a_cell_are_read_back(nth: list[str]) -> None:
    assert _back(FieldKind.NTH, "nth", tuple(nth)) == tuple(nth)


@settings(max_examples=200, deadline=None)
@given(st.dates(date(1950, 1, 1), date(2100, 12, 31)))
def test_dates_are_read_back(day: date) -> None:
    assert parse_date(wording.date_text(day)).value == day
    assert parse_date(wording.date_cell(day), order=DateOrder.DAY_FIRST).value == day
    assert parse_date(day.isoformat()).value == day


@settings(max_examples=200, deadline=None)
@given(st.integers(0, 9600).map(lambda quarters: quarters / 400))
def test_hours_are_read_back(hours: float) -> None:
    assert parse_hours(wording.number_text(hours)).value == round(hours, 4)


@settings(max_examples=200, deadline=None)
@given(st.integers(0, 900_000), st.sampled_from([None, *CostBasis]))
def test_prices_are_read_back(cents: int, basis: CostBasis | None) -> None:
    eur = cents / 100
    found = parse_cost(wording.price_text(eur, basis)).value
    assert found is not None
    assert (found.eur, found.basis) == (eur, basis if eur else None)
    assert _back(FieldKind.MONEY, "cost_eur", eur) == eur


@given(st.sampled_from(LEVEL_ORDER), st.sampled_from([None, *LEVEL_ORDER]))
def test_levels_are_read_back(least: Any, most: Any) -> None:
    if most is not None and LEVEL_ORDER.index(most) <= LEVEL_ORDER.index(least):
        most = None
    found = parse_levels(wording.levels_text(least, most)).value
    assert found == Levels(least, most)


@settings(max_examples=100, deadline=None)
@given(
    st.sampled_from(["", "Bib", "Zaal De Steiger", "LDC 't Pleintje"]),
    st.sampled_from(["Lindestraat", "Sint-Jansplein", "Dr. Van Baelenstraat", "Oude Weg"]),
    st.integers(1, 999),
    st.sampled_from(["", "2", "A"]),
    st.sampled_from([("9880", "Aalter"), ("9881", "Bellem"), ("9000", "Gent"), ("", "")]),
)
def test_addresses_are_read_back(
    place: str, street: str, number: int, box: str, town: tuple[str, str]
) -> None:
    parts = AddressParts(place, street, str(number), box, *town)
    activity = Activity(
        id="1",
        name="x",
        place=place,
        street=street,
        house_number=str(number),
        box=box,
        postal_code=town[0],
    )
    assert split_address(wording.address_text(activity, load_facts())).value == parts


@pytest.mark.parametrize(
    "field", [f for fields in FIELDS.values() for f in fields if f.choices], ids=lambda f: f.key
)
def test_every_word_of_a_list_is_read_back(field: Field) -> None:
    assert field.choices is not None
    for member in field.choices:
        value = (member,) if field.kind is FieldKind.CHOICES else member
        assert parse_field(field, wording.value_text(field.key, value)).value == value


def test_yes_no_whole_numbers_and_subtypes_are_read_back() -> None:
    for value in (True, False):
        assert _back(FieldKind.YES_NO, "wheelchair", value) is value
    assert _back(FieldKind.WHOLE, "capacity", 12) == 12
    assert _back(FieldKind.PAIRS, "extra", (("Kleur", "rood"), ("Zaal", "2: boven"))) == (
        ("Kleur", "rood"),
        ("Zaal", "2: boven"),
    )
    for pairs in SUBTYPES.values():
        for code, _ in pairs:
            assert _back(FieldKind.SUBTYPE, "subtype", code) == code


def test_lengths_of_a_day_and_more() -> None:
    assert parse_hours(timedelta(days=2)).value is None
    assert parse_time(timedelta(days=2)).value is None
