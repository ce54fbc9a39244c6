"""One activity to check: how fresh, why, how complete, and what can be done about it."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QPushButton

from pijler4_desktop.domain.verifying.words import reason_text, unreachable_text
from pijler4_desktop.domain.verifying.worklist import ToCheck
from pijler4_desktop.services.verifications import Checked
from pijler4_desktop.ui.actions import Actions
from pijler4_desktop.ui.kit.buttons import button
from pijler4_desktop.ui.kit.chips import TypeTile
from pijler4_desktop.ui.kit.freshness import FreshnessPill, improvements_words
from pijler4_desktop.ui.kit.labels import label
from pijler4_desktop.ui.kit.layouts import STRETCH, column, row

TILE = 32


class ActivityCard(QFrame):
    """Shows one activity; it changes nothing itself.

    Signals:
        right: it is still right (the id).
        details_wanted: note it with details (the id).
        opened: show it in the offer (the id).
    """

    right = Signal(str)
    details_wanted = Signal(str)
    opened = Signal(str)

    def __init__(self, to_check: ToCheck, checked: Checked, actions: Actions) -> None:
        super().__init__()
        self.to_check, self.checked = to_check, checked
        self.setProperty("surface", "card")
        self.setAccessibleName(to_check.name)
        id_ = to_check.id
        self.still_right = self._button(self.tr("Nog juist"), "check", actions["verifying.right"])
        self.still_right.clicked.connect(lambda: self.right.emit(id_))
        details = self._button(self.tr("Met details"), "checklist", actions["verifying.details"])
        details.clicked.connect(lambda: self.details_wanted.emit(id_))
        look = self._button(self.tr("Bekijk"), "eye", actions["verifying.open"])
        look.clicked.connect(lambda: self.opened.emit(id_))
        self._lay_out(details, look)

    def _lay_out(self, details: QPushButton, look: QPushButton) -> None:
        fresh = self.checked.fresh
        away = unreachable_text(fresh)
        said = column(
            label(self.to_check.name, "strong", wrap=True),
            label(f"{reason_text(fresh)}.", "cap", wrap=True),
            label(f"{away}.", "cap", "warn", wrap=True) if away else None,
            label(self._quality(), "cap", wrap=True),
            gap=2,
        )
        tile = column(TypeTile(self.to_check.type, TILE), STRETCH)
        pill = column(FreshnessPill(fresh), STRETCH)
        self.setLayout(
            column(
                row(tile, (said, 1), pill, gap=12),
                row(TILE + 12, self.still_right, details, look, STRETCH, gap=8),
                gap=10,
                margins=(14, 12, 14, 12),
            )
        )

    def _quality(self) -> str:
        quality = self.checked.quality
        score = self.tr("Volledig: {n} op 100.").format(n=quality.score)
        better = improvements_words(quality, self.tr("Vul eerst in: {fields}."))
        return f"{score} {better}".strip()

    def _button(self, words: str, icon: str, action: QAction) -> QPushButton:
        made = button(words, icon, compact=True)
        made.setAccessibleName(f"{words}: {self.to_check.name}")
        made.setEnabled(action.isEnabled())
        made.setToolTip(action.toolTip())
        return made
