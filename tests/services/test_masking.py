"""A national register number is kept nowhere, however it came in."""

from pathlib import Path

import openpyxl

from pijler4_desktop.domain.fields import field_of
from pijler4_desktop.domain.problems import ProblemCode
from pijler4_desktop.domain.vocabulary import Kind
from pijler4_desktop.services.office import Office
from tests.services.test_import_memory import HEADINGS, ROWS, book

NUMBER = "85.07.30-033.28"


def test_a_number_typed_in_our_own_workbook_is_masked_and_told(
    office: Office, tmp_path: Path
) -> None:
    importing = office.importing
    listed = book(tmp_path / "lijst.xlsx", HEADINGS, *ROWS)
    importing.apply(importing.plan(importing.read(listed)))
    home = tmp_path / "uit.xlsx"
    office.exporting.export(home, "volledig")
    made = openpyxl.load_workbook(home)
    sheet = next(s for s in made.worksheets if s.sheet_state == "visible" and s.max_row > 2)
    header = next(row for row in sheet.iter_rows() if row[0].value and row[1].value)
    wanted = field_of(Kind.ACTIVITY, "description").heading
    (titled,) = (cell for cell in header if cell.value == wanted)
    below = titled.offset(row=1)
    below.value = f"Bel Jan, {NUMBER}"
    made.save(home)

    plan = importing.plan(importing.read(home))
    importing.apply(plan)

    assert ProblemCode.NATIONAL_NUMBER in [p.problem.code for p in plan.problems]
    told = repr(office.dumping.activities())
    assert "Bel Jan, ***" in told
    assert "033" not in told


def test_a_word_with_a_number_in_it_is_kept_and_found_masked(
    office: Office, tmp_path: Path
) -> None:
    importing = office.importing
    rows = [*ROWS, *(("Groep", "Bib", f"klas {n}", None, None) for n in range(8))]
    text = f"vraag het aan {NUMBER}"
    listed = book(tmp_path / "lijst.xlsx", HEADINGS, *rows, ("Nog", "Bib", text, None, None))
    source = importing.read(listed)
    (shown,) = (
        value.text
        for value in importing.column_values(
            source, importing.remembered(source), "Aanbod", "C"
        ).values
        if "***" in value.text
    )
    choices = importing.remembered(source).with_word("language", shown, "A2")
    importing.apply(importing.plan(source, choices))
    levels = {a["name"]: a["language_min"] for a in office.dumping.activities()}
    assert levels["Nog"] == "A2"
    assert "033" not in repr(importing.remembered(source))
