"""The flows of the design (UX section 3), by keys in the whole window and no more of them.

They begin where the window opens: on the overview. Words that are typed do not count. A letter that
answers a question is a key.
"""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QDialog, QFileDialog
from pytestqt.qtbot import QtBot

from pijler4_desktop.domain.listing import OfferFilter
from pijler4_desktop.domain.records import Activity
from pijler4_desktop.domain.vocabulary import Answer, Standing, Status
from pijler4_desktop.services.office import Office
from pijler4_desktop.ui.overview.page import OverviewPage
from pijler4_desktop.ui.overview.ways import Way
from pijler4_desktop.ui.page import HANDOFF, OFFER, OVERVIEW
from tests.factories import an_activity, fill_office
from tests.ui.hands import Hands, hands_on

STILL_RIGHT, FIND, PHONE, NEW, CONDITIONS, HAND_OFF = 1, 6, 9, 4, 5, 3
"""Keys at most, as the table of the design has them; finding counts its letters too."""
LETTERS = "zeil"


def stored(hands: Hands, words: str) -> Activity:
    (id_,) = hands.office.offer.ids(OfferFilter(text=words))
    return hands.office.offer.open(id_).activity


@pytest.fixture
def hands(office: Office, tmp_path: Path, qtbot: QtBot) -> Iterator[Hands]:
    """Give two hands on the window of a filled office, as it opens by itself."""
    fill_office(office)
    with hands_on(office, tmp_path, qtbot, page="") as made:
        assert made.window.stack.current_key == OVERVIEW
        yield made


def sailing(hands: Hands) -> Activity:
    """Store an activity that these letters find."""
    made = an_activity(name="Zeilschool", phone="053 00 00 01", last_verified=None)
    hands.window.jobs.write(lambda _progress: hands.office.offer.add(made))
    hands.settle()
    return made


def test_confirming_that_an_offer_is_still_right(hands: Hands) -> None:
    page = hands.window.stack.page
    assert isinstance(page, OverviewPage)
    waiting = next(one for one in page.tasks.rows if one.can(Way.STILL_RIGHT))
    id_ = waiting.line.id
    assert hands.office.offer.rows([id_])[id_].standing is Standing.TO_VERIFY
    waiting.take_focus()

    hands.press("Alt+J")

    assert hands.pressed <= STILL_RIGHT
    assert hands.office.offer.rows([id_])[id_].standing is Standing.CONFIRMED
    assert id_ not in [one.line.id for one in page.tasks.rows]
    assert page.tasks.current is not None  # the next thing to do


def test_the_number_of_free_places_opens_the_activities_it_counts(hands: Hands) -> None:
    page = hands.window.stack.page
    assert isinstance(page, OverviewPage)
    counted = hands.office.overview.with_free_places()

    page.stats.free.click()
    hands.settle()

    assert hands.window.stack.current_key == OFFER
    assert set(hands.offer.list.ids) == set(counted)
    assert 0 < len(counted) < len(hands.office.offer.ids(OfferFilter()))


def test_confirming_it_on_its_row_in_the_list(hands: Hands) -> None:
    made = sailing(hands)
    hands.window.open_page(OFFER)
    hands.settle()
    hands.offer.list.show_id(made.id)
    hands.offer.list.table.setFocus()

    hands.press("Alt+J")

    assert hands.pressed <= STILL_RIGHT
    assert hands.office.offer.rows([made.id])[made.id].standing is Standing.CONFIRMED


def test_finding_an_offer_and_opening_it_and_changing_its_phone_number(hands: Hands) -> None:
    made = sailing(hands)

    hands.press("Ctrl+K", *LETTERS, "Return")

    assert hands.pressed <= FIND
    assert hands.offer.list.table.current_id() == made.id
    assert hands.offer.list.panel.isVisible()

    hands.press("F2", "Alt+6")
    hands.type("053 00 00 99")
    hands.press("Ctrl+S")

    assert hands.pressed <= PHONE
    assert hands.office.offer.open(made.id).activity.phone == "053 00 00 99"


def test_a_new_offer_quickly_is_a_concept(hands: Hands) -> None:
    hands.press("Ctrl+N")
    hands.type("Zeilschool")
    hands.press("Tab")
    hands.type("Vereniging")
    hands.press("Tab")
    hands.type("Watersport Lindergem")
    hands.press("Ctrl+S")

    assert hands.pressed <= NEW
    made = stored(hands, "zeilschool")
    assert made.type is not None
    assert made.status is Status.IDEA
    opened = hands.office.offer.open(made.id)
    assert opened.organisation is not None
    assert opened.organisation.name == "Watersport Lindergem"
    assert hands.office.offer.rows([made.id])[made.id].standing is Standing.CONCEPT


def test_both_conditions_with_evidence_and_confirmed(hands: Hands) -> None:
    made = an_activity(
        name="Zeilschool",
        dutch_met=Answer.UNKNOWN,
        dutch_evidence="",
        social_met=Answer.UNKNOWN,
        social_evidence="",
    )
    hands.window.jobs.write(lambda _progress: hands.office.offer.add(made))
    hands.window.open_page(OFFER)
    hands.settle()
    hands.offer.list.show_id(made.id)
    hands.offer.edit()
    hands.settle()
    assert "Enter" in hands.form.form.fields["dutch_evidence"].hint

    hands.press("Alt+2", "J")
    hands.type("De begeleider spreekt Nederlands")
    hands.press("Return", "J")
    hands.type("Vaste groep, samen zeilen")
    hands.press("Alt+J")

    assert hands.pressed <= CONDITIONS
    now = hands.office.offer.open(made.id).activity
    assert now.dutch_evidence == "De begeleider spreekt Nederlands"
    assert now.social_evidence == "Vaste groep, samen zeilen"
    assert hands.office.offer.rows([made.id])[made.id].standing is Standing.CONFIRMED


def test_handing_off_to_the_agency(hands: Hands, tmp_path: Path) -> None:
    hands.press("Ctrl+8")
    assert hands.window.stack.current_key == HANDOFF
    hands.window.stack.page._folder = str(tmp_path)  # type: ignore[union-attr]

    hands.press("Ctrl+Return")
    dialog = next(one for one in hands.window.findChildren(QDialog) if one.isVisible())
    assert isinstance(dialog, QFileDialog)
    hands.press("Return")

    assert hands.pressed <= HAND_OFF
    assert list(tmp_path.glob("*.xlsx"))
