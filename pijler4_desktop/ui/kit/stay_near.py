"""The keyboard stays near when what had it goes away, such as a button on a card that is done."""

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid


class StayNear(QObject):
    """Brings the keyboard to the first of `near` that takes it, once its place in `part` is gone.

    Qt would take the next thing of the window instead, which may be the side rail, where the keys
    of the page no longer work, or a button that the next Enter presses. What Qt finds within the
    part is left as it is, and so is what the user goes to.
    """

    def __init__(self, part: QWidget, *near: QWidget) -> None:
        super().__init__(part)
        self._part, self._near = part, near
        self._last: QWidget | None = None
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._follow)

    @Slot("QWidget*", "QWidget*")
    def _follow(self, _old: QWidget | None, _now: QWidget | None) -> None:
        if not isValid(self) or not isValid(self._part):
            return
        now = QApplication.focusWidget()  # what was told may be old: others move the focus as well
        if now is None or now.window() is not self._part.window():
            return  # a popup or a dialog has it for a while
        last = self._last
        within = now is self._part or self._part.isAncestorOf(now)
        self._last = now if within else None
        if last is not None and not within and _is_gone(last):
            near = next((one for one in self._near if not _is_gone(one)), None)
            if near is not None:
                near.setFocus(Qt.FocusReason.OtherFocusReason)


def _is_gone(widget: QWidget) -> bool:
    return not isValid(widget) or not (widget.isVisible() and widget.isEnabled())
