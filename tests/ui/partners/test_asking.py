"""Asking organisations from the window: files where the user wants them, a mail ready to send."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import openpyxl
import pytest
from PySide6.QtCore import QObject, QUrl, Slot
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from pijler4_desktop.domain.records import Organisation
from pijler4_desktop.domain.vocabulary import Action
from pijler4_desktop.services.office import Office
from pijler4_desktop.ui.jobs import Jobs
from pijler4_desktop.ui.partners.asking import EXCEL, PDF, Asking, file_name, free_names
from tests.factories import an_activity, an_organisation
from tests.ui.printing.pdf_text import page_texts


class MailProgram(QObject):
    """Stands where the mail program of the computer stands, and keeps what it is asked to open."""

    def __init__(self) -> None:
        super().__init__()
        self.asked: list[str] = []

    @Slot(QUrl)
    def open(self, url: QUrl) -> None:
        self.asked.append(bytes(url.toEncoded().data()).decode())


@pytest.fixture
def mail_program() -> Iterator[MailProgram]:
    made = MailProgram()
    QDesktopServices.setUrlHandler("mailto", made, "open")  # type: ignore[arg-type]
    yield made
    QDesktopServices.unsetUrlHandler("mailto")


@pytest.fixture
def jobs() -> Iterator[Jobs]:
    made = Jobs()
    yield made
    made.close()


@pytest.fixture
def partners(office: Office) -> list[Organisation]:
    made = [an_organisation("Buurthuis De Linde", email="onthaal@linde.example"),
            an_organisation("Samentuin & co vzw")]  # fmt: skip
    with office.database.work(Action.IMPORT, "Lijst") as work:
        work.add([*made, *(an_activity(organisation_id=one.id) for one in made)])
    return made


@pytest.fixture
def asking(office: Office, jobs: Jobs, qtbot: QtBot) -> Asking:
    widget = QWidget()
    qtbot.addWidget(widget)
    return Asking(office, jobs, widget)


def pairs(partners: list[Organisation]) -> list[tuple[str, str]]:
    return [(one.id, one.name) for one in partners]


def dialog_of(asking: Asking) -> QFileDialog:
    widget = asking.parent()
    assert isinstance(widget, QWidget)
    return widget.findChildren(QFileDialog)[-1]


def settle(jobs: Jobs, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not jobs.busy, timeout=20_000)


def test_a_sheet_for_one_and_files_for_several(
    asking: Asking, jobs: Jobs, partners: list[Organisation], tmp_path: Path, qtbot: QtBot
) -> None:
    asking.as_excel(pairs(partners[:1]))
    settle(jobs, qtbot)
    proposed = Path(dialog_of(asking).selectedFiles()[0]).name
    assert proposed == file_name(partners[0].name, EXCEL, date.today())  # noqa: DTZ011
    target = tmp_path / proposed
    with qtbot.waitSignal(asking.told, timeout=20_000) as told:
        dialog_of(asking).fileSelected.emit(str(target))
    assert told.args == [f"Vragenblad bewaard: {proposed}"]
    assert openpyxl.load_workbook(target).sheetnames[0] == "Buurthuis De Linde"

    folder = tmp_path / "map"
    folder.mkdir()
    asking.as_pdf(pairs(partners))
    settle(jobs, qtbot)
    for _again in range(2):  # what stands there may have come back filled in
        with qtbot.waitSignal(asking.told, timeout=20_000) as told:
            dialog_of(asking).fileSelected.emit(str(folder))
    assert told.args == ["2 vragenbladen bewaard in de map map"]
    files = sorted(folder.iterdir())
    assert len(files) == 4
    said = page_texts(files[0].read_bytes())[0]
    assert "Taalcafé Babbelhoek" in said


def test_a_mail_is_ready_in_the_mail_program(
    asking: Asking, partners: list[Organisation], mail_program: MailProgram,
    office: Office, qtbot: QtBot,
) -> None:  # fmt: skip
    with qtbot.waitSignal(asking.told, timeout=20_000) as told:
        asking.by_mail(partners[0].id)
    (link,) = mail_program.asked
    assert link.startswith("mailto:onthaal@linde.example?subject=Klopt%20dit%20nog%3F")
    assert "Taalcaf%C3%A9%20Babbelhoek" in link
    assert "Kijk hem na" in told.args[0]

    with qtbot.waitSignal(asking.told, timeout=20_000) as told:
        asking.by_mail(partners[1].id)
    assert "vul het zelf in" in told.args[0]

    many = [an_activity(name=f"Groep {n}", organisation_id=partners[0].id) for n in range(9)]
    with office.database.work(Action.IMPORT, "Meer") as work:
        work.add(many)
    with qtbot.waitSignal(asking.told, timeout=20_000) as told:
        asking.by_mail(partners[0].id)
    assert "Ctrl+V" in told.args[0]
    assert len(mail_program.asked[-1]) < 500
    assert QGuiApplication.clipboard().text() == office.asking.mail(partners[0].id).body


def test_a_mail_is_as_long_as_windows_passes_on(
    office: Office, partners: list[Organisation]
) -> None:
    mail = office.asking.mail(partners[0].id)
    assert mail.fits
    assert not replace(mail, body="é" * 400).fits
    assert replace(mail, body="é" * 400).to_paste_in.fits
    assert "&" not in replace(mail, subject="a&b", body="c&d").link.replace("&body=", "")


def test_names_of_files_are_free_and_plain(tmp_path: Path) -> None:
    day = date(2026, 11, 23)
    assert (
        file_name("Café 't Hoekje / vzw", PDF, day) == "vragenblad-cafe-t-hoekje-vzw-2026-11-23.pdf"
    )
    assert file_name("", EXCEL, day) == "vragenblad-organisatie-2026-11-23.xlsx"
    (tmp_path / "a.pdf").touch()
    assert [p.name for p in free_names(tmp_path, ["a.pdf", "a.pdf"])] == ["a-2.pdf", "a-3.pdf"]
