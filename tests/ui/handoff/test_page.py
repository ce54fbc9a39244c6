from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import openpyxl
import pytest
from PySide6.QtCore import QObject, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QAbstractButton, QFileDialog, QLineEdit, QMainWindow, QPushButton
from pytestqt.qtbot import QtBot

from pijler4_desktop.domain.listing import OfferFilter
from pijler4_desktop.domain.records import Activity
from pijler4_desktop.exchange import placing
from pijler4_desktop.services.office import Office
from pijler4_desktop.ui.actions import Actions
from pijler4_desktop.ui.handoff.outgoing import GOES, STAYS
from pijler4_desktop.ui.handoff.page import HandoffPage
from pijler4_desktop.ui.handoff.words import AGII, FULL, PUBLIC
from pijler4_desktop.ui.jobs import Jobs
from tests.factories import an_activity, an_organisation, fill_office

SHEET = "Aanbod"


@pytest.fixture
def jobs() -> Iterator[Jobs]:
    made = Jobs()
    yield made
    made.close()


@pytest.fixture
def page(office: Office, jobs: Jobs, qtbot: QtBot) -> HandoffPage:
    window = QMainWindow()
    shown = HandoffPage(office, jobs, Actions(window))
    window.setCentralWidget(shown)
    window.resize(1200, 800)
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    return shown


def settle(jobs: Jobs, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not jobs.busy, timeout=20_000)


def arrive(page: HandoffPage, jobs: Jobs, qtbot: QtBot, ids: list[str] | None = None) -> None:
    page.arrive(ids)
    settle(jobs, qtbot)


def make(page: HandoffPage, jobs: Jobs, qtbot: QtBot, target: Path) -> None:
    page.make(target)
    settle(jobs, qtbot)


def names_in(path: Path) -> list[str]:
    book = openpyxl.load_workbook(path)
    head, *rows = book[SHEET].iter_rows(values_only=True)
    place = head.index("Activiteit") if "Activiteit" in head else 0
    return [str(row[place]) for row in rows]


def ids_in(path: Path) -> list[str]:
    book = openpyxl.load_workbook(path)
    _head, *rows = book[SHEET].iter_rows(values_only=True)
    return [str(row[-1]) for row in rows]


def change(office: Office, activity: Activity, **changes: object) -> None:
    opened = office.offer.open(activity.id)
    office.offer.edit(opened, replace(opened.activity, **changes))  # type: ignore[arg-type]


def test_an_empty_offer_leads_to_excel(page: HandoffPage, jobs: Jobs, qtbot: QtBot) -> None:
    arrive(page, jobs, qtbot)
    asked: list[str] = []
    page.open_page.connect(lambda key, _argument: asked.append(key))

    to_excel = next(b for b in page.findChildren(QPushButton) if b.text() == "Excel inlezen")
    to_excel.click()

    assert to_excel.isVisible()
    assert asked == ["importing"]
    assert not page.make_action.isEnabled()


def test_the_offer_is_listed_with_what_is_not_ready(
    page: HandoffPage, office: Office, jobs: Jobs, qtbot: QtBot
) -> None:
    first, second, *_ = fill_office(office, 20)
    change(office, first, email="", phone="")
    change(office, second, share_with_agency=False)

    arrive(page, jobs, qtbot)

    assert page.outgoing.model.rowCount() == 17
    assert page.outgoing.which.isVisible()
    assert page.outgoing.scope.isHidden()
    words = " ".join(look.accessibleName() for look in page.panel.looks)
    assert "1 heeft geen telefoon of e-mail" in words
    assert "2 zijn nog een concept en blijven hier" in words


def test_what_left_the_house_otherwise_is_named_for_what_it_is(
    page: HandoffPage, office: Office, jobs: Jobs, qtbot: QtBot, tmp_path: Path
) -> None:
    organisation = an_organisation()
    office.organisations.add(organisation)
    office.offer.add(an_activity(organisation_id=organisation.id), None)
    contact = replace(
        office.contacts.new(organisation.id),
        function="onthaal",
        name="Zoë Van den Kanarie",
        ground="consent",
        informed_on=date(2026, 1, 5),
    )
    office.contacts.add(contact)
    asked = [organisation.id]
    office.asking.workbook(tmp_path / "vragen.xlsx", asked)
    office.asking.keep_pdf(tmp_path / "vragen.pdf", b"%PDF-1.4", office.asking.forms(asked))
    found = office.person_files.of_contact(contact.id)
    office.person_files.write(tmp_path / "inzage.xlsx", found)

    arrive(page, jobs, qtbot)

    person, *sheets = page.panel.earlier.lines
    assert "Inzage van een persoon" in person
    assert "voor de persoon zelf · met personen" in person
    for sheet in sheets:
        assert sheet.endswith("Vragenblad · 1 rij · voor Buurthuis De Linde")
    assert len(sheets) == 2


