"""Keep the figures as a file: a workbook with the rows, or the report for the council."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from pijler4_desktop.domain.figures.result import FigureSet
from pijler4_desktop.domain.text import fold
from pijler4_desktop.services.figures import FiguresReport
from pijler4_desktop.services.office import Office
from pijler4_desktop.ui.jobs import Jobs
from pijler4_desktop.ui.printing.pdf import council_pdf

EXCEL, PDF = "xlsx", "pdf"


class Keeping(QObject):
    """Asks where a file goes and makes it, off this thread; `told` says what came of it."""

    told = Signal(str)

    def __init__(self, office: Office, jobs: Jobs, parent: QWidget) -> None:
        super().__init__(parent)
        self._office, self._jobs, self._widget = office, jobs, parent
        documents = QStandardPaths.StandardLocation.DocumentsLocation
        self._folder = QStandardPaths.writableLocation(documents)

    def ask(self, kind: str, counted: FigureSet) -> None:
        """Ask in the file dialog of the system where it goes."""
        title = self.tr("Waar bewaar je de cijfers?")
        dialog = QFileDialog(self._widget, title, self._folder)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        excel, pdf = self.tr("Excel-bestand (*.xlsx)"), self.tr("PDF (*.pdf)")
        dialog.setNameFilter(excel if kind == EXCEL else pdf)
        dialog.setDefaultSuffix(kind)
        dialog.selectFile(file_name(self._office.municipality.name, counted, kind))
        dialog.fileSelected.connect(lambda found: self.make(kind, counted, Path(found)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def make(self, kind: str, counted: FigureSet, target: Path) -> None:
        """Write the file."""
        self._folder = str(target.parent)
        make = self._excel if kind == EXCEL else self._pdf
        self._jobs.read(lambda _progress: make(counted, target)(), self._made)

    def _excel(self, counted: FigureSet, target: Path) -> Callable[[], FiguresReport]:
        return lambda: self._office.figures.workbook(target, counted.period)

    def _pdf(self, counted: FigureSet, target: Path) -> Callable[[], FiguresReport]:
        name = self._office.municipality.name
        title = f"{self.tr('Cijfers over het aanbod')} {name}"

        def write() -> FiguresReport:
            content = council_pdf(counted, name, title)
            return self._office.figures.keep_pdf(target, content, counted)

        return write

    def _made(self, report: FiguresReport) -> None:
        said = self.tr("Cijfers bewaard: {name} in de map {folder}")
        folder = report.path.parent.name
        self.told.emit(said.format(name=report.path.name, folder=folder))


def file_name(municipality: str, counted: FigureSet, kind: str) -> str:
    """Propose a name that sorts by period."""
    place = fold(municipality).replace(" ", "-")
    first, last = counted.period.first, counted.period.last
    return f"cijfers-{place}-{first.isoformat()}-tot-{last.isoformat()}.{kind}"
