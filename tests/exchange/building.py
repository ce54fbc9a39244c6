"""Small workbooks of every kind, written by hand so that every oddity can be written."""

import io
import json
import struct
import zipfile
from collections.abc import Mapping

from pijler4_desktop.domain.progress import Silent
from pijler4_desktop.domain.sheet import Cell, Workbook
from pijler4_desktop.exchange import wire
from pijler4_desktop.exchange.assembling import Assembler
from pijler4_desktop.exchange.child import answers

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
STRICT = "http://purl.oclc.org/ooxml/spreadsheetml/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
PLAIN_ROWS = (
    '<row r="1"><c r="A1" t="inlineStr"><is><t>Naam</t></is></c></row>'
    '<row r="2"><c r="A2" t="inlineStr"><is><t>Praatcafé</t></is></c></row>'
)


def relations(*listed: tuple[str, str, str]) -> str:
    """Write a part with relations: id, last word of the type, target."""
    inside = "".join(
        f'<Relationship Id="{id_}" Type="{OFFICE}/{kind}" Target="{target}"/>'
        for id_, kind, target in listed
    )
    return f'<Relationships xmlns="{PACKAGE}">{inside}</Relationships>'


def sheet(rows: str = PLAIN_ROWS, *, before: str = "", after: str = "", main: str = MAIN) -> str:
    """Write the part of a sheet around rows."""
    return (
        f'<?xml version="1.0" encoding="UTF-8"?><worksheet xmlns="{main}" xmlns:r="{OFFICE}">'
        f"{before}<sheetData>{rows}</sheetData>{after}</worksheet>"
    )


def workbook(*, sheets: str | None = None, properties: str = "", main: str = MAIN) -> str:
    """Write the workbook part; one visible sheet unless told otherwise."""
    listed = sheets or '<sheet name="Aanbod" sheetId="1" r:id="r1"/>'
    return (
        f'<workbook xmlns="{main}" xmlns:r="{OFFICE}">{properties}'
        f"<sheets>{listed}</sheets></workbook>"
    )


def parts(rows: str = PLAIN_ROWS, **around: str) -> dict[str, str]:
    """Return the parts of the smallest workbook, to change at will."""
    return {
        "[Content_Types].xml": "<Types/>",
        "_rels/.rels": relations(("r1", "officeDocument", "xl/workbook.xml")),
        "xl/workbook.xml": workbook(),
        "xl/_rels/workbook.xml.rels": relations(
            ("r1", "worksheet", "worksheets/sheet1.xml"),
            ("r2", "sharedStrings", "sharedStrings.xml"),
            ("r3", "styles", "styles.xml"),
        ),
        "xl/worksheets/sheet1.xml": sheet(rows, **around),
    }


def zipped(content: Mapping[str, str | bytes]) -> bytes:
    """Zip the parts."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, part in content.items():
            archive.writestr(name, part)
    return target.getvalue()


def xlsx(rows: str = PLAIN_ROWS, **around: str) -> bytes:
    """Return the smallest workbook with these rows."""
    return zipped(parts(rows, **around))


def strings(*texts: str) -> str:
    """Write a table of shared strings from the inside of its items."""
    return f'<sst xmlns="{MAIN}">{"".join(f"<si>{t}</si>" for t in texts)}</sst>'


def styles(*codes: str) -> str:
    """Write a style table: style 0 is plain, then one for every format code."""
    formats = "".join(
        f'<numFmt numFmtId="{164 + i}" formatCode="{code}"/>' for i, code in enumerate(codes)
    )
    xfs = "".join(f'<xf numFmtId="{164 + i}"/>' for i in range(len(codes)))
    return (
        f'<styleSheet xmlns="{MAIN}"><numFmts>{formats}</numFmts>'
        f'<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>'
        f'<cellXfs><xf numFmtId="0"/>{xfs}</cellXfs></styleSheet>'
    )


def ole(streams: Mapping[str, bytes]) -> bytes:
    """Write an OLE container; short streams are padded so that they need no mini stream."""
    names = ["Root Entry", *streams]
    bodies = [b"", *(s.ljust(4096, b"\x00") for s in streams.values())]
    directory_sectors = (len(names) * 128 + 511) // 512
    table = [0xFFFFFFFD, *range(2, directory_sectors + 1), 0xFFFFFFFE]
    directory, sectors = b"", b""
    for name, body in zip(names, bodies, strict=True):
        count = (len(body) + 511) // 512
        start = len(table) if count else 0xFFFFFFFE
        table += [*range(start + 1, start + count), 0xFFFFFFFE] if count else []
        sectors += body.ljust(count * 512, b"\x00")
        raw = (name + "\0").encode("utf-16-le")
        directory += struct.pack(
            "<64sHBB3I16sI16sIQ",
            raw, len(raw), 2 if count else 5, 1, *[0xFFFFFFFF] * 3, b"", 0, b"", start, len(body),
        )  # fmt: skip
    header = struct.pack(
        "<8s16sHHHHH6s9I",
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"", 0x3E, 3, 0xFFFE, 9, 6, b"",
        0, 1, 1, 0, 4096, 0xFFFFFFFE, 0, 0xFFFFFFFE, 0,
    )  # fmt: skip
    listed = struct.pack("<109I", 0, *[0xFFFFFFFF] * 108)
    chains = struct.pack("<128I", *table, *[0xFFFFFFFF] * (128 - len(table)))
    return header + listed + chains + directory.ljust(directory_sectors * 512, b"\x00") + sectors


def read(content: bytes, name: str = "lijst.xlsx") -> Workbook:
    """Read in this process, over the same wire as the child uses."""
    assembler = Assembler()
    for message in answers(content, name):
        told = wire.decode(wire.encode(message))
        if told[0] == wire.PROGRESS:
            Silent().report(0, 1)
        else:
            assembler.take(told)
    return assembler.workbook(name, "")


def cells(read_workbook: Workbook, index: int = 0) -> dict[tuple[int, int], Cell]:
    """Return the cells of a sheet by row and column."""
    rows = read_workbook.sheets[index].rows
    return {(row.number, column): cell for row in rows for column, cell in row.cells.items()}


def notices(read_workbook: Workbook) -> dict[str, str]:
    """Return the notices with their details as text."""
    return {n.code.value: json.dumps(dict(n.details)) for n in read_workbook.notices}
