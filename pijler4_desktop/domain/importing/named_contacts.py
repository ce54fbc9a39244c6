"""A cell that names the organisation and how to reach it: "Bib Diest - balie - 013 00 00 21"."""

import re
from typing import NamedTuple

from pijler4_desktop.domain.importing.persons import are_persons
from pijler4_desktop.domain.parsing.contacts import split_contact

ORGANISATION_CONTACT = "organisation_contact"
"""The key of a column whose cells hold both."""

_BETWEEN = re.compile(r"(\s+[-–—/|]\s+|\s*[,;:\n(]\s*|\s+(?=tel\b|gsm\b|\d{3}))", re.IGNORECASE)


class NamedContact(NamedTuple):
    """The name of the organisation and the rest of the cell, either may be empty."""

    organisation: str
    contact: str


def split_named_contact(text: str) -> NamedContact:
    """Take the pieces up to the first that is a function, a number, an address or a person."""
    pieces = _BETWEEN.split(text)
    at = next((n for n in range(0, len(pieces), 2) if _reaches(pieces[n])), len(pieces))
    name = "".join(pieces[:at]).strip(" -–—/|,;:(\n")
    return NamedContact(name, "".join(pieces[at:]).strip())


def _reaches(piece: str) -> bool:
    found = split_contact(piece).value
    if found is not None and (found.function or found.phone or found.email or found.website):
        return True
    return bool(re.search(r"\d{3}|@", piece)) or are_persons([piece])
