"""The sheets of the workbook of figures: all of them, how they are counted, and their rows."""

from collections.abc import Iterator, Mapping, Sequence

from pijler4_desktop.domain.figures.result import Figure, FigureSet, Group
from pijler4_desktop.domain.figures.words import UNKNOWN, given_value, unknown_note
from pijler4_desktop.domain.handing_off import ID_HEADING, README_SHEET, CellValue
from pijler4_desktop.domain.persons import Persons
from pijler4_desktop.domain.vocabulary import Kind
from pijler4_desktop.domain.wording import date_text
from pijler4_desktop.exchange.figures_writer import BookSheet
from pijler4_desktop.exchange.sheet_naming import sheet_names
from pijler4_desktop.services.private_persons import without_persons

ALL_SHEET, HOW_SHEET, CHECK_SHEET = "Cijfers", "Hoe geteld", "Klopt het"
TOTAL = "Samen"
NAME_WIDTH, FIGURE_WIDTH, ID_WIDTH = 44, 13, 38

Names = Mapping[Kind, Mapping[str, str]]


def figure_book(
    counted: FigureSet, names: Names, municipality: str, hidden: Persons
) -> Sequence[BookSheet]:
    """Return the sheets: read-me, all figures, how counted, what adds up, a sheet per group."""
    groups = [group for group in counted.groups.values() if _has_rows(group)]
    reserved = frozenset({README_SHEET, ALL_SHEET, HOW_SHEET, CHECK_SHEET})
    titles = sheet_names([group.title for group in groups], reserved=reserved)
    return (
        _readme(counted, municipality),
        _all(counted),
        _how(counted),
        _checks(counted),
        *(_rows(name, group, names, hidden) for name, group in zip(titles, groups, strict=True)),
    )


def _has_rows(group: Group) -> bool:
    return group.rows and any(figure.ids or figure.unknown for figure in group)


def _readme(counted: FigureSet, municipality: str) -> BookSheet:
    lines = [
        f"Lokaal bestuur {municipality}",
        f"Periode: {counted.period.words}",
        f"Geteld zoals het was op {date_text(counted.seen_on)}",
        "",
        f"Blad '{ALL_SHEET}': alle cijfers. Blad '{HOW_SHEET}': hoe elk cijfer geteld is.",
        f"Blad '{CHECK_SHEET}': de controles dat alles optelt. Daarna een blad per groep met de "
        "rijen achter de cijfers.",
        f"'{UNKNOWN}' betekent dat het bij die rijen niet ingevuld is. Het is geen nul.",
        "Aantallen mensen van 1 tot 4 staan er als 'minder dan 5', zonder rijen.",
        "Er staan geen formules in dit bestand.",
        *counted.notes,
    ]
    return BookSheet(README_SHEET, "Cijfers over het aanbod", lines)


def _all(counted: FigureSet) -> BookSheet:
    columns = (
        ("Groep", 32),
        ("Cijfer", 40),
        ("Waarde", 14),
        ("Eenheid", 10),
        ("Van", 10),
        ("Niet geweten", 34),
    )
    rows = [
        (group.title, *_figure_cells(figure))
        for group in counted.groups.values()
        for figure in group
    ]
    return BookSheet(ALL_SHEET, ALL_SHEET, (counted.period.words,), columns, rows)


def _figure_cells(figure: Figure) -> tuple[CellValue, ...]:
    value = given_value(figure)
    told = UNKNOWN if value is None else value
    return (figure.title, told, figure.unit, figure.whole, unknown_note(figure))


def _how(counted: FigureSet) -> BookSheet:
    columns = (("Groep", 32), ("Hoe geteld", 90), ("Bron", 60))
    rows = [(one.title, one.definition, one.source) for one in counted.groups.values()]
    return BookSheet(HOW_SHEET, HOW_SHEET, (), columns, rows)


def _checks(counted: FigureSet) -> BookSheet:
    """List what must add up; where few people are behind it the numbers stay in the house."""
    small = {
        f"{group.title}: {figure.title}"
        for group in counted.groups.values()
        for figure in group
        if figure.is_small
    }
    columns = (("Wat", 70), ("Cijfer", 14), ("Nageteld", 14), ("Klopt", 8))
    rows = [
        (one.words, one.left, one.right, "ja" if one.holds else "nee")
        for one in counted.checks
        if one.words.split(" = ")[0] not in small
    ]
    return BookSheet(CHECK_SHEET, CHECK_SHEET, (), columns, rows)


def _rows(name: str, group: Group, names: Names, hidden: Persons) -> BookSheet:
    """Return a sheet with a row for each record and a column for each figure."""
    figures = [figure for figure in group if figure.kind is not None]
    columns = [
        ("Naam", NAME_WIDTH),
        *((figure.title, FIGURE_WIDTH) for figure in figures),
        (ID_HEADING, ID_WIDTH),
    ]
    total = (TOTAL, *(_total(figure) for figure in figures), None)
    rows = [total, *without_persons(_records(figures, names), hidden)]
    return BookSheet(name, group.title, (group.definition,), columns, rows, strong=1)


def _total(figure: Figure) -> CellValue:
    value = given_value(figure)
    return UNKNOWN if value is None else value


def _records(figures: Sequence[Figure], names: Names) -> Iterator[Sequence[CellValue]]:
    cells: dict[tuple[str, str], list[CellValue]] = {}
    for place, figure in enumerate(figures):
        known = names.get(figure.kind, {}) if figure.kind else {}
        for id_, amount in _counted(figure):
            key = (known.get(id_, ""), id_)
            cells.setdefault(key, [None] * len(figures))[place] = amount
    for (name, id_), values in sorted(cells.items(), key=lambda item: item[0][0].casefold()):
        yield [name, *values, id_]


def _counted(figure: Figure) -> Iterator[tuple[str, CellValue]]:
    """Yield the rows with what each adds; where it counts people only that it does."""
    if figure.people is not None:
        amounts: Sequence[CellValue] = ["telt mee"] * len(figure.ids)
    else:
        amounts = figure.amounts or [1] * len(figure.ids)
    yield from zip(() if figure.is_small else figure.ids, amounts, strict=False)
    yield from ((id_, UNKNOWN) for id_ in figure.unknown)
