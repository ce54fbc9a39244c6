"""How well the parsers read real officers' cells: lists with ground truth, when they are there."""

import json
from collections import Counter
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from pijler4_desktop.domain.facts import load_facts
from pijler4_desktop.domain.parsing.addresses import AddressParts, split_address
from pijler4_desktop.domain.parsing.capacity import Capacity, parse_capacity
from pijler4_desktop.domain.parsing.choices import parse_choice
from pijler4_desktop.domain.parsing.contacts import ContactParts, split_contact
from pijler4_desktop.domain.parsing.costs import Cost, parse_cost
from pijler4_desktop.domain.parsing.dates import parse_date, prove_order
from pijler4_desktop.domain.parsing.hours import parse_hours
from pijler4_desktop.domain.parsing.levels import Levels, parse_levels
from pijler4_desktop.domain.parsing.parsed import Parsed
from pijler4_desktop.domain.parsing.types import infer_type
from pijler4_desktop.domain.parsing.when import When
from pijler4_desktop.domain.parsing.when_columns import combine_when
from pijler4_desktop.domain.records import Slot
from pijler4_desktop.domain.sheet import Cell
from pijler4_desktop.domain.vocabulary import ActivityType, Status

INVENTORIES = Path(__file__).parents[3] / "../shared/inventories"
TODAY = date(2025, 11, 3)
LISTS = (
    "01_herzele_aanbod",
    "02_aalter_participatietraject",
    "04_poperinge_per_organisatie",
    "06_evergem_oud",
    "09_kortemark_vrije_tekst",
    "12_nijlen_opvolging",
)

pytestmark = pytest.mark.skipif(not INVENTORIES.exists(), reason="the lists are not here")


def rows_of(name: str, sheet: str) -> list[list[Any]]:
    from python_calamine import CalamineWorkbook  # noqa: PLC0415

    (path,) = (INVENTORIES / "files").glob(f"{name}.*")
    book = CalamineWorkbook.from_path(str(path))
    return book.get_sheet_by_name(sheet).to_python(skip_empty_area=False)


class Row:
    """The cells of one row by the truth's own name of their column."""

    def __init__(self, cells: Mapping[str, Cell | None]) -> None:
        self._cells = cells

    def __call__(self, key: str) -> Cell | None:
        cell = self._cells.get(key)
        return None if cell == "" else cell


def read(row: Row, dates: Any) -> dict[str, tuple[Any, bool]]:
    """Read a row with the parsers: per field the value, and whether anything was told."""
    when: Parsed[When] = combine_when(
        row("when") or row("day"),
        row("start_time") or row("time"),
        row("end_time"),
        row("frequency"),
    )
    levels = parse_levels(row("level"))
    cost = parse_cost(row("cost"))
    capacity = parse_capacity(row("capacity"))
    contact = split_contact(row("contact"))
    address = split_address(row("place"), load_facts())
    checked = parse_date(row("last_checked"), order=dates, latest=TODAY)
    hours = parse_hours(row("hours_per_session"))
    kind = parse_choice(ActivityType, row("type"))
    status = parse_choice(Status, row("status"))
    w, lv, c = when.value or When(), levels.value or Levels(), cost.value or Cost()
    k, people = capacity.value or Capacity(), contact.value or ContactParts()
    full = Status.FULL if k.full else None
    icons = f"ICON_{lv.icons}" if lv.icons else None
    return {
        "type": (kind.value or infer_type(str(row("activity.name"))), bool(kind.problems)),
        "slots": (w.slots, bool(when.problems)),
        "by_appointment": (w.by_appointment, bool(when.problems)),
        "frequency": (w.frequency, bool(when.problems)),
        "nth": (w.nth, bool(when.problems)),
        "hours_per_session": (hours.value, bool(hours.problems or when.problems)),
        "level_min": (lv.min or icons, bool(levels.problems)),
        "level_max": (lv.max, bool(levels.problems)),
        "cost_eur": (c.eur, bool(cost.problems)),
        "cost_basis": (c.basis, bool(cost.problems)),
        "capacity": (k.places, bool(capacity.problems)),
        "email": (people.email, bool(contact.problems)),
        "phone": (people.phone, bool(contact.problems)),
        "postcode": ((address.value or AddressParts()).postal_code, bool(address.problems)),
        "last_checked": (checked.value, bool(checked.problems)),
        "status": (status.value or full, bool(status.problems or capacity.problems)),
    }


def plain(value: Any) -> Any:
    """Bring a value to the form of the truth."""
    if isinstance(value, tuple) and value and isinstance(value[0], Slot):
        return {
            (
                s.day.value,
                s.start and f"{s.start:%H:%M}",
                s.end and f"{s.end:%H:%M}",
                None if s.start or not s.part else s.part.value,
            )
            for s in value
        }
    if isinstance(value, tuple):
        return sorted(value)
    return value.isoformat() if isinstance(value, date) else value


def wanted(field: str, value: Any) -> Any:
    if field == "slots" and isinstance(value, list):
        return {(s["day"], s.get("start"), s.get("end"), s.get("part")) for s in value}
    return sorted(value) if isinstance(value, list) else value


def verdict(want: Any, got: Any, told: bool) -> str | None:
    empty = got in (None, "", [], set(), ()) or got == set()
    if want == "ambiguous":
        return "right" if empty or told else "invented"
    if want in (None, "", []) or want == set():
        return None if empty or got is False else ("flagged" if told else "invented")
    if want == got or (isinstance(want, int | float) and want == got):
        return "right"
    return "flagged" if told else ("missing" if empty else "wrong")


def judge(name: str) -> tuple[Counter[str], list[str]]:
    truth = json.loads((INVENTORIES / "truth" / f"{name}.json").read_text())
    score: Counter[str] = Counter()
    details: list[str] = []
    sheet = truth["sheets"][0]
    rows = rows_of(name, sheet["name"])
    columns = [column.get("field") or column["header"] for column in sheet["columns"]]
    expected = truth["expected_activities"]
    at = columns.index("last_checked")
    dates = prove_order(rows[a["rows"][0] - 1][at] for a in expected).order
    for activity in expected:
        cells = dict(zip(columns, rows[activity["rows"][0] - 1], strict=False))
        for field, (got, told) in read(Row(cells), dates).items():
            if field not in activity or not _judged(field, activity, cells):
                continue
            want, have = wanted(field, activity[field]), plain(got)
            found = verdict(want, have, told)
            if found:
                score[found] += 1
            if found in ("wrong", "invented", "missing"):
                details.append(f"{activity['rows']} {field}: {found}, {want!r} read as {have!r}")
    return score, details


def _judged(field: str, activity: Mapping[str, Any], cells: Mapping[str, Any]) -> bool:
    """Leave out what the cells of this list cannot tell a parser."""
    if field == "type":
        return "type" in cells or activity["type_basis"] == "stated"
    if field in ("email", "phone"):
        return "contact" in cells
    if field == "postcode":
        return "place" in cells
    if field == "hours_per_session":  # against the hours of the day a rule judges, no parser
        return "hours_per_session" in cells and activity[field] != "ambiguous"
    return True


@pytest.mark.parametrize("name", LISTS)
def test_nothing_is_wrong_or_invented(name: str) -> None:
    score, details = judge(name)
    stated = sum(score[key] for key in ("right", "flagged", "missing", "wrong"))
    assert (score["wrong"], score["invented"], score["missing"]) == (0, 0, 0), details
    assert score["right"] >= 0.97 * stated, score
