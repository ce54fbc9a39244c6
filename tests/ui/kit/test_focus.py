"""The focus ring is where the focus is."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from pijler4_desktop.ui.kit.buttons import button
from pijler4_desktop.ui.kit.focus import FocusRing, focus_first


def rings(window: QWidget) -> list[FocusRing]:
    return [ring for ring in window.findChildren(FocusRing) if ring.isVisible()]


def test_one_ring_follows_the_focus(qtbot: QtBot) -> None:
    window = QWidget()
    layout = QHBoxLayout(window)
    first, second, field = button("Een"), button("Twee"), QLineEdit()
    for widget in (first, second, field):
        layout.addWidget(widget)
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    first.setFocus(Qt.FocusReason.TabFocusReason)
    assert [ring.geometry().adjusted(4, 4, -4, -4) for ring in rings(window)] == [first.geometry()]
    second.setFocus(Qt.FocusReason.TabFocusReason)
    window.resize(600, 200)
    qtbot.waitUntil(
        lambda: [r.geometry().adjusted(4, 4, -4, -4) for r in rings(window)] == [second.geometry()]
    )
    field.setFocus(Qt.FocusReason.TabFocusReason)  # a field has its own border
    assert rings(window) == []


def test_a_target_may_go_while_it_has_the_focus(qtbot: QtBot) -> None:
    window = QWidget()
    layout = QHBoxLayout(window)
    going, staying = button("Weg"), button("Blijft")
    layout.addWidget(going)
    layout.addWidget(staying)
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    going.setFocus(Qt.FocusReason.TabFocusReason)
    with qtbot.waitSignal(going.destroyed):
        going.deleteLater()
    staying.setFocus(Qt.FocusReason.TabFocusReason)
    assert len(rings(window)) == 1


def test_focus_goes_to_the_first_that_takes_it(qtbot: QtBot) -> None:
    window = QWidget()
    layout = QHBoxLayout(window)
    off, on = button("Uit"), button("Aan")
    off.setEnabled(False)
    layout.addWidget(off)
    layout.addWidget(on)
    qtbot.addWidget(window)
    assert not focus_first(window)  # nothing is in sight yet
    window.show()
    assert focus_first(window)
    assert window.focusWidget() is on


def test_a_ring_is_not_clipped_by_a_tight_parent(qtbot: QtBot) -> None:
    tight = QWidget()
    inside = QHBoxLayout(tight)
    inside.setContentsMargins(0, 0, 0, 0)
    target = button("Krap")
    inside.addWidget(target)
    window = QWidget()
    layout = QHBoxLayout(window)
    layout.addWidget(tight)
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    target.setFocus(Qt.FocusReason.TabFocusReason)
    (ring,) = rings(window)
    assert ring.parentWidget() is window
    tight.move(tight.x() + 5, tight.y())
    assert ring.geometry().adjusted(4, 4, -4, -4).topLeft() == target.mapTo(window, QPoint(0, 0))
