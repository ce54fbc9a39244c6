"""A heading that asks to describe activities: short texts name them, long ones describe them."""

import pytest

from pijler4_desktop.domain.importing.layout.finding import find_layout
from tests.domain.importing.builders import sheet

SHORT = ("Praattafel voor beginners", "Naaiatelier", "Samen koken", "Leeskring", "Compostles")
LONG = tuple(
    f"{name}: we komen samen in een kleine groep en praten Nederlands over wat er die week leeft."
    for name in SHORT
)


def fields(
    *titles: str, names: tuple[str, ...], beside: tuple[str, ...] = ()
) -> dict[str, str | None]:
    rows = [
        (*cells, "Bib", "maandag", "gratis")
        for cells in (zip(names, beside, strict=True) if beside else zip(names, strict=True))
    ]
    laid = find_layout(sheet((*titles, "Inrichter", "Dag", "Prijs"), *rows))
    return {column.heading: column.field for column in laid.columns}


@pytest.mark.parametrize(
    "title",
    ["Omschrijving van het initiatief", "Korte omschrijving initiatief", "Omschrijving activiteit",
     "Omschrijving"],
)  # fmt: skip
def test_the_texts_below_tell_a_name_from_a_description(title: str) -> None:
    assert fields(title, names=SHORT)[title] == "name"
    assert fields(title, names=LONG)[title] == "description"


def test_beside_a_name_it_describes() -> None:
    found = fields("Omschrijving activiteit", "Titel", names=LONG, beside=SHORT)
    assert found["Omschrijving activiteit"] == "description"
    assert found["Titel"] == "name"


def test_a_heading_that_is_only_like_another_yields_to_what_stands_below() -> None:
    phones = ("Buurthuis", "Bib", "vzw Samen", "Natuurgroep")
    rows = [(name, where, "ma") for name, where in zip(SHORT, phones, strict=False)]
    laid = find_layout(sheet(("Activiteit", "Naam organisatie, ook tel erbij?", "Dag"), *rows))
    assert laid.columns[1].field == "organisation"


def test_the_level_in_the_end_is_not_the_level_asked() -> None:
    rows = [(name, "Bib", "B1", "A1") for name in SHORT]
    laid = find_layout(sheet(("Initiative", "Partner", "Exit level", "Entry level (CEFR)"), *rows))
    assert [c.field for c in laid.columns] == ["name", "organisation", None, "language"]
