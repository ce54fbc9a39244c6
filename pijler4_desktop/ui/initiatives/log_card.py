"""The log of an initiative: what was agreed or decided, latest first."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QLineEdit, QVBoxLayout

from pijler4_desktop.domain.initiative_records import LogLine
from pijler4_desktop.services.saving import today
from pijler4_desktop.ui.initiatives.words import day_short
from pijler4_desktop.ui.kit.buttons import button
from pijler4_desktop.ui.kit.labels import label
from pijler4_desktop.ui.kit.layouts import STRETCH, clear, column, row
from pijler4_desktop.ui.kit.sharing import ShareLayout
from pijler4_desktop.ui.kit.undo_keys import UndoKeys

LONGEST = 1000
DAY_WIDTH = 64


class LogCard(QFrame):
    """Signals: `noted`, keep this in the log."""

    noted = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("surface", "card")
        self.editor = QLineEdit()
        self.editor.setMaxLength(LONGEST)
        self.editor.setPlaceholderText(self.tr("Noteer wat je afsprak of besliste"))
        self.editor.setAccessibleName(self.tr("Notitie voor het logboek"))
        self.keep = button(self.tr("Noteer"))
        self.keep.clicked.connect(self._note)
        self.editor.returnPressed.connect(self._note)
        UndoKeys(self).watch(self.editor)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(6)
        mind = label(self.tr("Schrijf geen namen of gegevens van inburgeraars op."), "cap")
        head = ShareLayout((label(self.tr("Logboek"), "h2"), 1), mind, gap=8, below=2)
        layout = column(
            head, row((self.editor, 1), self.keep), self._lines, margins=(16, 14, 16, 14)
        )
        layout.addStretch(1)
        self.setLayout(layout)

    def show_lines(self, lines: Sequence[LogLine], *, writable: bool) -> None:
        """Show these lines, the latest first."""
        clear(self._lines)
        for line in sorted(lines, key=lambda one: one.noted_on, reverse=True):
            day = label(day_short(line.noted_on, today()), "cap")
            day.setFixedWidth(DAY_WIDTH)
            said = label(line.text, "sub", wrap=True)
            said.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            both = row((said, 1), gap=8)
            both.insertWidget(0, day, 0, Qt.AlignmentFlag.AlignTop)
            self._lines.addLayout(both)
        if not lines:
            self._lines.addLayout(row(label(self.tr("Nog niets genoteerd."), "cap"), STRETCH))
        self.editor.setEnabled(writable)
        self.keep.setEnabled(writable)

    @property
    def typed(self) -> str:
        """Return what is typed and not kept yet."""
        return self.editor.text().strip()

    def wipe(self, words: str) -> None:
        """Empty the field once these words are stored, unless more was typed since.

        The field forgets them: undo takes them out of the log, not back into the field.
        """
        if self.typed == words:
            self.editor.setText("")

    def discard(self) -> None:
        """Let go of what was typed."""
        self.editor.setText("")

    @Slot()
    def _note(self) -> None:
        if self.typed:
            self.noted.emit(self.typed)
        else:
            self.editor.setFocus()
