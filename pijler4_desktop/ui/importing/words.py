"""The Dutch words of the import: buckets, columns, reasons."""

from collections.abc import Hashable, Mapping
from typing import TypeVar

from PySide6.QtCore import QCoreApplication

from pijler4_desktop.domain.fields import ACTIVITY_FIELDS, ORGANISATION_FIELDS
from pijler4_desktop.domain.importing.choices import EXTRA
from pijler4_desktop.domain.importing.vocabulary import ColumnReason, MatchReason, Outcome
from pijler4_desktop.domain.terms import QT_TRANSLATE_NOOP
from pijler4_desktop.domain.vocabulary import Kind
from pijler4_desktop.ui.importing.preview import LineKind
from pijler4_desktop.ui.importing.steps import Step

CONTEXT = "Importing"
Code = TypeVar("Code", bound=Hashable)

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
    ColumnReason.LEGEND: QT_TRANSLATE_NOOP("Importing", "Herkend aan je legende"),
    ColumnReason.CHOSEN: QT_TRANSLATE_NOOP("Importing", "Zelf gekozen"),
    ColumnReason.UNKNOWN: QT_TRANSLATE_NOOP("Importing", "Niet herkend"),
    ColumnReason.UNNAMED: QT_TRANSLATE_NOOP("Importing", "Geen titel"),
    ColumnReason.REPEATED: QT_TRANSLATE_NOOP("Importing", "Titel staat er al"),
    ColumnReason.PERSONAL: QT_TRANSLATE_NOOP("Importing", "Gegevens van personen"),
    ColumnReason.REPRESENTATIVE: QT_TRANSLATE_NOOP("Importing", "Van een persoon"),
    ColumnReason.NATIONAL_NUMBER: QT_TRANSLATE_NOOP("Importing", "Rijksregisternummers"),
    ColumnReason.OF_THE_FORM: QT_TRANSLATE_NOOP("Importing", "Van het formulier zelf"),
    ColumnReason.DERIVED: QT_TRANSLATE_NOOP("Importing", "Rekenen we zelf uit"),
}

COLUMN_TONES: Mapping[ColumnReason, tuple[str, str]] = {
    ColumnReason.HEADING: ("ok", "circle-check"),
    ColumnReason.LIKE_HEADING: ("warn", "alert-triangle"),
    ColumnReason.CONTENT: ("info", "search"),
    ColumnReason.LEGEND: ("info", "search"),
    ColumnReason.CHOSEN: ("ok", "check"),
    ColumnReason.UNKNOWN: ("mute", "help-circle"),
    ColumnReason.UNNAMED: ("mute", "help-circle"),
    ColumnReason.REPEATED: ("warn", "alert-triangle"),
    ColumnReason.PERSONAL: ("mute", "shield-lock"),
    ColumnReason.REPRESENTATIVE: ("mute", "shield-lock"),
    ColumnReason.NATIONAL_NUMBER: ("mute", "shield-lock"),
    ColumnReason.OF_THE_FORM: ("mute", "x"),
    ColumnReason.DERIVED: ("mute", "circle-check"),
}

MATCH_REASONS: Mapping[MatchReason, str] = {
    MatchReason.SAME_ID: QT_TRANSLATE_NOOP("Importing", "zelfde Pijler 4-nummer"),
    MatchReason.SAME_NAME: QT_TRANSLATE_NOOP("Importing", "zelfde naam"),
    MatchReason.SIMILAR_NAME: QT_TRANSLATE_NOOP("Importing", "naam lijkt erop"),
    MatchReason.SAME_ORGANISATION: QT_TRANSLATE_NOOP("Importing", "zelfde organisatie"),
    MatchReason.SAME_NUMBER: QT_TRANSLATE_NOOP("Importing", "zelfde nummer"),
    MatchReason.SAME_VCODE: QT_TRANSLATE_NOOP("Importing", "zelfde vCode"),
    MatchReason.SAME_KBO: QT_TRANSLATE_NOOP("Importing", "zelfde KBO-nummer"),
    MatchReason.SAME_EMAIL: QT_TRANSLATE_NOOP("Importing", "zelfde e-mailadres"),
    MatchReason.SAME_PHONE: QT_TRANSLATE_NOOP("Importing", "zelfde telefoonnummer"),
    MatchReason.SAME_WEBSITE: QT_TRANSLATE_NOOP("Importing", "zelfde website"),
    MatchReason.CALL_NAME: QT_TRANSLATE_NOOP("Importing", "zo noemt je lijst ze ook"),
    MatchReason.ABBREVIATION: QT_TRANSLATE_NOOP("Importing", "afkorting"),
    MatchReason.SAME_WORDS_OTHER_ORDER: QT_TRANSLATE_NOOP(
        "Importing", "zelfde woorden in een andere volgorde"
    ),
    MatchReason.TYPING_ERROR: QT_TRANSLATE_NOOP("Importing", "wellicht een tikfout"),
    MatchReason.MERGED: QT_TRANSLATE_NOOP("Importing", "hiermee samengevoegd"),
    MatchReason.ROW_GONE: QT_TRANSLATE_NOOP("Importing", "staat niet meer op het vragenblad"),
    MatchReason.NAME_WITHIN: QT_TRANSLATE_NOOP("Importing", "de ene naam staat in de andere"),
}

