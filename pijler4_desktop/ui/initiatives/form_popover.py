"""A small form that hangs below its button: fields, one button that keeps, Esc goes away."""

from datetime import date

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from pijler4_desktop.domain.wording import date_cell
from pijler4_desktop.ui.kit.buttons import button
from pijler4_desktop.ui.kit.day_field import DayField
from pijler4_desktop.ui.kit.field import Field
from pijler4_desktop.ui.kit.labels import label
from pijler4_desktop.ui.kit.layouts import STRETCH, column, row
from pijler4_desktop.ui.kit.popover import Popover

WIDTH = 340


class FormPopover(Popover):
    """Signals: `kept`, the form is filled in and was kept; `removed`, what it shows may go."""

    kept = Signal()
    removed = Signal()

    def __init__(self, around: QWidget, title: str) -> None:
        self._column: QVBoxLayout = column(gap=10, margins=(16, 14, 16, 14))
        super().__init__(around, self._column, title)
        self._title = label(title, "h3")
        self._column.addWidget(self._title)
        self._fields: list[Field] = []
        self.keep = button(self.tr("Bewaren"), "check", "primary")
        self.keep.clicked.connect(self.take)
        self.remove = button(self.tr("Verwijderen"), "trash", "danger")
        self.remove.clicked.connect(self._remove)

    def name_it(self, title: str) -> None:
        """Give the form another title."""
        self._title.setText(title)
        self.setAccessibleName(title)

    def add_field(self, field: Field) -> None:
        """Add a field; Enter in it keeps the form."""
        field.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._fields.append(field)
        self._column.addWidget(field)
        if isinstance(field.control, QLineEdit):
            field.control.returnPressed.connect(self.take)
        if isinstance(field, DayField):
            field.changed.connect(self._fit)

    def add_part(self, part: QWidget) -> None:
        """Add something that is no field."""
        self._column.addWidget(part)

    def close_form(self) -> None:
        """Put the buttons below the fields."""
        self._column.addLayout(row(self.keep, STRETCH, self.remove))

    def show_below(self, anchor: QWidget, *, removable: bool) -> None:
        """Show the form below a button, with the keyboard on its first field."""
        self.remove.setVisible(removable)
        for field in self._fields:
            field.set_error("")
        self._fit()
        self.open_below(anchor, self._fields[0].control)

    def wrong(self) -> Field | None:
        """Tell on a field what is wrong with it, and return it; None when all is well."""
        return None

    @Slot()
    def take(self) -> None:
        """Keep the form, or go to what is wrong in it."""
        field = self.wrong()
        if field is None:
            self.hide()
            self.kept.emit()
            return
        self._fit()
        field.control.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _remove(self) -> None:
        self.hide()
        self.removed.emit()

    @Slot()
    def _fit(self) -> None:
        self.setFixedSize(WIDTH, self._column.totalHeightForWidth(WIDTH))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go away with Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.hide()
            return
        super().keyPressEvent(event)


def day_typed(day: date | None) -> str:
    """Write a day as it is read back in a field for days; "" for none."""
    return date_cell(day) if day else ""