def test_persons_go_along_once_receiver_and_reason_are_there(
    page: HandoffPage, office: Office, jobs: Jobs, qtbot: QtBot, tmp_path: Path
) -> None:
    office.offer.add(an_activity(internal_notes="KANARIE"), None)
    arrive(page, jobs, qtbot)
    panel = page.panel
    assert not panel.receiver.receiver.isVisible()
    assert panel.earlier.isHidden()
    panel.profiles[PUBLIC].click()
    assert not panel.receiver.personal.isEnabled()
    panel.profiles[FULL].click()
    panel.receiver.personal.click()
    settle(jobs, qtbot)

    page.ask()

    assert "Vul de ontvanger en de reden in." in panel.outcome.words
    assert panel.receiver.receiver.hasFocus()
    qtbot.keyClicks(panel.receiver.receiver, "Dienst integratie")
    panel.receiver.ground.ground = "public_task"
    make(page, jobs, qtbot, tmp_path / "met.xlsx")
    assert "Dienst integratie · met personen" in panel.earlier.lines[0]
    panel.receiver.personal.click()
    make(page, jobs, qtbot, tmp_path / "zonder.xlsx")
    assert len(panel.earlier.lines) == 2
    assert "met personen" not in panel.earlier.lines[0]
    headings = {path.stem: _headings(path) for path in tmp_path.glob("*.xlsx")}
    assert "Interne notities" in headings["met"]
    assert "Interne notities" not in headings["zonder"]


def _headings(path: Path) -> list[object]:
    return [cell.value for cell in openpyxl.load_workbook(path)[SHEET][1]]


def test_looking_at_a_check_lists_exactly_what_it_counts(
    page: HandoffPage, office: Office, jobs: Jobs, qtbot: QtBot
) -> None:
    first, *_ = fill_office(office, 20)
    change(office, first, email="", phone="")
    arrive(page, jobs, qtbot)
    opened: list[tuple[str, object]] = []
    page.open_page.connect(lambda key, argument: opened.append((key, argument)))

    next(look for look in page.panel.looks if "telefoon" in look.accessibleName()).click()
    listed = list(page.outgoing.model.ids)
    qtbot.keyClick(page.outgoing.table, Qt.Key.Key_Return)
    page.outgoing.which.findChildren(QAbstractButton)[0].click()

    assert listed == [first.id]
    assert opened == [("offer", first.id)]
    assert page.outgoing.model.rowCount() == 18


def test_what_stays_is_listed_with_the_reason(
    page: HandoffPage, office: Office, jobs: Jobs, qtbot: QtBot
) -> None:
    first, *_ = fill_office(office, 5)
    change(office, first, share_with_agency=False)
    arrive(page, jobs, qtbot)

    page.outgoing.which.findChildren(QAbstractButton)[1].click()

    assert page.outgoing.which.current == STAYS
    assert list(page.outgoing.model.ids) == [first.id]
    assert "'Doorgeven aan AgII' staat op nee" in page.outgoing._said.text()


def test_another_profile_takes_others_along(
    page: HandoffPage, office: Office, jobs: Jobs, qtbot: QtBot
) -> None:
    first, *_ = fill_office(office, 5)
    change(office, first, share_with_agency=False)
    arrive(page, jobs, qtbot)

    page.panel.profiles[FULL].click()
    settle(jobs, qtbot)

    assert page.outgoing.model.rowCount() == 5
    assert page.outgoing.which.current == GOES
    assert page.outgoing.which.isHidden()


def test_the_public_profile_asks_no_contact(
    page: HandoffPage, office: Office, jobs: Jobs, qtbot: QtBot
) -> None:
    office.offer.add(an_activity(email="", phone=""))
    arrive(page, jobs, qtbot)
    before = [look.accessibleName() for look in page.panel.looks]

    page.panel.profiles[PUBLIC].click()
    settle(jobs, qtbot)

    assert before == ["Bekijk: 1 heeft geen telefoon of e-mail"]
    assert page.panel.looks == []


