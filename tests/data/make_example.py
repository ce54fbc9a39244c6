"""Make `resources/example/voorbeeldlijst.xlsx`: a list as an officer keeps it, all of it invented.

    python -m tests.data.make_example

Municipality and postal codes are real (Herzele); organisations, numbers and addresses are not.
Mail is `.example`, phones have a block of zeros. A few cells are wrong on purpose, so that a first
try shows what the program does with doubt: a postal code of three digits, an address without @,
"voorjaar 2026", a full group in the column of places, a row without a name.
"""

from datetime import date, datetime
from pathlib import Path

import xlsxwriter

TARGET = Path(__file__).parents[2] / "resources" / "example" / "voorbeeldlijst.xlsx"

HEADINGS = [
    "Activiteit",
    "Organisatie",
    "Soort",
    "Wanneer",
    "Uren per keer",
    "Niveau",
    "Prijs",
    "Plaatsen",
    "Adres",
    "Postcode",
    "Telefoon",
    "E-mail",
    "Nagekeken op",
    "Opmerkingen",
]
WIDTHS = [34, 28, 20, 44, 9, 18, 20, 12, 24, 9, 15, 32, 14, 40]

LIST = """
Taalcafé Babbelhoek|Bibliotheek Herzele|praatgroep|di 19u-21u|2|A1-B1|gratis|16|Kerkstraat 3|9550|0|bib|60|
Voorlezen en babbelen|Bibliotheek Herzele|praatgroep|elke woensdag 14u-15u30|1,5|A1|gratis|12|Kerkstraat 3|9550|0|bib|60|
Leesgroep eenvoudig Nederlands|Bibliotheek Herzele|praatgroep|1ste en 3de donderdag 19u30-21u|1,5|A2|gratis|10|Kerkstraat 3|9550|0|bib|75|niet in juli en augustus
Helpen aan de balie|Bibliotheek Herzele|vrijwilligerswerk|wo 13u-17u, za 9u-12u||A2-B1|gratis|2|Kerkstraat 3|9550|0|bib|60|
Buddy aan huis|Buurthuis De Linde|buddy|op afspraak|2|iedereen welkom|gratis|12|Lindeplein 8|9550|1|linde|21|
Gezinsbuddy's|Buurthuis De Linde|buddy|op afspraak|2|A1|gratis|8|Lindeplein 8|9550|1|linde|21|
Naaiatelier 't Draadje|Buurthuis De Linde|ontmoeting|ma 9u-11u30, do 13u30-16u|2,5|A0-A2|2 euro per keer|volzet|Lindeplein 8|9550|1|linde|30|
Samen koken Smaakmakers|Buurthuis De Linde|ontmoeting|laatste vrijdag van de maand 10u-13u|3|A1|5 euro per keer|14|Lindeplein 8|9550|1|linde|30|
Repaircafé|Buurthuis De Linde|vrijwilligerswerk|2de zaterdag van de maand 13u30-17u|3,5|A1|gratis|8|Lindeplein 8|9550|1|linde|30|
Samentuin De Kouter|Samentuin vzw|vrijwilligerswerk|za 9u-12u|3|iedereen welkom|gratis|10|Kouterweg 21|9551|2|samentuin|45|
Wieden en oogsten|Samentuin vzw|vrijwilligerswerk|di 13u30-16u|2,5|iedereen welkom|gratis|6|Kouterweg 21|9551|2|samentuin|voorjaar 2026|
Meehelpen in de cafetaria|Woonzorgcentrum Ter Meersen|vrijwilligerswerk|ma, di en do 14u-17u|3|A1-B1|gratis|6|Meersstraat 40|9550|3|termeersen|15|
Wandelen met bewoners|Woonzorgcentrum Ter Meersen|vrijwilligerswerk|elke dinsdag 14u-16u|2|A1|gratis|10|Meersstraat 40|9550|3|termeersen|15|
Stage in de keuken|Woonzorgcentrum Ter Meersen|kennismakingsstage|op afspraak|4|A2|gratis|2|Meersstraat 40|9550|3|termeersen|90|
Stage technische dienst|Gemeente Herzele|kennismakingsstage|op afspraak|4|A1-B2|gratis|4|Markt 20|9550|4|gemeente|33|
Stage groendienst|Gemeente Herzele|kennismakingsstage|op afspraak|4|A1|gratis|2|Markt 20|9550|4|gemeente|33|
Onthaalwandeling|Gemeente Herzele|uitstap|1ste zaterdag van de maand 10u-12u|2|iedereen welkom|gratis|20|Markt 20|9550|4|gemeente|33|
Taal op de werkvloer|OCMW Herzele|taalstage|ma en wo 9u-12u|3|A2|gratis|6|Markt 22|9550|5|ocmw|50|
Ontmoetingsmoment Sociaal Huis|OCMW Herzele|ontmoeting|do 14u-16u30|2,5|A1|gratis||Markt 22|9550|5|ocmw|50|
Volleybal voor beginners|Sportclub De Zwaluw|vereniging|di 20u-22u, vr 19u-21u|2|A0-B2|35 euro per jaar|20|Sportlaan 1|9552|6|zwaluw|270|
Start to wandel|Sportclub De Zwaluw|sport|zo 9u30-11u|1,5|iedereen welkom|gratis|25|Sportlaan 1|9552|6|zwaluw|270|
Fietsles en fietsmaatjes|Fietspunt Herzele|buddy|wo 14u-16u, za 10u-12u|2|A1|10 euro per jaar|8|Stationsplein 2|9550|7|fietspunt|210|
Fietsen herstellen|Fietspunt Herzele|vrijwilligerswerk|vr 13u-17u|4|A1|gratis|4|Stationsplein 2|9550|7|fietspunt|210|
Zangkoor Sint-Elooi|Zangkoor Sint-Elooi|vereniging|wo 20u-22u|2|A2-B2|40 euro per jaar|40|Kerkplein 1|955|8|koor|130|
Kaarten en koffie|Lokaal dienstencentrum De Wilg|ontmoeting|do 14u-16u|2|A1|1 euro per keer|20|Wilgenlaan 5|9550|9|dewilg|12|
Digitaal café|Lokaal dienstencentrum De Wilg|ontmoeting|om de 2 weken op maandag 9u30-11u30|2|A2|gratis|10|Wilgenlaan 5|9550|9|dewilg|12|
Soep maken|Lokaal dienstencentrum De Wilg|vrijwilligerswerk|wo 9u-12u|3|iedereen welkom|gratis|5|Wilgenlaan 5|9550|9|dewilg|12|
Oudercafé De Boomgaard|Basisschool De Boomgaard|ouder-kind|vr 8u45-10u15|1,5|A0-A2|gratis|15|Schoolstraat 11|9550|10|boomgaard|41|niet in schoolvakanties
Huiswerkhulp|Basisschool De Boomgaard|vrijwilligerswerk|ma en do 15u45-17u|1,25|B1|gratis|6|Schoolstraat 11|9550|10|boomgaard|41|niet in schoolvakanties
Spelnamiddag ouder en kind|Spelotheek Herzele|ouder-kind|wo 14u-16u|2|iedereen welkom|gratis|12|Schoolstraat 15|9550|11|spelotheek|18|
Helpen in de spelotheek|Spelotheek Herzele|vrijwilligerswerk|wo en vr 14u-17u|3|A1-B1|gratis|4|Schoolstraat 15|9550|11|spelotheek|18|
Praatwandeling|Dorpsraad Borsbeke|praatgroep|ma 9u30-11u|1,5|A1-B1|gratis|15|Dorp 4|9552|12|dorpsraad|27|
Dorpsrestaurant|Dorpsraad Borsbeke|ontmoeting|laatste dinsdag van de maand 12u-14u|2|iedereen welkom|8 euro per keer|30|Dorp 4|9552|12|dorpsraad|27|
Achter de toog|Jeugdhuis De Klinker|vrijwilligerswerk|vr en za 20u-23u|3|A2-B2|gratis|5|Stationsstraat 30|9550|13|deklinker|160|
Muziek maken|Jeugdhuis De Klinker|vrije tijd|do 19u-21u|2|A1|3 euro per keer|8|Stationsstraat 30|9550|13|deklinker|160|
Winkelen in De Kringel|De Kringel vzw|kennismakingsstage|ma-wo 9u-16u|7|A1-B1|gratis|3|Industrielaan 6|9550|14|info.kringel|22|
Sorteren en herstellen|De Kringel vzw|vrijwilligerswerk|di en do 9u-12u|3|iedereen welkom|gratis|8|Industrielaan 6|9550|14|kringel|22|
|De Kringel vzw|vrijwilligerswerk|vr 9u-12u|3|A1|gratis|2|Industrielaan 6|9550|14|kringel|22|
Zomerpraat|Bibliotheek Herzele|praatgroep|di en do 10u-12u|2|A1|gratis|15|Kerkstraat 3|9550|0|bib|60|alleen in juli en augustus
Toneel voor iedereen|Cultuurcentrum De Steiger|vereniging|ma 19u30-22u|2,5|B1|50 euro per jaar|12|Markt 9|9550|15|desteiger|100|
Vrijwilliger bij voorstellingen|Cultuurcentrum De Steiger|vrijwilligerswerk|op afspraak|4|A2|gratis|10|Markt 9|9550|15|desteiger|100|
"""
ASKED_ON = date(2026, 11, 2)


