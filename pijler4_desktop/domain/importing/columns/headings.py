"""What a heading stands for: the key of a record's field, or of a piece that feeds several.

The pieces: `when`, `day`, `time`, `start_time`, `end_time`, `frequency`, `day_mo` to `day_su`,
`language`, `cost`, `contact`, `address`, `municipality`, `organisation`. `row_number` is read by
nobody.
"""

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache

from pijler4_desktop.domain.asking.sheet import REMARK, REMARK_HEADING
from pijler4_desktop.domain.fields import ACTIVITY_FIELDS, ORGANISATION_FIELDS, FieldKind, field_of
from pijler4_desktop.domain.handing_off import ID_HEADING
from pijler4_desktop.domain.importing.columns.heading_words import SMALL_WORDS, heading_words
from pijler4_desktop.domain.text import fold
from pijler4_desktop.domain.vocabulary import Kind

OWN_ID = "id"

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

_PERSONS = re.compile(r"\b(inburgeraars?|client(en)?|kandida(at|ten)|land)\b")
_OF_THE_OFFER = re.compile(
    r"\b(prij\w*|kost\w*|bijdrage\w*|tarief|betal\w*|max\w*|min|minimum|voorwaard\w*|doelgroep|"
    r"geschikt|welkom|open|toegankelijk|aanbod|plaatsen)\b"
)
"""Words of headings that speak of the offer, even if for whom is said as well."""
_ABOUT_A_PERSON = re.compile(
    r"\b(rijksregister\w*|rrn|insz( nummer)?|"
    r"nationaliteit|geboorte\w*|geboren|geb|gebdatum|gebjaar|herkomstland|thuistaal|"
    r"(taal)?niveau (van de )?(deelnemer|cursist|client|kandidaat|persoon)|"
    r"trajectbegeleiders?|naam deelnemers?|voorna(am|men)|achternaam|familienaam|"
    r"initialen|herkomst|moedertaal|contacttaal|burgerlijke (staat|stand)|gezins\w+|"
    r"verblijfs\w+|woonplaats|thuisadres|domicilie|hoogste diploma|scholingsgraad|"
    r"inburgerings(contract|attest|traject)|uren gepresteerd|gepresteerde uren|aanwezigheden|"
    r"(sis|bis|dossier|vreemdelingen|cursist|client|ov|agii|ag ii|agentschap|kbi) ?"
    r"(nr|nummer|id|code|kaart)|namen (deelnemers|cursisten|inburgeraars|vrijwilligers))\b"
    r"|^(gj|geb j|sis|dossier|geslacht|m v|m v x|statuut|agii|init|aanwezig|afwezig|ov nr)$"
)
_PARTICIPANT = frozenset(
    {
        "deelnemer", "deelneemster", "cursist", "cursiste", "client", "cliente", "inburgeraar",
        "kandidaat", "kandidate", "nieuwkomer", "anderstalige", "klant", "leerling", "student",
        "studente", "vluchteling", "persoon", "inburgeraarster",
    }
)  # fmt: skip
_OF_A_PARTICIPANT = frozenset(
    {
        "naam", "voornaam", "familienaam", "achternaam", "initialen", "gsm", "gsmnr", "tel",
        "telefoon", "telefoonnummer", "nummer", "nr", "id", "code", "ref", "mail", "email", "e",
        "mailadres", "adres", "straat", "woonplaats", "gemeente", "postcode", "geslacht",
        "leeftijd", "statuut", "profiel", "niveau", "taalniveau", "nederlands", "taal",
        "gegevens", "contactgegevens", "opmerking", "opmerkingen", "info", "situatie", "sinds",
        "anderstalige", "nieuwe", "ingeschreven", "nt2", "v", "d", "m", "x", "of",
    }
)  # fmt: skip
"""Words beside that of a participant: the heading then speaks of what is his."""


@lru_cache(maxsize=1)
def headings() -> Mapping[str, str]:
    """Map every known heading, folded, to its key; officers' words come before our own."""
    known: dict[str, str] = {}
    for key, words in heading_words().items():
        for word in words:
            known.setdefault(fold(word), key)
    for word, key in list(known.items()):
        if " " in (shorter := without_small_words(word)):
            known.setdefault(shorter, key)
    known[fold(ID_HEADING)] = OWN_ID
    for field in (*ACTIVITY_FIELDS, *ORGANISATION_FIELDS):
        if field.kind is not FieldKind.PAIRS:
            known.setdefault(fold(field.heading), _PIECES.get(field.key, field.key))
    return known


def is_heading(text: str) -> bool:
    """Tell whether a text is a known heading, word for word; quick enough for every row."""
    folded = fold(text)
    return folded in headings() or folded in NAMES_AN_ORGANISATION


def without_small_words(folded: str) -> str:
    """Leave out the words a heading can do without, unless nothing would be left."""
    kept = [word for word in folded.split() if word not in SMALL_WORDS]
    return " ".join(kept) or folded


@lru_cache(maxsize=1)
def own_headings() -> Mapping[str, str]:
    """Map the headings of our own workbook to the fields they hold, and nothing else."""
    kbo = field_of(Kind.ORGANISATION, "kbo")
    known = {fold(field.heading): field.key for field in (*ACTIVITY_FIELDS, kbo)}
    return {**known, fold(ID_HEADING): OWN_ID, fold(REMARK_HEADING): REMARK}


def is_own(titles: Iterable[str]) -> bool:
    """Tell whether these are the headings of a workbook of ours."""
    return any(fold(title) == fold(ID_HEADING) for title in titles)


def is_personal(heading: str) -> bool:
    """Tell whether a folded heading announces something about a newcomer."""
    if names_a_participant(heading) or _ABOUT_A_PERSON.search(heading):
        return True
    return _PERSONS.search(heading) is not None and _OF_THE_OFFER.search(heading) is None


def names_a_participant(heading: str) -> bool:
    """Tell whether a folded heading announces one participant, or something of one.

    "Deelnemer" and "gsm cursist" do, "prijs per deelnemer" and "aantal deelnemers" do not.
    """
    words = {*heading.split()} - SMALL_WORDS
    return bool(words & _PARTICIPANT) and words <= _PARTICIPANT | _OF_A_PARTICIPANT
