"""Lists of organisations as officers get them: a register export, an enterprise list, addresses.

Everything is invented: names are made of loose parts, numbers were never issued (KBO 0999, vCode
V09), mail addresses are `.example` and phones have zeros. The municipalities and their postal codes
are real, some of them under the name they had before they merged.
"""

import csv
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from random import Random

import openpyxl

from pijler4_desktop.domain.sheet import Cell

KINDS = ("Turnkring", "Buurtcomité", "Toneelkring", "Wandelclub", "Jeugdhuis", "Zangkoor")
PROPER = (
    "De Linde", "Ter Beke", "Sint-Elooi", "De Zwaluw", "Vooruit", "Hoger Op", "De Krekel",
    "Het Anker", "De Klaproos", "Noordster", "Morgenrood", "De Vlasbloem", "'t Veld", "De Toren",
)  # fmt: skip
# name as written, name of today, postal code
TOWNS = (
    ("Herzele", "Herzele", "9550"),
    ("Aalst", "Aalst", "9300"),
    ("Melle", "Merelbeke-Melle", "9090"),
    ("Borgloon", "Tongeren-Borgloon", "3840"),
    ("Galmaarden", "Pajottegem", "1570"),
    ("Kruibeke", "Beveren-Kruibeke-Zwijndrecht", "9150"),
    ("Bornem", "Bornem", "2880"),
)
STREETS = ("Kerkstraat", "Dorpsplein", "Stationsstraat", "Lange Haagstraat")
ACTIVITIES = ("SPRT", "DINT", "BWWC", "KECU", "JGDW", "SOVO")


@dataclass(frozen=True)
class Listed:
    """One organisation as a list states it."""

    name: str
    vcode: str
    kbo: str
    type: str
    activity: str
    street: str
    number: str
    box: str
    postal_code: str
    town: str
    town_now: str
    phone: str
    email: str
    website: str
    status: str = "Actief"
    first_name: str = "Amina"
    last_name: str = "Voorbeeld"


def kbo_number(serial: int) -> str:
    """Make an enterprise number with the right check digits that was never issued."""
    base = 9_990_000 + serial
    return f"{base:08d}{97 - base % 97:02d}"


def listed(count: int, seed: int = 1) -> list[Listed]:
    """Make organisations with different names, each in one of the towns."""
    random = Random(seed)  # noqa: S311  no secrets here
    pairs = [(kind, proper) for proper in PROPER for kind in KINDS]
    random.shuffle(pairs)
    return [_one(number, *pairs[number], random) for number in range(count)]


def _one(number: int, kind: str, proper: str, random: Random) -> Listed:
    town, town_now, code = TOWNS[number % len(TOWNS)]
    word = f"{kind}{proper}".lower().replace(" ", "").replace("'", "").replace("é", "e")
    return Listed(
        name=f"{kind} {proper}",
        vcode=f"V09{number + 1:05d}",
        kbo=kbo_number(seed_of(number)) if number % 3 else "",
        type="VZW" if number % 3 else "Feitelijke vereniging",
        activity=ACTIVITIES[number % len(ACTIVITIES)],
        street=random.choice(STREETS),
        number=str(random.randint(1, 200)),
        box="2" if number % 5 == 0 else "",
        postal_code=code,
        town=town,
        town_now=town_now,
        phone=f"05{number % 10} 00 {number % 100:02d} {number % 90 + 10}",
        email=f"info@{word}.example",
        website=f"https://www.{word}.example",
    )


def seed_of(number: int) -> int:
    """Return the serial of an organisation's number."""
    return 100 + number


Rows = list[list[Cell | None]]
Columns = Mapping[str, Callable[[Listed], Cell | None]]

