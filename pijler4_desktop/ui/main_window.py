"""The window: navigation, top bar, pages, and everything that concerns all pages at once."""

from collections.abc import Sequence
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRect, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QCloseEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from pijler4_desktop.domain.changes import Changes
from pijler4_desktop.ui.actions import Actions
from pijler4_desktop.ui.badges import Badges
from pijler4_desktop.ui.commands import made_palette
from pijler4_desktop.ui.example_door import ExampleDoor
from pijler4_desktop.ui.jobs import Jobs
from pijler4_desktop.ui.kit.focus import scroll_to
from pijler4_desktop.ui.kit.layouts import column, holder, row
from pijler4_desktop.ui.kit.tab_order import next_stop
from pijler4_desktop.ui.leaving import LeaveQuestion
from pijler4_desktop.ui.memory import Memory
from pijler4_desktop.ui.menu_bar import HiddenMenuBar
from pijler4_desktop.ui.navigation import Navigation
from pijler4_desktop.ui.office_state import backup_words, read_only_words, saved_words
from pijler4_desktop.ui.opening import backed_up, create_office, open_office
from pijler4_desktop.ui.page import BIN, HELP, HISTORY
from pijler4_desktop.ui.page_stack import PageStack
from pijler4_desktop.ui.pages import asides, entries
from pijler4_desktop.ui.panes import focus_next
from pijler4_desktop.ui.placing import place_window
from pijler4_desktop.ui.putting_back import PuttingBack
from pijler4_desktop.ui.stepping import Stepping
from pijler4_desktop.ui.strips import Banner, ProgressStrip
from pijler4_desktop.ui.theme.theme import apply_theme
from pijler4_desktop.ui.theme.tokens import Scheme
from pijler4_desktop.ui.toast import Toast
from pijler4_desktop.ui.topbar import TopBar
from pijler4_desktop.ui.window_actions import WindowDoings, add_window_actions

if TYPE_CHECKING:
    from pijler4_desktop.services.office import Office
    from pijler4_desktop.ui.failures import FailureDialog
    from pijler4_desktop.ui.palette.palette import CommandPalette

RAIL_BELOW, DENSE_BELOW = 1400, 640  # logical pixels (UX section 5)
SMALLEST = (960, 540)
BACKUP_AFTER_MS = 5000  # not while the first page is still coming


