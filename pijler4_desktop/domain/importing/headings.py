"""The words officers put above their columns, for each thing a column can say.

A key is the name of a record's field, or one of the pieces that feed several fields: `when`,
`day`, `time`, `start_time`, `end_time`, `frequency`, `language`, `cost`, `contact`, `address`,
`municipality`, `organisation`. `row_number` is read by nobody.
"""

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache

from pijler4_desktop.domain.fields import ACTIVITY_FIELDS, ORGANISATION_FIELDS, FieldKind, field_of
from pijler4_desktop.domain.handing_off import ID_HEADING
from pijler4_desktop.domain.text import fold
from pijler4_desktop.domain.vocabulary import Kind

ROW_NUMBER = "row_number"
OWN_ID = "id"

_WORDS: Mapping[str, str] = {
    "id": "id|_id|id niet wijzigen|pijler 4 id|pijler 4 nummer|kenmerk",
    ROW_NUMBER: "nr|nummer|volgnummer|volgnr|rij|#|n°|no|number",
    "name": "naam activiteit|activiteit|activiteiten|naam van de activiteit|naam aanbod|aanbod|"
    "naam van het aanbod|initiatief|naam initiatief|wat|titel|omschrijving activiteit|project|"
    "projectnaam|naam project|activity|activity name|title|initiative|wat doen we|naam van het "
    "initiatief",
    "organisation": "organisatie|naam organisatie|organisator|organisatoren|vereniging|naam "
    "vereniging|wie|partner|partnerorganisatie|aanbieder|dienst|instelling|inrichter|door wie|"
    "organisation|organization|organiser|naam van de organisatie|naam partner|club|uitvoerder",
    "type": "soort|type|type aanbod|soort aanbod|categorie|soort activiteit|type activiteit|vorm|"
    "rubriek|category|kind",
    "description": "omschrijving|beschrijving|korte omschrijving|inhoud|uitleg|wat houdt het in|"
    "description|toelichting|info",
    "status": "status|toestand|stand van zaken|state|loopt nog",
    "target_group": "doelgroep|voor wie|target group",
    "language": "taalniveau|niveau|niveau nl|nl niveau|niveau nederlands|taal|vereist taalniveau|"
    "niv|niv nl|taalniveau nl|hoe goed moet je nederlands zijn|nederlands|kennis nederlands|"
    "taaldrempel|taalvereiste|minimum taalniveau|level|language level|hoeveel nederlands|cefr|erk|"
    "taalicoon|taaliconen|instapniveau|minimumniveau|welk niveau",
    "address": "waar|plaats|locatie|adres|adres locatie|waar gaat het door|plaats en adres|"
    "straat en nr|straat en nummer|straat nr|location|place|address|venue|plek|zaal|where",
    "street": "straat|straatnaam|street",
    "house_number": "huisnummer|huisnr|house number",
    "box": "bus|busnummer|box",
    "postal_code": "postcode|postnr|postnummer|pc|zip|postal code|post code|zipcode",
    "municipality": "gemeente|stad|woonplaats|deelgemeente|gemeente stad|municipality|city|town",
    "when": "wanneer|dag en uur|dag uur|dagen en uren|moment|momenten|uurrooster|tijdstip|"
    "when|schedule|wanneer gaat het door|dag en tijdstip|planning|dag tijd|wanneer is het",
    "day": "dag|dagen|weekdag|op welke dag|day|days",
    "time": "uur|uren|tijd|tijden|van tot|om hoe laat|hoe laat|time|beginuur einduur|uur van tot",
    "start_time": "van|begin|beginuur|start|startuur|vanaf uur|aanvang|aanvangsuur|starttijd|"
    "start time|begintijd",
    "end_time": "tot|einde|einduur|eind|tot uur|eindtijd|end time|end",
    "frequency": "frequentie|hoe vaak|herhaling|ritme|frequency|regelmaat",
    "hours_per_session": "uren per keer|uur per keer|duur|uren keer|aantal uren|aantal uur|"
    "uren per sessie|hours|duration|uren per week|hoe lang|duur per keer",
    "cost": "kostprijs|prijs|kost|kosten|hoeveel kost het|tarief|bijdrage|deelnameprijs|"
    "wat kost het|cost|price|kostprijs per keer|inkom|lidgeld",
    "social_tariff": "sociaal tarief|kansentarief|uitpas|uitpas kansentarief|social tariff",
    "capacity": "aantal plaatsen|plaatsen|capaciteit|max deelnemers|deelnemers|max deeln|"
    "maximum aantal deelnemers|aantal deelnemers|hoeveel mensen|max|groepsgrootte|capacity|"
    "hoeveel plaatsen|hoeveel personen|max aantal|aantal personen",
    "places_free": "vrije plaatsen|plaatsen vrij|beschikbare plaatsen|nog vrij|places free",
    "waiting_list": "wachtlijst|aantal op wachtlijst|waiting list",
    "contact": "contact|contactgegevens|contactpersoon|bij wie|contact en telefoon|"
    "contact organisatie|wie contacteren|aanspreekpunt|aanmelden bij|inschrijven bij",
    "contact_function": "functie|functie contactpersoon|contactfunctie|function",
    "email": "e mail|email|mail|mailadres|e mailadres|emailadres|e mail organisatie|"
    "mail organisatie|contact mail|e mail address|email address",
    "phone": "telefoon|tel|telefoonnummer|tel nr|telnr|gsm|gsm nummer|telefoon gsm|phone|"
    "phone number|mobile|tel organisatie|telefoon organisatie",
    "website": "website|site|webstek|webadres|url|link|web|webpagina",
    "last_verified": "laatst nagekeken|nagekeken|nagekeken op|laatst nagekeken op|laatste update|"
    "bijgewerkt|bijgewerkt op|laatst bijgewerkt|gecontroleerd op|gecontroleerd|checked|"
    "last checked|laatst gecontroleerd|datum nazicht|nazicht|last verified",
    "verified_by": "nagekeken door|door wie nagekeken|gecontroleerd door|checked by",
    "valid_from": "startdatum|begindatum|gestart op|start op|vanaf|geldig van|geldig vanaf|"
    "start date|datum start|loopt vanaf",
    "valid_until": "einddatum|loopt tot|geldig tot|stopt op|end date|datum einde",
    "internal_notes": "opmerkingen|opmerking|nota|nota s|notities|bemerkingen|varia|remarks|notes|"
    "commentaar|interne nota|extra info|bijkomende info|comments",
    "how_to_register": "inschrijven|inschrijving|hoe inschrijven|aanmelden|registration",
    "childcare": "kinderopvang|opvang|childcare",
    "wheelchair": "rolstoel|rolstoeltoegankelijk|toegankelijk|toegankelijkheid",
    "public_transport": "openbaar vervoer|bereikbaarheid|bus trein|halte",
    "themes": "thema|thema s|themes",
    "kbo": "kbo|kbo nummer|kbo nr|ondernemingsnummer|ondernemingsnr|btw nummer|"
    "ondernemingsnummer kbo|enterprise number",
    "vcode": "vcode|v code|verenigingscode|verenigingsnummer",
    "establishment_number": "vestigingsnummer|vestigingseenheidsnummer|vestigingsnr",
    "ovo_code": "ovo code|ovo|ovo nummer",
    "organisation_type": "type organisatie|rechtsvorm|soort organisatie|juridische vorm",
    "main_activity": "hoofdactiviteit|hoofdactiviteiten",
}

