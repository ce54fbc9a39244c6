"""What a row states about a record that is known already: only that may change it.

The office's own town, assumed because no cell names one, states nothing. Neither does an empty
value, or the text of a cell that was not understood, where the record knows better.
"""

from collections.abc import Collection, Mapping

from pijler4_desktop.domain.importing.drafting.draft import Draft
from pijler4_desktop.domain.importing.plan import Importable
from pijler4_desktop.domain.importing.planning.contradicting import column_of
from pijler4_desktop.domain.importing.planning.joining import EMPTY
from pijler4_desktop.domain.importing.planning.merging import empty_value
from pijler4_desktop.domain.records import Activity
from pijler4_desktop.domain.vocabulary import Severity

MOMENT = ("slots", "by_appointment", "frequency", "nth", "pauses", "when_text")
LEVELS = ("language_min", "language_max", "language_icons")
COST = ("cost_eur", "cost_basis", "cost_text")
_UNREAD = ("cost_text", "when_text")
"""Texts that may stand there for a cell that was not understood."""


def stated(draft: Draft, stored: Importable) -> dict[str, object]:
    """Return the values of a row that may change a record.

    Fields that one cell answers go together: when it says something else, what it leaves open goes
    with it.
    """
    found = {
        name: value
        for name, value in draft.values.items()
        if value != (mine := getattr(stored, name))
        and name not in draft.assumed
        and value not in EMPTY
        and not _says_the_same(name, value, mine)
    }
    if not found or not isinstance(stored, Activity):
        return found
    values = {k: v for k, v in draft.values.items() if k not in draft.assumed}
    unread = _unread(draft)
    for answer in (MOMENT, LEVELS, COST):
        known = any(getattr(stored, name) not in EMPTY for name in answer)
        silent = unread if known else frozenset[str]()
        if any(name in found and name not in silent for name in answer):
            found |= _answered(answer, values, stored)
        else:
            found = {k: v for k, v in found.items() if k not in answer or k not in silent}
    return found


def town_elsewhere(draft: Draft, stored: Importable, base: Importable | None) -> bool:
    """Tell whether a row is about another town than a record, also when it only assumes so.

    What the list said the time before is no news.
    """
    town, known = draft.values.get("municipality_nis"), stored.municipality_nis
    before = base.municipality_nis if base else ""
    return bool(town and known) and town not in (known, before)


def _answered(
    answer: Collection[str], values: Mapping[str, object], stored: Activity
) -> Mapping[str, object]:
    """Return what a cell that says something else makes of the fields it answers."""
    said = {name: values[name] for name in answer if name in values}
    if answer is COST and "cost_eur" in said:
        return {name: said.get(name, empty_value(stored, name)) for name in answer}
    if answer is MOMENT and not said.get("slots") and not said.get("by_appointment"):
        return {name: value for name, value in said.items() if value not in EMPTY}
    return said


def _unread(draft: Draft) -> frozenset[str]:
    """Name the texts of a row that only stand for a cell in doubt."""
    doubted = {p.column for p in draft.problems if p.problem.severity >= Severity.DOUBT}
    columns = ((name, column_of(draft, name)) for name in _UNREAD if draft.values.get(name))
    return frozenset(name for name, column in columns if column and column.letter in doubted)


def _says_the_same(name: str, one: object, other: object) -> bool:
    """Tell whether two values are one in other words: other capitals, spaces or order.

    Days beside nothing about appointments are not by appointment.
    """
    if isinstance(one, str) and isinstance(other, str):
        return " ".join(one.split()).casefold() == " ".join(other.split()).casefold()
    if isinstance(one, tuple) and isinstance(other, tuple):
        return frozenset(one) == frozenset(other)
    return name == "by_appointment" and not one and not other
