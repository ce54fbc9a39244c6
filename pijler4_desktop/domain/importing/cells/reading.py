"""What reading a cell gives, and what a reader may know besides the cell."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from pijler4_desktop.domain.facts import Facts
from pijler4_desktop.domain.parsing.dates import DateOrder
from pijler4_desktop.domain.problems import Problem
from pijler4_desktop.domain.vocabulary import Severity


class Reading(NamedTuple):
    """What a cell says, by field of the record, its problems, and words no field holds."""

    values: Mapping[str, object] = {}
    problems: tuple[Problem, ...] = ()
    rest: str = ""

    @property
    def in_doubt(self) -> bool:
        """Tell whether something of the cell was not understood, and so left out."""
        return any(problem.severity >= Severity.DOUBT for problem in self.problems)


@dataclass(frozen=True, slots=True)
class Context:
    """What a reader may know besides the cell: the facts, the day, and the office's own town.

    `newcomers` are the words of names that stand in columns about persons, folded; `unlikely` the
    dates that stand apart from all others in their column.
    """

    facts: Facts
    today: date
    municipality_nis: str = ""
    file_name: str = ""
    order: DateOrder | None = None
    newcomers: frozenset[str] = frozenset()
    unlikely: frozenset[date] = frozenset()
