"""What the cells under a heading look like, when the heading itself says too little."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from pijler4_desktop.domain.identifiers import national_numbers_in
from pijler4_desktop.domain.parsing.cells import text_of
from pijler4_desktop.domain.sheet import SheetRow

SAMPLE = 200
"""Rows looked at: enough to know a column by, however long the sheet is."""
SHOWN = 4
MOST = 0.7
SOME = 0.2
LONGEST_NUMBER = 18
"""Characters of a national register number with all its points and dashes."""

_EMAIL = re.compile(r"[^@\s]+@[^@\s]+\.[a-z]{2,}", re.IGNORECASE)
_PHONE = re.compile(r"(\+|0)[\d\s./-]{8,15}")
_LINK = re.compile(r"(https?://|www\.)\S+", re.IGNORECASE)
_PERSON = re.compile(
    r"[A-ZÀ-Þ][\w'’-]+( (van|de|den|der|el|al|'t|[A-ZÀ-Þ][\w'’-]*))* [A-ZÀ-Þ][\w'’-]+"
)
_PATTERNS = (("email", _EMAIL), ("website", _LINK), ("phone", _PHONE))


@dataclass(frozen=True, slots=True)
class Content:
    """What a column holds: `field` when the cells can only be that, and what to leave out."""

    field: str | None = None
    national_numbers: bool = False
    persons: bool = False
    samples: tuple[str, ...] = ()
    filled: int = 0


def contents_of(rows: Sequence[SheetRow], columns: Sequence[int]) -> Mapping[int, Content]:
    """Look at the cells of every column."""
    texts: dict[int, list[str]] = {index: [] for index in columns}
    filled = dict.fromkeys(columns, 0)
    for row in rows:
        for index, cell in row.cells.items():
            if index not in texts:
                continue
            filled[index] += 1
            if len(texts[index]) < SAMPLE and (text := text_of(cell)):
                texts[index].append(text)
    return {index: _content(texts[index], filled[index]) for index in columns}


def _content(texts: Sequence[str], filled: int) -> Content:
    samples = tuple(list(dict.fromkeys(texts))[:SHOWN])
    if not texts:
        return Content(samples=samples, filled=filled)
    field = next((f for f, form in _PATTERNS if _share(texts, form) >= MOST), None)
    numbers = sum(len(t) <= LONGEST_NUMBER and bool(national_numbers_in(t)) for t in texts)
    return Content(
        field=field,
        national_numbers=numbers >= SOME * len(texts) and field is None,
        persons=_share(texts, _PERSON) >= MOST,
        samples=samples,
        filled=filled,
    )


def is_person(text: str) -> bool:
    """Tell whether a text looks like the name of a person: words with capitals, no digits."""
    return _PERSON.fullmatch(text.strip()) is not None


def _share(texts: Sequence[str], form: re.Pattern[str]) -> float:
    return sum(form.fullmatch(text) is not None for text in texts) / len(texts)
