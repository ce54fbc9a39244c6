"""What came of it: the workbook and where it is, or why there is none."""

from pathlib import Path

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout, QWidget

from pijler4_desktop.services.exporting import ExportReport
from pijler4_desktop.ui.handoff.words import count
from pijler4_desktop.ui.kit.buttons import button
from pijler4_desktop.ui.kit.layouts import STRETCH, clear, column, row
from pijler4_desktop.ui.kit.panels import info_box


class Outcome(QWidget):
    """A box below the button.

    Signals:
        again_wanted: try once more at the same place.
        told: something new stands here.
    """

    again_wanted = Signal()
    told = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.words = ""
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        self._layout = layout
        self.hide()

    def forget(self) -> None:
        """Say nothing any more."""
        self.words = ""
        clear(self._layout)
        self.hide()

    def show_made(self, report: ExportReport) -> None:
        """Say which workbook holds how many activities, and lead to its folder."""
        words = self.tr("1 activiteit staat in {name}.")
        if report.rows != 1:
            words = self.tr("{n} activiteiten staan in {name}.")
        said = words.format(n=count(report.rows), name=report.path.name)
        if report.unreachable:
            left = self.tr("Onbereikbaar en dus niet mee: {n}.").format(n=count(report.unreachable))
            said = f"{said} {left}"
        folder = button(self.tr("Map openen"), "folder-open", tip=str(report.path.parent))
        folder.clicked.connect(lambda: _open_folder(report.path.parent))
        self._show(said, info_box(said, "ok", "circle-check"), folder)

    def show_failed(self, words: str, *, again: bool = True) -> None:
        """Say why there is no workbook and offer another try, where one can help."""
        retry = button(self.tr("Opnieuw proberen"), "refresh") if again else None
        if retry is not None:
            retry.clicked.connect(self.again_wanted)
        self._show(words, info_box(words, "bad", "alert-circle"), retry)

    def show_stopped(self) -> None:
        """Say that a user stopped it."""
        words = self.tr("Gestopt. Er is geen bestand gemaakt of veranderd.")
        self._show(words, info_box(words))

    def _show(self, words: str, box: QFrame, way_on: QPushButton | None = None) -> None:
        self.forget()
        self.words = words
        box.setAccessibleName(words)
        self._layout.addWidget(box)
        self.show()
        if way_on is not None:
            self._layout.addLayout(column(row(way_on, STRETCH), margins=(0, 4, 0, 4)))
            way_on.setAccessibleDescription(words)
            way_on.setFocus(Qt.FocusReason.OtherFocusReason)
        self.told.emit()


def _open_folder(folder: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))
