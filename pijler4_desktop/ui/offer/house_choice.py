"""The question under the organisation: one we know, or a new one of the name that was typed?"""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QPushButton, QWidget

from pijler4_desktop.ui.forms.organisation_entry import OrganisationEntry
from pijler4_desktop.ui.kit.buttons import button
from pijler4_desktop.ui.kit.flow import FlowLayout
from pijler4_desktop.ui.kit.labels import label
from pijler4_desktop.ui.kit.layouts import column

Alike = Callable[[str], Sequence[str]]
MOST, LONGEST = 3, 60


class HouseChoice(QWidget):
    """Away unless the typed name is new and like one we know; a new one is made only by choice.

    Signals:
        asked: whether there is a question now.
    """

    asked = Signal(bool)

    def __init__(self, alike: Alike) -> None:
        super().__init__()
        self._alike = alike
        self._entry: OrganisationEntry | None = None
        self._as_new = ""
        self._names: Sequence[str] = ()
        self._words = label("", "cap", "warn", wrap=True)
        self._choices = [self._choice(number) for number in range(MOST + 1)]
        self.setLayout(column(self._words, FlowLayout(*self._choices), gap=4))
        self.hide()

    def follow(self, entry: OrganisationEntry) -> None:
        """Ask about the name in this entry, once it is left."""
        self._entry = entry
        entry.left.connect(self.look)
        entry.changed.connect(self._follow)

    def forget(self) -> None:
        """Begin with another activity: nothing was chosen as new."""
        self._as_new = ""
        self.hide()

    @property
    def buttons(self) -> Sequence[QPushButton]:
        """The answers: the names we know, and last the new one; none while it is away."""
        shown = [one for one in self._choices if not one.isHidden()]
        return [] if self.isHidden() else shown

    def look(self) -> bool:
        """Ask when that is needed; tells whether an answer is still to come."""
        name = (self._entry.name if self._entry else None) or ""
        new = self._entry is not None and self._entry.is_new and name != self._as_new
        known = [one for one in self._alike(name) if one] if new else []
        if known:
            self._ask(name, known[:MOST])
        self.setVisible(bool(known))
        self.asked.emit(bool(known))
        return bool(known)

    def focus(self) -> None:
        """Bring the keyboard to the likest answer."""
        if buttons := self.buttons:
            buttons[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def _follow(self) -> None:
        """Take the question back once it is answered by typing on."""
        if not self.isHidden():
            self.look()

    def _ask(self, name: str, known: Sequence[str]) -> None:
        asked = self.tr("We kennen al iets dat hierop lijkt. Welke organisatie bedoel je?")
        self._names = (*known, name)
        words = [*known, self.tr("Nieuw: {name}").format(name=name)]
        for number, made in enumerate(self._choices):
            made.setVisible(number < len(words))
            made.setText(_short(words[number]) if number < len(words) else "")
        if self.isHidden():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, asked))
        self._words.setText(asked)

    def _choice(self, number: int) -> QPushButton:
        made = button("", compact=True)
        made.clicked.connect(lambda: self._answer(number))
        return made

    def _answer(self, number: int) -> None:
        """Take a name we know over, or note that the typed one, the last, is new."""
        if self._entry is None:
            return
        if number < len(self._names) - 1:
            self._entry.type(self._names[number])
        else:
            self._as_new = self._names[number]
        self.hide()
        self._entry.focus()
        self.asked.emit(False)


def _short(name: str) -> str:
    return name if len(name) <= LONGEST else f"{name[: LONGEST - 1]}…"
