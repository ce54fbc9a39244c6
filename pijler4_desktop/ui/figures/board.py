"""All cards of the page, for one set of figures."""

from PySide6.QtCore import QCoreApplication, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from pijler4_desktop.domain.figures.result import FigureSet
from pijler4_desktop.domain.figures.words import said, share_words
from pijler4_desktop.ui.figures.buttons import StatButton
from pijler4_desktop.ui.figures.charts import Open
from pijler4_desktop.ui.figures.group_card import group_card, hours_card, week_card
from pijler4_desktop.ui.figures.opening import rows_of
from pijler4_desktop.ui.kit.layouts import STRETCH, column, even, holder, row
from pijler4_desktop.ui.kit.panels import info_box

LEFT = ("type", "threshold", "flow", "verified", "partner_status", "initiative", "people")
RIGHT = ("level", "daypart", "places", "place", "main_activity", "demand", "export")
UPPER = (1, 2)
"""So many cards of the left and of the right stand above the wide ones."""
NARROW = 900
"""Below this width in pixels cards stand below each other."""
_STATS = (
    ("offer", "running"),
    ("hours", "hours.total"),
    ("places", "places.capacity"),
    ("verified", "verified.recent"),
)


def _tr(words: str) -> str:
    return QCoreApplication.translate("FiguresBoard", words)


class Board(QWidget):
    """What there is to see; `typed` stands among the cards and stays the same one."""

    def __init__(self, typed: QWidget) -> None:
        super().__init__()
        self._typed = typed
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(14)
        self._body = QWidget()
        self._rows: list[QHBoxLayout] = []
        self._layout.addWidget(self._body)
        self._layout.addWidget(typed)
        self._layout.addStretch(1)

    def show_figures(self, counted: FigureSet, opened: Open) -> None:
        """Show other figures."""
        self._body.hide()
        self._body.deleteLater()
        self._rows = [
            _stats(counted, opened),
            _columns(counted, opened, LEFT[: UPPER[0]], RIGHT[: UPPER[1]]),
            _columns(counted, opened, LEFT[UPPER[0] :], RIGHT[UPPER[1] :]),
        ]
        stats, upper, lower = map(holder, self._rows)
        notes = info_box("\n".join(counted.notes)) if counted.notes else None
        hours = hours_card(counted, opened)
        week = week_card(counted["week"], opened)
        self._body = holder(column(notes, stats, upper, hours, week, lower, gap=14))
        self._layout.insertWidget(0, self._body)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put cards below each other where they would be too narrow beside each other."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        ways = QBoxLayout.Direction
        way = ways.LeftToRight if self.width() >= NARROW else ways.TopToBottom
        turned = [made for made in self._rows if made.direction() != way]
        for made in turned:
            made.setDirection(way)
            for number in range(made.count()):
                made.setStretch(number, 1 if way is ways.LeftToRight else 0)
        if turned:
            QTimer.singleShot(0, self, self._measure)

    def _measure(self) -> None:
        """Ask for the room the cards take now: a layout that turned does not tell by itself."""
        for made in self._rows:
            made.invalidate()
            if (around := made.parentWidget()) is not None:
                around.updateGeometry()
        self._layout.invalidate()
        self.updateGeometry()


def _stats(counted: FigureSet, opened: Open) -> QHBoxLayout:
    made = []
    for code, name in _STATS:
        group = counted[code]
        figure = group[name]
        rows = rows_of(group, figure)
        words, note = "", ""
        if code == "verified":
            words = share_words(figure) or said(figure)
            note = _tr("{n} van {of} activiteiten").format(
                n=said(figure), of=said(counted["offer"]["running"])
            )
        stat = StatButton(figure, rows, words=words, note=note)
        if rows is not None:
            stat.clicked.connect(lambda _on=False, its=rows: opened(its))
        made.append(even(stat))
    pairs = (row(*((one, 1) for one in pair), gap=14) for pair in (made[:2], made[2:]))
    return row(*((even(holder(pair)), 1) for pair in pairs), gap=14)  # narrow: two by two


def _columns(
    counted: FigureSet, opened: Open, left: tuple[str, ...], right: tuple[str, ...]
) -> QHBoxLayout:
    """Put cards in two columns of the same width."""
    both = [
        even(
            holder(column(*(group_card(counted[code], opened) for code in codes), STRETCH, gap=14))
        )
        for codes in (left, right)
    ]
    return row(*((one, 1) for one in both), gap=14)
