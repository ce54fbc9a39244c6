"""What the chosen activities have now, in a few words: "8 Actief, 2 Volzet"."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QCoreApplication

from pijler4_desktop.domain.terms import term
from pijler4_desktop.domain.vocabulary import Status
from pijler4_desktop.domain.wording import date_text

NAMED = 3
"""How many different values are named."""
LONGEST = 28


def now_words(counts: Sequence[tuple[object, int]]) -> str:
    """Say how many have what, the most frequent first."""
    named = [f"{number} {_word(value)}" for value, number in counts[:NAMED]]
    if rest := counts[NAMED:]:
        named.append(_tr("{n} andere").format(n=sum(number for _value, number in rest)))
    return _tr("Nu: {values}").format(values=", ".join(named)) if named else ""


def _word(value: object) -> str:
    if isinstance(value, Status):
        return term(value).lower()
    if isinstance(value, bool):
        return _tr("ja") if value else _tr("nee")
    if isinstance(value, date):
        return date_text(value)
    if value is None:
        return _tr("zonder eigen dag")
    text = str(value)
    if not text:
        return _tr("zonder")
    return text if len(text) <= LONGEST else f"{text[: LONGEST - 1]}…"


def _tr(words: str) -> str:
    return QCoreApplication.translate("BulkWords", words)
