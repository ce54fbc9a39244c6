"""Entries in which one chooses instead of types: yes or no, chips, a range of levels."""

from collections.abc import Callable, Sequence
from enum import StrEnum

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QWidget

from pijler4_desktop.domain.subtypes import SUBTYPES
from pijler4_desktop.domain.terms import term
from pijler4_desktop.domain.vocabulary import LEVEL_ORDER, ActivityType, Answer, Level
from pijler4_desktop.ui.forms.entries import ChoiceEntry, Entry, Values
from pijler4_desktop.ui.kit.chips import Chip
from pijler4_desktop.ui.kit.flow import FlowLayout
from pijler4_desktop.ui.kit.segmented import Segment, Segmented

_SEGMENTS = (("yes", "check"), ("no", "x"), ("unknown", "help-circle"))


def answer_segments() -> list[Segment]:
    """Return Ja, Nee and Weet ik nog niet."""
    return [Segment(key, term(Answer(key)), icon) for key, icon in _SEGMENTS]


class AnswerEntry(Entry):
    """An officer's own answer to a formal condition; J, N and W give it from the keyboard.

    Signals:
        answered: a choice was made.
        typed: it was made by its letter, so with the hands on the keys.
    """

    answered = Signal()
    typed = Signal()

    def __init__(self, key: str) -> None:
        self.editor = Segmented(answer_segments(), letters=True)
        super().__init__([key], self.editor)
        self.editor.chosen.connect(self._tell)
        self.editor.typed.connect(lambda _key: self.typed.emit())

    def show(self, values: Values) -> None:
        """Show the answer."""
        self.editor.set_current(str(values[self.keys[0]]))

    def values(self) -> dict[str, object]:
        """Return the answer."""
        return {self.keys[0]: Answer(self.editor.current or Answer.UNKNOWN)}

    def focus(self) -> None:
        """Bring the keyboard to the choice made, or to the first one."""
        self.editor.take_focus()

    def _tell(self) -> None:
        self.changed.emit()
        self.answered.emit()
        self.left.emit()


class YesNoEntry(AnswerEntry):
    """Yes, no, or nobody knows yet."""

    def show(self, values: Values) -> None:
        """Show the value."""
        value = values[self.keys[0]]
        self.editor.set_current("unknown" if value is None else "yes" if value else "no")

    def values(self) -> dict[str, object]:
        """Return True, False or None."""
        known = {"yes": True, "no": False}
        return {self.keys[0]: known.get(self.editor.current or "")}


class ChipsEntry(Entry):
    """Several choices out of a closed list; the order someone else gave them is kept."""

    def __init__(self, key: str, choices: type[StrEnum]) -> None:
        self.editor = QWidget()
        super().__init__([key], self.editor)
        self._known: tuple[object, ...] = ()
        self._chips = {member: Chip(term(member), checkable=True) for member in choices}
        self.editor.setLayout(FlowLayout(*self._chips.values()))
        for chip in self._chips.values():
            chip.clicked.connect(self.changed)

    def show(self, values: Values) -> None:
        """Check the chips."""
        known = values[self.keys[0]]
        self._known = known if isinstance(known, tuple) else ()
        for member, chip in self._chips.items():
            chip.setChecked(member in self._known)

    def values(self) -> dict[str, object]:
        """Return the checked values: those that stay in their order, then the new ones."""
        checked = [member for member, chip in self._chips.items() if chip.isChecked()]
        kept = [one for one in self._known if one in checked]
        return {self.keys[0]: (*kept, *(one for one in checked if one not in kept))}

    def focus(self) -> None:
        """Bring the keyboard to the first chip."""
        next(iter(self._chips.values())).setFocus(Qt.FocusReason.OtherFocusReason)


class LevelsEntry(Entry):
    """The range of levels as a row of chips: a first click begins a range, a second ends it."""

    def __init__(self) -> None:
        self.editor = QWidget()
        super().__init__(["language_min", "language_max"], self.editor)
        self._range: tuple[object, object] = (None, None)
        self._chips = {level: Chip(term(level), checkable=True, height=30) for level in Level}
        self.editor.setLayout(FlowLayout(*self._chips.values(), gap=4))
        for level, chip in self._chips.items():
            chip.clicked.connect(self._chooser(level))

    def show(self, values: Values) -> None:
        """Show the range."""
        self._range = (values["language_min"], values["language_max"])
        self._paint()

    def values(self) -> dict[str, object]:
        """Return both ends."""
        return dict(zip(self.keys, self._range, strict=True))

    def focus(self) -> None:
        """Bring the keyboard to the first level."""
        self._chips[Level.NONE].setFocus(Qt.FocusReason.OtherFocusReason)

    def _chooser(self, level: Level) -> Callable[[], None]:
        return lambda: self._choose(level)

    def _choose(self, level: Level) -> None:
        self._range = next_range(self._range, level)
        self._paint()
        self.changed.emit()
        self.left.emit()

    def _paint(self) -> None:
        ends = [LEVEL_ORDER.index(end) for end in self._range if isinstance(end, Level)]
        for number, (level, chip) in enumerate(self._chips.items()):
            on = bool(ends) and min(ends) <= number <= max(ends)
            chip.setChecked(on)
            words = _tr("Taalniveau {level}").format(level=term(level))
            chip.setAccessibleName(words)


def next_range(known: Sequence[object], level: Level) -> tuple[Level | None, Level | None]:
    """Return the range after a click: outside it grows, on an end it shrinks, inside it ends."""
    ends = [LEVEL_ORDER.index(end) for end in known if isinstance(end, Level)]
    clicked = LEVEL_ORDER.index(level)
    if not ends:
        return level, level
    low, high = min(ends), max(ends)
    if low == high == clicked:
        return None, None
    if clicked < low:
        low = clicked
    elif clicked > high or clicked != low:
        high = clicked if clicked != high else high - 1
    else:
        low += 1
    return LEVEL_ORDER[low], LEVEL_ORDER[high]


class SubtypeEntry(ChoiceEntry):
    """The forms of the chosen type."""

    def __init__(self, key: str) -> None:
        super().__init__(key, [("", "–")])

    def follow(self, type_: object) -> None:
        """Offer the forms of this type; what was chosen stays until another is."""
        chosen = self.values()[self.keys[0]]
        forms = SUBTYPES.get(type_, ()) if isinstance(type_, ActivityType) else ()
        self.offer([("", "–"), *forms])
        self.show({self.keys[0]: chosen})


def _tr(text: str) -> str:
    return QCoreApplication.translate("ChoiceEntries", text)
