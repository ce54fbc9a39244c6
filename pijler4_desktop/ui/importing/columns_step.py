"""Step 3: what each column is, and what its texts become."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from pijler4_desktop.domain.importing.choices import EXTRA, Choices, ColumnPlace
from pijler4_desktop.domain.importing.columns.feeding import ORGANISATION_CHOICES
from pijler4_desktop.domain.importing.columns.headings import OWN_ID, headings
from pijler4_desktop.domain.importing.drafting.understanding import ColumnValues
from pijler4_desktop.domain.importing.source import Column, SheetLayout
from pijler4_desktop.domain.messages import notice_message
from pijler4_desktop.domain.parsing.dates import DateOrder
from pijler4_desktop.domain.sheet import Notice, Workbook
from pijler4_desktop.domain.vocabulary import Kind
from pijler4_desktop.domain.wording import date_text
from pijler4_desktop.ui.importing.column_model import PERSONAL
from pijler4_desktop.ui.importing.column_table import ColumnTable
from pijler4_desktop.ui.importing.notes import Note
from pijler4_desktop.ui.importing.opening import Opened, Origin
from pijler4_desktop.ui.importing.sender_box import SenderBox
from pijler4_desktop.ui.importing.steps import OF_COLUMNS, concerns, read_layouts
from pijler4_desktop.ui.importing.value_panel import ColumnInSight, Echo, ValuePanel
from pijler4_desktop.ui.importing.words import field_word
from pijler4_desktop.ui.kit.buttons import button
from pijler4_desktop.ui.kit.labels import Elided, label
from pijler4_desktop.ui.kit.layouts import column, line, row, surface

PANEL_WIDTH, NARROW_PANEL, NARROW = 404, 348, 1180
SHEET_WIDTH = 220
LOW = 560


class ColumnsStep(QWidget):
    """The columns of a sheet at the left, the one in sight at the right.

    Signals:
        chosen: what a user chose otherwise (Choices).
        looked_at: the sheet and letter of the column in sight, so that its texts are read.
        anew: nothing that was chosen before is to be used.
    """

    chosen = Signal(Choices)
    looked_at = Signal(str, str)
    anew = Signal()

    def __init__(self, echo: Echo) -> None:
        super().__init__()
        self._layouts: Sequence[SheetLayout] = ()
        self._choices = Choices()
        self._workbook: Workbook | None = None
        self._values: dict[tuple[str, str], ColumnValues] = {}
        self.sheet = QComboBox()
        self.sheet.setAccessibleName(self.tr("Blad"))
        self.sheet.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.sheet.setMaximumWidth(SHEET_WIDTH)
        self.table = ColumnTable()
        self.panel = ValuePanel(echo)
        self.again = button(self.tr("Opnieuw herkennen"), "wand", compact=True)
        self._found = Elided("", 12, 400, "text3")
        start_anew = button(self.tr("Begin opnieuw"), kind="link", compact=True)
        start_anew.clicked.connect(self.anew)
        self._banner = Note("history", start_anew)
        self._sender = SenderBox()
        self._sender.told.connect(self._choose_sender)
        self._notes = Note()
        self._notices: Sequence[Notice] = ()
        foot = column(self._sender, margins=(16, 10, 14, 10))
        parts = column((self.panel, 1), line(), foot, gap=0)
        self._side = surface(parts, "panelR")
        self._build()
        self._connect()

    def show_opened(self, opened: Opened) -> None:
        """Show the columns of the sheets that are read."""
        source, choices = opened.source, opened.choices
        if self._workbook is not source.workbook:
            self._workbook = source.workbook
            self._values.clear()
            self.table.forget()
        self._layouts, self._choices = read_layouts(source, choices), choices
        self._notices = source.notices
        self._banner.say(self._origin(opened))
        self._sender.show_choices(choices, source.workbook.file_name)
        names = [layout.sheet for layout in self._layouts]
        if [self.sheet.itemText(n) for n in range(self.sheet.count())] != names:
            self.sheet.blockSignals(True)
            self.sheet.clear()
            self.sheet.addItems(names)
            self.sheet.blockSignals(False)
        self.sheet.setVisible(len(names) > 1)
        self._show_sheet()

    def show_values(self, values: ColumnValues) -> None:
        """Show what was read of a column."""
        self._values[values.sheet, values.letter] = values
        layout = self._layout()
        if layout is None or layout.sheet != values.sheet:
            return
        self._show_doubts(values)
        found = self.table.current()
        if found is not None and found.letter == values.letter:
            self._show_panel(layout, found)

    def next_problem(self, step: int = 1) -> None:
        """Go to the next column with a cell in doubt (by -1 the one before), over all sheets."""
        fields = {(each.sheet, c.letter): c.field for each in self._layouts for c in each.columns}
        places = list(fields)
        at = places.index(self.in_sight) if self.in_sight in places else 0
        around = [places[(at + step * n) % len(places)] for n in range(1, len(places) + 1)]
        found = next((place for place in around if self._in_doubt(place, fields[place])), None)
        if found is not None:
            self.sheet.setCurrentText(found[0])
            self.table.look_at(found[1])
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def panes(self) -> tuple[QWidget, ...]:
        """Return the parts F6 goes through."""
        return (self.table, self.panel)

    @property
    def in_sight(self) -> tuple[str, str] | None:
        """Return the sheet and letter of the column in sight."""
        layout, found = self._layout(), self.table.current()
        return (layout.sheet, found.letter) if layout and found else None

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the panel less room where there is little."""
        super().resizeEvent(event)
        self._side.setFixedWidth(PANEL_WIDTH if self.width() >= NARROW else NARROW_PANEL)
        self.panel.set_low(low=self.height() < LOW)
        self._sender.set_low(low=self.height() < LOW)

    def _build(self) -> None:
        title = label(self.tr("Welke kolom is wat?"), "h2")
        head = row((column(title, self._found, gap=1), 1), self.sheet, self.again)
        table = surface(column(self.table, gap=0, margins=(1, 1, 1, 1)), "card")
        left = QVBoxLayout()
        left.setContentsMargins(24, 16, 18, 16)
        left.setSpacing(12)
        left.addLayout(head)
        left.addWidget(self._banner)
        left.addWidget(table, 1)
        left.addWidget(self._notes)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(left, 1)
        layout.addWidget(self._side)

    def _connect(self) -> None:
        self.sheet.currentIndexChanged.connect(self._show_sheet)
        self.table.looked_at.connect(self._look)
        self.table.picked.connect(self._choose_field)
        self.table.entered_panel.connect(self.panel.take_focus)
        self.panel.left.connect(self.table.setFocus)
        self.panel.fate_chosen.connect(self._choose_field)
        self.panel.word_chosen.connect(self._choose_word)
        self.panel.order_chosen.connect(self._choose_order)
        self.again.clicked.connect(self._recognise_again)

    def _layout(self) -> SheetLayout | None:
        at = self.sheet.currentIndex()
        return self._layouts[at] if 0 <= at < len(self._layouts) else None

    def _show_sheet(self) -> None:
        layout = self._layout()
        if layout is None:
            self.table.show_columns((), ())
            return
        said = self.tr("We vonden {all} kolommen op blad '{name}', kopregel op rij {row}.")
        columns, header = len(layout.columns), layout.header_row
        self._found.set_text(said.format(all=columns, name=layout.sheet, row=header))
        told = [n for n in self._notices if n.code not in OF_COLUMNS and concerns(n, layout.sheet)]
        self._notes.say("\n".join(notice_message(notice) for notice in told))
        self.table.show_columns(layout.columns, fields_for(layout))
        fields = {column.letter: column.field for column in layout.columns}
        for values in self._values.values():
            if values.sheet == layout.sheet and values.field == fields.get(values.letter):
                self._show_doubts(values)
        self._look()

    def _in_doubt(self, place: tuple[str, str], field: str | None) -> bool:
        known = self._values.get(place)
        return known is not None and known.field == field and any(v.in_doubt for v in known.values)

    def _show_doubts(self, values: ColumnValues) -> None:
        cells = sum(value.cells for value in values.values if value.in_doubt)
        self.table.columns.show_doubts(values.letter, cells)

    def _look(self) -> None:
        layout, found = self._layout(), self.table.current()
        if layout is None or found is None:
            return
        self._show_panel(layout, found)
        self.looked_at.emit(layout.sheet, found.letter)

    def _show_panel(self, layout: SheetLayout, found: Column) -> None:
        known = self._values.get((layout.sheet, found.letter))
        values = known if known and known.field == found.field else None
        persons = self._about_persons(layout)
        seen = ColumnInSight(layout.sheet, found, values, self._choices, persons, layout.kind)
        self.panel.show_column(seen)

    def _about_persons(self, layout: SheetLayout) -> str:
        letters = [c.letter for c in layout.columns if c.reason in PERSONAL and c.field is None]
        if not letters:
            return ""
        if len(letters) == 1:
            said = self.tr(
                "Kolom {letter} lijkt gegevens van personen te bevatten. Die lezen we niet in."
            )
            return said.format(letter=letters[0])
        said = self.tr(
            "Kolommen {some} en {last} lijken gegevens van personen te bevatten. Die lezen we niet "
            "in."
        )
        return said.format(some=", ".join(letters[:-1]), last=letters[-1])

    def _origin(self, opened: Opened) -> str:
        """Say whose choices these are, when they are not of now."""
        day = date_text(opened.since) if opened.since else ""
        said = ""
        if opened.origin is Origin.DRAFT:
            said = self.tr("Je begon hier al aan op {day}. Je keuzes staan er nog.")
        elif opened.origin is Origin.REMEMBERED and day:
            said = self.tr("We lezen deze lijst zoals op {day}.")
        elif opened.origin is Origin.REMEMBERED:
            said = self.tr("We gebruiken de woorden die je koos bij een vorige lijst van {sender}.")
        if opened.notices:  # what became of the choices says more than when they were made
            return " ".join(notice_message(notice) for notice in opened.notices)
        return said.format(day=day, sender=opened.choices.sender)

    def _choose_field(self, found: Column, field: str | None) -> None:
        layout = self._layout()
        before = found.field or (EXTRA if found.kept else None)
        if layout is None or field == before:
            return
        choice = self._choices.of(layout.sheet)
        columns = {**choice.columns, found.letter: field}
        self._tell(self._choices.with_sheet(layout.sheet, replace(choice, columns=columns)))

    def _choose_word(self, field: str, text: str, ours: str | None) -> None:
        if ours is None:
            self._tell(self._choices.without_word(field, text))
        else:
            self._tell(self._choices.with_word(field, text, ours))

    def _choose_order(self, place: ColumnPlace, order: DateOrder) -> None:
        self._tell(self._choices.with_order(place, order))

    def _choose_sender(self, remember: bool, sender: str) -> None:  # noqa: FBT001  of a signal
        choices = replace(self._choices, remember=remember, sender=sender)
        if choices != self._choices:
            self._tell(choices)

    def _recognise_again(self) -> None:
        """Forget what was chosen about the columns of this sheet."""
        layout = self._layout()
        if layout is None:
            return
        choice = replace(self._choices.of(layout.sheet), columns={})
        orders = {p: o for p, o in self._choices.orders.items() if p.sheet != layout.sheet}
        self._tell(replace(self._choices.with_sheet(layout.sheet, choice), orders=orders))

    def _tell(self, choices: Choices) -> None:
        self.chosen.emit(choices)


def fields_for(layout: SheetLayout) -> list[tuple[object, str]]:
    """List what a column can feed, by its Dutch word; the ways to leave it come first.

    Our own number is only there for a list that has it: nobody else can know it.
    """
    keys = set(headings().values())
    if layout.kind is Kind.ORGANISATION:
        keys = set(ORGANISATION_CHOICES)
    own = {OWN_ID} if any(found.field == OWN_ID for found in layout.columns) else set()
    named = {key: field_word(key, layout.kind) for key in (keys - {EXTRA, OWN_ID, ""}) | own}
    fields = sorted(named.items(), key=lambda pair: pair[1].casefold())
    return [(EXTRA, field_word(EXTRA)), (None, field_word("")), *fields]
