"""Where a file of ours may be written."""

from pathlib import Path

from pijler4_desktop.domain.errors import ExpectedError, Failure


def refuse_strange(target: Path, database: Path, suffix: str) -> None:
    """Never replace anything but a file of this kind, least of all the database.

    Raises ExpectedError TARGET_UNWRITABLE.
    """
    if target.suffix.lower() != suffix or target.is_dir():
        raise ExpectedError(Failure.TARGET_UNWRITABLE, name=target.name)
    if target.exists() and target.samefile(database):
        raise ExpectedError(Failure.TARGET_UNWRITABLE, name=target.name)
