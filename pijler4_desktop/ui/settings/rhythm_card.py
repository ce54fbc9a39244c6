"""How often each type of activity is checked; the others follow the rule."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QComboBox, QFrame, QGridLayout

from pijler4_desktop.domain.changes import Changes
from pijler4_desktop.domain.terms import term
from pijler4_desktop.domain.vocabulary import ActivityType, Kind
from pijler4_desktop.domain.wording import counted
from pijler4_desktop.services.office import Office
from pijler4_desktop.ui.jobs import Jobs
from pijler4_desktop.ui.kit.labels import label
from pijler4_desktop.ui.kit.layouts import column

MONTHS = (1, 2, 3, 4, 6, 9, 12, 24)
CHOICE_WIDTH = 200


class RhythmCard(QFrame):
    """A choice for every type; each is stored at once, as one step that can be undone."""

    def __init__(self, office: Office, jobs: Jobs) -> None:
        super().__init__()
        self.setProperty("surface", "card")
        self._office, self._jobs = office, jobs
        self.choices = {type_: QComboBox() for type_ in ActivityType}
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(6)
        for at, (type_, choice) in enumerate(self.choices.items()):
            choice.setAccessibleName(self.tr("Nakijken: {type}").format(type=term(type_)))
            choice.setFixedWidth(CHOICE_WIDTH)
            choice.setEnabled(not office.read_only)
            choice.activated.connect(lambda _at, type_=type_: self._choose(type_))
            grid.addWidget(label(term(type_)), at, 0)
            grid.addWidget(choice, at, 1)
        grid.setColumnStretch(2, 1)
        hint = self.tr(
            "Hoe lang blijft nagekeken aanbod vers? Wat al nagekeken is, volgt meteen het nieuwe"
            " ritme. Een dag die je zelf koos, blijft staan."
        )
        title = label(self.tr("Ritme van nakijken"), "h2")
        self.setLayout(
            column(title, label(hint, "cap", wrap=True), grid, gap=10, margins=(16, 14, 16, 14))
        )
        jobs.changed.connect(self._data_changed)
        self.show_stored()

    def show_stored(self) -> None:
        """Show the rhythms as they are stored."""
        rhythms = self._office.verifications.rhythms()
        for type_, choice in self.choices.items():
            own = rhythms.by_type.get(type_)
            choice.clear()
            usual = self.tr("De regel ({every})").format(every=every_words(rhythms.default))
            choice.addItem(usual, None)
            for months in sorted({*MONTHS, *((own,) if own else ())}):
                choice.addItem(every_words(months), months)
            choice.setCurrentIndex(choice.findData(own) if own else 0)

    def _choose(self, type_: ActivityType) -> None:
        months = self.choices[type_].currentData()
        if months != self._office.verifications.rhythms().by_type.get(type_):
            store = self._office.verifications.set_type_rhythm
            self._jobs.write(lambda _progress: store(type_, months), failed=self._failed)

    def _failed(self, error: Exception) -> None:
        self.show_stored()
        self._jobs.failed.emit(error)

    def _data_changed(self, changes: Changes) -> None:
        if changes.touches(Kind.SETTING):
            self.show_stored()


def every_words(months: int) -> str:
    """Say how often: 'elke maand', 'elke 6 maanden'."""
    if months == 1:
        return QCoreApplication.translate("RhythmCard", "elke maand")
    words = QCoreApplication.translate("RhythmCard", "elke {months}")
    return words.format(months=counted(months, "maand", "maanden"))
