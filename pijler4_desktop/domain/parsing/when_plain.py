"""Bring what someone wrote about time to the plain words that are read."""

import re
from collections.abc import Callable
from functools import lru_cache

from pijler4_desktop.domain.parsing.times import HOURS
from pijler4_desktop.domain.parsing.when_phrases import NOT, SCHOOL, SUMMER
from pijler4_desktop.domain.parsing.when_words import (
    DAY_NAMES,
    DAY_PATTERN,
    DAYS,
    ENGLISH_DAYS,
    ORDINALS,
    PART_WORDS,
    TIME_PATTERN,
)
from pijler4_desktop.domain.text import without_accents

Corrections = tuple[tuple[str, str], ...]
"""Words taken for another one, each with the word it was taken for."""


@lru_cache(maxsize=20_000)
def plain_when(text: str) -> tuple[str, Corrections]:
    """Bring a text to lower case without accents, with "-" for dashes and "~" for up to.

    Also returned are the names of days that were written wrong, with what they are taken for.
    """
    plain = without_accents(_DEGREE.sub(r"\1e ", text))
    if not plain.isascii():
        plain = _DASHES.sub("-", plain.replace("’", "'").replace("´", "'"))
    plain = _LINES.sub(" ; ", plain.strip())
    plain = " ".join(_UP_TO.sub("~", plain).split())
    for form, replacement in _REWRITES:
        plain = form.sub(replacement, plain)
    plain, fridays = _fridays(plain)
    plain, corrected = _with_right_days(plain)
    return plain, (*fridays, *corrected)


_DEGREE = re.compile(r"(\d) ?[°º]")
_LINES = re.compile(r"\s*\n\s*|\s+\|\s+")
_DASHES = re.compile(r"[–—‒−‐‑]")
_UP_TO = re.compile(
    r"\bt ?/ ?m\b|\bt\.? ?e\.? ?m\b\.?|\bt-?m\b(?= [a-z])|\btot en met\b|\btot\b|-+>|=>|>(?= ?\d)|"
    r"→|\bto\b|\buntil\b|\btill\b|\ba\b(?= ?\d)"
)


def _clock_of(hour: int, minutes: str, half: str) -> str:
    """Write a time on a clock of 12 hours as one of 24."""
    if not 1 <= hour <= 12:
        return f"{hour}u{minutes}"
    return f"{hour % 12 + (12 if half == 'p' else 0)}u{minutes}"


def _from_12_hours(match: re.Match[str]) -> str:
    return _clock_of(int(match["hour"]), match["minutes"] or "00", match["half"])


def _range_from_12_hours(match: re.Match[str]) -> str:
    """Read "2-4pm" and "10-12pm": what stands for both, unless the start would follow the end."""
    end = _clock_of(int(match["hour"]), match["minutes"] or "00", match["half"])
    hour = int(match["first"])
    late = match["half"] == "p" and hour % 12 < int(end.partition("u")[0]) - 12
    return f"{_clock_of(hour, match['past'] or '00', 'p' if late else 'a')} ~ {end}"


def _hour_word(match: re.Match[str]) -> str:
    return f"{HOURS[match['first']]}u"


def _hour_words(match: re.Match[str]) -> str:
    return f"{HOURS[match['first']]} ~ {HOURS[match['last']]}"


def _last_hour_word(match: re.Match[str]) -> str:
    return f"{match['start']} ~ {HOURS[match['last']]}"


def _first_hour_word(match: re.Match[str]) -> str:
    return f"{HOURS[match['first']]} ~ "


