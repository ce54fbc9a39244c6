"""What the panel says of a cell: what was asked there, and what the number is made of."""

from collections.abc import Iterable
from datetime import date

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFrame, QWidget

from pijler4_desktop.domain.coverage.matrix import CellState, Measure
from pijler4_desktop.domain.months import MONTHS
from pijler4_desktop.domain.wording import count_text
from pijler4_desktop.services.saving import today
from pijler4_desktop.ui.coverage.reading import CellFacts
from pijler4_desktop.ui.coverage.words import (
    CoverageWords,
    activities_text,
    amount_text,
    demand_text,
    unit_word,
)
from pijler4_desktop.ui.kit.labels import Icon, label
from pijler4_desktop.ui.kit.layouts import column, row, surface

LONG_AGO = 330  # days: from here on a month without its year could be this year's


def asked_box(facts: CellFacts) -> QFrame:
    """Say how many asked since when, and who passed it on."""
    head = row(
        Icon("messages", 16, "gap", 2), (label(_asked(facts), "strong", "gap", wrap=True), 1)
    )
    said = _passed_on(facts)
    below = label(said, "sub", wrap=True) if said else None
    return surface(column(head, below, gap=4, margins=(12, 10, 12, 10)), "gap")


def _asked(facts: CellFacts) -> str:
    number = demand_text(facts.cell.demand)
    known = facts.gap.since if facts.gap is not None else None
    since = known or min((note.noted_from for note in facts.notes), default=None)
    if since is None:
        return number
    return _tr("{n} sinds {month}").format(n=number, month=_month(since))


def _month(day: date) -> str:
    month = MONTHS[day.month - 1]
    return month if (today() - day).days < LONG_AGO else f"{month} {day.year}"


def _passed_on(facts: CellFacts) -> str:
    """Say who passed the questions on and what they were about, each only once."""
    sources = _each(note.source for note in facts.notes)
    interests = _each(note.interest for note in facts.notes)
    said = [_tr("Gevraagd door {sources}.").format(sources=sources)] if sources else []
    if interests:
        said.append(_tr("Over {interests}.").format(interests=interests))
    return " ".join(said)


def _each(words: Iterable[str]) -> str:
    return ", ".join(dict.fromkeys(one for one in words if one))


def state_box(facts: CellFacts, measure: Measure, words: CoverageWords) -> QWidget:
    """Say what there is, or why there is nothing."""
    cell = facts.cell
    if cell.state is CellState.OFFER:
        said = [words.state(cell, measure)]
    elif cell.state is CellState.GAP:
        said = [_tr("Hier is vraag naar, en er is nog niets.")]
        if cell.activities:
            value = cell.measured(Measure.MOMENTS)
            there = f"{amount_text(value)} {unit_word(Measure.MOMENTS, value)}"
            said = [_tr("Er is {there}.").format(there=there)]
    else:
        said = [_why_empty(cell.state)]
    if cell.target is not None:
        said.append(_tr("Gewenst: {n} per week.").format(n=count_text(cell.target)))
    if cell.stale:
        stale = activities_text(cell.stale)
        said.append(_tr("{n} na te kijken: dat telt voor de helft.").format(n=stale))
    return label(" ".join(_sentence(one) for one in said), "sub", wrap=True)


def _why_empty(state: CellState) -> str:
    words = {
        CellState.NONE: _tr("Hier is geen aanbod, en niemand vroeg ernaar."),
        CellState.UNSEEN: _tr("We weten nog niet of hier iets is. Niemand keek al."),
        CellState.NOT_NEEDED: _tr("Hier hoeft niets te zijn, zei je."),
    }
    return words[state]


def _sentence(words: str) -> str:
    begun = f"{words[:1].upper()}{words[1:]}"
    return begun if begun.endswith(".") else f"{begun}."


def _tr(words: str) -> str:
    return QCoreApplication.translate("CoveragePanel", words)
