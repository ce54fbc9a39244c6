"""Real public bodies of Flanders: every number is accepted, or flagged for a known reason."""

import csv
from collections import Counter
from collections.abc import Mapping
from datetime import date
from pathlib import Path

import pytest

from pijler4_desktop.domain import identifiers
from pijler4_desktop.domain.facts import load_facts
from pijler4_desktop.domain.problems import ProblemCode
from pijler4_desktop.domain.records import Organisation
from pijler4_desktop.domain.validation import check, normalised

LIST = Path(__file__).parents[2] / "../shared/testdata/flemish_public_bodies.csv"

pytestmark = pytest.mark.skipif(not LIST.is_file(), reason="the list of public bodies is not here")


@pytest.fixture(scope="module")
def bodies() -> list[Mapping[str, str]]:
    with LIST.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def organisation(body: Mapping[str, str]) -> Organisation:
    return normalised(
        Organisation(
            id="o",
            name=body["name"],
            kbo=body["kbo"],
            postal_code=body["postal_code"],
            email=body["email"],
            phone=body["phone"],
            website=body["website"],
        )
    )


def test_every_number_and_address_is_accepted(bodies: list[Mapping[str, str]]) -> None:
    facts = load_facts()

    problems = Counter(
        (problem.field, problem.code)
        for body in bodies
        if body["name"]
        for problem in check(organisation(body), facts, date(2025, 11, 3))
    )

    assert len(bodies) > 100
    # one address ends in a full stop
    assert problems == {("email", ProblemCode.INVALID_EMAIL): 1}


def test_every_municipality_is_found_by_its_old_or_new_name(
    bodies: list[Mapping[str, str]],
) -> None:
    facts = load_facts()
    municipal = [b for b in bodies if b["name"].startswith(("Gemeente ", "Stad ", "OCMW "))]

    for body in municipal:
        found = facts.find_municipality(body["name"])
        by_code = facts.municipalities_of_postal_code(body["postal_code"])
        assert len(found) == 1, body["name"]
        assert found[0] in by_code, (body["name"], body["postal_code"])


def test_every_phone_is_written_as_belgians_do(bodies: list[Mapping[str, str]]) -> None:
    phones = [body["phone"] for body in bodies if body["phone"].startswith("+32")]

    for phone in phones:
        value, problem = identifiers.phone(phone)
        assert problem is None
        assert value is not None
        assert value.startswith("0")
