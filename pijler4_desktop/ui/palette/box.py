"""The box of the palette: the field, what was found below it, and the keys that matter."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QWidget

from pijler4_desktop.ui.kit.labels import Icon, KeyCap, label
from pijler4_desktop.ui.kit.layouts import column, holder, line, row
from pijler4_desktop.ui.palette.model import PaletteModel
from pijler4_desktop.ui.palette.results import Results

HEAD_HEIGHT, FOOT_HEIGHT, LINES = 60, 42, 2
SIDE = 20


class PaletteBox(QWidget):
    """Lays out the parts; `field` and `list` are the two that take the focus."""

    def __init__(self, model: PaletteModel, parent: QWidget) -> None:
        super().__init__(parent)
        self.field = QLineEdit()
        self.field.setProperty("bare", True)
        self.field.setPlaceholderText(self.tr("Zoek of doe iets"))
        self.field.setAccessibleName(self.tr("Zoek of doe iets"))
        self.list = Results(model)
        self._words = label("", "sub", wrap=True)
        self._nothing = holder(column((self._words, 1), margins=(SIDE, 14, SIDE, 14)))
        head = holder(row(Icon("search", 22, "text3"), (self.field, 1), gap=10))
        head.setContentsMargins(SIDE, 0, SIDE, 0)
        head.setFixedHeight(HEAD_HEIGHT)
        parts = (head, line(), (self.list, 1), self._nothing, line(), self._foot())
        self.setLayout(column(*parts, gap=0, margins=(1, 0, 1, 0)))

    def _foot(self) -> QWidget:
        hints = row(gap=6, margins=(SIDE, 0, SIDE, 0))
        for key, words in (
            ("↑ ↓", self.tr("kiezen")),
            (self.tr("Enter"), self.tr("openen")),
            (self.tr("Esc"), self.tr("sluiten")),
        ):
            hints.addWidget(KeyCap(key))
            hints.addWidget(label(words, "cap"))
            hints.addSpacing(12)
        hints.addStretch(1)
        foot = holder(hints)
        foot.setFixedHeight(FOOT_HEIGHT)
        return foot

    def show_found(self, words: str, *, any_: bool) -> None:
        """Show the list, or say that these words found nothing."""
        self._words.setText(self.tr("Niets gevonden voor '{words}'.").format(words=words))
        self.list.setVisible(any_)
        self._nothing.setVisible(not any_)

    @property
    def whole_height(self) -> int:
        """How high the box is when nothing needs scrolling."""
        inside = self.list.whole_height
        if self.list.isHidden():
            inside = self._nothing.sizeHint().height()
        return HEAD_HEIGHT + FOOT_HEIGHT + LINES + inside

    def other(self) -> None:
        """Move the focus from the field to the list, or back."""
        to_field = self.list.hasFocus() or self.list.isHidden()
        (self.field if to_field else self.list).setFocus(Qt.FocusReason.TabFocusReason)
