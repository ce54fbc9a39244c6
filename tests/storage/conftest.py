"""Real files in a folder of their own."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from pijler4_desktop.storage.database import Database


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "aanbod.p4db"


@pytest.fixture
def database(path: Path) -> Iterator[Database]:
    made = Database.create(path)
    yield made
    made.close()
