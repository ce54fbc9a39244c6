"""Weigh what the words of an unknown heading suggest against what stands below it.

Neither the words nor the cells say enough alone: "Nog actief op" may be a status or a day, until
one sees days below it. Each field is given to the column with the best of both, best first.
"""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import lru_cache

from pijler4_desktop.domain.importing.columns import headings
from pijler4_desktop.domain.importing.columns.content import Content
from pijler4_desktop.domain.importing.columns.fitting import fit
from pijler4_desktop.domain.importing.columns.heading_words import ELSEWHERE, SMALL_WORDS
from pijler4_desktop.domain.importing.columns.other_meanings import (
    WEAK_ALONE,
    is_turned_away,
    may_modify,
    may_stand_beside,
)
from pijler4_desktop.domain.importing.columns.recognising import GROUP_MARK
from pijler4_desktop.domain.importing.source import Column
from pijler4_desktop.domain.importing.vocabulary import ColumnReason
from pijler4_desktop.domain.text import fold

FEWEST_CELLS = 2
ENOUGH_TO_DENY = 4
"""Different cells from which on they say that a heading cannot mean what it is like."""
DENIABLE = frozenset({"phone", "email", "last_verified", "valid_from", "valid_until"})
"""Fields whose cells show what they are."""
LEAST_FIT = 0.5
LEAST_WEIGHT = 0.15
SHORTEST_PART = 4
"""Letters from which on the end of a compound speaks for it: "kosten" of "onkosten"."""
OF_A_COMPOUND, OF_A_WORD = 0.7, 0.6
"""What the end of a compound and a word among others count, beside a whole known heading."""
LONGEST_HEADING = 80

_SAYS_LITTLE = frozenset({"name", "organisation", "description", "internal_notes", "when"})
"""Fields whose cells prove little, so that the words must say more."""
LEAST_OF_WORDS = 0.3

_FUNCTION_WORDS = frozenset(
    {
        "op", "bij", "voor", "in", "per", "aan", "met", "via", "door", "om", "tot", "uit", "naar",
        "over", "nog", "als", "vanaf", "tem", "max", "min", "nr", "aantal", "welke", "welk",
        "datum",
    }
)  # fmt: skip
"""Words that mean something only together with others: they suggest nothing by themselves."""
_OF_DAYS = {"start_time": "valid_from", "end_time": "valid_until"}
"""What a heading about hours means when days stand below it."""
_STATE_ON_A_DAY = 0.6
"""What a heading that asks for a status counts for the day it was so: "Nog actief op"."""
_PERIOD = re.compile(
    r"\b(?:sinds|vanaf|van|tot|t ?[e/]? ?m|einde?|start\w*|begin\w*|until|since|from|ends?)\b"
)

_TOGETHER = frozenset({"contact"})
"""Fields that several columns may feed, though one of them already does."""

_DIMINUTIVE = re.compile(r"([a-z]{3,}?)(?:tje|etje|pje|je|ke|ske)s?")


def with_weighed_headings(
    columns: Sequence[Column], contents: Mapping[int, Content]
) -> list[Column]:
    """Give unknown columns the field that words and cells suggest together."""
    fed = {c.field for c in columns if c.field}
    weighed = [
        (weight, column.index, field)
        for column in columns
        if _is_open(column, contents[column.index]) and column.heading
        for field, weight in _weights(column, contents[column.index]).items()
    ]
    found: dict[int, str] = {}
    for _weight, index, field in sorted(weighed, key=lambda each: (-each[0], each[1])):
        if index not in found and (field not in fed or field in _TOGETHER):
            found[index] = field
            fed.add(field)
    return [
        replace(c, field=found[c.index], reason=ColumnReason.LIKE_HEADING, kept=False)
        if c.index in found
        else c
        for c in columns
    ]


def _is_open(column: Column, content: Content) -> bool:
    """Tell whether a heading is unknown, or only like one whose cells are all something else."""
    if column.field is None:
        return column.reason is ColumnReason.UNKNOWN
    enough = len(content.looked_at) >= ENOUGH_TO_DENY
    alike = column.reason is ColumnReason.LIKE_HEADING and column.field in DENIABLE
    return alike and enough and fit(column.field, content.looked_at) == 0


