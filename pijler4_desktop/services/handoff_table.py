"""The words around the rows of a workbook: columns with their meaning, and the read-me."""

from collections.abc import Mapping, Sequence
from datetime import date

from pijler4_desktop.domain.fields import Field, FieldKind
from pijler4_desktop.domain.handing_off import ID_HEADING, Profile, choices_of
from pijler4_desktop.domain.wording import date_text
from pijler4_desktop.exchange.handoff import CellStyle, HandoffColumn, ReadMe

ID_WIDTH = 40

_STYLES: Mapping[FieldKind, CellStyle] = {
    FieldKind.LONG_TEXT: CellStyle.LONG_TEXT,
    FieldKind.PAIRS: CellStyle.LONG_TEXT,
    FieldKind.SLOTS: CellStyle.LONG_TEXT,
    FieldKind.WHOLE: CellStyle.NUMBER,
    FieldKind.NUMBER: CellStyle.NUMBER,
    FieldKind.MONEY: CellStyle.MONEY,
    FieldKind.DATE: CellStyle.DATE,
}
_MEANINGS: Mapping[FieldKind, str] = {
    FieldKind.CHOICE: "Kies een woord uit de lijst.",
    FieldKind.CHOICES: "Een of meer woorden, met een puntkomma ertussen.",
    FieldKind.YES_NO: "ja of nee; leeg is onbekend.",
    FieldKind.FLAG: "ja of nee.",
    FieldKind.DATE: "Een datum: dag/maand/jaar.",
    FieldKind.WHOLE: "Een getal zonder cijfers na de komma.",
    FieldKind.NUMBER: "Een getal.",
    FieldKind.MONEY: "Een bedrag in euro; 0 is gratis.",
    FieldKind.NTH: "Bijvoorbeeld: 2de woensdag; laatste vrijdag",
}


def columns_of(fields: Sequence[Field]) -> tuple[HandoffColumn, ...]:
    """Return the columns of these fields; the last one holds the id and is set apart."""
    return (
        *(column_of(field) for field in fields),
        HandoffColumn(
            ID_HEADING,
            width=ID_WIDTH,
            marked=True,
            meaning="Hieraan herkennen we het aanbod als het bestand terugkomt. Verander het niet. "
            "Laat het leeg voor nieuw aanbod.",
        ),
    )


def column_of(field: Field) -> HandoffColumn:
    """Return the column of a field, with what it means and what may be chosen in it."""
    return HandoffColumn(
        field.heading,
        style=_STYLES.get(field.kind, CellStyle.TEXT),
        width=field.width,
        choices=choices_of(field),
        meaning=" ".join(filter(None, (field.help, _MEANINGS.get(field.kind, "")))),
    )


def readme_of(profile: Profile, municipality: str, rows: int, day: date) -> ReadMe:
    """Tell who receives the workbook what it is, and how to correct it and send it back."""
    return ReadMe(
        f"{profile.title} van {municipality}",
        (
            ("Wat is dit?", f"Het aanbod voor de vierde pijler in {municipality}."),
            ("Voor wie?", profile.purpose),
            ("Gemaakt op", f"{date_text(day)}, met {rows} rijen op het blad Aanbod."),
            (
                "Iets verbeteren?",
                "Verander de cel op het blad Aanbod. Kies in kolommen met een lijst een woord uit "
                "de lijst. Maak een cel leeg als we iets niet weten.",
            ),
            (
                "Nieuw aanbod?",
                "Schrijf het op de eerste lege rij. Laat de laatste kolom dan leeg.",
            ),
            (
                "Iets gestopt?",
                "Kies bij Toestand het woord Gestopt. Laat de rij staan: een rij die weg is, "
                "verandert niets.",
            ),
            (
                "Terugsturen",
                f"Bewaar als Excel-bestand en mail het terug naar {municipality}. Daar lezen ze "
                "het in en kijken ze elke wijziging na.",
            ),
            (
                "Niet doen",
                "Verander de kolomtitels en de laatste grijze kolom niet.",
            ),
            (
                "Formele voorwaarden",
                "Wat hier staat, is voldaan volgens ons. De trajectbegeleider beslist.",
            ),
        ),
    )
