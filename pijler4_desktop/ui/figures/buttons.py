"""Numbers as controls: a line, a large number, a column and a cell of the week."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy

from pijler4_desktop.domain.figures.result import Figure
from pijler4_desktop.domain.figures.words import rows_words, said, share_words, unknown_note
from pijler4_desktop.ui.figures.opening import Rows
from pijler4_desktop.ui.kit.buttons import DrawnButton
from pijler4_desktop.ui.kit.charts import Column, Inks, paint_cell, paint_column
from pijler4_desktop.ui.kit.tips import plain_tip
from pijler4_desktop.ui.theme.fonts import font, text_width
from pijler4_desktop.ui.theme.painting import RIGHT, colour, draw_icon, rounded, text

LINE = 30
STAT = 92
ARROWS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}
SCREEN_INKS = Inks(colour, lambda px, weight: font(px, weight, tabular=True))


class FigureButton(DrawnButton):
    """A number that opens its rows; one without rows can be read and not pressed."""

    def __init__(self, figure: Figure, rows: Rows | None) -> None:
        super().__init__()
        self.figure, self.rows = figure, rows
        parts = (figure.title, self.words, share_words(figure), unknown_note(figure))
        self.setAccessibleName(", ".join(filter(None, parts)))
        if rows is None:
            self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        else:
            self.setCursor(Qt.CursorShape.PointingHandCursor)
            opens = self.tr("{title}: {rows} tonen")
            shown = opens.format(title=figure.title, rows=rows_words(figure))
            self.setToolTip(plain_tip(shown))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @property
    def words(self) -> str:
        """The number in words, with its unit."""
        return f"{said(self.figure)} {self.figure.unit}".strip()

    @property
    def _ground(self) -> str | None:
        if self.rows is None:
            return None
        return "pressed" if self.isDown() else "hover" if self.underMouse() else None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave the arrows to what is around."""
        if Qt.Key(event.key()) in ARROWS:
            event.ignore()
        else:
            super().keyPressEvent(event)


class FigureLine(FigureButton):
    """A number behind its name, with the colour and the icon it has in the chart."""

    def __init__(self, figure: Figure, rows: Rows | None, ink: str = "", icon: str = "") -> None:
        super().__init__(figure, rows)
        self._ink, self._icon = ink, icon
        self.setProperty("ring", "inside")

    def sizeHint(self) -> QSize:
        """Ask for a line."""
        return QSize(200, LINE)

    def minimumSizeHint(self) -> QSize:
        """Do with the number and a few letters."""
        return QSize(120, LINE)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the mark, the name, the share and the number."""
        painter = QPainter(self)
        area = QRectF(self.rect())
        if self._ground:
            rounded(painter, area, 6, self._ground)
        left = 8.0
        if self._ink:
            rounded(painter, QRectF(left, area.center().y() - 5, 10, 10), 3, self._ink)
            left += 18
        if self._icon:
            draw_icon(painter, self._icon, left, area.center().y() - 8, 16, self._ink)
            left += 23
        known = self.figure.value is not None
        wide = text_width(self.words, 13, 600) + 6
        number = QRectF(area.right() - wide - 8, 0, wide, area.height())
        ink = "text" if known else "text2"
        text(painter, number, self.words, font(13, 600), ink, RIGHT, elide=False)
        share = share_words(self.figure) if self.figure.value else ""
        beside = text_width(share, 12) + 10 if share else 0
        place = QRectF(number.left() - beside, 0, beside - 4, area.height())
        text(painter, place, share, font(12), "text3", RIGHT, elide=False)
        name = QRectF(left, 0, place.left() - left - 6, area.height())
        text(painter, name, self.figure.title, font(13), "text")


class StatButton(FigureButton):
    """A large number with what it is below it."""

    def __init__(
        self, figure: Figure, rows: Rows | None, *, words: str = "", note: str = ""
    ) -> None:
        self._own_words = words
        super().__init__(figure, rows)
        lacking = f"{len(figure.unknown)} {figure.unknown_words}" if figure.unknown else ""
        self._note = note or lacking

    @property
    def words(self) -> str:
        """The number, or the words that say it better."""
        return self._own_words or said(self.figure)

    def sizeHint(self) -> QSize:
        """Ask for a card."""
        return QSize(200, STAT)

    def minimumSizeHint(self) -> QSize:
        """Do with a narrow card."""
        return QSize(120, STAT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the card."""
        painter = QPainter(self)
        area = QRectF(self.rect())
        rounded(painter, area, 10, self._ground or "surface", "line")
        room = area.width() - 32
        px = 26 if self.figure.value is not None else 17
        text(painter, QRectF(16, 12, room, 32), self.words, font(px, 600))
        text(painter, QRectF(16, 45, room, 18), self.figure.title, font(13, 500))
        text(painter, QRectF(16, 64, room, 16), self._note, font(12), "text3")


class ColumnButton(FigureButton):
    """A column of the hours; `most` is how high the highest of its row stands."""

    def __init__(self, figure: Figure, rows: Rows | None, column: Column, most: float) -> None:
        super().__init__(figure, rows)
        self._column, self._most = column, most

    def sizeHint(self) -> QSize:
        """Ask for room to tell the parts apart."""
        return QSize(44, 220)

    def minimumSizeHint(self) -> QSize:
        """Do with a narrow column."""
        return QSize(24, 200)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the column."""
        painter = QPainter(self)
        if self._ground:
            rounded(painter, self.rect(), 6, self._ground)
        paint_column(painter, SCREEN_INKS, QRectF(self.rect()), self._column, self._most)


class CellButton(FigureButton):
    """A part of a day of the week."""

    def __init__(self, figure: Figure, rows: Rows | None, most: float) -> None:
        super().__init__(figure, rows)
        self._most = most
        self.setProperty("ring", "inside")

    def sizeHint(self) -> QSize:
        """Ask for a cell that can be hit."""
        return QSize(80, 34)

    def minimumSizeHint(self) -> QSize:
        """Do with a small cell."""
        return QSize(32, 34)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the cell with its number."""
        area = QRectF(self.rect()).adjusted(1.5, 1.5, -1.5, -1.5)
        paint_cell(QPainter(self), SCREEN_INKS, area, self.figure.value or 0, self._most)


def one_tab_stop(buttons: Sequence[FigureButton], chosen: FigureButton | None = None) -> None:
    """Let Tab stop once at a row of numbers; the arrows go on from there, also over zeros."""
    first = next((one for one in buttons if one.rows is not None), None)
    stop = chosen or first or next(iter(buttons), None)
    for one in buttons:
        policy = Qt.FocusPolicy.StrongFocus if one is stop else Qt.FocusPolicy.ClickFocus
        one.setFocusPolicy(policy)
