"""What every screen must have: names, targets of 24 pixels, whole words, rows that speak.

Colours and the way of Tab have modules of their own: `audit_colours` and `audit_order`. What is
painted (not held by a label) is heard by `painted`.
"""

from collections.abc import Iterator

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QListView,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QTableView,
    QWidget,
)

from pijler4_desktop.ui.kit.focus import FocusRing
from pijler4_desktop.ui.kit.labels import Elided

TARGET = 24
SPOKEN = Qt.ItemDataRole.AccessibleTextRole
SHOWN = Qt.ItemDataRole.DisplayRole
TARGETS = (QAbstractButton, QComboBox, QLineEdit, QAbstractSpinBox, QPlainTextEdit)
TELLING = (QLabel, Elided, *TARGETS, QAbstractItemView)
ROWS_HEARD = 4


def faults(window: QWidget) -> list[str]:
    """Return what is wrong on the screen as it stands, in words for whoever mends it."""
    found: list[str] = []
    for widget in shown(window):
        found += _focusable(widget)
        if isinstance(widget, TARGETS) and min(widget.width(), widget.height()) < TARGET:
            found.append(f"small: {described(widget)} {widget.width()}x{widget.height()}")
        if isinstance(widget, QAbstractItemView):
            found += _view(widget)
        if isinstance(widget, QScrollArea):
            found += _scroll_area(widget)
    return found + cut(window)


def cut(window: QWidget) -> list[str]:
    """Return only the words and controls that have no room."""
    found: list[str] = []
    for widget in shown(window):
        if isinstance(widget, QLabel):
            found += _label(widget)
        elif isinstance(widget, QPushButton | QComboBox):
            found += _worded(widget)
        if isinstance(widget, TELLING):
            found += _outside(widget, window)
    return found


def shown(window: QWidget) -> Iterator[QWidget]:
    """Go through what can be seen in a window, but not in the windows above it."""
    for widget in window.findChildren(QWidget):
        here = widget.isVisible() and widget.window() is window.window()
        if here and not isinstance(widget, FocusRing):
            yield widget


def takes_tab(widget: QWidget) -> bool:
    """Tell whether Tab can come here, scroll bars and Qt's own helpers left out."""
    tabs = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus) and widget.focusProxy() is None
    return tabs and widget.isEnabled() and not widget.objectName().startswith("qt_")


def described(widget: QWidget) -> str:
    """Name a widget for whoever looks for it."""
    name = widget.accessibleName() or getattr(widget, "text", str)()
    return f"{type(widget).__name__} {widget.objectName()} {name!r}".strip()


def _focusable(widget: QWidget) -> list[str]:
    if not takes_tab(widget):
        return []
    name = widget.accessibleName()
    if isinstance(widget, QAbstractButton):
        name = name or widget.text()
    return [] if name else [f"no name: {described(widget)} {widget.parentWidget()}"]


def _view(view: QAbstractItemView) -> list[str]:
    """Hear the headings and the first rows: each speaks, and is high enough to hit."""
    if isinstance(view, QHeaderView) or view.model() is None:
        return []
    found = [] if view.accessibleName() else [f"no name: {described(view)}"]
    if isinstance(view, QTableView):
        found += _headings(view)
    columns = view.model().columnCount() if isinstance(view, QTableView) else 1
    numbered = isinstance(view, QTableView) and view.verticalHeader().isVisible()
    first = view.currentIndex().column() if view.currentIndex().isValid() else 0
    for line in range(min(ROWS_HEARD, view.model().rowCount())):
        index = view.model().index(line, max(0, first))
        if not view.visualRect(index).isValid():
            continue
        cells = (index.siblingAtColumn(n) for n in range(columns))
        says = any(cell.data(SPOKEN) or cell.data(SHOWN) for cell in cells)
        if not says and not numbered:
            found.append(f"silent: row {line} of {described(view)}")
        if view.visualRect(index).height() < TARGET:
            found.append(f"small: row {line} of {described(view)}")
    return found


def _headings(view: QTableView) -> list[str]:
    head = view.horizontalHeader()
    if not head.isVisible():
        return []
    found = []
    for section in range(head.count()):
        if head.isSectionHidden(section):
            continue
        words = view.model().headerData(section, Qt.Orientation.Horizontal, SPOKEN)
        if not (words or view.model().headerData(section, Qt.Orientation.Horizontal, SHOWN)):
            found.append(f"silent: column {section} of {described(view)}")
        if head.sectionsClickable() and min(head.sectionSize(section), head.height()) < TARGET:
            found.append(f"small: column {section} of {described(view)}")
    return found


def _label(widget: QLabel) -> list[str]:
    if not widget.text():
        return []
    if widget.wordWrap():
        needed = widget.heightForWidth(widget.width())
        return [f"cut: {widget.text()!r}"] if needed > widget.height() + 2 else []
    wanted = widget.sizeHint()
    has_room = widget.width() + 1 >= wanted.width() and widget.height() + 2 >= wanted.height()
    return [] if has_room else [f"cut: {widget.text()!r}"]


def _worded(widget: QPushButton | QComboBox) -> list[str]:
    words = widget.text() if isinstance(widget, QPushButton) else widget.currentText()
    if not words or widget.width() + 1 >= widget.sizeHint().width():
        return []
    return [] if words in widget.toolTip() else [f"cut: {described(widget)}"]


def _outside(widget: QWidget, window: QWidget) -> list[str]:
    """Find what sticks out of anything it lies in; up and down a scrolled area may hide it."""
    area = QRect(QPoint(0, 0), widget.size())
    inside: QWidget = widget
    while inside is not window and (parent := inside.parentWidget()) is not None:
        area.translate(inside.pos())
        scrolled = _scrolls(parent)
        sideways = area.left() < -1 or area.right() > parent.width()
        across = area.top() < -1 or area.bottom() > parent.height()
        if sideways or (across and not scrolled):
            return [f"outside: {described(widget)} {area} in {type(parent).__name__}"]
        if scrolled:
            return []
        inside = parent
    return []


def _scrolls(viewport: QWidget) -> bool:
    above = viewport.parentWidget()
    return (
        isinstance(above, QScrollArea | QListView | QTableView | QPlainTextEdit)
        and above.viewport() is viewport
    )


def _scroll_area(widget: QScrollArea) -> list[str]:
    content = widget.widget()
    if content is None or widget.horizontalScrollBarPolicy() is not (
        Qt.ScrollBarPolicy.ScrollBarAlwaysOff
    ):
        return []
    wide = content.minimumSizeHint().width()
    room = widget.viewport().width()
    return [f"wide: {wide} in {room} of {described(widget)}"] if wide > room + 1 else []
