"""Checks that several kinds of record share."""

import math
from collections.abc import Iterator, Mapping
from datetime import date

from pijler4_desktop.domain.checked import Check
from pijler4_desktop.domain.facts import Facts
from pijler4_desktop.domain.identifiers import national_numbers_in
from pijler4_desktop.domain.problems import Problem, ProblemCode
from pijler4_desktop.domain.vocabulary import Severity

LONGEST_NAME = 200
LONGEST_TEXT = 32_767
_EARLIEST_YEAR = 1950
_LATEST_YEAR = 2100
_CANDIDATES = 9
_NO_FREE_TEXT = frozenset(
    {"id", "organisation_id", "address_register_id", "website", "ikdoemee_url"}
)


def error(code: ProblemCode, field: str, value: object = "") -> Problem:
    """Make a problem that blocks saving."""
    return Problem(code, field, Severity.ERROR, str(value))


def doubt(
    code: ProblemCode, field: str, value: object = "", candidates: tuple[str, ...] = ()
) -> Problem:
    """Make a problem about a value that is probably wrong."""
    return Problem(code, field, Severity.DOUBT, str(value), candidates)


def note(code: ProblemCode, field: str, value: object = "") -> Problem:
    """Make a remark."""
    return Problem(code, field, Severity.NOTE, str(value))


def required(**texts: str) -> Iterator[Problem]:
    """Check that fields without which a record means nothing are filled in."""
    for field, text in texts.items():
        if not text.strip():
            yield error(ProblemCode.REQUIRED, field)


def texts(fields: Mapping[str, str]) -> Iterator[Problem]:
    """Check the texts of a record: their length, damage, and national register numbers.

    A national register number may not be kept by this house at all (law of 8 August 1983).
    """
    for field, text in fields.items():
        longest = LONGEST_NAME if field == "name" else LONGEST_TEXT
        if len(text) > longest:
            yield error(ProblemCode.TEXT_TOO_LONG, field, text[:LONGEST_NAME])
        if not text.isascii():
            if not _storable(text):
                yield error(ProblemCode.TEXT_DAMAGED, field, text.encode(errors="replace").decode())
            elif "\ufffd" in text:
                yield doubt(ProblemCode.TEXT_DAMAGED, field, text[:LONGEST_NAME])
        if field not in _NO_FREE_TEXT and national_numbers_in(text):
            yield error(ProblemCode.NATIONAL_NUMBER, field)


def identifiers(fields: Mapping[str, str], checks: Mapping[str, Check]) -> Iterator[Problem]:
    """Check numbers and addresses; a proposal of the check becomes a candidate."""
    for field, check in checks.items():
        text = fields[field]
        if not text:
            continue
        value, problem = check(text)
        if problem:
            yield doubt(problem, field, text, (value,) if value else ())


def dates(
    fields: Mapping[str, date | None], today: date, past: frozenset[str]
) -> Iterator[Problem]:
    """Check that dates are likely, and that those of `past` have been."""
    for field, day in fields.items():
        if day is None:
            continue
        if not _EARLIEST_YEAR <= day.year <= _LATEST_YEAR:
            yield doubt(ProblemCode.DATE_UNLIKELY, field, day)
        elif field in past and day > today:
            yield doubt(ProblemCode.DATE_IN_FUTURE, field, day)


def amount(
    field: str, number: float | None, most: float, *, zero: bool = True
) -> Iterator[Problem]:
    """Check that a number lies between zero and the most that is thinkable."""
    if number is None:
        return
    if not math.isfinite(number):
        yield error(ProblemCode.NOT_A_NUMBER, field, number)
    elif number < 0 or (number == 0 and not zero):
        yield error(ProblemCode.NEGATIVE, field, number)
    elif number > most:
        yield error(ProblemCode.TOO_LARGE, field, number)


def location(code: str, nis: str, facts: Facts) -> Iterator[Problem]:
    """Check a postal code and a municipality, and whether they belong together.

    The facts hold Flanders and Brussels: a Walloon code is only noted.
    """
    municipality = facts.municipality(nis) if nis else None
    if nis and municipality is None:
        yield doubt(ProblemCode.UNKNOWN_MUNICIPALITY, "municipality_nis", nis)
    elif municipality and municipality.valid_to:
        heirs = facts.find_municipality(nis)
        names = tuple(heir.name for heir in heirs)
        yield Problem(
            ProblemCode.MUNICIPALITY_MERGED, "municipality_nis", Severity.NOTE, nis, names
        )
    if not code:
        return
    if not facts.is_postal_code(code):
        severity = Severity.NOTE if _is_walloon(code) else Severity.DOUBT
        if code.isascii() and code.isdigit() and len(code) == 4 and code[0] != "0":
            yield Problem(ProblemCode.UNKNOWN_POSTAL_CODE, "postal_code", severity, code)
    elif municipality:
        current = {m.nis for m in facts.find_municipality(nis)}
        if not current & {m.nis for m in facts.municipalities_of_postal_code(code)}:
            codes = municipality.postal_codes[:_CANDIDATES]
            yield doubt(ProblemCode.POSTAL_CODE_MISMATCH, "postal_code", code, codes)


def _is_walloon(code: str) -> bool:
    return "1300" <= code <= "1499" or "4000" <= code <= "7999"


def _storable(text: str) -> bool:
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True
