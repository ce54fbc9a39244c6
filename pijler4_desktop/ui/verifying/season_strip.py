"""A proposal of the season across the page: check what pauses or ends, with one button."""

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QVBoxLayout, QWidget

from pijler4_desktop.domain.verifying.seasons import Proposal
from pijler4_desktop.domain.verifying.words import SEASONS
from pijler4_desktop.domain.wording import counted, date_text
from pijler4_desktop.ui.kit.buttons import action_button
from pijler4_desktop.ui.kit.layouts import clear
from pijler4_desktop.ui.kit.panels import info_box


class SeasonStrip(QWidget):
    """Shows the proposal there is; nothing without one."""

    def __init__(self, accept: QAction) -> None:
        super().__init__()
        self._accept = accept
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(26, 12, 26, 12)
        self.hide()

    def show_proposal(self, proposed: Proposal | None) -> None:
        """Show this proposal, or none."""
        clear(self._layout)
        self._accept.setEnabled(proposed is not None)
        self.setVisible(proposed is not None)
        if proposed is not None:
            made = action_button(self._accept, compact=True)
            self._layout.addWidget(info_box(self._words(proposed), "info", "sun", right=made))

    def _words(self, proposed: Proposal) -> str:
        number = counted(len(proposed.ids), "activiteit", "activiteiten")
        words = self.tr("{season} nakijken: {number} met een pauze of een einde rond die tijd.")
        season = SEASONS[proposed.season]
        said = words.format(season=season[:1].upper() + season[1:], number=number)
        day = self.tr("Ze komen op {day} in deze lijst.").format(day=date_text(proposed.day))
        return f"{said} {day}"
