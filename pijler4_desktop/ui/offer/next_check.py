"""When to look again, for many at once: after some months, on a day, or by the usual rule."""

from collections.abc import Sequence

from dateutil.relativedelta import relativedelta
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QLineEdit, QVBoxLayout, QWidget

from pijler4_desktop.domain.bulk_change import NextCheck
from pijler4_desktop.domain.parsing.dates import DateOrder, parse_date
from pijler4_desktop.services.saving import today
from pijler4_desktop.ui.forms.entries import ChoiceEntry

ON_A_DAY, BY_THE_RULE = "day", "rule"
_KEY = "next_check_on"


class NextCheckEntry(QWidget):
    """A list of choices, with a field for the day below it when one is wanted.

    Signals:
        changed: another choice, or another day.
    """

    changed = Signal()

    def __init__(self, stays: str) -> None:
        super().__init__()
        self._choice = ChoiceEntry(_KEY, self._choices(stays))
        self._choice.editor.setAccessibleName(self.tr("Volgend nazicht"))
        self.day = QLineEdit()
        self.day.setPlaceholderText(self.tr("dag/maand/jaar"))
        self.day.setAccessibleName(self.tr("Dag van het volgende nazicht"))
        self.day.textEdited.connect(self.changed)
        self._choice.changed.connect(self._chosen)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._choice.editor)
        layout.addWidget(self.day)
        self.setFocusProxy(self._choice.editor)
        self.clear()

    @property
    def list(self) -> QComboBox:
        """The list of choices."""
        return self._choice.editor

    def clear(self) -> None:
        """Leave everything as it is."""
        self._choice.show({_KEY: None})
        self.day.clear()
        self.day.hide()

    def draft(self) -> tuple[object, str]:
        """Return what is chosen and typed, for `restore`."""
        return self._choice.values()[_KEY], self.day.text()

    def restore(self, draft: tuple[object, str]) -> None:
        """Put back what `draft` returned."""
        chosen, day = draft
        self._choice.show({_KEY: chosen})
        self.day.setText(day)
        self.day.setVisible(chosen == ON_A_DAY)

    @property
    def wanted(self) -> NextCheck | None:
        """What was chosen; None while everything stays, or the day cannot be read."""
        chosen = self._choice.values()[_KEY]
        if chosen == BY_THE_RULE:
            return NextCheck()
        if isinstance(chosen, int):
            return NextCheck(today() + relativedelta(months=chosen))
        return self._typed() if chosen == ON_A_DAY else None

    @property
    def unreadable(self) -> bool:
        """Tell whether a day is wanted and what was typed is none."""
        return self._choice.values()[_KEY] == ON_A_DAY and self.wanted is None

    def _typed(self) -> NextCheck | None:
        day = parse_date(self.day.text(), order=DateOrder.DAY_FIRST).value
        return None if day is None else NextCheck(day)

    def _choices(self, stays: str) -> Sequence[tuple[object, str]]:
        after = (
            (1, self.tr("Over 1 maand")),
            (3, self.tr("Over 3 maanden")),
            (6, self.tr("Over 6 maanden")),
            (12, self.tr("Over een jaar")),
        )
        return [
            (None, stays),
            *after,
            (ON_A_DAY, self.tr("Op een dag die je kiest")),
            (BY_THE_RULE, self.tr("Geen eigen dag")),
        ]

    def _chosen(self) -> None:
        wants_day = self._choice.values()[_KEY] == ON_A_DAY
        self.day.setVisible(wants_day)
        if wants_day:
            self.day.setFocus()
        self.changed.emit()
