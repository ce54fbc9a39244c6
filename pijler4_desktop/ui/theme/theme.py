"""The theme in use: one object that knows the colours now and tells when they change."""

from functools import cache

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from pijler4_desktop.ui.theme.fonts import font, load_fonts
from pijler4_desktop.ui.theme.high_contrast import STARK_DARK, STARK_LIGHT
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
    """The tokens in use; `changed` follows after every switch, when the sheet is in place.

    `dark` tells whether they are dark, `stark` whether contrast is high: then lines say what tints
    say otherwise.
    """

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.scheme = Scheme.AUTO
        self.tokens: Tokens = LIGHT
        self.dark = self.stark = False

    @property
    def name(self) -> str:
        """Name the colours in use, such as for pictures that are kept: 'contrast-dark'."""
        shade = "dark" if self.dark else "light"
        return f"contrast-{shade}" if self.stark else shade

    def colour(self, token: str) -> QColor:
        """Return the colour of a token; raises KeyError for a word that is no token."""
        return QColor(self.tokens[token])

    def apply(self, app: QApplication, scheme: Scheme) -> None:
        """Put a scheme on the whole application, also while windows are open."""
        self.scheme = scheme
        self.dark, self.stark = look_of(scheme, *_desktop())
        quiet, stark = (DARK, STARK_DARK) if self.dark else (LIGHT, STARK_LIGHT)
        self.tokens = stark if self.stark else quiet
        app.setPalette(self._palette())
        app.setStyleSheet(sheet(self.tokens, self.name, stark=self.stark))
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
        hints = app.styleHints()
        hints.colorSchemeChanged.connect(_follow_desktop)
        hints.accessibility().contrastPreferenceChanged.connect(_follow_desktop)
    theme().apply(app, scheme)


def _dressed(app: QApplication) -> bool:
    return bool(app.property("dressed"))


def _follow_desktop(_wish: object) -> None:
    app = QApplication.instance()
    if isinstance(app, QApplication) and theme().scheme in (Scheme.AUTO, Scheme.CONTRAST):
        theme().apply(app, theme().scheme)


def look_of(scheme: Scheme, dark: bool, stark: bool) -> tuple[bool, bool]:  # noqa: FBT001
    """Return whether a scheme is dark and of high contrast, on a desktop that is so or not."""
    looks = {
        Scheme.AUTO: (dark, stark),
        Scheme.LIGHT: (False, False),
        Scheme.DARK: (True, False),
        Scheme.CONTRAST: (dark, True),
    }
    return looks[scheme]


def _desktop() -> tuple[bool, bool]:
    """Tell whether the desktop is dark, and whether its user asked for high contrast."""
    hints = QGuiApplication.styleHints()  # kept while asking: its part goes with it
    contrast = hints.accessibility().contrastPreference()
    return (
        hints.colorScheme() is Qt.ColorScheme.Dark,
        contrast is Qt.ContrastPreference.HighContrast,
    )
