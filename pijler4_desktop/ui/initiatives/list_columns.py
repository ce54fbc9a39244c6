"""The columns of the list of initiatives, in words and in pixels, and the order each gives."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from PySide6.QtCore import QCoreApplication

from pijler4_desktop.domain.facts import Facts
from pijler4_desktop.domain.initiatives.cards import InitiativeCard
from pijler4_desktop.domain.terms import term
from pijler4_desktop.domain.vocabulary import Phase
from pijler4_desktop.services.saving import today
from pijler4_desktop.ui.initiatives.words import (
    card_sentence,
    day_words,
    due_words,
    euro,
    spot_title,
    start_day,
    type_words,
)
from pijler4_desktop.ui.lists.shape import Measure, TableShape
from pijler4_desktop.ui.row_model import Column

NAME, PHASE, NEXT, DUE, TASKS, GAP, PARTNERS, START, MONEY = range(9)
KEYS = ("name", "phase", "next", "due", "tasks", "gap", "partners", "start", "money")
MEASURES = (
    Measure(236, 0, 220),
    Measure(158, 1, 150),
    Measure(180, 3, 110, roomy=240),
    Measure(132, 2, 132),
    Measure(74, 6, 74),
    Measure(200, 5, 110, roomy=220),
    Measure(126, 8, 90, roomy=220),
    Measure(100, 4, 100),
    Measure(110, 7, 110),
)
SHAPE = TableShape(KEYS, MEASURES, NAME, KEYS, sort="phase")
LATE = date.max
_PHASES = tuple(Phase)


def columns(facts: Facts) -> list[Column[InitiativeCard]]:
    """Make the columns, with the words a screen reader and a tooltip get."""

    def spoken(card: InitiativeCard) -> str:
        return f"{card_sentence(card, facts, today())}. {term(card.phase)}"

    def gap(card: InitiativeCard) -> str:
        return spot_title(card.gap, facts) if card.gap is not None else ""

    return [
        Column(KEYS[NAME], _tr("Initiatief"), lambda card: card.name, spoken=spoken, tip=name_tip),
        Column(KEYS[PHASE], _tr("Fase"), lambda card: term(card.phase)),
        Column(KEYS[NEXT], _tr("Volgende stap"), next_words, tip=next_words),
        Column(KEYS[DUE], _tr("Tegen"), due_of, tip=due_of),
        Column(KEYS[TASKS], _tr("Taken"), lambda card: f"{card.done}/{card.tasks}"),
        Column(KEYS[GAP], _tr("Vult gat"), gap, tip=gap),
        Column(KEYS[PARTNERS], _tr("Partners"), partners_words, tip=partners_words),
        Column(KEYS[START], _tr("Start"), start_words),
        Column(KEYS[MONEY], _tr("Gebruikt"), money_of, tip=money_tip),
    ]


def name_tip(card: InitiativeCard) -> str:
    """Name and type as the two lines of the cell have them, but whole."""
    return f"{card.name}\n{type_words(card.type)}"


def next_words(card: InitiativeCard) -> str:
    """Name the next step."""
    if card.phase is Phase.STOPPED:
        return ""
    if card.phase is Phase.STARTED:
        return _tr("Evalueren") if card.evaluate_on else ""
    return card.next_task.name if card.next_task else ""


def due_day(card: InitiativeCard) -> date | None:
    """Return when the next step is due."""
    if card.phase is Phase.STARTED:
        return card.evaluate_on
    task = card.next_task if card.phase is not Phase.STOPPED else None
    return task.due_on if task else None


def due_of(card: InitiativeCard) -> str:
    """Say when the next step is due."""
    day = due_day(card)
    return due_words(day, today()) if day else ""


def partners_words(card: InitiativeCard) -> str:
    """Name the partners."""
    return ", ".join(one.name for one in card.partners)


def start_words(card: InitiativeCard) -> str:
    """Say when an initiative starts, or started."""
    day = start_day(card)
    return day_words(day, today()) if day else ""


def money_of(card: InitiativeCard) -> str:
    """Say what is spent."""
    return euro(card.spent_eur) if card.spent_eur or card.budget_eur else ""


def money_tip(card: InitiativeCard) -> str:
    """Say what is spent of which budget."""
    if not card.budget_eur:
        return money_of(card)
    words = _tr("{spent} van {budget}")
    return words.format(spent=euro(card.spent_eur), budget=euro(card.budget_eur))


SORTS: Mapping[str, Callable[[InitiativeCard], Any]] = {
    "name": lambda card: card.name.casefold(),
    "phase": lambda card: (_PHASES.index(card.phase), card.position),
    "next": lambda card: next_words(card).casefold() or "\uffff",
    "due": lambda card: due_day(card) or LATE,
    "tasks": lambda card: card.done / card.tasks if card.tasks else 0.0,
    "gap": lambda card: card.gap.code if card.gap is not None else "\uffff",
    "partners": lambda card: partners_words(card).casefold() or "\uffff",
    "start": lambda card: start_day(card) or LATE,
    "money": lambda card: card.spent_eur,
}


def _tr(words: str) -> str:
    return QCoreApplication.translate("Initiatives", words)
