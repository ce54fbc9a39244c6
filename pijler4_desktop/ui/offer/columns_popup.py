"""Kolommen kiezen: which columns the table shows, where they stand and how wide they are."""

from dataclasses import replace

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QListWidget, QListWidgetItem, QWidget

from pijler4_desktop.ui.kit.buttons import button, icon_button
from pijler4_desktop.ui.kit.labels import label
from pijler4_desktop.ui.kit.layouts import STRETCH, column, row
from pijler4_desktop.ui.kit.popover import Popover
from pijler4_desktop.ui.lists.look import TableLook
from pijler4_desktop.ui.offer import columns
from pijler4_desktop.ui.offer.table import OfferTable

WIDTH, ROW = 272, 28
STEP = 8  # pixels a column gets wider or narrower with one press
_MOVES = {
    Qt.Key.Key_Up: (-1, 0),
    Qt.Key.Key_Down: (1, 0),
    Qt.Key.Key_Left: (0, -STEP),
    Qt.Key.Key_Right: (0, STEP),
}


class ColumnList(QListWidget):
    """The columns in their order; space shows or hides one, Ctrl with an arrow moves or widens."""

    def __init__(self, popup: "ColumnsPopup") -> None:
        super().__init__(popup)
        self._popup = popup
        self.setProperty("words", True)
        self.setAccessibleName(self.tr("Kolommen"))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move or widen the current column with Ctrl; the rest is Qt's."""
        control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if control and event.key() in _MOVES:
            self._popup.change(*_MOVES[Qt.Key(event.key())])
            return
        super().keyPressEvent(event)


class ColumnsPopup(Popover):
    """Changes the table at once, so that the user sees what a choice does."""

    def __init__(self, table: OfferTable, titles: dict[str, str]) -> None:
        self._table = table
        self._titles = titles
        layout = column(gap=8, margins=(12, 10, 12, 10))
        super().__init__(table, layout, self.tr("Kolommen kiezen"))
        self.list = ColumnList(self)
        self.list.setFixedSize(WIDTH, ROW * len(titles) + 2)
        self.list.itemChanged.connect(self._choose)
        self.list.currentItemChanged.connect(lambda _now, _before: self._enable())
        self._reset = button(self.tr("Standaard"), kind="link", compact=True)
        self._reset.setAccessibleName(self.tr("Standaardkolommen tonen"))
        self._reset.clicked.connect(self._take_default)
        self._steps = {
            step: self._step_button(icon, tip, step)
            for icon, tip, step in (
                ("chevron-up", self.tr("Naar voor (Ctrl+↑)"), (-1, 0)),
                ("chevron-down", self.tr("Naar achter (Ctrl+↓)"), (1, 0)),
                ("minus", self.tr("Smaller (Ctrl+←)"), (0, -STEP)),
                ("plus", self.tr("Breder (Ctrl+→)"), (0, STEP)),
            )
        }
        layout.addLayout(row(label(self.tr("Kolommen"), "h3"), STRETCH, self._reset))
        layout.addWidget(self.list)
        up, down, narrower, wider = self._steps.values()
        place, width = label(self.tr("Plaats"), "cap"), label(self.tr("Breedte"), "cap")
        layout.addLayout(row(place, up, down, 10, width, narrower, wider, STRETCH, gap=4))
        self._later = QTimer(self, singleShot=True)  # never while the list tells of a tick
        self._later.timeout.connect(self._refill)
        self._fill(columns.KEYS[columns.NAME])
        table.fitted.connect(self._later.start)

    def open_at(self, anchor: QWidget) -> None:
        """Show it below the button, or whatever it was asked from."""
        self._refill()
        self.open_below(anchor, self.list)

    def change(self, places: int, wider: int) -> None:
        """Move the current column some places, or make it wider by some pixels."""
        key, look = self._current(), self._table.look
        if key not in look.shown:
            return
        if wider and key == columns.KEYS[columns.NAME]:  # it takes what the others leave
            return
        if wider:
            section = columns.KEYS.index(key)
            measure = columns.MEASURES[section]
            width = max(measure.least, look.widths.get(key, measure.width) + wider)
            self._take(replace(look, widths={**look.widths, key: width}))
            return
        shown = list(look.shown)
        at = shown.index(key)
        shown.insert(max(0, min(at + places, len(shown) - 1)), shown.pop(at))
        self._take(replace(look, shown=tuple(shown)))

    def _step_button(self, icon: str, tip: str, step: tuple[int, int]) -> QAbstractButton:
        made = icon_button(icon, tip, compact=True)
        made.clicked.connect(lambda: self.change(*step))
        return made

    @Slot(QListWidgetItem)
    def _choose(self, item: QListWidgetItem) -> None:
        key, look = str(item.data(Qt.ItemDataRole.UserRole)), self._table.look
        without = [one for one in look.shown if one != key]
        on = item.checkState() is Qt.CheckState.Checked
        self._take(replace(look, shown=(*without, key) if on else tuple(without)))

    @Slot()
    def _take_default(self) -> None:
        look = self._table.look
        plain = TableLook(columns.DEFAULT_SHOWN, sort=look.sort, descending=look.descending)
        self._take(plain)

    def _take(self, look: TableLook) -> None:
        self._table.take_look(look)
        self._later.start()

    @Slot()
    def _refill(self) -> None:
        self._fill(self._current())

    def _fill(self, current: str) -> None:
        """List the columns as the table has them, those it does not show below."""
        shown = self._table.look.shown
        self.list.blockSignals(True)  # filling is no choice
        self.list.clear()
        for key in (*shown, *(key for key in self._titles if key not in shown)):
            self._add(key, shown=key in shown)
            if key == current:
                self.list.setCurrentRow(self.list.count() - 1)
        self.list.blockSignals(False)
        self._enable()

    def _add(self, key: str, *, shown: bool) -> None:
        title = self._titles[key]
        if shown and not self._table.shows(columns.KEYS.index(key)):
            title = self.tr("{column} (past nu niet)").format(column=title)
        item = QListWidgetItem(title, self.list)
        item.setData(Qt.ItemDataRole.UserRole, key)
        item.setCheckState(Qt.CheckState.Checked if shown else Qt.CheckState.Unchecked)
        if key == columns.KEYS[columns.NAME]:  # without a name there is no line
            item.setFlags(item.flags() & ~Qt.ItemFlag.ItemIsUserCheckable)

    def _current(self) -> str:
        item: QListWidgetItem | None = self.list.currentItem()
        name = columns.KEYS[columns.NAME]
        return name if item is None else str(item.data(Qt.ItemDataRole.UserRole))

    def _enable(self) -> None:
        key, shown = self._current(), self._table.look.shown
        movable = key in shown
        self._steps[-1, 0].setEnabled(movable and key != shown[0])
        self._steps[1, 0].setEnabled(movable and key != shown[-1])
        for wider in (-STEP, STEP):
            self._steps[0, wider].setEnabled(movable and key != columns.KEYS[columns.NAME])
