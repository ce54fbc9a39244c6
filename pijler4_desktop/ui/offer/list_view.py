"""The list of the offer: filters, search, table and panel, and what happens between them."""

from collections.abc import Collection, Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from pijler4_desktop.domain.changes import Changes
from pijler4_desktop.domain.errors import ExpectedError
from pijler4_desktop.domain.listing import ActivityRow, FacetCounts, OfferFilter
from pijler4_desktop.domain.vocabulary import Kind
from pijler4_desktop.services.office import Office
from pijler4_desktop.services.saving import today
from pijler4_desktop.ui.actions import Actions
from pijler4_desktop.ui.coverage.view_switch import TABLE, ViewSwitch
from pijler4_desktop.ui.jobs import Jobs
from pijler4_desktop.ui.kit.buttons import action_icon_button
from pijler4_desktop.ui.kit.focus import has_keyboard
from pijler4_desktop.ui.kit.layouts import column, line, row, surface
from pijler4_desktop.ui.kit.search import SearchField
from pijler4_desktop.ui.kit.stay_near import StayNear
from pijler4_desktop.ui.lists.active import ActiveFilter, best_escape
from pijler4_desktop.ui.lists.choice_bar import ChoiceBar
from pijler4_desktop.ui.lists.lookup import Lookup
from pijler4_desktop.ui.offer.bulk_panel import BulkPanel
from pijler4_desktop.ui.offer.chips_bar import ChipsBar
from pijler4_desktop.ui.offer.choice_doings import doings
from pijler4_desktop.ui.offer.columns import columns
from pijler4_desktop.ui.offer.columns_door import ColumnsDoor
from pijler4_desktop.ui.offer.detail import DetailPanel
from pijler4_desktop.ui.offer.empty import NothingFound
from pijler4_desktop.ui.offer.facets import OfferFacets
from pijler4_desktop.ui.offer.filter_place import FilterPlace
from pijler4_desktop.ui.offer.filters import active_filters
from pijler4_desktop.ui.offer.list_foot import ListFoot
from pijler4_desktop.ui.offer.nothing_words import why_nothing
from pijler4_desktop.ui.offer.sides import Sides
from pijler4_desktop.ui.offer.staying import Staying
from pijler4_desktop.ui.offer.table import OfferTable
from pijler4_desktop.ui.offer.views import SavedView
from pijler4_desktop.ui.offer.views_menu import Views
from pijler4_desktop.ui.row_model import RowModel

FACETS_FROM = 1118  # logical pixels of page (a window of 1180): else they are behind a button
SHOW_PANEL_MS = 40  # arrows that are held down should not open every activity