REGISTER: Columns = {
    "VCode": lambda o: o.vcode,
    "Naam": lambda o: o.name,
    "Type": lambda o: o.type,
    "Hoofdactiviteiten": lambda o: o.activity,
    "Beschrijving": lambda _o: "Samen bezig zijn",
    "Minimumleeftijd": lambda _o: 6,
    "Maximumleeftijd": lambda _o: 99,
    "Koepel": lambda _o: "",
    "Startdatum": lambda _o: date(2019, 9, 1),
    "Status": lambda o: o.status,
    "Straat": lambda o: o.street,
    "Huisnummer": lambda o: o.number,
    "Busnummer": lambda o: o.box,
    "Postcode": lambda o: o.postal_code,
    "Gemeente": lambda o: o.town,
    "E-mail": lambda o: o.email,
    "Telefoon": lambda o: o.phone,
    "Website": lambda o: o.website,
    "KBO nummer": lambda o: o.kbo,
}
REPRESENTATIVES: Columns = {
    **REGISTER,
    "Voornaam vertegenwoordiger": lambda o: o.first_name,
    "Achternaam vertegenwoordiger": lambda o: o.last_name,
    "Geboortedatum": lambda _o: date(1980, 2, 3),
    "Rijksregisternummer": lambda _o: f"80.02.03-999.{97 - 800203999 % 97:02d}",
    "E-mail vertegenwoordiger": lambda _o: "amina.voorbeeld@gmail.example",
    "Telefoon vertegenwoordiger": lambda _o: "0470 00 00 01",
}
ENTERPRISES: Columns = {
    "Ondernemingsnummer": lambda o: f"{o.kbo[:4]}.{o.kbo[4:7]}.{o.kbo[7:]}" if o.kbo else "",
    "Maatschappelijke naam": lambda o: o.name,
    "Afkorting": lambda _o: "",
    "Rechtsvorm": lambda o: "Vereniging zonder winstoogmerk" if o.kbo else "Maatschap",
    "Toestand": lambda _o: "Normale toestand",
    "Begindatum": lambda _o: date(2001, 5, 6),
    "Adres van de zetel": lambda o: f"{o.street} {o.number}, {o.postal_code} {o.town}",
    "Aantal vestigingen": lambda _o: 1,
}
ADDRESSES: Columns = {
    "Naam": lambda o: o.name,
    "Straat": lambda o: o.street,
    "Nr": lambda o: o.number,
    "Bus": lambda o: o.box,
    "Postcode": lambda o: int(o.postal_code),
    "Gemeente": lambda o: o.town,
    "Tel": lambda o: o.phone,
    "Mail": lambda o: o.email,
}
OTHER_HEADINGS: Mapping[str, Columns] = {
    "lower": {
        "vcode": lambda o: o.vcode,
        "naam vereniging": lambda o: o.name,
        "verenigingstype": lambda o: o.type,
        "hoofdactiviteit": lambda o: o.activity,
        "adres": lambda o: f"{o.street} {o.number}, {o.postal_code} {o.town}",
        "e-mailadres": lambda o: o.email,
        "telefoonnummer": lambda o: o.phone,
        "webstek": lambda o: o.website,
    },
    "english": {
        "name": lambda o: o.name,
        "kbo": lambda o: o.kbo,
        "street": lambda o: o.street,
        "number": lambda o: o.number,
        "box": lambda o: o.box,
        "postal_code": lambda o: o.postal_code,
        "place": lambda o: o.town,
        "phone": lambda o: o.phone,
        "email": lambda o: o.email,
        "website": lambda o: o.website,
    },
    "partners": {
        "Partner": lambda o: o.name,
        "Straat + nr": lambda o: f"{o.street} {o.number}",
        "PC": lambda o: o.postal_code,
        "Stad/gemeente": lambda o: o.town,
        "Algemeen telefoonnummer": lambda o: o.phone,
        "Algemeen e-mailadres": lambda o: o.email,
        "Samenwerking": lambda _o: "in gesprek",
    },
    "nis": {
        "V-code": lambda o: o.vcode,
        "Verenigingsnaam": lambda o: o.name,
        "Straatnaam": lambda o: o.street,
        "Huisnr": lambda o: o.number,
        "Post code": lambda o: o.postal_code,
        "Gemeentenaam": lambda o: o.town.upper(),
        "Datum stopzetting": lambda _o: None,
    },
}


def table(organisations: Sequence[Listed], columns: Columns) -> Rows:
    """Put organisations in a table with these columns, headings first."""
    return [list(columns), *([read(o) for read in columns.values()] for o in organisations)]


def stopped(organisation: Listed, status: str = "Gestopt") -> Listed:
    """Return an organisation that stopped according to its list."""
    return replace(organisation, status=status)


def book(path: Path, **sheets: Rows) -> Path:
    """Write a workbook with these sheets."""
    made = openpyxl.Workbook(write_only=True)
    for name, rows in sheets.items():
        sheet = made.create_sheet(name)
        for row in rows:
            sheet.append(["" if cell is None else cell for cell in row])
    made.save(path)
    return path


def delimited(path: Path, rows: Rows) -> Path:
    """Write a list with semicolons between its cells."""
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file, delimiter=";").writerows(rows)
    return path
