"""Hundreds of cells of every other kind, each with what a careful reader takes from it.

`values.tsv` holds a kind, a text and its reading per line, decided by hand; "\\n" is a line break.
The reference day is 3 November 2025.
"""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from pijler4_desktop.domain.facts import load_facts
from pijler4_desktop.domain.parsing.addresses import split_address
from pijler4_desktop.domain.parsing.capacity import parse_capacity
from pijler4_desktop.domain.parsing.contacts import split_contact
from pijler4_desktop.domain.parsing.costs import parse_cost
from pijler4_desktop.domain.parsing.dates import parse_date
from pijler4_desktop.domain.parsing.hours import parse_hours
from pijler4_desktop.domain.parsing.levels import parse_levels
from pijler4_desktop.domain.parsing.parsed import Parsed
from pijler4_desktop.domain.parsing.statuses import parse_status
from pijler4_desktop.domain.parsing.yesno import parse_yes_no
from tests.domain.parsing.written import value_written

READERS: dict[str, Callable[[str], Parsed[Any]]] = {
    "address": lambda text: split_address(text, load_facts()),
    "capacity": parse_capacity,
    "contact": split_contact,
    "cost": parse_cost,
    "date": lambda text: parse_date(text, latest=date(2025, 11, 3)),
    "hours": parse_hours,
    "level": parse_levels,
    "status": parse_status,
    "yes or no": parse_yes_no,
}
TABLE = Path(__file__).parent / "values.tsv"
CASES = [line.split("\t") for line in TABLE.read_text(encoding="utf-8").splitlines()]


@pytest.mark.parametrize(("kind", "text", "expected"), CASES)
def test_what_a_careful_reader_takes_from_a_cell(kind: str, text: str, expected: str) -> None:
    assert value_written(READERS[kind](text.replace("\\n", "\n"))) == expected


def test_the_table_has_every_kind_and_every_text_once() -> None:
    assert {kind for kind, _, _ in CASES} == set(READERS)
    assert len({(kind, text) for kind, text, _ in CASES}) == len(CASES)
