"""Noting a contact in five keystrokes, following up, taking back; removing an organisation."""

from contextlib import closing
from dataclasses import replace
from datetime import timedelta

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication
from pytestqt.qtbot import QtBot

from pijler4_desktop.domain.parsing.soon import parse_soon
from pijler4_desktop.domain.vocabulary import Means, PartnerStatus
from pijler4_desktop.domain.wording import date_short
from pijler4_desktop.services.office import Office
from pijler4_desktop.ui.kit.reason import ReasonQuestion
from pijler4_desktop.ui.page import OFFER, NoteContact, OfOrganisation
from pijler4_desktop.ui.partners.columns import FOLLOW_UP
from pijler4_desktop.ui.partners.has_offer import HasOfferDialog
from pijler4_desktop.ui.partners.panel import DATA
from tests.partners_data import LONE, TODAY, review_contacts
from tests.ui.audit import faults
from tests.ui.partners.conftest import Desk

CTRL = Qt.KeyboardModifier.ControlModifier


def undo(desk: Desk) -> None:
    desk.jobs.write(lambda _progress: desk.office.editing.undo())
    desk.settle()


def test_five_keystrokes_note_a_contact(desk: Desk) -> None:
    table = desk.page.list.table
    table.select_line(0)
    table.setFocus()
    id_ = desk.page.list.ids[0]

    desk.key(Qt.Key.Key_L, CTRL)
    desk.key(Qt.Key.Key_T)
    desk.type("Wil meewerken vanaf januari.")
    desk.key(Qt.Key.Key_Tab)
    desk.type("vr")
    friday = parse_soon("vr", TODAY).value
    assert faults(desk.page) == []
    desk.key(Qt.Key.Key_Return, CTRL)

    partner = desk.office.partners.open(id_)
    moment = partner.moments[0]
    assert (moment.means, moment.result) == (Means.PHONE, "Wil meewerken vanaf januari.")
    assert (moment.held_on, moment.next_on) == (TODAY, friday)
    assert partner.organisation.next_contact_on == friday
    assert desk.said[-1][0].startswith(
        "Contact met Sportclub Zwaluw is genoteerd. Opvolgen op vrij"
    )
    assert desk.said[-1][1]
    assert table.hasFocus()
    assert not desk.page.list.panel.log.note.isVisible()
    undo(desk)
    assert len(desk.office.partners.open(id_).moments) == 5
    assert desk.office.partners.open(id_).organisation.next_contact_on == TODAY - timedelta(days=3)


def test_a_note_tells_what_is_missing_and_survives_going_elsewhere(desk: Desk) -> None:
    desk.choose("Sportclub Zwaluw")
    box = desk.page.list.panel.log.note
    desk.do("note")
    desk.key(Qt.Key.Key_Return, CTRL)
    assert "Kies eerst hoe: T, M, B of O." in desk.told()

    desk.key(Qt.Key.Key_O)
    desk.type("Over 85.07.30-033.28 gesproken.")
    desk.key(Qt.Key.Key_Return, CTRL)
    assert "rijksregisternummer" in box.said.error_label.text()
    box.result.setPlainText("Zaal besproken.")
    box.next_on.set_text("ooit eens")
    box.save()
    assert "Deze dag begrijpen we niet" in box.next_on.error_label.text()
    box.next_on.set_text("")

    desk.choose("Buurthuis De Linde")
    assert not box.isVisible()
    assert desk.page.unsaved == ["Sportclub Zwaluw"]
    desk.choose("Sportclub Zwaluw")
    assert box.isVisible()
    assert box.typed.result == "Zaal besproken."
    box.held_on.set_text("gisteren")
    box.save()
    desk.settle()

    assert desk.page.unsaved == []
    partner = desk.page.list.panel.partner
    assert partner is not None
    assert partner.organisation.next_contact_on is None  # it was due
    noted = next(one for one in partner.moments if one.means is Means.TALK)
    assert (noted.result, noted.held_on) == ("Zaal besproken.", TODAY - timedelta(days=1))


def test_klaar_and_uitstellen(desk: Desk) -> None:
    id_ = desk.choose("Sportclub Zwaluw")
    alert = desk.page.list.panel.log.alert
    buttons = {one.text(): one for one in alert.findChildren(QAbstractButton)}

    buttons["Uitstellen"].click()
    later = desk.page.following.later
    assert later.isVisible()
    later.chips[2].click()
    desk.settle()
    partner = desk.office.partners.open(id_)
    assert partner.organisation.next_contact_on == TODAY + timedelta(days=14)
    assert not alert.isVisible()
    undo(desk)
    assert alert.isVisible()

    {one.text(): one for one in alert.findChildren(QAbstractButton)}["Klaar"].click()
    desk.settle()
    assert desk.office.partners.open(id_).organisation.next_contact_on is None
    assert desk.said[-1] == ("De opvolging van Sportclub Zwaluw is klaar.", True)
    assert not desk.actions["partners.done"].isEnabled()


