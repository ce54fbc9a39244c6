"""Nakijken met details: how, by whom, which fields are right, and which are rightly empty."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QCheckBox, QDialog, QLineEdit, QVBoxLayout, QWidget

from pijler4_desktop.domain.facts import Facts
from pijler4_desktop.domain.records import Activity
from pijler4_desktop.domain.terms import term
from pijler4_desktop.domain.verifying.critical import CRITICAL, is_filled
from pijler4_desktop.domain.verifying.words import critical_value, field_words
from pijler4_desktop.domain.vocabulary import Means
from pijler4_desktop.services.verifications import Checked, Seen
from pijler4_desktop.services.verifying import OwnRhythm
from pijler4_desktop.ui.kit.buttons import button
from pijler4_desktop.ui.kit.field import Field
from pijler4_desktop.ui.kit.labels import KeyCap, label
from pijler4_desktop.ui.kit.layouts import STRETCH, column, row, surface
from pijler4_desktop.ui.kit.rhythm_choice import RhythmChoice
from pijler4_desktop.ui.kit.segmented import Segment, Segmented

WIDTH = 560
MEANS = (Means.VISIT, Means.PHONE, Means.MAIL, Means.WEBSITE)
LONGEST = 120


class DetailsDialog(QDialog):
    """Goes over the critical fields of one activity; Ctrl+Enter stores, Esc leaves.

    Signals:
        agreed: store this (Seen).
    """

    agreed = Signal(object)

    def __init__(self, activity: Activity, checked: Checked, facts: Facts, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Nakijken met details"))
        self.setFixedWidth(WIDTH)
        self._checked = checked
        segments = [Segment(one.value, term(one)) for one in MEANS]
        self.means = Segmented(segments, compact=True, letters=True)
        self.means.setAccessibleName(self.tr("Hoe keek je na?"))
        self.by = QLineEdit()
        self.by.setMaxLength(LONGEST)
        self.by.setPlaceholderText(self.tr("bijvoorbeeld: coördinator"))
        self.right, self.empty = self._ticks(activity, facts)
        self.rhythm = RhythmChoice(self.tr("zoals de andere van dit type"))
        self.rhythm.show_months(checked.plan.months)
        self.save = button(self.tr("Bewaar"), "check", "primary")
        self.save.setDefault(True)
        self.save.clicked.connect(self._agree)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self, self._agree)
        self._lay_out(activity.name)
        self.means.take_focus()

    @property
    def seen(self) -> Seen:
        """What was filled in."""
        how = self.means.current
        months = self.rhythm.months
        own = None if months == self._checked.plan.months else OwnRhythm(months)
        return Seen(
            Means(how) if how else None,
            self.by.text(),
            tuple(key for key, tick in self.right.items() if tick.isChecked()),
            tuple(key for key, tick in self.empty.items() if tick.isChecked()),
            own,
            exact=True,
        )

    @Slot()
    def _agree(self) -> None:
        self.agreed.emit(self.seen)
        self.accept()

    def _tick_all(self) -> None:
        for tick in self.right.values():
            tick.setChecked(True)

    def _ticks(
        self, activity: Activity, facts: Facts
    ) -> tuple[dict[str, QCheckBox], dict[str, QCheckBox]]:
        """Make a tick for each critical field: it is right, or rightly empty."""
        right, empty = dict[str, QCheckBox](), dict[str, QCheckBox]()
        for key in CRITICAL:
            name = field_words(key)
            if is_filled(activity, key):
                words = self.tr("{field}: {value}")
                value = critical_value(activity, key, facts)
                right[key] = QCheckBox(words.format(field=_capital(name), value=_short(value)))
                right[key].setToolTip(value)
            else:
                words = self.tr("{field} is leeg, en dat is juist")
                empty[key] = QCheckBox(words.format(field=_capital(name)))
                empty[key].setChecked(key in self._checked.plan.not_applicable)
        return right, empty

    def _lay_out(self, name: str) -> None:
        all_right = button(self.tr("Vink alles aan"), kind="link", compact=True)
        all_right.clicked.connect(self._tick_all)
        all_right.setVisible(bool(self.right))
        stay = button(self.tr("Annuleren"))
        stay.clicked.connect(self.reject)
        ticks = [*self.right.values(), *self.empty.values()]
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 16)
        layout.setSpacing(12)
        layout.addWidget(label(name, "h2", wrap=True))
        layout.addWidget(Field(self.tr("Hoe keek je na?"), self.means))
        hint = self.tr("Een functie. Schrijf hier geen naam van een persoon.")
        layout.addWidget(Field(self.tr("Door wie bevestigd?"), self.by, hint))
        layout.addLayout(row(label(self.tr("Wat klopt?"), "h3"), STRETCH, all_right))
        layout.addWidget(surface(column(*ticks, gap=6, margins=(12, 10, 12, 10)), "sunken"))
        layout.addWidget(Field(self.tr("Hoe vaak nakijken?"), self.rhythm))
        layout.addLayout(row(KeyCap("Ctrl+Enter"), STRETCH, stay, self.save))
        self.resize(WIDTH, layout.totalHeightForWidth(WIDTH))


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]


def _short(words: str, longest: int = 60) -> str:
    return words if len(words) <= longest else f"{words[: longest - 1]}…"
