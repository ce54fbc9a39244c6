"""The bin: what was removed is listed with its reason, found, and brought back."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from pijler4_desktop.domain.vocabulary import Action
from pijler4_desktop.ui.history.bin_page import BinPage
from pijler4_desktop.ui.page import OVERVIEW
from pijler4_desktop.ui.theme.theme import apply_theme
from pijler4_desktop.ui.theme.tokens import Scheme
from tests.factories import an_activity, an_organisation
from tests.ui.audit import faults
from tests.ui.history.conftest import Desk

CTRL = Qt.KeyboardModifier.ControlModifier


def lines(page: BinPage) -> list[list[str]]:
    model = page.table.model()
    return [
        [str(model.index(line, section).data()) for section in range(4)]
        for line in range(model.rowCount())
    ]


def test_it_tells_what_when_why_and_by_which_step(desk: Desk) -> None:
    desk.office.offer.remove([desk.activities[0].id], "dubbel")
    desk.office.offer.remove([one.id for one in desk.activities[1:3]])
    page = desk.bin()

    (buddy, garden, cafe) = lines(page)
    assert cafe[0] == "Taalcafé Babbelhoek, Bibliotheek Lindergem"
    assert cafe[1].startswith("Vandaag om ")
    assert cafe[2:] == ["dubbel", "alleen dit"]
    assert buddy[2:] == garden[2:] == ["geen reden gegeven", "2 activiteiten verwijderen"]
    assert page._count.text() == "3 stuks in de prullenbak"


def test_one_is_brought_back_and_that_can_be_undone(desk: Desk, qtbot: QtBot) -> None:
    desk.office.offer.remove([desk.activities[0].id], "dubbel")
    page = desk.bin()
    assert desk.window.topbar._primary.count() == 1

    qtbot.keyClick(page.table, Qt.Key.Key_Return, CTRL)
    desk.settle()

    assert desk.window.toast.words == "Teruggezet: Taalcafé Babbelhoek."
    assert page._body.currentWidget() is page._nothing
    assert not desk.window.registry["bin.restore"].isEnabled()
    assert desk.office.offer.open(desk.activities[0].id).activity == desk.activities[0]
    desk.do("edit.undo")
    assert len(lines(page)) == 1


def test_several_are_brought_back_as_one_step(desk: Desk, qtbot: QtBot) -> None:
    desk.office.offer.remove([one.id for one in desk.activities[:3]])
    page = desk.bin()
    qtbot.keyClick(page.table, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert desk.window.registry["bin.restore"].text() == "Terugzetten (2)"

    desk.do("bin.restore")

    assert desk.window.toast.words == "2 stuks teruggezet."
    assert len(lines(page)) == 1
    desk.do("edit.undo")
    assert len(lines(page)) == 3


def test_space_chooses_lines(desk: Desk, qtbot: QtBot) -> None:
    desk.office.offer.remove([one.id for one in desk.activities[:3]])
    page = desk.bin()
    qtbot.keyClick(page.table, Qt.Key.Key_Space)
    assert page.table.chosen_ids() == []
    qtbot.keyClick(page.table, Qt.Key.Key_Space)
    assert len(page.table.chosen_ids()) == 1


def test_an_organisation_that_is_gone_comes_along(desk: Desk) -> None:
    organisation = an_organisation("Wijkcomité")
    activity = an_activity(name="Koor", organisation_id=organisation.id)
    with desk.office.database.work(Action.ADD) as work:
        work.add([organisation, activity])
    desk.office.offer.remove([activity.id])
    with desk.office.database.work(Action.REMOVE, "Wijkcomité verwijderen") as work:
        work.remove(organisation)
    page = desk.bin()
    assert [line[0] for line in lines(page)] == ["Wijkcomité, Organisatie", "Koor, Wijkcomité"]
    page.table.selectRow(1)

    desk.do("bin.restore")

    assert desk.window.toast.words == "Teruggezet: Koor. Ook 1 organisatie kwam terug."
    assert lines(page) == []


def test_it_is_searched(desk: Desk, qtbot: QtBot) -> None:
    desk.office.offer.remove([desk.activities[0].id], "dubbel")
    desk.office.offer.remove([desk.activities[1].id])
    page = desk.bin()
    qtbot.keyClick(page.table, Qt.Key.Key_F, CTRL)
    assert page.search.hasFocus()
    qtbot.keyClicks(page.search, "taalcafe")
    qtbot.keyClick(page.search, Qt.Key.Key_Return)
    desk.settle()
    assert [line[0] for line in lines(page)] == ["Taalcafé Babbelhoek, Bibliotheek Lindergem"]
    page.search.setText("niets")
    qtbot.keyClick(page.search, Qt.Key.Key_Return)
    desk.settle()
    assert page._body.currentWidget() is page._nothing_found
    qtbot.keyClick(page.search, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: len(lines(page)) == 2)
    desk.settle()
    qtbot.keyClick(page.search, Qt.Key.Key_Escape)
    assert desk.window.stack.current_key == OVERVIEW


@pytest.mark.parametrize("size", [(1366, 768), (960, 540)])
@pytest.mark.parametrize("scheme", [Scheme.LIGHT, Scheme.DARK])
@pytest.mark.parametrize("filled", [True, False])
def test_nothing_is_cut_or_nameless(
    qapp: QApplication, desk: Desk, size: tuple[int, int], scheme: Scheme, filled: bool
) -> None:
    apply_theme(qapp, scheme)
    if filled:
        desk.office.offer.remove([desk.activities[0].id], "dubbel")
    desk.window.resize(*size)
    page = desk.bin()
    assert page.table.isColumnHidden(3) == (size[0] < 1366)
    assert faults(desk.window) == []