_PIECES: Mapping[str, str] = {
    "organisation_id": "organisation",
    "municipality_nis": "municipality",
    "language_min": "language",
    "language_icons": "language",
    "slots": "when",
    "when_text": "when",
    "nth": "frequency",
    "cost_eur": "cost",
    "cost_text": "cost",
    "place": "address",
}
"""What a stranger's column under one of our own headings is read as."""

NAMES_AN_ORGANISATION = frozenset({"naam", "name", "benaming"})
"""Headings that mean the activity or the organisation, whichever has no column of its own."""

_PERSONAL = re.compile(
    r"\b(inburgeraars?|client(en)?|kandida(at|ten)|rijksregister\w*|rrn|insz( nummer)?|"
    r"nationaliteit|geboorte\w*|geboren|trajectbegeleiders?|naam deelnemers?|voornaam|"
    r"achternaam|familienaam|herkomst|moedertaal|uren gepresteerd|gepresteerde uren|"
    r"dossiernummer|ov nummer)\b"
)


@lru_cache(maxsize=1)
def headings() -> Mapping[str, str]:
    """Map every known heading, folded, to its key; officers' words come before our own."""
    known: dict[str, str] = {}
    for key, words in _WORDS.items():
        for word in words.split("|"):
            known.setdefault(fold(word), key)
    known[fold(ID_HEADING)] = OWN_ID
    for field in (*ACTIVITY_FIELDS, *ORGANISATION_FIELDS):
        if field.kind is not FieldKind.PAIRS:
            known.setdefault(fold(field.heading), _PIECES.get(field.key, field.key))
    return known


@lru_cache(maxsize=1)
def own_headings() -> Mapping[str, str]:
    """Map the headings of our own workbook to the fields they hold, and nothing else."""
    kbo = field_of(Kind.ORGANISATION, "kbo")
    known = {fold(field.heading): field.key for field in (*ACTIVITY_FIELDS, kbo)}
    return {**known, fold(ID_HEADING): OWN_ID}


def is_own(titles: Iterable[str]) -> bool:
    """Tell whether these are the headings of a workbook of ours."""
    return any(fold(title) == fold(ID_HEADING) for title in titles)


def is_personal(heading: str) -> bool:
    """Tell whether a folded heading announces something about a newcomer."""
    return _PERSONAL.search(heading) is not None
