"""A row of the file as far as it was understood, before it is held against what is stored."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from pijler4_desktop.domain.importing.plan import CellProblem
from pijler4_desktop.domain.vocabulary import Kind, Severity


@dataclass(frozen=True, slots=True)
class Draft:
    """What a row says, by field of the record; a field that is absent was not stated.

    `emptied` are the keys whose column stands in the sheet while the cell is empty, `texts` the
    cells as written, by key. `organisation` is the name as written, `organisation_values` what
    the row says about that organisation itself. `held` tells that the row cannot come in.
    """

    sheet: str
    row: int
    kind: Kind
    values: Mapping[str, object]
    emptied: frozenset[str] = frozenset()
    texts: Mapping[str, str] = field(default_factory=dict)
    organisation: str = ""
    organisation_values: Mapping[str, object] = field(default_factory=dict)
    own_id: str = ""
    problems: tuple[CellProblem, ...] = ()

    @property
    def held(self) -> bool:
        """Tell whether a problem keeps the whole row out."""
        return any(p.problem.severity is Severity.ERROR for p in self.problems)

    @property
    def name(self) -> str:
        """Return the name of the record, or nothing."""
        return str(self.values.get("name", ""))
