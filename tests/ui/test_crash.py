"""What nobody caught is logged and told, and Ctrl+C stays Ctrl+C."""

import logging
import sys

import pytest
from pytestqt.qtbot import QtBot

from pijler4_desktop.ui.crash import CrashCatcher


def test_a_bug_is_told_and_logged(qtbot: QtBot, caplog: pytest.LogCaptureFixture) -> None:
    catcher = CrashCatcher()
    error = RuntimeError("stack smashed")
    with caplog.at_level(logging.CRITICAL), qtbot.waitSignal(catcher.caught) as told:
        catcher.handle(RuntimeError, error, None)
    assert told.args == [error]
    assert "RuntimeError: stack smashed" in caplog.text


def test_an_interrupt_is_left_alone(qtbot: QtBot, capsys: pytest.CaptureFixture[str]) -> None:
    catcher = CrashCatcher()
    with qtbot.assertNotEmitted(catcher.caught):
        catcher.handle(KeyboardInterrupt, KeyboardInterrupt(), None)
    assert "KeyboardInterrupt" in capsys.readouterr().err


def test_it_takes_the_place_of_the_hook(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    catcher = CrashCatcher()
    catcher.install()
    assert sys.excepthook == catcher.handle
