"""How fresh an activity is, what comes next and what would help, in Dutch."""

from collections.abc import Callable, Mapping
from datetime import date

from pijler4_desktop.domain.facts import Facts
from pijler4_desktop.domain.fields import field_of
from pijler4_desktop.domain.records import Activity
from pijler4_desktop.domain.verifying import critical
from pijler4_desktop.domain.verifying.escalation import NextStep
from pijler4_desktop.domain.verifying.freshness import Fresh, FreshState, Why
from pijler4_desktop.domain.verifying.quality import Improvement
from pijler4_desktop.domain.verifying.seasons import Season
from pijler4_desktop.domain.vocabulary import Kind, RequestStep
from pijler4_desktop.domain.wording import (
    address_text,
    cost_text,
    counted,
    date_text,
    levels_text,
    value_text,
    when_text,
)

STATES: Mapping[FreshState, str] = {
    FreshState.FRESH: "Op tijd nagekeken",
    FreshState.AGEING: "Binnenkort nakijken",
    FreshState.OVERDUE: "Te laat",
    FreshState.NEVER: "Nog nooit nagekeken",
    FreshState.RESTING: "Niets na te kijken",
}
NEXT_STEPS: Mapping[RequestStep, str] = {
    RequestStep.MAILED: "Mailen",
    RequestStep.MAILED_AGAIN: "Opnieuw mailen",
    RequestStep.CALLED: "Bellen",
    RequestStep.UNREACHABLE: "Onbereikbaar noteren",
}
SEASONS: Mapping[Season, str] = {
    Season.SUMMER: "vóór de zomer",
    Season.SEPTEMBER: "in september",
}
_CRITICAL: Mapping[str, str] = {
    critical.MOMENT: "moment",
    critical.PLACE: "plaats",
    critical.CONTACT: "contact",
    critical.LEVEL: "taalniveau",
    critical.PRICE: "prijs",
    critical.CAPACITY: "aantal plaatsen",
    critical.SIGNS_PROOF: "wie het bewijs tekent",
}
_OTHERS: Mapping[str, str] = {
    "type": "type",
    "description": "omschrijving",
    "registration": "hoe inschrijven",
    "wheelchair": "rolstoel",
    "childcare": "kinderopvang",
    "dutch_met": "bewijs van het Nederlands",
    "social_met": "bewijs van de participatie",
}


def reason_text(fresh: Fresh) -> str:
    """Say why something is due or not: "Nagekeken op 21 april 2026, elke 6 maanden: sinds 21
    oktober 2026 te laat".
    """
    if fresh.state is FreshState.RESTING:
        return "Er is niets na te kijken zolang dit niet loopt"
    if fresh.verified_on is None or fresh.due_on is None:
        return "Nog nooit nagekeken"
    return f"Nagekeken op {date_text(fresh.verified_on)}{_rhythm(fresh)}: {_due(fresh)}"


def unreachable_text(fresh: Fresh) -> str:
    """Say that nobody answers, and what that means; nothing when somebody does."""
    if fresh.unreachable_on is None:
        return ""
    since = date_text(fresh.unreachable_on)
    return f"Onbereikbaar sinds {since}: gaat niet mee in wat je publiceert, blijft hier staan"


def field_words(field: str) -> str:
    """Name a field in a sentence: "taalniveau", "prijs"."""
    words = _CRITICAL.get(field) or _OTHERS.get(field)
    return words or field_of(Kind.ACTIVITY, field).heading.lower()


def improvement_text(one: Improvement) -> str:
    """Name an improvement and what it brings: "taalniveau (+10)"."""
    return f"{field_words(one.field)} (+{one.points})"


def step_text(step: NextStep, today: date) -> str:
    """Say what to do next: "Bellen", or "Wacht op antwoord tot 12 december 2026"."""
    if step.step is None:
        return "Onbereikbaar"
    if step.from_on is not None and step.waits(today):
        return f"Wacht op antwoord tot {date_text(step.from_on)}"
    return NEXT_STEPS[step.step]


def _rhythm(fresh: Fresh) -> str:
    if fresh.why is Why.CHOSEN:
        return ""
    every = f", elke {counted(fresh.months, 'maand', 'maanden')}"
    whose = {Why.TYPE: " voor dit type", Why.OWN: " volgens een eigen ritme"}
    return f"{every.replace('elke 1 maand', 'elke maand')}{whose.get(fresh.why, '')}"


def _due(fresh: Fresh) -> str:
    day = date_text(fresh.due_on) if fresh.due_on else ""
    if fresh.state is FreshState.OVERDUE:
        return f"sinds {day} te laat"
    if fresh.state is FreshState.AGEING:
        return f"binnenkort opnieuw, op {day}"
    return f"opnieuw op {day}"


def critical_value(activity: Activity, field: str, facts: Facts) -> str:
    """Write what a critical field says of an activity; nothing when it is empty."""
    if not critical.is_filled(activity, field):
        return ""
    writers: Mapping[str, Callable[[], str]] = {
        critical.MOMENT: lambda: when_text(activity) or activity.when_text,
        critical.PLACE: lambda: address_text(activity, facts),
        critical.CONTACT: lambda: ", ".join(filter(None, (activity.phone, activity.email))),
        critical.LEVEL: lambda: levels_text(activity.language_min, activity.language_max),
        critical.PRICE: lambda: cost_text(activity),
    }
    writer = writers.get(field)
    return writer() if writer else value_text(field, getattr(activity, field), facts)
