"""Push buttons: one filled button per panel, the rest quieter."""

from typing import Literal

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QPushButton, QSizePolicy

from pijler4_desktop.ui.theme.icons import BESIDE_TEXT, icon

ButtonKind = Literal["primary", "soft", "ghost", "link", "danger", "gap"]
_ICON_TOKENS = {
    "primary": "onAccent",
    "link": "accentText",
    "soft": "accentText",
    "gap": "gap",
    "danger": "bad",
}
ICON_ALONE = QSize(18, 18)
ICON_ALONE_COMPACT = QSize(16, 16)


class PushButton(QPushButton):
    """A button that Enter presses as well as the space bar: outside a dialog Qt leaves that out."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Press the button with Enter, once however long the key is held."""
        if not _pressed_by_enter(self, event):
            super().keyPressEvent(event)


class DrawnButton(QAbstractButton):
    """A button that draws itself, such as a chip; Enter presses it as well as the space bar."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Press the button with Enter, once however long the key is held."""
        if not _pressed_by_enter(self, event):
            super().keyPressEvent(event)


def _pressed_by_enter(pressed: QAbstractButton, event: QKeyEvent) -> bool:
    """Press a button when Enter was; the keypad's Enter does as much."""
    entered = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
    plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    if entered and plain and not event.isAutoRepeat():
        pressed.click()
    return entered and plain


def button(
    words: str,
    icon_name: str | None = None,
    kind: ButtonKind | None = None,
    *,
    compact: bool = False,
    large: bool = False,
    tip: str = "",
) -> QPushButton:
    """Return a button with words: 32 pixels high, compact 28, large 40."""
    made = PushButton(words)
    _dress(made, kind, compact=compact)
    if large:
        made.setProperty("large", True)
    if icon_name:
        made.setIcon(icon(icon_name, _ICON_TOKENS.get(kind or "", "text2")))
        made.setIconSize(BESIDE_TEXT)
    if tip:
        made.setToolTip(tip)
    return made


def icon_button(
    icon_name: str, tip: str, *, compact: bool = False, kind: ButtonKind | None = "ghost"
) -> QPushButton:
    """Return a button with only an icon; `tip` says what it does, also to a screen reader."""
    made = PushButton()
    made.setProperty("iconOnly", True)
    _dress(made, kind, compact=compact)
    made.setIcon(icon(icon_name, _ICON_TOKENS.get(kind or "", "text2")))
    made.setIconSize(ICON_ALONE_COMPACT if compact else ICON_ALONE)
    made.setToolTip(tip)
    made.setAccessibleName(tip)
    return made


class ActionButton(PushButton):
    """A button that does, and looks as able as, an action of the registry."""

    def __init__(self, action: QAction, words: str | None) -> None:
        super().__init__(action.text() if words is None else words)
        self._action = action
        self._own_words = words is not None
        self.clicked.connect(action.trigger)
        action.changed.connect(self._follow)
        self._follow()

    def _follow(self) -> None:
        self.setEnabled(self._action.isEnabled())
        self.setToolTip(self._action.toolTip())
        self.setAccessibleName(self._action.text())
        if not self._own_words:
            self.setText(self._action.text())


def action_button(
    action: QAction,
    kind: ButtonKind | None = None,
    *,
    compact: bool = False,
    words: str | None = None,
) -> QPushButton:
    """Return a button for an action of the registry; `words` when they differ from its text."""
    made = ActionButton(action, words)
    _dress(made, kind, compact=compact)
    made.setIcon(icon(icon_of(action), _ICON_TOKENS.get(kind or "", "text2")))
    made.setIconSize(BESIDE_TEXT)
    return made


def action_icon_button(
    action: QAction, *, compact: bool = False, kind: ButtonKind | None = "ghost"
) -> QPushButton:
    """Return a button with only the icon of an action of the registry."""
    made = ActionButton(action, "")
    made.setProperty("iconOnly", True)
    _dress(made, kind, compact=compact)
    made.setIcon(icon(icon_of(action), _ICON_TOKENS.get(kind or "", "text2")))
    made.setIconSize(ICON_ALONE_COMPACT if compact else ICON_ALONE)
    return made


def icon_of(action: QAction) -> str:
    """Return the name of an action's icon, as the registry keeps it."""
    return str(action.property("icon_name") or "point")


def _dress(made: QPushButton, kind: ButtonKind | None, *, compact: bool) -> None:
    if kind:
        made.setProperty("kind", kind)
    if compact:
        made.setProperty("compact", True)
    made.setCursor(Qt.CursorShape.PointingHandCursor)
    made.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
    made.setAutoDefault(False)
