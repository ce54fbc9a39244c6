"""The bar below every step: what stands here, and the ways back and on."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QFrame

from pijler4_desktop.ui.kit.buttons import button
from pijler4_desktop.ui.kit.labels import Icon, KeyCap, label, set_property
from pijler4_desktop.ui.kit.layouts import row
from pijler4_desktop.ui.theme.icons import BESIDE_TEXT, icon

HEIGHT = 60
BESIDE = 12


class Footer(QFrame):
    """A sentence at the left; Stoppen, Vorige and the next step at the right."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("surface", "foot")
        self.setFixedHeight(HEIGHT)
        self._mark = Icon("circle-check", 16, "ok", 2)
        self._words = label("", "cap", "text2", wrap=True)
        self.stop = button(self.tr("Stoppen"), kind="ghost")
        self.backward = button(self.tr("Vorige"), "chevron-left")
        self.onward = button("", kind="primary")
        self.onward.setLayoutDirection(Qt.LayoutDirection.RightToLeft)  # the arrow comes last
        self.onward.setIcon(icon("arrow-right", "onAccent", after_text=True))
        self.onward.setIconSize(BESIDE_TEXT)
        self._key = KeyCap("")
        self.setLayout(
            row(
                self._mark,
                (self._words, 1),
                self.stop,
                self.backward,
                self.onward,
                self._key,
                margins=(24, 0, 24, 0),
            )
        )

    def show_step(
        self, words: str, onward: str, tone: str = "ok", mark: str = "circle-check"
    ) -> None:
        """Say what stands here and what the button does."""
        self.say(words, tone, mark)
        self.onward.setText(onward)

    def say_key(self, key: str) -> None:
        """Say which key does what the button does: one to go on, one to write, or ''."""
        self._key.set_keys(key)

    def say(self, words: str, tone: str, mark: str) -> None:
        """Say something at the left."""
        self._mark.set_look(mark, tone)
        self._words.setText(words)
        set_property(self._words, "tone", "bad" if tone == "bad" else "text2")

    @property
    def free_area(self) -> QRect:
        """Return the room between the words and the buttons, in the measures of the window."""
        if (layout := self.layout()) is not None:
            layout.activate()
        buttons = (self.stop, self.backward, self.onward)
        said = self._words.fontMetrics().horizontalAdvance(self._words.text())
        left = self._words.x() + min(said, self._words.width()) + BESIDE
        right = min(each.x() for each in buttons if not each.isHidden()) - BESIDE
        corner = self.mapTo(self.window(), QPoint(left, 0))
        return QRect(corner, QSize(max(right - left, 0), self.height()))

    def set_back(self, possible: bool) -> None:  # noqa: FBT001  one plain switch
        """Offer the way back, or not."""
        self.backward.setVisible(possible)
        self.stop.setVisible(possible)

    def set_busy(self, *, busy: bool) -> None:
        """Keep a button from being pressed twice while work is under way."""
        for each in (self.stop, self.backward, self.onward):
            each.setEnabled(not busy)
