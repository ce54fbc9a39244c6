"""The sheet that begins an initiative: a name, a template, when, with whom; Enter accepts."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QStringListModel, Qt, Signal, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QComboBox,
    QCompleter,
    QDialog,
    QLineEdit,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from pijler4_desktop.domain.facts import Facts
from pijler4_desktop.domain.initiatives.templates import Template
from pijler4_desktop.domain.parsing.soon import parse_soon
from pijler4_desktop.domain.spots.spot import Spot
from pijler4_desktop.domain.vocabulary import Phase
from pijler4_desktop.ui.initiatives.words import gap_words, proposed_name
from pijler4_desktop.ui.kit.buttons import button
from pijler4_desktop.ui.kit.chips import Pill
from pijler4_desktop.ui.kit.day_field import DayField
from pijler4_desktop.ui.kit.field import Field
from pijler4_desktop.ui.kit.labels import label
from pijler4_desktop.ui.kit.layouts import STRETCH, row

WIDTH = 480
LONGEST_NAME = 120
PROPOSED = 12


@dataclass(frozen=True, slots=True)
class Beginning:
    """What was filled in; `spot` is the gap it closes, `phase` where its card comes."""

    name: str
    template: str
    spot: Spot | None
    planned_start: date | None
    organisation: str
    phase: Phase


class BeginSheet(QDialog):
    """Signals: `agreed`, begin this (`Beginning`)."""

    agreed = Signal(object)

    def __init__(
        self,
        templates: Sequence[Template],
        names: Callable[[str], Sequence[str]],
        facts: Facts,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Nieuw initiatief"))
        self.setFixedWidth(WIDTH)
        self._templates, self._names, self._facts = templates, names, facts
        self._spot: Spot | None = None
        self._phase = Phase.IDEA
        self._named = False
        self.name = QLineEdit()
        self.name.setMaxLength(LONGEST_NAME)
        self.name.textEdited.connect(self._name_typed)
        self._name_field = Field(self.tr("Naam"), self.name, required=True)
        self.template = QComboBox()
        self.template.addItem(self.tr("Zonder sjabloon"), "")
        for one in templates:
            self.template.addItem(one.name, one.code)
        self.template.currentIndexChanged.connect(self._template_chosen)
        self._template_field = Field(self.tr("Sjabloon"), self.template)
        hint = self.tr("Bijvoorbeeld: 11 jan, over 2 maanden. Je mag dit leeg laten.")
        self.start = DayField(self.tr("Start gepland op"), parse_soon, hint)
        self.organisation = QLineEdit()
        self._complete()
        self._gap = QVBoxLayout()
        self.go = button(self.tr("Initiatief maken"), "plus", "primary")
        self.go.setDefault(True)
        self.go.clicked.connect(self._try)
        self._stay = button(self.tr("Annuleren"))
        self._stay.clicked.connect(self.reject)
        self._lay_out()

    def _complete(self) -> None:
        self._proposals = QStringListModel(self)
        completer = QCompleter(self._proposals, self)
        completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        completer.setMaxVisibleItems(PROPOSED)
        self.organisation.setCompleter(completer)
        self.organisation.textEdited.connect(
            lambda words: self._proposals.setStringList(list(self._names(words))[:PROPOSED])
        )

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 16)
        layout.setSpacing(12)
        layout.addWidget(label(self.tr("Welk initiatief begin je?"), "h2", wrap=True))
        layout.addLayout(self._gap)
        layout.addWidget(self._name_field)
        layout.addWidget(self._template_field)
        layout.addWidget(self.start)
        hint = self.tr("Je mag dit leeg laten.")
        layout.addWidget(Field(self.tr("Organisatie"), self.organisation, hint))
        for field in self.findChildren(Field):
            field.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        layout.addStretch(1)  # what is over stands at the end, not above the question
        layout.addLayout(row(STRETCH, self._stay, self.go))

    # What is filled in

    def fill_gap(self, spot: Spot) -> None:
        """Fill in everything a gap tells, so that Enter accepts."""
        self._spot = spot
        self._gap.addLayout(row(Pill(gap_words(spot, self._facts), "gap", "focus-2"), STRETCH))
        self.name.setText(proposed_name(spot, self._facts))
        self._named = True
        fits = next((one for one in self._templates if spot.type and one.type is spot.type), None)
        self.choose_template(fits.code if fits else "")
        self.name.selectAll()

    def name_it(self, name: str) -> None:
        """Fill in a name."""
        self.name.setText(name)
        self._named = True

    def choose_template(self, code: str) -> None:
        """Choose a template; "" is none."""
        self.template.setCurrentIndex(max(0, self.template.findData(code)))
        self._template_chosen()

    def put_in(self, phase: Phase) -> None:
        """Let its card come in a phase."""
        self._phase = phase

    def showEvent(self, event: QShowEvent) -> None:
        """Begin with the keyboard on the name, as high as what is said."""
        super().showEvent(event)
        self._fit()
        self.name.setFocus(Qt.FocusReason.OtherFocusReason)

    # What follows

    @Slot()
    def _name_typed(self) -> None:
        self._named = bool(self.name.text().strip())
        self._name_field.set_error("")

    @Slot()
    def _template_chosen(self) -> None:
        """A template knows its type, and names an initiative nobody named yet."""
        code = self.template.currentData()
        chosen = next((one for one in self._templates if one.code == code), None)
        words = chosen.purpose if chosen else self.tr("Je voegt later zelf taken toe.")
        self._template_field.set_hint(words)
        if not self._named:
            self.name.setText(chosen.name if chosen else "")
            self.name.selectAll()
        if self.isVisible():
            self._fit()

    @Slot()
    def _try(self) -> None:
        """Begin, or say what is missing and go there."""
        if not self.name.text().strip():
            self._name_field.set_error(self.tr("Geef het initiatief een naam."))
            self._fit()
            self.name.setFocus()
        elif not self.start.check():
            self._fit()
            self.start.editor.setFocus()
        else:
            filled = self.filled
            self.accept()
            self.agreed.emit(filled)

    @property
    def filled(self) -> Beginning:
        """Return what is filled in."""
        return Beginning(
            self.name.text().strip(),
            self.template.currentData(),
            self._spot,
            self.start.day,
            self.organisation.text().strip(),
            self._phase,
        )

    def _fit(self) -> None:
        layout = self.layout()
        if layout is not None:
            self.setFixedHeight(
                max(layout.totalHeightForWidth(WIDTH), layout.minimumSize().height())
            )
