"""A cell that names the organisation and how to reach it: "Bib Diest - balie - 013 00 00 21"."""

import re
from typing import NamedTuple

from pijler4_desktop.domain.parsing.contacts import split_contact
from pijler4_desktop.domain.person_names import are_persons

ORGANISATION_CONTACT = "organisation_contact"
"""The key of a column whose cells hold both."""

_BETWEEN = re.compile(r"(\s+[-–—/|]\s+|\s*[,;:\n(]\s*|\s+(?=tel\b|gsm\b|\d{3}))", re.IGNORECASE)
_PART_OF_A_NAME = re.compile(
    r"(afdeling|afd|werking|wijk|vzw|locatie|vestiging|regio|cel|sectie|\w*dienst|dienst \w+)\b",
    re.I,
)


class NamedContact(NamedTuple):
    """The name of the organisation and the rest of the cell, either may be empty."""

    organisation: str
    contact: str


def split_named_contact(text: str) -> NamedContact:
    """Take the first piece as the name, with a part such as "afdeling Diest" behind it."""
    first, line, rest = text.strip().partition("\n")
    if line and not _reaches(first):
        return NamedContact(first.strip(" ,;:-–"), rest.strip())
    pieces = _BETWEEN.split(text)
    at = 0 if _reaches(pieces[0]) else 2
    while at and at < len(pieces) and _PART_OF_A_NAME.match(pieces[at]):
        at += 2
    name = "".join(pieces[:at]).strip(" -–—/|,;:(\n")
    return NamedContact(name, "".join(pieces[at:]).strip())


def _reaches(piece: str) -> bool:
    """Tell whether a piece is a number, an address or a person rather than an organisation."""
    found = split_contact(piece).value
    if found is not None and (found.phone or found.email or found.website):
        return True
    return bool(re.search(r"\d{3}|@", piece)) or are_persons([piece])