def test_the_workbook_holds_what_was_listed(
    page: HandoffPage, office: Office, jobs: Jobs, qtbot: QtBot, tmp_path: Path
) -> None:
    fill_office(office, 20)
    arrive(page, jobs, qtbot)
    listed = list(page.outgoing.model.ids)
    target = tmp_path / "uit.xlsx"

    make(page, jobs, qtbot, target)

    assert ids_in(target) == listed
    assert "Samentuin De Kouter" in names_in(target)
    assert page.panel.outcome.words == "18 activiteiten staan in uit.xlsx."
    assert page.make_action.isEnabled()


def test_only_the_selection_goes_along(
    page: HandoffPage, office: Office, jobs: Jobs, qtbot: QtBot, tmp_path: Path
) -> None:
    chosen = [activity.id for activity in fill_office(office, 20)[3:6]]
    arrive(page, jobs, qtbot, chosen)
    target = tmp_path / "uit.xlsx"

    make(page, jobs, qtbot, target)

    assert page.outgoing.scope.isVisible()
    assert ids_in(target) == chosen
    assert page._proposed().split("-20")[0] == "aanbod-vierde-pijler-herzele-selectie"


def test_the_whole_offer_instead_of_the_selection(
    page: HandoffPage, office: Office, jobs: Jobs, qtbot: QtBot, tmp_path: Path
) -> None:
    fill_office(office, 20)
    arrive(page, jobs, qtbot, list(office.offer.ids(OfferFilter())[:2]))
    before = page.outgoing.model.rowCount()

    page.outgoing.scope.everything.click()
    settle(jobs, qtbot)
    make(page, jobs, qtbot, tmp_path / "uit.xlsx")

    assert before == 2
    assert len(ids_in(tmp_path / "uit.xlsx")) == 18


def test_a_selection_of_everything_is_no_choice(
    page: HandoffPage, office: Office, jobs: Jobs, qtbot: QtBot
) -> None:
    fill_office(office, 4)

    arrive(page, jobs, qtbot, list(office.offer.ids(OfferFilter())))

    assert page.outgoing.scope.isHidden()
    assert page.outgoing.scope.ids is None
    assert page.outgoing.model.rowCount() == 4


