"""Whatever is done to initiatives, undo and redo walk through exactly the states there were."""

import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pijler4_desktop.domain.errors import ExpectedError
from pijler4_desktop.domain.initiative_records import Cost, Initiative
from pijler4_desktop.domain.initiatives.moving import CONCEPTS
from pijler4_desktop.domain.records import Activity, Organisation
from pijler4_desktop.domain.vocabulary import PHASE_ORDER, Phase, Status
from pijler4_desktop.services.initiatives import Initiatives
from pijler4_desktop.services.office import Office

MOVABLE = PHASE_ORDER[:3]
Doing = Callable[[Office, str, int], object]
State = tuple[frozenset[object], ...]

DOINGS: tuple[Doing, ...] = (
    lambda o, _id, n: o.initiatives.begin(f"Initiatief {n}", template=("", "buddy")[n % 2]),
    lambda o, id_, n: o.initiatives.move(id_, MOVABLE[n % 3], n % 4),
    lambda o, id_, n: o.initiatives.tick(id_, n, bool(n % 2)),
    lambda o, id_, n: o.initiatives.note(id_, f"Lijn {n}"),
    lambda o, id_, n: _spend(o.initiatives, id_, Cost(f"Kost {n}", float(n))),
    lambda o, id_, n: o.initiatives.invite(id_, f"Partner {n % 3}", "trekker"),
    lambda o, id_, _n: o.initiatives.start(id_),
    lambda o, id_, n: o.initiatives.stop(id_, f"Reden {n}"),
    lambda o, id_, _n: o.initiatives.resume(id_),
    lambda o, id_, _n: o.initiatives.evaluate(id_, "Goed"),
    lambda o, id_, _n: o.initiatives.remove([id_]),
    lambda o, id_, _n: o.offer.remove([_activity_of(o.initiatives, id_)]),
    lambda o, _id, n: o.recycling.restore(o.recycling.ids()[n % 2 : n % 2 + 1] or ["weg"]),
    lambda o, _id, _n: o.editing.undo(),
    lambda o, _id, _n: o.editing.redo(),
)
CHOICES = st.lists(st.tuples(st.sampled_from(DOINGS), st.integers(0, 9)), max_size=14)


def _spend(service: Initiatives, id_: str, cost: Cost) -> None:
    opened = service.open(id_)
    one = opened.initiative
    service.edit(opened, replace(one, costs=(*one.costs, cost)))


def _activity_of(service: Initiatives, id_: str) -> str:
    return service.open(id_).initiative.activity_id


@contextmanager
def an_office() -> Iterator[Office]:
    with tempfile.TemporaryDirectory() as folder:
        office = Office.create(Path(folder) / "aanbod.p4db", "Herzele")
        try:
            yield office
        finally:
            office.close()


def state(office: Office) -> State:
    with office.database.reading() as reading:
        return tuple(frozenset(reading.all(cls)) for cls in (Initiative, Activity, Organisation))


def do(office: Office, doing: Doing, number: int) -> None:
    """Do one thing to one of the initiatives; what is refused changes nothing."""
    known = office.initiatives.cards(stopped=True)
    before = state(office)
    try:
        doing(office, known[number % len(known)].id if known else "niemand", number)
    except ExpectedError:
        assert state(office) == before


def check_rules(office: Office) -> None:
    """Check what always holds of an initiative and its activity."""
    for one in office.initiatives.cards(stopped=True):
        opened = office.initiatives.open(one.id)
        if opened.activity is None:
            continue
        status = opened.activity.status
        if one.phase is Phase.STOPPED:
            assert one.stop_reason
            assert (status in CONCEPTS) == (one.started_on is None) or status is Status.ACTIVE
        elif one.phase is Phase.STARTED:
            assert one.started_on
        else:
            assert status in CONCEPTS


@settings(max_examples=40, suppress_health_check=[HealthCheck.too_slow])
@given(CHOICES)
def test_undo_walks_back_through_every_state_and_redo_on_again(
    chosen: list[tuple[Doing, int]],
) -> None:
    with an_office() as office:
        first = state(office)
        for doing, number in [(DOINGS[0], 1), *chosen]:
            do(office, doing, number)
            check_rules(office)
        path = [state(office)]
        with suppress(ExpectedError):
            while office.editing.undo():
                path.append(state(office))
        assert path[-1] == first
        for before in reversed(path[:-1]):
            office.editing.redo()
            assert state(office) == before
        problems, _counts = office.database.inspect(deep=True)
        assert problems == []
