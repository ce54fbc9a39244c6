"""Notice what speaks of persons: columns with their names, and those names in remarks.

A list of the offer needs no newcomer; a column that holds them is left out, and a remark that
names one of them is left out as well. The names of the left-out columns themselves tell which.
"""

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache

from pijler4_desktop.domain.text import fold
from pijler4_desktop.paths import resource

FORM = 0.7
"""Share of the cells that have the form of a person's name."""
NAMED = 0.4
"""Share of them that bear a given name we know: the names of clubs have the same form."""
SHORTEST = 3

_PERSON = re.compile(
    r"[A-ZÀ-Þ][\w'’.-]*,?( (van|de|den|der|el|al|ben|bin|'t|[A-ZÀ-Þ][\w'’.-]*))* "
    r"[A-ZÀ-Þ][\w'’.-]*"
)
_WORD = re.compile(r"[^\W\d_][\w'’-]+")
_NO_PERSON = re.compile(
    r"\b(vzw|bib|team|stad|gemeente|school|academie|ocmw|caw|vdab|wzc|ldc|cc|gc|sint|st|cafe|"
    r"atelier|fanfare|harmonie|spelotheek|speelotheek|scouts|chiro|klj|kwb|kav|femma|okra|"
    r"clubs|sport\w*|buurt\w*|wijk\w*|"
    r"\w*(huis|hoek|winkel|punt|comit[eé]|vereniging|plein|tuin|club|kring|centrum|groep|raad|"
    r"bond|koor|dienst|café|werking))\b",
    re.IGNORECASE,
)


@lru_cache(maxsize=1)
def given_names() -> frozenset[str]:
    """Load the given names we know, folded."""
    lines = resource("facts", "first_names.txt").read_text("utf-8").splitlines()
    return frozenset(
        fold(name) for line in lines if not line.startswith("#") for name in line.split()
    )


def is_person(text: str) -> bool:
    """Tell whether a text has the form of a person's name: words with capitals, no digits."""
    return _PERSON.fullmatch(text.strip()) is not None


def may_be_a_person(text: str) -> bool:
    """Tell whether a text has that form and no word of clubs and services in it."""
    return is_person(text) and not _NO_PERSON.search(text)


def are_persons(texts: Sequence[str]) -> bool:
    """Tell whether cells are the names of persons, and not those of clubs or services."""
    if not texts:
        return False
    texts = [text.title() if text.islower() else text for text in texts]
    formed = list(filter(may_be_a_person, texts))
    named = sum(any(fold(word) in given_names() for word in _WORD.findall(t)) for t in formed)
    return len(formed) >= FORM * len(texts) and named >= NAMED * len(texts)


def bearing_a_given_name(texts: Sequence[str]) -> bool:
    """Tell whether cells are single given names: "Olena", "Fatima B."."""
    firsts = [words[0] for t in texts if (words := _WORD.findall(t)) and len(t.split()) <= 2]
    known = sum(fold(word) in given_names() for word in firsts)
    return bool(texts) and known >= FORM * len(texts)


def bears_a_given_name(text: str) -> bool:
    """Tell whether a text bears a given name, written as a name."""
    return any(w[0].isupper() and fold(w) in given_names() for w in _WORD.findall(text))


def names_somebody(text: str) -> bool:
    """Tell whether a text bears a given name that is no ordinary word as well: "Mei", "Elke"."""
    return any(
        w[0].isupper() and (folded := fold(w)) in given_names() and folded not in _ORDINARY
        for w in _WORD.findall(text)
    )


def names_in(texts: Iterable[str]) -> frozenset[str]:
    """Gather the words of persons' names, folded, to find them again in remarks."""
    words = {fold(word) for text in texts for word in _WORD.findall(text) if word[0].isupper()}
    return frozenset(word for word in words if len(word) >= SHORTEST) - _ORDINARY


def names_a_person(text: str, names: frozenset[str]) -> bool:
    """Tell whether a remark bears one of these names, written as a name."""
    return any(word[0].isupper() and fold(word) in names for word in _WORD.findall(text))


_ORDINARY = frozenset(
    {
        "van", "den", "der", "het", "een", "mevrouw", "meneer", "dhr", "mevr", "heer", "familie",
        "onbekend", "voornaam", "naam", "kind", "kinderen", "nieuw", "geen", "wacht", "elke",
        "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september",
        "oktober", "november", "december",
    }
)  # fmt: skip
"""Words that stand in a column of names and name nobody."""
