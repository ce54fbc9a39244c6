"""Read the rows of one table: cells become values of fields, doubts become problems."""

import copy
from collections.abc import Iterator, Mapping
from dataclasses import fields, replace
from itertools import combinations, islice
from typing import cast

from pijler4_desktop.domain.importing.cells.column_dates import ColumnDates
from pijler4_desktop.domain.importing.cells.moments import MOMENT_KEYS, Cells, read_moments
from pijler4_desktop.domain.importing.cells.placing import names_towns, town_of
from pijler4_desktop.domain.importing.cells.readers import PLACES_BESIDE, read_cell
from pijler4_desktop.domain.importing.cells.reading import Context, Reading
from pijler4_desktop.domain.importing.cells.remarks import (
    is_impossible_age,
    names_nothing,
    status_in,
)
from pijler4_desktop.domain.importing.cells.standing import stopped_in
from pijler4_desktop.domain.importing.choices import Choices, word_key
from pijler4_desktop.domain.importing.columns.content import SAMPLE
from pijler4_desktop.domain.importing.columns.headings import OWN_ID
from pijler4_desktop.domain.importing.columns.named_contacts import (
    ORGANISATION_CONTACT,
    split_named_contact,
)
from pijler4_desktop.domain.importing.columns.organisation_columns import CALL_NAME
from pijler4_desktop.domain.importing.columns.personal_columns import is_remark_about_persons
from pijler4_desktop.domain.importing.drafting.draft import Draft
from pijler4_desktop.domain.importing.drafting.replacing import Replacing
from pijler4_desktop.domain.importing.drafting.row_reading import RowReading
from pijler4_desktop.domain.importing.drafting.sheet_facts import (
    columns_by_field,
    comments_of,
    names_organisations,
)
from pijler4_desktop.domain.importing.drafting.trials import wrong_with
from pijler4_desktop.domain.importing.layout.section_days import with_day
from pijler4_desktop.domain.importing.layout.sections import Section, read_section
from pijler4_desktop.domain.importing.layout.tables import Table
from pijler4_desktop.domain.importing.source import Column, SheetLayout
from pijler4_desktop.domain.importing.vocabulary import ABOUT_PERSONS
from pijler4_desktop.domain.parsing.cells import is_empty, text_of
from pijler4_desktop.domain.parsing.dates import DateOrder, OrderProof
from pijler4_desktop.domain.parsing.masking import masked_text
from pijler4_desktop.domain.parsing.types import infer_type
from pijler4_desktop.domain.problems import Problem, ProblemCode
from pijler4_desktop.domain.records import Activity, Organisation
from pijler4_desktop.domain.sheet import Cell, ErrorCell, Sheet, SheetRow, ValuelessFormula
from pijler4_desktop.domain.terms import term
from pijler4_desktop.domain.validation import check
from pijler4_desktop.domain.vocabulary import Kind, Severity, Status

_OF_ORGANISATION = frozenset(
    {"kbo", "vcode", "establishment_number", "ovo_code", "organisation_type", "main_activity"}
)
_PLACE_DOUBTS = (
    ProblemCode.PLACE_UNKNOWN,
    ProblemCode.UNKNOWN_MUNICIPALITY,
    ProblemCode.MUNICIPALITY_AMBIGUOUS,
    ProblemCode.INVALID_POSTAL_CODE,
    ProblemCode.UNKNOWN_POSTAL_CODE,
)
_JOINED = frozenset({"internal_notes", "description"})
_HOLD_NO_NAMES = frozenset(
    {
        "capacity", "places_free", "waiting_list", "cost", "hours_per_session", "language",
        "status", "childcare", "accessible", "registration", "last_verified", "next_check_on",
        "valid_from", "valid_until",
    }
)  # fmt: skip
"""Fields of numbers, days and choices: a name in their cells is that of a participant."""
_KEEP_THEIR_TEXT = frozenset({"cost", "address"})
_FIELDS = {
    Kind.ACTIVITY: frozenset(f.name for f in fields(Activity)),
    Kind.ORGANISATION: frozenset(f.name for f in fields(Organisation)),
}
LONGEST_CACHED = 200
_ASSUMABLE = ("type", "municipality_nis")
_ASSUMED = {
    found: found
    for number in range(len(_ASSUMABLE) + 1)
    for found in map(frozenset, combinations(_ASSUMABLE, number))
}
"""One set for all the rows that assume the same fields."""


