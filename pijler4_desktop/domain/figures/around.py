"""What is around the offer: partners, initiatives, questions, people as typed in, exports."""

from collections.abc import Iterable, Sequence
from enum import StrEnum

from pijler4_desktop.domain.figures import definitions
from pijler4_desktop.domain.figures.definitions import UNKNOWN, group
from pijler4_desktop.domain.figures.period import Period
from pijler4_desktop.domain.figures.result import Figure, Group
from pijler4_desktop.domain.handing_off import PROFILES
from pijler4_desktop.domain.initiative_records import Initiative
from pijler4_desktop.domain.need_records import DemandNote
from pijler4_desktop.domain.receipts import ExportLine
from pijler4_desktop.domain.records import Organisation
from pijler4_desktop.domain.terms import term
from pijler4_desktop.domain.vocabulary import (
    DemandReason,
    Kind,
    MainActivity,
    PartnerStatus,
    Phase,
)


def by_partner_status(organisations: Sequence[Organisation]) -> Group:
    """Count organisations by how far the cooperation is."""
    pairs = [(one.partner_status, one.id) for one in organisations]
    figures = _counted("partner_status", pairs, list(PartnerStatus), Kind.ORGANISATION)
    return group("partner_status", tuple(figures), whole=len(organisations))


def by_main_activity(organisations: Sequence[Organisation]) -> Group:
    """Count organisations by what they mainly do, the largest first."""
    pairs = [(one.main_activity, one.id) for one in organisations if one.main_activity]
    figures = _counted("main_activity", pairs, list(MainActivity), Kind.ORGANISATION)
    ordered = sorted((one for one in figures if one.ids), key=lambda one: -(one.value or 0))
    unknown = tuple(one.id for one in organisations if one.main_activity is None)
    if unknown:
        words = UNKNOWN["main_activity"]
        code, kind = "main_activity.unknown", Kind.ORGANISATION
        ordered.append(Figure(code, words, len(unknown), unknown, kind=kind))
    return group("main_activity", tuple(ordered), whole=len(organisations))


def by_phase(initiatives: Sequence[Initiative], period: Period) -> Group:
    """Count initiatives by phase, and those that started in the period."""
    pairs = [(one.phase, one.id) for one in initiatives]
    figures = _counted("initiative", pairs, list(Phase), Kind.INITIATIVE)
    started = tuple(one.id for one in initiatives if one.started_on in period)
    code, words, kind = "initiative.began", definitions.STARTED, Kind.INITIATIVE
    began = Figure(code, words, len(started), started, kind=kind)
    return group("initiative", (*figures, began))


def by_reason(notes: Iterable[DemandNote], period: Period) -> Group:
    """Add up what was asked for by reason, of the notes that end in the period."""
    found: dict[DemandReason, list[DemandNote]] = {reason: [] for reason in DemandReason}
    for note in notes:
        if note.noted_until in period:
            found[note.reason].append(note)
    figures = (_asked(reason, its) for reason, its in found.items())
    return group("demand", tuple(figures), rows=False)


def _asked(reason: DemandReason, notes: Sequence[DemandNote]) -> Figure:
    counts = tuple(note.count for note in notes)
    return Figure(
        f"demand.{reason}",
        term(reason),
        sum(counts),
        tuple(note.id for note in notes),
        counts,
        people=sum(counts),
        kind=Kind.DEMAND_NOTE,
    )


def of_people(running: Figure, inflow: int | None, reached: int | None, year: int) -> Group:
    """Return the numbers typed in, and what runs per 100 who came."""
    rate = None
    if inflow and running.value is not None:
        rate = round(100 * running.value / inflow, 1)
    figures = (
        _typed("people.inflow", definitions.INFLOW.format(year=year), inflow, inflow),
        _typed("people.rate", definitions.PER_HUNDRED, rate, inflow),
        _typed("people.reached", definitions.REACHED.format(year=year), reached, reached),
    )
    return group("people", figures, rows=False)


def _typed(code: str, title: str, value: float | None, people: int | None) -> Figure:
    return Figure(code, title, value, people=people, kind=None)


def by_profile(lines: Iterable[ExportLine], period: Period) -> Group:
    """Count the files that left the house in the period, by what they hold."""
    found: dict[str, int] = {}
    for line in lines:
        if line.made_at.astimezone().date() in period:
            found[line.profile] = found.get(line.profile, 0) + 1
    figures = (
        Figure(f"export.{code}", _profile_title(code), count, kind=None)
        for code, count in sorted(found.items())
    )
    return group("export", tuple(figures), whole=sum(found.values()), rows=False)


def _profile_title(code: str) -> str:
    known = PROFILES.get(code)
    return known.title if known else code


def _counted(
    code: str, pairs: Iterable[tuple[StrEnum, str]], members: Sequence[StrEnum], kind: Kind
) -> list[Figure]:
    found: dict[StrEnum, list[str]] = {member: [] for member in members}
    for member, id_ in pairs:
        found[member].append(id_)
    return [
        Figure(f"{code}.{member}", term(member), len(ids), tuple(ids), kind=kind)
        for member, ids in found.items()
    ]
