"""Which organisations a list had, so that a newer one of the same sender tells what stopped.

It is kept with the import itself: undoing that import forgets it as well.
"""

import json
from collections.abc import Iterator, Sequence
from typing import Any

from pijler4_desktop.domain.importing.choices import RowPlace
from pijler4_desktop.domain.importing.plan import Plan
from pijler4_desktop.domain.importing.planning.stopping import EarlierList
from pijler4_desktop.domain.importing.vocabulary import Goes
from pijler4_desktop.domain.text import fold
from pijler4_desktop.domain.vocabulary import Kind
from pijler4_desktop.storage.reading import Reading

LISTED, GOING_ON = "listed", "going_on"
MOST_EARLIER = 10
"""Earlier lists that are looked at, the newest first."""
_RUNS = """
SELECT sender, layout, choices FROM import_run
WHERE instr(choices, ?) AND ((layout <> '' AND layout = ?) OR sender <> '')
ORDER BY version DESC
"""


def with_listed(text: str, plan: Plan) -> str:
    """Write which organisations a plan lists beside what is remembered of it."""
    listed = list(dict.fromkeys(_listed(plan)))
    if not listed or not plan.choices.remember:
        return text
    going_on = dict(_going_on(plan))
    found = {LISTED: listed, **({GOING_ON: going_on} if going_on else {})}
    return json.dumps({**(json.loads(text) if text else {}), **found}, ensure_ascii=False)


def lets_go_on(plan: Plan) -> bool:
    """Tell whether a user let an organisation go on, so that it has to be noted."""
    return Goes.ON in plan.choices.goes.values()


def earlier_lists(layout: str, sender: str, reading: Reading) -> Sequence[EarlierList]:
    """Return the lists of organisations of this layout or sender, the newest first."""
    found = []
    query = (f'"{LISTED}"', layout)
    for of_sender, of_layout, text in reading.connection.exec_driver_sql(_RUNS, query):
        by_layout = bool(layout) and of_layout == layout
        by_sender = bool(fold(sender)) and fold(of_sender) == fold(sender)
        if by_layout or by_sender:
            plain = json.loads(text)
            ids = frozenset(plain.get(LISTED, ()))
            going_on = plain.get(GOING_ON, {})
            found.append(EarlierList(ids, going_on, same=by_layout and by_sender))
        if len(found) == MOST_EARLIER:
            break
    return found


def _listed(plan: Plan) -> Iterator[str]:
    """Go through the organisations of the list, and those nobody answered about."""
    for row in plan.rows:
        if row.kind is Kind.ORGANISATION and (id_ := row.record_id):
            yield id_
    for question in plan.stopped_questions:
        if question.place is None and question.answer is None and question.record_id:
            yield question.record_id


def _going_on(plan: Plan) -> Iterator[tuple[str, Any]]:
    """Go through the organisations that go on although a row says that they stopped."""
    rows = {RowPlace(row.sheet, row.row): row for row in plan.rows}
    for question in plan.stopped_questions:
        if question.answer is Goes.ON and question.place in rows:
            id_ = rows[question.place].record_id
            if id_ is not None:
                yield id_, question.said
