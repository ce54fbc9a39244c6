"""The offer as a table or as a matrix: one of both in sight, the matrix made when first wanted."""

from PySide6.QtCore import QObject, Signal, Slot

from pijler4_desktop.domain.changes import Changes
from pijler4_desktop.domain.listing import OfferFilter
from pijler4_desktop.services.office import Office
from pijler4_desktop.ui.actions import Actions, Wording
from pijler4_desktop.ui.coverage.view import CoverageView
from pijler4_desktop.ui.coverage.view_switch import COVERAGE, TABLE
from pijler4_desktop.ui.jobs import Jobs
from pijler4_desktop.ui.offer.editing import Editing
from pijler4_desktop.ui.offer.list_view import OfferList
from pijler4_desktop.ui.page import Page, ShowCoverage, ShowOffer, ShowThese


class TwoViews(QObject):
    """Goes from one view to the other.

    Signals:
        said: something to tell, and whether it can be undone.
        open_page: show another page, with an argument.
        shown: another view is in sight.
    """

    said = Signal(str, bool)
    open_page = Signal(str, object)
    shown = Signal()

    def __init__(self, office: Office, jobs: Jobs, actions: Actions, editing: Editing) -> None:
        super().__init__(editing)
        self._office, self._jobs, self._actions = office, jobs, actions
        self._editing = editing
        self._list: OfferList = editing.list
        self.made: CoverageView | None = None
        self._came_from_coverage = False

    def add_actions(self, page: Page) -> None:
        """Register the ways to each view, and follow the switch in the list."""
        group = self.tr("Aanbod")
        self._actions.add(
            "offer.coverage",
            Wording(self.tr("Dekking tonen"), group, "grid-dots"),
            self.show_coverage,
            ("Ctrl+D",),
            page,
        )
        self._actions.add(
            "offer.table",
            Wording(self.tr("Aanbod als tabel tonen"), group, "table"),
            self.show_table,
            ("Ctrl+T",),
            page,
        )
        self._list.switch.chosen.connect(self._switch)

    @property
    def coverage(self) -> CoverageView | None:
        """The matrix, while it is in sight."""
        return self.made if self._editing.deck.currentWidget() is self.made else None

    def arrive(self, argument: object) -> bool:
        """Show the view an argument asks for; tells whether that is all it asks for."""
        if isinstance(argument, ShowCoverage):
            self.show_coverage(argument.spot)
        elif isinstance(argument, ShowThese | ShowOffer):
            self.list_these(argument)
        elif argument is None and self.coverage is not None:
            self.show_coverage()
        else:
            if argument is not None:
                self.show_table()
            return False
        return True

    @Slot()
    def show_coverage(self, spot: str = "") -> None:
        """Show the matrix, at the spot of this code."""
        self._editing.leave()
        made = self._made_coverage()
        self._editing.deck.setCurrentWidget(made)
        made.arrive(spot)
        self.shown.emit()

    def coverage_panel(self, *, shown: bool) -> None:
        """Show the panel beside the matrix, or put it away."""
        if self.made is not None and shown:
            self.made.open_panel()
        elif self.made is not None:
            self.made.close_panel()

    @Slot()
    def show_table(self) -> None:
        """Show the list."""
        self._editing.leave()
        self._came_from_coverage = False
        if self.coverage is not None:
            self._editing.deck.setCurrentWidget(self._list)
            self._list.table.setFocus()
            self.shown.emit()

    @Slot(object)
    def list_these(self, wanted: ShowThese | ShowOffer) -> None:
        """List some activities, or those that a filter leaves, with nothing else in the way."""
        from_coverage = self.coverage is not None
        self.show_table()
        self._came_from_coverage = from_coverage
        if isinstance(wanted, ShowOffer):
            self._list.want(wanted.wanted)
        else:
            ids = frozenset(wanted.ids)
            self._list.want(OfferFilter(among=ids, among_words=wanted.words))
        self._list.table.setFocus()

    @Slot(str)
    def open_activity(self, id_: str) -> None:
        """Show an activity in the list, with its panel."""
        self.show_table()
        self._came_from_coverage = True
        self._list.open_id(id_)

    def back(self) -> bool:
        """Go back to the matrix, when what is listed came from there; tells whether it did."""
        back = self._came_from_coverage and self.coverage is None
        if back:
            self.show_coverage()
        return back

    def refresh(self, changes: Changes) -> None:
        """Let the matrix look again after a change."""
        if self.coverage is not None:
            self.coverage.refresh(changes)

    @Slot(str)
    def _switch(self, key: str) -> None:
        if key == COVERAGE:
            self.show_coverage()
        elif key == TABLE:
            self.show_table()

    def _made_coverage(self) -> CoverageView:
        if self.made is None:
            made = CoverageView(self._office, self._jobs, self._actions, self._list.place_name)
            made.said.connect(self.said)
            made.open_page.connect(self.open_page)
            made.listed.connect(self.list_these)
            made.opened.connect(self.open_activity)
            made.bar.switch.chosen.connect(self._switch)
            self._editing.deck.addWidget(made)
            self.made = made
        return self.made
