"""A row that stands above others and tells something about all of them.

Usually the organisation, with place, mail and phone: "Open Poort vzw – 8970 Poperinge – info@…";
sometimes only a kind of activity or a place.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from pijler4_desktop.domain.importing.placing import read_municipality
from pijler4_desktop.domain.importing.reading import Context
from pijler4_desktop.domain.parsing.addresses import split_address
from pijler4_desktop.domain.parsing.choices import parse_choice
from pijler4_desktop.domain.parsing.contacts import split_contact
from pijler4_desktop.domain.vocabulary import ActivityType

_BETWEEN = re.compile(r"\s[–—-]\s|\(|\)|\btel\b\.?|[,;|:]|\s/\s")


@dataclass(frozen=True, slots=True)
class Section:
    """What a section row gives to the rows below that do not say it themselves."""

    organisation: str = ""
    values: Mapping[str, object] = field(default_factory=dict)


def read_section(text: str, context: Context) -> Section:
    """Read a section row; only what is certain is given to the rows below."""
    kind = parse_choice(ActivityType, text).value
    if kind is not None:
        return Section(values={"type": kind})
    name, *rest = (piece.strip() for piece in _BETWEEN.split(text))
    values: dict[str, object] = {}
    contact = split_contact(text).value
    if contact is not None:
        values |= {"email": contact.email, "phone": contact.phone}
    for piece in rest:
        values |= _place(piece, context)
    if not rest and (place := _place(name, context)):
        return Section(values=place)
    return Section(name, {key: value for key, value in values.items() if value})


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
