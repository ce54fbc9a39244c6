"""An ask sheet that comes home in the window: what is gone from it is a question of its own."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from pijler4_desktop.domain.importing.vocabulary import Choice, Outcome
from pijler4_desktop.domain.listing import OfferFilter
from pijler4_desktop.domain.vocabulary import Action, Status
from pijler4_desktop.services.office import Office
from pijler4_desktop.ui.importing.page import ImportPage
from pijler4_desktop.ui.importing.steps import Step
from tests.factories import an_activity, an_organisation
from tests.services.asking import opened
from tests.ui.audit import faults
from tests.ui.importing.driving import go, outcomes, quiet, read


def test_what_is_gone_from_an_ask_sheet_has_ended_or_stays(
    page: ImportPage, office: Office, qtbot: QtBot, tmp_path: Path
) -> None:
    partner = an_organisation("Buurthuis De Linde")
    names = ("Koor", "Naaiatelier", "Taalcafé")
    with office.database.work(Action.IMPORT, "Lijst") as work:
        work.add([partner, *(an_activity(name=n, organisation_id=partner.id) for n in names)])
    path = office.asking.workbook(tmp_path / "vragenblad.xlsx", [partner.id]).path
    with opened(path) as sheet:
        for name in ("Koor", "Naaiatelier"):
            sheet.page.delete_rows(sheet.row(name))
    read(page, qtbot, path)
    for to in (Step.REVIEW, Step.DOUBLES):
        go(page, qtbot, to)
    step = page.doubles
    lines = [step.model.index(0), step.model.index(1)]

    assert step._title.text() == "Is dit gestopt?"
    assert step.merge.text() == "Zet op gestopt"
    assert not step.apart.isVisible()
    assert step.compare.second["status"].isChecked()
    qtbot.waitUntil(lambda: faults(step) == [], timeout=5_000)  # the answers have other words
    step.answer_all(Choice.MERGE)
    assert len(step.model.open_lines()) == 2  # nothing ends unseen

    for key in (Qt.Key.Key_S, Qt.Key.Key_A):
        focus = QApplication.focusWidget()
        assert focus is not None
        qtbot.keyClick(focus, key)
    quiet(page, qtbot)

    assert [step.model.badge_of(line) for line in lines] == ["Gestopt", "Blijft"]
    assert outcomes(page)[Outcome.CHANGED] == 1
    for to in (Step.SUMMARY, Step.DONE):
        go(page, qtbot, to)
    rows = [office.offer.open(id_).activity for id_ in office.offer.ids(OfferFilter())]
    assert {one.name for one in rows if one.status is Status.STOPPED} == {"Koor"}
