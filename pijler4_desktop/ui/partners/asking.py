"""Ask organisations whether what we know is still right: as Excel, as PDF, or in a mail."""

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from pijler4_desktop.domain.progress import Progress
from pijler4_desktop.domain.text import fold
from pijler4_desktop.services.office import Office
from pijler4_desktop.ui.jobs import Jobs
from pijler4_desktop.ui.mailing import Mailing
from pijler4_desktop.ui.printing.pdf import ask_pdf

EXCEL, PDF = "xlsx", "pdf"
LONGEST_NAME = 60
"""Characters of an organisation's name in the name of a file."""

_Write = Callable[[Path, Sequence[str]], object]


class Asking(QObject):
    """Makes ask sheets and opens the mail that goes along; the program itself sends nothing.

    Of several organisations each gets a file of its own, in a folder. `told` says what came of it.
    """

    told = Signal(str)

    def __init__(self, office: Office, jobs: Jobs, parent: QWidget) -> None:
        super().__init__(parent)
        self._office, self._jobs = office, jobs
        self._widget = parent
        self._mailing = Mailing(office, jobs, self)
        self._mailing.told.connect(self.told)
        self._folder = QStandardPaths.writableLocation(
            QStandardPaths.StandardLocation.DocumentsLocation
        )

    def as_excel(self, organisations: Sequence[tuple[str, str]]) -> None:
        """Ask where the workbooks go, and make one for each of these (id, name)."""
        self._ask(organisations, EXCEL)

    def as_pdf(self, organisations: Sequence[tuple[str, str]]) -> None:
        """Ask where the sheets to print go, and make one for each of these (id, name)."""
        self._ask(organisations, PDF)

    def by_mail(self, id_: str) -> None:
        """Open the mail to an organisation in the mail program."""
        self._mailing.to(id_)

    def make(
        self, organisations: Sequence[tuple[str, str]], kind: str, targets: Sequence[Path]
    ) -> None:
        """Write a file for each organisation, off this thread."""
        ids = [id_ for id_, _name in organisations]
        write: _Write = self._write_excel if kind == EXCEL else self._write_pdf

        def work(progress: Progress) -> Sequence[Path]:
            for number, (id_, target) in enumerate(zip(ids, targets, strict=True)):
                progress.report(number, len(ids))
                write(target, [id_])
            return targets

        self._folder = str(targets[0].parent)
        self._jobs.read(work, self._made)

    def _ask(self, organisations: Sequence[tuple[str, str]], kind: str) -> None:
        if not organisations:
            return
        ids = [id_ for id_, _name in organisations]
        self._jobs.glance(
            lambda _progress: self._office.asking.names(ids),
            lambda names: self._ask_where(list(names.items()), kind),
        )

    def _ask_where(self, organisations: Sequence[tuple[str, str]], kind: str) -> None:
        """Propose a name for the file, without the persons who may not go along."""
        several = len(organisations) > 1
        title = self.tr("In welke map bewaar je de vragenbladen?")
        if not several:
            title = self.tr("Waar bewaar je het vragenblad?")
        dialog = QFileDialog(self._widget, title, self._folder)
        if several:
            dialog.setFileMode(QFileDialog.FileMode.Directory)
        else:
            dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
            dialog.setDefaultSuffix(kind)
            dialog.setNameFilter(self._filter(kind))
            dialog.selectFile(file_name(organisations[0][1], kind, _today()))
        dialog.fileSelected.connect(partial(self._chosen, organisations, kind))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _filter(self, kind: str) -> str:
        return self.tr("Excel-bestand (*.xlsx)") if kind == EXCEL else self.tr("PDF (*.pdf)")

    def _chosen(self, organisations: Sequence[tuple[str, str]], kind: str, found: str) -> None:
        if len(organisations) == 1:
            self.make(organisations, kind, [Path(found)])
            return
        names = [file_name(name, kind, _today()) for _id, name in organisations]
        self.make(organisations, kind, free_names(Path(found), names))

    def _write_excel(self, target: Path, ids: Sequence[str]) -> None:
        self._office.asking.workbook(target, ids)

    def _write_pdf(self, target: Path, ids: Sequence[str]) -> None:
        forms = self._office.asking.forms(ids)
        title = f"{self.tr('Klopt dit nog?')} {forms[0].organisation}"
        self._office.asking.keep_pdf(target, ask_pdf(forms, title), forms)

    def _made(self, targets: Sequence[Path]) -> None:
        if len(targets) == 1:
            said = self.tr("Vragenblad bewaard: {name}").format(name=targets[0].name)
        else:
            said = self.tr("{n} vragenbladen bewaard in de map {name}").format(
                n=len(targets), name=targets[0].parent.name
            )
        self.told.emit(said)


def file_name(organisation: str, kind: str, day: date) -> str:
    """Propose a name that sorts and needs no Excel habits."""
    name = fold(organisation).replace(" ", "-")[:LONGEST_NAME].strip("-")
    return f"vragenblad-{name or 'organisatie'}-{day.isoformat()}.{kind}"


def free_names(folder: Path, names: Sequence[str]) -> list[Path]:
    """Return a path for each name at which nothing stands: what came back is never replaced."""
    taken: list[Path] = []
    for name in names:
        target, number = folder / name, 1
        while target in taken or target.exists():
            number += 1
            target = folder / f"{Path(name).stem}-{number}{Path(name).suffix}"
        taken.append(target)
    return taken


def _today() -> date:
    return date.today()  # noqa: DTZ011  the day on the wall
