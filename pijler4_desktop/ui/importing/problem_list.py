"""The problems of a plan, alike ones together, each a way to its cells and to mending them."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView

from pijler4_desktop.domain.importing.choices import CellPlace
from pijler4_desktop.domain.problems import ProblemCode
from pijler4_desktop.ui.importing.cell_editor import CellEcho
from pijler4_desktop.ui.importing.fix_box import FIX_HEIGHT, FixBox
from pijler4_desktop.ui.importing.our_words import our_words
from pijler4_desktop.ui.importing.problem_delegate import ProblemDelegate
from pijler4_desktop.ui.importing.problem_model import ProblemModel
from pijler4_desktop.ui.importing.review import ProblemGroup, Review, Spot
from pijler4_desktop.ui.kit.focus import has_keyboard

Echo = Callable[[CellPlace, str], CellEcho]
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_ARROWS = (Qt.Key.Key_Up, Qt.Key.Key_Down)
_ONE_BY_ONE = frozenset({ProblemCode.REQUIRED, ProblemCode.NATIONAL_NUMBER})
"""What can only be mended cell by cell."""


class ProblemList(QListView):
    """Groups of problems; the one that was chosen is open, with a field to mend it.

    Signals:
        wanted: show this cell (Spot), and whether it is to be typed in at once.
        applied: the key of a field, a text as it is read now, and what to read instead.
    """

    wanted = Signal(object, bool)
    applied = Signal(str, str, str)

    def __init__(self, echo: Echo) -> None:
        super().__init__()
        self._echo = echo
        self._open: ProblemGroup | None = None
        self._at = 0
        self._groups: Sequence[ProblemGroup] = ()
        self._spots: Mapping[CellPlace, tuple[int, int]] = {}
        self.lines = ProblemModel(self)
        self.fix: FixBox | None = None
        self._delegate = ProblemDelegate(FIX_HEIGHT)
        self.setModel(self.lines)
        self.setItemDelegate(self._delegate)
        self.setAccessibleName(self.tr("Problemen"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.clicked.connect(self._go)

    @property
    def has_keyboard(self) -> bool:
        """Tell whether the keyboard is in this list, so that it leads rather than follows."""
        return has_keyboard(self)

    def show_review(self, review: Review) -> None:
        """Show the problems of a plan; the open one stays open as long as it is there."""
        groups = self._groups = review.groups
        self._spots = review.spots
        key = self._open.key if self._open else None
        self._open = next((group for group in groups if group.key == key), None)
        self._fill()

    def forget(self) -> None:
        """Close what is open: it is about another list."""
        self._open, self._at = None, 0

    def open_group_of(self, place: CellPlace) -> None:
        """Open the group a cell is in, and stand at that cell."""
        found = self._spots.get(place)
        if found is not None:
            self._open, self._at = self._groups[found[0]], found[1]
            self._fill()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter go to a group, and then into the field that mends it."""
        if event.key() in _ENTER and self.currentIndex().isValid():
            self._go(self.currentIndex())
            return
        super().keyPressEvent(event)
        if (
            event.key() in _ARROWS
        ):  # pressed in the line that mends a group, which has no use for it
            self.setFocus(Qt.FocusReason.OtherFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep what mends a group as wide as the list, also beside a scroll bar."""
        super().resizeEvent(event)
        self.updateEditorGeometries()

    def _go(self, index: QModelIndex) -> None:
        group = self.lines.line_at(index).group
        if group is None:
            return
        if self._open is None or self._open.key != group.key:
            self._at = 0
        elif not group.is_closed:
            self._at = (self._at + 1) % len(group.spots)
        self._open = group
        self._fill()
        typed_there = group.code is ProblemCode.REQUIRED and group.column is not None
        self.wanted.emit(group.spots[self._at], typed_there)
        if self.fix is not None and not typed_there:
            self.fix.begin()

    def _fill(self) -> None:
        top = self.verticalScrollBar().value()
        group = self._open
        mends = group is not None and _can_be_mended(group)
        self.fix = None
        self.lines.show_groups(self._groups, group.key if group and mends else None)
        if group is None:
            return
        self.setCurrentIndex(self.lines.index_of(group.key))
        if mends:
            self._at = min(self._at, len(group.spots) - 1)
            self._add_fix(group, group.spots[self._at])
        self.verticalScrollBar().setValue(top)
        self.scrollTo(self.lines.index_of(group.key, fix=mends))

    def _add_fix(self, group: ProblemGroup, spot: Spot) -> None:
        column = group.column
        if column is None or column.field is None:
            return
        key, text = column.field, spot.text
        words = our_words(key)
        fix = FixBox(text, group.alike(text), words, lambda typed: self._echo(spot.place, typed))
        fix.applied.connect(lambda ours: self.applied.emit(key, text, ours))
        near = [one for one in spot.problem.problem.candidates if one in words]
        if near:
            fix.propose(near[0])
        self.setIndexWidget(self.lines.index_of(group.key, fix=True), fix)
        self.fix = fix


def _can_be_mended(group: ProblemGroup) -> bool:
    column = group.column
    readable = column is not None and column.field is not None
    return readable and group.code not in _ONE_BY_ONE and bool(group.samples)
