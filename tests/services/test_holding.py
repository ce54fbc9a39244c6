"""Rows that were not read in go back in the sender's own columns, and come in once mended."""

from collections.abc import Iterator, Sequence
from datetime import date, datetime, time
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from openpyxl.worksheet.worksheet import Worksheet

from pijler4_desktop.domain.errors import ExpectedError, Failure
from pijler4_desktop.domain.fields import field_of
from pijler4_desktop.domain.importing.choices import Choices, SheetChoice
from pijler4_desktop.domain.importing.plan import Plan
from pijler4_desktop.domain.importing.source import Source
from pijler4_desktop.domain.importing.vocabulary import RowKind
from pijler4_desktop.domain.vocabulary import Kind
from pijler4_desktop.exchange import placing
from pijler4_desktop.services.office import Office

HEADINGS = ("Organisatie", "Activiteit", "Postcode", "Wanneer", "Prijs", "Begint op", "Uur",
            "Volgnummer inburgeraar", "Naam inburgeraar", "Opmerking", "Telefoon")  # fmt: skip
GOOD = ("Koor De Merel vzw", "Zangavond", 9550, "di 19u-21u", "gratis", date(2025, 9, 2), time(19),
        "65.01.05-999.29", "Amina Voorbeeld", "voor iedereen", "0470 00 00 01")  # fmt: skip
NAMELESS = ("Koor De Merel vzw", None, 9550, "do 19u-21u", 2.5, date(2025, 9, 4), time(19, 30),
            "72.02.20-999.24", "Tesfay Fictief", "=1+1 staat hier", "0470000002")  # fmt: skip


def write(path: Path, *rows: Sequence[object], title: str = "Aanbod") -> Path:
    book = openpyxl.Workbook()
    sheet = page(book)
    sheet.title = title
    for row in rows:
        sheet.append(list(row))
        for cell in sheet[sheet.max_row]:
            if isinstance(cell.value, str) and cell.value.startswith("="):
                cell.data_type = "s"
    book.save(path)
    book.close()
    return path


def page(book: openpyxl.Workbook) -> Worksheet:
    sheet = book.active
    assert isinstance(sheet, Worksheet)
    return sheet


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    opened = Office.create(tmp_path / "test.p4db", "Herzele")
    yield opened
    opened.close()


def planned(office: Office, path: Path, choices: Choices | None = None) -> tuple[Source, Plan]:
    source = office.importing.read(path)
    return source, office.importing.plan(source, choices)


def held(office: Office, path: Path, choices: Choices | None = None) -> list[list[Any]]:
    """Write what is held, and return the cells of its only sheet."""
    source, plan = planned(office, path, choices)
    target = path.with_name("held.xlsx")
    count = office.importing.hold_back(source, plan, target)
    book = openpyxl.load_workbook(target)
    cells = [[cell.value for cell in row] for row in page(book).iter_rows()]
    book.close()
    assert count
    return cells


def test_a_row_goes_back_with_its_own_cells_and_the_reason(office: Office, tmp_path: Path) -> None:
    rows = [(*row[:7], *row[9:]) for row in (HEADINGS, GOOD, NAMELESS)]
    path = write(tmp_path / "lijst.xlsx", ("Ons aanbod",), *rows)
    headings, row = held(office, path)
    assert headings == [*rows[0], "Waarom niet ingelezen", "Rij in je lijst"]
    found = dict(zip(headings, row, strict=True))
    assert found["Prijs"] == 2.5
    assert found["Begint op"] == datetime(2025, 9, 4)  # noqa: DTZ001  Excel knows no zones
    assert found["Uur"] == time(19, 30)
    assert found["Telefoon"] == "0470000002"
    assert found["Postcode"] == 9550
    assert found["Rij in je lijst"] == 4
    assert "ontbreekt" in found["Waarom niet ingelezen"]


def test_text_that_looks_like_a_formula_stays_text(office: Office, tmp_path: Path) -> None:
    path = write(tmp_path / "lijst.xlsx", HEADINGS[:4] + HEADINGS[9:],
                 GOOD[:4] + GOOD[9:], NAMELESS[:4] + NAMELESS[9:])  # fmt: skip
    source, plan = planned(office, path)
    target = tmp_path / "held.xlsx"
    office.importing.hold_back(source, plan, target)
    book = openpyxl.load_workbook(target)
    cell = next(c for row in page(book).iter_rows() for c in row if c.value == "=1+1 staat hier")
    assert cell.data_type == "s" or cell.quotePrefix
    assert cell.quotePrefix
    book.close()


def test_a_mended_row_comes_in_as_usual(office: Office, tmp_path: Path) -> None:
    path = write(tmp_path / "lijst.xlsx", HEADINGS, GOOD, NAMELESS)
    source, plan = planned(office, path)
    office.importing.apply(plan)
    target = tmp_path / "lijst - niet ingelezen.xlsx"
    assert office.importing.hold_back(source, plan, target) == 1
    book = openpyxl.load_workbook(target)
    sheet = page(book)
    titles = [cell.value for cell in sheet[1]]
    sheet.cell(2, titles.index("Activiteit") + 1).value = "Zangcafé"
    book.save(target)
    book.close()
    source, plan = planned(office, target)
    (layout,) = source.layouts
    ours = [c for c in layout.columns if c.heading in ("Waarom niet ingelezen", "Rij in je lijst")]
    assert [(c.field, c.kept) for c in ours] == [(None, False)] * 2
    office.importing.apply(plan)
    stored = {a["name"]: a for a in office.dumping.activities()}
    assert set(stored) == {"Zangavond", "Zangcafé"}
    assert stored["Zangcafé"]["organisation"] == "Koor De Merel vzw"
    assert stored["Zangcafé"]["slots"][0]["day"] == "TH"
    assert all(name not in dict(stored["Zangcafé"]["extra"]) for name in titles if name)


