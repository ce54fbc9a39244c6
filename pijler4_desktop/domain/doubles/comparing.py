"""How alike two names of organisations are: an exact arm, the import's likeness, and a looser arm.

The looser arm is for what is typed a second time from memory: several typing errors, words cut
short, compounds split. There as well the whole name and the words of its own must agree.
"""

from collections.abc import Callable, Iterable, Sequence
from enum import IntEnum

from rapidfuzz.distance import OSA

from pijler4_desktop.domain.doubles.names import SHORTEST_CUT, Name
from pijler4_desktop.domain.importing.naming.name_likeness import likeness
from pijler4_desktop.domain.importing.naming.name_words import ATTACHED, MODIFIERS, SMALL_WORDS
from pijler4_desktop.domain.importing.naming.names import abbreviates, is_common
from pijler4_desktop.domain.importing.vocabulary import MatchReason

LONGEST_PER_ERROR = 5
"""Letters of a whole name for each error that may be in it."""
MOST_ERRORS = 3
LONGEST_SCRAP = 2
SHORTEST_WORD, SHORTEST_KIND, LONG_WORD = 4, 5, 8

_NO_PLACE: frozenset[str] = frozenset()


class Likeness(IntEnum):
    """How alike two names are."""

    PART = 1
    MISTYPED = 2
    EQUAL = 3


def compare(
    one: Name, other: Name, own_towns: frozenset[str], main_towns: frozenset[str]
) -> Likeness | None:
    """Compare two names; None when they are not alike.

    `own_towns` are the words for the municipality and villages where the two are, `main_towns`
    those for the municipality alone. A name may leave these out, but then it is not surely the
    same, and one with a village is easily that of a branch there.
    """
    if one.key == other.key or one.run == other.run or one.form.joined == other.form.joined:
        return Likeness.EQUAL
    if _far_apart(one, other, own_towns):
        return None
    if one.places and other.places and one.places.isdisjoint(other.places):
        return _loosely(one, other, frozenset())  # branches in two villages, but for an error
    alike = _alike(one, other, own_towns)
    lost = _lost(one, other) if alike is not None else _NO_PLACE
    if alike is None or not lost:
        return alike
    if main_towns.issuperset(lost):
        return min(alike, Likeness.MISTYPED)
    whole = alike is Likeness.EQUAL or (alike is Likeness.PART and one.tells and other.tells)
    return Likeness.PART if whole else None


def _lost(one: Name, other: Name) -> frozenset[str]:
    """Return the places that only one of the names has, and the other not even misspelt."""
    left, right = _apart(one.form.words, other.form.words)
    lost = [place for place in left if place in one.places and not _stands_in(place, right)]
    lost += [place for place in right if place in other.places and not _stands_in(place, left)]
    return frozenset(lost)


def _stands_in(place: str, words: Sequence[str]) -> bool:
    whole = place.replace("_", "")
    return any(
        whole == written or whole.startswith(written) or is_misspelt(whole, written)
        for written in (*words, "".join(words))
        if len(written) >= SHORTEST_CUT
    )


def _alike(one: Name, other: Name, own_towns: frozenset[str]) -> Likeness | None:
    if one.form.core == other.form.core and one.tells and not _rest(one, other, own_towns):
        return Likeness.EQUAL
    reasons = likeness(one.form, other.form, own_towns)
    if reasons is None:
        return _loosely(one, other, own_towns)
    if MatchReason.NAME_WITHIN in reasons:
        return None if MatchReason.TYPING_ERROR in reasons else Likeness.PART
    uncertain = {MatchReason.TYPING_ERROR, MatchReason.ABBREVIATION}  # of several meanings
    return Likeness.EQUAL if uncertain.isdisjoint(reasons) else Likeness.MISTYPED


def kinds_differ(one: Name, other: Name) -> bool:
    """Tell whether both say what kind of organisation they are, and not the same."""
    if not one.kinds or not other.kinds:
        return False
    return not any(a == b or abbreviates(a, b) for a in one.kinds for b in other.kinds)


def is_misspelt(one: str, other: str, *, sure: bool = False) -> int:
    """Count the errors between two words that are one word misspelt; 0 when they are not.

    With `sure` the rest of the names leaves little doubt, and more errors may be in a word.
    """
    if not (one.isalpha() and other.isalpha()) or one == other:
        return 0
    most = _most_errors(one, other, sure=sure)
    errors = OSA.distance(one, other, score_cutoff=most) if most else 1
    return errors if errors <= most else 0


def _most_errors(one: str, other: str, *, sure: bool) -> int:
    """Return how many errors may be in a word; the first letter is mostly right."""
    short, long = sorted((len(one), len(other)))
    if is_common(one) and is_common(other):
        return int(short >= SHORTEST_KIND)  # two may differ by one letter in three or four
    if one[0] == other[0]:
        return 2 if short >= LONG_WORD - 3 * sure else int(long >= SHORTEST_WORD)
    if short == long:
        return int(short >= LONG_WORD - 1 - 2 * sure)
    return int(long >= SHORTEST_WORD if sure else short >= SHORTEST_KIND)


