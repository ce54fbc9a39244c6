"""The panel beside the list: reading first, one main action, then conditions, facts, history."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QPoint, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QVBoxLayout, QWidget

from pijler4_desktop.domain.history import RecordChange
from pijler4_desktop.domain.records import Activity
from pijler4_desktop.domain.rules import Rules
from pijler4_desktop.domain.standing import missing_to_confirm, standing
from pijler4_desktop.domain.vocabulary import Standing
from pijler4_desktop.domain.wording import date_text
from pijler4_desktop.services.offer import OpenActivity
from pijler4_desktop.services.office import Office
from pijler4_desktop.ui.kit.buttons import action_button, icon_button
from pijler4_desktop.ui.kit.chips import StatusBadge, type_pill
from pijler4_desktop.ui.kit.flow import FlowLayout
from pijler4_desktop.ui.kit.history_view import HistoryView
from pijler4_desktop.ui.kit.labels import Icon, label
from pijler4_desktop.ui.kit.layouts import (
    STRETCH,
    clear,
    column,
    holder,
    line,
    row,
    scrolled,
    surface,
)
from pijler4_desktop.ui.kit.sharing import ShareLayout
from pijler4_desktop.ui.offer.condition_card import ConditionCard, conditions
from pijler4_desktop.ui.offer.practical import practical


class DetailPanel(QWidget):
    """Shows one activity; it changes nothing itself.

    Signals:
        closed: the cross was pressed.
        more_wanted: show what else can be done, in a menu at this place of the screen.
        evidence_wanted: open the form at this field.
    """

    closed = Signal()
    more_wanted = Signal(QPoint)
    evidence_wanted = Signal(str)

    def __init__(
        self, office: Office, verify: QAction, edit: QAction, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._office, self._facts = office, office.facts
        self._head = QVBoxLayout()
        self._head.setContentsMargins(18, 14, 14, 14)
        self._head.setSpacing(10)
        self._verify = action_button(verify, "primary")
        self._edit = action_button(edit)
        self._close = icon_button("x", self.tr("Paneel sluiten (Esc)"), compact=True)
        self._close.clicked.connect(self.closed)
        self._more = icon_button("dots", self.tr("Meer acties"), compact=True)
        self._more.clicked.connect(self._ask_more)
        self._pills = FlowLayout(gap=6)  # the longest type leaves no room for the standing
        self._top = QVBoxLayout()
        self._top.setSpacing(2)
        self._warning = QVBoxLayout()
        self._head.addLayout(row((self._pills, 1), self._more, self._close, gap=4))
        self._head.addLayout(self._top)
        self._head.addLayout(row(self._verify, self._edit, STRETCH))
        self._head.addLayout(self._warning)
        self._body = column(gap=10, margins=(18, 14, 16, 16))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        self._area = scrolled(holder(self._body))
        inside = column(holder(self._head), line(), (self._area, 1), gap=0)
        layout.addWidget(surface(inside, "panelR"))
        self.setAccessibleName(self.tr("Gekozen activiteit"))

    def show_activity(
        self, opened: OpenActivity, history: Sequence[RecordChange], rules: Rules, today: date
    ) -> None:
        """Show an activity with what happened to it."""
        activity = opened.activity
        where = standing(activity, today, rules.verify_months)
        self._show_top(opened, where)
        self._show_warning(activity, where)
        clear(self._body)
        both = conditions(activity)
        met = sum(one.met for one in both)
        words = self.tr("{n} van 2 voldaan").format(n=met)
        count = label(words, "cap", "ok" if met == len(both) else "warn")
        title = label(self.tr("Formele voorwaarden"), "h3")
        self._body.addLayout(ShareLayout((title, 1), count, gap=8, below=2))
        for one in both:
            card = ConditionCard(one)
            card.evidence_wanted.connect(self.evidence_wanted)
            self._body.addWidget(card)
        self._body.addSpacing(4)
        self._body.addWidget(label(self.tr("Praktisch"), "h3"))
        for pair in practical(activity, self._facts, rules, today):
            self._body.addWidget(pair)
        self._add_texts(activity)
        self._body.addSpacing(4)
        self._body.addWidget(label(self.tr("Nakijken"), "h3"))
        self._body.addWidget(self._freshness(activity))
        self._body.addSpacing(4)
        self._body.addWidget(label(self.tr("Historiek"), "h3"))
        steps = HistoryView(self._facts)
        steps.show_steps(history)
        self._body.addWidget(steps)
        self._body.addStretch(1)

    def to_top(self) -> None:
        """Scroll back to the beginning, for another activity."""
        self._area.verticalScrollBar().setValue(0)

    def focus(self) -> None:
        """Bring the keyboard to the main action, or to what can be done at all."""
        able = (one for one in (self._verify, self._edit, self._close) if one.isEnabled())
        next(able).setFocus()

    @Slot()
    def _ask_more(self) -> None:
        self.more_wanted.emit(self._more.mapToGlobal(self._more.rect().bottomLeft()))

    def _show_top(self, opened: OpenActivity, where: Standing) -> None:
        activity = opened.activity
        clear(self._pills)
        clear(self._top)
        if activity.type:
            self._pills.addWidget(type_pill(activity.type))
        self._pills.addWidget(StatusBadge(where))
        self._top.addWidget(label(activity.name, "title", wrap=True))
        below = row(gap=4)
        if opened.organisation:
            below.addWidget(label(opened.organisation.name, "sub", "accent", wrap=True))
        place = activity.place or self._facts.municipality_name(activity.municipality_nis)
        if place:
            if opened.organisation:
                below.addWidget(Icon("point", 12, "text3"))
            below.addWidget(label(place, "sub", wrap=True))
        below.addStretch(1)
        self._top.addLayout(below)

    def _show_warning(self, activity: Activity, where: Standing) -> None:
        clear(self._warning)
        words = self._due(activity, where)
        if words:
            inside = row(
                Icon("clock", 16, "warn", 2),
                (label(words, "cap", "warn", wrap=True), 1),
                margins=(12, 8, 12, 8),
            )
            self._warning.addWidget(surface(inside, "warn"))

    def _freshness(self, activity: Activity) -> QWidget:
        from pijler4_desktop.ui.kit.freshness import FreshnessCard  # noqa: PLC0415  the list first

        return FreshnessCard(self._office.verifications.of(activity))

    def _due(self, activity: Activity, where: Standing) -> str:
        if where is Standing.STOPPED:
            return activity.status_reason
        if where is not Standing.TO_VERIFY:
            return ""
        if missing_to_confirm(activity):
            return self.tr("Om te bevestigen ontbreekt nog bewijs bij de voorwaarden.")
        if activity.last_verified is None:
            return self.tr("Nog niet nagekeken. Even bellen?")
        if activity.next_check_on is not None:
            day = date_text(activity.next_check_on)
            return self.tr("Na te kijken sinds {date}. Even bellen?").format(date=day)
        day = date_text(activity.last_verified)
        return self.tr("Laatst nagekeken op {date}. Even bellen?").format(date=day)

    def _add_texts(self, activity: Activity) -> None:
        texts = (
            (self.tr("Omschrijving"), activity.description),
            (self.tr("Interne notities"), activity.internal_notes),
        )
        for title, words in texts:
            if words:
                self._body.addSpacing(4)
                self._body.addWidget(label(title, "h3"))
                self._body.addWidget(label(words, "sub", wrap=True))
