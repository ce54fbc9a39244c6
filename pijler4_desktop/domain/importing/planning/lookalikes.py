"""Tell whether an activity someone types may be one we have, by the measure of the import.

Names are alike from the same likeness on as a row of a list raises a question; organisations are
the same, or may be, as there.
"""

from collections.abc import Sequence

from rapidfuzz import fuzz, process

from pijler4_desktop.domain.importing.naming.name_likeness import likeness
from pijler4_desktop.domain.importing.naming.names import NameReader, organisation_key
from pijler4_desktop.domain.importing.planning.matching import ALIKE, MOST_COMPARED
from pijler4_desktop.domain.text import comparable, fold

SHORTEST = 4
"""Letters of a name from which on it says anything."""


def similar_names(name: str, folded: Sequence[str]) -> Sequence[int]:
    """Return the places of the folded names that are like a name, the likest first."""
    sought = fold(name)
    if len(sought) < SHORTEST:
        return ()
    found = process.extract(
        sought, folded, scorer=fuzz.ratio, score_cutoff=ALIKE, limit=MOST_COMPARED
    )
    return [place for _, _, place in found]


def may_be_same_house(typed: str, known: str, reader: NameReader, home: str) -> bool:
    """Tell whether two names of organisations may mean one; one that is not given may be any.

    `home` is the office's own municipality, whose name anyone there may leave out.
    """
    if (
        not comparable(typed)
        or not comparable(known)
        or organisation_key(typed) == organisation_key(known)
    ):
        return True
    own_towns = frozenset({reader.place(home)})
    return likeness(reader.form(typed), reader.form(known), own_towns) is not None
