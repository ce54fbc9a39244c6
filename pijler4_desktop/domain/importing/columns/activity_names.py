"""The column that names the activities, when no heading says which one does."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from pijler4_desktop.domain.importing.columns.content import SAMPLE, Content
from pijler4_desktop.domain.importing.source import Column
from pijler4_desktop.domain.importing.vocabulary import ColumnReason
from pijler4_desktop.domain.parsing.cells import text_of
from pijler4_desktop.domain.parsing.type_words import types_in
from pijler4_desktop.domain.text import fold

NEARLY_ALL, DIFFERENT = 0.6, 0.6
"""Shares of the rows that a column of names fills, and of its texts that differ."""
ENOUGH_NAMES = 3
SHORTEST_NAME, LONGEST_NAME = 6, 120
"""Characters of the longest text in a column of names."""
LONGEST_TITLE, NEARLY_ALL_SHORT = 60, 0.8
"""Characters of a text that can be a name, and the share of such texts that tells names."""
ENOUGH_FORMS = 0.4
"""Share of the texts that name a form of activity, from which on they may repeat as well."""

_DESCRIBES = re.compile(r"\b(?:omschrijving|beschrijving|uitleg|inhoud|toelichting|description)\b")
_OF_AN_ACTIVITY = re.compile(
    r"\b(?:activiteit\w*|initiatie[fv]\w*|aanbod|project\w*|werking|activit(?:y|ies)|initiatives?)\b"
)
_OF_ACTIVITIES = frozenset(
    {"when", "day", "time", "start_time", "language", "cost", "capacity", "hours_per_session"}
)


def with_a_name(columns: Sequence[Column], contents: Mapping[int, Content]) -> list[Column]:
    """When no heading names the activities, take the column that names them best.

    Nearly every row fills it, with short texts: they differ from row to row, or many of them name
    a form of activity, as in a list with a row per participant. A heading that asks to describe
    the activities names them when the texts below it are short, and describes them otherwise.
    """
    columns = [_described(column, contents[column.index], columns) for column in columns]
    fields = {c.field for c in columns}
    if "name" in fields or "organisation" not in fields or not fields & _OF_ACTIVITIES:
        return columns
    fullest = max(content.filled for content in contents.values())
    ranked = [
        (rank, forms, -column.index)
        for column in columns
        if (rank := _rank(column, contents[column.index]))
        if _can_name(content := contents[column.index], fullest)
        if (forms := _share_of_forms(content)) >= ENOUGH_FORMS or _is_varied(content)
    ]
    if not ranked:
        return columns
    best = -max(ranked)[2]
    return [
        replace(c, field="name", reason=ColumnReason.CONTENT, kept=False) if c.index == best else c
        for c in columns
    ]


def _described(column: Column, content: Content, columns: Sequence[Column]) -> Column:
    """Let a heading that asks to describe activities do so, beside a name or above long texts."""
    if column.field != "name" or not _DESCRIBES.search(fold(column.heading)):
        return column
    named = any(c.field == "name" for c in columns if c is not column)
    if not named and _reads_as_names(content):
        return column
    return replace(column, field="description")


def _rank(column: Column, content: Content) -> int:
    """Tell how well a heading suits names: one that asks to describe an activity suits best."""
    if column.field == "description" and _reads_as_names(content):
        return 3 if _OF_AN_ACTIVITY.search(fold(column.heading)) else 1
    unknown = column.field is None and column.reason is ColumnReason.UNKNOWN
    return 2 if unknown and column.heading else 0


def _reads_as_names(content: Content) -> bool:
    """Tell whether nearly all texts are as short as a name, and no sentences."""
    texts = [text_of(cell) for cell in content.looked_at]
    short = sum(len(t) <= LONGEST_TITLE and not t.endswith((".", "!")) for t in texts)
    return short >= NEARLY_ALL_SHORT * len(texts)


def _can_name(content: Content, fullest: int) -> bool:
    enough = content.filled >= NEARLY_ALL * fullest and content.distinct >= ENOUGH_NAMES
    plain = not (content.small_numbers or content.days or content.postal_codes or content.levels)
    other = content.newcomers or content.field not in (None, "type")
    forms = content.field == "type" and not _says_more_than_forms(content)
    short = SHORTEST_NAME <= content.longest <= LONGEST_NAME
    return enough and plain and short and not other and not forms


def _says_more_than_forms(content: Content) -> bool:
    """Tell whether texts that all name a form say more: "Taalcafé" and "Praattafel De Brug"."""
    forms = {types_in(text_of(cell)) for cell in content.looked_at}
    return len(content.looked_at) > len(forms)


def _is_varied(content: Content) -> bool:
    return content.distinct >= DIFFERENT * min(content.filled, SAMPLE)


def _share_of_forms(content: Content) -> float:
    texts = [text_of(cell) for cell in content.looked_at]
    return sum(bool(types_in(text)) for text in texts) / max(len(texts), 1)
