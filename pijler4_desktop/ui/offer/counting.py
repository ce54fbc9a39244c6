"""How many activities wait for somebody to check them, for the badge in the navigation."""

from PySide6.QtCore import QObject, Signal, Slot

from pijler4_desktop.services.office import Office
from pijler4_desktop.ui.jobs import Jobs


class ToVerify(QObject):
    """Counts them off the GUI thread, again after every change.

    Signals:
        changed: there are more or fewer of them now.
    """

    changed = Signal()

    def __init__(self, office: Office, jobs: Jobs, parent: QObject) -> None:
        super().__init__(parent)
        self._office, self._jobs = office, jobs
        self.number = 0
        jobs.changed.connect(self._count)
        self._count()

    @property
    def words(self) -> str:
        """Say what the number is."""
        one = self.tr("1 activiteit na te kijken")
        many = self.tr("{n} activiteiten na te kijken").format(n=self.number)
        return one if self.number == 1 else many

    @Slot()
    def _count(self) -> None:
        self._jobs.read(lambda _progress: self._office.offer.to_verify(), self._show)

    def _show(self, number: int) -> None:
        if number != self.number:
            self.number = number
            self.changed.emit()
