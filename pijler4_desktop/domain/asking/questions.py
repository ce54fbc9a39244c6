"""What an organisation is asked about an activity, each with what we know, in words."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from pijler4_desktop.domain.facts import Facts
from pijler4_desktop.domain.marking import QT_TRANSLATE_NOOP
from pijler4_desktop.domain.records import Activity
from pijler4_desktop.domain.terms import term
from pijler4_desktop.domain.wording import (
    address_text,
    cost_text,
    counted,
    levels_text,
    pauses_text,
    rhythm_text,
    slots_spoken,
)


@dataclass(frozen=True, slots=True)
class Known:
    """One thing that is asked: how it is called, and what we know of it; "" when nothing."""

    title: str
    text: str


@dataclass(frozen=True, slots=True)
class AskedActivity:
    """An activity as it is asked about; `kind` says in a word what it is."""

    name: str
    kind: str
    known: tuple[Known, ...]


@dataclass(frozen=True, slots=True)
class AskForm:
    """All that is asked of one organisation; `return_to` are the lines of an address, or none."""

    organisation: str
    address: str
    municipality: str
    return_to: tuple[str, ...]
    day: date
    activities: tuple[AskedActivity, ...]


def asked_activity(activity: Activity, facts: Facts) -> AskedActivity:
    """Put what we know of an activity in words, question by question."""
    known = tuple(Known(title, tell(activity, facts)) for title, tell in _QUESTIONS.items())
    return AskedActivity(activity.name, term(activity.type) if activity.type else "", known)


def _when(activity: Activity, _facts: Facts) -> str:
    return _joined(
        slots_spoken(activity.slots) or activity.when_text,
        "op afspraak" if activity.by_appointment else "",
        rhythm_text(activity),
        pauses_text(activity.pauses),
    )


def _where(activity: Activity, facts: Facts) -> str:
    return _joined(address_text(activity, facts), "online" if activity.online else "")


def _for_whom(activity: Activity, _facts: Facts) -> str:
    level = levels_text(activity.language_min, activity.language_max)
    return _joined(
        activity.target_group,
        f"alleen voor {activity.restricted_to}" if activity.restricted_to else "",
        _ages(activity),
        f"Nederlands op niveau {level}" if level else "",
    )


def _ages(activity: Activity) -> str:
    least, most = activity.min_age, activity.max_age
    if least is not None and most is not None:
        return f"{least} tot {most} jaar"
    if least is not None:
        return f"vanaf {least} jaar"
    return f"tot {most} jaar" if most is not None else ""


def _price(activity: Activity, _facts: Facts) -> str:
    return cost_text(activity)


def _contact(activity: Activity, _facts: Facts) -> str:
    return _joined(activity.contact_function, activity.phone, activity.email, activity.website)


def _places(activity: Activity, _facts: Facts) -> str:
    whole = "" if activity.capacity is None else counted(activity.capacity, "plaats", "plaatsen")
    free = "" if activity.places_free is None else f"{activity.places_free} vrij"
    return _joined(whole, free)


def _joining(activity: Activity, _facts: Facts) -> str:
    way = term(activity.registration) if activity.registration else ""
    return _joined(way, activity.how_to_register)


def _joined(*pieces: str) -> str:
    return ", ".join(piece for piece in pieces if piece)


_Tell = Callable[[Activity, Facts], str]

_QUESTIONS: Mapping[str, _Tell] = {
    QT_TRANSLATE_NOOP("Asking", "Naam"): lambda activity, _: activity.name,
    QT_TRANSLATE_NOOP("Asking", "Wanneer"): _when,
    QT_TRANSLATE_NOOP("Asking", "Waar"): _where,
    QT_TRANSLATE_NOOP("Asking", "Voor wie"): _for_whom,
    QT_TRANSLATE_NOOP("Asking", "Prijs"): _price,
    QT_TRANSLATE_NOOP("Asking", "Contact"): _contact,
    QT_TRANSLATE_NOOP("Asking", "Plaatsen"): _places,
    QT_TRANSLATE_NOOP("Asking", "Aanmelden"): _joining,
}

QUESTIONS: Sequence[str] = tuple(_QUESTIONS)
"""The titles of all that is asked, in this order."""
