"""Which things to do count today, and in which order they stand."""

from collections import Counter
from dataclasses import replace
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from pijler4_desktop.domain.todo.lines import (
    MOST_TODAY,
    TodoKind,
    TodoLine,
    counts_today,
    end_of_week,
    in_order,
    today_first,
)

MONDAY = date(2026, 11, 23)
LINES = st.lists(
    st.builds(
        TodoLine,
        kind=st.sampled_from(TodoKind),
        ids=st.tuples(st.uuids().map(str)),
        name=st.sampled_from(("Koor", "Samentuin", "Taalcafé")),
        due_on=st.none() | st.integers(-20, 20).map(lambda days: MONDAY + timedelta(days=days)),
        number=st.integers(0, 5),
    ),
    max_size=40,
)


def line(kind: TodoKind = TodoKind.VERIFY, name: str = "Koor", days: int | None = None) -> TodoLine:
    due = None if days is None else MONDAY + timedelta(days=days)
    return TodoLine(kind=kind, ids=(name,), name=name, due_on=due)


@given(lines=LINES)
def test_today_is_short_and_never_for_later(lines: list[TodoLine]) -> None:
    chosen = today_first(lines, MONDAY)

    assert len(chosen) <= MOST_TODAY
    assert all(counts_today(one, MONDAY) for one in chosen)
    assert list(chosen) == list(in_order(chosen))


@given(lines=LINES)
def test_a_kind_gets_another_line_only_when_every_kind_had_as_many(lines: list[TodoLine]) -> None:
    chosen = Counter(one.kind for one in today_first(lines, MONDAY))
    there = Counter(one.kind for one in lines if counts_today(one, MONDAY))

    assert chosen.total() == min(MOST_TODAY, there.total())
    for kind, number in chosen.items():
        others = (other for other in there if chosen[other] < there[other])
        assert all(chosen[other] >= number - 1 for other in others), kind


@given(lines=LINES)
def test_the_order_does_not_depend_on_how_lines_were_found(lines: list[TodoLine]) -> None:
    assert list(in_order(lines)) == list(in_order(reversed(lines)))


def test_agreed_things_go_before_what_the_data_wants_and_gaps_last() -> None:
    found = in_order([line(TodoKind.GAP), line(), line(TodoKind.TASK), line(TodoKind.FOLLOW_UP)])

    kinds = [one.kind for one in found]
    assert kinds == [TodoKind.FOLLOW_UP, TodoKind.TASK, TodoKind.VERIFY, TodoKind.GAP]


def test_of_a_kind_the_latest_goes_first_and_then_the_weightiest() -> None:
    late, later = line(name="Te laat", days=-9), line(name="Wat laat", days=-1)
    light, heavy = line(name="Licht"), replace(line(name="Zwaar"), number=4)

    assert [o.name for o in in_order([light, later, heavy, late])] == [
        "Te laat",
        "Wat laat",
        "Zwaar",
        "Licht",
    ]


def test_only_the_step_of_an_initiative_counts_before_its_day() -> None:
    assert counts_today(line(TodoKind.TASK, days=6), MONDAY)
    assert not counts_today(line(TodoKind.TASK, days=7), MONDAY)
    assert counts_today(line(TodoKind.FOLLOW_UP, days=0), MONDAY)
    assert not counts_today(line(TodoKind.FOLLOW_UP, days=1), MONDAY)


def test_a_week_ends_on_its_sunday() -> None:
    days = [end_of_week(MONDAY + timedelta(days=n)) for n in range(8)]

    assert days == [date(2026, 11, 29)] * 7 + [date(2026, 12, 6)]
