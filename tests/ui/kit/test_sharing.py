"""Fields share a line by their share, and go below each other before they are cut."""

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from pijler4_desktop.ui.kit.sharing import ShareLayout


def a_line(qtbot: QtBot, width: int) -> list[tuple[int, int, int]]:
    """Return x, y and width of three fields that need 100, 100 and their own 80."""
    fields = [QWidget() for _ in range(3)]
    for field, least in zip(fields, (100, 100, 80), strict=True):
        field.setMinimumSize(least, 30)
    fields[2].setFixedWidth(80)
    window = QWidget()
    window.setLayout(ShareLayout((fields[0], 1), (fields[1], 2), fields[2], gap=10, below=6))
    qtbot.addWidget(window)
    window.resize(width, 200)
    window.show()
    return [(field.x(), field.y(), field.width()) for field in fields]


def test_a_wide_line_is_shared(qtbot: QtBot) -> None:
    assert a_line(qtbot, 700) == [(0, 0, 200), (210, 0, 400), (620, 0, 80)]


def test_nobody_gets_less_than_it_needs(qtbot: QtBot) -> None:
    assert a_line(qtbot, 320) == [(0, 0, 100), (110, 0, 120), (240, 0, 80)]


def test_what_does_not_fit_goes_below(qtbot: QtBot) -> None:
    assert a_line(qtbot, 230) == [(0, 0, 100), (110, 0, 120), (0, 36, 80)]
    assert a_line(qtbot, 120) == [(0, 0, 120), (0, 36, 120), (0, 72, 80)]


def test_it_can_be_as_narrow_as_its_widest_field(qtbot: QtBot) -> None:
    field, wide = QWidget(), QWidget()
    field.setMinimumWidth(100)
    wide.setMinimumWidth(140)
    window = QWidget()
    qtbot.addWidget(window)
    made = ShareLayout((field, 1), (wide, 1), gap=10)
    window.setLayout(made)
    window.show()
    assert made.minimumSize().width() == 140
