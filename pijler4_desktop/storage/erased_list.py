"""Who was forgotten, beside the backups: it holds when the database itself is damaged or old."""

import json
from collections.abc import Mapping
from pathlib import Path

from pijler4_desktop.storage.files import put_in_place

_ENDING = "-vergeten.json"
_PART = ".part"


class ErasedList:
    """The hashes of forgotten contacts of one database, in a small file that only ever grows."""

    def __init__(self, folder: Path, database_id: str) -> None:
        self._path = folder / f"{database_id}{_ENDING}"

    def all(self) -> dict[str, str]:
        """Return the hashes, each with the moment (ISO, UTC); a file we cannot read holds none."""
        try:
            found = json.loads(self._path.read_text(encoding="utf-8"))["erased"]
            return {str(key): str(moment) for key, moment in found.items()}
        except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError):
            return {}

    def add(self, erased: Mapping[str, str]) -> None:
        """Keep these too; who is known keeps his moment. Raises OSError when that is impossible."""
        known = self.all()
        whole = {**erased, **known}
        if whole == known:
            return
        self._path.parent.mkdir(exist_ok=True)
        part = self._path.with_name(self._path.name + _PART)
        part.write_text(json.dumps({"format": 1, "erased": whole}, indent=1), encoding="utf-8")
        put_in_place(part, self._path)
