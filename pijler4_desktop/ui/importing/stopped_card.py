"""One organisation that may have stopped: why the list says so, and the way to say that it did."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout

from pijler4_desktop.domain.importing.plan import StoppedQuestion
from pijler4_desktop.domain.importing.vocabulary import Goes
from pijler4_desktop.ui.kit.buttons import button
from pijler4_desktop.ui.kit.chips import Pill, Tile
from pijler4_desktop.ui.kit.labels import KeyCap, label
from pijler4_desktop.ui.kit.layouts import STRETCH, add, clear, column, line, row


class StoppedCard(QFrame):
    """Shows the organisation and what the list says; `stopped` tells that it did stop."""

    stopped = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("surface", "card")
        self._body = QVBoxLayout(self)
        self._body.setContentsMargins(16, 14, 16, 14)
        self._body.setSpacing(10)
        self.buttons: list[QPushButton] = []

    def show_question(self, question: StoppedQuestion, answer: Goes | None) -> None:
        """Show an organisation, and what was answered about it."""
        clear(self._body)
        name = column(
            label(question.name, "h3", wrap=True), label(self._why(question), "cap", wrap=True),
            gap=1,
        )  # fmt: skip
        mark = Pill(self._answered(answer), "info", "check") if answer else None
        add(self._body, row(Tile("building-community", "warn", "warnSoft", 36), (name, 1), mark,
                            gap=12))  # fmt: skip
        add(self._body, line())
        words = label(
            self.tr("Je aanbod en je notities bij deze organisatie blijven hoe dan ook bewaard."),
            "sub",
            wrap=True,
        )
        stop = button(self.tr("Zet op gestopt"), "circle-x", "primary")
        stop.clicked.connect(self.stopped)
        self.buttons = [stop]
        add(self._body, words)
        add(self._body, row(stop, KeyCap("S"), STRETCH, gap=12))

    def _why(self, question: StoppedQuestion) -> str:
        if question.place is None:
            return self.tr("Stond in je vorige lijst, en nu niet meer.")
        said = self.tr("In je lijst staat '{said}', rij {row} van blad '{sheet}'.")
        place = question.place
        return said.format(said=question.said, row=place.row, sheet=place.sheet)

    def _answered(self, answer: Goes) -> str:
        return self.tr("Gestopt") if answer is Goes.STOPPED else self.tr("Blijft staan")
