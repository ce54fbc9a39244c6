"""Guards against a PySide6 that drops references to None and ends in a crash (6.12.0 did)."""

import sys

from PySide6.QtGui import QFont, QPainter, QPixmap
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

CALLS = 200_000
SLACK = 2_000  # Python itself takes and gives a few


def test_calls_into_qt_leave_none_alone(qtbot: QtBot) -> None:
    label = QLabel()
    qtbot.addWidget(label)
    before = sys.getrefcount(None)
    for _ in range(CALLS // 2):
        label.setText("a")
        label.setToolTip("b")
    assert abs(sys.getrefcount(None) - before) < SLACK


def test_painting_leaves_none_alone() -> None:
    pixmap = QPixmap(8, 8)
    font = QFont()
    tag = QFont.Tag("tnum")
    before = sys.getrefcount(None)
    painter = QPainter(pixmap)
    for _ in range(CALLS // 20):
        font.setFeature(tag, 1)
        painter.setFont(font)
        painter.drawRect(0, 0, 4, 4)
    painter.end()
    assert abs(sys.getrefcount(None) - before) < SLACK
