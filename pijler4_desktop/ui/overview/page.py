"""Overzicht as a page: what counts today, the numbers, and the ways on."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QApplication, QGridLayout, QStackedWidget, QVBoxLayout, QWidget
from shiboken6 import isValid

from pijler4_desktop.domain.changes import Changes
from pijler4_desktop.domain.listing import OfferFilter
from pijler4_desktop.domain.vocabulary import Standing
from pijler4_desktop.domain.wording import date_spoken
from pijler4_desktop.services.office import Office
from pijler4_desktop.services.overview import HandoffState
from pijler4_desktop.services.saving import today
from pijler4_desktop.services.verifying import Verified
from pijler4_desktop.ui.actions import Actions, Wording
from pijler4_desktop.ui.jobs import Jobs
from pijler4_desktop.ui.kit.buttons import button
from pijler4_desktop.ui.kit.layouts import STRETCH, column, holder, scrolled
from pijler4_desktop.ui.kit.panels import EmptyState
from pijler4_desktop.ui.overview.gaps_card import GapsCard
from pijler4_desktop.ui.overview.handoff_card import HandoffCard
from pijler4_desktop.ui.overview.initiatives_card import InitiativesCard
from pijler4_desktop.ui.overview.partners_card import PartnersCard
from pijler4_desktop.ui.overview.seen import Seen, SeenGaps, look, look_at_gaps
from pijler4_desktop.ui.overview.stats_row import StatsRow
from pijler4_desktop.ui.overview.task_row import Pressed
from pijler4_desktop.ui.overview.tasks_card import TasksCard
from pijler4_desktop.ui.overview.ways import Way, place_of
from pijler4_desktop.ui.page import (
    DEMAND,
    FIGURES,
    HANDOFF,
    IMPORTING,
    INITIATIVES,
    NEW,
    OFFER,
    PARTNERS,
    VERIFYING,
    Page,
    ShowCoverage,
    ShowInitiative,
    ShowOffer,
    ShowThese,
)

GAP = 14
TWO_FROM = 1100  # logical pixels of the page; below it one column
LOW = 640
WAIT_MS = 0  # the first paint goes before the gaps


class OverviewPage(Page):
    """What asks for somebody today, with the button that does it."""

    def __init__(
        self, office: Office, jobs: Jobs, actions: Actions, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._office, self._jobs = office, jobs
        self.title = self.tr("Overzicht")
        self._figures = button(self.tr("Cijfers"), "chart-bar")
        self._figures.setToolTip(self.tr("Wat er is in cijfers, voor de raad (Ctrl+Shift+C)"))
        self._seen: Seen | None = None
        self._gaps = SeenGaps()
        self._asked = self._stale = False
        self._columns = 0
        self._pillars: Sequence[QWidget] = ()
        self.stats = StatsRow()
        self.tasks = TasksCard(office.facts)
        self.handoff = HandoffCard()
        self.gaps = GapsCard()
        self.partners = PartnersCard()
        self.initiatives = InitiativesCard()
        self._add_actions(actions)
        self._build()
        self._connect()
        jobs.changed.connect(self._refresh)
        self._ask()

    # What the window asks

    @property
    def subtitle(self) -> str:
        """Return the day it is about."""
        return date_spoken(today())

    @property
    def primary(self) -> QAction | None:
        """Return the button for a new activity."""
        return self._new

    @property
    def top_widgets(self) -> tuple[QWidget, ...]:
        """Return the way to the figures: no card of this page leads there."""
        return (self._figures,)

    @property
    def panes(self) -> tuple[QWidget, ...]:
        """Return the numbers, what to do, and the cards beside it."""
        return (self.stats, self.tasks, self.handoff, self.gaps)

    def scenes(self) -> Sequence[tuple[str, Callable[[], object]]]:
        """Name the states worth a picture."""
        return (
            ("alles", self.tasks.toggle.click),
            ("alles-bij", self._all_done),
            ("", self._as_usual),
        )

    def arrive(self, _argument: object = None) -> None:
        """Look again when another day has begun; the keyboard goes to the first thing to do."""
        if self._stale or (self._seen is not None and self._seen.day != today()):
            self._ask()
        self.tasks.take_focus()

    # Making it

    def _add_actions(self, actions: Actions) -> None:
        group = self.title
        self._new = actions.add(
            "overview.new",
            Wording(self.tr("Nieuw aanbod"), group, "plus"),
            partial(self.open_page.emit, OFFER, NEW),
            ["Ctrl+N"],
            self,
        )
        actions.add(
            "overview.verify",
            Wording(self.tr("Nog juist"), group, "check", writes=True),
            self.verify_current,
            ["Alt+J"],
            self,
        )
        self._new.setEnabled(not self._office.read_only)

    def _build(self) -> None:
        self._grid = QGridLayout()
        self._grid.setSpacing(GAP)
        self._content = QWidget()
        inside = column(
            self.stats,
            self._grid,
            STRETCH,
            gap=GAP,
            margins=(24, 18, 24, 18),
        )
        self._content.setLayout(inside)
        self._deck = QStackedWidget()
        self._deck.addWidget(scrolled(self._content))
        self._deck.addWidget(self._nothing())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._deck)
        self._place(TWO_FROM)

    def _nothing(self) -> QWidget:
        read = button(self.tr("Excel inlezen"), "table-import", "primary")
        read.clicked.connect(partial(self.open_page.emit, IMPORTING, None))
        new = button(self.tr("Eerste activiteit toevoegen"), "plus")
        new.clicked.connect(partial(self.open_page.emit, OFFER, NEW))
        for one in (read, new):
            one.setEnabled(not self._office.read_only)
        return EmptyState(
            "layout-dashboard",
            self.tr("Nog geen aanbod"),
            self.tr("Lees je Excel-lijst in, of voeg een eerste activiteit toe."),
            read,
            new,
        )

    def _connect(self) -> None:
        go = self.open_page.emit
        confirmed = OfferFilter(standings=frozenset({Standing.CONFIRMED}))
        waiting = OfferFilter(standings=frozenset({Standing.TO_VERIFY}))
        self.stats.confirmed_wanted.connect(partial(go, OFFER, ShowOffer(confirmed)))
        self.stats.waiting_wanted.connect(partial(go, OFFER, ShowOffer(waiting)))
        self.stats.free_wanted.connect(self._show_free)
        self.stats.gaps_wanted.connect(partial(go, OFFER, ShowCoverage()))
        self.tasks.pressed.connect(self._do)
        self.tasks.checking_wanted.connect(partial(go, VERIFYING, None))
        self.tasks.next_week_wanted.connect(self._ask_next_week)
        self.handoff.hand_off_wanted.connect(partial(go, HANDOFF, None))
        self.handoff.these_wanted.connect(self._show_these)
        self.handoff.agreed.connect(self._agree)
        self.gaps.coverage_wanted.connect(partial(go, OFFER, ShowCoverage()))
        self.partners.chosen.connect(partial(go, PARTNERS))
        self.partners.all_wanted.connect(partial(go, PARTNERS, None))
        self.initiatives.chosen.connect(lambda id_: go(INITIATIVES, ShowInitiative(id_)))
        self.initiatives.board_wanted.connect(partial(go, INITIATIVES, None))
        self._figures.clicked.connect(partial(go, FIGURES, None))
        self.gaps.demand_wanted.connect(partial(go, DEMAND, None))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take the form that fits the width."""
        super().resizeEvent(event)
        self._place(self.width())
        self.stats.set_width(self.width())
        low = self.window().height() < LOW
        sides = 16 if low else 24
        inside = self._content.layout()
        if inside is not None:
            inside.setContentsMargins(sides, 12 if low else 18, sides, 12 if low else 18)

    def _place(self, width: int) -> None:
        columns = 2 if width >= TWO_FROM else 1
        if columns == self._columns:
            return
        self._columns = columns
        left, right = (self.tasks, self.initiatives), (self.handoff, self.gaps, self.partners)
        old = self._pillars
        if columns == 2:
            both = [_pillar(*cards) for cards in (left, right)]
            self._grid.addWidget(both[0], 0, 0)
            self._grid.addWidget(both[1], 0, 1)
            self._grid.setColumnStretch(0, 62)
            self._grid.setColumnStretch(1, 38)
        else:
            both = [_pillar(self.tasks, *right, self.initiatives)]
            self._grid.addWidget(both[0], 0, 0)
            self._grid.setColumnStretch(0, 1)
            self._grid.setColumnStretch(1, 0)
        self._pillars = both
        for one in old:
            self._grid.removeWidget(one)
            one.deleteLater()

    # Looking

    @Slot()
    def _ask(self) -> None:
        if self._asked:  # what changed meanwhile may not be in that answer
            self._stale = True
            return
        self._asked, self._stale = True, False
        self._jobs.glance(lambda _progress: look(self._office), self._show)

    def _show(self, seen: Seen) -> None:
        self._asked = False
        if not isValid(self):  # the file was closed meanwhile, and its pages went
            return
        self._seen = seen
        empty = not seen.numbers.total and not seen.lines and not seen.cards
        self._deck.setCurrentIndex(1 if empty else 0)
        focused = QApplication.focusWidget()
        self.stats.show_numbers(seen.numbers, self._office.rules(seen.day).verify_months)
        self.partners.show_lines(seen.lines, seen.day)
        self.initiatives.show_cards(seen.cards, seen.day)
        self.tasks.show_seen(seen, self._gaps)
        if self.isVisible() and (focused is None or focused is self.tasks.toggle):
            self.tasks.take_focus()
        self.head_changed.emit()
        QTimer.singleShot(WAIT_MS, self._ask if self._stale else self._ask_gaps)

    @Slot()
    def _ask_gaps(self) -> None:
        handoff = self._office.overview.handoff
        self._jobs.glance(lambda _progress: handoff(), self._show_handoff)
        self._jobs.glance(lambda _progress: look_at_gaps(self._office), self._show_gaps)

    def _show_handoff(self, state: HandoffState) -> None:
        if isValid(self):
            self.handoff.show_state(state, read_only=self._office.read_only)

    def _show_gaps(self, gaps: SeenGaps) -> None:
        if not isValid(self):
            return
        self._gaps = gaps
        self.stats.show_gaps(gaps)
        self.gaps.show_seen(gaps)
        if self._seen is not None:
            self.tasks.show_seen(self._seen, gaps)

    @Slot()
    def _ask_next_week(self) -> None:
        overview = self._office.overview
        self._jobs.glance(lambda _progress: overview.next_week(), self.tasks.show_next_week)

    def _refresh(self, changes: Changes) -> None:
        del changes  # nearly every step changes a number or a line
        if self.isVisible():
            self._ask()
        else:
            self._stale = True  # it looks again when somebody comes back

    def _as_usual(self) -> None:
        if self.tasks.toggle.text() == self.tr("Alleen vandaag"):
            self.tasks.toggle.click()
        if self._seen is not None:
            self.tasks.show_seen(self._seen, self._gaps)

    def _all_done(self) -> None:
        """Show what stands there when nothing is left for today."""
        self._as_usual()
        if self._seen is not None:
            self.tasks.show_seen(replace(self._seen, lines=()), SeenGaps())

    # Doing

    @Slot()
    def verify_current(self) -> None:
        """Say of the row with the keyboard that it is still right."""
        if not self.tasks.verify_current():
            self.toast.emit(self.tr("Kies eerst een activiteit die je moet nakijken."), False)

    def _do(self, pressed: Pressed) -> None:
        if pressed.way is Way.STILL_RIGHT:
            self._verify(pressed.line.id)
            return
        key, argument = place_of(pressed.line, pressed.way)
        self.open_page.emit(key, argument)

    def _verify(self, id_: str) -> None:
        offer = self._office.offer
        self._jobs.write(lambda _progress: offer.verify([id_]), done=self._verified)

    def _verified(self, changes: Verified) -> None:
        self.toast.emit(self.tr("Nagekeken vandaag."), bool(changes))

    def _agree(self, day: object) -> None:
        overview = self._office.overview
        chosen = day if day is None or isinstance(day, type(today())) else None
        self._jobs.write(lambda _progress: overview.agree_on(chosen))

    @Slot()
    def _show_free(self) -> None:
        overview, words = self._office.overview, self.tr("Met vrije plaatsen")
        self._jobs.glance(
            lambda _progress: tuple(overview.with_free_places()),
            lambda ids: self._show_these(ids, words),
        )

    def _show_these(self, ids: object, words: str) -> None:
        if isinstance(ids, tuple):
            self.open_page.emit(OFFER, ShowThese(ids, words))


def _pillar(*cards: QWidget) -> QWidget:
    made = holder(column(*cards, STRETCH, gap=GAP))
    made.setSizePolicy(made.sizePolicy().horizontalPolicy(), made.sizePolicy().verticalPolicy())
    made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    return made
