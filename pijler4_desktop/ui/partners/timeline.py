"""The contact log as a line through time: how, when, what was said and what came of it."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from pijler4_desktop.domain.partners import is_called, is_due
from pijler4_desktop.domain.records import ContactMoment
from pijler4_desktop.domain.wording import date_text
from pijler4_desktop.services.partners import Partner
from pijler4_desktop.services.saving import today
from pijler4_desktop.ui.kit.buttons import button, icon_button
from pijler4_desktop.ui.kit.chips import Pill
from pijler4_desktop.ui.kit.labels import label
from pijler4_desktop.ui.kit.layouts import STRETCH, clear, column, row
from pijler4_desktop.ui.partners.words import (
    MEANS_LOOKS,
    follow_up_look,
    follow_up_words,
    means_words,
)
from pijler4_desktop.ui.theme.painting import draw_icon, fill, rounded

SHOWN = 10
MARK, WORDS_AT, BELOW = 28, 38, 12


class MomentView(QWidget):
    """One moment; `last` ends the line, `removable` shows the bin beside it.

    Signals:
        unwanted: the moment should go.
    """

    unwanted = Signal()

    def __init__(
        self, moment: ContactMoment, pill: QWidget | None, *, last: bool, removable: bool
    ) -> None:
        super().__init__()
        self._look = MEANS_LOOKS[moment.means]
        self._last = last
        how, when = means_words(moment.means), date_text(moment.held_on)
        head = row(label(how, "strong"), label(when, "cap"), STRETCH, pill)
        if removable:
            words = self.tr("{how} van {date} verwijderen").format(how=how, date=when)
            bin_ = icon_button("trash", words, compact=True)
            bin_.clicked.connect(self.unwanted)
            head.addWidget(bin_)
        said = column(head, gap=2, margins=(WORDS_AT, 0, 0, BELOW))
        if moment.result:
            said.addWidget(label(moment.result, "sub", wrap=True))
        if moment.next_step or moment.next_on:
            said.addWidget(label(self._agreed(moment), "cap", wrap=True))
        self.setLayout(said)

    def _agreed(self, moment: ContactMoment) -> str:
        step = moment.next_step or self.tr("opnieuw contact opnemen")
        if moment.next_on is None:
            return self.tr("Volgende stap: {step}").format(step=step)
        words = self.tr("Volgende stap: {step}, tegen {date}")
        return words.format(step=step, date=date_text(moment.next_on))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the mark and the line to the moment below."""
        painter = QPainter(self)
        if not self._last:
            fill(painter, QRectF(13, MARK + 2, 2, self.height() - MARK - 4), "line2")
        rounded(painter, QRectF(0, 0, MARK, MARK), MARK / 2, self._look.soft)
        ink = "accentText" if self._look.tone == "accent" else self._look.tone
        draw_icon(painter, self._look.icon, 6, 6, 16, ink)


class Timeline(QWidget):
    """The moments of an organisation, the latest first; the older ones on demand.

    Signals:
        unwanted: this moment (its id) should go.
    """

    unwanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(0)

    def show_log(self, partner: Partner, *, writable: bool, limit: int = SHOWN) -> None:
        """Show the log of an organisation."""
        clear(self._layout)
        shown: Sequence[ContactMoment] = partner.moments[:limit]
        for moment in shown:
            last = moment is shown[-1]
            view = MomentView(moment, self._pill(partner, moment), last=last, removable=writable)
            view.unwanted.connect(partial(self.unwanted.emit, moment.id))
            self._layout.addWidget(view)
        rest = len(partner.moments) - len(shown)
        if rest:
            more = button(self.tr("Toon {n} oudere").format(n=rest), "history", "link")
            everything = len(partner.moments)
            more.clicked.connect(
                lambda: self.show_log(partner, writable=writable, limit=everything)
            )
            self._layout.addLayout(row(more, STRETCH))

    def _pill(self, partner: Partner, moment: ContactMoment) -> QWidget | None:
        day, status = partner.organisation.next_contact_on, partner.organisation.partner_status
        if day is None or moment is not partner.agreed:
            return None
        look = follow_up_look(day, status, today())
        words = follow_up_words(day, status, today())
        if is_called(status) and is_due(day, today()):
            words = self.tr("op te volgen")
        return Pill(words, look.tone, look.icon)
