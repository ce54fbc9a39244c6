"""Screens of which one is in sight: the others take neither the keyboard nor their shortcuts."""

from PySide6.QtWidgets import QStackedWidget, QWidget


class Deck(QStackedWidget):
    """Disables what is not in sight.

    Qt lets a widget take the focus while a widget around it is hidden: work that ends late would
    bring the keyboard to a button nobody sees, and the next Space would press it.
    """

    def addWidget(self, widget: QWidget) -> int:
        """Add a screen; it stays asleep until it is shown."""
        place = super().addWidget(widget)
        widget.setEnabled(widget is self.currentWidget())
        return place

    def setCurrentWidget(self, widget: QWidget) -> None:
        """Show a screen, awake, and let the one before sleep."""
        before = self.currentWidget()
        widget.setEnabled(True)
        super().setCurrentWidget(widget)
        if before is not None and before is not widget:
            before.setEnabled(False)
