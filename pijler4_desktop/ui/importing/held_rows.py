"""Keeps the rows that were not read in as a workbook, in the place the user chooses."""

from pathlib import Path

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

from pijler4_desktop.domain.errors import ExpectedError
from pijler4_desktop.domain.importing.plan import Plan
from pijler4_desktop.domain.importing.source import Source
from pijler4_desktop.services.importing import Importing
from pijler4_desktop.ui.jobs import Jobs


class HeldRows(QObject):
    """Asks where, and writes beside the window.

    Signals:
        kept: the file and how many rows are in it.
        refused: it could not be written (ExpectedError).
    """

    kept = Signal(object, int)
    refused = Signal(object)

    def __init__(self, importing: Importing, jobs: Jobs, parent: QWidget) -> None:
        super().__init__(parent)
        self._importing, self._jobs, self._window = importing, jobs, parent
        self.dialog: QFileDialog | None = None

    def ask(self, source: Source, plan: Plan, folder: Path) -> None:
        """Ask where to keep the rows; the window goes on meanwhile."""
        name = self.tr("{file} - niet ingelezen.xlsx").format(file=Path(plan.file_name).stem)
        dialog = QFileDialog(self._window, self.tr("Waar bewaar je de rijen?"), str(folder))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(self.tr("Excel (*.xlsx)"))
        dialog.setDefaultSuffix("xlsx")
        dialog.selectFile(name)
        dialog.fileSelected.connect(lambda chosen: self.write(source, plan, Path(chosen)))
        dialog.finished.connect(dialog.deleteLater)
        self.dialog = dialog
        dialog.open()

    def write(self, source: Source, plan: Plan, path: Path) -> None:
        """Write the rows."""
        self._jobs.read(
            lambda _progress: self._importing.hold_back(source, plan, path),
            lambda rows: self.kept.emit(path, rows),
            failed=self._failed,
        )

    def _failed(self, error: Exception) -> None:
        if isinstance(error, ExpectedError):
            self.refused.emit(error)
        else:
            self._jobs.failed.emit(error)


def open_folder(folder: Path) -> None:
    """Show a folder as the desktop does."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))
