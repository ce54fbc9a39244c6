"""What rows of one activity contradict each other in: nothing of it is taken, all of it is told."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace

from pijler4_desktop.domain.facts import load_facts
from pijler4_desktop.domain.importing.columns.heading_words import DAY_KEYS
from pijler4_desktop.domain.importing.drafting.draft import Draft
from pijler4_desktop.domain.importing.plan import CellProblem
from pijler4_desktop.domain.importing.planning.joining import EMPTY, contradicts
from pijler4_desktop.domain.importing.planning.merging import FILLED_ONCE
from pijler4_desktop.domain.importing.source import Column
from pijler4_desktop.domain.problems import Problem, ProblemCode
from pijler4_desktop.domain.wording import value_text

_NO_OBJECTION = FILLED_ONCE | {"last_verified", "organisation_id", "name"}
"""What may differ between rows of one activity: of two days of a check the last one counts.

The name is what made them one activity, and no activity goes without.
"""
_PROSE = frozenset({"description", "internal_notes", "target_group", "how_to_register"})
"""Texts of which one does not contradict the other: they are put below each other."""
_IN_WORDS: Mapping[str, tuple[str, ...]] = {
    "cost_text": ("cost_eur",),
    "when_text": ("slots", "by_appointment"),
}
"""Cells as they were written; once both are understood only what they mean counts."""
_MOMENT = ("when", "day", *DAY_KEYS, "time", "start_time")
_ADDRESS = ("address", "municipality")
_FED_BY: Mapping[str, tuple[str, ...]] = {
    **dict.fromkeys(("cost_eur", "cost_basis", "cost_text", "social_tariff"), ("cost",)),
    **dict.fromkeys(("language_min", "language_max", "language_icons"), ("language",)),
    **dict.fromkeys(("slots", "by_appointment", "when_text"), _MOMENT),
    **dict.fromkeys(("frequency", "nth", "pauses"), ("frequency", *_MOMENT)),
    **dict.fromkeys(("place", "street", "house_number", "box", "postal_code"), _ADDRESS),
    "municipality_nis": ("municipality", "postal_code", "address"),
    **dict.fromkeys(("status", "status_reason"), ("status", "capacity", "internal_notes")),
    "waiting_list": ("capacity",),
    **dict.fromkeys(("email", "phone", "website", "contact_function"), ("contact",)),
}
"""The columns that may feed a field, besides one of its own name."""
_ONE_ANSWER = (
    frozenset({"cost_eur", "cost_basis", "cost_text"}),
    frozenset({"language_min", "language_max", "language_icons"}),
)
"""Fields that one cell fills: half an answer is none."""


def differences(first: Mapping[str, object], other: Mapping[str, object]) -> frozenset[str]:
    """Name the fields in which two rows state another value."""
    found = {
        name
        for name, value in other.items()
        if name not in _NO_OBJECTION and contradicts(first, {name: value})
    }
    for words, meant in _IN_WORDS.items():
        if words in found and any(_both_state(first, other, name) for name in meant):
            found.discard(words)
    return frozenset(found)


def told_apart(drafts: Sequence[Draft], first: int, others: Sequence[int]) -> list[Draft]:
    """Return the rows of one activity without what they contradict each other in.

    Each row keeps its cell as extra text, and a problem at that cell. Prose is put together
    below the first row instead.
    """
    rows = [drafts[first], *(drafts[at] for at in others)]
    fields = _contradicted([row.values for row in rows])
    prose, stated = fields & _PROSE, fields - _PROSE
    if prose:
        values = {**rows[0].values, **{name: _together(rows, name) for name in prose}}
        rows[0] = replace(rows[0], values=values)
    return [_without(row, stated, rows) for row in rows] if stated else rows


def _contradicted(rows: Sequence[Mapping[str, object]]) -> frozenset[str]:
    """Name what any two rows differ in: each is held against the first that states it."""
    known: dict[str, object] = {}
    found: set[str] = set()
    for values in rows:
        found |= differences(known, values)
        known = {**{n: v for n, v in values.items() if v not in EMPTY}, **known}
    for answer in _ONE_ANSWER:
        if found & answer:
            found |= answer
    return frozenset(found)


def _both_state(first: Mapping[str, object], other: Mapping[str, object], name: str) -> bool:
    return first.get(name) not in EMPTY and other.get(name) not in EMPTY


def _together(rows: Sequence[Draft], name: str) -> str:
    texts = (str(row.values[name]) for row in rows if row.values.get(name) not in EMPTY)
    return "\n".join(dict.fromkeys(texts))


def column_of(row: Draft, field: str) -> Column | None:
    """Return the column a field of a row comes from, as far as the sheet has one for it."""
    keys = (field, *_FED_BY.get(field, ()))
    return next((column for key in keys if (column := row.columns.get(key))), None)


def _without(row: Draft, fields: Collection[str], rows: Sequence[Draft]) -> Draft:
    """Leave fields out of a row, keep what stood there, and tell what the rows say."""
    values = {name: value for name, value in row.values.items() if name not in fields}
    problems = list(row.problems)
    kept: dict[tuple[str, str], None] = {}
    for name in sorted(fields):
        column = column_of(row, name)
        text = _written(row, name)
        if row.values.get(name) in EMPTY or not text:
            continue
        letter, heading = (column.letter, column.heading) if column else (None, name)
        pair = heading or str(letter), text
        if pair not in kept:
            said = tuple(dict.fromkeys(filter(None, (_written(other, name) for other in rows))))
            told = Problem(ProblemCode.VALUES_CONTRADICT, name, value=text, candidates=said)
            heading = heading if column else ""
            problems.append(CellProblem(row.sheet, row.row, letter, heading, told))
            kept[pair] = None
    extra = values.get("extra", ())
    if kept and isinstance(extra, tuple):
        values["extra"] = tuple(dict.fromkeys((*extra, *kept)))
    return replace(row, values=values, problems=tuple(problems))


def _written(row: Draft, name: str) -> str:
    """Return what a row states in a field: its cell as it was written, else the value in words."""
    value = row.values.get(name)
    if value in EMPTY:
        return ""
    column = column_of(row, name)
    text = row.texts.get(column.field or "", "") if column else ""
    return text or value_text(name, value, load_facts())
