"""What came and what went: from the steps on the status of activities, those undone left out."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from pijler4_desktop.domain.figures import definitions
from pijler4_desktop.domain.figures.definitions import group
from pijler4_desktop.domain.figures.result import Figure, Group
from pijler4_desktop.domain.figures.sources import RUNNING, StatusChange
from pijler4_desktop.domain.records import Activity


@dataclass(slots=True)
class _Course:
    """What happened to one activity in the period: how it began, whether it ran, how it ended."""

    began: bool
    ran: bool = False
    runs: bool = False
    imported: bool = False


@dataclass(frozen=True, slots=True)
class Flow:
    """The ids of what came and went; `imported` are the new ones that came with a list."""

    begin: int
    end: int
    new: tuple[str, ...]
    again: tuple[str, ...]
    stopped: tuple[str, ...]
    imported: tuple[str, ...]

    @property
    def counts(self) -> Mapping[str, int]:
        """Return the numbers that must come to the same: begin + new + again - stopped = end."""
        return {
            "begin": self.begin,
            "new": len(self.new),
            "again": len(self.again),
            "stopped": len(self.stopped),
            "end": self.end,
        }


def flow_of(
    activities: Iterable[Activity], changes: Iterable[StatusChange], earlier: frozenset[str]
) -> Flow:
    """Follow the steps of the period, first first, to the activities at its end.

    `earlier` are the ids that ran at any time before the period.
    """
    courses: dict[str, _Course] = {}
    for change in changes:
        course = courses.setdefault(change.id, _Course(began=change.ran_before))
        if change.ran_after and not course.ran and not course.began:
            course.imported = change.imported
        course.ran |= change.ran_after
        course.runs = change.ran_after
    end = {one.id for one in activities if one.status in RUNNING}
    came = {id_ for id_, one in courses.items() if one.ran and not one.began}
    new = [id_ for id_ in courses if id_ in came and id_ not in earlier]
    return Flow(
        begin=len(end - courses.keys()) + sum(one.began for one in courses.values()),
        end=len(end),
        new=tuple(new),
        again=tuple(id_ for id_ in courses if id_ in came and id_ in earlier),
        stopped=tuple(
            id_ for id_, one in courses.items() if (one.ran or one.began) and not one.runs
        ),
        imported=tuple(id_ for id_ in new if courses[id_].imported),
    )


def flow_group(flow: Flow) -> Group:
    """Return what came and went as figures."""
    figures = (
        Figure(f"flow.{code}", definitions.FLOW[code], len(ids), ids)
        for code, ids in (("new", flow.new), ("again", flow.again), ("stopped", flow.stopped))
    )
    return group("flow", tuple(figures))
