"""Read any content: first the gate tells what it really is, then the reader of that kind."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import PurePath

from pijler4_desktop.domain.errors import ExpectedError, Failure
from pijler4_desktop.domain.sheet import NoticeCode
from pijler4_desktop.exchange import wire
from pijler4_desktop.exchange.biff import sheet_records
from pijler4_desktop.exchange.delimited.reader import read_delimited
from pijler4_desktop.exchange.gate import Kind, sniff
from pijler4_desktop.exchange.gate_ole import open_ole
from pijler4_desktop.exchange.gate_zip import open_archive
from pijler4_desktop.exchange.ods import ods_records
from pijler4_desktop.exchange.ooxml.workbook import read_ooxml
from pijler4_desktop.exchange.sheet_records import SheetRecords

_EXTENSIONS: Mapping[Kind, frozenset[str]] = {
    Kind.OOXML: frozenset({".xlsx", ".xlsm", ".xltx", ".xltm"}),
    Kind.XLSB: frozenset({".xlsb"}),
    Kind.ODS: frozenset({".ods", ".ots"}),
    Kind.XLS: frozenset({".xls", ".xlt"}),
    Kind.TEXT: frozenset({".csv", ".txt", ".tsv", ".tab"}),
}
_CAN_BE_TEXT = frozenset({"", ".dat"}).union(*_EXTENSIONS.values())


def read_content(content: bytes, name: str) -> Iterator[wire.Message]:
    """Yield what is in this file; raises ExpectedError when it cannot be trusted or read."""
    kind = sniff(content)
    extension = PurePath(name).suffix.casefold()
    if kind is Kind.TEXT and extension not in _CAN_BE_TEXT:
        raise ExpectedError(Failure.NOT_SPREADSHEET)
    if extension not in _EXTENSIONS[kind]:
        yield wire.notice(NoticeCode.WRONG_EXTENSION, kind=kind.value, extension=extension)
    filled = False
    if kind is Kind.TEXT:
        told = read_delimited(content, PurePath(name).stem)
    else:
        told = _READERS[kind](content)
    for message in told:
        filled = filled or wire.holds_rows(message)
        yield message
    if not filled:
        raise ExpectedError(Failure.NO_DATA)


def _read_ooxml(content: bytes) -> Iterator[wire.Message]:
    return read_ooxml(open_archive(content, whole=False))


def _read_foreign(
    content: bytes, records: Sequence[SheetRecords] | None = None
) -> Iterator[wire.Message]:
    from pijler4_desktop.exchange.foreign import read_foreign  # noqa: PLC0415  loads native code

    return read_foreign(content, records)


def _read_zipped(content: bytes) -> Iterator[wire.Message]:
    open_archive(content).close()
    return _read_foreign(content)


def _read_ods(content: bytes) -> Iterator[wire.Message]:
    with open_archive(content) as archive:
        records = ods_records(archive)
    yield from _read_foreign(content, records)


def _read_xls(content: bytes) -> Iterator[wire.Message]:
    old = open_ole(content)
    if old.macros:
        yield wire.notice(NoticeCode.MACROS_IGNORED)
    yield from _read_foreign(content, sheet_records(old.records))


_READERS: Mapping[Kind, Callable[[bytes], Iterator[wire.Message]]] = {
    Kind.OOXML: _read_ooxml,
    Kind.XLSB: _read_zipped,
    Kind.ODS: _read_ods,
    Kind.XLS: _read_xls,
}