class Drafter:
    """Reads the rows of one sheet; equal cells of a column are read once."""

    def __init__(
        self, sheet: Sheet, layout: SheetLayout, context: Context, choices: Choices | None = None
    ) -> None:
        self._sheet = sheet.name
        self._kind = layout.kind
        self._given = layout.given
        self._context = context
        self._typed_here = replace(context, order=DateOrder.DAY_FIRST)
        self._table = Table(sheet, layout)
        self.notices = self._table.notices
        self._above = replace(layout.columns[0], field="day")
        self._organised = names_organisations(layout)
        self._fed = columns_by_field(layout)
        self._columns = [c for c in layout.columns if c.field or c.kept]
        self._strange = layout.strange_codes
        self._watched = [c for c in layout.columns if is_remark_about_persons(c)]
        self._of_persons = any(c.reason in ABOUT_PERSONS for c in layout.columns)
        self._named = any(c.field == "name" for c in self._columns)
        self._comments = comments_of(sheet)
        self._sections: dict[str, Section] = {}
        self._towns_named = self._name_towns()
        self._dates = ColumnDates(sheet.name, self._columns, self._table, context)
        self._choose(choices or Choices())

    def following(self, choices: Choices) -> "Drafter":
        """Return one that reads the same sheet by other choices."""
        other = copy.copy(self)
        other._choose(choices)  # noqa: SLF001  a copy of its own
        return other

    def _choose(self, choices: Choices) -> None:
        """Know what to read instead of cells, and what stands first in each column of dates."""
        self._replacing = Replacing(self._sheet, self._columns, choices)
        self._contexts = self._dates.contexts(choices)
        self._cache: dict[tuple[str, type, object], Reading] = {}

    @property
    def proofs(self) -> Mapping[str, OrderProof]:
        """Tell by column of dates what it says about the order of day and month."""
        return self._dates.proofs

    @property
    def rows(self) -> Iterator[tuple[SheetRow, str]]:
        """Go through the rows of data, each with the text of the section it stands under."""
        return self._table.with_sections()

    def draft(self, row: SheetRow, section: str = "") -> Draft:
        """Read one row."""
        return self._finished(self.reading(row, section))

    def reading(self, row: SheetRow, section: str = "") -> RowReading:
        """Read one row, and tell besides from which column each value came."""
        reading = RowReading(self._sheet, row.number, self._replacing.row(row))
        moments: dict[str, tuple[Column, Cell]] = {}
        for column in self._columns:
            cell = reading.cells.get(column.index)
            if cell is None or self._is_blank(column, cell):
                continue
            cell = reading.unnumbered(column, cell)
            if column.field in MOMENT_KEYS:
                _add_moment(moments, column, cell)
                reading.texts.setdefault(column.field, text_of(cell))
            else:
                self._read(column, cell, reading)
        for column, comment in self._commented(row.number):
            reading.remark(column, comment, self._context.newcomers)
        for column in self._watched:
            if (cell := reading.cells.get(column.index)) is not None:
                reading.watch(column, cell, self._context.newcomers)
        above = self._section(section)
        found = with_day(moments, above.day, self._above) if above.day else moments
        if found:
            self._read_moments(found, reading)
        self._follow_section(above, reading)
        self._follow_sheet(reading)
        self._complete(reading)
        self._validate(reading)
        return reading

    def _is_blank(self, column: Column, cell: Cell) -> bool:
        """Tell whether a cell says nothing; "zoekt nog" names no activity."""
        names = column.field == "name" and self._kind is Kind.ACTIVITY
        return is_empty(cell) or (names and names_nothing(text_of(cell)))

    def _commented(self, number: int) -> Iterator[tuple[Column, str]]:
        """Go through the comments beside the cells of a row that are read."""
        texts = self._comments.get(number)
        if texts:
            yield from ((c, texts[c.index]) for c in self._columns if c.index in texts)

    def _read_moments(self, moments: Cells, reading: RowReading) -> None:
        """Read the cells about when together."""
        for column, found in read_moments(moments):
            reading.take(column, found)
        for column, cell in moments.values():
            if column.index in reading.originals and reading.in_doubt(column):
                reading.keep_cell(column, text_of(cell))

    def _name_towns(self) -> bool:
        """Know whether the places of this sheet name their town, so that a lack of it tells."""
        places = [c.index for c in self._columns if c.field == "address"]
        rows = islice(self._table, SAMPLE) if places else ()
        cells = [cell for row in rows for i in places if (cell := row.cells.get(i)) is not None]
        return names_towns(cells, self._context.facts)

    def _read(self, column: Column, cell: Cell, reading: RowReading) -> None:
        key = column.field
        text = text_of(cell)
        remark = key is None or key in _JOINED
        if remark and reading.names_newcomer(column, text, self._context.newcomers):
            return
        if key is None:
            reading.keep(column, text)
            if is_impossible_age(column.heading, text):
                reading.blame(Problem(ProblemCode.MIN_ABOVE_MAX, value=text), column)
            return
        if not isinstance(cell, ErrorCell | ValuelessFormula):
            reading.texts.setdefault(key, text)
        if key == CALL_NAME:
            reading.keep(column, text)
        elif key == ORGANISATION_CONTACT:
            named = split_named_contact(text)
            reading.texts["organisation"] = named.organisation
            self._read_field(replace(column, field="contact"), named.contact, reading)
        elif key != OWN_ID:
            self._read_field(column, cell, reading)

    def _read_field(self, column: Column, cell: Cell, reading: RowReading) -> None:
        key, text = column.field or "", text_of(cell)
        replaced = column.index in reading.originals
        codes = self._strange.get(column.index)
        if codes and not replaced and word_key(text) in codes:
            strange = Problem(ProblemCode.UNKNOWN_VALUE, key, Severity.DOUBT, text)
            found = Reading(problems=(strange,))
        else:
            found = self._cached(column, key, cell, replaced=replaced)
        if key in _JOINED and key in reading.values:
            found = Reading({}, found.problems)
            reading.values[key] = f"{reading.values[key]}\n{text}"
        if key in _HOLD_NO_NAMES:
            found = reading.without_persons(column, found, text, self._context.newcomers)
        left_out = found.in_doubt
        if left_out:  # what was not understood says nothing, so it empties nothing either
            stated = {k: v for k, v in found.values.items() if v not in (None, (), "")}
            found = found._replace(values=stated)
        of_organisation = key in _OF_ORGANISATION and self._kind is Kind.ACTIVITY
        reading.take(column, found, of_organisation=of_organisation)
        reading.keep(column, found.rest)
        if left_out and key not in _KEEP_THEIR_TEXT:
            reading.keep_cell(column, text)

    def _cached(self, column: Column, key: str, cell: Cell, *, replaced: bool) -> Reading:
        """Read equal cells once; what our own user typed has the day first."""
        context = self._contexts.get(column.letter, self._context)
        if replaced:
            context = self._typed_here
        if replaced or (isinstance(cell, str) and len(cell) > LONGEST_CACHED):
            return read_cell(key, cell, context)
        known = (column.letter, type(cell), cell)
        found = self._cache.get(known)
        if found is None:
            found = self._cache[known] = read_cell(key, cell, context, column)
        return found

    def _section(self, text: str) -> Section:
        """Read the texts of the section rows above a row; equal ones are read once."""
        found = self._sections.get(text)
        if found is None:
            found = self._sections[text] = read_section(masked_text(text), self._context)
        return found

    def _follow_section(self, section: Section, reading: RowReading) -> None:
        """Take from the section rows what the row itself leaves open."""
        if not reading.texts.get("organisation") and not self._organised:
            reading.texts["organisation"] = section.organisation
        for name, value in section.values.items():
            if name not in reading.contradicted:
                reading.values.setdefault(name, value)

    def _follow_sheet(self, reading: RowReading) -> None:
        """Take from the sheet as a whole what neither the row nor its section says."""
        for name, value in self._given.items():
            if name not in reading.texts and name not in reading.contradicted:
                reading.values.setdefault(name, value)

    def _complete(self, reading: RowReading) -> None:
        """Fill in what follows from the rest of the row."""
        places = reading.values.pop(PLACES_BESIDE, None)
        if places is not None and "capacity" not in reading.texts:
            reading.values.setdefault("capacity", places)
        self._follow_remark(reading)
        self._check_village(reading)
        if self._kind is Kind.ACTIVITY and not self._named:
            self._name_by_organisation(reading)
        inferred = infer_type(str(reading.values.get("name", "")))
        if inferred and self._kind is Kind.ACTIVITY and "type" not in reading.texts:
            self._assume(reading, "type", inferred)
        if not self._towns_named or reading.values.keys() & {"postal_code", "municipality_nis"}:
            reading.forget(ProblemCode.PLACE_UNKNOWN)
        if "municipality_nis" not in reading.values:
            in_doubt = reading.doubted(_PLACE_DOUBTS)
            if town := town_of(reading.values, self._context, in_doubt=in_doubt):
                self._assume(reading, "municipality_nis", town)
        strange = reading.values.keys() - _FIELDS[self._kind]
        for name in strange:
            reading.leftovers.append((name, str(reading.values.pop(name))))

    def _assume(self, reading: RowReading, field: str, value: object) -> None:
        """Fill in what the row does not state; a postal code does state its town."""
        if field in reading.values:
            return
        reading.values[field] = value
        if field != "municipality_nis" or "postal_code" not in reading.values:
            reading.assumed.add(field)

    def _name_by_organisation(self, reading: RowReading) -> None:
        """Name an activity by its organisation, and show it, as nothing in the list names it."""
        organisation = reading.texts.get("organisation", "")
        if organisation and not reading.values.get("name"):
            reading.values["name"] = organisation
            problem = Problem(
                ProblemCode.NAMED_BY_ORGANISATION, "name", Severity.NOTE, organisation
            )
            reading.blame(problem, self._fed.get("organisation"))

    def _follow_remark(self, reading: RowReading) -> None:
        """Take the status from a remark when no cell states it; two that differ are a doubt."""
        remark = str(reading.values.get("internal_notes", ""))
        said = status_in(remark) if self._kind is Kind.ACTIVITY else None
        stated = cast("Status | None", reading.values.get("status"))
        if said is None or said is stated or "status" in reading.contradicted:
            return
        if stated is None:
            reading.values["status"] = said
            problem = Problem(ProblemCode.READ_AS, "status", Severity.NOTE, remark, (term(said),))
        else:
            told = (term(stated), term(said))
            problem = Problem(ProblemCode.AMBIGUOUS, "status", Severity.DOUBT, remark, told)
            del reading.values["status"]
        reading.blame(problem, reading.sources.get("internal_notes"))
        if stated is not None:
            reading.blame(problem, reading.sources.get("status"))

    def _check_village(self, reading: RowReading) -> None:
        """Doubt a postal code that belongs to another village of the same municipality."""
        town, code = reading.texts.get("municipality", ""), reading.values.get("postal_code")
        codes = self._context.facts.postal_codes_of_place(town) if town and code else ()
        if not codes or code in codes or self._context.facts.find_municipality(town):
            return
        said = f"{code} {town}"
        problem = Problem(ProblemCode.POSTAL_CODE_MISMATCH, "postal_code", Severity.DOUBT, said)
        reading.blame(problem)
        del reading.values["postal_code"]

    def _validate(self, reading: RowReading) -> None:
        """Hold the values to the rules of the house; what breaks them is left out and told."""
        for problem in check(self._record(reading), self._context.facts, self._context.today):
            if problem.code is ProblemCode.REQUIRED or problem.field == "name":
                named = self._fed.get("name") if self._kind is Kind.ORGANISATION else None
                reading.blame(problem, named)
            elif problem.field in reading.values:
                severity = min(problem.severity, Severity.DOUBT)
                reading.blame(replace(problem, severity=severity))
                if severity is Severity.DOUBT:
                    reading.drop(problem)
        if self._kind is Kind.ACTIVITY:
            name = str(reading.values.get("name", ""))
            if wrong := wrong_with(name, reading.texts.get("organisation", "")):
                reading.blame(wrong)

    def _record(self, reading: RowReading) -> Activity | Organisation:
        values = {"name": "", **reading.values, "id": ""}
        if self._kind is Kind.ORGANISATION:
            return Organisation(**values)  # type: ignore[arg-type]
        return Activity(**values)  # type: ignore[arg-type]

    def _finished(self, reading: RowReading) -> Draft:
        values = dict(reading.values)
        if reading.leftovers:
            values["extra"] = tuple(dict.fromkeys(reading.leftovers))
        values["origin"] = self._context.file_name
        return Draft(
            sheet=self._sheet,
            row=reading.row,
            kind=self._kind,
            values=values,
            texts=reading.texts,
            organisation=reading.texts.get("organisation", ""),
            organisation_values=reading.organisation,
            own_id=reading.texts.get(OWN_ID, ""),
            columns={**self._fed, **reading.sources} if self._of_persons else self._fed,
            problems=tuple(reading.problems),
            assumed=_ASSUMED[frozenset(reading.assumed & values.keys())],
            stopped=self._stopped(reading),
        )

    def _stopped(self, reading: RowReading) -> str:
        if self._kind is not Kind.ORGANISATION:
            return ""
        return stopped_in(reading.texts, self._context.today)


def _add_moment(moments: dict[str, tuple[Column, Cell]], column: Column, cell: Cell) -> None:
    """Add a cell about when; a second one of the same kind is read behind the first."""
    key = column.field or ""
    if key in moments:
        first, already = moments[key]
        moments[key] = first, f"{text_of(already)}; {text_of(cell)}"
    else:
        moments[key] = column, cell
