"""Lists of organisations: an associations register, an enterprise list, a list of addresses.

Known by their columns alone: names with numbers or addresses, and nothing about when, for whom or
how much. Their headings then mean what they mean above organisations. Names with only a place, or
only a way to reach them, have to read as those of organisations besides.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from pijler4_desktop.domain.importing.columns import headings
from pijler4_desktop.domain.importing.columns.content import Content
from pijler4_desktop.domain.importing.columns.heading_words import DAY_KEYS
from pijler4_desktop.domain.importing.columns.organisation_columns import names_towns
from pijler4_desktop.domain.importing.columns.organisation_headings import KEPT, meaning_of
from pijler4_desktop.domain.importing.columns.organisation_names import reads_as_organisation
from pijler4_desktop.domain.importing.source import Column, SheetLayout
from pijler4_desktop.domain.importing.vocabulary import ABOUT_PERSONS, ColumnReason
from pijler4_desktop.domain.parsing.cells import text_of
from pijler4_desktop.domain.parsing.choices import parse_choice, parse_choices
from pijler4_desktop.domain.parsing.type_words import types_in
from pijler4_desktop.domain.person_names import are_persons
from pijler4_desktop.domain.sheet import Cell
from pijler4_desktop.domain.text import fold
from pijler4_desktop.domain.vocabulary import Kind, MainActivity, OrganisationType

ACTIVITY_KEYS = frozenset(
    {
        "when", "day", "time", "start_time", "end_time", "frequency", "language", "cost",
        "capacity", "hours_per_session", "valid_from", "places_free", *DAY_KEYS,
    }
)  # fmt: skip
"""Fields only activities have: they tell that the rows are no mere organisations."""
NUMBER_KEYS = frozenset({"kbo", "vcode", "establishment_number", "ovo_code"})
HALF = 0.5
SOME_FORMS = 0.3
"""Share of the names that name a form of activity, from which on they are no organisations."""
_PLACES = frozenset({"address", "street", "postal_code", "municipality"})
_REACHES = frozenset({"phone", "email", "website", "contact"})
_WHERE = _PLACES | _REACHES
_PLAIN = _WHERE | frozenset(
    {
        None, "name", "house_number", "box", "contact_function", "internal_notes", "description",
        "organisation_type", "main_activity", "standing", "ended", "partner_status", "call_name",
        "row_number", "last_verified", KEPT, *NUMBER_KEYS,
    }
)  # fmt: skip
"""What a plain list of addresses can hold."""
_NEAR = _WHERE | {"house_number", "box", "internal_notes"}
_OF_EITHER = frozenset({"description", KEPT})
"""What both activities and organisations have: it takes more than the names to tell them apart."""
_OF_AN_OFFER = re.compile(r"\b(?:aanbod|activiteit\w*|initiatie\w*|project\w*|vrijwilligerswerk)\b")
_SETTLED = ABOUT_PERSONS | {ColumnReason.OF_THE_FORM, ColumnReason.CHOSEN}
_NACE = re.compile(r"\bnace\w*\b")
_ALWAYS = re.compile(r"\b(?:hoofdactiviteit\w*|main activit\w*|rechtsvorm|verenigingstype)\b")
"""Headings that say by themselves what they hold; the others go by their cells as well."""


def lists_organisations(
    columns: Sequence[Column], contents: Mapping[int, Content], sheet: str = ""
) -> bool:
    """Tell by the columns whether the rows are organisations; `sheet` is the sheet's name."""
    meanings = {c.index: _meaning(c, contents[c.index], columns) for c in columns}
    loose = [c for c in columns if _is_loose(c)]
    named = [
        c for c in columns
        if c not in loose and (c.field == "organisation" or meanings[c.index] == "name")
    ]  # fmt: skip
    explicit = any(
        c.field == "name" and c not in loose and meanings[c.index] is None for c in columns
    )
    if explicit or not (loose or named):
        return False
    if loose and named and not any(c.reason in ABOUT_PERSONS for c in columns):
        return False
    unclaimed = {c.field for c in columns if meanings[c.index] is None}
    of_activity = len(unclaimed & ACTIVITY_KEYS)
    if NUMBER_KEYS & {*meanings.values(), *(c.field for c in columns)}:
        return of_activity <= 1
    said = {meanings[c.index] or c.field for c in columns if not _is_loose(c)}
    return bool(loose) and not named and _is_plain(columns, contents, said, sheet)


