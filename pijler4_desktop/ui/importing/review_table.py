"""The table of the review: Enter, F2, or simply typing changes a cell."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QModelIndex, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from pijler4_desktop.domain.importing.choices import CellPlace
from pijler4_desktop.ui.importing.cell_editor import CellEcho, CellEditor, CellHelp
from pijler4_desktop.ui.importing.our_words import our_words
from pijler4_desktop.ui.importing.review_delegate import HEIGHT, ReviewDelegate
from pijler4_desktop.ui.importing.review_model import Index, ReviewModel
from pijler4_desktop.ui.importing.row_numbers import RowNumbers
from pijler4_desktop.ui.theme.fonts import text_width
from pijler4_desktop.ui.theme.painting import LEFT

Echo = Callable[[CellPlace, str], CellEcho]
NARROWEST, WIDEST, CELL_ROOM = 76, 232, 40
SAMPLED = 60
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class ReviewTable(QTableView):
    """Shows the rows; `typed` tells what is to be read in a cell instead.

    `echo` says what we read of a text that is typed for a cell. The help below the cell lies over
    `host`, which is larger than the table.
    """

    typed = Signal(object, str)

    def __init__(self, model: ReviewModel, echo: Echo, host: QWidget) -> None:
        super().__init__()
        self._rows, self._echo = model, echo
        self._columns: Sequence[str] = ()
        self._editor: CellEditor | None = None
        self._place: CellPlace | None = None
        self.help = CellHelp(host)
        self._delegate = ReviewDelegate(self)
        self._delegate.opened.connect(self._open)
        self._delegate.kept.connect(self._keep)
        self._delegate.closed.connect(self._close)
        self.help.chosen.connect(self._choose)
        self.setModel(model)
        self.setItemDelegate(self._delegate)
        self._dress()

    @property
    def is_typing(self) -> bool:
        """Tell whether a cell is being typed in."""
        return self._editor is not None

    def forget_widths(self) -> None:
        """Measure the columns anew, also when the next list has the same ones."""
        self._columns = ()

    def fit_columns(self) -> None:
        """Give the columns room for their words, when there are other columns than before."""
        numbers = range(self._rows.columnCount())
        columns = [str(self._rows.headerData(at, Qt.Orientation.Horizontal)) for at in numbers]
        if columns == self._columns:
            return
        self._columns = columns
        lines = range(min(self._rows.rowCount(), SAMPLED))
        for at in numbers:
            texts = [columns[at], *(self._rows.row_at(line).texts[at] for line in lines)]
            wanted = max(text_width(words.split("\n")[0][:60], 13) for words in texts) + CELL_ROOM
            self.setColumnWidth(at, min(max(wanted, NARROWEST), WIDEST))

    def show_cell(self, index: QModelIndex, *, typed_in: bool = False) -> None:
        """Go to a cell, and begin to type in it when asked to."""
        if not index.isValid():
            return
        self.setCurrentIndex(index)
        self.scrollTo(index)
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        if typed_in:
            self.edit(index)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Change the cell with Enter, empty it with Delete."""
        place = self._rows.place(self.currentIndex())
        if place is not None and event.key() in _ENTER and not event.modifiers():
            self.edit(self.currentIndex())
            return
        if place is not None and event.key() == Qt.Key.Key_Delete:
            self.typed.emit(place, "")
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the cell one is at in sight where there is less room, if it was in sight."""
        super().resizeEvent(event)
        cell = self.visualRect(self.currentIndex())
        if QRect(QPoint(0, 0), event.oldSize()).intersects(cell):
            self.scrollTo(self.currentIndex())

    def _dress(self) -> None:
        self.setAccessibleName(self.tr("Rijen van je lijst"))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        triggers = QAbstractItemView.EditTrigger
        self.setEditTriggers(
            triggers.EditKeyPressed | triggers.AnyKeyPressed | triggers.DoubleClicked
        )
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalHeader(RowNumbers(self._rows))
        self.verticalHeader().setDefaultSectionSize(HEIGHT)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setDefaultAlignment(LEFT)

    def _open(self, index: Index, editor: CellEditor) -> None:
        column = self._rows.column_at(index.column())
        self._place = self._rows.place(index)
        self._editor = editor
        words = our_words(column.field) if column and column.field else ()
        near = [c for p in self._rows.problems_at(index) for c in p.problem.candidates]
        self.help.offer([*(w for w in words if w in near), *(w for w in words if w not in near)])
        editor.textChanged.connect(self._tell)
        editor.textEdited.connect(self.help.narrow)
        editor.stepped.connect(self._step)

    def _tell(self, text: str) -> None:
        if self._place is None or self._editor is None:
            return
        self.help.show_echo(self._echo(self._place, text))
        area = self._editor.geometry()
        host = self.help.parentWidget()
        if host is not None:
            below = self.viewport().mapTo(host, area.bottomLeft() + QPoint(0, 4))
            above = self.viewport().mapTo(host, area.topLeft() - QPoint(0, 4))
            self.help.hang(below, above.y())

    def _step(self, step: int) -> None:
        word = self.help.step(step)
        if word is not None and self._editor is not None:
            self._editor.setText(word)

    def _choose(self, word: str) -> None:
        editor = self._editor
        if editor is not None:
            editor.setText(word)
            self.commitData(editor)
            self.closeEditor(editor, ReviewDelegate.EndEditHint.NoHint)

    def _keep(self, index: Index, text: str) -> None:
        place = self._rows.place(index)
        if place is not None:
            self.typed.emit(place, text)

    def _close(self) -> None:
        self._editor = self._place = None
        self.help.hide()
