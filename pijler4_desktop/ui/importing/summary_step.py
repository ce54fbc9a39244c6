"""Step 6: what will happen in words, and afterwards what happened."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QPushButton, QVBoxLayout, QWidget

from pijler4_desktop.domain.facts import Facts
from pijler4_desktop.domain.importing.plan import Plan
from pijler4_desktop.domain.importing.tally import Tally
from pijler4_desktop.domain.importing.vocabulary import Outcome
from pijler4_desktop.domain.messages import notice_message
from pijler4_desktop.domain.vocabulary import Kind
from pijler4_desktop.domain.wording import count_text
from pijler4_desktop.ui.importing.change_list import FEW, ChangeList, ChangeModel
from pijler4_desktop.ui.importing.comparison import NameOf
from pijler4_desktop.ui.importing.counting import Counting
from pijler4_desktop.ui.importing.open_points import OpenPoints, open_box
from pijler4_desktop.ui.importing.review import Review
from pijler4_desktop.ui.kit.buttons import button
from pijler4_desktop.ui.kit.chips import Tile
from pijler4_desktop.ui.kit.focus import in_order
from pijler4_desktop.ui.kit.folding import FoldingArea, folding_row
from pijler4_desktop.ui.kit.labels import Icon, label
from pijler4_desktop.ui.kit.layouts import (
    STRETCH,
    add,
    clear,
    column,
    holder,
    row,
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
        keep_wanted: keep the held rows, after all.
        step_wanted: go to the step that asks about what is open.
    """

    undo_wanted = Signal()
    offer_wanted = Signal()
    folder_wanted = Signal(object)
    keep_wanted = Signal()
    step_wanted = Signal(object)

    _review: Review
    _tally: Tally

    def __init__(self, facts: Facts, name_of: NameOf) -> None:
        super().__init__()
        self._points, self._counting = OpenPoints(self), Counting(self)
        self._changes_title = label("", "h3")
        self._held_box: QVBoxLayout | None = None
        self._changes = ChangeModel(facts, name_of, self)
        self._shows_all = False
        self.changes = ChangeList(self._changes)
        self.more = button("", kind="link", compact=True)
        self.more.clicked.connect(self._show_more)
        self._table = self._make_table()
        self.keep_held = QCheckBox()
        self.keep_held.setChecked(True)
        self.folder: QPushButton | None = None
        self.undo = QPushButton()
        self._ways: Sequence[QPushButton] = ()
        self._body = column(gap=16, margins=(24, 22, 24, 20))
        inside = holder(self._body)
        inside.setMaximumWidth(WIDTH)
        middle = holder(row(STRETCH, (inside, 100), STRETCH))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        area = FoldingArea(WIDTH)
        middle.setObjectName("scrollBody")
        middle.installEventFilter(area)
        area.setWidget(middle)
        layout.addWidget(area)

    @property
    def keeps_held(self) -> bool:
        """Tell whether the rows that are held back are wanted in a workbook."""
        return bool(self._tally.waiting) and self.keep_held.isChecked()

    def show_review(self, review: Review) -> None:
        """Tell what will happen."""
        plan = self._take(review)
        self._begin(
            self.tr("Klaar om in te lezen"),
            self.tr("Dit gebeurt er als je op de knop hieronder klikt. Er is nog niets gewijzigd."),
        )
        self._show_cards(plan)
        self._show_open()
        self._changes_title.setText(self._what_changes())
        self._show_changes(plan)
        self._show_besides(plan)
        words = self.tr(
            "We maken eerst een reservekopie. Na het inlezen kun je alles in één keer ongedaan "
            "maken met Ctrl+Z, ook als je het programma intussen sloot."
        )
        back = info_box(words, "ok", "arrow-back-up", title=self.tr("Je kunt terug"))
        add(self._body, back)
        if held := self._tally.waiting:
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

    def show_done(self, review: Review, *, can_undo: bool) -> None:
        """Tell what happened, with the ways on; `can_undo` when anything was written."""
        plan = self._take(review)
        written = self._counting.written(self._tally)
        title = self.tr("Je lijst is ingelezen") if written else self.tr("Er is niets gewijzigd")
        self._begin(title, self._said_of(plan, written))
        ways = self._ways = self._ways_on(plan, can_undo=can_undo)
        add(self._body, row(*ways, STRETCH))
        self._held_box = column()
        add(self._body, self._held_box)
        self._offer_held(self._held_box)
        self._show_cards(plan)
        self._show_left_open(can_undo=can_undo)
        self._changes_title.setText(self.tr("Wat veranderde er in wat er al stond?"))
        self._show_changes(plan)
        self._show_besides(plan)
        add(self._body, STRETCH)
        in_order(self, *ways, self.more, self.changes)
        if ways:
            ways[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def show_taken_back(self) -> None:
        """Tell that nothing of the list is there any more, while it is compared again."""
        said = self.tr("Even wachten: we vergelijken je lijst opnieuw met wat er nu staat.")
        self._begin(self.tr("Het inlezen is ongedaan gemaakt"), said)
        add(self._body, STRETCH)

    def show_held_file(self, path: Path, rows: int) -> None:
        """Tell after reading in where the rows that were held back are kept."""
        if self._held_box is None:
            return
        self.folder = button(self.tr("Open de map"), "folder-open", compact=True)
        self.folder.clicked.connect(lambda: self.folder_wanted.emit(path.parent))
        said = self.tr("%n rij(en) bewaard in '{file}', met de reden erbij.", "", rows)
        then = self.tr("Vul ze daar aan en lees dat bestand in.")
        box = info_box(
            f"{said.format(file=path.name)} {then}", "ok", "file-spreadsheet", right=self.folder,
            title=self.tr("Je vindt ze terug"),
        )  # fmt: skip
        clear(self._held_box)
        add(self._held_box, box)
        in_order(*self._ways[-1:], self.folder, self.more)

    def _take(self, review: Review) -> Plan:
        self._review, self._tally = review, Tally(review.plan)
        return review.plan

    def _said_of(self, plan: Plan, written: str) -> str:
        if written:
            said = self.tr("Nieuw of gewijzigd in Pijler 4, uit '{file}': {what}.")
        elif plan.counts[Outcome.SAME] and not self._tally.waiting:
            said = self.tr("Alles uit '{file}' stond al in Pijler 4.")
        else:
            said = self.tr("Uit '{file}' is niets nieuws ingelezen.")
        return said.format(file=plan.file_name, what=written)

    def _ways_on(self, plan: Plan, *, can_undo: bool) -> Sequence[QPushButton]:
        ways = []
        if any(row.kind is Kind.ACTIVITY and row.record_id for row in plan.rows):
            offer = button(self.tr("Toon het aanbod"), "list-details", "primary")
            offer.clicked.connect(self.offer_wanted)
            ways.append(offer)
        if can_undo:
            self.undo = button(self.tr("Maak dit inlezen ongedaan"), "arrow-back-up")
            self.undo.clicked.connect(self.undo_wanted)
            ways.append(self.undo)
        return ways

    def _offer_held(self, place: QVBoxLayout) -> None:
        """Offer to keep the rows that were not read in, as long as they are not kept."""
        held = self._tally.waiting
        if not held:
            return
        keep = button(self.tr("Bewaar ze in een Excel"), "file-spreadsheet", compact=True)
        keep.clicked.connect(self.keep_wanted)
        words = self.tr("%n rij(en) zijn niet ingelezen: er ontbreekt iets, of er is een vraag.",
                        "", held)  # fmt: skip
        add(place, info_box(words, "warn", "alert-triangle", right=keep))

    def _show_open(self) -> None:
        """Tell what is open, with the way there."""
        if points := self._points.of(self._review):
            title, way = self.tr("Dit is nog open"), self.tr("Bekijk")
            add(self._body, open_box(title, points, way, self.step_wanted.emit))

    def _show_left_open(self, *, can_undo: bool) -> None:
        """Tell what stayed open, and how one still gets there."""
        if points := self._points.of(self._review):
            back = self.tr(
                "Wil je dit anders? Maak het inlezen ongedaan. Je keuzes blijven staan, en je kunt "
                "het nog bekijken."
            )
            title = self.tr("Dit bleef open")
            add(self._body, open_box(title, points, below=back if can_undo else ""))

    def _what_changes(self) -> str:
        if self._tally.plan.counts[Outcome.CHANGED] and not self._tally.changed(Kind.ACTIVITY):
            return self.tr("Wat verandert er aan bestaande organisaties?")
        return self.tr("Wat verandert er in bestaand aanbod?")

    def _begin(self, title: str, said: str) -> None:
        for kept in (self._table, self.keep_held):
            kept.setParent(self)
            kept.hide()
        clear(self._body)
        self._held_box = None
        self._shows_all = False
        heading = column(label(title, "title"), label(said, "sub", wrap=True), gap=2)
        add(self._body, heading)

    def _show_cards(self, plan: Plan) -> None:
        counts, tally = plan.counts, self._tally
        of_offer = any(sheet.kind is Kind.ACTIVITY for sheet in plan.sheets)
        new = self.tr("status 'te verifiëren'") if of_offer else self.tr("nog niet in Pijler 4")
        if apart := tally.kept_apart:
            new = self.tr("{n} apart gehouden").format(n=count_text(apart))
        changed = self.tr("in bestaand aanbod") if of_offer else self.tr("bij wat er al staat")
        same, name, why = tally.same, self.tr("gelijk"), self.tr("verandert niets")
        if tally.repeated and not same:
            same, name, why = tally.repeated, self.tr("herhaald"), self.tr("we tellen ze één keer")
        cards: Sequence[tuple[int, str, str, str, str]] = (
            (counts[Outcome.NEW], self.tr("nieuw"), new, "circle-plus", "ok"),
            (counts[Outcome.CHANGED], self.tr("gewijzigd"), changed, "git-merge", "info"),
            (same, name, why, "circle-check", "accent"),
            (
                tally.waiting, self.tr("tegengehouden"), self._why_held(plan), "alert-circle",
                "mute",
            ),
        )  # fmt: skip
        first, second, third, fourth = (_card(*told) for told in cards)
        pairs = row((first, 1), (second, 1), gap=12), row((third, 1), (fourth, 1), gap=12)
        add(self._body, folding_row(*((pair, 1) for pair in pairs), gap=12))

    def _why_held(self, plan: Plan) -> str:
        questions, held = plan.counts[Outcome.QUESTION], plan.counts[Outcome.HELD]
        if questions and held:
            return self.tr("{n} met een vraag").format(n=count_text(questions))
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
        every = self.tr("Alle {n} tonen").format(n=count_text(number))
        self.more.setText(self.tr("Toon er minder") if self._shows_all else every)

    def _show_besides(self, plan: Plan) -> None:
        """Tell the rest in sentences: organisations, rows without data, notices."""
        said = [*self._sentences(), *(notice_message(notice) for notice in plan.notices)]
        if not said:
            return
        lines = column(label(self.tr("Goed om te weten"), "h3"), gap=6, margins=(16, 12, 16, 12))
        for words in said:
            mark = column(Icon("point", 14, "text3"), STRETCH, margins=(0, 2, 0, 0))
            add(lines, row(mark, (label(words, "sub", wrap=True), 1), gap=8))
        add(self._body, surface(lines, "card"))

    def _sentences(self) -> list[str]:
        said, tally = [], self._tally
        if tally.repeated:
            words = self.tr("%n rij(en) staan er meermaals in: we tellen ze één keer.",
                            "", tally.repeated)  # fmt: skip
            said.append(words)
        if tally.added:
            names = [organisation.name for organisation in tally.added]
            words = self.tr("%n nieuwe organisatie(s): {names}", "", len(names))
            shown = ", ".join(names[:MOST_NAMES]) + ("…" if len(names) > MOST_NAMES else ".")
            said.append(words.format(names=shown))
        if number := len(tally.completed):
            said.append(self.tr("Bij %n organisatie(s) vullen we iets aan.", "", number))
        if number := len(tally.stopping):
            said.append(self.tr("%n organisatie(s) zetten we op gestopt.", "", number))
        if empty := tally.without_data:
            words = self.tr(
                "%n rij(en) zonder gegevens, zoals titels, totalen en nota's.", "", empty
            )
            said.append(words)
        if left := tally.left_out:
            said.append(self.tr("%n rij(en) sla je zelf over.", "", left))
        return said

    def _make_table(self) -> QWidget:
        head = surface(
            row(self._changes_title, STRETCH, self.more, margins=(16, 9, 16, 9)), "thead"
        )
        return surface(column(head, self.changes, gap=0, margins=(1, 1, 1, 1)), "card")


def _card(number: int, name: str, why: str, mark: str, tone: str) -> QWidget:
    ink = "accentText" if tone == "accent" else tone
    words = row(label(count_text(number), "display"), label(name, "strong"), STRETCH, gap=7)
    inside = row(
        Tile(mark, ink, f"{tone}Soft", 38),
        column(words, label(why, "cap"), gap=0),
        STRETCH,
        gap=12,
        margins=(14, 10, 12, 12),
    )
    return surface(inside, "card")
