"""Undo and redo in a text field: its own typing first, then what the window does with the keys."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

_UNDO = frozenset({QKeySequence("Ctrl+Z")})
_REDO = frozenset({QKeySequence("Ctrl+Y"), QKeySequence("Ctrl+Shift+Z")})
"""The keys of the window: a system may have only one of them in its fields."""
_ASKS, _PRESSES = QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress


class UndoKeys(QObject):
    """Lets the keys go on to the window where a field has nothing of its own to take back.

    Qt's fields keep Ctrl+Z to themselves, also when it does nothing there.
    """

    def watch(self, widget: QWidget | None) -> None:
        """Watch a widget, if it is a text field."""
        if isinstance(widget, QLineEdit | QPlainTextEdit):
            widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take a key for the field, or leave it to the window when the field has no use for it."""
        if not isinstance(watched, QLineEdit | QPlainTextEdit) or not isinstance(event, QKeyEvent):
            return False
        pressed = QKeySequence(event.keyCombination())
        undoes, does_again = pressed in _UNDO, pressed in _REDO
        if event.type() not in (_ASKS, _PRESSES) or not (undoes or does_again):
            return False
        undo, redo = _can(watched)
        if not (undo if undoes else redo):
            event.ignore()
        elif event.type() is _ASKS:
            event.accept()
        else:
            (watched.undo if undoes else watched.redo)()
        return True


def _can(field: QLineEdit | QPlainTextEdit) -> tuple[bool, bool]:
    if isinstance(field, QLineEdit):
        return field.isUndoAvailable(), field.isRedoAvailable()
    document = field.document()
    return document.isUndoAvailable(), document.isRedoAvailable()
