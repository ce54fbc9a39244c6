"""Help and keys (F1): every action of the registry with its keys, by group, and about us."""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

import pijler4_desktop
from pijler4_desktop.paths import resource
from pijler4_desktop.services.places import log_folder
from pijler4_desktop.ui.actions import Actions, key_text, said_keys
from pijler4_desktop.ui.kit.labels import KeyCap, label
from pijler4_desktop.ui.kit.layouts import (
    STRETCH,
    card,
    clear,
    column,
    even,
    holder,
    row,
    scrolled,
)
from pijler4_desktop.ui.kit.panels import KeyValue
from pijler4_desktop.ui.page import Page

COLUMNS = 3
ACTION_HEIGHT, HEAD_HEIGHT = 30, 62


class HelpPage(Page):
    """Lists what can be done; read anew whenever an action comes or goes."""

    def __init__(self, actions: Actions) -> None:
        super().__init__()
        self.title = self.tr("Hulp en sneltoetsen")
        self._actions = actions
        self._columns = QHBoxLayout()
        self._columns.setContentsMargins(24, 20, 24, 20)
        self._columns.setSpacing(16)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        area = scrolled(holder(self._columns))
        area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # to scroll by keyboard
        area.setAccessibleName(self.title)
        area.setProperty("ring", "inside")
        layout.addWidget(area)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.timeout.connect(self._fill)
        actions.changed.connect(self._later.start)
        self._fill()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes to where one came from."""
        if event.key() == Qt.Key.Key_Escape:
            self._actions["go.back"].trigger()
        else:
            super().keyPressEvent(event)

    def _fill(self) -> None:
        """Put the groups in columns of about the same height."""
        clear(self._columns)
        heights = [0] * COLUMNS
        lists: list[list[QWidget]] = [[] for _ in range(COLUMNS)]
        for group, actions in self._actions.grouped().items():
            shown = [action for action in actions if said_keys(action)]
            if not shown:
                continue
            shortest = heights.index(min(heights))
            lists[shortest].append(card(label(group, "h2"), *map(_line, shown), gap=6))
            heights[shortest] += HEAD_HEIGHT + ACTION_HEIGHT * len(shown)
        lists[heights.index(min(heights))].append(self._about())
        for widgets in lists:
            self._columns.addWidget(even(holder(column(*widgets, STRETCH, gap=14))), 1)

    def _about(self) -> QWidget:
        return card(
            label(self.tr("Over Pijler 4"), "h2"),
            KeyValue(self.tr("Versie"), pijler4_desktop.__version__),
            KeyValue(self.tr("Licentie"), "EUPL-1.2"),
            KeyValue(self.tr("Licenties van anderen"), str(resource("licences"))),
            KeyValue(self.tr("Logboek"), str(log_folder())),
            label(
                self.tr("Alles blijft op deze pc. Er gaan geen gegevens naar buiten."),
                "cap",
                wrap=True,
            ),
            gap=8,
        )


def _line(action: QAction) -> QWidget:
    """Return an action with the caps of its first shortcut."""
    keys = key_text(said_keys(action)[0])
    words = action.property("plain_text") or action.text()
    made = holder(row((label(str(words), wrap=True), 1), KeyCap(keys), gap=8))
    made.setAccessibleName(f"{words}: {keys}")
    return made
