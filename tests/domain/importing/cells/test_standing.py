"""What a list says about an organisation that goes on or stopped, in the words registers use."""

from datetime import date

import pytest

from pijler4_desktop.domain.importing.cells.standing import read_standing, stopped_in
from pijler4_desktop.domain.problems import ProblemCode
from pijler4_desktop.domain.vocabulary import PartnerStatus
from tests.domain.importing.grounds import context

TODAY = date(2026, 11, 24)


@pytest.mark.parametrize(
    ("key", "text", "stops"),
    [
        ("standing", "Gestopt", True),
        ("standing", "Geschrapt uit het register", True),
        ("standing", "In vereffening", True),
        ("standing", "In stopzetting", True),
        ("standing", "Niet meer actief", True),
        ("standing", "Nee", True),
        ("standing", "Actief", False),
        ("standing", "Niet gestopt", False),
        ("standing", "Normale toestand", False),
        ("standing", "", False),
        ("ended", "Ja", True),
        ("ended", "Nee", False),
        ("ended", "31/12/2024", True),
        ("ended", "31/12/2030", False),
        ("ended", "", False),
        ("partner_status", "gestopt", True),
        ("partner_status", "in rust", False),
    ],
)
def test_words_tell_whether_an_organisation_stopped(key: str, text: str, stops: bool) -> None:
    assert stopped_in({key: text}, TODAY) == (text if stops else "")


def test_words_about_working_together_are_a_status_and_those_of_a_register_are_none() -> None:
    assert read_standing("in gesprek", context()).values == {
        "partner_status": PartnerStatus.TALKING
    }
    for text in ("Actief", "Gestopt", "ja"):
        found = read_standing(text, context())
        assert (found.values, found.problems, found.rest) == ({}, (), text)


def test_a_word_nobody_knows_is_a_doubt() -> None:
    (problem,) = read_standing("paars", context()).problems
    assert (problem.code, problem.value) == (ProblemCode.UNKNOWN_VALUE, "paars")
