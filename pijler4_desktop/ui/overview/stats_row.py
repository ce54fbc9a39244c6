"""The four numbers at the top, each a button to its list."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from pijler4_desktop.domain.wording import counted
from pijler4_desktop.services.overview import Numbers
from pijler4_desktop.ui.overview.seen import SeenGaps
from pijler4_desktop.ui.overview.stat_card import Stat, StatCard

GAP = 14
FOUR_FROM = 900  # logical pixels; below it two by two


class StatsRow(QWidget):
    """Signals: confirmed_wanted, waiting_wanted, free_wanted, gaps_wanted."""

    confirmed_wanted = Signal()
    waiting_wanted = Signal()
    free_wanted = Signal()
    gaps_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.confirmed = StatCard("circle-check", "ok")
        self.waiting = StatCard("clock", "warn")
        self.free = StatCard("users", "accent")
        self.gaps = StatCard("focus-2", "gap")
        self.confirmed.clicked.connect(self.confirmed_wanted)
        self.waiting.clicked.connect(self.waiting_wanted)
        self.free.clicked.connect(self.free_wanted)
        self.gaps.clicked.connect(self.gaps_wanted)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(GAP)
        self._across = 0
        self.set_width(FOUR_FROM)

    def set_width(self, width: int) -> None:
        """Stand in one row, or two by two where the page is narrow."""
        across = 4 if width >= FOUR_FROM else 2
        if across != self._across:
            self._across = across
            for number, card in enumerate((self.confirmed, self.waiting, self.free, self.gaps)):
                self._grid.addWidget(card, number // across, number % across)
            for number in range(4):
                self._grid.setColumnStretch(number, 1 if number < across else 0)

    def show_numbers(self, numbers: Numbers, months: int) -> None:
        """Show how the offer stands."""
        one = numbers
        below = self.tr("van {n} in het aanbod").format(n=one.total)
        more = (
            self.tr("{n} concept").format(n=one.concept) if one.concept else "",
            self.tr("{n} gestopt").format(n=one.stopped) if one.stopped else "",
        )
        below = " · ".join(filter(None, (below, *more)))
        parts = (
            (one.confirmed, "okSolid"),
            (one.to_verify, "warnSolid"),
            (one.concept, "muteSolid"),
            (one.stopped, "badSolid"),
        )
        self.confirmed.show_stat(Stat(one.confirmed, self.tr("bevestigd"), below, parts))
        why = self.tr("{n} maanden niet nagekeken, of geen bewijs").format(n=months)
        waiting = Stat(
            one.to_verify, self.tr("te verifiëren"), why, ((one.to_verify, "warnSolid"),), one.total
        )
        self.waiting.show_stat(waiting)
        of = counted(one.with_free_places, self.tr("activiteit"), self.tr("activiteiten"))
        free = self.tr("in {n} · {free} voor niveau A0–A1").format(
            n=of, free=one.free_for_beginners
        )
        rest = one.free_places - one.free_for_beginners
        both = ((one.free_for_beginners, "heat4"), (rest, "heat3"))
        self.free.show_stat(Stat(one.free_places, self.tr("vrije plaatsen"), free, both))

    def show_gaps(self, seen: SeenGaps) -> None:
        """Show how many gaps there are, and how many an initiative closes already."""
        closed = seen.number - len(seen.lines)
        below = self.tr("hier is vraag naar, en er is niets of te weinig")
        if not seen.number:
            below = self.tr("nergens vraag zonder aanbod")
        elif closed:
            below = self.tr("voor {n} loopt al een initiatief").format(n=closed)
        parts = ((len(seen.lines), "gapSolid"), (closed, "okSolid"))
        words = self.tr("gat in het aanbod") if seen.number == 1 else self.tr("gaten in het aanbod")
        self.gaps.show_stat(Stat(seen.number, words, below, parts))
