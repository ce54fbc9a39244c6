"""The list of partner organisations: filters, search, table and panel, and what is between them."""

from collections.abc import Collection, Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QWidget

from pijler4_desktop.domain.changes import Changes
from pijler4_desktop.domain.errors import ExpectedError
from pijler4_desktop.domain.partners import PartnerCounts, PartnerFilter, PartnerRow
from pijler4_desktop.domain.vocabulary import Kind
from pijler4_desktop.services.office import Office
from pijler4_desktop.services.saving import today
from pijler4_desktop.ui.actions import Actions
from pijler4_desktop.ui.jobs import Jobs
from pijler4_desktop.ui.kit.labels import KeyCap, label
from pijler4_desktop.ui.kit.layouts import STRETCH, column, holder, line, row, surface
from pijler4_desktop.ui.kit.search import SearchField
from pijler4_desktop.ui.kit.stay_near import StayNear
from pijler4_desktop.ui.lists.active import best_escape
from pijler4_desktop.ui.lists.choice_bar import ChoiceBar
from pijler4_desktop.ui.lists.filter_chips import FilterChips
from pijler4_desktop.ui.lists.lookup import Lookup
from pijler4_desktop.ui.lists.panel_room import give_room
from pijler4_desktop.ui.partners.choice_doings import doings
from pijler4_desktop.ui.partners.columns import columns
from pijler4_desktop.ui.partners.empty import NoPartners
from pijler4_desktop.ui.partners.facets import NARROW, PartnerFacets
from pijler4_desktop.ui.partners.filters import active_filters
from pijler4_desktop.ui.partners.nothing_words import why_nothing
from pijler4_desktop.ui.partners.panel import PartnerPanel
from pijler4_desktop.ui.partners.review_link import ReviewLink
from pijler4_desktop.ui.partners.table import PartnerTable
from pijler4_desktop.ui.row_model import RowModel

FOOT_HEIGHT = 34
PANEL_WIDTHS = ((1400, 496), (1180, 460), (0, 420))  # from this width of the window on
SHOW_PANEL_MS = 40  # arrows that are held down should not open every organisation
TOUCHING = (Kind.ORGANISATION, Kind.ACTIVITY, Kind.CONTACT_MOMENT, Kind.CONTACT)


