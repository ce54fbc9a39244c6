"""Every workbook that leaves the house is written down: when, to whom, with or without persons.

Copying rows to the clipboard is not: those stay on this computer, and hold no field for contacts or
notes. Nor are rows of a sender's own list that go back to him.
"""

from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

from pijler4_desktop.domain.errors import ExpectedError
from pijler4_desktop.domain.receipts import ExportLine, Receipt
from pijler4_desktop.domain.vocabulary import Action
from pijler4_desktop.storage.database import Database
from pijler4_desktop.storage.outgoing import exports, note_export


class ExportLog:
    """The exports of one database."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def list(self, limit: int = 200) -> Sequence[ExportLine]:
        """List the exports, last first."""
        with self._database.reading() as reading:
            return exports(reading.connection, limit)

    def note_file(
        self, path: Path, profile: str, receipt: Receipt, records: int, change_set: int
    ) -> None:
        """Write a file down; what cannot be written down does not leave the house."""
        try:
            self.note(profile, receipt, records, change_set)
        except ExpectedError:
            path.unlink(missing_ok=True)
            raise

    def note(self, profile: str, receipt: Receipt, records: int, change_set: int) -> ExportLine:
        """Write an export down; raises ExpectedError when the file cannot be written now."""
        line = ExportLine(
            datetime.now(UTC).replace(microsecond=0),
            profile,
            receipt.receiver,
            receipt.ground,
            receipt.personal,
            records,
            change_set,
        )
        with self._database.work(Action.SETTINGS) as work:  # changes no record, so it is no step
            note_export(work.connection, line)
        return line
