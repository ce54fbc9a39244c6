"""The panel beside the preview: is it ready, for whom is it, and the button that makes it."""

from functools import partial

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QButtonGroup, QFrame, QPushButton, QRadioButton, QVBoxLayout, QWidget

from pijler4_desktop.services.exporting import Readiness
from pijler4_desktop.services.overview import HandoffState
from pijler4_desktop.ui.handoff.earlier import EarlierExports
from pijler4_desktop.ui.handoff.outcome import Outcome
from pijler4_desktop.ui.handoff.receiver_box import ReceiverBox
from pijler4_desktop.ui.handoff.scope import BESIDE_RADIO
from pijler4_desktop.ui.handoff.words import (
    AGII,
    PROFILE_WORDS,
    Check,
    checks,
    profile_words,
    purpose_words,
)
from pijler4_desktop.ui.kit.buttons import action_button, button
from pijler4_desktop.ui.kit.changed_since import ChangedSince, day_and_month
from pijler4_desktop.ui.kit.checks import CheckLine
from pijler4_desktop.ui.kit.labels import label
from pijler4_desktop.ui.kit.layouts import (
    STRETCH,
    add,
    clear,
    column,
    holder,
    row,
    scrolled,
    surface,
)

WIDTH = 364
CHECK_HEIGHT = 28


class SidePanel(QWidget):
    """Checks that never block, the choice of a profile, and what came of it.

    Signals:
        profile_chosen: another profile is the choice.
        look_wanted: list the activities of this check.
    """

    profile_chosen = Signal()
    look_wanted = Signal(object)

    def __init__(self, make: QAction) -> None:
        super().__init__()
        self.setFixedWidth(WIDTH)
        self.profiles: dict[str, QRadioButton] = {}
        self.outcome = Outcome()
        self.receiver = ReceiverBox()
        self.earlier = EarlierExports()
        self.since = ChangedSince()
        self._since_when = label("", "sub", wrap=True)
        self._news = surface(
            column(self._since_when, self.since, gap=8, margins=(14, 10, 14, 12)), "sunken"
        )
        self._news.hide()
        self.make = action_button(make, "primary")
        self.make.setProperty("large", True)
        self.looks: list[QPushButton] = []
        self._group = QButtonGroup(self)
        self._checks = column(gap=0)
        inside = column(
            label(self.tr("Klaar om door te geven?"), "h2"),
            surface(column(self._checks, margins=(14, 7, 10, 7)), "sunken"),
            self._news,
            10,
            label(self.tr("Voor wie is het bestand?"), "h3"),
            self._make_profiles(),
            4,
            self.receiver,
            8,
            row(self.make, STRETCH),
            self.outcome,
            label(self._promise(), "cap", wrap=True),
            self.earlier,
            STRETCH,
            gap=8,
            margins=(20, 16, 18, 16),
        )
        self._area = scrolled(holder(inside))
        self.outcome.told.connect(self._bring_in_sight)
        frame: QFrame = surface(column(self._area, gap=0), "panelR")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(frame)

    @property
    def profile(self) -> str:
        """Return the code of the chosen profile."""
        return next(code for code, radio in self.profiles.items() if radio.isChecked())

    def show_readiness(self, seen: Readiness) -> None:
        """Say what is ready and what is not."""
        clear(self._checks)
        self.looks = []
        for check in checks(seen, self.profile):
            line = CheckLine(check.words, "warn" if check.ids else "ok")
            shown = holder(row((line, 1), self._look(check), gap=6))
            shown.setMinimumHeight(CHECK_HEIGHT)
            add(self._checks, shown)

    def show_state(self, state: HandoffState) -> None:
        """Say what changed since the last hand-off to the agency; nothing before the first."""
        self._news.setVisible(state.last is not None)
        if state.last is None:
            return
        day = day_and_month(state.last.made_at.astimezone().date())
        nothing = self.tr("Niets veranderd sinds de vorige doorgave ({day}).")
        changed = self.tr("Veranderd sinds de vorige doorgave ({day}):")
        self._since_when.setText((nothing if state.since.nothing else changed).format(day=day))
        self.since.show_since(state.since)
        self.since.setVisible(not state.since.nothing)
        if self.outcome.isVisibleTo(self):  # it comes later, above what was just told
            self._bring_in_sight()

    def _look(self, check: Check) -> QPushButton | None:
        if not check.ids:
            return None
        look = button(self.tr("Bekijk"), kind="link", compact=True)
        look.setAccessibleName(self.tr("Bekijk: {what}").format(what=check.words))
        look.clicked.connect(partial(self.look_wanted.emit, check))
        self.looks.append(look)
        return look

    def _make_profiles(self) -> QVBoxLayout:
        choices = column(gap=6)
        for code in PROFILE_WORDS:
            radio = QRadioButton(profile_words(code))
            sentence = purpose_words(code)
            radio.setAccessibleDescription(sentence)
            radio.setChecked(code == AGII)
            radio.toggled.connect(self._tell)
            self.profiles[code] = radio
            self._group.addButton(radio)
            below = row(BESIDE_RADIO, (label(sentence, "cap", wrap=True), 1), gap=0)
            add(choices, column(radio, below, gap=0))
        return choices

    def _tell(self, on: bool) -> None:  # noqa: FBT001  a signal's argument
        if on:
            self.receiver.show_profile(self.profile)
            self.profile_chosen.emit()

    def _bring_in_sight(self) -> None:
        """Scroll to what came of it, once the layout has made room."""
        QTimer.singleShot(0, self.outcome, lambda: self._area.ensureWidgetVisible(self.outcome))

    def _promise(self) -> str:
        return self.tr(
            "Pijler 4 stuurt zelf niets over het internet. Jij mailt het bestand of zet het op "
            "een gedeelde map."
        )
