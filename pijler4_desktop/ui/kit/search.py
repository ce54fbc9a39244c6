"""A field to search in: a glass before the words, the key that leads there after them."""

from PySide6.QtCore import QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QLineEdit

from pijler4_desktop.ui.theme.fonts import font, text_width
from pijler4_desktop.ui.theme.painting import CENTRE, draw_icon, rounded, text

REST_MS = 150  # how long the typing rests before a search starts


class SearchField(QLineEdit):
    """`searched` follows when the typing rests; Esc clears."""

    searched = Signal(str)

    def __init__(self, placeholder: str, key: str = "") -> None:
        super().__init__()
        self._key = key
        self.setPlaceholderText(placeholder)
        self.setAccessibleName(placeholder)
        self.setProperty("quiet", True)
        self.setTextMargins(22, 0, text_width(key, 11, 500) + 18 if key else 0, 0)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(REST_MS)
        self._rest.timeout.connect(self._tell)
        self.textChanged.connect(self._rest.start)
        self.returnPressed.connect(self._tell)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Clear on Esc; an empty field leaves Esc to the page."""
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the glass and the key."""
        super().paintEvent(event)
        painter = QPainter(self)
        draw_icon(painter, "search", 10, (self.height() - 16) / 2, 16, "text3")
        if self._key and not self.text():
            width = text_width(self._key, 11, 500) + 10
            cap = QRectF(self.width() - width - 7, (self.height() - 19) / 2, width, 19)
            rounded(painter, cap, 4, "surface", "line2")
            text(painter, cap, self._key, font(11, 500), "text3", CENTRE, elide=False)

    def _tell(self) -> None:
        self._rest.stop()
        self.searched.emit(self.text().strip())
