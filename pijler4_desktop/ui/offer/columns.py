"""The columns of the offer's table: headings, widths, and which give way when it gets narrow."""

from PySide6.QtCore import QCoreApplication

from pijler4_desktop.domain.listing import ActivityRow
from pijler4_desktop.domain.terms import term
from pijler4_desktop.domain.vocabulary import Answer
from pijler4_desktop.domain.wording import age_text, hours_text, levels_text
from pijler4_desktop.services.saving import today
from pijler4_desktop.ui.kit.week import mask_words
from pijler4_desktop.ui.lists.shape import Measure, TableShape
from pijler4_desktop.ui.row_model import Column

CHECK, NAME, WHEN, LEVEL, HOURS, FREE, CONDITIONS, STANDING, VERIFIED = range(9)
PLACE, TYPE, CAPACITY = range(9, 12)  # there for who asks: the name's line tells them too
NUMBERS = frozenset({HOURS, CAPACITY})  # to the right
NAME_MIN_WIDTH = 220
PLACE_FROM_WIDTH = 268  # from here the second line has room for the place too


MEASURES = (
    Measure(36, 0, 36),
    Measure(NAME_MIN_WIDTH, 0, NAME_MIN_WIDTH),
    Measure(80, 2, 80),
    Measure(68, 4, 68),
    Measure(64, 7, 64),
    Measure(80, 3, 80),
    Measure(108, 5, 108),
    Measure(124, 1, 124),
    Measure(142, 6, 100),
    Measure(120, 8, 70),
    Measure(150, 9, 64),
    Measure(92, 10, 92),
)
KEYS = (
    "",
    "name",
    "when",
    "level",
    "hours",
    "places_free",
    "conditions",
    "standing",
    "last_verified",
    "place",
    "type",
    "capacity",
)
"""What each column sorts by, which is also its name where it is kept."""

DEFAULT_SHOWN = KEYS[NAME:PLACE]
SHAPE = TableShape(KEYS, MEASURES, NAME, DEFAULT_SHOWN, CHECK, NUMBERS)


def columns() -> list[Column[ActivityRow]]:
    """Make the columns, with the words a screen reader and a copy get."""
    summary = summary_words
    place, kind = (lambda row: row.place), (lambda row: term(row.type) if row.type else "")
    return [
        Column(KEYS[CHECK], _tr("Kies"), lambda _row: "", spoken=summary),
        Column(KEYS[NAME], _tr("Naam en organisatie"), name_words, spoken=summary, tip=name_tip),
        Column(KEYS[WHEN], _tr("Wanneer"), when_words, tip=when_words),
        Column(KEYS[LEVEL], _tr("Niveau"), level_words),
        Column(KEYS[HOURS], _tr("Uren"), lambda row: hours_text(row.hours)),
        Column(KEYS[FREE], _tr("Vrij"), free_words, tip=free_words),
        Column(KEYS[CONDITIONS], _tr("Voorwaarden"), condition_words, tip=condition_words),
        Column(KEYS[STANDING], _tr("Status"), lambda row: term(row.standing)),
        Column(KEYS[VERIFIED], _tr("Nagekeken"), verified_words, tip=day_tip),
        Column(KEYS[PLACE], _tr("Plaats"), place, tip=place),
        Column(KEYS[TYPE], _tr("Type"), kind, tip=kind),
        Column(KEYS[CAPACITY], _tr("Capaciteit"), capacity_words),
    ]


def name_words(row: ActivityRow) -> str:
    """Name, form, organisation and place of an activity."""
    kind = term(row.type) if row.type else ""
    return ", ".join(part for part in (row.name, kind, row.organisation, row.place) if part)


def name_tip(row: ActivityRow) -> str:
    """Name, organisation and place as the two lines of the cell have them, but whole."""
    below = " · ".join(part for part in (row.organisation, row.place) if part)
    return f"{row.name}\n{below}" if below else row.name


def summary_words(row: ActivityRow) -> str:
    """Say a whole line in one sentence, for who hears the table line by line."""
    free = free_words(row)
    said = (
        name_words(row),
        term(row.standing),
        when_words(row),
        level_words(row),
        _tr("plaatsen: {words}").format(words=free) if free else "",
        _tr("nagekeken: {words}").format(words=verified_words(row)),
    )
    return ". ".join(part for part in said if part)


def when_words(row: ActivityRow) -> str:
    """Parts of the week, or by appointment."""
    if row.by_appointment and not row.dayparts:
        return _tr("op afspraak")
    return mask_words(row.dayparts) if row.dayparts else ""


def level_words(row: ActivityRow) -> str:
    """The range of levels: 'A1–B1'."""
    return levels_text(row.level_min, row.level_max)


def free_words(row: ActivityRow) -> str:
    """Free places: '5 van 16', 'volzet', 'max. 16' when nobody counted who comes, or ''."""
    if row.places_free == 0:
        return _tr("volzet")
    if row.places_free is None:
        return "" if row.capacity is None else _tr("max. {n}").format(n=row.capacity)
    if row.capacity is None:
        return _tr("{n} vrij").format(n=row.places_free)
    return _tr("{free} van {all}").format(free=row.places_free, all=row.capacity)


def capacity_words(row: ActivityRow) -> str:
    """How many people can take part; '' when nobody counted."""
    return "" if row.capacity is None else str(row.capacity)


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


def verified_words(row: ActivityRow) -> str:
    """How long ago somebody checked that the activity is still right."""
    return age_text(row.last_verified, today()) if row.last_verified else _tr("nog niet")


def day_tip(row: ActivityRow) -> str:
    """On which day somebody checked it, and when that is to be done again."""
    from pijler4_desktop.domain.verifying.words import reason_text  # noqa: PLC0415  only for a tip

    return reason_text(row.fresh)


def _tr(text: str) -> str:
    return QCoreApplication.translate("OfferColumns", text)
