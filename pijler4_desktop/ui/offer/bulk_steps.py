"""Undo and redo inside the change of several: what was chosen there, and nothing from before."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from pijler4_desktop.ui.kit.own_steps import OwnSteps
from pijler4_desktop.ui.kit.undo_keys import UndoKeys


@dataclass(frozen=True, slots=True)
class Part:
    """One field: where the keyboard goes, how to read it, and how to fill it in."""

    widget: QWidget
    get: Callable[[], Any]
    put: Callable[[Any], object]


class BulkSteps(QObject):
    """Follows the fields of the panel, each under a name of its own.

    Signals:
        moved: there is something else to undo or redo now.
        walked: fields were filled in as they were before, or again.
    """

    moved = Signal()
    walked = Signal()

    def __init__(self, parts: Mapping[str, Part], parent: QObject) -> None:
        super().__init__(parent)
        self._parts = parts
        self._steps: OwnSteps[object] = OwnSteps()
        keys = UndoKeys(self)
        for part in parts.values():
            for widget in (part.widget, *part.widget.findChildren(QLineEdit)):
                keys.watch(widget)

    def begin(self) -> None:
        """Begin with nothing chosen."""
        self._steps.begin(self._state())
        self.moved.emit()

    @property
    def can(self) -> tuple[bool, bool]:
        """Tell whether there is something to undo, and to choose again."""
        return self._steps.can

    def note(self, name: str) -> None:
        """Remember a choice; what is typed in one field is one step."""
        could = self.can
        self._steps.note(name, self._state())
        if not isinstance(self._parts[name].widget, QLineEdit):
            self._steps.leave()
        if self.can != could:
            self.moved.emit()

    def undo(self) -> bool:
        """Take back what was chosen last; tells whether there was anything."""
        return self._walk(self._steps.undo())

    def redo(self) -> bool:
        """Choose again what `undo` took back; tells whether there was anything."""
        return self._walk(self._steps.redo())

    def _walk(self, step: tuple[str, Mapping[str, object]] | None) -> bool:
        if step is None:
            return False
        name, state = step
        for own, value in state.items():
            self._parts[own].put(value)
        self._parts[name].widget.setFocus()
        self.walked.emit()
        self.moved.emit()
        return True

    def _state(self) -> dict[str, object]:
        return {name: part.get() for name, part in self._parts.items()}
