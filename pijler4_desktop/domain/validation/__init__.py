"""What may be stored: one set of rules for the form and for lists that are read in.

An ERROR blocks saving: without it the record cannot be trusted at all. A DOUBT tells that a value
is probably wrong, a NOTE that something is worth adding. Nothing is changed here.
"""

from datetime import date

from pijler4_desktop.domain.facts import Facts
from pijler4_desktop.domain.need_records import CoverageMark, DemandNote
from pijler4_desktop.domain.problems import Problem
from pijler4_desktop.domain.records import Activity, Contact, ContactMoment, Organisation
from pijler4_desktop.domain.validation.activities import check_activity, unfilled
from pijler4_desktop.domain.validation.contact_moments import check_contact_moment
from pijler4_desktop.domain.validation.contacts import check_contact
from pijler4_desktop.domain.validation.needs import check_coverage_mark, check_demand_note
from pijler4_desktop.domain.validation.normal_form import normalised
from pijler4_desktop.domain.validation.organisations import check_organisation

__all__ = ["check", "normalised", "unfilled"]


Checked = Activity | Organisation | Contact | ContactMoment | DemandNote | CoverageMark


def check(record: Checked, facts: Facts, today: date) -> list[Problem]:
    """Return everything that is wrong, in doubt or missing in a record."""
    match record:
        case Activity():
            return list(check_activity(record, facts, today))
        case Organisation():
            return list(check_organisation(record, facts, today))
        case Contact():
            return list(check_contact(record, today))
        case ContactMoment():
            return list(check_contact_moment(record, today))
        case DemandNote():
            return list(check_demand_note(record, today))
        case CoverageMark():
            return list(check_coverage_mark(record, today))
