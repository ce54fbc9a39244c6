"""Beginning an initiative: from a gap with Enter alone, from a template, and in a column."""

from contextlib import closing
from pathlib import Path

from pytestqt.qtbot import QtBot

from pijler4_desktop.domain.vocabulary import ActivityType, Day, PartOfDay, Phase, Standing
from pijler4_desktop.services.office import Office
from pijler4_desktop.ui.initiatives.begin_sheet import BeginSheet
from pijler4_desktop.ui.page import INITIATIVES, BeginInitiative
from tests.initiatives_data import fill_initiatives
from tests.ui.hands import hands_on
from tests.ui.initiatives.conftest import Planner

GAP = "type=BUDDY day=TU part=evening"


def sheet(planner: Planner) -> BeginSheet:
    made = planner.page.handling.sheet
    assert isinstance(made, BeginSheet)
    return made


def test_a_gap_is_an_initiative_after_enter(planner: Planner) -> None:
    planner.window.open_page(INITIATIVES, BeginInitiative(GAP))
    planner.settle()
    planner.press("Return")

    card = planner.page.home.current
    assert card is not None
    assert card.name == "Buddywerking op dinsdagavond"
    assert (card.phase, card.type) == (Phase.IDEA, ActivityType.BUDDY)
    assert card.tasks > 3
    opened = planner.office.initiatives.open(card.id)
    assert opened.initiative.gap == GAP
    assert opened.activity is not None
    slot = opened.activity.slots[0]
    assert (slot.day, slot.part) == (Day.TUESDAY, PartOfDay.EVENING)

    planner.press("Ctrl+Z")
    assert "Buddywerking op dinsdagavond" not in planner.column(Phase.IDEA)


def test_from_a_gap_to_the_offer_and_back_by_keys_alone(planner: Planner) -> None:
    planner.window.open_page(INITIATIVES, BeginInitiative(GAP))
    planner.settle()
    planner.press("Return", "Ctrl+Right", "Ctrl+Right", "Ctrl+Right", "Return")

    card = planner.page.home.current
    assert card is not None
    assert (card.name, card.phase) == ("Buddywerking op dinsdagavond", Phase.STARTED)
    assert card.activity_id is not None
    row = planner.office.offer.rows([card.activity_id])[card.activity_id]
    assert row.standing is Standing.TO_VERIFY

    for _step in ("start", "move", "move", "begin"):
        planner.press("Ctrl+Z")
    assert planner.office.offer.rows([card.activity_id]) == {}
    names = [one.name for one in planner.office.initiatives.cards(stopped=True)]
    assert "Buddywerking op dinsdagavond" not in names


def test_a_sheet_asks_for_a_name_and_reads_a_day(planner: Planner) -> None:
    planner.press("Ctrl+N", "Return")
    assert sheet(planner).isVisible()
    planner.type("Kookclub")
    planner.press("Tab", "Tab")
    planner.type("xyz")
    planner.press("Return")
    assert sheet(planner).isVisible()
    sheet(planner).start.set_text("over 3 maanden")
    sheet(planner).organisation.setText("Buurthuis De Linde")
    planner.press("Return")

    card = planner.page.home.current
    assert card is not None
    assert card.name == "Kookclub"
    assert card.planned_start is not None
    opened = planner.office.initiatives.open(card.id).activity
    linde = planner.office.organisations.named("Buurthuis De Linde")
    assert opened is not None
    assert linde is not None
    assert opened.organisation_id == linde.id


def test_templates_and_columns_begin_too(planner: Planner) -> None:
    home = planner.page.home
    home.board.columns[Phase.PREPARATION].plus.click()
    planner.settle()
    sheet(planner).choose_template(home.templates.templates[0].code)
    planner.press("Return")
    assert planner.column(Phase.PREPARATION)[-1] == home.templates.templates[0].name

    menu = home.templates.menu()
    words = [action.text() for action in menu.actions()]
    assert len([word for word in words if word]) == len(home.templates.templates) + 1
    menu.actions()[1].trigger()
    planner.settle()
    assert sheet(planner).name.text() == words[1]
    planner.press("Esc")


def test_who_only_reads_is_told_so(office: Office, tmp_path: Path, qtbot: QtBot) -> None:
    made = fill_initiatives(office)
    with (
        closing(Office.open(office.path)) as reader,
        hands_on(reader, tmp_path, qtbot) as hands,
    ):
        assert reader.read_only
        hands.window.open_page(INITIATIVES, BeginInitiative(GAP))
        hands.settle()
        assert hands.window.toast.words == "Je kunt hier nu alleen lezen."
        hands.press("Ctrl+Right")
        assert made["Zondagse koffietafel"].phase is Phase.IDEA
        assert (
            reader.initiatives.open(made["Zondagse koffietafel"].id).initiative
            == (made["Zondagse koffietafel"])
        )
        hands.press("Return")
        page = hands.window.stack.page
        assert page is not None
        assert page.crumbs
