"""An initiative in short: its template, the gap it closes, its start, and its activity."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QWidget

from pijler4_desktop.domain.facts import Facts
from pijler4_desktop.domain.hours import countable_hours
from pijler4_desktop.domain.initiative_records import Initiative
from pijler4_desktop.domain.records import Activity
from pijler4_desktop.domain.rules import Rules
from pijler4_desktop.domain.spots.spot import spot_of
from pijler4_desktop.domain.standing import dayparts_mask
from pijler4_desktop.domain.vocabulary import Format, Phase
from pijler4_desktop.domain.wording import count_text, date_spoken, when_text
from pijler4_desktop.services.initiatives import OpenInitiative
from pijler4_desktop.services.saving import today
from pijler4_desktop.ui.initiatives.words import spot_title, type_words
from pijler4_desktop.ui.kit.bars import HoursBar, HoursPart, LevelBar
from pijler4_desktop.ui.kit.buttons import button
from pijler4_desktop.ui.kit.chips import Pill, pill_width, type_pill
from pijler4_desktop.ui.kit.labels import label
from pijler4_desktop.ui.kit.layouts import STRETCH, clear, column, holder, row
from pijler4_desktop.ui.kit.looks import type_look
from pijler4_desktop.ui.kit.panels import KeyValue
from pijler4_desktop.ui.kit.week import WeekGlyph

KEYS = 92
PILL_MOST = 230


@dataclass(frozen=True, slots=True)
class Shown:
    """An initiative as somebody opened it, with the names around it and the rules in force.

    `template` is the name of what it began from, `organisation` that of its activity's.
    """

    opened: OpenInitiative
    template: str
    organisation: str
    rules: Rules


class BriefCard(QFrame):
    """Signals: `change_wanted`, change name, start or aim; `activity_wanted`, show the activity."""

    change_wanted = Signal(QWidget)
    activity_wanted = Signal()

    def __init__(self, facts: Facts) -> None:
        super().__init__()
        self.setProperty("surface", "card")
        self._facts = facts
        self.change = button(self.tr("Aanpassen"), "edit", compact=True)
        self.change.clicked.connect(lambda: self.change_wanted.emit(self.change))
        self.activity = button("", "link", "link", compact=True)
        self.activity.clicked.connect(self.activity_wanted)
        self._body = column(gap=11)
        head = row(label(self.tr("In het kort"), "h2"), STRETCH, self.change)
        foot = row(self.activity, STRETCH)
        self.setLayout(column(head, self._body, foot, gap=10, margins=(16, 14, 16, 12)))

    def show_initiative(self, shown: Shown, *, writable: bool) -> None:
        """Show an initiative with its activity."""
        opened = shown.opened
        clear(self._body)
        for pair in self._pairs(shown):
            self._body.addWidget(pair)
        activity = opened.activity
        if activity is not None:
            self._body.addWidget(self._hours(activity, shown.rules))
        else:
            gone = self.tr("De activiteit is verwijderd. Haal ze uit de prullenbak.")
            self._body.addWidget(label(gone, "sub", "bad", wrap=True))
        in_offer = self.tr("Staat in het aanbod")
        to_it, to_fill = self.tr("Toon de activiteit in Aanbod"), self.tr("Activiteit invullen")
        phase = opened.initiative.phase
        going = to_fill if writable else to_it
        self.activity.setText(in_offer if phase is Phase.STARTED else going)
        self.activity.setVisible(activity is not None)
        self.change.setEnabled(writable)

    def _pairs(self, shown: Shown) -> Sequence[QWidget]:
        """Return name and value of what the initiative itself tells, then of its activity."""
        initiative = shown.opened.initiative
        pairs: list[QWidget] = []
        if shown.template:
            pairs.append(KeyValue(self.tr("Sjabloon"), shown.template, "copy", KEYS))
        if initiative.gap:
            pairs.append(KeyValue(self.tr("Vult gat"), self._gap(initiative), "focus-2", KEYS))
        if initiative.purpose:
            pairs.append(KeyValue(self.tr("Doel"), initiative.purpose, "flag", KEYS))
        start = initiative.started_on or initiative.planned_start
        said = date_spoken(start) if start else self.tr("Nog niet gepland")
        pairs.append(KeyValue(self.tr("Start"), said, "player-play", KEYS))
        activity = shown.opened.activity
        if activity is None:
            return pairs
        kind: QWidget | str = type_pill(activity.type) if activity.type else type_words(None)
        pairs.insert(0, KeyValue(self.tr("Type"), kind, "category", KEYS))
        partners = {one.organisation_id for one in initiative.partners}
        if shown.organisation and activity.organisation_id not in partners:
            name = self.tr("Organisatie")
            pairs.append(KeyValue(name, shown.organisation, "building-community", KEYS))
        return [*pairs, *self._of_activity(activity)]

    def _of_activity(self, activity: Activity) -> list[QWidget]:
        pairs: list[QWidget] = [
            KeyValue(self.tr("Wanneer"), self._when(activity), "calendar-week", KEYS)
        ]
        if activity.language_min or activity.language_max:
            bar = LevelBar(activity.language_min, activity.language_max)
            pairs.append(KeyValue(self.tr("Taalniveau"), bar, "language", KEYS))
        if activity.capacity is not None:
            pairs.append(KeyValue(self.tr("Plaatsen"), self._places(activity), "users", KEYS))
        return pairs

    def _gap(self, initiative: Initiative) -> QWidget | str:
        words = spot_title(spot_of(initiative.gap), self._facts)
        wide = pill_width(words, "focus-2") > PILL_MOST
        return words if wide else Pill(words, "gap", "focus-2")

    def _when(self, activity: Activity) -> QWidget:
        words = label(
            when_text(activity) or activity.when_text or self.tr("Nog niet bekend"),
            "cap",
            wrap=True,
        )
        mask = dayparts_mask(activity)
        if not mask:
            return holder(row((words, 1)))
        return holder(row(WeekGlyph(mask, 8), (words, 1), gap=10))

    def _places(self, activity: Activity) -> str:
        if activity.format is Format.PAIR:
            return self.tr("%n duo('s)", "", activity.capacity or 0)
        return self.tr("%n plaats(en)", "", activity.capacity or 0)

    def _hours(self, activity: Activity, rules: Rules) -> QWidget:
        hours = countable_hours(activity, self._facts, rules, today())
        head = label(self.tr("Uren per deelnemer"), "cap")
        if hours.total is None:
            return holder(row(head, label(self.tr("nog niet bekend"), "cap"), STRETCH, gap=8))
        times = (
            self.tr("{n} keer samen").format(n=count_text(hours.sessions))
            if hours.sessions
            else type_words(activity.type)
        )
        part = HoursPart(hours.total, times, type_look(activity.type).tone)
        return holder(column(head, HoursBar([part], rules.target_hours, 26), gap=6))
