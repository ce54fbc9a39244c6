"""The two numbers somebody types in: how many newcomers came, and how many people were reached."""

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QFrame, QLineEdit

from pijler4_desktop.domain.changes import Changes
from pijler4_desktop.domain.figures.result import FigureSet
from pijler4_desktop.domain.parsing.numbers import parse_whole
from pijler4_desktop.domain.progress import Progress
from pijler4_desktop.domain.wording import count_text
from pijler4_desktop.services.figures import MOST
from pijler4_desktop.services.office import Office
from pijler4_desktop.ui.jobs import Jobs
from pijler4_desktop.ui.kit.buttons import button
from pijler4_desktop.ui.kit.field import Field
from pijler4_desktop.ui.kit.labels import label
from pijler4_desktop.ui.kit.layouts import STRETCH, column, row

WIDEST = 240  # of a field for a number


class TypedNumbers(QFrame):
    """Two fields for the year in which the period ends; stored with a press, each a step."""

    def __init__(self, office: Office, jobs: Jobs) -> None:
        super().__init__()
        self.setProperty("surface", "card")
        self._office, self._jobs = office, jobs
        self._year = 0
        self._stored = ("", "")
        self._title = label("", "h2")
        self.inflow = QLineEdit()
        self.reached = QLineEdit()
        self.save = button(self.tr("Bewaar de aantallen"), "check", compact=True)
        self._fields = (
            Field(
                self.tr("Inburgeraars die er dat jaar bijkwamen"),
                self.inflow,
                self.tr("Vraag dit cijfer aan AgII (instroomcijfers)."),
            ),
            Field(
                self.tr("Bereikte mensen"),
                self.reached,
                self.tr("Alleen een aantal. Houd hier nooit een lijst van mensen bij."),
            ),
        )
        both = column(*self._fields, gap=10)
        for editor in (self.inflow, self.reached):
            editor.setMaximumWidth(WIDEST)
        self.setLayout(
            column(self._title, both, row(self.save, STRETCH), gap=8, margins=(16, 14, 16, 14))
        )
        for editor in (self.inflow, self.reached):
            editor.setReadOnly(office.read_only)
            editor.textEdited.connect(self._typed)
            editor.returnPressed.connect(self._save)
        self.save.clicked.connect(self._save)

    @property
    def name(self) -> str:
        """What is lost when it is not saved."""
        return self.tr("Ingevulde aantallen bij Cijfers")

    @property
    def is_changed(self) -> bool:
        """Tell whether something was typed that is not stored."""
        return self._words != self._stored

    @property
    def _words(self) -> tuple[str, str]:
        return self.inflow.text().strip(), self.reached.text().strip()

    def show_stored(self, counted: FigureSet) -> None:
        """Show what is stored for the year of the period, unless something else is being typed."""
        people = counted["people"]
        values = (people["people.inflow"].value, people["people.reached"].value)
        year = counted.period.last.year
        kept = self.is_changed and year == self._year
        self._year = year
        self._title.setText(self.tr("Zelf in te vullen voor {year}").format(year=year))
        self._stored = (_text(values[0]), _text(values[1]))
        if not kept:
            self.discard()
        self._typed()

    def discard(self) -> None:
        """Let go of what was typed."""
        self.inflow.setText(self._stored[0])
        self.reached.setText(self._stored[1])
        self._typed()

    def _typed(self) -> None:
        for field in self._fields:
            field.set_error("")
        self.save.setEnabled(self.is_changed and not self._office.read_only)

    def _save(self) -> None:
        read = [_number(words) for words in self._words]
        for field, number in zip(self._fields, read, strict=True):
            wrong = isinstance(number, str)
            field.set_error(self.tr("Typ een geheel getal, zoals 120.") if wrong else "")
        if not self.is_changed or any(isinstance(number, str) for number in read):
            return
        self.save.setEnabled(False)
        keepers = (self._office.figures.keep_inflow, self._office.figures.keep_reached)
        year = self._year
        for keep, number, before, words in zip(
            keepers, read, self._stored, self._words, strict=True
        ):
            if before != words and not isinstance(number, str):
                self._jobs.write(partial(_kept, keep, year, number))
        self._stored = self._words


def _kept(
    keep: Callable[[int, int | None], Changes], year: int, number: int | None, _progress: Progress
) -> Changes:
    return keep(year, number)


def _number(words: str) -> int | str | None:
    """Return the number in the words, None of no words, and the words when they hold none."""
    if not words:
        return None
    found = parse_whole(words.replace(".", ""), most=MOST).value
    return words if found is None else found


def _text(value: float | None) -> str:
    return "" if value is None else count_text(int(value))
