"""Six months after the start: does it work, and what now."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QWidget

from pijler4_desktop.domain.initiative_records import Initiative
from pijler4_desktop.domain.wording import date_text
from pijler4_desktop.services.saving import today
from pijler4_desktop.ui.initiatives.words import due_look, due_words
from pijler4_desktop.ui.kit.buttons import button
from pijler4_desktop.ui.kit.chips import Pill
from pijler4_desktop.ui.kit.labels import label
from pijler4_desktop.ui.kit.layouts import STRETCH, clear, column, row
from pijler4_desktop.ui.kit.undo_keys import UndoKeys

HEIGHT = 92


class EvaluationCard(QFrame):
    """Signals: `kept`, keep this as the evaluation; `again_wanted`, evaluate on another day."""

    kept = Signal(str)
    again_wanted = Signal(QWidget)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("surface", "card")
        self._shown = ""
        self._when = row(gap=8)
        self._said = label("", "cap", wrap=True)
        self.editor = QPlainTextEdit()
        self.editor.setFixedHeight(HEIGHT)
        self.editor.setTabChangesFocus(True)
        UndoKeys(self).watch(self.editor)
        self.editor.setAccessibleName(self.tr("Evaluatie"))
        self.editor.setPlaceholderText(
            self.tr("Wat werkt goed? Wat niet? Hoeveel mensen doen mee? Gaat het door?")
        )
        self.keep = button(self.tr("Evaluatie bewaren"), "check")
        self.keep.clicked.connect(self._keep)
        self.later = button(self.tr("Andere dag"), "clock", "ghost")
        self.later.clicked.connect(lambda: self.again_wanted.emit(self.later))
        head = row(label(self.tr("Evaluatie"), "h2"), self._when, STRETCH)
        foot = row(self.keep, self.later, STRETCH)
        self.setLayout(column(head, self._said, self.editor, foot, margins=(16, 14, 16, 14)))

    def show_initiative(self, initiative: Initiative, *, writable: bool) -> None:
        """Show when a started initiative is evaluated, and what was said of it."""
        self.setVisible(initiative.started_on is not None)
        clear(self._when)
        if initiative.evaluated_on is not None:
            words = self.tr("geëvalueerd op {day}").format(day=date_text(initiative.evaluated_on))
            self._when.addWidget(Pill(words, "ok", "check"))
        elif initiative.evaluate_on is not None:
            look = due_look(initiative.evaluate_on, today())
            words = due_words(initiative.evaluate_on, today())
            self._when.addWidget(Pill(words, look.tone, look.icon))
        mind = self.tr("Schrijf geen namen of gegevens van inburgeraars op.")
        self._said.setText(mind)
        if self.editor.toPlainText().strip() in ("", self._shown):
            self.editor.setPlainText(initiative.evaluation)
        self._shown = initiative.evaluation
        for part in (self.editor, self.keep, self.later):
            part.setEnabled(writable)

    @property
    def typed(self) -> str:
        """Return what is typed and not kept yet."""
        words = self.editor.toPlainText().strip()
        return "" if words == self._shown else words

    def discard(self) -> None:
        """Let go of what was typed."""
        self.editor.setPlainText(self._shown)

    @Slot()
    def _keep(self) -> None:
        words = self.editor.toPlainText().strip()
        if words:
            self.kept.emit(words)
        else:
            self.editor.setFocus()
