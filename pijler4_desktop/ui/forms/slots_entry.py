"""The moments in the week, in three ways at once: squares, exact times, and words one types."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from pijler4_desktop.domain.parsing.when import When, parse_when
from pijler4_desktop.domain.parsing.when_echo import heard_text
from pijler4_desktop.domain.problems import Problem, ProblemCode
from pijler4_desktop.domain.records import Slot
from pijler4_desktop.services.form_drafts import Typed
from pijler4_desktop.ui.forms.dayparts import mask_of, with_mask
from pijler4_desktop.ui.forms.entries import Entry, Values
from pijler4_desktop.ui.forms.slot_rows import SlotRows
from pijler4_desktop.ui.forms.telling import problem_words
from pijler4_desktop.ui.kit.labels import label, set_property
from pijler4_desktop.ui.kit.layouts import STRETCH, row
from pijler4_desktop.ui.kit.week import WeekPicker

CELL = QSize(42, 31)
MOST_WIDTH = 348  # the squares, and a line with two times
WORDS = "slots_words"
"""Under this name a draft holds words that could not be read yet."""
SAID_ELSEWHERE = frozenset({ProblemCode.HOURS_MISSING, ProblemCode.WHEN_UNREADABLE})
"""The empty times beside the days show the first, what is quoted as not understood the second."""


class SlotsEntry(Entry):
    """Squares, times and words stay in step; whichever was used last decides.

    Signals:
        understood: the typed words say more than the moments, such as how often.
    """

    understood = Signal(object)

    def __init__(self, key: str) -> None:
        holder = QWidget()
        holder.setMaximumWidth(MOST_WIDTH)
        super().__init__([key], holder)
        self.week = WeekPicker(0, CELL)
        self.words = QLineEdit()
        self.words.setPlaceholderText(self.tr("Of typ het: di vm, do 19.00–21.00"))
        self.words.setAccessibleName(self.tr("Dagen en uren in woorden"))
        self.echo = label("", "cap", wrap=True)
        self.rows = SlotRows()
        layout = QVBoxLayout(holder)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addLayout(row(self.week, STRETCH))
        layout.addWidget(self.words)
        layout.addWidget(self.echo)
        layout.addWidget(self.rows)
        holder.setFocusProxy(self.words)
        self._slots: tuple[Slot, ...] = ()
        self.week.changed.connect(self._picked)
        self.words.textEdited.connect(self._typed)
        self.words.editingFinished.connect(self.left)
        self.rows.changed.connect(self._timed)
        self.rows.left.connect(self.left)

    def show(self, values: Values) -> None:
        """Show the moments."""
        known = values[self.keys[0]]
        self._slots = known if isinstance(known, tuple) else ()
        self.words.clear()
        self._say("", "")
        self._follow()

    def values(self) -> dict[str, object]:
        """Return the moments."""
        return {self.keys[0]: self._slots}

    def draft(self) -> Typed:
        """Return the moments, and the words as long as they are in the making."""
        words = self.words.text() if self._unread() else ""
        return {**self.values(), WORDS: words} if words else self.values()

    def restore(self, draft: Typed) -> None:
        """Put moments and words back."""
        super().restore(draft)
        words = "" if isinstance(draft, str) else str(draft.get(WORDS, ""))
        if words:
            self.words.setText(words)
            self._say(self.tr("Dat begrijpen we nog niet."), "text3")

    def problems(self) -> tuple[Problem, ...]:
        """Return the words and times that cannot be read."""
        return (*self._unread(), *self.rows.problems())

    def _unread(self) -> tuple[Problem, ...]:
        text = self.words.text().strip()
        return parse_when(text).problems if text and parse_when(text).value is None else ()

    def _picked(self, mask: int) -> None:
        self._slots = with_mask(self._slots, mask)
        self.words.clear()
        self._say("", "")
        self.rows.show_slots(self._slots)
        self.changed.emit()

    def _timed(self) -> None:
        self._slots = self.rows.slots_now
        self.week.set_dayparts(mask_of(self._slots))
        self.changed.emit()

    def _typed(self, text: str) -> None:
        parsed = parse_when(text)
        if parsed.value is None:
            self._say(self.tr("Dat begrijpen we nog niet.") if text.strip() else "", "text3")
        else:
            self._understand(parsed.value, parsed.problems)
        self.changed.emit()

    def _understand(self, when: When, problems: Sequence[Problem]) -> None:
        if when.slots:  # "elke week" says nothing of the moments that were picked
            self._slots = tuple(when.slots)
            self._follow()
        said = self.tr("Begrepen: {words}.").format(words=heard_text(when))
        lines = [said if heard_text(when) else ""]
        lines += [
            problem_words(replace(problem, field=self.keys[0]))
            for problem in problems
            if problem.code not in SAID_ELSEWHERE
        ]
        if when.text:
            rest = self.tr("Niet begrepen: '{words}'. Zet dat bij 'Wanneer in woorden'.")
            lines.append(rest.format(words=when.text))
        doubt = len(lines) > 1
        self._say("\n".join(filter(None, lines)), "warn" if doubt else "ok")
        self.understood.emit(when)

    def _follow(self) -> None:
        self.week.set_dayparts(mask_of(self._slots))
        self.rows.show_slots(self._slots)

    def _say(self, words: str, tone: str) -> None:
        self.echo.setText(words)
        set_property(self.echo, "tone", tone)
        self.echo.setVisible(bool(words))
