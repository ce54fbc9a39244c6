"""Write the bundled example list: `python -m tests.data.make_example`.

The list of an officer of the fictional town Lindergem, as officers keep them: a title above the
headings, a total below, and a few cells that need a second look. All names, numbers and addresses
are invented; the postal codes are those of Herzele, so that a town is found for them.
"""

from datetime import datetime
from pathlib import Path

import xlsxwriter

TARGET = Path(__file__).parents[2] / "resources" / "example" / "voorbeeldlijst.xlsx"
TITLE = "Gemeente Lindergem: aanbod participatie- en netwerktraject (40 uur)"
NOTE = "Verzonnen voorbeeld. Contact: dienst Samen Leven, 053 00 00 10"
HEADINGS = (
    "Organisatie", "Activiteit", "Soort", "Postcode", "Adres", "Wanneer", "Uren per keer",
    "Taalniveau", "Kostprijs", "Aantal plaatsen", "Telefoon", "E-mail", "Status", "Nagekeken op",
)  # fmt: skip
WIDTHS = (30, 34, 20, 10, 26, 40, 10, 12, 20, 10, 14, 36, 14, 12)
NUMBERS = {6, 9}
DATE = 13

LINES = """
Bibliotheek Lindergem|Taalcafé Babbelhoek|praatgroep|9550|Markt 2|dinsdag 19u-21u, wekelijks|2|A1-B1|gratis|16|053 00 00 21|bib@lindergem.example|actief|14/10/2026
Bibliotheek Lindergem|Leesgroep Samen lezen|praatgroep|9550|Markt 2|elke 2de woensdag van de maand 14u-16u|2|A2|gratis|10|053 00 00 21|bib@lindergem.example|actief|14/10/2026
Bibliotheek Lindergem|Voorlezen en babbelen|praatgroep|9550|Markt 2|woensdag 14u-15u30, niet in schoolvakanties|1,5|A1|gratis|12|053 00 00 21|bib@lindergem.example|actief|02/09/2026
Buurthuis De Linde|Buddy aan huis|buddywerking|9550|Lindestraat 10|op afspraak|2|geen|gratis|12|053 00 00 22|onthaal@delinde.example|actief|21/09/2026
Buurthuis De Linde|Naaiatelier 't Draadje|ontmoeting|9550|Lindestraat 10|maandag 9u-12u, donderdag 13u30-16u30|3|geen|2 euro per keer|10|053 00 00 22|onthaal@delinde.example|volzet|21/09/2026
Buurthuis De Linde|Koffie en klap|ontmoeting|9550|Lindestraat 10|vrijdag 9u30-11u30, wekelijks|2|A1|1 euro per keer|25|053 00 00 22|onthaal@delinde.example|actief|21/09/2026
Samentuin De Kouter|Meetuinieren|vrijwilligerswerk|9551|Kouterweg 5|woensdag 13u30-16u30, zaterdag 9u-12u|3|geen|gratis|10|0470 00 00 11|tuin@dekouter.example|actief|03/06/2026
Samentuin De Kouter|Zaaidag en oogstfeest|ontmoeting|9551|Kouterweg 5|elke 1ste zaterdag van de maand 10u-16u|6|geen|gratis|40|0470 00 00 11|tuin@dekouter.example|actief|03/06/2026
Woonzorgcentrum Ter Meersen|Meehelpen in de cafetaria|vrijwilligerswerk|9552|Meersstraat 41|maandag 13u-17u, donderdag 13u-17u|4|A1|gratis|6|053 00 00 23|vrijwilligers@termeersen.example|actief|11/09/2026
Woonzorgcentrum Ter Meersen|Wandelen met bewoners|vrijwilligerswerk|9552|Meersstraat 41|dinsdag 14u-16u, wekelijks|2|A1|gratis|8|053 00 00 23|vrijwilligers@termeersen.example|actief|11/09/2026
Gemeente Lindergem|Stage technische dienst|kennismakingsstage|9550|Industrielaan 7|maandag tot donderdag 8u-12u|4|A1|gratis|4|053 00 00 10|samenleven@lindergem.example|actief|05/10/2026
Gemeente Lindergem|Stage onthaal gemeentehuis|kennismakingsstage|9550|Markt 1|op afspraak|4|A2|gratis|2|053 00 00 10|samenleven@lindergem.example|volzet|05/10/2026
Gemeente Lindergem|Ken je gemeente: wandeling|samen de gemeente ontdekken|9550|Markt 1|elke 3de zaterdag van de maand 10u-12u|2|geen|gratis|20|053 00 00 10|samenleven@lindergem.example|actief|05/10/2026
Sportclub Zwaluw|Volleybal voor beginners|vereniging|9550|Sporthal, Dreef 3|dinsdag 20u-22u, vrijdag 20u-22u|2|geen|35 euro per jaar|20|0470 00 00 12|volley@zwaluw.example|actief|17/01/2026
Sportclub Zwaluw|Start to run|vrije tijd|9550|Dreef 3|zondag 10u-11u, wekelijks|1|geen|10 euro per jaar|30|0470 00 00 12|lopen@zwaluw.example|actief|17/01/2026
Herstelcafé Lindergem|Herstellen en praten|vrijwilligerswerk|9550|Lindestraat 10|elke 2de zaterdag van de maand 13u-17u|4|A1|gratis|8|0470 00 00 13|hallo@herstelcafe.example|actief|19/10/2026
Dienstencentrum De Wilg|Samen koken Smaakmakers|ontmoeting|9550|Wilgenlaan 18|donderdag 9u30-13u, wekelijks|3,5|geen|5 euro per keer|14|053 00 00 24|dewilg@lindergem.example|actief|22/03/2026
Dienstencentrum De Wilg|Digidokter|ontmoeting|9550|Wilgenlaan 18|dinsdag 13u30-16u|2,5|A2|gratis|6|053 00 00 24|dewilg@lindergem.example|actief|22/03/2026
Dienstencentrum De Wilg|Helpen bij het middagmaal|vrijwilligerswerk|9550|Wilgenlaan 18|woensdag 11u-14u|3|A1|gratis|5|053 00 00 24|dewilg@lindergem.example|actief|22/03/2026
Wandelclub De Vroege Vogels|Zondagwandeling|vrije tijd|9551|Kerkplein|zondag 8u30-11u30, om de 2 weken|3|A1|20 euro per jaar|25||wandelen@vroegevogels.example|actief|30/08/2026
Basisschool De Boomgaard|Oudercafé|ouder en kind|9552|Schoolstraat 6|vrijdag 8u30-10u, niet in schoolvakanties|1,5|geen|gratis|15|053 00 00 25|zorg@deboomgaard.example|actief|01/10/2026
Basisschool De Boomgaard|Leesouders|vrijwilligerswerk|9552|Schoolstraat 6|maandag 13u30-14u30, niet in schoolvakanties|1|A2|gratis|8|053 00 00 25|zorg@deboomgaard.example|actief|01/10/2026
De Kringel vzw|Stage in de kringwinkel|kennismakingsstage|9550|Stationsstraat 88|maandag tot woensdag 9u-16u|7|A1|gratis|3|053 00 00 26|werkvloer@dekringel.example|actief|08/09/2026
De Kringel vzw|Sorteren en herstellen|vrijwilligerswerk|9550|Stationsstraat 88|donderdag 9u-12u|3|geen|gratis|6|053 00 00 26|werkvloer@dekringel.example|actief|08/09/2026
Koor De Merel|Zangmoment|vereniging|9551|Kerkplein|woensdag 19u30-22u|2,5|A2|40 euro per jaar|40||koor.demerel.example|actief|zomer vorig jaar
Fietspunt Lindergem|Fietsles|buddywerking|9550|Stationsplein 1|zaterdag 9u30-11u30|2|geen|10 euro|8|0470 00 00 14|fietsles@fietspunt.example|actief|12/04/2026
Fietspunt Lindergem|Fietsmaatjes|buddywerking|9550|Stationsplein 1|in overleg|2|A1|gratis|10|0470 00 00 14|fietsles@fietspunt.example|tijdelijk gestopt|12/04/2026
Jeugdhuis De Klinker|Achter de toog|vrijwilligerswerk|9550|Dreef 12|vrijdag 20u-24u|4|A2|gratis|5|0470 00 00 15|toog@deklinker.example|gestopt|28/10/2026
Jeugdhuis De Klinker|Open podium|ontmoeting|9550|Dreef 12|elke laatste vrijdag van de maand 20u-23u|3|A1|gratis|60|0470 00 00 15|podium@deklinker.example|actief|28/10/2026
Spelotheek Lindergem|Spelnamiddag ouder en kind|ouder en kind|9550|Lindestraat 10|woensdag 14u-16u|2|geen|gratis|12|053 00 00 27|spelotheek@lindergem.example|actief|06/11/2026
Spelotheek Lindergem|Helpen in de spelotheek|vrijwilligerswerk|9550|Lindestraat 10|woensdag 13u30-16u30, vrijdag 15u30-18u|3|A1|gratis|volzet|053 00 00 27|spelotheek@lindergem.example|actief|06/11/2026
Dorpsraad Hulsthoek|Praatwandeling|praatgroep|9552|Hulsthoek 1|maandag 10u-11u30, wekelijks|1,5|A1-B1|gratis|15||dorpsraad@hulsthoek.example|actief|15/10/2026
Huis van het Kind|Gezinsbuddy's|buddywerking|9550|Wilgenlaan 20|op afspraak|2|geen|gratis|10|053 00 00 28|huisvanhetkind@lindergem.example|actief|16/09/2026
Huis van het Kind|Babytheek|ouder en kind|9550|Wilgenlaan 20|dinsdag 9u30-11u, om de 2 weken|1,5|geen|1 tot 3 euro|12|053 00 00 28|huisvanhetkind@lindergem.example|actief|16/09/2026
Toneelkring De Spiegel|Decor bouwen|vereniging|9550|Kerkstraat 9|zaterdag 14u-17u|3|A2|gratis|10|0470 00 00 16|decor@despiegel.example|in opbouw|
Imkers Lindergem|Werken in de bijenhal|vrijwilligerswerk|9559|Bosweg 3|zaterdag 10u-12u, niet in juli en augustus|2|A2|gratis|5||bijen@imkers.example|idee|
Sociale kruidenier Mandje|Rekken vullen|vrijwilligerswerk|9550|Stationsstraat 14|maandag 9u-12u, donderdag 9u-12u|3|A1|gratis|6|053 00 00 29|mandje@lindergem.example|actief|09/11/2026
Sociale kruidenier Mandje|Koffiehoek|ontmoeting|9550|Stationsstraat 14|donderdag 9u-12u|3|geen|gratis|20|053 00 00 29|mandje@lindergem.example|actief|09/11/2026
Natuurgroep De Bron|Beheerdag in het bos|vrijwilligerswerk|9551|Bosweg 12|elke 4de zaterdag van de maand 9u-12u|3|geen|gratis|30|0470 00 00 17|beheer@debron.example|actief|25/10/2026
Dansgroep Zwier|Volksdans|vereniging|9550|Zaal De Ster, Markt 14|woensdag 20u-22u|2|A1|4 euro per keer|24|0470 00 00 18|dans@zwier.example|actief|31/05/2026
"""


