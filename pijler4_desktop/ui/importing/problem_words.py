"""Problems in a few words, for lists in which many of them stand below each other."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from pijler4_desktop.domain.messages import problem_message, shortened
from pijler4_desktop.domain.problems import ProblemCode
from pijler4_desktop.domain.terms import QT_TRANSLATE_NOOP
from pijler4_desktop.domain.vocabulary import Severity
from pijler4_desktop.ui.importing.review import ProblemGroup
from pijler4_desktop.ui.importing.words import field_word

CONTEXT = "Problems"

SEVERITY_LOOKS: Mapping[Severity, tuple[str, str]] = {
    Severity.ERROR: ("alert-circle", "bad"),
    Severity.DOUBT: ("alert-triangle", "warn"),
    Severity.NOTE: ("wand", "ok"),
}
"""The icon and the tone of each weight; the tone has a `Soft` twin."""

CHANGED_LOOK = ("edit", "info")
"""The icon and the tone of a cell the user changed."""

_TITLES: Mapping[ProblemCode, str] = {
    ProblemCode.REQUIRED: QT_TRANSLATE_NOOP("Problems", "{field} ontbreekt"),
    ProblemCode.UNKNOWN_VALUE: QT_TRANSLATE_NOOP("Problems", "{field} onbekend: '{value}'"),
    ProblemCode.AMBIGUOUS: QT_TRANSLATE_NOOP("Problems", "{field}: niet duidelijk"),
    ProblemCode.NOT_A_NUMBER: QT_TRANSLATE_NOOP("Problems", "{field}: geen getal"),
    ProblemCode.NOT_WHOLE: QT_TRANSLATE_NOOP("Problems", "{field}: geen geheel getal"),
    ProblemCode.NEGATIVE: QT_TRANSLATE_NOOP("Problems", "{field}: kleiner dan 0"),
    ProblemCode.TOO_LARGE: QT_TRANSLATE_NOOP("Problems", "{field}: te groot"),
    ProblemCode.NUMBER_IMPRECISE: QT_TRANSLATE_NOOP("Problems", "{field}: getal is niet juist"),
    ProblemCode.TEXT_TOO_LONG: QT_TRANSLATE_NOOP("Problems", "{field}: te lang"),
    ProblemCode.TEXT_DAMAGED: QT_TRANSLATE_NOOP("Problems", "{field}: letters zijn beschadigd"),
    ProblemCode.TEXT_CLEANED: QT_TRANSLATE_NOOP("Problems", "{field}: vreemde tekens weggehaald"),
    ProblemCode.DATE_UNREADABLE: QT_TRANSLATE_NOOP("Problems", "Datum niet te lezen"),
    ProblemCode.DATE_INCOMPLETE: QT_TRANSLATE_NOOP("Problems", "Datum niet volledig"),
    ProblemCode.DATE_AMBIGUOUS: QT_TRANSLATE_NOOP("Problems", "Dag of maand eerst?"),
    ProblemCode.DATE_IN_FUTURE: QT_TRANSLATE_NOOP("Problems", "Datum ligt in de toekomst"),
    ProblemCode.DATE_UNLIKELY: QT_TRANSLATE_NOOP("Problems", "Datum is onwaarschijnlijk"),
    ProblemCode.DATE_UNEXPECTED: QT_TRANSLATE_NOOP("Problems", "{field}: hier staat een datum"),
    ProblemCode.END_BEFORE_START: QT_TRANSLATE_NOOP("Problems", "Einduur ligt voor het beginuur"),
    ProblemCode.TIME_UNREADABLE: QT_TRANSLATE_NOOP("Problems", "Uur niet te lezen"),
    ProblemCode.WHEN_UNREADABLE: QT_TRANSLATE_NOOP("Problems", "Niet duidelijk wanneer"),
    ProblemCode.HOURS_CONTRADICT: QT_TRANSLATE_NOOP("Problems", "Uren spreken elkaar tegen"),
    ProblemCode.HOURS_MISSING: QT_TRANSLATE_NOOP("Problems", "Begin- of einduur ontbreekt"),
    ProblemCode.DAY_MISSING: QT_TRANSLATE_NOOP("Problems", "Dag ontbreekt"),
    ProblemCode.READ_AS: QT_TRANSLATE_NOOP("Problems", "{field}: anders gelezen"),
    ProblemCode.INVALID_EMAIL: QT_TRANSLATE_NOOP("Problems", "E-mailadres klopt niet"),
    ProblemCode.INVALID_PHONE: QT_TRANSLATE_NOOP("Problems", "Telefoonnummer klopt niet"),
    ProblemCode.PHONE_LOST_ZERO: QT_TRANSLATE_NOOP("Problems", "Telefoon zonder 0 vooraan"),
    ProblemCode.SEVERAL_PHONES: QT_TRANSLATE_NOOP("Problems", "Meer dan één telefoonnummer"),
    ProblemCode.INVALID_URL: QT_TRANSLATE_NOOP("Problems", "Webadres klopt niet"),
    ProblemCode.INVALID_POSTAL_CODE: QT_TRANSLATE_NOOP("Problems", "Postcode klopt niet"),
    ProblemCode.UNKNOWN_POSTAL_CODE: QT_TRANSLATE_NOOP("Problems", "Postcode bestaat niet"),
    ProblemCode.POSTAL_CODE_MISMATCH: QT_TRANSLATE_NOOP("Problems", "Postcode hoort er niet bij"),
    ProblemCode.UNKNOWN_MUNICIPALITY: QT_TRANSLATE_NOOP("Problems", "Gemeente onbekend"),
    ProblemCode.MUNICIPALITY_MERGED: QT_TRANSLATE_NOOP("Problems", "Gemeente is gefuseerd"),
    ProblemCode.MUNICIPALITY_AMBIGUOUS: QT_TRANSLATE_NOOP("Problems", "Welke gemeente?"),
    ProblemCode.PLACE_UNKNOWN: QT_TRANSLATE_NOOP("Problems", "Gemeente niet duidelijk"),
    ProblemCode.INVALID_KBO: QT_TRANSLATE_NOOP("Problems", "KBO-nummer klopt niet"),
    ProblemCode.NUMBER_TAKEN: QT_TRANSLATE_NOOP("Problems", "{field} is al van een ander"),
    ProblemCode.KBO_LOST_ZERO: QT_TRANSLATE_NOOP("Problems", "KBO-nummer zonder 0 vooraan"),
    ProblemCode.PERSON_LEFT_OUT: QT_TRANSLATE_NOOP("Problems", "Naam van een persoon weggelaten"),
    ProblemCode.PERSON_IN_NAME: QT_TRANSLATE_NOOP("Problems", "Persoon in de naam: '{value}'"),
    ProblemCode.NATIONAL_NUMBER: QT_TRANSLATE_NOOP("Problems", "Rijksregisternummer verborgen"),
    ProblemCode.STATUS_IN_COLUMN: QT_TRANSLATE_NOOP("Problems", "{field}: een status, geen getal"),
    ProblemCode.MIN_ABOVE_MAX: QT_TRANSLATE_NOOP("Problems", "Minimum hoger dan maximum"),
    ProblemCode.FREE_ABOVE_CAPACITY: QT_TRANSLATE_NOOP(
        "Problems", "Meer vrij dan er plaatsen zijn"
    ),
    ProblemCode.ERROR_CELL: QT_TRANSLATE_NOOP("Problems", "{field}: fout van Excel"),
    ProblemCode.FORMULA_WITHOUT_VALUE: QT_TRANSLATE_NOOP("Problems", "Formule zonder uitkomst"),
    ProblemCode.VALUES_CONTRADICT: QT_TRANSLATE_NOOP(
        "Problems", "{field}: rijen spreken elkaar tegen"
    ),
    ProblemCode.PART_OF_DAYS: QT_TRANSLATE_NOOP("Problems", "Maar een deel van de momenten"),
    ProblemCode.DUPLICATE_ROW: QT_TRANSLATE_NOOP("Problems", "Rij staat er twee keer"),
}


def problem_title(group: ProblemGroup) -> str:
    """Name what a group of problems is about."""
    first = group.spots[0].problem
    title = _TITLES.get(group.code)
    if title is None:
        return problem_message(first.problem, first.header or None).rstrip(".")
    key = group.column.field if group.column else None
    field = field_word(key, group.kind).partition(" (")[0] if key else first.header
    value = shortened(group.spots[0].text)
    words = QCoreApplication.translate(CONTEXT, title)
    told = words.format(field=" ".join(field.split()), value=value)
    return f"{told}: '{value}'" if group.is_closed and "{value}" not in title else told


def problem_words(group: ProblemGroup) -> str:
    """Tell the first problem of a group in a sentence."""
    first = group.spots[0].problem
    return problem_message(first.problem, first.header or None)
