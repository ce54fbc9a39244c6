"""Recognise a heading: known words, a typing error, two known things in one, or a question."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz import fuzz, process

from pijler4_desktop.domain.importing.columns import headings
from pijler4_desktop.domain.importing.columns.heading_words import QUESTIONS
from pijler4_desktop.domain.importing.columns.other_meanings import is_turned_away
from pijler4_desktop.domain.importing.vocabulary import ColumnReason
from pijler4_desktop.domain.text import fold

TYPING_ERROR = 86
"""From this likeness (0-100) on, a heading is taken for a known one with a typing error."""
SHORTEST_TYPING_ERROR = 5
OTHER_WORDS = frozenset({"actie", "acties", "status", "factuur", "afstand", "bestuur", "laatst"})
"""Words that no known heading holds, though they are like one that does."""
SAME_WORD = 60
"""From this likeness (0-100) on, a word is taken for its partner with a typing error."""
MOST_LIKE = 5
LONGEST_HEADING = 60
LONGEST_QUESTION = 200
FAR_AHEAD = 3
"""How many times more words one field must have than the next to be meant by an abbreviation."""
FEWEST_WORDS = 3
"""Words from which on a heading is read as a question or sentence."""

GROUP_MARK = " – "
"""Between the title of a group of columns and the title below it: "Contact – tel"."""

_BRACKETS = re.compile(r"\(.*?\)|\[.*?\]")
_BETWEEN = re.compile(r"\s*[/+&,;|–—]\s*|\s+-\s+|\s+(?:en|and|of|or|\bof\b)\s+|\n", re.IGNORECASE)
_QUESTIONS = tuple((key, re.compile(pattern)) for key, pattern in QUESTIONS)
_SIGNS = {"€": "cost", "#": "row_number", "@": "email", "☎": "phone"}
_ABBREVIATION = re.compile(r"([^\W\d_]{3,})\.", re.UNICODE)
_TOGETHER: Sequence[tuple[frozenset[str], str]] = (
    (frozenset({"start_time", "end_time", "time"}), "time"),
    (frozenset({"when", "day", "time", "start_time", "end_time", "frequency"}), "when"),
    (frozenset({"contact", "email", "phone", "contact_function", "website"}), "contact"),
    (
        frozenset({"organisation", "contact", "email", "phone", "contact_function"}),
        "organisation_contact",
    ),
    (
        frozenset({"address", "street", "house_number", "box", "postal_code", "municipality"}),
        "address",
    ),
    (frozenset({"cost", "social_tariff"}), "cost"),
    (frozenset({"language", "language_max"}), "language"),
    (frozenset({"internal_notes", "description", "target_group"}), "internal_notes"),
)
"""Several known things above one column, and what reads them all."""
_WIDE = frozenset({"contact", "address", "when"})
"""What brackets behind any heading can ask for, as several things together."""

_ENDS: Mapping[str, Mapping[str, str]] = {
    "language": {
        **dict.fromkeys(("van", "vanaf", "min", "minimum", "minstens"), "language"),
        **dict.fromkeys(("tot", "tem", "max", "maximum", "hoogstens"), "language_max"),
    }
}
"""What the ends of a range mean below the title of a group."""


@dataclass(frozen=True, slots=True)
class Recognised:
    """The field a heading stands for and why; no field for an unknown heading."""

    field: str | None
    reason: ColumnReason


@lru_cache(maxsize=4_000)
def recognise(heading: str) -> Recognised:
    """Find the field of a heading: known, known with a typing error, or asked in a sentence."""
    group, mark, title = heading.partition(GROUP_MARK)
    if mark and (found := _grouped(group, title)):
        return found
    folded = fold(heading)
    if not folded and heading.strip() not in _SIGNS:
        return Recognised(None, ColumnReason.UNNAMED)
    if headings.is_personal(folded):
        return Recognised(None, ColumnReason.PERSONAL)
    return _known(heading, folded) or Recognised(None, ColumnReason.UNKNOWN)


def _known(heading: str, folded: str) -> Recognised | None:
    """Find a heading among the known ones, then what is like it."""
    if sign := _SIGNS.get(heading.strip()):
        return Recognised(sign, ColumnReason.HEADING)
    if folded in headings.NAMES_AN_ORGANISATION:
        return Recognised("name", ColumnReason.HEADING)
    if len(heading) > LONGEST_QUESTION:
        return None
    known = headings.headings()
    bare = fold(_BRACKETS.sub(" ", heading))
    for form in (folded, bare, headings.without_small_words(bare)):
        if form in known:
            return Recognised(known[form], ColumnReason.HEADING)
    found = (
        _several(heading, known)
        or _abbreviated(heading, known)
        or _like(bare or folded, known)
        or _explained(heading, known)
        or _asked(heading, folded)
    )
    guessed = found is not None and found.reason is ColumnReason.LIKE_HEADING
    return None if found and guessed and is_turned_away(folded, found.field or "") else found


def _grouped(group: str, title: str) -> Recognised | None:
    """Read a title below that of its group: "naam" below "Organisatie", "van" below "Periode"."""
    known = headings.headings()
    for form in (f"{title} {group}", f"{group} {title}"):
        if headings.is_personal(fold(form)):
            return Recognised(None, ColumnReason.PERSONAL)
        if key := known.get(fold(form)):
            return Recognised(key, ColumnReason.HEADING)
    ends = _ENDS.get(recognise(group).field or "", {})
    if key := ends.get(fold(title)):
        return Recognised(key, ColumnReason.HEADING)
    found = recognise(title)
    return found if found.field or found.reason is ColumnReason.PERSONAL else None


def _several(heading: str, known: Mapping[str, str]) -> Recognised | None:
    """Read a heading that names several known things, such as "Dag / uur"."""
    parts = [fold(part) for part in _BETWEEN.split(_BRACKETS.sub(" ", heading)) if fold(part)]
    keys = {known.get(part) or known.get(headings.without_small_words(part)) for part in parts}
    if len(parts) < 2 or None in keys:
        return None
    if len(keys) == 1:
        return Recognised(keys.pop(), ColumnReason.HEADING)
    for together, key in _TOGETHER:
        if keys <= together:
            return Recognised(key, ColumnReason.HEADING)
    return None


def _explained(heading: str, known: Mapping[str, str]) -> Recognised | None:
    """Read what is asked for in brackets: "Wie bel je (functie / e-mail / gsm)"."""
    asked = " / ".join(part[1:-1] for part in _BRACKETS.findall(heading))
    found = _several(asked, known)
    wide = found is not None and found.field in _WIDE
    return Recognised(found.field, ColumnReason.LIKE_HEADING) if wide and found else None


def _abbreviated(heading: str, known: Mapping[str, str]) -> Recognised | None:
    """Read words cut off with a point, "Deelgem." or "Org. naam", when one field fits best."""
    bare = _BRACKETS.sub(" ", heading)
    text = _ABBREVIATION.sub(r" \1* ", bare)
    if "_" in bare:
        text = " ".join(f"{part}*" for part in bare.split("_"))
    elif text == bare:
        return None
    parts = [re.escape(fold(part)) + "[a-z]*" * part.endswith("*") for part in text.split()]
    form = re.compile(" ".join(part for part in parts if part))
    ranked = Counter(key for word, key in known.items() if form.fullmatch(word)).most_common(2)
    if not ranked or (len(ranked) > 1 and ranked[0][1] < FAR_AHEAD * ranked[1][1]):
        return None
    return Recognised(ranked[0][0], ColumnReason.LIKE_HEADING)


@lru_cache(maxsize=20_000)
def _like_any(folded: str) -> str | None:
    """Return the known heading of which this one, long enough to tell, is a typing error."""
    choices = _choices(len(folded))
    found = process.extract(
        folded, choices, scorer=fuzz.ratio, score_cutoff=TYPING_ERROR, limit=MOST_LIKE
    )
    return next((like for like, _, _ in found if _same_words(folded, like)), None)


def _like(folded: str, known: Mapping[str, str]) -> Recognised | None:
    """Allow for typing errors, which make no other word that is known."""
    if not SHORTEST_TYPING_ERROR <= len(folded) <= LONGEST_HEADING:
        return None
    meant = _like_any(folded)
    return Recognised(known[meant], ColumnReason.LIKE_HEADING) if meant else None


@lru_cache(maxsize=LONGEST_HEADING)
def _choices(length: int) -> Sequence[str]:
    """Return the known headings that are about as long, gathered once for each length."""
    return [k for k in headings.headings() if abs(len(k) - length) <= 2 and len(k) >= 5]


@lru_cache(maxsize=1)
def _written_right() -> frozenset[str]:
    """Return the words that are none's typing error."""
    return frozenset(w for known in headings.headings() for w in known.split()) | OTHER_WORDS


def _same_words(folded: str, like: str) -> bool:
    """Tell whether each word can be a slip for its partner: "welke" is none for "tel"."""
    words, others = folded.split(), like.split()
    if {*words} - {*others} and {*words} - {*others} <= _written_right():
        return False
    if len(words) != len(others):
        return True
    return all(
        fuzz.ratio(word, other) >= SAME_WORD for word, other in zip(words, others, strict=True)
    )


def _asked(heading: str, folded: str) -> Recognised | None:
    """Find what a question or sentence asks for."""
    if len(folded.split()) < FEWEST_WORDS and "?" not in heading:
        return None
    key = next((key for key, pattern in _QUESTIONS if pattern.search(folded)), "")
    return Recognised(key, ColumnReason.LIKE_HEADING) if key else None
