"""The notes and comments beside the cells of a sheet."""

from collections.abc import Iterable

from pijler4_desktop.domain.errors import ExpectedError
from pijler4_desktop.domain.sheet import Comment
from pijler4_desktop.exchange.ooxml.cells import Columns, split_reference
from pijler4_desktop.exchange.ooxml.markup import Attributes, parse
from pijler4_desktop.exchange.ooxml.package import Package, Relation

_NOTES = {"threadedComment": "threadedComment", "comments": "comment"}
"""By kind of part the element of one comment; a threaded one has a note as its shadow."""
MOST = 2_000
"""Comments of one sheet whose text is kept; more of them nobody wrote by hand."""
LONGEST = 500
"""Characters of a comment that are kept."""


def comments_of(package: Package, relations: Iterable[Relation]) -> list[Comment]:
    """Return the comments of a sheet; threaded ones go before their shadows."""
    relations = list(relations)
    for kind, element in _NOTES.items():
        parts = [r.target for r in relations if r.kind == kind and r.target in package]
        found = [comment for part in parts for comment in _read(package, part, element)]
        if found:
            return found
    return []


def _read(package: Package, part: str, element: str) -> list[Comment]:
    found: list[Comment] = []
    columns = Columns()
    reference = ""
    pieces: list[str] = []
    inside = False

    def start(name: str, attributes: Attributes) -> None:
        nonlocal reference, inside
        if name == element:
            reference = attributes.get("ref", "")
            pieces.clear()
        inside = name in ("t", "text")

    def end(name: str) -> None:
        nonlocal inside
        inside = False
        if name == element and len(found) < MOST and (place := _place(reference, columns)):
            found.append(Comment(*place, "".join(pieces).strip()[:LONGEST]))

    def text(piece: str) -> None:
        if inside and len(pieces) < LONGEST:
            pieces.append(piece)

    with package.open(part) as stream:
        parse(stream, start, end, text)
    return found


def _place(reference: str, columns: Columns) -> tuple[int, int] | None:
    try:
        return split_reference(reference, columns)
    except ExpectedError:
        return None
