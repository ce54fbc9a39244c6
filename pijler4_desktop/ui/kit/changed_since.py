"""What changed in the shared offer since the last hand-off, as three numbers that open it."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from pijler4_desktop.domain.fields import field_of
from pijler4_desktop.domain.months import MONTHS
from pijler4_desktop.domain.todo.since import ChangedFields, Since
from pijler4_desktop.domain.vocabulary import Kind
from pijler4_desktop.ui.kit.buttons import DrawnButton
from pijler4_desktop.ui.kit.layouts import row
from pijler4_desktop.ui.kit.tips import plain_tip
from pijler4_desktop.ui.theme.fonts import font, text_width
from pijler4_desktop.ui.theme.painting import rounded, text

NAMED = 12
"""Activities that the tip of a box names."""


class ChangedSince(QWidget):
    """Signals: these_wanted (ids, what they are): list these activities."""

    these_wanted = Signal(object, str)

    def __init__(self) -> None:
        super().__init__()
        self.new = CountBox(self.tr("nieuw"), "ok")
        self.changed = CountBox(self.tr("gewijzigd"), "info")
        self.stopped = CountBox(self.tr("gestopt"), "bad")
        self.boxes = (self.new, self.changed, self.stopped)
        for box in self.boxes:
            box.clicked.connect(lambda _checked=False, box=box: self._open(box))
        self.setLayout(row(*self.boxes, gap=6))

    def show_since(self, since: Since) -> None:
        """Count what is new, changed and stopped."""
        found = (since.new, since.changed, since.stopped)
        for box, these in zip(self.boxes, found, strict=True):
            box.show_found(these)

    def _open(self, box: "CountBox") -> None:
        if box.ids:
            self.these_wanted.emit(box.ids, box.said)


class CountBox(DrawnButton):
    """How many activities are new, changed or stopped; opens them."""

    def __init__(self, words: str, tone: str) -> None:
        super().__init__()
        self._words, self._tone = words, tone
        self._number = 0
        self.ids: tuple[str, ...] = ()
        self.setFixedHeight(36)
        self.setSizePolicy(QSizePolicy.Policy.MinimumExpanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.show_found(())

    @property
    def said(self) -> str:
        """Say what the box counts."""
        return self.tr("{what} sinds de vorige doorgave").format(what=self._words.capitalize())

    def show_found(self, found: Sequence[ChangedFields]) -> None:
        """Count these."""
        self._number, self.ids = len(found), tuple(one.id for one in found)
        self.setAccessibleName(f"{self._number} {self._words}")
        names = "\n".join(map(_named, found[:NAMED]))
        self.setToolTip(plain_tip(names or f"{self._number} {self._words}"))
        self.setEnabled(bool(found))
        self.update()

    def sizeHint(self) -> QSize:
        """Ask for the number and the word."""
        words = text_width(str(self._number), 15, 600) + text_width(self._words, 13)
        return QSize(words + 28, 36)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the box."""
        painter = QPainter(self)
        back = "hover" if self.underMouse() and self.isEnabled() else "subtle"
        rounded(painter, QRectF(self.rect()), 8, back, "line")
        number = str(self._number)
        wide = text_width(number, 15, 600)
        tone = self._tone if self._number else "text3"
        text(painter, QRectF(10, 0, wide + 2, 36), number, font(15, 600), tone, elide=False)
        rest = QRectF(10 + wide + 6, 0, self.width() - wide - 18, 36)
        text(painter, rest, self._words, font(13), "text2")


def day_and_month(day: date) -> str:
    """Write a day without its year: "2 november"."""
    return f"{day.day} {MONTHS[day.month - 1]}"


def _named(one: ChangedFields) -> str:
    """Name an activity with the fields that differ."""
    fields = ", ".join(field_of(Kind.ACTIVITY, key).heading.lower() for key in one.fields)
    return f"{one.name}: {fields}" if fields else one.name
