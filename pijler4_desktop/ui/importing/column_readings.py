"""What was read of the columns: the one in sight first, the others in idle time."""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QObject, Signal

from pijler4_desktop.domain.errors import ExpectedError
from pijler4_desktop.domain.importing.understanding import ColumnValues
from pijler4_desktop.domain.progress import Progress, Silent
from pijler4_desktop.services.importing import Importing
from pijler4_desktop.ui.importing.opening import Opened
from pijler4_desktop.ui.importing.steps import read_layouts
from pijler4_desktop.ui.jobs import Jobs

Place = tuple[str, str]
AT_ONCE = 300
"""Rows that are read within the blink of an eye."""


class ColumnReadings(QObject):
    """Reads the columns of a list; newer choices overtake what is still under way.

    Signals:
        read: what was read of one column (ColumnValues).
    """

    read = Signal(ColumnValues)

    def __init__(self, importing: Importing, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._importing, self._jobs = importing, jobs
        self._round = 0
        self._opened: Opened | None = None

    def follow(self, opened: Opened, first: Place | None) -> None:
        """Read every column by these choices, that one first."""
        self._opened = opened
        self._round += 1
        every = [
            (layout.sheet, column.letter)
            for layout in read_layouts(opened.source, opened.choices)
            for column in layout.columns
            if column.field is not None
        ]
        self._start(opened, [place for place in every if place == first])
        self._start(opened, [place for place in every if place != first])

    def ask(self, place: Place) -> None:
        """Read one column now, before the others."""
        if self._opened is not None:
            self._start(self._opened, [place])

    def stop(self) -> None:
        """Leave what was not read yet."""
        self._round += 1

    def _start(self, opened: Opened, places: Sequence[Place]) -> None:
        here = self._round

        def work(_progress: Progress) -> Sequence[ColumnValues]:
            return list(self._values(opened, places, here))

        def done(found: Sequence[ColumnValues]) -> None:
            if here == self._round:
                for values in found:
                    self.read.emit(values)

        rows = sum(layout.data_rows for layout in opened.source.layouts)
        if rows <= AT_ONCE and not self._jobs.busy:
            done(work(Silent()))
        else:
            self._jobs.read(work, done)

    def _values(self, opened: Opened, places: Sequence[Place], here: int) -> Iterator[ColumnValues]:
        """Read columns until newer choices overtake this; a list without rows has nothing."""
        for sheet, letter in places:
            if here != self._round:
                return
            try:
                yield self._importing.column_values(opened.proposed, opened.choices, sheet, letter)
            except ExpectedError:
                return
