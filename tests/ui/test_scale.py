"""The size of everything: handed to Qt once, not piled up, and only where it fits."""

import os
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from pytestqt.qtbot import QtBot

from pijler4_desktop.ui.scale import SCALES, fitting, scaled, start_again

SMALLEST = QSize(960, 540)


def test_the_usual_size_leaves_the_environment_alone() -> None:
    assert scaled({"PATH": "/bin"}, 100) == {"PATH": "/bin"}
    assert scaled({"QT_SCALE_FACTOR": "1.5"}, 100) == {"QT_SCALE_FACTOR": "1.5"}


@pytest.mark.parametrize(
    ("outside", "percent", "factor"), [("1", 125, "1.25"), ("2", 90, "1.8"), ("veel", 150, "1.5")]
)
def test_a_size_comes_on_top_of_what_the_user_set(outside: str, percent: int, factor: str) -> None:
    assert scaled({"QT_SCALE_FACTOR": outside}, percent)["QT_SCALE_FACTOR"] == factor
    assert scaled({}, 200)["QT_SCALE_FACTOR"] == "2"


@pytest.mark.parametrize(
    ("screen", "percent", "largest"),
    [
        (QSize(1920, 1080), 100, 200),
        (QSize(960, 540), 200, 200),  # the same screen, measured when everything is large
        (QSize(1366, 768), 100, 125),
        (QSize(800, 600), 100, 100),
    ],
)
def test_only_what_fits_the_screen_can_be_chosen(screen: QSize, percent: int, largest: int) -> None:
    fits = fitting(screen, percent, SMALLEST)
    assert fits == tuple(one for one in SCALES if one <= largest)


def test_it_starts_again_as_it_was_started(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told = tmp_path / "told"
    script = "import os, pathlib, sys; pathlib.Path(sys.argv[1]).write_text(os.environ['P4_SEEN'])"
    monkeypatch.setattr(sys, "orig_argv", ["python", "-c", script, str(told)])
    start_again({**os.environ, "P4_SEEN": "as before"})
    qtbot.waitUntil(lambda: told.exists() and told.read_text() == "as before", timeout=20_000)
