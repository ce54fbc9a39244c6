"""Which days the figures are about: a year, the last quarter, or days of one's own."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from pijler4_desktop.domain.figures.period import Period, last_quarter, year_of
from pijler4_desktop.domain.parsing.dates import DateOrder, parse_date
from pijler4_desktop.domain.wording import date_cell, date_text
from pijler4_desktop.services.saving import today
from pijler4_desktop.ui.kit.buttons import button
from pijler4_desktop.ui.kit.labels import label
from pijler4_desktop.ui.kit.layouts import STRETCH, holder, row
from pijler4_desktop.ui.kit.segmented import Segment, Segmented

THIS_YEAR, LAST_YEAR, QUARTER, OWN = "this_year", "last_year", "quarter", "own"
WIDTH = 110
EARLIEST = date(2000, 1, 1)


class PeriodBar(QWidget):
    """A choice in sight; own days are taken with a press or Enter.

    Signals:
        chosen: the period is another one now.
    """

    chosen = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.choice = Segmented(
            [
                Segment(THIS_YEAR, self.tr("Dit jaar")),
                Segment(LAST_YEAR, self.tr("Vorig jaar")),
                Segment(QUARTER, self.tr("Vorig kwartaal")),
                Segment(OWN, self.tr("Eigen periode")),
            ],
            THIS_YEAR,
        )
        self.choice.setAccessibleName(self.tr("Periode"))
        self.period = year_of(today())
        self.first, self.last = QLineEdit(), QLineEdit()
        self.first.setAccessibleName(self.tr("Vanaf"))
        self.last.setAccessibleName(self.tr("Tot en met"))
        show = button(self.tr("Toon"), "check", compact=True)
        for editor in (self.first, self.last):
            editor.setFixedWidth(WIDTH)
            editor.setPlaceholderText(self.tr("dag/maand/jaar"))
            editor.returnPressed.connect(self._take_own)
        show.clicked.connect(self._take_own)
        self._own = holder(
            row(
                label(self.tr("van"), "cap"),
                self.first,
                label(self.tr("tot en met"), "cap"),
                self.last,
                show,
            )
        )
        self._said = label("", "sub")
        self.setLayout(row(self.choice, self._own, self._said, STRETCH, gap=12))
        self.choice.chosen.connect(self._choose)
        self._show()

    def set_own(self, period: Period) -> None:
        """Choose days by program."""
        self.choice.set_current(OWN)
        self._set(period)

    def _choose(self, key: str) -> None:
        day = today()
        periods = {
            THIS_YEAR: year_of(day),
            LAST_YEAR: year_of(day, 1),
            QUARTER: last_quarter(day),
            OWN: self.period,
        }
        self._set(periods[key])
        if key == OWN:
            self.first.setFocus()
            self.first.selectAll()

    def _set(self, period: Period) -> None:
        changed = period != self.period
        self.period = period
        self._show()
        if changed:
            self.chosen.emit()

    def _take_own(self) -> None:
        first, last = _day(self.first.text()), _day(self.last.text())
        if first is None or last is None:
            self._said.setText(self.tr("Typ twee dagen, zoals 1/9/2025."))
            (self.last if first else self.first).setFocus()
            return
        self._set(Period(min(first, last), max(first, last)))

    def _show(self) -> None:
        own = self.choice.current == OWN
        self._own.setVisible(own)
        self.first.setText(date_cell(self.period.first))
        self.last.setText(date_cell(self.period.last))
        said = self.tr("{first} tot en met {last}")
        words = said.format(first=date_text(self.period.first), last=date_text(self.period.last))
        self._said.setText("" if own else words)


def _day(words: str) -> date | None:
    """Read a day; none from before this century."""
    found = parse_date(words, order=DateOrder.DAY_FIRST).value if words.strip() else None
    return found if found and found >= EARLIEST else None
