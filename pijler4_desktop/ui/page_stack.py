"""The pages of the window: made on their first visit, kept, one in sight."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from pijler4_desktop.ui.actions import Actions
from pijler4_desktop.ui.jobs import Jobs
from pijler4_desktop.ui.kit.deck import Deck
from pijler4_desktop.ui.memory import Memory
from pijler4_desktop.ui.page import HELP, Page
from pijler4_desktop.ui.pages import PageEntry, asides

if TYPE_CHECKING:
    from pijler4_desktop.services.office import Office


class PageStack(Deck):
    """Signals: `head_changed` when another head must be shown; the others as pages send them."""

    head_changed = Signal()
    toast = Signal(str, bool)
    open_page = Signal(str, object)
    restore_wanted = Signal(str)

    def __init__(
        self, entries: Sequence[PageEntry], jobs: Jobs, actions: Actions, memory: Memory
    ) -> None:
        super().__init__()
        self._memory = memory
        self._asides = {entry.key for entry in asides()}
        self._entries = {entry.key: entry for entry in (*entries, *asides())}
        self._jobs = jobs
        self._actions = actions
        self._pages: dict[str, Page] = {}
        self._alone: Page | None = None
        self._before = ""

    @property
    def page(self) -> Page | None:
        """Return the page in sight."""
        current = self.currentWidget()
        return current if isinstance(current, Page) else None

    @property
    def current_key(self) -> str:
        """Return the key of the page in sight; '' for a page that stands alone."""
        return next((key for key, page in self._pages.items() if page is self.page), "")

    @property
    def way_back(self) -> str:
        """Return the key of the page that was in sight before, when this one stands aside."""
        aside = self.current_key == HELP or self.current_key in self._asides
        return self._before if aside else ""

    def show_alone(self, page: Page) -> None:
        """Show a page outside the navigation, such as the first start."""
        self.forget_alone()
        self._alone = page
        self.addWidget(page)
        self.setCurrentWidget(page)
        page.arrive()
        self.head_changed.emit()

    def forget_alone(self) -> None:
        """Let the page outside the navigation go."""
        if self._alone is not None:
            self.removeWidget(self._alone)
            self._alone.deleteLater()
            self._alone = None

    def open(self, office: "Office", key: str, argument: object = None) -> bool:
        """Show a page; tells whether the page in sight let go and the key is known."""
        if key != HELP and key not in self._entries:
            return False
        current, before = self.page, self.current_key
        target = self._made(office, key)
        if current is not None and current is not target and not current.may_leave():
            return False
        if before != key:
            self._before = before
        if key == HELP and before in self._entries:
            argument = self._entries[before].words
        self.setCurrentWidget(target)
        self.forget_alone()
        target.arrive(argument)
        self.head_changed.emit()
        return True

    def made(self, key: str) -> Page | None:
        """Return a page that was visited before."""
        return self._pages.get(key)

    @property
    def unsaved(self) -> Sequence[str]:
        """Name what was typed on any page and not saved yet."""
        return [name for page in self._pages.values() for name in page.unsaved]

    @property
    def lost(self) -> Sequence[str]:
        """Name what of that would be lost when the window closes."""
        pages = self._pages.values()
        return [name for page in pages if not page.keeps_unsaved for name in page.unsaved]

    def discard(self) -> None:
        """Let go of what was typed and not saved."""
        for page in self._pages.values():
            page.discard()

    def forget_pages(self) -> None:
        """Let every page go, before other data is opened."""
        for page in self._pages.values():
            self.removeWidget(page)
            page.deleteLater()
        self._pages.clear()

    def _made(self, office: "Office", key: str) -> Page:
        if key not in self._pages:
            if key == HELP:
                from pijler4_desktop.ui.shortcuts_sheet import HelpPage  # noqa: PLC0415  seldom

                page: Page = HelpPage(self._actions)
            else:
                page = self._entries[key].make(office, self._jobs, self._actions)
            page.remember(self._memory)
            page.toast.connect(self.toast)
            page.open_page.connect(self.open_page)
            page.head_changed.connect(self.head_changed)
            page.restore_wanted.connect(self.restore_wanted)
            self.addWidget(page)
            self._pages[key] = page
        return self._pages[key]
