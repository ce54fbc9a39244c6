"""The outcome of reading one cell."""

from dataclasses import dataclass
from typing import Generic, TypeVar

from pijler4_desktop.domain.problems import Problem, ProblemCode
from pijler4_desktop.domain.vocabulary import Severity

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)


@dataclass(frozen=True, slots=True)
class Parsed(Generic[T_co]):
    """What was read: `value` is what may be taken as it is, None when nothing may.

    Problems: a NOTE goes with a value that was taken and that someone should see; a DOUBT names
    something that was left out, with the readings in `candidates`. An empty cell has neither
    value nor problem.
    """

    value: T_co | None = None
    problems: tuple[Problem, ...] = ()

    @property
    def certain(self) -> bool:
        """Tell whether there is a value and nothing to look at."""
        return self.value is not None and not self.problems


def doubt(code: ProblemCode, text: str, *candidates: str, field: str | None = None) -> Problem:
    """Make the problem of something that was left out."""
    return Problem(code, field, Severity.DOUBT, text, candidates)


def note(code: ProblemCode, text: str, *candidates: str, field: str | None = None) -> Problem:
    """Make the problem of something that was taken but should be seen."""
    return Problem(code, field, Severity.NOTE, text, candidates)


def refused(code: ProblemCode, text: str, *candidates: str, field: str | None = None) -> Parsed[T]:
    """Return no value, only the problem."""
    return Parsed(None, (Problem(code, field, Severity.DOUBT, text, candidates),))
