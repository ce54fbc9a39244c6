"""Measure the overview at 20,000 activities: python -m tests.benchmarks.overview_bench.

Milliseconds on this machine; compare them within one run. Target: everything the page shows first
in 300. Beside it, as the physical limit, SQLite reading the same rows once: the narrow columns the
numbers are counted from, and the changes of a step that touched every activity. "Once" is right
after the file was opened; "again" what the page pays each time it is shown after that.
"""

import sys
import tempfile
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

from pijler4_desktop.domain.listing import OfferFilter
from pijler4_desktop.domain.receipts import Receipt
from pijler4_desktop.domain.spots.spot import Spot
from pijler4_desktop.domain.vocabulary import Action, ActivityType, Day, DemandReason, PartOfDay
from pijler4_desktop.services.office import Office
from tests.benchmarks.offer_bench import took
from tests.benchmarks.partners_bench import fill as fill_partners
from tests.factories import fill_office

NARROW = "SELECT count(*), sum(places_free), count(last_verified), count(type) FROM activity"
IMAGES = "SELECT count(*), sum(length(before)) FROM change"


def at_first(office: Office) -> None:
    """Ask what the page shows first: lines, weeks, numbers, initiatives, and the hand-off."""
    overview = office.overview
    overview.weeks(overview.lines())
    overview.numbers()
    overview.handoff()
    office.initiatives.cards()


def fill(path: Path, count: int) -> None:
    """Make an office with this many activities, a tenth as many partners, questions, a hand-off."""
    office = Office.create(path, "Aalst")
    fill_office(office, count)
    fill_partners(office, count // 10)
    today = date.today()  # noqa: DTZ011  a day of the calendar on the wall
    period = (today - timedelta(days=60), today)
    for type_ in ActivityType:
        spot = Spot(type=type_, day=Day.SUNDAY, part=PartOfDay.EVENING)
        office.demand.note(DemandReason.MOMENT, 3, spot, period)
    for number in range(20):
        office.initiatives.begin(
            f"Initiatief {number}",
            template="talk_group",
            planned_start=today + timedelta(days=number * 5),
        )
    with office.database.reading() as reading:
        change_set = reading.change_set
    office.export_log.note("agii", Receipt(), count, change_set)
    office.close()


def change(office: Office, ids: list[str]) -> None:
    """Change these activities in one step, as a list that is read in again does."""
    opened = {id_: office.offer.open(id_).activity for id_ in ids}
    with office.database.work(Action.IMPORT, "Lijst inlezen") as work:
        work.change([replace(one, phone="09 000 00 99") for one in opened.values()])


def in_sql(office: Office, query: str) -> Callable[[], object]:
    """Return what lets SQLite read something by itself."""

    def read() -> object:
        with office.database.reading() as reading:
            return reading.connection.exec_driver_sql(query).fetchall()

    return read


def measure(path: Path) -> dict[str, float]:
    """Open the office as the window does, and ask everything."""
    office = Office.open(path)
    overview = office.overview
    found = {"opened: all the page shows first, once": took(lambda: at_first(office))}
    found["all that, again"] = min(took(lambda: at_first(office)) for _ in range(5))
    found["numbers"] = took(overview.numbers)
    found["lines"] = took(overview.lines)
    found["every line there is"] = took(lambda: overview.lines(every=True))
    found["hand-off, nothing changed"] = took(overview.handoff)
    found["gaps, once"] = took(overview.gap_lines)
    found["gaps, again"] = took(overview.gap_lines)
    found["limit: SQLite reads what is counted"] = took(in_sql(office, NARROW))
    ids = list(office.offer.ids(OfferFilter()))
    change(office, ids[:100])
    found["hand-off, 100 changed"] = took(overview.handoff)
    found["page again after that"] = took(lambda: at_first(office))
    change(office, ids)
    found["hand-off, all changed, once"] = took(overview.handoff)
    found["hand-off, again"] = took(overview.handoff)
    found["limit: SQLite reads every image"] = took(in_sql(office, IMAGES))
    office.close()
    return found


def main(count: int) -> None:
    """Fill a new office with this many activities and measure."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "bench.p4db"
        print(f"fill {count}: {took(lambda: fill(path, count)):.0f}")
        for name, milliseconds in measure(path).items():
            print(f"{name}: {milliseconds:.1f}")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 20_000)