class PartnerList(QWidget):
    """The list with everything around it; changing data is the page's work.

    Signals:
        shown: the panel shows an organisation, or none any more.
    """

    shown = Signal()

    def __init__(self, office: Office, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._office, self._jobs = office, jobs
        self._day = today()
        self._wanted = PartnerFilter()
        self._sort = ("follow_up", False)
        self._keep: str | None = None
        self._opening = self._noting = False
        self._model: RowModel[PartnerRow] = RowModel(columns(), office.partners.rows, self)
        self._lookup: Lookup[PartnerFilter] = Lookup(office.partners, jobs, self)
        self._chosen: Sequence[str] = ()
        self.table = PartnerTable(self._model)
        self.facets = PartnerFacets(self)
        self.search = SearchField(self.tr("Zoek naam, KBO of gemeente"), "Ctrl+F")
        self._rest = QTimer(self, singleShot=True, interval=SHOW_PANEL_MS)

    def build(self, actions: Actions) -> None:
        """Lay out the list, once the page has made its actions."""
        self._new = actions["partners.new"]
        self.panel = PartnerPanel(self._office.facts, actions)
        self.panel.hide()
        self.chips = FilterChips()
        self.nothing = NoPartners()
        self._body = QStackedWidget()
        self._body.addWidget(self.table)
        self._body.addWidget(self.nothing)
        bar = row((self.search, 1), self.facets, margins=(16, 10, 14, 10))
        self.choice = ChoiceBar(doings(actions), around=3)
        self._chips_line = line()
        middle = column(
            bar,
            line(),
            self.chips,
            self._chips_line,
            (self._body, 1),
            self._make_foot(actions),
            gap=0,
        )
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        self._middle = surface(middle)
        layout.addWidget(self._middle, 1)
        layout.addWidget(self.panel)
        self._show_chips()
        self._connect()

    def _make_foot(self, actions: Actions) -> QFrame:
        self._number = label("", "cap")
        self._without = label("", "cap")
        self._to_open = holder(
            row(KeyCap(self.tr("Enter")), label(self.tr("openen"), "cap"), gap=7)
        )
        note = row(KeyCap("Ctrl+L"), label(self.tr("contact noteren"), "cap"), gap=7)
        self._hints = holder(row(self._to_open, note, gap=7))
        self.review = ReviewLink(self._office, self._jobs, actions["partners.review"])
        parted = line(vertical=True)
        inside = row(
            self._number,
            parted,
            self._without,
            self.review,
            STRETCH,
            self._hints,
            gap=7,
            margins=(16, 0, 14, 0),
        )
        self._foot = QStackedWidget()
        self._foot.addWidget(holder(inside))
        self._foot.addWidget(self.choice)
        return surface(column(self._foot, gap=0), "foot", height=FOOT_HEIGHT)

    def _connect(self) -> None:
        self.search.searched.connect(self._search)
        self.search.entered.connect(self._enter_list)
        self.facets.wanted_changed.connect(self.want)
        self.chips.dropped.connect(self.want)
        self.chips.wiped.connect(self.wipe)
        self.nothing.escaped.connect(self.want)
        self.nothing.wiped.connect(self.wipe)
        self._lookup.found.connect(self._show_ids)
        self._lookup.counted.connect(self._show_counts)
        self._model.sort_wanted.connect(self._sort_by)
        self.table.opened.connect(self.open_panel)
        self.table.moved.connect(self._rest.start)
        self.table.chosen.connect(self._show_choice)
        self.choice.dropped.connect(self._drop_choice)
        self.table.entered_panel.connect(self._enter_panel)
        self._rest.timeout.connect(self._follow)
        self.panel.closed.connect(self.close_panel)
        self.review.counted.connect(self._arrange)
        StayNear(self.table, self.search)
        StayNear(self.panel, self.table, self.panel.main)

    @property
    def wanted(self) -> PartnerFilter:
        """The filter in use."""
        return self._wanted

    @property
    def ids(self) -> Sequence[str]:
        """What is listed, in display order."""
        return self._model.ids

    def chosen_names(self) -> list[tuple[str, str]]:
        """Return id and name of what is chosen, else of the current organisation."""
        current = self.table.current_id()
        ids = self.table.chosen_ids() or ([current] if current else [])
        rows = self._office.partners.rows(ids)
        return [(id_, rows[id_].name) for id_ in ids if id_ in rows]

    def current_row(self) -> PartnerRow | None:
        """Return the line of the current organisation."""
        index = self.table.currentIndex()
        return self._model.row_at(index.row()) if index.isValid() else None

    def ask(self, keep: str | None = None) -> None:
        """Look again with the filter and order in use; stay on a record, or go to `keep`."""
        self._day = today()
        self._keep = keep or self.table.current_id()
        key, descending = self._sort
        self._lookup.ask(self._wanted, key, descending=descending)

    @Slot(object)
    def want(self, wanted: PartnerFilter, keep: str | None = None) -> None:
        """List what another filter leaves, on the current record or on `keep`."""
        self._wanted = wanted
        self.table.mark(wanted.text)
        self.facets.show_filter(wanted)
        if self.search.text().strip() != wanted.text:
            self.search.setText(wanted.text)
        self._show_chips()
        self.ask(keep)

    @Slot()
    def wipe(self) -> None:
        """List everything."""
        self.want(PartnerFilter())

    def hides(self, ids: Collection[str]) -> bool:
        """Tell whether the filters leave out any of these organisations that exist."""
        if self._wanted.empty:
            return False
        there = set(self._office.partners.rows(list(ids)))
        return not there <= set(self._office.partners.ids(self._wanted))

    def refresh(self, changes: Changes) -> None:
        """Look again after a change; stay where the user was."""
        if any(changes.touches(kind) for kind in TOUCHING) or self._day != today():
            self._stay_chosen()
            self.ask()
            self._follow()

    def turn_day(self) -> None:
        """Look again when another day has begun: by then more is late."""
        if self._day != today():
            self._stay_chosen()
            self.ask()
            self._follow()

    def _stay_chosen(self) -> None:
        """Remember the chosen lines: the same list in another order keeps them."""
        self._chosen = self.table.chosen_ids() if self.table.ticked_count else ()

    def show_id(self, id_: str) -> bool:
        """Go to a record; tells whether it is listed."""
        self._keep = id_
        return self.table.select_id(id_)

    def open_id(self, id_: str, *, noting: bool = False) -> bool:
        """Go to a record and open its panel, with the box of a note where that is wanted.

        Tells whether that left the filter as it was.
        """
        if self.show_id(id_):
            self._open(noting=noting)
            return True
        unfiltered = self._wanted.empty
        self._opening, self._noting = True, noting
        self.want(PartnerFilter(), keep=id_)
        return unfiltered

    def reveal(self, id_: str) -> bool:
        """Go to a new record; tells whether the filters hid it, and so had to go."""
        hidden = id_ not in set(self._office.partners.ids(self._wanted))
        if hidden:
            self.wipe()
        self.show_id(id_)
        return hidden

    def _open(self, *, noting: bool) -> None:
        self.open_panel()
        if noting and self.panel.isVisibleTo(self) and not self._office.read_only:
            self.panel.begin_note()

    @Slot()
    def open_panel(self) -> None:
        """Show the panel with the current organisation."""
        if self.table.current_id() is not None:
            self.panel.show()
            self._arrange()
            self._rest.stop()
            self._follow()
            if not self._middle.isVisibleTo(self):
                self.panel.focus()

    @Slot()
    def close_panel(self) -> None:
        """Give the table the whole width."""
        self.panel.hide()
        self._arrange()
        self.table.setFocus()
        self.shown.emit()

    def toggle_panel(self) -> None:
        """Show the panel or put it away."""
        if self.panel.isVisibleTo(self):
            self.close_panel()
        else:
            self.open_panel()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes the panel, then drops the choice of several, then clears the search."""
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        elif self.panel.isVisibleTo(self):
            self.close_panel()
        elif self._wanted.text and not self.table.ticked_count:
            self.want(replace(self._wanted, text=""))
        else:
            self._drop_choice()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give way when narrow: the panel takes the place of the table."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        give_room(self, self._middle, (self.panel,), PANEL_WIDTHS)
        beside = self.panel.width() if self.panel.isVisibleTo(self) else 0
        room = self.width() - beside
        self.facets.arrange(room)
        self._to_open.setVisible(room >= NARROW)
        about_a_line = bool(self._model.ids) and (room >= NARROW or self.review.isHidden())
        self._hints.setVisible(about_a_line)

    @Slot(str)
    def _search(self, words: str) -> None:
        if words != self._wanted.text:
            self.want(replace(self._wanted, text=words))

    @Slot(str, bool)
    def _sort_by(self, key: str, descending: bool) -> None:  # noqa: FBT001  a signal's argument
        self._sort = (key, descending)
        self._keep = self.table.current_id()
        self._stay_chosen()
        self._lookup.ask_order(self._wanted, key, descending=descending)

    @Slot(object)
    def _show_ids(self, ids: Sequence[str]) -> None:
        at = max(0, self.table.currentIndex().row())
        self._model.show(ids)
        kept = self._keep is not None and self.table.select_id(self._keep)
        if not kept and ids and self._keep is not None:
            self.table.select_line(min(at, len(ids) - 1))
        self._keep = None
        chosen, self._chosen = self._chosen, ()
        self.table.choose_ids(chosen)
        self._show_number()
        opening, self._opening = self._opening, False
        if opening and kept:
            self._open(noting=self._noting)

    @Slot(object)
    def _show_counts(self, counts: PartnerCounts) -> None:
        self._lookup.prepare()
        self.chips.show_counts(counts.shown, counts.total)
        self.facets.show_counts(counts)
        words = self.tr("{n} zonder aanbod").format(n=counts.without_offer)
        self._without.setText(words)
        self._show_number()

    def _show_number(self) -> None:
        number = len(self._model.ids)
        one = self.tr("1 organisatie")
        self._number.setText(one if number == 1 else self.tr("{n} organisaties").format(n=number))
        self._body.setCurrentIndex(0 if number else 1)
        self.chips.arrange(wipe=number > 0)  # else what stands in place of the lines offers it
        if not number:
            self.panel.hide()
        self._arrange()
        if number:
            return
        if self._wanted.empty:
            self.nothing.show_none(self._new)
        else:
            count = self._office.partners.counts
            escape = best_escape(active_filters(self._wanted), lambda one: count(one).shown)
            self.nothing.show_no_result(why_nothing(self._wanted), escape)

    def _show_chips(self) -> None:
        """Show the chips only while something is filtered: the footer counts as well."""
        active = active_filters(self._wanted)
        self.chips.show_filters(active)
        self.chips.setVisible(bool(active))
        self._chips_line.setVisible(bool(active))

    @Slot()
    def _show_choice(self) -> None:
        """Show what can be done with the chosen lines, below them so that they stay in place."""
        number = self.table.ticked_count
        self._foot.setCurrentIndex(1 if number else 0)
        self.choice.say(number)

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
            partner = self._office.partners.open(id_)
        except ExpectedError:  # it is gone, and the list without it is on its way
            self.panel.hide()
            self._arrange()
            return
        history = self._office.editing.record_history(Kind.ORGANISATION, id_)
        self.panel.show_partner(partner, history, writable=not self._office.read_only)
        self.shown.emit()
