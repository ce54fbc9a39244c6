"""Sentences for what a user should know about a file that was read."""

from collections.abc import Mapping

from pijler4_desktop.domain.sheet import NoticeCode
from pijler4_desktop.domain.terms import QT_TRANSLATE_NOOP

NOTICES: Mapping[NoticeCode, str] = {
    NoticeCode.WRONG_EXTENSION: QT_TRANSLATE_NOOP(
        "Messages", "De naam van het bestand klopt niet met de inhoud: het is {kind}."
    ),
    NoticeCode.MACROS_IGNORED: QT_TRANSLATE_NOOP(
        "Messages", "Het bestand bevat macro's. Die hebben we niet uitgevoerd en niet ingelezen."
    ),
    NoticeCode.EXTERNAL_LINKS_IGNORED: QT_TRANSLATE_NOOP(
        "Messages", "Het bestand verwijst naar andere bestanden. Die hebben we niet geopend."
    ),
    NoticeCode.HIDDEN_SHEETS: QT_TRANSLATE_NOOP("Messages", "Verborgen bladen: {sheets}."),
    NoticeCode.HIDDEN_ROWS: QT_TRANSLATE_NOOP(
        "Messages", "Op blad '{sheet}' zijn {count} rijen verborgen. We lezen ze mee in."
    ),
    NoticeCode.HIDDEN_COLUMNS: QT_TRANSLATE_NOOP(
        "Messages", "Op blad '{sheet}' zijn {count} kolommen verborgen. We lezen ze mee in."
    ),
    NoticeCode.FILTERED_ROWS: QT_TRANSLATE_NOOP(
        "Messages", "Op blad '{sheet}' verbergt een filter {count} rijen. We lezen ze mee in."
    ),
    NoticeCode.NOTES_NOT_IMPORTED: QT_TRANSLATE_NOOP(
        "Messages",
        "Er staan {count} opmerkingen bij cellen. We tonen ze bij het nakijken, maar lezen ze "
        "niet in.",
    ),
    NoticeCode.MERGED_FILLED: QT_TRANSLATE_NOOP(
        "Messages",
        "Op blad '{sheet}' zijn cellen samengevoegd. We vulden hun waarde aan in {count} rijen.",
    ),
    NoticeCode.BLOCKS_FILLED: QT_TRANSLATE_NOOP(
        "Messages",
        "Op blad '{sheet}' staat {columns} maar één keer boven een groep rijen. We vulden dat "
        "aan in {count} rijen.",
    ),
    NoticeCode.REACHED_AS_ABOVE: QT_TRANSLATE_NOOP(
        "Messages",
        "Op blad '{sheet}' staat bij {count} rijen geen organisatie, maar wel dezelfde mail, "
        "telefoon of contactgegevens als in de rij erboven. We namen de organisatie van die rij "
        "over. Kijk na of dat klopt.",
    ),
    NoticeCode.SAME_AS_ABOVE: QT_TRANSLATE_NOOP(
        "Messages",
        "Op blad '{sheet}' staat 'idem' of een aanhalingsteken. We lezen daar de waarde van de "
        "rij erboven, in {count} rijen.",
    ),
    NoticeCode.PERSONS_FILLED: QT_TRANSLATE_NOOP(
        "Messages",
        "Op blad '{sheet}' noemen {count} rijen een persoon zonder een andere activiteit. We "
        "tellen ze bij de activiteit van de rij erboven.",
    ),
    NoticeCode.SECTIONS: QT_TRANSLATE_NOOP(
        "Messages",
        "Op blad '{sheet}' lezen we {count} rijen als titel van de rijen eronder: {names}.",
    ),
    NoticeCode.COLOURS_NOT_READ: QT_TRANSLATE_NOOP(
        "Messages",
        "Op blad '{sheet}' hebben kleuren een betekenis: {words}. Kleuren lezen we niet. Zet wat "
        "ze betekenen in een kolom, of vul het na het inlezen aan.",
    ),
    NoticeCode.BESIDE_TABLE: QT_TRANSLATE_NOOP(
        "Messages",
        "Op blad '{sheet}' staat nog iets naast de lijst, in de kolommen {columns}. Dat lezen "
        "we niet in.",
    ),
    NoticeCode.LEGEND_USED: QT_TRANSLATE_NOOP(
        "Messages", "Op blad '{sheet}' staat uitleg bij de codes. We lezen: {words}."
    ),
    NoticeCode.SHEET_SAYS: QT_TRANSLATE_NOOP(
        "Messages",
        "De naam van blad '{sheet}' zegt iets over alle rijen. We lezen: {words}.",
    ),
    NoticeCode.MAY_BE_ORGANISATIONS: QT_TRANSLATE_NOOP(
        "Messages",
        "Op blad '{sheet}' staan alleen namen met een adres of contact. We lezen elke rij als een "
        "activiteit. Zijn het organisaties? Zet dan 'Organisatie' boven de namen in plaats van "
        "'{column}', en lees de lijst opnieuw in.",
    ),
    NoticeCode.SECOND_TABLE: QT_TRANSLATE_NOOP(
        "Messages",
        "Op blad '{sheet}' begint op rij {row} een andere lijst. We lezen die apart, als '{name}'.",
    ),
    NoticeCode.ERRORS_NOT_VISIBLE: QT_TRANSLATE_NOOP(
        "Messages",
        "In dit soort bestand zien we cellen met een fout van Excel als leeg. Bewaar het liever "
        "als .xlsx.",
    ),
    NoticeCode.ENCODING_GUESSED: QT_TRANSLATE_NOOP(
        "Messages", "We lazen de letters als {encoding}. Kijk na of é, ë en ç juist staan."
    ),
    NoticeCode.SEPARATOR_GUESSED: QT_TRANSLATE_NOOP(
        "Messages", "We lazen '{separator}' als scheiding tussen de kolommen. Kijk dit na."
    ),
    NoticeCode.UNKNOWN_COLUMNS: QT_TRANSLATE_NOOP(
        "Messages", "Deze kolommen op blad '{sheet}' kennen we niet: {columns}."
    ),
    NoticeCode.UNNAMED_COLUMNS: QT_TRANSLATE_NOOP(
        "Messages", "Kolommen zonder titel op blad '{sheet}': {columns}."
    ),
    NoticeCode.DUPLICATE_COLUMNS: QT_TRANSLATE_NOOP(
        "Messages", "Deze kolomtitels komen meer dan één keer voor: {columns}."
    ),
    NoticeCode.PERSONAL_COLUMN: QT_TRANSLATE_NOOP(
        "Messages",
        "Deze kolommen lijken gegevens van personen te bevatten: {columns}. Die lezen we niet in.",
    ),
    NoticeCode.NATIONAL_REGISTER_NUMBER: QT_TRANSLATE_NOOP(
        "Messages",
        "In de kolommen {columns} staan rijksregisternummers. Die mogen hier niet in en lezen we "
        "niet in.",
    ),
    NoticeCode.SHEET_NOT_READ: QT_TRANSLATE_NOOP(
        "Messages", "Blad '{sheet}' lezen we niet in: {reason}."
    ),
    NoticeCode.ALREADY_IMPORTED: QT_TRANSLATE_NOOP(
        "Messages", "Ditzelfde bestand is al ingelezen op {date}."
    ),
    NoticeCode.OTHER_DATABASE: QT_TRANSLATE_NOOP(
        "Messages",
        "Dit bestand komt uit een ander Pijler 4-bestand. We vergelijken op naam, niet op nummer.",
    ),
    NoticeCode.REMEMBERED: QT_TRANSLATE_NOOP(
        "Messages", "We lezen deze lijst met wat je koos bij een vorige lijst{sender}."
    ),
    NoticeCode.FILE_CHANGED_SINCE: QT_TRANSLATE_NOOP(
        "Messages",
        "Het bestand is veranderd sinds je stopte. Wat je koos voor kolommen en woorden, geldt "
        "nog. Wat je koos voor cellen en rijen, vragen we opnieuw.",
    ),
    NoticeCode.OTHER_LIST_SINCE: QT_TRANSLATE_NOOP(
        "Messages",
        "In dit bestand staat nu een andere lijst dan toen je stopte: de kolommen zijn anders. We "
        "beginnen opnieuw. Alleen je woorden gelden nog.",
    ),
    NoticeCode.DAY_MONTH_ORDER: QT_TRANSLATE_NOOP(
        "Messages", "Kijk de datums in kolom '{column}' op blad '{sheet}' na: {reason}."
    ),
}

