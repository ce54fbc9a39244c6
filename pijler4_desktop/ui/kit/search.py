"""A field to search in, and a button that looks like one: a glass, words, a key cap."""

from PySide6.QtCore import QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QLineEdit, QSizePolicy

from pijler4_desktop.ui.kit.buttons import PushButton
from pijler4_desktop.ui.theme.fonts import font, text_width
from pijler4_desktop.ui.theme.painting import CENTRE, draw_icon, rounded, text

BUTTON_WIDTH, BUTTON_HEIGHT, BUTTON_NARROW = 270, 32, 32
WORDS_AT, KEY_AWAY = 34, 7
REST_MS = 150  # how long the typing rests before a search starts


class SearchField(QLineEdit):
    """A field to search in; Esc clears it, Enter or the arrow down leads to what was found.

    Signals:
        searched: look for these words; follows when the typing rests.
        entered: go to what was found, which may still be on its way.
    """

    searched = Signal(str)
    entered = Signal()

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
        self.returnPressed.connect(self._enter)

    def focus_all(self) -> None:
        """Take the keyboard with everything selected, to type over it."""
        self.setFocus()
        self.selectAll()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Clear on Esc; an empty field leaves Esc to the page, and Alt is never for a letter.

        AltGr, which is Ctrl+Alt, does make signs.
        """
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
            return
        if event.modifiers() == Qt.KeyboardModifier.AltModifier:
            event.ignore()
            return
        if event.key() == Qt.Key.Key_Down:
            self._enter()
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the glass and the key."""
        super().paintEvent(event)
        painter = QPainter(self)
        draw_icon(painter, "search", 10, (self.height() - 16) / 2, 16, "text3")
        if self._key and not self.text():
            _paint_key(painter, self.width(), self.height(), self._key)

    def _enter(self) -> None:
        self._tell()
        self.entered.emit()

    def _tell(self) -> None:
        self._rest.stop()
        self.searched.emit(self.text().strip())


class SearchButton(PushButton):
    """Looks like a field and opens one: `action` says its words and its key."""

    def __init__(self, action: QAction) -> None:
        super().__init__()
        self._action = action
        self._words = action.text()
        shortcuts = action.shortcuts()
        self._key = shortcuts[0].toString() if shortcuts else ""
        self._fits = BUTTON_WIDTH
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAutoDefault(False)
        self.setAccessibleName(self._words)
        self.setToolTip(action.toolTip())
        self.clicked.connect(action.trigger)
        action.changed.connect(self._follow)
        self.set_room(BUTTON_WIDTH)
        self._follow()

    def set_room(self, room: int) -> None:
        """Take the room there is: words and key, only the glass, or nothing."""
        words = WORDS_AT + text_width(self._words) + 14 + self._key_width() + KEY_AWAY
        wide = max(BUTTON_WIDTH, words)
        self._fits = wide if room >= wide else words if room >= words else BUTTON_NARROW
        self.setFixedSize(QSize(self._fits, BUTTON_HEIGHT))
        self.setVisible(room >= BUTTON_NARROW)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the field."""
        painter = QPainter(self)
        over = self.underMouse() and self.isEnabled()
        rounded(painter, self.rect(), 6, "hover" if over else "subtle", "input")
        ink = "text3" if self.isEnabled() else "disabled"
        left = 10 if self._fits > BUTTON_NARROW else (self.width() - 16) / 2
        draw_icon(painter, "search", left, (self.height() - 16) / 2, 16, ink)
        if self._fits > BUTTON_NARROW:
            room = QRectF(WORDS_AT, 0, self.width() - WORDS_AT, self.height())
            text(painter, room, self._words, font(), ink, elide=False)
            if self.isEnabled():
                _paint_key(painter, self.width(), self.height(), self._key)

    def _follow(self) -> None:
        self.setEnabled(self._action.isEnabled())

    def _key_width(self) -> int:
        return text_width(self._key, 11, 500) + 10


def _paint_key(painter: QPainter, width: int, height: int, key: str) -> None:
    """Draw a key cap at the right of a field."""
    cap_width = text_width(key, 11, 500) + 10
    cap = QRectF(width - cap_width - KEY_AWAY, (height - 19) / 2, cap_width, 19)
    rounded(painter, cap, 4, "surface", "line2")
    text(painter, cap, key, font(11, 500), "text3", CENTRE, elide=False)
