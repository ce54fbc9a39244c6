"""The list of the palette: a real list view that chooses entries and passes over headings."""

from PySide6.QtCore import QModelIndex, Qt, Slot
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView

from pijler4_desktop.ui.palette.delegate import PaletteDelegate
from pijler4_desktop.ui.palette.entries import Entry
from pijler4_desktop.ui.palette.model import PaletteModel
from pijler4_desktop.ui.theme.painting import fill

PADDING = 6


class Results(QListView):
    """Shows what was found; `model` holds it."""

    def __init__(self, model: PaletteModel) -> None:
        super().__init__()
        self._entries = model
        self._delegate = PaletteDelegate(self)
        self.setModel(model)
        self.setItemDelegate(self._delegate)
        self.setAccessibleName(self.tr("Gevonden"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setViewportMargins(0, PADDING // 2, 0, PADDING // 2)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        # filled whole below, so that Qt need not paint what lies behind the palette as well
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.selectionModel().currentChanged.connect(self._show_heading)

    @property
    def current(self) -> Entry | None:
        """The chosen entry."""
        return self._entries.entry_at(self.currentIndex())

    @property
    def whole_height(self) -> int:
        """How high the list is when nothing needs scrolling."""
        lines = range(self._entries.rowCount())
        return PADDING + sum(self.sizeHintForRow(line) for line in lines)

    def choose(self, key: str) -> bool:
        """Choose an entry by its key; tells whether it is listed."""
        at = self._entries.index_of(key)
        if at is not None:
            self.setCurrentIndex(at)
        return at is not None

    def go(self, steps: int) -> None:
        """Choose the entry this many entries further."""
        self.setCurrentIndex(self._entries.beside(self.currentIndex(), steps))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Fill the ground, then draw the lines."""
        fill(QPainter(self.viewport()), event.rect(), "surface")
        super().paintEvent(event)

    @Slot(QModelIndex)
    def _show_heading(self, current: QModelIndex) -> None:
        """Scroll so far that the first entry of a section has its heading above it."""
        above = current.siblingAtRow(current.row() - 1)
        if above.isValid() and self._entries.entry_at(above) is None:
            self.scrollTo(above)
