"""The board by keys and by mouse: phases, order, start, stop, and the way back of each."""

from datetime import timedelta

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from pijler4_desktop.domain.initiatives.cards import InitiativeCard
from pijler4_desktop.domain.vocabulary import Phase, Standing, Status
from pijler4_desktop.ui.initiatives.card_model import MIME
from pijler4_desktop.ui.initiatives.card_paint import dots_area
from pijler4_desktop.ui.initiatives.card_view import card_area
from pijler4_desktop.ui.initiatives.home import BOARD, LIST, TIMELINE
from pijler4_desktop.ui.initiatives.start_sheet import StartSheet
from pijler4_desktop.ui.initiatives.stop_question import StopQuestion
from pijler4_desktop.ui.page import OFFER
from tests.initiatives_data import TODAY
from tests.ui.initiatives.conftest import Planner

LEFT, MOVE = Qt.MouseButton.LeftButton, Qt.DropAction.MoveAction
NONE = Qt.KeyboardModifier.NoModifier


def card(planner: Planner, name: str) -> InitiativeCard:
    cards = planner.office.initiatives.cards(stopped=True)
    return next(one for one in cards if one.name == name)


def drag(planner: Planner, name: str, onto: QWidget, at: QPoint) -> None:
    """Let a card be dragged onto a widget and let go there, as the window system tells it."""
    carried = QMimeData()
    carried.setData(MIME, planner.ids[name].encode())
    for event in (
        QDragEnterEvent(at, MOVE, carried, LEFT, NONE),
        QDragMoveEvent(at, MOVE, carried, LEFT, NONE),
        QDropEvent(QPointF(at), MOVE, carried, LEFT, NONE),
    ):
        QApplication.sendEvent(onto, event)
    planner.settle()


def test_arrows_walk_over_the_cards_and_ctrl_moves_them(planner: Planner) -> None:
    planner.stand_on("Zondagse koffietafel")
    walked = []
    for key in ("Down", "Right", "Up", "Right", "Right", "Left"):
        planner.press(key)
        walked.append(planner.current)

    assert walked == [
        "Stage in de bibliotheek",
        "Avondcafé in Hulsthoek",
        "Buddy's Stationsbuurt",
        "Praattafel in het woonzorgcentrum",
        "Fietsmaatjes",
        "Praattafel in het woonzorgcentrum",
    ]

    planner.stand_on("Zondagse koffietafel")
    planner.press("Ctrl+Right")
    assert planner.current == "Zondagse koffietafel"
    assert planner.column(Phase.PREPARATION)[-1] == "Zondagse koffietafel"
    assert planner.window.toast.words == "Zondagse koffietafel staat in 'Voorbereiding'."

    planner.press("Ctrl+Up", "Ctrl+Up")
    assert planner.column(Phase.PREPARATION)[1] == "Zondagse koffietafel"
    planner.press("Ctrl+Down", "Ctrl+Left")
    assert planner.current == "Zondagse koffietafel"
    assert planner.column(Phase.IDEA)[-1] == "Zondagse koffietafel"

    for _step in range(5):
        planner.press("Ctrl+Z")
    assert planner.column(Phase.IDEA)[0] == "Zondagse koffietafel"
    assert planner.window.focusWidget() is planner.page.home.board.columns[Phase.IDEA].view


def test_a_card_is_dragged_within_and_between_columns(planner: Planner) -> None:
    board = planner.page.home.board
    ideas, ready = board.columns[Phase.IDEA], board.columns[Phase.READY]
    low = ideas.view.viewport().rect().bottomLeft() + QPoint(40, -4)
    drag(planner, "Zondagse koffietafel", ideas.view.viewport(), low)
    assert planner.column(Phase.IDEA)[-1] == "Zondagse koffietafel"

    drag(planner, "Zondagse koffietafel", ready.view.viewport(), QPoint(40, 4))
    assert planner.column(Phase.READY)[0] == "Zondagse koffietafel"
    assert planner.current == "Zondagse koffietafel"

    drag(planner, "Zaterdagploeg tuin", ready, ready.rect().bottomLeft() + QPoint(40, -9))
    assert planner.column(Phase.READY)[-1] == "Zaterdagploeg tuin"

    drag(planner, "Fietsmaatjes", ideas.view.viewport(), low)
    assert "Fietsmaatjes" in planner.column(Phase.STARTED)
    assert "Maak dat ongedaan" in planner.window.toast.words


