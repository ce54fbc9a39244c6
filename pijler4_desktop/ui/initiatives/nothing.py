"""What stands where there are no initiatives yet."""

from PySide6.QtCore import QCoreApplication

from pijler4_desktop.ui.kit.panels import EmptyState


def nothing() -> EmptyState:
    """Say how the first one comes: the templates stand above."""
    title = QCoreApplication.translate("Initiatives", "Nog geen initiatieven")
    words = QCoreApplication.translate(
        "Initiatives", "Begin van een sjabloon, of druk op Ctrl + N."
    )
    return EmptyState("rocket", title, words)
