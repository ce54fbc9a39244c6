"""The practical side of an activity, as pairs of a name and words or a picture."""

from dataclasses import replace
from datetime import date

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from pijler4_desktop.domain.facts import Facts
from pijler4_desktop.domain.hours import countable_hours, session_hours, weeks_to_target
from pijler4_desktop.domain.records import Activity
from pijler4_desktop.domain.rules import Rules
from pijler4_desktop.domain.standing import dayparts_mask
from pijler4_desktop.domain.terms import term
from pijler4_desktop.domain.vocabulary import Childcare
from pijler4_desktop.domain.wording import (
    address_text,
    cost_text,
    hours_text,
    slot_line,
    when_text,
)
from pijler4_desktop.ui.kit.bars import Bar, LevelBar
from pijler4_desktop.ui.kit.chips import Pill
from pijler4_desktop.ui.kit.flow import FlowLayout
from pijler4_desktop.ui.kit.labels import label
from pijler4_desktop.ui.kit.layouts import STRETCH, column, holder, row
from pijler4_desktop.ui.kit.panels import KeyValue
from pijler4_desktop.ui.kit.tips import plain_tip
from pijler4_desktop.ui.kit.week import WeekGlyph


def practical(activity: Activity, facts: Facts, rules: Rules, today: date) -> list[QWidget]:
    """Return the pairs, in reading order; what nobody filled in is left out."""
    pairs = [
        KeyValue(_tr("Wanneer"), _when(activity), "calendar-week"),
        KeyValue(_tr("Telt mee voor"), _hours(activity, facts, rules, today), "hourglass"),
    ]
    if activity.language_min or activity.language_max:
        bar = LevelBar(activity.language_min, activity.language_max)
        pairs.append(KeyValue(_tr("Taalniveau"), bar, "language"))
    values = (
        (_tr("Taaliconen"), _icons(activity.language_icons), "message-circle"),
        (_tr("Plaatsen"), _places(activity), "users"),
        (_tr("Kost"), cost_text(activity), "currency-euro"),
        (_tr("Waar"), address_text(activity, facts), "map-pin"),
    )
    pairs += [KeyValue(name, words, icon) for name, words, icon in values if words]
    thresholds = _thresholds(activity)
    if thresholds:
        pills = QWidget()
        pills.setLayout(FlowLayout(*thresholds))
        pairs.append(KeyValue(_tr("Drempels"), pills, "accessible"))
    contact = "\n".join(
        part
        for part in (activity.contact_function, activity.phone, activity.email, activity.website)
        if part
    )
    if contact:
        pairs.append(KeyValue(_tr("Contact"), contact, "phone"))
    if activity.signs_proof:
        pairs.append(KeyValue(_tr("Tekent het bewijs"), activity.signs_proof, "edit"))
    return [*pairs]


def _when(activity: Activity) -> QWidget:
    lines = [slot_line(slot) for slot in activity.slots]
    rest = when_text(replace(activity, slots=()))
    said = label("\n".join(lines) or rest or _tr("Nog niet bekend"), wrap=True)
    words = column(said, gap=2)
    if lines and rest:
        words.addWidget(label(rest, "cap", wrap=True))
    mask = dayparts_mask(activity)
    if not mask:
        return holder(words)
    glyph = column(WeekGlyph(mask, 8), STRETCH, margins=(0, 3, 0, 0))
    return holder(row(glyph, (words, 1), gap=12))


def _hours(activity: Activity, facts: Facts, rules: Rules, today: date) -> QWidget:
    hours = countable_hours(activity, facts, rules, today)
    if hours.total is None:
        return holder(row(label(_tr("Nog niet bekend"), "sub", wrap=True)))
    head = row(label(_tr("{n} uur").format(n=hours_text(hours.total)), "strong"), gap=8)
    each = session_hours(activity)
    if hours.sessions and each and not hours.overridden:
        words = _tr("{n} u × {times} keer")
        head.addWidget(label(words.format(n=hours_text(each), times=hours.sessions), "cap"))
    head.addStretch(1)
    said = column(head, Bar(min(hours.total, rules.target_hours), rules.target_hours), gap=5)
    for words in hours_notes(activity, facts, rules, today):
        said.addWidget(label(words, "cap", wrap=True))
    return holder(said)


def hours_notes(activity: Activity, facts: Facts, rules: Rules, today: date) -> list[str]:
    """Say what the hours mean: weeks to the target, and why a figure was given by hand."""
    hours = countable_hours(activity, facts, rules, today)
    notes = []
    target = hours_text(rules.target_hours)
    weeks = weeks_to_target(activity, facts, today, rules.target_hours)
    if weeks is not None:
        words = _tr("{target} uur na 1 week") if weeks == 1 else _tr("{target} uur na {n} weken")
        notes.append(words.format(target=target, n=weeks))
    if hours.overridden:
        reason = hours.reason or _tr("reden nog niet ingevuld")
        notes.append(_tr("Zelf ingevuld: {reason}").format(reason=reason))
    return notes


def _icons(icons: int | None) -> str:
    return _tr("{n} van 4").format(n=icons) if icons else ""


def _places(activity: Activity) -> str:
    free, capacity, waiting = activity.places_free, activity.capacity, activity.waiting_list
    parts = []
    if free is not None and capacity is not None:
        parts.append(_tr("{free} van {all} vrij").format(free=free, all=capacity))
    elif capacity is not None:
        places = _tr("1 plaats") if capacity == 1 else _tr("{n} plaatsen")
        parts.append(places.format(n=capacity))
    elif free is not None:
        parts.append(_tr("{n} vrij").format(n=free))
    if waiting:
        parts.append(_tr("{n} op de wachtlijst").format(n=waiting))
    return ", ".join(parts)


def _thresholds(activity: Activity) -> list[QWidget]:
    pills: list[QWidget] = []
    if activity.wheelchair is not None:
        words = _tr("Rolstoel") if activity.wheelchair else _tr("Niet voor rolstoel")
        pills.append(Pill(words, "ok" if activity.wheelchair else "mute", "wheelchair"))
    if activity.childcare is not None:
        tone = "mute" if activity.childcare is Childcare.NO else "ok"
        pills.append(Pill(term(activity.childcare), tone, "baby-carriage"))
    if activity.public_transport:
        pills.append(Pill(_tr("Openbaar vervoer"), "ok", "bus"))
        pills[-1].setToolTip(plain_tip(activity.public_transport))
    if activity.transport_help:
        pills.append(Pill(_tr("Hulp bij vervoer"), "ok", "walk"))
    if activity.first_time_escort:
        pills.append(Pill(_tr("Eerste keer begeleid"), "ok", "friends"))
    return pills


def _tr(text: str) -> str:
    return QCoreApplication.translate("Practical", text)
