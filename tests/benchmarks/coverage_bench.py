"""Measure coverage at 20,000 activities: python -m tests.benchmarks.coverage_bench.

Milliseconds on this machine; compare them within one run. Targets: a matrix 100 (the slowest pair
of axes counts), again after one edit 50, the gaps with 200 questions 100. The activities all
differ: 1 to 3 moments with times of their own, over ten postal codes. Beside it stand the limits:
reading the same columns by SQL, and summing one number per activity in plain Python. The first
matrix of a session reads everything, off the thread of the window.
"""

import random
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from datetime import time as clock
from pathlib import Path
from statistics import median

from pijler4_desktop.domain.coverage.axes import crossable
from pijler4_desktop.domain.coverage.matrix import Axis, CoverageFilter
from pijler4_desktop.domain.ids import new_id
from pijler4_desktop.domain.records import Activity, Slot
from pijler4_desktop.domain.spots.spot import Spot
from pijler4_desktop.domain.standing import freshness
from pijler4_desktop.domain.vocabulary import (
    LEVEL_ORDER,
    Action,
    ActivityType,
    Childcare,
    Day,
    DemandReason,
    Frequency,
    PartOfDay,
    Pause,
    Status,
)
from pijler4_desktop.services.office import Office
from pijler4_desktop.storage.coverage import coverage_rows
from tests.factories import an_activity

REPEATS = 7
QUESTIONS = 200
PLACES = [f"93{number:02}" for number in (0, 8, 10, 20, 40)] + ["9550", "9551", "9552", "9300", ""]
TODAY = date.today()  # noqa: DTZ011  a day of the calendar on the wall


def took(work: Callable[[], object]) -> float:
    """Return how many milliseconds a piece of work takes."""
    started = time.perf_counter()
    work()
    return (time.perf_counter() - started) * 1000


def several(work: Callable[[], object]) -> float:
    """Return the median of a few times."""
    return median(took(work) for _ in range(REPEATS))


def varied(number: int, seed: int = 1) -> list[Activity]:
    """Make activities that differ in everything coverage looks at."""
    chance = random.Random(seed)  # noqa: S311  no secret
    return [_one(chance) for _ in range(number)]


def _one(chance: random.Random) -> Activity:
    low, high = sorted(chance.choices(range(len(LEVEL_ORDER)), k=2))
    start = TODAY + timedelta(days=chance.randint(-400, 200))
    return an_activity(
        id=new_id(),
        type=chance.choice([*ActivityType, None]),
        status=chance.choices(list(Status), [1, 1, 12, 2, 1, 1])[0],
        slots=tuple(_slot(chance) for _ in range(chance.choice([0, 1, 1, 1, 2, 2, 3]))),
        frequency=chance.choice([None, *Frequency]),
        pauses=chance.choice([(), (Pause.SUMMER,), (Pause.SCHOOL_HOLIDAYS,)]),
        valid_from=chance.choice([None, start]),
        valid_until=chance.choice([None, None, start + timedelta(days=300)]),
        hours_per_session=chance.choice([None, 1.5, 2.0]),
        language_min=chance.choice([None, LEVEL_ORDER[low]]),
        language_max=chance.choice([None, LEVEL_ORDER[high]]),
        postal_code=chance.choice(PLACES),
        municipality_nis="",
        capacity=chance.choice([None, *range(4, 30)]),
        cost_eur=chance.choice([None, 0.0, 5.0]),
        childcare=chance.choice([None, *Childcare]),
        wheelchair=chance.choice([None, True, False]),
        last_verified=chance.choice([None, TODAY - timedelta(days=chance.randint(0, 400))]),
    )


def _slot(chance: random.Random) -> Slot:
    begin = chance.randint(8, 20)
    minute = chance.choice([0, 15, 30, 45])
    return Slot(chance.choice(list(Day)), clock(begin, minute), clock(begin + 2, minute))


