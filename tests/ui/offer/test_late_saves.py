"""A save that waits ends while another activity is in the form, and leaves that one alone."""

from dataclasses import replace

import pytest

from pijler4_desktop.domain.records import Activity
from pijler4_desktop.ui.offer.form_page import FormPage
from pijler4_desktop.ui.offer.needed import missing
from tests.ui.offer.conftest import Desk
from tests.ui.waiting_jobs import held_up


def open_form(desk: Desk, line: int) -> FormPage:
    desk.page.list.table.select_line(line)
    desk.page.edit()
    assert desk.page.editing.made is not None
    return desk.page.editing.made


def write(form: FormPage, words: str, key: str = "description") -> None:
    form.form.entries[key].restore(words)
    form.form.changed.emit()


@pytest.mark.parametrize("way", ["save", "save_and_close"])
def test_a_form_that_was_left_while_its_save_waited_leaves_the_next_one_alone(
    desk: Desk, way: str
) -> None:
    first, _between, second = desk.page.list.ids[:3]
    with held_up(desk.jobs):
        form = open_form(desk, 0)
        write(form, "Van de eerste")
        getattr(form, way)()
        form.cancel()
        form = open_form(desk, 2)
        write(form, "Van de tweede")
    desk.settle()

    assert desk.page.crumbs
    assert form.shown is not None
    assert form.shown.id == second
    assert desk.page.unsaved == [form.title]
    assert desk.said[-1][0].endswith(" is bewaard.")
    desk.page.unsaved_forms.keeper.keep()
    desk.settle()
    assert [one.activity.id for one in desk.office.form_drafts.list()] == [second]

    form.save_and_close()
    desk.settle()
    assert desk.failures == []
    assert not desk.page.crumbs
    assert desk.page.unsaved == []
    stored = [desk.office.offer.open(id_).activity.description for id_ in (first, second)]
    assert stored == ["Van de eerste", "Van de tweede"]
    assert not desk.office.form_drafts.list()


@pytest.mark.parametrize("way", ["save_and_close", "save_and_confirm"])
def test_what_is_typed_while_a_save_waits_stays_also_when_that_would_close_the_form(
    desk: Desk, way: str
) -> None:
    offer = desk.office.offer
    line = next(n for n, id_ in enumerate(desk.page.list.ids) if complete(offer.open(id_).activity))
    id_ = desk.page.list.ids[line]
    with held_up(desk.jobs):
        form = open_form(desk, line)
        write(form, "Eerst")
        getattr(form, way)()
        write(form, "Eerst en meer")
    desk.settle()
    assert desk.page.crumbs
    assert form.changed
    at_first = offer.open(id_).activity
    assert at_first.description == "Eerst"

    form.save_and_close()
    desk.settle()
    assert (desk.failures, desk.page.crumbs) == ([], ())
    stored = offer.open(id_).activity
    assert stored.description == "Eerst en meer"
    assert replace(stored, description="Eerst") == at_first


def complete(activity: Activity) -> bool:
    return not missing(activity)


def test_a_draft_in_which_more_was_typed_than_was_saved_is_kept(desk: Desk) -> None:
    desk.do("new")
    form = desk.page.editing.made
    assert form is not None
    with held_up(desk.jobs):
        write(form, "Naaiatelier", "name")
        form.save_and_close()
        form.cancel()
        desk.page.add()
        write(form, "Naaiatelier Hulsthoek", "name")
        form.cancel()
    desk.settle()

    assert desk.page.unsaved == ["Naaiatelier Hulsthoek"]
    (draft,) = desk.office.form_drafts.list()
    assert not draft.is_new
    open_form(desk, desk.names().index("Naaiatelier"))
    assert form.title == "Naaiatelier Hulsthoek"
    form.save_and_close()
    desk.settle()
    assert (desk.failures, desk.page.unsaved) == ([], [])
