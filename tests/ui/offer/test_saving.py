"""Three ways to save, what stands in the way of each, and what nobody chose is not made."""

import pytest
from PySide6.QtWidgets import QApplication, QLabel

from pijler4_desktop.domain.errors import InvalidError
from pijler4_desktop.domain.fields import Section
from pijler4_desktop.domain.listing import OfferFilter
from pijler4_desktop.domain.records import Activity
from pijler4_desktop.domain.vocabulary import Standing, Status
from pijler4_desktop.services.office import Office
from tests.factories import an_activity, an_organisation
from tests.ui.hands import Hands


def named(hands: Hands, name: str) -> Activity:
    (id_,) = hands.office.offer.ids(OfferFilter(text=name))
    return hands.office.offer.open(id_).activity


def test_saving_stays_and_the_next_save_goes_on_from_there(hands: Hands) -> None:
    hands.press("Ctrl+N")
    hands.type("Zwemles")
    hands.press("Ctrl+S")
    assert hands.offer.crumbs
    assert hands.form.foot.words.startswith("Bewaard om ")
    assert not hands.form.changed
    assert hands.window.registry["edit.undo"].isEnabled() is False
    assert named(hands, "Zwemles").status is Status.IDEA

    hands.press("Alt+6")
    hands.type("053 00 00 99")
    hands.press("Ctrl+S")
    assert named(hands, "Zwemles").phone == "053 00 00 99"
    assert QApplication.focusWidget() is hands.form.form.entries["phone"].widget

    hands.press("Alt+1")
    hands.type("Zwemles volwassenen")
    hands.press("Ctrl+Return")
    assert not hands.offer.crumbs
    made = named(hands, "Zwemles volwassenen")
    assert hands.offer.list.table.current_id() == made.id
    row = hands.office.offer.rows([made.id])[made.id]
    assert row.standing is Standing.CONCEPT


def test_confirming_what_was_an_idea_makes_it_active(hands: Hands) -> None:
    idea = an_activity(name="Zaaldans", status=Status.IDEA)
    hands.office.offer.add(idea)
    hands.offer.list.want(OfferFilter(text="zaaldans"))
    hands.settle()
    hands.offer.list.table.select_line(0)
    hands.press("F2")
    assert not any("Nog" in one.text() for one in hands.form.index.findChildren(QLabel))
    hands.press("Alt+J")
    assert not hands.offer.crumbs
    assert hands.office.offer.rows([idea.id])[idea.id].standing is Standing.CONFIRMED


def test_no_organisation_is_made_unasked(hands: Hands) -> None:
    hands.office.organisations.add(an_organisation("OCMW Aalter"))
    hands.press("Ctrl+N")
    hands.type("Koffie")
    hands.form.form.organisation.focus()
    hands.type("ocmw aal")
    hands.press("Ctrl+S")
    assert list(hands.office.offer.ids(OfferFilter(text="Koffie"))) == []
    assert [one.text() for one in hands.form.choice.buttons] == ["OCMW Aalter", "Nieuw: ocmw aal"]
    assert hands.form.choice.buttons[0].hasFocus()
    assert not hands.form.form.fields["organisation_id"].hint

    hands.press("Return", "Ctrl+S")
    assert not hands.form.choice.buttons
    opened = hands.office.offer.open(named(hands, "Koffie").id)
    assert opened.organisation is not None
    assert opened.organisation.name == "OCMW Aalter"

    hands.form.form.organisation.focus()
    hands.form.form.organisation.editor.selectAll()
    hands.type("OCMW Aaltr")
    hands.press("Tab")
    hands.form.choice.buttons[-1].click()
    hands.press("Ctrl+S")
    opened = hands.office.offer.open(named(hands, "Koffie").id)
    assert opened.organisation is not None
    assert opened.organisation.name == "OCMW Aaltr"


def test_an_organisation_has_a_name_of_a_bearable_length(hands: Hands, office: Office) -> None:
    with pytest.raises(InvalidError):
        office.offer.add(an_activity(), "x" * 201)
    hands.press("Ctrl+N")
    hands.type("Koffie")
    form = hands.form.form
    form.organisation.focus()
    form.organisation.editor.setText("x" * 201)
    hands.press("Ctrl+S")
    assert form.fields["organisation_id"].error_label.text()
    assert hands.form.is_new


def test_a_doubtful_number_shows_in_the_index_and_is_said(hands: Hands) -> None:
    hands.offer.list.table.select_line(0)
    hands.press("F2", "Alt+6")
    hands.type("0512345")
    hands.press("Tab")
    assert hands.form.index.state(Section.CONTACT) == "doubt"
    hands.press("Ctrl+S")
    assert "Kijk nog na: Telefoon" in hands.form.foot.words


def test_another_one_can_be_begun_in_the_form(hands: Hands) -> None:
    hands.offer.list.table.select_line(0)
    hands.press("F2", "Ctrl+N")
    assert hands.form.is_new
    hands.type("Eerst dit")
    hands.press("Ctrl+N")
    assert "Bewaar dit eerst" in hands.form.foot.words
    assert hands.form.title == "Eerst dit"


def test_a_list_that_hangs_open_closes_when_one_goes_elsewhere(hands: Hands) -> None:
    hands.offer.list.table.select_line(0)
    hands.press("F2")
    kind = hands.form.form.entries["type"].widget
    kind.setFocus()
    kind.showPopup()  # type: ignore[attr-defined]
    hands.settle()
    popup = QApplication.activePopupWidget()
    assert popup is not None
    below = kind.mapToGlobal(kind.rect().bottomLeft())
    assert popup.geometry().top() >= below.y() - 2  # over the field it could reach the top bar
    hands.form.form.show_section(Section.CONTACT)
    assert QApplication.activePopupWidget() is None
