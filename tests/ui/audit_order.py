"""The way of Tab: everywhere, back to where it began, and down each part of the window."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from tests.ui.audit import described, shown, takes_tab

ROW = 12  # pixels: side by side in a row, one may stand a little higher than the other
MOST = 400


def order_faults(window: QWidget, parts: Sequence[QWidget]) -> list[str]:
    """Walk round with Tab; `parts` are those of the window, in the order one reads them."""
    stops = [widget for widget in shown(window) if takes_tab(widget)]
    if not stops:
        return []
    walked, closed, jumps = _walk(stops[0], parts)
    found = [] if closed else [f"trap: {described(walked[-1])}"]
    found += [
        f"passed by: {described(one)}"
        for one in stops
        if one.isVisible() and one not in walked and takes_tab(one) and not _by_arrows(one)
    ]
    return found + _parts(walked, parts) + jumps


def _by_arrows(widget: QWidget) -> bool:
    """Tell whether this is one of several choices: Tab goes to one, arrows to the others."""
    if not isinstance(widget, QAbstractButton):
        return False
    group = widget.group()
    return widget.autoExclusive() or (group is not None and group.exclusive())


def _walk(first: QWidget, parts: Sequence[QWidget]) -> tuple[list[QWidget], bool, list[str]]:
    """Press Tab until it comes back; return where it was, whether it came back, and the jumps."""
    first.setFocus(Qt.FocusReason.TabFocusReason)
    walked, jumps = [first], list[str]()
    for _ in range(MOST):
        QTest.keyClick(walked[-1], Qt.Key.Key_Tab)
        now = QApplication.focusWidget()
        if now is None or now is walked[-1]:
            return walked, len(walked) == 1, jumps
        if now is first:
            return walked, True, jumps
        if _jumped(walked[-1], now, parts):
            jumps.append(f"jump: from {described(walked[-1])} up to {described(now)}")
        walked.append(now)
    return walked, False, jumps


def _part(widget: QWidget, parts: Sequence[QWidget]) -> int | None:
    """Return which part a widget lies in; the innermost one counts."""
    around = [n for n, part in enumerate(parts) if part is widget or part.isAncestorOf(widget)]
    return around[-1] if around else None


def _pages(parts: Sequence[QWidget]) -> set[int]:
    """Return the parts that hold others: what stands between those is read on the way."""
    return {
        n
        for n, one in enumerate(parts)
        if any(one is not other and one.isAncestorOf(other) for other in parts)
    }


def _parts(walked: Sequence[QWidget], parts: Sequence[QWidget]) -> list[str]:
    """Find parts that are entered twice, or before those one reads first."""
    visits: list[int] = []
    around = _pages(parts)
    for widget in walked:
        part = _part(widget, parts)
        if part is not None and part not in around and visits[-1:] != [part]:
            visits.append(part)
    if not visits:
        return []
    start = visits.index(min(visits))
    turned = visits[start:] + visits[:start]
    turned = turned[:-1] if len(turned) > 1 and turned[0] == turned[-1] else turned
    rightly = sorted(set(visits))
    names = [type(part).__name__ for part in parts]
    return [] if turned == rightly else [f"parts: {[names[n] for n in turned]}"]


def _jumped(before: QWidget, after: QWidget, parts: Sequence[QWidget]) -> bool:
    """Tell whether Tab went up inside a part; asked at once, as the next Tab scrolls the part."""
    part = _part(before, parts)
    if part is None or part != _part(after, parts):
        return False
    above, below = _area(after), _area(before)
    return above.bottom() < below.top() - ROW and above.left() < below.right()


def _area(widget: QWidget) -> QRect:
    return QRect(widget.mapTo(widget.window(), QPoint(0, 0)), widget.size())
