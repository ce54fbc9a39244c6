"""Inter P4, shipped with the program so that every screen measures the same everywhere."""

from functools import cache

from PySide6.QtGui import QFont, QFontDatabase, QFontMetrics

from pijler4_desktop.paths import resource

FAMILY = "Inter P4"
WEIGHTS = ("Regular", "Medium", "SemiBold", "Bold")
BODY = 13  # pixels


def load_fonts() -> None:
    """Make the four weights known to Qt; needs a running application."""
    for weight in WEIGHTS:
        QFontDatabase.addApplicationFont(str(resource("fonts", f"InterP4-{weight}.otf")))


@cache
def font(px: int = BODY, weight: int = 400, *, tabular: bool = False) -> QFont:
    """Return the font for painted text; `tabular` gives every digit the same width."""
    made = QFont(FAMILY)
    made.setPixelSize(px)
    made.setWeight(QFont.Weight(weight))
    made.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    if tabular:
        made.setFeature(QFont.Tag("tnum"), 1)
    return made


@cache
def metrics(px: int = BODY, weight: int = 400, *, tabular: bool = False) -> QFontMetrics:
    """Return the measures of `font` with the same arguments."""
    return QFontMetrics(font(px, weight, tabular=tabular))


def text_width(text: str, px: int = BODY, weight: int = 400) -> int:
    """Return how many logical pixels a text takes."""
    return metrics(px, weight).horizontalAdvance(text)
