"""The bar below the form: whether everything is saved, and the ways to save and to leave."""

from PySide6.QtGui import QAction, QIcon
from PySide6.QtWidgets import QFrame, QSizePolicy

from pijler4_desktop.ui.actions import key_text, said_keys
from pijler4_desktop.ui.kit.buttons import action_button
from pijler4_desktop.ui.kit.labels import Icon, KeyCap, label, set_property
from pijler4_desktop.ui.kit.layouts import row
from pijler4_desktop.ui.kit.tips import plain_tip

HEIGHT = 58


class FormFoot(QFrame):
    """A sentence of at most a few lines at the left, the buttons at the right."""

    def __init__(self, cancel: QAction, save: QAction, confirm: QAction) -> None:
        super().__init__()
        self.setProperty("surface", "foot")
        self._icon = Icon("device-floppy", 16, "text3")
        self._words = label("", "cap", "text2", wrap=True)
        self._words.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._save = action_button(save)
        self._save.setIcon(QIcon())
        caps = [KeyCap(key_text(said_keys(one)[0])) for one in (cancel, save, confirm)]
        leave = action_button(cancel, "ghost")
        done = action_button(confirm, "primary")
        inside = row(
            self._icon,
            (self._words, 1),
            *(leave, caps[0], 6, self._save, caps[1], 6, done, caps[2]),
            margins=(24, 6, 24, 6),
        )
        self.setLayout(inside)
        self.setMinimumHeight(HEIGHT)

    @property
    def words(self) -> str:
        """What is said now."""
        return self._words.text()

    def say(self, words: str, token: str, icon: str) -> None:
        """Say something: whether all is saved, or what is missing."""
        self._words.setText(words)
        self._words.setToolTip(plain_tip(words))
        set_property(self._words, "tone", token)
        self._icon.set_look(icon, token)
