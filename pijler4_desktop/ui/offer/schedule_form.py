"""When and how many hours: the week at the left, duration and countable hours at the right."""

from collections.abc import Callable

from PySide6.QtWidgets import QVBoxLayout, QWidget

from pijler4_desktop.domain.hours import countable_hours
from pijler4_desktop.domain.records import Activity
from pijler4_desktop.domain.wording import hours_text
from pijler4_desktop.services.office import Office
from pijler4_desktop.services.saving import today
from pijler4_desktop.ui.kit.bars import HoursBar, HoursPart
from pijler4_desktop.ui.kit.field import Field
from pijler4_desktop.ui.kit.folding import folding_row
from pijler4_desktop.ui.kit.labels import label
from pijler4_desktop.ui.kit.layouts import STRETCH, clear, column, line
from pijler4_desktop.ui.kit.looks import type_look
from pijler4_desktop.ui.kit.sharing import ShareLayout
from pijler4_desktop.ui.offer.practical import hours_notes

BAR_HEIGHT = 24


class HoursBlock(QWidget):
    """What the schedule as it now stands counts for."""

    def __init__(self, office: Office) -> None:
        super().__init__()
        self._office = office
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(6)

    def show_activity(self, activity: Activity) -> None:
        """Work out the hours of this activity."""
        clear(self._layout)
        facts, rules, day = self._office.facts, self._office.rules(today()), today()
        hours = countable_hours(activity, facts, rules, day)
        target = rules.target_hours
        if hours.total is None:
            words = self.tr("Vul dagen, uren en het aantal keer in. Dan rekenen we de uren uit.")
            self._layout.addWidget(label(words, "cap", wrap=True))
            return
        head = self.tr("Telt voor {n} uur").format(n=hours_text(hours.total))
        goal = hours_text(target)
        words = self.tr("genoeg voor het traject van {n} uur") if hours.enough else ""
        if hours.total > target:
            words = self.tr("meer dan genoeg voor het traject van {n} uur")
        if not words:
            words = self.tr("doel: {n} uur, samen met ander aanbod")
        said = label(words.format(n=goal), "cap", wrap=True)
        self._layout.addLayout(ShareLayout(label(head, "strong"), (said, 1), gap=8, below=2))
        tone = type_look(activity.type).tone
        parts = [HoursPart(hours.total, activity.name, tone)] if hours.total else []
        self._layout.addWidget(HoursBar(parts, target, BAR_HEIGHT))
        notes = " · ".join(hours_notes(activity, facts, rules, day))
        if notes:
            self._layout.addWidget(label(notes, "cap", wrap=True))


class ScheduleForm(QWidget):
    """Lays out the fields of the schedule around the block of hours."""

    def __init__(self, field: Callable[..., Field], hours: HoursBlock) -> None:
        super().__init__()
        left = column(field("slots", self.tr("Dagdelen")), STRETCH)
        first = folding_row(
            (field("hours_per_session", self.tr("Duur per keer (uur)")), 1),
            (field("frequency"), 1),
            (field("sessions_planned", self.tr("Aantal keer")), 1),
            gap=12,
        )
        own = folding_row(
            (field("countable_hours", self.tr("Telt voor (uur), zelf invullen")), 1),
            (field("countable_hours_reason", self.tr("Reden")), 1),
            gap=12,
        )
        right = column(first, hours, own, STRETCH, gap=12)
        below = column(
            line(),
            folding_row((field("nth"), 2), (field("by_appointment"), 2), gap=16),
            folding_row(
                (field("valid_from"), 1),
                (field("valid_until"), 1),
                (field("start_mode"), 2),
                gap=16,
            ),
            field("pauses"),
            field("when_text"),
            gap=14,
        )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(14)
        layout.addLayout(folding_row(left, (right, 1), gap=28))
        layout.addLayout(below)
