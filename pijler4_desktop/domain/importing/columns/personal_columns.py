"""Leave out the columns that speak of persons, and those an online form adds by itself."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from pijler4_desktop.domain.importing.columns.content import Content
from pijler4_desktop.domain.importing.columns.recognising import recognise
from pijler4_desktop.domain.importing.source import Column
from pijler4_desktop.domain.importing.vocabulary import ColumnReason
from pijler4_desktop.domain.text import fold

ENOUGH_PERSONAL = 2
"""Columns about persons from which on a sheet is a list of newcomers."""

_OF_THE_PERSON = frozenset({"language", "valid_from", "hours_per_session", "internal_notes"})
"""In a list of newcomers level, start, hours and remarks are theirs, not the activity's."""
_REQUIRED = frozenset(
    {
        "vereist", "vereiste", "nodig", "min", "minimum", "minimaal", "minstens", "gevraagd",
        "gevraagde", "drempel", "instap", "instapniveau", "vanaf", "required", "activiteit",
    }
)  # fmt: skip
_BESIDE_A_PERSON = frozenset(
    {"phone", "email", "address", "street", "house_number", "box", "postal_code", "municipality"}
)
"""What is a newcomer's own when it stands before the first column about the activity."""
_OF_THE_ACTIVITY = frozenset({"name", "organisation", "type", "when", "day"})
_MAY_NAME_PERSONS = frozenset({None, "target_group", "verified_by"})
_LOOSE = frozenset(
    {"naam", "name", "wie", "who", "benaming", "deelnemers", "deelnemer", "trekker", "host"}
)
"""Headings below which an activity, an organisation or a person may stand."""
_PRIVATE = (ColumnReason.PERSONAL, ColumnReason.NATIONAL_NUMBER)
_SUBMITTED = frozenset(
    {
        "tijd van voltooien", "voltooiingstijd", "tijd van voltooiing", "completion time",
        "tijdstempel", "timestamp", "submitted at", "ingediend op",
    }
)  # fmt: skip
_BY_THE_FORM = frozenset(
    {
        "id", "begintijd", "start time", "tijd van laatste wijziging", "last modified time",
        "taal", "language", "e mail", "email", "naam", "name", "gebruikersnaam", "e mailadres",
        "username", "email address",
    }
)  # fmt: skip
"""What an online form notes about whoever filled it in, in the columns before its questions."""


def without_form_columns(
    columns: Sequence[Column], contents: Mapping[int, Content]
) -> list[Column]:
    """Leave out what an online form notes by itself; an e-mail column with addresses stays."""
    if not any(fold(column.heading) in _SUBMITTED for column in columns):
        return list(columns)
    mails = [c for c in columns if c.field == "email" and fold(c.heading) not in _BY_THE_FORM]
    return [
        _out(c, ColumnReason.OF_THE_FORM)
        if fold(c.heading) in _BY_THE_FORM | _SUBMITTED
        and (mails or contents[c.index].field != "email")
        else c
        for c in columns
    ]


def without_persons(columns: Sequence[Column], contents: Mapping[int, Content]) -> list[Column]:
    """Leave out columns about persons; in a list of newcomers also what is theirs."""
    columns = [_without_person(column, contents[column.index]) for column in columns]
    columns = _without_newcomers(columns, contents)
    if sum(column.reason in _PRIVATE for column in columns) < ENOUGH_PERSONAL:
        return columns
    named = (c.index for c in columns if c.field in _OF_THE_ACTIVITY)
    first = min(named, default=0)
    return [
        _out(c, ColumnReason.PERSONAL)
        if (c.field in _OF_THE_PERSON and not _is_required(c))
        or c.reason is ColumnReason.UNKNOWN
        or (c.field in _BESIDE_A_PERSON and c.index < first)
        else c
        for c in columns
    ]


def _is_required(column: Column) -> bool:
    """Tell whether a level is what the activity asks for rather than what somebody has."""
    return column.field == "language" and bool(_REQUIRED & {*fold(column.heading).split()})


def _without_person(column: Column, content: Content) -> Column:
    if content.national_numbers:
        return _out(column, ColumnReason.NATIONAL_NUMBER)
    if column.field == "contact" and content.persons and "persoon" in fold(column.heading):
        return _out(column, ColumnReason.PERSONAL)
    return column


def _without_newcomers(columns: Sequence[Column], contents: Mapping[int, Content]) -> list[Column]:
    """Leave out a column of persons' names, but never the only one that names the rows."""
    named = [c for c in columns if c.field in ("name", "organisation")]
    suspects = [
        c
        for c in columns
        if (c.field in _MAY_NAME_PERSONS or fold(c.heading) in _LOOSE)
        and c.reason is not ColumnReason.OF_THE_FORM
        and contents[c.index].newcomers
    ]
    personal = any(c.reason in _PRIVATE for c in columns)
    if not personal and not [c for c in named if c not in suspects]:
        return list(columns)
    return [_out(c, ColumnReason.PERSONAL) if c in suspects else c for c in columns]


def _out(column: Column, reason: ColumnReason) -> Column:
    return replace(column, field=None, reason=reason, kept=False)


def is_remark_about_persons(column: Column) -> bool:
    """Tell whether a column of remarks was left out: what it says of persons is still told."""
    out = column.field is None and column.reason is ColumnReason.PERSONAL
    return out and recognise(column.heading).field == "internal_notes"
