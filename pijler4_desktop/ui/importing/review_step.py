"""Step 3: every row with what happens to it, every problem with its cell."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QComboBox, QHeaderView, QTableView, QWidget

from pijler4_desktop.domain.facts import Facts
from pijler4_desktop.domain.importing.plan import CellProblem, Plan, PlannedRow
from pijler4_desktop.domain.importing.source import Source
from pijler4_desktop.domain.importing.vocabulary import Outcome
from pijler4_desktop.ui.importing.problem_list import ProblemList
from pijler4_desktop.ui.importing.question_box import QuestionBox
from pijler4_desktop.ui.importing.review_delegate import HEIGHT, ReviewDelegate
from pijler4_desktop.ui.importing.review_model import (
    NUMBER,
    OUTCOME,
    ReviewedRow,
    ReviewModel,
    reviewed,
)
from pijler4_desktop.ui.importing.words import OUTCOME_LOOKS, OUTCOMES, word
from pijler4_desktop.ui.kit.labels import Icon, label
from pijler4_desktop.ui.kit.layouts import (
    STRETCH,
    clear,
    column,
    even,
    holder,
    row,
    scrolled,
    surface,
)
from pijler4_desktop.ui.kit.segmented import Segment, Segmented
from pijler4_desktop.ui.theme.fonts import text_width
from pijler4_desktop.ui.theme.painting import LEFT

ALL, DOUBTS = "all", "doubts"
SIDE_WIDTH = 352
NUMBER_WIDTH, OUTCOME_WIDTH = 52, 142
NARROWEST, WIDEST, CELL_ROOM = 76, 232, 40
SAMPLED = 60


class ReviewStep(QWidget):
    """The table of rows with the problems beside it; `decided` tells a user's answer."""

    decided = Signal(object, object)

    def __init__(self, facts: Facts) -> None:
        super().__init__()
        self._source: Source | None = None
        self._plan: Plan | None = None
        self.sheet = QComboBox()
        self.sheet.setAccessibleName(self.tr("Blad"))
        self.which = Segmented(
            [
                Segment(ALL, self.tr("Alle rijen")),
                Segment(DOUBTS, self.tr("Alleen met problemen")),
            ],
            ALL,
        )
        self.model = ReviewModel(self)
        self.table = self._make_table()
        self.problems = ProblemList()
        self.question = QuestionBox(facts)
        self.question.show_row(None)
        self._buckets = row(gap=10)
        self._count = label("", "cap")
        self._build()
        self.sheet.currentIndexChanged.connect(self._fill)
        self.which.chosen.connect(self._fill)
        self.problems.wanted.connect(self.go_to)
        self.question.answered.connect(self.decided)
        self.table.selectionModel().currentRowChanged.connect(self._ask)

    def show_plan(self, source: Source, plan: Plan) -> None:
        """Show a plan; the place in the table is kept when it is the same file."""
        self._source, self._plan = source, plan
        names = [found.sheet for found in plan.sheets]
        if [self.sheet.itemText(n) for n in range(self.sheet.count())] != names:
            self.sheet.blockSignals(True)
            self.sheet.clear()
            self.sheet.addItems(names)
            self.sheet.blockSignals(False)
        self.sheet.setVisible(len(names) > 1)
        self._show_buckets(plan)
        self.problems.show_problems(plan.problems)
        self._fill()

    def next_problem(self) -> None:
        """Go to the next row with a problem or a question, round and round."""
        lines = self.model.rowCount()
        start = self.table.currentIndex().row()
        for step in range(1, lines + 1):
            line = (start + step) % lines
            if _doubtful(self.model.row_at(line)):
                self.table.setCurrentIndex(self.model.index(line, self._worst_column(line)))
                self.table.setFocus()
                return

    def go_to(self, problem: CellProblem) -> None:
        """Show the cell of a problem."""
        if self._plan is None:
            return
        self.sheet.setCurrentText(problem.sheet)
        wanted = (problem.sheet, problem.row)
        planned = next((r for r in self._plan.rows if (r.sheet, r.row) == wanted), None)
        line = self.model.line_of(planned) if planned else None
        if line is not None:
            at = self.model.column_of(problem.column)
            self.table.setCurrentIndex(self.model.index(line, at))
            self.table.setFocus()

    def _worst_column(self, line: int) -> int:
        weights = {
            at: max(p.problem.severity for p in problems)
            for at in range(OUTCOME, self.model.columnCount())
            if (problems := self.model.problems_at(self.model.index(line, at)))
        }
        return max(weights, key=lambda at: (weights[at], -at), default=OUTCOME)

    def _fill(self) -> None:
        if self._source is None or self._plan is None:
            return
        name = self.sheet.currentText()
        rows = reviewed(self._source.workbook, self._plan, name)
        if self.which.current == DOUBTS:
            rows = [r for r in rows if _doubtful(r)]
        columns = next((s.columns for s in self._plan.sheets if s.sheet == name), ())
        kept = self.table.currentIndex()
        at = (max(kept.row(), 0), max(kept.column(), 0))
        self.model.show_plan(rows, columns)
        self._set_widths()
        self._count.setText(self.tr("%n rij(en)", "", len(rows)))
        if rows:
            line = min(at[0], len(rows) - 1)
            first = next((n for n, r in enumerate(rows) if r.planned.asked), line)
            self.table.setCurrentIndex(self.model.index(first if at == (0, 0) else line, at[1]))
        self._ask()

    def _ask(self) -> None:
        line = self.table.currentIndex().row()
        planned: PlannedRow | None = None
        if 0 <= line < self.model.rowCount():
            planned = self.model.row_at(line).planned
        self.question.show_row(planned)

    def _show_buckets(self, plan: Plan) -> None:
        clear(self._buckets)
        for outcome in Outcome:
            mark, ink = OUTCOME_LOOKS[outcome]
            number = plan.counts[outcome]
            if not number and outcome is not Outcome.NEW:
                continue
            inside = row(
                Icon(mark, 18, ink if number else "text3", 2),
                label(str(number), "h2"),
                label(word(OUTCOMES, outcome).lower(), "cap"),
                STRETCH,
                gap=8,
                margins=(12, 8, 8, 8),
            )
            self._buckets.addWidget(even(surface(inside, "card")), 1)

    def _make_table(self) -> QTableView:
        table = QTableView()
        table.setModel(self.model)
        table.setItemDelegate(ReviewDelegate(table))
        table.setAccessibleName(self.tr("Rijen van je lijst"))
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setTabKeyNavigation(False)
        table.setShowGrid(False)
        table.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(HEIGHT)
        table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        table.horizontalHeader().setHighlightSections(False)
        table.horizontalHeader().setDefaultAlignment(LEFT)
        return table

    def _set_widths(self) -> None:
        fixed = {NUMBER: NUMBER_WIDTH, OUTCOME: OUTCOME_WIDTH}
        lines = range(min(self.model.rowCount(), SAMPLED))
        for at in range(self.model.columnCount()):
            heading = str(self.model.headerData(at, Qt.Orientation.Horizontal))
            texts = [heading, *(self.model.words(self.model.index(line, at)) for line in lines)]
            wanted = max(text_width(words, 13) for words in texts) + CELL_ROOM
            width = min(max(wanted, NARROWEST), WIDEST)
            self.table.setColumnWidth(at, fixed.get(at, width))

    def _build(self) -> None:
        said = self.tr("Zo lazen we je lijst. F8 gaat naar het volgende probleem.")
        head = row(
            column(label(self.tr("Nakijken voor we inlezen"), "h2"), label(said, "cap"), gap=1),
            STRETCH,
            self._count,
            self.sheet,
            self.which,
        )
        table = surface(column(self.table, gap=0, margins=(1, 1, 1, 1)), "card")
        left = column(head, self._buckets, (table, 1), gap=12, margins=(24, 16, 18, 16))
        side = column(self.question, self.problems, STRETCH, gap=4, margins=(14, 14, 12, 14))
        right = surface(column(scrolled(holder(side)), gap=0), "panelR", width=SIDE_WIDTH)
        body = row((left, 1), right, gap=0)
        self.setLayout(body)


def _doubtful(shown: ReviewedRow) -> bool:
    return bool(shown.problems) or shown.planned.outcome in (Outcome.QUESTION, Outcome.HELD)


def doubts(rows: Sequence[PlannedRow]) -> int:
    """Count the rows that are not read in."""
    return sum(r.outcome in (Outcome.QUESTION, Outcome.HELD) for r in rows)
