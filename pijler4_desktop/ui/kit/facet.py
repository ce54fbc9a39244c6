"""Filters by value: check boxes with a count, in groups that fold."""

from PySide6.QtCore import QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QSizePolicy, QVBoxLayout, QWidget

from pijler4_desktop.ui.theme.fonts import font, text_width
from pijler4_desktop.ui.theme.painting import RIGHT, draw_icon, rounded, text

ROW_HEIGHT = 28
COUNT_GAP = 5  # between the words and their count


class FacetRow(QCheckBox):
    """One value of a filter, with how many records have it; a value nobody has is dimmed.

    `whole` is the name of the value in full, where `words` are short ones.
    """

    def __init__(
        self,
        words: str,
        count: int = 0,
        icon_name: str | None = None,
        ink: str = "text3",
        whole: str = "",
    ) -> None:
        super().__init__(words)
        self._whole = whole or words
        self._icon = icon_name
        self._ink = ink
        self._count = count
        self.setFixedHeight(ROW_HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setToolTip(self._whole)
        self.set_count(count)

    def set_count(self, count: int) -> None:
        """Show another count."""
        self._count = count
        said = self.tr("{value}, %n resultaat(en)", "", count)
        self.setAccessibleName(said.format(value=self._whole))
        self.update()

    def sizeHint(self) -> QSize:
        """Take the width there is."""
        return QSize(120, ROW_HEIGHT)

    def minimumSizeHint(self) -> QSize:
        """Elide when it must."""
        return QSize(80, ROW_HEIGHT)

    def hitButton(self, pos: QPoint) -> bool:
        """Take a click anywhere on the line."""
        return self.rect().contains(pos)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw box, icon, words and count."""
        painter = QPainter(self)
        on = self.isChecked()
        box = QRectF(0, 6, 16, 16)
        edge = "accent" if on or self.underMouse() else "input"
        rounded(painter, box, 4, "accent" if on else "surface", edge)
        if on:
            draw_icon(painter, "check", 1, 7, 14, "onAccent", stroke=3)
        x = 25
        if self._icon:
            draw_icon(painter, self._icon, x, 6, 16, self._ink, stroke=2)
            x += 20
        ink = "text" if self._count or on else "text3"
        taken = text_width(str(self._count), 12) + COUNT_GAP
        area = QRectF(x, 0, self.width() - x - taken, ROW_HEIGHT)
        text(painter, area, self.text(), font(13, 500 if on else 400), ink)
        number = QRectF(self.width() - 60, 0, 60, ROW_HEIGHT)
        face = font(12, tabular=True)
        text(painter, number, str(self._count), face, "text3", RIGHT, elide=False)


class _FacetTitle(QAbstractButton):
    """The name of a group; folds and unfolds it."""

    def __init__(self, words: str) -> None:
        super().__init__()
        self.setText(words)
        self.setCheckable(True)
        self.setChecked(True)
        self.setFixedHeight(ROW_HEIGHT)
        self.setAccessibleName(words)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def sizeHint(self) -> QSize:
        """Take the width there is."""
        return QSize(120, ROW_HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the name and the arrow."""
        painter = QPainter(self)
        text(painter, self.rect().adjusted(0, 0, -24, 0), self.text(), font(13, 600))
        arrow = "chevron-up" if self.isChecked() else "chevron-down"
        draw_icon(painter, arrow, self.width() - 18, (self.height() - 16) / 2, 16, "text3")


class FacetGroup(QWidget):
    """A foldable group of filters."""

    def __init__(self, title: str, *contents: QWidget) -> None:
        super().__init__()
        self._title = _FacetTitle(title)
        self._body = QWidget()
        inside = QVBoxLayout(self._body)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(0)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        layout.addWidget(self._title)
        layout.addWidget(self._body)
        self._title.toggled.connect(self._body.setVisible)
        for content in contents:
            self.add(content)

    def add(self, content: QWidget) -> None:
        """Add a row or another control at the end."""
        layout = self._body.layout()
        if layout is not None:
            layout.addWidget(content)

    def set_open(self, *, open_: bool) -> None:
        """Fold or unfold."""
        self._title.setChecked(open_)
