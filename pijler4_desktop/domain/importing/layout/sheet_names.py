"""What the name of a sheet tells: the kind of activity, a village, or that it is an old list."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from pijler4_desktop.domain.facts import load_facts
from pijler4_desktop.domain.importing.layout import noticing
from pijler4_desktop.domain.importing.layout.sections import SectionLabel, label_of
from pijler4_desktop.domain.importing.source import SheetLayout
from pijler4_desktop.domain.importing.vocabulary import RowKind
from pijler4_desktop.domain.parsing.cells import text_of
from pijler4_desktop.domain.parsing.choices import parse_choice
from pijler4_desktop.domain.parsing.type_words import types_in
from pijler4_desktop.domain.parsing.types import infer_type
from pijler4_desktop.domain.sheet import Sheet
from pijler4_desktop.domain.text import fold
from pijler4_desktop.domain.vocabulary import ActivityType, Kind

ENOUGH_ALIKE = 0.6
"""Share of the fields two sheets have in common from which on they hold the same kind of list."""
ENOUGH_AGAIN = 0.3
"""Share of the rows that a newer sheet has as well, from which on an older year is set aside."""

_OLD = re.compile(
    r"\b(?:oude?|old|archief|archive|niet (?:meer )?gebruiken|niet meer|vervallen|verouderd|backup|"
    r"back up|kopie|copy|vorig jaar|historiek|gestopt)\b"
)
_SAID_OF_MORE = frozenset({ActivityType.TASTER_PLACEMENT, ActivityType.ASSOCIATION_TASTER})
"""Kinds with words that speak of others too: placements of all kinds, associations as partners."""
_BETWEEN = re.compile(r"[+&/,;|]|\b(?:en|of|and|or)\b", re.IGNORECASE)
_YEAR = re.compile(r"\b(20[0-4]\d)\b")
_SEASONS = (
    re.compile(r"\b(?:voorjaar|lente)\b"),
    re.compile(r"\bzomer\b"),
    re.compile(r"\b(?:najaar|herfst)\b"),
)
"""Seasons in the order of a year; a winter is of two years."""
_CHOICE_LISTS = re.compile(
    r"(?:keuze)?lijst(?:en|je|jes)?|keuzes|keuzemenu|dropdowns?|waarden|validatie|parameters|"
    r"instellingen|opzoek\w*|codes?|legend[ea]|afkortingen|uitleg"
)


def given_by_name(sheet: Sheet, fields: frozenset[str]) -> Mapping[str, object]:
    """Return what the name of a sheet says of all its rows, for what no column says."""
    name = re.sub(r"[_\d().-]+", " ", sheet.name)
    found: dict[str, object] = {}
    kind = _kind(name)
    if kind is not None and "type" not in fields:
        found["type"] = kind
    if not fields & {"municipality", "postal_code", "address"} and kind is None:
        facts = load_facts()
        towns = facts.find_municipality(name) or facts.municipalities_of_place(name)
        if len(towns) == 1:
            found["municipality_nis"] = towns[0].nis
    return found


def _kind(name: str) -> ActivityType | None:
    """Read the kind of activity a name names; "Babbelen" does so, "Jeugdhuis De Kelder" is who."""
    found = parse_choice(ActivityType, name).value or infer_type(name)
    names_more = _BETWEEN.search(name) or label_of(name) is SectionLabel.ORGANISATION
    if found is not None or names_more:
        return found
    said = types_in(name)
    return said[0] if len(said) == 1 and said[0] not in _SAID_OF_MORE else None


def holds_choices(sheet: Sheet, fields: frozenset[str]) -> bool:
    """Tell whether a sheet only holds the words to choose from in another sheet."""
    if fields & {"name", "organisation"}:
        return False
    return _CHOICE_LISTS.fullmatch(fold(sheet.name)) is not None


def with_old_ones_aside(
    sheets: Sequence[Sheet], layouts: Sequence[SheetLayout]
) -> list[SheetLayout]:
    """Set sheets aside that are better not read beside a newer one with the same columns.

    An older year or season is only set aside when the newer sheet has part of its rows again.
    """
    read = [
        (sheet, layout)
        for sheet, layout in zip(sheets, layouts, strict=True)
        if layout.header_row is not None and layout.data_rows and not layout.own
    ]
    found: dict[str, str] = {}
    for sheet, layout in read:
        others = [other for other in read if other[0] is not sheet and _alike(layout, other[1])]
        hidden = _is_hidden_list(sheet, layout, read)
        found[sheet.name] = hidden or _why_aside(sheet, layout, others)
    return [
        replace(layout, set_aside=reason) if (reason := found.get(layout.sheet)) else layout
        for layout in layouts
    ]


def _why_aside(
    sheet: Sheet, layout: SheetLayout, others: Sequence[tuple[Sheet, SheetLayout]]
) -> str:
    if _OLD.search(fold(sheet.name)):
        newer = any(not _OLD.search(fold(other.name)) for other, _ in others)
        return noticing.OLD_SHEET if newer else ""
    again = any(_newer(o, sheet) and _again(sheet, layout, o, theirs) for o, theirs in others)
    return noticing.OLDER_YEAR if again else ""


def _is_hidden_list(
    sheet: Sheet, layout: SheetLayout, read: Sequence[tuple[Sheet, SheetLayout]]
) -> str:
    """Say that hidden names of organisations beside a visible offer are there to choose from."""
    offered = any(not s.hidden and other.kind is Kind.ACTIVITY for s, other in read)
    listed = sheet.hidden and layout.kind is Kind.ORGANISATION
    return noticing.HIDDEN_LIST if offered and listed else ""


def _alike(one: SheetLayout, other: SheetLayout) -> bool:
    mine, theirs = ({c.field for c in layout.columns if c.field} for layout in (one, other))
    return len(mine & theirs) >= ENOUGH_ALIKE * max(len(mine), 1)


def _newer(other: Sheet, sheet: Sheet) -> bool:
    """Tell whether another sheet is of a later year or season; one without a year is of today."""
    mine, theirs = _YEAR.findall(sheet.name), _YEAR.findall(other.name)
    if not mine or _OLD.search(fold(other.name)):
        return False
    if not theirs or max(theirs) != max(mine):
        return not theirs or max(theirs) > max(mine)
    before, after = _season(sheet), _season(other)
    return before is not None and after is not None and before < after


def _season(sheet: Sheet) -> int | None:
    """Return which season the name of a sheet names, when it names one."""
    found = [n for n, season in enumerate(_SEASONS) if season.search(fold(sheet.name))]
    return found[0] if len(found) == 1 else None


def _again(sheet: Sheet, layout: SheetLayout, newer: Sheet, theirs: SheetLayout) -> bool:
    mine = _names(sheet, layout)
    return bool(mine) and len(mine & _names(newer, theirs)) >= ENOUGH_AGAIN * len(mine)


def _names(sheet: Sheet, layout: SheetLayout) -> set[str]:
    """Return the names in the rows of a sheet, folded."""
    wanted = "name" if layout.kind is Kind.ORGANISATION or _has_name(layout) else "organisation"
    columns = [column.index for column in layout.columns if column.field == wanted]
    return {
        fold(text)
        for row in sheet.rows
        if layout.kinds.get(row.number) is RowKind.DATA
        for index in columns
        if (text := text_of(row.cells.get(index)))
    }


def _has_name(layout: SheetLayout) -> bool:
    return any(column.field == "name" for column in layout.columns)
