"""Small things the steps share: the tile of a column's letter, and a note that comes and goes."""

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from pijler4_desktop.ui.kit.labels import Icon, label
from pijler4_desktop.ui.kit.layouts import STRETCH, column, row, surface
from pijler4_desktop.ui.theme.fonts import font
from pijler4_desktop.ui.theme.painting import CENTRE, rounded, text

TILE = 28


class Letter(QWidget):
    """The letter of a column, as in Excel."""

    def __init__(self) -> None:
        super().__init__()
        self._letter = ""
        self.setFixedSize(TILE, TILE)

    def show_letter(self, letter: str) -> None:
        """Show another letter."""
        self._letter = letter
        self.setAccessibleName(letter)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the letter on its tile."""
        painter = QPainter(self)
        rounded(painter, self.rect(), 6, "muteSoft")
        text(painter, self.rect(), self._letter, font(12, 600), "text2", CENTRE, elide=False)


class Note(QWidget):
    """A tinted box with a sentence; without one it is away. `right` stands behind the sentence."""

    def __init__(
        self, icon_name: str = "info-circle", tone: str = "info", right: QWidget | None = None
    ) -> None:
        super().__init__()
        self._words = label("", "cap", tone, wrap=True)
        mark = column(Icon(icon_name, 16, tone, 2), STRETCH, margins=(0, 1, 0, 0))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(
            surface(row(mark, (self._words, 1), right, gap=8, margins=(12, 8, 12, 8)), tone)
        )
        self.say("")

    @property
    def words(self) -> str:
        """Return the sentence."""
        return self._words.text()

    def say(self, words: str) -> None:
        """Show a sentence, or nothing."""
        self._words.setText(words)
        self.setVisible(bool(words))