def test_the_keyboard_stays_near_what_is_done(desk: Desk, qtbot: QtBot) -> None:
    review_contacts(desk.office)
    id_ = desk.choose("Sportclub Zwaluw")
    shown = desk.page.list
    alert, contacts = shown.panel.log.alert, desk.page.contacts
    buttons = {one.text(): one for one in alert.findChildren(QAbstractButton)}
    buttons["Uitstellen"].setFocus()
    desk.key(Qt.Key.Key_Space)
    desk.key(Qt.Key.Key_Return)
    assert desk.office.partners.open(id_).organisation.next_contact_on == TODAY + timedelta(days=1)
    assert shown.table.hasFocus()
    undo(desk)
    {one.text(): one for one in alert.findChildren(QAbstractButton)}["Klaar"].setFocus()
    desk.key(Qt.Key.Key_Space)
    assert shown.table.hasFocus()

    shown.panel.tabs.setCurrentIndex(DATA)
    card = next(card for card in contacts.cards if card.line.contact.name)
    card.forget.setFocus()
    desk.key(Qt.Key.Key_Return)
    assert contacts.doings.question is not None
    contacts.doings.question.accept()
    qtbot.waitUntil(lambda: ("Deze persoon is vergeten.", False) in desk.said)
    desk.settle()
    desk.window.activateWindow()  # as a desktop does by itself
    desk.settle()
    assert contacts.new.hasFocus()


def test_an_enter_too_many_after_removing_the_last_one_does_nothing(desk: Desk) -> None:
    shown = desk.page.list
    shown.search.setText(LONE)
    shown.search.returnPressed.emit()
    desk.settle()
    shown.table.select_line(0)
    shown.table.setFocus()
    desk.do("remove")
    desk.key(Qt.Key.Key_Return)
    desk.key(Qt.Key.Key_Return)
    desk.window.activateWindow()
    desk.settle()
    desk.key(Qt.Key.Key_Return)
    assert desk.said[-1] == (f"{LONE} is verwijderd.", True)
    assert shown.search.hasFocus()
    assert desk.page.editing.form is None


def test_a_moment_can_be_taken_out_of_the_log(desk: Desk) -> None:
    id_ = desk.choose("Sportclub Zwaluw")
    log = desk.page.list.panel.log.timeline
    bins = [one for one in log.findChildren(QAbstractButton) if "verwijderen" in one.toolTip()]
    bins[-1].click()
    desk.settle()
    assert len(desk.office.partners.open(id_).moments) == 4
    undo(desk)
    assert len(desk.office.partners.open(id_).moments) == 5


def test_an_organisation_with_offer_stays_and_shows_it(desk: Desk) -> None:
    id_ = desk.choose("Sportclub Zwaluw")
    desk.do("remove")
    dialog = desk.page.findChild(HasOfferDialog)
    assert isinstance(dialog, HasOfferDialog)
    assert faults(dialog) == []
    dialog.show_offer.click()
    desk.settle()
    assert desk.opened == [(OFFER, OfOrganisation(id_))]


def test_one_without_offer_goes_for_a_reason(desk: Desk) -> None:
    id_ = desk.choose(LONE)
    desk.do("remove")
    question = desk.page.findChild(ReasonQuestion)
    assert isinstance(question, ReasonQuestion)
    question.chips[0].click()
    question.remove.click()
    desk.settle()

    assert LONE not in desk.names()
    assert desk.said[-1] == (f"{LONE} is verwijderd.", True)
    undo(desk)
    assert LONE in desk.names()
    assert desk.office.partners.open(id_).organisation.name == LONE


def test_a_contact_is_noted_from_elsewhere(desk: Desk) -> None:
    id_ = next(i for i, name in zip(desk.page.list.ids, desk.names(), strict=True) if name == LONE)
    desk.page.list.search.setText("zwaluw")
    desk.page.list.search.returnPressed.emit()
    desk.settle()

    desk.page.arrive(NoteContact(id_))
    desk.settle()

    assert desk.page.list.panel.log.note.isVisible()
    partner = desk.page.list.panel.partner
    assert partner is not None
    assert partner.organisation.id == id_
    assert desk.said == [("Je filters zijn gewist om dit te tonen.", False)]
    focus = QApplication.focusWidget()
    assert focus is not None
    assert desk.page.list.panel.log.note.isAncestorOf(focus)


def test_who_only_reads_changes_nothing(desk: Desk, qtbot: QtBot) -> None:
    with closing(Office.open(desk.office.path)) as reader:
        assert reader.read_only
        other = Desk(reader, qtbot)
        other.choose("Sportclub Zwaluw")
        for key in ("new", "note", "done", "postpone", "remove", "new_offer"):
            assert not other.actions[f"partners.{key}"].isEnabled(), key
        assert other.actions["partners.open"].isEnabled()
        other.jobs.close()


def test_nobody_is_told_to_call_who_has_stopped(desk: Desk) -> None:
    desk.choose("Sportclub Zwaluw")
    assert desk.page.list.panel.log.alert.isVisible()
    assert any("te laat" in words for words in follow_ups(desk))
    opened = desk.office.organisations.open(desk.page.list.ids[0])
    stopped = replace(opened.organisation, partner_status=PartnerStatus.STOPPED)
    edit = desk.office.organisations.edit
    desk.jobs.write(lambda _progress: edit(opened, stopped))
    desk.settle()
    assert not desk.page.list.panel.log.alert.isVisible()
    assert date_short(TODAY - timedelta(days=3)) in follow_ups(desk)
    assert not any("te laat" in words for words in follow_ups(desk))


def follow_ups(desk: Desk) -> list[str]:
    model = desk.page.list.table.model()
    return [str(model.index(row, FOLLOW_UP).data()) for row in range(model.rowCount())]
