"""How many activities wait for a check, as the navigation shows it."""

from PySide6.QtCore import QObject, Signal

from pijler4_desktop.services.offer import Offer
from pijler4_desktop.ui.jobs import Jobs


class Waiting(QObject):
    """Counts off the GUI thread, for the list goes first; `changed` when the number is another."""

    changed = Signal()

    def __init__(self, offer: Offer, jobs: Jobs, parent: QObject) -> None:
        super().__init__(parent)
        self._offer, self._jobs = offer, jobs
        self.number = 0

    @property
    def words(self) -> str:
        """Say what the number is."""
        one = self.tr("1 activiteit na te kijken")
        many = self.tr("{n} activiteiten na te kijken").format(n=self.number)
        return one if self.number == 1 else many

    def count(self) -> None:
        """Count again what is to do."""
        self._jobs.read(lambda _progress: self._offer.to_verify(), self._show)

    def _show(self, number: int) -> None:
        if number != self.number:
            self.number = number
            self.changed.emit()
