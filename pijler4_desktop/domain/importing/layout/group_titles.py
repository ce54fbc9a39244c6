"""Headers of two rows: which rows belong together, and what each column is then called."""

import re
from collections.abc import Mapping, Sequence

from pijler4_desktop.domain.importing.columns.recognising import GROUP_MARK, recognise
from pijler4_desktop.domain.parsing.cells import is_empty
from pijler4_desktop.domain.sheet import Merge, SheetRow
from pijler4_desktop.domain.text import fold

LONGEST_TITLE = 60
FEWEST_GROUPS = 2
"""Without merged cells one title alone does not make a row of groups."""
MOST_OF_THE_WIDTH = 0.8
"""A title over more of the columns than this stands above the table and groups nothing."""

_CONTENT = re.compile(r"@|https?:|www\.|\d{4,}|\d[.:u]\d\d|\d.*\d.*\d")
_GROUPS = frozenset(
    {
        "aanbod", "activiteit", "activiteiten", "algemeen", "algemene info", "contact",
        "contactgegevens", "gegevens", "deelnemers", "doelgroep", "info", "locatie", "organisatie",
        "organisator", "plaats", "praktisch", "praktische info", "praktische informatie", "tijd",
        "tijdstip", "uren", "wanneer", "waar", "wie", "wat", "kostprijs", "prijs", "taal",
        "nederlands", "opvolging", "administratie", "inschrijving", "voorwaarden", "capaciteit",
        "periode", "dagen", "weekdagen", "adres", "partner", "initiatief",
    }
)  # fmt: skip
"""Words that head a group of columns, whether or not they are a heading by themselves."""


def is_sub_row(upper: SheetRow, lower: SheetRow, merges: Sequence[Merge]) -> bool:
    """Tell whether the row under a header holds the titles below its groups.

    Each of its cells stands under a group (merged, or followed by columns without a title); at
    least one under a column that has no title itself; half of them or more are headings we know.
    """
    titles = _titles(lower)
    if lower.number != upper.number + 1 or not titles:
        return False
    above = {i for i, cell in upper.cells.items() if not is_empty(cell)}
    spans = group_spans(upper, lower, merges)
    groups = {group for group in spans.values() if list(spans.values()).count(group) > 1}
    covered = all(spans.get(i) in groups or i not in above for i in titles)
    extra = [i for i in titles if i not in above]
    if not covered or not extra:
        return False
    group_titles = {i: str(upper.cells[g]) for i, g in spans.items() if g in upper.cells}
    known = sum(_known(group_titles.get(i, ""), title) for i, title in titles.items())
    return known * 2 >= len(titles)


def is_group_row(upper: SheetRow, lower: SheetRow, merges: Sequence[Merge]) -> bool:
    """Tell whether the row above a header holds titles of groups, and is no title of the sheet."""
    groups = _titles(upper)
    columns = [i for i, cell in lower.cells.items() if not is_empty(cell)]
    if upper.number != lower.number - 1 or not groups:
        return False
    wide = [m for m in merges if m.first_row == upper.number and m.last_column > m.first_column]
    width = max(columns) - min(columns) + 1
    if any(m.last_column - m.first_column + 1 > MOST_OF_THE_WIDTH * width for m in wide):
        return False
    if any(m.first_column in groups for m in wide):
        return True
    if len(groups) < FEWEST_GROUPS:
        return False
    known = sum(fold(g) in _GROUPS or recognise(g).field is not None for g in groups.values())
    return known * 2 >= len(groups)


def group_spans(upper: SheetRow, lower: SheetRow, merges: Sequence[Merge]) -> dict[int, int]:
    """Return for each column the column in which the title of its group stands.

    A merged title covers what it is merged over. When nothing is merged, a title also covers the
    columns to its right that have a title of their own below and none above.
    """
    starts = sorted(i for i, cell in upper.cells.items() if not is_empty(cell))
    wide = {
        m.first_column: m.last_column
        for m in merges
        if m.first_row == upper.number and m.last_column > m.first_column
    }
    spans: dict[int, int] = {}
    for start, following in zip(starts, [*starts[1:], None], strict=True):
        last = wide.get(start, start)
        if not wide:
            while last + 1 in lower.cells and (following is None or last + 1 < following):
                last += 1
        spans |= dict.fromkeys(range(start, last + 1), start)
    return spans


def composed(
    above: Mapping[int, str], below: Mapping[int, str], spans: Mapping[int, int]
) -> dict[int, str]:
    """Put the titles together: "Contact – tel"; a group over an empty title is the heading."""
    titles: dict[int, str] = {}
    for index in sorted({*above, *below}):
        group = above.get(spans.get(index, index), "")
        title = below.get(index, "")
        if title and group and fold(title) != fold(group):
            titles[index] = f"{group}{GROUP_MARK}{title}"
        elif title or index in above:
            titles[index] = title or above[index]
    return titles


def _titles(row: SheetRow) -> dict[int, str]:
    """Return the texts of a row that may hold titles; nothing when a cell holds anything else."""
    filled = {i: cell for i, cell in row.cells.items() if not is_empty(cell)}
    texts = {i: cell.strip() for i, cell in filled.items() if isinstance(cell, str)}
    if len(texts) < len(filled) or any(
        len(text) > LONGEST_TITLE or _CONTENT.search(text) for text in texts.values()
    ):
        return {}
    return texts


def _known(group: str, title: str) -> bool:
    return recognise(f"{group}{GROUP_MARK}{title}" if group else title).field is not None