def all_axes(office: Office) -> dict[str, float]:
    """Return how long the matrix of every pair of axes takes."""
    return {
        f"{rows} x {columns}": several(lambda r=rows, c=columns: office.coverage.matrix(r, c))  # type: ignore[misc]
        for rows in Axis
        for columns in Axis
        if crossable(rows, columns)
    }


def with_everything(office: Office) -> float:
    """Read places, hours and ids of every cell as well, as a script wants them."""
    found = office.coverage.matrix(Axis.TYPE, Axis.DAYPART)
    return sum(cell.places + cell.hours + len(cell.ids) for cell in found.cells.values())


def after_an_edit(office: Office, id_: str, rows: Axis, columns: Axis) -> float:
    """Return how long a matrix takes right after one activity changed."""
    times = []
    for number in range(REPEATS):
        opened = office.offer.open(id_)
        day = list(Day)[number % 7]
        office.offer.edit(opened, replace(opened.activity, slots=(Slot(day, clock(9), clock(11)),)))
        times.append(took(lambda: office.coverage.matrix(rows, columns)))
    return median(times)


def ask(office: Office) -> None:
    """Note questions over types, days, parts, levels and places."""
    chance = random.Random(2)  # noqa: S311  no secret
    for _ in range(QUESTIONS):
        spot = Spot(
            type=chance.choice(list(ActivityType)),
            day=chance.choice([None, *Day]),
            part=chance.choice([None, *PartOfDay]),
            level=chance.choice([None, *LEVEL_ORDER]),
            place=chance.choice([None, "9300", "9404"]),
        )
        office.demand.note(DemandReason.MOMENT, chance.randint(1, 9), spot, (TODAY, TODAY))


def limits(office: Office, number: int) -> dict[str, float]:
    """Return what the least work with as many rows takes."""
    fresh = freshness(TODAY, 6)

    def read() -> int:
        with office.database.reading() as reading:
            return sum(1 for _ in coverage_rows(reading.connection, fresh))

    numbers = list(range(number))
    return {
        "limit: the same columns by SQL": several(read),
        "limit: one sum in Python": several(lambda: sum(n & 1 for n in numbers)),
    }


def main(number: int) -> None:
    """Fill a new office and measure."""
    with tempfile.TemporaryDirectory() as folder:
        office = Office.create(Path(folder) / "bench.p4db", "Aalst")
        made = varied(number)
        with office.database.work(Action.IMPORT, "Lijst inlezen") as work:
            work.add(made)
        found = {
            "first matrix of the session": took(
                lambda: office.coverage.matrix(Axis.TYPE, Axis.DAYPART)
            )
        }
        pairs = all_axes(office)
        slowest = max(pairs, key=lambda name: pairs[name])
        found["type x daypart"] = pairs["type x daypart"]
        found[f"slowest pair of {len(pairs)} ({slowest})"] = pairs[slowest]
        found["after one edit: type x daypart"] = after_an_edit(
            office, made[0].id, Axis.TYPE, Axis.DAYPART
        )
        rows, columns = map(Axis, slowest.split(" x "))
        found[f"after one edit: {slowest}"] = after_an_edit(office, made[0].id, rows, columns)
        found["type x daypart with places, hours and ids"] = several(
            lambda: with_everything(office)
        )
        found["alone confirmed: type x daypart"] = several(
            lambda: office.coverage.matrix(Axis.TYPE, Axis.DAYPART, CoverageFilter(confirmed=True))
        )
        ask(office)
        found[f"type x daypart, {QUESTIONS} questions"] = several(
            lambda: office.coverage.matrix(Axis.TYPE, Axis.DAYPART)
        )
        found[f"gaps of {QUESTIONS} questions"] = several(office.coverage.gaps)
        found["one cell"] = several(lambda: office.coverage.cell(Spot(day=Day.MONDAY)))
        today = CoverageFilter(as_on=TODAY)
        found["as on a day in the past, first"] = took(
            lambda: office.coverage.matrix(Axis.TYPE, Axis.DAYPART, today)
        )
        for name, milliseconds in (found | limits(office, number)).items():
            print(f"{name}: {milliseconds:.1f}")
        office.close()


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 20_000)
