"""Read one cell as one field: the values it gives, and what is wrong or in doubt.

A reader never guesses: a cell in doubt gives no value, only the problem. The cells that are about
one moment together are read in `moments`.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from enum import StrEnum
from functools import partial

from pijler4_desktop.domain import identifiers
from pijler4_desktop.domain.checked import Check
from pijler4_desktop.domain.fields import ACTIVITY_FIELDS, ORGANISATION_FIELDS, Field, FieldKind
from pijler4_desktop.domain.importing.cells.by_heading import read_by_heading
from pijler4_desktop.domain.importing.cells.placing import read_address, read_municipality
from pijler4_desktop.domain.importing.cells.reading import Context, Reading
from pijler4_desktop.domain.importing.cells.references import refers_elsewhere
from pijler4_desktop.domain.importing.cells.remarks import places_in
from pijler4_desktop.domain.importing.cells.standing import read_ended, read_standing
from pijler4_desktop.domain.importing.cells.status_words import or_status
from pijler4_desktop.domain.importing.cells.texts import read_text
from pijler4_desktop.domain.importing.columns.organisation_headings import ENDED, STANDING
from pijler4_desktop.domain.importing.source import Column
from pijler4_desktop.domain.parsing.capacity import parse_capacity
from pijler4_desktop.domain.parsing.cells import plain_text, text_of
from pijler4_desktop.domain.parsing.choices import parse_choice, parse_choices
from pijler4_desktop.domain.parsing.contacts import split_contact
from pijler4_desktop.domain.parsing.costs import parse_cost
from pijler4_desktop.domain.parsing.dates import parse_date
from pijler4_desktop.domain.parsing.hours import parse_hours
from pijler4_desktop.domain.parsing.levels import parse_levels
from pijler4_desktop.domain.parsing.numbers import parse_number, parse_whole
from pijler4_desktop.domain.parsing.parsed import Parsed, T
from pijler4_desktop.domain.parsing.statuses import parse_status
from pijler4_desktop.domain.parsing.type_words import types_in
from pijler4_desktop.domain.parsing.when import is_nothing
from pijler4_desktop.domain.parsing.yesno import parse_yes_no
from pijler4_desktop.domain.person_names import is_person
from pijler4_desktop.domain.problems import Problem, ProblemCode
from pijler4_desktop.domain.sheet import Cell, ErrorCell, ValuelessFormula
from pijler4_desktop.domain.terms import term
from pijler4_desktop.domain.text import fold
from pijler4_desktop.domain.vocabulary import (
    ActivityType,
    MainActivity,
    OrganisationType,
    Severity,
    Status,
    Theme,
)

Reader = Callable[[Cell, Context], Reading]

PLACES_BESIDE = "places_beside"
"""Places that a price mentions: they count when no column of places says anything."""
_PAST = frozenset({"last_verified", "dutch_checked_on", "social_checked_on"})
"""Dates of what has happened: they lie in the past."""


def read_cell(key: str, cell: Cell, context: Context, column: Column | None = None) -> Reading:
    """Read a cell as a field; error cells and formulas without outcome are problems.

    Of a cell of the list the `column` may say more: what its numbers count.
    """
    if isinstance(cell, ErrorCell):
        return Reading(problems=(_doubt(ProblemCode.ERROR_CELL, key, cell.text),))
    if isinstance(cell, ValuelessFormula):
        return Reading(problems=(_doubt(ProblemCode.FORMULA_WITHOUT_VALUE, key, cell.formula),))
    if isinstance(cell, str) and not cell.strip():
        return Reading()
    if key in _STATED and isinstance(cell, str) and refers_elsewhere(cell):
        return Reading(problems=(_doubt(ProblemCode.REFERS_ELSEWHERE, key, text_of(cell)),))
    if column is not None and (found := read_by_heading(column, cell)) is not None:
        return found._replace(problems=tuple(replace(p, field=key) for p in found.problems))
    reader = READERS.get(key)
    return reader(cell, context) if reader else Reading(rest=text_of(cell))


_STATED = frozenset(
    {"email", "phone", "contact", "cost", "capacity", "hours_per_session", "language", "address",
     "municipality", "postal_code", "type", "status", "last_verified"}
)  # fmt: skip
"""Fields that hold a value: a cell that sends the reader elsewhere holds none."""


def _doubt(
    code: ProblemCode, key: str, value: str = "", candidates: tuple[str, ...] = ()
) -> Problem:
    return Problem(code, key, Severity.DOUBT, value, candidates)


def _type(cell: Cell, _context: Context) -> Reading:
    """Read the form of an activity; a word that names a theme says what it is about."""
    found = parse_choice(ActivityType, cell)
    if found.value is not None:
        return _parsed("type", found)
    themes = parse_choices(Theme, cell)
    if themes.value and not themes.problems:
        return Reading({"themes": themes.value})
    said = types_in(text_of(cell))
    if len(said) == 1:
        told = Problem(ProblemCode.READ_AS, "type", Severity.NOTE, text_of(cell), (term(said[0]),))
        return Reading({"type": said[0]}, (told,))
    if said:
        return Reading(problems=(_doubt_type(cell, said),))
    return _parsed("type", found)


def _doubt_type(cell: Cell, said: Sequence[ActivityType]) -> Problem:
    """Ask which of several forms is meant."""
    return _doubt(ProblemCode.AMBIGUOUS, "type", text_of(cell), tuple(map(term, said)))


def _organisation(cell: Cell, context: Context) -> Reading:
    """Look at the name of an organisation; the row itself leads it to its record."""
    return Reading(problems=read_text("organisation_id", cell, context).problems)


def _checked(field: str, check: Check, cell: Cell, _context: Context) -> Reading:
    """Read an identifying number or address; a proposal is shown, not taken."""
    text = plain_text(cell)
    value, problem = check(text)
    if problem is not None:
        return Reading(problems=(_doubt(problem, field, text, (value,) if value else ()),))
    return Reading({field: value}) if value else Reading()


def _reachable(field: str, check: Check, cell: Cell, context: Context) -> Reading:
    """Read a number or address to reach someone by; with words around it, as a contact cell."""
    if fold(text_of(cell)) in _NO_NUMBER and "?" not in text_of(cell):
        return Reading()
    alone = _checked(field, check, cell, context)
    if not alone.problems or not isinstance(cell, str):
        return alone
    found = _contact(cell, context)
    if found.values and field not in found.values:  # a website in the column of mail addresses
        return found._replace(problems=(*alone.problems, *found.problems))
    return found if found.values or any(p.candidates for p in found.problems) else alone


_NO_NUMBER = frozenset(
    {"", "geen", "nvt", "n v t", "niet van toepassing", "onbekend", "nee", "neen"}
)


def _postal_code(cell: Cell, context: Context) -> Reading:
    """Read a postal code, also with the town behind it: "9220 Hamme"."""
    bare = _CODE_AND_TOWN.sub(r"\1", text_of(cell))
    return _checked("postal_code", identifiers.postal_code, bare, context)


_CODE_AND_TOWN = re.compile(r"^(?:BE?[- ]?)?([1-9]\d{3}) +[^\W\d][^\d/;,]*$")


def _number_of(field: str, check: Check, cell: Cell, context: Context) -> Reading:
    """Read the number of an organisation, also with its name before it: "KBO 0999.123.456"."""
    return _checked(field, check, _NUMBER_LABEL.sub("", text_of(cell)), context)


_NUMBER_LABEL = re.compile(
    r"^(?:(?:kbo|btw|on|ondernemingsn\w*|vestigingsn\w*|nummer|nr)\b[\s.:-]*)+", re.IGNORECASE
)


def _parsed(field: str, parsed: Parsed[T]) -> Reading:
    problems = tuple(replace(p, field=field) for p in parsed.problems)
    return Reading({} if parsed.value is None else {field: parsed.value}, problems)


def _from_parser(field: str, parser: Callable[[Cell], Parsed[T]]) -> Reader:
    return lambda cell, _context: _parsed(field, parser(cell))


def _choice(field: str, enum: type[StrEnum]) -> Reader:
    return lambda cell, _context: _parsed(field, parse_choice(enum, cell))


def _choices(field: str, enum: type[StrEnum]) -> Reader:
    return lambda cell, _context: _parsed(field, parse_choices(enum, cell))


def _date(field: str, cell: Cell, context: Context) -> Reading:
    latest = context.today if field in _PAST else None
    found = _parsed(field, parse_date(cell, order=context.order, latest=latest))
    if field in _PAST:
        found = or_status(found, cell)
    if found.values.get(field) not in context.unlikely:
        return found
    apart = _doubt(ProblemCode.DATE_UNLIKELY, field, text_of(cell))
    return Reading(problems=(*found.problems, apart))


def _levels(cell: Cell, _context: Context) -> Reading:
    parsed = parse_levels(cell)
    if parsed.value is None:
        return Reading(problems=parsed.problems)
    levels = parsed.value
    values = {
        "language_min": levels.min,
        "language_max": levels.max,
        "language_icons": levels.icons,
    }
    return Reading(values, parsed.problems)


def _cost(cell: Cell, _context: Context) -> Reading:
    """Read a price; words that are no amount stay as words."""
    parsed = parse_cost(cell)
    in_doubt = any(p.severity >= Severity.DOUBT for p in parsed.problems)
    if parsed.value is None:
        if is_nothing(text_of(cell)):
            return Reading()
        places = places_in(text_of(cell))
        said: dict[str, object] = {} if places is None else {PLACES_BESIDE: places}
        return Reading({"cost_text": text_of(cell), **said}, parsed.problems)
    cost = parsed.value
    pieces = {
        "cost_eur": cost.eur,
        "cost_basis": cost.basis,
        "social_tariff": cost.social_tariff,
        "cost_text": text_of(cell) if in_doubt else cost.text,
        PLACES_BESIDE: places_in(text_of(cell)),
    }
    return Reading({k: v for k, v in pieces.items() if v not in (None, "")}, parsed.problems)


def _capacity(cell: Cell, _context: Context) -> Reading:
    """Read the number of places; the word "volzet" is a status and says so."""
    parsed = parse_capacity(cell)
    if parsed.value is None:
        return or_status(Reading(problems=parsed.problems), cell)
    found = parsed.value
    pieces = {
        "capacity": found.places,
        "waiting_list": found.waiting_list,
        "status": Status.FULL if found.full else None,
    }
    values = {k: v for k, v in pieces.items() if v is not None}
    return Reading(values, parsed.problems, found.text)


def _status(cell: Cell, _context: Context) -> Reading:
    """Read the status; the words beside it say why."""
    parsed = parse_status(cell)
    problems = tuple(replace(p, field="status") for p in parsed.problems)
    if parsed.value is None:
        return Reading(problems=problems)
    reason = {"status_reason": parsed.value.reason} if parsed.value.reason else {}
    return Reading({"status": parsed.value.status, **reason}, problems)


def _contact(cell: Cell, _context: Context) -> Reading:
    """Read function, mail and phone; what may be the name of a person is left out and told."""
    parsed = split_contact(cell)
    if parsed.value is None:
        return Reading(problems=parsed.problems)
    found = parsed.value
    pieces = {
        "contact_function": found.function,
        "email": found.email,
        "phone": found.phone,
        "website": found.website,
    }
    problems, rest = parsed.problems, found.rest
    if rest and is_person(rest):
        left_out = Problem(ProblemCode.PERSON_LEFT_OUT, "contact", Severity.NOTE)
        problems, rest = (*problems, left_out), ""
    return Reading({k: v for k, v in pieces.items() if v}, problems, rest)


def _main_activity(cell: Cell, _context: Context) -> Reading:
    """Read one or more codes of the associations register; the first is the main one."""
    parsed = parse_choices(MainActivity, cell)
    problems = tuple(replace(p, field="main_activity") for p in parsed.problems)
    if not parsed.value:
        return Reading(problems=problems)
    rest = text_of(cell) if len(parsed.value) > 1 else ""
    return Reading({"main_activity": parsed.value[0]}, problems, rest)


def _hours(cell: Cell, _context: Context) -> Reading:
    return _parsed("hours_per_session", parse_hours(cell))


DATE_KEYS = frozenset({"last_verified", "next_check_on", "valid_from", "valid_until"})

_TEXT_KINDS = (FieldKind.TEXT, FieldKind.LONG_TEXT, FieldKind.SUBTYPE)
_IDENTIFYING: Mapping[str, Check] = {
    "kbo": identifiers.kbo,
    "vcode": identifiers.vcode,
    "establishment_number": identifiers.establishment_number,
    "ovo_code": identifiers.ovo_code,
    "postal_code": identifiers.postal_code,
    "email": identifiers.email,
    "phone": identifiers.phone,
    "website": identifiers.url,
    "ikdoemee_url": identifiers.url,
}
_SPECIAL: Mapping[str, Callable[[str, Check, Cell, Context], Reading]] = {
    "phone": _reachable,
    "email": _reachable,
    "kbo": _number_of,
    "establishment_number": _number_of,
}
_BY_KIND: Mapping[FieldKind, Callable[[str], Reader]] = {
    FieldKind.WHOLE: lambda key: _from_parser(key, parse_whole),
    FieldKind.NUMBER: lambda key: _from_parser(key, parse_number),
    FieldKind.MONEY: lambda key: _from_parser(key, parse_number),
    FieldKind.YES_NO: lambda key: _from_parser(key, parse_yes_no),
    FieldKind.FLAG: lambda key: _from_parser(key, parse_yes_no),
    FieldKind.DATE: lambda key: partial(_date, key),
}


def _reader_of(field: Field) -> Reader | None:
    """Return the reader for a field by its kind, if cells can be read as such a field alone."""
    if field.key in _IDENTIFYING:
        read = _SPECIAL.get(field.key, _checked)
        return partial(read, field.key, _IDENTIFYING[field.key])
    if field.kind is FieldKind.CHOICE and field.choices is not None:
        return _choice(field.key, field.choices)
    if field.kind is FieldKind.CHOICES and field.choices is not None:
        return _choices(field.key, field.choices)
    if field.kind in _TEXT_KINDS:
        return partial(read_text, field.key)
    make = _BY_KIND.get(field.kind)
    return make(field.key) if make else None


def _readers() -> Mapping[str, Reader]:
    by_field = {
        field.key: reader
        for field in (*ORGANISATION_FIELDS, *ACTIVITY_FIELDS)
        if (reader := _reader_of(field)) is not None
    }
    return by_field | {
        "type": _type,
        "organisation": _organisation,
        "main_activity": _main_activity,
        "organisation_type": _choice("type", OrganisationType),
        "language": _levels,
        "cost": _cost,
        "status": _status,
        "capacity": _capacity,
        "contact": _contact,
        "hours_per_session": _hours,
        "municipality": read_municipality,
        "postal_code": _postal_code,
        "address": read_address,
        STANDING: read_standing,
        ENDED: read_ended,
    }


READERS: Mapping[str, Reader] = _readers()
"""How a cell is read, by the key of its column."""
