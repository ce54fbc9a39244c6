"""Blocks that tell something: an info box, an empty state, a name with its value."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from pijler4_desktop.ui.kit.chips import Tile
from pijler4_desktop.ui.kit.labels import Icon, label
from pijler4_desktop.ui.kit.layouts import STRETCH, column, row, surface

EMPTY_WIDTH = 420


def info_box(
    words: str,
    tone: str = "info",
    icon_name: str = "info-circle",
    *,
    title: str = "",
    right: QWidget | None = None,
) -> QFrame:
    """Return a tinted box with an icon; tones: info, warn, ok, bad, gap, accent."""
    ink = "accentText" if tone == "accent" else tone
    said = column(
        label(title, "h3", tone) if title else None,
        label(words, "sub" if title else "cap", None if title else tone, wrap=True),
        gap=2,
    )
    mark = column(Icon(icon_name, 16, ink, 2), STRETCH, margins=(0, 1, 0, 0))
    inside = row(mark, (said, 1), right, gap=8, margins=(12, 8, 12, 8))
    return surface(inside, tone)


class EmptyState(QWidget):
    """Why there is nothing, and at most two ways out."""

    def __init__(
        self, icon_name: str, title: str, words: str, *ways_out: QWidget, width: int = EMPTY_WIDTH
    ) -> None:
        super().__init__()
        centre = Qt.AlignmentFlag.AlignCenter
        head = label(title, "h2")
        head.setAlignment(centre)
        why = label(words, "sub", wrap=True)
        why.setAlignment(centre)
        why.setFixedWidth(width)
        layout = QVBoxLayout(self)
        layout.setSpacing(8)
        layout.addStretch(1)
        layout.addWidget(Tile(icon_name, size=56), 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addSpacing(6)
        layout.addWidget(head)
        layout.addWidget(why, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addSpacing(8)
        layout.addLayout(row(STRETCH, *ways_out, STRETCH))
        layout.addStretch(1)
        why.ensurePolished()
        why.setFixedHeight(why.heightForWidth(width))


class KeyValue(QWidget):
    """The name of something and its value beside it; the value is words or a widget."""

    def __init__(
        self, name: str, value: str | QWidget, icon_name: str | None = None, width: int = 84
    ) -> None:
        super().__init__()
        title = label(name, "cap", wrap=True)
        title.setFixedWidth(width)
        top = Qt.AlignmentFlag.AlignTop
        layout = row(gap=8)
        self.setLayout(layout)
        if icon_name:
            layout.addWidget(Icon(icon_name, 16, "text3"), 0, top)
        layout.addWidget(title, 0, top)
        if isinstance(value, str):
            words = label(value, wrap=True)
            words.setAlignment(top | Qt.AlignmentFlag.AlignLeft)
            words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            layout.addWidget(words, 1)
        else:
            layout.addLayout(row(value, STRETCH), 1)
            layout.setAlignment(title, top)
