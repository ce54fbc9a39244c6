"""Who was forgotten, beside the backups: it holds when the database itself is damaged or old."""

import json
from collections.abc import Collection, Mapping, Sequence
from pathlib import Path
from typing import Any

from pijler4_desktop.storage.files import put_in_place

_ENDING = "-vergeten.json"
_PART = ".part"


def somebody_was_erased(folder: Path) -> bool:
    """Tell whether a list of who was forgotten lies in this folder."""
    return any(folder.glob(f"*{_ENDING}"))


class ErasedList:
    """The hashes of who was forgotten in one database, in a small file.

    The hashes only ever grow. Beside them stand the names of the files in which somebody is still
    to be wiped.
    """

    def __init__(self, folder: Path, database_id: str) -> None:
        self._path = folder / f"{database_id}{_ENDING}"

    def all(self) -> dict[str, str]:
        """Return the hashes, each with the moment (ISO, UTC); a file we cannot read holds none."""
        try:
            found = self._read()["erased"]
            return {str(key): str(moment) for key, moment in found.items()}
        except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError):
            return {}

    def unfinished(self) -> Sequence[str]:
        """Return the names of the files that were not wiped yet."""
        try:
            return [str(name) for name in self._read().get("unfinished", [])]
        except (OSError, ValueError, TypeError, AttributeError, RecursionError):
            return []

    def add(self, erased: Mapping[str, str], unfinished: Collection[str] = ()) -> None:
        """Keep these too, and the files still to be wiped; who is known keeps his moment.

        A file we cannot read is kept under another name: it may hold more than is given here.
        Raises OSError when that is impossible.
        """
        self._set_unread_aside()
        known, left = self.all(), self.unfinished()
        whole, files = {**erased, **known}, sorted({*left, *unfinished})
        if whole != known or files != left:
            self._write(whole, files)

    def leave(self, unfinished: Collection[str]) -> None:
        """Keep which files are still to be wiped, and no others; raises OSError."""
        if (files := sorted(unfinished)) != self.unfinished():
            self._write(self.all(), files)

    def _set_unread_aside(self) -> None:
        """Make room for a new file where one stands that is none of ours, or damaged."""
        try:
            readable = isinstance(self._read()["erased"], dict)
        except FileNotFoundError:
            return
        except (ValueError, KeyError, TypeError, RecursionError):
            readable = False
        if not readable:
            number = 1
            while (aside := self._path.with_name(f"{self._path.stem}-{number}.oud")).exists():
                number += 1
            self._path.rename(aside)

    def _read(self) -> Any:
        return json.loads(self._path.read_text(encoding="utf-8"))

    def _write(self, erased: Mapping[str, str], unfinished: Sequence[str]) -> None:
        self._path.parent.mkdir(exist_ok=True)
        part = self._path.with_name(self._path.name + _PART)
        whole = {"format": 1, "erased": erased, "unfinished": unfinished}
        part.write_text(json.dumps(whole, indent=1), encoding="utf-8")
        put_in_place(part, self._path)
