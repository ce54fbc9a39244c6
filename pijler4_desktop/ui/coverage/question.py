"""Asks for the matrix off the GUI thread; only the answer to the last question counts."""

from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject, Signal

from pijler4_desktop.domain.coverage.matrix import Area, Axis, CoverageFilter
from pijler4_desktop.domain.progress import Progress
from pijler4_desktop.domain.spots.spot import Spot
from pijler4_desktop.domain.wording import date_text
from pijler4_desktop.services.office import Office
from pijler4_desktop.services.saving import today
from pijler4_desktop.ui.coverage.reading import Picture, Question, a_year_before, look
from pijler4_desktop.ui.jobs import Jobs


class Asking(QObject):
    """Keeps what is looked at.

    Signals:
        answered: the matrix with what stands around it (Picture).
        comparable: of what one cannot compare with, why not.
    """

    answered = Signal(object)
    comparable = Signal(object)

    def __init__(self, office: Office, jobs: Jobs, parent: QObject) -> None:
        super().__init__(parent)
        self._office, self._jobs = office, jobs
        self.question = Question()
        self._asked = 0

    def change(
        self,
        *,
        columns: Axis | None = None,
        wanted: CoverageFilter | None = None,
        beside: str | None = None,
    ) -> None:
        """Look at something else from now on."""
        now = self.question
        self.question = Question(
            now.columns if columns is None else columns,
            now.wanted if wanted is None else wanted,
            now.beside if beside is None else beside,
        )

    def look(self) -> None:
        """Ask for what is looked at."""
        self._asked += 1
        asked, question, day = self._asked, self.question, today()

        def show(picture: Picture) -> None:
            if asked == self._asked:
                self.answered.emit(picture)

        self._jobs.glance(lambda _progress: look(self._office, question, day), show)

    def look_what_compares(self) -> None:
        """Find out what one can compare with."""
        self._jobs.glance(partial(self._why_not), self.comparable.emit)

    def _why_not(self, _progress: Progress) -> dict[str, str]:
        matrix, plain = self._office.coverage.matrix, CoverageFilter()
        found: dict[str, str] = {}
        since = self._office.coverage.known_since()
        if since > a_year_before(today()):
            words = self.tr("Dit bestand begint op {date}: een jaar geleden was er nog niets.")
            found["year"] = words.format(date=date_text(since))
        others = matrix(Axis.TYPE, Axis.DAY, replace(plain, area=Area.NEIGHBOURS))
        if not others.total.activities:
            found["neighbours"] = self.tr("Er is nog geen aanbod van buurgemeenten.")
        return found


def axis_of(spot: Spot, current: Axis) -> Axis:
    """Return the columns that show a spot: those in sight when they do."""
    shows = {
        Axis.DAYPART: spot.day is not None or spot.part is not None,
        Axis.LEVEL: spot.level is not None,
        Axis.PLACE: spot.place is not None,
        Axis.MONTH: spot.month is not None,
        Axis.THRESHOLD: spot.threshold is not None,
    }
    if shows.get(current):
        return current
    return next((axis for axis, shown in shows.items() if shown), current)
