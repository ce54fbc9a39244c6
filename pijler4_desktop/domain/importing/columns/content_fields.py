"""What cells can only be, whatever stands above them.

Only what leaves no doubt is claimed: nearly all cells have the form, and there are enough of them.
"""

import re
from collections.abc import Callable, Sequence
from datetime import date

from pijler4_desktop.domain.facts import load_facts
from pijler4_desktop.domain.parsing.addresses import split_address
from pijler4_desktop.domain.parsing.choices import parse_choice
from pijler4_desktop.domain.parsing.contacts import split_contact
from pijler4_desktop.domain.parsing.levels import parse_levels
from pijler4_desktop.domain.parsing.parsed import Parsed
from pijler4_desktop.domain.parsing.when import parse_when
from pijler4_desktop.domain.problems import Problem
from pijler4_desktop.domain.sheet import Cell
from pijler4_desktop.domain.vocabulary import ActivityType, Severity

MOST = 0.7
SOME = 0.3
ENOUGH = 4
"""Filled cells from which on a column can be known by its content alone."""

_EMAIL = re.compile(r"(mailto:)?[^@\s]+@[^@\s]+\.[a-z]{2,}", re.IGNORECASE)
_PHONE = re.compile(r"(\+|0)[\d\s./()-]{8,16}")
_LINK = re.compile(r"(https?://|www\.)\S+", re.IGNORECASE)
_FORMS = (("email", _EMAIL), ("website", _LINK), ("phone", _PHONE))
_LEVEL = re.compile(
    r"(min\.?|vanaf|max\.?)?\s*([ABC][0-2]|[1-4]\.[1-4])\+?"
    r"(\s*(-|–|/|tot|of|en)\s*([ABC][0-2]|[1-4]\.[1-4])\+?)?|geen( nederlands)?|\d taalicon\w+",
    re.IGNORECASE,
)
_CERTAIN_LEVEL = re.compile(r"\b[ABC][0-2]\b|taalico", re.IGNORECASE)
_COST = re.compile(r"€|\beuro?s?\b|\bgratis\b", re.IGNORECASE)
_POSTAL_CODE = re.compile(r"[1-9]\d{3}")
_CONTACT = re.compile(r"@|\d{3,}")
_SMALL_NUMBER = re.compile(r"\d{1,3}([.,]\d+)?")


def field_of_texts(texts: Sequence[str]) -> str | None:
    """Name the field these cells can only be; None when that is not certain."""
    formed = next((f for f, form in _FORMS if _share(texts, form.fullmatch) >= MOST), None)
    if formed is not None or len(texts) < ENOUGH:
        return formed
    found = next((field for field, test in _TESTS if _share(texts, test) >= MOST), None)
    return None if found == "language" and not _certainly_levels(texts) else found


def are_dates(cells: Sequence[Cell]) -> bool:
    """Tell whether cells are days of the calendar rather than times of the day."""
    days = sum(isinstance(c, date) for c in cells)
    return days >= MOST * len(cells) > 0


def are_small_numbers(cells: Sequence[Cell]) -> bool:
    """Tell whether cells are plain numbers below 1,000."""
    numbers = sum(
        (isinstance(c, int | float) and not isinstance(c, bool) and 0 <= c < 1_000)
        or (isinstance(c, str) and _SMALL_NUMBER.fullmatch(c.strip()) is not None)
        for c in cells
    )
    return numbers >= MOST * len(cells) > 0


def are_postal_codes(texts: Sequence[str]) -> bool:
    """Tell whether texts are numbers of four digits."""
    return bool(texts) and _share(texts, _POSTAL_CODE.fullmatch) >= MOST


def hold_contacts(texts: Sequence[str]) -> bool:
    """Tell whether texts hold numbers or mail addresses to reach somebody at."""
    return bool(texts) and _share(texts, _CONTACT.search) >= SOME


def hold_levels(texts: Sequence[str]) -> bool:
    """Tell whether enough texts are levels to believe a heading that merely says "taal"."""
    return bool(texts) and _share(texts, _is_level) >= SOME and _certainly_levels(texts)


def _share(texts: Sequence[str], test: Callable[[str], object]) -> float:
    return sum(bool(test(text)) for text in texts) / len(texts)


def _sure(problems: Sequence[Problem]) -> bool:
    return all(p.severity < Severity.DOUBT for p in problems)


def _is_moment(text: str) -> bool:
    parsed = parse_when(text)
    when = parsed.value
    return when is not None and bool(when.slots or when.by_appointment) and _sure(parsed.problems)


def _is_type(text: str) -> bool:
    parsed: Parsed[ActivityType] = parse_choice(ActivityType, text)
    return parsed.value is not None and _sure(parsed.problems) and len(text.split()) <= 2


def _is_cost(text: str) -> bool:
    return _COST.search(text) is not None and len(text) <= 40


def _certainly_levels(texts: Sequence[str]) -> bool:
    """Tell whether some of these texts can be nothing but levels: "A1", not only "1.2"."""
    return any(_CERTAIN_LEVEL.search(text) for text in texts)


def _is_level(text: str) -> bool:
    if _LEVEL.fullmatch(text) is not None:
        return True
    parsed = parse_levels(text)
    return parsed.value is not None and _sure(parsed.problems)


def _is_contact(text: str) -> bool:
    found = split_contact(text).value
    return found is not None and bool(found.email or found.phone)


def _is_address(text: str) -> bool:
    found = split_address(text, load_facts()).value
    return found is not None and bool(found.town) and not found.town.islower()


_TESTS: tuple[tuple[str, Callable[[str], bool]], ...] = (
    ("language", _is_level),
    ("cost", _is_cost),
    ("when", _is_moment),
    ("type", _is_type),
    ("contact", _is_contact),
    ("address", _is_address),
)
