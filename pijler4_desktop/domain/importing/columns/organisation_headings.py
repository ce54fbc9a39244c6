"""What headings mean above a list of organisations, where it differs from a list of activities."""

from collections.abc import Mapping
from functools import lru_cache

from pijler4_desktop.domain.importing.columns import headings
from pijler4_desktop.domain.importing.columns.heading_words import words_in
from pijler4_desktop.domain.importing.columns.recognising import GROUP_MARK
from pijler4_desktop.domain.text import fold

KEPT = "kept"
STANDING = "standing"
"""Feeds no field: whether the organisation goes on, as the sender's register has it."""
ENDED = "ended"
"""Feeds no field: a day or a yes that tells that the organisation stopped."""


@lru_cache(maxsize=1)
def _known() -> Mapping[str, str]:
    found: dict[str, str] = {}
    for key, words in words_in("organisation_headings.txt").items():
        for word in words:
            found.setdefault(fold(word), key)
    return found


def meaning_of(heading: str) -> str | None:
    """Return what a heading feeds above organisations, KEPT for nothing; None when unknown.

    Of a title below that of a group, "Adres - straat", the title itself counts.
    """
    _group, _mark, title = heading.rpartition(GROUP_MARK)
    for text in (heading, title):
        folded = fold(text)
        for form in (folded, headings.without_small_words(folded)):
            if found := _known().get(form):
                return found
    return None
