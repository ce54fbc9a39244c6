"""Saved views: saved, chosen with two keys, renamed, removed and taken back, kept."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from pijler4_desktop.domain.listing import OfferFilter
from pijler4_desktop.domain.vocabulary import ActivityType, Level, Standing
from pijler4_desktop.ui.lists.look import TableLook
from pijler4_desktop.ui.memory import Memory
from pijler4_desktop.ui.offer.columns import DEFAULT_SHOWN
from pijler4_desktop.ui.offer.views import SavedView, plain_of, views_of, with_keys
from pijler4_desktop.ui.offer.views_menu import ViewsMenu
from tests.factories import an_organisation
from tests.services.somebody import NAME, a_person
from tests.ui.audit import faults
from tests.ui.offer.conftest import Desk

BUDDIES = OfferFilter(types=frozenset({ActivityType.BUDDY}))
LOOK = TableLook(("name", "place", "standing"), sort="place", descending=True)


def save(desk: Desk, qtbot: QtBot, name: str) -> None:
    desk.do("save_view")
    field = desk.page.list.views._name.name
    field.clear()
    qtbot.keyClicks(field, name)
    qtbot.keyClick(field, Qt.Key.Key_Return)


def names(desk: Desk) -> list[str]:
    return [view.name for view in desk.page.list.views.views]


def menu(desk: Desk) -> ViewsMenu:
    desk.actions["offer.views"].trigger()
    found = QApplication.activePopupWidget()
    assert isinstance(found, ViewsMenu)
    return found


@pytest.fixture
def buddies(desk: Desk, qtbot: QtBot) -> Desk:
    """Have a view of the buddies, and then look at everything again."""
    desk.page.list.want(BUDDIES)
    desk.page.list.table.take_look(LOOK)
    save(desk, qtbot, "Buddy's")
    desk.page.list.wipe()
    desk.page.list.table.take_look(TableLook(DEFAULT_SHOWN))
    desk.settle()
    return desk


def test_before_the_first_the_button_saves(desk: Desk, qtbot: QtBot) -> None:
    button = desk.page.list.views.button
    assert button.text() == "Weergave bewaren"
    desk.page.list.want(BUDDIES)
    button.click()
    field = desk.page.list.views._name.name
    assert desk.page.list.views._name.isVisible()
    qtbot.keyClicks(field, "Buddy's")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert not desk.page.list.views._name.isVisible()
    assert names(desk) == ["Buddy's"]
    assert button.text() == "Buddy's"
    desk.page.list.wipe()
    assert button.text() == "Weergaven"


def test_two_keys_show_a_view(buddies: Desk, qtbot: QtBot) -> None:
    assert len(buddies.names()) == 20
    shown = menu(buddies)  # the first key, Alt+W
    qtbot.keyClick(shown, Qt.Key.Key_B)
    buddies.settle()

    assert buddies.page.list.wanted == BUDDIES
    assert buddies.page.list.table.look == LOOK
    assert len(buddies.names()) == 3
    assert buddies.page.list.views.current is not None
    assert buddies.page.list._sort == ("place", True)


def test_a_name_is_asked_for_and_a_taken_one_replaces(buddies: Desk, qtbot: QtBot) -> None:
    asked = buddies.page.list.views._name
    save(buddies, qtbot, "  ")
    assert asked.isVisible()
    assert asked._field.error_label.text() == "Geef de weergave een naam."
    qtbot.keyClicks(asked.name, "Buddy's")
    assert asked._button.text() == "Vervang deze weergave"
    asked._button.click()

    assert names(buddies) == ["Buddy's"]
    assert buddies.page.list.views.views[0].wanted.empty


def test_f2_in_the_menu_renames(buddies: Desk, qtbot: QtBot) -> None:
    save(buddies, qtbot, "Alles")
    qtbot.keyClick(menu(buddies), Qt.Key.Key_F2)
    asked = buddies.page.list.views._name
    assert asked.name.text() == "Buddy's"

    qtbot.keyClicks(asked.name, "Alles")
    qtbot.keyClick(asked.name, Qt.Key.Key_Return)
    assert asked._field.error_label.text() == "Er is al een weergave met deze naam."
    asked.name.selectAll()
    qtbot.keyClicks(asked.name, "Maatjes")
    qtbot.keyClick(asked.name, Qt.Key.Key_Return)

    assert names(buddies) == ["Maatjes", "Alles"]
    assert buddies.page.list.views.views[0].wanted == BUDDIES


def test_delete_in_the_menu_removes_and_undo_brings_back(buddies: Desk, qtbot: QtBot) -> None:
    save(buddies, qtbot, "Alles")
    buddies.window.activateWindow()
    qtbot.waitUntil(buddies.window.isActiveWindow)
    buddies.page.list.table.select_line(0)
    buddies.page.list.table.setFocus()
    qtbot.keyClick(menu(buddies), Qt.Key.Key_Delete)
    buddies.settle()
    assert len(buddies.names()) == 20  # the same key would remove a record from the table
    assert names(buddies) == ["Alles"]
    assert buddies.said[-1] == ("De weergave Buddy's is verwijderd.", True)
    assert buddies.page.own_steps == (True, False)

    assert buddies.page.undo()
    assert names(buddies) == ["Buddy's", "Alles"]
    assert buddies.said[-1] == ("Teruggezet: weergave Buddy's", False)
    assert not buddies.page.undo()


def test_after_a_change_of_data_undo_is_for_the_data(buddies: Desk) -> None:
    buddies.page.list.views.remove("Buddy's")
    buddies.page.list.table.select_line(0)
    buddies.do("verify")
    assert buddies.page.own_steps is None


def test_the_view_in_use_can_be_changed_by_mouse(buddies: Desk) -> None:
    buddies.page.list.show_view(buddies.page.list.views.views[0])
    words = [action.text() for action in buddies.page.list.views.menu().actions()]
    assert "'Buddy's' een andere naam geven…" in words
    assert "'Buddy's' verwijderen" in words


def test_views_are_kept(buddies: Desk, tmp_path: Path) -> None:
    memory = Memory(tmp_path / "window.ini")
    buddies.page.remember(memory)
    assert names(buddies) == []  # what was kept counts, and that was nothing
    buddies.page.list.want(BUDDIES)
    buddies.page.list.views.save("Buddy's")
    memory.save()
    again = views_of(Memory(tmp_path / "window.ini").kept("offer/views"))
    assert again == buddies.page.list.views.views


def test_a_view_that_looks_for_somebody_who_is_forgotten_goes(
    buddies: Desk, tmp_path: Path
) -> None:
    memory = Memory(tmp_path / "window.ini")
    buddies.page.remember(memory)
    views = buddies.page.list.views
    named, looked = SavedView(f"Van {NAME}"), SavedView("Zoë", OfferFilter(text=NAME.lower()))
    views.take([SavedView("Buddy's", BUDDIES), named, looked])
    organisation = an_organisation()
    buddies.office.organisations.add(organisation)
    person = a_person(organisation.id)
    buddies.office.contacts.add(person)

    buddies.jobs.write(lambda _progress: buddies.office.erasing.forget(person.id))
    buddies.settle()

    assert names(buddies) == ["Buddy's"]
    memory.save()
    assert "anarie" not in (tmp_path / "window.ini").read_text()


def test_a_view_survives_being_written() -> None:
    wanted = OfferFilter(
        text="lezen",
        standings=frozenset({Standing.CONFIRMED, Standing.CONCEPT}),
        levels=frozenset({Level.A1}),
        dayparts=5,
        places=frozenset({"9300"}),
        organisation_id="0199",
    )
    these = OfferFilter(among=frozenset({"0199", "0200"}), among_words="Gat: praatgroep")
    views = [SavedView("Alles"), SavedView("Veel", wanted, LOOK), SavedView("Twee", these)]
    assert views_of(plain_of(views)) == views


@pytest.mark.parametrize(
    "plain",
    [
        None,
        [3],
        [{"name": ""}],
        [{"name": "x", "filter": {"standings": ["weg"], "dayparts": "veel", "gone": 1}}],
        [{"name": "x", "filter": [], "look": 4}],
    ],
)
def test_what_nobody_understands_is_left_out(plain: object) -> None:
    assert all(view == SavedView("x") for view in views_of(plain))


def test_each_view_has_a_letter_of_its_own() -> None:
    assert with_keys(["Buddy's", "Bib", "R&B", "bbb"]) == ["&Buddy's", "B&ib", "&R&&B", "bbb"]


def test_the_views_fit_and_have_names(buddies: Desk) -> None:
    buddies.page.resize(898, 482)
    buddies.page.list.want(
        OfferFilter(
            types=frozenset({ActivityType.BUDDY}),
            standings=frozenset({Standing.CONFIRMED, Standing.TO_VERIFY}),
        )
    )
    buddies.page.list.views.save("Buddy's die we binnenkort opnieuw nakijken")
    buddies.settle()
    assert faults(buddies.page) == []
    buddies.do("save_view")
    assert faults(buddies.page) == []
