"""Asking organisations whether what we know is right: which step comes next, and from when.

Mail, after fourteen days mail again, after fourteen days call, and who does not answer fourteen
days later is unreachable. Whoever was spoken to for something else is also left alone for
fourteen days. What was asked counts until the activities it was about are verified.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from pijler4_desktop.domain.check_records import CheckRequest
from pijler4_desktop.domain.vocabulary import RequestStep

PATIENCE = timedelta(days=14)
"""How long an organisation has to answer before the next step."""

_STEPS = tuple(RequestStep)


@dataclass(frozen=True, slots=True)
class NextStep:
    """What to do next, from a day on; no `step` when nothing is left to try."""

    step: RequestStep | None
    from_on: date | None = None

    def waits(self, today: date) -> bool:
        """Tell whether an answer may still come."""
        return self.from_on is not None and self.from_on > today


def next_step(last: CheckRequest | None, spoken_on: date | None) -> NextStep:
    """Return the step after the last one that was taken and after who was spoken to."""
    since = max((day for day in (last.done_on if last else None, spoken_on) if day), default=None)
    from_on = since + PATIENCE if since else None
    if last is None:
        return NextStep(RequestStep.MAILED, from_on)
    at = _STEPS.index(last.step) + 1
    return NextStep(_STEPS[at], from_on) if at < len(_STEPS) else NextStep(None)


def last_request(
    requests: Iterable[CheckRequest], waiting: Mapping[str, date | None]
) -> CheckRequest | None:
    """Return the last time somebody asked about activities that still wait for an answer.

    `waiting` tells when each of them was last verified: later than the question is an answer.
    """
    found = (one for one in requests if any(_open(one, id_, waiting) for id_ in one.activity_ids))
    return max(found, key=lambda one: (one.done_on, _STEPS.index(one.step)), default=None)


def _open(request: CheckRequest, id_: str, waiting: Mapping[str, date | None]) -> bool:
    return id_ in waiting and (waiting[id_] or date.min) < request.done_on
