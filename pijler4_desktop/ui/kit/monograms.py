"""The letters that stand for an organisation, on a tile of its own colour; never for a person."""

from zlib import crc32

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from pijler4_desktop.ui.theme.fonts import font
from pijler4_desktop.ui.theme.painting import CENTRE, rounded, text

LETTERS = 2
_TONES = (
    "typeMeeting",
    "typeTalk",
    "typePlacement",
    "typeAssociation",
    "typeVolunteer",
    "typeBuddy",
)


def monogram(name: str) -> str:
    """Return the first letters of the first two words of a name."""
    words = [word for word in name.split() if word[0].isalnum()]
    return "".join(word[0].upper() for word in words[:LETTERS])


def monogram_tone(name: str) -> str:
    """Return the tone of an organisation: the same whenever and wherever it is shown."""
    return _TONES[crc32(name.encode()) % len(_TONES)]


def paint_monogram(painter: QPainter, area: QRectF, name: str) -> None:
    """Draw a tile with the letters of a name."""
    tone, size = monogram_tone(name), area.width()
    rounded(painter, area, 8 if size >= 28 else 6, f"{tone}Soft")
    px = 16 if size >= 40 else 11
    text(painter, area, monogram(name), font(px, 600), tone, CENTRE, elide=False)


class Monogram(QWidget):
    """The tile of an organisation beside its name, so it has no name of its own."""

    def __init__(self, name: str, size: int = 44) -> None:
        super().__init__()
        self._name = name
        self.setFixedSize(size, size)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the tile."""
        paint_monogram(QPainter(self), QRectF(self.rect()), self._name)
