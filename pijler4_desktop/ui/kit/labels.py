"""Words on the screen: labels by role, a label that elides, an icon, a key cap."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from pijler4_desktop.ui.kit.tips import plain_tip
from pijler4_desktop.ui.theme.fonts import font, metrics, text_width
from pijler4_desktop.ui.theme.painting import CENTRE, draw_icon, rounded, text

KEY_FONT = (11, 500)


def label(words: str, role: str = "body", tone: str | None = None, *, wrap: bool = False) -> QLabel:
    """Return a label of a role of the sheet; words are never read as markup.

    Roles: display, title, h2, h3, body, strong, sub, cap, capb, label. Tones: ok, warn, bad, gap,
    info, accent, text2, text3.
    """
    made = QLabel(words)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setProperty("role", role)
    if tone:
        made.setProperty("tone", tone)
    if wrap:
        made.setWordWrap(True)
        made.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
    return made


def set_property(widget: QWidget, name: str, value: object) -> None:
    """Change a property the sheet looks at, and let it look again."""
    if widget.property(name) == value:
        return
    widget.setProperty(name, value)
    widget.style().unpolish(widget)
    widget.style().polish(widget)
    widget.update()


class Elided(QWidget):
    """One line that ends with an ellipsis when it must; the whole text is its tooltip and name."""

    def __init__(
        self,
        words: str = "",
        px: int = 13,
        weight: int = 400,
        ink: str = "text",
        align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
    ) -> None:
        super().__init__()
        self._words = ""
        self._px, self._weight = px, weight
        self._ink = ink
        self._align = align | Qt.AlignmentFlag.AlignVCenter
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.set_text(words)

    def text(self) -> str:
        """Return the whole text."""
        return self._words

    def set_text(self, words: str) -> None:
        """Show another text."""
        self._words = words
        self.setToolTip(plain_tip(words))
        self.setAccessibleName(words)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Ask for the whole text."""
        width = text_width(self._words, self._px, self._weight) + 2
        return QSize(width, metrics(self._px, self._weight).height() + 2)

    def minimumSizeHint(self) -> QSize:
        """Do with a few letters."""
        return QSize(24, self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Write the line."""
        painter = QPainter(self)
        face = font(self._px, self._weight)
        text(painter, self.rect(), self._words, face, self._ink, self._align)


class Icon(QWidget):
    """An icon that only illustrates the words beside it, so it has no name of its own."""

    def __init__(
        self, name: str, size: int = 18, ink: str = "text2", stroke: float | None = None
    ) -> None:
        super().__init__()
        self._look = (name, size, ink, stroke)
        self.setFixedSize(size, size)

    def set_look(self, name: str, ink: str) -> None:
        """Show another icon or colour."""
        self._look = (name, self._look[1], ink, self._look[3])
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the icon."""
        name, size, ink, stroke = self._look
        draw_icon(QPainter(self), name, 0, 0, size, ink, stroke=stroke)


class KeyCap(QWidget):
    """The cap of a key or keys: "Ctrl+K"."""

    def __init__(self, keys: str) -> None:
        super().__init__()
        self._keys = ""
        self.set_keys(keys)

    def set_keys(self, keys: str) -> None:
        """Show another key; without one nothing."""
        self._keys = keys
        self.setAccessibleName(keys)
        self.setFixedSize(max(20, text_width(keys, *KEY_FONT) + 11), 20)
        if self.parentWidget() is not None:  # by itself it would be a window
            self.setVisible(bool(keys))
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the cap."""
        painter = QPainter(self)
        cap = self.rect().adjusted(0, 0, 0, -1)
        rounded(painter, cap, 4, "subtle", "line2")
        text(painter, cap, self._keys, font(*KEY_FONT), "text2", CENTRE, elide=False)
