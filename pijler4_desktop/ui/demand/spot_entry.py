"""Where offer was looked for: type, day, part of the day, level and place; each may stay open."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from enum import StrEnum
from typing import TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QSizePolicy, QWidget

from pijler4_desktop.domain.spots.spot import Spot
from pijler4_desktop.domain.terms import term
from pijler4_desktop.domain.vocabulary import ActivityType, Day, Level, PartOfDay
from pijler4_desktop.ui.kit.field import Field
from pijler4_desktop.ui.kit.layouts import column
from pijler4_desktop.ui.kit.sharing import ShareLayout
from pijler4_desktop.ui.kit.tips import plain_tip

E = TypeVar("E", bound=StrEnum)
LEAST_WIDTH, LEAST_LETTERS = 140, 8


class SpotEntry(QWidget):
    """Five lists to choose from; what a spot says besides (a month, a threshold) is kept.

    Signals:
        changed: another spot is meant.
    """

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._spot = Spot()
        self.type = self._list(ActivityType)
        self.day, self.part = self._list(Day), self._list(PartOfDay)
        self.level = self._list(Level)
        self.place = self._dressed()
        self.setLayout(
            column(
                Field(self.tr("Type"), self.type),
                ShareLayout(
                    (Field(self.tr("Dag"), self.day), 1),
                    (Field(self.tr("Deel van de dag"), self.part), 1),
                    gap=12,
                ),
                ShareLayout(
                    (Field(self.tr("Taalniveau"), self.level), 1),
                    (Field(self.tr("Plaats"), self.place), 1),
                    gap=12,
                ),
                gap=12,
            )
        )

    def offer_places(self, places: Iterable[tuple[str, str]]) -> None:
        """Offer these places: each a postal code and its name."""
        chosen = self._spot.place
        self.place.clear()
        self.place.addItem(self.tr("Maakt niet uit"), None)
        for code, name in places:
            self.place.addItem(name, code)
        self._choose(self.place, chosen)

    @property
    def spot(self) -> Spot:
        """The spot as it stands."""
        return replace(
            self._spot,
            type=_member(ActivityType, self.type),
            day=_member(Day, self.day),
            part=_member(PartOfDay, self.part),
            level=_member(Level, self.level),
            place=self.place.currentData(),
        )

    def show_spot(self, spot: Spot) -> None:
        """Show a spot."""
        self._spot = spot
        if spot.place is not None and self.place.findData(spot.place) < 0:
            self.place.addItem(spot.place, spot.place)
        pairs: Sequence[tuple[QComboBox, str | None]] = (
            (self.type, spot.type),
            (self.day, spot.day),
            (self.part, spot.part),
            (self.level, spot.level),
            (self.place, spot.place),
        )
        for box, value in pairs:
            self._choose(box, value)

    def _list(self, choices: type[StrEnum]) -> QComboBox:
        box = self._dressed()
        box.addItem(self.tr("Maakt niet uit"), None)
        for one in choices:
            box.addItem(term(one), str(one))
        return box

    def _dressed(self) -> QComboBox:
        box = QComboBox()
        box.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        box.setMinimumWidth(LEAST_WIDTH)
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        box.setMinimumContentsLength(LEAST_LETTERS)
        box.currentTextChanged.connect(lambda words: box.setToolTip(plain_tip(words)))
        box.activated.connect(self.changed)
        return box

    def _choose(self, box: QComboBox, value: str | None) -> None:
        box.setCurrentIndex(max(0, box.findData(None if value is None else str(value))))


def _member(choices: type[E], box: QComboBox) -> E | None:
    code = box.currentData()
    return None if code is None else choices(code)
