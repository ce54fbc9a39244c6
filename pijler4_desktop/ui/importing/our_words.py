"""Our own words for what stands in a column, where those are a closed list."""

from collections.abc import Mapping, Sequence
from enum import StrEnum
from functools import cache

from pijler4_desktop.domain.fields import ACTIVITY_FIELDS, ORGANISATION_FIELDS, FieldKind
from pijler4_desktop.domain.terms import term
from pijler4_desktop.domain.vocabulary import LEVEL_ORDER, Answer, OrganisationType
from pijler4_desktop.domain.wording import levels_text

_YES_NO = (FieldKind.YES_NO, FieldKind.FLAG)


def our_words(key: str) -> Sequence[str]:
    """Return the words a cell of such a column can be mapped to; none where one types freely."""
    return _closed().get(key, ())


@cache
def _closed() -> Mapping[str, Sequence[str]]:
    known: dict[str, Sequence[str]] = {}
    for field in (*ORGANISATION_FIELDS, *ACTIVITY_FIELDS):
        if field.kind in _YES_NO:
            known[field.key] = [term(Answer.YES).lower(), term(Answer.NO).lower()]
        elif field.choices is not None:
            known[field.key] = _terms(field.choices)
    known["organisation_type"] = _terms(OrganisationType)
    known["language"] = [*_levels()]
    return known


def _terms(choices: type[StrEnum]) -> list[str]:
    return [term(member) for member in choices]


def _levels() -> Sequence[str]:
    """Return the levels alone, then every range of them."""
    alone = [levels_text(level, level) for level in LEVEL_ORDER]
    ranges = [
        levels_text(low, high)
        for number, low in enumerate(LEVEL_ORDER)
        for high in LEVEL_ORDER[number + 1 :]
    ]
    return [*alone, *ranges]
