"""What every screen of the initiatives must have, at every size and in every scheme."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QWidget

from pijler4_desktop.services.office import Office
from pijler4_desktop.ui.page import INITIATIVES, BeginInitiative
from pijler4_desktop.ui.theme.theme import apply_theme
from pijler4_desktop.ui.theme.tokens import Scheme
from tests.factories import fill_office
from tests.initiatives_data import fill_initiatives
from tests.ui.audit import faults
from tests.ui.audit_colours import pale
from tests.ui.audit_order import order_faults
from tests.ui.initiatives.conftest import Planner
from tests.ui.painted import cut_lines, listening
from tests.ui.scenery import Scenery

SIZES = ((1440, 900), (1093, 614), (960, 540))
SMALL = ((1093, 614),)
GAP = "type=COMMUNITY_CENTRE day=SU part=afternoon"


@pytest.fixture
def scenery(office: Office, tmp_path: Path) -> Iterator[Scenery]:
    fill_office(office)
    fill_initiatives(office)
    made = Scenery(office, tmp_path)
    made.window.show_office(office)
    made.window.open_page(INITIATIVES)
    made.settle()
    yield made
    made.close()


@pytest.mark.parametrize("scheme", [Scheme.LIGHT, Scheme.DARK, Scheme.CONTRAST])
def test_every_state_can_be_read_and_reached(
    qapp: QApplication, scenery: Scenery, scheme: Scheme
) -> None:
    apply_theme(qapp, scheme)
    page = scenery.window.stack.page
    assert page is not None
    found: dict[str, list[str]] = {}

    with listening() as ear:
        for name, show in page.scenes():
            for size in SIZES if scheme is Scheme.LIGHT else SMALL:
                scenery.resize(size)
                show()
                scenery.settle()
                lines = ear.hear(scenery.window)
                wrong = [*faults(scenery.window), *cut_lines(lines)]
                wrong += pale(scenery.window, ear.picture, lines)
                if scheme is Scheme.LIGHT:
                    wrong += order_faults(scenery.window, scenery.parts)
                if wrong:
                    found[f"{name} {size}"] = wrong

    assert found == {}


def test_every_sheet_can_be_read(planner: Planner) -> None:
    page, handling = planner.page, planner.page.handling
    page.arrive(BeginInitiative(GAP))
    planner.settle()
    sheets: list[QWidget | None] = [handling.sheet]
    assert faults(handling.sheet or page) == []
    planner.press("Esc")
    handling.ask_start(planner.ids["Buddy's Stationsbuurt"])
    planner.settle()
    sheets.append(handling.sheet)
    assert faults(handling.sheet or page) == []
    planner.press("Esc")
    page.stop()
    planner.settle()
    sheets.append(handling.sheet)
    assert faults(handling.sheet or page) == []

    assert None not in sheets
    planner.press("Esc")
