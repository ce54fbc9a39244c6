"""Contrast as it is on the screen: the ink of words against the pixels they stand on."""

from collections import Counter
from collections.abc import Iterator

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QColor, QImage, QPalette
from PySide6.QtWidgets import QCheckBox, QComboBox, QLabel, QLineEdit, QPushButton, QWidget

from pijler4_desktop.ui.theme.theme import colour, theme
from pijler4_desktop.ui.theme.tokens import contrast
from tests.ui.audit import described, shown
from tests.ui.painted import Line

LEAST, STARK_LEAST = 4.5, 7.0
LOW = 8  # pixels: of what scrolled away so far, nothing can be told
EXEMPT = frozenset({"disabled", "navDisabled"})
ACROSS, DOWN = 24, 7  # points looked at; most of them are ground, not ink
_ROLES = {
    QLabel: QPalette.ColorRole.WindowText,
    QPushButton: QPalette.ColorRole.ButtonText,
    QCheckBox: QPalette.ColorRole.WindowText,
    QLineEdit: QPalette.ColorRole.Text,
    QComboBox: QPalette.ColorRole.ButtonText,
}


def pale(window: QWidget, picture: QImage, lines: list[Line]) -> list[str]:
    """Return what can hardly be read in a picture of a window."""
    least = STARK_LEAST if theme().stark else LEAST
    found = []
    for words, ink, area in (*_of_widgets(window), *_of_lines(window, lines)):
        ground = _ground(picture, area)
        if area.height() >= LOW and ground and (had := contrast(ink, ground)) < least:
            found.append(f"pale: {words} {ink} on {ground}, {had:.1f}")
    return found


def _of_widgets(window: QWidget) -> Iterator[tuple[str, str, QRect]]:
    """Tell what each worded widget of the sheet says, in which ink, and where."""
    for widget in shown(window):
        role = next((r for kind, r in _ROLES.items() if isinstance(widget, kind)), None)
        if role is None or not widget.isEnabled() or not _worded(widget):
            continue
        area = widget.visibleRegion().boundingRect().adjusted(2, 2, -2, -2)
        area.moveTopLeft(widget.mapTo(window, area.topLeft()))
        yield described(widget), widget.palette().color(role).name(), area


def _worded(widget: QWidget) -> bool:
    if isinstance(widget, QComboBox):
        return bool(widget.currentText())
    return isinstance(widget, QLabel | QPushButton | QCheckBox | QLineEdit) and bool(widget.text())


def _of_lines(window: QWidget, lines: list[Line]) -> Iterator[tuple[str, str, QRect]]:
    for line in lines:
        seen = line.widget.visibleRegion().boundingRect().intersected(line.area)
        if line.ink in EXEMPT or seen.isEmpty() or not line.widget.isEnabled():
            continue
        area = QRect(line.widget.mapTo(window, seen.topLeft()), seen.size())
        yield f"{type(line.widget).__name__} {line.words!r}", colour(line.ink).name(), area


def _ground(picture: QImage, area: QRect) -> str:
    """Return the colour that most of an area has; '' where there is nothing to see."""
    ratio = picture.devicePixelRatio()
    inside = area.intersected(QRect(QPoint(0, 0), picture.deviceIndependentSize().toSize()))
    if inside.width() < 2 or inside.height() < 2:
        return ""
    points = Counter(
        picture.pixel(
            int((inside.left() + inside.width() * (x + 0.5) / ACROSS) * ratio),
            int((inside.top() + inside.height() * (y + 0.5) / DOWN) * ratio),
        )
        for x in range(ACROSS)
        for y in range(DOWN)
    )
    return QColor(points.most_common(1)[0][0]).name()
