"""The columns of the offer's table: headings, widths, and which give way when it gets narrow."""

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QCoreApplication

from pijler4_desktop.domain.listing import ActivityRow
from pijler4_desktop.domain.terms import term
from pijler4_desktop.domain.vocabulary import Answer
from pijler4_desktop.domain.wording import age_text, hours_text, levels_text
from pijler4_desktop.ui.kit.week import mask_words
from pijler4_desktop.ui.row_model import Column

CHECK, NAME, WHEN, LEVEL, HOURS, FREE, CONDITIONS, STANDING, VERIFIED = range(9)
NAME_MIN_WIDTH = 220
PLACE_FROM_WIDTH = 290  # from here the second line has room for the place too


@dataclass(frozen=True, slots=True)
class Measure:
    """How wide a column is (logical pixels) and how long it stays: 0 always, 7 goes first."""

    width: int
    priority: int


MEASURES = (
    Measure(36, 0),
    Measure(NAME_MIN_WIDTH, 0),
    Measure(80, 2),
    Measure(68, 4),
    Measure(58, 7),
    Measure(88, 3),
    Measure(108, 5),
    Measure(124, 1),
    Measure(142, 6),
)


def visible(width: int) -> tuple[int, ...]:
    """Choose the columns that fit beside a readable name, by priority (UX section 5)."""
    left = width - MEASURES[CHECK].width - NAME_MIN_WIDTH
    shown = {CHECK, NAME}
    for section in sorted(range(WHEN, len(MEASURES)), key=lambda n: MEASURES[n].priority):
        left -= MEASURES[section].width
        if left < 0:
            break
        shown.add(section)
    return tuple(sorted(shown))


def columns(today: date) -> list[Column[ActivityRow]]:
    """Make the columns, with the words a screen reader and a copy get."""
    return [
        Column("", _tr("Kies"), lambda _row: ""),
        Column("name", _tr("Naam en organisatie"), name_words),
        Column("when", _tr("Wanneer"), when_words),
        Column("level", _tr("Niveau"), level_words),
        Column("hours", _tr("Uren"), lambda row: hours_text(row.hours)),
        Column("places_free", _tr("Vrij"), free_words),
        Column("conditions", _tr("Voorwaarden"), condition_words),
        Column("standing", _tr("Status"), lambda row: term(row.standing)),
        Column("last_verified", _tr("Nagekeken"), lambda row: verified_words(row, today)),
    ]


def name_words(row: ActivityRow) -> str:
    """Name, form, organisation and place of an activity."""
    kind = term(row.type) if row.type else ""
    return ", ".join(part for part in (row.name, kind, row.organisation, row.place) if part)


def when_words(row: ActivityRow) -> str:
    """Parts of the week, or by appointment."""
    if row.by_appointment and not row.dayparts:
        return _tr("op afspraak")
    return mask_words(row.dayparts) if row.dayparts else ""


def level_words(row: ActivityRow) -> str:
    """The range of levels: 'A1–B1'."""
    return levels_text(row.level_min, row.level_max)


def free_words(row: ActivityRow) -> str:
    """Free places: '5 van 16', 'volzet', or '' when nobody counted."""
    if row.places_free == 0:
        return _tr("volzet")
    if row.places_free is None:
        return "" if row.capacity is None else _tr("{n} plaatsen").format(n=row.capacity)
    if row.capacity is None:
        return _tr("{n} vrij").format(n=row.places_free)
    return _tr("{free} van {all}").format(free=row.places_free, all=row.capacity)


def condition_words(row: ActivityRow) -> str:
    """Both formal conditions in words."""
    return _tr("Nederlandstalige context: {dutch}. Participatie: {social}").format(
        dutch=answer_words(row.dutch_met), social=answer_words(row.social_met)
    )


def answer_words(answer: Answer) -> str:
    """An officer's own answer in words."""
    words = {
        Answer.YES: _tr("voldaan volgens ons"),
        Answer.NO: _tr("niet voldaan"),
        Answer.UNKNOWN: _tr("nog niet zeker"),
    }
    return words[answer]


def verified_words(row: ActivityRow, today: date) -> str:
    """How long ago somebody checked that the activity is still right."""
    return age_text(row.last_verified, today) if row.last_verified else _tr("nog niet")


def _tr(text: str) -> str:
    return QCoreApplication.translate("OfferColumns", text)
