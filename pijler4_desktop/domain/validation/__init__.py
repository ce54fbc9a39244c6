"""What may be stored: one set of rules for the form and for lists that are read in.

An ERROR blocks saving: without it the record cannot be trusted at all. A DOUBT tells that a value
is probably wrong, a NOTE that something is worth adding. Nothing is changed here.
"""

from collections.abc import Iterable
from datetime import date
from typing import TypeAlias

from pijler4_desktop.domain.facts import Facts
from pijler4_desktop.domain.initiative_records import Initiative, InitiativeTemplate
from pijler4_desktop.domain.need_records import CoverageMark, DemandNote
from pijler4_desktop.domain.problems import Problem
from pijler4_desktop.domain.records import Activity, Contact, ContactMoment, Organisation
from pijler4_desktop.domain.validation.activities import check_activity, unfilled
from pijler4_desktop.domain.validation.contact_moments import check_contact_moment
from pijler4_desktop.domain.validation.contacts import check_contact
from pijler4_desktop.domain.validation.initiatives import check_initiative, check_template
from pijler4_desktop.domain.validation.needs import check_coverage_mark, check_demand_note
from pijler4_desktop.domain.validation.normal_form import normalised
from pijler4_desktop.domain.validation.organisations import check_organisation

__all__ = ["Checked", "check", "normalised", "unfilled"]

Checked: TypeAlias = (
    Activity
    | Organisation
    | Contact
    | ContactMoment
    | Initiative
    | InitiativeTemplate
    | DemandNote
    | CoverageMark
)
"""What has rules to keep."""


def check(record: Checked, facts: Facts, today: date) -> list[Problem]:
    """Return everything that is wrong, in doubt or missing in a record."""
    match record:
        case Activity():
            return list(check_activity(record, facts, today))
        case Organisation():
            return list(check_organisation(record, facts, today))
        case InitiativeTemplate():
            return list(check_template(record))
    return list(_check_dated(record, today))


def _check_dated(
    record: Contact | ContactMoment | Initiative | DemandNote | CoverageMark, today: date
) -> Iterable[Problem]:
    match record:
        case Contact():
            return check_contact(record, today)
        case ContactMoment():
            return check_contact_moment(record, today)
        case Initiative():
            return check_initiative(record, today)
        case DemandNote():
            return check_demand_note(record, today)
        case CoverageMark():
            return check_coverage_mark(record, today)
