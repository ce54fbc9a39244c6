"""A newer list of organisations through the whole assistant, by keyboard and mouse."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from pijler4_desktop.domain.importing.choices import Choices
from pijler4_desktop.domain.importing.vocabulary import Choice, Outcome
from pijler4_desktop.services.office import Office
from pijler4_desktop.ui.importing.columns_step import fields_for
from pijler4_desktop.ui.importing.page import ImportPage
from pijler4_desktop.ui.importing.steps import Step
from tests.organisation_lists import REPRESENTATIVES, book, listed, stopped, table
from tests.ui.audit import faults
from tests.ui.importing.driving import at, feeds, go, outcomes, quiet, read, resize


def taken(office: Office, path: Path) -> None:
    source = office.importing.read(path)
    office.importing.apply(office.importing.plan(source, Choices()))


def badges(page: ImportPage) -> list[str]:
    model = page.doubles.model
    return [model.badge(model.answered(model.index(n))) for n in range(model.rowCount())]


def statuses(office: Office) -> list[str]:
    return [organisation["status"] for organisation in office.dumping.organisations()]


def press(qtbot: QtBot, key: Qt.Key) -> None:
    focus = QApplication.focusWidget()
    assert focus is not None
    qtbot.keyClick(focus, key)


@pytest.fixture
def newer(page: ImportPage, office: Office, qtbot: QtBot, tmp_path: Path) -> ImportPage:
    """Read a register again: two are gone, one stopped, one differs here as well, one is new."""
    organisations = listed(9)
    before = table(organisations[:8], REPRESENTATIVES)
    taken(office, book(tmp_path / "register januari.xlsx", Blad1=before))
    known = office.dumping.organisations()[7]
    opened = office.organisations.open(known["id"])
    office.organisations.edit(opened, replace(opened.organisation, email="nieuw@ons.example"))
    now = [
        stopped(organisations[2], "In vereffening"),
        replace(organisations[3], phone="053 00 00 77"),
        *organisations[4:7],
        replace(organisations[7], email="nieuw@hun.example"),
        organisations[8],
    ]
    path = book(tmp_path / "register juni.xlsx", Blad1=table(now, REPRESENTATIVES))
    read(page, qtbot, path)
    return page


def test_columns_feed_organisations_and_no_persons(newer: ImportPage) -> None:
    assert at(newer) is Step.COLUMNS
    assert feeds(newer)[:4] == ["vcode", "name", "organisation_type", "main_activity"]
    offered = {
        key
        for layout in newer.columns._layouts
        for key, words in fields_for(layout)
        if key is not None and words
    }
    assert set(filter(None, feeds(newer))) <= offered
    assert not {"when", "cost", "language", "municipality_nis"} & offered
    columns = newer.columns.table.columns
    whys = [columns.why(column) for column in columns.columns]
    assert (whys.count("Van een persoon"), whys.count("Rijksregisternummers")) == (5, 1)


def test_what_stopped_is_asked_one_by_one_and_undone_in_one_step(
    newer: ImportPage, office: Office, qtbot: QtBot
) -> None:
    go(newer, qtbot, Step.REVIEW)
    assert [outcomes(newer)[o] for o in (Outcome.NEW, Outcome.CHANGED, Outcome.QUESTION)] == [1] * 3
    go(newer, qtbot, Step.DOUBLES)
    assert badges(newer) == ["Vraag"] * 4
    press(qtbot, Qt.Key.Key_S)
    quiet(newer, qtbot)
    step = newer.doubles
    assert (step._title.text(), step.stopped.isVisible()) == ("Is deze organisatie gestopt?", True)
    assert "In vereffening" in " ".join(w.text() for w in step.stopped.findChildren(QLabel))
    for width, height in ((1366, 768), (1440, 900)):
        resize(newer, qtbot, width, height)
        qtbot.waitUntil(lambda: faults(step) == [], timeout=5_000)
    press(qtbot, Qt.Key.Key_O)
    assert badges(newer) == ["Samengevoegd", *["Vraag"] * 3]
    step.stopped.buttons[0].click()
    quiet(newer, qtbot)
    assert badges(newer)[1:] == ["Gestopt", "Vraag", "Vraag"]
    step.answer_all(Choice.NEW)
    quiet(newer, qtbot)
    assert badges(newer)[1:] == ["Gestopt", "Blijft staan", "Blijft staan"]

    go(newer, qtbot, Step.SUMMARY)
    go(newer, qtbot, Step.DONE)
    assert statuses(office) == ["prospect"] * 2 + ["stopped"] + ["prospect"] * 6
    office.editing.undo()
    assert statuses(office) == ["prospect"] * 8