class MainWindow(QWidget):
    """Opens the office's data behind itself; `ready` follows once its first page is shown."""

    ready = Signal()

    def __init__(self, database: Path, memory: Memory) -> None:
        super().__init__()
        self.setObjectName("root")
        self.setMinimumSize(*SMALLEST)
        self.setWindowTitle(self.tr("Welkom"))
        self.office: Office | None = None
        self.jobs = Jobs(self)
        self.registry = Actions(self)
        self._database = database
        self._memory = memory
        self._narrow = memory.narrow_navigation
        self._saved_at: datetime | None = None
        self._backup_at: datetime | None = None
        self._backup_timer = QTimer(self, singleShot=True, interval=BACKUP_AFTER_MS)
        self._backup_timer.timeout.connect(self._back_up)
        self._failure: FailureDialog | None = None
        self.commands: CommandPalette | None = None
        self._entries = entries()
        add_window_actions(self.registry, self._entries, self._doings(), memory.scheme)
        self.navigation = self._made_navigation()
        self.topbar = self._made_topbar()
        self.banner = Banner()
        self.strip = ProgressStrip(self.jobs)
        self.stack = PageStack(self._entries, self.jobs, self.registry, memory)
        self._badges = Badges(self.navigation, self.stack, self.jobs)
        self._leaving = self.starts_again = False
        self.menu_bar = HiddenMenuBar(self._laid_out(), self.registry)
        self._stepping = Stepping(self.registry, self.jobs, self.stack, self.toast)
        self._connect()
        self._set_open(open_=False)
        place_window(self, memory.geometry)

    def _made_navigation(self) -> Navigation:
        navigation = Navigation()
        for entry in self._entries:
            if entry.starts_group:
                navigation.add_line()
            navigation.add_page(entry.key, self.registry[f"page.{entry.key}"], foot=entry.foot)
        navigation.add_page(HELP, self.registry[f"page.{HELP}"], foot=True)
        return navigation

    def _made_topbar(self) -> TopBar:
        search, undo, redo = (self.registry[k] for k in ("go.palette", "edit.undo", "edit.redo"))
        return TopBar(search, undo, redo, [self.registry[f"page.{key}"] for key in (HISTORY, BIN)])

    def _laid_out(self) -> QVBoxLayout:
        self.example = ExampleDoor(self, self.jobs, self.registry, self._memory, MainWindow)
        self.example.opened.connect(self.show_office)
        bars = (self.topbar, self.example.bar, self.banner, self.strip)
        content = holder(column(*bars, (self.stack, 1), gap=0))
        self.toast = Toast(content)
        self.toast.area = self._toast_area
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(row(self.navigation, (content, 1), gap=0), 1)
        return layout

    def _doings(self) -> WindowDoings:
        return WindowDoings(
            open_page=self.open_page,
            undo=self.undo,
            redo=self.redo,
            back=self._back,
            find=self.open_palette,
            next_pane=self._next_pane,
            fold_navigation=self._fold_navigation,
            toggle_menu=self._toggle_menu,
            set_scheme=self._set_scheme,
            restart=self.restart,
            close=self.close,
        )

    def _connect(self) -> None:
        self.navigation.chosen.connect(self.open_page)
        self.topbar.crumb_chosen.connect(self._back)
        self.stack.head_changed.connect(self._show_head)
        self.stack.toast.connect(self.say)
        self.stack.open_page.connect(self.open_page)
        self.toast.undo.connect(self._stepping.undo_told)
        self.jobs.changed.connect(self._data_changed)
        self.jobs.failed.connect(self.show_failure)
        self.banner.retried.connect(self._reopen)
        self._putting_back = PuttingBack(self)

    # Opening the data

    def open_data(self) -> None:
        """Open the database in the background, or show the first-start page without one."""
        path, first = self._database, self._entries[0].module
        self.jobs.read(
            lambda _progress: open_office(path, first), self.show_office, failed=self._not_opened
        )

    def begin(self, nis: str, page: str, argument: object) -> None:
        """Make the database for a municipality and show a page; pressing twice makes it once."""
        if self.jobs.busy:
            return

        def made(office: "Office") -> None:
            self.show_office(office)
            self.open_page(page, argument)

        self.jobs.read(partial(create_office, self._database, nis), made)

    def show_office(self, office: "Office | None") -> None:
        """Show the first page of an office, or the first-start page when there is none yet."""
        if office is None:
            from pijler4_desktop.ui.start.page import StartPage  # noqa: PLC0415  seldom needed

            start = StartPage([entry.key for entry in self._entries], self.registry)
            start.begun.connect(self.begin)
            start.example_wanted.connect(self.example.enter)
            self.stack.show_alone(start)
            self.ready.emit()
            return
        self.office = self._stepping.office = office
        name = office.municipality.name
        self.navigation.set_place(self.tr("Gemeente {name}").format(name=name))
        self.setWindowTitle(name)
        self.banner.say(read_only_words(office))
        self._set_open(open_=True)
        self._show_state()
        self.open_page(self.page_keys[0])
        self._badges.watch(office)
        self.jobs.read(lambda _progress: office.last_backup, self._backup_known)
        self._backup_timer.start()
        self.ready.emit()

    @property
    def page_keys(self) -> Sequence[str]:
        """Return the keys of every page, in the order of the navigation."""
        return [entry.key for entry in (*self._entries, *asides())] + [HELP]

    def release_office(self) -> None:
        """Give the office back to who brought it, before the window closes."""
        self._backup_timer.stop()
        self.office = self._stepping.office = None
        self._badges.watch(None)

    def _not_opened(self, error: Exception) -> None:
        from pijler4_desktop.ui.start.trouble import TroublePage  # noqa: PLC0415  seldom needed

        trouble = TroublePage(error)
        trouble.again.connect(self.open_data)
        self.stack.show_alone(trouble)
        self.ready.emit()

    def _reopen(self) -> None:
        """Try again to open for writing, once the other has closed."""
        office = self.office
        self.release_office()
        if office is not None:
            self.stack.forget_pages()
            office.close()
        self.open_data()

    def _set_open(self, *, open_: bool) -> None:
        self.navigation.set_open(open_=open_)
        for id_ in (*(f"page.{key}" for key in self.page_keys), "go.palette"):
            self.registry[id_].setEnabled(open_)
        self._stepping.show()

    # Pages

    def open_page(self, key: str, argument: object = None) -> None:
        """Show a page, unless the page in sight holds on to unsaved work."""
        if self.office is not None:
            self.stack.open(self.office, key, argument)
        self.navigation.set_current(self.stack.current_key)

    def _show_head(self) -> None:
        page = self.stack.page
        if page is not None:
            self.topbar.show_head(
                page.title, page.crumbs, page.top_widgets, page.primary, page.subtitle
            )
            self.navigation.set_current(self.stack.current_key)
            self._badges.show_pages([entry.key for entry in self._entries])
            self._stepping.show()
            if not self._stepping.told_still_holds:
                self.toast.drop_undo()
            self.toast.place()

    def _toast_area(self) -> QRect | None:
        page = self.stack.page
        return page.toast_area if page else None

    def open_palette(self) -> None:
        """Search or do something from anywhere (Ctrl+K); close the palette when it is open."""
        if self.office is not None:
            if self.commands is None:
                self.commands = made_palette(self, self.registry, self.jobs, self.open_page)
            self.commands.toggle(self.office)

    def _back(self) -> None:
        page = self.stack.page
        if page is not None and not page.back() and self.stack.way_back:
            self.open_page(self.stack.way_back)

    def _toggle_menu(self) -> None:
        self.menu_bar.toggle()

    def _next_pane(self) -> None:
        """Move the focus: parts of the page, then the navigation, then a toast (F6)."""
        page = self.stack.page
        stops = page.panes if page else ()
        focus_next([*stops, self.navigation, self.toast])

    # Undo, redo and what was saved

    def undo(self) -> None:
        """Take the last step back."""
        self._stepping.undo()

    def redo(self) -> None:
        """Do the step last taken back again."""
        self._stepping.redo()

    def say(self, words: str, undo: bool = False) -> None:  # noqa: FBT001, FBT002  a Qt slot
        """Show a toast."""
        if undo:
            self._stepping.remember_told()
        self.toast.say(words, undo=undo)

    def _data_changed(self, _changes: Changes) -> None:
        self._saved_at = datetime.now()  # noqa: DTZ005  the clock on the wall
        self._show_state()
        self._stepping.show()

    def _back_up(self) -> None:
        """Make the backup of the day, if it is due."""
        office = self.office
        if office is not None and not office.read_only and not self.example.is_inside:
            self.jobs.read(lambda _progress: backed_up(office), self._backup_known)

    def _backup_known(self, made_at: datetime | None) -> None:
        self._backup_at = made_at
        self._show_state()

    def _show_state(self) -> None:
        if self.office is not None and not self.example.is_inside:
            backup = backup_words(self._backup_at, datetime.now())  # noqa: DTZ005  on the wall
            self.navigation.save_state(saved_words(self._saved_at), backup)

    def show_failure(self, error: Exception) -> None:
        """Tell a failure in a dialog; one at a time, so that a series does not pile up."""
        from pijler4_desktop.ui.failures import show_failure  # noqa: PLC0415  seldom needed

        if self._failure is None:
            self._failure = show_failure(error, self)
            self._failure.finished.connect(self._failure_read)

    def _failure_read(self, _result: int) -> None:
        self._failure = None

    # Form and look

    def _set_scheme(self, scheme: Scheme) -> None:
        self._memory.scheme = scheme
        app = QApplication.instance()
        if isinstance(app, QApplication):
            apply_theme(app, scheme)

    def _fold_navigation(self) -> None:
        self._narrow = not self.navigation.is_rail
        self._memory.narrow_navigation = self._narrow
        self._shape()

    def _shape(self) -> None:
        rail = self.width() < RAIL_BELOW if self._narrow is None else self._narrow
        self.navigation.set_shape(rail=rail, dense=self.height() < DENSE_BELOW)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take the form that fits the width."""
        super().resizeEvent(event)
        self._shape()

    def focusNextPrevChild(self, forwards: bool) -> bool:  # noqa: FBT001  Qt's own
        """Let Tab follow what stands in the window now."""
        to = next_stop(self, self.focusWidget(), forwards=forwards)
        if to is None:
            return super().focusNextPrevChild(forwards)
        reason = Qt.FocusReason
        to.setFocus(reason.TabFocusReason if forwards else reason.BacktabFocusReason)
        scroll_to(to)  # Qt does so only when Tab comes from within the same area
        return True

    def event(self, event: QEvent) -> bool:
        """Notice keys that a shortcut will take: Alt+N is not Alt by itself."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.ShortcutOverride:
            self.menu_bar.key_pressed(event)
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Watch for Alt by itself, which shows the menu bar."""
        self.menu_bar.key_pressed(event)
        super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """Show the menu bar when Alt was pressed by itself."""
        self.menu_bar.key_released(event)
        super().keyReleaseEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Leave only when nothing is lost, and after running work has ended."""
        if (unsaved := self.stack.unsaved) and not self._leaving:
            event.ignore()
            self.question = LeaveQuestion(unsaved, self.stack.lost, self)
            self.question.accepted.connect(self._leave)
            self.question.rejected.connect(self._stay)
            self.question.open()
            return
        page = self.stack.page
        if page is not None and not page.may_leave():
            event.ignore()
            self._stay()
            return
        self._memory.geometry = self.saveGeometry()
        self._memory.save()
        self._backup_timer.stop()
        self.setCursor(Qt.CursorShape.WaitCursor)
        self.jobs.close()
        if self.office is not None:
            self.office.close()
            self.office = self._stepping.office = None
        event.accept()

    def restart(self) -> None:
        """Close, and be started again; with unsaved work the user is asked first, as on closing."""
        self.starts_again = True
        self.close()

    @Slot()
    def _stay(self) -> None:
        """Go on working: what was asked of the closing is off."""
        self.starts_again = False

    @Slot()
    def _leave(self) -> None:
        """Close, whatever was typed: the user said so."""
        self._leaving = True
        self.stack.discard()
        self.close()
