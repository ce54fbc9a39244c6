"""Decide which column feeds which field, and say why."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from pijler4_desktop.domain.fields import ORGANISATION_FIELDS
from pijler4_desktop.domain.handing_off import HOURS_HEADING, STANDING_HEADING
from pijler4_desktop.domain.ids import is_record_id
from pijler4_desktop.domain.importing.choices import EXTRA
from pijler4_desktop.domain.importing.columns import headings
from pijler4_desktop.domain.importing.columns.activity_names import with_a_name
from pijler4_desktop.domain.importing.columns.column_content import (
    with_corrected_headings,
    with_what_cells_say,
)
from pijler4_desktop.domain.importing.columns.content import Content, contents_of
from pijler4_desktop.domain.importing.columns.heading_words import ROW_NUMBER
from pijler4_desktop.domain.importing.columns.headings import OWN_ID
from pijler4_desktop.domain.importing.columns.named_contacts import ORGANISATION_CONTACT
from pijler4_desktop.domain.importing.columns.organisation_columns import (
    CALL_NAME,
    with_call_names,
    with_kinds_of_organisations,
    with_town_beside_street,
)
from pijler4_desktop.domain.importing.columns.organisation_headings import ENDED, STANDING
from pijler4_desktop.domain.importing.columns.organisation_lists import (
    ACTIVITY_KEYS,
    NUMBER_KEYS,
    as_organisations,
    lists_organisations,
)
from pijler4_desktop.domain.importing.columns.personal_columns import (
    without_form_columns,
    without_persons,
)
from pijler4_desktop.domain.importing.columns.recognising import recognise
from pijler4_desktop.domain.importing.columns.representatives import without_representatives
from pijler4_desktop.domain.importing.columns.weighing import with_weighed_headings
from pijler4_desktop.domain.importing.source import Column
from pijler4_desktop.domain.importing.vocabulary import ColumnReason
from pijler4_desktop.domain.parsing.masking import masked_text
from pijler4_desktop.domain.sheet import SheetRow, column_letter
from pijler4_desktop.domain.text import fold
from pijler4_desktop.domain.vocabulary import Kind

ORGANISATION_KEYS = NUMBER_KEYS | {"organisation_type"}
_ORGANISATION_SHEET = {"type": "organisation_type", "organisation": "name"}
_ORGANISATION_PIECES = frozenset(
    {
        "organisation_type", "address", "municipality", "contact", CALL_NAME, OWN_ID, STANDING,
        ENDED,
    }
) | frozenset(field.key for field in ORGANISATION_FIELDS)  # fmt: skip
"""What a column of a sheet of organisations can feed; the others are kept as they are."""
ORGANISATION_CHOICES = _ORGANISATION_PIECES - {
    "type", "municipality_nis", "extra", "origin", OWN_ID,
}  # fmt: skip
"""What a user can let such a column feed."""


def match_columns(
    titles: Mapping[int, str], rows: Sequence[SheetRow], width: Sequence[int], sheet: str = ""
) -> tuple[tuple[Column, ...], Kind]:
    """Give each column of the table its field; also tell what kind of record the rows are.

    `titles` are the headings by column, `width` the columns that belong to the table, `sheet` is
    the name of the sheet.
    """
    contents = contents_of(rows, width)
    columns = [_column(i, masked_text(titles.get(i, "")), contents[i]) for i in width]
    columns = without_form_columns(columns, contents)
    columns = with_weighed_headings(columns, contents)
    if lists_organisations(columns, contents, sheet):
        columns = with_what_cells_say(as_organisations(columns, contents), contents)
        return tuple(_once_each(_of_organisations(columns, contents))), Kind.ORGANISATION
    columns = with_corrected_headings(columns, contents)
    columns = with_kinds_of_organisations(columns, contents)
    columns = with_town_beside_street(columns, contents)
    columns = with_a_name(columns, contents)
    columns = without_persons(columns, contents, rows)
    columns = with_what_cells_say(columns, contents)
    columns, kind = _settled(columns)
    if kind is Kind.ORGANISATION:
        columns = _of_organisations(as_organisations(columns, contents), contents)
    return tuple(_once_each(columns)), kind


def _of_organisations(columns: Sequence[Column], contents: Mapping[int, Content]) -> list[Column]:
    """Let columns feed organisations; what is of no use to them is kept beside the fields."""
    columns = without_representatives([_of_organisation(c) for c in columns], contents)
    return with_call_names(columns)


def own_columns(
    titles: Mapping[int, str], rows: Sequence[SheetRow], width: Sequence[int]
) -> tuple[tuple[Column, ...], Kind]:
    """Give each column of a sheet we made the field that bears its heading."""
    known = headings.own_headings()
    contents = contents_of(rows, width)
    columns = []
    for index in width:
        title, content = titles.get(index, ""), contents[index]
        field = known.get(fold(title))
        reason = ColumnReason.HEADING if field else ColumnReason.UNKNOWN
        if title in (STANDING_HEADING, HOURS_HEADING):
            reason = ColumnReason.DERIVED
        columns.append(
            Column(
                index,
                column_letter(index),
                title,
                field,
                reason if title else ColumnReason.UNNAMED,
                samples=content.samples,
                filled=content.filled,
            )
        )
    return tuple(_once_each(columns)), Kind.ACTIVITY


def _column(index: int, heading: str, content: Content) -> Column:
    found = recognise(heading)
    numbers = fold(heading) == OWN_ID and not any(map(is_record_id, content.samples))
    field = None if found.field == ROW_NUMBER or numbers else found.field
    return Column(
        index=index,
        letter=column_letter(index),
        heading=heading,
        field=field,
        reason=found.reason,
        kept=field is None and found.reason in (ColumnReason.UNKNOWN, ColumnReason.UNNAMED),
        samples=content.samples,
        filled=content.filled,
    )


def _settled(columns: Sequence[Column]) -> tuple[list[Column], Kind]:
    """Settle what 'Naam' means and whether the rows are activities or organisations."""
    fields = _fields(columns)
    loose = [c for c in columns if c.field and fold(c.heading) in headings.NAMES_AN_ORGANISATION]
    named = [c for c in columns if c.field == "name" and c not in loose]
    if loose and (named or (fields & ORGANISATION_KEYS and "organisation" not in fields)):
        columns = [replace(c, field="organisation") if c is loose[0] else c for c in columns]
    fields = _fields(columns)
    if "name" in fields or "organisation" not in fields:
        return list(columns), Kind.ACTIVITY
    of_activity = len(fields & ACTIVITY_KEYS)
    if of_activity == 0 or (of_activity == 1 and fields & ORGANISATION_KEYS):
        return list(columns), Kind.ORGANISATION
    return list(columns), Kind.ACTIVITY


def _fields(columns: Sequence[Column]) -> set[str | None]:
    """Return what the columns feed; one with organisation and contact feeds the organisation."""
    fields = {c.field for c in columns}
    return fields | {"organisation"} if ORGANISATION_CONTACT in fields else fields


def _of_organisation(column: Column) -> Column:
    field = _ORGANISATION_SHEET.get(column.field or "", column.field)
    if field is None or field in _ORGANISATION_PIECES:
        return replace(column, field=field)
    return replace(column, field=None, reason=ColumnReason.UNKNOWN, kept=True)


_SEVERAL = frozenset({"internal_notes", "description", "when", "contact", CALL_NAME})
"""Fields that more than one column may feed: their texts are joined or read together."""


def _once_each(columns: Sequence[Column]) -> list[Column]:
    """Let a field be fed once; a column that repeats it is kept as extra information."""
    seen: set[str] = set()
    result = []
    for column in columns:
        field = column.field
        if field in seen and field not in _SEVERAL:
            column = replace(column, field=None, reason=ColumnReason.REPEATED, kept=True)  # noqa: PLW2901
        elif field is not None:
            seen.add(field)
        result.append(column)
    return result


def chosen(columns: Sequence[Column], choices: Mapping[str, str | None]) -> tuple[Column, ...]:
    """Follow the user's own choices of column to field, to EXTRA, or to nothing."""
    taken = {field for field in choices.values() if field and field != EXTRA}
    return tuple(
        _as_chosen(c, choices[c.letter])
        if c.letter in choices
        else replace(c, field=None, reason=ColumnReason.REPEATED, kept=True)
        if c.field in taken and c.field not in _SEVERAL
        else c
        for c in columns
    )


def _as_chosen(column: Column, choice: str | None) -> Column:
    """Follow a choice; who leaves out what was left out already agrees with the reason."""
    if choice is None and column.field is None and not column.kept:
        return column
    kept = choice == EXTRA
    return replace(column, field=None if kept else choice, reason=ColumnReason.CHOSEN, kept=kept)
