"""What every field is called, where it stands in form and workbook, and what it can hold.

The heading is both the label in the form and the column in our workbooks, so that reading a
workbook of ours back needs no guessing.
"""

from collections.abc import Mapping

from pijler4_desktop.domain.fields.activity_content import CONTENT
from pijler4_desktop.domain.fields.activity_practice import PRACTICE
from pijler4_desktop.domain.fields.field import Field, FieldKind, Section
from pijler4_desktop.domain.fields.initiative import INITIATIVE_FIELDS, TEMPLATE_FIELDS
from pijler4_desktop.domain.fields.organisation import (
    CONTACT_FIELDS,
    CONTACT_MOMENT_FIELDS,
    ORGANISATION_FIELDS,
)
from pijler4_desktop.domain.vocabulary import Kind

__all__ = [
    "ACTIVITY_FIELDS",
    "CONTACT_FIELDS",
    "CONTACT_MOMENT_FIELDS",
    "FIELDS",
    "INITIATIVE_FIELDS",
    "ORGANISATION_FIELDS",
    "TEMPLATE_FIELDS",
    "Field",
    "FieldKind",
    "Section",
    "field_of",
]

ACTIVITY_FIELDS: tuple[Field, ...] = (*CONTENT, *PRACTICE)

FIELDS: Mapping[Kind, tuple[Field, ...]] = {
    Kind.ACTIVITY: ACTIVITY_FIELDS,
    Kind.ORGANISATION: ORGANISATION_FIELDS,
    Kind.CONTACT: CONTACT_FIELDS,
    Kind.CONTACT_MOMENT: CONTACT_MOMENT_FIELDS,
    Kind.INITIATIVE: INITIATIVE_FIELDS,
    Kind.INITIATIVE_TEMPLATE: TEMPLATE_FIELDS,
}

_BY_KEY = {kind: {field.key: field for field in fields} for kind, fields in FIELDS.items()}


def field_of(kind: Kind, key: str) -> Field:
    """Return what is known of a field; raises KeyError for a kind or key without one."""
    return _BY_KEY[kind][key]
