"""The log of what left the house: only ever added to, and no step of the history."""

from datetime import datetime

from sqlalchemy import Connection

from pijler4_desktop.domain.receipts import ExportLine

_COLUMNS = "made_at, profile, receiver, ground, personal, records, change_set"


def note_export(connection: Connection, line: ExportLine) -> None:
    """Write an export down."""
    connection.exec_driver_sql(
        f"INSERT INTO export_log ({_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?)",  # noqa: S608  ours
        (
            line.made_at.isoformat(timespec="seconds"),
            line.profile,
            line.receiver,
            line.ground,
            int(line.personal),
            line.records,
            line.change_set,
        ),
    )


def exports(connection: Connection, limit: int, profile: str = "") -> list[ExportLine]:
    """List the exports, last first; with a profile only those for it."""
    rows = connection.exec_driver_sql(
        f"SELECT {_COLUMNS} FROM export_log WHERE ? IN ('', profile)"  # noqa: S608  ours
        " ORDER BY id DESC LIMIT ?",
        (profile, limit),
    )
    return [
        ExportLine(
            datetime.fromisoformat(made_at), profile, receiver, ground, bool(personal), *numbers
        )
        for made_at, profile, receiver, ground, personal, *numbers in rows
    ]