def _rest(one: Name, other: Name, own_towns: frozenset[str]) -> list[str]:
    """List the words only one of the names has, but for places of their own and mere qualities."""
    left, right = _apart(one.form.words, other.form.words)
    return [word for word in (*left, *right) if word not in own_towns and word not in MODIFIERS]


def _apart(one: Sequence[str], other: Sequence[str]) -> tuple[list[str], list[str]]:
    left, right = [], list(other)
    for word in one:
        if word in right:
            right.remove(word)
        else:
            left.append(word)
    return left, right


def _loosely(one: Name, other: Name, own_towns: frozenset[str]) -> Likeness | None:
    """Pair what is left of both names by abbreviation, cutting short, splitting and misspelling."""
    left, right = _apart(one.form.words, other.form.words)
    shared = len(one.form.words) - len(left)
    in_common = one.form.core & other.form.core
    _take(left, right, lambda a, b: int(abbreviates(a, b)))
    errors = _paired(left, right, one, other, sure=bool(in_common))
    own = frozenset(_atoms(own_towns))
    left, right = ([w for w in ws if w not in MODIFIERS and w not in own] for ws in (left, right))
    if shared:
        errors += _without_scraps(left) + _without_scraps(right)
    if not _may_differ(errors, one, other):
        return None
    if not left and not right:
        return Likeness.MISTYPED
    if errors or not in_common:
        return None
    first = (one if left else other).form.words[0]
    telling = first in (*left, *right) and any(map(_tells_much, in_common))
    return Likeness.PART if _is_kind(left, right, telling=telling) else None


def _far_apart(one: Name, other: Name, own_towns: frozenset[str]) -> bool:
    """Tell, quicker than by pairing words, that each name has words that the other lacks."""
    if one.cut or other.cut:
        return False
    left, right = _apart(one.form.words, other.form.words)
    if not left or not right:
        return False
    rest = frozenset((*left, *right))
    if not (rest.isdisjoint(own_towns) and rest.isdisjoint(MODIFIERS)):
        return False
    most = MOST_ERRORS + len(left) + len(right)  # for the spaces between the words
    if OSA.distance(" ".join(left), " ".join(right), score_cutoff=most) <= most:
        return False
    return not any(abbreviates(a, b) for a in left for b in right)


def _paired(left: list[str], right: list[str], one: Name, other: Name, *, sure: bool) -> int:
    """Take out the words that are misspelt, split or cut short; returns the errors in them."""
    if split := _is_split(left, right):
        left.clear()
        right.clear()
        return split - 1
    left[:], right[:] = _apart(_atoms(left), _atoms(right))
    cut, places = one.cut | other.cut, one.places | other.places
    _take(left, right, lambda a, b: int(_is_cut(a, b, cut)))
    return _take(
        left,
        right,
        lambda a, b: 0 if a in places and b in places else is_misspelt(a, b, sure=sure),
    )


def _tells_much(word: str) -> bool:
    return len(word) >= LONG_WORD and word not in ATTACHED


def _atoms(words: Iterable[str]) -> list[str]:
    """Take apart what counts as one word, for an error in it breaks it up."""
    return [atom for word in words for atom in word.split("_") if atom not in SMALL_WORDS]


def _is_kind(left: Sequence[str], right: Sequence[str], *, telling: bool) -> bool:
    """Tell whether only one name has a word more, and that says what kind it is.

    In front of a word that is `telling` by itself any word does.
    """
    rest = [*left, *right]
    return len(rest) == 1 and (telling or is_common(rest[0])) and rest[0] not in ATTACHED


def _may_differ(errors: int, one: Name, other: Name) -> bool:
    shortest = min(len(one.form.joined), len(other.form.joined))
    return errors <= MOST_ERRORS and errors * LONGEST_PER_ERROR <= shortest


def _without_scraps(words: list[str]) -> int:
    """Take out what is left of a mistyped small word, and count it as errors."""
    scraps = [w for w in words if len(w) <= LONGEST_SCRAP and w.isalpha() and not is_common(w)]
    for word in scraps:
        words.remove(word)
    return len(scraps)


def _take(left: list[str], right: list[str], alike: Callable[[str, str], int]) -> int:
    """Take out of both lists the words that are alike; returns the errors that were counted."""
    errors = 0
    for word in tuple(left):
        for other in right:
            if found := alike(word, other):
                left.remove(word)
                right.remove(other)
                errors += found
                break
    return errors


def _is_cut(one: str, other: str, cut: frozenset[str]) -> bool:
    """Tell whether one word was cut short with a point and the other is how it goes on."""
    short, long = sorted((one, other), key=len)
    return short in cut and len(short) >= SHORTEST_CUT and long.startswith(short)


def _is_split(left: Sequence[str], right: Sequence[str]) -> int:
    """Count one more than the errors when the words are the same but for where they are split."""
    if not left or not right or len(left) == len(right):
        return 0
    one, other = "".join(left).replace("_", ""), "".join(right).replace("_", "")
    if one == other:
        return 1
    errors = is_misspelt(one, other)
    return errors + 1 if errors else 0
