"""Mend all cells that say the same at once: choose a word of ours, or type what is meant."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QComboBox, QLineEdit, QVBoxLayout, QWidget

from pijler4_desktop.ui.importing.cell_editor import CellEcho
from pijler4_desktop.ui.kit.buttons import button
from pijler4_desktop.ui.kit.labels import Elided, Icon
from pijler4_desktop.ui.kit.layouts import column, row
from pijler4_desktop.ui.kit.tips import plain_tip

FIX_HEIGHT = 74
NARROW, LEAST_WORD = 300, 90
BELOW_TITLE, ASIDE = 40, 12

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class FixBox(QWidget):
    """For one text of one column: `applied` tells what is to be read instead, everywhere.

    `echo` says what we read of a text that is typed here.
    """

    applied = Signal(str)

    def __init__(
        self, text: str, cells: int, words: Sequence[str], echo: Callable[[str], CellEcho]
    ) -> None:
        super().__init__()
        self._text, self._echo = text, echo
        self._mark = Icon("info-circle", 14, "text3")
        self._said = Elided("", 12, 400, "text3")
        self.words = QComboBox()
        self.typed = QLineEdit(text)
        self.typed.setCursorPosition(0)  # of a long text, its beginning is in sight
        name = self.tr("Wat lezen we in plaats van '{text}'?").format(text=text)
        for control in (self.words, self.typed):
            control.setAccessibleName(name)
        self.words.addItems([self.tr("Kies"), *words])
        self.words.setMaxVisibleItems(14)
        self.words.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.words.setMinimumContentsLength(8)
        self.words.setMinimumWidth(LEAST_WORD)
        self.field: QWidget = self.words if words else self.typed
        (self.typed if words else self.words).hide()
        several = self.tr("Pas toe op {n}").format(n=cells)
        label = several if cells > 1 else self.tr("Pas toe")
        self.apply = button(label, "check", "primary")
        self.apply.clicked.connect(self._apply)
        self.typed.textEdited.connect(self._tell)
        self.words.currentIndexChanged.connect(lambda _at: self._tell())
        self._layout = QVBoxLayout(self)
        self._indent(BELOW_TITLE)
        self._layout.addLayout(
            column(
                row((self.words, 1), (self.typed, 1), self.apply, gap=8),
                row(self._mark, (self._said, 1), gap=6),
                gap=5,
            )
        )
        self._tell()

    @property
    def chosen(self) -> str:
        """Return what is to be read instead; nothing before there is a choice."""
        if self.words.isVisibleTo(self):
            return self.words.currentText() if self.words.currentIndex() > 0 else ""
        text = self.typed.text().strip()
        return "" if text == self._text else text

    def propose(self, word: str) -> None:
        """Have a word of ours ready, to be applied or not."""
        self.words.setCurrentText(word)

    def begin(self) -> None:
        """Bring the keyboard here."""
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)
        if self.field is self.typed:
            self.typed.selectAll()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Begin further to the left where the button would have no room."""
        super().resizeEvent(event)
        self._indent(BELOW_TITLE if self.width() >= NARROW else ASIDE)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Apply on Enter, and keep it here: the list around this box would open it anew."""
        if event.key() in _ENTER:
            self._apply()
            return
        super().keyPressEvent(event)

    def _apply(self) -> None:
        if self.chosen:
            self.applied.emit(self.chosen)
            return
        self.begin()
        if self.field is self.words:
            self.words.showPopup()

    def _indent(self, left: int) -> None:
        self._layout.setContentsMargins(left, 4, 10, 6)

    def _tell(self, _text: str = "") -> None:
        self.words.setToolTip(plain_tip(self.words.currentText()))
        if not self.chosen:
            self._mark.set_look("info-circle", "text3")
            self._said.set_text(self.tr("voor elke cel met '{text}'").format(text=self._text))
            return
        echo = self._echo(self.chosen)
        tone = "warn" if echo.doubtful else "ok"
        self._mark.set_look("alert-triangle" if echo.doubtful else "circle-check", tone)
        self._said.set_text(echo.words)
