"""What is known of one field: its name, its place in the form, and what it can hold."""

from dataclasses import dataclass
from enum import StrEnum

from pijler4_desktop.domain.marking import QT_TRANSLATE_NOOP


class FieldKind(StrEnum):
    """What a field holds, and so how it is shown, typed and checked."""

    TEXT = "text"
    LONG_TEXT = "long_text"
    CHOICE = "choice"
    CHOICES = "choices"
    SUBTYPE = "subtype"
    WHOLE = "whole"
    NUMBER = "number"
    MONEY = "money"
    YES_NO = "yes_no"
    FLAG = "flag"  # yes or no, never unknown
    DATE = "date"
    SLOTS = "slots"
    NTH = "nth"
    PAIRS = "pairs"
    ORGANISATION = "organisation"
    MUNICIPALITY = "municipality"
    LINES = "lines"  # tasks, partners, costs or a log
    GAP = "gap"


class Section(StrEnum):
    """The sections fields belong to, in the order of our workbook; the value is the Dutch title."""

    WHAT = QT_TRANSLATE_NOOP("Fields", "Wat is het?")
    CONDITIONS = QT_TRANSLATE_NOOP("Fields", "Formele voorwaarden")
    WHEN = QT_TRANSLATE_NOOP("Fields", "Wanneer en hoeveel uur?")
    WHO = QT_TRANSLATE_NOOP("Fields", "Voor wie?")
    WHERE = QT_TRANSLATE_NOOP("Fields", "Waar?")
    THRESHOLDS = QT_TRANSLATE_NOOP("Fields", "Drempels en opvang")
    CONTACT = QT_TRANSLATE_NOOP("Fields", "Contact")
    CHECKED = QT_TRANSLATE_NOOP("Fields", "Nakijken")
    SHARING = QT_TRANSLATE_NOOP("Fields", "Delen")
    NOTES = QT_TRANSLATE_NOOP("Fields", "Notities")


@dataclass(frozen=True, slots=True)
class Field:
    """One field of a record: `key` is its name there, `width` counts characters in a workbook.

    `personal` fields can hold data about a person, `internal` ones never leave the house.
    """

    key: str
    heading: str
    section: Section
    kind: FieldKind = FieldKind.TEXT
    choices: type[StrEnum] | None = None
    help: str = ""
    required: bool = False
    personal: bool = False
    internal: bool = False
    width: int = 18
