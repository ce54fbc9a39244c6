"""One sentence on why a filter leaves no organisation: 'Er is geen organisatie met 'linde'.'"""

from dataclasses import replace

from PySide6.QtCore import QCoreApplication

from pijler4_desktop.domain.partners import PartnerFilter
from pijler4_desktop.ui.partners.filters import active_filters


def why_nothing(wanted: PartnerFilter) -> str:
    """Say what was looked for and not found, in the words of the chips."""
    text = wanted.text.strip()
    others = ", ".join(one.words for one in active_filters(replace(wanted, text="")))
    words = _tr("Er is geen organisatie die past bij: {filters}.")
    if text:
        words = _tr("Er is geen organisatie met '{text}'.")
        if others:
            words = _tr("Er is geen organisatie met '{text}' die past bij: {filters}.")
    return words.format(text=text, filters=others)


def _tr(words: str) -> str:
    return QCoreApplication.translate("NoPartners", words)
