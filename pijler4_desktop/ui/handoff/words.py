"""The Dutch words of the hand-off, and the name of the file it proposes."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QCoreApplication

from pijler4_desktop.domain.handing_off import PROFILES
from pijler4_desktop.domain.marking import QT_TRANSLATE_NOOP
from pijler4_desktop.domain.text import fold
from pijler4_desktop.services.exporting import Readiness

CONTEXT = "HandoffWords"
AGII, FULL, PUBLIC = "agii", "volledig", "publiek"

PROFILE_WORDS: Mapping[str, str] = {
    AGII: QT_TRANSLATE_NOOP("HandoffWords", "AgII"),
    FULL: QT_TRANSLATE_NOOP("HandoffWords", "Volledig, intern"),
    PUBLIC: QT_TRANSLATE_NOOP("HandoffWords", "Publiek, zonder contactgegevens"),
}
"""The profiles as choices, in the order of the page."""

_MARKS: Mapping[str, str] = {FULL: "intern", PUBLIC: "publiek"}
"""What sets the file of a profile apart, so that none takes the place of what AgII gets."""


@dataclass(frozen=True, slots=True)
class Check:
    """One line of the check list, and the ids of what is not ready."""

    words: str
    ids: Sequence[str] = ()


def activities(number: int) -> str:
    """Count activities in words: '1 activiteit', '41 activiteiten'."""
    if number == 1:
        return _tr("1 activiteit")
    return _tr("{n} activiteiten").format(n=count(number))


def count(number: int) -> str:
    """Write a whole number in groups of three, so that 100 000 can be read."""
    return f"{number:,}".replace(",", "\u202f")


def profile_words(profile: str) -> str:
    """Name a profile as a choice."""
    return _tr(PROFILE_WORDS[profile])


def purpose_words(profile: str) -> str:
    """Say in one sentence what a profile is for."""
    return QCoreApplication.translate("Handoff", PROFILES[profile].purpose)


def going_words(seen: Readiness) -> str:
    """Say what goes along and what stays: '38 activiteiten gaan mee, 3 blijven hier.'."""
    going = _tr("1 activiteit gaat mee")
    if len(seen.goes) != 1:
        going = _tr("{n} activiteiten gaan mee").format(n=count(len(seen.goes)))
    if not seen.stays:
        return f"{going}."
    staying = _tr("1 blijft hier")
    if len(seen.stays) != 1:
        staying = _tr("{n} blijven hier").format(n=count(len(seen.stays)))
    return f"{going}, {staying}."


def staying_words(profile: str, unreachable: int = 0, staying: int = 0) -> str:
    """Say why activities stay: for what runs, with one consent, and somebody has to answer."""
    if unreachable and unreachable == staying:
        return _tr("Deze blijven hier: de organisatie is onbereikbaar.")
    if unreachable:
        words = _tr(
            "Deze blijven hier: {n} door een onbereikbare organisatie, de rest op jullie vraag."
        )
        return words.format(n=count(unreachable))
    if profile == PUBLIC:
        return _tr("Deze blijven hier: nog een concept, of 'Mag publiek' staat op nee.")
    return _tr("Deze blijven hier: nog een concept, of 'Doorgeven aan AgII' staat op nee.")


def checks(seen: Readiness, profile: str) -> list[Check]:
    """Say what is ready and what is not; nothing of it stands in the way."""
    words = (
        _tr("Beide formele voorwaarden ingevuld"),
        _tr("1 mist een formele voorwaarde"),
        _tr("{n} missen een formele voorwaarde"),
    )
    found = [_check(seen.without_conditions, words)]
    if profile != PUBLIC:
        words = (
            _tr("Elke activiteit heeft een contact"),
            _tr("1 heeft geen telefoon of e-mail"),
            _tr("{n} hebben geen telefoon of e-mail"),
        )
        found.append(_check(seen.without_contact, words))
    words = (
        _tr("Alles is op tijd nagekeken"),
        _tr("1 is niet op tijd nagekeken"),
        _tr("{n} zijn niet op tijd nagekeken"),
    )
    found.append(_check(seen.not_verified, words))
    if seen.unreachable:
        words = (
            "",
            _tr("1 blijft hier: de organisatie is onbereikbaar"),
            _tr("{n} blijven hier: de organisatie is onbereikbaar"),
        )
        found.append(_check(seen.unreachable, words))
    if profile != FULL:
        words = (
            _tr("Geen enkele is nog een concept"),
            _tr("1 is nog een concept en blijft hier"),
            _tr("{n} zijn nog een concept en blijven hier"),
        )
        found.append(_check(seen.concepts, words))
    return found


def file_name(municipality: str, profile: str, day: date, *, selection: bool) -> str:
    """Propose a name that sorts, needs no Excel habits and tells the profiles apart."""
    parts = ["aanbod-vierde-pijler", fold(municipality).replace(" ", "-")]
    parts += [_MARKS[profile]] if profile in _MARKS else []
    parts += ["selectie"] if selection else []
    return "-".join([*parts, day.isoformat()]) + ".xlsx"


def _check(ids: Sequence[str], words: tuple[str, str, str]) -> Check:
    """Choose between 'all is well', one and many."""
    none, one, many = words
    if len(ids) < 2:
        return Check(one if ids else none, ids)
    return Check(many.format(n=count(len(ids))), ids)


def _tr(words: str) -> str:
    return QCoreApplication.translate(CONTEXT, words)
