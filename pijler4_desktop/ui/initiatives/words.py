"""Initiatives in words and looks: phases, gaps, days, money, and a card as one sentence."""

from collections.abc import Mapping
from datetime import date

from PySide6.QtCore import QCoreApplication

from pijler4_desktop.domain.facts import Facts
from pijler4_desktop.domain.initiatives.cards import InitiativeCard
from pijler4_desktop.domain.months import MONTHS, SHORT_MONTHS
from pijler4_desktop.domain.spots.spot import Spot
from pijler4_desktop.domain.terms import SHORT_DAYS, term
from pijler4_desktop.domain.vocabulary import (
    ActivityType,
    Day,
    PartnerAnswer,
    Phase,
)
from pijler4_desktop.domain.wording import count_text, money_text
from pijler4_desktop.ui.kit.looks import Look
from pijler4_desktop.ui.kit.type_names import short_type
from pijler4_desktop.ui.kit.week import part_mark

PHASE_LOOKS: Mapping[Phase, Look] = {
    Phase.IDEA: Look("bulb", "mute"),
    Phase.PREPARATION: Look("hourglass", "info"),
    Phase.READY: Look("flag", "warn"),
    Phase.STARTED: Look("circle-check", "ok"),
    Phase.STOPPED: Look("player-stop", "bad"),
}
ANSWER_LOOKS: Mapping[PartnerAnswer, Look] = {
    PartnerAnswer.ASKED: Look("clock", "warn"),
    PartnerAnswer.CONFIRMED: Look("check", "ok"),
    PartnerAnswer.DECLINED: Look("x", "bad"),
}
SOON_DAYS = 30
"""How many days ahead an evaluation shows on its card."""


def type_words(type_: ActivityType | None) -> str:
    """Name the type of an initiative."""
    return term(type_) if type_ else _tr("Nog geen type")


def spot_words(spot: Spot, facts: Facts) -> str:
    """Say a spot as short as it fits on a card: "ontmoeting, di AV, Lindergem"."""
    day = SHORT_DAYS[spot.day] if spot.day else ""
    part = part_mark(spot.part) if spot.part else ""
    said = (
        _lower(short_type(spot.type)) if spot.type else "",
        " ".join(filter(None, (day, part))),
        term(spot.level) if spot.level else "",
        place_words(spot.place, facts) if spot.place else "",
        MONTHS[spot.month - 1] if spot.month else "",
        _lower(term(spot.threshold)) if spot.threshold else "",
    )
    return ", ".join(filter(None, said)) or _tr("eender wat")


def spot_title(spot: Spot, facts: Facts) -> str:
    """Say a spot where nothing stands before it: "Ontmoeting, di AV"."""
    said = spot_words(spot, facts)
    return said[0].upper() + said[1:]


def place_words(code: str, facts: Facts) -> str:
    """Name the place of a postal code: its one town, or its municipality."""
    towns = list(facts.places(code))
    if len(towns) == 1:
        return towns[0]
    found = facts.of_postal_code(code)
    return found.name if found else code


def gap_words(spot: Spot, facts: Facts) -> str:
    """Say which gap an initiative closes."""
    return _tr("Gat: {spot}").format(spot=spot_words(spot, facts))


def proposed_name(spot: Spot, facts: Facts) -> str:
    """Propose a name for the initiative that closes a gap: "Ontmoeting op dinsdagavond"."""
    said = term(spot.type) if spot.type else _tr("Nieuwe activiteit")
    if spot.day:
        said += " " + _tr("op {day}").format(
            day=term(spot.day) + (term(spot.part) if spot.part else "")
        )
    elif spot.part:
        said += " " + _tr("in de {part}").format(part=term(spot.part))
    if spot.level:
        said += " " + _tr("voor {level}").format(level=term(spot.level))
    if spot.place:
        said += " " + _tr("in {place}").format(place=place_words(spot.place, facts))
    if spot.month:
        said += " " + _tr("in {month}").format(month=MONTHS[spot.month - 1])
    if spot.threshold:
        said += f", {_lower(term(spot.threshold))}"
    return said


