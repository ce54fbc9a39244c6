"""The log: codes, counts and traces for whoever helps, never a name or a value of the data."""

import logging
from collections.abc import Callable
from logging.handlers import RotatingFileHandler
from pathlib import Path

from pijler4_desktop.services.places import log_folder

SIZE, KEPT = 1_000_000, 5


def start_log(folder: Path | None = None) -> Path | None:
    """Write the log to a rotating file; a machine where that is impossible works without."""
    path = (folder or log_folder()) / "pijler4.log"
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handler = RotatingFileHandler(path, maxBytes=SIZE, backupCount=KEPT, encoding="utf-8")
    except OSError:
        logging.getLogger().addHandler(logging.NullHandler())
        return None
    logging.raiseExceptions = False  # a disk that fills up later is no reason for a traceback
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s %(message)s"))
    root = logging.getLogger("pijler4_desktop")
    root.addHandler(handler)
    root.propagate = False
    return path


def rewrite_logs(change: Callable[[str], str], folder: Path | None = None, *, write: bool) -> int:
    """Count the log files that `change` alters, and write them so when asked to.

    Where they are they stay: the running program goes on writing at the end of the newest.
    """
    number = 0
    for path in sorted((folder or log_folder()).glob("pijler4.log*")):
        try:
            text = path.read_text(encoding="utf-8", errors="replace")
            changed = change(text)
            number += changed != text
            if write and changed != text:
                path.write_text(changed, encoding="utf-8")
        except OSError:  # of somebody else, or open elsewhere
            continue
    return number
