"""Undo and redo inside the form: its own changes, field by field, and none from before it."""

from collections.abc import Mapping, Sequence
from functools import partial
from typing import Protocol

from PySide6.QtCore import QObject, Signal, SignalInstance
from PySide6.QtWidgets import QWidget

from pijler4_desktop.services.form_drafts import Typed
from pijler4_desktop.ui.forms.entries import Entry, LongTextEntry, ParsedEntry
from pijler4_desktop.ui.forms.organisation_entry import OrganisationEntry
from pijler4_desktop.ui.forms.slots_entry import SlotsEntry
from pijler4_desktop.ui.kit.own_steps import OwnSteps
from pijler4_desktop.ui.kit.undo_keys import UndoKeys

TYPED = (ParsedEntry, LongTextEntry, OrganisationEntry, SlotsEntry)
"""What is typed in these is one step until the field is left; elsewhere each choice is one."""


class SteppedForm(Protocol):
    """What the steps need of a form."""

    entries: dict[str, Entry]

    @property
    def changed(self) -> SignalInstance:
        """The user changed a field."""

    def drafts(self) -> dict[str, Typed]:
        """Return what is in every entry."""

    def restore(self, typed: Mapping[str, Typed]) -> None:
        """Put something back in entries."""

    def tell_of(self, keys: Sequence[str]) -> None:
        """Say what is wrong with fields."""

    def focus_field(self, key: str) -> None:
        """Bring the keyboard to a field."""


class FormSteps(QObject):
    """Follows a form from the moment it shows something.

    Signals:
        moved: there is something else to undo or redo now.
    """

    moved = Signal()

    def __init__(self, form: SteppedForm) -> None:
        super().__init__(form if isinstance(form, QObject) else None)
        self._form = form
        self._steps: OwnSteps[Typed] = OwnSteps()
        self._walking = False
        self._keys = UndoKeys(self)
        for entry in set(form.entries.values()):
            entry.changed.connect(partial(self.note, entry))
            entry.left.connect(self._steps.leave)

    def begin(self) -> None:
        """Let undo go back no further than what is in the form now."""
        self._steps.begin(self._form.drafts())
        self.moved.emit()

    @property
    def can(self) -> tuple[bool, bool]:
        """Tell whether there is something to undo, and to do again."""
        return self._steps.can

    def note(self, entry: Entry) -> None:
        """Remember what a change in an entry made of the form."""
        if self._walking:
            return
        could = self.can
        self._steps.note(entry.keys[0], self._form.drafts())
        if not isinstance(entry, TYPED):
            self._steps.leave()
        if self.can != could:
            self.moved.emit()

    def watch(self, widget: QWidget) -> None:
        """Leave undo to a text field only as long as it has typing to take back."""
        self._keys.watch(widget)

    def undo(self) -> bool:
        """Take back what was done last; tells whether there was anything."""
        return self._walk(self._steps.undo())

    def redo(self) -> bool:
        """Do again what `undo` took back; tells whether there was anything."""
        return self._walk(self._steps.redo())

    def _walk(self, step: tuple[str, Mapping[str, Typed]] | None) -> bool:
        if step is None:
            return False
        key, typed = step
        self._walking = True
        self._form.restore(typed)
        self._form.changed.emit()
        self._walking = False
        self._form.tell_of(list(typed))
        self._form.focus_field(key)
        self.moved.emit()
        return True
