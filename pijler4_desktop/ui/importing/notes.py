"""Small things the steps share: the tile of a column's letter, and a note that comes and goes."""

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from pijler4_desktop.ui.kit.labels import Icon, label, set_property
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

    def __init__(self, icon_name: str = "info-circle", right: QWidget | None = None) -> None:
        super().__init__()
        self._icon = icon_name
        self._words = label("", "cap", "info", wrap=True)
        self._mark = Icon(icon_name, 16, "info", 2)
        inside = row(
            self._mark if right else column(self._mark, STRETCH, margins=(0, 1, 0, 0)),
            (self._words, 1),
            right,
            gap=8,
            margins=(12, 8, 12, 8),
        )
        self._box = surface(inside, "info")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._box)
        self.say("")

    @property
    def words(self) -> str:
        """Return the sentence."""
        return self._words.text()

    def say(self, words: str, tone: str = "info") -> None:
        """Show a sentence, or nothing; tones: info, warn, ok, bad."""
        self._words.setText(words)
        self.setAccessibleName(words)
        self._mark.set_look("alert-triangle" if tone == "warn" else self._icon, tone)
        set_property(self._words, "tone", tone)
        set_property(self._box, "surface", tone)
        self.setVisible(bool(words))
