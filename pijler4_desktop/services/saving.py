"""What every save has in common: bring records to normal form, refuse what breaks a rule."""

from datetime import date
from typing import TypeVar

from pijler4_desktop.domain.errors import InvalidError
from pijler4_desktop.domain.facts import Facts
from pijler4_desktop.domain.initiative_records import Initiative, InitiativeTemplate
from pijler4_desktop.domain.need_records import CoverageMark, DemandNote
from pijler4_desktop.domain.records import Activity, Contact, ContactMoment, Organisation
from pijler4_desktop.domain.validation import check, normalised
from pijler4_desktop.domain.vocabulary import Severity

R = TypeVar(
    "R",
    Activity,
    Organisation,
    Contact,
    ContactMoment,
    Initiative,
    InitiativeTemplate,
    DemandNote,
    CoverageMark,
)


def ready(record: R, facts: Facts) -> R:
    """Return the record as it is stored; raises InvalidError with every problem that blocks."""
    tidy = normalised(record)
    problems = check(tidy, facts, today())
    blocking = [problem for problem in problems if problem.severity is Severity.ERROR]
    if blocking:
        raise InvalidError(blocking)
    return tidy


def today() -> date:
    """Return the day on the wall calendar."""
    return date.today()  # noqa: DTZ011  dates have no time zone here
