"""The year of the example in order: one step of the history for what happened together."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from hashlib import sha256
from typing import Any

from pijler4_desktop.domain.example.events import Event, Story, events
from pijler4_desktop.domain.example.telling import dated
from pijler4_desktop.domain.vocabulary import Action, Kind

_FIRST = time(7, 40, tzinfo=UTC)
_BETWEEN = timedelta(minutes=13)


@dataclass
class Step:
    """What was done at one moment; `values` are whole records, as JSON knows them.

    A record that is there already changes, another is new.
    """

    moment: datetime
    action: Action
    label: str
    values: list[tuple[Kind, dict[str, Any]]] = field(default_factory=list)


def steps(story: Story, today: date) -> list[Step]:
    """Return the steps of the year before today, the first first."""
    found: list[Step] = []
    for ago, together in _by_day(events(story)).items():
        day = today - timedelta(days=ago)
        for number, group in enumerate(together):
            first = group[0]
            moment = datetime.combine(day, _FIRST) + number * _BETWEEN
            values = [(event.kind, _whole(event, today, moment)) for event in group]
            found.append(Step(moment, first.action, _label(group), values))
    return found


def _whole(event: Event, today: date, moment: datetime) -> dict[str, Any]:
    values: dict[str, Any] = dated(dict(event.values), today)
    if event.kind is Kind.IMPORT_RUN:
        shown = sha256(values["file_name"].encode()).hexdigest()
        values |= {"applied_at": moment.isoformat(), "sha256": shown}
    return values


def _by_day(told: Iterable[Event]) -> dict[int, list[list[Event]]]:
    """Group events in days, and those in steps; days come in order, and what is done on one too."""
    days: dict[int, dict[tuple[Action, str], list[Event]]] = {}
    for event in told:
        together = (event.action, event.counted or event.label)
        days.setdefault(event.ago, {}).setdefault(together, []).append(event)
    return {ago: list(days[ago].values()) for ago in sorted(days, reverse=True)}


def _label(group: list[Event]) -> str:
    first = group[0]
    several = sum(event.kind is first.kind for event in group)
    return f"{several} {first.counted}" if first.counted and several > 1 else first.label


def exports(story: Story, today: date) -> list[tuple[datetime, Mapping[str, Any]]]:
    """Return what left the house, each with its moment: after what was done on that day."""
    return [
        (datetime.combine(today - timedelta(days=one["ago"]), time(15, 20, tzinfo=UTC)), one)
        for one in story["export"]
    ]
