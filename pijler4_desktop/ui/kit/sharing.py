"""A layout that shares a line among fields, and goes on below when there is no room beside."""

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import QRect, QSize
from PySide6.QtWidgets import QLayoutItem, QWidget

from pijler4_desktop.ui.kit.flow import FlowLayout

Shared = QWidget | tuple[QWidget, int]


class ShareLayout(FlowLayout):
    """Fields beside each other by their share of the width; share 0 keeps its own width."""

    def __init__(self, *parts: Shared, gap: int = 16, below: int = 12) -> None:
        pairs = [part if isinstance(part, tuple) else (part, 0) for part in parts]
        self._shares = [share for _widget, share in pairs]
        self._below = below
        super().__init__(*(widget for widget, _share in pairs), gap=gap)

    def sizeHint(self) -> QSize:
        """Ask for one line."""
        sizes = [item.sizeHint() for item in self._items if not item.isEmpty()]
        width = sum(size.width() for size in sizes) + self._gap * max(0, len(sizes) - 1)
        return QSize(width, max((size.height() for size in sizes), default=0))

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Take an item out with its share."""
        item = super().takeAt(index)
        if item is not None:
            del self._shares[index]
        return item

    def _place(self, rect: QRect, *, move: bool) -> int:
        y = rect.y()
        for number, line in enumerate(self._lines(rect.width())):
            y += self._below if number else 0
            widths = self._widths(line, rect.width())
            height = max(_height(item, w) for (item, _s), w in zip(line, widths, strict=True))
            x = rect.x()
            for (item, _share), width in zip(line, widths, strict=True):
                if move:
                    item.setGeometry(QRect(x, y, width, height))
                x += width + self._gap
            y += height
        return y - rect.y()

    def _lines(self, width: int) -> list[list[tuple[QLayoutItem, int]]]:
        """Break where the next field would not have the width it needs."""
        lines: list[list[tuple[QLayoutItem, int]]] = []
        left = 0
        for item, share in zip(self._items, self._shares, strict=True):
            if item.isEmpty():
                continue
            need = _need(item, share) + self._gap
            if not lines or need > left:
                lines.append([])
                left = width + self._gap
            lines[-1].append((item, share))
            left -= need
        return lines

    def _widths(self, line: Sequence[tuple[QLayoutItem, int]], width: int) -> list[int]:
        """Divide a line by shares; nobody gets less than it needs, nor more than it may have."""
        room = width - self._gap * (len(line) - 1)
        widths = [_need(item, share) for item, share in line]
        if len(line) == 1 and line[0][1] == 0:
            return [min(room, widths[0])]
        open_ = {n for n, (_item, share) in enumerate(line) if share}
        while open_:
            free = room - sum(w for n, w in enumerate(widths) if n not in open_)
            unit = free / sum(line[n][1] for n in open_)
            tight = {n for n in open_ if unit * line[n][1] < widths[n]}
            if not tight:
                ends = [round(unit * sum(line[n][1] for n in open_ if n <= m)) for m in open_]
                for n, (start, end) in zip(
                    sorted(open_), pairwise([0, *sorted(ends)]), strict=True
                ):
                    widths[n] = end - start
                break
            open_ -= tight
        return widths


def _need(item: QLayoutItem, share: int) -> int:
    return item.minimumSize().width() if share else item.sizeHint().width()


def _height(item: QLayoutItem, width: int) -> int:
    return item.heightForWidth(width) if item.hasHeightForWidth() else item.sizeHint().height()
