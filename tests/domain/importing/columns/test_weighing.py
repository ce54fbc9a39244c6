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
YES_NO = ("ja", "nee", "ja", "nee")
NUMBERS = (40, 30, 12, 8)
STATES = ("afgesloten", "gestopt", "lopend", "gestopt")
PHONES = ("0475 12 34 56", "0475 22 34 56", "056 22 33 44", "0476 11 22 33")
ADDRESSES = ("Kerkstraat 1", "Markt 3", "Dorpsplein 7", "Dorpsstraat 12")
CODES = ("9000 Gent", "8500 Kortrijk", "9000 Gent", "2000 Antwerpen")
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
        ("Prijs per les", PRICES, "cost"),
        ("Prijs leden / niet-leden", PRICES, "cost"),
        ("Plaats van samenkomst", ADDRESSES, "address"),
        ("Laatst gehoord", DAYS, "last_verified"),
        ("Last contact", DAYS, "last_verified"),
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


@pytest.mark.parametrize(
    ("heading", "cells"),
    [
        ("Totaal uren", NUMBERS),
        ("Ingeschreven deelnemers", NUMBERS),
        ("Huidige deelnemers", NUMBERS),
        ("Aantal kinderen", NUMBERS),
        ("Minimum deelnemers", NUMBERS),
        ("Min aantal deelnemers", NUMBERS),
        ("Lift aanwezig", YES_NO),
        ("Koffie voorzien", YES_NO),
        ("Website actief", YES_NO),
        ("Actie", YES_NO),
        ("Toegankelijk met de bus", YES_NO),
        ("Sluitingsdagen", ("ma", "di", "wo", "do")),
        ("Kost organisatie", PRICES),
        ("Uitgaven kost", PRICES),
        ("Kost voor gemeente", PRICES),
        ("Prijs niet-leden", PRICES),
        ("Vergoeding vrijwilliger prijs", PRICES),
        ("Status dossier", STATES),
        ("Stand contract", STATES),
        ("Brief verstuurd, gezien", DAYS),
        ("Verslag controle", DAYS),
        ("Datum", DAYS),
        ("Geldig", DAYS),
        ("Niveau Frans", LEVELS),
        ("Kennis Engels", LEVELS),
        ("Laatste activiteit", ADDRESSES),
        ("Opvangplaats", ADDRESSES),
        ("Adres organisatie", ADDRESSES),
        ("Postcode organisatie", CODES),
        ("Contact gemeente", ("Heule", "Kortrijk", "Bellegem", "Marke")),
        ("Niet bellen", PHONES),
    ],
)
def test_a_word_that_leads_elsewhere_outweighs_the_one_that_is_known(
    heading: str, cells: Sequence[Cell]
) -> None:
    assert fed(heading, cells) is None


def test_the_highest_level_is_not_taken_for_the_lowest() -> None:
    assert fed("Max. niveau Nederlands", LEVELS) == "language_max"
