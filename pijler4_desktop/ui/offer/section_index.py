"""The sections of the form at its left: where you are, what is filled in, what is wrong."""

from collections.abc import Callable, Collection

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QVBoxLayout, QWidget

from pijler4_desktop.domain.fields import Section, field_of
from pijler4_desktop.domain.records import Activity
from pijler4_desktop.domain.standing import conditions_met
from pijler4_desktop.domain.vocabulary import Answer, Kind
from pijler4_desktop.ui.actions import digit_keys
from pijler4_desktop.ui.kit.labels import label
from pijler4_desktop.ui.kit.layouts import STRETCH, clear, row
from pijler4_desktop.ui.kit.panels import info_box
from pijler4_desktop.ui.kit.tips import plain_tip
from pijler4_desktop.ui.offer.form_layout import CORE, ORDER
from pijler4_desktop.ui.theme.fonts import font
from pijler4_desktop.ui.theme.painting import CENTRE, draw_icon, rounded, text

HEIGHT = 32
_BLANK = Activity(id="", name="")
_LOOKS = {
    "ok": ("circle-check", "ok"),
    "todo": ("circle-dashed", "text3"),
    "doubt": ("alert-triangle", "warn"),
    "wrong": ("alert-circle", "bad"),
}


def section_state(
    section: Section,
    activity: Activity,
    wrong: Collection[str],
    doubtful: Collection[str] = (),
    *,
    due: bool = False,
) -> str:
    """Tell whether a section is filled in ("ok"), open ("todo"), in "doubt" or "wrong".

    With the check `due`, an old date does not make that section one that is done.
    """
    for keys, state in ((wrong, "wrong"), (doubtful, "doubt")):
        if any(field_of(Kind.ACTIVITY, key).section is section for key in keys):
            return state
    if section is Section.CONDITIONS:
        if conditions_met(activity):
            return "ok"
        answered = (activity.dutch_met, activity.social_met) != (Answer.UNKNOWN, Answer.UNKNOWN)
        return "wrong" if answered else "todo"
    filled = [getattr(activity, key) != getattr(_BLANK, key) for key in CORE[section]]
    enough = all(filled) if section is Section.WHAT else any(filled)
    if section is Section.WHERE:  # a postal code alone leads nobody there
        there = activity.postal_code and (activity.place or activity.street)
        enough = bool(there or activity.online)
    elif section is Section.CHECKED:
        enough = enough and not due
    return "ok" if enough else "todo"


class _Line(QAbstractButton):
    """One section: its state as an icon and in its name, at the right the digit of its key."""

    def __init__(self, section: Section, key: str) -> None:
        super().__init__()
        self.state = "todo"
        self._digit = key[-1]
        self.setToolTip(plain_tip(f"{section.value} ({key})"))
        self.setText(section.value)
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
    """Leads to the sections of the form and says what is still needed.

    Signals:
        chosen: go to this section.
    """

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(10, 20, 8, 20)
        layout.setSpacing(1)
        title = row(label(self.tr("Onderdelen"), "capb"), STRETCH, label(self.tr("Alt +"), "micro"))
        title.setContentsMargins(10, 0, 6, 4)
        layout.addLayout(title)
        self._group = QButtonGroup(self)
        self._lines = {
            section: _Line(section, digit_keys("Alt", number)[0])
            for number, section in enumerate(ORDER, 1)
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

    def show_states(
        self,
        activity: Activity,
        wrong: Collection[str],
        doubtful: Collection[str] = (),
        *,
        due: bool,
    ) -> None:
        """Show what is filled in, wrong or deserves another look, and whether a check is due."""
        for section, line in self._lines.items():
            line.set_state(section_state(section, activity, wrong, doubtful, due=due))

    def show_current(self, section: Section) -> None:
        """Show which section is in sight."""
        self._lines[section].setChecked(True)

    def show_needed(self, needed: list[str]) -> None:
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
