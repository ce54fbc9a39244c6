"""Headings as officers write them: what they stand for, and when they stand for nothing."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pijler4_desktop.domain.importing.columns.heading_words import QUESTIONS, heading_words
from pijler4_desktop.domain.importing.columns.headings import headings
from pijler4_desktop.domain.importing.columns.recognising import _choices, _like_any, recognise
from pijler4_desktop.domain.importing.vocabulary import ColumnReason
from pijler4_desktop.domain.text import fold

KNOWN = {
    "Naam van de activiteit": "name",
    "Taalnivau": "language",
    "Kostprijs (€)": "cost",
    "Max. aantal deelnemers": "capacity",
    "Dag / uur": "when",
    "van - tot": "time",
    "Tel. of mail": "contact",
    "Straat + huisnummer": "address",
    "Postcode en gemeente": "address",
    "Wanneer – van": "start_time",
    "Periode – van": "valid_from",
    "Organisatie – naam": "organisation",
    "Contact – naam": "contact",
    "Activiteit – naam": "name",
    "Hoe heet jullie activiteit?": "name",
    "Op welke dag(en) gaat het door?": "day",
    "Hoe laat begint het?": "start_time",
    "Wat kost deelnemen?": "cost",
    "Welk niveau Nederlands is nodig?": "language",
    "Hoeveel mensen kunnen er meedoen?": "capacity",
    "Wie organiseert dit?": "organisation",
    "Is er kinderopvang?": "childcare",
    "How often": "frequency",
    "Dutch level (CEFR)": "language",
    "wo": "day_we",
    "Deelgem.": "municipality",
    "Aant. pl.": "capacity",
    "Activ.": "name",
    "Beg.uur": "start_time",
    "€": "cost",
    "Wie - contact": "organisation_contact",
    "Nazicht – gebeld op": "last_verified",
    "Welke organisatie?": "organisation",
    "Entry level (CEFR)": "language",
    "Focal point (role / e-mail / phone)": "contact",
    "Wie help je verder (functie / mail / gsm)": "contact",
    "Session length (min)": "hours_per_session",
    "Reduced fee": "social_tariff",
}


@pytest.mark.parametrize(("heading", "field"), KNOWN.items())
def test_a_heading_is_known_by_its_words(heading: str, field: str) -> None:
    assert recognise(heading).field == field


@pytest.mark.parametrize(
    "heading",
    [
        "Aantal deelnemers vorig jaar",
        "Hoeveel mensen kwamen er in 2024?",
        "Kleur",
        "Wist je dat?",
        "Exit level",
        "Eindniveau",
        "Welk niveau na afloop?",
        "Streefniveau",
    ],
)
def test_what_is_about_something_else_stays_unknown(heading: str) -> None:
    assert recognise(heading).field is None


@pytest.mark.parametrize(
    "heading", ["Naam cliënt", "Rijksregisternr.", "Geboortedatum", "Deelnemer – voornaam"]
)
def test_a_heading_about_a_newcomer_feeds_nothing(heading: str) -> None:
    assert recognise(heading).reason is ColumnReason.PERSONAL


def test_a_typing_error_and_a_question_say_so() -> None:
    assert recognise("Organistaie").reason is ColumnReason.LIKE_HEADING
    assert recognise("Wat kost deelnemen?").reason is ColumnReason.LIKE_HEADING
    assert recognise("Kostprijs").reason is ColumnReason.HEADING


@pytest.mark.parametrize("heading", ["Laatste activiteit", "Actie", "Minimum deelnemers"])
def test_words_that_are_written_right_are_no_typing_error(heading: str) -> None:
    assert recognise(heading).field is None


def test_a_text_that_comes_back_is_not_compared_again() -> None:
    _like_any.cache_clear()
    for _again in range(3):
        recognise.cache_clear()
        for number in range(50):
            recognise(f"onbekend {number:02}")
    assert _like_any.cache_info().misses == 50
    assert _choices(11) is _choices(11)


def test_every_word_leads_to_its_own_key() -> None:
    known = headings()
    assert {w: known[fold(w)] for words in heading_words().values() for w in words if fold(w)} == {
        w: key for key, words in heading_words().items() for w in words if fold(w)
    }
    assert {key for key, _ in QUESTIONS} - {""} <= set(heading_words())


@given(st.text(max_size=220))
def test_no_heading_breaks_it(heading: str) -> None:
    found = recognise(heading)
    assert (found.field is None) == (
        found.reason not in (ColumnReason.HEADING, ColumnReason.LIKE_HEADING)
    )
