"""One line per moment in the week: its day, its exact times if known, and a cross."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import time

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from pijler4_desktop.domain.parsing.times import parse_time
from pijler4_desktop.domain.problems import Problem
from pijler4_desktop.domain.records import Slot
from pijler4_desktop.domain.terms import SHORT_DAYS, term
from pijler4_desktop.ui.kit.buttons import icon_button
from pijler4_desktop.ui.kit.labels import label, set_property
from pijler4_desktop.ui.kit.layouts import STRETCH, clear, holder, row

TIME_WIDTH = 56
DAY_WIDTH = 96


def clock(moment: time | None) -> str:
    """Write a time as people do: '19.30', '9'."""
    if moment is None:
        return ""
    return f"{moment.hour}.{moment.minute:02}" if moment.minute else str(moment.hour)


class SlotRows(QWidget):
    """Shows and changes the exact times of moments.

    Signals:
        changed: a moment changed or went.
        left: the user left a time.
    """

    changed = Signal()
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._slots: list[Slot] = []
        self._rows: list[SlotRow] = []
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(6)

    @property
    def slots_now(self) -> tuple[Slot, ...]:
        """The moments with the times as they now are."""
        return tuple(one.slot_now for one in self._rows)

    def show_slots(self, slots: Sequence[Slot]) -> None:
        """Show these moments."""
        clear(self._layout)
        self._rows = []
        for slot in slots:
            made = SlotRow(slot)
            made.changed.connect(self.changed)
            made.left.connect(self.left)
            made.removed.connect(self._remover(made))
            self._rows.append(made)
            self._layout.addWidget(made)
        self.setVisible(bool(self._rows))

    def problems(self) -> tuple[Problem, ...]:
        """Return the times that cannot be read."""
        return tuple(problem for one in self._rows for problem in one.problems())

    def _remover(self, gone: "SlotRow") -> Callable[[], None]:
        def remove() -> None:
            self.show_slots([one.slot_now for one in self._rows if one is not gone])
            self.changed.emit()

        return remove


class SlotRow(QWidget):
    """One moment."""

    changed = Signal()
    left = Signal()
    removed = Signal()

    def __init__(self, slot: Slot) -> None:
        super().__init__()
        self._slot = slot
        day = term(slot.day)
        part = f" {term(slot.part)}" if slot.part else ""
        name = label(f"{SHORT_DAYS[slot.day]}{part}")
        name.setToolTip(f"{day}{part}")
        name.setFixedWidth(DAY_WIDTH)
        self.start = self._time(slot.start, _tr("Van, {day}").format(day=day))
        self.end = self._time(slot.end, _tr("Tot, {day}").format(day=day))
        cross = icon_button("x", _tr("{day} wissen").format(day=f"{day}{part}"), compact=True)
        cross.clicked.connect(self.removed)
        inside = row(
            name,
            label(_tr("van"), "cap"),
            self.start,
            label(_tr("tot"), "cap"),
            self.end,
            label(_tr("uur"), "cap"),
            cross,
            STRETCH,
            gap=6,
        )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(holder(inside))

    @property
    def slot_now(self) -> Slot:
        """The moment with its times as they now are; an unreadable time stays what it was."""
        start = self._read(self.start, self._slot.start)
        end = self._read(self.end, self._slot.end)
        if (start, end) == (self._slot.start, self._slot.end):
            return self._slot
        return replace(self._slot, start=start, end=end, part=None if start else self._slot.part)

    def problems(self) -> tuple[Problem, ...]:
        """Return the times that cannot be read."""
        found: list[Problem] = []
        for editor in (self.start, self.end):
            parsed = parse_time(editor.text()) if editor.text().strip() else None
            bad = parsed is not None and parsed.value is None
            set_property(editor, "state", "error" if bad else "")
            if parsed is not None and bad:
                found += [replace(problem, field="slots") for problem in parsed.problems]
        return tuple(found)

    def _time(self, moment: time | None, name: str) -> QLineEdit:
        editor = QLineEdit(clock(moment))
        editor.setFixedWidth(TIME_WIDTH)
        editor.setAccessibleName(name)
        editor.textEdited.connect(self.changed)
        editor.editingFinished.connect(self.left)
        return editor

    def _read(self, editor: QLineEdit, known: time | None) -> time | None:
        text = editor.text()
        if text == clock(known):
            return known
        if not text.strip():
            return None
        value = parse_time(text).value
        return known if value is None else value


def _tr(text: str) -> str:
    return QCoreApplication.translate("SlotRow", text)
