"""Every step that was taken, and what each did to which records; rows on demand."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from pijler4_desktop.domain.history import FieldChange, RecordChange, Step, StepLine
from pijler4_desktop.domain.vocabulary import Kind
from pijler4_desktop.storage.database import Database
from pijler4_desktop.storage.history import steps_to_redo, steps_to_undo
from pijler4_desktop.storage.reading import Reading
from pijler4_desktop.storage.removed import organisation_names_ever
from pijler4_desktop.storage.timeline import changes_of, step_moments, steps_numbered, tallies

LINK = "organisation_id"
_LINES = frozenset({"tasks", "partners", "costs", "log"})


class Timeline:
    """The steps of the office, as a list that can be long.

    What a step touched never changes, so it is counted once; whether it counts is asked anew.
    """

    def __init__(self, database: Database) -> None:
        self._database = database
        self._tallies: dict[int, Mapping[Kind, int]] = {}

    def moments(self) -> Sequence[tuple[int, datetime]]:
        """Return the number and the moment (UTC) of every step, last first."""
        with self._database.reading() as reading:
            return step_moments(reading.connection)

    def lines(self, numbers: Sequence[int]) -> Mapping[int, StepLine]:
        """Fetch these steps, each with how many records of each kind it touched."""
        new = [number for number in numbers if number not in self._tallies]
        with self._database.reading() as reading:
            counted = tallies(reading.connection, new)
            self._tallies.update({number: counted.get(number, {}) for number in new})
            steps = steps_numbered(reading.connection, numbers)
        return {step.id: StepLine(step, self._tallies[step.id]) for step in steps}

    def reach(self, step: Step) -> int:
        """Count the steps that go along when one goes to this step, itself too; 0 if none can."""
        with self._database.reading() as reading:
            find = steps_to_redo if step.undone else steps_to_undo
            found = find(reading.connection, step.id)
        return len(found) if found and found[-1].id == step.id else 0

    def changes(self, step: int, offset: int, limit: int) -> Sequence[RecordChange]:
        """List what a step did to records, a page of them; links are told as names."""
        with self._database.reading() as reading:
            return with_names(reading, changes_of(reading.connection, step, offset, limit))


def with_names(reading: Reading, changes: Sequence[RecordChange]) -> Sequence[RecordChange]:
    """Return the changes with the names of organisations where the history keeps their ids.

    Of tasks, partners, costs and log only the lines that differ are told.
    """
    told = [replace(change, fields=tuple(map(_differing, change.fields))) for change in changes]
    ids = {id_ for change in told for field in change.fields for id_ in _links_in(field)}
    if not ids:
        return told
    names = organisation_names_ever(reading.connection, sorted(ids))
    return [
        replace(change, fields=tuple(_named(field, names) for field in change.fields))
        for change in told
    ]


def _differing(field: FieldChange) -> FieldChange:
    """Leave out the lines of a list that stayed as they were; only their order is no change."""
    if field.field not in _LINES:
        return field
    before, after = _lines(field.before), _lines(field.after)
    gone = [line for line in before if line not in after]
    new = [line for line in after if line not in before]
    return FieldChange(field.field, gone or None, new or None) if gone or new else field


def _links_in(field: FieldChange) -> Iterable[str]:
    """Yield the ids of organisations in a field, or in the lines of its list."""
    for value in (field.before, field.after):
        if field.field == LINK and value:
            yield str(value)
        elif field.field in _LINES:
            yield from (line[LINK] for line in _lines(value) if LINK in line)


def _named(field: FieldChange, names: Mapping[str, str]) -> FieldChange:
    if field.field == LINK:
        before, after = (names.get(str(value), value) for value in (field.before, field.after))
        return FieldChange(field.field, before, after)
    if field.field == "partners":
        gone = [_with_name(line, names) for line in _lines(field.before)]
        new = [_with_name(line, names) for line in _lines(field.after)]
        return FieldChange(field.field, gone or None, new or None)
    return field


def _with_name(line: Mapping[str, Any], names: Mapping[str, str]) -> Mapping[str, Any]:
    return {**line, LINK: names.get(line[LINK], line[LINK])}


def _lines(value: object) -> Sequence[Mapping[str, Any]]:
    return value if isinstance(value, list) else ()
