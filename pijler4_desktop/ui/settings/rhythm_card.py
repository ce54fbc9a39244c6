"""How often each type of activity is checked; the others follow the rule."""

from PySide6.QtWidgets import QFrame, QGridLayout

from pijler4_desktop.domain.changes import Changes
from pijler4_desktop.domain.terms import term
from pijler4_desktop.domain.vocabulary import ActivityType, Kind
from pijler4_desktop.domain.wording import counted
from pijler4_desktop.services.office import Office
from pijler4_desktop.ui.jobs import Jobs
from pijler4_desktop.ui.kit.labels import label
from pijler4_desktop.ui.kit.layouts import column
from pijler4_desktop.ui.kit.rhythm_choice import RhythmChoice


class RhythmCard(QFrame):
    """A choice for every type; each is stored at once, as one step that can be undone."""

    def __init__(self, office: Office, jobs: Jobs) -> None:
        super().__init__()
        self.setProperty("surface", "card")
        self._office, self._jobs = office, jobs
        usual = self.tr("zoals de regel")
        self.choices = {type_: RhythmChoice(usual) for type_ in ActivityType}
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(6)
        half = -(-len(self.choices) // 2)
        for at, (type_, choice) in enumerate(self.choices.items()):
            choice.setAccessibleName(self.tr("Nakijken: {type}").format(type=term(type_)))
            choice.setEnabled(not office.read_only)
            choice.activated.connect(lambda _at, type_=type_: self._choose(type_))
            side = 2 * (at // half)
            grid.addWidget(label(term(type_), wrap=True), at % half, side)
            grid.addWidget(choice, at % half, side + 1)
        for side in (0, 2):
            grid.setColumnStretch(side, 1)
        self._rule = label("", "cap", wrap=True)
        title = label(self.tr("Ritme van nakijken"), "h2")
        self.setLayout(column(title, self._rule, grid, gap=10, margins=(16, 14, 16, 14)))
        jobs.changed.connect(self._data_changed)
        self.show_stored()

    def show_stored(self) -> None:
        """Show the rhythms as they are stored."""
        rhythms = self._office.verifications.rhythms()
        words = self.tr(
            "Zonder eigen ritme geldt de regel: elke {months}. Wat al nagekeken is, volgt meteen"
            " het nieuwe ritme. Een dag die je zelf koos, blijft staan."
        )
        self._rule.setText(words.format(months=counted(rhythms.default, "maand", "maanden")))
        for type_, choice in self.choices.items():
            choice.show_months(rhythms.by_type.get(type_))

    def _choose(self, type_: ActivityType) -> None:
        months = self.choices[type_].months
        if months != self._office.verifications.rhythms().by_type.get(type_):
            store = self._office.verifications.set_type_rhythm
            self._jobs.write(lambda _progress: store(type_, months), failed=self._failed)

    def _failed(self, error: Exception) -> None:
        self.show_stored()
        self._jobs.failed.emit(error)

    def _data_changed(self, changes: Changes) -> None:
        if changes.touches(Kind.SETTING):
            self.show_stored()
