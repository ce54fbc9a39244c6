"""Tab goes the way one reads, whenever things were made."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QPushButton, QRadioButton, QWidget
from pytestqt.qtbot import QtBot

from pijler4_desktop.ui.kit.tab_order import next_stop


def placed(parent: QWidget, area: QRect, words: str = "") -> QPushButton:
    made = QPushButton(words, parent)
    made.setGeometry(area)
    made.show()
    return made


def round_of(window: QWidget, first: QWidget) -> list[QWidget]:
    walked = [first]
    while (after := next_stop(window, walked[-1], forwards=True)) is not first and after:
        walked.append(after)
    return walked


def test_lines_from_left_to_right_then_down(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    below = placed(window, QRect(0, 40, 50, 20))
    right = placed(window, QRect(60, 4, 50, 20))
    left = placed(window, QRect(0, 0, 50, 20))

    assert round_of(window, left) == [left, right, below]
    assert next_stop(window, left, forwards=False) is below


def test_parts_stay_together_and_what_floats_comes_last(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    side, middle = QWidget(window), QWidget(window)
    middle.setGeometry(100, 0, 200, 200)
    side.setGeometry(0, 0, 100, 200)
    over = placed(window, QRect(50, 100, 150, 20))
    in_middle = placed(middle, QRect(0, 0, 50, 20))
    high, low = placed(side, QRect(0, 10, 50, 20)), placed(side, QRect(0, 150, 50, 20))
    for part in (side, middle):
        part.show()

    assert round_of(window, high) == [high, low, in_middle, over]


def test_small_fields_beside_a_tall_one_go_line_by_line(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    tall = placed(window, QRect(0, 0, 100, 200))
    long, often, times = (placed(window, QRect(110 + 40 * n, 0, 30, 20)) for n in range(3))
    hours, reason = (placed(window, QRect(110 + 60 * n, 80, 50, 20)) for n in range(2))

    assert round_of(window, tall) == [tall, long, often, times, hours, reason]


def test_what_cannot_take_the_focus_is_passed(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    first, off, last = (placed(window, QRect(0, 30 * n, 50, 20)) for n in range(3))
    off.setEnabled(False)
    hidden = placed(window, QRect(0, 100, 50, 20))
    hidden.hide()
    clicked = placed(window, QRect(0, 130, 50, 20))
    clicked.setFocusPolicy(Qt.FocusPolicy.ClickFocus)

    assert round_of(window, first) == [first, last]


def test_one_stop_for_choices_that_exclude_each_other(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    choices = [QRadioButton(window) for _ in range(3)]
    for number, choice in enumerate(choices):
        choice.setGeometry(0, 30 * number, 50, 20)
        choice.show()
    after = placed(window, QRect(0, 100, 50, 20))
    choices[1].setChecked(True)

    assert round_of(window, after) == [after, choices[1]]


def test_a_focus_that_stands_nowhere_is_left_to_qt(qtbot: QtBot) -> None:
    window, elsewhere = QWidget(), QWidget()
    qtbot.addWidget(window)
    qtbot.addWidget(elsewhere)
    assert next_stop(window, None, forwards=True) is None
    assert next_stop(window, elsewhere, forwards=True) is None
