"""Write the workbook to hand off: beside the target, read back, compared, then put in place."""

import gc
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from xml.parsers.expat import ExpatError

from pijler4_desktop.domain.errors import ExpectedError, Failure
from pijler4_desktop.domain.progress import Progress
from pijler4_desktop.exchange.handoff import MOST_ROWS, HandoffTable
from pijler4_desktop.exchange.placing import placed
from pijler4_desktop.exchange.writer_check import Fingerprint, rows_in
from pijler4_desktop.exchange.writer_frame import ROWS_PART, Frame, make_frame
from pijler4_desktop.exchange.writer_rows import RowWriter, TextTooLongError, chunks

_TOLD_EVERY = 256
_LEVEL = 3
"""Of zlib: a third of the time of level 6 for a file one sixth larger."""
_NAMED_AT_MOST = 10


def write_handoff(target: Path, table: HandoffTable, progress: Progress) -> int:
    """Write the table to a workbook and return how many rows it holds.

    Raises ExpectedError: EXPORT_TOO_MANY_ROWS, EXPORT_TEXT_TOO_LONG (with the records),
    EXPORT_MISMATCH, DISK_FULL, TARGET_OPEN or TARGET_UNWRITABLE; the target is then untouched.
    Raises CancelledError once the user gave up.
    """
    if table.row_count > MOST_ROWS:
        raise ExpectedError(Failure.EXPORT_TOO_MANY_ROWS, rows=table.row_count, limit=MOST_ROWS)
    frame = make_frame(table)
    with _collecting_no_cycles(), placed(target) as temporary:
        rows = _Rows(table, frame, progress)
        _write(temporary, frame, rows)
        rows.refuse_too_long()
        _compare(temporary, table, rows)
    return rows.fingerprint.rows


@contextmanager
def _collecting_no_cycles() -> Iterator[None]:
    """Let Python not look for cycles while rows stream through: a fifth of the time, for none."""
    before = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if before:
            gc.enable()


class _Rows:
    """The rows on their way to the file: counted, fingerprinted and told to who waits."""

    def __init__(self, table: HandoffTable, frame: Frame, progress: Progress) -> None:
        self._table = table
        self._writer = RowWriter(frame.styles)
        self._progress = progress
        self._too_long: list[str] = []
        self.fingerprint = Fingerprint()

    def xml(self) -> Iterator[str]:
        """Yield the rows; the first one stands under the heading."""
        for number, values in enumerate(self._table.rows, start=2):
            try:
                xml, said = self._writer.row(number, values)
            except TextTooLongError as error:
                heading = self._table.columns[error.column].heading
                self._too_long.append(f"{values[0]}: {heading}")
                continue
            self.fingerprint.add(said, 1)
            yield xml
            if number % _TOLD_EVERY == 0:
                self._progress.report(number, self._table.row_count)

    def refuse_too_long(self) -> None:
        """Raise when a text did not fit: nothing is ever cut off."""
        if self._too_long:
            named = ", ".join(self._too_long[:_NAMED_AT_MOST])
            raise ExpectedError(Failure.EXPORT_TEXT_TOO_LONG, records=named)


def _write(path: Path, frame: Frame, rows: _Rows) -> None:
    with zipfile.ZipFile(path, "x", zipfile.ZIP_DEFLATED, compresslevel=_LEVEL) as archive:
        for name, content in frame.parts:
            archive.writestr(name, content)
        with archive.open(ROWS_PART, "w", force_zip64=True) as part:
            part.write(frame.head.encode())
            for piece in chunks(rows.xml()):
                part.write(piece)
            part.write(frame.tail.encode())


def _compare(path: Path, table: HandoffTable, rows: _Rows) -> None:
    """Raise EXPORT_MISMATCH unless the file holds exactly the rows that were meant."""
    try:
        found = rows_in(path, ROWS_PART)
    except (zipfile.BadZipFile, ExpatError, UnicodeDecodeError) as error:
        raise ExpectedError(Failure.EXPORT_MISMATCH) from error
    if found != rows.fingerprint or found.rows != table.row_count:
        raise ExpectedError(Failure.EXPORT_MISMATCH)
