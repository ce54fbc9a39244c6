"""The words around the rows of an ask sheet: its columns, and what to do with it on top."""

from collections.abc import Sequence
from dataclasses import replace

from pijler4_desktop.domain.asking.sheet import ASK_FIELDS, REMARK_HEADING
from pijler4_desktop.domain.fields import Field, FieldKind
from pijler4_desktop.domain.handing_off import ID_HEADING
from pijler4_desktop.exchange.handoff import CellStyle, HandoffColumn
from pijler4_desktop.services.handoff_table import column_of

SPARE_ROWS = 12
"""Empty rows for activities we do not know of yet."""

_NARROWEST, _WIDER = 14, 1.15
_REMARK_WIDTH, _ID_WIDTH = 44, 16


def _ask_column(field: Field) -> HandoffColumn:
    """Make a column wide enough to read and write in; amounts keep their own form."""
    column = column_of(field)
    text = field.kind in (FieldKind.TEXT, FieldKind.SUBTYPE, FieldKind.SLOTS, FieldKind.NTH)
    style = CellStyle.LONG_TEXT if text else column.style
    return replace(column, style=style, width=max(round(column.width * _WIDER), _NARROWEST))


ASK_COLUMNS: Sequence[HandoffColumn] = (
    *map(_ask_column, ASK_FIELDS),
    HandoffColumn(
        REMARK_HEADING,
        CellStyle.LONG_TEXT,
        _REMARK_WIDTH,
        meaning="Wat moeten we nog weten? Schrijf hier niets over personen.",
    ),
    HandoffColumn(
        ID_HEADING,
        width=_ID_WIDTH,
        marked=True,
        meaning="Hieraan herkennen we de activiteit. Verander dit niet. "
        "Laat het leeg voor een nieuwe activiteit.",
    ),
)


def title_of(organisation: str) -> str:
    """Return what stands on top of a sheet."""
    return f"Klopt dit nog? Het aanbod van {organisation}"


def lines_of(municipality: str, return_to: Sequence[str]) -> Sequence[str]:
    """Say in plain words what to do with the sheet."""
    back = f"Mail het terug naar {municipality}" + (
        f": {', '.join(return_to)}." if return_to else "."
    )
    return (
        f"Dit weten we in {municipality} van jullie aanbod. Elke rij is één activiteit. "
        "Klopt alles? Dan verander je niets.",
        "Klopt iets niet? Verbeter de cel. In een cel met een pijltje kies je een woord uit de "
        "lijst. Maak een cel leeg als het niet meer geldt.",
        "Is er iets gestopt? Kies bij Toestand het woord 'Gestopt'. Iets nieuws? Schrijf het op "
        "een lege gele rij. Een opmerking? Zet ze in de kolom Opmerking.",
        "Schrijf geen namen van personen op. Een functie mag wel, zoals onthaal of coördinator. "
        "Verander de kolomtitels en de laatste kolom niet.",
        f"Klaar? Bewaar het bestand als Excel. {back}",
    )
