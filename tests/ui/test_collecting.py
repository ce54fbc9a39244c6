"""Widgets that only point at each other go in the window's own thread, between events."""

import gc
import weakref
from threading import Thread

import pytest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from pijler4_desktop.services.uncollected import is_uncollected, uncollected
from pijler4_desktop.ui.collecting import Collector


class Knot(QLabel):
    """A label that only itself holds on to."""

    def __init__(self) -> None:
        super().__init__()
        self.itself = self


def busily() -> None:
    """Make more than Python would let lie."""
    kept = [[number] for number in range(gc.get_threshold()[0] * 20)]
    assert kept


@pytest.mark.usefixtures("qapp")
def test_no_other_thread_lets_widgets_go() -> None:
    knot = weakref.ref(Knot())

    worker = Thread(target=busily)
    worker.start()
    worker.join()
    busily()

    assert knot() is not None


def test_the_timer_lets_them_go(qtbot: QtBot) -> None:
    knot = weakref.ref(Knot())
    busily()

    qtbot.waitUntil(lambda: knot() is None)


def test_nothing_is_searched_while_large_tables_are_made(qapp: QApplication) -> None:
    collector = Collector(qapp)
    busily()
    with uncollected():
        assert is_uncollected()
        busily()
        assert collector.collect() is None

    kept = [[number] for number in range(gc.get_threshold()[0] * 2)]
    assert collector.collect() == 0
    assert kept
    collector.deleteLater()
