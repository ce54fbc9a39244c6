"""Unfinished work beside the database: one small JSON file each, put in place whole.

Whatever else lies in the folder is passed over, and so are files of another database.
"""

import errno
import json
import re
from collections.abc import Callable, Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any, TypeVar

from pijler4_desktop.domain.errors import ExpectedError, Failure
from pijler4_desktop.storage.files import put_in_place

D = TypeVar("D")

LARGEST = 5_000_000
"""Bytes; what is larger is no draft of ours."""
_ID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
_PART = ".part"
_FULL = {errno.ENOSPC, errno.EDQUOT}


class DraftFiles:
    """The files of one kind of draft of one database; `form` is the number of how they look."""

    def __init__(self, folder: Path, database_id: str, form: int) -> None:
        self._folder = folder
        self._head = {"format": form, "database": database_id}

    def all(self, read: Callable[[str, Mapping[str, Any]], D]) -> list[D]:
        """Read every draft from its id and its plain values; one that cannot be is passed over."""
        try:
            files = sorted(p for p in self._folder.glob("*.json") if _ID.fullmatch(p.stem))
        except OSError:
            return []
        return [draft for path in files if (draft := self._read(path, read)) is not None]

    def write(self, id_: str, plain: Mapping[str, Any]) -> None:
        """Keep a draft, in place of an earlier state of it.

        Raises ExpectedError DISK_FULL or DRAFT_UNSAVED; an earlier state is then still there.
        """
        target = self._path(id_)
        part = target.with_name(target.name + _PART)
        try:
            self._folder.mkdir(exist_ok=True)
            whole = {**self._head, **plain}
            part.write_text(json.dumps(whole, ensure_ascii=False), encoding="utf-8")
            put_in_place(part, target)
        except (OSError, ValueError) as error:
            _remove(part)
            full = isinstance(error, OSError) and error.errno in _FULL
            failure = Failure.DISK_FULL if full else Failure.DRAFT_UNSAVED
            raise ExpectedError(failure, reason=str(error)) from error

    def rewrite(self, change: Callable[[Any], Any], *, write: bool) -> int:
        """Count the drafts whose plain values `change` alters, and write them so when asked to."""
        number = 0
        if write:
            self._remove_leftovers()
        for id_, plain in self.all(lambda id_, plain: (id_, dict(plain))):
            body = {name: value for name, value in plain.items() if name not in self._head}
            changed = change(body)
            if changed != body:
                number += 1
                if write:
                    self.write(id_, changed)
        return number

    def remove(self, id_: str) -> None:
        """Let go of a draft; one that is gone already, or cannot be removed, is left."""
        _remove(self._path(id_))

    def _remove_leftovers(self) -> None:
        """Remove what a crash left half written: nobody reads it, and anybody may stand in it."""
        with suppress(OSError):
            for part in list(self._folder.glob(f"*.json{_PART}")):
                if _ID.fullmatch(part.name.partition(".")[0]):
                    _remove(part)

    def _path(self, id_: str) -> Path:
        if not _ID.fullmatch(id_):
            raise ValueError(id_)
        return self._folder / f"{id_}.json"

    def _read(self, path: Path, read: Callable[[str, Mapping[str, Any]], D]) -> D | None:
        try:
            if path.stat().st_size > LARGEST:
                return None
            plain = json.loads(path.read_text(encoding="utf-8"))
            if any(plain[name] != value for name, value in self._head.items()):
                return None
            return read(path.stem, plain)
        except (
            OSError,
            ValueError,
            KeyError,
            TypeError,
            AttributeError,
            RecursionError,
            OverflowError,
        ):
            return None


def _remove(path: Path) -> None:
    try:
        path.unlink(missing_ok=True)
    except OSError:  # read only, or open elsewhere: it is passed over or removed another time
        return
