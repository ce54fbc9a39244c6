"""Hundreds of ways to say when, each with what a careful reader takes from it.

`when.tsv` holds a text and its reading per line, decided by hand; "\\n" is a line break.
"""

from pathlib import Path

import pytest

from pijler4_desktop.domain.parsing.when import parse_when
from tests.domain.parsing.written import when_written

TABLE = Path(__file__).parent / "when.tsv"
CASES = [line.split("\t") for line in TABLE.read_text(encoding="utf-8").splitlines()]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_what_a_careful_reader_takes_from_a_text(text: str, expected: str) -> None:
    assert when_written(parse_when(text.replace("\\n", "\n"))) == expected


def test_the_table_has_every_text_once() -> None:
    texts = [text for text, _ in CASES]
    assert len(texts) == len(set(texts)) > 300
