"""Lines of a check list."""

from collections.abc import Mapping
from typing import Literal

from PySide6.QtWidgets import QWidget

from pijler4_desktop.ui.kit.labels import Icon, label
from pijler4_desktop.ui.kit.layouts import STRETCH, column, row

CheckState = Literal["ok", "todo", "no", "warn"]
_LOOKS: Mapping[CheckState, tuple[str, str]] = {
    "ok": ("circle-check", "ok"),
    "todo": ("circle-dashed", "text3"),
    "no": ("circle-x", "bad"),
    "warn": ("alert-triangle", "warn"),
}


class CheckLine(QWidget):
    """A line of a check list: met, still to decide, not met, or to look at."""

    def __init__(self, words: str, state: CheckState = "ok") -> None:
        super().__init__()
        states = {
            "ok": self.tr("Voldaan: {words}"),
            "todo": self.tr("Nog te bepalen: {words}"),
            "no": self.tr("Niet voldaan: {words}"),
            "warn": self.tr("Let op: {words}"),
        }
        self.setAccessibleName(states[state].format(words=words))
        icon_name, ink = _LOOKS[state]
        mark = column(Icon(icon_name, 16, ink, 2), STRETCH, gap=0, margins=(0, 1, 0, 0))
        said = label(words, wrap=True)
        self.setLayout(row(mark, (said, 1), gap=7, margins=(0, 2, 0, 2)))
