"""Compare two names of organisations word by word, and say in what they differ.

Both the whole name and the words that tell it from others have to agree.
"""

from collections.abc import Callable, Sequence

from rapidfuzz.distance import OSA

from pijler4_desktop.domain.importing.naming.name_words import ATTACHED, MODIFIERS
from pijler4_desktop.domain.importing.naming.names import NameForm, abbreviates, is_common
from pijler4_desktop.domain.importing.vocabulary import MatchReason

SHORTEST_TYPING_ERROR = 5
LONG_WORD = 9
MOST_TYPING_ERRORS = 2
"""In a word of LONG_WORD letters or more; a shorter one holds one at most."""

Reasons = tuple[MatchReason, ...]
Pairs = list[tuple[str, str]]
"""Words of two names that are written otherwise but mean the same."""


def is_typing_error(one: str, other: str) -> bool:
    """Tell whether two words differ by what a hand does wrong: the first letter is mostly right."""
    shortest = min(len(one), len(other))
    if shortest < SHORTEST_TYPING_ERROR or one[0] != other[0]:
        return False
    if not (one.isalpha() and other.isalpha()):
        return False
    most = MOST_TYPING_ERRORS if shortest >= LONG_WORD else 1
    return OSA.distance(one, other, score_cutoff=most) <= most


def likeness(one: NameForm, other: NameForm, own_towns: frozenset[str]) -> Reasons | None:
    """Compare two names word by word; None when they are not near."""
    if one.joined == other.joined and one.words != other.words:
        return (MatchReason.SIMILAR_NAME,)
    left, right = _without(one.words, other.words), _without(other.words, one.words)
    exact = len(one.words) - len(left)
    shortened = _paired(left, right, abbreviates)
    mistyped = _paired(left, right, is_typing_error)
    own = [pair for pair in mistyped if pair[0] in one.core or pair[1] in other.core]
    if len(mistyped) > 1 or (mistyped and not exact and not own):
        return None
    rest = [word for word in (*left, *right) if word not in MODIFIERS and word not in own_towns]
    if one.core & other.core or own:
        near = _may_be_left_out(rest)
    else:
        near = not rest and _kind_in_common(one, other, shortened, own_towns)
    return _reasons(one, other, shortened, mistyped, [*left, *right]) if near else None


def _reasons(
    one: NameForm, other: NameForm, shortened: Pairs, mistyped: Pairs, left_out: Sequence[str]
) -> Reasons:
    """Say in what two near names differ."""
    reasons = []
    if shortened:
        reasons.append(MatchReason.ABBREVIATION)
    if mistyped:
        reasons.append(MatchReason.TYPING_ERROR)
    if left_out:
        reasons.append(MatchReason.NAME_WITHIN)
    elif not reasons and one.words != other.words:
        reasons.append(MatchReason.SAME_WORDS_OTHER_ORDER)
    return tuple(reasons) or (MatchReason.SIMILAR_NAME,)


def _without(words: Sequence[str], others: Sequence[str]) -> list[str]:
    left, taken = [], list(others)
    for word in words:
        if word in taken:
            taken.remove(word)
        else:
            left.append(word)
    return left


def _paired(left: list[str], right: list[str], alike: Callable[[str, str], bool]) -> Pairs:
    """Take the words that are alike out of both lists, and return them as pairs."""
    pairs: Pairs = []
    for word in tuple(left):
        other = next((found for found in right if alike(word, found)), None)
        if other is not None:
            left.remove(word)
            right.remove(other)
            pairs.append((word, other))
    return pairs


def _may_be_left_out(rest: Sequence[str]) -> bool:
    """Tell whether only one name has a word more, and one that says merely what kind it is."""
    if not rest:
        return True
    return len(rest) == 1 and is_common(rest[0]) and rest[0] not in ATTACHED


def _kind_in_common(
    one: NameForm, other: NameForm, shortened: Pairs, own_towns: frozenset[str]
) -> bool:
    """Tell whether two names without words of their own name the same kind of organisation."""
    if one.core or other.core:
        return False
    kinds = [w for w in one.words if w in other.words and is_common(w) and w not in own_towns]
    return bool(kinds or shortened)
