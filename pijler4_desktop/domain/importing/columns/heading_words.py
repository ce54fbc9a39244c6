"""The words officers put above their columns, and what questions above a column ask for."""

import re
from collections.abc import Mapping
from functools import lru_cache

from pijler4_desktop.paths import resource

ROW_NUMBER = "row_number"


@lru_cache(maxsize=1)
def heading_words() -> Mapping[str, tuple[str, ...]]:
    """Load the words by key: the name of a record's field, or of a piece that feeds several."""
    return words_in("headings.txt")


def words_in(name: str) -> Mapping[str, tuple[str, ...]]:
    """Load the words of a file of headings by their key."""
    text = resource("facts", name).read_text("utf-8")
    lines = (line for line in text.splitlines() if not line.startswith("#"))
    parts = re.split(r"^\[(\w+)\]$", "\n".join(lines), flags=re.MULTILINE)[1:]
    return {
        key: tuple(" ".join(word.split()) for word in words.split("|"))
        for key, words in zip(parts[::2], parts[1::2], strict=True)
    }


DAY_KEYS = ("day_mo", "day_tu", "day_we", "day_th", "day_fr", "day_sa", "day_su")
"""The columns of a week, one per day."""

SMALL_WORDS = frozenset(
    {
        "de", "het", "een", "van", "v", "vd", "en", "of", "te", "ter", "is", "zijn", "je", "jij",
        "we", "wij", "jullie", "uw", "onze", "ons", "the", "a", "an", "and", "your", "our",
    }
)  # fmt: skip
"""Words a heading can do without."""

ELSEWHERE = re.compile(
    r"\bvorig|\bvroeger|\bgemiddeld|\beffectie|\bbereikt|\b20[12]\d\b|\btevreden|\bprivacy|"
    r"\btoestemming|\bakkoord|\bgdpr\b|\bevaluatie|\bwaarom\b|\bhoe ken\b|^nr \d+$|"
    r"\bexit\b|\b(?:eind|uitstroom|streef|doel)(?: ?taal)? ?niveaus?\b|\bna afloop\b|"
    r"\b(?:beoogd|nagestreefd|te bereiken)e? (?:taal)?niveaus?\b|"
    r"\b(?:target|final|aimed|intended|outcome) level\b|\blevel (?:after|reached|aimed|achieved)\b"
)
"""Words of headings about something else than the offer as it is."""

QUESTIONS: tuple[tuple[str, str], ...] = (
    ("", ELSEWHERE.pattern),
    (
        "last_verified",
        r"\b(nagekeken|gecontroleerd|bijgewerkt|nagezien|gecheckt|checked|updated)\b",
    ),
    (
        "status",
        r"\bloopt (de|het|deze|dit|nog|jullie)\b"
        r"|\bis (de|het) \w+ (nog )?(actief|lopende)\b|\bgaat .*\bnog door\b",
    ),
    ("childcare", r"\b(kinder)?opvang\b|\bchildcare\b"),
    ("wheelchair", r"\brolstoel|\btoegankelijk|\bwheelchair"),
    ("public_transport", r"\bopenbaar vervoer\b|\bbereikba|\bhalte\b|\bpublic transport\b"),
    ("social_tariff", r"\b(kansen|sociaal )tarief\b|\buitpas\b|\bkorting\b|\breduced\b"),
    (
        "language",
        r"\bniveau\b"
        r"|\b(hoeveel|hoe goed|goed|kennis|level|spreken|taal)\b.*\b(nederlands|dutch|taal)\b",
    ),
    (
        "cost",
        r"\bkost(en|prijs)?\b|\bbetal(en|ing)\b|\bprijs\b|\bbijdrage\b|\bcosts?\b|\bfee\b|\bprice\b",
    ),
    ("places_free", r"\b(nog|vrije) plaats(en)?\b"),
    (
        "capacity",
        r"\b(hoeveel|max|maximum|maximaal|aantal)\b.*\b(mensen|personen|deelnemers|plaatsen|cursisten)\b"
        r"|\b(how many|max\w*)\b.*\b(people|participants|places)\b",
    ),
    ("frequency", r"\bhoe (vaak|dikwijls)\b|\bhow often\b|\bfrequentie\b"),
    (
        "hours_per_session",
        r"\bhoe ?lang\b|\bduurt\b|\bhoeveel u(ur|ren)\b|\bhow long\b|\baantal u(ur|ren)\b",
    ),
    (
        "end_time",
        r"\b(hoe laat|uur|wanneer|time)\b.*\b(eindig|eindt|stopt|gedaan|afgelopen|einde|ends?)"
        r"|\b(eind|stop)uur\b",
    ),
    ("start_time", r"\b(hoe laat|uur|time)\b.*\b(begin|start)|\b(begin|start)uur\b"),
    ("time", r"\bhoe laat\b|\bwhat time\b|\bwelke? (uur|uren|tijdstip)\b"),
    ("day", r"\bwelke dag|\bwelk(e)? weekdag|\bop welke dagen\b|\b(which|what) days?\b"),
    ("when", r"\bwanneer\b|\bwelke? moment|\bdag en uur\b|\bwhen\b"),
    ("email", r"\be mail|\bemail|\bmailadres|\bmail\b"),
    ("phone", r"\btelefoon|\bgsm\b|\bphone\b|\btel\b"),
    ("website", r"\bwebsite\b|\bwebpagina\b|\bwebadres\b"),
    ("how_to_register", r"\b(inschrijven|aanmelden|register)\b"),
    ("contact", r"\bcontact\w*\b|\baanspreek"),
    ("postal_code", r"\bpostcode\b"),
    ("municipality", r"\b(gemeente|stad|deelgemeente)\b"),
    ("address", r"\b(waar|locatie|adres|where|location|plaatsvind\w*)\b"),
    ("target_group", r"\bdoelgroep\b|\b(voor|op) wie\b"),
    ("type", r"\b(soort|type|vorm|categorie|wat voor)\b.*\b(activiteit|aanbod|initiatief|is het)"),
    ("organisation_type", r"\b(soort|type)\b.*\b(organisatie|vereniging)\b"),
    (
        "description",
        r"\b(beschrijf|beschrijving|omschrij\w*|vertel|waarover|inhoud|wat doen|wat gebeurt)\b",
    ),
    (
        "name",
        r"\b(naam|titel|heet|noemt|noemen)\b.*\b(activiteit|aanbod|initiatief|project|werking)\b"
        r"|\b(activiteit|aanbod|initiatief|project)\b.*\b(naam|heet|noemt|noemen)\b"
        r"|\bname of the activity\b",
    ),
    ("organisation", r"\b(organisatie|vereniging|organiseert|organisator|organisation|dienst)\b"),
    (
        "internal_notes",
        r"\b(opmerking|opmerkingen|iets kwijt|nog iets|toevoegen|vragen|aanvul\w*|remarks)\b",
    ),
)
"""What the words of a question or sentence above a column ask for; the first that fits counts.

An empty key means: about something else, so that no later line may claim it.
"""
