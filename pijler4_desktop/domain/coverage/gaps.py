"""The gaps: what was asked for or is wanted and is not there, weightiest first."""

from collections.abc import Iterable, Sequence
from datetime import date

from pijler4_desktop.domain.coverage.building import Builder
from pijler4_desktop.domain.coverage.matrix import CellState, Gap
from pijler4_desktop.domain.initiative_records import Initiative
from pijler4_desktop.domain.spots.spot import Spot, named, spot_of
from pijler4_desktop.domain.vocabulary import Phase


def gaps_of(builder: Builder, initiatives: Iterable[Initiative]) -> Sequence[Gap]:
    """Return every gap once: those most asked for first, then the widest, then the oldest.

    A question that names more than a type, day and part belongs to the gap of those three while
    nothing runs there at all.
    """
    plans = [(spot_of(i.gap), i.id) for i in initiatives if i.gap and i.phase is not Phase.STOPPED]
    found: dict[Spot, Gap] = {}
    for spot in _named(builder):
        if spot not in found and (gap := _gap(builder, spot, plans)):
            found[spot] = gap
    return sorted(found.values(), key=_weight)


def _named(builder: Builder) -> Iterable[Spot]:
    """Yield the spots that questions and marks name."""
    for spot in builder.wishes.wants.spots:
        core = Spot(type=spot.type, day=spot.day, part=spot.part)
        whole = None not in {spot.type, spot.day, spot.part}
        if whole and spot != core and builder.cell(core).state is CellState.GAP:
            yield core
        elif spot != Spot():
            yield spot


def _gap(builder: Builder, spot: Spot, plans: Sequence[tuple[Spot, str]]) -> Gap | None:
    cell = builder.cell(spot)
    if cell.state is not CellState.GAP:
        return None
    notes = builder.wishes.asked(spot)
    return Gap(
        spot=spot,
        demand=cell.demand,
        since=min((note.noted_from for note in notes), default=None),
        sources=tuple(dict.fromkeys(note.source for note in notes if note.source)),
        target=cell.target,
        moments=cell.moments,
        initiative_id=_closing(spot, plans),
        interests=tuple(dict.fromkeys(note.interest for note in notes if note.interest)),
    )


def _closing(spot: Spot, plans: Sequence[tuple[Spot, str]]) -> str | None:
    """Return the initiative that closes a gap: for exactly it, or else for the least around it."""
    holding = [(len(named(wider)), id_) for wider, id_ in plans if wider.holds(spot)]
    return max(holding)[1] if holding else None


def _weight(gap: Gap) -> tuple[int, float, date, str]:
    short = (gap.target or 0) - gap.moments
    return -gap.demand, -short, gap.since or date.max, gap.spot.code
