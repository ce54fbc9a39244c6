"""The columns of the list of partner organisations, in words and in pixels."""

from PySide6.QtCore import QCoreApplication

from pijler4_desktop.domain.partners import PartnerRow
from pijler4_desktop.domain.terms import term
from pijler4_desktop.domain.wording import age_text, date_spoken
from pijler4_desktop.services.saving import today
from pijler4_desktop.ui.lists.shape import Measure, TableShape
from pijler4_desktop.ui.partners.words import follow_up_words, kind_words, last_words
from pijler4_desktop.ui.row_model import Column

NAME, KIND, STATUS, OFFER, LAST, FOLLOW_UP = range(6)
KEYS = ("name", "kind", "status", "activities", "last_contact", "follow_up")
MEASURES = (
    Measure(236, 0, 236),
    Measure(120, 4, 80, roomy=260),
    Measure(158, 5, 158),
    Measure(66, 3, 66),
    Measure(138, 2, 138),
    Measure(150, 1, 150),
)
SHAPE = TableShape(KEYS, MEASURES, NAME, KEYS, sort="follow_up")


def columns() -> list[Column[PartnerRow]]:
    """Make the columns, with the words a screen reader and a copy get."""
    return [
        Column(KEYS[NAME], _tr("Organisatie"), name_words, spoken=summary_words, tip=name_tip),
        Column(KEYS[KIND], _tr("Soort"), kind_of, tip=kind_of),
        Column(KEYS[STATUS], _tr("Samenwerking"), lambda row: term(row.status)),
        Column(KEYS[OFFER], _tr("Aanbod"), lambda row: str(row.activities)),
        Column(KEYS[LAST], _tr("Laatste contact"), last_words, tip=age_tip),
        Column(KEYS[FOLLOW_UP], _tr("Opvolgen"), follow_words, tip=day_tip),
    ]


def kind_of(row: PartnerRow) -> str:
    """What an organisation does, or else what it is."""
    return kind_words(row.main_activity, row.type)


def name_words(row: PartnerRow) -> str:
    """Name and place of an organisation."""
    return ", ".join(part for part in (row.name, row.place) if part)


def name_tip(row: PartnerRow) -> str:
    """Name and place as the two lines of the cell have them, but whole."""
    return f"{row.name}\n{row.place}" if row.place else row.name


def follow_words(row: PartnerRow) -> str:
    """When to contact an organisation again."""
    return follow_up_words(row.next_contact_on, row.status, today())


def age_tip(row: PartnerRow) -> str:
    """How long ago an organisation was spoken to."""
    if row.last_contact is None:
        return _tr("Nog geen contact genoteerd")
    return age_text(row.last_contact, today())


def day_tip(row: PartnerRow) -> str:
    """On which day to contact an organisation again; '' when nothing was agreed."""
    return date_spoken(row.next_contact_on) if row.next_contact_on else ""


def summary_words(row: PartnerRow) -> str:
    """Say a whole line in one sentence, for who hears the table line by line."""
    follow = follow_words(row)
    said = (
        name_words(row),
        kind_of(row),
        term(row.status),
        _tr("aanbod: {n}").format(n=row.activities),
        _tr("laatste contact: {words}").format(words=last_words(row)),
        _tr("opvolgen: {words}").format(words=follow) if follow else "",
    )
    return ". ".join(part for part in said if part)


def _tr(text: str) -> str:
    return QCoreApplication.translate("PartnerColumns", text)
