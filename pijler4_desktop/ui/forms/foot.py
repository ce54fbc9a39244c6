"""The foot of a form: whether there is something to save, and the buttons that do."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy

from pijler4_desktop.ui.kit.labels import Icon, label, set_property
from pijler4_desktop.ui.kit.layouts import Item, row
from pijler4_desktop.ui.kit.tips import plain_tip

HEIGHT = 58


class FormFoot(QFrame):
    """Says one thing at the left; `doings` stand at the right."""

    def __init__(self, *doings: Item) -> None:
        super().__init__()
        self.setProperty("surface", "foot")
        self.setMinimumHeight(HEIGHT)
        self._icon = Icon("device-floppy", 16, "text3")
        self._words = label("", "cap", "text2", wrap=True)
        self._words.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        inside: QHBoxLayout = row(self._icon, (self._words, 1), *doings, margins=(24, 6, 24, 6))
        inside.setAlignment(Qt.AlignmentFlag.AlignVCenter)
        self.setLayout(inside)

    @property
    def words(self) -> str:
        """What it says now."""
        return self._words.text()

    def say(self, words: str, token: str, icon: str) -> None:
        """Say something else, in another tone and with another icon."""
        self._words.setText(words)
        self._words.setToolTip(plain_tip(words))
        set_property(self._words, "tone", token)
        self._icon.set_look(icon, token)
