"""The preview shows what is no data, and folds what is much of the same."""

from hypothesis import given
from hypothesis import strategies as st

from pijler4_desktop.domain.importing.layout.finding import find_layout
from pijler4_desktop.domain.importing.source import LegendEntry, SheetLayout
from pijler4_desktop.domain.sheet import Sheet, SheetRow
from pijler4_desktop.ui.importing.preview import (
    MOST_LINES,
    SHOWN_OF_RUN,
    UNFOLDED,
    Line,
    LineKind,
    preview_lines,
)

HEAD = {0: "Activiteit", 1: "Organisatie", 2: "Soort"}


def a_sheet(numbers: list[int]) -> Sheet:
    rows = [SheetRow(1, {0: "Ons aanbod"}), SheetRow(3, HEAD)]
    rows += [SheetRow(n, {0: f"Praatgroep {n}", 1: "Bib", 2: "praatgroep"}) for n in numbers]
    return Sheet("Aanbod", rows)


def kinds(lines: list[Line]) -> list[LineKind]:
    return [line.kind for line in lines]


def test_a_short_sheet_is_shown_whole_with_its_empty_rows() -> None:
    sheet = a_sheet([4, 5])
    lines = preview_lines(sheet, find_layout(sheet))

    assert [line.number for line in lines] == [1, 2, 3, 4, 5]
    assert kinds(lines)[:3] == [LineKind.TITLE, LineKind.EMPTY, LineKind.HEADER]


def test_a_long_run_of_rows_is_folded_and_unfolded() -> None:
    sheet = a_sheet(list(range(4, 44)))
    layout = find_layout(sheet)
    lines = preview_lines(sheet, layout)
    folded = lines[-1]

    whole = preview_lines(sheet, layout, {folded.run: UNFOLDED})

    assert folded.kind is LineKind.FOLDED
    assert len(folded.folded) == 40 - SHOWN_OF_RUN
    assert LineKind.FOLDED not in kinds(whole)
    assert whole[-1].number == 43


def test_a_total_below_a_folded_run_stays_in_sight() -> None:
    rows = [*a_sheet(list(range(4, 44))).rows, SheetRow(44, {0: "Totaal", 2: 40})]
    sheet = Sheet("Aanbod", rows)

    last = preview_lines(sheet, find_layout(sheet))[-1]

    assert (last.number, last.kind) == (44, LineKind.TOTAL)


def test_a_sheet_without_header_shows_its_first_rows_as_they_are() -> None:
    sheet = Sheet("Nota's", [SheetRow(n, {0: f"nota {n}"}) for n in range(1, 100)])
    lines = preview_lines(sheet, SheetLayout("Nota's"))

    assert set(kinds(lines)) == {LineKind.UNREAD, LineKind.FOLDED}


def test_the_rows_of_a_legend_say_so() -> None:
    sheet = Sheet("Legende", [SheetRow(1, {0: "Code"}), SheetRow(2, {0: "PG", 1: "praatgroep"})])
    layout = SheetLayout("Legende", legend=(LegendEntry("Legende", 2, "PG", "praatgroep"),))

    assert kinds(preview_lines(sheet, layout)) == [LineKind.UNREAD, LineKind.LEGEND]


@given(st.lists(st.integers(4, 3_000), unique=True, max_size=1_500).map(sorted))
def test_every_row_is_shown_or_counted_once_and_in_order(numbers: list[int]) -> None:
    sheet = a_sheet(numbers)
    lines = preview_lines(sheet, find_layout(sheet))
    found = [
        number
        for line in lines
        if line.kind is not LineKind.EMPTY
        for number in ([row.number for row in line.folded] if line.folded else [line.number])
    ]

    assert found == [row.number for row in sheet.rows]


def test_a_sheet_of_sections_ends_in_a_count() -> None:
    rows = [SheetRow(3, HEAD)]
    rows += [SheetRow(n, {0: "Totaal"}) for n in range(4, 4 + 3 * MOST_LINES)]
    sheet = Sheet("Aanbod", rows)
    lines = preview_lines(sheet, find_layout(sheet))

    assert len(lines) <= MOST_LINES + 10
    assert lines[-1].kind is LineKind.FOLDED
    assert not lines[-1].run
