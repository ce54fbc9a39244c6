"""Numbers as Belgians write them: 2,50 and 1.234,56; "1.000" can be a thousand or one."""

import math
import re
from functools import lru_cache

from pijler4_desktop.domain.parsing.cells import number_text, plain_text, text_of, unreadable
from pijler4_desktop.domain.parsing.parsed import Parsed, refused
from pijler4_desktop.domain.problems import ProblemCode
from pijler4_desktop.domain.sheet import Cell

MOST = 1_000_000
"""The largest count anyone could mean."""

_PLAIN = re.compile(r"[+-]?\d+(?:[.,]\d{1,2})?", re.ASCII)
_GROUPED = re.compile(r"[+-]?\d{1,3}(?:\.\d{3})+,\d+|[+-]?\d{1,3}(?: \d{3})+(?:,\d+)?", re.ASCII)
_LONG_DECIMALS = re.compile(r"[+-]?\d+,\d{4,}|[+-]?\d{4,},\d{3}|[+-]?0[.,]\d+", re.ASCII)
_THOUSAND_OR_ONE = re.compile(r"[+-]?\d{1,3}(?:[.,]\d{3})+", re.ASCII)
_ENGLISH = re.compile(r"[+-]?\d{1,3}(?:,\d{3})+\.\d+", re.ASCII)


def parse_number(cell: Cell | None) -> Parsed[float]:
    """Read a number of at least 0, with or without decimals."""
    found: Parsed[float] | None = unreadable(cell)
    if found is not None:
        return found
    if isinstance(cell, bool) or not isinstance(cell, int | float | str):
        return refused(ProblemCode.NOT_A_NUMBER, text_of(cell))
    if isinstance(cell, str):
        return number_in(plain_text(cell))
    return _checked(cell, number_text(cell))


def parse_whole(cell: Cell | None, *, most: int = MOST) -> Parsed[int]:
    """Read a whole number from 0 to `most`."""
    found = parse_number(cell)
    if found.value is None:
        return Parsed(None, found.problems)
    if found.value > most:
        return refused(ProblemCode.TOO_LARGE, text_of(cell))
    whole = round(found.value)
    if whole != found.value:
        return refused(ProblemCode.NOT_WHOLE, text_of(cell))
    return Parsed(whole)


@lru_cache(maxsize=20_000)
def number_in(text: str) -> Parsed[float]:
    """Read a text that holds a number and nothing else."""
    plain = text.replace("\u00a0", " ").strip()
    if _PLAIN.fullmatch(plain) or _LONG_DECIMALS.fullmatch(plain):
        return _checked(float(plain.replace(",", ".")), plain)
    if _GROUPED.fullmatch(plain):
        return _checked(float(re.sub(r"[. ]", "", plain).replace(",", ".")), plain)
    if _ENGLISH.fullmatch(plain):
        return refused(ProblemCode.AMBIGUOUS, plain, plain.replace(",", "").replace(".", ","))
    if _THOUSAND_OR_ONE.fullmatch(plain):
        return refused(ProblemCode.AMBIGUOUS, plain, *_readings(plain))
    return refused(ProblemCode.NOT_A_NUMBER, plain)


def _readings(text: str) -> tuple[str, ...]:
    whole = re.sub(r"[.,]", "", text)
    first, *rest = re.split(r"[.,]", text)
    small = f"{first},{rest[0].rstrip('0')}".rstrip(",") if len(rest) == 1 else None
    return (whole, small) if small else (whole,)


def _checked(number: float, text: str) -> Parsed[float]:
    if math.isnan(number) or abs(number) == math.inf:
        return refused(ProblemCode.NOT_A_NUMBER, text)
    if number < 0:
        return refused(ProblemCode.NEGATIVE, text)
    if number >= 2**53:
        return refused(ProblemCode.NUMBER_IMPRECISE, text)
    if 0 < number < 1e-9:
        return refused(ProblemCode.NUMBER_IMPRECISE, text)
    return Parsed(abs(float(number)))
