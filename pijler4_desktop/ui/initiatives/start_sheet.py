"""Asks before an initiative starts: what comes in the offer, and which checks are not done yet."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from pijler4_desktop.domain.records import Activity
from pijler4_desktop.domain.wording import levels_text, when_text
from pijler4_desktop.services.initiatives import OpenInitiative
from pijler4_desktop.ui.initiatives.words import type_words
from pijler4_desktop.ui.kit.buttons import button
from pijler4_desktop.ui.kit.labels import Icon, label
from pijler4_desktop.ui.kit.layouts import STRETCH, column, row, surface
from pijler4_desktop.ui.kit.panels import KeyValue
from pijler4_desktop.ui.kit.reason import short

WIDTH = 480


class StartSheet(QDialog):
    """The safe way out is the default, and Esc; the keyboard is on the button that starts.

    Signals:
        agreed: start it.
    """

    agreed = Signal()

    def __init__(
        self, opened: OpenInitiative, activity: Activity, organisation: str, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Initiatief starten"))
        self.setFixedWidth(WIDTH)
        self.go = button(self.tr("Start"), "player-play", "primary")
        self.go.clicked.connect(self.accept)
        self.stay = button(self.tr("Nog niet"))
        self.stay.setDefault(True)
        self.stay.clicked.connect(self.reject)
        self.accepted.connect(self.agreed)
        self._lay_out(opened, activity, organisation)
        self.go.setFocus()

    def _lay_out(self, opened: OpenInitiative, activity: Activity, organisation: str) -> None:
        initiative = opened.initiative
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 16)
        layout.setSpacing(12)
        title = self.tr("Wil je '{name}' starten?").format(name=short(initiative.name))
        layout.addWidget(label(title, "h2", wrap=True))
        layout.addWidget(label(start_words(), "sub", wrap=True))
        head = label(self.tr("Dit komt in het aanbod"), "h3")
        lines = [
            KeyValue(name, words, width=110) for name, words in self._facts(activity, organisation)
        ]
        inside = column(head, *lines, gap=6, margins=(14, 10, 14, 12))
        layout.addWidget(surface(inside, "sunken"))
        open_checks = [one.name for one in opened.unchecked]
        others = sum(1 for one in initiative.tasks if not one.is_check and not one.done_on)
        if open_checks:
            layout.addWidget(self._checks(open_checks))
        if others:
            layout.addWidget(
                label(
                    self.tr("%n andere taak/taken is/zijn nog niet klaar.", "", others),
                    "cap",
                    wrap=True,
                )
            )
        layout.addLayout(row(STRETCH, self.stay, self.go))
        self.setFixedHeight(layout.totalHeightForWidth(WIDTH))

    def _checks(self, names: Sequence[str]) -> QWidget:
        lines = [
            row(Icon("circle-dashed", 15, "warn", 2), (label(name, "sub", wrap=True), 1), gap=7)
            for name in names
        ]
        head = label(self.tr("Nog niet nagekeken"), "h3", "warn")
        return surface(column(head, *lines, gap=5, margins=(14, 10, 14, 12)), "warn")

    def _facts(self, activity: Activity, organisation: str) -> list[tuple[str, str]]:
        unknown = self.tr("nog niet ingevuld")
        return [
            (self.tr("Naam"), activity.name),
            (self.tr("Type"), type_words(activity.type)),
            (self.tr("Organisatie"), organisation or unknown),
            (self.tr("Wanneer"), when_text(activity) or unknown),
            (
                self.tr("Taalniveau"),
                levels_text(activity.language_min, activity.language_max) or unknown,
            ),
            (self.tr("Plaatsen"), str(activity.capacity) if activity.capacity else unknown),
            (self.tr("Status"), self.tr("Te verifiëren")),
        ]


def start_words() -> str:
    """Say what a start does."""
    return QCoreApplication.translate(
        "Initiatives",
        "Als je start, maken we hiervan aanbod met status 'te verifiëren'."
        " Dat kun je ongedaan maken.",
    )
