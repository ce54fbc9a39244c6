"""A whole .xlsx or .xlsm: its sheets in order, and what there is besides cells."""

import zipfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from pijler4_desktop.domain.errors import ExpectedError, Failure
from pijler4_desktop.domain.sheet import NoticeCode
from pijler4_desktop.exchange import wire
from pijler4_desktop.exchange.ooxml import extras
from pijler4_desktop.exchange.ooxml.comments import comments_of
from pijler4_desktop.exchange.ooxml.formats import cell_formats
from pijler4_desktop.exchange.ooxml.markup import Attributes, is_true, local, parse
from pijler4_desktop.exchange.ooxml.package import Package, Relation
from pijler4_desktop.exchange.ooxml.sheet import SheetReader
from pijler4_desktop.exchange.ooxml.texts import shared_strings
from pijler4_desktop.exchange.ooxml.values import SharedStrings, Values
from pijler4_desktop.exchange.packing import Ledger, Packer

MAX_SHEETS = 300
_USUAL_PART = "xl/workbook.xml"


@dataclass(frozen=True, slots=True)
class _Listed:
    """A sheet as the workbook part lists it."""

    name: str
    relation: str
    hidden: bool


@dataclass(slots=True)
class _Contents:
    """What the workbook part says."""

    sheets: list[_Listed] = field(default_factory=list)
    from_1904: bool = False


def read_ooxml(archive: zipfile.ZipFile) -> Iterator[wire.Message]:
    """Yield sheets, rows and notices; raises ExpectedError when anything cannot be read."""
    package = Package(archive)
    part = _workbook_part(package)
    relations = {r.id: r for r in package.relations(part)}
    contents = _contents(package, part)
    if len(contents.sheets) > MAX_SHEETS:
        raise ExpectedError(Failure.TOO_MANY_SHEETS, count=len(contents.sheets))
    yield from extras.notices(package, list(relations.values()))
    if found := extras.custom_properties(package):
        yield wire.marks(found)
    ledger = Ledger()
    values = _values(package, relations.values(), ledger, from_1904=contents.from_1904)
    parts = [(s, _worksheet(package, s, relations)) for s in contents.sheets]
    yield from _sheets(package, parts, values, Packer(ledger))
    package.finish()


def _sheets(
    package: Package, parts: list[tuple[_Listed, str | None]], values: Values, packer: Packer
) -> Iterator[wire.Message]:
    total = sum(package.size(part) for _, part in parts if part)
    before = 0
    hidden: list[str] = []
    for sheet, part in parts:
        if part is None:
            continue
        filled = False
        reader = SheetReader(values, packer)
        for message in _sheet(package, part, sheet, reader, (before, total)):
            filled = filled or wire.holds_rows(message)
            yield message
        if filled and sheet.hidden:
            hidden.append(sheet.name)
        before += package.size(part)
    if hidden:
        yield wire.notice(NoticeCode.HIDDEN_SHEETS, sheets=", ".join(hidden), count=len(hidden))


def _sheet(
    package: Package, part: str, listed: _Listed, reader: SheetReader, progress: tuple[int, int]
) -> Iterator[wire.Message]:
    yield wire.sheet(listed.name, hidden=listed.hidden)
    before, total = progress
    with package.open(part) as stream:
        for message in reader.rows(stream):
            yield message
            if wire.holds_rows(message):
                yield wire.progress(before + stream.tell(), total)
    relations = package.relations(part)
    reader.filters.extend(extras.table_filters(package, relations))
    comments = comments_of(package, relations)
    yield wire.sheet_end(reader.hidden_columns, reader.merges, comments)
    yield from reader.notices(listed.name)
    if comments:
        yield wire.notice(NoticeCode.NOTES_NOT_IMPORTED, sheet=listed.name, count=len(comments))


def _workbook_part(package: Package) -> str:
    for relation in package.relations(""):
        if relation.kind == "officeDocument" and relation.target in package:
            return relation.target
    if _USUAL_PART in package:
        return _USUAL_PART
    raise ExpectedError(Failure.NOT_SPREADSHEET)


def _contents(package: Package, part: str) -> _Contents:
    contents = _Contents()
    roots: list[str] = []

    def start(name: str, attributes: Attributes) -> None:
        roots.append(name)
        if name == "sheet":
            hidden = attributes.get("state", "visible") in ("hidden", "veryHidden")
            contents.sheets.append(
                _Listed(attributes.get("name", ""), local(attributes, "id"), hidden)
            )
        elif name == "workbookPr":
            contents.from_1904 = is_true(attributes.get("date1904"))

    with package.open(part) as stream:
        parse(stream, start)
    if roots[:1] != ["workbook"]:
        raise ExpectedError(Failure.NOT_SPREADSHEET)
    return contents


def _worksheet(package: Package, listed: _Listed, relations: dict[str, Relation]) -> str | None:
    """Return the part of a sheet with cells; None for a chart, a dialog or a macro sheet."""
    relation = relations.get(listed.relation)
    if relation is None:
        raise ExpectedError(Failure.DAMAGED, sheet=listed.name)
    if relation.kind != "worksheet":
        return None
    if relation.target not in package:
        raise ExpectedError(Failure.DAMAGED, sheet=listed.name)
    return relation.target


def _values(
    package: Package, relations: Iterable[Relation], ledger: Ledger, *, from_1904: bool
) -> Values:
    parts = {r.kind: r.target for r in relations}
    strings = parts.get("sharedStrings")
    styles = parts.get("styles")
    texts = shared_strings(package, strings) if strings and strings in package else []
    formats = cell_formats(package, styles) if styles and styles in package else []
    return Values(SharedStrings(texts, ledger), formats, ledger, from_1904=from_1904)
