"""The filters beside the list: status, type, part of the week, level and place, with counts."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from pijler4_desktop.domain.listing import FacetCounts, OfferFilter
from pijler4_desktop.domain.terms import term
from pijler4_desktop.domain.vocabulary import ActivityType, Level, Standing
from pijler4_desktop.ui.kit.buttons import button
from pijler4_desktop.ui.kit.chips import Chip
from pijler4_desktop.ui.kit.facet import FacetGroup, FacetRow
from pijler4_desktop.ui.kit.flow import FlowLayout
from pijler4_desktop.ui.kit.labels import label
from pijler4_desktop.ui.kit.layouts import STRETCH, column, holder, line, row, scrolled
from pijler4_desktop.ui.kit.looks import STANDING_LOOKS, type_look
from pijler4_desktop.ui.kit.week import WeekPicker

WIDTH = 228
TYPES_SHOWN, PLACES_SHOWN = 6, 8


class OfferFacets(QWidget):
    """Shows and changes the filter; typing is the search field's.

    Signals:
        wanted_changed: the user wants another filter.
    """

    wanted_changed = Signal(OfferFilter)

    def __init__(self, place_name: Callable[[str], str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._place_name = place_name
        self._wanted = OfferFilter()
        self._places: dict[str, FacetRow] = {}
        self._counts: Mapping[str, int] = {}
        self._all_places = self._all_types = False
        self._most: dict[ActivityType, int] = {}
        self._standings = {one: self._standing_row(one) for one in Standing}
        self._types = {one: self._type_row(one) for one in ActivityType}
        self._week = WeekPicker()
        self._week.changed.connect(self._tell)
        self._levels = {one: self._level_chip(one) for one in Level}
        self._build()

    def show_filter(self, wanted: OfferFilter) -> None:
        """Show a filter, such as after a chip was taken away."""
        self._wanted = wanted
        for standing, box in self._standings.items():
            box.setChecked(standing in wanted.standings)
        for type_, box in self._types.items():
            box.setChecked(type_ in wanted.types)
        self._show_types()
        for level, chip in self._levels.items():
            chip.setChecked(level in wanted.levels)
        self._week.set_dayparts(wanted.dayparts)
        self._show_places()
        self._clear.setVisible(not replace(wanted, text="").empty)

    def show_counts(self, counts: FacetCounts) -> None:
        """Show how many activities have each value."""
        for standing, box in self._standings.items():
            box.set_count(counts.standings.get(standing, 0))
        for type_, box in self._types.items():
            number = counts.types.get(type_, 0)
            box.set_count(number)
            self._most[type_] = max(number, self._most.get(type_, 0))
        self._show_types()
        for level, chip in self._levels.items():
            number = counts.levels.get(level, 0)
            words = self.tr("Taalniveau {level}, %n resultaat(en)", "", number)
            chip.setAccessibleName(words.format(level=term(level)))
            chip.setToolTip(chip.accessibleName())
        self._counts = counts.places
        self._show_places()

    def focus(self) -> None:
        """Bring the keyboard to the first filter."""
        self.first.setFocus()

    @property
    def first(self) -> QWidget:
        """The first filter."""
        return self._standings[Standing.CONFIRMED]

    def _build(self) -> None:
        self._clear = button(self.tr("Wissen"), kind="link", compact=True)
        self._clear.setAccessibleName(self.tr("Alle filters wissen"))
        policy = self._clear.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self._clear.setSizePolicy(policy)
        self._clear.hide()
        self._clear.clicked.connect(self._wipe)
        chips = QWidget()
        chips.setLayout(FlowLayout(*self._levels.values(), gap=4))
        self._place_rows = QVBoxLayout()
        self._place_rows.setContentsMargins(0, 0, 0, 0)
        self._place_rows.setSpacing(0)
        self._more = button(self.tr("Meer plaatsen"), kind="link", compact=True)
        self._more.clicked.connect(self._show_all_places)
        places = holder(column(self._place_rows, row(self._more, STRETCH), gap=2))
        self._more_types = button(self.tr("Toon alle types"), kind="link", compact=True)
        self._more_types.clicked.connect(self._show_all_types)
        fold = holder(row(self._more_types, STRETCH))
        groups = (
            FacetGroup(self.tr("Status"), *self._standings.values()),
            FacetGroup(self.tr("Type"), *self._types.values(), fold),
            FacetGroup(self.tr("Vrij op"), holder(row(self._week, STRETCH))),
            FacetGroup(self.tr("Taalniveau"), chips),
            FacetGroup(self.tr("Plaats"), places),
        )
        body = column(gap=10, margins=(16, 12, 8, 14))
        body.addLayout(row(label(self.tr("Filters"), "h2"), STRETCH, self._clear))
        for number, group in enumerate(groups):
            if number:
                body.addWidget(line())
            body.addWidget(group)
        body.addStretch(1)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(scrolled(holder(body)))
        self.setAccessibleName(self.tr("Filters"))

    def _standing_row(self, standing: Standing) -> FacetRow:
        look = STANDING_LOOKS[standing]
        return self._listened(FacetRow(term(standing), 0, look.icon, look.tone))

    def _type_row(self, type_: ActivityType) -> FacetRow:
        look, whole = type_look(type_), term(type_)
        return self._listened(
            FacetRow(self._short(type_) or whole, 0, look.icon, look.tone, whole=whole)
        )

    def _short(self, type_: ActivityType) -> str:
        """Return a name that fits beside the list; '' for a type whose own name fits."""
        short = {
            ActivityType.VOLUNTEERING_LEAD_IN: self.tr("Naar vrijwilligerswerk"),
            ActivityType.ASSOCIATION_TASTER: self.tr("Vereniging"),
            ActivityType.CIVIC: self.tr("Gemeente ontdekken"),
        }
        return short.get(type_, "")

    def _level_chip(self, level: Level) -> Chip:
        chip = Chip(term(level), checkable=True, height=24)
        chip.clicked.connect(self._tell)
        return chip

    def _listened(self, box: FacetRow) -> FacetRow:
        box.clicked.connect(self._tell)
        return box

    @Slot()
    def _tell(self) -> None:
        self._wanted = replace(
            self._wanted,
            standings=frozenset(one for one, box in self._standings.items() if box.isChecked()),
            types=frozenset(one for one, box in self._types.items() if box.isChecked()),
            levels=frozenset(one for one, chip in self._levels.items() if chip.isChecked()),
            places=frozenset(one for one, box in self._places.items() if box.isChecked()),
            dayparts=self._week.dayparts,
        )
        self.wanted_changed.emit(self._wanted)

    @Slot()
    def _wipe(self) -> None:
        self.wanted_changed.emit(OfferFilter(text=self._wanted.text))

    @Slot()
    def _show_all_types(self) -> None:
        self._all_types = not self._all_types
        self._show_types()

    def _show_types(self) -> None:
        """Show the types the office has most of, in their own order, and whichever is chosen.

        What is most was counted without filters once: a filter folds nothing away.
        """
        most = sorted(self._types, key=lambda one: -self._most.get(one, 0))[:TYPES_SHOWN]
        for type_, box in self._types.items():
            box.setVisible(self._all_types or type_ in most or box.isChecked())
        fewer = self.tr("Minder types")
        self._more_types.setText(fewer if self._all_types else self.tr("Toon alle types"))

    @Slot()
    def _show_all_places(self) -> None:
        self._all_places = not self._all_places
        self._show_places()

    def _show_places(self) -> None:
        """Show the busiest places, and whichever is chosen."""
        busiest = sorted(self._counts, key=lambda code: (-self._counts[code], code))
        shown = busiest if self._all_places else busiest[:PLACES_SHOWN]
        shown += sorted(self._wanted.places - set(shown))
        for code in shown:
            if code not in self._places:
                box = self._listened(FacetRow(self._place_name(code)))
                self._places[code] = box
                self._place_rows.addWidget(box)
        for code, box in self._places.items():
            box.set_count(self._counts.get(code, 0))
            box.setChecked(code in self._wanted.places)
            box.setVisible(code in shown)
        self._more.setVisible(len(busiest) > PLACES_SHOWN)
        fewer = self.tr("Minder plaatsen")
        self._more.setText(fewer if self._all_places else self.tr("Meer plaatsen"))
