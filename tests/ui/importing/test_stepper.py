"""The steps that are done are buttons that lead back, also those that were skipped."""

from pathlib import Path

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from pijler4_desktop.ui.importing.page import ImportPage
from pijler4_desktop.ui.importing.stepper import StepButton
from pijler4_desktop.ui.importing.steps import Step
from tests.ui.importing.driving import ROWS, a_list, at, go, read


def step_button(page: ImportPage, step: Step) -> StepButton:
    return next(made for made in page.stepper.buttons if made.step is step)


def test_done_steps_lead_back_by_keyboard(page: ImportPage, qtbot: QtBot, tmp_path: Path) -> None:
    read(page, qtbot, a_list(tmp_path / "lijst.xlsx", ROWS))
    go(page, qtbot, Step.REVIEW)
    sheets = step_button(page, Step.SHEETS)
    sheets.setFocus()

    qtbot.keyClick(sheets, Qt.Key.Key_Space)

    assert at(page) == Step.SHEETS
    assert "Terug naar stap 2" in sheets.accessibleName() or sheets.accessibleName().endswith("nu")


def test_steps_to_come_cannot_be_pressed(page: ImportPage, qtbot: QtBot, tmp_path: Path) -> None:
    read(page, qtbot, a_list(tmp_path / "lijst.xlsx", ROWS))

    able = [made.step for made in page.stepper.buttons if made.isEnabled()]

    assert able == [Step.FILE, Step.SHEETS]


def test_nothing_leads_back_once_all_is_written(
    page: ImportPage, qtbot: QtBot, tmp_path: Path
) -> None:
    read(page, qtbot, a_list(tmp_path / "lijst.xlsx", ROWS))
    for step in (Step.REVIEW, Step.SUMMARY, Step.DONE):
        go(page, qtbot, step)

    assert not any(made.isEnabled() for made in page.stepper.buttons)
    assert not page.back()


def test_alt_n_goes_on_from_wherever_the_focus_is(
    page: ImportPage, qtbot: QtBot, tmp_path: Path
) -> None:
    read(page, qtbot, a_list(tmp_path / "lijst.xlsx", ROWS))

    qtbot.keyClick(page.columns.table, Qt.Key.Key_N, Qt.KeyboardModifier.AltModifier)

    qtbot.waitUntil(lambda: at(page) == Step.REVIEW, timeout=20_000)
