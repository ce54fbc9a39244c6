"""The controls do by keyboard what they do by mouse, and say it to a screen reader."""

from collections.abc import Callable, Sequence

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from pijler4_desktop.domain.listing import daypart_bit
from pijler4_desktop.domain.vocabulary import ActivityType, Level, Standing
from pijler4_desktop.ui.kit.bars import Bar, HoursBar, HoursPart, LevelBar
from pijler4_desktop.ui.kit.buttons import action_button, button, icon_button
from pijler4_desktop.ui.kit.checks import CheckLine
from pijler4_desktop.ui.kit.chips import Chip, Pill, StatusBadge, TypeTile, type_pill
from pijler4_desktop.ui.kit.facet import FacetGroup, FacetRow
from pijler4_desktop.ui.kit.field import Field
from pijler4_desktop.ui.kit.labels import Elided
from pijler4_desktop.ui.kit.search import SearchField
from pijler4_desktop.ui.kit.segmented import Segment, Segmented
from pijler4_desktop.ui.kit.week import WeekGlyph, WeekPicker, mask_words
from pijler4_desktop.ui.theme.theme import colour

TUESDAY_EVENING = daypart_bit(1, 2)
THURSDAY_MORNING = daypart_bit(3, 0)


Show = Callable[..., QWidget]


@pytest.fixture
def shown(qtbot: QtBot) -> Show:
    """Return what shows widgets below each other in an active window, and keeps them alive."""
    windows: list[QWidget] = []

    def show(*widgets: QWidget) -> QWidget:
        window = QWidget()
        windows.append(window)
        layout = QVBoxLayout(window)
        for widget in widgets:
            layout.addWidget(widget)
        qtbot.addWidget(window)
        window.show()
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        return window

    return show


def press(qtbot: QtBot, window: QWidget, *keys: Qt.Key) -> None:
    for key in keys:
        target = window.focusWidget()
        assert target is not None
        qtbot.keyClick(target, key)


def test_segmented_moves_by_arrows(qtbot: QtBot, shown: Show) -> None:
    made = Segmented([Segment("a", "Ja"), Segment("b", "Nee"), Segment("c", "Later")], "a")
    told: list[str] = []
    made.chosen.connect(told.append)
    window = shown(made)
    press(qtbot, window, Qt.Key.Key_Right)
    assert made.current == "b"
    assert told == ["b"]
    press(qtbot, window, Qt.Key.Key_Left)
    assert made.current == "a"


def test_a_letter_picks_a_segment_that_begins_so(qtbot: QtBot) -> None:
    made = Segmented([Segment("a", "Ja"), Segment("b", "Nee")], "a", letters=True)
    plain = Segmented([Segment("a", "Ja"), Segment("b", "Nee")], "a")
    told: list[str] = []
    made.chosen.connect(lambda key: told.append(f"chosen {key}"))
    made.typed.connect(lambda key: told.append(f"typed {key}"))
    for one in (made, plain):
        qtbot.addWidget(one)
        one.show()
        qtbot.keyClicks(one, "n")
        qtbot.keyClicks(one, "x")

    assert told == ["chosen b", "typed b"]
    assert (made.current, plain.current) == ("b", "a")
    qtbot.keyClick(made, Qt.Key.Key_J, Qt.KeyboardModifier.AltModifier)
    assert made.current == "b"


def test_segmented_may_have_no_choice_yet(qtbot: QtBot, shown: Show) -> None:
    made = Segmented([Segment("a", "Ja"), Segment("b", "Nee")])
    assert made.current is None
    window = shown(made)
    press(qtbot, window, Qt.Key.Key_Space)
    assert made.current == "a"


def test_week_picker_by_keyboard(qtbot: QtBot, shown: Show) -> None:
    made = WeekPicker()
    masks: list[int] = []
    made.changed.connect(masks.append)
    after = QLineEdit()
    window = shown(made, after)
    keys: Sequence[Qt.Key] = (Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Space)
    press(qtbot, window, *keys)
    assert made.dayparts == TUESDAY_EVENING
    assert masks == [TUESDAY_EVENING]
    press(qtbot, window, Qt.Key.Key_Down, Qt.Key.Key_Tab)  # the grid is one stop for Tab
    assert window.focusWidget() is after


def test_week_picker_by_program_is_silent(qtbot: QtBot) -> None:
    made = WeekPicker(TUESDAY_EVENING)
    with qtbot.assertNotEmitted(made.changed):
        made.set_dayparts(THURSDAY_MORNING)
    assert made.dayparts == THURSDAY_MORNING


def test_week_in_words() -> None:
    assert mask_words(TUESDAY_EVENING | THURSDAY_MORNING | daypart_bit(3, 1)) == (
        "dinsdag avond, donderdag voormiddag en namiddag"
    )
    assert mask_words(0) == "geen vaste dagdelen"


def test_week_picker_targets_are_large_enough(shown: Show) -> None:
    window = shown(WeekPicker())
    cells = [w for w in window.findChildren(QWidget) if w.accessibleName().endswith("avond")]
    assert len(cells) == 7
    assert all(min(cell.width(), cell.height()) >= 24 for cell in cells)


@pytest.mark.parametrize("key", [Qt.Key.Key_Delete, Qt.Key.Key_Backspace, Qt.Key.Key_Space])
def test_a_filter_chip_is_taken_away_by_keyboard(qtbot: QtBot, shown: Show, key: Qt.Key) -> None:
    chip = Chip("Niveau A1", removable=True)
    window = shown(chip)
    with qtbot.waitSignal(chip.removed):
        press(qtbot, window, key)


