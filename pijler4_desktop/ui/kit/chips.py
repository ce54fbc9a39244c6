"""Small tinted things: chips to choose or remove, badges, pills, tiles and counts."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from pijler4_desktop.domain.terms import term
from pijler4_desktop.domain.vocabulary import ActivityType, PartnerStatus, Standing
from pijler4_desktop.ui.kit.buttons import DrawnButton
from pijler4_desktop.ui.kit.looks import PARTNER_LOOKS, STANDING_LOOKS, type_look
from pijler4_desktop.ui.theme.fonts import font, text_width
from pijler4_desktop.ui.theme.painting import CENTRE, draw_icon, rounded, text

CHIP_FONT = (12, 500)
BADGE_HEIGHT = 22


class Chip(DrawnButton):
    """A choice that can be on (`checkable`), or a filter to take away (`removable`)."""

    removed = Signal()

    def __init__(
        self,
        words: str,
        icon_name: str | None = None,
        *,
        checkable: bool = False,
        removable: bool = False,
        height: int = 26,
    ) -> None:
        super().__init__()
        self._icon = icon_name
        self._removable = removable
        self._height = height
        self.setText(words)
        self.setCheckable(checkable)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(words)
        if removable:
            self.setAccessibleName(self.tr("Filter wissen: {name}").format(name=words))
            self.setToolTip(self.tr("Deze filter wissen (Delete)"))
            self.clicked.connect(self.removed)

    def sizeHint(self) -> QSize:
        """Ask for the words, the icon and the cross; at least 24 wide to hit."""
        extra = (18 if self._icon else 0) + (18 if self._removable else 0)
        return QSize(max(24, 20 + text_width(self.text(), *CHIP_FONT) + extra), self._height)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Delete and Backspace take a filter away."""
        if self._removable and event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.removed.emit()
            return
        super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the chip in its state."""
        painter = QPainter(self)
        ink, back, edge = self._colours()
        radius = self._height / 2
        rounded(painter, self.rect(), radius, back, edge, 2 if self.isChecked() else 1)
        x = 10
        if self._icon:
            draw_icon(painter, self._icon, x - 1, (self._height - 14) / 2, 14, ink)
            x += 18
        area = QRectF(x, 0, self.width() - x, self._height)
        text(painter, area, self.text(), font(*CHIP_FONT), ink, elide=False)
        if self._removable:
            draw_icon(painter, "x", self.width() - 22, (self._height - 13) / 2, 13, ink)

    def _colours(self) -> tuple[str, str, str]:
        """Return the tokens of the words, the back and the edge."""
        if not self.isEnabled():
            return "disabled", "subtle", "line"
        if self._removable:
            return "accentText", "accentSoft2" if self.underMouse() else "accentSoft", "accentSoft2"
        if self.isChecked():
            return "accentText", "accentSoft", "accent"
        return "text2", "hover" if self.underMouse() else "surface", "line2"


class StatusBadge(QWidget):
    """Where an activity stands: icon, word and tint."""

    def __init__(self, standing: Standing) -> None:
        super().__init__()
        self._standing = standing
        self.set_standing(standing)

    def set_standing(self, standing: Standing) -> None:
        """Show another standing."""
        self._standing = standing
        self.setAccessibleName(self.tr("Status: {name}").format(name=term(standing)))
        self.setFixedSize(badge_width(standing), BADGE_HEIGHT)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the badge."""
        paint_badge(QPainter(self), 0, 0, self._standing)


def badge_width(standing: Standing | PartnerStatus) -> int:
    """Return how wide the badge of a standing or status is."""
    return 34 + text_width(term(standing), *CHIP_FONT)


