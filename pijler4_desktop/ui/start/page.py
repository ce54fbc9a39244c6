"""The first start: choose the municipality and how to begin."""

from collections.abc import Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from pijler4_desktop.domain.facts import load_facts
from pijler4_desktop.ui.actions import Actions, Wording
from pijler4_desktop.ui.kit.buttons import button
from pijler4_desktop.ui.kit.chips import Pill, Tile
from pijler4_desktop.ui.kit.field import Field
from pijler4_desktop.ui.kit.labels import Icon, label
from pijler4_desktop.ui.kit.layouts import STRETCH, column, holder, row, scrolled, surface
from pijler4_desktop.ui.kit.logo import Logo
from pijler4_desktop.ui.page import ASK_FILE, IMPORTING, NEW, OFFER, Page
from pijler4_desktop.ui.start.municipality import MunicipalityField, municipality_names

MOST_NAMES = 3
FIELD_WIDTH, CARD_WIDTH, CARD_GAP = 420, 306, 16


class StartPage(Page):
    """`begun` tells the NIS code, the page to open and what to do there.

    `example_wanted` asks for the example, which needs no municipality.
    """

    begun = Signal(str, str, object)
    example_wanted = Signal()

    def __init__(self, pages: Sequence[str], actions: Actions) -> None:
        super().__init__()
        self.title = self.tr("Welkom")
        facts = load_facts()
        today = date.today()  # noqa: DTZ011  the day on the wall calendar
        self.municipality = MunicipalityField(facts, municipality_names(facts, today))
        self._field = Field(
            self.tr("Voor welke gemeente werk je?"),
            self.municipality,
            self.tr("Oude namen van voor een fusie mogen ook."),
        )
        self._field.setFixedWidth(FIELD_WIDTH)
        self.municipality.editingFinished.connect(self._echo)
        self.municipality.returnPressed.connect(self._go_on)
        self.buttons: dict[str, QPushButton] = {}
        first = Wording(self.tr("Eerste activiteit toevoegen"), self.title, "plus")
        begin = partial(self._begin, OFFER, NEW)
        actions.add("start.first", first, begin, ("Ctrl+N",), self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(scrolled(holder(self._composed(pages))))

    def arrive(self, _argument: object = None) -> None:
        """Start with the municipality."""
        self.municipality.setFocus()

    def _composed(self, pages: Sequence[str]) -> QVBoxLayout:
        middle = Qt.AlignmentFlag.AlignHCenter
        welcome = label(self.tr("Welkom bij Pijler 4"), "display")
        purpose = label(
            self.tr("Breng het aanbod voor het participatie- en netwerktraject in kaart."), "sub"
        )
        for words in (welcome, purpose):
            words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        made = column(STRETCH, gap=0, margins=(40, 20, 40, 30))
        made.addWidget(Logo(64), 0, middle)
        for part in (10, welcome, 6, purpose, 24):
            if isinstance(part, int):
                made.addSpacing(part)
            else:
                made.addWidget(part)
        made.addWidget(self._field, 0, middle)
        made.addSpacing(22)
        made.addWidget(label(self.tr("Hoe wil je beginnen?"), "h2"), 0, middle)
        made.addSpacing(10)
        makers = {IMPORTING: self._excel_card, OFFER: self._by_hand_card}
        cards = [make() for key, make in makers.items() if key in pages]
        for card in cards:
            card.setFixedWidth(max(CARD_WIDTH, *(one.minimumSizeHint().width() for one in cards)))
        made.addLayout(row(STRETCH, *cards, STRETCH, gap=CARD_GAP))
        made.addSpacing(22)
        self.example = button(
            self.tr("Bekijk eerst een voorbeeld met oefengegevens"), "eye", "link"
        )
        self.example.clicked.connect(self.example_wanted)
        made.addWidget(self.example, 0, middle)
        made.addSpacing(10)
        promise = self.tr("Alles blijft op jullie eigen pc. Er gaan geen gegevens naar buiten.")
        made.addLayout(
            row(STRETCH, Icon("lock-check", 16, "ok", 2), label(promise, "cap"), STRETCH, gap=7)
        )
        made.addStretch(1)
        return made

    def _excel_card(self) -> QWidget:
        return _card(
            "file-spreadsheet",
            self.tr("Ik heb een Excel-lijst"),
            self.tr(
                "We lezen je lijst in en helpen met kolommen, fouten en dubbels. "
                "Je Excel blijft zoals hij is."
            ),
            self._way_in(button(self.tr("Excel kiezen"), kind="primary"), IMPORTING, ASK_FILE),
            Pill(self.tr("Vlugste start"), "ok"),
        )

    def _by_hand_card(self) -> QWidget:
        return _card(
            "circle-plus",
            self.tr("Ik vul zelf in"),
            self.tr("Voeg een eerste activiteit toe. Je kunt later altijd nog een Excel inlezen."),
            self._way_in(button(self.tr("Eerste activiteit toevoegen")), OFFER, NEW),
        )

    def _way_in(self, made: QPushButton, page: str, argument: str) -> QPushButton:
        made.clicked.connect(partial(self._begin, page, argument))
        self.buttons[page] = made
        return made

    def _echo(self) -> None:
        """Say which municipality was understood, or what is wrong."""
        words = self.municipality.text().strip()
        found = self.municipality.found()
        if not words:
            self._field.set_error("")
        elif len(found) == 1:
            self._field.set_error("")
            self._field.set_hint(
                self.tr("Begrepen: {name} (NIS {nis}).").format(
                    name=found[0].name, nis=found[0].nis
                )
            )
        elif found:
            names = self.tr(" of ").join(m.name for m in found[:MOST_NAMES])
            self._field.set_error(self.tr("Bedoel je {names}?").format(names=names))
        else:
            self._field.set_error(
                self.tr("Deze gemeente kennen we niet. Kies er een uit de lijst.")
            )

    def _go_on(self) -> None:
        """Lead Enter to the first way in once the municipality is understood."""
        if len(self.municipality.found()) == 1 and self.buttons:
            next(iter(self.buttons.values())).setFocus(Qt.FocusReason.TabFocusReason)

    def _begin(self, page: str, argument: str) -> None:
        found = self.municipality.found()
        if len(found) == 1:
            self.begun.emit(found[0].nis, page, argument)
            return
        if not self.municipality.text().strip():
            self._field.set_error(self.tr("Kies eerst je gemeente."))
        else:
            self._echo()
        self.municipality.setFocus(Qt.FocusReason.OtherFocusReason)


def _card(
    icon_name: str, title: str, words: str, way_in: QPushButton, pill: QWidget | None = None
) -> QWidget:
    body = label(words, "sub", wrap=True)
    body.setMinimumHeight(58)
    body.setAlignment(Qt.AlignmentFlag.AlignTop)
    inside = column(
        row(Tile(icon_name, size=44), STRETCH, pill),
        4,
        label(title, "h2"),
        body,
        4,
        way_in,
        gap=8,
        margins=(20, 20, 20, 20),
    )
    return surface(inside, "card")
