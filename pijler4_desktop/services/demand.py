"""Use cases on questions: what was asked for, counted and without a person."""

from collections.abc import Collection, Sequence
from datetime import date

from pijler4_desktop.domain.changes import Changes
from pijler4_desktop.domain.errors import InvalidError
from pijler4_desktop.domain.facts import Facts
from pijler4_desktop.domain.ids import new_id
from pijler4_desktop.domain.need_records import DemandNote
from pijler4_desktop.domain.persons import Persons, PersonValue, person_values
from pijler4_desktop.domain.problems import Problem, ProblemCode
from pijler4_desktop.domain.records import Contact
from pijler4_desktop.domain.spots.spot import Spot, spot_of
from pijler4_desktop.domain.spots.words import spot_text
from pijler4_desktop.domain.vocabulary import Action, DemandReason, Severity
from pijler4_desktop.domain.wording import counted
from pijler4_desktop.services.saving import ready
from pijler4_desktop.storage.database import Database
from pijler4_desktop.storage.reading import Reading

_ANYTHING = Spot()


class Demand:
    """The questions of the office (vragen); every change is one undoable step."""

    def __init__(self, database: Database, facts: Facts) -> None:
        self._database = database
        self._facts = facts

    def note(
        self,
        reason: DemandReason,
        count: int,
        spot: Spot,
        period: tuple[date, date],
        source: str = "",
        interest: str = "",
    ) -> Changes:
        """Note that so many asked for offer at a spot between two days, ends included.

        `source` is a function or a service, `interest` what it was about. Raises InvalidError, also
        when one of them names a person.
        """
        made = DemandNote(
            id=new_id(),
            reason=reason,
            count=count,
            spot=spot.code,
            noted_from=period[0],
            noted_until=period[1],
            source=source,
            interest=interest,
        )
        with self._database.work(Action.DEMAND, self._label(made, "noteren")) as work:
            work.add(self._ready(made, work))
        return work.changes

    def list(self, spot: Spot | None = None) -> Sequence[DemandNote]:
        """Return the questions, those about a spot or within it; the newest period first."""
        wanted = spot or _ANYTHING
        with self._database.reading() as reading:
            found = [one for one in reading.all(DemandNote) if wanted.holds(spot_of(one.spot))]
        return sorted(found, key=lambda note: (note.noted_until, note.id), reverse=True)

    def change(self, note: DemandNote) -> Changes:
        """Store a changed question; raises InvalidError, or CHANGED_ELSEWHERE when it is gone."""
        with self._database.work(Action.DEMAND, self._label(note, "wijzigen")) as work:
            work.change(self._ready(note, work))
        return work.changes

    def remove(self, ids: Collection[str]) -> Changes:
        """Remove questions; those already gone count as removed."""
        with self._database.work(Action.DEMAND, "") as work:
            found = list(work.find(DemandNote, ids).values())
            work.label = (
                self._label(found[0], "verwijderen")
                if len(found) == 1
                else f"{counted(len(found), 'vraag', 'vragen')} verwijderen"
            )
            work.remove(found)
        return work.changes

    def _label(self, note: DemandNote, what: str) -> str:
        return f"Vraag naar {spot_text(spot_of(note.spot), self._facts)} {what}"

    def _ready(self, note: DemandNote, reading: Reading) -> DemandNote:
        """Return the question as it is stored; somebody we know by name stands in none."""
        tidy = ready(note, self._facts)
        known = Persons(_known(reading))
        named = [field for field in ("source", "interest") if known.found_in(getattr(tidy, field))]
        if named:
            code = ProblemCode.PERSON_NOT_HERE
            raise InvalidError(
                [Problem(code, one, Severity.ERROR, getattr(tidy, one)) for one in named]
            )
        return tidy


def _known(reading: Reading) -> frozenset[PersonValue]:
    found: frozenset[PersonValue] = frozenset()
    return found.union(*(person_values(c.name, c.email, c.phone) for c in reading.all(Contact)))
