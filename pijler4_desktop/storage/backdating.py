"""Give steps of the history the moments of a made-up year: only an example is made with this."""

from collections.abc import Mapping
from datetime import datetime

from sqlalchemy import Connection


def backdate(connection: Connection, moments: Mapping[int, datetime]) -> None:
    """Write down when each step was done, in UTC, by its number."""
    connection.exec_driver_sql(
        "UPDATE change_set SET made_at = ? WHERE id = ?",
        [(moment.isoformat(timespec="seconds"), id_) for id_, moment in moments.items()],
    )
