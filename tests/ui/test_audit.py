"""The audit over every screen: names, targets, words, contrast and the way of Tab; 0 findings.

125 % of a screen of 1366x768, and 200 % of one of 1920x1080, are the logical sizes below; that the
real scale gives the same is looked at in a process of its own.
"""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QApplication, QTableView, QWidget

from pijler4_desktop.domain.vocabulary import Action
from pijler4_desktop.services.office import Office
from pijler4_desktop.ui.theme.theme import apply_theme
from pijler4_desktop.ui.theme.tokens import Scheme
from tests.coverage_data import ask_questions
from tests.factories import an_activity, an_organisation, fill_office
from tests.partners_data import know_partners, review_contacts
from tests.ui.audit import faults
from tests.ui.audit_colours import pale
from tests.ui.audit_order import order_faults
from tests.ui.painted import Ear, cut_lines, listening
from tests.ui.scenery import Scenery

SIZES = ((1366, 768), (1093, 614), (960, 540))
LONG_NAME = "Een heel lange naam van een activiteit die in geen enkel venster op één regel past"
LONG_ORGANISATION = "Vereniging met een naam van meer dan zestig letters uit de buurt vzw"


@pytest.fixture
def scenery(office: Office, tmp_path: Path) -> Iterator[Scenery]:
    activities = fill_office(office)
    know_partners(office)
    review_contacts(office)
    ask_questions(office)
    office.back_up()
    office.offer.remove([activities[3].id], "dubbel")
    office.offer.add(an_activity(name=LONG_NAME), LONG_ORGANISATION)
    with office.database.work(Action.ADD, "Een vereniging toevoegen") as work:
        work.add(an_organisation(LONG_ORGANISATION.removesuffix(" vzw"), phone="053 00 00 12"))
    made = Scenery(office, tmp_path)
    yield made
    made.close()


def look(scenery: Scenery, ear: Ear, shown: QWidget, *, walk: bool) -> list[str]:
    """Return what is wrong with a scene at the size it has."""
    lines = ear.hear(shown)
    found = [*faults(shown), *cut_lines(lines), *pale(shown, ear.picture, lines)]
    if walk:
        found += order_faults(shown, scenery.parts if shown is scenery.window else ())
    return found


@pytest.mark.parametrize("scheme", [Scheme.LIGHT, Scheme.DARK, Scheme.CONTRAST])
def test_every_screen(qapp: QApplication, scenery: Scenery, scheme: Scheme) -> None:
    apply_theme(qapp, scheme)
    found: dict[str, list[str]] = {}
    seen: list[str] = []

    with listening() as ear:
        for name, shown in scenery.scenes():
            seen.append(name)
            for size in SIZES:
                scenery.resize(size)
                if wrong := look(scenery, ear, shown, walk=scheme is Scheme.LIGHT):
                    found[f"{name} {size}"] = wrong

    assert not found
    pages = {f"page.{name.split()[0]}" for name in seen}
    assert pages >= {f"page.{key}" for key in scenery.window.page_keys}


@pytest.mark.parametrize(("factor", "size"), [("1.25", "1093x614"), ("2", "960x540")])
def test_every_screen_at_a_real_scale(factor: str, size: str, tmp_path: Path) -> None:
    ran = subprocess.run(
        [sys.executable, "-m", "tests.ui.scaled", size, str(tmp_path)],
        env={**os.environ, "QT_SCALE_FACTOR": factor, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )

    assert ran.stdout.splitlines() == [f"scale {float(factor)}"], ran.stderr[-2000:]
    assert ran.returncode == 0


def test_a_line_of_a_table_speaks_as_one_sentence(scenery: Scenery) -> None:
    """A screen reader reads the cell the focus is in, and the one the line begins with."""
    spoken: dict[str, str] = {}

    for name, shown in scenery.scenes(importing=False):
        for view in shown.findChildren(QTableView):
            if view.isVisible() and view.model().rowCount() > 1:
                cell = next(n for n in range(9) if not view.isColumnHidden(n))
                spoken[name] = told(view.model().index(1, cell))

    assert spoken["offer tabel"] == (
        "Een heel lange naam van een activiteit die in geen enkel venster op één regel past, "
        f"Praatgroep, {LONG_ORGANISATION}, Aalst. Bevestigd. dinsdag avond, donderdag "
        "voormiddag. A1–B1. plaatsen: 5 van 16. nagekeken: 3 weken geleden"
    )
    assert spoken["handoff"].startswith("Een heel lange naam")
    assert "Praatgroep" in spoken["handoff"]
    assert "toevoegen" in spoken["history"]


def told(index: QModelIndex) -> str:
    """Return what a cell says to assistive technology."""
    view = index.model()
    return str(view.data(index, Qt.ItemDataRole.AccessibleTextRole))
