"""Step 6: what will happen in words, and afterwards what happened."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QPushButton, QVBoxLayout, QWidget

from pijler4_desktop.domain.facts import Facts
from pijler4_desktop.domain.importing.plan import Plan
from pijler4_desktop.domain.importing.vocabulary import Choice, Outcome, RowKind
from pijler4_desktop.domain.messages import notice_message
from pijler4_desktop.ui.importing.change_list import FEW, ChangeList, ChangeModel
from pijler4_desktop.ui.importing.comparison import NameOf
from pijler4_desktop.ui.kit.buttons import button
from pijler4_desktop.ui.kit.chips import Tile
from pijler4_desktop.ui.kit.labels import Icon, label
from pijler4_desktop.ui.kit.layouts import (
    STRETCH,
    add,
    clear,
    column,
    even,
    holder,
    row,
    scrolled,
    surface,
)
from pijler4_desktop.ui.kit.panels import info_box

WIDTH = 980
MOST_NAMES = 3


class SummaryStep(QWidget):
    """Sums a plan up, before and after.

    Signals:
        undo_wanted: take the import back.
        offer_wanted: show the offer.
        folder_wanted: show the folder the held rows are kept in.
    """

    undo_wanted = Signal()
    offer_wanted = Signal()
    folder_wanted = Signal(object)

    def __init__(self, facts: Facts, name_of: NameOf) -> None:
        super().__init__()
        self._plan: Plan | None = None
        self._changes = ChangeModel(facts, name_of, self)
        self._shows_all = False
        self.changes = ChangeList(self._changes)
        self.more = button("", kind="link", compact=True)
        self.more.clicked.connect(self._show_more)
        self._table = self._make_table()
        self.keep_held = QCheckBox()
        self.keep_held.setChecked(True)
        self.folder: QPushButton | None = None
        self._body = column(gap=16, margins=(24, 22, 24, 20))
        inside = holder(self._body)
        inside.setMaximumWidth(WIDTH)
        middle = holder(row(STRETCH, (inside, 100), STRETCH))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(scrolled(middle))

    @property
    def keeps_held(self) -> bool:
        """Tell whether the rows that are held back are wanted in a workbook."""
        return self._plan is not None and bool(_held(self._plan)) and self.keep_held.isChecked()

    def show_plan(self, plan: Plan) -> None:
        """Tell what will happen."""
        self._plan = plan
        self._begin(
            self.tr("Klaar om in te lezen"),
            self.tr("Dit gebeurt er als je op de knop hieronder klikt. Er is nog niets gewijzigd."),
        )
        self._show_cards(plan)
        self._show_changes(plan)
        self._show_besides(plan)
        words = self.tr(
            "We maken eerst een reservekopie. Na het inlezen kun je alles in één keer ongedaan "
            "maken met Ctrl+Z, ook als je het programma intussen sloot."
        )
        back = info_box(words, "ok", "arrow-back-up", title=self.tr("Je kunt terug"))
        add(self._body, back)
        if held := _held(plan):
            self.keep_held.setText(
                self.tr(
                    "Bewaar de %n tegengehouden rij(en) in een Excel, zodat ik ze kan aanvullen",
                    "",
                    held,
                )
            )
            add(self._body, self.keep_held)
            self.keep_held.show()
        add(self._body, STRETCH)

    def show_done(self, plan: Plan) -> None:
        """Tell what happened, with the ways on."""
        self._plan = plan
        written = plan.counts[Outcome.NEW] + plan.counts[Outcome.CHANGED]
        said = self.tr("%n activiteit(en) uit '{file}' staan nu in Pijler 4.", "", written)
        self._begin(self.tr("Je lijst is ingelezen"), said.format(file=plan.file_name))
        offer = button(self.tr("Toon het aanbod"), "list-details", "primary")
        offer.clicked.connect(self.offer_wanted)
        undo = button(self.tr("Maak dit inlezen ongedaan"), "arrow-back-up")
        undo.clicked.connect(self.undo_wanted)
        add(self._body, row(offer, undo, STRETCH))
        self._show_cards(plan)
        self._show_changes(plan)
        self._show_besides(plan)
        add(self._body, STRETCH)
        offer.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_held_file(self, path: Path, rows: int) -> None:
        """Tell after reading in where the rows that were held back are kept."""
        self.folder = button(self.tr("Open de map"), "folder-open", compact=True)
        self.folder.clicked.connect(lambda: self.folder_wanted.emit(path.parent))
        said = self.tr("%n rij(en) bewaard in '{file}', met de reden erbij.", "", rows)
        then = self.tr("Vul ze daar aan en lees dat bestand in.")
        box = info_box(
            f"{said.format(file=path.name)} {then}", "ok", "file-spreadsheet", right=self.folder,
            title=self.tr("Je vindt ze terug"),
        )  # fmt: skip
        self._body.insertWidget(2, box)

    def _begin(self, title: str, said: str) -> None:
        for kept in (self._table, self.keep_held):
            kept.setParent(self)
            kept.hide()
        clear(self._body)
        self._shows_all = False
        heading = column(label(title, "title"), label(said, "sub", wrap=True), gap=2)
        add(self._body, heading)

    def _show_cards(self, plan: Plan) -> None:
        counts = plan.counts
        apart = sum(r.decision is not None and r.decision.choice is Choice.NEW for r in plan.rows)
        new = self.tr("status 'te verifiëren'")
        if apart:
            new = self.tr("{n} apart gehouden").format(n=apart)
        cards: Sequence[tuple[int, str, str, str, str]] = (
            (counts[Outcome.NEW], self.tr("nieuw"), new, "circle-plus", "ok"),
            (
                counts[Outcome.CHANGED], self.tr("gewijzigd"), self.tr("in bestaand aanbod"),
                "git-merge", "info",
            ),
            (
                counts[Outcome.SAME], self.tr("gelijk"), self.tr("verandert niets"),
                "circle-check", "accent",
            ),
            (_held(plan), self.tr("tegengehouden"), self._why_held(plan), "alert-circle", "mute"),
        )  # fmt: skip
        shown = row(gap=12)
        for number, name, why, mark, tone in cards:
            shown.addWidget(even(_card(number, name, why, mark, tone)), 1)
        add(self._body, shown)

    def _why_held(self, plan: Plan) -> str:
        questions, held = plan.counts[Outcome.QUESTION], plan.counts[Outcome.HELD]
        if questions and held:
            return self.tr("{n} met een vraag").format(n=questions)
        if questions:
            return self.tr("er is nog een vraag")
        return self.tr("er ontbreekt iets") if held else self.tr("elke rij gaat mee")

    def _show_changes(self, plan: Plan) -> None:
        self._changes.show_rows(plan.rows)
        number = self._changes.rowCount()
        if not number:
            return
        self.more.setVisible(number > FEW)
        self._say_more()
        self.changes.show_many(many=self._shows_all)
        add(self._body, self._table)
        self._table.show()

    def _show_more(self) -> None:
        self._shows_all = not self._shows_all
        self.changes.show_many(many=self._shows_all)
        self._say_more()
        if self._shows_all:
            self.changes.setFocus(Qt.FocusReason.OtherFocusReason)

    def _say_more(self) -> None:
        number = self._changes.rowCount()
        every = self.tr("Alle {n} tonen").format(n=number)
        self.more.setText(self.tr("Toon er minder") if self._shows_all else every)

    def _show_besides(self, plan: Plan) -> None:
        """Tell the rest in sentences: organisations, rows without data, notices."""
        said = [*self._sentences(plan), *(notice_message(notice) for notice in plan.notices)]
        if not said:
            return
        lines = column(label(self.tr("Goed om te weten"), "h3"), gap=6, margins=(16, 12, 16, 12))
        for words in said:
            mark = column(Icon("point", 14, "text3"), STRETCH, margins=(0, 2, 0, 0))
            add(lines, row(mark, (label(words, "sub", wrap=True), 1), gap=8))
        add(self._body, surface(lines, "card"))

    def _sentences(self, plan: Plan) -> list[str]:
        said = []
        if plan.organisations:
            names = [organisation.name for organisation in plan.organisations]
            words = self.tr("%n nieuwe organisatie(s): {names}", "", len(names))
            shown = ", ".join(names[:MOST_NAMES]) + ("…" if len(names) > MOST_NAMES else ".")
            said.append(words.format(names=shown))
        if plan.completed:
            number = len(plan.completed)
            said.append(self.tr("Bij %n organisatie(s) vullen we iets aan.", "", number))
        skipped = [r for r in plan.rows if r.outcome is Outcome.IGNORED]
        empty = sum(r.row_kind is not RowKind.DATA for r in skipped)
        if empty:
            words = self.tr(
                "%n rij(en) zonder gegevens, zoals titels, totalen en nota's.", "", empty
            )
            said.append(words)
        if left := len(skipped) - empty:
            said.append(self.tr("%n rij(en) sla je zelf over.", "", left))
        return said

    def _make_table(self) -> QWidget:
        title = label(self.tr("Wat verandert er in bestaand aanbod?"), "h3")
        head = surface(row(title, STRETCH, self.more, margins=(16, 9, 16, 9)), "thead")
        return surface(column(head, self.changes, gap=0, margins=(1, 1, 1, 1)), "card")


def _card(number: int, name: str, why: str, mark: str, tone: str) -> QWidget:
    ink = "accentText" if tone == "accent" else tone
    shown = f"{number:,}".replace(",", ".")
    words = row(label(shown, "display"), label(name, "strong"), STRETCH, gap=7)
    inside = row(
        Tile(mark, ink, f"{tone}Soft", 38),
        column(words, label(why, "cap"), gap=0),
        STRETCH,
        gap=12,
        margins=(14, 10, 12, 12),
    )
    return surface(inside, "card")


def _held(plan: Plan) -> int:
    return plan.counts[Outcome.QUESTION] + plan.counts[Outcome.HELD]
