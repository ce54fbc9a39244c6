"""The one Qt application, dressed and speaking Dutch."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from pijler4_desktop.ui.collecting import Collector
from pijler4_desktop.ui.kit.focus import FocusRings
from pijler4_desktop.ui.theme.theme import apply_theme
from pijler4_desktop.ui.theme.tokens import Scheme
from pijler4_desktop.ui.translation import speak_dutch


def make_application(arguments: Sequence[str], scheme: Scheme = Scheme.AUTO) -> QApplication:
    """Make the application, or dress the one there is."""
    existing = QApplication.instance()
    app = existing if isinstance(existing, QApplication) else _made(arguments)
    apply_theme(app, scheme)
    return app


def _made(arguments: Sequence[str]) -> QApplication:
    QGuiApplication.setHighDpiScaleFactorRoundingPolicy(
        Qt.HighDpiScaleFactorRoundingPolicy.PassThrough
    )
    app = QApplication(list(arguments))
    app.setApplicationName("pijler4")
    app.setApplicationDisplayName("Pijler 4")
    app.setDesktopFileName("nl.pijler4.Desktop")
    speak_dutch(app)
    FocusRings(app)
    Collector(app)
    return app
