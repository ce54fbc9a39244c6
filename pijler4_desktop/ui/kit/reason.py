"""Asks why something is removed: the only question, for undo brings everything back."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCompleter, QDialog, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from pijler4_desktop.ui.kit.buttons import button
from pijler4_desktop.ui.kit.chips import Chip
from pijler4_desktop.ui.kit.field import Field
from pijler4_desktop.ui.kit.flow import FlowLayout
from pijler4_desktop.ui.kit.labels import label
from pijler4_desktop.ui.kit.layouts import STRETCH, row

WIDTH = 440
LONGEST_NAME = 120


class ReasonEdit(QLineEdit):
    """Proposes what is typed; Enter takes what stands there, where Qt would want Enter twice.

    Signals:
        entered: Enter was pressed.
    """

    entered = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take Enter before the completion does."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit()
            return
        super().keyPressEvent(event)


class ReasonQuestion(QDialog):
    """Enter removes for the reason that was given; without one it leads to the button first.

    The safe way out is the default, and Esc.

    Signals:
        agreed: remove, for this reason.
    """

    agreed = Signal(str)

    def __init__(self, question: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Verwijderen"))
        self.setFixedWidth(WIDTH)
        reasons = self.reasons()
        self.reason = ReasonEdit()
        self.reason.setMaxLength(200)
        self.reason.setPlaceholderText(self.tr("Schrijf waarom, of kies hieronder"))
        completer = QCompleter(list(reasons), self.reason)
        completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.reason.setCompleter(completer)
        self.chips = [self._chip(words) for words in reasons]
        self.remove = button(self.tr("Verwijderen"), "trash", "danger")
        self.remove.setAutoDefault(False)
        self.remove.clicked.connect(self.accept)
        self.reason.entered.connect(self._entered)
        stay = button(self.tr("Annuleren"))
        stay.setDefault(True)
        stay.clicked.connect(self.reject)
        self._lay_out(question, stay)
        self.accepted.connect(lambda: self.agreed.emit(self.reason.text().strip()))
        self.reason.setFocus()

    def _lay_out(self, question: str, stay: QWidget) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 16)
        layout.setSpacing(12)
        layout.addWidget(label(question, "h2", wrap=True))
        self.field = Field(self.tr("Reden"), self.reason, self.hint())
        self.field.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        layout.addWidget(self.field)
        layout.addLayout(FlowLayout(*self.chips))
        layout.addWidget(label(self.later(), "cap", wrap=True))
        layout.addLayout(row(STRETCH, stay, self.remove))
        self.resize(WIDTH, layout.totalHeightForWidth(WIDTH))

    def reasons(self) -> tuple[str, ...]:
        """Return the reasons that are proposed: a letter or two are enough."""
        return self.tr("bestaat niet meer"), self.tr("dubbel"), self.tr("fout ingelezen")

    def hint(self) -> str:
        """Say what the reason is for."""
        return self.tr("Je mag dit leeg laten.")

    def later(self) -> str:
        """Say how it can be brought back."""
        return self.tr("Je kunt dit ongedaan maken. Het blijft ook in de prullenbak staan.")

    def _chip(self, words: str) -> Chip:
        chip = Chip(words)
        chip.clicked.connect(lambda: self._take(words))
        return chip

    @Slot()
    def _entered(self) -> None:
        if self.reason.text().strip():
            self.accept()
        else:  # Delete and Enter in one go would remove without a look
            self.remove.setFocus(Qt.FocusReason.TabFocusReason)

    def _take(self, words: str) -> None:
        self.reason.setText(words)
        self.reason.setFocus()


def short(name: str) -> str:
    """Return a name that fits in a question."""
    return name if len(name) <= LONGEST_NAME else f"{name[: LONGEST_NAME - 1]}…"
