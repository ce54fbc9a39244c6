"""Where the window stands when it opens."""

from PySide6.QtCore import QByteArray, QSize
from PySide6.QtWidgets import QWidget

FIRST_SIZE = QSize(1440, 900)
FRAME = QSize(2, 40)
"""About what a system adds around a window, in logical pixels: borders and a title bar."""


def place_window(window: QWidget, remembered: QByteArray) -> None:
    """Put a window where it last stood; the first time within the screen, its frame included."""
    if not window.restoreGeometry(remembered):
        room = window.screen().availableSize() - FRAME
        window.resize(FIRST_SIZE.boundedTo(room).expandedTo(window.minimumSize()))
