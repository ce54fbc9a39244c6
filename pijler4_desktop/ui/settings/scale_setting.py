"""How large everything is drawn: a choice that waits for the next start."""

from PySide6.QtCore import Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from pijler4_desktop.ui.kit.buttons import action_button
from pijler4_desktop.ui.kit.labels import label
from pijler4_desktop.ui.kit.layouts import STRETCH, column, row, surface
from pijler4_desktop.ui.kit.segmented import Segment, Segmented
from pijler4_desktop.ui.memory import Memory
from pijler4_desktop.ui.scale import NORMAL, SCALES, fitting


class ScaleSetting(QWidget):
    """The sizes in a row, and once another is chosen the button that starts again."""

    def __init__(self, restart: QAction) -> None:
        super().__init__()
        self._memory: Memory | None = None
        name = self.tr("Weergavegrootte")
        sizes = [Segment(str(one), self.tr("{n} %").format(n=one)) for one in SCALES]
        self.sizes = Segmented(sizes, str(NORMAL))
        self.sizes.setAccessibleName(name)
        self.sizes.chosen.connect(self._choose)
        self._hint = label("", "cap", wrap=True)
        self._said = label("", "sub", wrap=True)
        self.again = action_button(restart, "primary", compact=True)
        waiting = row((self._said, 1), self.again, gap=12, margins=(12, 8, 12, 8))
        self.waiting = surface(waiting, "info")
        self.waiting.hide()
        track = row(self.sizes, STRETCH)
        self.setLayout(column(label(name, "strong"), track, self._hint, self.waiting))

    def remember(self, memory: Memory) -> None:
        """Show what was chosen before, and keep there what is chosen now."""
        self._memory = memory
        self._show()

    def measure(self) -> None:
        """Leave open only what fits the screen: in a larger window the rest would be lost."""
        if self._memory is None:
            return
        window, in_use = self.window(), self._memory.scale_in_use
        fits = fitting(window.screen().availableSize(), in_use, window.minimumSize())
        why_not = self.tr("Zo groot past het venster niet op dit scherm.")
        self.sizes.allow({str(one) for one in (*fits, in_use)}, why_not)
        all_fit = fits == SCALES
        words = self.tr("Alles wordt groter of kleiner: tekst, knoppen en tekeningen.")
        more = self.tr("Op dit scherm past hoogstens {n} %.").format(n=fits[-1])
        self._hint.setText(words if all_fit else f"{words} {more}")

    @Slot(str)
    def _choose(self, key: str) -> None:
        if self._memory is not None:
            self._memory.scale = int(key)
            self._show()

    def _show(self) -> None:
        memory = self._memory
        if memory is None:
            return
        self.sizes.set_current(str(memory.scale))
        self.waiting.setVisible(memory.scale != memory.scale_in_use)
        words = self.tr("Nu zie je alles op {now} %. Na een nieuwe start op {then} %.")
        self._said.setText(words.format(now=memory.scale_in_use, then=memory.scale))
