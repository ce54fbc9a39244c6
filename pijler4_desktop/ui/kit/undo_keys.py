"""Undo and redo in a text field: its own typing first, then what the window does with the keys."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

_UNDO, _REDO = QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo


class UndoKeys(QObject):
    """Lets the keys go on to the window where a field has nothing of its own to take back.

    Qt's fields keep Ctrl+Z to themselves, also when it does nothing there.
    """

    def watch(self, widget: QWidget | None) -> None:
        """Watch a widget, if it is a text field."""
        if isinstance(widget, QLineEdit | QPlainTextEdit):
            widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Refuse a key the field has no use for."""
        if not isinstance(event, QKeyEvent) or event.type() is not QEvent.Type.ShortcutOverride:
            return False
        undo, redo = _can(watched)
        refused = (event.matches(_UNDO) and not undo) or (event.matches(_REDO) and not redo)
        if refused:
            event.ignore()
        return refused


def _can(field: QObject) -> tuple[bool, bool]:
    if isinstance(field, QLineEdit):
        return field.isUndoAvailable(), field.isRedoAvailable()
    if isinstance(field, QPlainTextEdit):
        document = field.document()
        return document.isUndoAvailable(), document.isRedoAvailable()
    return True, True
