"""Hears every line of words that is painted, so that what no label holds can be looked at too."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

import pytest
from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QImage, QPainter
from PySide6.QtWidgets import QAbstractItemView, QWidget

from pijler4_desktop.ui.theme import painting


@dataclass(frozen=True, slots=True)
class Line:
    """Words as they were painted: on what, where, in which token."""

    widget: QWidget
    area: QRect
    words: str
    face: QFont
    ink: str
    elide: bool

    @property
    def cut(self) -> bool:
        """Tell whether the words had less room than they take."""
        return QFontMetricsF(self.face).horizontalAdvance(self.words) > self.area.width() + 2


class Ear:
    """Collects the lines while something is drawn."""

    def __init__(self) -> None:
        self.lines: list[Line] = []
        self.picture = QImage()

    def hear(self, window: QWidget) -> list[Line]:
        """Draw a window, keep the picture, and return the lines of it that can be seen."""
        self.lines = []
        self.picture = window.grab().toImage()
        return [line for line in self.lines if line.words and line.widget.isVisible()]


@contextmanager
def listening() -> Iterator[Ear]:
    """Let every module of the window paint its words through an ear."""
    ear, paint = Ear(), painting.text

    def text(
        painter: QPainter,
        rect: QRect | QRectF,
        words: str,
        face: QFont,
        ink: str = "text",
        align: Qt.AlignmentFlag = painting.LEFT,
        *,
        elide: bool = True,
    ) -> None:
        device = painter.device()
        if isinstance(device, QWidget):
            area = painter.worldTransform().mapRect(QRectF(rect)).toAlignedRect()
            ear.lines.append(Line(device, area, words, face, ink, elide))
        paint(painter, rect, words, face, ink, align, elide=elide)

    with pytest.MonkeyPatch.context() as patch:
        for name, module in list(sys.modules.items()):
            if name.startswith("pijler4_desktop.ui") and getattr(module, "text", None) is paint:
                patch.setattr(module, "text", text)
        yield ear


def cut_lines(lines: list[Line]) -> list[str]:
    """Name the lines that are cut, and those that end in an ellipsis and tell it whole nowhere."""
    return [
        f"cut: painted {line.words!r} on {type(line.widget).__name__}"
        for line in lines
        if line.cut and not (line.elide and _tells(line))
    ]


def _tells(line: Line) -> bool:
    view = line.widget.parentWidget()
    if isinstance(view, QAbstractItemView) and view.viewport() is line.widget:
        return _view_tells(view, line)
    return line.words in line.widget.toolTip()


def _view_tells(view: QAbstractItemView, line: Line) -> bool:
    index = view.indexAt(line.area.center())
    said: Any = index.data(Qt.ItemDataRole.ToolTipRole)
    return bool(said) and line.words in str(said)
