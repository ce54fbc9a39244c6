"""What a list said and a user did not take over, so that the same list does not ask again.

It is kept with the import itself: undoing that import asks again, and so does a list that says
something else.
"""

import json
from collections.abc import Collection, Iterator, Sequence
from typing import Any, NamedTuple

from pijler4_desktop.domain.importing.plan import Importable, Plan, PlannedRow
from pijler4_desktop.domain.vocabulary import Kind
from pijler4_desktop.storage.codec import CODECS
from pijler4_desktop.storage.reading import Reading

KEPT = "kept"
_RUNS = "SELECT version, choices FROM import_run WHERE instr(choices, ?) ORDER BY version"


class KeptOurs(NamedTuple):
    """One field whose value in the list was not taken over; `said` is None for an empty one.

    `change_set` is that of the import at which it was decided.
    """

    change_set: int
    record_id: str
    field: str
    said: Any


def with_kept(text: str, plan: Plan) -> str:
    """Write what a user kept of ours in the conflicts of a plan beside what is remembered."""
    kept = [list(found) for row in plan.rows for found in _kept_of(row)]
    if not kept:
        return text
    return json.dumps({**(json.loads(text) if text else {}), KEPT: kept}, ensure_ascii=False)


def keeps_ours(plan: Plan) -> bool:
    """Tell whether a plan has such decisions, so that it has to be noted though all stays."""
    return any(True for row in plan.rows for _ in _kept_of(row))


def kept_ours(reading: Reading, kind: Kind, ids: Collection[str]) -> Sequence[KeptOurs]:
    """List what was kept of ours of these records, oldest first."""
    wanted = frozenset(ids)
    found = []
    for change_set, text in reading.connection.exec_driver_sql(_RUNS, (f'"{KEPT}"',)):
        for of_kind, record_id, field, said in json.loads(text).get(KEPT, ()):
            if of_kind == kind.value and record_id in wanted:
                found.append(KeptOurs(change_set, record_id, field, said))
    return found


def _kept_of(row: PlannedRow) -> Iterator[tuple[str, str, str, Any]]:
    decision = row.decision
    if decision is None or not decision.keep:
        return
    for candidate in row.candidates:
        if candidate.stored.id == decision.record_id:
            said = _filled(row.kind, candidate.merged)
            for change in candidate.changes:
                if change.conflict and change.field in decision.keep:
                    value = said.get(change.field)
                    yield row.kind.value, candidate.stored.id, change.field, value


def _filled(kind: Kind, record: Importable) -> dict[str, Any]:
    codec = CODECS[kind]
    return codec.filled(codec.plain(record))
