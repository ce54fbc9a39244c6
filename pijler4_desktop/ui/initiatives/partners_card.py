"""The partners of an initiative: which organisation does what, and whether it agreed."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QStringListModel, Signal, Slot
from PySide6.QtWidgets import QCompleter, QFrame, QLineEdit, QVBoxLayout, QWidget

from pijler4_desktop.domain.initiative_records import InitiativePartner
from pijler4_desktop.domain.initiatives.cards import PartnerName
from pijler4_desktop.domain.terms import term
from pijler4_desktop.domain.vocabulary import PartnerAnswer
from pijler4_desktop.ui.initiatives.form_popover import FormPopover
from pijler4_desktop.ui.initiatives.words import ANSWER_LOOKS
from pijler4_desktop.ui.kit.buttons import button, icon_button
from pijler4_desktop.ui.kit.chips import Pill
from pijler4_desktop.ui.kit.field import Field
from pijler4_desktop.ui.kit.labels import Elided, label
from pijler4_desktop.ui.kit.layouts import STRETCH, clear, column, holder, row
from pijler4_desktop.ui.kit.monograms import Monogram
from pijler4_desktop.ui.kit.segmented import Segment, Segmented

PROPOSED = 12
LONGEST = 120
Names = Callable[[str], Sequence[str]]


class PartnerForm(FormPopover):
    """The small form of a partner: the organisation by its name, its role, its answer."""

    def __init__(self, names: Names, around: QWidget) -> None:
        super().__init__(around, "")
        self._names = names
        self.organisation, self.role = QLineEdit(), QLineEdit()
        self.organisation.setMaxLength(LONGEST)
        self.role.setMaxLength(LONGEST)
        self._proposals = QStringListModel(self)
        completer = QCompleter(self._proposals, self)
        completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        completer.setMaxVisibleItems(PROPOSED)
        self.organisation.setCompleter(completer)
        self.organisation.textEdited.connect(
            lambda words: self._proposals.setStringList(list(names(words))[:PROPOSED])
        )
        hint = self.tr("Typ een paar letters. Een nieuwe naam komt bij de partners.")
        self._organisation = Field(self.tr("Organisatie"), self.organisation, hint, required=True)
        self.answer = Segmented(
            [Segment(answer, term(answer)) for answer in PartnerAnswer], compact=True
        )
        self.answer.setAccessibleName(self.tr("Antwoord"))
        self.add_field(self._organisation)
        self.add_field(Field(self.tr("Rol"), self.role, self.tr("Bijvoorbeeld: trekker")))
        self._asked = label(self.tr("Antwoord"), "label")
        self.add_part(self._asked)
        self.add_part(self.answer)
        self.close_form()

    def show_partner(self, partner: InitiativePartner | None, name: str, anchor: QWidget) -> None:
        """Show a partner, or an empty form for a new one."""
        self.name_it(self.tr("Partner aanpassen") if partner else self.tr("Partner koppelen"))
        self.organisation.setText(name)
        self.organisation.setReadOnly(partner is not None)
        for part in (self._asked, self.answer):  # who is asked now has not answered yet
            part.setVisible(partner is not None)
        self.role.setText(partner.role if partner else "")
        self.answer.set_current(partner.answer if partner else PartnerAnswer.ASKED)
        self.show_below(anchor, removable=partner is not None)

    def wrong(self) -> Field | None:
        """A partner has a name."""
        if not self.organisation.text().strip():
            self._organisation.set_error(self.tr("Kies een organisatie."))
            return self._organisation
        return None

    @property
    def name(self) -> str:
        """Return the name of the organisation."""
        return self.organisation.text().strip()

    def partner(self, organisation_id: str) -> InitiativePartner:
        """Return the partner as it is filled in."""
        answer = PartnerAnswer(self.answer.current or PartnerAnswer.ASKED)
        return InitiativePartner(organisation_id, self.role.text().strip(), answer)


class PartnersCard(QFrame):
    """Shows partners; finding an organisation by its name is the page's work.

    Signals:
        changed: the partners as they should be now, and what to say.
        linked: ask the organisation of this name as a partner with this role.
        opened: show this organisation (its id).
    """

    changed = Signal(object, str)
    linked = Signal(str, str)
    opened = Signal(str)

    def __init__(self, names: Names) -> None:
        super().__init__()
        self.setProperty("surface", "card")
        self._partners: Sequence[InitiativePartner] = ()
        self._named: Sequence[PartnerName] = ()
        self._edited: int | None = None
        self._writable = True
        self.add = button(self.tr("Koppelen"), "link", compact=True)
        self.add.setToolTip(self.tr("Een organisatie koppelen"))
        self.add.clicked.connect(self._begin)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(9)
        self.form = PartnerForm(names, self)
        self.form.kept.connect(self._keep)
        self.form.removed.connect(self._remove)
        head = row(label(self.tr("Partners"), "h2"), STRETCH, self.add)
        layout = column(head, self._rows, gap=9, margins=(16, 14, 16, 14))
        layout.addStretch(1)
        self.setLayout(layout)

    def show_partners(
        self,
        partners: Sequence[InitiativePartner],
        names: Sequence[PartnerName],
        *,
        writable: bool,
    ) -> None:
        """Show these partners; `names` go with them, one by one."""
        self._partners, self._named, self._writable = partners, names, writable
        clear(self._rows)
        for number, partner in enumerate(partners):
            self._rows.addWidget(self._row(number, partner))
        if not partners:
            self._rows.addWidget(label(self.tr("Nog geen partner."), "sub"))
        self.add.setEnabled(writable)

    def _row(self, number: int, partner: InitiativePartner) -> QWidget:
        name, look = self._name(number), ANSWER_LOOKS[partner.answer]
        words = self.tr("Partner aanpassen: {name}").format(name=name)
        change = icon_button("edit", words, compact=True)
        change.setObjectName(f"partner-{number}")
        change.setEnabled(self._writable)
        change.clicked.connect(partial(self._edit, number, change))
        show = self.tr("Toon {name} bij Partnerorganisaties").format(name=name)
        to_it = icon_button("arrow-narrow-right", show, compact=True)
        to_it.setObjectName(f"organisation-{number}")
        to_it.clicked.connect(partial(self.opened.emit, self._named[number].organisation_id))
        to_it.setEnabled(not self._named[number].gone)
        said = column(Elided(name, 13, 500), gap=0)
        if partner.role:
            said.addWidget(Elided(partner.role, 12, 400, "text3"))
        answer = Pill(term(partner.answer).lower(), look.tone, look.icon)
        return holder(row(Monogram(name, 30), (said, 1), answer, row(change, to_it, gap=0), gap=10))

    def _name(self, number: int) -> str:
        return self._named[number].name or self.tr("Verwijderde organisatie")

    @Slot()
    def _begin(self) -> None:
        self._edited = None
        self.form.show_partner(None, "", self.add)

    def _edit(self, number: int, anchor: QWidget) -> None:
        self._edited = number
        partner = self._partners[number]
        self.form.show_partner(partner, self._name(number), anchor)

    @Slot()
    def _keep(self) -> None:
        if self._edited is None:
            self.linked.emit(self.form.name, self.form.role.text().strip())
            return
        partners = list(self._partners)
        partners[self._edited] = self.form.partner(partners[self._edited].organisation_id)
        words = self.tr("Partner aangepast: {name}").format(name=self.form.name)
        self.changed.emit(tuple(partners), words)

    @Slot()
    def _remove(self) -> None:
        if self._edited is not None:
            partners = list(self._partners)
            name = self._name(self._edited)
            del partners[self._edited]
            words = self.tr("{name} is geen partner meer van dit initiatief.").format(name=name)
            self.changed.emit(tuple(partners), words)
