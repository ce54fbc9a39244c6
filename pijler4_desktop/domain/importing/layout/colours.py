"""Colours that a list explains in words: what they say of its rows, no cell says."""

import re
from collections.abc import Iterator, Sequence

from pijler4_desktop.domain.importing.source import SheetLayout
from pijler4_desktop.domain.importing.vocabulary import RowKind
from pijler4_desktop.domain.parsing.cells import text_of
from pijler4_desktop.domain.sheet import Notice, NoticeCode, Sheet

MOST_NAMED = 3
LONGEST = 60

_COLOUR = (
    r"(?:(?:licht|donker)?(?:rood|rode|groen|groene|geel|gele|oranje|blauw|blauwe|grijs|grijze|roze|"
    r"paars|paarse|bruin|bruine|wit|witte)|vet|vette|cursief|schuin|doorstreepte?|doorgestreepte?|"
    r"gearceerde?|onderlijnde?|red|green|yellow|orange|blue|gr[ae]y|pink|purple|bold|italics?)"
)
_EXPLAINED = re.compile(
    rf"\s*(?:(?:in het|in|het|de) )?{_COLOUR}(?: ?(?:gekleurd|gemarkeerd|gearceerd|vakje|vak|cel|"
    r"cellen|rij|rijen|tekst|gedrukt|lettertype|letters|cells?|rows?))?"
    r"\s*(?:=|:|->|→|betekent|is\b|means)\s*\S",
    re.IGNORECASE,
)


def colours_explained(sheets: Sequence[Sheet], layouts: Sequence[SheetLayout]) -> Iterator[Notice]:
    """Tell of each sheet that is read which explanations of colours stand around its table."""
    for sheet, layout in zip(sheets, layouts, strict=True):
        if layout.header_row is not None and (found := _explanations(sheet, layout)):
            shown = ", ".join(found[:MOST_NAMED]) + (" …" if len(found) > MOST_NAMED else "")
            yield Notice(NoticeCode.COLOURS_NOT_READ, {"sheet": sheet.name, "words": shown})


def _explanations(sheet: Sheet, layout: SheetLayout) -> list[str]:
    texts = (
        text
        for row in sheet.rows
        for index, cell in row.cells.items()
        if layout.kinds.get(row.number) is not RowKind.DATA or index in layout.beside
        if isinstance(cell, str) and len(text := text_of(cell)) <= LONGEST
    )
    return list(dict.fromkeys(text for text in texts if _EXPLAINED.match(text)))
