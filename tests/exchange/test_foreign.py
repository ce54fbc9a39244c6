import struct
from collections.abc import Sequence

import pytest

from pijler4_desktop.domain.errors import ExpectedError, Failure
from pijler4_desktop.domain.sheet import ErrorCell, Merge, NoticeCode
from tests.exchange.building import cells, notices, ole, read, zipped

BOF_BOOK = (0x0809, struct.pack("<HHHHII", 0x0600, 5, 0, 0x07CC, 0, 6))
BOF_SHEET = (0x0809, struct.pack("<HHHHII", 0x0600, 0x10, 0, 0x07CC, 0, 6))
EOF = (0x0A, b"")
Record = tuple[int, bytes]


def record(kind: int, content: bytes) -> bytes:
    return struct.pack("<HH", kind, len(content)) + content


def number(row: int, column: int, value: float) -> Record:
    return 0x0203, struct.pack("<HHHd", row, column, 0, value)


def label(row: int, column: int, text: str) -> Record:
    raw = text.encode("utf-16-le")
    return 0x0204, struct.pack("<HHHHB", row, column, 0, len(text), 1) + raw


def xls(records: Sequence[Record], *extra: Record, hidden: bool = False) -> bytes:
    """Write an .xls of one sheet with these cell records."""
    before = record(*BOF_BOOK) + b"".join(record(*r) for r in extra)
    bound = struct.pack("<BBB", 1 if hidden else 0, 0, 4) + b"\x00Blad"
    start = len(before) + 4 + 4 + len(bound) + 4
    book = before + record(0x85, struct.pack("<I", start) + bound) + record(*EOF)
    inside = b"".join(record(*r) for r in (BOF_SHEET, *records, EOF))
    return ole({"Workbook": book + inside})


def ods(rows: str) -> bytes:
    return zipped(
        {
            "mimetype": "application/vnd.oasis.opendocument.spreadsheet",
            "META-INF/manifest.xml": '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:'
            'opendocument:xmlns:manifest:1.0"/>',
            "content.xml": '<office:document-content xmlns:office="urn:oasis:names:tc:opendocument'
            ':xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" '
            'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body>'
            f'<office:spreadsheet><table:table table:name="Blad">{rows}</table:table>'
            "</office:spreadsheet></office:body></office:document-content>",
        }
    )


def test_an_xls_keeps_its_rows_columns_and_whole_numbers() -> None:
    found = read(xls([label(3, 2, "Café"), number(3, 3, 9000), number(5, 2, 2.5)]), "a.xls")

    assert cells(found) == {(4, 2): "Café", (4, 3): 9000, (6, 2): 2.5}
    assert isinstance(cells(found)[4, 3], int)
    assert notices(found) == {}


def test_errors_in_an_xls_are_seen() -> None:
    error = (0x0205, struct.pack("<HHHBB", 2, 1, 0, 0x17, 1))
    formula = (
        0x06,
        struct.pack("<HHH", 9, 4, 0)
        + b"\x02\x00\x2a\x00\x00\x00\xff\xff"
        + struct.pack("<HIH", 0, 0, 0),
    )
    found = read(xls([label(0, 0, "Naam"), error, formula]), "a.xls")

    assert cells(found)[3, 1] == ErrorCell("#REF!")
    assert cells(found)[10, 4] == ErrorCell("#N/A")


def test_what_an_xls_hides_is_told() -> None:
    row = (0x0208, struct.pack("<HHHHHHI", 1, 0, 2, 255, 0, 0, 0x20))
    column = (0x7D, struct.pack("<HHHHHH", 0, 0, 2000, 0, 1, 0))
    note = (0x1C, struct.pack("<HHHH", 0, 0, 0, 1))
    records = [column, row, label(0, 0, "Naam"), label(1, 0, "Bib"), note]
    found = read(xls(records, hidden=True), "a.xls")
    filtered = read(xls([(0x9B, b""), *records]), "a.xls")

    assert [r.hidden for r in found.sheets[0].rows] == [False, True]
    assert set(notices(found)) == {
        NoticeCode.HIDDEN_ROWS,
        NoticeCode.HIDDEN_COLUMNS,
        NoticeCode.HIDDEN_SHEETS,
        NoticeCode.NOTES_NOT_IMPORTED,
    }
    assert NoticeCode.FILTERED_ROWS in notices(filtered)


@pytest.mark.parametrize(
    ("content", "failure"),
    [
        (xls([label(0, 0, "x")], (0x2F, b"\x00" * 6)), Failure.ENCRYPTED),
        (xls([number(65535, 255, 1), label(0, 0, "x")]), Failure.TOO_LARGE),
        (ods("<table:table-row><table:table-cell>los</table:table-row>"), Failure.DAMAGED),
    ],
)
def test_what_calamine_cannot_take_is_refused(content: bytes, failure: Failure) -> None:
    with pytest.raises(ExpectedError) as refused:
        read(content, "a.xls")
    assert refused.value.failure is failure


def test_an_ods_keeps_its_rows_columns_and_whole_numbers() -> None:
    found = read(
        ods(
            '<table:table-row table:number-rows-repeated="2"><table:table-cell/></table:table-row>'
            '<table:table-row><table:table-cell office:value-type="string"><text:p>Bib</text:p>'
            '</table:table-cell><table:table-cell office:value-type="float" office:value="9000"/>'
            "</table:table-row>"
        ),
        "a.ods",
    )

    assert cells(found) == {(3, 0): "Bib", (3, 1): 9000}
    assert notices(found) == {}


def test_errors_and_merges_in_an_ods_are_seen() -> None:
    found = read(
        ods(
            '<table:table-row><table:table-cell table:number-rows-spanned="2" '
            'table:number-columns-spanned="1" office:value-type="string"><text:p>OCMW</text:p>'
            '</table:table-cell><table:table-cell table:number-columns-repeated="2"/>'
            '<table:table-cell table:formula="of:=[.A9]" office:value-type="string" '
            'office:string-value=""><text:p>#N/B</text:p></table:table-cell></table:table-row>'
            '<table:table-row><table:covered-table-cell/><table:table-cell table:formula="of:=1/0"'
            ' office:value-type="float" office:value="0"><office:annotation><text:p>Piet</text:p>'
            "</office:annotation><text:p>#DEEL/0!</text:p></table:table-cell></table:table-row>"
        ),
        "a.ods",
    )

    assert cells(found)[1, 3] == ErrorCell("#N/B")
    assert cells(found)[2, 1] == ErrorCell("#DEEL/0!")
    assert found.sheets[0].merges == (Merge(1, 2, 0, 0),)
    assert set(notices(found)) == {NoticeCode.NOTES_NOT_IMPORTED}


def test_what_an_ods_hides_is_told() -> None:
    found = read(
        ods(
            '<table:table-column/><table:table-column table:visibility="collapse"/>'
            '<table:table-row><table:table-cell office:value-type="string"><text:p>Naam</text:p>'
            '</table:table-cell><table:table-cell office:value-type="float" office:value="7"/>'
            '</table:table-row><table:table-row table:visibility="filter"><table:table-cell '
            'office:value-type="string"><text:p>Bib</text:p></table:table-cell></table:table-row>'
            '<table:table-row table:number-rows-repeated="1048574" table:visibility="collapse">'
            "<table:table-cell/></table:table-row>"
        ),
        "a.ods",
    )

    assert [row.hidden for row in found.sheets[0].rows] == [False, True]
    assert set(notices(found)) == {NoticeCode.FILTERED_ROWS, NoticeCode.HIDDEN_COLUMNS}
