"""Rows that are no activity: somebody tried the form."""

import re

from pijler4_desktop.domain.text import fold

_TRIED = re.compile(
    r"(?:(?:dit is )?(?:een |maar een )?)?te+st(?:je|en|ing|rij|formulier|activiteit|antwoord|"
    r"inzending|row|entry)?(?: ?(?:\d+|test|van mij|formulier|activiteit|rij))*|"
    r"(?:asdf|qwert|azert|qsdf|sdf|jkl|dfg)\w*|(?:x+|y+|z+|a{2,}|b{2,}|xyz|abc|aze|bla(?: ?bla)*)|"
    r"lorem ipsum.*|dummy|voorbeeld(?:rij|activiteit)?(?: ?\d+)?|example(?: ?\d+)?"
)
_ONLY_A_TEST = re.compile(r"te+st(?:je|en|ing)?(?: ?\d+)?|(?:asdf|qwert|azert|qsdf)\w*|dummy")
"""What no organisation is called, however short its name."""


def is_no_activity(name: str, organisation: str) -> bool:
    """Tell whether a row holds a trial where the name of an activity goes."""
    if not name.strip():
        return False
    if _TRIED.fullmatch(fold(name)):
        return True
    return _ONLY_A_TEST.fullmatch(fold(organisation)) is not None
