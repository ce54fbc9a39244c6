"""Figures come to what one counts by hand over the dump, and every one leads to its rows."""

import json
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from pijler4_desktop.domain.figures.period import Period, last_quarter, year_of
from pijler4_desktop.domain.figures.result import FigureSet
from pijler4_desktop.domain.figures.words import UNKNOWN, given, given_value, unknown_note
from pijler4_desktop.domain.ids import new_id
from pijler4_desktop.domain.importing.choices import Choices
from pijler4_desktop.domain.need_records import DemandNote
from pijler4_desktop.domain.progress import Silent
from pijler4_desktop.domain.records import Activity, Slot
from pijler4_desktop.domain.vocabulary import Action, Day, DemandReason, Status
from pijler4_desktop.services.example import example_office
from pijler4_desktop.services.office import Office
from pijler4_desktop.services.saving import today
from tests.factories import an_activity, an_organisation, fill_office

LISTS = Path(__file__).parents[1] / "data/inventories/files"
GIVEN = Path(__file__).parents[2] / "../shared/inventories/files"
FILES = sorted([*LISTS.glob("*.xlsx"), *GIVEN.glob("*.xlsx")])
DAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")

Row = Mapping[str, Any]


@pytest.fixture(params=["example", "many", *FILES], ids=lambda one: Path(str(one)).stem)
def counted_office(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Office]:
    """Give an office with a list in it: the example, one full of variety, lists of others."""
    if request.param == "example":
        with example_office() as office:
            yield office
        return
    office = Office.create(tmp_path / "aanbod.p4db", "Aalst")
    if request.param == "many":
        fill_office(office, 200)
    else:
        source = office.importing.read(request.param, Silent())
        office.importing.apply(office.importing.plan(source, Choices(), Silent()), Silent())
    yield office
    office.close()


def test_figures_are_those_of_the_dump(counted_office: Office) -> None:
    counted = counted_office.figures.figures(year_of(today()))
    rows = list(_running(counted_office))

    assert [check for check in counted.checks if not check.holds] == []
    assert counted["offer"]["running"].value == len(rows)
    _same(counted, "type", Counter(row["type"] or "unknown" for row in rows))
    levels = [row["language_min"] or row["language_max"] or "unknown" for row in rows]
    _same(counted, "level", Counter("icons" if "ICON" in one else one for one in levels))
    for name in ("capacity", "places_free", "waiting_list"):
        known = [row[name] for row in rows if row[name] is not None]
        figure = counted["places"][f"places.{name}"]
        assert figure.value == (sum(known) if known or not rows else None)
        assert len(figure.unknown) == len(rows) - len(known)
    _thresholds(counted, rows)
    since = _months_back(counted.seen_on)
    seen = [row for row in rows if row["last_verified"] and row["last_verified"] >= since]
    assert counted["verified"]["verified.recent"].value == len(seen)
    organisations = Counter(row["status"] for row in counted_office.dumping.organisations())
    _same(counted, "partner_status", organisations)


def _thresholds(counted: FigureSet, rows: list[Row]) -> None:
    tests: dict[str, Callable[[Row], bool]] = {
        "free": lambda row: row["cost_eur"] == 0,
        "childcare": lambda row: row["childcare"] == "yes",
        "children": lambda row: row["childcare"] == "welcome",
        "transport": lambda row: bool(row["public_transport"].strip()),
        "weekend": lambda row: not row["by_appointment"] and _days(row) & {"SA", "SU"} != set(),
    }
    for code, test in tests.items():
        figure = counted["threshold"][f"threshold.{code}"]
        assert set(figure.ids) == {row["id"] for row in rows if test(row)}, code
        assert not set(figure.ids) & set(figure.unknown)
        nothing_known = bool(rows) and len(figure.unknown) == len(rows)
        assert figure.value == (None if nothing_known else len(figure.ids))
    week = counted["week"]
    for day in DAYS:
        ids = {id_ for figure in week if f".{day}." in figure.code for id_ in figure.ids}
        timed = {row["id"] for row in rows if not row["by_appointment"] and _told(row, day)}
        assert timed <= ids, day


def test_hours_of_a_month_are_those_of_the_calendar(office: Office) -> None:
    activity = an_activity(sessions_planned=None)  # Tuesday and Thursday, two hours
    twice = an_activity(sessions_planned=3, valid_from=date(2026, 2, 24))
    nothing = an_activity(slots=(), frequency=None, hours_per_session=None)
    lost = an_activity(sessions_planned=4)
    _step(office, date(2025, 12, 1), add=[activity, twice, nothing, lost])

    counted = office.figures.figures(Period(date(2026, 1, 1), date(2026, 3, 31)))["hours"]

    days = [date(2026, 1, 1) + timedelta(days=n) for n in range(90)]
    for month in (1, 2, 3):
        figure = counted[f"hours.2026-{month:02}"]
        sessions = sum(day.month == month and day.weekday() in {1, 3} for day in days)
        added = dict(zip(figure.ids, figure.amounts, strict=True))
        assert added[activity.id] == 2 * sessions
        assert added.get(twice.id, 0) == {1: 0, 2: 4, 3: 2}[month]
        assert figure.unknown == (nothing.id, lost.id)
    assert unknown_note(counted["hours.total"]) == "2 activiteiten zonder uren of begindatum"


