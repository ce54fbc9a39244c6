"""What may be stored about a contact: a function, or a person only on a recorded ground (GDPR)."""

from collections.abc import Iterator
from datetime import date

from pijler4_desktop.domain import identifiers
from pijler4_desktop.domain.checked import Check
from pijler4_desktop.domain.problems import Problem, ProblemCode
from pijler4_desktop.domain.records import Contact
from pijler4_desktop.domain.validation import common
from pijler4_desktop.domain.vocabulary import Ground

_CHECKS: dict[str, Check] = {"email": identifiers.email, "phone": identifiers.phone}
_TEXT_FIELDS = tuple(
    name for name, field in Contact.__dataclass_fields__.items() if field.type is str
)


def check_contact(contact: Contact, today: date) -> Iterator[Problem]:
    """Yield every problem of a contact."""
    texts = {name: getattr(contact, name) for name in _TEXT_FIELDS}
    yield from common.required(organisation_id=contact.organisation_id, function=contact.function)
    yield from common.texts(texts)
    yield from common.identifiers(texts, _CHECKS)
    dates = {"informed_on": contact.informed_on, "review_on": contact.review_on}
    yield from common.dates(dates, today, past=frozenset({"informed_on"}))
    if contact.ground.strip() and contact.ground not in set(Ground):
        yield common.error(ProblemCode.UNKNOWN_VALUE, "ground", contact.ground)
    if contact.name.strip():
        yield from _of_person(contact)


def _of_person(contact: Contact) -> Iterator[Problem]:
    """Check what nobody may be kept by name without."""
    yield from common.required(ground=contact.ground)
    for field in ("informed_on", "review_on"):
        if getattr(contact, field) is None:
            yield common.error(ProblemCode.REQUIRED, field)
