"""What stands in the place of the matrix when so little is confirmed that it would mislead."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from pijler4_desktop.domain.coverage.matrix import CoverageFilter, Matrix
from pijler4_desktop.ui.kit.buttons import button
from pijler4_desktop.ui.kit.layouts import column
from pijler4_desktop.ui.kit.panels import EmptyState

ENOUGH = 5


class TooLittle(QWidget):
    """Says so, with the way out.

    Signals:
        wanted: what is to be verified should count too.
    """

    wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.show_all = button(self.tr("Toon ook te verifiëren"), "eye", "primary")
        self.show_all.clicked.connect(self.wanted)
        said = EmptyState(
            "grid-dots",
            self.tr("Nog te weinig bevestigd aanbod voor een betrouwbaar beeld."),
            self.tr("Tel ook mee wat je nog moet nakijken, of kijk eerst meer aanbod na."),
            self.show_all,
        )
        self.setLayout(column(said, gap=0))

    @staticmethod
    def fits(wanted: CoverageFilter, matrix: Matrix) -> bool:
        """Tell whether a matrix counts only what is confirmed, and hardly anything is."""
        return wanted.confirmed and matrix.total.activities < ENOUGH
