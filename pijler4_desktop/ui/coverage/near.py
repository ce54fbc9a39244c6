"""Offer there is already, near a gap: what could be extended instead of begun anew."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from pijler4_desktop.domain.listing import ActivityRow
from pijler4_desktop.domain.spots.spot import Spot
from pijler4_desktop.domain.terms import term
from pijler4_desktop.domain.vocabulary import Day, PartOfDay, Standing
from pijler4_desktop.domain.wording import counted, levels_text
from pijler4_desktop.ui.forms.dayparts import pairs

MOST = 3


@dataclass(frozen=True, slots=True)
class Near:
    """An activity that could be extended, and what makes it near."""

    row: ActivityRow
    why: str


def near(spot: Spot, rows: Mapping[str, ActivityRow]) -> Sequence[Near]:
    """Return the nearest: of the same day first, then those with most places free."""
    ordered = sorted(rows.values(), key=lambda row: _distance(spot, row))
    return [Near(row, why_near(spot, row)) for row in ordered[:MOST]]


def _distance(spot: Spot, row: ActivityRow) -> tuple[bool, bool, int, str]:
    same_day = spot.day is not None and any(day is spot.day for day, _ in pairs(row.dayparts))
    same_part = spot.part is not None and any(part is spot.part for _, part in pairs(row.dayparts))
    return not same_day, not same_part, -(row.places_free or 0), row.name


def why_near(spot: Spot, row: ActivityRow) -> str:
    """Say when it is open, for which level where that matters, and how many places are free."""
    moments = pairs(row.dayparts)
    same_day = [one for one in moments if one[0] is spot.day]
    if same_day:
        said = [_tr("Al open op {moments}").format(moments=_named(same_day))]
    elif moments:
        said = [_tr("Open op {moments}").format(moments=_named(moments))]
    else:
        said = [_tr("Op afspraak") if row.by_appointment else _tr("Zonder vast moment")]
    if spot.level is not None and (row.level_min or row.level_max):
        said.append(_tr("niveau {level}").format(level=levels_text(row.level_min, row.level_max)))
    if row.places_free:
        said.append(counted(row.places_free, _tr("plaats vrij"), _tr("plaatsen vrij")))
    return ", ".join(said)


def when_here(row: ActivityRow) -> str:
    """Say when it is open and how many places are free, and whether it is to be checked."""
    said = why_near(Spot(), row)
    if row.standing is Standing.TO_VERIFY:
        return _tr("{said}, na te kijken").format(said=said)
    return said


def _named(moments: Sequence[tuple[Day, PartOfDay]]) -> str:
    days = list(dict.fromkeys(day for day, _part in moments))
    if len(moments) > MOST and len(days) <= MOST:
        names = [term(day) for day in days]
    elif len(moments) > MOST:
        return counted(len(days), _tr("dag per week"), _tr("dagen per week"))
    else:
        names = [f"{term(day)} {term(part)}" for day, part in moments]
    *before, last = names
    return f"{', '.join(before)} {_tr('en')} {last}" if before else last


def _tr(words: str) -> str:
    return QCoreApplication.translate("NearOffer", words)
