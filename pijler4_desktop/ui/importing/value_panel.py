"""The column one is at: what it becomes, how much of it we understood, and each of its texts."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from pijler4_desktop.domain.importing.cells.readers import DATE_KEYS
from pijler4_desktop.domain.importing.choices import Choices, ColumnPlace
from pijler4_desktop.domain.importing.drafting.understanding import ColumnValues, ValueReading
from pijler4_desktop.domain.importing.source import Column
from pijler4_desktop.domain.importing.vocabulary import ColumnReason
from pijler4_desktop.domain.parsing.dates import DateOrder
from pijler4_desktop.domain.vocabulary import Kind
from pijler4_desktop.domain.wording import count_text
from pijler4_desktop.ui.importing.column_model import PERSONAL
from pijler4_desktop.ui.importing.date_order_box import DateOrderBox, Example, readable_both_ways
from pijler4_desktop.ui.importing.fate_box import FateBox
from pijler4_desktop.ui.importing.notes import Letter, Note
from pijler4_desktop.ui.importing.our_words import our_words
from pijler4_desktop.ui.importing.value_table import ValueTable
from pijler4_desktop.ui.importing.words import KIND_WORDS, WHY_SENTENCES, field_word, word
from pijler4_desktop.ui.kit.bars import Bar
from pijler4_desktop.ui.kit.labels import label
from pijler4_desktop.ui.kit.layouts import column, row, surface

LONGEST_TITLE = 60
Echo = Callable[[str, str, str, str], str]


@dataclass(frozen=True, slots=True)
class ColumnInSight:
    """A column of a sheet with what was read of it; `values` is None while that is under way.

    `persons` tells which columns of the sheet stay out because they speak of persons.
    """

    sheet: str
    column: Column
    values: ColumnValues | None
    choices: Choices
    persons: str = ""
    kind: Kind = Kind.ACTIVITY


class ValuePanel(QWidget):
    """Shows one column.

    Signals:
        word_chosen: the key of the field, a text as the file has it, and ours for it (None to
            read it as it stands again).
        fate_chosen: an unknown column is kept (EXTRA) or left out (None).
        order_chosen: what stands first in this column of dates.
        left: the keyboard should go back to the columns.
    """

    word_chosen = Signal(str, str, object)
    fate_chosen = Signal(object, object)
    order_chosen = Signal(ColumnPlace, DateOrder)
    left = Signal()

    def __init__(self, echo: Echo) -> None:
        super().__init__()
        self._echo = echo
        self._shown: ColumnInSight | None = None
        self._low = False
        self._both_ways: dict[ColumnPlace, list[Example]] = {}
        self._letter = Letter()
        self._title = label("", "h2", wrap=True)
        self._said = label("", "cap")
        self._bar = Bar(0, 1, "okSolid")
        self._why = label("", "sub", wrap=True)
        self.order = DateOrderBox()
        self.fate = FateBox()
        self.table = ValueTable()
        self._table = surface(column(self.table, gap=0, margins=(1, 1, 1, 1)), "card")
        self._shield = Note("shield-lock")
        self._doubt = Note()
        self._persons = Note("shield-lock")
        self._build()
        self.table.fields.picked.connect(self._pick)
        self.table.left.connect(self.left)
        self.table.grown.connect(self._fit)
        self.table.selectionModel().currentRowChanged.connect(self._explain)
        self.order.answered.connect(self._answer)
        self.fate.chosen.connect(self._decide)

    def show_column(self, shown: ColumnInSight) -> None:
        """Show a column; the place in its texts is kept when it is the same one."""
        same = self._is_same(shown)
        self._shown = shown
        found = shown.column
        heading = found.heading or found.letter
        becomes = field_word(found.field or "", shown.kind)
        short = heading if len(heading) <= LONGEST_TITLE else f"{heading[:LONGEST_TITLE]}…"
        self._title.setText(f"{short} → {becomes}" if found.field else short)
        self._letter.show_letter(found.letter)
        self._why.setText(self._reason(found))
        self._why.setVisible(not (self._low and found.field))
        personal = found.reason in PERSONAL and found.field is None
        self._shield.say(self._not_persons(found) if personal else "")
        self._persons.say("" if personal or self._low else shown.persons)
        self.fate.setVisible(found.field is None and not personal)
        self.fate.show_column(found)
        values = shown.values.values if shown.values and found.field else ()
        self._show_understood(shown, values)
        self._ask_order(shown, values)
        self._table.setVisible(bool(values))
        closed = our_words(found.field or "")
        self.table.set_words(closed)
        self.table.fields.echo = self._echo_of
        self.table.setAccessibleName(self.tr("Waarden in {heading}").format(heading=heading))
        self.table.values.show_values(values, heading, closed=bool(closed), keep_order=same)
        self._fit()
        if not same:
            self.table.go_to(0)
            self.table.scrollToTop()
        self._explain()

    def set_low(self, *, low: bool) -> None:
        """Leave room for the texts where there is little height."""
        if low == self._low:
            return
        self._low = low
        if self._shown is not None:
            self.show_column(self._shown)

    def take_focus(self) -> None:
        """Bring the keyboard to what can be answered here."""
        targets = (self.order.buttons[DateOrder.DAY_FIRST], self.fate.first, self.table)
        for target in targets:
            if target.isVisibleTo(self):
                target.setFocus(Qt.FocusReason.OtherFocusReason)
                return

    def _build(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 14, 12)
        layout.setSpacing(10)
        head = row(self._letter, (column(self._title, self._said, gap=0), 1), gap=10)
        head.setAlignment(self._letter, Qt.AlignmentFlag.AlignTop)
        layout.addLayout(head)
        layout.addWidget(self._bar)
        layout.addWidget(self._why)
        layout.addWidget(self.order)
        layout.addWidget(self.fate)
        layout.addWidget(self._shield)
        layout.addWidget(self._table, 100)
        layout.addWidget(self._doubt)
        layout.addStretch(1)
        layout.addWidget(self._persons)

    def _not_persons(self, found: Column) -> str:
        if found.reason is ColumnReason.NATIONAL_NUMBER:
            return self.tr("Rijksregisternummers lezen we nooit in.")
        return self.tr(
            "Deze kolom lijkt gegevens van personen te bevatten. Die lezen we niet in. Klopt dat "
            "niet? Kies dan links waar de kolom bij hoort."
        )

    def _explain(self) -> None:
        """Say what is wrong with the text one is at."""
        line = self.table.currentIndex().row()
        if not 0 <= line < self.table.values.rowCount():
            self._doubt.say("")
            return
        value = self.table.values.value(line)
        tone = "warn" if value.in_doubt else "info"
        self._doubt.say(self.table.values.problems(value), tone)

    def _fit(self) -> None:
        self._table.setMaximumHeight(self.table.whole_height + 2)

    def _is_same(self, shown: ColumnInSight) -> bool:
        before = self._shown
        if before is None or before.values is None or shown.values is None:
            return False
        return (before.sheet, before.column.letter, before.column.field) == (
            shown.sheet,
            shown.column.letter,
            shown.column.field,
        )

    def _reason(self, found: Column) -> str:
        why = word(WHY_SENTENCES, found.reason).format(heading=found.heading or found.letter)
        key = found.field or ""
        about = word(KIND_WORDS, key) if key in KIND_WORDS else ""
        return " ".join(filter(None, (why, about)))

    def _show_understood(self, shown: ColumnInSight, values: Sequence[ValueReading]) -> None:
        """Say how much was understood; of texts that are not listed, none are in doubt."""
        more = shown.values.more if shown.values else 0
        listed = sum(value.cells for value in values)
        every = max(listed, shown.column.filled) if more else listed
        understood = every - sum(value.cells for value in values if value.in_doubt)
        self._bar.setVisible(bool(every))
        self._bar.set_value(understood, every or 1)
        if shown.values is None and shown.column.field:
            said = self.tr("We lezen deze kolom…")
        elif not every:
            said = self.tr("%n cel(len) gevuld", "", shown.column.filled)
        else:
            said = self.tr("{understood} van %n cel(len) begrepen", "", every)
        if more:
            said = self.tr("{said}, hier staan de eerste {listed} waarden").format(
                said=said, listed=len(values)
            )
        self._said.setText(said.format(understood=count_text(understood)))

    def _ask_order(self, shown: ColumnInSight, values: tuple[ValueReading, ...]) -> None:
        place = ColumnPlace(shown.sheet, shown.column.letter)
        answer = shown.choices.orders.get(place)
        if shown.column.field in DATE_KEYS and answer is None and values:
            self._both_ways[place] = readable_both_ways(values)
        examples = self._both_ways.get(place, []) if shown.column.field in DATE_KEYS else []
        self.order.setVisible(bool(examples))
        if examples:
            self.order.ask(shown.column.heading or shown.column.letter, examples, answer)

    def _echo_of(self, text: str, typed: str) -> str:
        shown = self._shown
        return self._echo(shown.sheet, shown.column.letter, text, typed) if shown else ""

    def _pick(self, text: str, ours: str | None) -> None:
        if self._shown is not None and self._shown.column.field:
            self.word_chosen.emit(self._shown.column.field, text, ours)

    def _answer(self, order: DateOrder) -> None:
        if self._shown is not None:
            place = ColumnPlace(self._shown.sheet, self._shown.column.letter)
            self.order_chosen.emit(place, order)

    def _decide(self, fate: str | None) -> None:
        if self._shown is not None:
            self.fate_chosen.emit(self._shown.column, fate)
