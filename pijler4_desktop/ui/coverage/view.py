"""Dekking: where there is offer and where not, with what one can do about it beside it."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from pijler4_desktop.domain.changes import Changes
from pijler4_desktop.domain.coverage.matrix import Axis, CoverageFilter, Measure
from pijler4_desktop.domain.spots.spot import Spot, spot_of
from pijler4_desktop.domain.vocabulary import Kind
from pijler4_desktop.services.office import Office
from pijler4_desktop.ui.actions import Actions
from pijler4_desktop.ui.coverage.actions import MENU, add_coverage_actions, enable
from pijler4_desktop.ui.coverage.bar import MARGINS, CoverageBar
from pijler4_desktop.ui.coverage.cell_panel import CellPanel
from pijler4_desktop.ui.coverage.doings import CoverageDoings
from pijler4_desktop.ui.coverage.filters import CoverageChips
from pijler4_desktop.ui.coverage.foot import CoverageFoot
from pijler4_desktop.ui.coverage.insight_row import InsightRow
from pijler4_desktop.ui.coverage.legend import Legend
from pijler4_desktop.ui.coverage.model import MatrixModel
from pijler4_desktop.ui.coverage.question import Asking, axis_of
from pijler4_desktop.ui.coverage.reading import Picture, Question, cell_facts
from pijler4_desktop.ui.coverage.shown import Shown
from pijler4_desktop.ui.coverage.table import MatrixTable
from pijler4_desktop.ui.coverage.too_little import TooLittle
from pijler4_desktop.ui.coverage.words import CoverageWords, PlaceName, beside_word
from pijler4_desktop.ui.jobs import Jobs
from pijler4_desktop.ui.kit.layouts import card, column, holder, line, row, surface
from pijler4_desktop.ui.kit.stay_near import StayNear
from pijler4_desktop.ui.lists.panel_room import give_room

SHOW_PANEL_MS = 40  # arrows that are held down should not fill the panel at every cell
WIDTHS = ((0, 320),)  # from this width of the window on
PANEL_FROM = 1118  # logical pixels of page: the panel stands open from here on
CARDS_FROM = 620  # logical pixels of height: below this the matrix needs the room
TOUCHES = (Kind.ACTIVITY, Kind.DEMAND_NOTE, Kind.COVERAGE_MARK, Kind.INITIATIVE, Kind.SETTING)


class CoverageView(QWidget):
    """The matrix with its bar, its cards and its panel.

    Signals:
        said: something to tell, and whether it can be undone.
        open_page: show another page, with an argument.
        listed: show these activities in the list (ShowThese).
        opened: show this activity in the list.
    """

    said = Signal(str, bool)
    open_page = Signal(str, object)
    listed = Signal(object)
    opened = Signal(str)

    def __init__(self, office: Office, jobs: Jobs, actions: Actions, place_name: PlaceName) -> None:
        super().__init__()
        self._office, self._actions = office, actions
        self._place_name = place_name
        self.words = CoverageWords(place_name)
        self.measure = Measure.MOMENTS
        self._picture: Picture | None = None
        self._wanted_spot: Spot | None = None
        self._panel_put_away = False
        self._asking = Asking(office, jobs, self)
        self.model = MatrixModel(self.words, self)
        self.table = MatrixTable(self.model, self.words)
        self.doings = CoverageDoings(office, jobs, self.model, self.table, self.words)
        ways = (self.toggle_panel, self._enter_panel)
        add_coverage_actions(actions, self.doings, self, self.table, ways)
        self.bar, self.chips = CoverageBar(actions), CoverageChips()
        self.legend, self.cards, self.foot = Legend(), InsightRow(place_name), CoverageFoot()
        self.panel = CellPanel(actions, self.words)
        self.too_little = TooLittle()
        self._rest = QTimer(self, singleShot=True, interval=SHOW_PANEL_MS)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        self._body = QStackedWidget()
        matrix = card(self.table, margins=(14, 12, 12, 10))
        inside = column((matrix, 1), self.legend, self.cards, gap=12)
        self._body.addWidget(holder(inside))
        self._body.addWidget(self.too_little)
        content = column(self.chips, (self._body, 1), gap=10, margins=(20, 12, 20, 14))
        self._middle = surface(column((surface(content, "bg"), 1), self.foot, gap=0), "bg")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(surface(row(self.bar, margins=MARGINS), "plain"))
        layout.addWidget(line())
        layout.addLayout(row((self._middle, 1), self.panel, gap=0), 1)
        self.panel.hide()

    def _connect(self) -> None:
        self._asking.answered.connect(self._show)
        self._asking.comparable.connect(self._offer_comparing)
        self.bar.axis_chosen.connect(self.show_axis)
        self.bar.measure_chosen.connect(self._count_by)
        self.chips.beside.compared.connect(self._compare)
        self.chips.wanted_changed.connect(self.want)
        self.too_little.wanted.connect(lambda: self.want(CoverageFilter()))
        self.foot.apart.clicked.connect(self.doings.list_outside)
        self.cards.chosen.connect(self._show_of_card)
        self.foot.axis_wanted.connect(self._show_of_card)
        self.table.moved.connect(self._moved)
        self.table.pointed.connect(self.open_panel)
        self.table.opened.connect(self.doings.open)
        self.table.entered_panel.connect(self._enter_panel)
        self.table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.table.customContextMenuRequested.connect(self._show_menu)
        self._rest.timeout.connect(self._follow)
        self.panel.closed.connect(self.close_panel)
        self.panel.opened.connect(self.opened)
        self.panel.target_wanted.connect(self.doings.want)
        self.panel.initiative_wanted.connect(self.doings.show_initiative)
        self.doings.said.connect(self.said)
        self.doings.open_page.connect(self.open_page)
        self.doings.listed.connect(self.listed)
        self.doings.panel_wanted.connect(self._enter_panel)
        StayNear(self.panel, self.table)

    # What the page asks

    @property
    def panes(self) -> tuple[QWidget, ...]:
        """Return the choices, the matrix and its panel."""
        return (self.bar, self.chips, self.table, self.cards, self.panel)

    @property
    def question(self) -> Question:
        """What is looked at."""
        return self._asking.question

    def arrive(self, code: str = "") -> None:
        """Look again, and stand on a spot; another axis comes when only that shows it."""
        if code:
            self._wanted_spot = spot_of(code)
            self._asking.change(columns=axis_of(self._wanted_spot, self.question.columns))
            self.bar.show_axis(self.question.columns)
        self._asking.look()
        self._asking.look_what_compares()
        self.table.setFocus()

    def refresh(self, changes: Changes) -> None:
        """Look again after a change that counts here."""
        if self.isVisible() and any(changes.touches(kind) for kind in TOUCHES):
            self._asking.look()

    @Slot(object)
    def want(self, wanted: CoverageFilter) -> None:
        """Count other offer."""
        self._asking.change(wanted=wanted)
        self.chips.show_filter(wanted)
        self._asking.look()

    @Slot(object)
    def show_axis(self, axis: Axis) -> None:
        """Show other columns."""
        self._asking.change(columns=axis)
        self.bar.show_axis(axis)
        self._asking.look()

    # The panel

    @Slot()
    def open_panel(self) -> None:
        """Show the panel with the cell where the user stands."""
        self._panel_put_away = False
        if self.table.current_any is not None:
            self.panel.show()
            self._arrange()
            self._follow()
            if not self._middle.isVisibleTo(self):  # the matrix is covered
                self.panel.focus()

    @Slot()
    def close_panel(self) -> None:
        """Give the matrix the whole width."""
        self._panel_put_away = True
        self.panel.hide()
        self._arrange()
        self.table.setFocus()

    @Slot()
    def toggle_panel(self) -> None:
        """Show the panel or put it away."""
        if self.panel.isVisibleTo(self):
            self.close_panel()
        else:
            self.open_panel()

    @Slot()
    def _enter_panel(self) -> None:
        self.open_panel()
        if self.panel.isVisibleTo(self):
            self.panel.focus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes the panel."""
        if event.key() == Qt.Key.Key_Escape and self.panel.isVisibleTo(self):
            self.close_panel()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give way when narrow or low: the cards, then the matrix under the panel."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        self.bar.arrange(self.width())
        give_room(self, self._middle, (self.panel,), WIDTHS)
        self.cards.setVisible(self.height() >= CARDS_FROM and bool(self.cards.cards))
        self.foot.arrange()

    # What follows

    @Slot(object)
    def _show(self, picture: Picture) -> None:
        first = self._picture is None
        self._picture = picture
        beside = beside_word(self.question.beside)
        shown = Shown(picture.matrix, self.measure, picture.beside, beside)
        row = max(0, self.table.currentIndex().row())
        self.model.show(shown)
        self.table.arrange()
        self.legend.show_scale(shown)
        self.foot.show_counts(shown)
        whole = self.question.wanted == CoverageFilter()
        gaps = picture.gaps if whole else ()  # a filter counts other gaps than the whole
        self.foot.show_elsewhere(gaps, picture.matrix, self.question.columns)
        self.cards.show_picture(picture)
        few = self.too_little.fits(self.question.wanted, picture.matrix)
        self._body.setCurrentIndex(1 if few else 0)
        self._go(row, first=first)
        if few:
            self.panel.hide()
        elif first and self.width() >= PANEL_FROM and not self._panel_put_away:
            self.panel.show()
        self._arrange()
        self._moved()

    def _go(self, row: int, *, first: bool) -> None:
        """Stand on the spot that was asked for, at first on the gap that weighs most, else stay."""
        spots: Sequence[Spot] = (self._wanted_spot,) if self._wanted_spot is not None else ()
        if first and not spots and self._picture is not None:
            spots = [one.spot for one in self._picture.gaps]
        if not any(self.table.go_to(spot) for spot in spots):
            self.table.stand(row)
        self._wanted_spot = None

    @Slot()
    def _moved(self) -> None:
        cell, either = self.table.current, self.table.current_any
        rows = either is not None and either.activities > 0
        writable = not self._office.read_only
        enable(self._actions, cell, any_rows=rows, writable=writable)
        self._rest.start()

    @Slot()
    def _follow(self) -> None:
        cell, picture = self.table.current_any, self._picture
        if cell is None or picture is None or not self.panel.isVisibleTo(self):
            return
        facts = cell_facts(self._office, picture.matrix, cell, picture.gaps)
        writable = self.table.current is not None and not self._office.read_only
        self.panel.show_cell(facts, self.measure, writable=writable)

    @Slot(object)
    def _count_by(self, measure: Measure) -> None:
        self.measure = measure
        if self._picture is not None:
            self._show(self._picture)

    @Slot(str)
    def _compare(self, beside: str) -> None:
        self._asking.change(beside=beside)
        self._asking.look()

    @Slot(object)
    def _offer_comparing(self, why_not: object) -> None:
        if isinstance(why_not, dict):
            self.chips.beside.show_choices(why_not, self.question.beside)

    @Slot(object)
    def _show_of_card(self, axis: Axis) -> None:
        self.show_axis(axis)
        self.table.setFocus()

    @Slot(QPoint)
    def _show_menu(self, at: QPoint) -> None:
        if self.table.indexAt(at).isValid():
            place = self.table.viewport().mapToGlobal(at)
            self._actions.menu(self, *MENU).popup(place)
