"""A field for a day as people say it ("vr", "over 2 weken"), told back in full below it."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QLineEdit

from pijler4_desktop.domain.parsing.parsed import Parsed
from pijler4_desktop.domain.wording import date_spoken
from pijler4_desktop.services.saving import today
from pijler4_desktop.ui.kit.field import Field

Read = Callable[[str, date], Parsed[date]]


class DayField(Field):
    """Understands a day while it is typed; what it cannot read is told on leaving, never before.

    Signals:
        changed: the text is different now.
    """

    changed = Signal()

    def __init__(self, name: str, read: Read, hint: str = "") -> None:
        self.editor = QLineEdit()
        super().__init__(name, self.editor, hint)
        self._read, self._plain = read, hint
        self.editor.textEdited.connect(self._follow)
        self.editor.editingFinished.connect(self.check)

    @property
    def day(self) -> date | None:
        """The day that was typed; None when there is none, or none can be read in it."""
        return self._read(self.editor.text(), today()).value

    @property
    def wrong(self) -> bool:
        """Tell whether something is typed that is no day."""
        return bool(self.editor.text().strip()) and self.day is None

    def set_text(self, words: str) -> None:
        """Put words in the field."""
        self.editor.setText(words)
        self._follow()

    @Slot()
    def check(self) -> bool:
        """Say so when what is typed is no day; tells whether all is well."""
        words = self.tr("Deze dag begrijpen we niet. Typ bijvoorbeeld 'vr' of '3 dec'.")
        self.set_error(words if self.wrong else "")
        return not self.wrong

    @Slot()
    def _follow(self) -> None:
        day = self.day
        self.set_error("")
        self.set_hint(date_spoken(day) if day else self._plain)
        self.changed.emit()
