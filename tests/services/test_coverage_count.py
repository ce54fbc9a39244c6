"""Coverage equals what one counts by hand over the dump, for every pair of axes."""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import closing
from dataclasses import replace
from datetime import date, time, timedelta
from itertools import combinations
from math import isclose
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pijler4_desktop.domain.coverage.axes import crossable
from pijler4_desktop.domain.coverage.matrix import Axis, Cell, Matrix
from pijler4_desktop.domain.errors import ExpectedError
from pijler4_desktop.domain.ids import new_id
from pijler4_desktop.domain.importing.choices import Choices
from pijler4_desktop.domain.records import Activity, Slot
from pijler4_desktop.domain.spots.spot import Spot
from pijler4_desktop.domain.vocabulary import (
    Action,
    ActivityType,
    Childcare,
    Day,
    Frequency,
    Level,
    PartOfDay,
    Pause,
    Status,
    Threshold,
)
from pijler4_desktop.paths import resource
from pijler4_desktop.services.example import make_example
from pijler4_desktop.services.office import Office
from tests.coverage_count import Count, counted, counted_at, placed
from tests.factories import an_activity
from tests.inventories.judging import OWN

GIVEN = Path(__file__).parents[2] / "../shared/inventories"
TODAY = date.today()  # noqa: DTZ011  a day of the calendar on the wall
PAIRS = [pair for pair in combinations(Axis, 2) if crossable(*pair)]
EMPTY = Count()

DAYS = st.dates(TODAY - timedelta(days=500), TODAY + timedelta(days=400))
TIMES = st.builds(time, st.integers(7, 21), st.sampled_from([0, 15, 30]))
SLOTS = st.one_of(
    st.builds(Slot, st.sampled_from(Day), part=st.none() | st.sampled_from(PartOfDay)),
    st.builds(Slot, st.sampled_from(Day), TIMES, st.none() | TIMES | st.just(time(0))),
    st.builds(Slot, st.sampled_from(Day), end=TIMES),
)
ACTIVITIES = st.builds(
    an_activity,
    status=st.sampled_from([Status.ACTIVE, Status.ACTIVE, Status.FULL, *Status]),
    type=st.none() | st.sampled_from(ActivityType),
    slots=st.lists(SLOTS, max_size=4).map(tuple),
    by_appointment=st.sampled_from([None, None, None, True, False]),
    frequency=st.none() | st.sampled_from(Frequency),
    nth=st.lists(st.sampled_from(["1MO", "2WE", "-1FR", "5SA"]), max_size=2, unique=True).map(
        tuple
    ),
    pauses=st.lists(st.sampled_from(Pause), max_size=2, unique=True).map(tuple),
    valid_from=st.none() | DAYS,
    valid_until=st.none() | DAYS,
    hours_per_session=st.none() | st.sampled_from([0.75, 1.33, 2.0]),
    language_min=st.none() | st.sampled_from(Level),
    language_max=st.none() | st.sampled_from(Level),
    postal_code=st.sampled_from(["", "9550", "9551", "9300"]),
    capacity=st.none() | st.integers(0, 40),
    cost_eur=st.sampled_from([None, 0.0, 2.5]),
    childcare=st.none() | st.sampled_from(Childcare),
    wheelchair=st.sampled_from([None, True, False]),
    last_verified=st.none() | st.dates(TODAY - timedelta(days=300), TODAY),
    next_check_on=st.none() | st.dates(TODAY - timedelta(days=3), TODAY + timedelta(days=3)),
)

SPOTS = st.builds(
    Spot,
    type=st.none() | st.sampled_from(ActivityType),
    day=st.none() | st.sampled_from(Day),
    part=st.none() | st.sampled_from(PartOfDay),
    level=st.none() | st.sampled_from(Level),
    place=st.sampled_from([None, None, "9550"]),
    month=st.none() | st.integers(1, 12),
    threshold=st.none() | st.sampled_from(Threshold),
)


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Office]:
    path = tmp_path_factory.mktemp("dekking") / "aanbod.p4db"
    with closing(Office.create(path, "Herzele")) as office:
        yield office


