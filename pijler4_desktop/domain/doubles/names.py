"""An organisation's name as it is compared: abbreviations in full, and what tells it apart.

Takes names apart as the import does, and adds what people do to a name they type a second time.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from pijler4_desktop.domain.importing.naming.name_words import MODIFIERS, SMALL_WORDS
from pijler4_desktop.domain.importing.naming.names import (
    NameForm,
    NameReader,
    abbreviates,
    alike_words,
    is_common,
    written_out,
)
from pijler4_desktop.domain.text import fold

SHORTEST_CUT = 3
"""Letters that stay of a word that is cut short with a point."""

_DOTTED = re.compile(r"(?<![^\W\d_])(?:[^\W\d_]\.){2,}[^\W\d_]?(?![^\W\d_])")
_CUT = re.compile(r"([^\W\d_]{3,})\.(?=\s|$|-)")
_POSSESSIVE = re.compile(r"(?<=[^\W\d_])['’`´]s\b")
_OUR_LADY = re.compile(r"\bO\.?[\s-]*L\.?[\s-]*V(?:\b\.?|rouw\b)", re.IGNORECASE)
_LONGER: Mapping[str, str] = {"kon": "koninklijke", "gem": "gemeente"}
"""Short forms that are no words by themselves."""
_SAINT = "sint_"
"""A village named after a saint is not what tells where a school of that saint is."""


@dataclass(frozen=True, slots=True)
class Name:
    """A name taken apart; `form` holds its words, with abbreviations of one meaning in full.

    `cut` are words that were cut short with a point, `kinds` say what kind of organisation it is,
    `places` where it is. `key` is what stays the same whatever the order of the words, `run`
    what does wherever they are split.
    """

    form: NameForm
    cut: frozenset[str]
    kinds: frozenset[str]
    places: frozenset[str]
    key: str
    run: str

    @property
    def tells(self) -> bool:
        """Tell whether the name has a word of its own."""
        return bool(self.form.core)


class DoubleNames:
    """Takes names apart to be compared."""

    def __init__(self, reader: NameReader) -> None:
        self._reader = reader

    def place(self, name: str) -> str:
        """Return the word a place is known by in a name."""
        return self._reader.place(name)

    def read(self, text: str, own_towns: frozenset[str]) -> Name:
        """Take a name apart; a saint in it is no village unless it is one of `own_towns`."""
        written = _OUR_LADY.sub("Onze Lieve Vrouw", text)
        written = _POSSESSIVE.sub("s", _DOTTED.sub(_joined, written))
        cut = frozenset(fold(word) for word in _CUT.findall(written)).difference(_LONGER)
        read = self._reader.form(written)
        words = tuple(_in_full(read.words))
        saints = frozenset(w for w in words if w.startswith(_SAINT)) - own_towns
        core = (read.core.intersection(words) | saints) - MODIFIERS
        form = NameForm(words, core, "".join(words).replace("_", ""))
        kinds = frozenset(w for w in words if w not in MODIFIERS and is_common(w))
        places = frozenset(filter(self._reader.is_place, words))
        atoms = (atom for word in words for atom in word.split("_"))
        key = " ".join(sorted(atom for atom in atoms if atom not in SMALL_WORDS))
        return Name(form, cut, kinds, places, key, read.joined)


@lru_cache(maxsize=50_000)
def in_full(word: str) -> str:
    """Write an abbreviation out when it means one thing only."""
    meant = written_out(word) - {word}
    if len(meant) == 1:
        return next(iter(meant))
    alike = [w for w in alike_words(word) if w == word or abbreviates(word, w)]
    long = sorted((w for w in alike if not written_out(w) - {w}), key=_joints)
    one_thing = long and all(one == other or abbreviates(one, other)
                             for one in long for other in long)  # fmt: skip
    return long[0] if one_thing else word


def _joints(word: str) -> tuple[int, int, str]:
    return word.count("_"), -len(word), word


def _in_full(words: Sequence[str]) -> Iterator[str]:
    for word in words:
        longer = _LONGER.get(word, word)
        if longer not in SMALL_WORDS:
            yield in_full(longer)


def _joined(match: re.Match[str]) -> str:
    return match[0].replace(".", "") + " "
