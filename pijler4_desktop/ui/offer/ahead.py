"""Makes the form before anybody asks for it: whole, it would let the first F2 wait too long."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

from pijler4_desktop.ui.jobs import Jobs

AFTER_MS, BETWEEN_MS = 2_500, 30
"""Not while the first list is still coming, and never more than a part at once."""


class Ahead(QObject):
    """Makes one part after the other while no work runs; `make_part` tells whether more follow."""

    def __init__(self, jobs: Jobs, make_part: Callable[[], bool], parent: QObject) -> None:
        super().__init__(parent)
        self._jobs, self._make_part = jobs, make_part
        self._timer = QTimer(self, singleShot=True, interval=AFTER_MS)
        self._timer.timeout.connect(self._go_on)
        self._timer.start()

    def _go_on(self) -> None:
        if self._jobs.busy or self._make_part():
            self._timer.start(BETWEEN_MS)
