"""The program with a window: painted first, the data and everything heavy right after."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from pijler4_desktop.services.places import data_folder, default_database
from pijler4_desktop.ui.machine import why_no_window

if TYPE_CHECKING:
    from pijler4_desktop.ui.main_window import MainWindow

__all__ = ["main", "why_no_window"]


def main(database: Path | None = None) -> int:
    """Run the program until its window closes; returns the exit code."""
    from pijler4_desktop.ui.application import make_application  # noqa: PLC0415  Qt comes later
    from pijler4_desktop.ui.main_window import MainWindow  # noqa: PLC0415
    from pijler4_desktop.ui.memory import Memory  # noqa: PLC0415
    from pijler4_desktop.ui.scale import set_scale, start_again  # noqa: PLC0415

    memory = Memory(data_folder() / "window.ini")
    outside = set_scale(memory.scale)
    app = make_application(sys.argv[:1], memory.scheme)
    window = MainWindow(database or default_database(), memory)
    window.show()
    window.repaint()  # on the screen before anything heavy is imported
    app.processEvents()
    _watch(window)
    window.open_data()
    code = app.exec()
    if window.starts_again:
        start_again(outside)
    return code


def _watch(window: "MainWindow") -> None:
    """Log what goes wrong, and catch what nobody caught."""
    from pijler4_desktop.services.logs import start_log  # noqa: PLC0415
    from pijler4_desktop.ui.crash import CrashCatcher  # noqa: PLC0415

    start_log()
    catcher = CrashCatcher(window)
    catcher.caught.connect(window.show_failure)
    catcher.install()
