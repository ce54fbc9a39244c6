"""The way into the example and out of it: a window of its own, while one's own waits.

So nothing that is done there can reach the user's data, and what he was typing is still there when
he comes back.
"""

import tempfile
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QWidget

from pijler4_desktop.domain.progress import Progress
from pijler4_desktop.ui.actions import Actions, Wording
from pijler4_desktop.ui.jobs import Jobs
from pijler4_desktop.ui.memory import Memory
from pijler4_desktop.ui.strips import ExampleBar
from pijler4_desktop.ui.theme.theme import apply_theme

if TYPE_CHECKING:
    from pijler4_desktop.services.office import Office

MakeWindow = Callable[[Path, Memory], QWidget]
"""Makes a window for a database, with a door of its own; it remembers in that memory."""

Folder = tempfile.TemporaryDirectory[str]


class ExampleDoor(QObject):
    """Belongs to a window: opens the example beside it, or says that it is itself the example.

    Signals:
        opened: this window is to show the example, an Office.
    """

    opened = Signal(object)

    def __init__(
        self, window: QWidget, jobs: Jobs, actions: Actions, memory: Memory, make: MakeWindow
    ) -> None:
        super().__init__(window)
        self._window = window
        self._jobs = jobs
        self._actions = actions
        self._memory = memory
        self._make = make
        self._folder: Folder | None = None
        self.beyond: QWidget | None = None
        """The window of the example, while it is there."""
        self.is_inside = False
        """This window is that of the example: no backup is made of it."""
        self.bar = ExampleBar()
        self.bar.left.connect(window.close)
        words = Wording(self.tr("Voorbeeld met oefengegevens"), self.tr("Hulp"), "eye")
        actions.add("window.example", words, self.enter)

    def enter(self) -> None:
        """Make the example and show it; pressing twice makes it once."""
        if self._folder is None:
            self._folder = Folder(prefix="pijler4-voorbeeld-", ignore_cleanup_errors=True)
            made = partial(_made, Path(self._folder.name))
            self._jobs.read(made, self._show, failed=self._not_made)

    def be_inside(self, office: "Office") -> None:
        """Show the example in this window, and say all the time that it is one."""
        self.is_inside = True
        self.opened.emit(office)
        self.bar.show()
        words = self.tr("Voorbeeld: {name}").format(name=office.municipality.name)
        self._window.setWindowTitle(words)
        for id_ in ("window.example", "window.restart"):
            self._actions[id_].setEnabled(False)

    def _show(self, office: "Office") -> None:
        there = Memory(office.path.with_name("window.ini"))
        there.scheme, there.density = self._memory.scheme, self._memory.density
        window = self.beyond = self._make(office.path, there)
        for door in window.findChildren(ExampleDoor):
            door.be_inside(office)
        window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        window.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, on=False)
        window.destroyed.connect(partial(self._come_back, there))
        window.setGeometry(self._window.geometry())
        window.setWindowState(self._window.windowState())
        window.show()
        self._window.hide()

    def _come_back(self, there: Memory) -> None:
        """Show one's own window as it was left, and throw the example away."""
        self.beyond = None
        app = QApplication.instance()
        if isinstance(app, QApplication) and there.scheme is not self._memory.scheme:
            apply_theme(app, self._memory.scheme)
        self._window.show()
        self._window.activateWindow()
        if self._folder is not None:
            QTimer.singleShot(0, self._folder.cleanup)  # once nothing of the window is left
            self._folder = None

    def _not_made(self, error: Exception) -> None:
        if self._folder is not None:
            self._folder.cleanup()
            self._folder = None
        self._jobs.failed.emit(error)


def _made(folder: Path, _progress: Progress) -> "Office":
    from pijler4_desktop.services.example import FILE_NAME, make_example  # noqa: PLC0415  seldom

    return make_example(folder / FILE_NAME)