def day_words(day: date, today: date) -> str:
    """Write a day shortly with its day of the week: "vr 27 nov"; with the year when far off."""
    short = f"{SHORT_DAYS[tuple(Day)[day.weekday()]]} {day.day} {SHORT_MONTHS[day.month - 1]}"
    return short if abs((day - today).days) < 300 else f"{short} {day.year}"


def day_short(day: date, today: date) -> str:
    """Write a day as short as can be: "11 jan"; with the year when far off."""
    short = f"{day.day} {SHORT_MONTHS[day.month - 1]}"
    return short if abs((day - today).days) < 300 else f"{short} {day.year}"


def due_words(day: date, today: date) -> str:
    """Say when something is due: "2 dagen te laat", "vandaag", "morgen", "vr 27 nov"."""
    ahead = (day - today).days
    if ahead < 0:
        late = _tr("{n} dag te laat") if ahead == -1 else _tr("{n} dagen te laat")
        return late.format(n=count_text(-ahead))
    if ahead < 2:
        return (_tr("vandaag"), _tr("morgen"))[ahead]
    return day_words(day, today)


def due_look(day: date, today: date) -> Look:
    """Return the icon and tone of a day something is due."""
    if day < today:
        return Look("alert-triangle", "bad")
    return Look("bell", "warn") if day == today else Look("calendar", "mute")


def evaluation_near(card: InitiativeCard, today: date) -> bool:
    """Tell whether the evaluation of a started initiative is near, or past."""
    day = card.evaluate_on
    return card.phase is Phase.STARTED and day is not None and (day - today).days <= SOON_DAYS


def euro(amount: float) -> str:
    """Write an amount with its sign: "€ 1.200", "€ 12,50"."""
    return f"€ {amount_text(amount)}"


def amount_text(amount: float) -> str:
    """Write an amount without its sign: "1.200", "12,50"."""
    if float(amount).is_integer():
        return count_text(int(amount))
    whole, cents = money_text(amount).split(",")
    return f"{count_text(int(whole))},{cents}"


def money_words(card: InitiativeCard) -> str:
    """Write what is spent of the budget: "1.200 / 2.000"; nothing without either."""
    if card.budget_eur:
        return f"{amount_text(card.spent_eur)} / {amount_text(card.budget_eur)}"
    return amount_text(card.spent_eur) if card.spent_eur else ""


def start_day(card: InitiativeCard) -> date | None:
    """Return the day an initiative started, or is to start."""
    return card.started_on or card.planned_start


def card_lines(card: InitiativeCard, facts: Facts, today: date) -> list[str]:
    """Say all a card shows, line by line."""
    start = start_day(card)
    task = card.next_task
    said = [
        card.name,
        type_words(card.type),
        gap_words(card.gap, facts) if card.gap else "",
        _tr("volgende stap: {task}").format(task=task.name) if task else "",
        due_words(task.due_on, today) if task and task.due_on else "",
        _tr("{done} van {all} taken klaar").format(done=card.done, all=card.tasks),
    ]
    if card.phase is Phase.STARTED:
        said.append(_tr("staat in het aanbod"))
    if evaluation_near(card, today) and card.evaluate_on:
        said.append(_tr("evalueren: {day}").format(day=due_words(card.evaluate_on, today)))
    names = ", ".join(one.name for one in card.partners)
    said.append(_tr("partners: {names}").format(names=names) if names else "")
    said.append(_tr("start: {day}").format(day=day_words(start, today)) if start else "")
    said.append(_tr("euro: {money}").format(money=money_words(card)) if money_words(card) else "")
    return [words for words in said if words]


def card_sentence(card: InitiativeCard, facts: Facts, today: date) -> str:
    """Say a whole card in one go, for who hears it."""
    return ". ".join(card_lines(card, facts, today))


def _lower(word: str) -> str:
    return word[:1].lower() + word[1:]


def _tr(words: str) -> str:
    return QCoreApplication.translate("Initiatives", words)
