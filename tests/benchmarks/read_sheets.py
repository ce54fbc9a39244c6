"""Workbooks to time the reader on: a long inventory, and a short one formatted far down."""

from collections.abc import Callable, Mapping
from datetime import date, datetime, time, timedelta
from pathlib import Path

import xlsxwriter

Value = str | int | float | date | time | None
_FIRST = date(2024, 1, 1)
_KINDS = ("praatgroep", "buddywerking", "vrijwilligerswerk", "ontmoeting", "vrije tijd")
_DAYS = ("maandag", "dinsdag", "woensdag en donderdag", "vrijdag", "zaterdag")
_PLACES = ("Herzele", "Gent", "Aalst", "Sint-Niklaas", "Geraardsbergen", "Ninove", "Zottegem")
_RHYTHMS = ("wekelijks", "tweewekelijks", "elke 1ste en 3de week", "maandelijks")
_TEXT = (
    "Samen Nederlands oefenen bij een kop koffie, voor wie al een beetje spreekt. Je hoeft niet in "
    "te schrijven; kinderen zijn welkom en er is opvang. Vraag bij het onthaal naar groep"
)

COLUMNS: Mapping[str, Callable[[int], Value]] = {
    "Nummer": lambda n: n,
    "Organisatie": lambda n: f"Vereniging {n // 10}",
    "Ondernemingsnummer": lambda n: f"0{400 + n // 10 % 500}.{n // 10 % 999:03}.111",
    "Soort organisatie": lambda n: ("vzw", "lokaal bestuur", "feitelijke vereniging")[n // 10 % 3],
    "Activiteit": lambda n: f"{_KINDS[n % 5].capitalize()} nummer {n}",
    "Soort": lambda n: _KINDS[n % 5],
    "Omschrijving": lambda n: f"{_TEXT} {n}",
    "Straat": lambda n: f"Kerkstraat {n % 200}",
    "Postcode": lambda n: 9000 + n % 999,
    "Gemeente": lambda n: _PLACES[n % 7],
    "Wijk": lambda n: "Centrum" if n % 3 else None,
    "Locatie": lambda n: f"Zaal {n % 40}",
    "Dag": lambda n: _DAYS[n % 5],
    "Van": lambda n: time(9 + n % 10, 30 * (n % 2)),
    "Tot": lambda n: time(11 + n % 10, 30 * (n % 2)),
    "Frequentie": lambda n: _RHYTHMS[n % 4],
    "Uren per keer": lambda n: (2, 1.5, 2.5, 3)[n % 4],
    "Start": lambda n: _FIRST + timedelta(days=n % 700),
    "Einde": lambda n: _FIRST + timedelta(days=365 + n % 700) if n % 4 == 0 else None,
    "Taalniveau": lambda n: ("A1", "1.2", "geen", "B1", "A2 of hoger")[n % 5],
    "Kostprijs": lambda n: (0, 2.5, 15, 40)[n % 4],
    "Kost per": lambda n: ("gratis", "per keer", "per jaar", "per reeks")[n % 4],
    "Sociaal tarief": lambda n: "ja" if n % 2 else "nee",
    "Plaatsen": lambda n: 5 + n % 20,
    "Volzet": lambda n: "x" if n % 9 == 0 else None,
    "Doelgroep": lambda n: ("volwassenen", "ouders", "jongeren 16+", "iedereen")[n % 4],
    "Contact": lambda n: f"Medewerker {n // 10 % 800}",
    "Telefoon": lambda n: f"053 {n // 10000:02} {n // 100 % 100:02} {n % 100:02}",
    "E-mail": lambda n: f"info@vereniging-{n // 10}.example",
    "Website": lambda n: f"https://vereniging-{n // 10}.example" if n % 5 < 2 else None,
    "Status": lambda n: "actief" if n % 12 else "gestopt",
    "Inschrijven": lambda n: "telefonisch" if n % 2 else "via de website",
    "Laatst nagekeken": lambda n: _FIRST + timedelta(days=n % 365),
    "Nagekeken door": lambda n: ("Greet", "Tom", "Fatma")[n % 3],
    "Opmerking": lambda n: f"nog bellen over zaal {n % 90}" if n % 7 == 0 else None,
}
"""35 columns: shared and unique texts, numbers, dates, times of day and empty cells."""


def write_inventory(target: Path, rows: int) -> None:
    """Write a heading and this many rows; empty cells are formatted, as in a table."""
    book = xlsxwriter.Workbook(target, {"in_memory": True})
    sheet = book.add_worksheet("Aanbod")
    plain = book.add_format({"border": 1})
    day = book.add_format({"border": 1, "num_format": "dd/mm/yyyy"})
    clock = book.add_format({"border": 1, "num_format": "hh:mm"})
    sheet.write_row(0, 0, list(COLUMNS))
    for column, make in enumerate(COLUMNS.values()):
        for row in range(1, rows + 1):
            value = make(row)
            if isinstance(value, (date, time)):
                shown = clock if isinstance(value, time) else day
                sheet.write_datetime(row, column, value, shown)
            elif value is None:
                sheet.write_blank(row, column, None, plain)
            elif isinstance(value, str):
                sheet.write_string(row, column, value, plain)
            else:
                sheet.write_number(row, column, value, plain)
    book.close()


def write_formatted(target: Path, rows: int, last_row: int) -> None:
    """Write this many rows, and formatted emptiness down to `last_row` in every column."""
    book = xlsxwriter.Workbook(target, {"constant_memory": True})
    sheet = book.add_worksheet("Aanbod")
    bordered = book.add_format({"border": 1})
    sheet.write_row(0, 0, list(COLUMNS))
    makers = list(COLUMNS.values())
    for row in range(1, rows + 1):
        for column, make in enumerate(makers):
            value = make(row)
            if value is None:
                sheet.write_blank(row, column, None, bordered)
            else:
                sheet.write_string(row, column, str(value), bordered)
    for row in range(rows + 1, last_row):
        for column in range(len(makers)):
            sheet.write_blank(row, column, None, bordered)
    book.close()


def expected(row: int) -> dict[int, Value | datetime]:
    """Return the cells of a row of the inventory, as they must come back."""
    made = {column: make(row) for column, make in enumerate(COLUMNS.values())}
    return {column: value for column, value in made.items() if value is not None}
