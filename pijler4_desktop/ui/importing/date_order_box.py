"""Asks once for a column of dates whether the day or the month stands first."""

from collections.abc import Iterator, Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QRadioButton, QVBoxLayout, QWidget

from pijler4_desktop.domain.importing.drafting.understanding import ValueReading
from pijler4_desktop.domain.parsing.dates import DateOrder
from pijler4_desktop.domain.problems import ProblemCode
from pijler4_desktop.domain.wording import date_text
from pijler4_desktop.ui.kit.labels import label
from pijler4_desktop.ui.kit.layouts import column, surface

EXAMPLES = 2
Example = tuple[str, date, date]


class DateOrderBox(QWidget):
    """Two answers, each worked out on the same two cells; `answered` tells the order."""

    answered = Signal(DateOrder)

    def __init__(self) -> None:
        super().__init__()
        self._low = False
        self._asked: tuple[str, Sequence[Example], DateOrder | None] = ("", (), None)
        self._title = label("", "h3", "warn", wrap=True)
        self._group = QButtonGroup(self)
        self.buttons = {order: QRadioButton() for order in DateOrder}
        self._examples = {order: label("", "cap", wrap=True) for order in DateOrder}
        parts: list[QWidget] = [self._title]
        for order, button in self.buttons.items():
            self._group.addButton(button)
            button.clicked.connect(lambda _on=False, chosen=order: self.answered.emit(chosen))
            parts += [button, self._examples[order]]
        self.buttons[DateOrder.DAY_FIRST].setText(self.tr("Eerst de dag"))
        self.buttons[DateOrder.MONTH_FIRST].setText(self.tr("Eerst de maand"))
        box = surface(column(*parts, gap=4, margins=(12, 10, 12, 10)), "warn")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(box)

    def set_low(self, *, low: bool) -> None:
        """Do with one example where there is little height."""
        if low != self._low:
            self._low = low
            self.ask(*self._asked)

    def ask(self, heading: str, examples: Sequence[Example], answer: DateOrder | None) -> None:
        """Ask about a column, or show what was answered."""
        said = self.tr("Wat staat er eerst in '{heading}', de dag of de maand?")
        self._title.setText(said.format(heading=heading))
        self._asked = heading, examples, answer
        shown = examples[: 1 if self._low else EXAMPLES]
        lines = {
            DateOrder.DAY_FIRST: [(text, first) for text, first, _second in shown],
            DateOrder.MONTH_FIRST: [(text, second) for text, _first, second in shown],
        }
        self._group.setExclusive(False)
        for order, button in self.buttons.items():
            words = self.tr("{text} is dan {day}.")
            said = "\n".join(words.format(text=t, day=date_text(day)) for t, day in lines[order])
            self._examples[order].setText(said)
            button.setAccessibleDescription(said)
            button.setChecked(order is answer)
        self._group.setExclusive(True)


def readable_both_ways(values: Sequence[ValueReading]) -> list[Example]:
    """Return the dates of a column that can be read in two orders, with both readings."""
    return [example for value in values for example in _readings(value)]


def _readings(value: ValueReading) -> Iterator[Example]:
    for problem in value.problems:
        if problem.code is ProblemCode.DATE_AMBIGUOUS and len(problem.candidates) > 1:
            first, second = map(date.fromisoformat, problem.candidates[:2])
            yield value.text, first, second
