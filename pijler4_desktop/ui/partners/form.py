"""The form of an organisation: every field in its section."""

from collections.abc import Collection, Mapping, Sequence
from typing import cast

from PySide6.QtWidgets import QWidget

from pijler4_desktop.domain import identifiers
from pijler4_desktop.domain.fields import Section, field_of
from pijler4_desktop.domain.parsing.parsed import Parsed
from pijler4_desktop.domain.parsing.soon import parse_soon
from pijler4_desktop.domain.records import Organisation
from pijler4_desktop.domain.text import clean
from pijler4_desktop.domain.vocabulary import Kind
from pijler4_desktop.domain.wording import date_cell, kbo_text
from pijler4_desktop.services.office import Office
from pijler4_desktop.services.saving import today
from pijler4_desktop.ui.forms.entries import Entry, ParsedEntry
from pijler4_desktop.ui.forms.record_form import CARD_MARGINS, RecordForm, Row
from pijler4_desktop.ui.kit.labels import label
from pijler4_desktop.ui.kit.layouts import STRETCH, column, row, surface
from pijler4_desktop.ui.partners.words import section_words

NAME_LINE: Row = (("name", 3), ("type", 2))
ROWS: Mapping[Section, Sequence[Row]] = {
    Section.WHAT: (
        NAME_LINE,
        (("main_activity", 3), ("partner_status", 2)),
        (("kbo", 1), ("vcode", 1), ("next_contact_on", 1)),
        (("establishment_number", 1), ("ovo_code", 1), ("", 1)),
    ),
    Section.CONTACT: (
        (("contact_function", 1), ("phone", 1)),
        (("email", 1), ("website", 1)),
    ),
    Section.WHERE: (
        (("street", 4), ("house_number", 1), ("box", 1)),
        (("postal_code", 1), ("municipality_nis", 2), ("address_register_id", 2)),
    ),
    Section.CONDITIONS: ((("insured_volunteers", 1), ("agreement_signed_on", 1)),),
    Section.NOTES: (
        (("internal_notes", 1),),
        (("origin", 1),),
        (("extra", 1),),
    ),
}
"""Where each field stands: rows of fields per section, with their share of the width."""

_CORE: Mapping[Section, Sequence[str]] = {
    Section.WHAT: ("name", "type"),
    Section.CONTACT: ("contact_function", "email", "phone"),
    Section.WHERE: ("postal_code", "street"),
    Section.CONDITIONS: ("insured_volunteers", "agreement_signed_on"),
    Section.NOTES: ("internal_notes", "origin", "extra"),
}
"""What makes a section count as filled in: the name and type both, elsewhere any of these."""
_BLANK = Organisation(id="", name="")


class OrganisationForm(RecordForm):
    """Shows an organisation in fields and gives back the organisation the fields now make.

    `below_name` stands under the line of the name.
    """

    kind = Kind.ORGANISATION

    def __init__(self, office: Office, below_name: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(office, parent)
        self._below_name = below_name
        self.make(tuple(ROWS))

    def listen(self) -> None:
        """Look at the check digits while the number is typed."""
        self.entries["kbo"].changed.connect(self._say_number)

    def make_section(self, section: Section) -> QWidget:
        """Make the fields of a section, and the warning under the name."""
        body = column(gap=14, margins=CARD_MARGINS)
        head = row(label(section_words(section), "h2"), STRETCH, gap=10)
        if section is Section.WHAT:
            head.addWidget(label(self.tr("* nodig om te bewaren"), "cap"))
        body.addLayout(head)
        for line in ROWS[section]:
            body.addLayout(self.line(line))
            if line is NAME_LINE:
                body.addWidget(self._below_name)
        return surface(body, "card")

    def make_entry(self, key: str) -> Entry:
        """Numbers are shown in their groups; a follow-up can be "vr" or "over 2 weken"."""
        if key == "kbo":
            return ParsedEntry(key, lambda text: Parsed(clean(text)), kbo_text, "")
        if key == "next_contact_on":
            return ParsedEntry(key, lambda text: parse_soon(text, today()), date_cell)
        return super().make_entry(key)

    def show_organisation(self, organisation: Organisation) -> None:
        """Show an organisation; nothing is changed yet."""
        self.show_record(organisation)
        self.begin()
        self._say_number()

    def _say_number(self) -> None:
        """Tell that the check digits fit; that is all one can know without a register."""
        value, problem = identifiers.kbo(str(self.entries["kbo"].values()["kbo"]))
        fits = self.tr("Nummer klopt: de controlecijfers passen.")
        self.fields["kbo"].set_hint(fits if value and not problem else "")

    @property
    def organisation(self) -> Organisation:
        """The organisation as the fields now make it."""
        return cast("Organisation", self.record)


def section_state(section: Section, organisation: Organisation, wrong: Collection[str]) -> str:
    """Tell whether a section is filled in ("ok"), open ("todo") or "wrong"."""
    if any(field_of(Kind.ORGANISATION, key).section is section for key in wrong):
        return "wrong"
    filled = [getattr(organisation, key) != getattr(_BLANK, key) for key in _CORE[section]]
    enough = all(filled) if section is Section.WHAT else any(filled)
    return "ok" if enough else "todo"
