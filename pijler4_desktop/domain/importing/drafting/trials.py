"""Names that are no activity, as somebody tried the form, or that bear a person's name."""

import re

from pijler4_desktop.domain.importing.columns.persons_in_names import bears_a_person
from pijler4_desktop.domain.problems import Problem, ProblemCode
from pijler4_desktop.domain.text import fold
from pijler4_desktop.domain.vocabulary import Severity

_TRIED = re.compile(
    r"(?:(?:dit is )?(?:een |maar een )?)?te+st(?:je|en|ing|rij|formulier|activiteit|antwoord|"
    r"inzending|row|entry)?(?: ?(?:\d+|test|van mij|formulier|activiteit|rij))*|"
    r"(?:asdf|qwert|azert|qsdf|sdf|jkl|dfg)\w*|(?:x+|y+|z+|a{2,}|b{2,}|xyz|abc|aze|bla(?: ?bla)*)|"
    r"lorem ipsum.*|dummy|voorbeeld(?:rij|activiteit)?(?: ?\d+)?|example(?: ?\d+)?"
)
_ONLY_A_TEST = re.compile(r"te+st(?:je|en|ing)?(?: ?\d+)?|(?:asdf|qwert|azert|qsdf)\w*|dummy")
"""What no organisation is called, however short its name."""


def wrong_with(name: str, organisation: str) -> Problem | None:
    """Tell what makes a row no activity to offer, or its name one that cannot be told on."""
    if is_no_activity(name, organisation):
        return Problem(ProblemCode.TEST_ROW, "name", Severity.ERROR, name)
    if bears_a_person(name) and fold(name) != fold(organisation):
        return Problem(ProblemCode.PERSON_IN_NAME, "name", Severity.DOUBT, name)
    return None


def is_no_activity(name: str, organisation: str) -> bool:
    """Tell whether a row holds a trial where the name of an activity goes."""
    if not name.strip():
        return False
    if _TRIED.fullmatch(fold(name)):
        return True
    return _ONLY_A_TEST.fullmatch(fold(organisation)) is not None
