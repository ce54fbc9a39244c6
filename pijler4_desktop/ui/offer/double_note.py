"""A warning while one types: we may have this activity already, with the way to look at it."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget

from pijler4_desktop.services.doubles import Double
from pijler4_desktop.services.office import Office
from pijler4_desktop.ui.jobs import Jobs
from pijler4_desktop.ui.kit.buttons import button
from pijler4_desktop.ui.kit.labels import Icon, label
from pijler4_desktop.ui.kit.layouts import row
from pijler4_desktop.ui.offer.form import ActivityForm

REST_MS = 300


class DoubleNote(QWidget):
    """The sentence and the link; away as long as there is nothing to say.

    Signals:
        wanted: look at the activity with this id.
    """

    wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._shown: Double | None = None
        self._words = label("", "cap", "warn", wrap=True)
        self.link = button(self.tr("Bekijk dat aanbod"), kind="link", compact=True)
        self.link.clicked.connect(self._tell)
        self.setLayout(row(Icon("copy", 16, "warn", 2), (self._words, 1), self.link, gap=8))
        self.hide()

    @property
    def words(self) -> str:
        """What is said now; nothing while it is away."""
        return self._words.text() if self._shown else ""

    def show_doubles(self, doubles: Sequence[Double]) -> None:
        """Name the likest of these, or go away."""
        before, self._shown = self._shown, doubles[0] if doubles else None
        self.setVisible(bool(doubles))
        if self._shown is None:
            return
        words = self.tr("Lijkt op '{name}' van {organisation}.")
        if not self._shown.organisation:
            words = self.tr("Lijkt op '{name}'.")
        said = words.format(name=self._shown.name, organisation=self._shown.organisation)
        if len(doubles) > 1:
            said += " " + self.tr("En op nog {n} andere.").format(n=len(doubles) - 1)
        self._words.setText(said)
        self.link.setAccessibleName(f"{self.link.text()}: {self._shown.name}")
        if before != self._shown:
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, said))

    def _tell(self) -> None:
        if self._shown is not None:
            self.wanted.emit(self._shown.id)


class DoubleWatch(QObject):
    """Looks for doubles behind the form, once the typing rests; a late answer is dropped."""

    def __init__(self, office: Office, jobs: Jobs, form: ActivityForm, note: DoubleNote) -> None:
        super().__init__(form)
        self._office, self._jobs, self._form, self._note = office, jobs, form, note
        self._question = 0
        self._rest = QTimer(self, singleShot=True, interval=REST_MS)
        self._rest.timeout.connect(self._ask)
        for key in ("name", "organisation_id"):
            form.entries[key].changed.connect(self._rest.start)

    def forget(self) -> None:
        """Begin with another activity: what is stored already is nobody's double."""
        self._question += 1
        self._rest.stop()
        self._note.show_doubles(())

    def _ask(self) -> None:
        self._question += 1
        question, activity = self._question, self._form.activity
        house = self._form.organisation.editor.text()

        def answered(doubles: Sequence[Double]) -> None:
            if question == self._question:
                self._note.show_doubles(doubles)

        self._jobs.read(
            lambda _progress: self._office.doubles.near(activity.name, house, activity.id),
            answered,
        )
