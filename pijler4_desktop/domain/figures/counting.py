"""Count everything: from the records to the figures of a period."""

from collections.abc import Iterator
from datetime import date

from pijler4_desktop.domain.facts import Facts
from pijler4_desktop.domain.figures import around, definitions
from pijler4_desktop.domain.figures import offer as offers
from pijler4_desktop.domain.figures.definitions import group
from pijler4_desktop.domain.figures.flow import Flow, flow_group, flow_of
from pijler4_desktop.domain.figures.offer import Offer, offer_on
from pijler4_desktop.domain.figures.period import Period
from pijler4_desktop.domain.figures.result import Figure, FigureSet, Group
from pijler4_desktop.domain.figures.sources import Sources
from pijler4_desktop.domain.figures.timetable import Month, MonthCounter, Timetable, summer_of
from pijler4_desktop.domain.marking import QT_TRANSLATE_NOOP
from pijler4_desktop.domain.months import MONTHS
from pijler4_desktop.domain.wording import counted, date_text

_BEFORE_HISTORY = QT_TRANSLATE_NOOP(
    "Figures",
    "Dit bestand begint op {day}. Van wat daarvoor nieuw was of gestopt is, weten we niets.",
)
_IMPORTED = QT_TRANSLATE_NOOP(
    "Figures",
    "{count} kwamen er nieuw bij met een ingelezen lijst. Misschien bestonden ze al langer.",
)
_IMPORTED_ONE = QT_TRANSLATE_NOOP(
    "Figures",
    "1 activiteit kwam er nieuw bij met een ingelezen lijst. Misschien bestond ze al langer.",
)
_LEFT_OUT = QT_TRANSLATE_NOOP(
    "Figures", "{count} met status actief of volzet: niet meegeteld, {why}."
)
_GOES_ON = QT_TRANSLATE_NOOP(
    "Figures", "De periode loopt nog. Het aanbod is geteld zoals het was op {day}."
)


def figures_of(sources: Sources, facts: Facts, period: Period, today: date) -> FigureSet:
    """Return the figures of a period; `sources` are the records at its end, or today."""
    seen_on = period.seen_on(today)
    offer = offer_on(sources.activities.values(), seen_on)
    flow = flow_of(sources.activities.values(), sources.changes, sources.earlier)
    groups = (
        *_of_offer(offer, facts, period),
        flow_group(flow),
        offers.verified(offer, seen_on),
        around.by_partner_status(sources.organisations),
        around.by_main_activity(sources.organisations),
        around.by_phase(sources.initiatives, period),
        around.by_reason(sources.notes, period),
        around.of_people(
            offers.offer_group(offer).figures[0], sources.inflow, sources.reached, period.last.year
        ),
        around.by_profile(sources.exports, period),
    )
    left_out = offers.left_out(offer)
    return FigureSet(
        period,
        seen_on,
        {one.code: one for one in groups},
        sources.known_since,
        tuple(_notes(sources, period, today, flow, left_out)),
        left_out,
        flow.counts,
    )


def _of_offer(offer: Offer, facts: Facts, period: Period) -> Iterator[Group]:
    yield offers.offer_group(offer)
    yield offers.by_type(offer)
    yield offers.by_level(offer)
    yield offers.by_daypart(offer)
    yield offers.by_week(offer)
    yield offers.by_municipality(offer, facts)
    yield _hours(MonthCounter(facts, period).timetable(offer.running), period)
    yield offers.places(offer)
    summer = MonthCounter(facts, summer_of(period.last.year))
    going_on = {one.id: summer.has_sessions(one) for one in offer.running}
    yield offers.thresholds(offer, going_on)


def _hours(timetable: Timetable, period: Period) -> Group:
    """Return the hours of the whole period, of each year and of each month."""
    months = set(period.months)
    years = sorted({year for year, _month in months})
    figures = [_added("hours.total", definitions.HOURS_TOTAL, timetable, months)]
    for year in years if len(years) > 1 else ():
        its = {month for month in months if month[0] == year}
        words = definitions.HOURS_YEAR.format(year=year)
        figures.append(_added(f"hours.{year}", words, timetable, its))
    for year, month in period.months:
        title = f"{MONTHS[month - 1]} {year}"
        code = f"hours.{year}-{month:02}"
        figures.append(_added(code, title, timetable, {(year, month)}))
    return group("hours", tuple(figures))


def _added(code: str, title: str, timetable: Timetable, months: set[Month]) -> Figure:
    ids, amounts = [], []
    for id_, by_month in timetable.hours.items():
        hours = sum(by_month[month] for month in by_month.keys() & months)
        if hours:
            ids.append(id_)
            amounts.append(hours)
    return Figure(
        code,
        title,
        round(sum(amounts), 2) if timetable.hours or not timetable.unknown else None,
        tuple(ids),
        tuple(amounts),
        timetable.unknown,
        definitions.NO_HOURS,
        unit="uur",
    )


def _notes(
    sources: Sources, period: Period, today: date, flow: Flow, left_out: tuple[Figure, ...]
) -> Iterator[str]:
    """Say what a reader must know before he trusts the figures."""
    if sources.known_since and sources.known_since > period.first:
        yield _BEFORE_HISTORY.format(day=date_text(sources.known_since))
    if period.last > today >= period.first:
        yield _GOES_ON.format(day=date_text(today))
    if number := len(flow.imported):
        count = counted(number, "activiteit", "activiteiten")
        yield _IMPORTED_ONE if number == 1 else _IMPORTED.format(count=count)
    for figure in left_out:
        if figure.ids:
            count = counted(len(figure.ids), "activiteit", "activiteiten")
            yield _LEFT_OUT.format(count=count, why=figure.title.lower())
