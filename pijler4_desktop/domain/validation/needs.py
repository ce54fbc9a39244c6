"""What may be stored about questions and marks: counts, and never a person."""

import re
from collections.abc import Iterator, Mapping
from datetime import date

from pijler4_desktop.domain.need_records import CoverageMark, DemandNote
from pijler4_desktop.domain.person_names import names_somebody
from pijler4_desktop.domain.phones import phone
from pijler4_desktop.domain.problems import Problem, ProblemCode
from pijler4_desktop.domain.validation import common

MOST_ASKED = 10_000
"""How many may have asked for one thing in one period."""
MOST_MOMENTS = 1_000
_AGENCY = re.compile(r"\bamal\b", re.IGNORECASE)
"""The agency of Ghent has the name of a person."""
_ADDRESSED = re.compile(
    r"\b(?i:mevr(ouw)?|mw|meneer|mijnheer|dhr|juffrouw|de heer)\b\.?\s+[A-ZÀ-Þ]"
)
"""How somebody is spoken of whose given name is not written."""
_NUMBER = re.compile(r"[+(]?\d[\d\s./()\-]{6,}\d")


def check_demand_note(note: DemandNote, today: date) -> Iterator[Problem]:
    """Yield every problem of a question."""
    texts = {"source": note.source, "interest": note.interest}
    yield from common.texts(texts)
    yield from without_persons(texts)
    yield from common.amount("count", note.count, MOST_ASKED, zero=False)
    dates = {"noted_from": note.noted_from, "noted_until": note.noted_until}
    yield from common.dates(dates, today, past=frozenset())
    for field, day in dates.items():
        if day > today:
            yield common.error(ProblemCode.DATE_IN_FUTURE, field, day)
    if note.noted_until < note.noted_from:
        yield common.error(ProblemCode.PERIOD_TURNED, "noted_until", note.noted_until)


def check_coverage_mark(mark: CoverageMark, today: date) -> Iterator[Problem]:
    """Yield every problem of what the office says of a spot."""
    texts = {"reason": mark.reason}
    yield from common.texts(texts)
    yield from without_persons(texts)
    yield from common.amount("target", mark.target, MOST_MOMENTS, zero=False)
    yield from common.dates({"marked_on": mark.marked_on}, today, past=frozenset({"marked_on"}))


def without_persons(texts: Mapping[str, str]) -> Iterator[Problem]:
    """Check that no text names a person, nor bears a mail address or a phone number."""
    for field, text in texts.items():
        if "@" in text or _has_phone(text) or _ADDRESSED.search(text) or _names_somebody(text):
            yield common.error(ProblemCode.PERSON_NOT_HERE, field, text)


def _names_somebody(text: str) -> bool:
    """Tell whether a text bears a given name; a word or two may be written without capitals."""
    rest = _AGENCY.sub("", text)
    return names_somebody(rest.title() if len(rest.split()) <= 2 else rest)


def _has_phone(text: str) -> bool:
    return any(phone(found[0]).value for found in _NUMBER.finditer(text))
