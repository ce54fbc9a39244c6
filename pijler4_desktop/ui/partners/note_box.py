"""Contact noteren: how, what was said, and when to follow up; five keystrokes from anywhere."""

from dataclasses import dataclass, replace

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QKeyEvent, Qt
from PySide6.QtWidgets import QFrame, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from pijler4_desktop.domain.erasing import Wiper
from pijler4_desktop.domain.parsing.soon import parse_recent, parse_soon
from pijler4_desktop.domain.problems import Problem
from pijler4_desktop.domain.text import clean
from pijler4_desktop.domain.vocabulary import Kind, Means
from pijler4_desktop.services.contact_log import Note
from pijler4_desktop.ui.actions import Actions, Wording
from pijler4_desktop.ui.forms.telling import problem_words
from pijler4_desktop.ui.kit.buttons import action_button, button
from pijler4_desktop.ui.kit.day_field import DayField
from pijler4_desktop.ui.kit.field import Field
from pijler4_desktop.ui.kit.labels import KeyCap, label
from pijler4_desktop.ui.kit.layouts import STRETCH, column, row
from pijler4_desktop.ui.kit.segmented import Segment, Segmented
from pijler4_desktop.ui.kit.sharing import ShareLayout
from pijler4_desktop.ui.partners.words import means_words

MEANS = (Means.PHONE, Means.MAIL, Means.VISIT, Means.TALK)
TEXT_HEIGHT, FIELD_WIDTH = 68, 150


@dataclass(frozen=True, slots=True)
class Typed:
    """What stands in the box, readable or not."""

    means: str | None = None
    result: str = ""
    next_on: str = ""
    next_step: str = ""
    held_on: str = ""

    @property
    def anything(self) -> bool:
        """Tell whether there is something that would be lost."""
        return any((self.result, self.next_on, self.next_step, self.held_on))

    def without(self, wiper: Wiper) -> "Typed":
        """Return it without a person who was forgotten."""
        return replace(self, result=wiper.text(self.result), next_step=wiper.text(self.next_step))


class NoteBox(QFrame):
    """Takes down one moment; a letter says how it went (T, M, B or O).

    Signals:
        noted: store this note.
        closed: Esc was pressed; what was typed stays in the box.
    """

    noted = Signal(Note)
    closed = Signal()

    def __init__(self, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("surface", "accent")
        self.setAccessibleName(self.tr("Contact noteren"))
        segments = [Segment(one.value, means_words(one)) for one in MEANS]
        self.means = Segmented(segments, compact=True, letters=True)
        self.result = QPlainTextEdit()
        self.result.setTabChangesFocus(True)
        self.result.setFixedHeight(TEXT_HEIGHT)
        reminder = self.tr("Schrijf hier niets over personen.")
        self.said = Field(self.tr("Wat is er gezegd?"), self.result, reminder)
        self.next_on = DayField(self.tr("Opvolgen op"), parse_soon, self.tr("'vr', '3 dec'"))
        self.next_step = QLineEdit()
        self.held_on = DayField(self.tr("Wanneer was het?"), parse_recent)
        self.held_on.editor.setPlaceholderText(self.tr("vandaag"))
        self._trouble = label("", "cap", "bad", wrap=True)
        self._trouble.hide()
        save = actions.add(
            "partners.note_save",
            Wording(self.tr("Contact bewaren"), self.tr("Partnerorganisaties"), "check"),
            self.save,
            ("Ctrl+Return", "Ctrl+Enter"),
            self,
        )
        self._lay_out(action_button(save, "primary", words=self.tr("Bewaar")))
        self.means.typed.connect(lambda _key: self.result.setFocus())
        self.means.chosen.connect(lambda _key: self._trouble.hide())

    def _lay_out(self, save: QWidget) -> None:
        stay = button(self.tr("Sluiten"), kind="ghost")
        stay.clicked.connect(self.closed)
        step = Field(self.tr("Volgende stap"), self.next_step)
        for field in (self.next_on, step, self.held_on):
            field.setMinimumWidth(FIELD_WIDTH)
        inside: QVBoxLayout = column(
            row(label(self.tr("Contact noteren"), "h3"), STRETCH),
            row(self.means, STRETCH),
            self.said,
            ShareLayout((self.next_on, 2), (step, 3), (self.held_on, 2), gap=12, below=10),
            self._trouble,
            row(save, KeyCap("Ctrl+Enter"), 6, stay, KeyCap("Esc"), STRETCH),
            gap=10,
            margins=(14, 12, 14, 12),
        )
        self.setLayout(inside)

    def begin(self) -> None:
        """Bring the keyboard to how it went; what was typed before is still there."""
        self.show()
        self.means.take_focus()

    @property
    def typed(self) -> Typed:
        """What stands in the box."""
        return Typed(
            self.means.current,
            self.result.toPlainText(),
            self.next_on.editor.text(),
            self.next_step.text(),
            self.held_on.editor.text(),
        )

    def put(self, typed: Typed) -> None:
        """Show what stood in the box before, or an empty one."""
        self.means.set_current(typed.means)
        self.result.setPlainText(typed.result)
        self.next_on.set_text(typed.next_on)
        self.next_step.setText(typed.next_step)
        self.held_on.set_text(typed.held_on)
        self.said.set_error("")
        self._trouble.hide()

    @Slot()
    def save(self) -> None:
        """Hand the note over, or say what is missing and go there."""
        means = self.means.current
        if means is None:
            self.complain(self.tr("Kies eerst hoe: T, M, B of O."))
            self.means.take_focus()
            return
        for field in (self.next_on, self.held_on):
            if not field.check():
                field.editor.setFocus()
                return
        self.noted.emit(
            Note(
                Means(means),
                clean(self.result.toPlainText()),
                self.held_on.day,
                clean(self.next_step.text()),
                self.next_on.day,
            )
        )

    def complain(self, words: str) -> None:
        """Say why it cannot be stored."""
        self._trouble.setText(words)
        self._trouble.show()

    def tell(self, problem: Problem) -> None:
        """Say under its field what is wrong."""
        words = problem_words(problem, Kind.CONTACT_MOMENT)
        if problem.field == "result":
            self.said.set_error(words)
            self.result.setFocus()
        else:
            self.complain(words)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close with Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
            return
        super().keyPressEvent(event)
