"""Which numbered texts hold the words that somebody is typing.

A word is found at the beginning of another or within it ("school" in "basisschool"). Only when
nothing has it so, words with one typing error count: a letter too many, missing, wrong or in the
wrong place (optimal string alignment distance 1). Texts are folded: no accents, capitals or signs.
"""

from array import array
from bisect import bisect_left, insort
from collections.abc import Iterable, Sequence

from rapidfuzz.distance import OSA

from pijler4_desktop.domain.text import fold

SHORTEST_WITH_ERROR = 5
"""Letters from which on a word may have a typing error; shorter ones are too much alike."""
SHORTEST_WITHIN = 2
"""Letters from which on a word is also looked for within others."""
_END = "\n"


class WordIndex:
    """An inverted index in memory: for every word the sorted numbers of the texts that hold it."""

    def __init__(self) -> None:
        self._numbers: dict[str, array[int]] = {}
        self._lines = _END
        self._stale = False

    def add(self, number: int, folded: str) -> None:
        """Take up a folded text under a number that is not in use."""
        for word in set(folded.split()):
            numbers = self._numbers.get(word)
            if numbers is None:
                self._numbers[word] = numbers = array("I")
                self._stale = True
            insort(numbers, number)

    def remove(self, number: int, folded: str) -> None:
        """Forget a text; it must be the very text that was taken up under the number."""
        for word in set(folded.split()):
            numbers = self._numbers[word]
            del numbers[bisect_left(numbers, number)]  # a common word has very many
            if not numbers:
                del self._numbers[word]
                self._stale = True

    def find(self, text: str) -> set[int]:
        """Return the numbers of the texts with every word of `text`; none when it has no words."""
        found: set[int] | None = None
        for word in sorted(fold(text).split(), key=len, reverse=True):
            numbers = set[int]().union(*(self._numbers[known] for known in self.meant(word)))
            found = numbers if found is None else found & numbers
            if not found:
                break
        return found or set()

    def meant(self, word: str) -> Sequence[str]:
        """Return the known words that a folded word can mean; typing errors only if needed."""
        if self._stale:
            self._lines = _END + _END.join(self._numbers) + _END
            self._stale = False
        sought = word if len(word) >= SHORTEST_WITHIN else _END + word
        found = list(dict.fromkeys(_lines_with(sought, self._lines)))
        if found or len(word) < SHORTEST_WITH_ERROR:
            return found
        return _with_one_error(word, self._lines)


def may_err(text: str) -> bool:
    """Tell whether a text has a word long enough for a typing error to be forgiven."""
    return any(len(word) >= SHORTEST_WITH_ERROR for word in fold(text).split())


def all_meant(words: Sequence[str], folded: str) -> bool:
    """Tell whether folded words are all in a folded text, the longer ones but for one error."""
    known = folded.split()
    return all(word in folded or _erring(word, known) for word in words)


def _erring(word: str, known: Sequence[str]) -> bool:
    long_enough = len(word) >= SHORTEST_WITH_ERROR
    return long_enough and any(begins_alike(word, one) for one in known)


def _lines_with(sought: str, lines: str) -> Iterable[str]:
    """Yield the lines that hold a text; many times quicker than asking every word by itself."""
    at = lines.find(sought)
    while at >= 0:
        inside = at + (sought[0] == _END)
        end = lines.find(_END, inside)
        yield lines[lines.rfind(_END, 0, inside) + 1 : end]
        at = lines.find(sought, end)


def _with_one_error(word: str, lines: str) -> Sequence[str]:
    """Return the words of which the beginning is this word but for one typing error.

    An error is in one half of the word, so that the other half stands there as it is typed; two
    letters that changed places across the middle are in one half of the next cut.
    """
    half = len(word) // 2
    halves = {part for cut in (half, half + 1) for part in (word[:cut], word[cut:])}
    likely = {known for part in halves for known in _lines_with(part, lines)}
    return [known for known in sorted(likely) if begins_alike(word, known)]


def begins_alike(word: str, known: str) -> bool:
    """Tell whether a word begins as another does but for one typing error."""
    lengths = range(len(word) - 1, len(word) + 2)
    return any(OSA.distance(word, known[:n], score_cutoff=1) <= 1 for n in lengths)
