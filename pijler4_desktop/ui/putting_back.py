"""A backup put back under an open window: the office is closed for it, and opened again after."""

from functools import partial
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, Slot

from pijler4_desktop.domain.progress import Progress
from pijler4_desktop.ui.jobs import Jobs
from pijler4_desktop.ui.navigation import Navigation
from pijler4_desktop.ui.opening import restored_office
from pijler4_desktop.ui.page_stack import PageStack
from pijler4_desktop.ui.toast import Toast

if TYPE_CHECKING:
    from pijler4_desktop.services.office import Office


class Window(Protocol):
    """What the window is asked for."""

    office: "Office | None"
    jobs: Jobs
    navigation: Navigation
    stack: PageStack
    toast: Toast

    def release_office(self) -> None:
        """Let go of the office, which stays open."""

    def show_office(self, office: "Office | None") -> None:
        """Show an office."""

    def open_data(self) -> None:
        """Open the database."""

    def say(self, words: str) -> None:
        """Show a toast."""

    def show_failure(self, error: Exception) -> None:
        """Tell a failure."""


class PuttingBack(QObject):
    """Does what a page asks with `restore_wanted`; meanwhile the window shows no data."""

    def __init__(self, window: Window) -> None:
        super().__init__(window.stack)
        self._window = window
        window.stack.restore_wanted.connect(self.put_back)

    @Slot(str)
    def put_back(self, backup: str) -> None:
        """Put a backup back by the name of its file, unless something typed would be lost."""
        window, office = self._window, self._window.office
        if office is None:
            return
        if unsaved := window.stack.unsaved:
            words = self.tr("Bewaar eerst wat je typte: {names}.")
            window.say(words.format(names=", ".join(unsaved)))
            return
        window.toast.hide()
        window.release_office()
        window.navigation.set_open(open_=False)
        window.stack.forget_pages()
        window.jobs.read(
            partial(_put_back, office, backup), self._opened, failed=self._left_as_it_was
        )

    def _opened(self, office: "Office") -> None:
        self._window.show_office(office)
        words = self.tr("De reservekopie is teruggezet. Wat er stond, is nu ook een reservekopie.")
        self._window.say(words)

    def _left_as_it_was(self, error: Exception) -> None:
        self._window.show_failure(error)
        self._window.open_data()


def _put_back(office: "Office", backup: str, _progress: Progress) -> "Office":
    return restored_office(office, backup)
