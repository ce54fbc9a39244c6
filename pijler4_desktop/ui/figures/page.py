"""Cijfers as a page: how much there is, for whom and when, for the council and for oneself."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget
from shiboken6 import isValid

from pijler4_desktop.domain.changes import Changes
from pijler4_desktop.domain.figures.period import Period
from pijler4_desktop.domain.figures.result import FigureSet
from pijler4_desktop.domain.vocabulary import Kind
from pijler4_desktop.services.office import Office
from pijler4_desktop.ui.actions import Actions, Wording
from pijler4_desktop.ui.figures.board import Board
from pijler4_desktop.ui.figures.keeping import EXCEL, PDF, Keeping
from pijler4_desktop.ui.figures.opening import Rows, rows_of
from pijler4_desktop.ui.figures.period_bar import PeriodBar
from pijler4_desktop.ui.figures.rows_panel import RowsPanel
from pijler4_desktop.ui.figures.typed import TypedNumbers
from pijler4_desktop.ui.jobs import Jobs
from pijler4_desktop.ui.kit.buttons import action_button, button
from pijler4_desktop.ui.kit.layouts import STRETCH, holder, row, scrolled, surface
from pijler4_desktop.ui.kit.panels import EmptyState
from pijler4_desktop.ui.page import (
    IMPORTING,
    INITIATIVES,
    OFFER,
    PARTNERS,
    DataOf,
    Page,
    ShowInitiative,
    ShowThese,
)

WIDTH = 1320
COUNTED = (
    Kind.ACTIVITY,
    Kind.ORGANISATION,
    Kind.INITIATIVE,
    Kind.DEMAND_NOTE,
    Kind.SETTING,
)


class FiguresPage(Page):
    """Counts again whenever something changed; every number leads to its rows."""

    def __init__(
        self, office: Office, jobs: Jobs, actions: Actions, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._office, self._jobs = office, jobs
        self.title = self.tr("Cijfers")
        self._asked = 0
        self._stale = True
        self._came_from: QWidget | None = None
        self.counted: FigureSet | None = None
        self.bar = PeriodBar()
        self.typed = TypedNumbers(office, jobs)
        self.board = Board(self.typed)
        self.panel = RowsPanel()
        self.keeping = Keeping(office, jobs, self)
        self._body = QStackedWidget()
        self._add_actions(actions)
        self._build()
        self._connect()

    # What the window asks

    @property
    def subtitle(self) -> str:
        """Return whose figures these are."""
        return self._office.municipality.name

    @property
    def top_widgets(self) -> tuple[QWidget, ...]:
        """Return the way to the workbook."""
        return (self._to_excel,)

    @property
    def primary(self) -> QAction:
        """Return the report for the council."""
        return self.pdf_action

    @property
    def panes(self) -> tuple[QWidget, ...]:
        """Return the choice of a period, the figures and the rows."""
        return (self.bar, self._area, *((self.panel,) if self.panel.isVisible() else ()))

    @property
    def unsaved(self) -> Sequence[str]:
        """Name the numbers that were typed and not saved."""
        return [self.typed.name] if self.typed.is_changed else ()

    def discard(self) -> None:
        """Let go of them."""
        self.typed.discard()

    def arrive(self, argument: object = None) -> None:
        """Count when something changed since; a period as argument is shown."""
        if isinstance(argument, Period):
            self.bar.set_own(argument)
        if self._stale:
            self.look()
        self.bar.choice.take_focus()

    def scenes(self) -> Sequence[tuple[str, Callable[[], object]]]:
        """Show the top, the numbers below, and the rows behind one."""
        return (
            ("", partial(self._scroll, 0.0)),
            ("uren", partial(self._scroll, 0.36)),
            ("onder", partial(self._scroll, 1.0)),
            ("rijen", self._show_partners),
        )

    def back(self) -> bool:
        """Close the list of rows."""
        if not self.panel.isVisible():
            return False
        self.panel.close_list()
        return True

    # What the user does

    @Slot()
    def look(self) -> None:
        """Count the figures of the period."""
        self._asked += 1
        self._stale = False
        period = self.bar.period
        self._jobs.read(
            lambda _progress: self._office.figures.figures(period),
            partial(self._show, self._asked),
        )

    def open_rows(self, rows: Rows) -> None:
        """Go to the rows of a number, or list them here when they have no list elsewhere."""
        if rows.kind is Kind.ACTIVITY:
            self.open_page.emit(OFFER, ShowThese(rows.ids, rows.words))
            return
        self._came_from = self.focusWidget()
        self._jobs.glance(
            lambda _progress: self._office.figures.rows(rows.kind, rows.ids),
            partial(self.panel.show_rows, rows),
        )

    def keep(self, kind: str) -> None:
        """Make a file of the figures in sight."""
        if self.counted is not None:
            self.keeping.ask(kind, self.counted)

    # What follows

    def _show(self, asked: int, counted: FigureSet) -> None:
        if asked != self._asked:
            return
        self.counted = counted
        empty = counted.is_empty
        self._body.setCurrentIndex(1 if empty else 0)
        for action in (self.pdf_action, self.excel_action):
            action.setEnabled(not empty)
        self.panel.hide()
        self.typed.show_stored(counted)
        self.board.show_figures(counted, self.open_rows)

    @Slot(object)
    def _data_changed(self, changes: Changes) -> None:
        if not any(changes.touches(kind) for kind in COUNTED):
            return
        self._stale = True
        if self.isVisible():
            self.look()

    @Slot(object, str)
    def _go(self, kind: Kind, id_: str) -> None:
        if kind is Kind.ORGANISATION:
            self.open_page.emit(PARTNERS, DataOf(id_))
        elif kind is Kind.INITIATIVE:
            self.open_page.emit(INITIATIVES, ShowInitiative(id_))

    @Slot()
    def _closed(self) -> None:
        """Bring the keyboard back to the number, as long as it is there."""
        if self._came_from is not None and isValid(self._came_from):
            self._came_from.setFocus(Qt.FocusReason.TabFocusReason)
        else:
            self.bar.choice.take_focus()

    def _show_partners(self) -> None:
        self._scroll(1.0)
        if self.counted is None:
            return
        group = self.counted["partner_status"]
        rows = next(filter(None, (rows_of(group, figure) for figure in group)), None)
        if rows is not None:
            self.open_rows(rows)

    def _scroll(self, share: float) -> None:
        self.panel.hide()
        scroll = self._area.verticalScrollBar()
        scroll.setValue(round(share * scroll.maximum()))

    # How it is built

    def _add_actions(self, actions: Actions) -> None:
        self.excel_action = actions.add(
            "figures.excel",
            Wording(self.tr("Excel maken"), self.title, "file-spreadsheet"),
            partial(self.keep, EXCEL),
            ["Ctrl+Shift+E"],
            self,
        )
        self.pdf_action = actions.add(
            "figures.pdf",
            Wording(self.tr("PDF voor de raad"), self.title, "printer"),
            partial(self.keep, PDF),
            ["Ctrl+Return", "Ctrl+Enter"],
            self,
        )
        self._to_excel = action_button(self.excel_action)

    def _build(self) -> None:
        self.board.setMaximumWidth(WIDTH)
        middle = row(STRETCH, (self.board, 1000), STRETCH, gap=0, margins=(24, 16, 24, 20))
        self._area = scrolled(holder(middle))
        both = holder(row((self._area, 1), self.panel, gap=0))
        to_import = button(self.tr("Excel inlezen"), "table-import", "primary")
        to_import.clicked.connect(lambda: self.open_page.emit(IMPORTING, None))
        nothing = EmptyState(
            "chart-bar",
            self.tr("In deze periode is er niets te tellen"),
            self.tr("Kies een andere periode, of lees eerst je lijst in."),
            to_import,
        )
        self._body.addWidget(both)
        self._body.addWidget(nothing)
        head = surface(row((self.bar, 1), margins=(24, 8, 24, 8)), "bar")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(head)
        layout.addWidget(self._body, 1)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)

    def _connect(self) -> None:
        self.bar.chosen.connect(self.look)
        self.panel.opened.connect(self._go)
        self.panel.closed.connect(self._closed)
        self.keeping.told.connect(lambda words: self.toast.emit(words, False))
        self._jobs.changed.connect(self._data_changed)
