"""What is done with initiatives: every write off the GUI thread, each a step one can take back."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QObject, Signal

from pijler4_desktop.domain.changes import Changes
from pijler4_desktop.domain.initiative_records import Initiative
from pijler4_desktop.domain.records import Activity
from pijler4_desktop.domain.terms import term
from pijler4_desktop.domain.vocabulary import Phase
from pijler4_desktop.domain.wording import date_spoken
from pijler4_desktop.services.initiatives import OpenInitiative
from pijler4_desktop.services.office import Office
from pijler4_desktop.ui.jobs import Jobs

Done = Callable[[], object]


class Doing(QObject):
    """Signals: `toast`, something to tell, and whether it can be undone."""

    toast = Signal(str, bool)

    def __init__(self, office: Office, jobs: Jobs, parent: QObject) -> None:
        super().__init__(parent)
        self._office, self._jobs = office, jobs
        self._noting = False

    def move(
        self, id_: str, name: str, phase: Phase, line: int | None = None, *, told: bool = True
    ) -> None:
        """Put an initiative in a phase, before a line of it; at the end without one."""
        words = self.tr("{name} staat in '{phase}'.").format(name=name, phase=term(phase))
        self.write(lambda: self._office.initiatives.move(id_, phase, line), words if told else "")

    def start(self, id_: str, name: str, done: Done | None = None) -> None:
        """Start an initiative: its activity stands in the offer from now on."""
        words = self.tr("{name} is gestart en staat in het aanbod.").format(name=name)
        self.write(lambda: self._office.initiatives.start(id_), words, done)

    def stop(self, id_: str, name: str, reason: str) -> None:
        """Stop an initiative, for a reason; it stays in the list."""
        words = self.tr("{name} is stopgezet.").format(name=name)
        self.write(lambda: self._office.initiatives.stop(id_, reason), words)

    def resume(self, id_: str, name: str) -> None:
        """Take up again what was stopped."""
        words = self.tr("{name} gaat verder.").format(name=name)
        self.write(lambda: self._office.initiatives.resume(id_), words)

    def remove(self, id_: str, name: str, done: Done | None = None) -> None:
        """Remove an initiative that was a mistake."""
        words = self.tr("{name} is verwijderd.").format(name=name)
        self.write(lambda: self._office.initiatives.remove([id_]), words, done)

    def tick(self, id_: str, task: int, name: str, *, ticked: bool) -> None:
        """Note that a task is done, or not after all."""
        words = self.tr("Klaar: {task}") if ticked else self.tr("Nog te doen: {task}")
        self.write(
            lambda: self._office.initiatives.tick(id_, task, ticked), words.format(task=name)
        )

    def note(self, id_: str, text: str, done: Done | None = None) -> None:
        """Note in the log what was agreed or decided; pressed twice it is noted once."""
        if self._noting:
            return
        self._noting = True

        def stored(_changes: Changes) -> None:
            self._noting = False
            self.toast.emit(self.tr("Je notitie staat in het logboek."), True)
            if done is not None:
                done()

        def failed(error: Exception) -> None:
            self._noting = False
            self._jobs.failed.emit(error)

        note = self._office.initiatives.note
        self._jobs.write(lambda _progress: note(id_, text), done=stored, failed=failed)

    def edit(
        self,
        opened: OpenInitiative,
        changed: Initiative,
        words: str,
        activity: Activity | None = None,
    ) -> None:
        """Store an initiative as it was changed, with its activity when that changed too."""
        self.write(lambda: self._office.initiatives.edit(opened, changed, activity), words)

    def postpone(self, opened: OpenInitiative, changed: Initiative, day: date) -> None:
        """Store another planned start."""
        words = self.tr("{name} start nu op {day}.")
        said = words.format(name=changed.name, day=date_spoken(day))
        self.edit(opened, changed, said)

    def write(self, work: Callable[[], Changes], words: str, done: Done | None = None) -> None:
        """Write, and tell it with the way back; `done` follows when it is stored."""

        def stored(changes: Changes) -> None:
            if words:
                self.toast.emit(words, bool(changes))
            if done is not None:
                done()

        self._jobs.write(lambda _progress: work(), done=stored)