WHY_SENTENCES: Mapping[ColumnReason, str] = {
    ColumnReason.HEADING: QT_TRANSLATE_NOOP("Importing", "We herkenden de titel '{heading}'."),
    ColumnReason.LIKE_HEADING: QT_TRANSLATE_NOOP(
        "Importing", "De titel '{heading}' lijkt op een woord dat we kennen. Kijk dit na."
    ),
    ColumnReason.LEGEND: QT_TRANSLATE_NOOP(
        "Importing", "In de cellen staan codes die je in je lijst zelf uitlegt."
    ),
    ColumnReason.CONTENT: QT_TRANSLATE_NOOP(
        "Importing", "We zagen het aan wat er in de cellen staat, niet aan de titel."
    ),
    ColumnReason.CHOSEN: QT_TRANSLATE_NOOP("Importing", "Dit koos je zelf."),
    ColumnReason.UNKNOWN: QT_TRANSLATE_NOOP(
        "Importing", "De titel '{heading}' kennen we niet. Wat doen we met deze kolom?"
    ),
    ColumnReason.UNNAMED: QT_TRANSLATE_NOOP(
        "Importing", "Deze kolom heeft geen titel. Wat doen we ermee?"
    ),
    ColumnReason.REPEATED: QT_TRANSLATE_NOOP(
        "Importing", "Een andere kolom hoort hier al bij. Wat doen we met deze?"
    ),
    ColumnReason.PERSONAL: QT_TRANSLATE_NOOP("Importing", "We bewaren niets over inburgeraars."),
    ColumnReason.REPRESENTATIVE: QT_TRANSLATE_NOOP(
        "Importing",
        "Hier staan gegevens van personen achter de organisatie. Die nemen we niet over uit een "
        "lijst.",
    ),
    ColumnReason.NATIONAL_NUMBER: QT_TRANSLATE_NOOP(
        "Importing", "Er staan rijksregisternummers in deze kolom. Die mogen hier niet in."
    ),
    ColumnReason.OF_THE_FORM: QT_TRANSLATE_NOOP(
        "Importing", "Deze kolom komt van het formulier zelf en zegt niets over het aanbod."
    ),
    ColumnReason.DERIVED: QT_TRANSLATE_NOOP(
        "Importing",
        "Dit rekenen we zelf uit. Is er iets gestopt? Wijzig dan de kolom 'Toestand'.",
    ),
}

_SAME = QT_TRANSLATE_NOOP("Importing", "Je keuze geldt voor alle cellen met dezelfde waarde.")
_AS_IS = QT_TRANSLATE_NOOP("Importing", "We nemen de tekst over zoals hij er staat.")
KIND_WORDS: Mapping[str, str] = {
    "language": QT_TRANSLATE_NOOP(
        "Importing",
        "Elk niveau zetten we om naar het ERK (A0 tot C1). Je keuze geldt voor alle cellen met "
        "dezelfde waarde.",
    ),
    "organisation": QT_TRANSLATE_NOOP(
        "Importing", "Lijken namen op elkaar? Dat vragen we straks bij Dubbels."
    ),
    **dict.fromkeys(("name", "description", "internal_notes", "target_group"), _AS_IS),
    **dict.fromkeys(
        ("type", "status", "when", "day", "time", "cost", "capacity", "contact", "address"), _SAME
    ),
    **dict.fromkeys(
        ("last_verified", "next_check_on", "valid_from", "valid_until", "frequency"), _SAME
    ),
}

