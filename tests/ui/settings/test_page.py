"""Instellingen: what is chosen counts at once or says when, and is kept."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from pijler4_desktop.services.office import Office
from pijler4_desktop.ui.actions import Actions
from pijler4_desktop.ui.jobs import Jobs
from pijler4_desktop.ui.memory import Density, Memory
from pijler4_desktop.ui.pages import entries
from pijler4_desktop.ui.settings.page import SettingsPage
from pijler4_desktop.ui.theme.theme import apply_theme, theme
from pijler4_desktop.ui.theme.tokens import Scheme
from pijler4_desktop.ui.window_actions import WindowDoings, add_window_actions
from tests.ui.audit import faults


class Opened(QObject):
    """Stands where the file manager does: keeps which folders were opened."""

    def __init__(self) -> None:
        super().__init__()
        self.folders: list[Path] = []

    @Slot(QUrl)
    def open(self, address: QUrl) -> None:
        self.folders.append(Path(address.toLocalFile()))


@pytest.fixture
def opened() -> Iterator[Opened]:
    handler = Opened()
    # PySide takes only a str here, whatever its stubs say
    QDesktopServices.setUrlHandler("file", handler, "open")  # type: ignore[arg-type]
    yield handler
    QDesktopServices.unsetUrlHandler("file")


@pytest.fixture
def memory(tmp_path: Path) -> Memory:
    return Memory(tmp_path / "window.ini")


@pytest.fixture
def restarts() -> list[str]:
    return []


@pytest.fixture
def page(
    qtbot: QtBot, qapp: QApplication, office: Office, memory: Memory, restarts: list[str]
) -> Iterator[SettingsPage]:
    window = QWidget()
    qtbot.addWidget(window)
    actions, jobs = Actions(window), Jobs(window)
    doings = WindowDoings(
        open_page=lambda _key: None,
        undo=lambda: None,
        redo=lambda: None,
        back=lambda: None,
        find=lambda: None,
        next_pane=lambda: None,
        fold_navigation=lambda: None,
        toggle_menu=lambda: None,
        set_scheme=lambda scheme: apply_theme(qapp, scheme),
        restart=lambda: restarts.append("again"),
        close=lambda: None,
    )
    add_window_actions(actions, entries(), doings, theme().scheme)
    made = SettingsPage(office, jobs, actions, window)
    made.remember(memory)
    made.resize(898, 482)
    window.resize(960, 540)
    window.show()
    made.arrive()
    yield made
    jobs.close()


def choose(page: SettingsPage, name: str) -> None:
    next(one for one in page.findChildren(QAbstractButton) if one.text() == name).click()


def test_a_theme_is_put_on_at_once(page: SettingsPage) -> None:
    choose(page, "Hoog contrast")
    assert theme().scheme is Scheme.CONTRAST
    choose(page, "Donker")
    assert theme().scheme is Scheme.DARK


def test_it_follows_a_theme_that_was_chosen_elsewhere(page: SettingsPage) -> None:
    page._actions["view.dark"].trigger()
    assert page.scheme.current == Scheme.DARK


def test_the_height_of_tables_is_kept_and_told(
    qtbot: QtBot, page: SettingsPage, memory: Memory
) -> None:
    with qtbot.waitSignal(memory.density_changed):
        choose(page, "Compact")
    assert memory.density is Density.COMPACT
    memory.density = Density.ROOMY
    assert page.density.current == Density.ROOMY


def test_a_size_waits_for_the_next_start(
    page: SettingsPage, memory: Memory, restarts: list[str]
) -> None:
    assert not page.scale.waiting.isVisible()
    choose(page, "90 %")
    assert memory.scale == 90
    assert page.scale.waiting.isVisible()
    words = [one.text() for one in page.scale.waiting.findChildren(QLabel)]
    assert "Nu zie je alles op 100 %. Na een nieuwe start op 90 %." in words

    page.scale.again.click()
    assert restarts == ["again"]

    choose(page, "100 %")
    assert not page.scale.waiting.isVisible()


def test_a_size_that_does_not_fit_the_screen_says_so(page: SettingsPage) -> None:
    page.window().setMinimumSize(page.screen().availableSize())
    page.arrive()
    sizes = {one.text(): one for one in page.scale.sizes.findChildren(QAbstractButton)}
    assert sizes["100 %"].isEnabled()
    assert not sizes["110 %"].isEnabled()
    assert sizes["110 %"].toolTip() == "Zo groot past het venster niet op dit scherm."
    assert "Op dit scherm past hoogstens 100 %." in page.scale._hint.text()


def test_it_names_the_municipality_and_the_files(page: SettingsPage, office: Office) -> None:
    words = {one.text() for one in page.findChildren(QLabel)}
    assert {"Herzele", office.municipality.nis} <= words
    assert {str(office.path), str(office.backup_folder)} <= words


def test_a_folder_opens_and_before_the_first_backup_the_one_around_it(
    page: SettingsPage, office: Office, opened: Opened
) -> None:
    for name in ("Gegevens", "Reservekopieën"):
        wanted = f"Map openen: {name}"
        buttons = page.findChildren(QAbstractButton)
        next(one for one in buttons if one.accessibleName() == wanted).click()
    assert opened.folders == [office.path.parent] * 2

    office.backup_if_due()
    next(one for one in buttons if one.accessibleName() == wanted).click()
    assert opened.folders[-1] == office.backup_folder


@pytest.mark.parametrize("scheme", list(Scheme))
def test_nothing_is_cut_or_nameless(page: SettingsPage, qapp: QApplication, scheme: Scheme) -> None:
    apply_theme(qapp, scheme)
    choose(page, "90 %")
    QApplication.processEvents()
    assert faults(page) == []


def test_a_return_address_is_kept_with_a_press(
    page: SettingsPage, office: Office, qtbot: QtBot
) -> None:
    address = page.address
    assert not address.save.isEnabled()

    address.editor.setPlainText("Dienst Samenleven 85.07.30-033.28")
    address.save.click()
    qtbot.waitUntil(
        lambda: "rijksregisternummer" in address.field.error_label.text(), timeout=5_000
    )
    assert page.unsaved == ["Terugzendadres"]

    address.editor.setPlainText("Dienst Samenleven\n\nMarkt 1 ")
    address.save.click()
    qtbot.waitUntil(lambda: not page.unsaved, timeout=5_000)
    assert office.settings.return_address() == ("Dienst Samenleven", "Markt 1")
    assert address.editor.toPlainText() == "Dienst Samenleven\nMarkt 1"

    address.editor.setPlainText("iets anders")
    page.discard()
    assert not page.unsaved
