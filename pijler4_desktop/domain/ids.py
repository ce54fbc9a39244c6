"""Identity of records: UUID version 7 (RFC 9562), made where the record is made."""

import uuid_utils


def new_id() -> str:
    """Make a new identity, in time order."""
    return str(uuid_utils.uuid7())
