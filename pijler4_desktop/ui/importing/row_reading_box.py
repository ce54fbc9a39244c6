"""How a row is read: every cell with what we understood of it."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from pijler4_desktop.domain.importing.drafting.understanding import CellReading
from pijler4_desktop.domain.messages import problem_message
from pijler4_desktop.domain.vocabulary import Severity
from pijler4_desktop.ui.importing.problem_words import SEVERITY_LOOKS
from pijler4_desktop.ui.kit.labels import label
from pijler4_desktop.ui.kit.layouts import column, scrolled
from pijler4_desktop.ui.kit.tips import plain_tip
from pijler4_desktop.ui.theme.fonts import font
from pijler4_desktop.ui.theme.painting import draw_icon, text

LINE_HEIGHT = 24
NAME_WIDTH = 108
HEAD_HEIGHT = 48


class RowReadingBox(QWidget):
    """Shows the readings of one row, in the order of the file."""

    def __init__(self) -> None:
        super().__init__()
        self._most = 8
        self._has_row = self._away = False
        self.title = label("", "h3")
        self._lines = _Readings()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(column(self.title, margins=(18, 10, 12, 4)))
        self._area = scrolled(self._lines)
        self._area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._area.setProperty("ring", "inside")
        layout.addWidget(self._area, 1)

    @property
    def said(self) -> Sequence[str]:
        """Return the lines as they are said."""
        return self._lines.said

    def show_row(self, row: int | None, readings: Sequence[CellReading]) -> None:
        """Show a row, or nothing."""
        self._has_row = row is not None
        self.setVisible(self._has_row and not self._away)
        self.title.setText(self.tr("Zo lezen we rij {row}").format(row=row))
        self._lines.show_readings(readings)
        self._area.setAccessibleName(self.title.text())
        self._area.setAccessibleDescription("; ".join(self.said))
        self._fit()

    def set_lines(self, number: int) -> None:
        """Show at most this many lines at once; the others scroll."""
        self._most = number
        self._fit()

    def set_away(self, *, away: bool) -> None:
        """Make room for what has to be answered first."""
        self._away = away
        self.setVisible(self._has_row and not away)

    def _fit(self) -> None:
        number = min(len(self._lines.said), self._most)
        self.setFixedHeight(HEAD_HEIGHT + number * LINE_HEIGHT)


class _Readings(QWidget):
    """The lines, painted: a name, what we read, and a mark where something was left out."""

    def __init__(self) -> None:
        super().__init__()
        self._readings: Sequence[CellReading] = ()
        self.said: Sequence[str] = ()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def show_readings(self, readings: Sequence[CellReading]) -> None:
        self._readings = readings
        self.said = [self._line(reading) for reading in readings]
        self.setAccessibleName("; ".join(self.said))
        self.setToolTip(plain_tip("\n".join(self.said)))
        self.setFixedHeight(len(readings) * LINE_HEIGHT + 8)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(200, len(self._readings) * LINE_HEIGHT + 8)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        for number, reading in enumerate(self._readings):
            top = number * LINE_HEIGHT
            name = QRectF(18, top, NAME_WIDTH, LINE_HEIGHT)
            text(painter, name, " ".join(reading.heading.split()), font(12), "text3")
            severity = max((p.severity for p in reading.problems), default=None)
            area = QRectF(18 + NAME_WIDTH + 8, top, self.width() - NAME_WIDTH - 38, LINE_HEIGHT)
            if severity is not None:
                mark, ink = SEVERITY_LOOKS[severity]
                draw_icon(painter, mark, area.x(), top + 5, 14, ink, stroke=2)
                area = area.adjusted(20, 0, 0, 0)
            ink = "text" if reading.understood else "text3"
            words = " ".join((reading.understood or self._nothing(reading)).split())
            text(painter, area, words, font(13, 500 if reading.understood else 400), ink)

    def _nothing(self, reading: CellReading) -> str:
        return self.tr("niet gelezen: '{text}'").format(text=reading.text)

    def _line(self, reading: CellReading) -> str:
        words = f"{reading.heading}: {reading.understood or self._nothing(reading)}"
        doubts = [p for p in reading.problems if p.severity >= Severity.DOUBT]
        said = [problem_message(p, reading.heading) for p in doubts]
        return ". ".join([words, *said])
