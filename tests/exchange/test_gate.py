import io
import struct
import zipfile

import pytest

from pijler4_desktop.domain.errors import ExpectedError, Failure
from pijler4_desktop.domain.sheet import NoticeCode
from pijler4_desktop.exchange.gate import Kind, sniff
from tests.exchange import building
from tests.exchange.building import notices, parts, read, xlsx, zipped


def refusal(content: bytes, name: str = "lijst.xlsx") -> Failure:
    with pytest.raises(ExpectedError) as refused:
        read(content, name)
    return refused.value.failure


@pytest.mark.parametrize(
    ("content", "failure"),
    [
        (b"<html><body><table><tr><td>1</td></tr></table></body></html>", Failure.HTML_AS_XLS),
        (b"\xef\xbb\xbf\r\n<!DOCTYPE html>\n<table></table>", Failure.HTML_AS_XLS),
        (
            b'<?xml version="1.0"?><Book xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>',
            Failure.XML2003,
        ),
        (b'<?xml version="1.0"?><gpx/>', Failure.NOT_SPREADSHEET),
        (b"\x09\x08\x10\x00\x00\x06\x05\x00" + b"\x00" * 90, Failure.OLD_EXCEL),
        (b"\x09\x04\x06\x00\x00\x00\x10\x00" + b"\x00" * 90, Failure.OLD_EXCEL),
        (b"%PDF-1.7 en zo voort", Failure.NOT_SPREADSHEET),
        (bytes(range(256)) * 8, Failure.NOT_SPREADSHEET),
        (b"PK\x03\x04 en dan niets meer", Failure.DAMAGED),
        (zipped({"leesmij.txt": "geen werkmap"}), Failure.NOT_SPREADSHEET),
        (building.ole({"WordDocument": b"brief"}), Failure.NOT_SPREADSHEET),
        (building.ole({"EncryptedPackage": b"x", "EncryptionInfo": b"y"}), Failure.ENCRYPTED),
        (building.ole({"Workbook": b"x"})[:3000], Failure.DAMAGED),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"rommel" * 200, Failure.DAMAGED),
    ],
)
def test_what_is_no_workbook_is_named(content: bytes, failure: Failure) -> None:
    assert refusal(content, "lijst.xls") is failure


def test_a_chain_that_loops_is_damage() -> None:
    looping = bytearray(building.ole({"Workbook": b"x" * 5000}))
    table = 512
    struct.pack_into("<I", looping, table + 4 * 4, 4)

    assert refusal(bytes(looping), "lijst.xls") is Failure.DAMAGED


def test_text_is_only_a_list_when_its_name_allows() -> None:
    assert refusal(b"naam;plaats\nBib;Gent\n", "notities.md") is Failure.NOT_SPREADSHEET


@pytest.mark.parametrize("part", ["xl/worksheets/sheet1.xml", "docProps/app.xml"])
@pytest.mark.parametrize(
    "doctype",
    [
        '<!DOCTYPE a [<!ENTITY b "c">]>',
        '<!DOCTYPE a SYSTEM "file:///etc/passwd">',
        "<!DOCTYPE a>",
    ],
)
def test_a_document_type_anywhere_is_refused(part: str, doctype: str) -> None:
    content = parts()
    content[part] = f'<?xml version="1.0"?>{doctype}<a/>'

    assert refusal(zipped(content)) is Failure.XML_DTD


def test_a_part_that_inflates_beyond_reason_is_a_bomb() -> None:
    content = parts()
    content["xl/media/plaatje.png"] = " " * 20_000_000

    assert refusal(zipped(content)) is Failure.ZIP_BOMB


def test_a_header_that_lies_about_its_size_is_found_out() -> None:
    rows = building.PLAIN_ROWS + " " * 50_000
    content = xlsx(rows)
    honest = len(building.sheet(rows).encode())
    lying = content.replace(struct.pack("<I", honest), struct.pack("<I", 1000))

    assert lying != content
    assert refusal(lying) is Failure.DAMAGED


def test_too_many_parts_are_counted_before_they_are_read() -> None:
    many = parts() | {f"xl/media/{i}.bin": "" for i in range(3000)}

    assert refusal(zipped(many)) is Failure.ZIP_TOO_MANY_PARTS


