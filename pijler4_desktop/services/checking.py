"""Look whether the database is sound: structure, links, tables, counters and history."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from pijler4_desktop.storage.database import Database


@dataclass(frozen=True, slots=True)
class Report:
    """What a check found; `counts` are the rows per table."""

    problems: Sequence[str] = ()
    counts: Mapping[str, int] = field(default_factory=dict)

    @property
    def ok(self) -> bool:
        """Tell whether nothing is wrong."""
        return not self.problems


class Checking:
    """Checks on the database as it lies on the disk."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def check(self, *, deep: bool = False) -> Report:
        """Look at everything; deep compares each record with the history, which takes longer."""
        problems, counts = self._database.inspect(deep=deep)
        return Report(problems, counts)
