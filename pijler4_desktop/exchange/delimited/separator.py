"""Which character separates the fields, told by how evenly it divides the lines."""

import csv
import io
from collections import Counter
from dataclasses import dataclass
from itertools import islice

_CANDIDATES = (";", ",", "\t", "|")
_LOOKED_AT = 200


@dataclass(frozen=True, slots=True)
class Separator:
    """The separator, and whether another one would have fitted about as well."""

    separator: str
    guessed: bool = False


def find_separator(text: str) -> Separator:
    """Choose the separator by which most records have the same number of fields."""
    scores = sorted(((_score(text, c), -i, c) for i, c in enumerate(_CANDIDATES)), reverse=True)
    (best, _, chosen), (second, _, _) = scores[:2]
    doubtful = best.evenness < 0.5 if best.columns > 1 else False
    close = second.columns > 1 and second.evenness >= best.evenness
    return Separator(chosen, guessed=doubtful or close)


@dataclass(frozen=True, slots=True, order=True)
class _Score:
    divides: bool
    evenness: float
    columns: int


def _score(text: str, separator: str) -> _Score:
    """Count fields per record; the first line is the header and must divide as well."""
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator)
    try:
        widths = [len(fields) for fields in islice(reader, _LOOKED_AT) if fields]
    except csv.Error:
        widths = []
    if not widths:
        return _Score(divides=False, evenness=0.0, columns=0)
    columns, count = Counter(widths).most_common(1)[0]
    return _Score(columns > 1, count / len(widths), columns)
