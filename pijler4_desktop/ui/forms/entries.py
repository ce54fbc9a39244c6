"""What a form field is: a widget that shows one or more fields of a record and gives them back.

An entry that nobody touched gives back exactly what it was shown, whatever it could display: a
text with line breaks in a one-line field, a number with more decimals than we print. So opening
and saving a form changes nothing.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import Generic, TypeVar, cast

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QPlainTextEdit, QWidget
from shiboken6 import isValid

from pijler4_desktop.domain.parsing.parsed import Parsed
from pijler4_desktop.domain.problems import Problem
from pijler4_desktop.services.form_drafts import Typed

T = TypeVar("T")
Values = Mapping[str, object]


class Entry(QObject):
    """One or more fields of a record in one widget.

    Signals:
        changed: the user changed something.
        left: the user left the widget; now is the time to say what is wrong.
    """

    changed = Signal()
    left = Signal()
    tells_leaving = True

    def __init__(self, keys: Sequence[str], widget: QWidget) -> None:
        super().__init__(widget)
        self.keys = tuple(keys)
        self.widget = widget
        widget.installEventFilter(self)

    def show(self, values: Values) -> None:
        """Show the fields of this entry."""
        raise NotImplementedError

    def values(self) -> dict[str, object]:
        """Return the fields as they now are; what cannot be read keeps its old value."""
        raise NotImplementedError

    def problems(self) -> tuple[Problem, ...]:
        """Return what the user wrote that cannot be read."""
        return ()

    def draft(self) -> Typed:
        """Return what is in the widget, readable or not, for `restore`."""
        return self.values()

    def restore(self, draft: Typed) -> None:
        """Put back what `draft` returned."""
        if not isinstance(draft, str):
            self.show(draft)

    def take(self, values: Values) -> None:
        """Take a value over from elsewhere in the form, as if the user gave it."""
        self.show(values)

    def focus(self) -> None:
        """Bring the keyboard here."""
        self.widget.setFocus(Qt.FocusReason.OtherFocusReason)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Notice that the keyboard leaves; a widget on its way out loses the focus too."""
        left = event.type() == QEvent.Type.FocusOut
        if left and self.tells_leaving and isValid(self.widget) and self.widget.isVisible():
            self.left.emit()
        return False


class ParsedEntry(Entry, Generic[T]):
    """A one-line field whose text stands for a value: a number, a date, a name.

    `read` turns the text into the value and what is wrong with it, `write` is its opposite, and
    `empty` is the value of no text at all.
    """

    def __init__(
        self,
        key: str,
        read: Callable[[str], Parsed[T]],
        write: Callable[[T], str],
        empty: T | None = None,
        editor: QLineEdit | None = None,
    ) -> None:
        self.editor = editor or QLineEdit()
        super().__init__([key], self.editor)
        self._read, self._write, self._empty = read, write, empty
        self._known: object = None
        self._shown = ""
        self.editor.textEdited.connect(self.changed)

    def show(self, values: Values) -> None:
        """Show the value as text."""
        known = values[self.keys[0]]
        self._known = known
        self.editor.setText("" if known is None else self._write(cast("T", known)))
        self.editor.setCursorPosition(0)
        self._shown = self.editor.text()

    def values(self) -> dict[str, object]:
        """Return the value, or the one it was shown when the text cannot be read."""
        text = self.editor.text()
        if text == self._shown:
            return {self.keys[0]: self._known}
        if not text.strip():
            return {self.keys[0]: self._empty}
        value = self._read(text).value
        return {self.keys[0]: self._known if value is None else value}

    def problems(self) -> tuple[Problem, ...]:
        """Return why the text cannot be read."""
        text = self.editor.text()
        if text == self._shown or not text.strip():
            return ()
        parsed = self._read(text)
        if parsed.value is not None:
            return ()
        return tuple(replace(one, field=self.keys[0]) for one in parsed.problems)

    def focus(self) -> None:
        """Bring the keyboard behind the text, as F2 does in Excel."""
        super().focus()
        self.editor.end(False)

    def take(self, values: Values) -> None:
        """Write a value as if the user typed it."""
        value = values[self.keys[0]]
        self.editor.setText("" if value is None else self._write(cast("T", value)))

    def draft(self) -> Typed:
        """Return the text, readable or not."""
        return self.editor.text()

    def restore(self, draft: Typed) -> None:
        """Put the text back."""
        self.editor.setText(str(draft))


class LongTextEntry(Entry):
    """A field for several lines of text."""

    def __init__(self, key: str, clean: Callable[[str], str], lines: int = 3) -> None:
        self.editor = QPlainTextEdit()
        super().__init__([key], self.editor)
        self._clean = clean
        self._known: object = ""
        self._shown = ""
        self.editor.setTabChangesFocus(True)
        self.editor.setFixedHeight(14 + 18 * lines)
        self.editor.textChanged.connect(self.changed)

    def show(self, values: Values) -> None:
        """Show the text."""
        self._known = values[self.keys[0]]
        self.editor.setPlainText(str(self._known))
        self._shown = self.editor.toPlainText()

    def focus(self) -> None:
        """Bring the keyboard behind the text."""
        super().focus()
        self.editor.moveCursor(QTextCursor.MoveOperation.End)

    def values(self) -> dict[str, object]:
        """Return the text, tidied."""
        text = self.editor.toPlainText()
        return {self.keys[0]: self._known if text == self._shown else self._clean(text)}

    def draft(self) -> Typed:
        """Return the text as it stands."""
        return self.editor.toPlainText()

    def restore(self, draft: Typed) -> None:
        """Put the text back."""
        self.editor.setPlainText(str(draft))


class ChoiceEntry(Entry):
    """A drop-down list; a value outside the list is added to it rather than lost."""

    tells_leaving = False  # its own list takes the focus for a while

    def __init__(self, key: str, choices: Sequence[tuple[object, str]]) -> None:
        self.editor = QComboBox()
        super().__init__([key], self.editor)
        self._values: list[object] = []
        self.editor.setMaxVisibleItems(16)
        self.editor.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.editor.setMinimumContentsLength(6)
        self.editor.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.offer(choices)
        self.editor.activated.connect(self._chosen)

    def offer(self, choices: Sequence[tuple[object, str]]) -> None:
        """Offer these values, each with its word."""
        self.editor.clear()
        self._values = [value for value, _word in choices]
        self.editor.addItems([word for _value, word in choices])

    def show(self, values: Values) -> None:
        """Choose the value."""
        value = values[self.keys[0]]
        if value not in self._values:
            self._values.append(value)
            self.editor.addItem(str(value))
        self.editor.setCurrentIndex(self._values.index(value))

    def values(self) -> dict[str, object]:
        """Return the chosen value."""
        return {self.keys[0]: self._values[self.editor.currentIndex()]}

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Leave the wheel to the page: scrolling past a list must not change it."""
        if event.type() == QEvent.Type.Wheel and not self.editor.hasFocus():
            event.ignore()
            return True
        return super().eventFilter(watched, event)

    def _chosen(self) -> None:
        self.changed.emit()
        self.left.emit()


class FlagEntry(Entry):
    """A tick box."""

    def __init__(self, key: str, words: str) -> None:
        self.editor = QCheckBox(words)
        super().__init__([key], self.editor)
        self.editor.clicked.connect(self.changed)

    def show(self, values: Values) -> None:
        """Tick the box or not."""
        self.editor.setChecked(bool(values[self.keys[0]]))

    def values(self) -> dict[str, object]:
        """Tell whether it is ticked."""
        return {self.keys[0]: self.editor.isChecked()}
