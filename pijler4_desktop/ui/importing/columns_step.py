"""Step 2: which sheet, which header row, and what each column is."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QSpinBox, QVBoxLayout, QWidget

from pijler4_desktop.domain.importing.choices import Choices, SheetChoice
from pijler4_desktop.domain.importing.source import Column, SheetLayout
from pijler4_desktop.domain.vocabulary import Kind
from pijler4_desktop.ui.importing.column_row import ColumnRow, fields_for
from pijler4_desktop.ui.kit.labels import label
from pijler4_desktop.ui.kit.layouts import (
    STRETCH,
    add,
    clear,
    column,
    holder,
    row,
    scrolled,
    surface,
)
from pijler4_desktop.ui.kit.panels import info_box


class ColumnsStep(QWidget):
    """Shows how a sheet was understood; `changed` tells that a user chose otherwise."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._layouts: Sequence[SheetLayout] = ()
        self._choices = Choices()
        self.sheet = QComboBox()
        self.sheet.setAccessibleName(self.tr("Blad"))
        self.header_row = QSpinBox()
        self.header_row.setRange(1, 1_048_576)
        self.header_row.setAccessibleName(self.tr("Rij met de kolomtitels"))
        self.header_row.setButtonSymbols(QSpinBox.ButtonSymbols.NoButtons)
        self.header_row.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.header_row.setFixedWidth(72)
        self.rows: list[ColumnRow] = []
        self._list = column(gap=0)
        self._found = label("", "cap")
        self._notes = column(gap=10)
        self._build()
        self.sheet.currentIndexChanged.connect(self._show_sheet)
        self.header_row.editingFinished.connect(self._choose_header)

    @property
    def choices(self) -> Choices:
        """Return what the user chose so far."""
        return self._choices

    def show_layouts(
        self, layouts: Sequence[SheetLayout], choices: Choices, notes: Sequence[str]
    ) -> None:
        """Show how the sheets of a file were understood."""
        self._layouts, self._choices = layouts, choices
        kept = max(self.sheet.currentIndex(), 0)
        self.sheet.blockSignals(True)
        self.sheet.clear()
        for layout in layouts:
            self.sheet.addItem(self._sheet_words(layout))
        best = max(range(len(layouts)), key=lambda n: layouts[n].data_rows, default=0)
        self.sheet.setCurrentIndex(kept if 0 < kept < len(layouts) else best)
        self.sheet.blockSignals(False)
        clear(self._notes)
        for words in notes:
            add(self._notes, info_box(words))
        self._show_sheet()

    def _build(self) -> None:
        title = label(self.tr("Welke kolom is wat?"), "h2")
        where = row(
            label(self.tr("Blad"), "label"),
            self.sheet,
            12,
            label(self.tr("Kolomtitels op rij"), "label"),
            self.header_row,
        )
        head = row(column(title, self._found, gap=1), STRETCH, where)
        names = row(
            label(self.tr("Kolom in je Excel"), "capb"),
            STRETCH,
            _wide(label(self.tr("Hoort bij"), "capb"), 240),
            _wide(label(self.tr("Herkenning"), "capb"), 190),
            gap=12,
            margins=(54, 9, 6, 9),
        )
        inside = holder(column(self._list, STRETCH, gap=0))
        table = surface(
            column(surface(names, "thead"), (scrolled(inside), 1), gap=0, margins=(1, 1, 1, 1)),
            "card",
        )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 16, 24, 16)
        layout.setSpacing(12)
        layout.addLayout(head)
        layout.addWidget(table, 1)
        layout.addLayout(self._notes)

    def _layout(self) -> SheetLayout | None:
        number = self.sheet.currentIndex()
        return self._layouts[number] if 0 <= number < len(self._layouts) else None

    def _show_sheet(self) -> None:
        layout = self._layout()
        clear(self._list)
        self.rows = []
        if layout is None:
            return
        self.header_row.setValue(layout.header_row or 1)
        known = sum(c.field is not None for c in layout.columns)
        said = self.tr("{known} van {all} kolommen herkend, {rows} rijen met gegevens.")
        self._found.setText(
            said.format(known=known, all=len(layout.columns), rows=layout.data_rows)
        )
        for found in layout.columns:
            shown = ColumnRow(found, fields_for(layout.kind))
            shown.chosen.connect(self._choose_field)
            self.rows.append(shown)
            add(self._list, shown)

    def _choose_field(self, found: Column, field: str | None) -> None:
        layout = self._layout()
        if layout is None:
            return
        before = self._choices.of(layout.sheet)
        self._choose(layout, replace(before, columns={**before.columns, found.letter: field}))

    def _choose_header(self) -> None:
        layout = self._layout()
        if layout is None or self.header_row.value() == layout.header_row:
            return
        self._choose(layout, SheetChoice(header_row=self.header_row.value()))

    def _choose(self, layout: SheetLayout, choice: SheetChoice) -> None:
        self._choices = replace(
            self._choices, sheets={**self._choices.sheets, layout.sheet: choice}
        )
        self.changed.emit()

    def _sheet_words(self, layout: SheetLayout) -> str:
        if layout.header_row is None:
            return self.tr("{name}: lezen we niet in").format(name=layout.sheet)
        if layout.kind is Kind.ORGANISATION:
            return self.tr("{name}: {rows} rijen, organisaties").format(
                name=layout.sheet, rows=layout.data_rows
            )
        return self.tr("{name}: {rows} rijen").format(name=layout.sheet, rows=layout.data_rows)


def _wide(widget: QWidget, width: int) -> QWidget:
    widget.setFixedWidth(width)
    widget.setAttribute(Qt.WidgetAttribute.WA_LayoutUsesWidgetRect)
    return widget
