"""Prullenbak as a page: what was removed and why, and the way back for one or several."""

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from pijler4_desktop.domain.changes import Changes
from pijler4_desktop.domain.vocabulary import Kind
from pijler4_desktop.services.office import Office
from pijler4_desktop.ui.actions import Actions, Wording
from pijler4_desktop.ui.history.bin_table import BinTable
from pijler4_desktop.ui.history.counting import Counting
from pijler4_desktop.ui.jobs import Jobs
from pijler4_desktop.ui.kit.buttons import action_button
from pijler4_desktop.ui.kit.labels import KeyCap, label
from pijler4_desktop.ui.kit.layouts import column, line, row, surface
from pijler4_desktop.ui.kit.panels import EmptyState
from pijler4_desktop.ui.kit.search import SearchField
from pijler4_desktop.ui.page import HISTORY, Page


class BinPage(Page):
    """Lists what was removed; nothing here ever goes away by itself."""

    def __init__(
        self, office: Office, jobs: Jobs, actions: Actions, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._office, self._jobs, self._actions = office, jobs, actions
        self.title = self.tr("Prullenbak")
        self._counting = Counting(self)
        self._asked = 0
        self.restore_action = actions.add(
            "bin.restore",
            Wording(self.tr("Terugzetten"), self.title, "arrow-back-up", writes=True),
            self.restore,
            ("Ctrl+Return", "Ctrl+Enter"),
            self,
        )
        self.search = SearchField(self.tr("Zoek in de prullenbak"), "Ctrl+F")
        actions.add(
            "bin.search",
            Wording(self.tr("Zoeken in de prullenbak"), self.title, "search"),
            self.search.setFocus,
            ("Ctrl+F",),
            self,
        )
        self.table = BinTable(office.recycling.rows, _today())
        self._to_history = action_button(actions[f"page.{HISTORY}"])
        self._count = label("", "cap")
        self._body = QStackedWidget()
        self._build()
        self.search.searched.connect(self.look)
        self.search.entered.connect(self.table.setFocus)
        self.table.chosen.connect(self._enable)
        jobs.changed.connect(self._data_changed)

    # What the window asks

    @property
    def top_widgets(self) -> tuple[QWidget, ...]:
        """Return the way to the history."""
        return (self._to_history,)

    @property
    def primary(self) -> QAction | None:
        """Return the button that brings back what is chosen."""
        return self.restore_action

    @property
    def panes(self) -> tuple[QWidget, ...]:
        """Return the search and the list."""
        return (self.search, self.table)

    def arrive(self, _argument: object = None) -> None:
        """Look again."""
        self.table.today = _today()
        self.search.setText("")
        self.look()
        self.table.setFocus()

    def scenes(self) -> Sequence[tuple[str, Callable[[], object]]]:
        """Show what is in it."""
        return (("", self.look),)

    # What the user does

    @Slot()
    def look(self) -> None:
        """List what is in the bin and fits the search."""
        self._asked += 1
        asked, words = self._asked, self.search.text().strip()

        def show(ids: Sequence[str]) -> None:
            if asked == self._asked:
                self._show(ids)

        self._jobs.read(lambda _progress: self._office.recycling.ids(words), show)

    @Slot()
    def restore(self) -> None:
        """Bring back what is chosen, as one step."""
        ids = self.table.chosen_ids()
        if not ids:
            return
        name = self.table.name_of(ids[0]) if len(ids) == 1 else ""

        def done(changes: Changes) -> None:
            self.toast.emit(self._said(name, ids, changes), True)

        self._jobs.write(lambda _progress: self._office.recycling.restore(ids), done=done)

    def _said(self, name: str, ids: Sequence[str], changes: Changes) -> str:
        chosen = frozenset(ids)
        back = sum(len(found & chosen) for found in changes.ids.values())
        along = len(changes.ids.get(Kind.ORGANISATION, frozenset()) - chosen)
        said = [self.tr("Teruggezet: {what}.").format(what=name)] if name else []
        said = said or [self._counting.brought_back(back)]
        if along:
            said.append(self._counting.came_along(along))
        return " ".join(said)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc clears the search, then goes to where one came from."""
        if event.key() == Qt.Key.Key_Escape:
            self._actions["go.back"].trigger()
        else:
            super().keyPressEvent(event)

    # What follows

    @Slot(object)
    def _data_changed(self, _changes: Changes) -> None:
        if self.isVisible():
            self.look()

    def _show(self, ids: Sequence[str]) -> None:
        self.table.show_ids(ids)
        self._count.setText(self._counting.in_bin(len(ids)))
        nothing = self._nothing_found if self.search.text().strip() else self._nothing
        self._body.setCurrentWidget(self._list if ids else nothing)
        self._enable()

    @Slot()
    def _enable(self) -> None:
        number = len(self.table.chosen_ids())
        self.restore_action.setEnabled(number > 0 and not self._office.read_only)
        words = self.tr("Terugzetten")
        many = self.tr("Terugzetten ({n})").format(n=number)
        self._actions.reword("bin.restore", many if number > 1 else words)

    def _build(self) -> None:
        hints = row(gap=7)
        for key, words in (
            (self.tr("Spatie"), self.tr("kiezen")),
            ("Ctrl+Enter", self.tr("terugzetten")),
            ("Esc", self.tr("terug")),
        ):
            hints.addWidget(KeyCap(key))
            hints.addWidget(label(words, "cap"))
        foot = surface(row((self._count, 1), hints, margins=(16, 0, 14, 0)), "foot", height=34)
        self._list = surface(column((self.table, 1), foot, gap=0))
        self._nothing = EmptyState(
            "trash",
            self.tr("De prullenbak is leeg"),
            self.tr("Wat je verwijdert, komt hier. Het blijft hier staan tot je het terugzet."),
        )
        self._nothing_found = EmptyState(
            "search",
            self.tr("Niets gevonden"),
            self.tr("We zoeken in de naam, de organisatie en de reden."),
        )
        for part in (self._list, self._nothing, self._nothing_found):
            self._body.addWidget(part)
        bar = row((self.search, 1), margins=(16, 10, 16, 10))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(surface(column(bar, line(), (self._body, 1), gap=0)))


def _today() -> date:
    return date.today()  # noqa: DTZ011  the day on the wall
