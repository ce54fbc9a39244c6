"""After undo and redo the changed record is in sight, and the toast says what came back."""

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


def test_several_records_leave_the_user_where_he_was(desk: Desk) -> None:
    page = desk.offer()
    page.list.table.select_line(2)
    before = page.list.table.current_id()
    desk.office.offer.verify([one.id for one in desk.activities[3:6]])
    desk.do("edit.undo")
    assert page.list.table.current_id() == before


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
