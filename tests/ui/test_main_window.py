"""The window as a whole: it opens by itself, undoes, remembers, tells and closes safely."""

import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QByteArray, QPoint, Qt
from PySide6.QtWidgets import QApplication, QMenuBar
from pytestqt.qtbot import QtBot

from pijler4_desktop.domain.errors import ExpectedError, Failure
from pijler4_desktop.domain.ids import new_id
from pijler4_desktop.domain.listing import OfferFilter
from pijler4_desktop.domain.progress import Progress
from pijler4_desktop.domain.records import Activity
from pijler4_desktop.domain.vocabulary import Status
from pijler4_desktop.services.office import Office
from pijler4_desktop.ui.importing.page import ImportPage
from pijler4_desktop.ui.main_window import MainWindow
from pijler4_desktop.ui.memory import Memory
from pijler4_desktop.ui.navigation import RAIL, WIDE
from pijler4_desktop.ui.offer.page import OfferPage
from pijler4_desktop.ui.page import HANDOFF, HELP, IMPORTING, NEW, OFFER, OVERVIEW
from pijler4_desktop.ui.placing import place_window
from pijler4_desktop.ui.shortcuts_sheet import HelpPage
from pijler4_desktop.ui.start.page import StartPage
from pijler4_desktop.ui.start.trouble import TroublePage
from pijler4_desktop.ui.theme.theme import theme
from pijler4_desktop.ui.theme.tokens import Scheme
from tests.factories import an_activity
from tests.ui.audit import faults
from tests.ui.importing.driving import ROWS, a_list

Open = Callable[[], MainWindow]


@pytest.fixture
def settings(tmp_path: Path) -> Path:
    return tmp_path / "window.ini"


@pytest.fixture
def open_window(qtbot: QtBot, database_path: Path, settings: Path) -> Iterator[Open]:
    """Return what opens the window as the program does, on a database that may be there."""
    made: list[MainWindow] = []

    def open_it() -> MainWindow:
        window = MainWindow(database_path, Memory(settings))
        made.append(window)
        qtbot.addWidget(window)
        window.show()
        with qtbot.waitSignal(window.ready, timeout=20_000):
            window.open_data()
        qtbot.waitUntil(lambda: not window.jobs.busy, timeout=20_000)
        return window

    yield open_it
    for window in made:
        window.close()


@pytest.fixture
def window(open_window: Open, database_path: Path) -> MainWindow:
    Office.create(database_path, "Herzele").close()
    return open_window()


def add_activity(qtbot: QtBot, window: MainWindow, name: str = "Taalcafé") -> None:
    office = window.office
    assert office is not None
    with qtbot.waitSignal(window.jobs.changed):
        window.jobs.write(lambda _progress: office.offer.add(Activity(id=new_id(), name=name)))
    qtbot.waitUntil(lambda: not window.jobs.busy)


def count(window: MainWindow) -> int:
    assert window.office is not None
    return len(window.office.offer.ids(OfferFilter()))


def test_it_opens_on_its_first_page(window: MainWindow) -> None:
    assert window.windowTitle() == "Herzele"
    assert window.stack.current_key == window.page_keys[0]
    assert window.topbar.title
    assert not window.banner.isVisible()


def test_without_a_database_it_asks_how_to_begin(
    qtbot: QtBot, open_window: Open, database_path: Path
) -> None:
    window = open_window()
    start = window.stack.page
    assert isinstance(start, StartPage)
    assert start.focusWidget() is start.municipality
    assert not window.registry[f"page.{HELP}"].isEnabled()
    with qtbot.waitSignal(window.ready, timeout=20_000):
        start.begun.emit("41027", window.page_keys[0], None)
    assert database_path.exists()
    assert window.windowTitle() == "Herzele"
    assert window.registry[f"page.{HELP}"].isEnabled()


def test_pressing_twice_begins_once(qtbot: QtBot, open_window: Open) -> None:
    window = open_window()
    start = window.stack.page
    assert isinstance(start, StartPage)
    started: list[bool] = []
    window.jobs.busy_changed.connect(started.append)
    with qtbot.waitSignal(window.ready, timeout=20_000):
        start.begun.emit("41027", window.page_keys[0], None)
        start.begun.emit("41027", window.page_keys[0], None)
        assert started == [True]
    assert window.office is not None
    assert not window.office.read_only


def test_a_file_that_cannot_be_opened_is_explained(
    qtbot: QtBot, open_window: Open, database_path: Path
) -> None:
    database_path.write_bytes(b"this is no database, whatever its name says" * 50)
    window = open_window()
    trouble = window.stack.page
    assert isinstance(trouble, TroublePage)
    database_path.unlink()
    with qtbot.waitSignal(window.ready, timeout=20_000):
        trouble.again.emit()
    assert isinstance(window.stack.page, StartPage)


