"""Python's search for cycles, only where Qt bears it: in the window's thread, between events.

By itself Python searches wherever it happens to be: inside an answer to Qt, or in the thread of a
job. Widgets that are let go there take Qt down with them; the program then ends without a word.
"""

import gc

from PySide6.QtCore import QObject, QTimer

from pijler4_desktop.services.uncollected import is_uncollected

EVERY_MS = 1_000
OLDEST = 2
GROWN = 1.25


class Collector(QObject):
    """Searches young things often and old ones seldom, as Python does, but by a timer.

    Emptying the youngest generation moves what is left to the next one, so the ages are gone
    through from young to old. All of an office with 100,000 activities takes a quarter of a second:
    that is done only once there is a quarter more than after the last time, which is Python's rule.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        gc.disable()
        self._old = 0
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.collect)
        self._timer.start(EVERY_MS)

    def collect(self) -> int | None:
        """Search the generations that are due; return the oldest of them."""
        if is_uncollected():
            return None
        oldest = None
        for age, most in enumerate(gc.get_threshold()):
            if gc.get_count()[age] > most and (age < OLDEST or self._grew()):
                gc.collect(age)
                oldest = age
        if oldest == OLDEST:
            self._old = len(gc.get_objects(OLDEST))
        return oldest

    def _grew(self) -> bool:
        return len(gc.get_objects(OLDEST)) > self._old * GROWN
