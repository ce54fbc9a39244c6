"""What can be done with several chosen activities."""

from PySide6.QtCore import QCoreApplication

from pijler4_desktop.ui.actions import Actions
from pijler4_desktop.ui.kit.buttons import ButtonKind
from pijler4_desktop.ui.lists.choice_bar import Doing


def doings(actions: Actions) -> list[Doing]:
    """Return what can be done with several lines, the most usual first."""
    words: tuple[tuple[str, str, ButtonKind | None], ...] = (
        ("verify", _tr("Nog juist"), "soft"),
        ("bulk", _tr("Wijzigen…"), None),
        ("copy", _tr("Kopiëren"), None),
        ("export", _tr("Uitvoeren"), None),
        ("remove", _tr("Verwijderen"), None),
    )
    return [(actions[f"offer.{key}"], short, kind) for key, short, kind in words]


def _tr(words: str) -> str:
    return QCoreApplication.translate("ChoiceBar", words)