def test_the_fourth_tuesday_that_is_also_the_last_is_one_session(office: Office) -> None:
    slot = Slot(Day.TUESDAY, time(10), time(12))
    timed = {"hours_per_session": None, "sessions_planned": None, "frequency": None, "pauses": ()}
    one = an_activity(
        slots=(slot,), nth=("4TU", "-1TU"), valid_from=date(2026, 1, 1), valid_until=None, **timed
    )
    _step(office, date(2026, 1, 1), add=[one])

    hours = office.figures.figures(Period(date(2026, 2, 1), date(2026, 3, 31)))["hours"]

    assert (hours["hours.2026-02"].value, hours["hours.2026-03"].value) == (2, 4)


def test_what_came_and_went_is_told_by_steps_that_count(office: Office) -> None:
    kept, paused, removed, late = (an_activity(name=name) for name in "abcd")
    idea = an_activity(name="e", status=Status.IDEA)
    mistake = an_activity(name="f")
    _step(office, date(2025, 3, 1), add=[kept, paused, removed, idea])
    _step(office, date(2026, 1, 15), change=[replace(paused, status=Status.PAUSED)])
    _step(office, date(2026, 1, 20), add=[late])
    _step(office, date(2026, 1, 25), change=[replace(idea, status=Status.ACTIVE)])
    _step(office, date(2026, 2, 1), remove=[removed])
    _step(office, date(2026, 2, 3), add=[mistake])
    office.editing.undo()
    _step(office, date(2026, 4, 1), change=[paused])

    quarter = office.figures.figures(Period(date(2026, 1, 1), date(2026, 3, 31)))
    second = office.figures.figures(Period(date(2026, 4, 1), date(2026, 6, 30)))
    before = office.figures.figures(year_of(date(2025, 6, 1)))
    never = office.figures.figures(year_of(date(2024, 6, 1)))

    assert set(quarter["flow"]["flow.new"].ids) == {late.id, idea.id}
    assert set(quarter["flow"]["flow.stopped"].ids) == {paused.id, removed.id}
    assert set(quarter["offer"]["running"].ids) == {kept.id, late.id, idea.id}
    assert quarter.flow == {"begin": 3, "new": 2, "again": 0, "stopped": 2, "end": 3}
    assert second["flow"]["flow.again"].ids == (paused.id,)
    assert set(before["offer"]["running"].ids) == {kept.id, paused.id, removed.id}
    assert never.is_empty
    assert "weten we niets" in never.notes[0]
    for one in (quarter, second, before, never):
        assert all(check.holds for check in one.checks)


def test_few_people_stay_in_the_house(office: Office, tmp_path: Path) -> None:
    day = date(2026, 3, 1)
    notes = [
        DemandNote(id=new_id(), reason=reason, count=n, noted_from=day, noted_until=day)
        for reason, n in ((DemandReason.PLACE, 3), (DemandReason.PLACE, 4), (DemandReason.COST, 4))
    ]
    waited = an_activity(waiting_list=2, sessions_planned=None)
    _step(office, day, add=[*notes, waited])
    office.figures.keep_inflow(2026, 4)
    office.figures.keep_reached(2026, 120)
    period = year_of(day)
    counted = office.figures.figures(period)

    assert counted["demand"]["demand.place"].value == 7
    assert given(counted["demand"]["demand.cost"]) == "minder dan 5"
    assert given_value(counted["people"]["people.rate"]) == "minder dan 5"
    assert counted["people"]["people.reached"].value == 120

    report = office.figures.workbook(tmp_path / "cijfers.xlsx", period)

    book = load_workbook(report.path)
    told = {row[1]: row[2] for row in book["Cijfers"].iter_rows(values_only=True) if row[1]}
    assert (told["Plaats"], told["Kost"]) == (7, "minder dan 5")
    assert told["Op een wachtlijst"] == "minder dan 5"
    places = list(book["Plaatsen"].iter_rows(min_row=4, values_only=True))
    assert [row[3] for row in places] == ["Op een wachtlijst", "minder dan 5", None]
    shown = [row for row in book["Klopt het"].iter_rows(values_only=True) if "Kost" in str(row[0])]
    assert not shown
    line = office.export_log.list()[0]
    assert (line.profile, line.personal) == ("cijfers", False)


def test_the_numbers_typed_in_can_be_undone(office: Office) -> None:
    office.figures.keep_inflow(2026, 200)
    office.figures.keep_inflow(2026, 250)
    office.figures.keep_inflow(2025, 100)
    _step(office, today(), add=[an_activity(), an_activity()])
    period = Period(date(2026, 1, 1), date(2026, 12, 31))

    assert office.figures.figures(period)["people"]["people.inflow"].value == 250
    office.figures.keep_inflow(2026, None)
    assert office.figures.figures(period)["people"]["people.inflow"].value is None
    assert given(office.figures.figures(period)["people"]["people.rate"]) == UNKNOWN
    office.editing.undo()
    people = office.figures.figures(period)["people"]
    assert people["people.rate"].value == round(100 * 2 / 250, 1)
    with pytest.raises(ValueError, match="number"):
        office.figures.keep_reached(2026, -1)


