"""Step 5: what may be the same as what is stored, one question after the other."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QMenu, QWidget

from pijler4_desktop.domain.facts import Facts
from pijler4_desktop.domain.importing.choices import Choices, RowPlace
from pijler4_desktop.domain.importing.plan import PlannedRow
from pijler4_desktop.domain.importing.vocabulary import Choice
from pijler4_desktop.domain.vocabulary import Kind
from pijler4_desktop.ui.actions import Actions, Wording
from pijler4_desktop.ui.importing.comparison import NameOf, compare, unread_cells
from pijler4_desktop.ui.importing.double_list import DoubleModel
from pijler4_desktop.ui.importing.doubles import (
    Double,
    answer,
    doubles,
    is_conflict,
    kept_at_first,
)
from pijler4_desktop.ui.importing.organisation_card import OrganisationCard
from pijler4_desktop.ui.importing.review import Review
from pijler4_desktop.ui.importing.row_compare import RowCompare
from pijler4_desktop.ui.importing.stopped_card import StoppedCard
from pijler4_desktop.ui.importing.words import MATCH_REASONS, word
from pijler4_desktop.ui.kit.bars import Bar
from pijler4_desktop.ui.kit.buttons import button, icon_button
from pijler4_desktop.ui.kit.chips import Chip
from pijler4_desktop.ui.kit.flow import FlowLayout
from pijler4_desktop.ui.kit.focus import focus_first, has_keyboard, in_order
from pijler4_desktop.ui.kit.labels import Elided, KeyCap, label
from pijler4_desktop.ui.kit.layouts import (
    STRETCH,
    add,
    clear,
    column,
    holder,
    line,
    row,
    scrolled,
    surface,
)
from pijler4_desktop.ui.kit.panels import info_box
from pijler4_desktop.ui.kit.question_list import QuestionList

LIST_WIDTH, NARROW_LIST, NARROW = 340, 276, 1080
WIDEST = 1080


class DoublesStep(QWidget):
    """The questions at the left, one of them in full at the right.

    `chosen` tells the choices with another answer in them. `name_of` finds the name of an
    organisation by its id, "" for one that is not stored.
    """

    chosen = Signal(Choices)

    def __init__(self, facts: Facts, name_of: NameOf) -> None:
        super().__init__()
        self._facts, self._name_of = facts, name_of
        self._choices = Choices()
        self._review: Review | None = None
        self._kept: dict[tuple[object, int], frozenset[str]] = {}
        self._at_candidate = 0
        self._shown: object = None
        self.model = DoubleModel(self)
        self.list = QuestionList(self.model, self.tr("Wat misschien hetzelfde is"))
        self._done = label("", "cap")
        self._bar = Bar(0, 1, "okSolid", 5)
        self._title = label("", "title")
        self._said = Elided("", 12, 400, "text3")
        self._number = label("", "capb")
        self.backward = icon_button("chevron-left", self.tr("Vorige vraag (←)"), kind=None)
        self.forward = icon_button("chevron-right", self.tr("Volgende vraag (→)"), kind=None)
        self._candidates = row(gap=8)
        self.compare = RowCompare()
        self.organisation = OrganisationCard(lambda id_: bool(name_of(id_)))
        self.stopped = StoppedCard()
        self.merge = button(self.tr("Samenvoegen"), "git-merge", "primary", large=True)
        self.apart = button(self.tr("Apart houden"), "arrows-split-2", large=True)
        self.skip = button(self.tr("Rij overslaan"), "x", "ghost", large=True)
        self.all = button("", kind="link")
        self._of_rows = [
            holder(row(self.merge, KeyCap("S"), gap=6)),
            holder(row(self.skip, KeyCap("O"), gap=6)),
        ]
        self._apart = holder(row(self.apart, KeyCap("A"), gap=6))
        self._build()
        self._connect()

    @property
    def panes(self) -> tuple[QWidget, ...]:
        """Return the parts F6 goes through: the questions, then the one in sight."""
        return (self.list, self.compare, self.organisation, self.stopped, self.merge)

    def show_review(self, review: Review, choices: Choices) -> None:
        """Show the questions of a plan; the one in sight stays in sight."""
        here = self._current
        found = doubles(review)
        before = self._review.source.workbook if self._review else None
        if before is not review.source.workbook:
            here = None
            self._kept.clear()
        self._choices, self._review = choices, review
        self.model.show_doubles(found, choices)
        at = self.model.line_of(here.key) if here else None
        if at is None:
            at = next(iter(self.model.open_lines()), 0)
        self.list.setCurrentIndex(self.model.index(at))
        self._show()

    def add_actions(self, actions: Actions, group: str) -> None:
        """Put the keys of the answers and the way from question to question in the registry."""
        answers = (
            ("import.merge", self.tr("Samenvoegen"), "git-merge", "S", Choice.MERGE),
            ("import.apart", self.tr("Apart houden"), "arrows-split-2", "A", Choice.NEW),
            ("import.skip", self.tr("Rij overslaan"), "x", "O", Choice.SKIP),
        )
        for id_, words, mark, key, choice in answers:
            do = partial(self.answer, choice)
            actions.add(id_, Wording(words, group, mark), do, [key], self)
        ways = (
            ("import.question_before", self.tr("Vorige vraag"), "chevron-left", "Left", -1),
            ("import.question_after", self.tr("Volgende vraag"), "chevron-right", "Right", 1),
        )
        for id_, words, mark, key, step in ways:
            actions.add(id_, Wording(words, group, mark), partial(self.step, step), [key], self)

    def take_focus(self) -> None:
        """Bring the keyboard to the questions."""
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the question most of the room when there is little."""
        super().resizeEvent(event)
        self._list_side.setFixedWidth(LIST_WIDTH if self.width() >= NARROW else NARROW_LIST)

    def step(self, step: int) -> None:
        """Go to the next question, or by -1 to the one before."""
        at = self.list.currentIndex().row() + step
        if 0 <= at < self.model.rowCount():
            self.list.setCurrentIndex(self.model.index(at))

    def answer(self, choice: Choice, candidate: int | None = None) -> None:
        """Answer the question in sight, and go to the next one without an answer."""
        double = self._current
        if double is None or (double.planned is None and choice is Choice.SKIP):
            return
        at = self._at_candidate if candidate is None else candidate
        keep = self.compare.keep if double.planned is not None else None
        self._choose(answer(self._choices, double, choice, at, keep))
        here = self.list.currentIndex().row()
        waiting = self.model.open_lines()
        after = [line for line in waiting if line > here] or waiting
        if after:
            self.list.setCurrentIndex(self.model.index(after[0]))

    def answer_all(self, choice: Choice) -> None:
        """Give every question of the kind in sight that still waits the same answer."""
        choices = self._choices
        for double in self._alike_open:
            if not (double.is_gone and choice is Choice.MERGE):  # that would end it unseen
                choices = answer(choices, double, choice)
        self._choose(choices)

    @property
    def _alike_open(self) -> Sequence[Double]:
        """List the open questions of the kind in sight: about doubles, or about who stopped."""
        current = self._current
        about = current is not None and current.stopped is not None
        found = (self.model.double_at(self.model.index(at)) for at in self.model.open_lines())
        return [double for double in found if (double.stopped is not None) is about]

    @property
    def _current(self) -> Double | None:
        index = self.list.currentIndex()
        return self.model.double_at(index) if index.isValid() else None

    def _choose(self, choices: Choices) -> None:
        if choices == self._choices:
            return
        self._choices = choices
        count = self.model.rowCount()
        found = [self.model.double_at(self.model.index(at)) for at in range(count)]
        self.model.show_doubles(found, choices)
        self._show()
        self.chosen.emit(choices)

    def _show(self) -> None:
        """Show the question one is at in full; the keyboard stays with the questions."""
        leads, line_key = has_keyboard(self), self.compare.key_in_focus
        inside = bool(line_key) or any(map(has_keyboard, (self.organisation, self.stopped)))
        other, self._shown = self._key != self._shown, self._key
        self._show_progress()
        double = self._current
        if double is not None:
            self._show_double(double)
            self._order_tabs()
        if inside and self._focus_inside("" if other else line_key):
            return
        if leads and not has_keyboard(self):
            self.take_focus()

    @property
    def _key(self) -> object:
        double = self._current
        return double.key if double else None

    def _focus_inside(self, line_key: str) -> bool:
        """Bring the keyboard into the question in sight; tells whether it has a place there."""
        if not self.compare.isHidden():
            return self.compare.take_focus(line_key)
        return focus_first(self.organisation if self.stopped.isHidden() else self.stopped)

    def _order_tabs(self) -> None:
        """Let Tab go through a question as one reads it: its parts are made anew each time."""
        chips = self._body.findChildren(Chip)
        cards = (*self.organisation.buttons, *self.stopped.buttons)
        shown = [b for b in cards if b.isVisibleTo(self)] if self.compare.isHidden() else []
        cells = [] if self.compare.isHidden() else self.compare.cells
        in_order(self.forward, *chips, *shown, *cells, self.merge, self.apart, self.skip)

    def _show_double(self, double: Double) -> None:
        is_row = double.planned is not None
        self.compare.setVisible(is_row)
        self.organisation.setVisible(double.organisation is not None)
        self.stopped.setVisible(double.stopped is not None)
        for part in self._of_rows:
            part.setVisible(is_row)
        self._name_answers(double)
        clear(self._candidates)
        if double.organisation is not None:
            self._title.setText(self.tr("Is dit dezelfde organisatie?"))
            self._said.set_text(self.tr("Eén antwoord geldt voor elke rij met deze naam."))
            given = self._choices.organisations.get(double.organisation.key)
            self.organisation.show_question(double.organisation, given)
        elif double.stopped is not None:
            self._title.setText(self.tr("Is deze organisatie gestopt?"))
            self._said.set_text(self.tr("Zolang je niets kiest, verandert er niets."))
            goes = self._choices.goes.get(double.stopped.key, double.stopped.answer)
            self.stopped.show_question(double.stopped, goes)
        elif double.planned is not None:
            self._show_row(double, double.planned)

    def _show_row(self, double: Double, planned: PlannedRow) -> None:
        decision = self._choices.decisions.get(RowPlace(planned.sheet, planned.row))
        targets = [candidate.stored.id for candidate in planned.candidates]
        self._at_candidate = min(self._at_candidate, len(targets) - 1)
        if decision is not None and decision.record_id in targets:
            self._at_candidate = targets.index(decision.record_id)
        candidate = planned.candidates[self._at_candidate]
        self._ask_about(double, planned)
        if len(targets) > 1:
            self._show_candidates(planned)
        keep = self._kept.get((double.key, self._at_candidate))
        if keep is None:
            keep = decision.keep if decision else kept_at_first(planned, candidate)
        reasons = ", ".join(word(MATCH_REASONS, reason) for reason in candidate.reasons)
        where = self.tr("rij {row} van blad '{sheet}'")
        if double.is_gone:
            where = self.tr("weg van blad '{sheet}'")
        where = where.format(row=planned.row, sheet=planned.sheet)
        sheet = self._review.sheets.get(planned.sheet) if self._review else None
        unread = unread_cells(planned, sheet)
        fields = compare(planned, candidate, self._facts, self._name_of, unread)
        self.compare.show_fields(fields, keep, (reasons, where), planned.kind)

    def _ask_about(self, double: Double, planned: PlannedRow) -> None:
        asked = self.tr("Is dit hetzelfde aanbod?")
        if planned.kind is Kind.ORGANISATION:
            asked = self.tr("Is dit dezelfde organisatie?")
        said = self.tr("Kies per lijn wat je wilt houden. Alleen verschillen zijn een keuze.")
        if double.is_gone:
            asked = self.tr("Is dit gestopt?")
            said = self.tr(
                "Dit stond op het vragenblad en is daar weg. Zonder antwoord blijft het."
            )
        elif is_conflict(planned):
            asked = self.tr("Wat blijft er staan?")
        self._title.setText(asked)
        self._said.set_text(said)

    def _name_answers(self, double: Double) -> None:
        """Let the answers say what they do: what is gone has ended or stays as it is."""
        gone = double.is_gone
        self.merge.setText(self.tr("Zet op gestopt") if gone else self.tr("Samenvoegen"))
        self.skip.setText(self.tr("Laat zoals het is") if gone else self.tr("Rij overslaan"))
        self._apart.setVisible(not gone)
        stopped = double.stopped is not None
        self.apart.setText(self.tr("Laat zoals het is") if stopped else self.tr("Apart houden"))

    def _show_candidates(self, planned: PlannedRow) -> None:
        add(self._candidates, label(self.tr("Vergelijk met"), "capb"))
        for number, candidate in enumerate(planned.candidates):
            chip = Chip(candidate.stored.name, checkable=True)
            chip.setChecked(number == self._at_candidate)
            chip.clicked.connect(lambda _on=False, at=number: self._compare_with(at))
            add(self._candidates, chip)
        add(self._candidates, STRETCH)

    def _compare_with(self, candidate: int) -> None:
        self._at_candidate = candidate
        double = self._current
        if double is None or double.planned is None:
            return
        if double.answered(self._choices) == "merged":
            self._choose(answer(self._choices, double, Choice.MERGE, candidate))
        else:
            self._show()

    def _keep(self) -> None:
        """Remember per field what stays, also in an answer that was given already."""
        double = self._current
        if double is None:
            return
        self._kept[double.key, self._at_candidate] = self.compare.keep
        if double.answered(self._choices) == "merged":
            self._choices = answer(
                self._choices, double, Choice.MERGE, self._at_candidate, self.compare.keep
            )
            self.chosen.emit(self._choices)

    def _turned(self) -> None:
        self._at_candidate = 0
        self._show()

    def _show_progress(self) -> None:
        total, waiting = self.model.rowCount(), len(self.model.open_lines())
        said = self.tr("{done} van {total} beslist").format(done=total - waiting, total=total)
        self._done.setText(said)
        self._bar.set_value(total - waiting, total)
        here = self.list.currentIndex().row() + 1
        self._number.setText(self.tr("{number} van {total}").format(number=here, total=total))
        self.backward.setEnabled(here > 1)
        self.forward.setEnabled(here < total)
        alike = len(self._alike_open)
        self.all.setVisible(alike > 1)
        self.all.setText(self.tr("Zelfde keuze voor alle {n}").format(n=alike))

    def _ask_for_all(self) -> None:
        menu = QMenu(self)
        words: Sequence[tuple[str, Choice]] = (
            (self.tr("Alle samenvoegen"), Choice.MERGE),
            (self.tr("Alle apart houden"), Choice.NEW),
            (self.tr("Alle rijen overslaan"), Choice.SKIP),
        )
        if self._current is not None and self._current.stopped is not None:
            words = (
                (self.tr("Alle op gestopt zetten"), Choice.MERGE),
                (self.tr("Alle laten zoals het is"), Choice.NEW),
            )
        for said, choice in words:
            action = menu.addAction(said)
            action.triggered.connect(lambda _on=False, chosen=choice: self.answer_all(chosen))
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self.all.mapToGlobal(QPoint(0, -menu.sizeHint().height())))

    def _connect(self) -> None:
        self.list.selectionModel().currentChanged.connect(self._turned)
        self.backward.clicked.connect(lambda: self.step(-1))
        self.forward.clicked.connect(lambda: self.step(1))
        self.merge.clicked.connect(lambda: self.answer(Choice.MERGE))
        self.apart.clicked.connect(lambda: self.answer(Choice.NEW))
        self.skip.clicked.connect(lambda: self.answer(Choice.SKIP))
        self.all.clicked.connect(self._ask_for_all)
        self.compare.changed.connect(self._keep)
        self.stopped.stopped.connect(lambda: self.answer(Choice.MERGE))
        self.organisation.same.connect(lambda number: self.answer(Choice.MERGE, number))

    def _build(self) -> None:
        title = label(self.tr("Lijkt op wat er al is"), "h2")
        top = column(title, self._done, self._bar, gap=5, margins=(18, 16, 18, 12))
        foot = row(self.all, STRETCH, margins=(16, 8, 16, 8))
        left = surface(column(top, line(), (self.list, 1), foot, gap=0), "panelL", width=LIST_WIDTH)
        words = column(self._title, self._said, gap=2)
        head = row((words, 1), self._number, self.backward, self.forward, gap=8)
        told = self.tr("Niets gaat verloren: wat er stond, blijft in de geschiedenis.")
        merge, skip = self._of_rows
        body = column(
            head, self._candidates, self.compare, self.organisation, self.stopped, info_box(told),
            STRETCH, gap=12, margins=(26, 18, 26, 18),
        )  # fmt: skip
        self._body = holder(body)
        self._body.setMaximumWidth(WIDEST)
        question = scrolled(holder(row((self._body, 100), STRETCH, gap=0)))
        answers = FlowLayout(gap=12)
        for part in (merge, self._apart, skip):
            answers.addWidget(part)
        below = surface(column(answers, margins=(26, 8, 26, 8)), "plain")
        self._list_side = left
        self.setLayout(row(left, (column((question, 1), line(), below, gap=0), 1), gap=0))
