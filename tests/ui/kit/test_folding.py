"""Rows give way from the outside in, and stand beside each other again once there is room."""

from PySide6.QtWidgets import QBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from pijler4_desktop.ui.kit.folding import FoldingArea, folding_row
from pijler4_desktop.ui.kit.layouts import column, holder, row

ROW, COLUMN = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom


def block(width: int) -> QWidget:
    made = QWidget()
    made.setMinimumSize(width, 20)
    return made


def fits(area: FoldingArea) -> bool:
    body = area.widget()
    assert body is not None
    return body.minimumSizeHint().width() <= area.viewport().width()


def test_rows_fold_where_they_do_not_fit(qtbot: QtBot) -> None:
    inner = folding_row(block(120), block(120), gap=0)
    outer = folding_row(holder(inner), block(200), gap=0)
    beside = folding_row(block(100), block(100), gap=0)
    area = FoldingArea(most=1000)
    area.setWidget(holder(column(outer, row(block(60), beside, gap=0))))
    qtbot.addWidget(area)
    area.show()

    seen = {}
    for width in (500, 300, 200, 300, 500):
        area.resize(width, 400)
        qtbot.waitUntil(lambda: fits(area))
        seen[width] = (outer.direction(), inner.direction(), beside.direction())

    assert seen[500] == (ROW, ROW, ROW)
    assert seen[300] == (COLUMN, ROW, ROW)
    assert seen[200] == (COLUMN, COLUMN, COLUMN)


def test_a_row_folds_when_what_is_in_it_grows(qtbot: QtBot) -> None:
    grows = block(100)
    inside = folding_row(grows, block(100), gap=0)
    area = FoldingArea(most=1000)
    area.setWidget(holder(inside))
    qtbot.addWidget(area)
    area.resize(300, 200)
    area.show()
    assert inside.direction() == ROW

    grows.setMinimumWidth(250)

    qtbot.waitUntil(lambda: inside.direction() == COLUMN)
