"""The theme in use: one object that knows the colours now and tells when they change."""

from functools import cache

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from pijler4_desktop.ui.theme.fonts import font, load_fonts
from pijler4_desktop.ui.theme.sheet import sheet
from pijler4_desktop.ui.theme.tokens import DARK, LIGHT, Scheme, Tokens

_ROLES = {
    QPalette.ColorRole.Window: "bg",
    QPalette.ColorRole.WindowText: "text",
    QPalette.ColorRole.Base: "surface",
    QPalette.ColorRole.AlternateBase: "subtle",
    QPalette.ColorRole.Text: "text",
    QPalette.ColorRole.Button: "surface",
    QPalette.ColorRole.ButtonText: "text",
    QPalette.ColorRole.ToolTipBase: "text",
    QPalette.ColorRole.ToolTipText: "surface",
    QPalette.ColorRole.Highlight: "accent",
    QPalette.ColorRole.HighlightedText: "onAccent",
    QPalette.ColorRole.Link: "accentText",
    QPalette.ColorRole.PlaceholderText: "text3",
    QPalette.ColorRole.Accent: "accent",
}


class Theme(QObject):
    """The tokens in use; `changed` follows after every switch, when the sheet is in place."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.scheme = Scheme.AUTO
        self.tokens: Tokens = LIGHT

    @property
    def dark(self) -> bool:
        """Tell whether the dark colours are in use."""
        return self.tokens is DARK

    def colour(self, token: str) -> QColor:
        """Return the colour of a token; raises KeyError for a word that is no token."""
        return QColor(self.tokens[token])

    def apply(self, app: QApplication, scheme: Scheme) -> None:
        """Put a scheme on the whole application, also while windows are open."""
        self.scheme = scheme
        self.tokens = DARK if _is_dark(scheme) else LIGHT
        app.setPalette(self._palette())
        app.setStyleSheet(sheet(self.tokens, dark=self.dark))
        self.changed.emit()

    def _palette(self) -> QPalette:
        palette = QPalette()
        for role, token in _ROLES.items():
            palette.setColor(role, self.colour(token))
        for role in (QPalette.ColorRole.Text, QPalette.ColorRole.WindowText):
            palette.setColor(QPalette.ColorGroup.Disabled, role, self.colour("disabled"))
        return palette


@cache
def theme() -> Theme:
    """Return the one theme of this program."""
    return Theme()


def colour(token: str) -> QColor:
    """Return the colour of a token in the theme in use."""
    return theme().colour(token)


def apply_theme(app: QApplication, scheme: Scheme) -> None:
    """Dress the application in Fusion, Inter, palette and sheet; call it again to switch."""
    if not _dressed(app):
        load_fonts()
        app.setStyle("Fusion")
        app.setFont(font())
        app.setProperty("dressed", True)
        app.styleHints().colorSchemeChanged.connect(_follow_desktop)
    theme().apply(app, scheme)


def _dressed(app: QApplication) -> bool:
    return bool(app.property("dressed"))


def _follow_desktop(_scheme: Qt.ColorScheme) -> None:
    app = QApplication.instance()
    if isinstance(app, QApplication) and theme().scheme is Scheme.AUTO:
        theme().apply(app, Scheme.AUTO)


def _is_dark(scheme: Scheme) -> bool:
    if scheme is Scheme.AUTO:
        return QGuiApplication.styleHints().colorScheme() is Qt.ColorScheme.Dark
    return scheme is Scheme.DARK
