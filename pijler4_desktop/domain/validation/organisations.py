"""What may be stored about an organisation."""

from collections.abc import Iterator
from datetime import date
from itertools import chain

from pijler4_desktop.domain import identifiers
from pijler4_desktop.domain.checked import Check
from pijler4_desktop.domain.facts import Facts
from pijler4_desktop.domain.problems import Problem
from pijler4_desktop.domain.records import Organisation
from pijler4_desktop.domain.validation import common

_CHECKS: dict[str, Check] = {
    "kbo": identifiers.kbo,
    "establishment_number": identifiers.establishment_number,
    "vcode": identifiers.vcode,
    "ovo_code": identifiers.ovo_code,
    "postal_code": identifiers.postal_code,
    "email": identifiers.email,
    "phone": identifiers.phone,
    "website": identifiers.url,
}
_TEXT_FIELDS = tuple(
    name for name, field in Organisation.__dataclass_fields__.items() if field.type is str
)


def check_organisation(organisation: Organisation, facts: Facts, today: date) -> Iterator[Problem]:
    """Yield every problem of an organisation."""
    texts = {name: getattr(organisation, name) for name in _TEXT_FIELDS}
    if organisation.extra:
        texts["extra"] = "\n".join(chain.from_iterable(organisation.extra))
    yield from common.required(name=organisation.name)
    yield from common.texts(texts)
    yield from common.identifiers(texts, _CHECKS)
    yield from common.location(organisation.postal_code, organisation.municipality_nis, facts)
    dates = {
        "agreement_signed_on": organisation.agreement_signed_on,
        "next_contact_on": organisation.next_contact_on,
    }
    yield from common.dates(dates, today, past=frozenset({"agreement_signed_on"}))
