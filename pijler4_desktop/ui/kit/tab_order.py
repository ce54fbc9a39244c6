"""Tab goes the way one reads, also to what came into the window later.

Qt's own chain of Tab has every widget that is made later at its end, wherever it stands. So the
window looks where things are when Tab is pressed. The chain is not asked either: in PySide
`nextInFocusChain` gives its widgets, and the items of their layouts, another owner.
"""

from collections.abc import Callable, Iterator, Sequence

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
    """Sort neighbours as one reads: line by line, and in a line column by column, again and again.

    Known as an XY cut (Nagy and Seth, "Hierarchical representation of optically scanned
    documents", 1984).
    """
    if len(placed) == 1:
        yield placed[0][1]
        return
    for line in _cut(placed, QRect.top, QRect.bottom):
        columns = _cut(line, QRect.left, QRect.right)
        if len(columns) == 1 and len(line) == len(placed):
            yield from (widget for _area, widget in sorted(line, key=_corner))
        else:
            for one in columns:
                yield from _read(one)


def _cut(
    placed: Sequence[tuple[QRect, QWidget]],
    start: Callable[[QRect], int],
    end: Callable[[QRect], int],
) -> list[list[tuple[QRect, QWidget]]]:
    """Divide areas where none of them goes across."""
    groups: list[list[tuple[QRect, QWidget]]] = []
    reached = 0
    for area, widget in sorted(placed, key=lambda one: start(one[0])):
        if not groups or start(area) >= reached:
            groups.append([])
            reached = end(area)
        groups[-1].append((area, widget))
        reached = max(reached, end(area))
    return groups


def _corner(one: tuple[QRect, QWidget]) -> tuple[int, int]:
    return one[0].left(), one[0].top()


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
