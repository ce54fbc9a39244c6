"""A day that stands above rows: "MAANDAG" above "Taalcafé | 9u-11u"."""

import re
from collections.abc import Mapping

from pijler4_desktop.domain.importing.source import Column
from pijler4_desktop.domain.parsing.cells import text_of
from pijler4_desktop.domain.sheet import Cell
from pijler4_desktop.domain.text import fold

_NAMES_A_DAY = re.compile(
    r"\b(?:(?:maan|dins|woens|donder|vrij|zater|zon)dag\w*|ma|di|wo|do|vr|za|zo|weekend|"
    r"\w*afspraak|overleg|weekdag\w*|dagelijks)\b"
)

Moments = Mapping[str, tuple[Column, Cell]]


def with_day(moments: Moments, day: str, column: Column) -> Moments:
    """Add the day of the section to the cells about when, unless the row names one itself.

    `column` is where the section stands; problems with its day are told there.
    """
    named = [text_of(moments[key][1]) for key in ("when", "day") if key in moments]
    if any(_NAMES_A_DAY.search(fold(text)) for text in named):
        return moments
    for key in ("day", "when"):
        if key in moments:
            at, cell = moments[key]
            return {**moments, key: (at, f"{day} {text_of(cell)}")}
    return {**moments, "day": (column, day)}
