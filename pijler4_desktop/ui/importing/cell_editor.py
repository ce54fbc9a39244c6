"""Type another text for a cell, with what we read of it in words, and our own words to choose."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLabel, QLineEdit, QListWidget, QVBoxLayout, QWidget

from pijler4_desktop.domain.text import fold
from pijler4_desktop.ui.kit.labels import Icon, KeyCap, label, set_property
from pijler4_desktop.ui.kit.layouts import STRETCH, column, row, surface

MOST_WORDS = 7
WORD_HEIGHT = 28
WIDTH, ECHO_WIDTH = 320, 270
MARGIN, GAP, KEYS_HEIGHT = 10, 8, 22
_ARROWS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}


@dataclass(frozen=True, slots=True)
class CellEcho:
    """What we read of a text, in words; `doubtful` when something of it would be left out."""

    words: str
    doubtful: bool = False


class CellEditor(QLineEdit):
    """Stands in the cell; `stepped` asks for the next word of ours (1) or the one before (-1)."""

    stepped = Signal(int)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._first: str | None = None
        self.setProperty("inCell", True)
        self.setAccessibleName(self.tr("Andere tekst voor deze cel"))

    @property
    def is_changed(self) -> bool:
        """Tell whether there is another text than at the start."""
        return self.text() != self._first

    def start(self, text: str) -> None:
        """Show the text there is, once: a second time it would wipe out what was typed."""
        if self._first is None:
            self._first = text
            self.setText(text)
            self.selectAll()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let the arrows go through our words."""
        if step := _ARROWS.get(Qt.Key(event.key())):
            self.stepped.emit(step)
            return
        super().keyPressEvent(event)


class CellHelp(QWidget):
    """Hangs below the cell that is being typed in; `chosen` tells that a word was clicked."""

    chosen = Signal(str)

    def __init__(self, host: QWidget) -> None:
        super().__init__(host)
        self._host = host
        self._all: Sequence[str] = ()
        self._mark = Icon("circle-check", 16, "ok", 2)
        self._echo = label("", "strong", wrap=True)
        self.words = QListWidget()
        self.words.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.words.setFrameShape(QFrame.Shape.NoFrame)
        self.words.setProperty("words", True)
        self.words.setAccessibleName(self.tr("Onze woorden"))
        self.words.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.words.clicked.connect(self._choose)
        keys = row(
            KeyCap("Enter"),
            label(self.tr("houden"), "cap"),
            KeyCap("Esc"),
            label(self.tr("laat zoals het was"), "cap"),
            STRETCH,
            gap=6,
        )
        mark = column(self._mark, STRETCH, margins=(0, 1, 0, 0))
        inside = column(
            row(mark, (self._echo, 1), gap=8),
            self.words,
            keys,
            gap=GAP,
            margins=(12, MARGIN, 12, MARGIN),
        )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(surface(inside, "popup"))
        self.setFixedWidth(WIDTH)
        self.hide()

    @property
    def echo(self) -> QLabel:
        """Return the label with what we read."""
        return self._echo

    def offer(self, words: Sequence[str]) -> None:
        """Offer our words; none for a field that can hold anything."""
        self._all = words
        self._fill(words)

    def narrow(self, text: str) -> None:
        """Offer only the words that hold what was typed, or all when none does."""
        wanted = fold(text)
        found = [word for word in self._all if wanted in fold(word)] if wanted else self._all
        self._fill(found or self._all)

    def step(self, step: int) -> str | None:
        """Go to the next word, or the one before; None without words."""
        number = self.words.count()
        if not number:
            return None
        here = self.words.currentRow()
        at = (here + step) % number if here >= 0 else (0 if step > 0 else number - 1)
        self.words.setCurrentRow(at)
        return self.words.item(at).text()

    def show_echo(self, echo: CellEcho) -> None:
        """Say what we read of what is typed now."""
        tone = "warn" if echo.doubtful else "ok"
        self._mark.set_look("alert-triangle" if echo.doubtful else "circle-check", tone)
        self._echo.setText(echo.words)
        set_property(self._echo, "tone", tone)
        self._fit()

    def hang(self, below: QPoint, above: int) -> None:
        """Come up below a cell, or above it when there is no room; in the host's measures."""
        self._fit()
        room = self._host.rect()
        left = max(8, min(below.x(), room.width() - self.width() - 8))
        fits = below.y() + self.height() <= room.height() - 8
        self.move(left, below.y() if fits else max(8, above - self.height()))
        self.show()
        self.raise_()

    def _fill(self, words: Sequence[str]) -> None:
        self.words.clear()
        self.words.addItems(list(words))
        self.words.setVisible(bool(words))
        shown = min(len(words), MOST_WORDS)
        self.words.setFixedHeight(shown * WORD_HEIGHT)
        self._fit()

    def _fit(self) -> None:
        self._echo.ensurePolished()
        echo = max(self._echo.heightForWidth(ECHO_WIDTH), 18)
        self._echo.setFixedHeight(echo)
        words = 0 if self.words.isHidden() else self.words.height() + GAP
        self.setFixedHeight(2 * MARGIN + echo + GAP + words + KEYS_HEIGHT)

    def _choose(self, index: QModelIndex) -> None:
        self.chosen.emit(str(index.data()))