def test_rows_held_again_do_not_gather_columns(office: Office, tmp_path: Path) -> None:
    path = write(tmp_path / "lijst.xlsx", HEADINGS, GOOD, NAMELESS)
    first = held(office, path)
    again = tmp_path / "held.xlsx"
    source, plan = planned(office, again)
    target = tmp_path / "again.xlsx"
    assert office.importing.hold_back(source, plan, target) == 1
    book = openpyxl.load_workbook(target)
    assert [cell.value for cell in page(book)[1]] == first[0]
    book.close()


def test_rows_under_a_section_keep_it(office: Office, tmp_path: Path) -> None:
    headings = ("Activiteit", "Wanneer", "Prijs", "Postcode")
    rows = [
        headings,
        ("KLEURRIJK VZW",), ("Zangavond", "di 19u-21u", "gratis", 9550),
        ("Leesgroep", "wo 9u-11u", "gratis", 9550),
        ("SAMEN STERK VZW",), ("Breicafé", "vr 13u-15u", "gratis", 9550),
        (None, "za 13u-15u", "€ 2 per keer", 9550),
    ]  # fmt: skip
    path = write(tmp_path / "lijst.xlsx", *rows)
    cells = held(office, path)
    assert [row[0] for row in cells] == ["Activiteit", "SAMEN STERK VZW", None]
    assert cells[2][:4] == [None, "za 13u-15u", "€ 2 per keer", 9550]
    assert cells[2][-1] == 7
    (again,) = [row for row in planned(office, tmp_path / "held.xlsx")[1].rows if row.row == 3]
    assert again.problems
    (section,) = [r for r in planned(office, tmp_path / "held.xlsx")[1].rows if r.row == 2]
    assert section.row_kind is RowKind.SECTION


def test_a_column_about_persons_stays_out_also_when_a_user_left_it_out(
    office: Office, tmp_path: Path
) -> None:
    path = write(tmp_path / "lijst.xlsx", HEADINGS, GOOD, NAMELESS)
    choices = Choices(sheets={"Aanbod": SheetChoice(columns={"I": None, "H": None, "C": None})})
    headings = held(office, path, choices)[0]
    assert "Naam inburgeraar" not in headings
    assert "Volgnummer inburgeraar" not in headings
    assert "Postcode" in headings


def test_a_national_number_in_a_remark_is_masked(office: Office, tmp_path: Path) -> None:
    row = ("Koor", None, "di 19u-21u", "Vraag naar 72.02.20-999.24 bij het onthaal")
    path = write(tmp_path / "lijst.xlsx", ("Organisatie", "Activiteit", "Wanneer", "Opmerking"),
                 ("Koor", "Zang", "wo 9u-10u", "iedereen welkom"), row)  # fmt: skip
    text = str(held(office, path))
    assert "Vraag naar" in text
    assert "999" not in text


def test_nothing_held_writes_nothing(office: Office, tmp_path: Path) -> None:
    path = write(tmp_path / "lijst.xlsx", HEADINGS, GOOD)
    source, plan = planned(office, path)
    target = tmp_path / "held.xlsx"
    assert office.importing.hold_back(source, plan, target) == 0
    assert not target.exists()


def test_what_stood_there_stays_when_it_cannot_be_replaced(
    office: Office, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = write(tmp_path / "lijst.xlsx", HEADINGS, GOOD, NAMELESS)
    source, plan = planned(office, path)
    target = tmp_path / "held.xlsx"
    target.mkdir()
    (target / "kept").write_text("kept")
    monkeypatch.setattr(placing, "WAITS", (0.0,))
    with pytest.raises(ExpectedError) as caught:
        office.importing.hold_back(source, plan, target)
    assert caught.value.failure in (Failure.TARGET_OPEN, Failure.TARGET_UNWRITABLE)
    assert (target / "kept").read_text() == "kept"
    assert not list(tmp_path.glob(".held*"))


def test_our_own_workbook_is_still_ours_when_rows_of_it_were_held(
    office: Office, tmp_path: Path
) -> None:
    office.importing.apply(planned(office, write(tmp_path / "lijst.xlsx", HEADINGS, GOOD))[1])
    exported = tmp_path / "uit.xlsx"
    office.exporting.export(exported, "volledig")
    book = openpyxl.load_workbook(exported)
    sheet = book["Aanbod"]
    titles = [cell.value for cell in sheet[1]]
    sheet.cell(2, titles.index(field_of(Kind.ACTIVITY, "name").heading) + 1).value = None
    book.save(exported)
    book.close()
    source, plan = planned(office, exported)
    target = tmp_path / "held.xlsx"
    assert office.importing.hold_back(source, plan, target) == 1
    again, _ = planned(office, target)
    assert again.workbook.marks == source.workbook.marks
    assert again.layouts[0].own


def test_a_title_that_is_a_question_is_said_once(office: Office, tmp_path: Path) -> None:
    rows = (("Activiteit", "Organisatie", "Plaatsen?"), (None, "Bib Herzele", "-3"))
    headings, row = held(office, write(tmp_path / "lijst.xlsx", *rows))
    why = dict(zip(headings, row, strict=True))["Waarom niet ingelezen"]
    assert why.count("Plaatsen?") == 1
    assert "'Plaatsen?': " in why
