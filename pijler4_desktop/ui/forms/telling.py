"""Says under the fields of the form what is wrong with them, in the words of the domain."""

from collections.abc import Iterable, Mapping, Sequence

from PySide6.QtCore import QCoreApplication

from pijler4_desktop.domain.fields import field_of
from pijler4_desktop.domain.messages import problem_message
from pijler4_desktop.domain.problems import Problem, ProblemCode
from pijler4_desktop.domain.vocabulary import Kind, Severity
from pijler4_desktop.ui.forms.entries import Entry
from pijler4_desktop.ui.kit.field import Field


class Telling:
    """Knows which field shows which problem."""

    def __init__(
        self,
        entries: Mapping[str, Entry],
        fields: Mapping[str, Field],
        kind: Kind = Kind.ACTIVITY,
    ) -> None:
        self._entries, self._fields, self._kind = entries, fields, kind
        self.red: set[str] = set()
        """The fields under which stands that they are wrong."""
        self.amber: set[str] = set()
        """The fields under which stands that they deserve another look."""

    def forget(self) -> None:
        """Take every message away."""
        self.red.clear()
        self.amber.clear()
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
            self.red.difference_update(own)
            self.amber.difference_update(own)
            if worst is not None:
                (self.red if _is_red(worst) else self.amber).add(key)
            self._say(field, worst)

    def _say(self, field: Field, problem: Problem | None) -> None:
        if problem is None:
            field.set_error("")
            return
        (field.set_error if _is_red(problem) else field.set_warning)(
            problem_words(problem, self._kind)
        )


def _is_red(problem: Problem) -> bool:
    return problem.severity is Severity.ERROR or problem.code is ProblemCode.EVIDENCE_MISSING


def problem_words(problem: Problem, kind: Kind = Kind.ACTIVITY) -> str:
    """Say a problem in words, with the name of its field."""
    heading = field_of(kind, problem.field).heading if problem.field else None
    return problem_message(problem, heading, _translated)


def _translated(words: str) -> str:
    return QCoreApplication.translate("Messages", words)
