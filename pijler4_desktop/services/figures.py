"""The figures of a period: counted, kept as a workbook or a report, with what is typed in."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from typing import cast

from pijler4_desktop.domain.changes import Changes
from pijler4_desktop.domain.facts import Facts
from pijler4_desktop.domain.figures.counting import figures_of
from pijler4_desktop.domain.figures.period import Period
from pijler4_desktop.domain.figures.result import FigureSet
from pijler4_desktop.domain.figures.sources import Sources
from pijler4_desktop.domain.ids import new_id
from pijler4_desktop.domain.initiative_records import Initiative
from pijler4_desktop.domain.need_records import DemandNote
from pijler4_desktop.domain.receipts import Receipt
from pijler4_desktop.domain.records import Activity, Organisation, Record, Setting
from pijler4_desktop.domain.terms import term
from pijler4_desktop.domain.vocabulary import Action, Kind
from pijler4_desktop.domain.wording import date_text
from pijler4_desktop.exchange.documents import write_document
from pijler4_desktop.exchange.figures_writer import write_figures
from pijler4_desktop.services.export_log import ExportLog
from pijler4_desktop.services.figures_table import figure_book
from pijler4_desktop.services.private_persons import private_persons
from pijler4_desktop.services.saving import today
from pijler4_desktop.services.settings import Settings
from pijler4_desktop.services.targets import refuse_strange
from pijler4_desktop.storage.at_day import first_moment, ran_before, records_before, status_changes
from pijler4_desktop.storage.database import Database
from pijler4_desktop.storage.outgoing import exports
from pijler4_desktop.storage.reading import Reading
from pijler4_desktop.storage.removed import removed_records

INFLOW, REACHED = "inflow", "people_reached"
"""The keys of the settings with how many newcomers came in a year, and how many were reached."""

PROFILE = "cijfers"
XLSX, PDF = ".xlsx", ".pdf"
MOST = 10_000_000
_ALL_EXPORTS = 1_000_000


@dataclass(frozen=True, slots=True)
class FiguresReport:
    """The file that was made, with how many figures and rows."""

    path: Path
    figures: int
    rows: int


class Figures:
    """Counts what the office has on offer, and around it."""

    def __init__(self, database: Database, facts: Facts) -> None:
        self._database = database
        self._facts = facts
        self._settings = Settings(database)
        self._log = ExportLog(database)

    def figures(self, period: Period) -> FigureSet:
        """Count the figures of a period, as things stood on its last day or stand today."""
        with self._database.reading() as reading:
            return figures_of(self._sources(reading, period), self._facts, period, today())

    def keep_inflow(self, year: int, number: int | None) -> Changes:
        """Store how many newcomers came in a year, as AgII tells; None forgets it.

        Raises ValueError below zero or above ten million.
        """
        return self._keep(INFLOW, year, number, f"Instroom van {year} invullen")

    def keep_reached(self, year: int, number: int | None) -> Changes:
        """Store how many people were reached in a year; likewise."""
        return self._keep(REACHED, year, number, f"Bereikte mensen van {year} invullen")

    def workbook(self, target: Path, period: Period) -> FiguresReport:
        """Write the figures with their rows, and how each is counted, to a workbook.

        An older file at `target` is replaced. Small counts of people stay in the house. Raises
        ExpectedError TARGET_UNWRITABLE, TARGET_OPEN, DISK_FULL, EXPORT_… and those of a file that
        cannot be written in: what leaves the house is written down.
        """
        refuse_strange(target, self._database.path, XLSX)
        self._database.ensure_writable()
        with self._database.reading() as reading:
            counted = figures_of(self._sources(reading, period), self._facts, period, today())
            names = {kind: self._named(reading, kind, counted) for kind in _NAMED}
            book = figure_book(counted, names, self.municipality, private_persons(reading))
            rows = write_figures(target, book)
            change_set = reading.change_set
        self._log.note_file(target, PROFILE, Receipt(), rows, change_set)
        number = sum(len(group.figures) for group in counted.groups.values())
        return FiguresReport(target, number, rows)

    def keep_pdf(self, target: Path, content: bytes, counted: FigureSet) -> FiguresReport:
        """Write a report that was made of figures elsewhere; raises as `workbook`."""
        refuse_strange(target, self._database.path, PDF)
        self._database.ensure_writable()
        write_document(target, content)
        number = sum(len(group.figures) for group in counted.groups.values())
        self._log.note_file(target, PROFILE, Receipt(), number, self._database.change_set)
        return FiguresReport(target, number, 0)

    def rows(self, kind: Kind, ids: Sequence[str]) -> Sequence[tuple[str, str, str]]:
        """Return the rows of a figure as id, name and a second line, by name."""
        with self._database.reading() as reading:
            found = [(one.id, *_line(one)) for one in _ever(reading, kind, ids)]
        return sorted(found, key=lambda row: (row[1].casefold(), row[0]))

    @property
    def municipality(self) -> str:
        """The name of the office's municipality."""
        nis = self._settings.own_municipality()
        own = self._facts.current(nis) or self._facts.municipality(nis)
        return own.name if own else nis

    def _sources(self, reading: Reading, period: Period) -> Sources:
        begin, end = _moment(period.first), _moment(period.last + timedelta(days=1))
        connection = reading.connection
        changes = status_changes(connection, begin, end)
        came = {change.id for change in changes if change.ran_after}
        known = first_moment(connection)
        year = period.last.year
        return Sources(
            activities=cast(
                "Mapping[str, Activity]",
                records_before(connection, Kind.ACTIVITY, end),
            ),
            organisations=cast(
                "Sequence[Organisation]",
                [*records_before(connection, Kind.ORGANISATION, end).values()],
            ),
            initiatives=cast(
                "Sequence[Initiative]", [*records_before(connection, Kind.INITIATIVE, end).values()]
            ),
            notes=list(reading.all(DemandNote)),
            changes=changes,
            earlier=frozenset(ran_before(connection, came, begin)),
            exports=exports(connection, _ALL_EXPORTS),
            inflow=self._typed(INFLOW, year),
            reached=self._typed(REACHED, year),
            known_since=known.astimezone().date() if known else None,
        )

    def _typed(self, key: str, year: int) -> int | None:
        found = self._setting(key, year)
        return int(found.value) if found and found.value.isdecimal() else None

    def _setting(self, key: str, year: int) -> Setting | None:
        wanted = (key, date(year, 1, 1))
        return next((s for s in self._settings.all() if (s.key, s.valid_from) == wanted), None)

    def _keep(self, key: str, year: int, number: int | None, label: str) -> Changes:
        if number is not None and not 0 <= number <= MOST:
            raise ValueError("no such number of people")
        known = self._setting(key, year)
        with self._database.work(Action.SETTINGS, label) as work:
            if number is None:
                work.remove([known] if known else [])
            elif known is None:
                first = date(year, 1, 1)
                work.add(Setting(id=new_id(), key=key, value=str(number), valid_from=first))
            else:
                work.change(replace(known, value=str(number)))
        return work.changes

    def _named(self, reading: Reading, kind: Kind, counted: FigureSet) -> Mapping[str, str]:
        """Name the rows behind the figures, also those that do not exist any more."""
        wanted = {
            id_
            for group in counted.groups.values()
            for figure in group
            if figure.kind is kind
            for id_ in (*figure.ids, *figure.unknown)
        }
        return {one.id: _line(one)[0] for one in _ever(reading, kind, wanted)}


