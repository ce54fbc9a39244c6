"""What can be done with several chosen lines: real buttons that leave their words when narrow."""

from collections.abc import Sequence
from itertools import chain

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLayout, QPushButton, QWidget

from pijler4_desktop.ui.kit.buttons import (
    ButtonKind,
    action_button,
    action_icon_button,
    button,
    icon_button,
)
from pijler4_desktop.ui.kit.labels import label

GAP, LEFT, RIGHT, AROUND = 8, 16, 14, 7

Doing = tuple[QAction, str, ButtonKind | None]
"""An action with the short words of its button, and how that looks."""


class ChoiceBar(QWidget):
    """Offers each of the doings; `around` is the room above and below the buttons.

    Signals:
        dropped: the choice should go.
    """

    dropped = Signal()

    def __init__(
        self, doings: Sequence[Doing], around: int = AROUND, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._count = label("", "capb", "accent")
        pairs = [
            (
                action_button(action, kind, compact=True, words=words),
                action_icon_button(action, compact=True, kind=kind),
            )
            for action, words, kind in doings
        ]
        self._drop = self._drop_buttons()
        self._pairs = [*pairs, self._drop]
        layout = QHBoxLayout(self)
        layout.setContentsMargins(LEFT, around, RIGHT, around)
        layout.setSpacing(GAP)
        layout.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        layout.addWidget(self._count)
        for one in chain.from_iterable(pairs):
            layout.addWidget(one)
        layout.addStretch(1)
        for one in self._drop:
            layout.addWidget(one)
        self._fit()

    def _drop_buttons(self) -> tuple[QPushButton, QPushButton]:
        tip = self.tr("Keuze wissen (Esc)")
        made = (
            button(self.tr("Keuze wissen"), "x", "link", compact=True, tip=tip),
            icon_button("x", tip, compact=True),
        )
        for one in made:
            one.clicked.connect(self.dropped)
        return made

    def say(self, chosen: int) -> None:
        """Tell how many lines are chosen."""
        self._count.setText(self.tr("{n} gekozen").format(n=chosen))
        self._fit()

    @property
    def words(self) -> str:
        """What stands before the buttons."""
        return self._count.text()

    def minimumSizeHint(self) -> QSize:
        """Do with icons alone."""
        return QSize(self._needed(0), self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show the words that fit."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Leave the words of the last buttons out first, those of the first button last."""
        worded = len(self._pairs)
        while worded and self._needed(worded) > self.width():
            worded -= 1
        had = self.focusWidget()
        for number, (words, icon) in enumerate(self._pairs):
            words.setVisible(number < worded)
            icon.setVisible(number >= worded)
            if had in (words, icon):
                (words if number < worded else icon).setFocus()

    def _needed(self, worded: int) -> int:
        """Return the width with words on so many buttons."""
        width = LEFT + RIGHT + self._count.sizeHint().width()
        for number, (words, icon) in enumerate(self._pairs):
            shown = words if number < worded else icon
            shown.ensurePolished()
            width += GAP + shown.sizeHint().width()
        return width