def test_undo_and_redo_say_what_they_would_do(qtbot: QtBot, window: MainWindow) -> None:
    undo, redo = window.registry["edit.undo"], window.registry["edit.redo"]
    assert not undo.isEnabled()
    assert not redo.isEnabled()
    add_activity(qtbot, window)
    assert undo.isEnabled()
    assert "Taalcafé" in undo.text()
    assert undo.toolTip().endswith("(Ctrl+Z)")
    qtbot.mouseClick(window.topbar.undo_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: count(window) == 0 and not window.jobs.busy)
    assert "Taalcafé" in window.toast.words
    assert not undo.isEnabled()
    assert "Taalcafé" in redo.text()
    qtbot.keyClick(window, Qt.Key.Key_Y, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: count(window) == 1 and not window.jobs.busy)
    qtbot.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: count(window) == 0 and not window.jobs.busy)


def test_undo_ends_where_a_list_was_opened(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    undo = window.registry["edit.undo"]
    add_activity(qtbot, window)
    window.open_page(IMPORTING)
    page = window.stack.page
    assert isinstance(page, ImportPage)
    assert undo.isEnabled()
    page.read(a_list(tmp_path / "lijst.xlsx", ROWS))
    qtbot.waitUntil(lambda: page.session.opened is not None, timeout=20_000)

    assert not undo.isEnabled()
    window.undo()
    qtbot.waitUntil(lambda: not window.jobs.busy, timeout=20_000)
    assert count(window) == 1

    window.open_page(OFFER)
    assert "Taalcafé" in undo.text()


def test_a_toast_undoes(qtbot: QtBot, window: MainWindow) -> None:
    add_activity(qtbot, window)
    window.say("Toegevoegd.", undo=True)
    window.toast.undo.emit()
    qtbot.waitUntil(lambda: count(window) == 0 and not window.jobs.busy)


def test_a_toast_undoes_what_it_was_about(qtbot: QtBot, window: MainWindow) -> None:
    add_activity(qtbot, window)
    window.open_page(OFFER)
    page = window.stack.page
    assert isinstance(page, OfferPage)
    page.list.views.save("Alles")
    page.list.views.remove("Alles")
    window.open_page(HANDOFF)

    window.toast.undo.emit()

    assert [view.name for view in page.list.views.views] == ["Alles"]
    assert count(window) == 1


def test_the_save_state_tells_the_time(qtbot: QtBot, window: MainWindow) -> None:
    add_activity(qtbot, window)
    state = window.navigation._save
    assert state.accessibleName().startswith("Alles bewaard om ")
    high = state.height()
    for backup in ("", "Reservekopie: vandaag 8.30"):  # nothing above it jumps
        window.navigation.save_state("Alles bewaard om 10.42", backup)
        QApplication.processEvents()
        assert state.height() == high


def test_the_badge_counts_what_is_to_check(qtbot: QtBot, window: MainWindow) -> None:
    assert window.office is not None
    office = window.office
    added = an_activity(last_verified=None, status=Status.ACTIVE)
    window.jobs.write(lambda _progress: office.offer.add(added))
    made = window.navigation._buttons[OFFER]
    qtbot.waitUntil(lambda: made._badge == 1)
    assert "1 activiteit na te kijken" in made.accessibleName()
    window.undo()
    qtbot.waitUntil(lambda: made._badge == 0)
    assert "na te kijken" not in made.accessibleName()


@pytest.mark.parametrize(
    ("size", "width"), [((1440, 900), WIDE), ((1366, 768), RAIL), ((1000, 560), RAIL)]
)
def test_the_navigation_fits_the_window(
    window: MainWindow, size: tuple[int, int], width: int
) -> None:
    window.resize(*size)
    QApplication.processEvents()
    assert window.navigation.width() == width
    assert (window.width(), window.height()) == size


def test_the_navigation_can_be_folded_and_stays_so(
    qtbot: QtBot, window: MainWindow, open_window: Open
) -> None:
    window.resize(1440, 900)
    qtbot.keyClick(window, Qt.Key.Key_B, Qt.KeyboardModifier.ControlModifier)
    assert window.navigation.is_rail
    window.close()
    again = open_window()
    again.resize(1440, 900)
    assert again.navigation.is_rail


def test_size_and_theme_are_remembered(window: MainWindow, open_window: Open) -> None:
    window.resize(1234, 678)
    window.registry["view.dark"].trigger()
    assert theme().dark
    window.close()
    again = open_window()
    assert again.height() == 678  # Qt keeps the width within the screen
    assert again.registry["view.dark"].isChecked()
    assert Memory(Path(again._memory._settings.fileName())).scheme is Scheme.DARK


def test_starting_again_asks_about_unsaved_work_first(qtbot: QtBot, window: MainWindow) -> None:
    window.open_page(OFFER, NEW)
    qtbot.keyClicks(QApplication.focusWidget(), "Taalcafe")
    restart = window.registry["window.restart"]

    restart.trigger()
    assert window.isVisible()
    window.question.stay.click()
    asked_again = window.starts_again
    restart.trigger()
    window.question.leave.click()

    assert not asked_again
    assert window.starts_again
    assert not window.isVisible()


def test_closing_is_not_starting_again(window: MainWindow) -> None:
    window.close()
    assert not window.starts_again


def test_the_first_time_it_stays_within_the_screen(window: MainWindow) -> None:
    place_window(window, QByteArray())
    room = window.screen().availableSize()
    assert window.height() <= max(room.height(), window.minimumHeight())
    assert window.width() == max(min(1440, room.width() - 2), window.minimumWidth())


def test_pages_by_keyboard_also_on_azerty(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.keyClick(window, Qt.Key.Key_F1)
    assert window.stack.current_key == HELP
    assert window.topbar.title == "Hulp en sneltoetsen"
    sheet = window.stack.page
    assert isinstance(sheet, HelpPage)
    assert sheet._grouped()[0][0] == "Overzicht"  # where one was, first
    qtbot.keyClick(window, Qt.Key.Key_Eacute, Qt.KeyboardModifier.ControlModifier)
    assert window.stack.current_key == OFFER
    qtbot.keyClick(window, Qt.Key.Key_Ampersand, Qt.KeyboardModifier.ControlModifier)
    assert window.stack.current_key == window.page_keys[0] == OVERVIEW


def test_no_keys_mean_two_things(window: MainWindow) -> None:
    for key in window.page_keys:
        window.open_page(key)
    taken: dict[tuple[str, object], list[str]] = {}
    anywhere: dict[str, list[str]] = {}
    for action in window.registry:
        local = action.shortcutContext() is Qt.ShortcutContext.WidgetWithChildrenShortcut
        for shortcut in action.shortcuts():
            scope = action.parent() if local else None
            taken.setdefault((shortcut.toString(), scope), []).append(action.objectName())
            if not local:
                anywhere.setdefault(shortcut.toString(), []).append(action.objectName())
    doubled = {keys: names for keys, names in taken.items() if len(names) > 1}
    assert not doubled
    clashing = {
        keys: (names, anywhere[keys])
        for (keys, scope), names in taken.items()
        if scope is not None and keys in anywhere
    }
    assert not clashing
    assert all("Ctrl+Alt" not in keys for keys, _scope in taken)


def test_f6_goes_round_the_parts(qtbot: QtBot, window: MainWindow) -> None:
    window.open_page(HELP)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    window.say("Nagekeken.", undo=True)
    seen: set[str] = set()
    for _ in range(4):
        window.registry["view.pane"].trigger()
        focus = QApplication.focusWidget()
        assert focus is not None
        parts = {"toast": window.toast, "navigation": window.navigation, "page": window.stack}
        seen |= {name for name, part in parts.items() if part.isAncestorOf(focus)}
    assert seen == {"toast", "navigation", "page"}


def test_the_menu_bar_comes_with_f10_and_alt(qtbot: QtBot, window: MainWindow) -> None:
    def bars() -> int:
        return sum(bar.isVisible() for bar in window.findChildren(QMenuBar))

    assert bars() == 0
    qtbot.keyClick(window, Qt.Key.Key_F10)
    assert bars() == 1
    window.registry["view.menu"].trigger()
    assert bars() == 0
    qtbot.keyPress(window, Qt.Key.Key_Alt)
    qtbot.keyRelease(window, Qt.Key.Key_Alt)
    assert bars() == 1
    window.registry["view.menu"].trigger()


def test_long_work_shows_and_stops(qtbot: QtBot, window: MainWindow) -> None:
    ended = threading.Event()
    outcomes: list[int] = []

    def work(progress: Progress) -> int:
        try:
            for step in range(100_000):
                progress.report(step, 100_000)
                ended.wait(0.001)
            return 1
        finally:
            ended.set()

    window.jobs.read(work, outcomes.append)
    assert not window.strip.isVisible()
    qtbot.waitUntil(window.strip.isVisible)
    qtbot.mouseClick(window.strip._stop, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not window.jobs.busy)
    assert outcomes == []
    assert not window.strip.isVisible()


def test_a_failure_is_a_sentence_and_one_at_a_time(qtbot: QtBot, window: MainWindow) -> None:
    def fail(_progress: Progress) -> int:
        raise ExpectedError(Failure.DISK_FULL)

    window.jobs.read(fail, lambda _outcome: None)
    qtbot.waitUntil(lambda: window._failure is not None)
    dialog = window._failure
    assert dialog is not None
    assert "E_DISK_FULL" not in dialog.text()
    assert dialog.detailedText() == "E_DISK_FULL"
    window.show_failure(RuntimeError("again"))
    assert window._failure is dialog
    dialog.accept()
    qtbot.waitUntil(lambda: window._failure is None)


def test_a_second_window_only_reads(qtbot: QtBot, window: MainWindow, open_window: Open) -> None:
    add_activity(qtbot, window)
    second = open_window()
    assert second.banner.isVisible()
    assert not second.registry["edit.undo"].isEnabled()
    assert count(second) == 1
    window.close()
    with qtbot.waitSignal(second.ready, timeout=20_000):
        second.banner.retried.emit()
    assert not second.banner.isVisible()
    assert second.registry["edit.undo"].isEnabled()


def test_closing_waits_for_a_save(window: MainWindow, open_window: Open) -> None:
    office = window.office
    assert office is not None
    window.jobs.write(
        lambda _progress: office.offer.add(Activity(id=new_id(), name="Op de valreep"))
    )
    window.close()
    assert count(open_window()) == 1


def test_everything_with_a_focus_has_a_name_and_nothing_is_cut(window: MainWindow) -> None:
    for key in window.page_keys:
        window.open_page(key)
        for size in ((1440, 900), (1366, 768), (1000, 560)):
            window.resize(*size)
            QApplication.processEvents()
            assert faults(window) == [], (key, size)


def test_the_mouse_finds_the_same_pages(qtbot: QtBot, window: MainWindow) -> None:
    help_button = window.navigation._buttons[HELP]
    spot = QPoint(help_button.width() // 2, help_button.height() // 2)
    qtbot.mouseClick(help_button, Qt.MouseButton.LeftButton, pos=spot)
    assert window.stack.current_key == HELP
    assert help_button.accessibleName() == "Hulp en sneltoetsen, huidige pagina"


def test_a_page_can_lead_to_another(window: MainWindow) -> None:
    page = window.stack.page
    assert page is not None

    page.open_page.emit("handoff", None)

    assert window.stack.current_key == "handoff"


def test_enter_presses_a_button(qtbot: QtBot, window: MainWindow) -> None:
    window.open_page("importing")
    page = window.stack.page
    assert isinstance(page, ImportPage)
    pressed: list[bool] = []
    page.file.choose.clicked.disconnect()
    page.file.choose.clicked.connect(lambda: pressed.append(True))

    qtbot.keyClick(page.file.choose, Qt.Key.Key_Return)

    assert pressed == [True]


def test_alt_with_a_letter_is_no_call_for_the_menu(qtbot: QtBot, window: MainWindow) -> None:
    window.open_page("importing")

    qtbot.keyPress(window, Qt.Key.Key_Alt)
    qtbot.keyClick(window, Qt.Key.Key_N, Qt.KeyboardModifier.AltModifier)
    qtbot.keyRelease(window, Qt.Key.Key_Alt)

    assert not window.menu_bar.shown


def test_closing_asks_about_what_is_not_saved(qtbot: QtBot, window: MainWindow) -> None:
    window.open_page(OFFER, NEW)
    page = window.stack.page
    assert isinstance(page, OfferPage)
    qtbot.keyClicks(QApplication.focusWidget(), "Taalcafe")

    window.close()

    assert window.isVisible()
    window.question.stay.click()
    assert window.isVisible()
    window.close()
    assert "blijft als klad" in window.question.informativeText()
    office = window.office
    assert office is not None
    drafts = office.form_drafts
    window.question.leave.click()
    assert not window.isVisible()
    assert [draft.name for draft in drafts.list()] == ["Taalcafe"]


def test_arrows_go_along_the_pages_and_open_none(qtbot: QtBot, window: MainWindow) -> None:
    assert window.navigation.take_focus()

    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Down)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Down)

    assert window.stack.current_key == OVERVIEW
    passed = QApplication.focusWidget()
    key = window.page_keys[2]
    assert passed is window.navigation._buttons[key]
    qtbot.keyClick(passed, Qt.Key.Key_Space)
    assert window.stack.current_key == key
    assert [b.key for b in window.navigation._buttons.values() if b.isChecked()] == [key]
