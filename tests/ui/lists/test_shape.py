"""Columns give way by priority, and take what the name has more than enough of."""

import pytest

from pijler4_desktop.ui.lists.look import TableLook, look_of
from pijler4_desktop.ui.lists.shape import ENOUGH, Measure, TableShape

SHAPE = TableShape(
    keys=("name", "kind", "day"),
    measures=(Measure(200, 0, 200), Measure(100, 2, 60, roomy=160), Measure(80, 1, 80)),
    name=0,
    default=("name", "kind", "day"),
    sort="day",
)
WIDTHS = [measure.width for measure in SHAPE.measures]


@pytest.mark.parametrize(
    ("width", "shown"),
    [(380, (0, 1, 2)), (379, (0, 2)), (280, (0, 2)), (279, (0,)), (50, (0,))],
)
def test_the_least_important_column_goes_first(width: int, shown: tuple[int, ...]) -> None:
    assert SHAPE.visible(width, (0, 1, 2), WIDTHS) == shown


@pytest.mark.parametrize(
    ("width", "grown"),
    [(ENOUGH + 180, 100), (ENOUGH + 210, 130), (ENOUGH + 500, 160), (380, 100)],
)
def test_a_column_grows_once_the_name_has_enough(width: int, grown: int) -> None:
    assert SHAPE.grown(width, (0, 1, 2), WIDTHS) == {1: grown}


def test_a_width_the_user_gave_stays() -> None:
    assert SHAPE.grown(2000, (0, 1, 2), [200, 90, 80]) == {}


def test_a_look_is_read_back_without_what_nobody_knows() -> None:
    look = TableLook(("day", "name"), {"day": 90}, "name", descending=True)
    assert look_of(look.plain(), SHAPE) == look
    assert look_of(None, SHAPE) == TableLook(SHAPE.default, sort="day")
    odd = {"shown": ["moon", "kind"], "widths": {"day": 3, "moon": 9}, "sort": "moon"}
    assert look_of(odd, SHAPE) == TableLook(SHAPE.default, {"day": 80}, "day")
