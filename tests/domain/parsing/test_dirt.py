"""What cannot be seen in a cell changes nothing about how it is read."""

from collections.abc import Callable
from time import perf_counter

import pytest

from pijler4_desktop.domain.parsing.cells import plain_text
from pijler4_desktop.domain.parsing.when import parse_when
from tests.domain.parsing.test_value_table import CASES, READERS
from tests.domain.parsing.test_when_table import CASES as WHEN_CASES

LONGEST_SECONDS = 10
"""Far above what it takes: only a pattern that runs wild comes near."""

DIRT: dict[str, Callable[[str], str]] = {
    "spaces that do not break": lambda text: text.replace(" ", "\u00a0"),
    "spaces of no width": lambda text: "\u200b".join(text[:3]) + text[3:] + "\ufeff",
    "soft hyphens": lambda text: text[:2] + "\u00ad" + text[2:],
    "control characters": lambda text: text + "\x00",
    "too many spaces": lambda text: "  " + text.replace(" ", "  ") + " \t",
}
FULL_WIDTH = {ord(digit): ord(digit) - ord("0") + 0xFF10 for digit in "0123456789"}


@pytest.mark.parametrize("kind", list(DIRT))
def test_what_cannot_be_seen_changes_nothing(kind: str) -> None:
    dirty = DIRT[kind]
    cells = [(READERS[name], text.replace("\\n", "\n")) for name, text, _ in CASES]
    cells += [(parse_when, text.replace("\\n", "\n")) for text, _ in WHEN_CASES]
    changed = [text for read, text in cells if read(dirty(text)).value != read(text).value]
    assert changed == []


def test_full_width_digits_are_digits() -> None:
    texts = [text.replace("\\n", "\n") for _, text, _ in CASES]
    assert [t for t in texts if plain_text(t.translate(FULL_WIDTH)) != plain_text(t)] == []
    wide = "ma 9u-12u".translate(FULL_WIDTH)
    assert parse_when(wide).value == parse_when("ma 9u-12u").value


@pytest.mark.parametrize("text", ["a" * 20_000, "9-" * 3_000, "ma, " * 3_000, "niet in de " * 800])
def test_a_long_story_is_read_in_no_time(text: str) -> None:
    began = perf_counter()
    for read in (parse_when, *READERS.values()):
        read(text)
    assert perf_counter() - began < LONGEST_SECONDS
