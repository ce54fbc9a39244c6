"""Partner organisations in words: kind, last contact, follow-up, and how they were spoken to."""

from collections.abc import Mapping
from datetime import date

from PySide6.QtCore import QCoreApplication

from pijler4_desktop.domain.fields import Section
from pijler4_desktop.domain.listing import daypart_bit
from pijler4_desktop.domain.months import SHORT_MONTHS
from pijler4_desktop.domain.partners import FollowUp, PartnerRow, follow_up, is_quiet
from pijler4_desktop.domain.terms import SHORT_DAYS, term
from pijler4_desktop.domain.vocabulary import (
    Day,
    MainActivity,
    Means,
    OrganisationType,
    PartnerStatus,
    PartOfDay,
)
from pijler4_desktop.domain.wording import date_short, date_text
from pijler4_desktop.ui.kit.looks import Look

WEEKS_FROM, MONTHS_FROM = 14, 60  # days late
MEANS_LOOKS: Mapping[Means, Look] = {
    Means.PHONE: Look("phone", "info"),
    Means.MAIL: Look("mail", "accent"),
    Means.VISIT: Look("walk", "ok"),
    Means.TALK: Look("users", "typeBuddy"),
    Means.WEBSITE: Look("search", "mute"),
    Means.LIST: Look("list-details", "mute"),
}
FOLLOW_UP_LOOKS: Mapping[FollowUp, Look] = {
    FollowUp.LATE: Look("alert-triangle", "bad"),
    FollowUp.THIS_WEEK: Look("calendar", "info"),
    FollowUp.PLANNED: Look("calendar", "mute"),
    FollowUp.NONE: Look("minus", "mute"),
}
TODAY_LOOK = Look("bell", "warn")


def means_words(means: Means) -> str:
    """Say how an organisation was spoken to."""
    return _tr("Overleg") if means is Means.TALK else term(means)


def kind_words(main: MainActivity | None, type_: OrganisationType | None) -> str:
    """Say what an organisation does, or else what it is."""
    kind = main or type_
    return term(kind) if kind else ""


def last_words(row: PartnerRow) -> str:
    """Say when an organisation was last spoken to: "13 nov 2026", "nog niet"."""
    return date_short(row.last_contact) if row.last_contact else _tr("nog niet")


def quiet(row: PartnerRow, today: date) -> bool:
    """Tell whether an organisation was not spoken to for too long."""
    return is_quiet(row.last_contact, row.status, today)


def follow_up_look(day: date, status: PartnerStatus, today: date) -> Look:
    """Return the icon and tone of a follow-up."""
    if day == today:
        return TODAY_LOOK
    if day < today:
        late = follow_up(day, status, today) is FollowUp.LATE
        return FOLLOW_UP_LOOKS[FollowUp.LATE if late else FollowUp.PLANNED]
    soon = FollowUp.THIS_WEEK if (day - today).days == 1 else FollowUp.PLANNED
    return FOLLOW_UP_LOOKS[soon]


def follow_up_words(day: date | None, status: PartnerStatus, today: date) -> str:
    """Say when to follow up: "3 dagen te laat", "vandaag", "morgen", "do 26 nov".

    What is past and not late, as nobody calls them, is the day in short.
    """
    if day is None:
        return ""
    ahead = (day - today).days
    if ahead < 0:
        late = follow_up(day, status, today) is FollowUp.LATE
        return _late(-ahead) if late else date_short(day)
    if ahead < 2:
        return (_tr("vandaag"), _tr("morgen"))[ahead]
    if (day.year, day.month) > (today.year + 1, today.month):
        return date_short(day)
    short = SHORT_DAYS[tuple(Day)[day.weekday()]]
    return f"{short} {day.day} {SHORT_MONTHS[day.month - 1]}"


def day_month(day: date, today: date) -> str:
    """Write a date without its year where that is clear: "20 november"."""
    words = date_text(day)
    return words.rpartition(" ")[0] if day.year == today.year else words


def when_words(dayparts: int) -> str:
    """Say parts of the week shortly: "di en vr avond, wo namiddag"."""
    said = []
    for place, part in enumerate(PartOfDay):
        days = [SHORT_DAYS[day] for n, day in enumerate(Day) if dayparts & daypart_bit(n, place)]
        if days:
            *first, last = days
            listed = _tr("{days} en {last}").format(days=", ".join(first), last=last)
            said.append(f"{listed if first else last} {term(part)}")
    return ", ".join(said)


def section_words(section: Section) -> str:
    """Name a section of what is known of an organisation."""
    words = {Section.WHAT: _tr("Organisatie"), Section.CONDITIONS: _tr("Afspraken")}
    return words.get(section) or section.value


def _late(days: int) -> str:
    if days >= MONTHS_FROM:
        return _tr("{n} maanden te laat").format(n=days // 30)
    if days >= WEEKS_FROM:
        return _tr("{n} weken te laat").format(n=days // 7)
    return _tr("1 dag te laat") if days == 1 else _tr("{n} dagen te laat").format(n=days)


def follow_up_word(value: FollowUp) -> str:
    """Name a state of following up."""
    words = {
        FollowUp.LATE: _tr("Te laat"),
        FollowUp.THIS_WEEK: _tr("Deze week"),
        FollowUp.PLANNED: _tr("Gepland"),
        FollowUp.NONE: _tr("Niets afgesproken"),
    }
    return words[value]


def offer_word(has_offer: bool) -> str:  # noqa: FBT001  a value of a filter
    """Say whether there is any offer."""
    return _tr("Met aanbod") if has_offer else _tr("Zonder aanbod")


def kind_word(value: MainActivity | OrganisationType | None) -> str:
    """Name a kind, also of those nobody filled in."""
    return term(value) if value else _tr("Niet ingevuld")


def place_word(place: str) -> str:
    """Name a place, also of those nobody filled in."""
    return place or _tr("Geen plaats")


def _tr(text: str) -> str:
    return QCoreApplication.translate("PartnerWords", text)
