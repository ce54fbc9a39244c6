"""Identity of records: UUID version 7 (RFC 9562), made where the record is made."""

import re

import uuid_utils

_FORM = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}")


def new_id() -> str:
    """Make a new identity, in time order."""
    return str(uuid_utils.uuid7())


def is_id(text: str) -> bool:
    """Tell whether a text has the form of an identity made by us."""
    return _FORM.fullmatch(text) is not None
