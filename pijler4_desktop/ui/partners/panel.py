"""The panel beside the list: one organisation, its contact log, its offer and its data."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QMenu, QStackedWidget, QVBoxLayout, QWidget

from pijler4_desktop.domain.erasing import Wiper
from pijler4_desktop.domain.facts import Facts
from pijler4_desktop.domain.history import RecordChange
from pijler4_desktop.domain.terms import term
from pijler4_desktop.domain.vocabulary import PartnerStatus
from pijler4_desktop.services.partners import Partner
from pijler4_desktop.ui.actions import Actions
from pijler4_desktop.ui.kit.buttons import action_button, icon_button
from pijler4_desktop.ui.kit.flow import FlowLayout
from pijler4_desktop.ui.kit.focus import has_keyboard
from pijler4_desktop.ui.kit.labels import label
from pijler4_desktop.ui.kit.layouts import clear, column, holder, line, row, scrolled, surface
from pijler4_desktop.ui.kit.monograms import Monogram
from pijler4_desktop.ui.kit.tabs import Tabs
from pijler4_desktop.ui.partners.data_tab import DataTab
from pijler4_desktop.ui.partners.log_tab import LogTab
from pijler4_desktop.ui.partners.note_box import Typed
from pijler4_desktop.ui.partners.offer_tab import OfferTab
from pijler4_desktop.ui.partners.words import kind_words

LOG, OFFER, DATA = range(3)
TOP = Qt.AlignmentFlag.AlignTop
MORE = (
    "partners.done",
    "partners.postpone",
    "",
    "partners.show_offer",
    "",
    "partners.ask_mail",
    "partners.ask_excel",
    "partners.ask_pdf",
    "",
    "partners.doubles",
    "partners.review",
    "",
    "partners.remove",
)
"""What the button with the dots offers; an empty text parts them."""


class PartnerPanel(QWidget):
    """Shows one organisation; what changes data is for whoever listens.

    Signals:
        closed: the cross was pressed.
        opened: show this activity (its id).
        turned: another organisation is shown (its id and name).
    """

    closed = Signal()
    opened = Signal(str)
    turned = Signal(str, str)

    def __init__(self, facts: Facts, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._actions = actions
        self.partner: Partner | None = None
        self._kept: dict[str, tuple[str, Typed]] = {}
        self.log, self.offer = LogTab(actions), OfferTab(actions)
        self.data = DataTab(facts)
        self._note = action_button(actions["partners.note"], "primary")
        self.tabs = Tabs(self.tr("Onderdelen van de organisatie"))
        self._pages = QStackedWidget()
        self._areas = [scrolled(tab) for tab in (self.log, self.offer, self.data)]
        self._head = QVBoxLayout()
        self._build()
        self.tabs.currentChanged.connect(self._pages.setCurrentIndex)
        self.log.note.closed.connect(self.close_note)
        self.log.all_wanted.connect(lambda: self.tabs.setCurrentIndex(OFFER))
        self.log.opened.connect(self.opened)
        self.offer.opened.connect(self.opened)
        self.setAccessibleName(self.tr("Gekozen organisatie"))

    def _build(self) -> None:
        titles = (self.tr("Contactlog"), self.tr("Aanbod"), self.tr("Gegevens"))
        for title, area in zip(titles, self._areas, strict=True):
            self.tabs.addTab(title)
            self._pages.addWidget(area)
        more = icon_button("dots", self.tr("Meer acties"), compact=True)
        more.clicked.connect(lambda: self._show_more(more))
        close = icon_button("x", self.tr("Paneel sluiten (Esc)"), compact=True)
        close.clicked.connect(self.closed)
        top = row((self._head, 1), more, close, gap=4)
        top.setAlignment(more, TOP)
        top.setAlignment(close, TOP)
        doings = QWidget()
        doings.setLayout(
            FlowLayout(
                self._note,
                action_button(self._actions["partners.edit"], words=self.tr("Bewerken")),
                action_button(self._actions["partners.new_offer"], words=self.tr("Nieuw aanbod")),
                gap=8,
            )
        )
        head = column(top, doings, self.tabs, gap=12, margins=(22, 16, 14, 0))
        inside = column(holder(head), line(), (self._pages, 1), gap=0)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(surface(inside, "panelR"))

    def show_partner(
        self, partner: Partner, history: Sequence[RecordChange], *, writable: bool
    ) -> None:
        """Show an organisation; what was typed in the box of a note waits for its organisation."""
        before = self.partner.organisation.id if self.partner else ""
        another = before != partner.organisation.id
        if another:
            self.keep_note()
        self.partner = partner
        self._show_head(partner)
        self.tabs.set_count(LOG, len(partner.moments))
        self.tabs.set_count(OFFER, len(partner.offer))
        self.log.show_partner(partner, writable=writable)
        self.offer.show_partner(partner)
        self.data.show_organisation(partner.organisation, history)
        if another:
            self._put_note_back(partner.organisation.id)
            self.turned.emit(partner.organisation.id, partner.organisation.name)
            for area in self._areas:
                area.verticalScrollBar().setValue(0)

    @property
    def main(self) -> QWidget:
        """The button of the main action."""
        return self._note

    def focus(self) -> None:
        """Bring the keyboard to the main action."""
        self._note.setFocus()

    # The note

    def begin_note(self) -> None:
        """Open the box of a note, with what was typed in it before."""
        self.tabs.setCurrentIndex(LOG)
        self.log.note.begin()
        self._areas[LOG].verticalScrollBar().setValue(0)

    @Slot()
    def close_note(self) -> None:
        """Put the box away; what was typed stays."""
        inside = has_keyboard(self.log.note)
        self.log.note.hide()
        if inside:
            self.focus()

    @property
    def notes(self) -> Sequence[str]:
        """Name the organisations of which something is typed and not stored."""
        names = [name for name, _typed in self._kept.values()]
        if self.partner is not None and self.log.note.typed.anything:
            names.append(self.partner.organisation.name)
        return names

    def keep_note(self) -> None:
        """Lay what is typed aside, for when its organisation is shown again."""
        typed = self.log.note.typed
        if self.partner is not None and typed.anything:
            organisation = self.partner.organisation
            self._kept[organisation.id] = (organisation.name, typed)
        self.drop_note()

    def drop_note(self) -> None:
        """Empty the box and put it away."""
        self.log.note.put(Typed())
        self.log.note.hide()

    def wipe_notes(self, wiper: Wiper) -> None:
        """Wipe a forgotten person from what was typed about a contact."""
        self._kept = {
            id_: (wiper.text(name), typed.without(wiper))
            for id_, (name, typed) in self._kept.items()
        }
        typed = self.log.note.typed
        if (wiped := typed.without(wiper)) != typed:
            self.log.note.put(wiped)

    def note_stored(self, id_: str, typed: Typed) -> bool:
        """Let go of the note of an organisation, once it is stored as it was typed then.

        What was typed since stays, of whichever organisation. Tells whether the box was emptied.
        """
        if self.partner is not None and self.partner.organisation.id == id_:
            if self.log.note.typed == typed:
                self.drop_note()
                return True
        elif id_ in self._kept and self._kept[id_][1] == typed:
            del self._kept[id_]
        return False

    def forget_notes(self) -> None:
        """Let go of everything that was typed."""
        self._kept.clear()
        self.drop_note()

    def _put_note_back(self, id_: str) -> None:
        kept = self._kept.pop(id_, None)
        if kept is not None:
            self.log.note.put(kept[1])
            self.log.note.show()

    # The head

    def _show_head(self, partner: Partner) -> None:
        clear(self._head)
        organisation = partner.organisation
        below = " · ".join(part for part in self._below(partner) if part)
        name = label(organisation.name, "title", wrap=True)
        said = column(name, label(below, "sub", wrap=True), gap=1)
        tile = Monogram(organisation.name)
        inside = row(tile, (said, 1), gap=12)
        inside.setAlignment(tile, TOP)
        self._head.addLayout(inside)

    def _below(self, partner: Partner) -> Sequence[str]:
        organisation = partner.organisation
        status = term(organisation.partner_status)
        signed = organisation.agreement_signed_on
        if signed is not None and organisation.partner_status is PartnerStatus.PARTNER:
            status = self.tr("Partner sinds {year}").format(year=signed.year)
        kind = kind_words(organisation.main_activity, organisation.type)
        if kind or partner.place:
            status = status[:1].lower() + status[1:]
        return kind, partner.place, status

    def _show_more(self, anchor: QWidget) -> None:
        menu: QMenu = self._actions.menu(self, *MORE)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(anchor.mapToGlobal(anchor.rect().bottomLeft()))
