"""Bring a record to the form in which it is stored, before it is checked and saved."""

from dataclasses import is_dataclass, replace
from typing import Any, TypeVar

from pijler4_desktop.domain import identifiers
from pijler4_desktop.domain.checked import Check
from pijler4_desktop.domain.initiative_records import Initiative, InitiativeTemplate
from pijler4_desktop.domain.need_records import CoverageMark, DemandNote
from pijler4_desktop.domain.records import Activity, Contact, ContactMoment, Organisation
from pijler4_desktop.domain.text import clean

AnyRecord = TypeVar(
    "AnyRecord",
    Activity,
    Organisation,
    Contact,
    ContactMoment,
    Initiative,
    InitiativeTemplate,
    DemandNote,
    CoverageMark,
)

_FORMS: dict[str, Check] = {
    "kbo": identifiers.kbo,
    "establishment_number": identifiers.establishment_number,
    "vcode": identifiers.vcode,
    "ovo_code": identifiers.ovo_code,
    "postal_code": identifiers.postal_code,
    "email": identifiers.email,
    "phone": identifiers.phone,
    "website": identifiers.url,
    "ikdoemee_url": identifiers.url,
}
_ONE_LINE = frozenset({"name", "function", "next_step", "source", "interest", "reason"})


def normalised(record: AnyRecord) -> AnyRecord:
    """Clean every text, and write numbers and addresses that are right in their normal form.

    What is wrong or only a proposal stays as it was given, so that the user sees it.
    """
    changed = _tidied(record)
    return replace(record, **changed) if changed else record


def _tidied(record: Any) -> dict[str, Any]:
    """Return the fields that change; of a list of tasks, costs or partners each line is tidied."""
    changed: dict[str, Any] = {}
    for field in record.__dataclass_fields__:
        text = getattr(record, field)
        if type(text) is tuple and text and is_dataclass(text[0]):
            lines = tuple(replace(line, **_tidied(line)) for line in text)
            if lines != text:
                changed[field] = lines
        if type(text) is not str or not text:
            continue
        tidy = clean(text)
        if field in _ONE_LINE:
            tidy = " ".join(tidy.split())
        if field in _FORMS:
            value, problem = _FORMS[field](tidy)
            tidy = value if value and not problem else tidy
        if tidy != text:
            changed[field] = tidy
    return changed
