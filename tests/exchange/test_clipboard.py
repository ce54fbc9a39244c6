"""What is copied, as Excel's own rules read it; what Excel copies, as it was meant."""

import csv
import io
from datetime import date
from html.parser import HTMLParser

import pytest
from openpyxl import Workbook

from pijler4_desktop.domain.handing_off import CellValue
from pijler4_desktop.exchange.clipboard import as_html, as_text, cells_of

ROWS: list[list[CellValue]] = [
    ["Naam", "Uren", "Datum", "Weg"],
    ["Taalcafé", 2.5, date(2026, 11, 3), None],
    ['Koor "Elooi" <b>&', 40, None, "1-3"],
]
RISKY = ["=1+1", "+32 9 000", "-nieuw", "@SUM(A1)", " =1", "\t=1"]


class Table(HTMLParser):
    """Reads an HTML table into rows, with the attributes of each cell."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.rows: list[list[str]] = []
        self.styles: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "tr":
            self.rows.append([])
        elif tag in ("td", "th"):
            self.rows[-1].append("")
            self.styles.append(dict(attrs).get("style") or "")

    def handle_data(self, data: str) -> None:
        self.rows[-1][-1] += data


def test_text_has_tabs_and_a_line_of_excel_per_row() -> None:
    text = as_text(ROWS)

    assert list(csv.reader(io.StringIO(text, newline=""), "excel-tab", quoting=csv.QUOTE_NONE)) == [
        ["Naam", "Uren", "Datum", "Weg"],
        ["Taalcafé", "2,5", "03/11/2026", ""],
        ['Koor "Elooi" <b>&', "40", "", "1-3"],
    ]
    assert text.count("\r\n") == 3
    assert text.replace("\r\n", "").count("\n") == 0


def test_the_html_table_says_the_same_and_keeps_text_text() -> None:
    table = Table(as_html(ROWS))

    assert table.rows == [
        ["Naam", "Uren", "Datum", "Weg"],
        ["Taalcafé", "2,5", "03/11/2026", ""],
        ['Koor "Elooi" <b>&', "40", "", "1-3"],
    ]
    assert table.styles[-1] == 'mso-number-format:"\\@"'  # else 1-3 becomes a day in March
    assert table.styles[5] == ""  # a number is a number


@pytest.mark.parametrize("risky", RISKY)
def test_nothing_copied_is_taken_for_a_formula(risky: str) -> None:
    (row,) = csv.reader(io.StringIO(as_text([[risky, "gewoon"]])), "excel-tab")

    sheet = Workbook().active
    assert sheet is not None
    sheet.append(row)
    assert [cell.data_type for cell in sheet[1]] == ["s", "s"]
    assert row[0].startswith("'")
    assert Table(as_html([[risky]])).rows == [[row[0]]]


def test_a_quote_in_front_takes_no_other_cells_along() -> None:
    rows: list[list[CellValue]] = [['"open', "b"], ['"Hallo"', 'x "y"']]

    assert list(csv.reader(io.StringIO(as_text(rows)), "excel-tab")) == rows


@pytest.mark.parametrize("broken", ["een\ntwee", "een\r\ntwee", "een\ttwee", "een\u2028twee"])
def test_a_break_in_a_cell_breaks_no_row(broken: str) -> None:
    assert as_text([[broken, "x"]]) == "een twee\tx\r\n"


def test_what_was_made_safe_comes_back_as_it_was() -> None:
    rows = [
        [risky.strip() for risky in RISKY],
        ["'t Draadje", "", '"Hallo"', '"open', '5" lang', "einde"],
    ]

    assert list(cells_of(as_text(rows))) == rows


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("a\tb\r\nc\td\r\n", [["a", "b"], ["c", "d"]]),
        ("a\tb\nc\td", [["a", "b"], ["c", "d"]]),
        ("a\t\r\n\tb\r\n", [["a", ""], ["", "b"]]),
        ("a\t", [["a", ""]]),
        ("\r\na\r\n", [[""], ["a"]]),
        ('"een\ntwee"\tb\r\nc\td\r\n', [["een\ntwee", "b"], ["c", "d"]]),
        ('"zegt ""ja""\nof nee"\tb\r\n', [['zegt "ja"\nof nee', "b"]]),
        ('"Hallo"\tb\r\n', [['"Hallo"', "b"]]),  # Excel does not quote a quote
        ('5" nagel\t"open\r\nc\td\r\n', [['5" nagel', '"open'], ["c", "d"]]),
        ('"open\tb\r\nc\td\r\n', [['"open', "b"], ["c", "d"]]),
        ("", []),
    ],
)
def test_what_excel_copies_is_read_cell_by_cell(text: str, rows: list[list[str]]) -> None:
    assert list(cells_of(text)) == rows
