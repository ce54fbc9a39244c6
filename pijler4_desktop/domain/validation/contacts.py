"""What may be stored about a contact: a function, or a person only on a recorded ground (GDPR)."""

from collections.abc import Iterator
from datetime import date

from pijler4_desktop.domain import identifiers
from pijler4_desktop.domain.checked import Check
from pijler4_desktop.domain.problems import Problem, ProblemCode
from pijler4_desktop.domain.records import Contact
from pijler4_desktop.domain.validation import common

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
    if contact.name.strip():
        yield from common.required(ground=contact.ground)
        if contact.review_on is None:
            yield common.note(ProblemCode.REQUIRED, "review_on")
