"""After undo and redo the changed record is in sight, and the toast says what came back."""

from PySide6.QtWidgets import QApplication, QPushButton

from pijler4_desktop.domain.listing import OfferFilter
from pijler4_desktop.ui.page import HANDOFF
from tests.ui.history.conftest import Desk


def test_undo_goes_to_the_record_it_changed(desk: Desk) -> None:
    last = desk.activities[-2]
    page = desk.offer()
    desk.window.resize(1366, 540)
    desk.rename(-2, "Zeilen")
    page.list.ask()
    desk.settle()
    page.list.table.select_line(0)
    page.list.table.scrollToTop()

    desk.do("edit.undo")

    assert desk.window.toast.words == "Teruggezet: Zeilen wijzigen"
    assert page.list.table.current_id() == last.id
    table = page.list.table
    assert table.viewport().rect().contains(table.visualRect(table.currentIndex()).center())
    page.list.table.select_line(0)
    desk.do("edit.redo")
    assert desk.window.toast.words == "Opnieuw gedaan: Zeilen wijzigen"
    assert page.list.table.current_id() == last.id


def test_what_undo_brings_back_is_in_sight(desk: Desk) -> None:
    page = desk.offer()
    gone = desk.activities[5].id
    desk.office.offer.remove([gone])
    page.list.ask()
    desk.settle()
    page.list.table.select_line(0)
    desk.do("edit.undo")
    assert page.list.table.current_id() == gone


def test_several_records_that_come_back_are_chosen_and_in_sight(desk: Desk) -> None:
    page = desk.offer()
    desk.window.resize(1366, 540)
    gone = [one.id for one in desk.activities[-4:]]
    desk.window.jobs.write(lambda _progress: desk.office.offer.remove(gone))
    desk.settle()
    table = page.list.table
    table.select_line(0)
    table.scrollToTop()

    desk.do("edit.undo")

    assert set(table.chosen_ids()) == set(gone)
    current = table.currentIndex()
    assert table.current_id() in gone
    assert table.viewport().rect().contains(table.visualRect(current).center())


def test_a_toast_about_undo_offers_to_do_it_again(desk: Desk) -> None:
    desk.rename(-2, "Zeilen")
    desk.offer()
    desk.do("edit.undo")
    desk.window.toast.take_focus()
    focus = QApplication.focusWidget()
    assert isinstance(focus, QPushButton)
    assert focus.text() == "Opnieuw"
    focus.click()
    desk.settle()
    assert desk.window.toast.words == "Opnieuw gedaan: Zeilen wijzigen"


def test_what_a_filter_hides_is_said_with_the_way_out(desk: Desk) -> None:
    page = desk.offer()
    desk.rename(-2, "Zeilen")
    page.list.want(OfferFilter(text="taal"))
    desk.settle()
    page.list.table.select_line(0)

    desk.do("edit.undo")
    assert desk.window.toast.words.endswith("Je filters verbergen dit.")
    assert desk.window.toast.take_focus()
    focus = QApplication.focusWidget()
    assert isinstance(focus, QPushButton)
    assert focus.text() == "Filters wissen"
    focus.click()
    desk.settle()

    assert page.list.wanted.empty
    assert page.list.table.chosen_ids() == [desk.activities[-2].id]


def test_a_form_that_is_open_stays_open(desk: Desk) -> None:
    desk.rename(3, "Anders")
    page = desk.offer()
    page.list.table.select_line(0)
    page.edit()
    desk.do("edit.undo")
    assert page.title != "Aanbod"


def test_undo_twice_names_each_step(desk: Desk) -> None:
    desk.rename(0, "Een")
    desk.rename(1, "Twee")
    desk.window.open_page(HANDOFF)
    desk.settle()
    desk.window.undo()
    desk.window.undo()
    desk.settle()
    # both were asked before the first was done: the words come from what was really taken back
    assert desk.window.toast.words == "Teruggezet: Een wijzigen"
