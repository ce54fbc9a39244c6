"""Step 4: what will happen in words, and afterwards what happened."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from pijler4_desktop.domain.facts import Facts
from pijler4_desktop.domain.fields import field_of
from pijler4_desktop.domain.importing.plan import Plan, PlannedChange, PlannedRow
from pijler4_desktop.domain.importing.vocabulary import Outcome
from pijler4_desktop.domain.messages import notice_message
from pijler4_desktop.domain.records import Activity
from pijler4_desktop.domain.wording import value_text
from pijler4_desktop.ui.importing.words import OUTCOME_LOOKS
from pijler4_desktop.ui.kit.buttons import button
from pijler4_desktop.ui.kit.chips import Tile, TypeTile
from pijler4_desktop.ui.kit.labels import Elided, Icon, label
from pijler4_desktop.ui.kit.layouts import (
    STRETCH,
    add,
    clear,
    column,
    even,
    holder,
    line,
    row,
    scrolled,
    surface,
)
from pijler4_desktop.ui.kit.panels import info_box

WIDTH = 980
MOST_CHANGES = 30


class SummaryStep(QWidget):
    """Sums a plan up, before and after; `undo_wanted` and `offer_wanted` are the ways on."""

    undo_wanted = Signal()
    offer_wanted = Signal()

    def __init__(self, facts: Facts) -> None:
        super().__init__()
        self._facts = facts
        self._body = column(gap=16, margins=(24, 22, 24, 20))
        inside = holder(self._body)
        inside.setMaximumWidth(WIDTH)
        middle = holder(row(STRETCH, (inside, 100), STRETCH))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(scrolled(middle))

    def show_plan(self, plan: Plan) -> None:
        """Tell what will happen."""
        clear(self._body)
        title = label(self.tr("Klaar om in te lezen"), "title")
        said = self.tr(
            "Dit gebeurt er als je op de knop hieronder klikt. Er is nog niets gewijzigd."
        )
        add(self._body, column(title, label(said, "sub", wrap=True), gap=2))
        self._show_rest(plan)
        words = self.tr(
            "We maken eerst een reservekopie. Na het inlezen kun je alles in één keer ongedaan "
            "maken met Ctrl+Z, ook als je het programma intussen sloot."
        )
        add(
            self._body,
            info_box(words, "ok", "arrow-back-up", title=self.tr("Je kunt terug")),
        )
        add(self._body, STRETCH)

    def show_done(self, plan: Plan) -> None:
        """Tell what happened, with the ways on."""
        clear(self._body)
        title = label(self.tr("Je lijst is ingelezen"), "title")
        said = self.tr("{file}: elke rij heeft een plaats gekregen.").format(file=plan.file_name)
        offer = button(self.tr("Toon het aanbod"), "list-details", "primary")
        offer.clicked.connect(self.offer_wanted)
        undo = button(self.tr("Maak dit inlezen ongedaan"), "arrow-back-up")
        undo.clicked.connect(self.undo_wanted)
        add(self._body, column(title, label(said, "sub", wrap=True), gap=2))
        add(self._body, row(offer, undo, STRETCH))
        self._show_rest(plan)
        add(self._body, STRETCH)
        offer.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_rest(self, plan: Plan) -> None:
        self._show_buckets(plan)
        for notice in plan.notices:
            add(self._body, info_box(notice_message(notice)))
        changed = [r for r in plan.rows if r.outcome is Outcome.CHANGED]
        if changed:
            add(self._body, self._changes(changed))

    def _show_buckets(self, plan: Plan) -> None:
        explained = {
            Outcome.NEW: (self.tr("nieuw"), self.tr("komt erbij als 'te verifiëren'")),
            Outcome.CHANGED: (self.tr("gewijzigd"), self.tr("in bestaand aanbod")),
            Outcome.SAME: (self.tr("gelijk"), self.tr("verandert niets")),
            Outcome.QUESTION: (self.tr("met een vraag"), self.tr("lezen we niet in")),
            Outcome.HELD: (self.tr("tegengehouden"), self.tr("er ontbreekt iets")),
            Outcome.IGNORED: (self.tr("overgeslagen"), self.tr("titels, totalen, nota's")),
        }
        cards = []
        for outcome, (name, why) in explained.items():
            mark, ink = OUTCOME_LOOKS[outcome]
            number = row(
                label(str(plan.counts[outcome]), "display"), label(name, "strong"), STRETCH, gap=7
            )
            inside = row(
                Tile(mark, ink, f"{ink}Soft", 38),
                column(number, label(why, "cap"), gap=0),
                STRETCH,
                gap=12,
                margins=(14, 10, 12, 12),
            )
            cards.append(even(surface(inside, "card")))
        add(self._body, row(*((c, 1) for c in cards[:3]), gap=12))
        add(self._body, row(*((c, 1) for c in cards[3:]), gap=12))

    def _changes(self, changed: Sequence[PlannedRow]) -> QWidget:
        title = label(self.tr("Wat verandert er in bestaand aanbod?"), "h3")
        lines = column(gap=0)
        pairs = [(r, change) for r in changed for change in r.changes]
        for planned, change in pairs[:MOST_CHANGES]:
            add(lines, self._change_line(planned, change))
            add(lines, line())
        left = len(pairs) - MOST_CHANGES
        if left > 0:
            more = label(self.tr("En nog %n andere wijziging(en).", "", left), "cap")
            add(lines, row(more, STRETCH, margins=(16, 8, 16, 8)))
        head = surface(row(title, STRETCH, margins=(16, 9, 16, 9)), "thead")
        return surface(column(head, lines, gap=0), "card")

    def _change_line(self, planned: PlannedRow, change: PlannedChange) -> QWidget:
        heading = field_of(planned.kind, change.field).heading
        before = value_text(change.field, change.before, self._facts) or self.tr("(leeg)")
        after = value_text(change.field, change.after, self._facts) or self.tr("(leeg)")
        stored = planned.stored
        name = Elided(stored.name if stored else "", 13, 500)
        name.setFixedWidth(230)
        field = Elided(heading, 12, 400, "text3")
        field.setFixedWidth(150)
        tile = TypeTile(stored.type, 28) if isinstance(stored, Activity) else None
        return holder(
            row(
                tile,
                name,
                field,
                (Elided(before, 12, 400, "text3"), 1),
                Icon("arrow-narrow-right", 14, "text3"),
                (Elided(after, 13, 500), 1),
                gap=10,
                margins=(16, 8, 16, 8),
            )
        )
