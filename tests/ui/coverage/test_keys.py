"""The matrix by keyboard alone: to a gap, to its rows, marks and their way back."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from pijler4_desktop.domain.coverage.matrix import Axis, CellState, CoverageFilter, Measure
from pijler4_desktop.domain.listing import OfferFilter
from pijler4_desktop.domain.records import Slot
from pijler4_desktop.domain.spots.spot import Spot
from pijler4_desktop.domain.vocabulary import ActivityType, Day, Judgement, PartOfDay
from pijler4_desktop.ui.coverage.cards import ActivityCard
from pijler4_desktop.ui.kit.chips import Chip
from pijler4_desktop.ui.page import (
    DEMAND,
    INITIATIVES,
    OFFER,
    BeginInitiative,
    NoteDemand,
    ShowCoverage,
    ShowDemand,
    ShowOffer,
    ShowThese,
)
from tests.coverage_data import NEEDLESS, SATURDAY
from tests.factories import an_activity
from tests.ui.coverage.conftest import Eyes

BUDDIES = Spot(type=ActivityType.BUDDY, day=Day.SATURDAY, part=PartOfDay.MORNING)
UNSEEN = Spot(type=ActivityType.CIVIC, day=Day.MONDAY, part=PartOfDay.MORNING)


def words(eyes: Eyes) -> list[str]:
    return [one.text() for one in eyes.view.panel.findChildren(QLabel) if one.isVisible()]


def test_it_opens_on_the_gap_that_weighs_most(eyes: Eyes) -> None:
    eyes.hands.press("Ctrl+D")

    assert eyes.view.table.hasFocus()
    assert eyes.view.table.current is not None
    assert eyes.view.table.current.spot == SATURDAY
    assert eyes.said == "Praatgroep, zaterdag voormiddag: gat, 4 vragen"
    index = eyes.view.table.currentIndex()
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == eyes.said
    assert index.data(Qt.ItemDataRole.ToolTipRole) == eyes.said
    assert eyes.view.foot.gaps.text() == "1 gat"

    eyes.view.open_panel()
    eyes.hands.settle()
    told = words(eyes)
    assert "Praatgroep" in told
    assert "zaterdag, voormiddag" in told
    assert any(one.startswith("4 vragen sinds ") for one in told)
    assert "Gevraagd door trajectbegeleiders. Over praten." in told
    assert "Type, dag en niveau vullen we al voor je in." in told
    near = [card.accessibleName() for card in eyes.view.panel.findChildren(ActivityCard)]
    assert len(near) == 3
    assert all("pen op" in one for one in near)

    eyes.hands.press("N")
    assert eyes.opened == [(INITIATIVES, BeginInitiative(SATURDAY.code))]

    eyes.hands.press("Esc", "Ctrl+2", "Ctrl+T")
    assert eyes.hands.offer.list.table.hasFocus()
    assert eyes.hands.offer.views.coverage is None


def test_enter_lists_the_rows_of_a_cell(eyes: Eyes) -> None:
    eyes.hands.press("Ctrl+D")
    eyes.go(BUDDIES)
    cell = eyes.view.table.current
    assert cell is not None
    assert cell.state is CellState.OFFER

    eyes.hands.press("Return")

    shown = eyes.hands.offer.list
    assert set(shown.ids) == set(cell.ids)
    assert shown.table.hasFocus()
    chips = [one for one in shown.chips.findChildren(Chip) if one.isVisible()]
    assert [one.text() for one in chips] == ["Buddywerking, zaterdag voormiddag"]

    eyes.hands.press("Alt+Left")
    assert eyes.view.table.hasFocus()
    assert eyes.view.table.current is not None
    assert eyes.view.table.current.spot == BUDDIES
    eyes.hands.press("Return")
    chips = [one for one in shown.chips.findChildren(Chip) if one.isVisible()]
    chips[0].removed.emit()
    eyes.hands.settle()
    assert shown.wanted.empty
    assert len(shown.ids) == 20


def test_the_panel_follows_the_arrows_and_leads_to_an_activity(eyes: Eyes) -> None:
    eyes.hands.press("Ctrl+D")
    eyes.go(BUDDIES)
    shown = eyes.hands.offer.list
    eyes.hands.press("Down", "Right")
    assert eyes.view.table.current is not None
    assert eyes.view.table.current.spot != BUDDIES
    eyes.view.open_panel()
    eyes.go(BUDDIES)
    eyes.hands.settle()
    card = eyes.view.panel.findChildren(ActivityCard)[0]
    card.click()
    eyes.hands.settle()
    assert shown.table.current_id() == card.id
    assert shown.panel.isVisible()


def test_marks_are_steps_one_takes_back(eyes: Eyes) -> None:
    eyes.hands.press("Ctrl+D")
    model, coverage = eyes.view.model, eyes.office.coverage
    assert "niet nodig" in model.index_of(NEEDLESS).data(Qt.ItemDataRole.AccessibleTextRole)
    eyes.go(UNSEEN)
    assert eyes.said.endswith(": nog niet bekeken")

    eyes.hands.press("B")
    assert eyes.said.endswith(": leeg")
    assert coverage.cell(UNSEEN).state is CellState.NONE

    eyes.hands.press("X")
    assert eyes.said.endswith(": niet nodig")
    assert eyes.view.table.current is not None
    assert eyes.view.table.current.spot == UNSEEN

    eyes.hands.press("Ctrl+Z")
    assert eyes.said.endswith(": leeg")
    eyes.hands.press("X", "X")
    assert eyes.said.endswith(": leeg")  # somebody looked: that is not taken back along

    eyes.hands.press("Space")
    eyes.view.panel.target.editor.setFocus()
    eyes.hands.type("2")
    eyes.hands.press("Esc")
    assert coverage.cell(UNSEEN).target is None
    eyes.hands.press("Space")
    eyes.view.panel.target.editor.setFocus()
    eyes.hands.type("2")
    eyes.hands.press("Return")
    assert eyes.said.endswith(": gat, gewenst: 2")
    assert coverage.cell(UNSEEN).target == 2
    eyes.hands.press("Ctrl+Z")
    assert coverage.cell(UNSEEN).target is None


def test_a_mark_of_a_wider_spot_is_not_taken_back_in_a_cell_within(eyes: Eyes) -> None:
    wider = Spot(type=UNSEEN.type, day=UNSEEN.day)
    eyes.office.coverage.mark(wider, Judgement.NOT_NEEDED)
    last = eyes.office.database.change_set
    eyes.hands.press("Ctrl+D")
    eyes.go(UNSEEN)
    eyes.hands.press("X")
    assert eyes.office.database.change_set == last
    assert eyes.toast == "Dit valt onder een ruimere markering. Haal ze daar weg."
    assert not eyes.hands.window.toast.offers_undo


def test_questions_are_one_key_away(eyes: Eyes) -> None:
    eyes.hands.press("Ctrl+D")
    eyes.hands.press("V")
    assert eyes.opened == [(DEMAND, NoteDemand(SATURDAY.code))]

    eyes.hands.window.open_page("offer", ShowCoverage(SATURDAY.code))
    eyes.hands.settle()
    eyes.hands.window.registry["coverage.demand"].trigger()
    eyes.hands.settle()
    assert eyes.opened[-1] == (DEMAND, ShowDemand(SATURDAY.code))


def test_other_columns_and_measures(eyes: Eyes) -> None:
    eyes.hands.window.open_page("offer", ShowCoverage("type=BUDDY level=NONE"))
    eyes.hands.settle()
    assert eyes.view.question.columns is Axis.LEVEL
    assert eyes.view.bar.axis.current == Axis.LEVEL
    assert eyes.said.startswith("Buddywerking, niveau A0: ")

    for axis in (Axis.PLACE, Axis.MONTH, Axis.THRESHOLD, Axis.DAYPART):
        eyes.view.show_axis(axis)
        eyes.hands.settle()
        matrix = eyes.office.coverage.matrix(Axis.TYPE, axis)
        assert eyes.view.model.columns == matrix.columns
        assert eyes.view.model.any_at(12, len(matrix.columns)) == matrix.total

    eyes.view.bar.measure.setCurrentIndex(1)
    eyes.view.bar.measure.activated.emit(1)
    eyes.hands.settle()
    assert eyes.view.measure is Measure.PLACES
    assert "plaatsen" in eyes.view.foot.amount.text()


def test_the_cards_count_the_data(eyes: Eyes) -> None:
    eyes.hands.press("Ctrl+D")
    cards = {card.accessibleName(): card for card in eyes.view.cards.cards}
    level = eyes.office.coverage.matrix(Axis.TYPE, Axis.LEVEL)
    able = level.column_totals[level.columns[0]].activities
    total = level.total.activities
    said = f"Beginners (A0). {able} van {total} activiteiten zijn haalbaar zonder Nederlands."
    assert said in cards
    assert "Weekend. Op zondag is er niets, op zaterdag 5 activiteiten." in cards

    cards[said].click()
    eyes.hands.settle()
    assert eyes.view.question.columns is Axis.LEVEL


def test_what_falls_in_no_column_is_told_and_listed(eyes: Eyes) -> None:
    lone = an_activity(name="Op afspraak", slots=(), by_appointment=True)
    eyes.office.offer.add(lone)
    eyes.hands.press("Ctrl+D")
    assert eyes.view.foot.apart.text() == "1 buiten de tabel"
    eyes.view.foot.apart.click()
    eyes.hands.settle()
    assert list(eyes.hands.offer.list.ids) == [lone.id]

    talk = OfferFilter(types=frozenset({ActivityType.CONVERSATION}))
    eyes.hands.window.open_page(OFFER, ShowOffer(talk))
    eyes.hands.settle()
    assert eyes.hands.offer.list.wanted == talk
    eyes.hands.window.open_page(OFFER, ShowThese((lone.id,), "één"))
    eyes.hands.settle()
    assert list(eyes.hands.offer.list.ids) == [lone.id]


def test_it_is_copied_as_a_table_without_who_asked(eyes: Eyes) -> None:
    eyes.hands.press("Ctrl+D", "Ctrl+C")

    lines = QGuiApplication.clipboard().text().splitlines()
    assert len(lines) == 14
    assert {line.count("\t") for line in lines} == {22}
    assert lines[0].startswith("Type\tmaandag voormiddag\t")
    talk = next(line for line in lines if line.startswith("Praatgroep"))
    assert "\tgat\t" in talk
    assert not any("4" in cell and "gat" in cell for cell in talk.split("\t"))
    matrix = eyes.office.coverage.matrix(Axis.TYPE, Axis.DAYPART)
    assert float(lines[-1].split("\t")[-1].replace(",", ".")) == matrix.total.moments


def test_too_little_is_confirmed(eyes: Eyes) -> None:
    eyes.hands.press("Ctrl+D")
    eyes.view.want(CoverageFilter(confirmed=True))
    eyes.hands.settle()
    assert not eyes.view.too_little.isVisible()  # 13 are
    confirmed = eyes.office.coverage.matrix(Axis.TYPE, Axis.DAYPART, eyes.view.question.wanted)
    assert eyes.view.model.any_at(12, 21) == confirmed.total
    chips = [one for one in eyes.view.chips.findChildren(Chip) if one.isVisible()]
    assert [one.text() for one in chips] == ["Alleen bevestigd aanbod"]

    ids = [row.id for row in eyes.office.offer.rows(eyes.hands.offer.list.ids).values()]
    eyes.office.offer.remove(ids)
    eyes.view.arrive()
    eyes.hands.settle()
    assert eyes.view.too_little.isVisible()
    QTest.keyClick(eyes.view.too_little.show_all, Qt.Key.Key_Return)
    eyes.hands.settle()
    assert not eyes.view.too_little.isVisible()
    assert eyes.view.question.wanted == CoverageFilter()


def test_a_filter_is_taken_from_the_menu(eyes: Eyes) -> None:
    eyes.hands.press("Ctrl+D")
    menu = eyes.view.chips.menu()
    next(one for one in menu.actions() if one.text() == "Vanaf niveau A1").trigger()
    eyes.hands.settle()
    chips = [one for one in eyes.view.chips.findChildren(Chip) if one.isVisible()]
    assert [one.text() for one in chips] == ["Vanaf niveau A1"]
    QTest.keyClick(chips[0], Qt.Key.Key_Delete)
    eyes.hands.settle()
    assert eyes.view.question.wanted == CoverageFilter()


def test_it_is_compared_with_the_neighbours_and_says_why_not_with_last_year(eyes: Eyes) -> None:
    own = eyes.office.municipality.nis
    eyes.office.offer.add(an_activity(slots=(Slot(Day.TUESDAY),), municipality_nis=own))
    eyes.hands.press("Ctrl+D")
    eyes.hands.settle()
    beside = eyes.view.chips.beside
    assert beside.currentText() == "Niet vergelijken"
    assert "Dit bestand begint op" in beside.toolTip()
    assert beside.accessibleDescription() == beside.toolTip()
    model = beside.model()
    flags = [model.flags(model.index(place, 0)) for place in range(beside.count())]
    assert [bool(one & Qt.ItemFlag.ItemIsEnabled) for one in flags] == [True, False, True]

    beside.setCurrentIndex(2)
    beside.activated.emit(2)
    eyes.hands.settle()
    column = eyes.view.model.columns.index(Spot(day=Day.SATURDAY, part=PartOfDay.MORNING))
    assert eyes.view.model.difference_at(0, column) == "−2,5"
    index = eyes.view.model.index(0, column)
    assert index.data(Qt.ItemDataRole.AccessibleTextRole).endswith("verschil met de buren: −2,5")
    assert eyes.view.grab().size() == eyes.view.size()


def test_the_panel_covers_the_matrix_in_the_smallest_window(eyes: Eyes) -> None:
    eyes.hands.window.resize(960, 540)
    eyes.hands.press("Ctrl+D")
    assert eyes.view.table.isVisible()
    assert not eyes.view.panel.isVisible()
    assert not eyes.view.cards.isVisible()

    eyes.hands.press("Space")
    assert eyes.view.panel.isVisible()
    assert not eyes.view.table.isVisible()
    assert eyes.view.panel.isAncestorOf(eyes.hands.focus)

    eyes.hands.press("Escape")
    assert eyes.view.table.hasFocus()
    assert not eyes.view.panel.isVisible()
