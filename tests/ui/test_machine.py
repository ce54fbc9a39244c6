"""What keeps a window from opening is said before Qt can abort."""

import pytest

from pijler4_desktop.ui import machine
from pijler4_desktop.ui.machine import missing_libraries, why_no_window


def test_without_a_screen() -> None:
    reason = why_no_window({}, "linux")
    assert reason is not None
    assert "DISPLAY" in reason


def test_other_systems_always_have_a_screen() -> None:
    assert why_no_window({}, "win32") is None


def test_a_dead_x_server_is_named() -> None:
    if missing_libraries(machine.CORE | machine.XCB):
        pytest.skip("this machine has no libraries for X")
    reason = why_no_window({"DISPLAY": ":7654"}, "linux")
    assert reason is not None


def test_drawing_needs_no_screen() -> None:
    assert why_no_window({"QT_QPA_PLATFORM": "offscreen"}, "linux") is None


def test_a_missing_library_gives_the_line_to_install_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(machine.CORE, "libnobody-has-this.so.9", "libnobody9")
    reason = why_no_window({"QT_QPA_PLATFORM": "offscreen"}, "linux")
    assert reason is not None
    assert "sudo apt install libnobody9" in reason
    assert missing_libraries({"libnobody-has-this.so.9": "libnobody9"}) == [
        "libnobody-has-this.so.9"
    ]
