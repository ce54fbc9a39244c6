"""An office of its own for every test."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from pijler4_desktop.domain.records import Contact
from pijler4_desktop.services.office import Office
from tests.services.somebody import in_every_corner


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    made = Office.create(tmp_path / "aanbod.p4db", "Herzele")
    yield made
    made.close()


@pytest.fixture
def contact(office: Office) -> Contact:
    """Somebody who stands in every corner of the house."""
    return in_every_corner(office)
