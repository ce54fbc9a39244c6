"""A field of a form: its name above, a hint or an error below."""

from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from pijler4_desktop.ui.kit.labels import Icon, label, set_property


class Field(QWidget):
    """Names a control for eyes and screen readers, and says below it what is wrong.

    `titled` off leaves the name to the words that already stand beside the control.
    """

    def __init__(
        self,
        name: str,
        control: QWidget,
        hint: str = "",
        *,
        required: bool = False,
        titled: bool = True,
        right: QWidget | None = None,
    ) -> None:
        super().__init__()
        self.control = control
        self._hint = hint
        if not control.accessibleName():
            control.setAccessibleName(name)
        self._mark = Icon("alert-circle", 14, "bad")
        self._below = label("", "cap", wrap=True)
        self._foot = self._make_foot()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        if titled:
            layout.addLayout(self._made_head(f"{name} *" if required else name, right))
        layout.addWidget(control)
        layout.addWidget(self._foot)
        layout.addStretch(1)
        self._show("", "")

    def set_error(self, words: str) -> None:
        """Say what is wrong; an empty text takes it back and shows the hint again."""
        self._show(words, "error" if words else "")

    def set_warning(self, words: str) -> None:
        """Say what deserves a look, though it can be saved."""
        self._show(words, "warn" if words else "")

    @property
    def hint(self) -> str:
        """What stands below the control as long as nothing is wrong."""
        return self._hint

    def set_hint(self, words: str) -> None:
        """Change the hint, such as what was understood of a text."""
        self._hint = words
        if not self._mark.isVisibleTo(self._foot):
            self._show("", "")

    @property
    def error_label(self) -> QLabel:
        """Return the label below the control."""
        return self._below

    def _made_head(self, words: str, right: QWidget | None) -> QHBoxLayout:
        title = label(words, "label")
        title.setBuddy(self.control)
        head = QHBoxLayout()
        head.setContentsMargins(0, 0, 0, 0)
        head.addWidget(title)
        head.addStretch(1)
        if right:
            head.addWidget(right)
        return head

    def _make_foot(self) -> QWidget:
        foot = QWidget()
        layout = QHBoxLayout(foot)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(5)
        layout.addWidget(self._mark)
        layout.addWidget(self._below, 1)
        return foot

    def _show(self, words: str, state: str) -> None:
        below = words or self._hint
        tone = {"error": "bad", "warn": "warn"}.get(state, "text3")
        self._mark.set_look("alert-circle", tone)
        self._mark.setVisible(bool(words))
        self._below.setText(below)
        set_property(self._below, "tone", tone)
        self._foot.setVisible(bool(below))
        self.control.setAccessibleDescription(below)
        set_property(self.control, "state", state)
