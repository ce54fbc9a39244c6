"""Typed words are found whatever accents and capitals, and the right letters are marked."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pijler4_desktop.domain.searching.hits import Hit, hit, spans


@pytest.mark.parametrize(
    ("name", "typed", "expected"),
    [
        ("Taalcafé", "TAALCAFE", Hit.SAME),
        ("Taalcafé Babbelhoek", "taal", Hit.BEGINS),
        ("Taalcafé Babbelhoek", "babbel", Hit.WORDS_BEGIN),
        ("Taalcafé Babbelhoek", "bab taal", Hit.WORDS_BEGIN),
        ("Taalcafé Babbelhoek", "hoek", Hit.WITHIN),
        ("Taalcafé Babbelhoek", "taal koor", None),
        ("Naaiatelier 't Draadje", "t'draad", Hit.WORDS_BEGIN),
        ("Koor Sint-Elooi", "e", Hit.WORDS_BEGIN),
        ("Koor Sint-Elooi", "r", None),
    ],
)
def test_the_better_a_name_answers_the_lower(name: str, typed: str, expected: Hit | None) -> None:
    assert hit(name, typed) is expected


@pytest.mark.parametrize(
    ("name", "typed", "marked"),
    [
        ("Taalcafé Babbelhoek", "taal", ["Taal"]),
        ("Taalcafé Babbelhoek", "CAFE", ["café"]),
        ("Cafe\u0301 Élan", "cafe elan", ["Cafe\u0301", "Élan"]),
        ("Taalcafé Babbelhoek", "bab ta", ["Ta", "Bab"]),
        ("Taal, taal en talen", "taal", ["Taal", "taal"]),
        ("Praatwandeling", "wandel", ["wandel"]),
        ("Straße", "strass", ["Straß"]),
        ("Koor Sint-Elooi", "sint e", ["Sint", "E"]),
        ("Koor", "r", []),
        ("Koor", "", []),
        ("Taalcafé", "taa taalc", ["Taalc"]),
    ],
)
def test_what_was_typed_is_marked(name: str, typed: str, marked: list[str]) -> None:
    assert [name[first:end] for first, end in spans(name, typed)] == marked


@given(name=st.text(max_size=30), typed=st.text(max_size=8))
def test_marks_lie_in_the_name_in_order_and_apart(name: str, typed: str) -> None:
    end = 0
    for first, after in spans(name, typed):
        assert end <= first < after <= len(name)
        end = after
