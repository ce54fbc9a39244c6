"""Leave out the columns that speak of persons, and those an online form adds by itself."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from pijler4_desktop.domain.importing.columns.content import Content
from pijler4_desktop.domain.importing.columns.headings import names_a_participant
from pijler4_desktop.domain.importing.columns.person_evidence import differ_within
from pijler4_desktop.domain.importing.columns.recognising import recognise
from pijler4_desktop.domain.importing.source import Column
from pijler4_desktop.domain.importing.vocabulary import ABOUT_PERSONS, ColumnReason
from pijler4_desktop.domain.parsing.cells import text_of
from pijler4_desktop.domain.person_names import is_person
from pijler4_desktop.domain.sheet import SheetRow
from pijler4_desktop.domain.text import fold

ENOUGH_PERSONAL = 2
"""Columns about persons from which on a sheet is a list of newcomers."""

_OF_THE_PERSON = frozenset(
    {"language", "valid_from", "valid_until", "hours_per_session", "internal_notes", "status"}
)
"""In a list of newcomers level, start, hours, remarks and progress are theirs."""
_DATES = frozenset({None, "last_verified", "verified_by"})
"""What a column of days or years of birth may have been taken for."""
_REQUIRED = frozenset(
    {
        "vereist", "vereiste", "nodig", "min", "minimum", "minimaal", "minstens", "gevraagd",
        "gevraagde", "drempel", "instap", "instapniveau", "vanaf", "required", "activiteit",
        "aanbod", "groep",
    }
)  # fmt: skip
_BESIDE_A_PERSON = frozenset(
    {"phone", "email", "address", "street", "house_number", "box", "postal_code", "municipality"}
)
"""What is a newcomer's own before the first column about the activity, or on a row of his own."""
_OF_THE_ROW = _BESIDE_A_PERSON | {"description", "target_group"}
_MOBILE = re.compile(r"(\+32|0032|0)\s?\(?0?\)?\s?4[5-9]")
_MAILBOX = re.compile(r"@(gmail|hotmail|outlook|live|yahoo|telenet|skynet|icloud|proximus)\.", re.I)
FEWEST_WORDS = 3
"""Words of a text from which on a column left out holds remarks."""
MOST = 0.7
"""Share of the numbers or addresses that a person alone has, where rows do not tell whose."""
_OF_THE_ACTIVITY = frozenset({"name", "organisation", "type", "when", "day"})
_MAY_NAME_PERSONS = frozenset({None, "target_group", "verified_by"})
_LOOSE = frozenset(
    {
        "naam",
        "ref",
        "code",
        "persoon",
        "mensen",
        "name",
        "wie",
        "who",
        "benaming",
        "deelnemers",
        "deelnemer",
        "trekker",
        "host",
    }
)
"""Headings below which an activity, an organisation or a person may stand."""
_SETTLED = (ColumnReason.OF_THE_FORM, ColumnReason.CHOSEN)
_FIRST_NAME, _SURNAME = frozenset({"voornaam", "roepnaam"}), frozenset({"naam", "name"})
"""Beside a column of the first, one of the other holds surnames."""
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


def without_persons(
    columns: Sequence[Column], contents: Mapping[int, Content], rows: Sequence[SheetRow] = ()
) -> list[Column]:
    """Leave out columns about persons; in a list of newcomers also what is theirs."""
    columns = [_without_person(column, contents[column.index]) for column in columns]
    columns = _without_newcomers(columns, contents)
    if not _lists_newcomers(columns, rows):
        return columns
    named = (c.index for c in columns if c.field in _OF_THE_ACTIVITY)
    first = min(named, default=0)
    naming = _naming(columns)
    return [
        _out(c, ColumnReason.PERSONAL)
        if (c.field in _OF_THE_PERSON and not _is_required(c))
        or c.reason is ColumnReason.UNKNOWN
        or (c.field in _BESIDE_A_PERSON and c.index < first)
        or _is_theirs(c, contents[c.index], rows, naming)
        else c
        for c in columns
    ]


def _lists_newcomers(columns: Sequence[Column], rows: Sequence[SheetRow]) -> bool:
    """Tell whether every row is a person: two columns are about one, or one beyond doubt."""
    private = [c for c in columns if c.reason in ABOUT_PERSONS]
    naming = _naming(columns)
    return len(private) >= ENOUGH_PERSONAL or any(
        c.reason is ColumnReason.NATIONAL_NUMBER
        or names_a_participant(fold(c.heading))
        or differ_within(rows, naming, c.index)
        for c in private
    )


def _naming(columns: Sequence[Column]) -> list[int]:
    return [c.index for c in columns if c.field in ("name", "organisation")]


def _is_theirs(
    column: Column, content: Content, rows: Sequence[SheetRow], naming: Sequence[int]
) -> bool:
    """Tell whether a column about reaching somebody speaks of the person of the row.

    Where no activity has two rows, numbers and mail addresses as persons have them tell.
    """
    if column.field not in _OF_THE_ROW:
        return False
    differs = differ_within(rows, naming, column.index)
    if differs is not None:
        return differs
    form = {"phone": _MOBILE, "email": _MAILBOX}.get(column.field or "")
    texts = [text_of(cell) for cell in content.looked_at]
    return form is not None and sum(map(bool, map(form.search, texts))) >= MOST * len(texts) > 0


def _is_required(column: Column) -> bool:
    """Tell whether a level or status is the activity's own rather than somebody's."""
    return column.field in ("language", "status") and bool(
        _REQUIRED & {*fold(column.heading).split()}
    )


def _without_person(column: Column, content: Content) -> Column:
    if content.national_numbers:
        return _out(column, ColumnReason.NATIONAL_NUMBER)
    if column.field == "contact" and content.persons and "persoon" in fold(column.heading):
        return _out(column, ColumnReason.PERSONAL)
    if content.births and column.field in _DATES and column.reason not in _SETTLED:
        return _out(column, ColumnReason.PERSONAL)
    return column


def _without_newcomers(columns: Sequence[Column], contents: Mapping[int, Content]) -> list[Column]:
    """Leave out a column of persons' names, but never the only one that names the rows."""
    named = [c for c in columns if c.field in ("name", "organisation")]
    surname = any(_FIRST_NAME & {*fold(c.heading).split()} for c in columns)
    suspects = [
        c
        for c in columns
        if (surname and fold(c.heading) in _SURNAME) or _may_hold(c, contents[c.index])
    ]
    personal = any(c.reason in ABOUT_PERSONS for c in columns)
    if not personal and not [c for c in named if c not in suspects]:
        return list(columns)
    return [_out(c, ColumnReason.PERSONAL) if c in suspects else c for c in columns]


def _may_hold(column: Column, content: Content) -> bool:
    """Tell whether a column that nothing else claims holds the names of newcomers."""
    loose = column.field in _MAY_NAME_PERSONS or fold(column.heading) in _LOOSE
    return loose and content.newcomers and column.reason is not ColumnReason.OF_THE_FORM


def _out(column: Column, reason: ColumnReason) -> Column:
    return replace(column, field=None, reason=reason, kept=False)


def is_remark_about_persons(column: Column) -> bool:
    """Tell whether a column of remarks was left out: what it says of persons is still told."""
    if column.field is not None or column.reason is not ColumnReason.PERSONAL:
        return False
    found = recognise(column.heading)
    if found.field is not None or found.reason is not ColumnReason.UNKNOWN:
        return found.field in ("internal_notes", "description")
    return any(len(text.split()) >= FEWEST_WORDS and not is_person(text) for text in column.samples)