def test_the_workbook_holds_every_row_and_no_formula(office: Office, tmp_path: Path) -> None:
    fill_office(office, 40)
    _step(office, today(), add=[an_activity(name="=1+1", sessions_planned=None)])
    period = year_of(today())
    counted = office.figures.figures(period)

    report = office.figures.workbook(tmp_path / "cijfers.xlsx", period)

    book = load_workbook(report.path)
    for group in (one for one in counted.groups.values() if one.rows):
        if not any(figure.ids or figure.unknown for figure in group):
            continue
        heading, total, *rows = book[group.title[:31]].iter_rows(min_row=4, values_only=True)
        for column, figure in enumerate(group, start=1):
            assert heading[column] == figure.title
            amounts = [
                float(str(row[column])) for row in rows if row[column] not in {None, UNKNOWN}
            ]
            assert [row[-1] for row in rows if row[column] == UNKNOWN] != [] or not figure.unknown
            if figure.people is None and figure.value is not None:
                assert total[column] == pytest.approx(sum(amounts))
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row]
    assert {cell.data_type for cell in cells} <= {"s", "n"}
    checks = list(book["Klopt het"].iter_rows(min_row=4, values_only=True))
    assert checks
    assert {row[3] for row in checks} == {"ja"}
    assert len(list(book["Hoe geteld"].iter_rows(min_row=4))) == len(counted.groups)


def test_rows_are_named_also_when_they_are_gone(office: Office) -> None:
    gone, there = an_organisation("Weg vzw"), an_organisation("Hier vzw")
    _step(office, date(2025, 3, 1), add=[gone, there])
    _step(office, date(2026, 3, 1), remove=[gone])

    figure = office.figures.figures(year_of(date(2025, 6, 1)))["partner_status"]
    ids = figure["partner_status.partner"].ids

    names = [name for _id, name, _line in office.figures.rows(figure.figures[0].kind, ids)]  # type: ignore[arg-type]
    assert names == ["Hier vzw", "Weg vzw"]


def test_periods() -> None:
    assert last_quarter(date(2026, 2, 1)) == Period(date(2025, 10, 1), date(2025, 12, 31))
    assert last_quarter(date(2026, 11, 29)) == Period(date(2026, 7, 1), date(2026, 9, 30))
    assert year_of(date(2026, 5, 1), 1) == Period(date(2025, 1, 1), date(2025, 12, 31))
    assert Period(date(2025, 12, 5), date(2026, 1, 5)).months == ((2025, 12), (2026, 1))
    with pytest.raises(ValueError, match="ends before"):
        Period(date(2026, 1, 2), date(2026, 1, 1))


def _running(office: Office) -> Iterator[Row]:
    day = today().isoformat()
    for row in json.loads(json.dumps(office.dumping.activities(), default=str)):
        over = row["valid_until"] and row["valid_until"] < day
        later = row["valid_from"] and row["valid_from"] > day
        if row["status"] in {"actief", "volzet"} and not over and not later:
            yield row


def _same(counted: FigureSet, code: str, by_hand: Counter[str]) -> None:
    found = {figure.code.split(".", 1)[1]: figure.value for figure in counted[code]}
    assert {key: value for key, value in found.items() if value} == dict(by_hand)
    for figure in counted[code]:
        assert len(figure.ids) == figure.value


def _days(row: Row) -> set[str]:
    return {slot["day"] for slot in row["slots"]} | {one[-2:] for one in row["nth"] or ()}


def _told(row: Row, day: str) -> bool:
    """Tell whether an activity has a moment on a day of which the part is known."""
    return any(
        slot["day"] == day and (slot.get("start") or slot.get("end") or slot.get("part"))
        for slot in row["slots"]
    )


def _months_back(day: date) -> str:
    month = (day.month - 7) % 12 + 1
    year = day.year if day.month > 6 else day.year - 1
    last = (date(year + month // 12, month % 12 + 1, 1) - timedelta(days=1)).day
    return date(year, month, min(day.day, last)).isoformat()


def _step(
    office: Office,
    day: date,
    *,
    add: list[Any] | None = None,
    change: list[Activity] | None = None,
    remove: list[Any] | None = None,
) -> None:
    """Do something as on a day at noon."""
    moment = datetime.combine(day, time(12)).astimezone(UTC).isoformat(timespec="seconds")
    with office.database.work(Action.EDIT, "stap") as work:
        work.add(add or [])
        work.change(change or [])
        work.remove(remove or [])
        work.connection.exec_driver_sql(
            "UPDATE change_set SET made_at = ? WHERE id = (SELECT max(id) FROM change_set)",
            (moment,),
        )
