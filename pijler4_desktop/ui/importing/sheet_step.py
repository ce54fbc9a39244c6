"""Step 2: which sheets are read, and which row of each holds the titles."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from pijler4_desktop.domain.importing.choices import Choices
from pijler4_desktop.domain.importing.source import SheetLayout, Source
from pijler4_desktop.domain.importing.vocabulary import RowKind
from pijler4_desktop.domain.messages import notice_message
from pijler4_desktop.domain.sheet import Notice, Sheet
from pijler4_desktop.ui.importing.notes import Note
from pijler4_desktop.ui.importing.preview_table import PreviewTable
from pijler4_desktop.ui.importing.sheet_card import SheetCards
from pijler4_desktop.ui.importing.steps import (
    OF_COLUMNS,
    concerns,
    has_rows,
    is_read,
    read_layouts,
)
from pijler4_desktop.ui.kit.labels import label
from pijler4_desktop.ui.kit.layouts import column, scrolled, surface

LOW = 560
"""Below this height there is room for one row of cards, and for less explanation."""


class SheetStep(QWidget):
    """Shows every sheet with its rows; `chosen` tells what a user chose otherwise."""

    chosen = Signal(Choices)

    def __init__(self) -> None:
        super().__init__()
        self._source: Source | None = None
        self._proposed: Source | None = None
        self._choices = Choices()
        self._shown = ""
        self.cards = SheetCards()
        self.preview = PreviewTable()
        self._reason = Note("info-circle")
        self._told = Note("info-circle")
        self._changed = Note("history")
        self._build()
        self.cards.shown.connect(self.show_sheet)
        self.cards.ticked.connect(self._tick)
        self.preview.header_chosen.connect(self._choose_header)

    def show_source(self, source: Source, proposed: Source, choices: Choices) -> None:
        """Show a file as it is laid out now; `proposed` is how it was before any choice."""
        fresh = self._source is None or self._source.workbook is not source.workbook
        self._source, self._proposed, self._choices = source, proposed, choices
        if fresh:
            self.cards.show_sheets(source.workbook.sheets)
            self._shown = self._most_telling()
            self._fit()
        for card, sheet, layout in zip(
            self.cards.cards, source.workbook.sheets, source.layouts, strict=True
        ):
            card.show_layout(sheet, layout, choices)
        self.show_sheet(self._shown)

    def tell(self, notices: Sequence[Notice]) -> None:
        """Say what became of the choices that were made before; nothing when all of them hold."""
        self._changed.say(" ".join(notice_message(notice) for notice in notices), "warn")

    def show_sheet(self, name: str) -> None:
        """Bring the rows of a sheet in sight."""
        found = self._sheet_and_layout(name)
        if found is None:
            return
        sheet, layout = found
        other = self._shown != name
        self._shown = name
        self.cards.set_current(name)
        self.preview.show_sheet(sheet, layout)
        if other:
            self.preview.show_header(layout.header_row)
        self._show_notes(sheet, layout)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show less besides the rows where there is little height."""
        super().resizeEvent(event)
        self._fit()
        self.show_sheet(self._shown)

    @property
    def panes(self) -> tuple[QWidget, ...]:
        """Return the parts F6 goes through."""
        return (self.cards, self.preview)

    @property
    def words(self) -> str:
        """Sum up in one sentence what is read."""
        read = read_layouts(self._source, self._choices) if self._source else []
        if not read:
            return self.tr("Kies minstens één blad met een kopregel.")
        if len(read) > 1:
            rows = sum(layout.data_rows for layout in read)
            said = self.tr("{sheets} bladen, {rows} rijen met gegevens.")
            return said.format(sheets=len(read), rows=rows)
        layout = read[0]
        numbers = [number for number, kind in layout.kinds.items() if kind is RowKind.DATA]
        said = self.tr(
            "Blad '{name}', kopregel op rij {header}, gegevens van rij {first} tot {last}."
        )
        first, last = min(numbers), max(numbers)
        return said.format(name=layout.sheet, header=layout.header_row, first=first, last=last)

    def take_focus(self) -> None:
        """Bring the keyboard to the sheet in sight."""
        card = next((c for c in self.cards.cards if c.sheet == self._shown), None)
        target = card.box if card is not None and len(self.cards.cards) > 1 else self.preview
        target.setFocus()

    def _build(self) -> None:
        said = self.tr(
            "We kozen al voor je. Klopt het niet? Klik op een andere rij, of ga erheen en druk op "
            "Enter."
        )
        title = label(self.tr("Welk blad en welke kopregel?"), "h2")
        self._cards = scrolled(self.cards)
        table = surface(column(self.preview, gap=0, margins=(1, 1, 1, 1)), "card")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 16, 24, 16)
        layout.setSpacing(12)
        layout.addLayout(column(title, label(said, "cap"), gap=1))
        layout.addWidget(self._changed)
        layout.addWidget(self._cards)
        layout.addWidget(table, 1)
        layout.addWidget(self._reason)
        layout.addWidget(self._told)

    def _fit(self) -> None:
        self._cards.setFixedHeight(self.cards.height_of(2 if self.height() >= LOW else 1))

    def _most_telling(self) -> str:
        layouts = self._source.layouts if self._source else ()
        best = max(layouts, key=lambda layout: layout.data_rows, default=None)
        return best.sheet if best else ""

    def _sheet_and_layout(self, name: str) -> tuple[Sheet, SheetLayout] | None:
        source = self._source
        if source is None:
            return None
        pairs = zip(source.workbook.sheets, source.layouts, strict=True)
        return next(((s, layout) for s, layout in pairs if s.name == name), None)

    def _tick(self, name: str, on: bool) -> None:  # noqa: FBT001  a signal's argument
        found = self._sheet_and_layout(name)
        if found is None or self._source is None:
            return
        self.show_sheet(name)
        sheet, layout = found
        if on and not has_rows(layout):
            card = next(c for c in self.cards.cards if c.sheet == name)
            card.show_layout(sheet, layout, self._choices)
            self.preview.setFocus()
            return
        before = self._choices.of(name)
        self.chosen.emit(self._choices.with_sheet(name, replace(before, read=on)))

    def _choose_header(self, row_number: int) -> None:
        before = self._choices.of(self._shown)
        proposed = self._proposed_header()
        header = None if row_number == proposed else row_number
        choice = replace(before, header_row=header, read=before.read or None)
        self.chosen.emit(self._choices.with_sheet(self._shown, choice))

    def _proposed_header(self) -> int | None:
        layouts = self._proposed.layouts if self._proposed else ()
        return next((found.header_row for found in layouts if found.sheet == self._shown), None)

    def _show_notes(self, sheet: Sheet, layout: SheetLayout) -> None:
        tone = "info" if layout.legend or not sheet.rows else "warn"
        self._reason.say(self._why_not(sheet, layout), tone)
        notices = self._source.notices if self._source else ()
        told = [
            notice_message(notice)
            for notice in notices
            if notice.code not in OF_COLUMNS and concerns(notice, sheet.name)
        ]
        if self.height() >= LOW:
            promise = self.tr(
                "Je Excel blijft zoals hij is. We lezen alleen een kopie in. Na de laatste stap "
                "kun je alles in één keer ongedaan maken."
            )
            told.append(promise)
        self._told.say("\n".join(told))

    def _why_not(self, sheet: Sheet, layout: SheetLayout) -> str:
        if not sheet.rows:
            return self.tr("Dit blad is leeg.")
        if layout.legend:
            return self._of_legend(layout)
        read = self._choices.of(sheet.name).read
        if layout.set_aside and not read:
            said = self.tr("Dit blad lezen we niet in: {reason}. Vink het aan om het te lezen.")
            return said.format(reason=layout.set_aside)
        if layout.header_row is None:
            return self.tr(
                "Dit blad lezen we niet in: we vinden er geen rij met kolomtitels. Staat er toch "
                "aanbod op? Kies dan de rij met de titels."
            )
        if not has_rows(layout):
            return self.tr("Dit blad lezen we niet in: er staat niets onder de kopregel.")
        return "" if read is not False else self._not_chosen()

    def _of_legend(self, layout: SheetLayout) -> str:
        if is_read(layout, self._choices):
            return self.tr("Op dit blad staat ook uitleg bij codes. Die gebruiken we.")
        return self.tr(
            "Dit blad legt codes uit. We lezen het niet als aanbod, maar gebruiken de uitleg."
        )

    def _not_chosen(self) -> str:
        return self.tr("Dit blad lezen we niet in: dat koos je. Vink het aan om het te lezen.")
