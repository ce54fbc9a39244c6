"""What was read of one row so far, and from which column each value came."""

from collections.abc import Iterable
from dataclasses import replace

from pijler4_desktop.domain.importing.cells.private_life import tells_private_life
from pijler4_desktop.domain.importing.cells.reading import Reading
from pijler4_desktop.domain.importing.cells.remarks import (
    holds_persons,
    reaches_a_person,
    tells_of_a_person,
)
from pijler4_desktop.domain.importing.columns.named_contacts import ORGANISATION_CONTACT
from pijler4_desktop.domain.importing.drafting.replacing import Replaced
from pijler4_desktop.domain.importing.plan import CellProblem
from pijler4_desktop.domain.importing.source import Column
from pijler4_desktop.domain.parsing.cells import text_of
from pijler4_desktop.domain.parsing.masking import masked, masked_text
from pijler4_desktop.domain.person_names import names_a_person
from pijler4_desktop.domain.problems import Problem, ProblemCode
from pijler4_desktop.domain.sheet import Cell
from pijler4_desktop.domain.terms import term
from pijler4_desktop.domain.vocabulary import Severity, Status

_NAMES = frozenset({"name", "organisation", "organisation_id", ORGANISATION_CONTACT})
"""Columns that name what would be stored."""


class RowReading:
    """Gathers values, problems and leftovers of a row, cell by cell.

    `cells` are read as the user chose; of those that he replaced the `originals` are what stands
    there. `sources` tell from which column the value of a field came, `assumed` which values the
    list does not state, `contradicted` what its cells contradict each other in: none is taken.
    """

    def __init__(self, sheet: str, row: int, replaced: Replaced) -> None:
        self.sheet = sheet
        self.row = row
        self.cells, self.originals = replaced
        self.values: dict[str, object] = {}
        self.organisation: dict[str, object] = {}
        self.texts: dict[str, str] = {}
        self.leftovers: list[tuple[str, str]] = []
        self.problems: list[CellProblem] = []
        self.sources: dict[str | None, Column] = {}
        self.assumed: set[str] = set()
        self.contradicted: set[str] = set()

    def take(self, column: Column, reading: Reading, *, of_organisation: bool = False) -> None:
        """Add what a cell says; the first column that states a field wins."""
        target = self.organisation if of_organisation else self.values
        status = reading.values.get("status")
        if not of_organisation and status is not None and self._contradicts(status):
            reading = self._without_status(column, reading)
        for name, value in reading.values.items():
            if name not in target or not target[name]:
                target[name] = value
                self.sources[name] = column
        for problem in reading.problems:
            self.blame(problem, column)

    def _contradicts(self, status: object) -> bool:
        """Tell whether another cell states another status: only one of them can be right.

        A third one does not settle it.
        """
        if "status" in self.contradicted:
            return True
        stated = self.values.get("status")
        return stated not in (None, status) and Status.FULL not in (stated, status)

    def _without_status(self, column: Column, reading: Reading) -> Reading:
        """Ask, at each of the cells, which of their statuses is right; none is taken."""
        self.contradicted |= {"status", "status_reason"}
        before, status = self.values.pop("status", None), reading.values["status"]
        self.values.pop("status_reason", None)
        told = tuple(term(Status(str(one))) for one in (before, status) if one is not None)
        problem = Problem(ProblemCode.AMBIGUOUS, "status", Severity.DOUBT, candidates=told)
        for place in (self.sources.pop("status", None), column):
            if place is not None:
                text = text_of(self.cells.get(place.index))
                self.blame(replace(problem, value=text), place)
        others = {k: v for k, v in reading.values.items() if k not in ("status", "status_reason")}
        return reading._replace(values=others)

    def keep(self, column: Column, text: str) -> None:
        """Keep a text that no field can hold."""
        if text:
            self.leftovers.append((column.heading or column.letter, text))

    def keep_cell(self, column: Column, text: str) -> None:
        """Keep the text of a cell that was not understood; of a replaced one what the file has."""
        original = self.originals.get(column.index)
        self.keep(column, text if original is None else masked_text(text_of(original)))

    def unnumbered(self, column: Column, cell: Cell) -> Cell:
        """Mask national register numbers in a cell, and tell that there were.

        In a name they hold the row back: what is left there is the name of a person.
        """
        found = masked(cell)
        if found is not cell:
            severity = Severity.ERROR if column.field in _NAMES else Severity.DOUBT
            self.blame(Problem(ProblemCode.NATIONAL_NUMBER, column.field, severity), column)
        return found

    def watch(self, column: Column, cell: Cell, newcomers: frozenset[str]) -> None:
        """Tell that a cell which is left out speaks of a person."""
        self.unnumbered(column, cell)
        text = text_of(cell)
        if not self.names_newcomer(column, text, newcomers) and tells_of_a_person(text):
            self.blame(Problem(ProblemCode.PERSON_LEFT_OUT, column.field, Severity.NOTE), column)

    def names_newcomer(self, column: Column, text: str, newcomers: frozenset[str]) -> bool:
        """Tell whether a remark names a newcomer of the list, or tells of the life of a person.

        Such a remark is not read, nor is one that tells how to reach a person.
        """
        speaks = names_a_person(text, newcomers) or reaches_a_person(text)
        if not speaks and not tells_private_life(text):
            return False
        self.blame(Problem(ProblemCode.PERSON_LEFT_OUT, column.field, Severity.NOTE), column)
        return True

    def without_persons(
        self, column: Column, found: Reading, text: str, newcomers: frozenset[str]
    ) -> Reading:
        """Leave out what was not understood of a cell when it names persons, and tell."""
        unread = text if found.in_doubt else found.rest
        if not unread or not holds_persons(unread, newcomers):
            return found
        self.texts.pop(column.field or "", None)
        self.blame(Problem(ProblemCode.PERSON_LEFT_OUT, column.field, Severity.DOUBT), column)
        return Reading({} if found.in_doubt else found.values)

    def remark(self, column: Column, comment: str, newcomers: frozenset[str]) -> None:
        """Tell what is noted beside a cell, unless it speaks of a person."""
        text = masked_text(comment)
        if text and not self.names_newcomer(column, text, newcomers):
            problem = Problem(ProblemCode.CELL_COMMENT, column.field, Severity.NOTE, text)
            self.blame(problem, column)

    def blame(self, problem: Problem, column: Column | None = None) -> None:
        """Note a problem at a column, or at the column its field came from."""
        column = column or self.sources.get(problem.field or "")
        self.problems.append(
            CellProblem(
                self.sheet,
                self.row,
                column.letter if column else None,
                column.heading if column else "",
                problem,
            )
        )

    def doubted(self, codes: Iterable[object]) -> bool:
        """Tell whether one of these problems was noted."""
        wanted = set(codes)
        return any(p.problem.code in wanted for p in self.problems)

    def in_doubt(self, column: Column) -> bool:
        """Tell whether something of a column's cell was left out."""
        return any(
            p.column == column.letter and p.problem.severity >= Severity.DOUBT
            for p in self.problems
        )

    def drop(self, problem: Problem) -> None:
        """Leave out the value a problem is about, and keep its text."""
        field = problem.field or ""
        source = self.sources.get(field)
        if self.values.pop(field, None) is not None and problem.value:
            self.leftovers.append((source.heading if source else field, problem.value))

    def forget(self, code: ProblemCode) -> None:
        """Take problems back that another cell solves."""
        self.problems = [p for p in self.problems if p.problem.code is not code]
