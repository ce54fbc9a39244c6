"""Headings nobody listed are known by their words and their cells together, never by one alone."""

from collections.abc import Sequence
from datetime import date

import pytest

from pijler4_desktop.domain.importing.columns.feeding import match_columns
from pijler4_desktop.domain.importing.vocabulary import ColumnReason
from pijler4_desktop.domain.sheet import Cell, SheetRow

DAYS = (date(2025, 9, 15), date(2025, 3, 2), date(2025, 6, 3), date(2024, 12, 2))
PRICES = ("gratis", "€ 2", "2,50 euro", "€ 1 per keer")
PLACES = ("max 12", "8", "een tiental", "15 pers.")
LEVELS = ("A1", "1.2", "A2", "geen Nederlands nodig")
CLUBS = ("Bibliotheek Kuurne", "Sociaal Huis", "vzw De Warme Deur", "Wandelclub De Stappers")
SENTENCES = ("kom gerust langs", "breng een schort mee", "in de zomer buiten", "bel eerst even")


def fed(heading: str, cells: Sequence[Cell]) -> str | None:
    """Return what a column feeds beside a name, an organisation-free list as officers keep it."""
    rows = [
        SheetRow(number, {0: f"Praatgroep {number}", 1: "di 19u-21u", 2: cell})
        for number, cell in enumerate(cells, start=2)
    ]
    columns, _kind = match_columns({0: "Activiteit", 1: "Wanneer", 2: heading}, rows, (0, 1, 2))
    return columns[2].field


@pytest.mark.parametrize(
    ("heading", "cells", "field"),
    [
        ("Nog actief op", DAYS, "last_verified"),
        ("Onkosten voor deelnemer", PRICES, "cost"),
        ("Voor hoeveel man", PLACES, "capacity"),
        ("Plaatsjes", PLACES, "capacity"),
        ("NL vereist", LEVELS, "language"),
        ("Wie trekt het", CLUBS, "organisation"),
        ("Begint op", DAYS, "valid_from"),
    ],
)
def test_words_and_cells_together_tell(heading: str, cells: Sequence[Cell], field: str) -> None:
    assert fed(heading, cells) == field


@pytest.mark.parametrize(
    ("heading", "cells"),
    [
        ("Onkosten voor deelnemer", DAYS),
        ("NL vereist", SENTENCES),
        ("Voor hoeveel man", SENTENCES),
        ("Verjaart op", DAYS),  # "op" alone says nothing
        ("Ingevuld door", CLUBS),
        ("Deelnemers vorig jaar", ("12", "8", "15", "10")),
        ("Kleurtje", SENTENCES),
    ],
)
def test_words_that_the_cells_contradict_and_cells_without_words_tell_nothing(
    heading: str, cells: Sequence[Cell]
) -> None:
    assert fed(heading, cells) is None


def test_what_was_weighed_is_shown_as_such() -> None:
    rows = [SheetRow(n, {0: f"Koor {n}", 1: "Bib", 2: c}) for n, c in enumerate(PRICES, start=2)]
    columns, _kind = match_columns(
        {0: "Activiteit", 1: "Organisatie", 2: "Onkosten"}, rows, (0, 1, 2)
    )
    assert columns[2].field == "cost"
    assert columns[2].reason is ColumnReason.LIKE_HEADING
