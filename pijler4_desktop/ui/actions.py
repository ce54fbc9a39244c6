"""The one registry of everything a user can do: menus, buttons, tooltips and the F1 sheet read it.

A Belgian keyboard needs Shift for digits, so Ctrl+1 also listens to Ctrl+& and so on; AltGr is
Ctrl+Alt there, so Ctrl+Alt is never used (UX section 4).
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence, QShortcut
from PySide6.QtWidgets import QMenu, QWidget
from shiboken6 import isValid

from pijler4_desktop.ui.kit.tips import plain_tip
from pijler4_desktop.ui.theme.icons import icon

ON_THE_KEYS = {
    "Return": "Enter",
    "Del": "Delete",
    "Left": "←",
    "Right": "→",
    "Up": "↑",
    "Down": "↓",
    "Space": "Spatie",
    "PgUp": "PageUp",
    "PgDown": "PageDown",
}
BELGIAN_DIGITS = "&é\"'(§è!çà"  # the digit keys 1 to 9 and 0 without Shift


def page_keys(number: int) -> tuple[str, str]:
    """Return the shortcuts of the page with this number (1 to 9), on QWERTY and on AZERTY."""
    return digit_keys("Ctrl", number)


def digit_keys(modifier: str, number: int) -> tuple[str, str]:
    """Return a shortcut with a digit key (1 to 10, ten is the 0), on QWERTY and on AZERTY."""
    return f"{modifier}+{number % 10}", f"{modifier}+{BELGIAN_DIGITS[number - 1]}"


def idle_digit_keys(owner: QWidget, modifier: str, numbers: Iterable[int]) -> None:
    """Take shortcuts with a digit that lead nowhere: a field would be typed in with them."""
    for number in numbers:
        for keys in digit_keys(modifier, number):
            QShortcut(
                QKeySequence(keys), owner, context=Qt.ShortcutContext.WidgetWithChildrenShortcut
            )


@dataclass(frozen=True, slots=True)
class Wording:
    """What an action is called: its text, the group it is listed in, its icon.

    `own_key` is a key that the owner takes itself, such as Enter in a list: told everywhere like a
    shortcut, but no shortcut, which would take it from dialogs and menus over the list.
    What `writes` is done once, however long the key is held, and never chosen for somebody.
    """

    text: str
    group: str
    icon: str = "point"
    own_key: str = ""
    writes: bool = False


class Actions(QObject):
    """Every action by its id ('offer.verify'); `changed` follows when one comes or goes."""

    changed = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._actions: dict[str, QAction] = {}
        self._groups: dict[str, str] = {}

    def add(
        self,
        id_: str,
        wording: Wording,
        do: Callable[[], object],
        keys: Sequence[str] = (),
        owner: QWidget | None = None,
    ) -> QAction:
        """Make an action; with an `owner` its keys only work while the focus is inside that widget.

        The same id again replaces the action, such as for a form that is opened anew.
        """
        action = QAction(icon(wording.icon), wording.text, owner or self._window)
        action.setObjectName(id_)
        action.setProperty("icon_name", wording.icon)
        action.setShortcuts([QKeySequence(key) for key in keys])
        action.setProperty("own_key", wording.own_key)
        action.setProperty("writes", wording.writes)
        action.setAutoRepeat(not wording.writes)
        action.setToolTip(plain_tip(tip(wording.text, said_keys(action))))
        if owner is not None:
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        action.triggered.connect(lambda _checked=False: do())
        (owner or self._window).addAction(action)
        action.destroyed.connect(partial(self._forget, id_))
        self._actions[id_] = action
        self._groups[id_] = wording.group
        self.changed.emit()
        return action

    def __getitem__(self, id_: str) -> QAction:
        """Return an action; raises KeyError when nobody made it."""
        return self._actions[id_]

    def __contains__(self, id_: str) -> bool:
        return id_ in self._actions

    def __iter__(self) -> Iterator[QAction]:
        return iter(list(self._actions.values()))

    def reword(self, id_: str, text: str) -> None:
        """Give an action another text, such as what undo would undo."""
        action = self[id_]
        action.setText(text)
        action.setToolTip(plain_tip(tip(text, said_keys(action))))

    def grouped(self) -> dict[str, list[QAction]]:
        """Return the actions by group, both in the order they were made."""
        groups: dict[str, list[QAction]] = {}
        for id_, action in self._actions.items():
            groups.setdefault(self._groups[id_], []).append(action)
        return groups

    def menu(self, parent: QWidget, *ids: str) -> QMenu:
        """Return a context menu of these actions; an empty id is a line between groups."""
        menu = QMenu(parent)
        for id_ in ids:
            if id_:
                menu.addAction(self[id_])
            else:
                menu.addSeparator()
        return menu

    def _forget(self, id_: str) -> None:
        if not isValid(self):
            return
        current = self._actions.get(id_)
        if current is not None and not isValid(current):
            del self._actions[id_], self._groups[id_]
            self.changed.emit()


def said_keys(action: QAction) -> list[str]:
    """Return the keys that are told with an action, the one to tell first."""
    own = str(action.property("own_key") or "")
    return [own] if own else [key.toString() for key in action.shortcuts()]


def tip(text: str, keys: Sequence[str]) -> str:
    """Return the tooltip of an action: 'Nog juist (Alt+J)'."""
    plain = text.replace("&&", "&").removesuffix("…")
    return f"{plain} ({key_text(keys[0])})" if keys else plain


def key_text(key: str) -> str:
    """Write a shortcut as it stands on the keys: 'Ctrl+Enter', 'Alt+←'."""
    words = QKeySequence(key).toString(QKeySequence.SequenceFormat.PortableText)
    return "+".join(ON_THE_KEYS.get(part, part) for part in words.split("+"))
