"""Hints on plain Dutch: what is hard is found with what to change, what is plain is left alone."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pijler4_desktop.domain.plain_words import SIMPLER
from pijler4_desktop.domain.readability import Hurdle, Remark, remarks_on

LONG = "We drinken samen koffie en praten over het weer, de kinderen, het werk en onze buurt."

PLAIN = [
    "",
    "We koken samen en eten daarna. Je hoeft niets mee te brengen.",
    "Elke dinsdag van 9.30 tot 11.30 uur praten we Nederlands. Koffie is gratis.",
    "Kom naar het dienstencentrum. Daar doe je vrijwilligerswerk.",
    "Je gaat wandelen met mensen uit Sint-Lievens-Esse, Borsbeke of Ressegem.",
    "Vraag het aan Gemeenschapscentrum Vlaamseleeuwenhof in Lindergem.",
    "Wil je gezond worden? Je wordt hier gelukkig. Gezinnen worden vrienden.",
    "We helpen je, en je wordt lid. Dan ben je verzekerd.",
    "- naaien\n- koken\n- praten\n- tuinieren\n- fietsen\n- zwemmen\n- lezen\n- schrijven\n"
    "- dansen\n- zingen\n- lopen\n- rusten\n- spelen\n- eten\n- drinken\n- slapen",
]


@pytest.mark.parametrize("text", PLAIN)
def test_plain_text_is_left_alone(text: str) -> None:
    assert remarks_on(text) == []


def test_a_long_sentence_is_named_by_its_first_words() -> None:
    long = Remark(Hurdle.LONG_SENTENCE, "We drinken samen koffie", number=16)

    assert remarks_on(LONG) == [long]
    assert remarks_on(f"Kom langs. {LONG} Tot dan!") == [long]
    assert remarks_on(LONG.replace("onze ", "")) == []


def test_a_short_form_ends_no_sentence() -> None:
    text = "We doen veel samen, bv. Koken en naaien, en op zondag gaan we wandelen in het park."

    assert [remark.number for remark in remarks_on(text)] == [17]


@pytest.mark.parametrize(
    ("text", "word", "simpler"),
    [
        ("Gelieve te bellen.", "Gelieve", ""),
        ("Je kan participeren.", "participeren", "meedoen"),
        ("We koken i.s.m. Huis van het Kind.", "i.s.m.", "samen met"),
    ],
)
def test_a_difficult_word_comes_with_a_simpler_one(text: str, word: str, simpler: str) -> None:
    assert remarks_on(text) == [Remark(Hurdle.DIFFICULT_WORD, word, simpler)]


def test_a_long_word_is_named_once() -> None:
    text = "Een samenwerkingsverband. Dat samenwerkingsverband is nieuw."

    assert remarks_on(text) == [Remark(Hurdle.LONG_WORD, "samenwerkingsverband")]


@pytest.mark.parametrize(
    ("text", "passive"),
    [
        ("De les wordt elke week gegeven door Els.", "wordt … gegeven"),
        ("Er werden vorig jaar uitstappen georganiseerd.", "werden … georganiseerd"),
        ("Je zegt wanneer je kan worden opgehaald.", "worden … opgehaald"),
        ("Je wordt goed begeleid.", "wordt … begeleid"),
    ],
)
def test_a_passive_sentence_is_told(text: str, passive: str) -> None:
    assert remarks_on(text) == [Remark(Hurdle.PASSIVE, passive)]


def test_what_we_propose_is_plain_itself() -> None:
    assert [simple for simple in SIMPLER.values() if remarks_on(f"{simple}.")] == []


@given(st.text(max_size=300))
def test_any_text_is_read(text: str) -> None:
    for remark in remarks_on(text):
        assert remark.words
