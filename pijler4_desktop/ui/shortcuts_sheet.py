"""Help and keys (F1): every action of the registry with its keys, by group, and about us."""

from pathlib import Path

from PySide6.QtCore import Qt, QTimer, QUrl
from PySide6.QtGui import QAction, QDesktopServices, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

import pijler4_desktop
from pijler4_desktop.paths import resource
from pijler4_desktop.services.places import log_folder
from pijler4_desktop.ui.actions import Actions, key_text, said_keys
from pijler4_desktop.ui.kit.buttons import icon_button
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
RING = 6


class HelpPage(Page):
    """Lists what can be done; read anew whenever an action comes or goes."""

    def __init__(self, actions: Actions) -> None:
        super().__init__()
        self.title = self.tr("Hulp en sneltoetsen")
        self._actions = actions
        self._asked_on = ""
        self._columns = QHBoxLayout()
        self._columns.setContentsMargins(24 - RING, 20 - RING, 24 - RING, 20 - RING)
        self._columns.setSpacing(16)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(RING, RING, RING, RING)  # the ring stands free of the edges
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

    def arrive(self, argument: object = None) -> None:
        """Begin with the keys of the page from which help was asked; its words are the argument."""
        if isinstance(argument, str) and argument != self._asked_on:
            self._asked_on = argument
            self._fill()

    def _grouped(self) -> list[tuple[str, list[QAction]]]:
        """Return the groups with keys, those of the page where one was first."""
        groups = [
            (group, [action for action in actions if said_keys(action)])
            for group, actions in self._actions.grouped().items()
        ]
        own = self._asked_on
        first = [one for one in groups if own and one[0].startswith(own)]
        return [one for one in (*first, *(g for g in groups if g not in first)) if one[1]]

    def _fill(self) -> None:
        """Put the groups in columns of about the same height."""
        clear(self._columns)
        heights = [0] * COLUMNS
        lists: list[list[QWidget]] = [[] for _ in range(COLUMNS)]
        for group, shown in self._grouped():
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
            self._folder(self.tr("Licenties van anderen"), resource("licences")),
            self._folder(self.tr("Logboek"), log_folder()),
            label(
                self.tr("Alles blijft op deze pc. Er gaan geen gegevens naar buiten."),
                "cap",
                wrap=True,
            ),
            gap=8,
        )

    def _folder(self, name: str, folder: Path) -> QWidget:
        """Return where something is, with a button that shows it in the system's own way."""
        opener = icon_button(
            "folder-open", self.tr("Map openen: {name}").format(name=name), compact=True
        )
        opener.clicked.connect(lambda: self._open(folder))
        said = KeyValue(name, str(folder))
        made = row((said, 1), opener)
        made.setAlignment(said, Qt.AlignmentFlag.AlignVCenter)
        return holder(made)

    def _open(self, folder: Path) -> None:
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder))):
            words = self.tr("De map openen lukte niet. Zoek hem zelf op: {folder}")
            self.toast.emit(words.format(folder=folder), False)


def _line(action: QAction) -> QWidget:
    """Return an action with the caps of its first shortcut."""
    keys = key_text(said_keys(action)[0])
    words = action.property("plain_text") or action.text()
    made = holder(row((label(str(words), wrap=True), 1), KeyCap(keys), gap=8))
    made.setAccessibleName(f"{words}: {keys}")
    return made