def rows() -> list[list[str | float | datetime]]:
    """Return the rows under the headings, with numbers and dates as such where they are."""
    return [
        [_cell(index, text) for index, text in enumerate(line.split("|"))]
        for line in LINES.strip().splitlines()
    ]


def _cell(index: int, text: str) -> str | float | datetime:
    if index in NUMBERS and text.replace(",", "").isdecimal():
        return float(text.replace(",", "."))
    if index == DATE and text[:2].isdecimal():
        return datetime.strptime(text, "%d/%m/%Y")  # noqa: DTZ007  a day has no zone
    return text


def write(target: Path) -> None:
    """Write the workbook; the same bytes every time."""
    book = xlsxwriter.Workbook(str(target), {"in_memory": True})
    book.set_properties({"title": "Voorbeeldlijst", "created": datetime(2026, 11, 1)})  # noqa: DTZ001
    sheet = book.add_worksheet("Aanbod")
    strong = book.add_format({"bold": True, "bg_color": "#DDEBF7", "text_wrap": True})
    day = book.add_format({"num_format": "dd/mm/yyyy"})
    sheet.write_string(0, 0, TITLE, book.add_format({"bold": True, "font_size": 14}))
    sheet.write_string(1, 0, NOTE)
    for index, (heading, width) in enumerate(zip(HEADINGS, WIDTHS, strict=True)):
        sheet.set_column(index, index, width)
        sheet.write_string(2, index, heading, strong)
    sheet.freeze_panes(3, 0)
    filled = rows()
    for number, row in enumerate(filled, start=3):
        for index, value in enumerate(row):
            if isinstance(value, datetime):
                sheet.write_datetime(number, index, value, day)
            elif value != "":
                sheet.write(number, index, value)
    sheet.write_string(len(filled) + 4, 0, f"Totaal: {len(filled)} activiteiten")
    book.close()


if __name__ == "__main__":
    write(TARGET)
