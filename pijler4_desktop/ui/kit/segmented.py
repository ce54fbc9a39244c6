"""One choice out of a few, all in sight: exclusive buttons on a common track."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QHBoxLayout, QSizePolicy, QWidget

from pijler4_desktop.ui.kit.tips import plain_tip
from pijler4_desktop.ui.theme.fonts import font, text_width
from pijler4_desktop.ui.theme.painting import draw_icon, rounded, text


@dataclass(frozen=True, slots=True)
class Segment:
    """One of the choices: the key a program sees, the word a user sees, perhaps an icon."""

    key: str
    words: str
    icon: str | None = None


class _SegmentButton(QAbstractButton):
    """One choice; its track is painted by Segmented."""

    def __init__(self, segment: Segment, height: int, pad: int) -> None:
        super().__init__()
        self.key = segment.key
        self._icon = segment.icon
        self._pad = pad
        self.setText(segment.words)
        self.setAccessibleName(segment.words)
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        width = text_width(segment.words, 13, 600) + 2 * pad + (20 if segment.icon else 0)
        self.setFixedSize(QSize(width, height))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the choice, raised when it is the one."""
        painter = QPainter(self)
        on = self.isChecked()
        if on:
            rounded(painter, self.rect(), 6, "surface", "line2")
        elif self.underMouse() and self.isEnabled():
            rounded(painter, self.rect(), 6, "hover")
        ink = ("text" if on else "text2") if self.isEnabled() else "disabled"
        x: float = self._pad
        if self._icon:
            mark = "accentText" if on and self.isEnabled() else ink
            draw_icon(painter, self._icon, x - 2, (self.height() - 16) / 2, 16, mark)
            x += 20
        area = QRectF(x, 0, self.width() - x, self.height())
        text(painter, area, self.text(), font(13, 600 if on else 500), ink, elide=False)


class Segmented(QWidget):
    """Exclusive choices; with `letters` the first letter of a choice picks it.

    Signals:
        chosen: the key of what a user picked.
        typed: the same, when it was picked by its letter.
    """

    chosen = Signal(str)
    typed = Signal(str)

    def __init__(
        self,
        segments: Sequence[Segment],
        current: str | None = None,
        *,
        compact: bool = False,
        letters: bool = False,
    ) -> None:
        super().__init__()
        self._letters: dict[str, _SegmentButton] = {}
        track = QHBoxLayout(self)
        track.setContentsMargins(2, 2, 2, 2)
        track.setSpacing(0)
        self._group = QButtonGroup(self)
        self._buttons: dict[str, _SegmentButton] = {}
        for segment in segments:
            made = _SegmentButton(segment, 26 if compact else 28, 9 if compact else 12)
            self._group.addButton(made)
            self._buttons[segment.key] = made
            if letters:
                self._letters[segment.words[0].upper()] = made
                made.setToolTip(plain_tip(f"{segment.words} ({segment.words[0].upper()})"))
            track.addWidget(made)
        self._group.buttonClicked.connect(self._tell)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_current(current)

    @property
    def current(self) -> str | None:
        """Return the key of the choice, or None before there is one."""
        return next((key for key, made in self._buttons.items() if made.isChecked()), None)

    def set_current(self, key: str | None) -> None:
        """Choose by program; None takes the choice away."""
        self._group.setExclusive(False)
        for own, made in self._buttons.items():
            made.setChecked(own == key)
        self._group.setExclusive(True)

    def allow(self, keys: Collection[str], why_not: str) -> None:
        """Leave only these choices open; the others say why they are not."""
        for key, made in self._buttons.items():
            made.setEnabled(key in keys)
            made.setToolTip("" if key in keys else why_not)

    def take_focus(self) -> None:
        """Bring the keyboard to the choice made, or to the first one."""
        made = self._buttons.get(self.current or "", next(iter(self._buttons.values())))
        made.setFocus(Qt.FocusReason.TabFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose by letter; every other key is for whoever lies behind."""
        made = self._letters.get(event.text().upper()) if self.isEnabled() else None
        if made is None or event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier:
            super().keyPressEvent(event)
            return
        made.setFocus(Qt.FocusReason.OtherFocusReason)
        made.click()
        self.typed.emit(made.key)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the track, with the edge of every field in which something is wrong."""
        wrong = self.property("state") == "error"
        rounded(QPainter(self), self.rect(), 8, "pressed", "badSolid" if wrong else None, 2)

    def _tell(self, made: QAbstractButton) -> None:
        if isinstance(made, _SegmentButton):
            self.chosen.emit(made.key)
