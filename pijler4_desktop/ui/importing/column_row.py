"""One column of the officer's list and what it feeds."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QWidget

from pijler4_desktop.domain.fields import ORGANISATION_FIELDS
from pijler4_desktop.domain.importing.headings import headings
from pijler4_desktop.domain.importing.source import Column
from pijler4_desktop.domain.vocabulary import Kind
from pijler4_desktop.ui.importing.words import COLUMN_REASONS, COLUMN_TONES, field_word, word
from pijler4_desktop.ui.kit.chips import Pill
from pijler4_desktop.ui.kit.labels import Elided, Icon
from pijler4_desktop.ui.kit.layouts import STRETCH, column, holder, row
from pijler4_desktop.ui.theme.fonts import font
from pijler4_desktop.ui.theme.painting import CENTRE, fill, rounded, text

HEIGHT = 54
FIELD_WIDTH, REASON_WIDTH = 240, 190


class _Letter(QWidget):
    """The letter of a column, as in Excel."""

    def __init__(self, letter: str) -> None:
        super().__init__()
        self._letter = letter
        self.setFixedSize(28, 28)
        self.setAccessibleName(letter)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the letter on its tile."""
        painter = QPainter(self)
        rounded(painter, self.rect(), 6, "muteSoft")
        text(painter, self.rect(), self._letter, font(12, 600), "text2", CENTRE, elide=False)


class _FieldChoice(QComboBox):
    """A choice that the mouse wheel does not change by accident while scrolling the list."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Let the list scroll instead."""
        event.ignore()


class ColumnRow(QWidget):
    """A column with samples, the field it feeds, and why; `chosen` tells another choice."""

    chosen = Signal(object, object)

    def __init__(self, found: Column, fields: Sequence[tuple[str, str]]) -> None:
        super().__init__()
        self.column = found
        self.setFixedHeight(HEIGHT)
        heading = found.heading or self.tr("(geen titel)")
        self.field = _FieldChoice()
        self.field.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.field.setFixedWidth(FIELD_WIDTH)
        said = self.tr("Kolom {letter}, {heading}, hoort bij")
        self.field.setAccessibleName(said.format(letter=found.letter, heading=heading))
        self._fill(fields)
        self.field.activated.connect(self._tell)
        tone, mark = COLUMN_TONES[found.reason]
        reason = Pill(word(COLUMN_REASONS, found.reason), tone, mark)
        reasons = holder(row(reason, STRETCH))
        reasons.setFixedWidth(REASON_WIDTH)
        samples = " · ".join(found.samples) or self.tr("(leeg)")
        words = column(
            STRETCH,
            Elided(heading, 13, 600),
            Elided(samples, 12, 400, "text3"),
            STRETCH,
            gap=2,
        )
        self.setLayout(
            row(
                _Letter(found.letter),
                (holder(words), 1),
                Icon("arrow-right", 18, "text3"),
                self.field,
                reasons,
                gap=12,
                margins=(14, 0, 6, 0),
            )
        )

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the hairline below."""
        below = QRect(0, self.height() - 1, self.width(), 1)
        fill(QPainter(self), below, "line")

    def _fill(self, fields: Sequence[tuple[str, str]]) -> None:
        kept = self.tr("Bewaren als extra informatie") if self.column.kept else ""
        self.field.addItem(kept or self.tr("Niet inlezen"), None)
        for key, words in fields:
            self.field.addItem(words, key)
        if self.column.field and self.field.findData(self.column.field) < 0:
            self.field.addItem(field_word(self.column.field), self.column.field)
        self.field.setCurrentIndex(max(self.field.findData(self.column.field), 0))

    def _tell(self, number: int) -> None:
        self.chosen.emit(self.column, self.field.itemData(number))


def fields_for(kind: Kind) -> Sequence[tuple[str, str]]:
    """List what a column can feed, by its Dutch word."""
    keys = set(headings().values())
    if kind is Kind.ORGANISATION:
        keys = {field.key for field in ORGANISATION_FIELDS}
    named = {key: field_word(key) for key in keys | {"id"}}
    return sorted(named.items(), key=lambda pair: pair[1].casefold())
