"""Strips across the window: work under way, data that can only be read, and the example."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QFrame, QProgressBar, QVBoxLayout, QWidget

from pijler4_desktop.ui.jobs import Jobs
from pijler4_desktop.ui.kit.buttons import button
from pijler4_desktop.ui.kit.labels import Icon, label
from pijler4_desktop.ui.kit.layouts import row, surface

PATIENCE_MS = 400  # shorter work needs no strip
BAR_WIDTH = 260


class ProgressStrip(QFrame):
    """Shows how far the running work is, once it takes a while."""

    def __init__(self, jobs: Jobs) -> None:
        super().__init__()
        self.setProperty("surface", "strip")
        self._jobs = jobs
        self._words = label(self.tr("Even geduld, we zijn bezig"), "strong")
        self._bar = QProgressBar()
        self._bar.setFixedWidth(BAR_WIDTH)
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(self.tr("Voortgang"))
        self._share = label("", "cap")
        self._stop = button(self.tr("Stoppen"), "player-stop", compact=True)
        self._stop.clicked.connect(self._ask_stop)
        inside = row(
            self._words, self._bar, (self._share, 1), self._stop, gap=12, margins=(24, 6, 20, 6)
        )
        self.setLayout(inside)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PATIENCE_MS)
        self._timer.timeout.connect(self.show)
        jobs.busy_changed.connect(self._busy)
        jobs.progressed.connect(self._progressed)
        self.hide()

    def _busy(self, busy: bool) -> None:  # noqa: FBT001  a Qt signal's argument
        if not busy:
            self._timer.stop()
            self.hide()
        elif self.isHidden() and not self._timer.isActive():
            self._bar.setRange(0, 0)
            self._share.setText("")
            self._words.setText(self.tr("Even geduld, we zijn bezig"))
            self._stop.setEnabled(True)
            self._timer.start()

    def _progressed(self, done: int, total: int) -> None:
        self._bar.setRange(0, max(total, 1))
        self._bar.setValue(done)
        share = f"{done * 100 // total} %" if total else ""
        self._share.setText(share)

    def _ask_stop(self) -> None:
        self._stop.setEnabled(False)
        self._words.setText(self.tr("We stoppen. Er verandert niets"))
        self._jobs.cancel()


class Banner(QWidget):
    """A sentence that stays under the top bar as long as it is true."""

    retried = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._words = label("", "strong", "warn", wrap=True)
        self._retry = button(self.tr("Opnieuw proberen"), "refresh", compact=True)
        self._retry.clicked.connect(self.retried)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        inside = row(
            Icon("lock", 16, "warn", 2),
            (self._words, 1),
            self._retry,
            gap=10,
            margins=(24, 8, 20, 8),
        )
        layout.addWidget(surface(inside, "banner"))
        self.hide()

    def say(self, words: str) -> None:
        """Show a sentence; an empty one takes the banner away."""
        self._words.setText(words)
        self.setVisible(bool(words))


class ExampleBar(QWidget):
    """Says that this is an example, as long as one looks at it, with the way out."""

    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        words = self.tr("Dit is een voorbeeld. Wat je hier doet, wordt niet bewaard.")
        leave = button(self.tr("Stop met het voorbeeld"), "arrow-left", compact=True)
        leave.clicked.connect(self.left)
        inside = row(
            Icon("eye", 16, "warn", 2),
            (label(words, "strong", "warn", wrap=True), 1),
            leave,
            gap=10,
            margins=(24, 8, 20, 8),
        )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(surface(inside, "banner"))
        self.hide()