_CLASSES: Mapping[Kind, type[Record]] = {
    Kind.ACTIVITY: Activity,
    Kind.ORGANISATION: Organisation,
    Kind.INITIATIVE: Initiative,
    Kind.DEMAND_NOTE: DemandNote,
}
_NAMED = (Kind.ACTIVITY, Kind.ORGANISATION, Kind.INITIATIVE)


def _ever(reading: Reading, kind: Kind, ids: Iterable[str]) -> Sequence[Record]:
    """Return records as they are, or as they were when they were removed."""
    found: dict[str, Record] = {**reading.find(_CLASSES[kind], ids)}
    gone = [id_ for id_ in ids if id_ not in found]
    return [*found.values(), *removed_records(reading.connection, kind, gone)]


def _line(record: Record) -> tuple[str, str]:
    """Name a row, with what tells it apart."""
    match record:
        case DemandNote():
            said = f"{record.count} keer, tot {date_text(record.noted_until)}"
            return " ".join(filter(None, (term(record.reason), record.interest))), said
        case Initiative():
            return record.name, term(record.phase)
        case Activity():
            return record.name, term(record.type) if record.type else ""
        case Organisation():
            return record.name, term(record.partner_status)
    raise TypeError(type(record).__name__)


def _moment(day: date) -> datetime:
    """Return the moment a day begins on the wall clock, in UTC."""
    return datetime.combine(day, time.min).astimezone(UTC)
