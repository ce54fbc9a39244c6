"""The steps in a model: every number at once, under the days; lines only where the user looks."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime

from PySide6.QtCore import QCoreApplication, QObject, Qt

from pijler4_desktop.domain.history import StepLine
from pijler4_desktop.ui.history.counting import Counting
from pijler4_desktop.ui.history.words import clock, day_title, local, state_words, step_title
from pijler4_desktop.ui.row_model import Column, Index, RowModel

DAY = "day:"
Line = StepLine | str
"""A step, or the name of the day above the steps of that day."""
Lines = Callable[[Sequence[int]], Mapping[int, StepLine]]


class StepModel(RowModel[Line]):
    """Lists days and steps; a day cannot be chosen."""

    def __init__(self, lines: Lines, today: date, parent: QObject | None = None) -> None:
        column: Column[Line] = Column("", _tr("Stappen"), self._words, tip=self._words)
        super().__init__([column], self._fetch, parent)
        self.counting = Counting(self)
        self._lines = lines
        self.today = today

    def is_day(self, line: int) -> bool:
        """Tell whether the name of a day stands on this line."""
        return self.ids[line].startswith(DAY)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let arrows and clicks pass over the days."""
        if index.isValid() and self.is_day(index.row()):
            return Qt.ItemFlag.NoItemFlags
        return super().flags(index)

    def _words(self, line: Line) -> str:
        """Say a line in one sentence, as a screen reader does."""
        if isinstance(line, str):
            return line
        step, tally = line.step, self.counting.tally(line.tally)
        said = (clock(step.made_at), step_title(step), tally, state_words(step))
        return ", ".join(words for words in said if words)

    def _fetch(self, ids: Sequence[str]) -> Mapping[str, Line]:
        numbers = [int(id_) for id_ in ids if not id_.startswith(DAY)]
        found: dict[str, Line] = {str(n): line for n, line in self._lines(numbers).items()}
        for id_ in ids:
            if id_.startswith(DAY):
                found[id_] = day_title(_day_of(id_), self.today)
        return found


def with_days(moments: Sequence[tuple[int, datetime]]) -> list[str]:
    """Return the ids to list: the day whenever it changes, then the numbers of its steps."""
    ids: list[str] = []
    last: date | None = None
    for number, moment in moments:
        day = local(moment).date()
        if day != last:
            ids.append(f"{DAY}{day.isoformat()}-{number}")
            last = day
        ids.append(str(number))
    return ids


def _day_of(id_: str) -> date:
    return date.fromisoformat(id_.removeprefix(DAY)[:10])


def _tr(words: str) -> str:
    return QCoreApplication.translate("StepModel", words)
