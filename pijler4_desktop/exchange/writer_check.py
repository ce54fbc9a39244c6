"""Read a workbook just written back from the disk, to know that it says what it should.

The file is our own, so it needs no gate and no child process; the XML is parsed by expat, which
shares nothing with the writing.
"""

import hashlib
import zipfile
from collections.abc import Mapping
from pathlib import Path
from xml.parsers import expat

from pijler4_desktop.exchange.writer_rows import canonical

_PIECE = 1 << 18


class _SheetReader:
    """Turns the XML of the rows back into canonical texts, and hashes them."""

    def __init__(self, columns: Mapping[str, int]) -> None:
        self._columns = columns
        self._empty = [""] * len(columns)
        self._texts = list(self._empty)
        self._column = 0
        self._number = ""
        self._text: list[str] = []
        self._inside = False
        self.rows = 0
        self.digest = hashlib.sha256()
        self.parser = expat.ParserCreate()
        self.parser.buffer_text = True
        self.parser.StartElementHandler = self._start
        self.parser.EndElementHandler = self._end
        self.parser.CharacterDataHandler = self._characters

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        if name == "c":
            self._column = self._columns[attributes["r"].removesuffix(self._number)]
        elif name in {"t", "v"}:
            self._inside, self._text = True, []
        elif name == "row":
            self._number = attributes["r"]
            self._texts = list(self._empty)

    def _characters(self, text: str) -> None:
        if self._inside:
            self._text.append(text)

    def _end(self, name: str) -> None:
        if name in {"t", "v"}:
            self._inside = False
            self._texts[self._column] = "".join(self._text)
        elif name == "row" and self._number != "1":
            self.rows += 1
            self.digest.update(canonical(self._texts))


def rows_in(path: Path, part: str, columns: Mapping[str, int]) -> tuple[int, str]:
    """Count and fingerprint the rows under the heading of one sheet of the file.

    Raises OSError, zipfile.BadZipFile, expat.ExpatError or KeyError when the file is no good.
    """
    reader = _SheetReader(columns)
    with zipfile.ZipFile(path) as archive:
        for name in archive.namelist():
            if name != part:
                archive.read(name)  # also compares its checksum
        with archive.open(part) as stream:
            while piece := stream.read(_PIECE):
                reader.parser.Parse(piece, False)
        reader.parser.Parse(b"", True)
    return reader.rows, reader.digest.hexdigest()
