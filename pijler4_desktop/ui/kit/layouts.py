"""Rows, columns, cards and lines: composing a screen without boxes in boxes."""

from enum import Enum

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLayout,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)


class Room(Enum):
    """Things to put between widgets."""

    STRETCH = "stretch"


STRETCH = Room.STRETCH
Part = QWidget | QLayout | Room | int | None  # a number is that many pixels of room
Item = Part | tuple[QWidget | QLayout, int]  # with its stretch factor
Margins = tuple[int, int, int, int]  # left, top, right, bottom
NO_MARGINS: Margins = (0, 0, 0, 0)
CARD_MARGINS: Margins = (16, 14, 16, 16)


def row(*items: Item, gap: int = 8, margins: Margins = NO_MARGINS) -> QHBoxLayout:
    """Put items beside each other."""
    layout = QHBoxLayout()
    _fill(layout, items, gap, margins)
    return layout


def column(*items: Item, gap: int = 8, margins: Margins = NO_MARGINS) -> QVBoxLayout:
    """Put items below each other."""
    layout = QVBoxLayout()
    _fill(layout, items, gap, margins)
    return layout


def _fill(layout: QBoxLayout, items: tuple[Item, ...], gap: int, margins: Margins) -> None:
    layout.setSpacing(gap)
    layout.setContentsMargins(*margins)
    for item in items:
        part, stretch = item if isinstance(item, tuple) else (item, 0)
        add(layout, part, stretch)


def add(layout: QBoxLayout, part: Part, stretch: int = 0) -> None:
    """Add one item at the end of a row or column."""
    if isinstance(part, Room):
        layout.addStretch(1)
    elif isinstance(part, int):
        layout.addSpacing(part)
    elif isinstance(part, QLayout):
        layout.addLayout(part, stretch)
    elif part is not None:
        layout.addWidget(part, stretch)


def holder(layout: QLayout) -> QWidget:
    """Return a plain widget around a layout."""
    widget = QWidget()
    widget.setLayout(layout)
    return widget


def surface(
    layout: QLayout, kind: str = "plain", *, width: int | None = None, height: int | None = None
) -> QFrame:
    """Return a frame of one of the sheet's kinds of surface around a layout.

    Kinds: plain, card, sunken, thead, panelL, panelR, bar, foot, bg, and the tints info, warn, ok,
    bad, gap and accent. `width` and `height` fix its size, in logical pixels.
    """
    frame = QFrame()
    frame.setProperty("surface", kind)
    frame.setLayout(layout)
    if width is not None:
        frame.setFixedWidth(width)
    if height is not None:
        frame.setFixedHeight(height)
    return frame


def card(*items: Item, gap: int = 10, margins: Margins = CARD_MARGINS) -> QFrame:
    """Return a white card with these items below each other."""
    return surface(column(*items, gap=gap, margins=margins), "card")


def line(*, vertical: bool = False) -> QFrame:
    """Return a hairline."""
    frame = QFrame()
    frame.setProperty("line", "v" if vertical else "h")
    return frame


def scrolled(content: QWidget) -> QScrollArea:
    """Return an area that scrolls its content up and down, never sideways."""
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    content.setObjectName("scrollBody")
    area.setWidget(content)
    return area


def even(widget: QWidget) -> QWidget:
    """Let neighbours in a row share its width evenly, whatever they hold."""
    widget.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
    return widget


def clear(layout: QLayout) -> None:
    """Take everything out of a layout and let it go."""
    while (item := layout.takeAt(0)) is not None:
        if (widget := item.widget()) is not None:
            widget.hide()
            widget.deleteLater()
        elif (inner := item.layout()) is not None:
            clear(inner)
