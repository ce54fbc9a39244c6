"""Tab goes the way one reads, also to what came into the window later.

Qt's own chain of Tab has every widget that is made later at its end, wherever it stands. So the
window looks where things are when Tab is pressed. The chain is not asked either: in PySide
`nextInFocusChain` gives its widgets, and the items of their layouts, another owner.
"""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QWidget

_CHILDREN = Qt.FindChildOption.FindDirectChildrenOnly


def next_stop(window: QWidget, focus: QWidget | None, *, forwards: bool) -> QWidget | None:
    """Return what Tab, or Shift+Tab, leads to; None when the focus is in no place of its own."""
    inside: list[QWidget] = []
    _collect(window, inside)
    stops = [one for one in inside if one is focus or _takes_tab(one)]
    if focus is None or focus not in stops:
        return None
    return stops[(stops.index(focus) + (1 if forwards else -1)) % len(stops)]


def _collect(widget: QWidget, found: list[QWidget]) -> None:
    """Add a widget, what stands in it line by line, and then what floats over that."""
    found.append(widget)
    placed: list[tuple[QRect, QWidget]] = []
    floating: list[QWidget] = []
    for child in widget.findChildren(QWidget, options=_CHILDREN):
        if child.isHidden() or child.isWindow():
            continue
        area = child.geometry()
        if any(area.intersects(other) for other, _widget in placed):
            floating.append(child)
        else:
            placed.append((area, child))
    for child in (*(_read(placed) if len(placed) > 1 else (w for _a, w in placed)), *floating):
        _collect(child, found)


def _read(placed: Sequence[tuple[QRect, QWidget]]) -> Iterator[QWidget]:
    """Sort neighbours as one reads: lines from top to bottom, each from left to right."""
    lines: list[list[tuple[int, int, QWidget]]] = []
    bottom = 0
    for area, widget in sorted(placed, key=lambda one: one[0].top()):
        if not lines or area.top() >= bottom:
            lines.append([])
            bottom = 0
        lines[-1].append((area.left(), area.top(), widget))
        bottom = max(bottom, area.bottom())
    for line in lines:
        yield from (widget for _left, _top, widget in sorted(line, key=lambda one: one[:2]))


def _takes_tab(widget: QWidget) -> bool:
    """Tell whether Tab stops here; of choices that exclude each other it stops at the chosen."""
    takes = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus) and widget.isEnabled()
    if not takes or widget.focusProxy() is not None:
        return False
    return not isinstance(widget, QAbstractButton) or _chosen(widget) in (None, widget)


def _chosen(button: QAbstractButton) -> QAbstractButton | None:
    """Return the chosen one of the choices a button is one of; None when nothing is chosen."""
    group: QButtonGroup | None = button.group()
    if group is not None:
        return group.checkedButton() if group.exclusive() else None
    parent = button.parentWidget()
    if not button.autoExclusive() or parent is None:
        return None
    beside = parent.findChildren(QAbstractButton, options=_CHILDREN)
    return next((one for one in beside if one.autoExclusive() and one.isChecked()), None)