class OfferList(QWidget):
    """The list with everything around it; changing data is the page's work.

    Signals:
        evidence_wanted: open the form of the current activity at this field.
        sides_changed: the change of several was opened or closed.
    """

    evidence_wanted = Signal(str)
    sides_changed = Signal()

    def __init__(self, office: Office, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._office = office
        self._day = today()
        self._wanted = OfferFilter()
        self._sort = ("name", False)
        self._total = 0
        self._opening = False
        self._model: RowModel[ActivityRow] = RowModel(columns(), office.offer.rows, self)
        self._lookup: Lookup[OfferFilter] = Lookup(office.offer, jobs, self)
        self.table = OfferTable(self._model)
        self._staying = Staying(self.table)
        self._showing_view = False
        self.facets = OfferFacets(self.place_name)
        self.filters = FilterPlace(self.facets, self)
        self.switch = ViewSwitch(TABLE)
        self.search = SearchField(self.tr("Zoek in aanbod"), "Ctrl+F")
        self._panel_rest = QTimer(self, singleShot=True, interval=SHOW_PANEL_MS)

    def build(self, actions: Actions) -> None:
        """Lay out the list, once the page has made its actions."""
        self.panel = DetailPanel(self._office, actions["offer.verify"], actions["offer.edit"])
        self.bulk = BulkPanel(actions, self._office.organisations.names)
        self.views = Views(actions, self, lambda: (self._wanted, self.table.look))
        self.columns = ColumnsDoor(actions, self, self.table)
        self.chips = ChipsBar(self.views.button, ChoiceBar(doings(actions)))
        self.nothing, self.foot = NothingFound(), ListFoot()
        self._body = QStackedWidget()
        self._body.addWidget(self.table)
        self._body.addWidget(self.nothing)
        export = action_icon_button(actions["offer.export"], kind=None)
        ways = (self.filters.button, self.switch, (self.search, 1), self.columns.button, export)
        bar = row(*ways, margins=(16, 10, 14, 10))
        middle = column(bar, line(), self.chips, line(), (self._body, 1), self.foot, gap=0)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.filters.side)
        self._middle = surface(middle)
        layout.addWidget(self._middle, 1)
        layout.addWidget(self.panel)
        layout.addWidget(self.bulk)
        self.sides = Sides(self, self._middle, self.panel, self.bulk)
        self._connect()

    def _connect(self) -> None:
        self.search.searched.connect(self._search)
        self.search.entered.connect(self._enter_list)
        self.facets.wanted_changed.connect(self.want)
        self.chips.dropped.connect(self.want)
        self.chips.wiped.connect(self.wipe)
        self.chips.choice.dropped.connect(self._drop_choice)
        self.nothing.escaped.connect(self.want)
        self.nothing.wiped.connect(self.wipe)
        self._lookup.found.connect(self._show_ids)
        self._lookup.counted.connect(self._show_counts)
        self._model.sort_wanted.connect(self._sort_by)
        self.table.opened.connect(self.open_panel)
        self.table.moved.connect(self._panel_rest.start)
        self.table.chosen.connect(self._show_choice)
        self.table.entered_panel.connect(self._enter_panel)
        self._panel_rest.timeout.connect(self._follow)
        self.panel.closed.connect(self.close_panel)
        self.bulk.closed.connect(self.close_panel)
        self.panel.evidence_wanted.connect(self.evidence_wanted)
        self.views.wanted.connect(self.show_view)
        self.table.look_changed.connect(self.views.follow)
        StayNear(self.table, self.search)
        StayNear(self.panel, self.table)

    @property
    def wanted(self) -> OfferFilter:
        """The filter in use."""
        return self._wanted

    @property
    def body(self) -> QWidget:
        """The table, or what is said in its place when nothing is listed."""
        return self._body.currentWidget() or self.table

    @property
    def stands_on_one(self) -> bool:
        """Tell whether the current line is meant by what is done now, chosen or not.

        It is not for who types in the search field or ticks a filter, unless the panel shows it.
        """
        away = has_keyboard(self.search) or has_keyboard(self.facets)
        return not away or self.panel.isVisibleTo(self)

    @property
    def ids(self) -> Sequence[str]:
        """What is listed, in display order."""
        return self._model.ids

    def ask(self, keep: str | None = None) -> None:
        """Look again with the filter and order in use; stay on a record, or go to `keep`."""
        self._ask(keep, near=True)

    def _ask(self, keep: str | None, *, near: bool) -> None:
        self._day = today()
        self._staying.remember(keep, near=near)
        key, descending = self._sort
        self._lookup.ask(self._wanted, key, descending=descending)

    @Slot(object)
    def want(self, wanted: OfferFilter, keep: str | None = None) -> None:
        """List what another filter leaves, on the current record or on `keep`."""
        self._wanted = wanted
        self.table.mark(wanted.text)
        self.facets.show_filter(wanted)
        if self.search.text().strip() != wanted.text:
            self.search.setText(wanted.text)
        self.chips.show_filters(self._active())
        self.filters.say(len(self._active()))
        self.views.follow()
        self._ask(keep, near=False)

    @Slot(SavedView)
    def show_view(self, view: SavedView) -> None:
        """List what a view wants, in its columns and order."""
        self._showing_view = True  # asking once is enough
        self.table.take_look(view.look)
        self._showing_view = False
        self.want(view.wanted)

    @Slot()
    def wipe(self) -> None:
        """List everything."""
        self.want(OfferFilter())

    def refresh(self, changes: Changes) -> None:
        """Look again after a change; stay where the user was."""
        if any(map(changes.touches, (Kind.ACTIVITY, Kind.ORGANISATION, Kind.CHECK_PLAN))):
            self.ask()
            self._follow()
        else:
            self.turn_day()

    def turn_day(self) -> bool:
        """Look again when another day has begun, and more is to be verified; tells whether so."""
        turned = self._day != today()
        if turned:
            self.ask()
            self._follow()
        return turned

    def show_id(self, id_: str) -> bool:
        """Go to a record; tells whether it is listed."""
        self._staying.go_to([id_])
        return self.table.current_id() == id_

    def show_changed(self, ids: Collection[str]) -> bool:
        """Choose what was changed elsewhere and go there; tells whether filters hide any of it."""
        self._staying.go_to(ids)
        if self._wanted.empty:
            return False
        there = set(self._office.offer.rows(list(ids)))
        return not there <= set(self._office.offer.ids(self._wanted))

    def open_id(self, id_: str) -> bool:
        """Go to a record and open its panel; tells whether that left the filter as it was."""
        if self.show_id(id_):
            self.open_panel()
            return True
        unfiltered = self._wanted.empty
        self._opening = True
        self.want(OfferFilter(), keep=id_)
        return unfiltered

    def list_organisation(self, id_: str) -> None:
        """List what an organisation has, from the top."""
        self._staying.begin_at_top()
        self.want(OfferFilter(organisation_id=id_), keep=id_)

    def reveal(self, id_: str) -> bool:
        """Go to a new record; tells whether the filters hid it, and so had to go."""
        hidden = id_ not in set(self._office.offer.ids(self._wanted))
        if hidden:
            self.wipe()
        self.show_id(id_)
        return hidden

    @Slot()
    def open_panel(self) -> None:
        """Show the panel with the current activity."""
        if self.table.current_id() is None:
            return
        if self.sides.show_detail():
            self._panel_rest.stop()
            self._follow()
        if not self._middle.isVisibleTo(self):  # the table is covered, and the keyboard was there
            self.panel.focus()

    def open_bulk(self) -> None:
        """Show the panel in which several are changed, with the keyboard in it."""
        self.sides.show_bulk()
        self.bulk.focus()
        self.sides_changed.emit()

    @Slot()
    def close_panel(self) -> None:
        """Give the table the whole width, or the panel back that was there before."""
        if self.sides.close():
            self._follow()
        self.table.setFocus()
        self.sides_changed.emit()

    def toggle_panel(self) -> None:
        """Show the panel or put it away."""
        if self.sides.in_use:
            self.close_panel()
        else:
            self.open_panel()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes the panel, then drops the choice of several, then clears the search."""
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        elif self.sides.in_use:
            self.close_panel()
        elif self._wanted.text and not self.table.ticked_count:
            self.want(replace(self._wanted, text=""))
        else:
            self._drop_choice()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give way in the order of the design: filters, then the table under the panel."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        wide = self.width() >= FACETS_FROM
        self.filters.arrange(wide=wide)
        self.chips.arrange(wide=wide)
        self.sides.arrange()

    @Slot(str)
    def _search(self, words: str) -> None:
        if words != self._wanted.text:
            self.want(replace(self._wanted, text=words))

    @Slot(str, bool)
    def _sort_by(self, key: str, descending: bool) -> None:  # noqa: FBT001  a signal's argument
        self._sort = (key, descending)
        if self._showing_view:
            return
        self._staying.remember()
        self._lookup.ask_order(self._wanted, key, descending=descending)

    @Slot(object)
    def _show_ids(self, ids: Sequence[str]) -> None:
        line = max(0, self.table.currentIndex().row())
        self._model.show(ids)
        beside = self.sides.in_use is not None  # the panel shows where one stands
        kept = self._staying.take_up(line, len(ids), stand=beside)
        self._show_results()
        opening, self._opening = self._opening, False
        if opening and kept:
            self.open_panel()

    @Slot(object)
    def _show_counts(self, counts: FacetCounts) -> None:
        self._total = counts.total
        self._lookup.prepare()
        self.chips.show_counts(counts)
        self.facets.show_counts(counts)
        self.foot.show_places(counts.places_free)
        self._show_results()

    def _show_results(self) -> None:
        number = len(self._model.ids)
        self.foot.show_results(number)
        self._body.setCurrentIndex(0 if number else 1)
        self.views.button.setVisible(bool(number or self.views.views))  # nobody keeps nothing
        if number:
            return
        self.panel.hide()
        self._arrange()
        if self._wanted.empty:
            self.nothing.show_no_offer(read_only=self._office.read_only)
        else:
            count = self._office.offer.counts
            escape = best_escape(self._active(), lambda one: count(one).shown)
            named = self._organisation_name()
            self.nothing.show_no_result(why_nothing(self._wanted, self.place_name, named), escape)

    @Slot()
    def _show_choice(self) -> None:
        self.chips.show_choice(self.table.ticked_count)

    @Slot()
    def _drop_choice(self) -> None:
        current = self.table.currentIndex()
        self.table.setFocus()
        self.table.clearSelection()
        if current.isValid():
            self.table.select_line(current.row())

    @Slot()
    def _enter_list(self) -> None:
        """Go from the search field to the first line, or to where one stands; nothing: stay."""
        if self.table.isVisible():
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _enter_panel(self) -> None:
        self.open_panel()
        if self.panel.isVisibleTo(self):
            self.panel.focus()

    @Slot()
    def _follow(self) -> None:
        id_ = self.table.current_id()
        if id_ is None or not self.panel.isVisibleTo(self):
            return
        try:
            opened = self._office.offer.open(id_)
        except ExpectedError:  # it is gone, and the list without it is on its way
            self.panel.hide()
            self._arrange()
            return
        history = self._office.editing.record_history(Kind.ACTIVITY, id_)
        self.panel.show_activity(opened, history, self._office.rules(today()), today())
        self.panel.to_top()

    def _active(self) -> list[ActiveFilter[OfferFilter]]:
        return active_filters(self._wanted, self.place_name, self._organisation_name())

    def _organisation_name(self) -> str:
        """Name the organisation the list is limited to; '' for none, or one that is gone."""
        return self._office.organisations.name_of(self._wanted.organisation_id or "")

    def place_name(self, code: str) -> str:
        """Return a postal code with the name of its place."""
        places = self._office.facts.places(code)
        name = places[0] if places else ""
        return f"{code} {name}".strip() or self.tr("Geen postcode")
