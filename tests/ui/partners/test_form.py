"""The form of an organisation: new, changed, wrong, left and taken up again."""

from dataclasses import replace
from datetime import timedelta

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from pijler4_desktop.domain.vocabulary import PartnerStatus
from pijler4_desktop.ui.forms.double_note import REST_MS
from pijler4_desktop.ui.forms.entries import ChoiceEntry, ParsedEntry
from pijler4_desktop.ui.page import BeginNamed
from pijler4_desktop.ui.partners.form_page import OrganisationFormPage
from tests.organisation_lists import kbo_number
from tests.partners_data import LONE, TODAY
from tests.services.somebody import NAME, a_person
from tests.ui.audit import faults
from tests.ui.partners.conftest import Desk


def the_form(desk: Desk) -> OrganisationFormPage:
    form = desk.page.editing.form
    assert form is not None
    return form


def editor(form: OrganisationFormPage, key: str) -> ParsedEntry[object]:
    entry = form.form.entries[key]
    assert isinstance(entry, ParsedEntry)
    return entry


def fill_in(desk: Desk, key: str, words: str) -> str:
    """Type in a field and leave it; returns what is said below it then."""
    form = the_form(desk)
    editor(form, key).editor.clear()
    form.form.focus_field(key)
    desk.type(words)
    desk.key(Qt.Key.Key_Tab)
    return form.form.fields[key].error_label.text()


def test_who_is_forgotten_does_not_come_back_with_what_was_typed(desk: Desk) -> None:
    id_ = desk.choose(desk.names()[0])
    person = a_person(id_)
    desk.office.contacts.add(person)
    desk.page.list.panel.log.note.result.setPlainText(f"{NAME} belt terug")
    desk.choose(desk.names()[1])
    desk.choose(desk.names()[0])
    desk.do("edit")
    the_form(desk).form.entries["internal_notes"].restore(f"Bel {NAME}, op maandag")
    the_form(desk).form.changed.emit()

    desk.page.contacts.doings._forget(person.id, backups=False)
    desk.settle()

    assert desk.page.editing.form is None
    assert desk.page.list.panel.log.note.typed.result == "[gewist] belt terug"
    desk.do("edit")
    assert the_form(desk).form.organisation.internal_notes == "Bel [gewist], op maandag"
    desk.do("save")
    assert b"kanarie" not in desk.office.path.read_bytes().lower()