def test_a_choice_chip_toggles(qtbot: QtBot, shown: Show) -> None:
    chip = Chip("A1", checkable=True)
    window = shown(chip)
    press(qtbot, window, Qt.Key.Key_Space)
    assert chip.isChecked()


def test_facets_fold_and_count(qtbot: QtBot, shown: Show) -> None:
    facet = FacetRow("Bevestigd", 34, "circle-check", "ok")
    group = FacetGroup("Status", facet)
    shown(group)
    assert facet.accessibleName() == "Bevestigd, 34 resultaten"
    facet.set_count(0)
    assert facet.accessibleName() == "Bevestigd, 0 resultaten"
    group.set_open(open_=False)
    assert not facet.isVisible()
    group.set_open(open_=True)
    qtbot.mouseClick(facet, Qt.MouseButton.LeftButton, pos=facet.rect().center())
    assert facet.isChecked()


def test_a_field_says_what_is_wrong(shown: Show) -> None:
    control = QLineEdit()
    field = Field("Uren", control, "Bijvoorbeeld 2,5", required=True)
    shown(field)
    assert control.accessibleName() == "Uren"
    assert control.accessibleDescription() == "Bijvoorbeeld 2,5"
    field.set_error("Schrijf de uren als getal.")
    assert control.property("state") == "error"
    assert control.accessibleDescription() == "Schrijf de uren als getal."
    field.set_hint("Begrepen: 2,5 uur")
    assert control.accessibleDescription() == "Schrijf de uren als getal."
    field.set_error("")
    assert control.property("state") == ""
    assert control.accessibleDescription() == "Begrepen: 2,5 uur"


def test_search_waits_until_the_typing_rests(qtbot: QtBot, shown: Show) -> None:
    field = SearchField("Zoek in aanbod", "Ctrl+F")
    window = shown(field)
    told: list[str] = []
    field.searched.connect(told.append)
    qtbot.keyClicks(field, "taal")
    assert told == []
    qtbot.waitUntil(lambda: told == ["taal"])
    press(qtbot, window, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: told == ["taal", ""])


def test_a_button_follows_its_action(qtbot: QtBot, shown: Show) -> None:
    action = QAction("Ongedaan maken")
    action.setProperty("icon_name", "check")
    made = action_button(action)
    shown(made)
    with qtbot.waitSignal(action.triggered):
        qtbot.mouseClick(made, Qt.MouseButton.LeftButton)
    action.setEnabled(False)
    action.setText("Opnieuw")
    assert not made.isEnabled()
    assert made.accessibleName() == "Opnieuw"


def test_every_picture_has_words() -> None:
    made: list[QWidget] = [
        StatusBadge(Standing.TO_VERIFY),
        TypeTile(ActivityType.BUDDY),
        TypeTile(None),
        type_pill(ActivityType.CONVERSATION),
        Pill("Voldaan", "ok"),
        WeekGlyph(TUESDAY_EVENING),
        Bar(5, 9),
        HoursBar([HoursPart(24, "Herstelcafé", "typeVolunteer")]),
        LevelBar(Level.A1, Level.B1),
        CheckLine("In duo of in groep", "todo"),
        Elided("Bibliotheek"),
        icon_button("x", "Sluiten"),
    ]
    assert [widget.accessibleName() for widget in made] == [
        "Status: Te verifiëren",
        "Buddywerking",
        "Nog geen type",
        "Praatgroep",
        "Voldaan",
        "Dagdelen: dinsdag avond",
        "5 van 9",
        "Herstelcafé: 24 uur, doel 40 uur",
        "Taalniveau A1 tot B1",
        "Nog te bepalen: In duo of in groep",
        "Bibliotheek",
        "Sluiten",
    ]


def test_button_heights(shown: Show) -> None:
    normal, compact, large = (
        button("Bewaren"),
        button("Nieuw", compact=True),
        button("Ja", large=True),
    )
    shown(normal, compact, large)
    assert [made.height() for made in (normal, compact, large)] == [32, 28, 40]


def test_hours_past_the_target_leave_room_in_the_bar(shown: Show) -> None:
    bar = HoursBar([HoursPart(50, "Volleybal", "typeAssociation")], target=40)
    shown(bar).resize(400, 80)
    picture = bar.grab().toImage()
    at_the_end = picture.pixelColor(bar.width() - 12, 8)
    assert at_the_end.name() == colour("muteSoft").name()


def test_a_long_line_of_a_check_list_is_whole(shown: Show) -> None:
    line = CheckLine("Deelnemers spreken Nederlands met elkaar, ook na de les")
    window = shown(line)
    line.setFixedWidth(220)
    window.adjustSize()
    assert line.height() > 2 * 15  # two lines of words


def test_a_field_that_is_wrong_shows_the_focus_too(shown: Show) -> None:
    field, other = Field("Naam", QLineEdit()), QLineEdit()
    shown(field, other)
    field.set_error("Naam ontbreekt. Vul dit in.")
    edges = []
    for focused in (other, field.control):
        focused.setFocus()
        picture = field.control.grab().toImage()
        edges.append(picture.pixelColor(picture.width() // 2, 0).name())
    assert edges == [colour("badSolid").name(), colour("focus").name()]