STEP_WORDS: Mapping[Step, str] = {
    Step.FILE: QT_TRANSLATE_NOOP("Importing", "Bestand"),
    Step.SHEETS: QT_TRANSLATE_NOOP("Importing", "Blad en kopregel"),
    Step.COLUMNS: QT_TRANSLATE_NOOP("Importing", "Kolommen"),
    Step.REVIEW: QT_TRANSLATE_NOOP("Importing", "Nakijken"),
    Step.DOUBLES: QT_TRANSLATE_NOOP("Importing", "Dubbels"),
    Step.SUMMARY: QT_TRANSLATE_NOOP("Importing", "Samenvatting"),
}

LINE_TAGS: Mapping[LineKind, str] = {
    LineKind.TITLE: QT_TRANSLATE_NOOP("Importing", "titel, slaan we over"),
    LineKind.UPPER_HEADER: QT_TRANSLATE_NOOP("Importing", "kopregel, bovenste rij"),
    LineKind.HEADER: QT_TRANSLATE_NOOP("Importing", "kopregel"),
    LineKind.REPEATED_HEADER: QT_TRANSLATE_NOOP("Importing", "kopregel opnieuw, slaan we over"),
    LineKind.SECTION: QT_TRANSLATE_NOOP("Importing", "geldt voor de rijen eronder"),
    LineKind.TOTAL: QT_TRANSLATE_NOOP("Importing", "totaalrij, slaan we over"),
    LineKind.NOTE: QT_TRANSLATE_NOOP("Importing", "nota, slaan we over"),
    LineKind.BESIDE: QT_TRANSLATE_NOOP("Importing", "naast de tabel, slaan we over"),
    LineKind.LEGEND: QT_TRANSLATE_NOOP("Importing", "uitleg bij een code"),
}

_PIECES: Mapping[str, str] = {
    "organisation": QT_TRANSLATE_NOOP("Importing", "Organisatie"),
    "organisation_contact": QT_TRANSLATE_NOOP("Importing", "Organisatie en contact"),
    "call_name": QT_TRANSLATE_NOOP("Importing", "Andere naam van de organisatie"),
    "when": QT_TRANSLATE_NOOP("Importing", "Wanneer"),
    "day": QT_TRANSLATE_NOOP("Importing", "Dag"),
    "time": QT_TRANSLATE_NOOP("Importing", "Uur (van en tot)"),
    "day_mo": QT_TRANSLATE_NOOP("Importing", "Uur op maandag"),
    "day_tu": QT_TRANSLATE_NOOP("Importing", "Uur op dinsdag"),
    "day_we": QT_TRANSLATE_NOOP("Importing", "Uur op woensdag"),
    "day_th": QT_TRANSLATE_NOOP("Importing", "Uur op donderdag"),
    "day_fr": QT_TRANSLATE_NOOP("Importing", "Uur op vrijdag"),
    "day_sa": QT_TRANSLATE_NOOP("Importing", "Uur op zaterdag"),
    "day_su": QT_TRANSLATE_NOOP("Importing", "Uur op zondag"),
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
    "standing": QT_TRANSLATE_NOOP("Importing", "Status volgens de lijst"),
    "ended": QT_TRANSLATE_NOOP("Importing", "Gestopt volgens de lijst (ja of datum)"),
    "remark": QT_TRANSLATE_NOOP("Importing", "Opmerking"),
    "id": QT_TRANSLATE_NOOP("Importing", "Pijler 4-nummer"),
    "row_number": QT_TRANSLATE_NOOP("Importing", "Rijnummer"),
    "": QT_TRANSLATE_NOOP("Importing", "Niet inlezen"),
    EXTRA: QT_TRANSLATE_NOOP("Importing", "Bewaren als extra informatie"),
}


def word(words: Mapping[Code, str], key: Code) -> str:
    """Say a code of the import in the user's language."""
    return QCoreApplication.translate(CONTEXT, words[key])


def field_word(key: str, kind: Kind = Kind.ACTIVITY) -> str:
    """Name what a column feeds, in a list of activities or of organisations."""
    first, second = ACTIVITY_FIELDS, ORGANISATION_FIELDS
    if kind is Kind.ORGANISATION:
        first, second = second, first
    if key in _PIECES and (kind is Kind.ACTIVITY or all(field.key != key for field in first)):
        return word(_PIECES, key)
    found = [f.heading for f in (*first, *second) if f.key == key]
    return QCoreApplication.translate("Fields", found[0]) if found else key
