"""The program with a window: painted first, the data and everything heavy right after."""

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from pijler4_desktop.services.places import data_folder, default_database
from pijler4_desktop.ui.machine import why_no_window

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from pijler4_desktop.ui.main_window import MainWindow

__all__ = ["main", "make_application", "make_window", "why_no_window"]


def main(database: Path | None = None) -> int:
    """Run the program until its window closes; returns the exit code."""
    app = make_application(sys.argv[:1])
    window = make_window(database or default_database(), data_folder() / "window.ini")
    window.show()
    window.repaint()  # on the screen before anything heavy is imported
    app.processEvents()
    _watch(window)
    window.open_data()
    return app.exec()


def make_application(arguments: Sequence[str]) -> "QApplication":
    """Make the one Qt application, dressed and speaking Dutch."""
    from PySide6.QtCore import Qt  # noqa: PLC0415  why_no_window comes before Qt
    from PySide6.QtGui import QGuiApplication  # noqa: PLC0415
    from PySide6.QtWidgets import QApplication  # noqa: PLC0415

    from pijler4_desktop.ui.kit.focus import FocusRings  # noqa: PLC0415
    from pijler4_desktop.ui.theme.theme import apply_theme  # noqa: PLC0415
    from pijler4_desktop.ui.theme.tokens import Scheme  # noqa: PLC0415
    from pijler4_desktop.ui.translation import speak_dutch  # noqa: PLC0415

    existing = QApplication.instance()
    if isinstance(existing, QApplication):
        return existing
    QGuiApplication.setHighDpiScaleFactorRoundingPolicy(
        Qt.HighDpiScaleFactorRoundingPolicy.PassThrough
    )
    app = QApplication(list(arguments))
    app.setApplicationName("pijler4")
    app.setApplicationDisplayName("Pijler 4")
    app.setDesktopFileName("nl.pijler4.Desktop")
    speak_dutch(app)
    apply_theme(app, Scheme.AUTO)
    FocusRings(app)
    return app


def make_window(database: Path, settings: Path) -> "MainWindow":
    """Make the window for a database, with what it remembers from last time."""
    from pijler4_desktop.ui.main_window import MainWindow  # noqa: PLC0415
    from pijler4_desktop.ui.memory import Memory  # noqa: PLC0415

    return MainWindow(database, Memory(settings))


def _watch(window: "MainWindow") -> None:
    """Log what goes wrong, and catch what nobody caught."""
    from pijler4_desktop.services.logs import start_log  # noqa: PLC0415
    from pijler4_desktop.ui.failures import CrashCatcher  # noqa: PLC0415

    start_log()
    catcher = CrashCatcher(window)
    catcher.caught.connect(window.show_failure)
    catcher.install()
