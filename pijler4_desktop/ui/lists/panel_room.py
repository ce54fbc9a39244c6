"""How wide the panel beside a list is, and when it takes the place of the list."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

COVERS_TO = 898  # of page, so in the smallest window, of 960


def give_room(
    page: QWidget, middle: QWidget, panels: Sequence[QWidget], widths: Sequence[tuple[int, int]]
) -> None:
    """Give panels their width, and the whole page where there is no room beside the list.

    `widths` are pairs: from how wide a window on, and how wide the panel is then; widest first.
    """
    in_use = any(panel.isVisibleTo(page) for panel in panels)
    covers = in_use and page.width() <= COVERS_TO
    middle.setVisible(not covers)
    window = page.window().width()
    beside = next(width for least, width in widths if window >= least)
    for one in panels:
        one.setFixedWidth(page.width() if covers else beside)
