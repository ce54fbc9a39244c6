"""The name of an activity that bears the name of somebody: "Wandelen met Olena Kovalenko".

Only a given name with what looks like a family name, where persons are named: behind a word such
as "met", in brackets, in an enumeration, or alone. Streets, halls and patron saints are none.
"""

import re

from pijler4_desktop.domain.person_names import (
    given_names,
    may_be_a_person,
    names_somebody,
)
from pijler4_desktop.domain.text import fold

_FAMILY = (
    r"(?:(?:[Vv]an|[Dd]e|[Dd]en|[Dd]er|[Ee]l|[Aa]l|[Bb]en|[Aa]it|[Tt]en?|'t) )*[A-ZÀ-Þ][a-zà-ÿ'’-]+"
)
_NAMED = re.compile(
    r"(?P<before>^|[(\[,;/:&+]\s*|[–-] | (?i:met|en|door|o\.l\.v\.|olv|voor|begeleider|lesgever|"
    r"buddy|mevr\.?|dhr\.?|with|by|and) )"
    rf"(?P<name>(?P<given>[A-ZÀ-Þ][a-zà-ÿ'’-]+) (?P<family>{_FAMILY})(?: {_FAMILY})?)"
    r"(?=\s*(?:$|[)\],;/&+:–]|- | en | and ))"
)
"""A person stands at the end, or before a sign or the next person."""


def bears_a_person(name: str) -> bool:
    """Tell whether the name of an activity bears the full name of a person, as far as we see."""
    return any(
        fold(found["given"]) in given_names()
        and names_somebody(found["given"])
        and may_be_a_person(found["name"])
        for found in _NAMED.finditer(name)
    )
