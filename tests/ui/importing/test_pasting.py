"""Rows pasted from Excel: the same review as a file, and nothing written before the last button."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from pijler4_desktop.domain.importing.vocabulary import ColumnReason, Outcome
from pijler4_desktop.domain.listing import OfferFilter
from pijler4_desktop.domain.sheet import NoticeCode
from pijler4_desktop.services.office import Office
from pijler4_desktop.ui.importing.page import ImportPage
from pijler4_desktop.ui.importing.steps import Step
from pijler4_desktop.ui.page import Pasted
from tests.factories import an_activity, fill_office
from tests.ui.hands import Hands
from tests.ui.importing.driving import HEAD, ROWS, at, feeds, go, outcomes, quiet

ALL = OfferFilter()
NONE = Qt.KeyboardModifier.NoModifier
LIST = "\r\n".join("\t".join(row) for row in [HEAD, *ROWS]) + "\r\n"


def paste(page: ImportPage, qtbot: QtBot, text: str, copied: tuple[str, ...] = ()) -> None:
    page.arrive(Pasted(text, copied))
    qtbot.waitUntil(lambda: at(page) == Step.COLUMNS, timeout=20_000)
    quiet(page, qtbot)


def test_rows_with_headings_open_at_the_columns(page: ImportPage, qtbot: QtBot) -> None:
    paste(page, qtbot, LIST)

    assert page.subtitle == "Geplakt uit het klembord"
    assert page.unsaved == ["Geplakt uit het klembord"]
    assert feeds(page)[:3] == ["name", "organisation", "type"]


def test_nothing_is_written_before_the_last_button(
    page: ImportPage, qtbot: QtBot, office: Office
) -> None:
    before = office.editing.to_undo
    paste(page, qtbot, LIST)

    go(page, qtbot, Step.REVIEW)
    go(page, qtbot, Step.SUMMARY)
    assert office.offer.ids(ALL) == []
    assert office.editing.to_undo == before
    assert list(office.importing.drafts.list()) == []
    assert outcomes(page)[Outcome.NEW] == 2
    page.summary.keep_held.setChecked(False)
    go(page, qtbot, Step.DONE)

    assert len(office.offer.ids(ALL)) == 2
    assert page.unsaved == []
    step = office.editing.to_undo
    assert step is not None
    assert step.label == "Geplakt uit het klembord"


def test_rows_without_headings_ask_what_the_columns_are(page: ImportPage, qtbot: QtBot) -> None:
    paste(page, qtbot, "Taalcafé\tBib Herzele\trood\r\nSamentuin\tTuin vzw\tblauw\r\n")

    assert [column.heading for column in page.columns.table.columns.columns] == [
        "Kolom A",
        "Kolom B",
        "Kolom C",
    ]
    first = page.columns.table.columns.columns[0]
    page.columns.table.picked.emit(first, "name")
    quiet(page, qtbot)
    go(page, qtbot, Step.REVIEW)
    assert outcomes(page)[Outcome.NEW] == 2


@pytest.mark.parametrize("headings", [True, False])
def test_our_own_copy_comes_back_to_its_records(
    page: ImportPage, qtbot: QtBot, office: Office, headings: bool
) -> None:
    fill_office(office, 5)
    columns = ("name", "standing", "places_free")
    copied = office.copying.table(office.offer.ids(ALL), columns)
    text = copied.text.replace("\t2\t12\t", "\t1\t12\t")
    text = text if headings else text.split("\r\n", 1)[1]

    paste(page, qtbot, text, tuple(office.copying.headings(columns)))
    go(page, qtbot, Step.REVIEW)

    assert outcomes(page)[Outcome.CHANGED] == 1
    assert outcomes(page)[Outcome.SAME] == 4
    assert outcomes(page)[Outcome.NEW] == 0


def test_every_column_of_our_own_copy_is_known(
    page: ImportPage, qtbot: QtBot, office: Office
) -> None:
    office.offer.add(an_activity(by_appointment=False))
    columns = ("name", "when", "hours", "standing")
    copied = office.copying.table(office.offer.ids(ALL), columns)

    paste(page, qtbot, copied.text, tuple(office.copying.headings(columns)))
    derived = [c for c in page.columns.table.columns.columns if c.reason is ColumnReason.DERIVED]
    assert [column.heading for column in derived] == ["Uren", "Status"]
    opened = page.session.opened
    assert opened is not None
    told = {notice.code for notice in opened.source.notices}
    assert NoticeCode.UNKNOWN_COLUMNS not in told

    go(page, qtbot, Step.REVIEW)
    assert outcomes(page)[Outcome.SAME] == 1
    readings = page._read_row(page.session.choices, "Klembord", 2)
    assert {one.heading: one.understood for one in readings}["Op afspraak"] == "nee"


def test_what_cannot_be_read_is_said_at_the_first_step(page: ImportPage, qtbot: QtBot) -> None:
    page.arrive(Pasted(" \t \r\n \t "))
    quiet(page, qtbot)

    assert at(page) == Step.FILE
    assert "Geplakt uit het klembord" in page.file.refusal


def test_the_key_to_go_on_never_writes(hands: Hands) -> None:
    before = list(hands.office.offer.ids(ALL))
    QGuiApplication.clipboard().setText(LIST.replace(ROWS[2][3], "di 9u"))
    hands.press("Ctrl+V", *["Alt+N"] * 8)

    page = hands.importing
    assert at(page) == Step.SUMMARY
    assert page.footer.onward.hasFocus()
    assert list(hands.office.offer.ids(ALL)) == before
    held = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Return, NONE, "\r", autorep=True)
    QApplication.sendEvent(page.footer.onward, held)
    hands.settle()
    assert at(page) == Step.SUMMARY
    assert not hands.window.registry["import.write"].autoRepeat()

    page.summary.keep_held.setChecked(False)
    hands.press("Ctrl+Return", "Alt+N", "Ctrl+Return")
    assert at(page) == Step.DONE
    assert len(hands.office.offer.ids(ALL)) == len(before) + 2
