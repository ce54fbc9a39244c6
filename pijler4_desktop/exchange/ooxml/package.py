"""The parts of a workbook and how they refer to each other."""

import posixpath
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import IO

from pijler4_desktop.domain.errors import ExpectedError, Failure
from pijler4_desktop.exchange import gate_zip
from pijler4_desktop.exchange.ooxml.markup import Attributes, local, parse


@dataclass(frozen=True, slots=True)
class Relation:
    """From one part to another; `kind` is the last word of its type."""

    id: str
    kind: str
    target: str
    external: bool


class Package:
    """Finds parts by name: without regard to case, with either slash."""

    def __init__(self, archive: zipfile.ZipFile) -> None:
        self._archive = archive
        self._parts = {_key(p.filename): p for p in archive.infolist()}
        self._unfinished = {key for key, part in self._parts.items() if gate_zip.is_long(part)}

    def __contains__(self, name: str) -> bool:
        return _key(name) in self._parts

    def size(self, name: str) -> int:
        """Return how many bytes the part inflates to; 0 when it is not there."""
        part = self._parts.get(_key(name))
        return part.file_size if part else 0

    @contextmanager
    def open(self, name: str) -> Iterator[IO[bytes]]:
        """Open a part; raises ExpectedError(DAMAGED) when it is missing or not whole."""
        part = self._parts.get(_key(name))
        if part is None:
            raise ExpectedError(Failure.DAMAGED, part=name)
        try:
            with self._archive.open(part) as stream:
                yield stream
                gate_zip.finish(stream)
        except gate_zip.DAMAGE as error:
            raise ExpectedError(Failure.DAMAGED, part=name) from error
        self._unfinished.discard(_key(name))

    def finish(self) -> None:
        """Inflate what nobody read; raises ExpectedError(DAMAGED) when a part is not whole."""
        for name in sorted(self._unfinished):
            with self.open(name):
                pass

    def relations(self, part: str) -> list[Relation]:
        """Return where this part refers to; the package itself is the empty name."""
        folder, name = posixpath.split(part)
        where = posixpath.join(folder, "_rels", f"{name}.rels")
        found: list[Relation] = []
        if where not in self:
            return found

        def start(name: str, attributes: Attributes) -> None:
            if name == "Relationship":
                found.append(_relation(attributes, folder))

        with self.open(where) as stream:
            parse(stream, start)
        return found


def _relation(attributes: Attributes, folder: str) -> Relation:
    external = local(attributes, "TargetMode") == "External"
    target = local(attributes, "Target").replace("\\", "/")
    if not external:
        target = posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")
    kind = local(attributes, "Type").rpartition("/")[2]
    return Relation(local(attributes, "Id"), kind, target, external)


def _key(name: str) -> str:
    return name.replace("\\", "/").lstrip("/").casefold()
