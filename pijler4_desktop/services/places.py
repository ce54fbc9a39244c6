"""Where the data of this user lies: local, never in a synchronised folder by itself."""

from pathlib import Path

from platformdirs import PlatformDirs

_DIRS = PlatformDirs("Pijler 4", appauthor=False, roaming=False)


def data_folder() -> Path:
    """Return the user's own folder for data, on Windows below %LOCALAPPDATA%."""
    return Path(_DIRS.user_data_dir)


def default_database() -> Path:
    """Return the database that opens when none is named."""
    return data_folder() / "aanbod.p4db"


def log_folder() -> Path:
    """Return where the log goes."""
    return Path(_DIRS.user_log_dir)
