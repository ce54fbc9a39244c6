"""Cells of a coverage matrix: heat under a number, and what an empty cell says without colour."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter

from pijler4_desktop.domain.coverage.matrix import CellState
from pijler4_desktop.ui.theme.fonts import font
from pijler4_desktop.ui.theme.painting import CENTRE, rounded, text
from pijler4_desktop.ui.theme.theme import theme

RADIUS = 5
_STEPS = (3, 6, 10, 15)
"""From how many activities the next step of heat is shown."""


def step_of(number: int) -> int:
    """Return the step of heat, 1 to 5, of a number of activities."""
    return 1 + sum(number >= least for least in _STEPS)


def paint_heat(painter: QPainter, area: QRectF, step: int) -> str:
    """Draw the ground of a cell with offer; returns the ink of what stands on it."""
    rounded(painter, area, RADIUS, f"heat{step}", "text" if theme().stark else None)
    return "onAccent" if step > 3 else "text"


def paint_empty(
    painter: QPainter, area: QRectF, state: CellState, ground: str, *, word: str
) -> None:
    """Draw a cell without offer, so that it reads without colour too; `word` is that of a gap."""
    if state is CellState.GAP:
        style = Qt.PenStyle.DashLine
        rounded(painter, area, RADIUS, "gapSoft", "gapSolid", 1.2, style=style)
        text(painter, area, word, font(11, 600), "gap", CENTRE, elide=False)
    elif state is CellState.NOT_NEEDED:
        text(painter, area, "–", font(12), "text3", CENTRE, elide=False)
    else:
        rounded(painter, area, RADIUS, ground, "line")
        if state is CellState.UNSEEN:
            text(painter, area, "?", font(11, 500), "text3", CENTRE, elide=False)
