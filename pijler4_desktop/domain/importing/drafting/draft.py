"""A row of the file as far as it was understood, before it is held against what is stored."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from pijler4_desktop.domain.importing.plan import CellProblem
from pijler4_desktop.domain.importing.source import Column
from pijler4_desktop.domain.problems import Problem, ProblemCode
from pijler4_desktop.domain.sheet import Cell
from pijler4_desktop.domain.vocabulary import Kind, Severity


@dataclass(frozen=True, slots=True)
class Draft:
    """What a row says, by field of the record; a field that is absent was not stated.

    `texts` are the cells as written, by key. `organisation` is the name as written,
    `organisation_values` what the row says about that organisation itself, `columns` the columns
    that feed the fields. Of our own workbook also the `cells` by field. `assumed` are fields whose
    value the list does not state: the office's own town, a form that only the name suggests.
    `stopped` is the text by which the list says that an organisation stopped.
    """

    sheet: str
    row: int
    kind: Kind
    values: Mapping[str, object]
    texts: Mapping[str, str] = field(default_factory=dict)
    organisation: str = ""
    organisation_values: Mapping[str, object] = field(default_factory=dict)
    own_id: str = ""
    cells: Mapping[str, Cell | None] = field(default_factory=dict)
    columns: Mapping[str | None, Column] = field(default_factory=dict)
    problems: tuple[CellProblem, ...] = ()
    assumed: frozenset[str] = frozenset()
    stopped: str = ""

    def problem(self, problem: Problem) -> CellProblem:
        """Put a problem at the column its field comes from."""
        column = self.columns.get(problem.field)
        letter, heading = (column.letter, column.heading) if column else (None, "")
        return CellProblem(self.sheet, self.row, letter, heading, problem)

    @property
    def held(self) -> bool:
        """Tell whether a problem keeps the whole row out."""
        return any(p.problem.severity is Severity.ERROR for p in self.problems)

    @property
    def sought(self) -> Mapping[str, object]:
        """Return what a row about an organisation is known by.

        A number of which only the first zero is lost is not taken over unseen, but it leads to
        the organisation that bears it.
        """
        meant = {
            p.problem.field: p.problem.candidates[0]
            for p in self.problems
            if p.problem.code is ProblemCode.KBO_LOST_ZERO and p.problem.candidates
        }
        return {**self.values, **meant} if meant else self.values  # type: ignore[dict-item]

    @property
    def name(self) -> str:
        """Return the name of the record, or nothing."""
        return str(self.values.get("name", ""))
