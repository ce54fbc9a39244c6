"""The filters of the list of partner organisations, behind buttons beside the search field."""

from collections.abc import Callable, Hashable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from pijler4_desktop.domain.partners import FollowUp, PartnerCounts, PartnerFilter
from pijler4_desktop.domain.terms import term
from pijler4_desktop.domain.vocabulary import PartnerStatus
from pijler4_desktop.ui.kit.buttons import button
from pijler4_desktop.ui.kit.facet import FacetGroup, FacetRow
from pijler4_desktop.ui.kit.focus import in_order
from pijler4_desktop.ui.kit.layouts import column, holder, line, row, scrolled
from pijler4_desktop.ui.kit.looks import PARTNER_LOOKS, Look
from pijler4_desktop.ui.kit.popover import Popover
from pijler4_desktop.ui.partners.words import (
    FOLLOW_UP_LOOKS,
    follow_up_word,
    kind_word,
    offer_word,
    place_word,
)

WIDTH, TALLEST, MARGIN = 272, 560, 12
NARROW = 660  # of the list: narrower and the buttons are only their icons


class Values(QWidget):
    """The values of one facet, each with its count; those of `always` stay in sight without any.

    Signals:
        changed: a value was ticked or not.
    """

    changed = Signal()

    def __init__(
        self,
        word: Callable[[Any], str],
        always: Sequence[Hashable] = (),
        looks: Mapping[Any, Look] | None = None,
    ) -> None:
        super().__init__()
        self._word, self._always, self._looks = word, always, looks or {}
        self.boxes: dict[Hashable, FacetRow] = {}
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(0)
        for value in always:
            self._add(value, len(self.boxes))

    def show_counts(self, counts: Mapping[Any, int], chosen: frozenset[Any]) -> None:
        """Show how many organisations have each value, and which are ticked."""
        new = {*counts, *chosen} - set(self.boxes)
        for value in new:
            place = self._place(value)
            self._add(value, sum(self._place(other) < place for other in self.boxes))
        if new:  # the arrows follow Qt's own chain, in which they stand as they were made
            in_order(*self._in_place())
        for value, box in self.boxes.items():
            box.set_count(counts.get(value, 0))
            box.setChecked(value in chosen)
            some = value in chosen or bool(counts.get(value))
            box.setVisible(some or value in self._always)

    @property
    def chosen(self) -> frozenset[Any]:
        """The values that are ticked."""
        return frozenset(value for value, box in self.boxes.items() if box.isChecked())

    @property
    def first(self) -> FacetRow | None:
        """The topmost value in sight."""
        return next((box for box in self._in_place() if not box.isHidden()), None)

    def _in_place(self) -> list[FacetRow]:
        """Return the values from top to bottom."""
        rows = (self._rows.itemAt(n) for n in range(self._rows.count()))
        boxes = (item.widget() for item in rows if item is not None)
        return [box for box in boxes if isinstance(box, FacetRow)]

    def _place(self, value: Hashable) -> tuple[bool, str]:
        """Return by what values are in order: their words, and last what nobody filled in."""
        return value in (None, ""), self._word(value).casefold()

    def _add(self, value: Hashable, place: int) -> None:
        look = self._looks.get(value)
        box = FacetRow(self._word(value), 0, *((look.icon, look.tone) if look else ()))
        box.clicked.connect(self.changed)
        self.boxes[value] = box
        self._rows.insertWidget(place, box)


