"""When a name that is nearly another one is surely a typing error.

Its rows are reached as those of the other, or the error is in a word that names a kind.
"""

from collections.abc import Mapping

from pijler4_desktop.domain.importing.naming.name_likeness import Reasons
from pijler4_desktop.domain.importing.naming.names import is_common
from pijler4_desktop.domain.importing.vocabulary import MatchReason
from pijler4_desktop.domain.text import fold

Reach = frozenset[tuple[str, str]]
"""Mail addresses, phone numbers and addresses, each with what it is."""

REACHES = ("email", "phone", "street", "house_number")
_ONLY = frozenset(
    {
        MatchReason.TYPING_ERROR,
        MatchReason.SAME_EMAIL,
        MatchReason.SAME_PHONE,
        MatchReason.SAME_WEBSITE,
    }
)


def reach_of(values: Mapping[str, object]) -> Reach:
    """Return how a row or an organisation is reached."""
    email, phone, street, number = (str(values.get(name) or "").casefold() for name in REACHES)
    digits = "".join(c for c in phone.replace("+32", "0") if c.isdigit())
    address = f"{street} {number}" if street and number else ""
    found = {"email": email, "phone": digits, "address": address}
    return frozenset((name, value) for name, value in found.items() if value)


def is_but_mistyped(reasons: Reasons) -> bool:
    """Tell whether two names differ by a typing error and nothing else."""
    return MatchReason.TYPING_ERROR in reasons and _ONLY.issuperset(reasons)


def mistypes_a_kind(name: str, other: str) -> bool:
    """Tell whether the error makes no word of one that names a kind: "bibiotheek"."""
    mine, theirs = set(fold(name).split()), set(fold(other).split())
    left, right = mine - theirs, theirs - mine
    return len(left) == len(right) == 1 and is_common(right.pop()) and not is_common(left.pop())
