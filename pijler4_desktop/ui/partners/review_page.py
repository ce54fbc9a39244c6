"""Contacten nakijken as a page: whose day came, and whether they are still right."""

from collections.abc import Callable, Sequence
from functools import partial
from itertools import groupby

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from pijler4_desktop.domain.changes import Changes
from pijler4_desktop.services.contacts import ContactLine
from pijler4_desktop.services.office import Office
from pijler4_desktop.ui.actions import Actions, Wording
from pijler4_desktop.ui.jobs import Jobs
from pijler4_desktop.ui.kit.buttons import action_button
from pijler4_desktop.ui.kit.focus import bring_in_sight, has_keyboard
from pijler4_desktop.ui.kit.labels import KeyCap, label
from pijler4_desktop.ui.kit.layouts import STRETCH, clear, column, holder, row, scrolled, surface
from pijler4_desktop.ui.kit.monograms import Monogram
from pijler4_desktop.ui.kit.panels import EmptyState
from pijler4_desktop.ui.page import PARTNERS, DataOf, Page
from pijler4_desktop.ui.partners.contact_card import ContactCard
from pijler4_desktop.ui.partners.contact_doings import ContactDoings
from pijler4_desktop.ui.partners.review_link import TOUCHING, review_words

WIDTH = 760
TILE = 28
SHOWN = 30
"""Cards at a time: the others follow as these are done."""


class ReviewPage(Page):
    """The contacts of all organisations that are to be confirmed, changed, removed or forgotten."""

    def __init__(
        self, office: Office, jobs: Jobs, actions: Actions, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._office, self._jobs, self._actions = office, jobs, actions
        self.title = self.tr("Contacten nakijken")
        self._asked = 0
        self.cards: list[ContactCard] = []
        self.doings = ContactDoings(office, jobs, self)
        self._to_partners = action_button(actions[f"page.{PARTNERS}"])
        self._count = label("", "cap")
        self._later = label("", "cap", wrap=True)
        self._list = QVBoxLayout()
        self._body = QStackedWidget()
        self._add_actions()
        self._build()
        self.doings.said.connect(self.toast)
        self.doings.forgotten.connect(self.look)
        jobs.changed.connect(self._data_changed)

    # What the window asks

    @property
    def top_widgets(self) -> tuple[QWidget, ...]:
        """Return the way to the organisations."""
        return (self._to_partners,)

    @property
    def panes(self) -> tuple[QWidget, ...]:
        """Return the list."""
        return (self._area,)

    def arrive(self, _argument: object = None) -> None:
        """Look again, and stand on the first contact."""
        self.setFocus()
        self.look()

    def scenes(self) -> Sequence[tuple[str, Callable[[], object]]]:
        """Show what is to be done."""
        return (("", self.look),)

    # What the user does

    @Slot()
    def look(self) -> None:
        """List the contacts of which the day came."""
        self._asked += 1
        asked = self._asked

        def show(lines: Sequence[ContactLine]) -> None:
            if asked == self._asked:
                self._show(lines)

        self._jobs.read(lambda _progress: self._office.contacts.to_review(), show)

    def step(self, by: int) -> None:
        """Go so many contacts on, or back; from outside the list to the first."""
        at = self._here
        self._stand_on(0 if at is None else at + by)

    def edit(self, contact: ContactLine) -> None:
        """Go to where the contacts of its organisation are kept."""
        self.open_page.emit(PARTNERS, DataOf(contact.contact.organisation_id))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes to where one came from."""
        if event.key() == Qt.Key.Key_Escape:
            self._actions["go.back"].trigger()
        else:
            super().keyPressEvent(event)

    # What follows

    @Slot(object)
    def _data_changed(self, changes: Changes) -> None:
        if self.isVisible() and any(changes.touches(kind) for kind in TOUCHING):
            self.look()

    def _show(self, lines: Sequence[ContactLine]) -> None:
        at, leads = self._here or 0, has_keyboard(self)
        clear(self._list)
        self.cards = []
        for _id, its in groupby(lines[:SHOWN], lambda one: one.contact.organisation_id):
            self._add(list(its))
        later = len(lines) - len(self.cards)
        self._later.setText(self.tr("Nog {n}. Die volgen als deze klaar zijn.").format(n=later))
        self._later.setVisible(later > 0)
        self._count.setText(review_words(len(lines)))
        self._body.setCurrentWidget(self._found if lines else self._nothing)
        if leads:
            self._stand_on(at)

    def _add(self, its: Sequence[ContactLine]) -> None:
        """Put the contacts of one organisation below its name."""
        name = its[0].organisation
        self._list.addLayout(row(Monogram(name, TILE), (label(name, "h3", wrap=True), 1), gap=10))
        for one in its:
            made = self.doings.card(one, among_others=True)
            made.edit_wanted.connect(self.edit)
            self.cards.append(made)
            self._list.addWidget(made)
        self._list.addSpacing(10)

    @property
    def _here(self) -> int | None:
        """Which card has the keyboard."""
        found = (number for number, card in enumerate(self.cards) if has_keyboard(card))
        return next(found, None)

    def _stand_on(self, at: int) -> None:
        """Bring the keyboard to a card, the nearest there is; without any to the page."""
        if not self.cards or self._office.read_only:
            self.setFocus()
            return
        card = self.cards[max(0, min(at, len(self.cards) - 1))]
        card.confirm.setFocus()
        bring_in_sight(card.confirm)

    # How it is built

    def _add_actions(self) -> None:
        """Take the arrows before a button does: it would go to its neighbours in the card."""
        for id_, words, icon, by, key in (
            ("after", self.tr("Volgend contact"), "chevron-down", 1, "Down"),
            ("before", self.tr("Vorig contact"), "chevron-up", -1, "Up"),
        ):
            wording = Wording(words, self.title, icon)
            self._actions.add(f"contacts.{id_}", wording, partial(self.step, by), (key,), self)

    def _build(self) -> None:
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        said = self.tr(
            "Hun dag om na te kijken is voorbij, of ze zijn al twee jaar niet bevestigd."
            " Bevestig wat klopt. Vergeet wie weg is."
        )
        self._list.setSpacing(8)
        place = holder(
            column(label(said, "sub", wrap=True), 6, self._list, self._later, STRETCH, gap=8)
        )
        place.setMaximumWidth(WIDTH)
        middle = row(STRETCH, (place, 100), STRETCH, gap=0, margins=(24, 18, 24, 18))
        self._area = scrolled(holder(middle))
        hints = row(gap=7)
        for keys, words in (
            (("↑", "↓"), self.tr("van contact naar contact")),
            (("Esc",), self.tr("terug")),
        ):
            for key in keys:
                hints.addWidget(KeyCap(key))
            hints.addWidget(label(words, "cap"))
        foot = surface(row((self._count, 1), hints, margins=(16, 0, 14, 0)), "foot", height=34)
        self._found = holder(column((self._area, 1), foot, gap=0))
        self._nothing = EmptyState(
            "user-circle",
            self.tr("Alle contacten zijn bij"),
            self.tr("Wie aan de beurt is om na te kijken, komt hier vanzelf."),
        )
        self._body.addWidget(self._found)
        self._body.addWidget(self._nothing)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._body)
