"""Where one is in reading a file in; the steps that are done are buttons that lead back."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QWidget

from pijler4_desktop.ui.importing.steps import Step
from pijler4_desktop.ui.importing.words import STEP_WORDS, word
from pijler4_desktop.ui.theme.fonts import font, text_width
from pijler4_desktop.ui.theme.painting import CENTRE, draw_icon, fill, rounded, text

HEIGHT = 56
BUTTON_HEIGHT = 32
DOT = 22
BESIDE = 8


class StepButton(QAbstractButton):
    """One step: done and a way back, current, or still to come."""

    def __init__(self, step: Step, name: str) -> None:
        super().__init__()
        self.step = step
        self._here = self._done = False
        self.setText(name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFixedSize(self.sizeHint())

    def sizeHint(self) -> QSize:
        """Ask for the dot and the name in its widest form."""
        return QSize(DOT + 7 + text_width(self.text(), 13, 600) + 1, BUTTON_HEIGHT)

    def show_state(self, *, here: bool, done: bool, leads_back: bool) -> None:
        """Show whether one is here or was, and whether pressing it leads back."""
        self._here, self._done = here, done
        self.setEnabled(leads_back)
        focus = Qt.FocusPolicy.StrongFocus if leads_back else Qt.FocusPolicy.NoFocus
        self.setFocusPolicy(focus)
        back = Qt.CursorShape.PointingHandCursor
        self.setCursor(back if leads_back else Qt.CursorShape.ArrowCursor)
        said = self.tr("Stap {number}: {name}")
        if leads_back:
            said = self.tr("Terug naar stap {number}: {name}")
        elif here:
            said = self.tr("Stap {number}: {name}, hier ben je nu")
        self.setAccessibleName(said.format(number=self.step + 1, name=self.text()))
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the dot and the name."""
        painter = QPainter(self)
        dot = QRectF(0, (BUTTON_HEIGHT - DOT) / 2, DOT, DOT)
        if self._done:
            rounded(painter, dot, DOT / 2, "okSolid")
            draw_icon(painter, "check", 3.5, dot.y() + 3.5, 15, "surface", stroke=3)
        else:
            edge = "" if self._here else "input"
            rounded(painter, dot, DOT / 2, "accent" if self._here else "surface", edge)
            ink = "onAccent" if self._here else "text2"
            words = str(self.step + 1)
            text(painter, dot, words, font(12, 600), ink, CENTRE, elide=False)
        area = QRectF(DOT + 7, 0, self.width(), BUTTON_HEIGHT)
        face = font(13, 600 if self._here else 500)
        lit = self._here or (self.isEnabled() and self.underMouse())
        text(painter, area, self.text(), face, "text" if lit else "text2", elide=False)


class Stepper(QWidget):
    """Numbered steps on a line; `chosen` tells which step a user wants to go back to."""

    chosen = Signal(Step)

    def __init__(self) -> None:
        super().__init__()
        self.setFixedHeight(HEIGHT)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(24, 0, 24, 0)
        layout.setSpacing(0)
        self.buttons: list[StepButton] = []
        for step in STEP_WORDS:
            made = StepButton(step, word(STEP_WORDS, step))
            made.clicked.connect(lambda _on=False, to=step: self.chosen.emit(to))
            if self.buttons:
                layout.addStretch(1)
            layout.addWidget(made)
            self.buttons.append(made)
        self._at = Step.FILE
        self.show_step(Step.FILE, Step.FILE)

    def show_step(self, at: Step, reached: Step, skipped: frozenset[Step] = frozenset()) -> None:
        """Mark the step one is at; those before `reached` lead back, unless all is done.

        Those that were skipped have nothing to lead to.
        """
        self._at = at
        over = at is Step.DONE
        current = Step.SUMMARY if over else at
        for made in self.buttons:
            here = made.step == current and not over
            done = not here and made.step < max(at, reached)
            leads = done and not over and made.step not in skipped
            made.show_state(here=here, done=done, leads_back=leads)
        said = self.tr("Stap {number} van {total}: {name}")
        name = self.buttons[current].text()
        self.setAccessibleName(said.format(number=current + 1, total=len(self.buttons), name=name))
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the lines between the steps."""
        painter = QPainter(self)
        for before, after in zip(self.buttons, self.buttons[1:], strict=False):
            start = before.geometry().right() + BESIDE + 4
            width = after.x() - BESIDE - 4 - start
            if width > 0:
                ink = "okSolid" if before.step < self._at else "line2"
                fill(painter, QRectF(start, HEIGHT / 2 - 0.75, width, 1.5), ink)
