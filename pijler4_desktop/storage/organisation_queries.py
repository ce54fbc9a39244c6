"""Light questions about organisations: which there are, and how much each offers."""

from sqlalchemy import Connection


def organisation_versions(connection: Connection) -> dict[str, int]:
    """Return the version of every organisation, oldest first."""
    rows = connection.exec_driver_sql("SELECT id, version FROM organisation ORDER BY id")
    return {row[0]: row[1] for row in rows}


def activities_by_organisation(connection: Connection) -> dict[str, int]:
    """Count the activities of each organisation that has any."""
    rows = connection.exec_driver_sql(
        "SELECT organisation_id, count(*) FROM activity"
        " WHERE organisation_id IS NOT NULL GROUP BY organisation_id"
    )
    return {row[0]: row[1] for row in rows}
