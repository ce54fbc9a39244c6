"""Sentences for what is wrong or in doubt about one value; the value as given is always kept."""

from collections.abc import Mapping

from pijler4_desktop.domain.problems import ProblemCode
from pijler4_desktop.domain.terms import QT_TRANSLATE_NOOP

PROBLEMS: Mapping[ProblemCode, str] = {
    ProblemCode.REQUIRED: QT_TRANSLATE_NOOP("Messages", "{field} ontbreekt. Vul dit in."),
    ProblemCode.UNKNOWN_VALUE: QT_TRANSLATE_NOOP(
        "Messages", "{field} onbekend: '{value}'. Kies een waarde uit de lijst."
    ),
    ProblemCode.AMBIGUOUS: QT_TRANSLATE_NOOP(
        "Messages", "'{value}' kan meer dan één ding betekenen. Vul in wat klopt. {hint}"
    ),
    ProblemCode.NOT_A_NUMBER: QT_TRANSLATE_NOOP("Messages", "'{value}' is geen getal."),
    ProblemCode.NOT_WHOLE: QT_TRANSLATE_NOOP("Messages", "'{value}' is geen geheel getal."),
    ProblemCode.NEGATIVE: QT_TRANSLATE_NOOP("Messages", "Dit kan niet kleiner zijn dan 0."),
    ProblemCode.TOO_LARGE: QT_TRANSLATE_NOOP("Messages", "Dit getal is te groot: '{value}'."),
    ProblemCode.NUMBER_IMPRECISE: QT_TRANSLATE_NOOP(
        "Messages", "Excel bewaart dit getal niet juist: '{value}'. Zet het als tekst."
    ),
    ProblemCode.TEXT_TOO_LONG: QT_TRANSLATE_NOOP(
        "Messages", "Deze tekst is te lang. Maak hem korter; we knippen niets af."
    ),
    ProblemCode.TEXT_DAMAGED: QT_TRANSLATE_NOOP(
        "Messages", "In '{value}' zijn letters beschadigd. Kijk de tekst na."
    ),
    ProblemCode.TEXT_CLEANED: QT_TRANSLATE_NOOP(
        "Messages", "Uit {field} hebben we onzichtbare tekens gehaald."
    ),
    ProblemCode.DATE_UNREADABLE: QT_TRANSLATE_NOOP(
        "Messages", "'{value}' lezen we niet als datum. Schrijf ze als 23/11/2026."
    ),
    ProblemCode.DATE_INCOMPLETE: QT_TRANSLATE_NOOP(
        "Messages", "Datum niet volledig: '{value}'. Vul de dag aan."
    ),
    ProblemCode.DATE_AMBIGUOUS: QT_TRANSLATE_NOOP(
        "Messages", "Bij '{value}' weten we niet wat de dag en de maand is: {candidates}."
    ),
    ProblemCode.DATE_IN_FUTURE: QT_TRANSLATE_NOOP(
        "Messages", "'{value}' ligt in de toekomst. Kijk het jaar na."
    ),
    ProblemCode.DATE_UNLIKELY: QT_TRANSLATE_NOOP(
        "Messages", "'{value}' is een onwaarschijnlijke datum. Kijk ze na."
    ),
    ProblemCode.DATE_UNEXPECTED: QT_TRANSLATE_NOOP(
        "Messages", "Hier staat een datum waar we er geen verwachten: '{value}'."
    ),
    ProblemCode.END_BEFORE_START: QT_TRANSLATE_NOOP(
        "Messages", "Het einduur ligt voor het beginuur: '{value}'. Zijn ze verwisseld?"
    ),
    ProblemCode.PERIOD_TURNED: QT_TRANSLATE_NOOP(
        "Messages", "De laatste dag ligt voor de eerste: '{value}'. Zijn ze verwisseld?"
    ),
    ProblemCode.TIME_UNREADABLE: QT_TRANSLATE_NOOP(
        "Messages", "'{value}' lezen we niet als uur. Schrijf het als 9.30."
    ),
    ProblemCode.WHEN_UNREADABLE: QT_TRANSLATE_NOOP(
        "Messages", "We begrijpen niet wanneer dit is: '{value}'. De tekst is bewaard."
    ),
    ProblemCode.HOURS_CONTRADICT: QT_TRANSLATE_NOOP(
        "Messages", "De uren per keer kloppen niet met het begin- en einduur: '{value}'."
    ),
    ProblemCode.HOURS_MISSING: QT_TRANSLATE_NOOP(
        "Messages", "Het begin- of einduur ontbreekt: '{value}'."
    ),
    ProblemCode.DAY_MISSING: QT_TRANSLATE_NOOP("Messages", "Er staat geen dag bij '{value}'."),
    ProblemCode.READ_AS: QT_TRANSLATE_NOOP(
        "Messages", "'{value}' lezen we als {candidates}. Klopt dat?"
    ),
    ProblemCode.INVALID_EMAIL: QT_TRANSLATE_NOOP(
        "Messages", "'{value}' is geen geldig e-mailadres."
    ),
    ProblemCode.INVALID_PHONE: QT_TRANSLATE_NOOP(
        "Messages", "'{value}' is geen geldig telefoonnummer. Tel de cijfers na."
    ),
    ProblemCode.PHONE_LOST_ZERO: QT_TRANSLATE_NOOP(
        "Messages", "Aan '{value}' ontbreekt een 0 vooraan. Bedoel je {candidates}?"
    ),
    ProblemCode.SEVERAL_PHONES: QT_TRANSLATE_NOOP(
        "Messages", "Hier staat meer dan één telefoonnummer: '{value}'."
    ),
    ProblemCode.INVALID_URL: QT_TRANSLATE_NOOP("Messages", "'{value}' is geen geldig webadres."),
    ProblemCode.INVALID_POSTAL_CODE: QT_TRANSLATE_NOOP(
        "Messages", "'{value}' is geen postcode. Een postcode heeft vier cijfers."
    ),
    ProblemCode.UNKNOWN_POSTAL_CODE: QT_TRANSLATE_NOOP(
        "Messages", "Postcode '{value}' bestaat niet in Vlaanderen of Brussel."
    ),
    ProblemCode.POSTAL_CODE_MISMATCH: QT_TRANSLATE_NOOP(
        "Messages", "De postcode '{value}' hoort niet bij deze gemeente."
    ),
    ProblemCode.UNKNOWN_MUNICIPALITY: QT_TRANSLATE_NOOP(
        "Messages", "We kennen de gemeente '{value}' niet."
    ),
    ProblemCode.MUNICIPALITY_MERGED: QT_TRANSLATE_NOOP(
        "Messages", "'{value}' is gefuseerd en heet nu {candidates}."
    ),
    ProblemCode.MUNICIPALITY_AMBIGUOUS: QT_TRANSLATE_NOOP(
        "Messages", "Bij '{value}' zijn er meer gemeenten mogelijk: {candidates}."
    ),
    ProblemCode.INVALID_NIS: QT_TRANSLATE_NOOP("Messages", "'{value}' is geen NIS-code."),
    ProblemCode.PLACE_UNKNOWN: QT_TRANSLATE_NOOP(
        "Messages", "We weten niet in welke gemeente '{value}' ligt. Vul de postcode aan."
    ),
    ProblemCode.INVALID_KBO: QT_TRANSLATE_NOOP(
        "Messages", "Het KBO-nummer '{value}' klopt niet. Kijk de cijfers na."
    ),
    ProblemCode.KBO_LOST_ZERO: QT_TRANSLATE_NOOP(
        "Messages", "Aan het KBO-nummer '{value}' ontbreekt een 0 vooraan: {candidates}."
    ),
    ProblemCode.INVALID_ESTABLISHMENT: QT_TRANSLATE_NOOP(
        "Messages", "Het vestigingsnummer '{value}' klopt niet."
    ),
    ProblemCode.INVALID_VCODE: QT_TRANSLATE_NOOP(
        "Messages", "'{value}' is geen V-code. Die ziet eruit als V0001234."
    ),
    ProblemCode.INVALID_OVO: QT_TRANSLATE_NOOP(
        "Messages", "'{value}' is geen OVO-code. Die ziet eruit als OVO001234."
    ),
    ProblemCode.PERSON_LEFT_OUT: QT_TRANSLATE_NOOP(
        "Messages",
        "In deze cel staat wellicht de naam van een persoon. Die lezen we niet in.",
    ),
    ProblemCode.PERSON_IN_NAME: QT_TRANSLATE_NOOP(
        "Messages",
        "In '{value}' staat wellicht de naam van een persoon. Haal die eruit.",
    ),
    ProblemCode.PERSON_NOT_HERE: QT_TRANSLATE_NOOP(
        "Messages",
        "In '{value}' staat wellicht een persoon. Hier tellen we zonder personen. Schrijf een "
        "functie of een dienst.",
    ),
    ProblemCode.NATIONAL_NUMBER: QT_TRANSLATE_NOOP(
        "Messages",
        "In {field} staat een rijksregisternummer. Dat mag hier niet in. Haal het eruit.",
    ),
    ProblemCode.STATUS_IN_COLUMN: QT_TRANSLATE_NOOP(
        "Messages", "'{value}' is een status, geen aantal. Het aantal plaatsen kennen we niet."
    ),
    ProblemCode.MIN_ABOVE_MAX: QT_TRANSLATE_NOOP(
        "Messages", "{field}: het minimum is hoger dan het maximum."
    ),
    ProblemCode.FREE_ABOVE_CAPACITY: QT_TRANSLATE_NOOP(
        "Messages", "Er zijn meer vrije plaatsen dan plaatsen."
    ),
    ProblemCode.REASON_MISSING: QT_TRANSLATE_NOOP("Messages", "Schrijf kort op waarom."),
    ProblemCode.EVIDENCE_MISSING: QT_TRANSLATE_NOOP("Messages", "Schrijf kort op hoe je dit weet."),
    ProblemCode.ERROR_CELL: QT_TRANSLATE_NOOP(
        "Messages", "In deze cel staat een fout van Excel: {value}."
    ),
    ProblemCode.FORMULA_WITHOUT_VALUE: QT_TRANSLATE_NOOP(
        "Messages",
        "Deze cel bevat een formule zonder uitkomst. Open het bestand in Excel en bewaar het.",
    ),
    ProblemCode.CELL_COMMENT: QT_TRANSLATE_NOOP(
        "Messages", "Bij deze cel staat een opmerking: '{value}'. Klopt de waarde nog?"
    ),
    ProblemCode.STRAY_CELL: QT_TRANSLATE_NOOP(
        "Messages", "Ver buiten de lijst staat nog een cel: '{value}'."
    ),
    ProblemCode.EXTRA_FIELDS: QT_TRANSLATE_NOOP(
        "Messages", "Deze rij heeft meer velden dan de titelrij: '{value}'."
    ),
    ProblemCode.FEW_FIELDS: QT_TRANSLATE_NOOP(
        "Messages", "Deze rij heeft minder velden dan de titelrij."
    ),
    ProblemCode.DUPLICATE_ROW: QT_TRANSLATE_NOOP(
        "Messages", "Deze rij gaat over hetzelfde als rij {value}. We tellen ze één keer."
    ),
    ProblemCode.ROWS_CONTRADICT: QT_TRANSLATE_NOOP(
        "Messages",
        "Deze rij noemt dezelfde activiteit als rij {value}, maar zegt iets anders. We lezen ze "
        "apart in.",
    ),
    ProblemCode.VALUES_CONTRADICT: QT_TRANSLATE_NOOP(
        "Messages",
        "De rijen van deze activiteit spreken elkaar tegen: {candidates}. We vulden niets in.",
    ),
    ProblemCode.PART_OF_DAYS: QT_TRANSLATE_NOOP(
        "Messages",
        "'{value}' is maar een deel van de momenten van deze activiteit. We lezen ze alle in: "
        "{candidates}.",
    ),
    ProblemCode.SIMILAR_RECORD: QT_TRANSLATE_NOOP(
        "Messages", "Dit lijkt op iets dat er al is: {value}. Is het hetzelfde?"
    ),
    ProblemCode.UNKNOWN_ID: QT_TRANSLATE_NOOP(
        "Messages", "We kennen het Pijler 4-nummer '{value}' niet. De rij telt als nieuw."
    ),
    ProblemCode.NUMBER_DIFFERS: QT_TRANSLATE_NOOP(
        "Messages",
        "{field} '{value}' verschilt van wat we van deze organisatie kennen: {candidates}. "
        "We hebben niets gewijzigd.",
    ),
    ProblemCode.NUMBER_TAKEN: QT_TRANSLATE_NOOP(
        "Messages",
        "{field} '{value}' is al van een andere organisatie: {candidates}. We namen het niet over.",
    ),
    ProblemCode.CHANGED_HERE_TOO: QT_TRANSLATE_NOOP(
        "Messages", "{field} van {value} is ook hier gewijzigd. Kies wat blijft."
    ),
    ProblemCode.ROW_GONE: QT_TRANSLATE_NOOP(
        "Messages", "'{value}' stond op het vragenblad en is daar weg. Is dit gestopt?"
    ),
    ProblemCode.NAMED_BY_ORGANISATION: QT_TRANSLATE_NOOP(
        "Messages",
        "De lijst noemt de activiteit niet. We geven ze de naam van de organisatie: '{value}'. "
        "Klopt dat?",
    ),
    ProblemCode.REFERS_ELSEWHERE: QT_TRANSLATE_NOOP(
        "Messages", "'{value}' verwijst naar iets anders. Vul hier zelf in wat daar staat."
    ),
    ProblemCode.TEST_ROW: QT_TRANSLATE_NOOP(
        "Messages", "'{value}' lijkt een proef of een plaatshouder, geen activiteit."
    ),
}
