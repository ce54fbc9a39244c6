"""Stores what a form shows; a save that ends late leaves what is shown by then alone."""

from collections.abc import Callable
from dataclasses import dataclass

from pijler4_desktop.domain.changes import Changes
from pijler4_desktop.domain.errors import ExpectedError, Failure, InvalidError
from pijler4_desktop.domain.progress import Progress
from pijler4_desktop.ui.jobs import Jobs


@dataclass(frozen=True, slots=True)
class Endings:
    """What comes after a save: of the record that is still shown, or (`late`) of one that was left.

    `failed` is of the record in sight too; of another one, whoever left it was told already that
    it was not saved, and what was typed is kept as a draft.
    """

    done: Callable[[], object]
    late: Callable[[], object]
    failed: Callable[[Exception], object]


class Storing:
    """Knows which record a form shows, and which ones are on their way to the file.

    A save can wait for long in the queue, behind an import; meanwhile the user leaves the form
    and opens it for another record. A record that is opened again counts as shown.
    """

    def __init__(self, jobs: Jobs) -> None:
        self._jobs = jobs
        self._shown: str | None = None
        self._under_way: set[str] = set()

    def show(self, id_: str) -> None:
        """Take this for the record in the form from now on."""
        self._shown = id_

    def leave(self) -> None:
        """Take it that the form is left."""
        self._shown = None

    @property
    def under_way(self) -> bool:
        """Tell whether what is shown is being stored."""
        return self._shown in self._under_way

    def store(self, id_: str, work: Callable[[Progress], Changes], endings: Endings) -> None:
        """Store the record with this id, which is in the form now."""
        self._under_way.add(id_)

        def done(_changes: Changes) -> None:
            self._under_way.discard(id_)
            (endings.done if id_ == self._shown else endings.late)()

        def failed(error: Exception) -> None:
            self._under_way.discard(id_)
            if id_ == self._shown:
                endings.failed(error)
            elif not is_of_record(error):
                self._jobs.failed.emit(error)

        self._jobs.write(work, done=done, failed=failed)


def is_of_record(error: Exception) -> bool:
    """Tell whether a save failed for what is in the record itself, not for the file or a bug."""
    if isinstance(error, ExpectedError):
        return error.failure is Failure.CHANGED_ELSEWHERE
    return isinstance(error, InvalidError)
