"""Opening and making the office's data, off the GUI thread: the first to import the storage."""

from datetime import datetime
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from pijler4_desktop.domain.progress import Progress

if TYPE_CHECKING:
    from pijler4_desktop.services.office import Office


def open_office(path: Path, first_page: str) -> "Office | None":
    """Open the database; None when there is none yet. Raises ExpectedError(DATABASE_…).

    The module of the first page is imported here too, so that the window does not wait for it.
    """
    import_module(first_page)
    from pijler4_desktop.services.office import Office  # noqa: PLC0415  heavy: after the window

    return Office.open(path) if path.exists() else None


def restored_office(office: "Office", backup: str) -> "Office":
    """Close an office, put a backup in its place by the name of its file, and open that.

    Raises what Restoring.restore raises; the file is then as it was, and nobody has it open.
    """
    from pijler4_desktop.services.office import Office  # noqa: PLC0415  heavy: after the window
    from pijler4_desktop.services.restoring import Restoring  # noqa: PLC0415  seldom needed

    path = office.path
    office.close()
    Restoring(path).restore(backup)
    return Office.open(path)


def create_office(path: Path, nis: str, _progress: Progress) -> "Office":
    """Make a new database for a municipality. Raises ExpectedError(DATABASE_…)."""
    from pijler4_desktop.services.office import Office  # noqa: PLC0415  heavy: after the window

    path.parent.mkdir(parents=True, exist_ok=True)
    return Office.create(path, nis)


def backed_up(office: "Office") -> datetime | None:
    """Make the backup of the day, if it is due; return when the last was made."""
    office.backup_if_due()
    return office.last_backup