def test_a_start_is_asked_first_and_is_one_step(planner: Planner) -> None:
    name = "Praattafel in het woonzorgcentrum"
    planner.stand_on(name)
    planner.press("Ctrl+Right")
    sheet = planner.page.handling.sheet
    assert isinstance(sheet, StartSheet)
    assert sheet.stay.isDefault()
    planner.press("Esc")
    assert name in planner.column(Phase.READY)

    planner.press("Ctrl+Right", "Return")
    activity = card(planner, name).activity_id
    assert activity is not None
    assert name in planner.column(Phase.STARTED)
    assert planner.office.offer.rows([activity])[activity].standing is Standing.TO_VERIFY
    assert "staat in het aanbod" in planner.window.toast.words
    due = card(planner, name).evaluate_on
    assert due is not None
    assert due > TODAY + timedelta(days=170)
    assert planner.current == name

    planner.press("Ctrl+Z")
    assert name in planner.column(Phase.READY)
    assert planner.office.offer.open(activity).activity.status is Status.IN_PREPARATION

    started = planner.page.home.board.columns[Phase.STARTED]
    drag(planner, name, started, started.rect().bottomLeft() + QPoint(40, -9))
    assert isinstance(planner.page.handling.sheet, StartSheet)
    planner.press("Esc")
    assert name in planner.column(Phase.READY)


def test_stopping_asks_the_reason_and_keeps_it(planner: Planner) -> None:
    planner.stand_on("Turnen voor nieuwkomers")
    planner.press("Del")
    question = planner.page.handling.sheet
    assert isinstance(question, StopQuestion)
    planner.press("Return", "Return")
    assert question.isVisible()
    assert question.field.error_label.text() == "Schrijf kort waarom, of kies hieronder."
    planner.type("geen zaal")
    planner.press("Return")

    stopped = card(planner, "Turnen voor nieuwkomers")
    assert (stopped.phase, stopped.stop_reason) == (Phase.STOPPED, "geen zaal")
    assert "Turnen voor nieuwkomers" not in planner.column(Phase.IDEA)

    foot = planner.page.home.foot
    assert foot.stopped.text() == "Toon 2 stopgezette"
    foot.stopped.click()
    planner.settle()
    assert planner.page.home.way == LIST
    planner.stand_on("Turnen voor nieuwkomers")
    planner.window.registry["initiatives.resume"].trigger()
    planner.settle()
    assert "Turnen voor nieuwkomers" in planner.column(Phase.IDEA)


def test_taking_back_a_stop_stays_on_the_board(planner: Planner) -> None:
    name = "Turnen voor nieuwkomers"
    planner.stand_on(name)
    planner.page.handling.doing.stop(planner.ids[name], name, "geen zaal")
    planner.settle()
    assert planner.current != name

    planner.press("Ctrl+Z")
    assert (planner.page.home.way, planner.current) == (BOARD, name)
    assert not planner.page.home.stopped_shown


def test_the_dots_and_the_menu_key_show_what_can_be_done(planner: Planner) -> None:
    planner.stand_on("Buddy's Stationsbuurt")
    view = planner.page.home.board.columns[Phase.PREPARATION].view
    area = view.visualRect(view.currentIndex())
    dots = dots_area(card_area(area.toRectF()))
    QTest.mouseClick(view.viewport(), LEFT, NONE, dots.center())
    menu = QApplication.activePopupWidget()
    assert menu is not None
    words = [action.text() for action in menu.actions() if action.isEnabled()]
    assert words[:4] == ["Openen", "", "Naar de volgende fase", "Naar de vorige fase"]
    menu.close()
    planner.settle()

    registry = planner.window.registry
    assert not registry["initiatives.show_offer"].isEnabled()
    planner.stand_on("Fietsmaatjes")
    assert not registry["initiatives.next"].isEnabled()
    registry["initiatives.show_offer"].trigger()
    planner.settle()
    assert planner.window.stack.current_key == OFFER
    assert planner.offer.list.table.current_id() == card(planner, "Fietsmaatjes").activity_id


def test_list_and_timeline_say_the_same(planner: Planner) -> None:
    page, home = planner.page, planner.page.home
    planner.stand_on("Avondcafé in Hulsthoek")
    page.show_way(LIST)
    planner.settle()
    assert planner.current == "Avondcafé in Hulsthoek"
    home.list.table.sortByColumn(3, Qt.SortOrder.AscendingOrder)
    names = [home.list.table.model().index(n, 0).data() for n in range(3)]
    assert names[0] == "Avondcafé in Hulsthoek"
    planner.press("Ctrl+Right")
    assert "Avondcafé in Hulsthoek" in planner.column(Phase.READY)

    page.show_way(TIMELINE)
    planner.settle()
    assert planner.current == "Avondcafé in Hulsthoek"
    rows = {row.span.card.name: row for row in home.timeline.rows}
    said = rows["Buddy's Stationsbuurt"].accessibleName()
    assert said.startswith("Buddy's Stationsbuurt. Buddywerking. Voorbereiding. begonnen: ")
    assert "start gepland: " in said
    assert rows["Avondcafé in Hulsthoek"].hasFocus()
    planner.press("Up", "Return")
    assert page.title == next(iter(home.timeline.rows[-3:])).span.card.name