def test_a_new_organisation_is_checked_while_one_fills_it_in(desk: Desk) -> None:
    desk.do("new")
    form = the_form(desk)
    assert desk.page.title == "Nieuwe organisatie"
    assert desk.page.crumbs == ("Partnerorganisaties",)
    assert faults(desk.page) == []
    desk.do("save")
    assert "Naam van de organisatie" in form.foot.words
    assert editor(form, "name").editor.hasFocus()

    fill_in(desk, "name", "Turnkring Hulsthoek")
    assert "klopt niet" in fill_in(desk, "kbo", "0999.100.296")
    assert "de controlecijfers passen" in fill_in(desk, "kbo", "0999100295")
    assert fill_in(desk, "email", "geen adres")
    fill_in(desk, "email", "turnkring@lindergem.example")
    fill_in(desk, "next_contact_on", "over 2 weken")
    fill_in(desk, "postal_code", "9300")
    assert editor(form, "municipality_nis").editor.text() == "Aalst"
    form.form.focus_field("email")
    desk.key(Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)

    assert form.foot.words == "Turnkring Hulsthoek is bewaard."
    assert (form.is_new, form.changed) == (False, False)
    assert editor(form, "email").editor.hasFocus()
    desk.key(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert desk.page.editing.form is None
    assert desk.said[-1] == ("Turnkring Hulsthoek is bewaard.", True)
    id_ = desk.page.list.table.current_id()
    assert id_ is not None
    stored = desk.office.partners.open(id_).organisation
    assert (stored.name, stored.kbo) == ("Turnkring Hulsthoek", "0999100295")
    assert stored.next_contact_on == TODAY + timedelta(days=14)
    assert stored.partner_status is PartnerStatus.PROSPECT


def test_what_is_not_saved_waits(desk: Desk) -> None:
    id_ = desk.choose(LONE)
    desk.key(Qt.Key.Key_F2)
    form = the_form(desk)
    before = desk.office.partners.open(id_).organisation
    assert not form.changed
    status = form.form.entries["partner_status"]
    assert isinstance(status, ChoiceEntry)
    form.form.focus_field("phone")
    desk.key(Qt.Key.Key_9, Qt.KeyboardModifier.AltModifier)  # there is no such section
    desk.type("053 00 00 00")
    assert desk.page.unsaved == [LONE]
    desk.key(Qt.Key.Key_Escape)

    assert desk.page.editing.form is None
    assert desk.said[-1][0] == f"{LONE} is niet bewaard. Druk daar op F2 om verder te werken."
    assert desk.page.unsaved == [LONE]
    assert desk.office.partners.open(id_).organisation == before

    desk.do("edit")
    assert editor(form, "phone").editor.text() == "053 00 00 00"
    assert desk.said[-1][0] == "Wat je nog niet bewaarde, staat er weer."
    desk.do("save")
    assert desk.office.partners.open(id_).organisation.phone == "053 00 00 00"
    assert desk.page.unsaved == []


def test_a_change_from_elsewhere_is_told(desk: Desk) -> None:
    id_ = desk.choose(LONE)
    desk.do("edit")
    form = the_form(desk)
    desk.office.contact_log.postpone(id_, TODAY + timedelta(days=3))
    form.form.focus_field("website")
    desk.type("www.hulsthoek.example")
    desk.do("save")
    assert "intussen" in form.foot.words
    assert desk.failures == []
    desk.do("cancel")


def test_it_begins_with_a_name(desk: Desk) -> None:
    desk.page.arrive(BeginNamed("Naaiatelier"))
    assert desk.page.title == "Naaiatelier"
    assert desk.page.back()
    assert "Druk bij Partnerorganisaties op Ctrl+N" in desk.said[-1][0]
    desk.page.discard()
    assert desk.page.unsaved == []


def test_a_name_we_know_is_told_while_typing_with_the_way_to_it(desk: Desk, qtbot: QtBot) -> None:
    desk.do("new")
    form = the_form(desk)
    desk.type("Heemkringg Hulsthoek")
    assert form.doubles.words == ""
    fill_in(desk, "postal_code", "9300")  # a name alone may be that of another town
    qtbot.waitUntil(lambda: bool(form.doubles.words), timeout=5_000)
    assert form.doubles.words == f"Lijkt op '{LONE}' in Aalst."
    fill_in(desk, "name", "Iets heel anders")
    fill_in(desk, "kbo", "0999.100.295")
    qtbot.waitUntil(lambda: "Zelfde KBO-nummer als 'Sportclub" in form.doubles.words, timeout=5_000)
    fill_in(desk, "kbo", "")
    fill_in(desk, "name", "Heemkringg Hulsthoek")
    qtbot.waitUntil(lambda: "Lijkt" in form.doubles.words, timeout=5_000)
    assert form.doubles.isVisible()
    desk.settle()  # the fields below make room
    assert faults(desk.window) == []

    form.doubles.link.click()
    desk.settle()

    shown = desk.page.list.panel.partner
    assert shown is not None
    assert shown.organisation.name == LONE
    assert desk.page.unsaved == ["Heemkringg Hulsthoek"]
    desk.do("edit")  # the one that is stored is not its own double
    desk.type(" vzw")
    qtbot.wait(REST_MS)
    desk.settle()
    assert form.doubles.words == ""


def test_a_number_we_know_is_told_while_typing_without_a_name_too(desk: Desk, qtbot: QtBot) -> None:
    opened = desk.office.organisations.open(desk.choose(LONE))
    known = replace(opened.organisation, vcode="V0900001", kbo=kbo_number(5000))
    desk.office.organisations.edit(opened, known)
    desk.do("new")
    form = the_form(desk)

    def told(key: str, words: str, expected: str) -> None:
        fill_in(desk, key, words)
        qtbot.waitUntil(lambda: form.doubles.words == expected, timeout=5_000)

    told("kbo", kbo_number(5000), f"Zelfde KBO-nummer als '{LONE}' in Aalst.")
    told("vcode", "V0900001", f"Zelfde vCode en KBO-nummer als '{LONE}' in Aalst.")
    told("kbo", kbo_number(5001), f"Zelfde vCode als '{LONE}' in Aalst.")
    told("name", "Testhuis Zonneschijn", f"Zelfde vCode als '{LONE}' in Aalst.")
    told("vcode", "V0900002", "")
