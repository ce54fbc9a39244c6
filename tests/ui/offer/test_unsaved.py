"""What is typed in a form outlives a crash: it is kept soon, and offered at the next start."""

from collections.abc import Callable
from datetime import UTC, datetime

import pytest
from pytestqt.qtbot import QtBot

from pijler4_desktop.domain.vocabulary import ActivityType
from pijler4_desktop.services.form_drafts import FormDraft
from pijler4_desktop.services.office import Office
from pijler4_desktop.ui.offer.draft_keeper import SOON_MS
from pijler4_desktop.ui.offer.form_page import FormPage
from tests.factories import an_activity, an_organisation, fill_office
from tests.services.somebody import NAME, a_person
from tests.ui.audit import faults
from tests.ui.offer.conftest import Desk

Open = Callable[[], Desk]
MOST_MS = 5_000
"""UX section 6: at most five seconds after the last change."""


def the_form(desk: Desk) -> FormPage:
    assert desk.page.editing.made is not None
    return desk.page.editing.made


def type_name(desk: Desk, name: str) -> None:
    entry = the_form(desk).form.entries["name"]
    entry.restore(name)
    entry.changed.emit()


def kept(desk: Desk) -> list[FormDraft]:
    desk.settle()
    return list(desk.office.form_drafts.list())


@pytest.fixture
def crashed(office: Office, open_desk: Open) -> Desk:
    """Return a desk where someone typed a name, with the file that a crash would leave."""
    fill_office(office)
    desk = open_desk()
    desk.page.list.table.select_line(0)
    desk.do("edit")
    type_name(desk, "Half getypt")
    desk.page.unsaved_forms.keeper.keep()
    desk.settle()
    return desk


def test_a_change_is_on_the_disk_within_five_seconds(desk: Desk, qtbot: QtBot) -> None:
    assert SOON_MS < MOST_MS
    desk.page.list.table.select_line(0)
    desk.do("edit")
    type_name(desk, "Half getypt")

    qtbot.waitUntil(lambda: bool(desk.office.form_drafts.list()), timeout=MOST_MS)

    (draft,) = kept(desk)
    assert draft.typed == {"name": "Half getypt"}
    assert "Klad van" in the_form(desk).foot.words


def test_who_is_forgotten_goes_from_what_was_typed(desk: Desk) -> None:
    organisation = an_organisation()
    desk.office.organisations.add(organisation)
    person = a_person(organisation.id)
    desk.office.contacts.add(person)
    waiting = FormDraft(an_activity(name=f"Uur van {NAME}"), True, {}, datetime.now(UTC))
    desk.page.unsaved_forms.bar.offer([waiting])
    desk.page.list.table.select_line(0)
    desk.do("edit")
    type_name(desk, f"Les bij {NAME}")

    desk.jobs.write(lambda _progress: desk.office.erasing.forget(person.id, backups=False))
    desk.settle()

    assert list(desk.page.unsaved_forms.names) == ["Les bij [gewist]"]
    assert desk.page.unsaved_forms.bar.about == "Uur van [gewist]"
    assert [draft.name for draft in kept(desk)] == ["Les bij [gewist]"]


def test_opening_a_form_keeps_nothing(desk: Desk) -> None:
    desk.page.list.table.select_line(0)
    desk.do("edit")
    desk.page.unsaved_forms.keeper.keep()

    assert not kept(desk)


@pytest.mark.usefixtures("crashed")
def test_after_a_crash_the_bar_offers_it_and_the_form_shows_it_again(open_desk: Open) -> None:
    again = open_desk()

    bar = again.page.unsaved_forms.bar
    assert bar.words.startswith("We vonden werk van ")
    assert bar.words.endswith(" uur dat nog niet bewaard was. Terugzetten?")
    assert not faults(again.window)
    again.window.resize(960, 540)
    again.page.resize(898, 480)
    again.settle()
    assert not faults(again.page.unsaved_forms.bar)
    again.do("restore")

    assert not bar.words
    assert again.page.title == "Half getypt"
    assert the_form(again).changed
    again.do("save_close")
    assert "Half getypt" in again.names()
    assert not kept(again)


def test_what_else_changed_since_is_left_alone(crashed: Desk, open_desk: Open) -> None:
    (draft,) = kept(crashed)
    crashed.office.offer.verify([draft.activity.id], by="loket")

    again = open_desk()
    again.do("restore")
    again.do("save_close")

    stored = again.office.offer.open(draft.activity.id).activity
    assert (stored.name, stored.verified_by) == ("Half getypt", "loket")


def test_of_an_activity_that_was_removed_nothing_is_lost(crashed: Desk, open_desk: Open) -> None:
    (draft,) = kept(crashed)
    crashed.office.offer.remove([draft.activity.id])

    again = open_desk()
    again.do("restore")
    again.do("save_close")

    assert "Half getypt" in again.names()


@pytest.mark.usefixtures("crashed")
def test_thrown_away_is_gone_and_undo_brings_it_back(open_desk: Open) -> None:
    again = open_desk()
    again.do("discard")
    assert not kept(again)
    assert again.said == [("Weggegooid: Half getypt.", True)]
    assert again.page.own_steps == (True, False)

    assert again.page.undo()

    assert len(kept(again)) == 1
    assert again.page.unsaved_forms.bar.words
    assert not again.page.undo()


def test_a_new_activity_comes_back_whole(open_desk: Open) -> None:
    desk = open_desk()
    desk.do("new")
    type_name(desk, "Iets nieuws")
    the_form(desk).form.entries["type"].restore({"type": ActivityType.BUDDY})
    desk.page.unsaved_forms.keeper.keep()
    desk.settle()

    again = open_desk()
    again.do("restore")
    again.do("save_close")

    assert again.names() == ["Iets nieuws"]
    assert not kept(again)


def test_several_are_offered_one_after_the_other(crashed: Desk, open_desk: Open) -> None:
    crashed.do("cancel")
    crashed.do("new")
    type_name(crashed, "Tweede")
    crashed.page.unsaved_forms.keeper.keep()
    crashed.settle()

    again = open_desk()
    bar = again.page.unsaved_forms.bar
    assert bar.about == "Tweede · daarna nog 1"
    again.do("restore")
    assert bar.about == "Half getypt"
    again.do("restore")

    assert again.page.title == "Half getypt"
    assert again.page.unsaved == ["Tweede", "Half getypt"]


def test_leaving_keeps_it_and_taking_the_change_back_removes_it(
    crashed: Desk, qtbot: QtBot
) -> None:
    crashed.do("cancel")
    assert len(kept(crashed)) == 1
    crashed.do("edit")
    assert len(kept(crashed)) == 1
    form = the_form(crashed)
    assert form.shown is not None

    type_name(crashed, form.shown.name)

    qtbot.waitUntil(lambda: not crashed.office.form_drafts.list(), timeout=MOST_MS)