@pytest.mark.parametrize("name", ["../../evil.xml", "xl/../../evil.xml", "C:\\evil.xml"])
def test_a_part_that_points_outside_is_refused(name: str) -> None:
    assert refusal(zipped(parts() | {name: "x"})) is Failure.ZIP_PATH


@pytest.mark.parametrize("name", ["XL/Workbook.XML", "xl\\workbook.xml"])
def test_two_parts_of_one_name_are_refused(name: str) -> None:
    assert refusal(zipped(parts() | {name: "<workbook/>"})) is Failure.ZIP_DUPLICATE


def test_parts_that_share_their_bytes_are_refused() -> None:
    content = zipped(parts())
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        first, second, *_ = sorted(archive.infolist(), key=lambda p: p.header_offset)
    at = content.index(second.filename.encode(), content.index(b"PK\x01\x02")) - 4
    overlapping = bytearray(content)
    struct.pack_into("<I", overlapping, at, first.header_offset + 5)

    assert refusal(bytes(overlapping)) is Failure.ZIP_OVERLAP


def test_a_zip_with_a_password_is_refused() -> None:
    content = bytearray(xlsx())
    at = content.index(b"PK\x01\x02") + 8
    content[at] |= 1

    assert refusal(bytes(content)) is Failure.ENCRYPTED


def test_flipped_bytes_inside_a_part_are_damage() -> None:
    content = bytearray(xlsx("".join(f'<row r="{i}"><c r="A{i}"><v>{i * 7}</v></c></row>'
                                     for i in range(1, 500))))  # fmt: skip
    middle = len(content) // 2
    content[middle : middle + 4] = bytes(b ^ 0xFF for b in content[middle : middle + 4])

    assert refusal(bytes(content)) is Failure.DAMAGED


@pytest.mark.parametrize(
    "part", ["xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/media/nobody-reads-it.bin"]
)
def test_a_long_part_counts_only_once_its_checksum_holds(part: str) -> None:
    """Such a part is inflated while it is read, so its damage comes to light at its end."""
    rows = "".join(
        f'<row r="{r}"><c r="A{r}" t="s"><v>{r % 9}</v></c></row>' for r in range(1, 30_000)
    )
    texts = building.strings(*(f"<t>{n:0>900}</t>" for n in range(2000)))
    content = parts(rows) | {"xl/sharedStrings.xml": texts, "xl/media/nobody-reads-it.bin": texts}
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_STORED) as archive:
        for name, text in content.items():
            archive.writestr(name, text)
        begin = archive.getinfo(part).header_offset
    whole = target.getvalue()
    at = whole.index(b"1", begin + 1_200_000)
    damaged = whole[:at] + b"2" + whole[at + 1 :]

    assert len(read(whole).sheets[0].rows) == 29_999
    assert refusal(damaged) is Failure.DAMAGED


def test_rubbish_around_the_zip_does_no_harm() -> None:
    around = b"HTTP/1.1 200 OK\r\n\r\n" + xlsx() + b"\r\n--einde--"

    assert len(read(around).sheets[0].rows) == 2


def test_the_kind_is_told_by_content() -> None:
    assert sniff(xlsx()) is Kind.OOXML
    assert sniff(building.ole({"Workbook": b""})) is Kind.XLS
    assert sniff(zipped({"mimetype": "", "content.xml": "<a/>"})) is Kind.ODS
    assert sniff(zipped({"xl/workbook.bin": ""})) is Kind.XLSB
    assert sniff(b"naam;plaats\r\nBib;Gent") is Kind.TEXT


def test_a_wrong_extension_is_told_and_the_list_is_read() -> None:
    renamed = read(xlsx(), "lijst.csv")

    assert len(renamed.sheets[0].rows) == 2
    assert '"xlsx"' in notices(renamed)[NoticeCode.WRONG_EXTENSION]
    assert NoticeCode.WRONG_EXTENSION in notices(read(b"naam;plaats\nBib;Gent\n", "a.xlsx"))
    assert notices(read(xlsx(), "LIJST.XLSX")) == {}
