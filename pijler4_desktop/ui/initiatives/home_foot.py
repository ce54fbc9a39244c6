"""The line below the board: how many, how much money, how many gaps, and the keys."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame

from pijler4_desktop.domain.initiatives.cards import InitiativeCard
from pijler4_desktop.domain.vocabulary import Phase
from pijler4_desktop.ui.initiatives.words import euro
from pijler4_desktop.ui.kit.buttons import button
from pijler4_desktop.ui.kit.labels import KeyCap, label
from pijler4_desktop.ui.kit.layouts import STRETCH, holder, line, row

HEIGHT = 34
KEYS_FROM = 1000  # narrower and the counts need the room
MONEY_FROM = 700


class HomeFoot(QFrame):
    """Counts at the left, keys at the right.

    Signals:
        stopped_wanted: show, or hide, what was stopped.
    """

    stopped_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("surface", "foot")
        self.setFixedHeight(HEIGHT)
        self.number, self.money, self.gaps = (label("", "cap") for _ in range(3))
        self._lines = [line(vertical=True) for _ in range(2)]
        self.stopped = button("", kind="link", compact=True)
        self.stopped.clicked.connect(self.stopped_wanted)
        self._keys = row(gap=7)
        self._hints = holder(self._keys)
        for key, words in (
            ("← ↑ ↓ →", self.tr("kiezen")),
            (self.tr("Enter"), self.tr("openen")),
            ("Ctrl+→", self.tr("naar volgende fase")),
        ):
            self._keys.addWidget(KeyCap(key))
            self._keys.addWidget(label(words, "cap"))
        inside = (self.number, self._lines[0], self.money, self._lines[1], self.gaps)
        self.setLayout(
            row(*inside, self.stopped, STRETCH, self._hints, gap=7, margins=(24, 0, 20, 0))
        )
        self.layout().setAlignment(self._hints, Qt.AlignmentFlag.AlignVCenter)  # type: ignore[union-attr]

    def show_cards(self, cards: Sequence[InitiativeCard], *, stopped_shown: bool) -> None:
        """Count what is going on; what was stopped counts apart."""
        going = [card for card in cards if card.phase is not Phase.STOPPED]
        stopped = len(cards) - len(going)
        self.number.setText(self.tr("%n initiatief/initiatieven", "", len(going)))
        budget = sum(card.budget_eur or 0 for card in going)
        words = self.tr("{spent} van {budget} gebruikt")
        spent = euro(sum(card.spent_eur for card in going))
        self.money.setText(words.format(spent=spent, budget=euro(budget)))
        closing = [card for card in going if card.gap and card.phase is not Phase.STARTED]
        self.gaps.setText(self.tr("%n gat(en) wordt/worden ingevuld", "", len(closing)))
        hide, show = self.tr("Verberg stopgezette"), self.tr("Toon %n stopgezet(te)", "", stopped)
        self.stopped.setText(hide if stopped_shown else show)
        self.stopped.setVisible(stopped > 0)
        self._some = bool(going)
        self._fit()

    _some = False

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave out what has no room."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        self._hints.setVisible(self._some and self.width() >= KEYS_FROM)
        roomy = self._some and self.width() >= MONEY_FROM
        self._lines[0].setVisible(roomy)
        self.money.setVisible(roomy)
        for part in (self._lines[1], self.gaps):
            part.setVisible(self._some)
