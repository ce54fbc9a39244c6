"""What a workbook holds besides cells: macros, links, filters of tables, properties."""

from collections.abc import Iterable, Iterator

from pijler4_desktop.domain.sheet import Merge, NoticeCode
from pijler4_desktop.exchange import wire
from pijler4_desktop.exchange.ooxml.cells import Columns
from pijler4_desktop.exchange.ooxml.markup import Attributes, parse
from pijler4_desktop.exchange.ooxml.package import Package, Relation
from pijler4_desktop.exchange.ooxml.ranges import block

_CUSTOM_PROPERTIES = "custom-properties"
_CUSTOM_PROPERTIES_STRICT = "customProperties"
_MOST_MARKS = 100
_LONGEST_MARK = 1000


def notices(package: Package, relations: Iterable[Relation]) -> Iterator[wire.Message]:
    """Yield what is in the file but never used."""
    kinds = [r.kind for r in relations]
    if "vbaProject" in kinds or "xl/vbaProject.bin" in package:
        yield wire.notice(NoticeCode.MACROS_IGNORED)
    if links := kinds.count("externalLink"):
        yield wire.notice(NoticeCode.EXTERNAL_LINKS_IGNORED, count=links)


def custom_properties(package: Package) -> dict[str, str]:
    """Return the custom document properties, where our own export leaves its mark."""
    found: dict[str, str] = {}
    name = ""
    pieces: list[str] = []

    def start(element: str, attributes: Attributes) -> None:
        nonlocal name
        if element == "property":
            name = attributes.get("name", "")
            pieces.clear()

    def end(element: str) -> None:
        if element == "property" and len(found) < _MOST_MARKS:
            found[name] = "".join(pieces)[:_LONGEST_MARK].strip()

    for relation in package.relations(""):
        if relation.kind in (_CUSTOM_PROPERTIES, _CUSTOM_PROPERTIES_STRICT):
            with package.open(relation.target) as stream:
                parse(stream, start, end, pieces.append)
    return found


def table_filters(package: Package, relations: Iterable[Relation]) -> list[Merge]:
    """Return the blocks that tables on this sheet filter."""
    found: list[Merge] = []
    columns = Columns()
    reference = ""

    def start(name: str, attributes: Attributes) -> None:
        nonlocal reference
        if name == "autoFilter":
            reference = attributes.get("ref", "")
        elif name == "filterColumn" and (filtered := block(reference, columns)):
            found.append(filtered)

    for relation in relations:
        if relation.kind == "table" and relation.target in package:
            with package.open(relation.target) as stream:
                parse(stream, start)
    return found
