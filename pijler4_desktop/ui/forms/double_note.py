"""A warning while one types: we may have this already, with the way to look at it."""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget

from pijler4_desktop.ui.forms.record_form import RecordForm
from pijler4_desktop.ui.jobs import Jobs
from pijler4_desktop.ui.kit.buttons import button
from pijler4_desktop.ui.kit.labels import Icon, label
from pijler4_desktop.ui.kit.layouts import row

REST_MS = 300


@dataclass(frozen=True, slots=True)
class Known:
    """What we have already that may be the same: its id, its name, and the sentence to say."""

    id: str
    name: str
    said: str


Look = Callable[[], Sequence[Known]]
"""Looks what we know, off the GUI thread, the likeliest first."""


class DoubleNote(QWidget):
    """The sentence and the link, with its own words; away as long as there is nothing to say.

    Signals:
        wanted: look at the record with this id.
    """

    wanted = Signal(str)

    def __init__(self, link_words: str) -> None:
        super().__init__()
        self._shown: Known | None = None
        self._words = label("", "cap", "warn", wrap=True)
        self.link = button(link_words, kind="link", compact=True)
        self.link.clicked.connect(self._tell)
        self.setLayout(row(Icon("copy", 16, "warn", 2), (self._words, 1), self.link, gap=8))
        self.hide()

    @property
    def words(self) -> str:
        """What is said now; nothing while it is away."""
        return self._words.text() if self._shown else ""

    def show_known(self, known: Sequence[Known]) -> None:
        """Name the likeliest of these, or go away."""
        before, self._shown = self._shown, known[0] if known else None
        self.setVisible(bool(known))
        if self._shown is None:
            return
        said = self._shown.said
        if len(known) > 1:
            said += " " + self.tr("En nog {n} andere.").format(n=len(known) - 1)
        self._words.setText(said)
        self.link.setAccessibleName(f"{self.link.text()}: {self._shown.name}")
        if before != self._shown:
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, said))

    def _tell(self) -> None:
        if self._shown is not None:
            self.wanted.emit(self._shown.id)


class DoubleWatch(QObject):
    """Looks for doubles behind the form, once typing in one of `keys` rests.

    `ask` takes what is in the form and returns what looks for it; a late answer is dropped.
    """

    def __init__(
        self,
        jobs: Jobs,
        form: RecordForm,
        note: DoubleNote,
        keys: Collection[str],
        ask: Callable[[], Look],
    ) -> None:
        super().__init__(form)
        self._jobs, self._note, self._ask = jobs, note, ask
        self._question = 0
        self._rest = QTimer(self, singleShot=True, interval=REST_MS)
        self._rest.timeout.connect(self._look)
        for key in keys:
            form.entries[key].changed.connect(self._rest.start)

    def forget(self) -> None:
        """Begin with another record: what is stored already is nobody's double."""
        self._question += 1
        self._rest.stop()
        self._note.show_known(())

    def _look(self) -> None:
        self._question += 1
        question, look = self._question, self._ask()

        def answered(known: Sequence[Known]) -> None:
            if question == self._question:
                self._note.show_known(known)

        self._jobs.glance(lambda _progress: look(), answered)
