"""Words that turn a heading away from the field its other words suggest.

"Status dossier" asks for no activity's status and "Prijs niet-leden" for no newcomer's price.
Only exact headings go without this: whatever is like one, or suggested by words, is held to it.
"""

import re
from collections.abc import Mapping

_FOREIGN = r"frans|engels|duits|arabisch|turks|spaans|french|english|german|andere tal(?:en)?"
_PAID_BY_OTHERS = (
    r"voor (?:de )?(?:gemeente|stad|ocmw|organisatie|organisator|partner|agentschap|bestuur)|"
    r"organisatie|organisator|gemeente|stad|uitgaven?|inkomsten|vergoeding\w*|vrijwilligers?|"
    r"lesgevers?|begeleiders?|zaal|zaalhuur|huur|materiaal|budget|subsidies?|begroting|"
    r"(?<!leden )niet (?:leden|lid|inwoners)|totaal|totale"
)
_NOT = r"niet|geen|nooit|not|no"
_OF_THE_ORGANISATION = (
    r"organisatie|organisator|vereniging|partner|zetel|hoofdzetel|maatschappelijke"
)
_OF_ONE_KIND = (
    r"kost(?:en|prijs)?|prijs|tarief|adres|postcode|gemeente|stad|straat|bus|mail|e mail|tel|"
    r"telefoon|gsm|website|status|uren|aantal|datum|niveau"
)
"""What a column holds of an activity or organisation when it does not hold its name."""
_PLACE = rf"\b(?:{_OF_THE_ORGANISATION}|contact|opvang|laatste)\b"

_TURNED_AWAY: Mapping[str, re.Pattern[str]] = {
    "language": re.compile(
        rf"\b(?:max|maximum|maximaal|hoogstens|hoogste)\b"
        rf"|^(?!.*\b(?:nederlands|nl|ned|dutch)\b).*\b(?:{_FOREIGN})\b"
    ),
    "language_max": re.compile(rf"\b(?:{_FOREIGN})\b"),
    "capacity": re.compile(
        r"^(?!.*\bmax).*\b(?:min|minimum|minimaal|minstens)\b"
        r"|\b(?:ingeschreven|huidige?|aanwezige?|actuele?|uren|uur|kinderen|vrijwilligers)\b"
    ),
    "cost": re.compile(rf"\b(?:{_PAID_BY_OTHERS})\b"),
    "contact": re.compile(rf"\b(?:{_NOT})\b"),
    "phone": re.compile(rf"\b(?:{_NOT})\b"),
    "email": re.compile(rf"\b(?:{_NOT})\b"),
    "address": re.compile(_PLACE),
    "street": re.compile(_PLACE),
    "house_number": re.compile(_PLACE),
    "postal_code": re.compile(_PLACE),
    "municipality": re.compile(_PLACE),
    "name": re.compile(
        rf"\b(?:laatste|vorige|volgende|eerste)\b|^(?:{_OF_ONE_KIND})\b|\b(?:{_OF_ONE_KIND})$"
    ),
    "organisation": re.compile(rf"^(?:{_OF_ONE_KIND})\b|\b(?:{_OF_ONE_KIND})$"),
    "wheelchair": re.compile(r"\b(?:bus|tram|trein|auto|fiets|vervoer|website|lift)\b"),
}


def is_turned_away(folded: str, field: str) -> bool:
    """Tell whether a folded heading holds a word that speaks against this field."""
    pattern = _TURNED_AWAY.get(field)
    return pattern is not None and pattern.search(folded) is not None


WEAK_ALONE = frozenset(
    {
        "voorzien", "aanwezig", "mogelijk", "totaal", "datum", "geldig", "periode", "korte",
        "laatst", "laatste", "niet", "kinderen", "huidige", "beschikbaar",
    }
)  # fmt: skip
"""Words of known headings that say nothing of a field without the word they stand beside."""

_PROVEN_OTHERWISE = frozenset(
    {"email", "website", "phone", "kbo", "name", "organisation", "description", "internal_notes"}
)
"""Fields whose cells show what they are, or that hold any text without claiming a fact."""

_OF_ANY_OFFER = frozenset(
    {
        "activiteit", "activiteiten", "aanbod", "initiatief", "project", "groep", "les", "lessen",
        "cursus", "sessie", "bijeenkomst", "samenkomst", "beurt", "keer", "week", "maand",
        "deelnemer", "deelnemers", "deelname", "deelnemen", "cursist", "cursisten", "nieuwkomer",
        "nieuwkomers",
        "anderstalige", "anderstaligen", "inburgeraars", "persoon", "personen", "pers", "mensen",
        "man", "iemand", "men", "ze", "er", "kan", "kunnen", "kun", "moet", "moeten", "mag",
        "mogen", "wordt", "worden", "gaat", "komt", "komen", "zich", "dit", "dat", "deze", "die",
        "wie", "wat", "waar", "hoe", "welke", "welk", "wanneer",
        "nodig", "vereist", "vereiste", "gevraagd", "gewenst", "verplicht", "ongeveer", "precies",
        "nu", "momenteel", "juist", "exact", "eventueel", "praktisch", "algemeen", "algemene",
        "op", "bij", "voor", "in", "per", "aan", "met", "via", "door", "om", "tot", "uit", "onder",
        "nog", "als", "vanaf", "for", "required", "needed",
    }
)  # fmt: skip
"""Words that may stand beside any field's own: they speak of the offer and who comes to it."""

_BESIDE: Mapping[str, frozenset[str]] = {
    "language_max": frozenset({"nederlands", "nl", "ned", "taal", "dutch"}),
    "contact": frozenset({"org", "gastorg", "organisatie", "partner", "vereniging", "dienst"}),
    "last_verified": frozenset({"actief", "lopend", "laatst", "laatste", "datum"}),
    "when": frozenset({"datum"}),
}


def may_stand_beside(word: str, field: str) -> bool:
    """Tell whether a word that no heading of a field knows leaves that field what it is."""
    beside = _BESIDE.get(field, frozenset())
    return field in _PROVEN_OTHERWISE or word in _OF_ANY_OFFER or word in beside or word.isdigit()


_MODIFIERS = re.compile(
    r"(?:on|les|cursus|activiteits?|deelname|deelnemers?|start|begin|aanvangs?|instap|taal|basis|"
    r"toegangs?|inschrijvings?|inkom|contact|weekd?|werk|sessie|beurt|max|maximum|samenkomst|"
    r"bijeenkomst|ontmoetings?|vergader|oefen|repetitie|trainings?|aanbod|groeps?|richt|doel|"
    r"kinder|organisatie|org|project|vrijwilligers?|mail|tel|nederlands|nl|eind|stop)"
)


def may_modify(modifier: str, field: str) -> bool:
    """Tell whether the front of a compound leaves its end what it is: "lesprijs" is a price."""
    return field in _PROVEN_OTHERWISE or _MODIFIERS.fullmatch(modifier) is not None
