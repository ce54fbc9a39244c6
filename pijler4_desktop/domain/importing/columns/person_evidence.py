"""Forms by which cells speak of persons, whatever stands above them.

Initials, "mevr. X", days and years of birth, and values that differ for every row of one activity:
those are the participant's, for what is the activity's own is the same on each of its rows.
"""

import re
from collections.abc import Sequence
from datetime import date

from pijler4_desktop.domain.importing.columns.ditto import SAME_AS_ABOVE
from pijler4_desktop.domain.parsing.cells import is_empty, text_of
from pijler4_desktop.domain.sheet import Cell, SheetRow
from pijler4_desktop.domain.text import fold

MOST = 0.7
FEWEST = 3
OLDEST_YEAR, LAST_YEAR = 1925, 2011
"""Years of birth: older ones hardly occur, and no list speaks of an offer of before the last."""
CENTURY = 100
SPREAD = 10
"""Years between the oldest and the youngest: postal codes of one region lie closer together."""
DIFFERENT = 0.8

_INITIALS = re.compile(r"(?:[A-ZÀ-Þ][a-z]?\. ?-?){2,4}(?:[A-ZÀ-Þ]\.?)?|[A-ZÀ-Þ]\.? [A-ZÀ-Þ]\.?")
TITLED = re.compile(
    r"\b(?i:mevr|mevrouw|mw|mvr|dhr|meneer|mijnheer|mr|mrs|mme|mlle)\b\.? ?"
    r"(?:(?:van|de|den|der|el|al) )*[A-ZÀ-Þ]",
)
_TITLED_ANYHOW = re.compile(rf"^(?i:{TITLED.pattern})")
_WRITTEN = re.compile(r"(?:\d{1,2}[-./ ]){2}((?:19|20)?\d{2})|((?:19|20)\d{2})")


def are_initials(texts: Sequence[str]) -> bool:
    """Tell whether cells are initials with points: "A.T.", "F. Z. O."."""
    return _share(texts, [_INITIALS.fullmatch(text) is not None for text in texts])


def are_titled(texts: Sequence[str]) -> bool:
    """Tell whether cells name persons by their title: "mevr. Rahimi"."""
    return _share(texts, [_TITLED_ANYHOW.match(text) is not None for text in texts])


def are_births(cells: Sequence[Cell]) -> bool:
    """Tell whether cells are days or years on which people were born."""
    years = [year for cell in cells if (year := _year(cell)) is not None]
    if len(years) < max(FEWEST, MOST * len(cells)):
        return False
    born = [year for year in years if OLDEST_YEAR <= year <= LAST_YEAR]
    return len(born) >= MOST * len(cells) and max(born) - min(born) >= SPREAD


def differ_within(rows: Sequence[SheetRow], naming: Sequence[int], index: int) -> bool | None:
    """Tell whether the rows of one activity nearly all say something else in a column.

    `naming` are the columns that tell the activity; None when no two of its rows fill the column.
    """
    groups: dict[tuple[str, ...], list[str]] = {}
    key: tuple[str, ...] = ()
    for row in rows:
        said = tuple(_said(row, column) for column in naming)
        key = tuple(new or old for new, old in zip(said, key or said, strict=True))
        if text := _said(row, index):
            groups.setdefault(key, []).append(text)
    repeated = [texts for texts in groups.values() if len(texts) > 1]
    if not naming or not repeated:
        return None
    return sum(len(set(t)) for t in repeated) >= DIFFERENT * sum(map(len, repeated))


def _said(row: SheetRow, index: int) -> str:
    cell = row.cells.get(index)
    return "" if cell is None or is_empty(cell) or cell in SAME_AS_ABOVE else fold(text_of(cell))


def _year(cell: Cell) -> int | None:
    if isinstance(cell, date):
        return cell.year
    found = _WRITTEN.fullmatch(text_of(cell).strip())
    if found is None:
        return None
    year = int(found[1] or found[2])
    return year if year >= CENTURY else year + (2000 if year < CENTURY / 2 else 1900)


def _share(texts: Sequence[str], fits: Sequence[bool]) -> bool:
    return sum(fits) >= max(2, MOST * len(texts))
