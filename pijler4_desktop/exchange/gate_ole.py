"""Rules an OLE container must keep before a reader may look inside."""

from dataclasses import dataclass

from pijler4_desktop.domain.errors import ExpectedError, Failure
from pijler4_desktop.exchange.ole import Container

_ENCRYPTED = frozenset({"encryptedpackage", "encryptioninfo"})
_WORKBOOK = ("workbook", "book")
_MACROS = "_vba_project_cur"


@dataclass(frozen=True, slots=True)
class OldWorkbook:
    """The stream with the records of an .xls, and whether there are macros beside it."""

    records: bytes
    macros: bool


def open_ole(content: bytes) -> OldWorkbook:
    """Return the workbook stream; raises ExpectedError telling what else the container is."""
    container = Container(content)
    names = container.names()
    if names & _ENCRYPTED:
        raise ExpectedError(Failure.ENCRYPTED)
    for name in _WORKBOOK:
        for entry in container.entries:
            if entry.name == name:
                return OldWorkbook(container.stream(entry), _MACROS in names)
    raise ExpectedError(Failure.NOT_SPREADSHEET)
