"""The timeline: every initiative as a bar from its beginning to its start and its evaluation.

Each bar lies on a button of its own that says the same in words.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from PySide6.QtCore import QCoreApplication, QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QEnterEvent, QFocusEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from pijler4_desktop.domain.initiatives.cards import InitiativeCard
from pijler4_desktop.domain.months import SHORT_MONTHS
from pijler4_desktop.domain.terms import term
from pijler4_desktop.domain.vocabulary import Phase
from pijler4_desktop.services.saving import today
from pijler4_desktop.ui.initiatives.nothing import nothing
from pijler4_desktop.ui.initiatives.words import PHASE_LOOKS, day_short, day_words, type_words
from pijler4_desktop.ui.kit.buttons import DrawnButton
from pijler4_desktop.ui.kit.chips import paint_tile
from pijler4_desktop.ui.kit.layouts import clear, column, holder, scrolled, surface
from pijler4_desktop.ui.kit.looks import type_look
from pijler4_desktop.ui.kit.tips import plain_tip
from pijler4_desktop.ui.theme.fonts import font, text_width
from pijler4_desktop.ui.theme.painting import CENTRE, draw_icon, fill, rounded, text

NAMES, NARROW_NAMES = 250, 180
NARROW_BELOW = 800
ROW, HEAD, BAR = 46, 42, 18
BEFORE, AFTER = timedelta(days=20), timedelta(days=35)
MONTHS_LEAST, MONTHS_MOST = 6, 24
_ARROWS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


@dataclass(frozen=True, slots=True)
class Span:
    """What of an initiative stands on the scale; `until` is where its bar ends."""

    card: InitiativeCard
    begin: date
    until: date

    @property
    def words(self) -> str:
        """Say the bar in words."""
        return ". ".join(filter(None, said_of(self)))


@dataclass(frozen=True, slots=True)
class Scale:
    """Whole months from `first` on."""

    first: date
    months: int

    def at(self, day: date, width: float) -> float:
        """Return how far to the right a day stands, in pixels of a scale this wide."""
        months = (day.year - self.first.year) * 12 + day.month - self.first.month
        return (months + (day.day - 1) / 31) * width / self.months

    def month(self, number: int) -> date:
        """Return the first day of a month of the scale."""
        year, month = divmod(self.first.month - 1 + number, 12)
        return date(self.first.year + year, month + 1, 1)


def span_of(card: InitiativeCard) -> Span:
    """Return the bar of an initiative: from its beginning to its start, or its evaluation."""
    begin = min(filter(None, (card.begun_on, card.started_on, card.planned_start, today())))
    ends = (card.planned_start, card.started_on)
    until = max(filter(None, (*ends, begin + timedelta(days=14))))
    return Span(card, begin, until)


def scale_of(spans: Sequence[Span]) -> Scale:
    """Return the months that hold every bar, today and every evaluation near."""
    days = [today(), today() + AFTER]
    days += [day for one in spans for day in (one.begin, one.until, one.card.evaluate_on) if day]
    low = min(days)
    first = date(low.year, low.month, 1)
    high = max(days) + BEFORE
    months = (high.year - first.year) * 12 + high.month - first.month + 1
    return Scale(first, max(MONTHS_LEAST, min(MONTHS_MOST, months)))


def said_of(span: Span) -> list[str]:
    """Say an initiative and its days, sentence by sentence."""
    card, now = span.card, today()
    said = [card.name, type_words(card.type), term(card.phase)]
    said.append(_tr("begonnen: {day}").format(day=day_words(span.begin, now)))
    if card.started_on:
        said.append(_tr("gestart: {day}").format(day=day_words(card.started_on, now)))
    elif card.planned_start:
        said.append(_tr("start gepland: {day}").format(day=day_words(card.planned_start, now)))
    else:
        said.append(_tr("nog geen startdatum"))
    if card.evaluate_on:
        said.append(_tr("evalueren: {day}").format(day=day_words(card.evaluate_on, now)))
    return said


class TimelineRow(DrawnButton):
    """One initiative on the scale.

    Signals:
        entered: the keyboard came here.
        stepped: an arrow leads up (-1) or down (1).
    """

    entered = Signal()
    stepped = Signal(int)

    def __init__(self, span: Span, scale: Scale, names: int) -> None:
        super().__init__()
        self.span, self._scale, self._names = span, scale, names
        self.setAccessibleName(span.words)
        self.setToolTip(plain_tip("\n".join(said_of(span))))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setProperty("ring", "inside")
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Be one row high."""
        return QSize(self._names + 200, ROW)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Tell that the keyboard came here."""
        super().focusInEvent(event)
        self.entered.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up and down lead to the other rows."""
        if Qt.Key(event.key()) in _ARROWS and not event.modifiers():
            self.stepped.emit(_ARROWS[Qt.Key(event.key())])
            return
        super().keyPressEvent(event)

    def enterEvent(self, event: QEnterEvent) -> None:
        """Light up."""
        super().enterEvent(event)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        """Put the light out."""
        super().leaveEvent(event)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the name, the months, the bar and its marks."""
        painter = QPainter(self)
        if self.underMouse():
            fill(painter, QRectF(self.rect()), "hover")
        fill(painter, QRectF(0, self.height() - 1, self.width(), 1), "line")
        self._paint_name(painter)
        area = QRectF(self._names, 0, self.width() - self._names - 12, self.height() - 1)
        paint_months(painter, area, self._scale)
        self._paint_bar(painter, area)

    def _paint_name(self, painter: QPainter) -> None:
        look = type_look(self.span.card.type)
        tile = QRectF(14, self.height() / 2 - 14, 28, 28)
        paint_tile(painter, tile, look.icon, look.tone, look.soft)
        room = QRectF(52, 5, self._names - 62, 18)
        text(painter, room, self.span.card.name, font(13, 600))
        below = QRectF(52, 23, self._names - 62, 16)
        text(painter, below, term(self.span.card.phase), font(12), "text3")

    def _paint_bar(self, painter: QPainter, area: QRectF) -> None:
        card = self.span.card
        look = PHASE_LOOKS[card.phase]
        left = area.x() + max(0.0, self._scale.at(self.span.begin, area.width()))
        right = area.x() + min(area.width(), self._scale.at(self.span.until, area.width()))
        top = area.center().y() - BAR / 2
        bar = QRectF(left, top, max(BAR, right - left), BAR)
        rounded(painter, bar, 5, look.soft, look.tone)
        start = card.started_on or card.planned_start
        mark = "circle-check" if card.started_on else "player-play"
        if start is None:
            mark = look.icon
        draw_icon(painter, mark, bar.right() - BAR + 2, top + 2, 14, look.tone, stroke=2)
        words = day_short(start, today()) if start else _tr("geen datum")
        free = area.right()
        if card.phase is Phase.STARTED and card.evaluate_on:
            free = self._paint_evaluation(painter, area, card.evaluate_on)
        self._write(painter, QRectF(bar.right() + 6, top, free - bar.right() - 8, BAR), words)

    def _paint_evaluation(self, painter: QPainter, area: QRectF, day: date) -> float:
        """Draw the day of the evaluation; returns where it begins."""
        x = area.x() + min(area.width() - BAR, max(0.0, self._scale.at(day, area.width())))
        top = area.center().y() - BAR / 2
        rounded(painter, QRectF(x, top, BAR, BAR), 9, "surface", "input")
        draw_icon(painter, "checklist", x + 2, top + 2, 14, "text2", stroke=2)
        room = QRectF(x + BAR + 6, top, area.right() - x - BAR - 6, BAR)
        for words in (_tr("evalueren {day}"), "{day}"):
            if self._write(painter, room, words.format(day=day_short(day, today()))):
                break
        return x

    def _write(self, painter: QPainter, room: QRectF, words: str) -> bool:
        """Write words where there is room, clear of the line of today; tells whether there was."""
        width = text_width(words, 12) + 2
        area = QRectF(self._names, 0, self.width() - self._names - 12, 1)
        now = area.x() + self._scale.at(today(), area.width())
        x = room.x() if not room.x() - 3 < now < room.x() + width else now + 6
        if x + width > room.right():
            return False
        text(
            painter,
            QRectF(x, room.y(), width, room.height()),
            words,
            font(12),
            "text2",
            elide=False,
        )
        return True


def paint_months(painter: QPainter, area: QRectF, scale: Scale) -> None:
    """Draw a line at each month, and a stronger one today."""
    for number in range(scale.months):
        x = area.x() + number * area.width() / scale.months
        fill(painter, QRectF(x, area.y(), 1, area.height()), "line")
    x = area.x() + scale.at(today(), area.width())
    fill(painter, QRectF(x, area.y(), 2, area.height()), "brand")


class MonthsHead(QWidget):
    """The names of the months above the bars; each bar says its own days."""

    def __init__(self, scale: Scale, names: int) -> None:
        super().__init__()
        self._scale, self._names = scale, names
        self.setFixedHeight(HEAD)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the names, as many as there is room for."""
        painter = QPainter(self)
        fill(painter, QRectF(0, HEAD - 1, self.width(), 1), "line")
        area = QRectF(self._names, 0, self.width() - self._names - 12, HEAD - 1)
        step = area.width() / self._scale.months
        every = next(n for n in (1, 2, 3, 6, 12, 24) if n * step > 34)
        for number in range(0, self._scale.months, every):
            day = self._scale.month(number)
            long = day.month == 1 or number == 0
            words = SHORT_MONTHS[day.month - 1]
            if long and step * every > 70:
                words = f"{words} {day.year}"
            room = QRectF(area.x() + number * step + 5, 4, step * every - 5, 20)
            if text_width(words, 12, 500) <= room.width():
                text(painter, room, words, font(12, 500), "text2", elide=False)
        x = area.x() + self._scale.at(today(), area.width())
        words = self.tr("vandaag")
        wide = text_width(words, 11, 600) + 4
        left = max(area.x(), min(x + 1 - wide / 2, area.right() - wide))
        place = QRectF(left, 23, wide, 16)
        text(painter, place, words, font(11, 600), "text2", CENTRE, elide=False)


