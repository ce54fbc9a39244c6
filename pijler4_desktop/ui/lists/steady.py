"""A stack of bars above a list, in which the lines below stay where they are."""

from PySide6.QtWidgets import QStackedLayout


class SteadyStack(QStackedLayout):
    """As high as its first page, whichever is in sight: the lines below stay where they are."""

    def hasHeightForWidth(self) -> bool:
        """Say that fewer pixels of width mean more lines of chips."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of the first page at this width."""
        first = self.widget(0)
        inside = first.layout() if first is not None else None
        return inside.totalHeightForWidth(width) if inside is not None else 0
