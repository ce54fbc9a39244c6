"""Cells that only send the reader elsewhere: "zie onderaan", "see LG-01"."""

import re

from pijler4_desktop.domain.text import fold

LONGEST = 50

_REFERS = re.compile(
    r"(?:zie|see|cfr|cf) (?:ook )?(?:onderaan|bovenaan|onder|boven|hieronder|hierboven|hiernaast|"
    r"below|above|vorige\w*|volgende\w*|andere?|eerste|laatste|opm\w*|nota\w*|bemerk\w*|remarks?|"
    r"notes?|info|extra|bijlage|blad|tabblad|sheet|rij|row|lijn|nr|kolom|column|commentaar|"
    r"toelichting|omschrijving|beschrijving|uitleg|website|site|flyer|folder|mail|"
    r"[a-z]{0,5} ?\d+)\b.*"
)


def refers_elsewhere(text: str) -> bool:
    """Tell whether a text says nothing itself but where it is said."""
    return len(text) <= LONGEST and _REFERS.fullmatch(fold(text)) is not None
