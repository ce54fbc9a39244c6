"""What was done in a form or panel since it opened, field by field, so that it can be undone."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Generic, TypeVar

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class _Step(Generic[T]):
    """The fields that changed, as they were before and as they became."""

    field: str
    before: Mapping[str, T]
    after: Mapping[str, T]


class OwnSteps(Generic[T]):
    """Steps of what is not saved yet; what is typed in one field is one step until it is left."""

    def __init__(self) -> None:
        self._done: list[_Step[T]] = []
        self._undone: list[_Step[T]] = []
        self._now: dict[str, T] = {}
        self._open = ""

    def begin(self, state: Mapping[str, T]) -> None:
        """Begin with nothing done."""
        self._done.clear()
        self._undone.clear()
        self._now = dict(state)
        self._open = ""

    @property
    def can(self) -> tuple[bool, bool]:
        """Tell whether there is something to undo, and something to do again."""
        return bool(self._done), bool(self._undone)

    def note(self, field: str, state: Mapping[str, T]) -> None:
        """Remember what a change in a field made of everything."""
        changed = {key: value for key, value in state.items() if value != self._now.get(key)}
        if not changed:
            return
        before = {key: self._now[key] for key in changed if key in self._now}
        self._now = dict(state)
        self._undone.clear()
        if self._done and field == self._open:
            last = self._done.pop()
            before = {**before, **last.before}
            changed = {**last.after, **changed}
        self._open = field
        if any(value != before.get(key) for key, value in changed.items()):
            self._done.append(_Step(field, before, changed))

    def leave(self) -> None:
        """Let the next change be a step of its own."""
        self._open = ""

    def undo(self) -> tuple[str, Mapping[str, T]] | None:
        """Return the field of the last step and what was there before; None without a step."""
        return self._walk(self._done, self._undone, back=True)

    def redo(self) -> tuple[str, Mapping[str, T]] | None:
        """Return the field of the step undone last and what it made; None without one."""
        return self._walk(self._undone, self._done, back=False)

    def _walk(
        self, source: list[_Step[T]], target: list[_Step[T]], *, back: bool
    ) -> tuple[str, Mapping[str, T]] | None:
        self._open = ""
        if not source:
            return None
        step = source.pop()
        target.append(step)
        state = step.before if back else step.after
        self._now.update(state)
        return step.field, state