def as_organisations(columns: Sequence[Column], contents: Mapping[int, Content]) -> list[Column]:
    """Read every heading as it is meant above organisations."""
    found = [_read(c, _meaning(c, contents[c.index], columns)) for c in columns]
    streets = any(c.field == "street" for c in found)
    towns = any(c.field == "municipality" for c in found)
    if not streets or towns:
        return found
    town = next((c for c in found if c.field == "address" and names_towns(contents[c.index])), None)
    return [
        replace(c, field="municipality", reason=ColumnReason.CONTENT) if c is town else c
        for c in found
    ]


def names_of_either(layout: SheetLayout) -> Column | None:
    """Return the column of names when rows read as activities may as well be organisations.

    They are mere names with a place or a way to reach them, and neither name a form of activity
    nor a person.
    """
    fed = [column for column in layout.columns if column.field]
    name = next((column for column in fed if _is_loose(column)), None)
    if layout.kind is not Kind.ACTIVITY or layout.own or name is None:
        return None
    said = {column.field for column in fed if column is not name}
    plain = any(map(types_in, name.samples)) or are_persons(name.samples)
    if plain or _OF_AN_OFFER.search(fold(layout.sheet)):
        return None
    return name if said and said <= _NEAR else None


def _is_plain(
    columns: Sequence[Column], contents: Mapping[int, Content], said: set[str | None], sheet: str
) -> bool:
    """Tell whether a list of names with addresses is one of organisations, and not of persons."""
    name = next(c for c in columns if _is_loose(c))
    if any(c.reason in ABOUT_PERSONS for c in columns) or contents[name.index].newcomers:
        return False
    texts = [text_of(cell) for cell in contents[name.index].looked_at]
    if _OF_AN_OFFER.search(fold(sheet)) or not said <= _PLAIN:
        return False
    if sum(bool(types_in(text)) for text in texts) > SOME_FORMS * len(texts):
        return False
    if said & _PLACES and said & _REACHES:
        return True
    told = sum(map(reads_as_organisation, texts)) >= HALF * len(texts)
    return told and bool(said & _WHERE) and said.isdisjoint(_OF_EITHER)


def _read(column: Column, meaning: str | None) -> Column:
    if meaning is None:
        return column
    if meaning == KEPT:
        return replace(column, field=None, reason=ColumnReason.UNKNOWN, kept=True)
    return replace(column, field=meaning, reason=ColumnReason.HEADING, kept=False)


def _meaning(column: Column, content: Content, columns: Sequence[Column]) -> str | None:
    """Return what a heading means here, as far as the cells below it agree."""
    if column.reason in _SETTLED:
        return None
    found = KEPT if _NACE.search(fold(column.heading)) else meaning_of(column.heading)
    if found is None or _ALWAYS.search(fold(column.heading)):
        return found
    if found == "house_number" and len(fold(column.heading)) < len("huisnr"):
        return found if _follows_street(column, columns) else None
    if found == "contact" and not (content.contacts or content.field):
        return None
    fits = _BY_CELLS.get(found)
    if fits is None or _share(content, fits) >= HALF:
        return found
    return KEPT if column.field in (None, "type") else None


def _follows_street(column: Column, columns: Sequence[Column]) -> bool:
    before = next((c for c in columns if c.index == column.index - 1), None)
    return before is not None and (
        before.field == "street" or meaning_of(before.heading) == "street"
    )


def _is_loose(column: Column) -> bool:
    named = fold(column.heading) in headings.NAMES_AN_ORGANISATION
    return column.field in ("name", "organisation") and named


def _share(content: Content, fits: Callable[[Cell], bool]) -> float:
    cells = content.looked_at
    return sum(map(fits, cells)) / len(cells) if cells else 1.0


_BY_CELLS: Mapping[str, Callable[[Cell], bool]] = {
    "organisation_type": lambda c: parse_choice(OrganisationType, c).value is not None,
    "main_activity": lambda c: parse_choices(MainActivity, c).value is not None,
}
