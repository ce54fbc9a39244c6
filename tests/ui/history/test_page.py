"""The history: steps by day, what each did, and back to any of them."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from pijler4_desktop.domain.vocabulary import Action
from pijler4_desktop.ui.history.page import PAGE, HistoryPage
from pijler4_desktop.ui.history.words import day_title
from pijler4_desktop.ui.page import HISTORY, OVERVIEW
from pijler4_desktop.ui.row_model import WINDOW
from pijler4_desktop.ui.theme.theme import apply_theme
from pijler4_desktop.ui.theme.tokens import Scheme
from tests.factories import an_activity
from tests.ui.audit import faults
from tests.ui.history.conftest import Desk

CTRL = Qt.KeyboardModifier.ControlModifier


def said(page: HistoryPage) -> list[str]:
    model = page.model
    return [str(model.data(model.index(n, 0))) for n in range(model.rowCount())]


def steps(page: HistoryPage) -> list[str]:
    """Return what the lines say without their clock and the days."""
    return [words.partition(", ")[2] for words in said(page) if ", " in words]


def details(page: HistoryPage) -> list[str]:
    return [one.text() for one in page.details.findChildren(QLabel) if one.isVisible()]


def test_steps_stand_under_their_day_newest_first(desk: Desk) -> None:
    desk.rename(0, "Praatcafé")
    with desk.office.database.work(Action.EDIT) as work:
        work.connection.exec_driver_sql(
            "UPDATE change_set SET made_at = '2025-03-12T09:05:00+00:00' WHERE id = 1"
        )
    page = desk.history()

    assert said(page)[0] == "Vandaag"
    assert "12 maart 2025" in said(page)
    assert steps(page) == [
        "Praatcafé wijzigen, 1 activiteit, gedaan",
        "Lijst inlezen, 20 activiteiten, 17 organisaties, gedaan",
        "Bestand maken voor Herzele, 4 instellingen, gedaan",
    ]
    assert page.table.hasFocus()
    assert page._count.text() == "3 stappen"


def test_days_are_named_as_people_do() -> None:
    today = date(2026, 11, 23)
    days = (today, date(2026, 11, 22), date(2026, 11, 12), date(2025, 3, 1))
    assert [day_title(day, today) for day in days] == [
        "Vandaag",
        "Gisteren",
        "12 november",
        "1 maart 2025",
    ]


def test_a_step_tells_what_it_did_field_by_field(desk: Desk) -> None:
    opened = desk.office.offer.open(desk.activities[0].id)
    changed = replace(opened.activity, capacity=20, phone="")
    desk.office.offer.edit(opened, changed, "Buurthuis De Linde")
    page = desk.history()

    assert "Organisatie: Bibliotheek Lindergem → Buurthuis De Linde" in details(page)
    assert "Plaatsen: 16 → 20" in details(page)
    assert "Telefoon: '09 000 00 12' gewist" in details(page)


def test_a_large_step_shows_its_records_a_page_at_a_time(desk: Desk) -> None:
    page = desk.history()
    assert page.details.shown == PAGE
    assert page.details._more.text() == "Toon nog 12 rijen"
    page.details._more.click()
    desk.settle()
    assert page.details.shown == 37
    assert not page.details._more.isVisible()


def test_undo_to_here_takes_back_everything_since_and_redo_to_here_does_it_again(
    desk: Desk, qtbot: QtBot
) -> None:
    for line, name in enumerate(("Een", "Twee", "Drie")):
        desk.rename(line, name)
    page = desk.history()
    for _ in range(2):
        qtbot.keyClick(page.table, Qt.Key.Key_Down)
    desk.settle()
    assert "Dit neemt deze stap terug en 2 latere stappen." in details(page)

    qtbot.keyClick(page.table, Qt.Key.Key_Return, CTRL)
    desk.settle()

    assert [words.endswith("ongedaan gemaakt") for words in steps(page)][:4] == [True] * 3 + [False]
    assert desk.window.toast.words == "3 stappen teruggezet."
    assert page.details.go_button.text() == "Deze stap opnieuw doen"
    assert page.table.current is not None
    assert page.table.current.step.label == "Een wijzigen"
    rows = desk.office.offer.rows([desk.activities[0].id])
    assert rows[desk.activities[0].id].name == "Taalcafé Babbelhoek"

    qtbot.keyClick(page.table, Qt.Key.Key_Up)
    desk.settle()
    assert "Dit doet deze stap opnieuw en 1 eerdere stap." in details(page)
    assert page.details.go_button.text() == "Opnieuw doen tot hier"
    desk.do("history.go")
    assert [words.endswith("gemaakt") for words in steps(page)][:3] == [True, False, False]
    assert desk.window.toast.words == "2 stappen opnieuw gedaan."


def test_pressed_twice_it_still_goes_only_there(desk: Desk, qtbot: QtBot) -> None:
    for line, name in enumerate(("Een", "Twee")):
        desk.rename(line, name)
    page = desk.history()
    qtbot.keyClick(page.table, Qt.Key.Key_Down)
    desk.settle()

    qtbot.keyClick(page.table, Qt.Key.Key_Return, CTRL)
    qtbot.keyClick(page.table, Qt.Key.Key_Return, CTRL)
    desk.settle()
    qtbot.keyClick(page.table, Qt.Key.Key_Return, CTRL)
    desk.settle()

    assert [words.endswith("ongedaan gemaakt") for words in steps(page)][:3] == [True, True, False]


def test_it_says_where_it_stopped(desk: Desk) -> None:
    desk.rename(0, "Een")
    with desk.office.database.work(Action.EDIT) as work:
        work.connection.exec_driver_sql("UPDATE activity SET version = 99")
    desk.office.offer.add(an_activity(name="Koor"))
    page = desk.history()
    page.table.go_to(3)
    desk.settle()

    desk.do("history.go")
    words = " ".join(details_of(page))
    assert "1 stap teruggezet." in words
    assert "We stopten bij 'Een wijzigen'" in words

    desk.do("history.go")
    assert "We stopten bij 'Een wijzigen'" in " ".join(details_of(page))
    assert "teruggezet" not in " ".join(details_of(page))
    assert desk.window._failure is None


def details_of(page: HistoryPage) -> list[str]:
    return [one.text() for one in page.findChildren(QLabel) if one.isVisible()]


def test_the_first_step_and_one_that_is_lost_cannot_be_gone_to(desk: Desk) -> None:
    desk.rename(0, "Een")
    desk.office.editing.undo()
    desk.rename(1, "Twee")
    page = desk.history()
    lost = next(n for n, _when in desk.office.timeline.moments() if n == 3)
    page.table.go_to(lost)
    desk.settle()
    assert any("kan niet meer opnieuw" in words for words in details(page))
    assert not desk.window.registry["history.go"].isEnabled()
    page.table.go_to(1)
    desk.settle()
    assert "Hier begon je bestand." in details(page)
    assert not page.details.go_button.isVisible()


def test_the_list_follows_what_is_undone_elsewhere(desk: Desk) -> None:
    desk.rename(0, "Een")
    page = desk.history()
    desk.do("edit.undo")
    assert steps(page)[0] == "Een wijzigen, 1 activiteit, ongedaan gemaakt"


def test_arrows_pass_over_the_days_and_home_goes_to_the_newest(desk: Desk, qtbot: QtBot) -> None:
    with desk.office.database.work(Action.EDIT) as work:
        work.connection.exec_driver_sql(
            "UPDATE change_set SET made_at = '2025-03-12T09:05:00+00:00' WHERE id = 1"
        )
    page = desk.history()
    qtbot.keyClick(page.table, Qt.Key.Key_Down)
    assert page.table.currentIndex().row() == 3
    qtbot.keyClick(page.table, Qt.Key.Key_Home)
    assert page.table.currentIndex().row() == 1
    qtbot.keyClick(page.table, Qt.Key.Key_End)
    assert page.table.currentIndex().row() == 3


def test_only_lines_in_sight_are_read(desk: Desk) -> None:
    with desk.office.database.work(Action.EDIT) as work:
        work.connection.exec_driver_sql(
            "INSERT INTO change_set (action, label, made_at, state, records)"
            " WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 5000)"
            " SELECT 'edit', 'Stap ' || i, '2026-01-05T10:00:00+00:00', 'done', 0 FROM n"
        )
    page = desk.history()
    assert page.model.rowCount() > 5000
    assert len(desk.office.timeline._tallies) <= 2 * WINDOW
    page.table.go_to(1)
    desk.settle()
    assert page.table.current is not None
    assert page.table.current.step.id == 1


def test_keys_lead_in_and_out(desk: Desk, qtbot: QtBot) -> None:
    assert desk.window.stack.current_key == OVERVIEW
    qtbot.keyClick(desk.window, Qt.Key.Key_H, CTRL)
    desk.settle()
    assert desk.window.stack.current_key == HISTORY
    assert not any(made.isChecked() for made in desk.window.navigation._buttons.values())
    page = desk.window.stack.page
    assert isinstance(page, HistoryPage)
    qtbot.keyClick(page.table, Qt.Key.Key_Return)
    focus = QApplication.focusWidget()
    assert focus is not None
    assert page.details.isAncestorOf(focus)
    qtbot.keyClick(focus, Qt.Key.Key_Escape)
    assert page.table.hasFocus()
    qtbot.keyClick(page.table, Qt.Key.Key_Escape)
    assert desk.window.stack.current_key == OVERVIEW


def test_the_undo_button_leads_to_history_and_bin(desk: Desk) -> None:
    desk.window.topbar.more_button.click()
    menu = QApplication.activePopupWidget()
    assert menu is not None
    shown = [action.objectName() for action in menu.actions()]
    assert shown[:5] == ["edit.undo", "edit.redo", "", "page.history", "page.bin"]
    menu.close()


def test_a_line_speaks_a_summary(desk: Desk) -> None:
    page = desk.history()
    table = QAccessible.queryAccessibleInterface(page.table)
    spoken = [table.child(n).text(QAccessible.Text.Name) for n in range(table.childCount())]
    assert any("Lijst inlezen, 20 activiteiten" in words for words in spoken)


@pytest.mark.parametrize("size", [(1366, 768), (960, 540)])
@pytest.mark.parametrize("scheme", [Scheme.LIGHT, Scheme.DARK])
def test_nothing_is_cut_or_nameless(
    qapp: QApplication, desk: Desk, size: tuple[int, int], scheme: Scheme
) -> None:
    apply_theme(qapp, scheme)
    desk.rename(0, "Een")
    desk.window.resize(*size)
    page = desk.history()
    page._say_stopped("3 stappen teruggezet. We stopten bij 'Een wijzigen'. " * 3)
    desk.settle()
    assert faults(desk.window) == []
