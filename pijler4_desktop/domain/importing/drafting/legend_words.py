"""Read the sender's codes by the legend of the list itself, where its meaning leaves no doubt."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from pijler4_desktop.domain.importing.cells.readers import read_cell
from pijler4_desktop.domain.importing.cells.reading import Context
from pijler4_desktop.domain.importing.choices import Choices, word_key
from pijler4_desktop.domain.importing.layout import noticing
from pijler4_desktop.domain.importing.source import LegendEntry, SheetLayout
from pijler4_desktop.domain.parsing.cells import text_of
from pijler4_desktop.domain.parsing.when import parse_when
from pijler4_desktop.domain.problems import Problem
from pijler4_desktop.domain.sheet import Notice, Sheet
from pijler4_desktop.domain.vocabulary import Severity

CODED_FIELDS = frozenset(
    {
        "type", "language", "cost", "status", "target_group", "municipality", "childcare",
        "wheelchair", "social_tariff", "registration", "themes", "organisation_type",
        "online", "format",
    }
)  # fmt: skip
"""Fields in which a code may stand for a word; free text is never read otherwise."""
_MOMENTS = frozenset({"when", "day", "frequency"})
_NAMES = frozenset({"organisation"})
LONGEST_ABBREVIATION = 8
MOST_TEXTS = 2_000
"""Different texts of a column beyond which it is no column of codes."""
_BETWEEN = re.compile(r"\s*(?:[;,/+&\n]|\ben\b)\s*")

Words = Mapping[str, Mapping[str, str]]
"""By field, from the key of a text in the list to the text that is read instead."""
Tables = Sequence[tuple[Sheet, SheetLayout]]


def words_of(
    legend: Iterable[LegendEntry], cells: Mapping[str, Iterable[str]], context: Context
) -> Words:
    """Propose what to read instead of codes: `cells` are the texts of the columns, by field.

    A code counts when it is the whole text, or one of several in it, and its meaning is read for
    that field without any doubt.
    """
    entries = list(legend)
    found: dict[str, dict[str, str]] = {}
    for field, texts in cells.items():
        known = {
            word_key(e.code): e.meaning
            for e in entries
            if _speaks_of(e, field) and _is_clear(field, e.code, e.meaning, context)
        }
        for text in texts if known else ():
            meaning = _meaning(text, known)
            if meaning is None and field in _MOMENTS:
                meaning = in_words(text, known)
            if meaning is not None:
                found.setdefault(field, {})[word_key(text)] = meaning
    return found


def legends_of(
    tables: Tables, layouts: Iterable[SheetLayout], context: Context
) -> tuple[Words, list[Notice]]:
    """Read the legends of a file by its own codes, and tell which entries say something."""
    legend = [entry for layout in layouts for entry in layout.legend]
    if not legend:
        return {}, []
    found = words_of(legend, _texts_by_field(tables), context)
    used = {key for proposed in found.values() for key in proposed}
    said = [e for e in legend if any(word_key(e.code) in _BETWEEN.split(key) for key in used)]
    return found, noticing.legends_used(said)


def over_legends(choices: Choices, legend: Words) -> Choices:
    """Let the legends of a file speak below the user's own words."""
    if not legend:
        return choices
    own = choices.words
    words = {field: {**proposed, **own.get(field, {})} for field, proposed in legend.items()}
    return replace(choices, words={**own, **words})


def in_words(text: str, known: Mapping[str, str]) -> str | None:
    """Put the meaning of codes behind a moment: "di 14u-16u w" is "di 14u-16u, elke week".

    Codes at the end only; None when it ends in none.
    """
    pieces = text.split()
    said: list[str] = []
    while pieces and (meaning := known.get(word_key(pieces[-1].strip(",;")))) is not None:
        said.insert(0, meaning)
        pieces.pop()
    return ", ".join([" ".join(pieces).rstrip(",;"), *said]).lstrip(", ") if said else None


def _speaks_of(entry: LegendEntry, field: str) -> bool:
    """Tell whether a code may stand in a field: any, or only the one its group is about."""
    if entry.field is None or entry.field == field:
        return True
    return entry.field in _MOMENTS and field in _MOMENTS


def _is_clear(field: str, code: str, meaning: str, context: Context) -> bool:
    """Tell whether a meaning is read for a field without doubt."""
    if field in _NAMES:
        return len(code) <= LONGEST_ABBREVIATION and " " not in code and len(meaning) > len(code)
    if field in _MOMENTS:
        when = parse_when(meaning)
        told = when.value is not None and not when.value.text
        return told and not _in_doubt(when.problems)
    if field not in CODED_FIELDS:
        return False
    reading = read_cell(field, meaning, context)
    return bool(reading.values) and not reading.rest and not _in_doubt(reading.problems)


def _in_doubt(problems: Iterable[Problem]) -> bool:
    return any(problem.severity >= Severity.DOUBT for problem in problems)


def _meaning(text: str, known: Mapping[str, str]) -> str | None:
    """Replace the codes in a text by their meaning; None when it holds none."""
    whole = known.get(word_key(text))
    if whole is not None:
        return whole
    pieces = [piece for piece in _BETWEEN.split(text) if piece]
    if len(pieces) < 2 or not all(word_key(piece) in known for piece in pieces):
        return None
    return ", ".join(known[word_key(piece)] for piece in pieces)


def _texts_by_field(tables: Tables) -> Mapping[str, Iterable[str]]:
    """Gather the different texts of the columns in which codes may stand."""
    wanted = CODED_FIELDS | _MOMENTS | _NAMES
    found: dict[str, set[str]] = {}
    for sheet, layout in tables:
        for column in layout.columns:
            if column.field not in wanted:
                continue
            texts = {text_of(row.cells.get(column.index)) for row in sheet.rows}
            if len(texts) <= MOST_TEXTS:
                found.setdefault(column.field, set()).update(texts - {""})
    return found
