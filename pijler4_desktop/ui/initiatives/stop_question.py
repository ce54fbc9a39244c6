"""Asks why an initiative stops: the reason is kept, for who has the same idea later."""

from PySide6.QtWidgets import QWidget

from pijler4_desktop.ui.kit.reason import ReasonQuestion, short
from pijler4_desktop.ui.theme.icons import icon


class StopQuestion(ReasonQuestion):
    """Enter stops for the reason that was given."""

    def __init__(self, name: str, parent: QWidget) -> None:
        super().__init__(self.tr("Waarom stop je met '{name}'?").format(name=short(name)), parent)
        self.setWindowTitle(self.tr("Initiatief stopzetten"))
        self.remove.setText(self.tr("Stopzetten"))
        self.remove.setIcon(icon("player-stop", "bad"))

    def reasons(self) -> tuple[str, ...]:
        """Return the reasons that are proposed."""
        return (
            self.tr("geen partner gevonden"),
            self.tr("geen budget"),
            self.tr("te weinig interesse"),
            self.tr("bestaat intussen al"),
        )

    def hint(self) -> str:
        """Say what the reason is for."""
        return self.tr("Zo weet iedereen later waarom.")

    def accept(self) -> None:
        """Stop only with a reason."""
        if self.reason.text().strip():
            super().accept()
            return
        self.field.set_error(self.tr("Schrijf kort waarom, of kies hieronder."))
        self.reason.setFocus()

    def later(self) -> str:
        """Say what stays."""
        return self.tr(
            "Je kunt dit ongedaan maken. Het initiatief blijft in de lijst, met je reden."
        )
