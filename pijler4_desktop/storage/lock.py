"""Who may write: one session at a time, by a lock of the operating system on a file beside ours.

The lock dies with its process, so nothing is ever decided by the existence, age or content of a
file. The note beside it only tells others who has the database open, and may be rubbish.
"""

import contextlib
import getpass
import json
import platform
from dataclasses import dataclass
from pathlib import Path

from filelock import FileLock, Timeout

UNKNOWN = "in een ander venster"
_LONGEST = 60


@dataclass(frozen=True, slots=True)
class Holder:
    """Who has the database open, as far as the note tells."""

    user: str = ""
    computer: str = ""

    def __str__(self) -> str:
        """Tell where it is open, to follow "al open"."""
        if not self.user or not self.computer or self == current_user():
            return UNKNOWN
        return f"door {self.user} op {self.computer}"


class SessionLock:
    """The right to write, held until it is released."""

    def __init__(self, path: Path) -> None:
        self._note = _note_of(path)
        self._lock = FileLock(f"{path}.lock", timeout=0, thread_local=False)

    def acquire(self) -> bool:
        """Take the lock if it is free; raises OSError where no file can be made."""
        try:
            self._lock.acquire()
        except Timeout:
            return False
        self.unclean = self._note.exists()
        """Whether the session before this one ended without letting go."""
        me = current_user()
        with contextlib.suppress(OSError):  # it only serves a message
            self._note.write_text(
                json.dumps({"user": me.user, "computer": me.computer}), encoding="utf-8"
            )
        return True

    def release(self) -> None:
        """Let others write."""
        with contextlib.suppress(OSError):
            self._note.unlink()
        self._lock.release()


def holder_of(path: Path) -> Holder:
    """Read who has the database open; whatever the note holds, an answer comes back."""
    try:
        found = json.loads(_note_of(path).read_text(encoding="utf-8"))
        return Holder(str(found["user"])[:_LONGEST], str(found["computer"])[:_LONGEST])
    except (OSError, ValueError, TypeError, KeyError, RecursionError):
        return Holder()


def current_user() -> Holder:
    """Name this user and computer."""
    try:
        user = getpass.getuser()
    except (OSError, KeyError, ImportError):
        user = ""
    return Holder(user, platform.node())


def _note_of(path: Path) -> Path:
    return path.with_name(f"{path.name}.lock.json")
