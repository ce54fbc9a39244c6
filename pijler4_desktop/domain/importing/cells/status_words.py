"""A status where another thing is asked: "gestopt in juni" for the day of the check.

Officers write it where their eye falls; left unread, the activity would seem to run.
"""

from pijler4_desktop.domain.importing.cells.reading import Reading
from pijler4_desktop.domain.parsing.cells import text_of
from pijler4_desktop.domain.parsing.statuses import parse_status
from pijler4_desktop.domain.problems import Problem, ProblemCode
from pijler4_desktop.domain.sheet import Cell
from pijler4_desktop.domain.terms import term
from pijler4_desktop.domain.vocabulary import Severity, Status


def or_status(found: Reading, cell: Cell) -> Reading:
    """Read a text that gives no value as a status, and show it; that it runs says too little."""
    if found.values or not isinstance(cell, str):
        return found
    said = parse_status(cell).value
    if said is None or said.status is Status.ACTIVE:
        return found
    text = text_of(cell)
    told = Problem(ProblemCode.READ_AS, "status", Severity.NOTE, text, (term(said.status),))
    reason = {"status_reason": said.reason} if said.reason else {}
    return Reading({"status": said.status, **reason}, (told,), text)
