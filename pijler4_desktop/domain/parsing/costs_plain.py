"""Bring a price to one way of writing: "twee euro vijftig", "2€50" and "50 cent"."""

import re
from collections.abc import Callable

from pijler4_desktop.domain.parsing.times import HOURS
from pijler4_desktop.domain.text import without_accents

_NUMBERS = dict(HOURS) | {"nul": 0, "vijftien": 15, "twintig": 20, "dertig": 30, "vijftig": 50}
_EURO_WORD = r"(?:euro(?:otje|tje|ke)?s?|eur)\b"
_WORDED = re.compile(rf"\b({'|'.join(_NUMBERS)}) (?={_EURO_WORD})")
_CENTS = {"tien": "10", "twintig": "20", "vijfentwintig": "25", "dertig": "30", "veertig": "40",
          "vijftig": "50", "vijfenzeventig": "75", "tachtig": "80"}  # fmt: skip
_WORDED_CENTS = re.compile(rf"(\d+) {_EURO_WORD}(?: en)? ({'|'.join(_CENTS)})\b(?: cent\b)?")
_SPOKEN: tuple[tuple[re.Pattern[str], str | Callable[[re.Match[str]], str]], ...] = (
    (re.compile(r"\b(?:een )?tientje\b(?! ?\d)"), "10 euro"),
    (re.compile(rf"\banderhal(?:f|ve) (?={_EURO_WORD})"), "1,50 "),
    (
        re.compile(
            rf"\b(\d+|{'|'.join(_NUMBERS)})(?: en (?:een )?hal(?:f|ve)|(?:en)?eenhal(?:f|ve)) "
            rf"(?={_EURO_WORD})"
        ),
        lambda match: f"{_NUMBERS.get(match[1], match[1])},50 ",
    ),
)
"""Amounts as they are spoken, and as they are written."""


def plain_cost(shown: str) -> str:
    """Write an amount in one way: "2€50" and "50 cent" as 2,50 € and 0,50 €, "1 250" as 1250."""
    plain = without_accents(shown)
    plain = re.sub(r"(?<![\d.,])(\d{1,3}) (\d{3})(?!\d)", r"\1\2", plain)
    plain = re.sub(r"(?<![\d.,])(\d{1,4}) ?(?:€|euro) ?(\d\d)(?![\d.,])", r"\1,\2 €", plain)
    plain = re.sub(r"(?<![\d.,])(\d\d) ?(?:cent|ct)\b", r"0,\1 €", plain)
    plain = re.sub(r"(\d)[.,]-+(?!\d)", r"\1", plain)
    for form, written in _SPOKEN:
        plain = form.sub(written, plain)
    plain = _WORDED.sub(lambda match: f"{_NUMBERS[match[1]]} ", plain)
    plain = _WORDED_CENTS.sub(lambda match: f"{match[1]},{_CENTS[match[2]]} €", plain)
    return re.sub(r"\beuro(?:otje|tje|ke)s?\b", "euro", plain)
