"""Step 4: the rows as the officer wrote them, with what we read of them and what to do about it."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QComboBox, QWidget

from pijler4_desktop.domain.importing.choices import CellPlace, Choices, ColumnPlace
from pijler4_desktop.domain.importing.drafting.understanding import CellReading
from pijler4_desktop.domain.importing.plan import DateQuestion
from pijler4_desktop.domain.messages import problem_message
from pijler4_desktop.domain.parsing.dates import DateOrder
from pijler4_desktop.domain.vocabulary import Severity
from pijler4_desktop.ui.importing.bucket_cards import BucketCards
from pijler4_desktop.ui.importing.cell_editor import CellEcho
from pijler4_desktop.ui.importing.date_order_box import DateOrderBox
from pijler4_desktop.ui.importing.problem_list import ProblemList
from pijler4_desktop.ui.importing.problem_words import SEVERITY_LOOKS
from pijler4_desktop.ui.importing.review import Review, ReviewSheet, Spot
from pijler4_desktop.ui.importing.review_model import ReviewModel
from pijler4_desktop.ui.importing.review_table import ReviewTable
from pijler4_desktop.ui.importing.row_reading_box import RowReadingBox
from pijler4_desktop.ui.kit.chips import Count
from pijler4_desktop.ui.kit.flow import FlowLayout
from pijler4_desktop.ui.kit.focus import has_keyboard, in_order
from pijler4_desktop.ui.kit.labels import Elided, Icon, KeyCap, label
from pijler4_desktop.ui.kit.layouts import STRETCH, add, clear, column, holder, line, row, surface
from pijler4_desktop.ui.kit.search import SearchField
from pijler4_desktop.ui.kit.segmented import Segment, Segmented

ALL, DOUBTS = "all", "doubts"
SIDE_WIDTH, NARROW_SIDE = 352, 308
SEARCH_WIDTH = 168
TALL, TALL_LINES, SHORT_LINES = 640, 8, 5
LOW, LOW_LINES = 420, 3
WIDE = 1080
REST_MS = 40
"""How long the keyboard rests on a cell before the panel beside the table follows."""

ReadRow = Callable[[Choices, str, int], Sequence[CellReading]]


class ReviewStep(QWidget):
    """The table of rows with the problems beside it; `chosen` tells what a user chose otherwise.

    `read_row` says, by some choices, what we read of a row.
    """

    chosen = Signal(Choices)

    def __init__(self, read_row: ReadRow) -> None:
        super().__init__()
        self._read_row = read_row
        self._review: Review | None = None
        self._choices = Choices()
        self._asked: Sequence[DateQuestion] = ()
        self.sheet = QComboBox()
        self.sheet.setAccessibleName(self.tr("Blad"))
        self.search = SearchField(self.tr("Zoek in je lijst"))
        self.search.setFixedWidth(SEARCH_WIDTH)
        self.which = Segmented(
            [
                Segment(ALL, self.tr("Alle rijen")),
                Segment(DOUBTS, self.tr("Alleen met problemen")),
            ],
            ALL,
        )
        self.cards = BucketCards()
        self.model = ReviewModel(self)
        self.table = ReviewTable(self.model, self._echo, self)
        self.problems = ProblemList(self._echo)
        self.reading = RowReadingBox()
        self.questions: list[DateOrderBox] = []
        self._boxes = column(gap=8, margins=(14, 0, 14, 0))
        self._said = Elided("", 12, 400, "text3")
        self._badge = row()
        self._title = label(self.tr("Nakijken voor we inlezen"), "h2")
        next_problem = Elided(self.tr("volgend probleem"), 12, 400, "text3")
        self._key = holder(row(KeyCap("F8"), next_problem, gap=6))
        self._keys = holder(
            row(
                KeyCap("F8"),
                label(self.tr("volgend probleem"), "cap"),
                KeyCap("F2"),
                label(self.tr("cel wijzigen"), "cap"),
                gap=6,
            )
        )
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(REST_MS)
        self._build()
        self._connect()

    @property
    def panes(self) -> tuple[QWidget, ...]:
        """Return the parts F6 goes through: the rows, what to do, the row one is at."""
        return (self.table, *self.questions, self.problems, self.reading)

    def show_review(self, review: Review, choices: Choices) -> None:
        """Show a plan, and keep the place in the table; `choices` may be newer than the plan."""
        before, self._review, self._choices = self._review, review, choices
        if review is before:
            self._fill()
            return
        if before is None or before.source.workbook is not review.source.workbook:
            self._begin()
        names = list(review.sheets)
        if [self.sheet.itemText(n) for n in range(self.sheet.count())] != names:
            self.sheet.blockSignals(True)
            self.sheet.clear()
            self.sheet.addItems(names)
            self.sheet.blockSignals(False)
        self.sheet.setVisible(len(names) > 1)
        self.cards.show_counts(review.counts)
        problems = review.counts.missing + review.counts.doubted
        clear(self._badge)
        if problems:
            add(self._badge, Count(problems, "warn", "warnSoft"))
        self._ask_dates(review.plan.date_questions)
        self.problems.show_review(review)
        self._calm.setVisible(not review.groups)
        self.problems.setVisible(bool(review.groups))
        self._fill()

    def _begin(self) -> None:
        """Let nothing of the list before decide what is shown of this one."""
        self.search.clear()
        self.which.set_current(ALL)
        self.model.clear()
        self.table.forget_widths()
        self.problems.forget()

    def next_problem(self, step: int = 1) -> None:
        """Go to the next cell with a problem (or, by -1, the one before), round and round."""
        self.table.show_cell(self.model.next_problem(self.table.currentIndex(), step))

    def go_to(self, spot: Spot, *, typed_in: bool = False) -> None:
        """Show the cell of a problem; what hides it is set aside."""
        place = spot.place
        self.sheet.setCurrentText(place.sheet)
        if not self.model.index_of(place.row, place.letter).isValid():
            self.search.clear()
            self.which.set_current(ALL)
            self._fill()
        index = self.model.index_of(place.row, place.letter)
        self.table.show_cell(index, typed_in=typed_in)

    def take_focus(self) -> None:
        """Bring the keyboard to the rows, and the current one in sight once there is room."""
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)
        QTimer.singleShot(0, self, self._show_current)

    def _show_current(self) -> None:
        self.table.scrollTo(self.table.currentIndex())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the problems most of the room when there is little."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        wide, low = self.width() >= WIDE, self.height() < LOW
        lines = LOW_LINES if low else SHORT_LINES
        self.reading.set_lines(TALL_LINES if self.height() >= TALL else lines)
        self.reading.set_away(away=low and bool(self.questions))
        for box in self.questions:
            box.set_low(low=low)
        for part in (self._keys, self._title):
            part.setVisible(wide)
        self._key.setVisible(not wide)
        self._side.setFixedWidth(SIDE_WIDTH if wide else NARROW_SIDE)
        self.cards.set_short(short=not wide)

    def _connect(self) -> None:
        self.sheet.currentIndexChanged.connect(self._fill)
        self.which.chosen.connect(self._fill)
        self.search.searched.connect(self._fill)
        self.problems.wanted.connect(self._want)
        self.problems.applied.connect(self._apply)
        self.table.typed.connect(self._type)
        self.table.selectionModel().currentChanged.connect(self._rest.start)
        self._rest.timeout.connect(self._follow)

    def _want(self, spot: Spot, typed_in: bool) -> None:  # noqa: FBT001  a signal's argument
        self.go_to(spot, typed_in=typed_in)

    def _type(self, place: CellPlace, text: str) -> None:
        sheet = self._sheet
        if sheet is None:
            return
        found = next((c for c in sheet.columns if c.letter == place.letter), None)
        original = sheet.original(place.row, found) if found else None
        if original is not None and text == original and place in self._choices.cells:
            self._choose(self._choices.without_cell(place))
        else:
            self._choose(self._choices.with_cell(place, text))

    def _apply(self, key: str, text: str, ours: str) -> None:
        self._choose(self._choices.with_word(key, text, ours))
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _choose(self, choices: Choices) -> None:
        """Show the cells by other choices at once; the plan that follows them comes later."""
        self._choices = choices
        if (sheet := self._sheet) is not None:
            self._show_sheet(sheet)
        self.chosen.emit(choices)

    @property
    def _sheet(self) -> ReviewSheet | None:
        review = self._review
        found = review.sheets.get(self.sheet.currentText()) if review else None
        if review is None or found is None or self._choices is review.choices:
            return found
        return found.by(self._choices)

    def _fill(self) -> None:
        sheet = self._sheet
        if sheet is None:
            return
        here = self.model.place(self.table.currentIndex())
        self._show_sheet(sheet)
        self.table.fit_columns()
        said = self.tr(
            "%n rij(en). Verbeter een cel, of los alles tegelijk op rechts.",
            "",
            len(sheet.rows),
        )
        self._said.set_text(said)
        if not self.table.currentIndex().isValid() and self.model.rowCount():
            kept = self.model.index_of(here.row, here.letter) if here else None
            first = self.model.next_problem(self.table.currentIndex())
            start = kept if kept is not None and kept.isValid() else first
            self.table.setCurrentIndex(start if start.isValid() else self.model.index(0, 0))
        self._rest.start()

    def _show_sheet(self, sheet: ReviewSheet) -> None:
        only_doubtful = self.which.current == DOUBTS
        self.model.show_sheet(sheet, only_doubtful=only_doubtful, text=self.search.text())

    def _follow(self) -> None:
        """Tell beside the table how the row is read, and open the problems of the cell."""
        index = self.table.currentIndex()
        sheet = self.model.sheet
        if not index.isValid() or sheet is None:
            self.reading.show_row(None, ())
            return
        shown = self.model.row_at(index.row()).planned.row
        self.reading.show_row(shown, self._read_row(self._choices, sheet.name, shown))
        place = self.model.place(index)
        if place is not None and self.model.problems_at(index) and not self.problems.has_keyboard:
            self.problems.open_group_of(place)

    def _echo(self, place: CellPlace, text: str) -> CellEcho:
        """Say what we would read of a cell if it held this text."""
        found = self._read_row(self._choices.with_cell(place, text), place.sheet, place.row)
        reading = next((one for one in found if one.letter == place.letter), None)
        if reading is None or not text.strip():
            return CellEcho(self.tr("leeg"))
        doubts = [p for p in reading.problems if p.severity >= Severity.DOUBT]
        if doubts:
            return CellEcho(problem_message(doubts[0], reading.heading), doubtful=True)
        words = " ".join(reading.understood.split())
        return CellEcho(self.tr("wij lezen: {words}").format(words=words or text))

    def _ask_dates(self, questions: Sequence[DateQuestion]) -> None:
        if questions == self._asked:
            return
        same = [one.place for one in questions] == [one.place for one in self._asked]
        self._asked = questions
        if not same:
            self._make_questions(questions)
        for box, question in zip(self.questions, questions, strict=True):
            box.ask(question.heading, question.examples, question.answer)

    def _make_questions(self, questions: Sequence[DateQuestion]) -> None:
        """Make a box per question; the keyboard goes to the rows when it was in one of the old."""
        leads = any(map(has_keyboard, self.questions))
        clear(self._boxes)
        self.questions = []
        for question in questions:
            box, place = DateOrderBox(), question.place
            box.answered.connect(lambda order, of=place: self._order(of, order))
            self.questions.append(box)
            add(self._boxes, box)
        in_order(self.table, *(b for box in self.questions for b in box.buttons.values()))
        self._fit()
        if leads:
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _order(self, place: ColumnPlace, order: DateOrder) -> None:
        self._choose(self._choices.with_order(place, order))

    def _build(self) -> None:
        words = column(self._title, self._said, gap=1)
        head = row((words, 1), self.sheet, self.search, self.which)
        table = surface(column(self.table, gap=0, margins=(1, 1, 1, 1)), "card")
        left = column(
            head, self.cards, (table, 1), self._legend(), gap=12, margins=(24, 16, 18, 12)
        )
        title = label(self.tr("Problemen"), "h2")
        top = row(title, self._badge, STRETCH, self._key, gap=9, margins=(18, 14, 16, 2))
        none = self.tr("We vonden niets om na te kijken. Je kunt verdergaan.")
        self._calm = holder(column(label(none, "sub", wrap=True), STRETCH, margins=(10, 4, 8, 0)))
        lists = row((self.problems, 1), (self._calm, 1), margins=(8, 0, 6, 0))
        side = column(top, self._boxes, (lists, 1), line(), self.reading, gap=0)
        self._side = surface(side, "panelR", width=SIDE_WIDTH)
        self.setLayout(row((left, 1), self._side, gap=0))

    def _legend(self) -> QWidget:
        words = {
            Severity.ERROR: self.tr("moet je invullen"),
            Severity.DOUBT: self.tr("kijk na, mag blijven"),
            Severity.NOTE: self.tr("automatisch verbeterd"),
        }
        parts = FlowLayout(gap=14)
        for severity, said in words.items():
            mark, ink = SEVERITY_LOOKS[severity]
            parts.addWidget(holder(row(Icon(mark, 14, ink, 2), label(said, "cap"), gap=6)))
        keys = column(self._keys, STRETCH)
        return holder(row((holder(parts), 1), keys))
