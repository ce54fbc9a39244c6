"""The sections of the form at its left: where you are, what is filled in, what is wrong."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QVBoxLayout, QWidget

from pijler4_desktop.domain.fields import Section
from pijler4_desktop.ui.actions import digit_keys
from pijler4_desktop.ui.kit.labels import label
from pijler4_desktop.ui.kit.layouts import STRETCH, clear, row
from pijler4_desktop.ui.kit.panels import info_box
from pijler4_desktop.ui.kit.tips import plain_tip
from pijler4_desktop.ui.theme.fonts import font
from pijler4_desktop.ui.theme.painting import CENTRE, draw_icon, rounded, text

HEIGHT = 32
_LOOKS = {
    "ok": ("circle-check", "ok"),
    "todo": ("circle-dashed", "text3"),
    "doubt": ("alert-triangle", "warn"),
    "wrong": ("alert-circle", "bad"),
}


class _Line(QAbstractButton):
    """One section: its state as an icon and in its name, at the right the digit of its key."""

    def __init__(self, title: str, key: str) -> None:
        super().__init__()
        self.state = "todo"
        self._digit = key[-1]
        self.setToolTip(plain_tip(f"{title} ({key})"))
        self.setText(title)
        self.setCheckable(True)
        self.setFixedHeight(HEIGHT)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.set_state("todo")

    def set_state(self, state: str) -> None:
        """Show another state."""
        self.state = state
        words = {
            "ok": self.tr("{name}: ingevuld"),
            "todo": self.tr("{name}: nog open"),
            "doubt": self.tr("{name}: kijk dit na"),
            "wrong": self.tr("{name}: kijk dit na"),
        }
        self.setAccessibleName(words[state].format(name=self.text()))
        self.update()

    def sizeHint(self) -> QSize:
        """Take the width there is."""
        return QSize(180, HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the icon and the words."""
        painter = QPainter(self)
        on = self.isChecked()
        if on or self.underMouse():
            rounded(painter, self.rect(), 6, "accentSoft" if on else "hover")
        icon, token = _LOOKS[self.state]
        draw_icon(painter, icon, 10, 8, 16, token, stroke=2)
        area = QRectF(34, 0, self.width() - 52, HEIGHT)
        ink = "accentText" if on else "text"
        text(painter, area, self.text(), font(13, 500 if on else 400), ink)
        digit = QRectF(self.width() - 18, 0, 14, HEIGHT)
        text(painter, digit, self._digit, font(11, 500), "text3", CENTRE, elide=False)


class SectionIndex(QWidget):
    """Leads to the sections of a form, each by its title, and says what is still needed.

    Signals:
        chosen: go to this section.
    """

    chosen = Signal(object)

    def __init__(self, titles: Mapping[Section, str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(10, 20, 8, 20)
        layout.setSpacing(1)
        title = row(label(self.tr("Onderdelen"), "capb"), STRETCH, label(self.tr("Alt +"), "micro"))
        title.setContentsMargins(10, 0, 6, 4)
        layout.addLayout(title)
        self._group = QButtonGroup(self)
        self._lines = {
            section: _Line(title, digit_keys("Alt", number)[0])
            for number, (section, title) in enumerate(titles.items(), 1)
        }
        for section, line in self._lines.items():
            self._group.addButton(line)
            line.clicked.connect(self._leader(section))
            layout.addWidget(line)
        layout.addSpacing(14)
        self._note = QVBoxLayout()
        layout.addLayout(self._note)
        layout.addStretch(1)
        self.setAccessibleName(self.tr("Onderdelen van het formulier"))

    @property
    def current(self) -> Section | None:
        """The section shown as the one in sight."""
        return next((one for one, line in self._lines.items() if line.isChecked()), None)

    def state(self, section: Section) -> str:
        """Return the state a section is shown in."""
        return self._lines[section].state

    def show_states(self, states: Mapping[Section, str]) -> None:
        """Show what is filled in ("ok"), open ("todo"), in "doubt" or "wrong"."""
        for section, state in states.items():
            self._lines[section].set_state(state)

    def show_current(self, section: Section) -> None:
        """Show which section is in sight."""
        self._lines[section].setChecked(True)

    def show_needed(self, needed: Sequence[str]) -> None:
        """Say what is still needed to confirm; nothing when nothing is."""
        clear(self._note)
        if not needed:
            return
        title = self.tr("Nog 1 ding nodig")
        if len(needed) > 1:
            title = self.tr("Nog {n} dingen nodig").format(n=len(needed))
        then = self.tr("Dan kun je dit aanbod bevestigen.")
        self._note.addWidget(info_box("\n".join((*needed, then)), title=title))

    def _leader(self, section: Section) -> Callable[[], None]:
        return lambda: self.chosen.emit(section)
