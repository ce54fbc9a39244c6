"""A section that names villages, in whatever order the postal code stands beside them."""

import pytest

from pijler4_desktop.domain.facts import load_facts
from pijler4_desktop.domain.importing.layout.section_places import named_places
from pijler4_desktop.domain.importing.layout.sections import SectionLabel, label_of, read_section
from tests.domain.importing.grounds import HERZELE, context


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("9550 HERZELE (centrum)", "9550"),
        ("9551  Ressegem", "9551"),
        ("RESSEGEM  9551", "9551"),
        ("Borsbeke [9552]", "9552"),
        ("Borsbeke (9552)", "9552"),
        ("Deelgemeente Borsbeke", "9552"),
        ("9550 Hillegem - Sint-Antelinks + Woubrechtegem", "9550"),
        ("Hillegem / Woubrechtegem (B-9550)", "9550"),
        ("Borsbeke en Ressegem", ""),
    ],
)
def test_rows_below_places_take_their_municipality_and_postal_code(text: str, code: str) -> None:
    assert label_of(text) is SectionLabel.PLACE
    found = read_section(text, context())
    assert not found.organisation
    assert found.values["municipality_nis"] == HERZELE
    assert found.values.get("postal_code", "") == code


@pytest.mark.parametrize(
    "text", ["2018", "Bib Herzele", "9550 Aalst", "Herzele, de bib", "9550 / 9551 Herzele"]
)
def test_what_is_more_than_places_or_contradicts_is_no_place(text: str) -> None:
    assert named_places(text, load_facts()) is None
