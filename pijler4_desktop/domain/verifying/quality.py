"""How complete an activity is, from 0 to 100, and what would help most for the least work.

The weights add up to 100 and follow from what a trajectbegeleider needs to send somebody: when,
where, for whom, at what price and whom to call weigh 52; what form it is and what one does there
16; places, proof and joining 16; thresholds 6; the two formal conditions, with their evidence, 10.
How long ago somebody looked is told apart: a complete record can be old. What needs nothing ("niet
van toepassing") counts as filled in.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from pijler4_desktop.domain.check_records import CheckPlan
from pijler4_desktop.domain.records import Activity
from pijler4_desktop.domain.verifying import critical
from pijler4_desktop.domain.verifying.critical import is_filled
from pijler4_desktop.domain.vocabulary import Answer

NAMED = 2
"""How many improvements are named."""


@dataclass(frozen=True, slots=True)
class Improvement:
    """A field to fill in: how many steps that takes, and how many points it brings."""

    field: str
    steps: int
    points: int


@dataclass(frozen=True, slots=True)
class Quality:
    """How complete an activity is, and the two cheapest ways to make it better."""

    score: int
    improvements: tuple[Improvement, ...] = ()


def quality(activity: Activity, plan: CheckPlan | None = None) -> Quality:
    """Weigh what is filled in; the fewest steps come first, then the most points."""
    resting = plan.not_applicable if plan else ()
    missing = [
        Improvement(name, steps, points)
        for name, points, steps, filled in _ASPECTS
        if name not in resting and not filled(activity)
    ]
    cheapest = sorted(missing, key=lambda one: (one.steps, -one.points))
    return Quality(100 - sum(one.points for one in missing), tuple(cheapest[:NAMED]))


def _met(name: str, activity: Activity) -> bool:
    """A condition is looked at when it has an answer, and with "ja" evidence too."""
    answer = getattr(activity, f"{name}_met")
    evidence = getattr(activity, f"{name}_evidence").strip()
    return answer is Answer.NO or (answer is Answer.YES and bool(evidence))


_Filled = Callable[[Activity], bool]


def _field(name: str) -> _Filled:
    return partial(_is, name)


def _is(name: str, activity: Activity) -> bool:
    return is_filled(activity, name)


_ASPECTS: Sequence[tuple[str, int, int, _Filled]] = (
    (critical.MOMENT, 14, 2, _field(critical.MOMENT)),
    (critical.PLACE, 10, 2, _field(critical.PLACE)),
    (critical.CONTACT, 10, 1, _field(critical.CONTACT)),
    (critical.LEVEL, 10, 1, _field(critical.LEVEL)),
    (critical.PRICE, 8, 1, _field(critical.PRICE)),
    (critical.CAPACITY, 6, 1, _field(critical.CAPACITY)),
    (critical.SIGNS_PROOF, 6, 1, _field(critical.SIGNS_PROOF)),
    ("type", 8, 1, _field("type")),
    ("description", 8, 3, _field("description")),
    ("registration", 4, 1, _field("registration")),
    ("wheelchair", 3, 1, _field("wheelchair")),
    ("childcare", 3, 1, _field("childcare")),
    ("dutch_met", 5, 4, partial(_met, "dutch")),
    ("social_met", 5, 4, partial(_met, "social")),
)
"""Field, points, steps to fill it in, and whether it is."""
