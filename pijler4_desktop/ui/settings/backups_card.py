"""The verified backups: when and why each was made, a new one now, and the way back to one."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from pijler4_desktop.services.office import Office
from pijler4_desktop.services.restoring import BackupLine, Restoring
from pijler4_desktop.ui.jobs import Jobs
from pijler4_desktop.ui.kit.buttons import button
from pijler4_desktop.ui.kit.labels import label
from pijler4_desktop.ui.kit.layouts import STRETCH, card, clear, column, holder, row
from pijler4_desktop.ui.settings.backup_words import activities_words, when_words, why_words
from pijler4_desktop.ui.settings.restore_question import RestoreQuestion

SHOWN = 5


class BackupsCard(QWidget):
    """Lists the last backups, and all of them when asked.

    Signals:
        said: something to tell.
        restore_wanted: put this backup (the name of its file) back; the user agreed.
    """

    said = Signal(str)
    restore_wanted = Signal(str)

    def __init__(self, office: Office, jobs: Jobs) -> None:
        super().__init__()
        self._office, self._jobs = office, jobs
        self._restoring = Restoring(office.path)
        self._every = False
        self.lines: Sequence[BackupLine] = ()
        self.restore: list[QPushButton] = []
        self.question: RestoreQuestion | None = None
        self.make = button(self.tr("Maak nu een reservekopie"), "device-floppy", compact=True)
        self.make.setEnabled(not office.read_only)
        self.make.clicked.connect(self.make_now)
        self.all = button("", kind="link", compact=True)
        self.all.clicked.connect(self._show_every)
        self.all.hide()
        self._list = QVBoxLayout()
        self._list.setSpacing(10)
        said = self.tr("Elke kopie is nagelezen. Je kunt alles terugzetten zoals het toen was.")
        inside = card(
            row(label(self.tr("Reservekopieën"), "h2"), STRETCH, self.make),
            label(said, "cap", wrap=True),
            self._list,
            row(self.all, STRETCH),
            gap=10,
        )
        self.setLayout(column(inside))

    @Slot()
    def look(self) -> None:
        """List the backups as they are now."""
        self._jobs.glance(lambda _progress: self._restoring.list(), self._show)

    @Slot()
    def make_now(self) -> None:
        """Make a backup of everything as it is now."""
        self.make.setEnabled(False)
        self._jobs.read(lambda _progress: self._office.back_up(), self._made, failed=self._not_made)

    def _made(self, _nothing: None) -> None:
        self._let_make()
        self.said.emit(self.tr("De reservekopie is gemaakt en nagelezen."))
        self.look()

    def _not_made(self, error: Exception) -> None:
        self._let_make()
        self._jobs.failed.emit(error)

    def _let_make(self) -> None:
        self.make.setEnabled(True)
        self.make.setFocus()

    def _show(self, lines: Sequence[BackupLine]) -> None:
        self.lines = lines
        clear(self._list)
        self.restore = []
        for line in lines if self._every else lines[:SHOWN]:
            self._list.addWidget(self._row(line))
        if not lines:
            self._list.addWidget(label(self.tr("Er is nog geen reservekopie."), "sub", wrap=True))
        self.all.setText(self.tr("Toon alle {n} reservekopieën").format(n=len(lines)))
        self.all.setVisible(len(lines) > SHOWN and not self._every)

    @Slot()
    def _show_every(self) -> None:
        self._every = True
        self._show(self.lines)
        self.restore[SHOWN].setFocus()

    def _row(self, line: BackupLine) -> QWidget:
        when = when_words(line, _today())
        about = f"{why_words(line)} · {activities_words(line.activities)}"
        made = button(self.tr("Zet terug…"), "arrow-back-up", compact=True)
        made.setAccessibleName(self.tr("Zet terug: {when}, {about}").format(when=when, about=about))
        made.setEnabled(not self._office.read_only)
        made.clicked.connect(lambda: self._ask(line))
        self.restore.append(made)
        said = column(label(when, "strong"), label(about, "cap", wrap=True), gap=1)
        return holder(row((said, 1), made, gap=12))

    def _ask(self, line: BackupLine) -> None:
        self.question = RestoreQuestion(line, self.window())
        self.question.accepted.connect(lambda: self.restore_wanted.emit(line.name))
        self.question.finished.connect(self._answered)
        self.question.open()

    def _answered(self) -> None:
        self.question = None


def _today() -> date:
    return date.today()  # noqa: DTZ011  the day on the wall
