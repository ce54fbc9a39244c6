"""Things to do in Dutch: what, why, and by when; each with the tone it is shown in."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import NamedTuple

from pijler4_desktop.domain.facts import Facts
from pijler4_desktop.domain.months import MONTHS, SHORT_MONTHS
from pijler4_desktop.domain.small_counts import count_told, is_small
from pijler4_desktop.domain.spots.words import spot_text
from pijler4_desktop.domain.terms import SHORT_DAYS, term
from pijler4_desktop.domain.todo.lines import TodoKind, TodoLine, end_of_week
from pijler4_desktop.domain.vocabulary import Day, RequestStep
from pijler4_desktop.domain.wording import count_text, counted, date_text

_AGAIN = {
    RequestStep.MAILED: "mailen over het aanbod",
    RequestStep.MAILED_AGAIN: "opnieuw mailen over het aanbod",
    RequestStep.CALLED: "bellen over het aanbod",
    RequestStep.UNREACHABLE: "antwoordt niet: noteer als onbereikbaar",
}
_EVIDENCE = {
    "dutch": "Nederlandstalige context",
    "social": "leidt tot participatie op sociaal vlak",
}


class When(NamedTuple):
    """By when something is to be done: the words, and the tone and icon of their pill."""

    words: str
    tone: str
    icon: str


def title(line: TodoLine, facts: Facts) -> str:
    """Say what to do: "Taalcafé Babbelhoek opnieuw nakijken"."""
    return _TITLES[line.kind](line, facts)


def reason(line: TodoLine) -> str:
    """Say why: "Laatst nagekeken op 21 april 2026 · 5 vrije plaatsen"."""
    return _REASONS[line.kind](line)


def reason_given(line: TodoLine) -> str:
    """Say it as it may leave the house: of few people it is not told how many."""
    if line.kind is TodoKind.GAP and is_small(line.number):
        return _asked_by(line, f"{count_told(line.number)} vragen")
    return reason(line)


def when(line: TodoLine, today: date) -> When | None:
    """Say by when: late in days or months, or the day itself; nothing without a day."""
    if line.kind is TodoKind.GAP:
        return When("gat", "gap", "focus-2")
    if line.kind in {TodoKind.VERIFY, TodoKind.EVIDENCE}:
        return _age(line, today)
    if line.due_on is None:
        return None
    late = (today - line.due_on).days
    if late > 0:
        return When(f"{_span(late)} te laat", "bad", "alert-triangle")
    if late == 0:
        return When("vandaag", "warn", "clock")
    return When(day_words(line.due_on, today), "info", "calendar")


def day_words(day: date, today: date) -> str:
    """Name a day to come: "morgen", "tegen vrijdag", "do 3 dec"."""
    ahead = (day - today).days
    if ahead == 1:
        return "morgen"
    name = term(tuple(Day)[day.weekday()])
    if day <= end_of_week(today):
        return f"tegen {name}"
    return f"{SHORT_DAYS[tuple(Day)[day.weekday()]]} {day.day} {SHORT_MONTHS[day.month - 1]}"


def _agreed(line: TodoLine) -> str:
    if not line.agreed_on:
        return line.detail or "Er is een opvolging afgesproken"
    said = f"Afgesproken op {line.agreed_on.day} {MONTHS[line.agreed_on.month - 1]}"
    return f"{said}: {line.detail}" if line.detail else said


def _of_initiative(line: TodoLine) -> str:
    if line.kind is TodoKind.EVALUATE:
        return "Loopt een half jaar: schrijf op wat het opbracht"
    if line.kind is TodoKind.START and line.due_on:
        return f"De start was gepland op {date_text(line.due_on)}"
    phase = term(line.phase) if line.phase else ""
    return f"Initiatief in fase {_lower(phase)} · {line.number} van {line.whole} taken klaar"


def _of_activity(line: TodoLine) -> str:
    known = f"Laatst nagekeken op {date_text(line.since)}" if line.since else "Nog nooit nagekeken"
    if line.missing:
        both = len(line.missing) == len(_EVIDENCE)
        what = "beide voorwaarden" if both else _EVIDENCE[line.missing[0]]
        return f"Bewijs ontbreekt: {what}" if line.since else f"{known} · bewijs ontbreekt"
    free = counted(line.number, "vrije plaats", "vrije plaatsen") if line.number else ""
    return " · ".join(filter(None, (known, free)))


def _asked(line: TodoLine) -> str:
    if not line.number:
        return "Jullie willen hier aanbod"
    return _asked_by(line, counted(line.number, "vraag", "vragen"))


def _asked_by(line: TodoLine, number: str) -> str:
    whose = f" van {_lower(line.sources[0])}" if line.sources else ""
    since = f" sinds {MONTHS[line.since.month - 1]}" if line.since else ""
    return f"{number}{whose}{since}"


def _age(line: TodoLine, today: date) -> When | None:
    if line.kind is TodoKind.EVIDENCE:
        return When("bewijs", "warn", "clock")
    if line.since is None:
        return When("nieuw", "warn", "clock")
    return When(_span((today - line.since).days), "warn", "clock")


def _span(days: int) -> str:
    if days < 60:
        return counted(days, "dag", "dagen")
    return counted(days // 30, "maand", "maanden") if days < 730 else f"{days // 365} jaar"


def _lower(words: str) -> str:
    return words[:1].lower() + words[1:]


def _again(line: TodoLine, _facts: Facts) -> str:
    return f"{line.name} {_AGAIN[line.step]}" if line.step else line.name


def _gap(line: TodoLine, facts: Facts) -> str:
    return f"Geen aanbod: {_lower(spot_text(line.spot, facts))}" if line.spot else line.name


def _waiting(line: TodoLine) -> str:
    waits = counted(line.number, "activiteit wacht", "activiteiten wachten")
    return f"{waits} op een antwoord"


_TITLES: Mapping[TodoKind, Callable[[TodoLine, Facts], str]] = {
    TodoKind.FOLLOW_UP: lambda line, _facts: f"{line.name} opvolgen",
    TodoKind.TASK: lambda line, _facts: f"{line.name}: {_lower(line.detail)}",
    TodoKind.START: lambda line, _facts: f"{line.name} starten",
    TodoKind.EVALUATE: lambda line, _facts: f"{line.name} evalueren",
    TodoKind.VERIFY: lambda line, _f: f"{line.name} {'opnieuw ' if line.since else ''}nakijken",
    TodoKind.EVIDENCE: lambda line, _facts: f"{line.name}: bewijs aanvullen",
    TodoKind.ASK_AGAIN: _again,
    TodoKind.GAP: _gap,
    TodoKind.IMPORT: lambda _line, _facts: "Inlezen afwerken",
    TodoKind.CONTACTS: lambda _line, _facts: "Contacten nakijken",
}
_REASONS: Mapping[TodoKind, Callable[[TodoLine], str]] = {
    TodoKind.FOLLOW_UP: _agreed,
    TodoKind.TASK: _of_initiative,
    TodoKind.START: _of_initiative,
    TodoKind.EVALUATE: _of_initiative,
    TodoKind.VERIFY: _of_activity,
    TodoKind.EVIDENCE: _of_activity,
    TodoKind.ASK_AGAIN: _waiting,
    TodoKind.GAP: _asked,
    TodoKind.IMPORT: lambda line: f"{line.detail} is nog niet ingelezen",
    TodoKind.CONTACTS: lambda line: (
        "1 contact dat je weer moet bekijken"
        if line.number == 1
        else f"{count_text(line.number)} contacten die je weer moet bekijken"
    ),
}
