"""Find what looks like a code in a column of codes, while the legend does not explain it.

Alone such a text would be read as it stands: "P5" as 5 euro, "4" as 4 euro beside the codes 0 to 3.
Fields with words of their own ask about a strange one anyway.
"""

import re
from collections.abc import Iterable, Mapping

from pijler4_desktop.domain.importing.choices import word_key
from pijler4_desktop.domain.importing.drafting.codes import Codes
from pijler4_desktop.domain.parsing.costs import parse_cost
from pijler4_desktop.domain.parsing.numbers import parse_number

_LETTERS = re.compile(r"[^\W\d_]{1,3}\d{0,2}")
_LETTERS_AND_NUMBER = re.compile(r"[^\W\d_]{1,3} ?\d+(?:[.,]\d{1,2})?")
_NUMBER = re.compile(r"\d+")
_FREE_TEXT = frozenset({"target_group"})
"""Fields that take any text as it stands."""


def strange_codes(codes: Codes, texts: Iterable[str]) -> frozenset[str]:
    """Return the keys of the texts of a column of codes that only look like codes."""
    forms = []
    if codes.field in _FREE_TEXT:
        forms.append(_LETTERS)
    if codes.field == "cost":
        forms.append(_LETTERS_AND_NUMBER)
        if _are_numbered(codes.meanings):
            forms.append(_NUMBER)
    keys = {word_key(text) for text in texts if not codes.fill(text)}
    return frozenset(key for key in keys if any(form.fullmatch(key) for form in forms))


def _are_numbered(meanings: Mapping[str, str]) -> bool:
    """Tell whether the prices are numbered, so that "2" stands for something else than 2 euro."""
    numbers = {code: meaning for code, meaning in meanings.items() if _NUMBER.fullmatch(code)}
    priced = ((parse_number(code).value, parse_cost(m).value) for code, m in numbers.items())
    return len(numbers) > 1 and any(
        cost is not None and cost.eur is not None and cost.eur != number for number, cost in priced
    )
