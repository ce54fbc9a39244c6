"""A row that stands above others and tells something about all of them.

Usually the organisation, with place, mail and phone: "Open Poort vzw – 8970 Poperinge – info@…";
sometimes only a kind of activity, a day or a place. The text of a section that rows stand under
has a line for each level: the day, and below it the organisation.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from functools import lru_cache

from pijler4_desktop.domain.facts import load_facts
from pijler4_desktop.domain.importing.cells.placing import read_municipality
from pijler4_desktop.domain.importing.cells.reading import Context
from pijler4_desktop.domain.importing.layout.section_places import named_places
from pijler4_desktop.domain.parsing.addresses import split_address
from pijler4_desktop.domain.parsing.choices import parse_choice
from pijler4_desktop.domain.parsing.contacts import split_contact
from pijler4_desktop.domain.parsing.type_words import types_in
from pijler4_desktop.domain.parsing.types import infer_type
from pijler4_desktop.domain.text import fold
from pijler4_desktop.domain.vocabulary import ActivityType

_BETWEEN = re.compile(r"\s[–—-]\s|\(|\)|\btel\b\.?|[,;|:]|\s/\s")
_CONTINUED = re.compile(
    r"[\s,:–-]*\(?\b(?:vervolg|verv\.|suite|continued|cont\.)\)?$", re.IGNORECASE
)
_COUNT = re.compile(
    r"\s*(?:[–:-]\s*)?(?:[(\[]\s*\d{1,3}\s*(?:[a-zé]+)?\s*[)\]]|"
    r"\d+\s+(?:activiteit(?:en)?|initiatie(?:f|ven)|x|stuks))\s*$",
    re.IGNORECASE,
)
_BULLET = re.compile(r"^\s*(?:[-–•■▪►>→#=~_]+\s*|(?:\d{1,2}|[A-Za-z])[.)]\s+)")
_NUMBERED = re.compile(r"\s*(?:\d{1,2}|[A-Z]|[IVX]{1,4})[.)]\s+\S")
_DAY = r"(?:maan|dins|woens|donder|vrij|zater|zon)dag(?:en|s)?"
_PART = r"(?: ?(?:voormiddag|namiddag|avond|ochtend|middag)(?:en|s)?)?"
_DAYS = re.compile(
    rf"(?:elke |iedere |op |alle )?{_DAY}{_PART}"
    rf"(?: (?:en|of|tot|t m|tot en met) {_DAY}{_PART})*|"
    r"(?:op|na|volgens) afspraak|in (?:onderling )?overleg|(?:in het )?weekend|"
    r"(?:door|tijdens) de week|in de week|wekelijks|maandelijks|doorlopend|flexibel"
)
_SAYS_LITTLE = re.compile(
    r"(?:aanbod|activiteit(?:en)?|vaste?|eenmalige?|overige?|andere?|divers\w*|varia|nieuwe?|"
    r"algemene?|deel|blok|rubriek|thema|week|weken|maand|januari|februari|maart|april|mei|juni|juli|"
    r"augustus|september|oktober|november|december|zomer|winter|najaar|voorjaar|herfst|lente|"
    r"schooljaar|periode|in de|voor|intern|extern|lopende?|gepland|geplande|structureel|tijdelijk|"
    r"betalend|gratis|binnen|buiten|lijst|overzicht|partners?|organisaties?|verenigingen|"
    r"[12]\d{3})\b"
)
_TARGET_GROUPS = frozenset(
    {
        "ouders", "jongeren", "volwassenen", "senioren", "ouderen", "kinderen", "vrouwen",
        "mannen", "gezinnen", "anderstaligen", "nieuwkomers", "iedereen",
    }
)  # fmt: skip
_ORGANISATION = re.compile(
    r"\b(?:vzw|v z w|fv|feitelijke vereniging|cvba|cv|bvba|nv|stichting|ocmw|cpas|caw|cbe|cvo|ligo|"
    r"bib|bibliotheek|ldc|dienstencentrum|wzc|woonzorgcentrum|gemeenschapscentrum|gc|dienst|"
    r"gemeentebestuur|stadsbestuur|sociaal huis|huis van het kind|welzijnsschakel\w*|femma|ferm|"
    r"okra|kwb|samana|neos|vtbkultuur|davidsfonds|markant|curieus|gezinsbond|rode kruis|avansa|"
    r"vormingplus|school|basisschool|oudercomite|jeugdhuis|jeugddienst|sportdienst|club|ploeg|"
    r"kring|vereniging|werkgroep|koor|harmonie|fanfare|buurthuis|wijkhuis|parochie|scouts|chiro)\b"
)
_TITLED = re.compile(r"(?P<title>[^()]+?)\s*\((?P<aside>[^()]+)\)")
LONGEST_KIND = 4
"""Words of a section that names a kind of activity without being one of our words."""


class SectionLabel(StrEnum):
    """What a section tells, as far as its words give it away."""

    DAY = "day"
    TYPE = "type"
    PLACE = "place"
    CONTACT = "contact"
    ORGANISATION = "organisation"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Section:
    """What a section row gives to the rows below that do not say it themselves."""

    organisation: str = ""
    values: Mapping[str, object] = field(default_factory=dict)
    day: str = ""


def bare(text: str) -> str:
    """Return the text of a section without a bullet, a count of its rows or a closing colon.

    "Donderdag (vervolg)" on a next page is the same section.
    """
    plain = _BULLET.sub("", _COUNT.sub("", _CONTINUED.sub("", " ".join(text.split()))))
    return plain.strip().rstrip(":").strip() or text.strip()


def is_counted(text: str) -> bool:
    """Tell whether a text ends with a number of rows, as in "Buddy (3)"."""
    return _COUNT.search(text) is not None


def is_numbered(text: str) -> bool:
    """Tell whether a text begins with a number or letter of its own, as in "1. Buddy"."""
    return _NUMBERED.match(text) is not None


@lru_cache(maxsize=4_000)
def label_of(text: str) -> SectionLabel:
    """Tell what a section speaks of."""
    plain = bare(text)
    folded = fold(plain)
    if _DAYS.fullmatch(folded):
        return SectionLabel.DAY
    if _kind(plain) is not None:
        return SectionLabel.TYPE
    contact = split_contact(plain).value
    told = contact is not None and bool(contact.email or contact.phone)
    name = _BETWEEN.split(plain)[0].strip()
    if told and (not name or "@" in name or name[:1] in "+0"):
        return SectionLabel.CONTACT
    if told or _ORGANISATION.search(folded):
        return SectionLabel.ORGANISATION
    return SectionLabel.PLACE if named_places(plain, load_facts()) else SectionLabel.OTHER


def read_section(text: str, context: Context) -> Section:
    """Read the section rows above a row, a line for each; only what is certain is given."""
    organisation = day = ""
    values: dict[str, object] = {}
    for line in text.split("\n"):
        section = _read_line(bare(line), context)
        organisation = section.organisation or organisation
        day = section.day or day
        values |= section.values
    return Section(organisation, values, day)


def _read_line(text: str, context: Context) -> Section:
    titled = _TITLED.fullmatch(text)
    explained = _explained(titled) if titled else None
    if titled and explained is not None and _kind(text) is None:
        named = _read_line(titled["title"], context)
        return Section(named.organisation, {"type": explained, **named.values}, named.day)
    return _of_one_thing(text) or _of_an_organisation(text, context)


def _of_one_thing(text: str) -> Section | None:
    """Read a line that names a day, a form or a target group and nothing else."""
    folded = fold(text)
    if _DAYS.fullmatch(folded):
        return Section(day=text)
    kind = _kind(text)
    if kind is not None:
        return Section(values={"type": kind})
    if folded.removeprefix("voor ") in _TARGET_GROUPS:
        return Section(values={"target_group": text})
    return None


def _of_an_organisation(text: str, context: Context) -> Section:
    """Read a place, or a name with what is told of it."""
    folded = fold(text)
    name, *rest = (piece.strip() for piece in _BETWEEN.split(text))
    names_one = _ORGANISATION.search(folded) is not None
    places = None if names_one else named_places(text, context.facts)
    if places is not None:
        return Section(values=places.values(context.municipality_nis))
    values: dict[str, object] = {}
    contact = split_contact(text).value
    if contact is not None:
        values |= {"email": contact.email, "phone": contact.phone}
    for piece in rest:
        values |= _place(piece, context)
    if label_of(text) is SectionLabel.CONTACT or _SAYS_LITTLE.match(folded):
        name = ""
    return Section(name, {key: value for key, value in values.items() if value})


def _explained(titled: re.Match[str]) -> ActivityType | None:
    """Read a form from a title or from what explains it in brackets; None when they differ."""
    kinds = {_kind(titled["title"]), _kind(titled["aside"])} - {None}
    return kinds.pop() if len(kinds) == 1 else None


def _kind(text: str) -> ActivityType | None:
    """Read a kind of activity: one of our words, or a few plain words that name one."""
    found = parse_choice(ActivityType, text).value
    if found is not None:
        return found
    words = text.split()
    first = fold(words[0]) if words else ""
    plain = all(word.islower() for word in words[1:]) or (
        text.isupper() and first.endswith(("en", "s"))
    )
    if len(words) > LONGEST_KIND or not plain or _ORGANISATION.search(fold(text)):
        return None
    said = types_in(text)
    return infer_type(text) or (said[0] if len(said) == 1 else None)


def _place(piece: str, context: Context) -> Mapping[str, object]:
    """Read a piece that names a town, with or without its postal code."""
    found = split_address(piece, context.facts)
    if found.value is None or found.problems or found.value.street or found.value.place:
        return {}
    town = read_municipality(found.value.town, context)
    if not town.values:
        return {}
    code = found.value.postal_code
    return {**town.values, "postal_code": code} if code else town.values
