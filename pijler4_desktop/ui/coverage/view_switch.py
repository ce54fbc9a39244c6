"""Tabel or Dekking: two ways of looking at the offer, on one page."""

from PySide6.QtCore import QCoreApplication

from pijler4_desktop.ui.kit.segmented import Segment, Segmented

TABLE, COVERAGE = "table", "coverage"


class ViewSwitch(Segmented):
    """Shows which view one is in; `chosen` tells that another is wanted."""

    def __init__(self, here: str) -> None:
        super().__init__(
            (
                Segment(TABLE, _tr("Tabel"), "table"),
                Segment(COVERAGE, _tr("Dekking"), "grid-dots"),
            ),
            here,
        )
        self._here = here
        self.chosen.connect(lambda _key: self.set_current(self._here))
        """The other view has a switch of its own: this one always says where it stands."""


def _tr(words: str) -> str:
    return QCoreApplication.translate("ViewSwitch", words)
