"""What steps with initiatives have in common: find them, and put them at their place."""

from dataclasses import replace

from pijler4_desktop.domain.errors import ExpectedError, Failure
from pijler4_desktop.domain.initiative_records import Initiative
from pijler4_desktop.domain.initiatives import moving
from pijler4_desktop.domain.records import Activity
from pijler4_desktop.domain.vocabulary import Phase
from pijler4_desktop.storage.door import Work


def initiative_of(work: Work, id_: str) -> Initiative:
    """Find an initiative; raises CHANGED_ELSEWHERE when it is gone."""
    found = work.find(Initiative, [id_]).get(id_)
    if found is None:
        raise ExpectedError(Failure.CHANGED_ELSEWHERE)
    return found


def activity_of(work: Work, one: Initiative) -> Activity | None:
    """Find the activity an initiative owns; None when it was removed."""
    return work.find(Activity, [one.activity_id]).get(one.activity_id)


def column_of(work: Work, phase: Phase) -> list[Initiative]:
    """Return the initiatives in a column of the board, from top to bottom."""
    return moving.in_order(one for one in work.all(Initiative) if one.phase is phase)


def put(work: Work, before: Initiative, after: Initiative, position: int | None) -> None:
    """Store an initiative at its place, and number the columns it came from and went to anew.

    What was stopped has no place.
    """
    changed: list[Initiative] = []
    if before.phase is not after.phase and before.phase is not Phase.STOPPED:
        left = [one for one in column_of(work, before.phase) if one.id != before.id]
        changed += [replace(one, position=number) for number, one in enumerate(left)]
    if after.phase is Phase.STOPPED:
        changed.append(after)
    else:
        changed += moving.placed(column_of(work, after.phase), after, position)
    work.change(changed)
