"""Where one is in reading a file in."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from pijler4_desktop.ui.theme.fonts import font, text_width
from pijler4_desktop.ui.theme.painting import CENTRE, draw_icon, fill, rounded, text

HEIGHT = 56
DOT = 22


class Stepper(QWidget):
    """Numbered steps on a line: done, current, still to do."""

    def __init__(self) -> None:
        super().__init__()
        self.setFixedHeight(HEIGHT)
        self._steps = [
            self.tr("Bestand"),
            self.tr("Kolommen"),
            self.tr("Nakijken"),
            self.tr("Samenvatting"),
        ]
        self._current = 0
        self.show_step(0)

    def show_step(self, current: int) -> None:
        """Mark the step one is at; past the last, all are done."""
        self._current = current
        at = min(current, len(self._steps) - 1)
        said = self.tr("Stap {number} van {total}: {name}")
        self.setAccessibleName(
            said.format(number=at + 1, total=len(self._steps), name=self._steps[at])
        )
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the steps over the whole width."""
        painter = QPainter(self)
        widths = [DOT + 8 + text_width(name, 13, 600) for name in self._steps]
        gap = (self.width() - 48 - sum(widths)) / (len(self._steps) - 1)
        x = 24.0
        for number, (name, width) in enumerate(zip(self._steps, widths, strict=True)):
            self._paint_step(painter, number, name, x)
            if number < len(self._steps) - 1 and gap > 24:
                done = number < self._current
                link = QRectF(x + width + 12, HEIGHT / 2 - 0.75, gap - 24, 1.5)
                fill(painter, link, "okSolid" if done else "line2")
            x += width + gap

    def _paint_step(self, painter: QPainter, number: int, name: str, x: float) -> None:
        dot = QRectF(x, (HEIGHT - DOT) / 2, DOT, DOT)
        here = number == self._current
        if number < self._current:
            rounded(painter, dot, DOT / 2, "okSolid")
            draw_icon(painter, "check", x + 3.5, dot.y() + 3.5, 15, "surface", stroke=3)
        else:
            rounded(painter, dot, DOT / 2, "accent" if here else "surface", "" if here else "input")
            ink = "onAccent" if here else "text2"
            text(painter, dot, str(number + 1), font(12, 600), ink, CENTRE, elide=False)
        area = QRectF(x + DOT + 7, 0, self.width(), HEIGHT)
        face = font(13, 600 if here else 500)
        text(painter, area, name, face, "text" if here else "text2", elide=False)
