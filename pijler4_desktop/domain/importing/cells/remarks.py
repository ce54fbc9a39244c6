"""What a remark says beside the fields: that an activity is full or lies still, how to reach whom.

Officers write it where there is room: "volzet tot kerst", "gestopt sinds 1/7".
"""

import re
from collections.abc import Mapping

from pijler4_desktop.domain.importing.columns.person_evidence import TITLED
from pijler4_desktop.domain.person_names import (
    bears_a_given_name,
    names_a_person,
    names_somebody,
)
from pijler4_desktop.domain.text import fold
from pijler4_desktop.domain.vocabulary import Status

_STATUSES: Mapping[Status, re.Pattern[str]] = {
    Status.FULL: re.compile(
        r"((?:we|is|zit|zitten|staat|loopt|al|momenteel|nu|(?:de )?groep|helemaal|volledig) )*"
        r"(volzet\b|vol(?= ?(?:$|[,.;!(]|tot\b|voor\b|sinds\b)))"
    ),
    Status.PAUSED: re.compile(
        r"(momenteel |nu |even |voorlopig |tijdelijk |ligt |staat )+"
        r"(stil|gestopt|stopgezet|on hold)|in pauze\b|gepauzeerd\b|opgeschort\b"
    ),
    Status.STOPPED: re.compile(
        r"(is |definitief |werd |sinds \S+ )*(gestopt|stopgezet|opgedoekt|geschrapt)\b"
        r"|bestaat niet meer\b|niet meer actief\b"
    ),
    Status.IN_PREPARATION: re.compile(
        r"(nog )?(in opstart|in opbouw|in voorbereiding|wordt opgestart|nog te starten)\b"
    ),
}
_RELATIVE = re.compile(
    r"\b(?i:zoon(?:tje)?|dochter(?:tje)?|zus(?:je)?|broer(?:tje)?|moeder|vader|mama|papa|oma|opa|"
    r"tante|nonkel|nicht(?:je)?|neef(?:je)?|echtgeno(?:ot|te)|schoon\w+|buurvrouw|buurman)"
    r"(?: van)?:? [A-ZÀ-Þ][a-zà-þ]"
)
_REACHED = re.compile(r"[^@\s]+@[^@\s]+|(?:\+32|\b0)[\d ./-]{7,}")
_NUMBER = re.compile(r"(?:\+32|\b0)[\d ./-]{8,}")
_AGE = re.compile(r"\b(leeftijd|leeftijden|ages?)\b")
_AGES = re.compile(r"(\d{1,3}) ?(?:-|–|tot(?: en met)?) ?(\d{1,3})(?: ?jaar)?")
_PLACES = re.compile(
    r"\bmax(?:imum|imaal|\.)? ?(\d{1,3})(?= ?(?:$|[,;.)]|p\b|pers|deeln|plaats|mensen|cursist))",
    re.I,
)

_NO_NAME = re.compile(
    r"geen(?: activiteit| aanbod| idee)?|niets?|n ?v ?t|n a|niet van toepassing|"
    r"(?:nog )?onbekend|idem|tbd|tba|tbc|later|volgt(?: nog| later)?|na te vragen|"
    r"(?:nog )?(?:geen|niets?|niks)(?: gevonden| gekozen| bekend)?|weet (?:nog )?niet|"
    r"(?:nog )?(?:(?:in |aan )?te )?(?:zoek(?:t|en|ende?)?|bepalen|bekijken|kiezen|vullen|vragen)"
    r"(?: nog(?: iets| activiteit)?| iets)?|(?:nog )?op zoek(?: nog)?|"
    r"nog (?:niet (?:ge|be)kend|invullen|leeg|vragen)"
)
"""What stands in a column of activities for whoever has none yet, folded."""


def names_nothing(text: str) -> bool:
    """Tell whether a text in a column of activities says that there is none: "zoekt nog", "?"."""
    return not any(map(str.isalnum, text)) or _NO_NAME.fullmatch(fold(text)) is not None


def is_impossible_age(heading: str, text: str) -> bool:
    """Tell whether a column about ages says a range that ends before it begins: "99-16"."""
    found = _AGES.fullmatch(text.strip()) if _AGE.search(heading.casefold()) else None
    return found is not None and int(found[1]) > int(found[2])


def status_in(remark: str) -> Status | None:
    """Return the status a remark begins with; in doubt nothing."""
    text = " ".join(remark.casefold().split())
    return next((status for status, form in _STATUSES.items() if form.match(text)), None)


def reaches_a_person(remark: str) -> bool:
    """Tell whether a remark bears a given name and a number to reach that person at.

    Nor is one read that names somebody of a family: "zoon Rashid tolkt".
    """
    if _RELATIVE.search(remark):
        return True
    return _NUMBER.search(remark) is not None and bears_a_given_name(_NUMBER.sub(" ", remark))


def tells_of_a_person(remark: str) -> bool:
    """Tell whether a remark about a person holds a name, a number or a mail address."""
    return (
        _REACHED.search(remark) is not None
        or reaches_a_person(remark)
        or TITLED.search(remark) is not None
        or bears_a_given_name(remark)
    )


def holds_persons(text: str, newcomers: frozenset[str]) -> bool:
    """Tell whether a cell that should hold a number or a choice holds persons: "Olena en Ali"."""
    return (
        names_a_person(text, newcomers)
        or reaches_a_person(text)
        or TITLED.search(text) is not None
        or names_somebody(text)
    )


def places_in(text: str) -> int | None:
    """Return how many may take part, where a price says so besides: "gratis, max. 12"."""
    found = _PLACES.findall(text)
    return int(found[0]) if len(found) == 1 else None
