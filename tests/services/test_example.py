"""The example is sound, all fictional, and has something due, late and fresh on any day."""

from collections import Counter
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from pijler4_desktop.domain.errors import ExpectedError, Failure
from pijler4_desktop.domain.example.telling import id_of
from pijler4_desktop.domain.identifiers import kbo
from pijler4_desktop.domain.initiative_records import Initiative
from pijler4_desktop.domain.need_records import CoverageMark, DemandNote
from pijler4_desktop.domain.records import (
    KINDS,
    Activity,
    Contact,
    ContactMoment,
    Organisation,
    Record,
)
from pijler4_desktop.domain.standing import standing
from pijler4_desktop.domain.validation import check
from pijler4_desktop.domain.vocabulary import (
    ActivityType,
    DemandReason,
    Judgement,
    Phase,
    Severity,
    Standing,
)
from pijler4_desktop.services.example import example_office, make_example
from pijler4_desktop.services.office import Office

DAY = date(2026, 11, 23)


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Office]:
    made = make_example(tmp_path_factory.mktemp("example") / "voorbeeld.p4db", DAY)
    yield made
    made.close()


def every(office: Office) -> dict[str, Record]:
    with office.database.reading() as reading:
        return {f"{kind}/{one.id}": one for kind, cls in KINDS.items() for one in reading.all(cls)}


def test_the_example_is_sound(office: Office) -> None:
    assert office.checking.check(deep=True).ok
    assert office.municipality.name == "Lindergem"


def test_nothing_in_it_is_wrong_or_in_doubt(office: Office) -> None:
    records = every(office).values()
    known = Activity | Organisation | Contact | ContactMoment
    checked = [one for one in records if isinstance(one, known)]

    problems = [p for one in checked for p in check(one, office.facts, DAY)]

    assert len(checked) > 100
    assert [p for p in problems if p.severity >= Severity.DOUBT] == []


def test_everything_is_fictional(office: Office) -> None:
    for one in every(office).values():
        if isinstance(one, Organisation) and one.kbo:
            assert one.kbo.startswith("0999")
            assert kbo(one.kbo) == (one.kbo, None)
        if isinstance(one, Contact):
            assert one.name == ""
        if isinstance(one, Organisation | Contact | Activity):
            assert one.email.endswith(".example")
            assert one.phone.startswith("09 000 0")
        if isinstance(one, Organisation):
            assert one.website.endswith(".example")


def test_it_holds_something_of_everything(office: Office) -> None:
    records = every(office).values()
    activities = [one for one in records if isinstance(one, Activity)]
    standings = Counter(standing(one, DAY, 6) for one in activities)

    assert {one.type for one in activities} == set(ActivityType)
    assert set(standings) == set(Standing)
    assert standings[Standing.CONFIRMED] > 30
    assert {one.phase for one in records if isinstance(one, Initiative)} == set(Phase)
    assert {one.reason for one in records if isinstance(one, DemandNote)} == set(DemandReason)
    assert {one.judgement for one in records if isinstance(one, CoverageMark)} == set(Judgement)


def test_something_is_late_something_is_due_and_something_is_fresh(office: Office) -> None:
    records = every(office).values()
    next_contacts = {one.next_contact_on for one in records if isinstance(one, Organisation)}
    tasks = [task for one in records if isinstance(one, Initiative) for task in one.tasks]
    left_to_do = {task.due_on for task in tasks if task.due_on and not task.done_on}

    late, soon = DAY - timedelta(days=3), DAY + timedelta(days=1)
    assert {late, soon} <= next_contacts
    agreed = {day for day in left_to_do | next_contacts if day}
    assert {day.weekday() for day in agreed} <= {0, 1, 2, 3, 4}
    assert min(left_to_do) < DAY < max(left_to_do)
    assert any(
        one.last_verified and one.last_verified > DAY - timedelta(days=7)
        for one in records
        if isinstance(one, Activity)
    )


def test_a_year_of_steps_lies_in_order_and_in_the_past(office: Office) -> None:
    moments = [moment for _, moment in reversed(office.timeline.moments())]

    assert moments == sorted(moments)
    assert moments[0].date() == DAY - timedelta(days=365)
    assert moments[-1] < datetime.combine(DAY, datetime.min.time(), UTC)
    assert len(moments) > 150


def test_what_was_handed_over_differs_from_what_is_there_now(office: Office) -> None:
    last, *earlier = office.export_log.list()
    with office.database.reading() as reading:
        then = reading.records_at(last.change_set, Activity)
        now = {one.id: one for one in reading.all(Activity)}

    assert len(earlier) > 1
    assert id_of("activity", "digicafe") in now.keys() - then.keys()
    assert then[id_of("activity", "klinkertoog")].status == "actief"
    assert now[id_of("activity", "klinkertoog")].status == "gestopt"


def test_what_is_started_in_it_is_news_for_the_agency(tmp_path: Path) -> None:
    office = make_example(tmp_path / "voorbeeld.p4db", DAY)
    ready = next(one for one in office.initiatives.cards() if one.phase is Phase.READY)
    office.initiatives.start(ready.id)
    assert ready.activity_id in [one.id for one in office.overview.handoff().since.new]

    office.editing.undo()
    assert ready.activity_id not in [one.id for one in office.overview.handoff().since.new]
    office.close()


def test_the_same_day_makes_the_same_example(office: Office, tmp_path: Path) -> None:
    again = make_example(tmp_path / "again.p4db", DAY)
    try:
        assert every(again) == every(office)
        assert again.timeline.moments() == office.timeline.moments()
    finally:
        again.close()


@pytest.mark.parametrize("day", [date(2028, 2, 29), date(2027, 1, 1)])
def test_any_day_will_do_and_the_last_step_can_be_taken_back(tmp_path: Path, day: date) -> None:
    made = make_example(tmp_path / "voorbeeld.p4db", day)
    try:
        assert made.checking.check().ok
        id_ = id_of("activity", "buddyaanhuis")
        made.database.undo()
        with made.database.reading() as reading:
            assert reading.find(Activity, [id_])[id_].places_free == 3
    finally:
        made.close()


def test_it_takes_no_place_of_a_file(tmp_path: Path) -> None:
    theirs = tmp_path / "mijn.p4db"
    theirs.write_text("van mij")

    with pytest.raises(ExpectedError) as refused:
        make_example(theirs)

    assert refused.value.failure is Failure.DATABASE_EXISTS
    assert theirs.read_text() == "van mij"
    assert list(tmp_path.iterdir()) == [theirs]


def test_a_throw_away_copy_is_gone_afterwards() -> None:
    with example_office() as office:
        folder = office.path.parent
        assert not office.read_only
        office.back_up()

    assert not folder.exists()