NOTICES_OF_ONE: Mapping[NoticeCode, str] = {
    NoticeCode.HIDDEN_SHEETS: QT_TRANSLATE_NOOP("Messages", "Verborgen blad: {sheets}."),
    NoticeCode.HIDDEN_ROWS: QT_TRANSLATE_NOOP(
        "Messages", "Op blad '{sheet}' is 1 rij verborgen. We lezen ze mee in."
    ),
    NoticeCode.HIDDEN_COLUMNS: QT_TRANSLATE_NOOP(
        "Messages", "Op blad '{sheet}' is 1 kolom verborgen. We lezen ze mee in."
    ),
    NoticeCode.FILTERED_ROWS: QT_TRANSLATE_NOOP(
        "Messages", "Op blad '{sheet}' verbergt een filter 1 rij. We lezen ze mee in."
    ),
    NoticeCode.NOTES_NOT_IMPORTED: QT_TRANSLATE_NOOP(
        "Messages",
        "Er staat 1 opmerking bij een cel. We tonen ze bij het nakijken, maar lezen ze niet in.",
    ),
    NoticeCode.MERGED_FILLED: QT_TRANSLATE_NOOP(
        "Messages",
        "Op blad '{sheet}' zijn cellen samengevoegd. We vulden hun waarde aan in 1 rij.",
    ),
    NoticeCode.BLOCKS_FILLED: QT_TRANSLATE_NOOP(
        "Messages",
        "Op blad '{sheet}' staat {columns} maar één keer boven een groep rijen. We vulden dat "
        "aan in 1 rij.",
    ),
    NoticeCode.REACHED_AS_ABOVE: QT_TRANSLATE_NOOP(
        "Messages",
        "Op blad '{sheet}' staat bij 1 rij geen organisatie, maar wel dezelfde mail, "
        "telefoon of contactgegevens als in de rij erboven. We namen de organisatie van die rij "
        "over. Kijk na of dat klopt.",
    ),
    NoticeCode.SAME_AS_ABOVE: QT_TRANSLATE_NOOP(
        "Messages",
        "Op blad '{sheet}' staat 'idem' of een aanhalingsteken. We lezen daar de waarde van de "
        "rij erboven, in 1 rij.",
    ),
    NoticeCode.PERSONS_FILLED: QT_TRANSLATE_NOOP(
        "Messages",
        "Op blad '{sheet}' noemt 1 rij een persoon zonder een andere activiteit. We tellen ze bij "
        "de activiteit van de rij erboven.",
    ),
    NoticeCode.SECTIONS: QT_TRANSLATE_NOOP(
        "Messages",
        "Op blad '{sheet}' lezen we 1 rij als titel van de rijen eronder: {names}.",
    ),
    NoticeCode.BESIDE_TABLE: QT_TRANSLATE_NOOP(
        "Messages",
        "Op blad '{sheet}' staat nog iets naast de lijst, in kolom {columns}. Dat lezen we niet "
        "in.",
    ),
    NoticeCode.UNKNOWN_COLUMNS: QT_TRANSLATE_NOOP(
        "Messages", "Deze kolom op blad '{sheet}' kennen we niet: {columns}."
    ),
    NoticeCode.UNNAMED_COLUMNS: QT_TRANSLATE_NOOP(
        "Messages", "Kolom zonder titel op blad '{sheet}': {columns}."
    ),
    NoticeCode.DUPLICATE_COLUMNS: QT_TRANSLATE_NOOP(
        "Messages", "Deze kolomtitel komt meer dan één keer voor: {columns}."
    ),
    NoticeCode.PERSONAL_COLUMN: QT_TRANSLATE_NOOP(
        "Messages",
        "Deze kolom lijkt gegevens van personen te bevatten: {columns}. Die lezen we niet in.",
    ),
    NoticeCode.NATIONAL_REGISTER_NUMBER: QT_TRANSLATE_NOOP(
        "Messages",
        "In kolom {columns} staan rijksregisternummers. Die mogen hier niet in en lezen we niet "
        "in.",
    ),
}
"""What is said instead when the `count` of a notice is one."""
