"""Every screen and every state of it, one after the other, in one window."""

import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import QEvent, QTimer
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from pijler4_desktop.domain.errors import ExpectedError, Failure
from pijler4_desktop.services.office import Office
from pijler4_desktop.services.restoring import BackupLine
from pijler4_desktop.ui.failures import FailureDialog
from pijler4_desktop.ui.leaving import LeaveQuestion
from pijler4_desktop.ui.main_window import MainWindow
from pijler4_desktop.ui.memory import Memory
from pijler4_desktop.ui.offer.page import OfferPage
from pijler4_desktop.ui.offer.removing import RemoveQuestion
from pijler4_desktop.ui.page import IMPORTING, OFFER, PARTNERS
from pijler4_desktop.ui.partners.has_offer import HasOfferDialog
from pijler4_desktop.ui.partners.page import PartnersPage
from pijler4_desktop.ui.settings.restore_question import RestoreQuestion
from pijler4_desktop.ui.start.trouble import TroublePage

LONG_MS = 20.0
REST_MS = 200
"""The longest wait that belongs to a screen coming to rest; a toast stays much longer."""
Scene = tuple[str, Callable[[], QWidget]]


class Scenery:
    """A window on an office; `scenes` goes through all there is to see."""

    def __init__(self, office: Office, folder: Path) -> None:
        self.office = office
        self.window = MainWindow(folder / "none.p4db", Memory(folder / "window.ini"))
        self.window.resize(1366, 768)
        self.window.show()
        self.window.activateWindow()
        self._over: QWidget | None = None

    def scenes(self, *, importing: bool = True) -> Iterator[tuple[str, QWidget]]:
        """Show every screen in turn; tells its name and the window to look at."""
        window = self.window
        window.show_office(None)
        yield self._shown("start")
        window.stack.show_alone(TroublePage(ExpectedError(Failure.DISK_FULL)))
        yield self._shown("trouble")
        window.show_office(self.office)
        for key in window.page_keys:
            if key != IMPORTING or importing:
                yield from self._of_page(key)
        window.open_page(OFFER)
        self.settle()
        yield from self._of_the_offer()
        window.open_page(PARTNERS)
        self.settle()
        yield from self._of_the_partners()
        window.open_page(OFFER)
        self.settle()
        yield from self._over_the_window()

    def _of_page(self, key: str) -> Iterator[tuple[str, QWidget]]:
        self.window.open_page(key)
        self.settle()
        page = self.window.stack.page
        for name, show in page.scenes() if page else ():
            show()
            yield self._shown(f"{key} {name}".strip())

    def _of_the_offer(self) -> Iterator[tuple[str, QWidget]]:
        """Show states of the list that are no scene of their own."""
        page = self.window.stack.page
        assert isinstance(page, OfferPage)
        shown = page.list
        page.back()
        shown.close_panel()
        shown.table.select_line(0)
        shown.table.selectAll()
        yield self._shown("offer several")
        shown.table.select_line(0)
        shown.search.setText("taal")
        shown.search.returnPressed.emit()
        yield self._shown("offer search")
        shown.search.setText("xyzzy")
        shown.search.returnPressed.emit()
        yield self._shown("offer nothing")
        shown.wipe()
        self.settle()

    def _of_the_partners(self) -> Iterator[tuple[str, QWidget]]:
        """Show states of the list of organisations that are no scene of their own."""
        page = self.window.stack.page
        assert isinstance(page, PartnersPage)
        shown = page.list
        page.back()
        shown.close_panel()
        shown.search.setText("buurt")
        shown.search.returnPressed.emit()
        yield self._shown("partners search")
        shown.search.setText("xyzzy")
        shown.search.returnPressed.emit()
        yield self._shown("partners nothing")
        shown.wipe()
        self.settle()
        kind = shown.facets.buttons[0]
        kind.open()
        self.settle()
        yield "partners facets", kind.popover
        kind.popover.hide()
        shown.table.select_line(0)
        shown.open_panel()
        page.following.postpone()
        self.settle()
        yield "partners later", page.following.later
        page.following.later.hide()

    def _over_the_window(self) -> Iterator[tuple[str, QWidget]]:
        window = self.window
        window.open_palette()
        palette = window.commands
        assert palette is not None
        self.settle()
        yield "palette", palette
        palette.type("taal")
        self.settle()
        yield "palette words", palette
        palette.type("lange naam")
        self.settle()
        yield "palette long", palette
        palette.dismiss()
        window.say("Taalcafé Babbelhoek is nagekeken op 23 november.", undo=True)
        self.settle()
        yield "toast", window.toast
        window.toast.hide()
        dialogs: tuple[tuple[str, Callable[[], QDialog]], ...] = (
            ("remove", lambda: RemoveQuestion("Taalcafé Babbelhoek", 1, window)),
            ("remove several", lambda: RemoveQuestion("Taalcafé Babbelhoek", 7, window)),
            (
                "leave",
                lambda: LeaveQuestion(
                    ["Taalcafé Babbelhoek", "Buddy aan huis"], ["Buddy aan huis"], window
                ),
            ),
            ("restore", self._restore_question),
            ("has offer", lambda: HasOfferDialog("Buurthuis De Linde", 2, window)),
            ("failure", lambda: FailureDialog(ExpectedError(Failure.DISK_FULL), window)),
        )
        for name, make in dialogs:
            dialog = make()
            dialog.open()
            self.settle()
            yield name, dialog
            dialog.reject()
            self.settle()

    def _restore_question(self) -> QDialog:
        made = datetime(2026, 11, 23, 8, 30, tzinfo=UTC)
        line = BackupLine(41, "kopie.p4db", made, "dagelijks", 41, 20, 96, 400_000)
        return RestoreQuestion(line, self.window)

    def _shown(self, name: str) -> tuple[str, QWidget]:
        self.settle()
        return name, self.window

    @property
    def parts(self) -> list[QWidget]:
        """The parts of the window in the order one reads them."""
        page = self.window.stack.page
        parts = [] if page is None else [page, *(part for part in page.panes if part is not page)]
        return [self.window.navigation, self.window.topbar, *parts]

    def resize(self, size: tuple[int, int]) -> None:
        """Give the window another size and let it come to rest."""
        self.window.resize(*size)
        self.settle()

    def settle(self) -> None:
        """Wait until no work runs and nothing moves any more."""
        end = time.monotonic() + LONG_MS
        quiet = 0
        while quiet < 3 and time.monotonic() < end:
            QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
            QApplication.processEvents()
            quiet = 0 if self.window.jobs.busy or self._rests else quiet + 1

    @property
    def _rests(self) -> bool:
        """Tell whether something follows once the keyboard has rested for a moment."""
        timers = self.window.findChildren(QTimer)
        return any(t.isActive() and t.isSingleShot() and t.interval() <= REST_MS for t in timers)

    def close(self) -> None:
        """Close the window; the office stays open."""
        self.settle()
        self.window.release_office()
        self.window.close()
        self.window.deleteLater()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
