"""What the matrix says and shows, without a window: steps of heat, words, what is near."""

import pytest

from pijler4_desktop.domain.coverage.matrix import CellState
from pijler4_desktop.domain.listing import ActivityRow, daypart_bit
from pijler4_desktop.domain.spots.spot import Spot
from pijler4_desktop.domain.verifying.freshness import Fresh, FreshState
from pijler4_desktop.domain.vocabulary import (
    ActivityType,
    Answer,
    Day,
    Level,
    PartOfDay,
    Standing,
    Status,
    Threshold,
)
from pijler4_desktop.ui.coverage.cards import wrapped
from pijler4_desktop.ui.coverage.near import near
from pijler4_desktop.ui.coverage.shown import heat, steps
from pijler4_desktop.ui.coverage.words import (
    CoverageWords,
    amount_text,
    demand_text,
    difference_text,
    state_word,
)

WORDS = CoverageWords(lambda code: f"{code} Herzele")
SATURDAY = Spot(type=ActivityType.BUDDY, day=Day.SATURDAY, part=PartOfDay.MORNING)


def a_row(name: str, dayparts: int = 0, free: int | None = None) -> ActivityRow:
    return ActivityRow(
        id=name, name=name, organisation="", place="", type=ActivityType.BUDDY, dayparts=dayparts,
        by_appointment=not dayparts, level_min=Level.A1, level_max=None, language_icons=None,
        hours=None, capacity=None, places_free=free, dutch_met=Answer.YES, social_met=Answer.YES,
        status=Status.ACTIVE, standing=Standing.CONFIRMED, last_verified=None,
        fresh=Fresh(FreshState.FRESH),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("value", "most", "step"),
    [
        (0.5, 3, 1),
        (1, 4, 1),
        (2, 4, 2),
        (2.5, 4, 3),
        (4, 4, 5),
        (1, 50, 1),
        (26, 50, 3),
        (50, 50, 5),
    ],
)
def test_heat_has_five_steps(value: float, most: float, step: int) -> None:
    assert heat(value, most) == step


def test_the_legend_names_the_steps_there_are() -> None:
    assert steps(3) == ((1, "1"), (2, "2"), (3, "3"), (5, "4+"))
    assert [words for _step, words in steps(50)] == ["1–10", "11–20", "21–30", "31–40", "41–50"]
    assert [words for _step, words in steps(5)] == ["1", "2", "3", "4", "5"]


def test_amounts_and_differences() -> None:
    written = [amount_text(value) for value in (0, 1, 1.5, 31.5, 120.4, 1374)]
    assert written == ["0", "1", "1,5", "31,5", "120", "1.374"]
    assert [difference_text(value) for value in (0, 2, -1.5)] == ["", "+2", "−1,5"]
    assert [demand_text(number) for number in (1, 4)] == ["1 vraag", "4 vragen"]


def test_spots_in_words() -> None:
    assert WORDS.spot(SATURDAY) == "Buddywerking, zaterdag voormiddag"
    assert WORDS.where(SATURDAY, ", ") == "zaterdag, voormiddag"
    assert WORDS.heading(SATURDAY) == ("zaterdag", "VM")
    assert WORDS.heading(Spot(place="9550")) == ("9550", "Herzele")
    assert WORDS.heading(Spot(level=Level.NONE)) == ("", "A0")
    assert WORDS.heading(Spot(month=7)) == ("", "jul")
    assert WORDS.spot(Spot(month=7)) == "Alle types, juli"
    assert WORDS.heading(Spot(threshold=Threshold.FREE)) == ("", "Gratis")
    assert len({state_word(state) for state in CellState}) == len(CellState)


def test_the_nearest_is_of_the_same_day_with_places_free() -> None:
    rows = {
        "elders": a_row("elders", daypart_bit(0, 0) | daypart_bit(2, 1), 9),
        "namiddag": a_row("namiddag", daypart_bit(5, 1), 4),
        "nooit": a_row("nooit"),
        "vol": a_row("vol", daypart_bit(0, 1)),
    }
    found = near(SATURDAY, rows)
    assert [one.row.name for one in found] == ["namiddag", "elders", "nooit"]
    assert [one.why for one in found] == [
        "Al open op zaterdag namiddag, 4 plaatsen vrij",
        "Open op maandag voormiddag en woensdag namiddag, 9 plaatsen vrij",
        "Op afspraak",
    ]
    whole_week = {"veel": a_row("veel", (1 << 21) - 1, 1)}
    (one,) = near(Spot(type=ActivityType.BUDDY, level=Level.A1), whole_week)
    assert one.why == "Open op 7 dagen per week, niveau A1, 1 plaats vrij"


def test_words_break_over_lines_and_lose_none() -> None:
    words = "Op zondag is er niets, op zaterdag vijf activiteiten in de hele gemeente"
    lines = wrapped(words, 150, 2)
    assert len(lines) == 2
    assert " ".join(lines) == words
