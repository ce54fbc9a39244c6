"""A card per sheet: a real tick box to read it or not, and what stands on it."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QCheckBox, QFrame, QGridLayout, QSizePolicy, QWidget

from pijler4_desktop.domain.importing.choices import Choices
from pijler4_desktop.domain.importing.source import SheetLayout
from pijler4_desktop.domain.sheet import Sheet
from pijler4_desktop.domain.vocabulary import Kind
from pijler4_desktop.ui.importing.steps import is_read
from pijler4_desktop.ui.kit.labels import Elided, set_property
from pijler4_desktop.ui.kit.layouts import column, even, row
from pijler4_desktop.ui.kit.tips import plain_tip
from pijler4_desktop.ui.theme.fonts import metrics

IN_A_ROW = 4
BESIDE_BOX = 24
CARD_HEIGHT = 62
GAP = 10
MARGINS, CURRENT_MARGINS = (12, 8, 12, 10), (11, 7, 11, 9)  # the edge of the current one is wider


class SheetCard(QFrame):
    """One sheet of the file.

    Signals:
        shown: the user looks at this card; its rows should be in sight.
        ticked: the user wants it read, or not.
    """

    shown = Signal(str)
    ticked = Signal(str, bool)

    def __init__(self, sheet: Sheet) -> None:
        super().__init__()
        self.sheet = sheet.name
        self.setProperty("surface", "card")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setToolTip(plain_tip(sheet.name))
        self.box = QCheckBox()
        self.box.setProperty("ring", "inside")
        self.box.installEventFilter(self)
        self.box.clicked.connect(lambda on: self.ticked.emit(self.sheet, on))
        self.box.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._said = Elided("", 12, 400, "text3")
        self._inside = column(
            row((self.box, 1), gap=0), row(BESIDE_BOX, (self._said, 1), gap=0), gap=0
        )
        self.setLayout(self._inside)
        self.setFixedHeight(CARD_HEIGHT)
        self.set_current(current=False)

    def show_layout(self, sheet: Sheet, layout: SheetLayout, choices: Choices) -> None:
        """Show what was found on the sheet, and whether it is read."""
        self.box.setChecked(is_read(layout, choices))
        self.box.setEnabled(bool(sheet.rows))
        caption = self._caption(sheet, layout, read=self.box.isChecked())
        self._said.set_text(caption)
        name = self.tr("Blad {name} inlezen").format(name=sheet.name)
        self.box.setAccessibleName(name)
        self.box.setAccessibleDescription(caption)

    def set_current(self, *, current: bool) -> None:
        """Mark the card of the sheet that is in sight."""
        set_property(self, "current", current)
        self._inside.setContentsMargins(*(CURRENT_MARGINS if current else MARGINS))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Cut a long name where the card ends."""
        super().resizeEvent(event)
        room = self.width() - CURRENT_MARGINS[0] - MARGINS[2] - BESIDE_BOX - 6
        shown = metrics().elidedText(self.sheet, Qt.TextElideMode.ElideRight, room)
        self.box.setText(shown.replace("&", "&&"))

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Show the sheet whose box gets the keyboard."""
        if event.type() is QEvent.Type.FocusIn:
            self.shown.emit(self.sheet)
        return False

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click anywhere on the card shows the sheet."""
        event.accept()
        self.box.setFocus(Qt.FocusReason.MouseFocusReason)
        self.shown.emit(self.sheet)

    def _caption(self, sheet: Sheet, layout: SheetLayout, *, read: bool) -> str:
        if not sheet.rows:
            return self.tr("leeg")
        if layout.legend and not read:
            return self.tr("uitleg bij %n code(s)", "", len(layout.legend))
        if layout.header_row is None:
            return self.tr("geen kopregel gevonden")
        rows = self.tr("%n rij(en)", "", layout.data_rows)
        if not layout.data_rows:
            return self.tr("niets onder de kopregel")
        if layout.kind is Kind.ORGANISATION:
            said = self.tr("{rows}, lijkt op organisaties").format(rows=rows)
        else:
            columns = self.tr("%n kolom(men)", "", len(layout.columns))
            said = self.tr("{rows}, {columns}").format(rows=rows, columns=columns)
        return self.tr("{said}, verborgen blad").format(said=said) if sheet.hidden else said


class SheetCards(QWidget):
    """The cards of all sheets, four in a row."""

    shown = Signal(str)
    ticked = Signal(str, bool)

    def __init__(self) -> None:
        super().__init__()
        self.cards: list[SheetCard] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(1, 1, 1, 1)
        self._grid.setSpacing(GAP)

    def show_sheets(self, sheets: Sequence[Sheet]) -> None:
        """Make a card for each sheet of another file."""
        for card in self.cards:
            self._grid.removeWidget(card)
            card.deleteLater()
        self.cards = [SheetCard(sheet) for sheet in sheets]
        wide = min(len(sheets), IN_A_ROW)
        for number in range(IN_A_ROW):
            self._grid.setColumnStretch(number, 1 if number < wide else 0)
        for number, card in enumerate(self.cards):
            card.shown.connect(self.shown)
            card.ticked.connect(self.ticked)
            self._grid.addWidget(even(card), number // IN_A_ROW, number % IN_A_ROW)

    def set_current(self, name: str) -> None:
        """Mark the card of the sheet that is in sight."""
        for card in self.cards:
            card.set_current(current=card.sheet == name)

    def height_of(self, most_rows: int) -> int:
        """Return how high this many rows of cards are, or those there are."""
        rows = min(most_rows, -(-len(self.cards) // IN_A_ROW))
        return max(rows * (CARD_HEIGHT + GAP) - GAP, 0) + 2
