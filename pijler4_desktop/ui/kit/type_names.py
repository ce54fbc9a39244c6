"""Names of types of offer, short enough for a card, a cell or the side of a matrix."""

from PySide6.QtCore import QCoreApplication

from pijler4_desktop.domain.terms import term
from pijler4_desktop.domain.vocabulary import ActivityType


def short_type(type_: ActivityType) -> str:
    """Return the short name of a type, everywhere the same; the tip or the icon tells the rest."""
    short = {
        ActivityType.VOLUNTEERING_LEAD_IN: _tr("Naar vrijwilligerswerk"),
        ActivityType.ASSOCIATION_TASTER: _tr("Vereniging"),
        ActivityType.CIVIC: _tr("Gemeente ontdekken"),
    }
    return short.get(type_, term(type_))


def _tr(words: str) -> str:
    return QCoreApplication.translate("TypeNames", words)
