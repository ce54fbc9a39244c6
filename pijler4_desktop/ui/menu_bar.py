"""The menu bar: out of sight until Alt or F10, made of the registry when it is asked for."""

from PySide6.QtGui import QKeyEvent, Qt
from PySide6.QtWidgets import QMenuBar, QVBoxLayout, QWidget

from pijler4_desktop.ui.actions import Actions


class HiddenMenuBar:
    """Puts a menu bar at the top of a layout, and takes it away again."""

    def __init__(self, layout: QVBoxLayout, actions: Actions) -> None:
        self._layout = layout
        self._actions = actions
        self._bar: QMenuBar | None = None
        self._alt_alone = False

    @property
    def shown(self) -> bool:
        """Tell whether the bar is in sight."""
        return self._bar is not None

    def toggle(self) -> None:
        """Show or hide the bar; shown, its first menu has the focus."""
        if self._bar is not None:
            self._bar.hide()
            self._bar.deleteLater()
            self._bar = None
            return
        self._bar = self._made()
        self._layout.insertWidget(0, self._bar)
        self._bar.show()
        self._bar.setFocus(Qt.FocusReason.MenuBarFocusReason)
        self._bar.setActiveAction(self._bar.actions()[0])

    def key_pressed(self, event: QKeyEvent) -> None:
        """Remember whether Alt was pressed by itself."""
        self._alt_alone = event.key() == Qt.Key.Key_Alt

    def key_released(self, event: QKeyEvent) -> None:
        """Show the bar once Alt, pressed by itself, is let go."""
        if self._alt_alone and event.key() == Qt.Key.Key_Alt:
            self.toggle()
        self._alt_alone = False

    def _made(self) -> QMenuBar:
        bar = QMenuBar(_parent(self._layout))
        bar.setNativeMenuBar(False)
        for group, actions in self._actions.grouped().items():
            menu = bar.addMenu(group)
            menu.addActions(actions)
        return bar


def _parent(layout: QVBoxLayout) -> QWidget | None:
    return layout.parentWidget()
