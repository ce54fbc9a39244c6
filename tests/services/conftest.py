"""An office of its own for every test."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from pijler4_desktop.services.office import Office


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    made = Office.create(tmp_path / "aanbod.p4db", "Herzele")
    yield made
    made.close()