class FacetButton:
    """A button that shows facets below it, and tells how many values are chosen there."""

    def __init__(
        self, around: QWidget, words: str, icon: str, groups: Sequence[tuple[str, Values]]
    ) -> None:
        self._words = words
        self._values = [values for _title, values in groups]
        self.button = button(words, icon)
        self.button.setToolTip(words)
        self._body = column(gap=8, margins=(14, 12, 10, 12))
        for number, (title, values) in enumerate(groups):
            if number:
                self._body.addWidget(line())
            self._body.addWidget(FacetGroup(title, values))
        self._body.addStretch(1)
        self._inside = holder(self._body)
        self._area = scrolled(self._inside)
        self.popover = Popover(around, row(self._area), words)
        self.button.clicked.connect(self.open)

    def open(self) -> None:
        """Show the facets, with the keyboard on the first."""
        first = next((box for v in self._values if (box := v.first)), self.button)
        self._inside.adjustSize()
        below = self.button.mapToGlobal(self.button.rect().bottomLeft()).y()
        room = self.button.screen().availableGeometry().bottom() - below - MARGIN
        wanted = self._inside.sizeHint().height()
        self._area.setFixedSize(WIDTH, max(120, min(wanted, TALLEST, room)))
        self.popover.open_below(self.button, first)
        self._area.verticalScrollBar().setValue(0)

    def say(self, *, narrow: bool) -> None:
        """Tell on the button how many values are chosen; only its icon where there is no room."""
        chosen = sum(len(values.chosen) for values in self._values)
        words = f"{self._words} {chosen}" if chosen else self._words
        self.button.setText((str(chosen) if chosen else "") if narrow else words)
        self.button.setAccessibleName(words)
        kind = "soft" if chosen else ""
        if self.button.property("kind") != kind:
            self.button.setProperty("kind", kind)
            self.button.style().unpolish(self.button)
            self.button.style().polish(self.button)


class PartnerFacets(QWidget):
    """Shows and changes the filter; typing is the search field's.

    Signals:
        wanted_changed: the user wants another filter.
    """

    wanted_changed = Signal(PartnerFilter)

    def __init__(self, around: QWidget) -> None:
        super().__init__()
        self._wanted = PartnerFilter()
        self._counts = PartnerCounts()
        self._narrow = False
        self.values = {
            "follow_ups": Values(follow_up_word, tuple(FollowUp), FOLLOW_UP_LOOKS),
            "statuses": Values(term, tuple(PartnerStatus), PARTNER_LOOKS),
            "offers": Values(offer_word, (True, False)),
            "types": Values(kind_word),
            "main_activities": Values(kind_word),
            "places": Values(place_word),
        }
        for values in self.values.values():
            values.changed.connect(self._tell)
        titles = {
            "follow_ups": self.tr("Op te volgen"),
            "statuses": self.tr("Samenwerking"),
            "offers": self.tr("Aanbod"),
            "types": self.tr("Soort"),
            "main_activities": self.tr("Hoofdactiviteit"),
            "places": self.tr("Plaats"),
        }
        groups = {name: (titles[name], values) for name, values in self.values.items()}
        of_kind = [groups["types"], groups["main_activities"], groups["places"]]
        of_status = [groups["statuses"], groups["offers"]]
        self.buttons = (
            FacetButton(around, self.tr("Soort"), "category", of_kind),
            FacetButton(around, self.tr("Samenwerking"), "heart-handshake", of_status),
            FacetButton(around, self.tr("Op te volgen"), "bell", [groups["follow_ups"]]),
        )
        self.setLayout(row(*(one.button for one in self.buttons)))
        self.setAccessibleName(self.tr("Filters"))

    def show_filter(self, wanted: PartnerFilter) -> None:
        """Show a filter, such as after a chip was taken away."""
        self._wanted = wanted
        self._show()

    def show_counts(self, counts: PartnerCounts) -> None:
        """Show how many organisations have each value."""
        self._counts = counts
        self._show()

    def arrange(self, width: int) -> None:
        """Take the room a list of this width leaves."""
        self._narrow = width < NARROW
        for one in self.buttons:
            one.say(narrow=self._narrow)

    def focus(self) -> None:
        """Bring the keyboard to the first button."""
        self.buttons[0].button.setFocus()

    def _show(self) -> None:
        for name, values in self.values.items():
            values.show_counts(getattr(self._counts, name), getattr(self._wanted, name))
        for one in self.buttons:
            one.say(narrow=self._narrow)

    @Slot()
    def _tell(self) -> None:
        chosen: dict[str, Any] = {name: values.chosen for name, values in self.values.items()}
        self.wanted_changed.emit(replace(self._wanted, **chosen))
