"""Tell what a file really is by its content; its name may say anything."""

import io
import re
import zipfile
from enum import StrEnum

from pijler4_desktop.domain.errors import ExpectedError, Failure


class Kind(StrEnum):
    """The kinds of content that can be read."""

    OOXML = "xlsx"
    XLSB = "xlsb"
    ODS = "ods"
    XLS = "xls"
    TEXT = "csv"


_END_OF_ZIP = b"PK\x05\x06"
_LONGEST_ZIP_TAIL = 66_000
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_OLD_EXCEL = re.compile(rb"\x09[\x00\x02\x04\x08][\x04\x06\x08\x10]\x00")
_HTML = re.compile(rb"<(!doctype\s+html|html|head|body|table|meta)\b", re.IGNORECASE)
_XML_2003 = b"urn:schemas-microsoft-com:office:spreadsheet"
_XML = re.compile(rb"(\xef\xbb\xbf)?\s*<(\?xml|[a-zA-Z])")
_FOREIGN = re.compile(
    rb"%PDF-|\{\\rtf|\x89PNG|\xff\xd8\xff|GIF8|7z\xbc\xaf|Rar!|\x1f\x8b|SQLite f|MZ"
)
_UTF16 = (b"\xff\xfe", b"\xfe\xff")
_CONTROL = re.compile(rb"[\x01-\x08\x0b\x0e-\x19\x1b-\x1f]")
_HEAD = 4096


def sniff(content: bytes) -> Kind:
    """Return the kind; raises ExpectedError naming what it is when it cannot be read."""
    if content.startswith(_OLE):
        return Kind.XLS
    if content.startswith(b"PK") or _END_OF_ZIP in content[-_LONGEST_ZIP_TAIL:]:
        return _kind_of_archive(content)
    _refuse_other(content[:_HEAD])
    if not content.startswith(_UTF16):
        _refuse_binary(content)
    return Kind.TEXT


def _refuse_other(head: bytes) -> None:
    if _XML_2003 in head:
        raise ExpectedError(Failure.XML2003)
    if _HTML.search(head) and head.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"<"):
        raise ExpectedError(Failure.HTML_AS_XLS)
    if _OLD_EXCEL.match(head):
        raise ExpectedError(Failure.OLD_EXCEL)
    if _FOREIGN.match(head) or _XML.match(head):
        raise ExpectedError(Failure.NOT_SPREADSHEET)


def _refuse_binary(content: bytes) -> None:
    """Text may hold a stray control or NUL byte, but no more than that."""
    nulls = content.count(b"\x00")
    strange = nulls + len(_CONTROL.findall(content, 0, 1_000_000))
    if strange * 50 > len(content):
        raise ExpectedError(Failure.NOT_SPREADSHEET)
    if nulls:
        raise ExpectedError(Failure.DAMAGED)


def _kind_of_archive(content: bytes) -> Kind:
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            names = {_plain(n) for n in archive.namelist()}
            mimetype = _mimetype(archive) if "content.xml" in names else b""
    except (zipfile.BadZipFile, NotImplementedError, ValueError, OSError, IndexError) as error:
        raise ExpectedError(Failure.DAMAGED) from error
    if "content.xml" in names and b"opendocument.text" not in mimetype:
        return Kind.ODS
    if any(n.endswith("workbook.bin") for n in names):
        return Kind.XLSB
    if "[content_types].xml" in names or "xl/workbook.xml" in names:
        return Kind.OOXML
    raise ExpectedError(Failure.NOT_SPREADSHEET)


def _mimetype(archive: zipfile.ZipFile) -> bytes:
    try:
        with archive.open("mimetype") as part:
            return part.read(200)
    except (KeyError, zipfile.BadZipFile, RuntimeError, NotImplementedError):
        return b""


def _plain(name: str) -> str:
    return name.replace("\\", "/").lstrip("/").casefold()
