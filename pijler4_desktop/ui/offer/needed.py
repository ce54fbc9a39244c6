"""What still stands between an activity and "bevestigd", in words for each place that says it."""

from PySide6.QtCore import QCoreApplication

from pijler4_desktop.domain.fields import field_of
from pijler4_desktop.domain.records import Activity
from pijler4_desktop.domain.standing import missing_to_confirm
from pijler4_desktop.domain.vocabulary import Kind, Status

FIT = frozenset({Status.ACTIVE, Status.FULL, Status.IDEA})
"""An idea is active with the confirming itself: nobody confirms what does not exist."""


def missing(activity: Activity) -> list[str]:
    """Name the fields that have to change before this activity can be confirmed."""
    found = missing_to_confirm(activity)
    if activity.status not in FIT:
        found.append("status")
    return found


def needed_words(key: str) -> str:
    """Say what is missing in a sentence that stands by itself."""
    words = {
        "dutch_met": _tr("Kies 'Ja' bij de Nederlandstalige context."),
        "social_met": _tr("Kies 'Ja' bij participatie op sociaal vlak."),
        "dutch_evidence": _tr("Schrijf bij de Nederlandstalige context hoe je dit weet."),
        "social_evidence": _tr("Schrijf bij participatie op sociaal vlak hoe je dit weet."),
        "status": _tr("Zet de toestand op 'Actief' of 'Volzet'."),
    }
    return words.get(key) or field_of(Kind.ACTIVITY, key).heading


def words_below(key: str) -> str:
    """Say the same under the field itself, which need not be named there."""
    if key.endswith("_met"):
        return _tr("Kies 'Ja' om te kunnen bevestigen.")
    if key.endswith("_evidence"):
        return _tr(
            "Schrijf kort op hoe je dit weet. Zonder bewijs blijft dit aanbod 'te verifiëren'."
        )
    return needed_words(key)


def _tr(words: str) -> str:
    return QCoreApplication.translate("Needed", words)