class Timeline(QWidget):
    """Signals: `opened`, open the current initiative; `moved`, another one is current."""

    opened = Signal()
    moved = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._cards: Sequence[InitiativeCard] = ()
        self._current: str | None = None
        self._names = NAMES
        self.rows: list[TimelineRow] = []
        self._head = QVBoxLayout()
        self._body = column(gap=0)
        inside = column(self._head, (scrolled(holder(self._body)), 1), gap=0)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(surface(inside, "card"))

    def show_cards(self, cards: Sequence[InitiativeCard]) -> None:
        """Show these initiatives, the earliest start first."""
        self._cards = cards
        had = any(one.hasFocus() for one in self.rows)
        clear(self._head)
        clear(self._body)
        spans = sorted((span_of(card) for card in cards), key=lambda one: (one.until, one.begin))
        scale = scale_of(spans)
        self._head.addWidget(MonthsHead(scale, self._names))
        self.rows = [self._row(one, scale) for one in spans]
        for one in self.rows:
            self._body.addWidget(one)
        if not spans:
            self._body.addWidget(nothing(), 1)
        self._body.addStretch(0 if not spans else 1)
        if had:
            self.take_focus()

    def _row(self, span: Span, scale: Scale) -> TimelineRow:
        made = TimelineRow(span, scale, self._names)
        made.entered.connect(lambda: self._stand(span.card.id))
        made.clicked.connect(lambda: self._open(span.card.id))
        made.stepped.connect(lambda step: self._step(made, step))
        return made

    def set_narrow(self, *, narrow: bool) -> None:
        """Give the names less room in a narrow window."""
        wanted = NARROW_NAMES if narrow else NAMES
        if wanted != self._names:
            self._names = wanted
            self.show_cards(self._cards)

    @property
    def current(self) -> InitiativeCard | None:
        """Return the current initiative."""
        return next((card for card in self._cards if card.id == self._current), None)

    def stand_on(self, id_: str) -> bool:
        """Go to an initiative; tells whether it is shown."""
        if not any(card.id == id_ for card in self._cards):
            return False
        self._stand(id_)
        return True

    def take_focus(self) -> bool:
        """Bring the keyboard to the current row, or the first."""
        rows = {one.span.card.id: one for one in self.rows}
        wanted = rows.get(self._current or "") or next(iter(self.rows), None)
        if wanted is not None:
            wanted.setFocus(Qt.FocusReason.OtherFocusReason)
        return wanted is not None

    def _stand(self, id_: str) -> None:
        self._current = id_
        self.moved.emit()

    def _open(self, id_: str) -> None:
        self._stand(id_)
        self.opened.emit()

    def _step(self, made: TimelineRow, step: int) -> None:
        at = self.rows.index(made) + step
        if 0 <= at < len(self.rows):
            self.rows[at].setFocus(Qt.FocusReason.TabFocusReason)


def _tr(words: str) -> str:
    return QCoreApplication.translate("Initiatives", words)
