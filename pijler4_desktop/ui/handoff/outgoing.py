"""The left of the page: what goes along and what stays."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from pijler4_desktop.domain.listing import ActivityRow
from pijler4_desktop.services.exporting import Readiness
from pijler4_desktop.ui.handoff.preview import PreviewTable, columns
from pijler4_desktop.ui.handoff.scope import ScopeChoice
from pijler4_desktop.ui.handoff.words import Check, count, going_words, staying_words
from pijler4_desktop.ui.kit.labels import label
from pijler4_desktop.ui.kit.layouts import clear, column, row, surface
from pijler4_desktop.ui.kit.panels import EmptyState
from pijler4_desktop.ui.kit.segmented import Segment, Segmented
from pijler4_desktop.ui.row_model import RowModel

GOES, STAYS = "goes", "stays"
MARGINS = (24, 16, 20, 16)


class OutgoingPane(QWidget):
    """Lists the activities of a hand-off; `opened` tells which one to show in the offer."""

    opened = Signal(str)

    def __init__(self, rows: Callable[[Sequence[str]], Mapping[str, ActivityRow]]) -> None:
        super().__init__()
        self._seen = Readiness()
        self._profile = ""
        self.scope = ScopeChoice()
        self.which = Segmented([], None)
        self.model: RowModel[ActivityRow] = RowModel(columns(), rows, self)
        self.table = PreviewTable(self.model)
        self._said = label("", "cap")
        self._switch = row(gap=0)
        self._body = QStackedWidget()
        self._body.addWidget(self.table)
        self._body.addWidget(self._nothing())
        self.table.opened.connect(self.opened)
        title = label(self.tr("Wat geef je door?"), "h2")
        self._said.setWordWrap(True)
        head = row((column(title, self._said, gap=1), 1), self._switch)
        card = surface(column(self._body, gap=0, margins=(1, 1, 1, 1)), "card")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*MARGINS)
        layout.setSpacing(12)
        layout.addLayout(head)
        layout.addWidget(self.scope)
        layout.addWidget(card, 1)

    def show_readiness(self, seen: Readiness, profile: str) -> None:
        """List what goes along; what stays is one click away."""
        self._seen, self._profile = seen, profile
        self.scope.show_total(seen.total)
        kept = STAYS if self.which.current == STAYS and seen.stays else GOES
        clear(self._switch)
        segments = [Segment(GOES, self.tr("Gaat mee {n}").format(n=count(len(seen.goes))))]
        if seen.stays:
            words = self.tr("Blijft hier {n}").format(n=count(len(seen.stays)))
            segments.append(Segment(STAYS, words))
        self.which = Segmented(segments, kept)
        self.which.chosen.connect(self._fill)
        self._switch.addWidget(self.which)
        self.which.setVisible(bool(seen.stays))  # without a parent it would be a window of its own
        self._fill()

    def look_at(self, check: Check) -> None:
        """List only what a check counts; the switch leads back to everything."""
        self.which.set_current(None)
        self.which.show()
        said = self.tr("{what}. Dubbelklik of Enter opent een activiteit in het aanbod.")
        self._show(check.ids, said.format(what=check.words), check.words)
        self.table.setCurrentIndex(self.model.index(0, 0))
        self.table.setFocus()

    def _fill(self) -> None:
        if self.which.current == STAYS:
            name = self.tr("Activiteiten die hier blijven")
            stays, unreachable = self._seen.stays, len(self._seen.unreachable)
            self._show(stays, staying_words(self._profile, unreachable, len(stays)), name)
        else:
            self.which.setVisible(bool(self._seen.stays))
            name = self.tr("Activiteiten die meegaan")
            self._show(self._seen.goes, going_words(self._seen), name)

    def _show(self, ids: Sequence[str], said: str, name: str) -> None:
        self.model.show(ids)
        self._body.setCurrentIndex(0 if ids else 1)
        self._said.setText(said)
        self.table.setAccessibleName(name)

    def _nothing(self) -> EmptyState:
        words = self.tr("Kies rechts een ander soort bestand, of kijk na wat hier blijft.")
        return EmptyState("send", self.tr("Er gaat niets mee"), words)
