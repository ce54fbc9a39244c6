"""Identity of records: UUID version 7 (RFC 9562), made where the record is made."""

import re

import uuid_utils

_ID = re.compile(r"[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}", re.IGNORECASE)


def new_id() -> str:
    """Make a new identity, in time order."""
    return str(uuid_utils.uuid7())


def is_record_id(text: str) -> bool:
    """Tell whether a text has the form of an identity of ours, and not of somebody's numbering."""
    return _ID.fullmatch(text.strip()) is not None
