"""The words that were searched for are found again in the text, as it is written."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pijler4_desktop.domain.searching.marking import spans_of


@pytest.mark.parametrize(
    ("words", "text", "marked"),
    [
        (["taal"], "Taalcafé Babbelhoek", ["Taal"]),
        (["cafe"], "Taalcafé en Oudercafé", ["café", "café"]),
        (["taal", "alca"], "Taalcafé", ["Taalca"]),
        (["t"], "Taal met thee", ["T", "t"]),
        (["taalkafe"], "Taalcafé Babbelhoek", ["Taalcafé"]),
        (["zwem"], "Taalcafé", []),
        ([], "Taalcafé", []),
        (["strasse"], "Große Straße", ["Straße"]),
    ],
)
def test_marked(words: list[str], text: str, marked: list[str]) -> None:
    assert [text[span.start : span.end] for span in spans_of(words, text)] == marked


@given(st.lists(st.text("abé", max_size=6)), st.text(max_size=40))
def test_marks_stand_in_order_within_the_text(words: list[str], text: str) -> None:
    spans = spans_of([word for word in words if word], text)
    edges = [edge for span in spans for edge in span]
    assert edges == sorted(set(edges))
    assert all(0 <= edge <= len(text) for edge in edges)
