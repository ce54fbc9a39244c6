"""A workbook of ours that comes home: every field as it was, and each correction as just that."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, time, timedelta
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from pijler4_desktop.domain.errors import InvalidError
from pijler4_desktop.domain.fields import ACTIVITY_FIELDS, Field, FieldKind
from pijler4_desktop.domain.handing_off import PROFILES, CellMaker, CellValue
from pijler4_desktop.domain.ids import new_id
from pijler4_desktop.domain.importing.vocabulary import Outcome
from pijler4_desktop.domain.records import Activity, Slot
from pijler4_desktop.domain.subtypes import SUBTYPES
from pijler4_desktop.domain.text import clean
from pijler4_desktop.domain.vocabulary import (
    Action,
    Day,
    Goal,
    Level,
    PartOfDay,
    Pause,
    Theme,
)
from pijler4_desktop.services.office import Office
from pijler4_desktop.services.saving import ready
from tests.factories import an_activity, an_organisation, fill_office
from tests.services.test_exporting import CONTACTS, EVERYTHING, OURSELVES, SECRETS

MANY = 60
TEXT_FIELDS = [f.key for f in ACTIVITY_FIELDS if f.kind in (FieldKind.TEXT, FieldKind.LONG_TEXT)]
PLACES = (("9300", "41002"), ("9308", "41002"), ("9000", "44021"), ("", "41002"), ("1000", ""))
ORDINARY: dict[str, Sequence[str]] = {
    "email": ("", "onthaal@lindergem.example"),
    "phone": ("", "09 000 00 12", "+31 20 123 45 67"),
    "website": ("", "https://lindergem.example/aanbod?x=1&y=2"),
    "ikdoemee_url": ("", "https://ikdoemee.example/1"),
}
NASTY = ("", "=1+1", "+18", "-", "@ons", "#N/A", "007", "1e5", "ja", "1/2", "a; b: c", "&amp; <b>",
         '"', "regel 1\nregel 2", "_x0041_", "é😀", "12.30", "WAAR")  # fmt: skip
TEXTS = st.sampled_from(NASTY) | st.text(max_size=12)
TIDY = TEXTS.map(clean)
"""Texts as an import keeps them; all others are tidied when they are stored."""
MOMENTS = st.builds(time, st.integers(6, 21), st.sampled_from([0, 15, 30, 59]))
DAYS = st.dates(date(1990, 1, 1), date(2026, 1, 1))
NUMBERS = st.none() | st.integers(0, 40).map(lambda quarters: quarters / 4)
KINDS: dict[FieldKind, st.SearchStrategy[Any]] = {
    FieldKind.TEXT: TEXTS,
    FieldKind.LONG_TEXT: TEXTS,
    FieldKind.WHOLE: st.none() | st.integers(0, 40),
    FieldKind.NUMBER: NUMBERS,
    FieldKind.MONEY: NUMBERS,
    FieldKind.YES_NO: st.none() | st.booleans(),
    FieldKind.FLAG: st.booleans(),
    FieldKind.DATE: st.none() | DAYS,
    FieldKind.NTH: st.lists(st.sampled_from(["2WE", "-1FR", "1MO"]), unique=True).map(tuple),
    FieldKind.PAIRS: st.lists(st.tuples(TIDY, TIDY), max_size=3).map(tuple),
}


@st.composite
def a_slot(draw: st.DrawFn) -> Slot:
    day = draw(st.sampled_from(Day))
    if draw(st.booleans()):
        return Slot(day, part=draw(st.none() | st.sampled_from(PartOfDay)))
    start, end = draw(MOMENTS), draw(st.none() | MOMENTS)
    return Slot(day, start, end if end and end > start else None)


def values_of(field: Field) -> st.SearchStrategy[Any]:
    if field.key in ORDINARY:
        return st.sampled_from(ORDINARY[field.key])
    if field.kind is FieldKind.CHOICE and field.choices is not None:
        always = getattr(Activity(id="", name=""), field.key) is not None
        members = st.sampled_from(list(field.choices))
        return members if always else st.none() | members
    if field.kind is FieldKind.CHOICES and field.choices is not None:
        return st.lists(st.sampled_from(list(field.choices)), unique=True).map(tuple)
    if field.kind is FieldKind.SLOTS:
        return st.lists(a_slot(), max_size=3, unique=True).map(tuple)
    return KINDS[field.kind]


_FREE = [f for f in ACTIVITY_FIELDS if f.kind in KINDS or f.choices or f.kind is FieldKind.SLOTS]


@st.composite
def an_activity_of_any_kind(draw: st.DrawFn) -> Activity:
    """Fill every field there is, as far as the rules of the house allow it."""
    values = {field.key: draw(values_of(field)) for field in _FREE}
    code, nis = draw(st.sampled_from(PLACES))
    type_ = values["type"]
    words = [word for word, _ in SUBTYPES.get(type_, ())] if type_ else []
    low, high = sorted(draw(st.tuples(st.integers(0, 99), st.integers(0, 99))))
    values |= {
        "name": f"Aanbod {values['name']}",
        "subtype": draw(st.sampled_from(["", "iets anders", *words])),
        "postal_code": code,
        "municipality_nis": nis,
        "min_age": low,
        "max_age": high,
        "language_icons": draw(st.none() | st.integers(1, 4)),
        "hours_per_session": values["hours_per_session"] or None,
        "countable_hours_reason": f"Omdat {values['countable_hours_reason']}",
    }
    return Activity(id=new_id(), **values)


def storable(office: Office, activity: Activity) -> Activity | None:
    try:
        return ready(activity, office.facts)
    except InvalidError:
        return None


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    opened = Office.create(tmp_path / "test.p4db", "Aalst")
    yield opened
    opened.close()


def test_every_field_is_tried() -> None:
    assert {f.key for f in ACTIVITY_FIELDS} - {f.key for f in _FREE} == {
        "organisation_id", "subtype", "municipality_nis"
    }  # fmt: skip


@settings(
    max_examples=3,
    deadline=None,
    phases=[Phase.explicit, Phase.reuse, Phase.generate],
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large,
                           HealthCheck.large_base_example, HealthCheck.function_scoped_fixture],
)  # fmt: skip
@given(made=st.lists(an_activity_of_any_kind(), min_size=MANY // 3, max_size=MANY // 3))
def test_whatever_is_stored_comes_home_as_it_was(
    office: Office, tmp_path_factory: pytest.TempPathFactory, made: list[Activity]
) -> None:
    partner = an_organisation("=Partner & co", kbo="0123456749")
    kept = [tidy for one in made if (tidy := storable(office, one))]
    with office.database.work(Action.IMPORT, "Alles") as work:
        work.add([partner, *(replace(one, organisation_id=partner.id) for one in kept)])
    ids = [one.id for one in kept]
    path = tmp_path_factory.mktemp("uit") / "uit.xlsx"
    plan = office.importing.plan(office.importing.read(office.exporting.export(path, ids=ids).path))
    assert {c.field: c for row in plan.rows for c in row.changes} == {}
    assert plan.counts[Outcome.SAME] == len(kept) > MANY // 4
    assert list(plan.problems) == []


NOT_SHARED = {"share_with_agency": False, "publishable": False}
FILLED = an_activity(**{**CONTACTS, **SECRETS, **EVERYTHING, **NOT_SHARED})
OTHERS: dict[str, Any] = {
    "subtype": "talk_group",
    "themes": (Theme.REPAIR,),
    "goals": (Goal.MEET, Goal.FRIENDS, Goal.DUTCH),
    "language_max": Level.C1,
    "slots": (Slot(Day.TUESDAY, time(10), time(12, 30)), Slot(Day.SUNDAY, time(20), time(21))),
    "nth": ("1MO", "3TH"),
    "pauses": (Pause.SUMMER,),
    "postal_code": "9310",
    "municipality_nis": "44021",
    "email": "ander@lindergem.example",
    "phone": "053 00 00 12",
    "extra": (("Kleur", "blauw"), ("Nog iets", "3, 4")),
}


def another(field: Field, value: Any) -> Any:
    """Return another value that may stand in the same record."""
    if field.key in OTHERS:
        return OTHERS[field.key]
    if field.choices is not None:
        return next(member for member in field.choices if member != value)
    if isinstance(value, bool):
        return not value
    if isinstance(value, str):
        return f"{value}/anders"
    return value - timedelta(days=1) if isinstance(value, date) else value + 0.25 * _step(field)


def _step(field: Field) -> int:
    return 4 if field.kind is FieldKind.WHOLE else 1


def test_the_record_to_correct_has_every_field_filled() -> None:
    bare = Activity(id="", name="")
    filled = {f.key for f in ACTIVITY_FIELDS if getattr(FILLED, f.key) != getattr(bare, f.key)}
    assert {f.key for f in ACTIVITY_FIELDS} - filled == {"organisation_id"}


@pytest.fixture
def one_row_per_field(office: Office) -> dict[str, Activity]:
    partner = an_organisation("Buurthuis De Linde")
    rows = {
        field.key: replace(FILLED, id=new_id(), name=f"Rij {field.key}", organisation_id=partner.id)
        for field in ACTIVITY_FIELDS
    }
    rows["municipality_nis"] = replace(rows["municipality_nis"], postal_code="")
    with office.database.work(Action.IMPORT, "Alles") as work:
        work.add([partner, an_organisation("Samentuin vzw"), *rows.values()])
    return rows


def test_every_corrected_cell_comes_home_as_exactly_that_change(
    office: Office, tmp_path: Path, one_row_per_field: dict[str, Activity]
) -> None:
    ids = [activity.id for activity in one_row_per_field.values()]
    path = office.exporting.export(tmp_path / "uit.xlsx", ids=ids, receipt=OURSELVES).path
    corrected = {
        field.key: replace(
            one_row_per_field[field.key],
            **{field.key: another(field, getattr(one_row_per_field[field.key], field.key))},
        )
        for field in ACTIVITY_FIELDS
        if field.key != "organisation_id"
    }
    correct(path, corrected, office)
    plan = office.importing.plan(office.importing.read(path))
    assert list(plan.problems) == []
    found = {one.id: key for key, one in one_row_per_field.items()}
    changes = {found[row.record_id or ""]: row.changes for row in plan.rows if row.changes}
    for key, activity in corrected.items():
        assert [(c.field, c.after) for c in changes.pop(key)] == [(key, getattr(activity, key))]
    (moved,) = changes.pop("organisation_id")
    names = {o.id: o.name for o in office.organisations.list()}
    assert (moved.field, names[str(moved.after)]) == ("organisation_id", "Samentuin vzw")
    assert changes == {}


def correct(path: Path, corrected: dict[str, Activity], office: Office) -> None:
    """Type in every row the cell of one field, as an officer would in Excel."""
    fields = PROFILES["volledig"].fields
    maker = CellMaker(fields, office.facts, {})
    book = openpyxl.load_workbook(path)
    sheet = book["Aanbod"]
    headings = [cell.value for cell in sheet[1]]
    for number, field in enumerate(ACTIVITY_FIELDS, start=2):
        place = headings.index(field.heading)
        if field.key == "organisation_id":
            typed: CellValue = "Samentuin vzw"
        else:
            typed = maker.cells(corrected[field.key])[place]
        sheet.cell(number, place + 1).value = typed
    book.save(path)
    book.close()


def test_our_own_workbook_comes_home_without_remarks(office: Office, tmp_path: Path) -> None:
    fill_office(office, 3)
    path = tmp_path / "uit.xlsx"
    office.exporting.export(path)

    plan = office.importing.plan(office.importing.read(path))

    assert plan.notices == ()
