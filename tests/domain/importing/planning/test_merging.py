"""Three-way merging: what nobody changed stays, what both changed is asked."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pijler4_desktop.domain.importing.planning.merging import alike, merge
from pijler4_desktop.domain.records import Activity, Organisation

STORED = Activity(id="a", name="Taalcafé", capacity=12, email="a@bib.example")


def test_a_value_the_file_changed_is_taken() -> None:
    merged = merge(STORED, {"capacity": 14}, base=STORED)
    assert merged.record.capacity == 14  # type: ignore[union-attr]
    assert [(c.field, c.before, c.after, c.conflict) for c in merged.changes] == [
        ("capacity", 12, 14, False)
    ]


def test_a_correction_made_here_survives_the_same_list() -> None:
    base = Activity(id="a", name="Taalcafé", capacity=10, email="a@bib.example")
    merged = merge(STORED, {"capacity": 10}, base)
    assert merged.record == STORED
    assert not merged.changes


def test_changed_on_both_sides_is_a_conflict_that_shows_both() -> None:
    base = Activity(id="a", name="Taalcafé", capacity=10)
    merged = merge(STORED, {"capacity": 16}, base)
    assert merged.conflict
    assert (merged.changes[0].before, merged.changes[0].after) == (12, 16)


def test_a_record_never_imported_gains_what_it_lacked_and_asks_about_the_rest() -> None:
    merged = merge(STORED, {"phone": "053 00 00 11", "capacity": 16}, base=None)
    assert {c.field: c.conflict for c in merged.changes} == {"phone": False, "capacity": True}


def test_capitals_do_not_rename() -> None:
    assert not merge(STORED, {"name": "TAALCAFE"}, base=STORED).changes


def test_an_emptied_field_is_a_change_when_it_is_stated() -> None:
    merged = merge(STORED, {"email": ""}, base=STORED)
    assert merged.record.email == ""


def test_agreement_counts_equal_fields_against_different_ones() -> None:
    assert alike(STORED, {"capacity": 12, "email": "a@bib.example"}) == 2
    assert alike(STORED, {"capacity": 12, "email": "b@bib.example"}) == 0


VALUES = st.fixed_dictionaries(
    {},
    optional={
        "capacity": st.none() | st.integers(0, 3),
        "email": st.sampled_from(["", "a@x.example", "b@x.example"]),
        "last_verified": st.none() | st.dates(date(2025, 1, 1), date(2025, 1, 3)),
    },
)


@given(stored=VALUES, base=VALUES, theirs=VALUES)
def test_merging_twice_is_merging_once(
    stored: dict[str, object], base: dict[str, object], theirs: dict[str, object]
) -> None:
    def record(values: dict[str, object]) -> Activity:
        return Activity(id="a", name="x", **values)  # type: ignore[arg-type]

    once = merge(record(stored), theirs, record(base))
    twice = merge(once.record, theirs, once.record)
    untouched = {c.field for c in once.changes}
    assert all(getattr(once.record, f) == v for f, v in theirs.items() if f in untouched)
    assert {c.field for c in twice.changes} <= theirs.keys() - untouched


@pytest.mark.parametrize("field", ["kbo", "vcode"])
def test_organisations_merge_alike(field: str) -> None:
    stored = Organisation(id="o", name="De Brug")
    assert merge(stored, {field: "1"}, stored).changes[0].field == field
