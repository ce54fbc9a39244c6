"""What may be stored about a contact moment: it was not in the future, and holds no person."""

from collections.abc import Iterator
from datetime import date

from pijler4_desktop.domain.problems import Problem, ProblemCode
from pijler4_desktop.domain.records import ContactMoment
from pijler4_desktop.domain.validation import common


def check_contact_moment(moment: ContactMoment, today: date) -> Iterator[Problem]:
    """Yield every problem of a contact moment."""
    yield from common.required(organisation_id=moment.organisation_id)
    yield from common.texts({"result": moment.result, "next_step": moment.next_step})
    if moment.held_on > today:
        yield common.error(ProblemCode.DATE_IN_FUTURE, "held_on", moment.held_on)
    dates = {"held_on": min(moment.held_on, today), "next_on": moment.next_on}
    yield from common.dates(dates, today, past=frozenset())
