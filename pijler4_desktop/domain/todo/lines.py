"""One thing to do as data: what it is about, why, and by when; and which lines count today.

*Vandaag eerst* is short on purpose: the weightiest of each kind first, then the second of each, at
most six, in the order of `TodoKind` (what was agreed with somebody before what we owe the data,
gaps last). So a hundred activities to verify never hide that one organisation waits. What is for a
later day never stands there, except the next step of an initiative this week.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from pijler4_desktop.domain.spots.spot import Spot
from pijler4_desktop.domain.vocabulary import ActivityType, Phase, RequestStep

MOST_TODAY = 6


class TodoKind(StrEnum):
    """What a line asks for, the most pressing first."""

    FOLLOW_UP = "follow_up"
    TASK = "task"
    START = "start"
    EVALUATE = "evaluate"
    VERIFY = "verify"
    EVIDENCE = "evidence"
    ASK_AGAIN = "ask_again"
    GAP = "gap"
    IMPORT = "import"
    CONTACTS = "contacts"


@dataclass(frozen=True, slots=True, kw_only=True)
class TodoLine:
    """One thing to do; `ids` are of what it is about, `due_on` is None when there is no day.

    `detail` is what was agreed, the task, or the name of a file; `agreed_on` when. `since` tells
    from when something waits: the last verification, or the first question. `number` of `whole`
    counts what the kind counts: free places, tasks done, questions, contacts.
    """

    kind: TodoKind
    ids: tuple[str, ...]
    name: str
    due_on: date | None = None
    detail: str = ""
    agreed_on: date | None = None
    since: date | None = None
    number: int = 0
    whole: int = 0
    type: ActivityType | None = None
    phase: Phase | None = None
    step: RequestStep | None = None
    spot: Spot | None = None
    missing: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()

    @property
    def id(self) -> str:
        """The id of what the line is about; "" when it is about no record."""
        return self.ids[0] if self.ids else ""


@dataclass(frozen=True, slots=True)
class Weeks:
    """How many things are for the rest of this week, and for the next."""

    this_week: int = 0
    next_week: int = 0


def today_first(lines: Sequence[TodoLine], today: date) -> Sequence[TodoLine]:
    """Choose what counts today, in the order to do it in."""
    taken: Counter[TodoKind] = Counter()
    ranked: list[tuple[int, int, TodoLine]] = []
    for place, line in enumerate(in_order(one for one in lines if counts_today(one, today))):
        ranked.append((taken[line.kind], place, line))
        taken[line.kind] += 1
    chosen = sorted(ranked, key=lambda one: one[:2])[:MOST_TODAY]
    return [line for _rank, _place, line in sorted(chosen, key=lambda one: one[1])]


def counts_today(line: TodoLine, today: date) -> bool:
    """Tell whether a line is for today: due, without a day, or an initiative's step this week."""
    if line.due_on is None or line.due_on <= today:
        return True
    return line.kind is TodoKind.TASK and line.due_on <= end_of_week(today)


def in_order(lines: Iterable[TodoLine]) -> Sequence[TodoLine]:
    """Put lines in the order to do them in: by kind, then those late longest, then by weight."""
    order = {kind: place for place, kind in enumerate(TodoKind)}
    return sorted(
        lines,
        key=lambda one: (
            order[one.kind],
            one.due_on or date.max,
            -one.number if one.kind is TodoKind.GAP else 0,
            one.since or date.max,
            -one.number,
            one.name,
            one.id,
        ),
    )


def end_of_week(day: date) -> date:
    """Return the Sunday of a day's week."""
    return day + timedelta(days=6 - day.weekday())
