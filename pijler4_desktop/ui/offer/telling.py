"""Says under the fields of the form what is wrong with them, in the words of the domain."""

from collections.abc import Iterable, Mapping, Sequence

from PySide6.QtCore import QCoreApplication

from pijler4_desktop.domain.fields import field_of
from pijler4_desktop.domain.messages import problem_message
from pijler4_desktop.domain.problems import Problem, ProblemCode
from pijler4_desktop.domain.vocabulary import Kind, Severity
from pijler4_desktop.ui.kit.field import Field
from pijler4_desktop.ui.offer.entries import Entry


class Telling:
    """Knows which field shows which problem."""

    def __init__(self, entries: Mapping[str, Entry], fields: Mapping[str, Field]) -> None:
        self._entries, self._fields = entries, fields

    def forget(self) -> None:
        """Take every message away."""
        for field in set(self._fields.values()):
            field.set_error("")

    def tell(self, problems: Sequence[Problem], keys: Iterable[str]) -> None:
        """Say what is wrong with these fields, or that nothing is any more."""
        done = set()
        for key in keys:
            field = self._fields.get(key)
            if field is None or field in done:
                continue
            done.add(field)
            own = self._entries[key].keys
            found = [problem for problem in problems if problem.field in own]
            worst = max(found, key=lambda problem: problem.severity, default=None)
            self._say(field, worst)

    def _say(self, field: Field, problem: Problem | None) -> None:
        if problem is None:
            field.set_error("")
            return
        words = problem_words(problem)
        red = problem.severity is Severity.ERROR or problem.code is ProblemCode.EVIDENCE_MISSING
        (field.set_error if red else field.set_warning)(words)


def problem_words(problem: Problem) -> str:
    """Say a problem in words, with the name of its field."""
    heading = field_of(Kind.ACTIVITY, problem.field).heading if problem.field else None
    return problem_message(problem, heading, _translated)


def _translated(words: str) -> str:
    return QCoreApplication.translate("Messages", words)
