"""What makes a Dutch text hard to read at level B1, and so what to change in it.

Rules of thumb, no score: a score says that a text is hard, not where. Long sentences, long or
difficult words and passive sentences are what guides on plain Dutch agree on. Each rule would
rather miss something than nag about nothing.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from pijler4_desktop.domain.plain_words import KNOWN_LONG, NO_PARTICIPLE, SIMPLER, WRITTEN_OUT

MOST_WORDS = 15
LONGEST_WORD = 14
SHOWN_WORDS = 4
"""How many words of a sentence are shown to find it back by."""
MOST_REMARKS = 50
"""Nobody changes more at a time, and a text of a hundred pages has to end somewhere."""

_SENTENCE_END = re.compile(r"""(?<=[.!?…])["'”’)]*\s+(?=["'“‘(]*[A-ZÀ-Þ0-9])|\n+""")
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_SHORT_FORM = re.compile(r"(?<!\w)(?:[a-z]\.){2,}")
_TAIL = re.compile(
    r"(?:^|[\s(])(?:[a-z]\.)+$|\b(?:bv|bijv|nr|tel|min|max|incl|excl|ca|st)\.$", re.I
)
_CLAUSE = re.compile(r"[,;:()]|\s[-–]\s|\b(?:en|of|maar|dat|die|als|omdat)\b")
_BECOME = frozenset({"word", "wordt", "worden", "werd", "werden"})
_PARTICIPLE = re.compile(
    r"(?:(?:aan|af|bij|in|mee|na|om|op|over|samen|uit|voor|door|toe|terug)?ge[^\W\d_]{2,}"
    r"|(?:be|ver|ont|her|er)[^\W\d_]{3,})(?:d|t|en)"
)


class Hurdle(StrEnum):
    """Why a part of a text is hard to read."""

    LONG_SENTENCE = "long_sentence"
    LONG_WORD = "long_word"
    DIFFICULT_WORD = "difficult_word"
    PASSIVE = "passive"


@dataclass(frozen=True, slots=True)
class Remark:
    """A hurdle: where it stands, in words of the text, and what would be simpler if we know it.

    `number` counts the words of a long sentence.
    """

    hurdle: Hurdle
    words: str
    simpler: str | None = None
    number: int = 0


def remarks_on(text: str) -> Sequence[Remark]:
    """Return what is hard to read, each thing once, in the order of the text."""
    found: dict[Remark, None] = {}
    for sentence in _sentences(text):
        found.update(dict.fromkeys(_remarks(sentence)))
        if len(found) >= MOST_REMARKS:
            break
    return list(found)[:MOST_REMARKS]


def _sentences(text: str) -> Iterator[str]:
    """Yield the sentences; a short form such as "o.a." ends none, the end of a line does."""
    begun = ""
    for part in _SENTENCE_END.split(text):
        begun = f"{begun} {part}".strip()
        if begun and not _TAIL.search(begun):
            yield begun
            begun = ""
    if begun:
        yield begun


def _remarks(sentence: str) -> Iterator[Remark]:
    words = [word for word in sentence.split() if any(c.isalnum() for c in word)]
    if len(words) > MOST_WORDS:
        start = " ".join(words[:SHOWN_WORDS])
        yield Remark(Hurdle.LONG_SENTENCE, start, number=len(words))
    for short in _SHORT_FORM.findall(sentence):
        if short in WRITTEN_OUT:
            yield Remark(Hurdle.DIFFICULT_WORD, short, WRITTEN_OUT[short])
    for place, match in enumerate(_WORD.finditer(sentence)):
        yield from _of_word(match.group(), first=place == 0)
    yield from _passives(sentence)


def _of_word(word: str, *, first: bool) -> Iterator[Remark]:
    """Remark on one word; one with a capital inside a sentence is a name."""
    plain = word.lower()
    if word != plain and not first:
        return
    if plain in SIMPLER:
        yield Remark(Hurdle.DIFFICULT_WORD, word, SIMPLER[plain])
    elif len(word) > LONGEST_WORD and plain not in KNOWN_LONG:
        yield Remark(Hurdle.LONG_WORD, word)


def _passives(sentence: str) -> Iterator[Remark]:
    """Remark on "worden" with a past participle in the same clause: who does it stays unsaid."""
    for clause in _CLAUSE.split(sentence):
        words = [match.group().lower() for match in _WORD.finditer(clause)]
        become = next((word for word in words if word in _BECOME), None)
        done = next((word for word in reversed(words) if _is_participle(word)), None)
        if become and done:
            yield Remark(Hurdle.PASSIVE, f"{become} … {done}")


def _is_participle(word: str) -> bool:
    return word not in NO_PARTICIPLE and _PARTICIPLE.fullmatch(word) is not None
