"""One phase of the board: its name and number, its cards, and what to do when there are none."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QSizePolicy, QVBoxLayout, QWidget

from pijler4_desktop.domain.facts import Facts
from pijler4_desktop.domain.terms import term
from pijler4_desktop.domain.vocabulary import Phase
from pijler4_desktop.ui.initiatives.card_model import MIME, CardModel, PhaseCards
from pijler4_desktop.ui.initiatives.card_view import CardView
from pijler4_desktop.ui.initiatives.words import PHASE_LOOKS
from pijler4_desktop.ui.kit.buttons import button, icon_button
from pijler4_desktop.ui.kit.chips import Count
from pijler4_desktop.ui.kit.labels import Elided, Icon, label
from pijler4_desktop.ui.kit.layouts import clear, column, holder, row
from pijler4_desktop.ui.theme.painting import rounded

HEAD = 28
FEW = 1  # with so many cards there is room to tell how more come here


class DropHint(QWidget):
    """A dashed box that tells how a card comes here."""

    def __init__(self, icon_name: str, words: str) -> None:
        super().__init__()
        said = label(words, "cap", wrap=True)
        said.setAlignment(Qt.AlignmentFlag.AlignCenter)
        mark = row(Icon(icon_name, 20, "text3"))
        mark.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        layout = column(mark, said, gap=6, margins=(12, 14, 12, 14))
        self.setLayout(layout)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the box."""
        dashed = Qt.PenStyle.DashLine
        rounded(QPainter(self), QRectF(self.rect()), 8, None, "input", style=dashed)


class PhaseColumn(QFrame):
    """Signals: `added`, a new initiative is wanted in this phase; `dropped`, as the view tells."""

    added = Signal()
    dropped = Signal(str, int)

    def __init__(self, model: CardModel, phase: Phase, facts: Facts) -> None:
        super().__init__()
        self.setProperty("surface", "col")
        self.phase = phase
        self.cards = PhaseCards(model, phase, self)
        self.view = CardView(self.cards, facts, term(phase))
        self.view.dropped.connect(self.dropped)
        self._count = row(gap=0)
        words = self.tr("Nieuw initiatief in {phase}").format(phase=term(phase))
        self.plus = icon_button("plus", words, compact=True)
        self.plus.clicked.connect(self.added)
        self.more = button(self.tr("Idee toevoegen"), "plus", "ghost", compact=True)
        self.more.clicked.connect(self.added)
        self.hint = DropHint(PHASE_LOOKS[phase].icon, self._how())
        self._lay_out()
        for changed in (self.cards.modelReset, self.cards.rowsInserted, self.cards.rowsRemoved):
            changed.connect(self._follow)
        self.allow(writable=True)

    def _lay_out(self) -> None:
        look = PHASE_LOOKS[self.phase]
        title = Elided(term(self.phase), 13, 600)
        title.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        head = row(Icon(look.icon, 17, f"{look.tone}Solid", 2), title, self._count, gap=7)
        top = row((head, 1), self.plus, gap=4, margins=(4, 0, 0, 0))
        head.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(7, 12, 7, 10)
        layout.setSpacing(8)
        head_box = holder(row((top, 1), margins=(3, 0, 3, 0)))
        head_box.setFixedHeight(HEAD)
        layout.addWidget(head_box)
        layout.addWidget(self.view, 100)
        layout.addLayout(row((self.hint, 1), margins=(3, 0, 3, 0)))
        layout.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addStretch(1)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Expanding)

    def minimumSizeHint(self) -> QSize:
        """Do with little room: the cards scroll."""
        return QSize(120, 120)

    def allow(self, *, writable: bool) -> None:
        """Let cards come and go, or only be read."""
        self._writable = writable
        can_begin = writable and self.phase in (Phase.IDEA, Phase.PREPARATION, Phase.READY)
        self.plus.setVisible(can_begin)
        self.view.setDragEnabled(writable)
        self.view.setAcceptDrops(writable)
        self.setAcceptDrops(writable)
        self._follow()

    def _how(self) -> str:
        if self.phase is Phase.IDEA:
            return self.tr("Nog geen idee. Begin van een sjabloon, of druk op Ctrl\u00a0+\u00a0N")
        return self.tr("Sleep een kaart hierheen, of druk op Ctrl\u00a0+\u00a0→")

    def _follow(self) -> None:
        number = self.cards.rowCount()
        clear(self._count)
        self._count.addWidget(Count(number, "text2", "surface"))
        few = number <= (FEW if self.phase is Phase.READY else 0)
        self.hint.setVisible(few and (self._writable or not number))
        self.more.setVisible(self.phase is Phase.IDEA and self._writable)
        self.view.setVisible(number > 0)

    # A card let go beside the others comes last

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Let cards in."""
        if event.mimeData().hasFormat(MIME):
            event.setDropAction(Qt.DropAction.MoveAction)
            event.accept()
            self._light(on=True)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Put the light out."""
        super().dragLeaveEvent(event)
        self._light(on=False)

    def dropEvent(self, event: QDropEvent) -> None:
        """Tell which card was let go here."""
        self._light(on=False)
        event.setDropAction(Qt.DropAction.MoveAction)
        event.accept()
        id_ = bytes(event.mimeData().data(MIME).data()).decode()
        self.dropped.emit(id_, self.cards.rowCount())

    def _light(self, *, on: bool) -> None:
        self._lit = on
        self.update()

    _lit = False

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw an edge around the column a card would come in."""
        super().paintEvent(event)
        if self._lit:
            rounded(QPainter(self), QRectF(self.rect()), 10, None, "accent", 2)