_HALF = r"(?P<hour>\d{1,2})(?:[:.](?P<minutes>\d{2}))? ?(?P<half>[ap])\.?m\b\.?"
_NOT_HALF = r"(?<!half )(?<!voor )(?<!over )(?<!kwart na )"
_NO_COUNT = r"(?! ?(?:x|keer|maal|dagen|weken|maanden|personen|mensen|uur per)\b)"
_HOUR_WORD = "|".join(word for word in HOURS if word != "een")
_HOLIDAYS = rf"(?:{SCHOOL}|{SUMMER}|feestdagen)"
_NOT_EITHER = (
    re.compile(
        rf"\b({NOT} (?:(?:in|tijdens|gedurende|op) )?(?:de |alle )?{_HOLIDAYS})"
        rf" ?(?:en|of|,|&|/|\+|noch) ?(?:(?:in|tijdens|op) )?(?:de )?(?={_HOLIDAYS})"
    ),
    r"\1 , niet ",
)
_REWRITES: tuple[tuple[re.Pattern[str], str | Callable[[re.Match[str]], str]], ...] = (
    (re.compile(rf"\b(?P<first>\d{{1,2}})(?:[:.](?P<past>\d\d))? ?[-~] ?{_HALF}"),
     _range_from_12_hours),
    (re.compile(rf"\b{_HALF}"), _from_12_hours),
    (re.compile(rf"\b(?:tussen|tss|tuss|between)\.? ?({TIME_PATTERN})\.? (?:en|and|&) "
                rf"({TIME_PATTERN})"), r"\1 ~ \2"),
    (re.compile(r"~ ?(?:(?:we|ze|men|alles|iedereen|het|het werk) )?(?:klaar|gedaan|afgelopen|op)"
                r"(?: is| zijn)?\b|~ ?(?:wanneer|zolang|als|hoe lang)\b[^,;]*"), "~ einde"),
    (re.compile(r"\bmiddernacht\b|\bmidnight\b"), "24u"),
    (re.compile(r"\bnoon\b"), "12u"),
    (re.compile(r"(?<![\d,])([01]?\d|2[0-3]),([0-5]\d)(?= ?(?:[-~]|u\b|uur\b))"), r"\1.\2"),
    (re.compile(r"([-~] ?(?:[01]?\d|2[0-3])),([0-5]\d)(?![\d,])"), r"\1.\2"),
    (re.compile(rf"{_NOT_HALF}\b(?P<first>{_HOUR_WORD}) ?~ ?(?P<last>{_HOUR_WORD})\b(?: uur\b)?"),
     _hour_words),
    (re.compile(rf"(?P<start>{TIME_PATTERN}) ?[-~] ?(?P<last>{_HOUR_WORD})\b(?: uur\b)?"
                rf"{_NO_COUNT}"),
     _last_hour_word),
    (re.compile(rf"{_NOT_HALF}\b(?P<first>{_HOUR_WORD})(?: uur)? ?[-~] ?"
                rf"(?={TIME_PATTERN}){_NO_COUNT}"),
     _first_hour_word),
    (re.compile(rf"{_NOT_HALF}\b(?P<first>{_HOUR_WORD}) uur\b(?! per)"),
     _hour_word),
    (re.compile(rf"\b(\d(?:ste|de|e)|{'|'.join(ORDINALS)}) (?:keer|maal)(?= (?:van|in|per|v/d)\b)"),
     r"\1"),
    (re.compile(r"\bop (?:de|die) (?:aan|ver)(?:ge\w+|\w+de) dag(?:en)?\b"), ""),
    (re.compile(r"\bvoor-? ?(?=(?:en|of|/|&|\+) ?-?namidd)"), "voormiddag "),
    (re.compile(r"\b(?:tijdens|over) de middag\b"), "middag"),
    (re.compile(rf"({TIME_PATTERN} ?[-~] ?{TIME_PATTERN}) ?/ ?(?={TIME_PATTERN} ?[-~] ?\d)"),
     r"\1 , "),
    (re.compile(rf"\b({DAY_PATTERN})\.? ?/ ?(?=(?:maand|mnd)\b)"), r"\1 per "),
    _NOT_EITHER,
    _NOT_EITHER,
)  # fmt: skip
"""Ways of writing that are first brought to another one that says the same."""

_FRIDAY = re.compile(
    rf"(?P<before>\b(?:{DAY_PATTERN})\b\.?(?: ?[,/&+~-] ?| (?:en|of) ))vrij\b\.?|"
    rf"\bvrij\b\.?(?P<after>(?: ?[,/&+~-] ?| (?:en|of) )(?:{DAY_PATTERN})\b)|"
    r"\bvrij\.(?= ?(?:\d|van \d|om \d|vm|nm|av))|"
    rf"(?P<which>\b(?:\d ?(?:e|de|ste)|{'|'.join(ORDINALS)}) )vrij\b\.?(?! (?:te|moment|uur))"
)


def _fridays(plain: str) -> tuple[str, Corrections]:
    """Take "vrij" for Friday among days, as one of the month, or with the point of a short word."""
    found = _FRIDAY.sub(
        lambda m: f"{m['before'] or m['which'] or ''}vrijdag{m['after'] or ''}", plain
    )
    return found, (() if found == plain else (("vrij", "vrijdag"),))


_LONG_WORD = re.compile(r"[a-z]{5,20}")
_KNOWN = frozenset({"zomerdag", "weekdag", "werkdag", "vandaag", "midday"})
SHORTEST_WITH_TWO_ERRORS = 8


def _with_right_days(plain: str) -> tuple[str, Corrections]:
    """Put the days right that were written with a typing error."""
    found: list[tuple[str, str]] = []

    def right(match: re.Match[str]) -> str:
        word = match.group()
        meant = meant_day(word)
        if meant and meant != word:
            found.append((word, meant))
        return meant or word

    return _LONG_WORD.sub(right, plain), tuple(found)


@lru_cache(maxsize=4_096)
def meant_day(word: str) -> str | None:
    """Return the day a word with a typing error stands for: "dinsdga", "woendagnamiddag".

    One error is allowed, in names of eight letters two when the first and last letter are right.
    """
    if word in DAYS or word in PART_WORDS or word in _KNOWN:
        return None
    for part in sorted(PART_WORDS, key=len, reverse=True):
        stem = word.removesuffix(part)
        if len(word) > len(stem) >= 5:
            day = stem if stem in DAY_NAMES else _nearest(stem)
            return f"{day}{part}" if day else None
    return _nearest(word)


def _nearest(word: str) -> str | None:
    if not 5 <= len(word) <= 11 or word in _KNOWN:
        return None
    from rapidfuzz.distance import OSA  # noqa: PLC0415 - only for words that are unknown

    found = []
    for name in (*DAY_NAMES, *ENGLISH_DAYS):
        errors = OSA.distance(word, name, score_cutoff=2)
        ends = word[0] == name[0] and word[-1] == name[-1] and len(name) >= SHORTEST_WITH_TWO_ERRORS
        if errors <= 1 or (errors == 2 and ends):
            found.append(name)
    return found[0] if len(found) == 1 else None
