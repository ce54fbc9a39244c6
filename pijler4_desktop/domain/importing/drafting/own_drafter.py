"""Read the rows of our own workbook: every column is a field, in the words we wrote."""

import copy
from collections.abc import Iterator, Mapping
from dataclasses import replace

from pijler4_desktop.domain.asking.sheet import REMARK, with_remark
from pijler4_desktop.domain.fields import ACTIVITY_FIELDS, Field, FieldKind
from pijler4_desktop.domain.identifiers import kbo
from pijler4_desktop.domain.importing.cells.placing import read_municipality
from pijler4_desktop.domain.importing.cells.reading import Context, Reading
from pijler4_desktop.domain.importing.choices import EXTRA, Choices
from pijler4_desktop.domain.importing.columns.headings import OWN_ID
from pijler4_desktop.domain.importing.drafting.draft import Draft
from pijler4_desktop.domain.importing.drafting.replacing import Replacing
from pijler4_desktop.domain.importing.drafting.row_reading import RowReading
from pijler4_desktop.domain.importing.layout.tables import Table
from pijler4_desktop.domain.importing.source import Column, SheetLayout
from pijler4_desktop.domain.parsing.cells import is_empty, text_of
from pijler4_desktop.domain.parsing.dates import DateOrder
from pijler4_desktop.domain.parsing.fields import parse_field
from pijler4_desktop.domain.problems import Problem, ProblemCode
from pijler4_desktop.domain.records import Activity
from pijler4_desktop.domain.sheet import Cell, Sheet, SheetRow
from pijler4_desktop.domain.validation import check
from pijler4_desktop.domain.vocabulary import Kind, Severity

_FIELDS: Mapping[str, Field] = {field.key: field for field in ACTIVITY_FIELDS}
KBO = "kbo"


class OwnDrafter:
    """Reads the rows of a sheet we made; what is merely untouched is judged later."""

    def __init__(
        self, sheet: Sheet, layout: SheetLayout, context: Context, choices: Choices | None = None
    ) -> None:
        self._sheet = sheet.name
        self._context = context
        self._table = Table(sheet, layout)
        self.notices = self._table.notices
        self._columns = [c for c in layout.columns if c.field]
        self._letters = {c.field: c for c in self._columns}
        self._cache: dict[tuple[str, type, object], Reading] = {}
        self._replacing = Replacing(sheet.name, self._columns, choices or Choices())

    def following(self, choices: Choices) -> "OwnDrafter":
        """Return one that reads the same sheet by other choices."""
        other = copy.copy(self)
        other._replacing = Replacing(self._sheet, self._columns, choices)  # noqa: SLF001  a copy
        return other

    @property
    def rows(self) -> Iterator[tuple[SheetRow, str]]:
        """Go through the rows of data; our own sheets have no sections."""
        return self._table.with_sections()

    def draft(self, row: SheetRow, _section: str = "") -> Draft:
        """Read one row."""
        reading = self.reading(row)
        found = reading.cells
        return Draft(
            sheet=self._sheet,
            row=row.number,
            kind=Kind.ACTIVITY,
            values=reading.values,
            cells={column.field or "": found.get(column.index) for column in self._columns},
            columns=self._letters,
            organisation=reading.texts.get("organisation_id", ""),
            organisation_values=reading.organisation,
            own_id=reading.texts.get(OWN_ID, ""),
            problems=tuple(reading.problems),
        )

    def reading(self, row: SheetRow, _section: str = "") -> RowReading:
        """Read one row, and tell besides from which column each value came."""
        reading = RowReading(self._sheet, row.number, self._replacing.row(row))
        for column in self._columns:
            key, cell = column.field or "", reading.cells.get(column.index)
            if cell is not None and not is_empty(cell):
                cell = reading.unnumbered(column, cell)
                reading.texts[key] = text_of(cell)
                self._read(column, key, cell, reading)
        self._validate(reading)
        return reading

    def _read(self, column: Column, key: str, cell: Cell, reading: RowReading) -> None:
        if key in (OWN_ID, "organisation_id"):
            return
        if key == REMARK:
            self._remark(column, text_of(cell), reading)
            return
        known = (key, type(cell), cell)
        found = self._cache.get(known)
        if found is None:
            found = self._cache[known] = self._reading(key, cell)
        reading.take(column, found, of_organisation=key == KBO)

    def _reading(self, key: str, cell: Cell) -> Reading:
        if key == KBO:
            value, problem = kbo(text_of(cell))
            told = (Problem(problem, KBO, Severity.DOUBT, text_of(cell)),) if problem else ()
            return Reading({KBO: value} if value and not problem else {}, told)
        field = _FIELDS[key]
        if field.kind is FieldKind.MUNICIPALITY:
            return read_municipality(cell, self._context)
        parsed = parse_field(field, cell, order=DateOrder.DAY_FIRST)
        problems = tuple(replace(p, field=key) for p in parsed.problems)
        return Reading({} if parsed.value is None else {key: parsed.value}, problems)

    def _remark(self, column: Column, text: str, reading: RowReading) -> None:
        """Keep what an organisation remarks beside the fields, unless it is about persons."""
        if not reading.names_newcomer(column, text, self._context.newcomers):
            known = reading.values.get(EXTRA)
            kept = known if isinstance(known, tuple) else ()
            reading.values[EXTRA] = with_remark(kept, text)
            reading.sources[EXTRA] = column

    def _validate(self, reading: RowReading) -> None:
        """Hold a row to the rules of the house; what breaks them is left out and told."""
        record = Activity(**{"name": "", **reading.values, "id": ""})  # type: ignore[arg-type]
        for problem in check(record, self._context.facts, self._context.today):
            if problem.code is ProblemCode.REQUIRED or problem.field == "name":
                reading.blame(problem)
            elif problem.field in reading.values and problem.severity >= Severity.DOUBT:
                reading.blame(replace(problem, severity=Severity.DOUBT))
                reading.values.pop(problem.field)
