"""Read a cell for one field by what the field can hold; the other side of `wording`."""

from collections.abc import Callable, Mapping
from typing import Any

from pijler4_desktop.domain.fields import Field, FieldKind
from pijler4_desktop.domain.parsing.cells import text_of, unreadable
from pijler4_desktop.domain.parsing.choices import parse_choice, parse_choices
from pijler4_desktop.domain.parsing.costs import parse_cost
from pijler4_desktop.domain.parsing.dates import DateOrder, parse_date
from pijler4_desktop.domain.parsing.hours import parse_hours
from pijler4_desktop.domain.parsing.numbers import parse_number, parse_whole
from pijler4_desktop.domain.parsing.parsed import Parsed, refused
from pijler4_desktop.domain.parsing.when import parse_when, read_when
from pijler4_desktop.domain.parsing.yesno import parse_yes_no
from pijler4_desktop.domain.problems import ProblemCode
from pijler4_desktop.domain.records import Slot
from pijler4_desktop.domain.sheet import Cell
from pijler4_desktop.domain.subtypes import SUBTYPES
from pijler4_desktop.domain.text import fold


def parse_field(field: Field, cell: Cell | None, *, order: DateOrder | None = None) -> Parsed[Any]:
    """Read a cell of our own workbook, or what someone types in the form.

    Text comes back as it is; an organisation or municipality as the text that names it.
    """
    if field.kind is FieldKind.DATE:
        return parse_date(cell, order=order)
    if field.kind in (FieldKind.CHOICE, FieldKind.CHOICES) and field.choices is not None:
        read: Callable[..., Parsed[Any]] = (
            parse_choice if field.kind is FieldKind.CHOICE else parse_choices
        )
        return read(field.choices, cell)
    if field.key == "hours_per_session":
        return parse_hours(cell)
    return _READERS.get(field.kind, parse_text)(cell)


def parse_text(cell: Cell | None) -> Parsed[str]:
    """Read a cell as text: cleaned, numbers and dates as a person sees them."""
    found: Parsed[str] | None = unreadable(cell)
    return found if found is not None else Parsed(text_of(cell))


def parse_slots(cell: Cell | None) -> Parsed[tuple[Slot, ...]]:
    """Read the moments of the week; what a text says besides is not looked at."""
    found = parse_when(cell)
    return Parsed(found.value.slots or None if found.value else None, found.problems)


def parse_nth(cell: Cell | None) -> Parsed[tuple[str, ...]]:
    """Read which days of the month: "2de woensdag; laatste vrijdag" becomes 2WE and -1FR."""
    found: Parsed[tuple[str, ...]] | None = unreadable(cell)
    if found is not None:
        return found
    when = read_when(text_of(cell), hours_elsewhere=True)
    if when.value is None or not when.value.nth:
        return Parsed(
            None, when.problems or refused(ProblemCode.UNKNOWN_VALUE, text_of(cell)).problems
        )
    return Parsed(when.value.nth, when.problems)


def parse_subtype(cell: Cell | None) -> Parsed[str]:
    """Read the word of a subtype; a word we do not have is kept as it was written."""
    found = parse_text(cell)
    code = _SUBTYPES.get(fold(found.value)) if found.value else None
    return Parsed(code) if code else found


def parse_pairs(cell: Cell | None) -> Parsed[tuple[tuple[str, str], ...]]:
    """Read "name: text; name: text"; a text without a name becomes a pair without one."""
    found = parse_text(cell)
    if not found.value:
        return Parsed(None, found.problems)
    pairs = []
    for piece in found.value.split("; "):
        name, colon, text = piece.partition(": ")
        pairs.append((name, text) if colon else ("", piece))
    return Parsed(tuple(pairs))


def _money(cell: Cell | None) -> Parsed[float]:
    found = parse_cost(cell)
    return Parsed(found.value.eur if found.value else None, found.problems)


_SUBTYPES = {fold(word): code for pairs in SUBTYPES.values() for code, word in pairs}
_READERS: Mapping[FieldKind, Callable[[Cell | None], Parsed[Any]]] = {
    FieldKind.WHOLE: parse_whole,
    FieldKind.NUMBER: parse_number,
    FieldKind.MONEY: _money,
    FieldKind.YES_NO: parse_yes_no,
    FieldKind.FLAG: parse_yes_no,
    FieldKind.SLOTS: parse_slots,
    FieldKind.NTH: parse_nth,
    FieldKind.SUBTYPE: parse_subtype,
    FieldKind.PAIRS: parse_pairs,
}
