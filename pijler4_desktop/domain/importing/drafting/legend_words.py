"""Read the sender's codes by the legend of the list itself, where its meaning leaves no doubt."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from pijler4_desktop.domain.importing.cells.readers import read_cell
from pijler4_desktop.domain.importing.cells.reading import Context
from pijler4_desktop.domain.importing.choices import Choices, word_key
from pijler4_desktop.domain.importing.drafting.codes import (
    Codes,
    letters_before_a_number,
    with_number,
)
from pijler4_desktop.domain.importing.drafting.legend_entries import CODED_FIELDS, MOMENTS
from pijler4_desktop.domain.importing.drafting.legend_moments import (
    hours_of_a_number,
    in_words,
    tells_when,
)
from pijler4_desktop.domain.importing.layout import noticing
from pijler4_desktop.domain.importing.source import LegendEntry, SheetLayout
from pijler4_desktop.domain.parsing.cells import text_of
from pijler4_desktop.domain.parsing.levels import Levels, parse_levels
from pijler4_desktop.domain.problems import Problem
from pijler4_desktop.domain.sheet import Notice, Sheet
from pijler4_desktop.domain.vocabulary import Level, Severity

_NAMES = frozenset({"organisation"})
_IN_THE_MIDST = frozenset({"language", "cost"})
"""Fields in which a code may stand in the midst of other words: "vanaf T1", "K2 incl. koffie"."""
LONGEST_ABBREVIATION = 8
MOST_TEXTS = 2_000
"""Different texts of a column beyond which it is no column of codes."""

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
        speaking = [entry for entry in entries if _speaks_of(entry, field)]
        codes = codes_of_field(field, speaking, context)
        for text in texts if speaking else ():
            meaning = _meaning(text, codes, context) or hours_of_a_number(field, text, speaking)
            if meaning is not None:
                found.setdefault(field, {})[word_key(text)] = meaning
    return found


def codes_of_field(field: str, entries: Sequence[LegendEntry], context: Context) -> Codes:
    """Gather the codes whose meaning is read for a field without doubt."""
    meanings, amounts, joins = {}, {}, {}
    for entry in entries:
        letters = letters_before_a_number(entry.code)
        if letters and _is_clear(field, letters, with_number(field, entry.meaning, "2"), context):
            amounts[letters] = entry.meaning
        elif _is_clear(field, entry.code, entry.meaning, context):
            meanings[word_key(entry.code)] = entry.meaning
        elif field == "language" and _joins_levels(entry):
            joins[word_key(entry.code)] = entry.meaning
    short = {}
    if field == "language":
        levels = {code: _level_of(meaning) for code, meaning in meanings.items()}
        short = {code: level for code, level in levels.items() if level}
    return Codes(field, meanings, amounts, joins, short)


def legends_of(
    tables: Tables, layouts: Iterable[SheetLayout], context: Context
) -> tuple[Words, list[Notice]]:
    """Read the legends of a file by its own codes, and tell which entries say something."""
    legend = [entry for layout in layouts for entry in layout.legend]
    if not legend:
        return {}, []
    found = words_of(legend, _texts_by_field(tables), context)
    said = [entry for entry in legend if _is_used(entry, found)]
    return found, noticing.legends_used(said)


def _is_used(entry: LegendEntry, found: Words) -> bool:
    """Tell whether a code stands in a text that is read otherwise."""
    code, letters = word_key(entry.code), letters_before_a_number(entry.code)
    codes = Codes("", {} if letters else {code: ""}, {letters: ""} if letters else {})
    return any(
        codes.within(key) is not None
        for field, proposed in found.items()
        if _speaks_of(entry, field)
        for key in proposed
    )


def over_legends(choices: Choices, legend: Words) -> Choices:
    """Let the legends of a file speak below the user's own words."""
    if not legend:
        return choices
    own = choices.words
    words = {field: {**proposed, **own.get(field, {})} for field, proposed in legend.items()}
    return replace(choices, words={**own, **words})


def _speaks_of(entry: LegendEntry, field: str) -> bool:
    """Tell whether a code may stand in a field: any, or only the one its group is about."""
    if entry.field is None or entry.field == field:
        return True
    return entry.field in MOMENTS and field in MOMENTS


def _is_clear(field: str, code: str, meaning: str, context: Context) -> bool:
    """Tell whether a meaning is read for a field without doubt."""
    if field in _NAMES:
        return len(code) <= LONGEST_ABBREVIATION and " " not in code and len(meaning) > len(code)
    if field in MOMENTS:
        return tells_when(field, meaning)
    return field in CODED_FIELDS and _reads(field, meaning, context)


def _reads(field: str, text: str, context: Context) -> bool:
    reading = read_cell(field, text, context)
    return bool(reading.values) and not reading.rest and not _in_doubt(reading.problems)


def _in_doubt(problems: Iterable[Problem]) -> bool:
    return any(problem.severity >= Severity.DOUBT for problem in problems)


def _joins_levels(entry: LegendEntry) -> bool:
    """Tell whether a sign or word says something of the level beside it: "+ = of hoger"."""
    plain = word_key(entry.code)
    if entry.field != "language" or any(map(str.isdigit, plain)):
        return False
    found = parse_levels(f"A1 {entry.meaning}")
    return found.value == Levels(Level.A1) and not _in_doubt(found.problems)


def _level_of(meaning: str) -> str | None:
    """Write a meaning as the one level it names, so that it can be the end of a range."""
    levels = parse_levels(meaning).value
    if levels is None or levels.min is None or levels != Levels(levels.min):
        return None
    return {Level.NONE: "A0", Level.ALPHA: "alfa"}.get(levels.min, levels.min.value)


def _meaning(text: str, codes: Codes, context: Context) -> str | None:
    """Replace the codes in a text by their meaning; None when it holds none."""
    meaning = codes.one(text) or codes.several(text)
    if meaning is None and codes.field in MOMENTS:
        return in_words(text, codes)
    if meaning is not None or codes.field not in _IN_THE_MIDST:
        return meaning
    within = codes.within(text)
    if within is None or _reads(codes.field, text, context):
        return None
    return within if _reads(codes.field, within, context) else None


def _texts_by_field(tables: Tables) -> Mapping[str, Iterable[str]]:
    """Gather the different texts of the columns in which codes may stand."""
    wanted = CODED_FIELDS | MOMENTS | _NAMES
    found: dict[str, set[str]] = {}
    for sheet, layout in tables:
        for column in layout.columns:
            if column.field not in wanted:
                continue
            texts = {text_of(row.cells.get(column.index)) for row in sheet.rows}
            if len(texts) <= MOST_TEXTS:
                found.setdefault(column.field, set()).update(texts - {""})
    return found
