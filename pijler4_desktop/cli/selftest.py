"""Try the whole program on a throw-away database; also run inside every built installer."""

import tempfile
from argparse import Namespace
from collections.abc import Mapping
from pathlib import Path

from pijler4_desktop.cli.answers import Answer, Draw
from pijler4_desktop.domain.importing.choices import Choices
from pijler4_desktop.domain.importing.vocabulary import Outcome
from pijler4_desktop.domain.listing import OfferFilter
from pijler4_desktop.domain.progress import Silent
from pijler4_desktop.paths import resource
from pijler4_desktop.services.office import Office


def self_test(_arguments: Namespace, _draw: Draw) -> Answer:
    """Make, read in, hand off, read back, undo and check; every step must hold."""
    with tempfile.TemporaryDirectory() as folder:
        office = Office.create(Path(folder) / "zelftest.p4db", "Herzele")
        try:
            steps = _steps(office, Path(folder))
        finally:
            office.close()
    passed = all(steps.values())
    lines = [f"{'goed' if good else 'FOUT'}: {name}" for name, good in steps.items()]
    return Answer({"ok": passed, "steps": steps}, lines, exit_code=0 if passed else 2)


def _steps(office: Office, folder: Path) -> dict[str, bool]:
    read = _read(office, resource("example", "voorbeeldlijst.xlsx"))
    stored = len(office.offer.ids(OfferFilter()))
    workbook = folder / "doorgeven.xlsx"
    office.exporting.export(workbook, "volledig")
    again = _read(office, workbook)
    office.editing.undo()
    unchanged = not again[Outcome.NEW] and not again[Outcome.CHANGED]
    return {
        "voorbeeldlijst inlezen": read[Outcome.NEW] > 0 and stored > 0,
        "doorgeven en opnieuw inlezen verandert niets": unchanged,
        "ongedaan maken": office.offer.ids(OfferFilter()) == [],
        "bestand in orde": office.checking.check().ok,
    }


def _read(office: Office, path: Path) -> Mapping[Outcome, int]:
    importing = office.importing
    source = importing.read(path, Silent())
    plan = importing.plan(source, Choices(), Silent())
    importing.apply(plan, Silent())
    return plan.counts