def test_a_locked_target_is_told_and_kept(
    page: HandoffPage,
    office: Office,
    jobs: Jobs,
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    fill_office(office, 3)
    arrive(page, jobs, qtbot)
    target = tmp_path / "uit.xlsx"
    target.write_bytes(b"het vorige bestand")

    def open_in_excel(_source: Path, _target: Path) -> Path:
        raise PermissionError(13, "The process cannot access the file")

    with monkeypatch.context() as windows:
        windows.setattr(Path, "replace", open_in_excel)
        windows.setattr(placing, "WAITS", (0.0,))
        make(page, jobs, qtbot, target)
    told, kept = page.panel.outcome.words, target.read_bytes()
    again = next(b for b in page.findChildren(QPushButton) if b.text() == "Opnieuw proberen")
    again.click()
    settle(jobs, qtbot)

    assert "'uit.xlsx' is nog open in Excel" in told
    assert kept == b"het vorige bestand"
    assert "3 activiteiten staan in uit.xlsx" in page.panel.outcome.words
    assert len(ids_in(target)) == 3
    assert [path.name for path in tmp_path.glob("*.part")] == []


def test_a_folder_that_is_not_there_is_told(
    page: HandoffPage, office: Office, jobs: Jobs, qtbot: QtBot, tmp_path: Path
) -> None:
    fill_office(office, 3)
    arrive(page, jobs, qtbot)

    make(page, jobs, qtbot, tmp_path / "weg" / "uit.xlsx")

    assert "Kies een andere map" in page.panel.outcome.words
    assert page.make_action.isEnabled()


def test_stopping_leaves_no_file(
    page: HandoffPage, office: Office, jobs: Jobs, qtbot: QtBot, tmp_path: Path
) -> None:
    fill_office(office, 600)
    arrive(page, jobs, qtbot)

    page.make(tmp_path / "uit.xlsx")
    jobs.cancel()
    settle(jobs, qtbot)

    assert page.panel.outcome.words.startswith("Gestopt")
    assert list(tmp_path.glob("*.xlsx*")) == []
    assert page.make_action.isEnabled()


def test_nothing_that_goes_along_is_told_without_a_dialog(
    page: HandoffPage, office: Office, jobs: Jobs, qtbot: QtBot
) -> None:
    office.offer.add(an_activity(share_with_agency=False))
    arrive(page, jobs, qtbot)

    page.panel.make.click()

    assert "geen aanbod om door te geven" in page.panel.outcome.words
    assert page.findChildren(QFileDialog) == []


def test_ctrl_enter_asks_where_and_makes_it(
    page: HandoffPage, office: Office, jobs: Jobs, qtbot: QtBot, tmp_path: Path
) -> None:
    fill_office(office, 3)
    arrive(page, jobs, qtbot)
    page._folder = str(tmp_path)

    qtbot.keyClick(page.panel.make, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    dialog = page.findChild(QFileDialog)
    assert dialog is not None
    field = dialog.findChild(QLineEdit)
    assert field is not None
    proposed = field.text()
    qtbot.keyClick(field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: page.panel.outcome.words != "", timeout=20_000)

    assert proposed.startswith("aanbod-vierde-pijler-herzele-20")
    assert [path.name for path in tmp_path.glob("*.xlsx")] == [proposed]


class _Folders(QObject):
    """Takes the place of the desktop's file manager."""

    def __init__(self) -> None:
        super().__init__()
        self.opened: list[str] = []

    @Slot(QUrl)
    def open(self, url: QUrl) -> None:
        self.opened.append(url.toLocalFile())


def test_the_folder_opens(
    page: HandoffPage, office: Office, jobs: Jobs, qtbot: QtBot, tmp_path: Path
) -> None:
    fill_office(office, 3)
    arrive(page, jobs, qtbot)
    make(page, jobs, qtbot, tmp_path / "uit.xlsx")
    folders = _Folders()

    QDesktopServices.setUrlHandler("file", folders, "open")  # type: ignore[arg-type]
    next(b for b in page.findChildren(QPushButton) if b.text() == "Map openen").click()
    QDesktopServices.unsetUrlHandler("file")

    assert folders.opened == [str(tmp_path)]


def test_a_change_elsewhere_is_seen(
    page: HandoffPage, office: Office, jobs: Jobs, qtbot: QtBot
) -> None:
    fill_office(office, 3)
    arrive(page, jobs, qtbot)

    jobs.write(lambda _progress: office.offer.add(an_activity(name="Nieuw koor")))
    qtbot.waitUntil(lambda: page.outgoing.model.rowCount() == 4, timeout=20_000)

    assert page.outgoing.model.rowCount() == 4


@pytest.mark.parametrize("profile", [AGII, FULL, PUBLIC])
def test_everything_that_takes_focus_has_a_name(
    page: HandoffPage, office: Office, jobs: Jobs, qtbot: QtBot, profile: str
) -> None:
    chosen = [activity.id for activity in fill_office(office, 20)[:3]]
    arrive(page, jobs, qtbot, chosen)
    page.panel.profiles[profile].click()
    settle(jobs, qtbot)

    buttons = [b for b in page.findChildren(QAbstractButton) if b.isVisible()]

    assert [b for b in buttons if not (b.accessibleName() or b.text())] == []
    assert [b for b in buttons if b.height() < 24] == []
    assert page.outgoing.table.accessibleName() == "Activiteiten die meegaan"
    assert page.panel.profiles[profile].accessibleDescription() != ""


def test_what_came_of_it_is_in_sight_in_a_low_window(
    page: HandoffPage, office: Office, jobs: Jobs, qtbot: QtBot, tmp_path: Path
) -> None:
    fill_office(office, 3)
    page.window().resize(960, 420)
    arrive(page, jobs, qtbot)

    make(page, jobs, qtbot, tmp_path / "uit.xlsx")

    folder = next(b for b in page.findChildren(QPushButton) if b.text() == "Map openen")

    def wholly_in_sight() -> bool:
        seen = folder.visibleRegion().boundingRect().height()
        return 0 < seen == folder.height()

    qtbot.waitUntil(wholly_in_sight, timeout=5_000)  # once the layout has come to rest
