"""Sentences for failures: what happened, is anything lost, what now."""

from collections.abc import Mapping

from pijler4_desktop.domain.errors import Failure
from pijler4_desktop.domain.terms import QT_TRANSLATE_NOOP

FAILURES: Mapping[Failure, str] = {
    Failure.CHANGED_ELSEWHERE: QT_TRANSLATE_NOOP(
        "Messages",
        "Dit is intussen ergens anders gewijzigd. Er is niets overschreven. Open het opnieuw.",
    ),
    Failure.DATABASE_BUSY: QT_TRANSLATE_NOOP(
        "Messages", "Het bestand is even bezet. Er is niets verloren. Probeer zo meteen opnieuw."
    ),
    Failure.DATABASE_IN_USE: QT_TRANSLATE_NOOP(
        "Messages",
        "Dit bestand is al open {holder}. Je kunt nu alleen lezen. Sluit het andere venster om "
        "te kunnen wijzigen.",
    ),
    Failure.DATABASE_NEWER: QT_TRANSLATE_NOOP(
        "Messages",
        "Dit bestand is van een nieuwere versie van Pijler 4. We hebben er niets aan veranderd. "
        "Installeer de nieuwste versie om het te openen.",
    ),
    Failure.DATABASE_FOREIGN: QT_TRANSLATE_NOOP(
        "Messages",
        "Dit bestand is niet van Pijler 4. We hebben er niets aan veranderd. Kies een ander "
        "bestand.",
    ),
    Failure.DATABASE_DAMAGED: QT_TRANSLATE_NOOP(
        "Messages",
        "Dit bestand is beschadigd. We hebben er niets aan veranderd. Zet een reservekopie "
        "terug: die staan in de map 'back-ups' naast het bestand.",
    ),
    Failure.DATABASE_MISSING: QT_TRANSLATE_NOOP(
        "Messages",
        "We vinden het bestand '{path}' niet. Maak het eerst aan, of kies een ander bestand.",
    ),
    Failure.DATABASE_EXISTS: QT_TRANSLATE_NOOP(
        "Messages",
        "Er staat al een bestand op deze plaats. We hebben er niets aan veranderd. Kies een "
        "andere naam.",
    ),
    Failure.DATABASE_READ_ONLY: QT_TRANSLATE_NOOP(
        "Messages",
        "Je kunt dit bestand nu alleen lezen. Je wijziging is niet bewaard. Sluit het andere "
        "venster of vraag schrijfrechten.",
    ),
    Failure.DATABASE_UNUSABLE: QT_TRANSLATE_NOOP(
        "Messages",
        "We kunnen dit bestand niet gebruiken. Er is niets veranderd. Controleer of je de map "
        "mag lezen en schrijven.",
    ),
    Failure.DISK_FULL: QT_TRANSLATE_NOOP(
        "Messages",
        "Bewaren lukte niet: de schijf is vol. Wat al bewaard was, is veilig. Maak plaats vrij "
        "en probeer opnieuw.",
    ),
    Failure.BACKUP_FAILED: QT_TRANSLATE_NOOP(
        "Messages",
        "De reservekopie is niet gelukt, dus zijn we niet verdergegaan. Er is niets veranderd. "
        "Controleer of er plaats is op de schijf.",
    ),
    Failure.NO_SUCH_BACKUP: QT_TRANSLATE_NOOP(
        "Messages",
        "We vinden geen reservekopie '{chosen}', of meer dan één. Er is niets veranderd. Kies een "
        "nummer of een naam uit de lijst van reservekopieën.",
    ),
    Failure.MIGRATION_FAILED: QT_TRANSLATE_NOOP(
        "Messages",
        "Het bestand omzetten naar deze versie is niet gelukt. Je gegevens staan nog zoals ze "
        "waren. Neem contact op met de helpdesk.",
    ),
    Failure.NOTHING_TO_UNDO: QT_TRANSLATE_NOOP("Messages", "Er is niets om ongedaan te maken."),
    Failure.NOTHING_TO_REDO: QT_TRANSLATE_NOOP("Messages", "Er is niets om opnieuw te doen."),
    Failure.NO_SUCH_STEP: QT_TRANSLATE_NOOP(
        "Messages",
        "Tot die stap kunnen we niet teruggaan: ze bestaat niet of is intussen anders. Er is niets "
        "veranderd.",
    ),
    Failure.NOT_REMOVED: QT_TRANSLATE_NOOP(
        "Messages", "Dit staat niet in de prullenbak. Er is niets veranderd."
    ),
    Failure.ORGANISATION_GONE: QT_TRANSLATE_NOOP(
        "Messages",
        "De organisatie van '{name}' vinden we niet meer, ook niet in de geschiedenis. Er is niets "
        "teruggezet.",
    ),
    Failure.NO_SUCH_ORGANISATION: QT_TRANSLATE_NOOP(
        "Messages",
        "We kennen geen organisatie '{name}'. Er is niets gemaakt. Kijk na hoe de naam geschreven "
        "staat.",
    ),
    Failure.NO_SUCH_CONTACT: QT_TRANSLATE_NOOP(
        "Messages",
        "We kennen dit contact niet. Er is niets gewist. Zoek de persoon op naam, mail of "
        "telefoon.",
    ),
    Failure.STILL_HAS_OFFER: QT_TRANSLATE_NOOP(
        "Messages",
        "{name} heeft nog aanbod ({number}). Verwijder dat eerst, of geef het een andere "
        "organisatie. Er is niets veranderd.",
    ),
    Failure.NO_SUCH_TEMPLATE: QT_TRANSLATE_NOOP(
        "Messages",
        "We vinden geen sjabloon '{name}'. Er is niets veranderd. Kies een ander sjabloon.",
    ),
    Failure.ALREADY_STARTED: QT_TRANSLATE_NOOP(
        "Messages",
        "{name} is al gestart of stopgezet. Er is niets veranderd. Maak het starten ongedaan, of "
        "hervat het initiatief.",
    ),
    Failure.ACTIVITY_GONE: QT_TRANSLATE_NOOP(
        "Messages",
        "De activiteit van {name} is verwijderd, dus kan het initiatief niet starten. Haal de "
        "activiteit uit de prullenbak en start opnieuw.",
    ),
    Failure.INVALID: QT_TRANSLATE_NOOP(
        "Messages", "Dit kan nog niet bewaard worden: {reason} Er is niets verloren."
    ),
    Failure.UNKNOWN_MUNICIPALITY: QT_TRANSLATE_NOOP(
        "Messages",
        "We kennen geen Vlaamse gemeente '{name}'. {candidates} Kies een naam of NIS-code uit "
        "de lijst van gemeenten.",
    ),
    Failure.NOT_A_FILE: QT_TRANSLATE_NOOP(
        "Messages", "'{file}' is geen bestand maar een map. Kies een Excel- of CSV-bestand."
    ),
    Failure.FILE_MISSING: QT_TRANSLATE_NOOP(
        "Messages", "We vinden '{file}' niet. Controleer de naam en de map."
    ),
    Failure.FILE_LOCKED: QT_TRANSLATE_NOOP(
        "Messages",
        "'{file}' is nog open in een ander programma. Sluit het daar en probeer opnieuw.",
    ),
    Failure.EMPTY_FILE: QT_TRANSLATE_NOOP(
        "Messages",
        "'{file}' is leeg (0 bytes). Er is niets ingelezen. Download of kopieer het bestand "
        "opnieuw.",
    ),
    Failure.TOO_LARGE: QT_TRANSLATE_NOOP(
        "Messages",
        "'{file}' is te groot om veilig te openen. Er is niets ingelezen. Bewaar alleen het "
        "blad met je lijst en probeer opnieuw.",
    ),
    Failure.NOT_SPREADSHEET: QT_TRANSLATE_NOOP(
        "Messages",
        "'{file}' is geen Excel- of CSV-bestand. Er is niets ingelezen. Kies een .xlsx, .xls, "
        ".ods of .csv.",
    ),
    Failure.DAMAGED: QT_TRANSLATE_NOOP(
        "Messages",
        "'{file}' is beschadigd. Er is niets ingelezen. Open het in Excel, bewaar het opnieuw "
        "als .xlsx en probeer dan nog eens.",
    ),
    Failure.ENCRYPTED: QT_TRANSLATE_NOOP(
        "Messages",
        "'{file}' is beveiligd met een wachtwoord. Er is niets ingelezen. Verwijder het "
        "wachtwoord in Excel en probeer opnieuw.",
    ),
    Failure.HTML_AS_XLS: QT_TRANSLATE_NOOP(
        "Messages",
        "'{file}' is eigenlijk een webpagina (HTML), geen Excel. Er is niets ingelezen. Open "
        "het in Excel en bewaar het als .xlsx.",
    ),
    Failure.XML2003: QT_TRANSLATE_NOOP(
        "Messages",
        "'{file}' is een oud XML-bestand van Excel 2003. Er is niets ingelezen. Open het in "
        "Excel en bewaar het als .xlsx.",
    ),
    Failure.OLD_EXCEL: QT_TRANSLATE_NOOP(
        "Messages",
        "'{file}' komt uit een heel oude versie van Excel. Er is niets ingelezen. Open het in "
        "Excel en bewaar het als .xlsx.",
    ),
    Failure.ZIP_BOMB: QT_TRANSLATE_NOOP(
        "Messages",
        "'{file}' wordt bij het openen abnormaal groot. Dat is niet veilig, dus hebben we het "
        "niet geopend. Vraag de afzender om een nieuw bestand.",
    ),
    Failure.ZIP_DUPLICATE: QT_TRANSLATE_NOOP(
        "Messages",
        "In '{file}' zit twee keer hetzelfde onderdeel. Dat is niet veilig, dus hebben we het "
        "niet geopend. Open het in Excel en bewaar het opnieuw.",
    ),
    Failure.ZIP_OVERLAP: QT_TRANSLATE_NOOP(
        "Messages",
        "'{file}' is vreemd opgebouwd. Dat is niet veilig, dus hebben we het niet geopend. "
        "Vraag de afzender om een nieuw bestand.",
    ),
    Failure.ZIP_PATH: QT_TRANSLATE_NOOP(
        "Messages",
        "In '{file}' zitten vreemde bestandsnamen. Dat is niet veilig, dus hebben we het niet "
        "geopend. Vraag de afzender om een nieuw bestand.",
    ),
    Failure.ZIP_TOO_MANY_PARTS: QT_TRANSLATE_NOOP(
        "Messages",
        "'{file}' bestaat uit te veel onderdelen. Dat is niet veilig, dus hebben we het niet "
        "geopend. Bewaar alleen het blad met je lijst.",
    ),
    Failure.XML_DTD: QT_TRANSLATE_NOOP(
        "Messages",
        "In '{file}' zit code die niet in een Excel-bestand hoort. We hebben het niet geopend. "
        "Open het in Excel en bewaar het opnieuw als .xlsx.",
    ),
    Failure.READER_CRASH: QT_TRANSLATE_NOOP(
        "Messages",
        "'{file}' kon niet gelezen worden. Er is niets ingelezen en Pijler 4 werkt gewoon "
        "verder. Open het in Excel en bewaar het opnieuw als .xlsx.",
    ),
    Failure.READER_TIMEOUT: QT_TRANSLATE_NOOP(
        "Messages",
        "'{file}' lezen duurde te lang, dus zijn we gestopt. Er is niets ingelezen. Bewaar "
        "alleen het blad met je lijst en probeer opnieuw.",
    ),
    Failure.TOO_MANY_SHEETS: QT_TRANSLATE_NOOP(
        "Messages",
        "'{file}' heeft te veel bladen. Er is niets ingelezen. Bewaar alleen het blad met je "
        "lijst.",
    ),
    Failure.CSV_QUOTE: QT_TRANSLATE_NOOP(
        "Messages",
        "In '{file}' staat op lijn {line} een aanhalingsteken dat niet gesloten wordt. Er is "
        "niets ingelezen. Verbeter die lijn en probeer opnieuw.",
    ),
    Failure.CSV_ENCODING: QT_TRANSLATE_NOOP(
        "Messages",
        "We kunnen de letters in '{file}' niet zeker lezen. Er is niets ingelezen. Open het in "
        "Excel en bewaar het als .xlsx.",
    ),
    Failure.NO_DATA: QT_TRANSLATE_NOOP(
        "Messages",
        "In '{file}' staan geen gegevens. Er is niets ingelezen. Kies een ander bestand.",
    ),
    Failure.NO_HEADER: QT_TRANSLATE_NOOP(
        "Messages",
        "We vinden in '{file}' geen rij met kolomtitels. Er is niets ingelezen. Zet boven de "
        "lijst een rij met titels zoals Activiteit en Organisatie. Staan de titels onder elkaar in "
        "de eerste kolom? Draai de lijst dan eerst om in Excel (Plakken speciaal, Transponeren).",
    ),
    Failure.NO_ROWS: QT_TRANSLATE_NOOP(
        "Messages",
        "In '{file}' staan wel kolomtitels, maar geen rijen eronder. Er is niets ingelezen.",
    ),
    Failure.NO_SUCH_SHEET: QT_TRANSLATE_NOOP(
        "Messages", "In '{file}' is er geen blad '{sheet}'. Kies een van deze bladen: {sheets}."
    ),
    Failure.ROW_COUNT: QT_TRANSLATE_NOOP(
        "Messages",
        "Het aantal rijen klopt niet met wat we lazen. Er is niets ingelezen. Dit is een fout "
        "van ons: meld ze aan de helpdesk.",
    ),
    Failure.TARGET_OPEN: QT_TRANSLATE_NOOP(
        "Messages",
        "'{name}' is nog open in Excel. Het oude bestand is niet veranderd. Sluit het in Excel "
        "en probeer opnieuw, of kies een andere naam.",
    ),
    Failure.TARGET_UNWRITABLE: QT_TRANSLATE_NOOP(
        "Messages",
        "We kunnen '{name}' daar niet bewaren. Er is niets veranderd. Kies een andere map.",
    ),
    Failure.DRAFT_UNSAVED: QT_TRANSLATE_NOOP(
        "Messages",
        "We kunnen je keuzes hier niet bewaren voor later. In Pijler 4 is niets veranderd. "
        "Controleer of je in de map van je bestand mag schrijven.",
    ),
    Failure.EXPORT_MISMATCH: QT_TRANSLATE_NOOP(
        "Messages",
        "Het bestand dat we maakten, klopt niet met je gegevens. We hebben het weggegooid; er "
        "is niets veranderd. Probeer opnieuw.",
    ),
    Failure.EXPORT_TEXT_TOO_LONG: QT_TRANSLATE_NOOP(
        "Messages",
        "Een tekst is te lang voor Excel ({records}). We knippen niets af en hebben dus geen "
        "bestand gemaakt. Maak die tekst korter dan 32 767 tekens.",
    ),
    Failure.EXPORT_TOO_MANY_ROWS: QT_TRANSLATE_NOOP(
        "Messages",
        "Dit zijn meer rijen dan Excel aankan. We hebben geen bestand gemaakt. Kies minder "
        "activiteiten.",
    ),
    Failure.RECEIVER_MISSING: QT_TRANSLATE_NOOP(
        "Messages",
        "Gegevens van personen gaan alleen mee als je zegt voor wie het bestand is en waarom dat "
        "mag. Er is geen bestand gemaakt. Vul de ontvanger en de reden in.",
    ),
    Failure.NOT_FOR_PUBLIC: QT_TRANSLATE_NOOP(
        "Messages",
        "In een publiek bestand staan nooit gegevens van personen. Er is geen bestand gemaakt. "
        "Kies een ander soort bestand, of laat die gegevens weg.",
    ),
    Failure.NOTHING_TO_EXPORT: QT_TRANSLATE_NOOP(
        "Messages", "Er is geen aanbod om door te geven. We hebben geen bestand gemaakt."
    ),
    Failure.NO_HISTORY_THEN: QT_TRANSLATE_NOOP(
        "Messages",
        "Zo ver gaat je bestand niet terug: het begint op {since}. Er is nog niets om mee te "
        "vergelijken.",
    ),
    Failure.NO_SCREEN: QT_TRANSLATE_NOOP(
        "Messages", "Er is geen scherm gevonden. We tonen Pijler 4 dus zonder venster."
    ),
}