def read_in(office: Office, paths: Iterable[Path]) -> None:
    """Read lists in as somebody who answers no question; what cannot be read is left out."""
    for path in sorted(paths):
        try:
            source = office.importing.read(path)
            office.importing.apply(office.importing.plan(source, Choices()))
        except ExpectedError:
            continue


@pytest.mark.parametrize(
    "folder",
    [
        pytest.param(resource("example"), id="example"),
        pytest.param(OWN / "files", id="lists"),
        pytest.param(
            GIVEN / "files",
            id="given",
            marks=pytest.mark.skipif(not GIVEN.is_dir(), reason="not at hand here"),
        ),
    ],
)
def test_lists_that_were_read_in_count_as_by_hand(office: Office, folder: Path) -> None:
    read_in(office, (path for path in folder.iterdir() if path.is_file()))
    known = office.dumping.activities()
    assert len(known) > 20
    verified = [record["id"] for record in known][::2]
    office.offer.verify(verified)

    assert_as_by_hand(office)


def test_the_example_counts_as_by_hand(tmp_path: Path) -> None:
    office = make_example(tmp_path / "voorbeeld.p4db")
    try:
        assert_as_by_hand(office)
    finally:
        office.close()


@settings(max_examples=15)
@given(activities=st.lists(ACTIVITIES, min_size=1, max_size=12), again=ACTIVITIES)
def test_whatever_is_stored_counts_as_by_hand_and_undo_brings_it_back(
    shared: Office, activities: list[Activity], again: Activity
) -> None:
    made = [replace(activity, id=new_id()) for activity in activities]
    before = told(shared)
    with shared.database.work(Action.ADD) as work:
        work.add(made)
    assert_as_by_hand(shared)
    with shared.database.work(Action.EDIT) as work:
        work.change(replace(again, id=made[0].id, name="Anders"))
    assert_as_by_hand(shared)

    shared.editing.undo()
    shared.editing.undo()

    assert told(shared) == before


def assert_as_by_hand(office: Office) -> None:
    stock = placed(office.dumping.activities(), TODAY)
    for rows, columns in PAIRS:
        named = cells_of(office.coverage.matrix(rows, columns))
        by_hand = counted(stock, rows.value, columns.value)
        assert set(by_hand) <= set(named)
        for key, cell in named.items():
            assert_same(cell, by_hand.get(key, EMPTY), (rows, columns, key))


def assert_same(cell: Cell, count: Count, where: object) -> None:
    assert set(cell.ids) == count.ids, where
    assert (cell.activities, cell.stale) == (len(count.ids), len(count.stale)), where
    assert cell.places == int(sum(count.places.values()) + 0.5), where
    assert isclose(cell.moments, count.moments, abs_tol=1e-9), where
    assert isclose(cell.hours, count.hours, abs_tol=1e-9), where


def cells_of(found: Matrix) -> Mapping[tuple[str, str], Cell]:
    """Name every cell of a matrix as the count by hand does."""
    cells = {(row.code, column.code): cell for (row, column), cell in found.cells.items()}
    cells |= {(row.code, "total"): cell for row, cell in found.row_totals.items()}
    cells |= {("total", column.code): cell for column, cell in found.column_totals.items()}
    cells |= {(row.code, "apart"): cell for row, cell in found.row_apart.items()}
    cells |= {("apart", column.code): cell for column, cell in found.column_apart.items()}
    return cells | {("total", "total"): found.total, ("apart", "apart"): found.apart}


def told(office: Office) -> list[Any]:
    found = [office.coverage.matrix(*pair) for pair in PAIRS[::5]]
    return [(c, c.ids, c.places, c.hours) for matrix in found for c in cells_of(matrix).values()]


@settings(max_examples=40)
@given(
    activities=st.lists(ACTIVITIES, min_size=1, max_size=8),
    spots=st.lists(SPOTS, min_size=5, max_size=20),
)
def test_what_is_at_any_spot_counts_as_by_hand(
    shared: Office, activities: list[Activity], spots: list[Spot]
) -> None:
    with shared.database.work(Action.ADD) as work:
        work.add([replace(activity, id=new_id()) for activity in activities])
    stock = placed(shared.dumping.activities(), TODAY)

    for spot in spots:
        assert_same(shared.coverage.cell(spot), counted_at(stock, spot.code), spot)
    shared.editing.undo()