def _weights(column: Column, content: Content) -> Mapping[str, float]:
    """Weigh every field the heading may mean; those the cells contradict are left out."""
    if len(content.looked_at) < FEWEST_CELLS:
        return {}
    weights: dict[str, float] = {}
    for suggestion, said in _with_day_of_state(column.heading).items():
        field = _OF_DAYS.get(suggestion, suggestion) if content.days else suggestion
        if field in _SAYS_LITTLE and said < LEAST_OF_WORDS:
            continue
        share = fit(field, content.looked_at)
        if share >= LEAST_FIT and said * share >= LEAST_WEIGHT:
            weights[field] = max(weights.get(field, 0.0), said * share)
    return weights


def _with_day_of_state(heading: str) -> Mapping[str, float]:
    """Let a status above days be the day somebody found it so, unless the words name a period."""
    said = suggested(heading)
    state = _STATE_ON_A_DAY * said.get("status", 0.0)
    if not state or _PERIOD.search(fold(heading)):
        return said
    return {**said, "last_verified": max(state, said.get("last_verified", 0.0))}


@lru_cache(maxsize=4_000)
def suggested(heading: str) -> Mapping[str, float]:
    """Tell how strongly (0-1) the words of a heading suggest each field.

    A known heading within it counts by the part of the words it covers, a single word by how
    often it stands in the known headings of one field rather than of others. Every other word
    has to belong to the field as well: "Status dossier" tells of no activity's status.
    """
    group, _mark, title = heading.rpartition(GROUP_MARK)
    words = _telling(title) or _telling(group)
    if not words or len(heading) > LONGEST_HEADING or ELSEWHERE.search(fold(heading)):
        return {}
    folded = fold(title if _telling(title) else group)
    found: dict[str, float] = {}
    letters = sum(map(len, words))
    for start in range(len(words)):
        for end in range(len(words), start, -1):
            part = words[start:end]
            others = words[:start] + words[end:]
            if len(part) == 1 and (
                part[0] in WEAK_ALONE or (others and part[0] in _FUNCTION_WORDS)
            ):
                continue
            for field, strength in _meant(" ".join(part)).items():
                if is_turned_away(folded, field) or not _all_of(field, others):
                    continue
                covers = strength * (0.4 + 0.6 * sum(map(len, part)) / letters)
                found[field] = max(found.get(field, 0.0), covers)
    return found


def _all_of(field: str, others: Sequence[str]) -> bool:
    """Tell whether the other words of a heading leave a field what it is."""
    return all(field in _shares().get(w, {}) or may_stand_beside(w, field) for w in others)


def _telling(heading: str) -> list[str]:
    return [word for word in fold(heading).split() if word not in SMALL_WORDS]


@lru_cache(maxsize=20_000)
def _meant(words: str) -> Mapping[str, float]:
    """Return what words mean as a whole, or a single one as a part of known headings."""
    known = headings.headings()
    if words in known:
        return {known[words]: 1.0}
    if " " in words:
        return {}
    if small := _DIMINUTIVE.fullmatch(words):
        forms = (f"{small[1]}{ending}" for ending in ("", "en", "n", "s"))
        if fields := {known[form] for form in forms if form in known}:
            return dict.fromkeys(fields, OF_A_COMPOUND)
    found = {field: OF_A_WORD * share for field, share in _shares().get(words, {}).items()}
    for cut in range(1, len(words) - SHORTEST_PART + 1):
        if field := known.get(words[cut:]):
            if not may_modify(words[:cut], field):
                break
            found[field] = max(found.get(field, 0.0), OF_A_COMPOUND)
            break
    return found


@lru_cache(maxsize=1)
def _shares() -> Mapping[str, Mapping[str, float]]:
    """Count for every word in which fields' headings it stands, as shares."""
    counted: dict[str, Counter[str]] = {}
    for phrase, field in headings.headings().items():
        for word in set(phrase.split()) - SMALL_WORDS:
            counted.setdefault(word, Counter())[field] += 1
    return {
        word: {field: times / fields.total() for field, times in fields.items()}
        for word, fields in counted.items()
    }
