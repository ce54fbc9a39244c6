"""The Dutch words of the import: buckets, columns, reasons."""

from collections.abc import Mapping
from typing import TypeVar

from PySide6.QtCore import QCoreApplication

from pijler4_desktop.domain.fields import ACTIVITY_FIELDS, ORGANISATION_FIELDS
from pijler4_desktop.domain.importing.vocabulary import ColumnReason, MatchReason, Outcome
from pijler4_desktop.domain.terms import QT_TRANSLATE_NOOP

CONTEXT = "Importing"
Code = TypeVar("Code", bound=str)

OUTCOMES: Mapping[Outcome, str] = {
    Outcome.NEW: QT_TRANSLATE_NOOP("Importing", "Nieuw"),
    Outcome.CHANGED: QT_TRANSLATE_NOOP("Importing", "Gewijzigd"),
    Outcome.SAME: QT_TRANSLATE_NOOP("Importing", "Gelijk"),
    Outcome.QUESTION: QT_TRANSLATE_NOOP("Importing", "Vraag"),
    Outcome.HELD: QT_TRANSLATE_NOOP("Importing", "Tegengehouden"),
    Outcome.IGNORED: QT_TRANSLATE_NOOP("Importing", "Geen gegevens"),
}

OUTCOME_LOOKS: Mapping[Outcome, tuple[str, str]] = {
    Outcome.NEW: ("circle-plus", "ok"),
    Outcome.CHANGED: ("edit", "info"),
    Outcome.SAME: ("circle-check", "mute"),
    Outcome.QUESTION: ("help-circle", "warn"),
    Outcome.HELD: ("alert-circle", "bad"),
    Outcome.IGNORED: ("x", "mute"),
}

COLUMN_REASONS: Mapping[ColumnReason, str] = {
    ColumnReason.HEADING: QT_TRANSLATE_NOOP("Importing", "Herkend aan de titel"),
    ColumnReason.LIKE_HEADING: QT_TRANSLATE_NOOP("Importing", "Titel lijkt erop"),
    ColumnReason.CONTENT: QT_TRANSLATE_NOOP("Importing", "Herkend aan de inhoud"),
    ColumnReason.CHOSEN: QT_TRANSLATE_NOOP("Importing", "Zelf gekozen"),
    ColumnReason.UNKNOWN: QT_TRANSLATE_NOOP("Importing", "Niet herkend"),
    ColumnReason.UNNAMED: QT_TRANSLATE_NOOP("Importing", "Geen titel"),
    ColumnReason.REPEATED: QT_TRANSLATE_NOOP("Importing", "Titel staat er al"),
    ColumnReason.PERSONAL: QT_TRANSLATE_NOOP("Importing", "Gegevens van personen"),
    ColumnReason.NATIONAL_NUMBER: QT_TRANSLATE_NOOP("Importing", "Rijksregisternummers"),
}

COLUMN_TONES: Mapping[ColumnReason, tuple[str, str]] = {
    ColumnReason.HEADING: ("ok", "circle-check"),
    ColumnReason.LIKE_HEADING: ("warn", "alert-triangle"),
    ColumnReason.CONTENT: ("info", "search"),
    ColumnReason.CHOSEN: ("ok", "check"),
    ColumnReason.UNKNOWN: ("mute", "help-circle"),
    ColumnReason.UNNAMED: ("mute", "help-circle"),
    ColumnReason.REPEATED: ("warn", "alert-triangle"),
    ColumnReason.PERSONAL: ("mute", "shield-lock"),
    ColumnReason.NATIONAL_NUMBER: ("mute", "shield-lock"),
}

MATCH_REASONS: Mapping[MatchReason, str] = {
    MatchReason.SAME_ID: QT_TRANSLATE_NOOP("Importing", "zelfde Pijler 4-nummer"),
    MatchReason.SAME_NAME: QT_TRANSLATE_NOOP("Importing", "zelfde naam"),
    MatchReason.SIMILAR_NAME: QT_TRANSLATE_NOOP("Importing", "naam lijkt erop"),
    MatchReason.SAME_ORGANISATION: QT_TRANSLATE_NOOP("Importing", "zelfde organisatie"),
    MatchReason.SAME_NUMBER: QT_TRANSLATE_NOOP("Importing", "zelfde nummer"),
}

_PIECES: Mapping[str, str] = {
    "organisation": QT_TRANSLATE_NOOP("Importing", "Organisatie"),
    "when": QT_TRANSLATE_NOOP("Importing", "Wanneer"),
    "day": QT_TRANSLATE_NOOP("Importing", "Dag"),
    "time": QT_TRANSLATE_NOOP("Importing", "Uur (van en tot)"),
    "start_time": QT_TRANSLATE_NOOP("Importing", "Beginuur"),
    "end_time": QT_TRANSLATE_NOOP("Importing", "Einduur"),
    "frequency": QT_TRANSLATE_NOOP("Importing", "Hoe vaak"),
    "language": QT_TRANSLATE_NOOP("Importing", "Taalniveau"),
    "cost": QT_TRANSLATE_NOOP("Importing", "Kost"),
    "contact": QT_TRANSLATE_NOOP("Importing", "Contact (functie, telefoon, mail)"),
    "address": QT_TRANSLATE_NOOP("Importing", "Plaats en adres"),
    "municipality": QT_TRANSLATE_NOOP("Importing", "Gemeente"),
    "kbo": QT_TRANSLATE_NOOP("Importing", "KBO-nummer organisatie"),
    "vcode": QT_TRANSLATE_NOOP("Importing", "V-code organisatie"),
    "establishment_number": QT_TRANSLATE_NOOP("Importing", "Vestigingsnummer organisatie"),
    "ovo_code": QT_TRANSLATE_NOOP("Importing", "OVO-code organisatie"),
    "organisation_type": QT_TRANSLATE_NOOP("Importing", "Soort organisatie"),
    "main_activity": QT_TRANSLATE_NOOP("Importing", "Hoofdactiviteit organisatie"),
    "id": QT_TRANSLATE_NOOP("Importing", "Pijler 4-nummer"),
    "row_number": QT_TRANSLATE_NOOP("Importing", "Rijnummer"),
}


def word(words: Mapping[Code, str], key: Code) -> str:
    """Say a code of the import in the user's language."""
    return QCoreApplication.translate(CONTEXT, words[key])


def field_word(key: str) -> str:
    """Name what a column feeds."""
    if key in _PIECES:
        return word(_PIECES, key)
    found = [f.heading for f in (*ACTIVITY_FIELDS, *ORGANISATION_FIELDS) if f.key == key]
    return QCoreApplication.translate("Fields", found[0]) if found else key
