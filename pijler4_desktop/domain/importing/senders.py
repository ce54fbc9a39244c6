"""Name the sender of a list by the name of its file, as far as that says who it is."""

import re
from pathlib import PurePath

from pijler4_desktop.domain.parsing.months import MONTH_PATTERN, SEASON_PATTERN
from pijler4_desktop.domain.text import clean, fold, without_accents

_BETWEEN = re.compile(r"[\s_.,;()\[\]{}+=~#@\u2013\u2014-]+")
_DIGITS = re.compile(r"\d+(?:(?:e|de|ste)\b)?")
_PASSING = re.compile(
    r"v|versie|version|kopie|copy|copie|def|defi?nitief|final|finaal|nieuwe?|new|laatste|last|"
    rf"oude?|old|bijgewerkt|aangepast|update|concept|{MONTH_PATTERN}|{SEASON_PATTERN}"
)
_GENERAL = frozenset(
    {
        "aanbod", "activiteit", "activiteiten", "bestand", "blad", "csv", "de", "document",
        "excel", "export", "geplakt", "het", "inventaris", "inventarisatie", "klembord", "lijst",
        "lijsten", "map", "ons", "onze", "overzicht", "pijler", "tabel", "uit", "van", "voor",
        "werkmap",
    }
)  # fmt: skip


def sender_of(file_name: str) -> str:
    """Return a file's name without dates, numbers and words for versions; "" when nothing is left.

    "Inventaris_De Brug_2025-03 (versie 2) - kopie.xlsx" is "Inventaris De Brug". A name of only
    general words, as in "lijst aanbod.xlsx", says nothing about who sent it.
    """
    words = _BETWEEN.split(_DIGITS.sub(" ", clean(PurePath(file_name).stem)))
    kept = [word for word in words if word and not _PASSING.fullmatch(without_accents(word))]
    if all(fold(word) in _GENERAL or not fold(word) for word in kept):
        return ""
    return " ".join(kept)
