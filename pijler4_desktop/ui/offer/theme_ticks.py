"""Themes of many activities at once: all have one, none has it, or some do and that may stay so."""

from collections.abc import Mapping

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QCheckBox, QGridLayout, QWidget

from pijler4_desktop.domain.terms import term
from pijler4_desktop.domain.vocabulary import Theme

GAP = 4
_ON, _OFF = Qt.CheckState.Checked, Qt.CheckState.Unchecked
_SOME = Qt.CheckState.PartiallyChecked


class ThemeTicks(QWidget):
    """A box per theme.

    Signals:
        changed: a box was ticked or not.
    """

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._counts: Mapping[Theme, int] = {}
        self._total = 0
        self._wanted: dict[Theme, bool] = {}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(GAP)
        self._grid.setVerticalSpacing(2)
        self._columns = 0
        self.boxes = {theme: self._box(theme) for theme in Theme}
        self._lay_out(1)

    def _box(self, theme: Theme) -> QCheckBox:
        box = QCheckBox(term(theme))
        box.clicked.connect(lambda: self._chosen(theme))
        return box

    def show_counts(self, counts: Mapping[Theme, int], total: int) -> None:
        """Show how many of how many have each theme; what was chosen here stays chosen."""
        self._counts, self._total = counts, total
        for theme in Theme:
            self._show(theme)
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stand in two columns where both fit."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        widths = [box.sizeHint().width() for box in self.boxes.values()]
        half = -(-len(widths) // 2)
        both = max(widths[:half]) + GAP + max(widths[half:])
        self._lay_out(2 if both <= self.width() else 1)

    def _lay_out(self, columns: int) -> None:
        if columns == self._columns:
            return
        self._columns = columns
        below = -(-len(Theme) // columns)
        for number, box in enumerate(self.boxes.values()):
            self._grid.addWidget(box, number % below, number // below)

    def minimumSizeHint(self) -> QSize:
        """Do with one column."""
        size = self._grid.minimumSize()
        widest = max(box.sizeHint().width() for box in self.boxes.values())
        return QSize(widest, size.height())

    def clear(self) -> None:
        """Choose nothing any more."""
        self._wanted.clear()

    def take(self, wanted: Mapping[Theme, bool]) -> None:
        """Want these, as `wanted` returned them before."""
        self._wanted = dict(wanted)
        for theme in Theme:
            self._show(theme)

    @property
    def wanted(self) -> Mapping[Theme, bool]:
        """Return the themes to add (True) and to take away (False)."""
        return dict(self._wanted)

    def _now(self, theme: Theme) -> Qt.CheckState:
        number = self._counts.get(theme, 0)
        if not number:
            return _OFF
        return _ON if number >= self._total else _SOME

    def _show(self, theme: Theme) -> None:
        box, now = self.boxes[theme], self._now(theme)
        number = self._counts.get(theme, 0)
        wanted = self._wanted.get(theme)
        box.setTristate(now is _SOME)
        box.setCheckState(now if wanted is None else _ON if wanted else _OFF)
        words = term(theme)
        if now is _SOME and wanted is None:
            words = self.tr("{theme} ({n})").format(theme=words, n=number)
        box.setText(words)
        told = self.tr("{theme}: {n} van {total} hebben dit thema")
        box.setAccessibleName(told.format(theme=term(theme), n=number, total=self._total))
        box.setToolTip(box.accessibleName())

    def _chosen(self, theme: Theme) -> None:
        """Go on from what it was: some, all, none, and some again; a box of all has two states."""
        now, before = self._now(theme), self._wanted.pop(theme, None)
        if now is _SOME:
            if before is not False:
                self._wanted[theme] = before is None
        elif before is None:
            self._wanted[theme] = now is _OFF
        self._show(theme)
        self.changed.emit()
