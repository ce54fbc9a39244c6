"""Hashes find a person in whole words and numbers, and hold nothing of him."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pijler4_desktop.domain.person_hashes import HashedValues, value_hashes
from pijler4_desktop.domain.persons import MARK, Persons, person_values

SALT = "0195f2c4-0000-7000-8000-000000000000"
KNOWN = person_values("Zoë Van den Kanarie", "zoe.kanarie@linde.example", "0478 12 34 56")
HASHES = value_hashes(KNOWN, SALT)
ZOE = Persons((), hashed=HashedValues(HASHES, SALT))


@pytest.mark.parametrize(
    "written",
    [
        "Zoë Van den Kanarie",
        "VAN DEN KANARIE, Zoe",
        "Zoe\u0308 van\u00a0den\nKanarie",
        "zoe.van.den.kanarie@gmail.example",
        "Zoe.Kanarie@Linde.example",
        "0478 12 34 56",
        "+32 (0)478/12.34.56",
        "0032478123456",
        "478123456",
    ],
)
def test_whole_values_are_found_however_they_are_written(written: str) -> None:
    text = f"Bel {written}, ook thuis."
    assert ZOE.wiped(text) == f"Bel {MARK}, ook thuis."
    assert ZOE.maybe_in(json.dumps({"notes": text}, ensure_ascii=False))


@pytest.mark.parametrize(
    "written",
    ["Zoë", "Van den Kanarie", "Zoë Van den Kanarie-Claes", "info@linde.example", "0478 12"],
)
def test_nobody_else_is_found(written: str) -> None:
    assert ZOE.wiped(f"Bel {written} morgen") == f"Bel {written} morgen"


def test_two_numbers_side_by_side_are_told_apart() -> None:
    assert ZOE.wiped("053 00 00 11 / 0478 12 34 56") == f"053 00 00 11 / {MARK}"


def test_hashes_hold_no_value_and_are_of_one_database() -> None:
    assert "anarie" not in repr(HASHES)
    assert "478123456" not in repr(HASHES)
    assert not value_hashes(KNOWN, "another") & HASHES
    assert value_hashes(person_values("Roos", "info@linde.example"), SALT) == frozenset()


@given(st.text())
def test_any_text_is_searched(text: str) -> None:
    assert ZOE.wiped(text) == text
