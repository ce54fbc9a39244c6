"""Tabler's outline icons in the colour of the text beside them, sharp at every screen scale."""

import re
from functools import cache, lru_cache

from PySide6.QtCore import QByteArray, QPoint, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QIconEngine, QPaintEngine, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from pijler4_desktop.paths import resource
from pijler4_desktop.ui.theme.theme import colour

STROKE = 1.75  # on a grid of 24; thin strokes vanish on small icons
SMALL, SMALL_STROKE = 15, 2.0
BESIDE_TEXT = QSize(20, 16)  # the icon is a square at one end: the rest is room


def draw_icon(  # noqa: PLR0913  a stroke of paint: what, where, how large, how
    painter: QPainter,
    name: str,
    x: float,
    y: float,
    size: int = 18,
    ink: str = "text2",
    *,
    stroke: float | None = None,
) -> None:
    """Draw an icon with its top left corner at x, y (logical pixels)."""
    width = stroke or (SMALL_STROKE if size <= SMALL else STROKE)
    hue = colour(ink).name()
    if painter.paintEngine().type() is QPaintEngine.Type.Pdf:  # a pixmap would be coarse in print
        _renderer(name, hue, width).render(painter, QRectF(x, y, size, size))
        return
    ratio = painter.device().devicePixelRatioF()
    painter.drawPixmap(QPointF(x, y), _pixmap(name, size, hue, width, ratio))


def icon(
    name: str, ink: str = "text2", checked: str | None = None, *, after_text: bool = False
) -> QIcon:
    """Return the icon for buttons and menus; it follows the theme by itself.

    `checked` is the token for the checked state, when that differs. `after_text` keeps its room
    free at the left rather than at the right.
    """
    return QIcon(_LineIcon(name, ink, checked or ink, after_text=after_text))


class _LineIcon(QIconEngine):
    """Asks for its colour at every stroke, so that a switch of theme needs no new icons."""

    def __init__(self, name: str, ink: str, checked: str, *, after_text: bool) -> None:
        super().__init__()
        self._name = name
        self._ink = ink
        self._checked = checked
        self._after_text = after_text

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        """Draw the icon at the left of the room it gets, or at the right when it comes last."""
        ink = self._checked if state is QIcon.State.On else self._ink
        if mode is QIcon.Mode.Disabled:
            ink = "disabled"
        size = min(rect.width(), rect.height())
        top = rect.y() + (rect.height() - size) / 2
        left = rect.x() + (rect.width() - size if self._after_text else 0)
        draw_icon(painter, self._name, left, top, size, ink)

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        """Draw the icon on nothing."""
        return self.scaledPixmap(size, mode, state, 1.0)

    def scaledPixmap(
        self, size: QSize, mode: QIcon.Mode, state: QIcon.State, scale: float
    ) -> QPixmap:
        """Draw the icon on nothing; `size` is logical, `scale` says how many pixels each is."""
        pixmap = QPixmap(size * scale)
        pixmap.fill(Qt.GlobalColor.transparent)
        pixmap.setDevicePixelRatio(scale)
        painter = QPainter(pixmap)
        self.paint(painter, QRect(QPoint(0, 0), size), mode, state)
        painter.end()
        return pixmap

    def clone(self) -> QIconEngine:
        """Copy, as QIcon asks for."""
        return _LineIcon(self._name, self._ink, self._checked, after_text=self._after_text)


@lru_cache(maxsize=4096)
def _pixmap(name: str, size: int, hue: str, stroke: float, ratio: float) -> QPixmap:
    pixmap = QPixmap(round(size * ratio), round(size * ratio))
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    _renderer(name, hue, stroke).render(painter, QRectF(0, 0, size * ratio, size * ratio))
    painter.end()
    pixmap.setDevicePixelRatio(ratio)
    return pixmap


@lru_cache(maxsize=1024)
def _renderer(name: str, hue: str, stroke: float) -> QSvgRenderer:
    svg = _source(name).replace("currentColor", hue)
    svg = re.sub(r'stroke-width="[^"]+"', f'stroke-width="{stroke}"', svg)
    return QSvgRenderer(QByteArray(svg.encode()))


@cache
def _source(name: str) -> str:
    return resource("icons", f"{name}.svg").read_text("utf-8")