def main() -> None:
    """Write the workbook."""
    book = xlsxwriter.Workbook(str(TARGET))
    book.set_properties({"title": "Voorbeeldlijst", "created": ASKED_ON})
    sheet = book.add_worksheet("Aanbod 2026")
    title = book.add_format({"bold": True, "font_size": 14})
    head = book.add_format({"bold": True, "bg_color": "#E4F0F3", "bottom": 1})
    day = book.add_format({"num_format": "d/mm/yyyy", "align": "left"})
    sheet.write(0, 0, "Aanbod vierde pijler, gemeente Herzele (oefengegevens)", title)
    sheet.write(1, 0, "bijgewerkt op 2 november 2026")
    sheet.write_row(3, 0, HEADINGS, head)
    rows = [line.split("|") for line in LIST.strip("\n").splitlines()]
    for number, row in enumerate(rows, start=4):
        for column, value in enumerate(cells(row)):
            if isinstance(value, date):
                sheet.write_datetime(number, column, _at_midnight(value), day)
            else:
                sheet.write(number, column, value)
    sheet.write(4 + len(rows), 0, f"Totaal: {len(rows)} activiteiten")
    for column, width in enumerate(WIDTHS):
        sheet.set_column(column, column, width)
    sheet.freeze_panes(4, 1)
    book.close()


def cells(row: list[str]) -> list[str | float | date]:
    """Turn a line of the list into what an officer typed."""
    *words, street, code, phone, mail, checked, remark = row
    name, organisation, kind, when, hours, level, price, places = words
    return [
        name,
        organisation,
        kind,
        when,
        float(hours.replace(",", ".")) if hours else "",
        level,
        price,
        int(places) if places.isdigit() else places,
        street,
        int(code),
        f"053 00 00 {int(phone):02}",
        mail if "." in mail else f"info@{mail}.example",
        date.fromordinal(ASKED_ON.toordinal() - int(checked)) if checked.isdigit() else checked,
        remark,
    ]


def _at_midnight(day: date) -> datetime:
    return datetime(day.year, day.month, day.day)  # noqa: DTZ001  a date in Excel has no zone


if __name__ == "__main__":
    main()
