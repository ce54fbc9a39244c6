"""What keys mean while the palette is open."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

from pijler4_desktop.ui.palette.entries import Entry

PAGE_STEPS = 5
MANY = 10_000
STEPS = {
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_PageDown: PAGE_STEPS,
    Qt.Key.Key_PageUp: -PAGE_STEPS,
    Qt.Key.Key_Home: -MANY,
    Qt.Key.Key_End: MANY,
}
ENTERS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_OF_TEXT = (
    QKeySequence.StandardKey.Undo,
    QKeySequence.StandardKey.Redo,
    QKeySequence.StandardKey.Copy,
    QKeySequence.StandardKey.Cut,
    QKeySequence.StandardKey.Paste,
    QKeySequence.StandardKey.SelectAll,
)
_COMMANDING = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
_ALONE = Qt.KeyboardModifier.KeypadModifier


def plain(event: QKeyEvent) -> bool:
    """Tell whether a key is pressed without Shift, Ctrl or Alt."""
    return not event.modifiers() & ~_ALONE


def steps(event: QKeyEvent) -> int:
    """Return how many entries further a key leads; 0 for every other key."""
    return STEPS.get(Qt.Key(event.key()), 0) if plain(event) else 0


def does(event: QKeyEvent, entry: Entry) -> bool:
    """Tell whether a key is a shortcut of an entry; what edits text is left to the text.

    Delete, for one, takes away a letter here and never a record.
    """
    if not _commands(event) or any(event.matches(key) for key in _OF_TEXT):
        return False
    pressed = QKeySequence(event.keyCombination())
    return any(QKeySequence(keys) == pressed for keys in entry.shortcuts)


def _commands(event: QKeyEvent) -> bool:
    """Tell whether a key is pressed with Ctrl or Alt, or is one of the function keys."""
    function = Qt.Key.Key_F1 <= event.key() <= Qt.Key.Key_F35
    return function or bool(event.modifiers() & _COMMANDING)
