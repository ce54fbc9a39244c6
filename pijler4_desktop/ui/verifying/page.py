"""Nakijken as a page: whom to ask, and for each organisation what is to be checked."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from pijler4_desktop.domain.changes import Changes
from pijler4_desktop.domain.terms import term
from pijler4_desktop.domain.verifying.seasons import Proposal
from pijler4_desktop.domain.verifying.worklist import ToAsk
from pijler4_desktop.domain.vocabulary import Kind, RequestStep
from pijler4_desktop.domain.wording import counted, date_text
from pijler4_desktop.services.offer import OpenActivity
from pijler4_desktop.services.office import Office
from pijler4_desktop.services.verifications import Checked, Seen
from pijler4_desktop.ui.actions import Actions
from pijler4_desktop.ui.jobs import Jobs
from pijler4_desktop.ui.kit.focus import bring_in_sight, has_keyboard
from pijler4_desktop.ui.kit.labels import KeyCap, label
from pijler4_desktop.ui.kit.layouts import (
    STRETCH,
    clear,
    column,
    holder,
    line,
    row,
    scrolled,
    surface,
)
from pijler4_desktop.ui.kit.panels import EmptyState
from pijler4_desktop.ui.kit.question_list import QuestionList
from pijler4_desktop.ui.mailing import Mailing
from pijler4_desktop.ui.page import OFFER, PARTNERS, NoteContact, Page
from pijler4_desktop.ui.verifying.activity_card import ActivityCard
from pijler4_desktop.ui.verifying.details import DetailsDialog
from pijler4_desktop.ui.verifying.head import OrganisationHead
from pijler4_desktop.ui.verifying.organisation_model import OrganisationModel
from pijler4_desktop.ui.verifying.page_actions import add_actions
from pijler4_desktop.ui.verifying.season_strip import SeasonStrip

LIST_WIDTH, NARROW_LIST, NARROW = 360, 288, 1080
WIDEST = 900
SHOWN = 20
"""Cards at a time: the others follow as these are done."""
TOUCHING = (
    Kind.ACTIVITY,
    Kind.ORGANISATION,
    Kind.CONTACT_MOMENT,
    Kind.CHECK_PLAN,
    Kind.CHECK_REQUEST,
    Kind.SETTING,
)


@dataclass(frozen=True, slots=True)
class _Found:
    """What there is to do now."""

    entries: Sequence[ToAsk]
    proposed: Proposal | None
    next_due: date | None


class VerifyingPage(Page):
    """Organisations at the left, what is to be checked of one of them at the right."""

    def __init__(
        self, office: Office, jobs: Jobs, actions: Actions, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._office, self._jobs, self._actions = office, jobs, actions
        self.title = self.tr("Nakijken")
        self._asked = self._looked = 0
        self._writing = False  # until what it changed is in sight
        self._proposed: Proposal | None = None
        self.cards: list[ActivityCard] = []
        self.model = OrganisationModel(self)
        self.list = QuestionList(self.model, self.tr("Organisaties om te vragen"))
        self.mailing = Mailing(office, jobs, self)
        self._count = label("", "cap")
        self._cards = column(gap=10)
        self._later = label("", "cap", wrap=True)
        self._body = QStackedWidget()
        self._nothing = QVBoxLayout()
        self.actions_here = add_actions(actions, self, self.title, self)
        self.head = OrganisationHead(self.actions_here)
        self.strip = SeasonStrip(actions["verifying.season"])
        self._build()
        self.list.selectionModel().currentChanged.connect(self._show_current)
        self.mailing.told.connect(lambda words: self.toast.emit(words, False))
        jobs.changed.connect(self._data_changed)

    # What the window asks

    @property
    def panes(self) -> tuple[QWidget, ...]:
        """Return the organisations, and what is to be checked of one."""
        return (self.list, self._area)

    def scenes(self) -> Sequence[tuple[str, Callable[[], object]]]:
        """Show whom to ask, and the sheet with details."""
        return (("", self.look),)

    def arrive(self, _argument: object = None) -> None:
        """Look again, and stand on the organisation with the most to check."""
        self.look()
        self.list.setFocus()

    # What the user does

    @Slot()
    def look(self) -> None:
        """Find what is to be checked now."""
        self._asked += 1
        asked, verifications = self._asked, self._office.verifications

        def find(_progress: object) -> _Found:
            entries = verifications.worklist()
            return _Found(entries, verifications.proposal(), verifications.next_due())

        def show(found: _Found) -> None:
            if asked == self._asked:
                self._show(found)

        self._jobs.read(find, show)

    def still_right(self, id_: str) -> None:
        """Note that one activity is still right."""
        name = next((card.to_check.name for card in self.cards if card.to_check.id == id_), "")
        self._write(
            lambda: self._office.verifications.note([id_], Seen()),
            self.tr("Nagekeken: {name}.").format(name=name),
        )

    def all_right(self) -> None:
        """Note that everything in sight of this organisation is still right."""
        entry = self._current
        if entry is not None:
            number = counted(len(entry.ids), "activiteit", "activiteiten")
            self._write(
                lambda: self._office.verifications.note(entry.ids, Seen()),
                self.tr("Nagekeken: {number} van {name}.").format(
                    number=number, name=self.model.name_of(entry)
                ),
            )

    def with_details(self, id_: str) -> None:
        """Ask how one looked, and which fields are right."""
        office = self._office

        def read(_progress: object) -> tuple[OpenActivity, Checked]:
            opened = office.offer.open(id_)
            return opened, office.verifications.of(opened.activity)

        def ask(found: tuple[OpenActivity, Checked]) -> None:
            activity = found[0].activity
            self.dialog = DetailsDialog(activity, found[1], office.facts, self)
            said = self.tr("Nagekeken: {name}.").format(name=activity.name)
            note = office.verifications.note
            self.dialog.agreed.connect(lambda seen: self._write(lambda: note([id_], seen), said))
            self.dialog.open()

        self._jobs.glance(read, ask)

    def take_step(self, step: RequestStep) -> None:
        """Note how far one is with asking this organisation."""
        entry = self._current
        if entry is None or entry.organisation_id is None:
            return
        words = self.tr("{name}: {step}.")
        said = words.format(name=entry.organisation, step=term(step).lower())
        request = self._office.verifications.request
        self._write(lambda: request(entry.organisation_id, step, entry.ids), said)

    def open_in_offer(self, id_: str) -> None:
        """Show an activity where the whole offer is."""
        self.open_page.emit(OFFER, id_)

    def mail(self) -> None:
        """Prepare the mail that asks this organisation whether all is still right."""
        entry = self._current
        if entry is not None and entry.organisation_id is not None:
            self.mailing.to(entry.organisation_id)

    def note_contact(self) -> None:
        """Note what was said with this organisation, where its log is."""
        entry = self._current
        if entry is not None and entry.organisation_id is not None:
            self.open_page.emit(PARTNERS, NoteContact(entry.organisation_id))

    def accept_season(self) -> None:
        """Check what the proposal names on its day."""
        proposed = self._proposed
        if proposed is not None:
            number = counted(len(proposed.ids), "activiteit", "activiteiten")
            said = self.tr("{number} na te kijken op {day}.")
            self._write(
                lambda: self._office.verifications.accept(proposed),
                said.format(number=number, day=date_text(proposed.day)),
            )

    def step(self, by: int) -> None:
        """Go so many activities on, or back; from the list to the first."""
        at = self._here
        if self.cards:
            to = 0 if at is None else max(0, min(at + by, len(self.cards) - 1))
            self.cards[to].still_right.setFocus(Qt.FocusReason.TabFocusReason)
            bring_in_sight(self.cards[to])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go from organisation to its activities and back with the arrows; Esc leaves the page."""
        key = event.key()
        if key == Qt.Key.Key_Escape:
            self._actions["go.back"].trigger()
        elif key in (Qt.Key.Key_Right, Qt.Key.Key_Return, Qt.Key.Key_Enter) and has_keyboard(
            self.list
        ):
            self.step(0)
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the activities most of the room when there is little."""
        super().resizeEvent(event)
        self._list_side.setFixedWidth(LIST_WIDTH if self.width() >= NARROW else NARROW_LIST)

    # What follows

    @property
    def _current(self) -> ToAsk | None:
        at = self.list.currentIndex().row()
        return self.model.entries[at] if 0 <= at < self.model.count() else None

    @property
    def _here(self) -> int | None:
        """Which card has the keyboard."""
        found = (number for number, card in enumerate(self.cards) if has_keyboard(card))
        return next(found, None)

    def of_card(self, do: Callable[[str], object]) -> None:
        """Do something with the activity that has the keyboard, or else with the first."""
        if self.cards:
            do(self.cards[self._here or 0].to_check.id)

    def _write(self, work: Callable[[], Changes], said: str) -> None:
        """Write once: a second press is about what will be gone in a moment."""
        if self._office.read_only or self._writing:
            return
        self._writing = True

        def done(changes: Changes) -> None:
            self._writing = self._shows(changes)  # then it looks again
            self.toast.emit(said, bool(changes))

        def failed(error: Exception) -> None:
            self._writing = False
            self._jobs.failed.emit(error)

        self._jobs.write(lambda _progress: work(), done=done, failed=failed)

    @Slot(object)
    def _data_changed(self, changes: Changes) -> None:
        if self._shows(changes):
            self.look()

    def _shows(self, changes: Changes) -> bool:
        return self.isVisible() and any(map(changes.touches, TOUCHING))

    def _show(self, found: _Found) -> None:
        self._writing = False
        seen, at = self._current, max(self.list.currentIndex().row(), 0)
        leads = has_keyboard(self)
        self._proposed = found.proposed
        self.strip.show_proposal(found.proposed)
        self.model.show_entries(found.entries)
        due = sum(entry.overdue for entry in found.entries)
        soon = sum(entry.ageing for entry in found.entries)
        words = self.tr("{due} te laat, {soon} binnenkort")
        self._count.setText(words.format(due=due, soon=soon))
        self._body.setCurrentIndex(0 if found.entries else 1)
        self.actions_here.allow(allowed=bool(found.entries) and not self._office.read_only)
        if found.entries:
            row_ = self.model.row_of(seen, min(at, len(found.entries) - 1))
            self.list.setCurrentIndex(self.model.index(row_))
        else:
            self._show_nothing(found.next_due)
        self._show_current()
        if leads and not has_keyboard(self):
            self.list.setFocus()

    def _show_nothing(self, next_due: date | None) -> None:
        clear(self._nothing)
        title = self.tr("Nog niets na te kijken")
        words = self.tr("Er is nog geen aanbod dat loopt.")
        if next_due is not None:
            said = self.tr("De volgende activiteit is aan de beurt op {day}.")
            title, words = self.tr("Alles is nagekeken"), said.format(day=date_text(next_due))
        self._nothing.addWidget(EmptyState("checklist", title, words))

    @Slot()
    def _show_current(self) -> None:
        entry = self._current
        self._looked += 1
        looked = self._looked
        if entry is None:
            self._show_cards(None, {})
            return
        self.head.show_entry(self.model.name_of(entry), entry)
        ids = entry.ids[:SHOWN]

        def show(states: Mapping[str, Checked]) -> None:
            if looked == self._looked:
                self._show_cards(entry, states)

        self._jobs.glance(lambda _progress: self._office.verifications.states(ids), show)

    def _show_cards(self, entry: ToAsk | None, states: Mapping[str, Checked]) -> None:
        at, leads = self._here, has_keyboard(self._area)
        clear(self._cards)
        self.cards = []
        shown = [] if entry is None else [one for one in entry.activities if one.id in states]
        for one in shown:
            made = ActivityCard(one, states[one.id], self._actions)
            made.right.connect(self.still_right)
            made.details_wanted.connect(self.with_details)
            made.opened.connect(self.open_in_offer)
            self.cards.append(made)
            self._cards.addWidget(made)
        later = 0 if entry is None else len(entry.activities) - len(shown)
        self._later.setText(self.tr("Nog {n}. Die volgen als deze klaar zijn.").format(n=later))
        self._later.setVisible(later > 0)
        if leads:
            (self.list if not self.cards else self.cards[0].still_right).setFocus()
        if at is not None and self.cards:
            self.cards[min(at, len(self.cards) - 1)].still_right.setFocus()

    # How it is built

    def _build(self) -> None:
        title = column(label(self.tr("Wie vraag je?"), "h2"), self._count, gap=5)
        top = holder(column(title, margins=(18, 16, 18, 12)))
        self._list_side = surface(
            column(top, line(), (self.list, 1), gap=0), "panelL", width=LIST_WIDTH
        )
        inside = column(self._cards, self._later, STRETCH, gap=10, margins=(26, 14, 26, 18))
        cards = holder(inside)
        cards.setMaximumWidth(WIDEST)
        self._area = scrolled(holder(row((cards, 100), STRETCH, gap=0)))
        head = holder(column(self.head, margins=(26, 16, 26, 12)))
        hints = row(gap=7)
        for key, words in (
            ("Alt+J", self.tr("nog juist")),
            ("D", self.tr("met details")),
            ("Alt+↓", self.tr("volgende")),
        ):
            hints.addWidget(KeyCap(key))
            hints.addWidget(label(words, "cap"))
        foot = surface(row(STRETCH, hints, margins=(16, 0, 14, 0)), "foot", height=34)
        right = holder(column(head, line(), (self._area, 1), foot, gap=0))
        work = holder(row(self._list_side, (right, 1), gap=0))
        self._body.addWidget(work)
        self._body.addWidget(holder(self._nothing))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.strip)
        layout.addWidget(self._body, 1)
