"""Words are found as they are typed, and an index that was changed is as one made anew."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pijler4_desktop.domain.searching.word_index import SHORTEST_WITH_ERROR, WordIndex

TEXTS = {
    1: "taalcafe babbelhoek bibliotheek lindergem",
    2: "basisschool de boomgaard oudercafe",
    3: "volleybal sportclub de zwaluw",
}


@pytest.fixture
def index() -> WordIndex:
    made = WordIndex()
    for number, text in TEXTS.items():
        made.add(number, text)
    return made


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("taal", {1}),
        ("café", {1, 2}),
        ("SCHOOL", {2}),
        ("de", {1, 2, 3}),
        ("d", {2, 3}),  # one letter: only words that begin with it
        ("club zwal", {3}),
        ("club boom", set()),
        ("biblioteek", {1}),
        ("volleibal", {3}),
        ("zwalw", {3}),
        ("niets", set()),
        ("", set()),
        ("  !  ", set()),
    ],
)
def test_what_is_typed_finds(index: WordIndex, typed: str, found: set[int]) -> None:
    assert index.find(typed) == found


def test_a_typing_error_only_counts_when_nothing_else_fits() -> None:
    made = WordIndex()
    made.add(1, "koken")
    made.add(2, "boken")
    assert made.find("koken") == {1}


@given(st.text("abc", min_size=5, max_size=9), st.data())
def test_any_one_error_is_forgiven(word: str, data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(word) - 1))
    kind = data.draw(st.sampled_from(["missing", "too many", "wrong", "changed places"]))
    typed = {
        "missing": word[:at] + word[at + 1 :],
        "too many": word[:at] + "x" + word[at:],
        "wrong": word[:at] + "x" + word[at + 1 :],
        "changed places": word[:at] + word[at : at + 2][::-1] + word[at + 2 :],
    }[kind]
    made = WordIndex()
    made.add(1, word)
    assert made.find(typed) == ({1} if len(typed) >= SHORTEST_WITH_ERROR else made.find(typed))


words = st.text("abc ", max_size=12)


@given(st.lists(words, max_size=8), st.data())
def test_what_was_removed_is_as_if_it_never_was(texts: list[str], data: st.DataObject) -> None:
    gone = data.draw(st.sets(st.integers(0, max(len(texts) - 1, 0)), max_size=len(texts)))
    changed, fresh = WordIndex(), WordIndex()
    for number, text in enumerate(texts):
        changed.add(number, text)
    changed.find("a")
    for number, text in enumerate(texts):
        if number in gone:
            changed.remove(number, text)
        else:
            fresh.add(number, text)
    for typed in ("a", "ab", "abcab", "c b", *texts):
        assert changed.find(typed) == fresh.find(typed)
