"""Widgets that only point at each other go in the window's own thread, between events."""

import gc
import weakref
from threading import Thread

import pytest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from pijler4_desktop.services.uncollected import is_uncollected, uncollected
from pijler4_desktop.ui.collecting import OLDEST, Collector


class Knot(QLabel):
    """A label that only itself holds on to."""

    def __init__(self) -> None:
        super().__init__()
        self.itself = self


def busily() -> list[list[int]]:
    """Make, and give to keep, more than Python would let lie."""
    return [[number] for number in range(gc.get_threshold()[0] * 20)]


@pytest.mark.usefixtures("qapp")
def test_no_other_thread_lets_widgets_go() -> None:
    knot = weakref.ref(Knot())

    kept: list[list[int]] = []
    worker = Thread(target=lambda: kept.extend(busily()))
    worker.start()
    worker.join()
    kept += busily()

    assert knot() is not None


def test_the_timer_lets_them_go(qtbot: QtBot) -> None:
    knot = weakref.ref(Knot())
    kept = busily()

    qtbot.waitUntil(lambda: knot() is None)
    assert kept


def test_nothing_is_searched_while_large_tables_are_made(qapp: QApplication) -> None:
    collector = Collector(qapp)
    kept = busily()
    with uncollected():
        assert is_uncollected()
        kept += busily()
        assert collector.collect() is None

    kept += busily()
    assert collector.collect() is not None
    collector.deleteLater()


def test_everything_is_searched_only_once_there_is_much_more(qapp: QApplication) -> None:
    collector = Collector(qapp)
    ages = [due(collector) for _ in range(150)]

    assert ages.count(OLDEST) == 1  # the first time; what is made here goes at once
    assert ages.count(OLDEST - 1) > 1
    collector.deleteLater()


def due(collector: Collector) -> int | None:
    kept = busily()
    assert kept
    return collector.collect()