def paint_badge(painter: QPainter, x: float, y: float, standing: Standing | PartnerStatus) -> None:
    """Draw a badge, 22 pixels high, as delegates do too."""
    if isinstance(standing, PartnerStatus):
        look = PARTNER_LOOKS[standing]
    else:
        look = STANDING_LOOKS[standing]
    width = badge_width(standing)
    rounded(painter, QRectF(x, y, width, BADGE_HEIGHT), BADGE_HEIGHT / 2, look.soft)
    draw_icon(painter, look.icon, x + 7, y + 4, 14, look.tone)
    area = QRectF(x + 25, y, width, BADGE_HEIGHT)
    text(painter, area, term(standing), font(*CHIP_FONT), look.tone, elide=False)


class Pill(QWidget):
    """A short note on a tint; tones: ok, warn, bad, info, mute, gap, accent, or a type's."""

    def __init__(self, words: str, tone: str = "mute", icon_name: str | None = None) -> None:
        super().__init__()
        self._words, self._tone, self._icon = words, tone, icon_name
        self.setFixedSize(pill_width(words, icon_name), BADGE_HEIGHT)
        self.setAccessibleName(words)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the pill."""
        paint_pill(QPainter(self), 0, 0, self._words, self._tone, self._icon)


def pill_width(words: str, icon_name: str | None = None) -> int:
    """Return how wide a pill is."""
    return 16 + text_width(words, *CHIP_FONT) + (17 if icon_name else 0)


def paint_pill(
    painter: QPainter, x: float, y: float, words: str, tone: str, icon_name: str | None = None
) -> None:
    """Draw a pill, 22 pixels high, as delegates do too."""
    ink = "accentText" if tone == "accent" else tone
    width = pill_width(words, icon_name)
    rounded(painter, QRectF(x, y, width, BADGE_HEIGHT), 5, f"{tone}Soft")
    if icon_name:
        draw_icon(painter, icon_name, x + 6, y + 4, 14, ink)
    start = x + (24 if icon_name else 8)
    area = QRectF(start, y, x + width - start, BADGE_HEIGHT)
    text(painter, area, words, font(*CHIP_FONT), ink, elide=False)


def type_pill(type_: ActivityType) -> Pill:
    """Return the name and icon of a type of activity in its colour."""
    look = type_look(type_)
    return Pill(term(type_), look.tone, look.icon)


class Tile(QWidget):
    """A rounded square with an icon, for a kind of thing."""

    def __init__(
        self, icon_name: str, ink: str = "accentText", soft: str = "accentSoft", size: int = 32
    ) -> None:
        super().__init__()
        self._look = (icon_name, ink, soft)
        self.setFixedSize(size, size)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the tile."""
        paint_tile(QPainter(self), QRectF(self.rect()), *self._look)


class TypeTile(Tile):
    """The tile of a type of activity, named after it."""

    def __init__(self, type_: ActivityType | None, size: int = 32) -> None:
        look = type_look(type_)
        super().__init__(look.icon, look.tone, look.soft, size)
        name = term(type_) if type_ else self.tr("Nog geen type")
        self.setToolTip(name)
        self.setAccessibleName(name)


def paint_tile(painter: QPainter, area: QRectF, icon_name: str, ink: str, soft: str) -> None:
    """Draw a tile with its icon in the middle."""
    size = area.width()
    inner = round(size * 0.56)
    offset = (size - inner) / 2
    rounded(painter, area, 8 if size >= 28 else 6, soft)
    draw_icon(painter, icon_name, area.x() + offset, area.y() + offset, inner, ink)


class Count(QWidget):
    """A number in a round shape: things to do, never totals."""

    def __init__(self, number: int, ink: str = "text2", back: str = "pressed") -> None:
        super().__init__()
        self._words = str(number)
        self._inks = (ink, back)
        self.setFixedSize(max(20, text_width(self._words, 11, 600) + 12), 18)
        self.setAccessibleName(self._words)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the number."""
        painter = QPainter(self)
        ink, back = self._inks
        rounded(painter, self.rect(), 9, back)
        face = font(11, 600, tabular=True)
        text(painter, self.rect(), self._words, face, ink, CENTRE, elide=False)
