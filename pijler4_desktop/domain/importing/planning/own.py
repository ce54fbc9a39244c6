"""Our own workbook coming home: what was really typed in it since it was made.

A cell that still holds what we wrote is no statement at all, whatever changed here meanwhile. A
cell that was emptied is: somebody took the value away on purpose.
"""

import re
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime

from pijler4_desktop.domain.facts import Facts
from pijler4_desktop.domain.fields import ACTIVITY_FIELDS, Field
from pijler4_desktop.domain.handing_off import CellMaker, CellValue
from pijler4_desktop.domain.importing.drafting.draft import Draft
from pijler4_desktop.domain.importing.naming.organising import Organisations
from pijler4_desktop.domain.importing.plan import Importable
from pijler4_desktop.domain.importing.planning.merging import empty_value
from pijler4_desktop.domain.importing.stock import Stock
from pijler4_desktop.domain.parsing.cells import is_empty, text_of
from pijler4_desktop.domain.receipts import HIDDEN
from pijler4_desktop.domain.records import Activity, Organisation
from pijler4_desktop.domain.sheet import Cell
from pijler4_desktop.domain.text import clean
from pijler4_desktop.domain.vocabulary import Kind

_FIELDS: Mapping[str, Field] = {field.key: field for field in ACTIVITY_FIELDS}
ORGANISATION = "organisation_id"
KBO = "kbo"


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a file comes from: our own workbook carries the change set it was made at.

    `asked` names the organisation of each ask sheet in it, as it was then; `heirs` are those that
    organisations have gone into since.
    """

    change_set: int | None = None
    asked: Mapping[str, str] = field(default_factory=dict)
    heirs: Mapping[str, str] = field(default_factory=dict)

    @property
    def own(self) -> bool:
        """Tell whether the file is our own workbook."""
        return self.change_set is not None

    def bases(
        self, stock: Stock, matched: Collection[str], differing: Collection[str]
    ) -> Mapping[str, Importable]:
        """Return what the records looked like when the file was made, or last read."""
        if self.change_set is not None:
            return stock.at(self.change_set, Kind.ACTIVITY, matched) if matched else {}
        return stock.imported(Kind.ACTIVITY, differing) if differing else {}


class Homecoming:
    """Compares the rows of our own workbook with what was written in them."""

    def __init__(
        self, organisations: Organisations, then: Iterable[Organisation], facts: Facts
    ) -> None:
        self._organisations = organisations
        self._then = {organisation.id: organisation for organisation in then}
        self._facts = facts
        self._makers: dict[tuple[str, ...], CellMaker] = {}

    def typed(self, draft: Draft, base: Activity) -> tuple[Mapping[str, object], Draft]:
        """Return the values that were typed, and the row without problems of untouched cells."""
        keys = tuple(key for key in draft.cells if key in _FIELDS)
        written = self._maker(keys).cells(base)
        touched = {
            key
            for key, cell in zip(keys, written, strict=True)
            if not _same_cell(cell, draft.cells[key])
        }
        values: dict[str, object] = {}
        for key in touched:
            if is_empty(draft.cells[key]):
                values[key] = empty_value(base, key)
            elif key == ORGANISATION:
                values[key] = self._organisations.find_or_make(draft.organisation, {})
            elif key in draft.values:
                values[key] = draft.values[key]
        numbers = {}
        if self._is_number_typed(draft, base):
            touched.add(KBO)
            if is_empty(draft.cells[KBO]) or KBO in draft.organisation_values:
                numbers[KBO] = draft.organisation_values.get(KBO, "")
        problems = tuple(p for p in draft.problems if p.problem.field in touched)
        return values, replace(draft, problems=problems, organisation_values=numbers)

    def _is_number_typed(self, draft: Draft, base: Activity) -> bool:
        """Tell whether the KBO number of the organisation is no longer what we wrote."""
        if KBO not in draft.cells:
            return False
        then = self._then.get(base.organisation_id or "")
        return not _same_cell(then.kbo if then else "", draft.cells[KBO])

    def _maker(self, keys: tuple[str, ...]) -> CellMaker:
        if keys not in self._makers:
            fields = [_FIELDS[key] for key in keys]
            self._makers[keys] = CellMaker(fields, self._facts, self._then)
        return self._makers[keys]


def homecoming(
    origin: Origin, organisations: Organisations, stock: Stock, facts: Facts
) -> Homecoming | None:
    """Prepare to compare our own workbook; nothing for a stranger's file."""
    if origin.change_set is None:
        return None
    known = [organisation.id for organisation in stock.organisations()]
    known += [former.id for former, _survivor in stock.merged()]
    then = stock.at(origin.change_set, Kind.ORGANISATION, known) if known else {}
    named = [o for o in then.values() if isinstance(o, Organisation)]
    organisations.know_as({o.name: o.id for o in named})
    return Homecoming(organisations, named, facts)


def _hides(found: str, written: str) -> bool:
    """Tell whether a cell holds what we wrote, with persons left out who could not go along."""
    if HIDDEN not in found:
        return False
    around = ".+".join(map(re.escape, found.split(HIDDEN)))
    return re.fullmatch(around, written, re.DOTALL) is not None


def _same_cell(written: CellValue, found: Cell | None) -> bool:
    """Tell whether a cell still holds what we wrote: as a value, or as text."""
    if written is None or written == "":
        return found is None or is_empty(found)
    if found is None:
        return False
    if isinstance(written, date) and isinstance(found, datetime):
        return found.date() == written
    if isinstance(written, str):
        return text_of(found) == clean(written) or _hides(text_of(found), clean(written))
    return found == written
