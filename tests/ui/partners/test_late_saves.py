"""A save that waits in the queue ends while something else is in sight, and leaves that alone."""

from pijler4_desktop.ui.forms.entries import ParsedEntry
from pijler4_desktop.ui.partners.form_page import OrganisationFormPage
from tests.ui.partners.conftest import Desk
from tests.ui.waiting_jobs import held_up


def open_form(desk: Desk, line: int) -> OrganisationFormPage:
    """Press F2 on a line, while nothing of the queue is done."""
    desk.page.list.table.select_line(line)
    desk.page.edit()
    form = desk.page.editing.form
    assert form is not None
    return form


def write(form: OrganisationFormPage, key: str, words: str) -> None:
    entry = form.form.entries[key]
    assert isinstance(entry, ParsedEntry)
    entry.editor.setText(words)
    form.form.changed.emit()


def test_a_form_that_was_left_while_its_save_waited_leaves_the_next_one_open(desk: Desk) -> None:
    first, second = desk.names()[:2]
    with held_up(desk.jobs):
        form = open_form(desk, 0)
        write(form, "name", "Eerst bewaard")
        form.save()
        form.cancel()
        assert "niet bewaard" in desk.said[-1][0]
        form = open_form(desk, 1)
        write(form, "name", "Nog aan het typen")
    desk.settle()

    assert desk.page.editing.form is form
    assert desk.page.title == "Nog aan het typen"
    assert desk.page.unsaved == ["Nog aan het typen"]
    assert desk.said[-1] == ("Eerst bewaard is bewaard.", True)
    form.save()
    desk.settle()
    assert desk.failures == []
    assert {"Eerst bewaard", "Nog aan het typen"} <= set(desk.names())
    assert not {first, second} & set(desk.names())
    assert desk.page.unsaved == []


def test_what_is_typed_while_a_save_waits_stays_in_the_form(desk: Desk) -> None:
    with held_up(desk.jobs):
        form = open_form(desk, 0)
        write(form, "name", "Eerst bewaard")
        form.save()
        form.cancel()
        form = open_form(desk, 0)  # the draft is put back, and it is the same record again
        write(form, "phone", "053 12 34 56")
    desk.settle()

    assert desk.page.editing.form is form
    assert form.changed
    form.save()
    desk.settle()
    assert not desk.page.crumbs
    assert (desk.failures, desk.page.unsaved) == ([], [])
    saved = desk.office.organisations.open(form.form.organisation.id).organisation
    assert (saved.name, saved.phone) == ("Eerst bewaard", "053 12 34 56")


def test_a_draft_in_which_more_was_typed_than_was_saved_is_kept(desk: Desk) -> None:
    desk.do("new")
    form = desk.page.editing.form
    assert form is not None
    with held_up(desk.jobs):
        write(form, "name", "Nieuwe vereniging")
        form.save()
        form.cancel()
        desk.page.add()
        write(form, "name", "Nieuwe vereniging Herzele")
        form.cancel()
    desk.settle()

    assert desk.page.unsaved == ["Nieuwe vereniging Herzele"]
    form = open_form(desk, desk.names().index("Nieuwe vereniging"))
    assert desk.page.title == "Nieuwe vereniging Herzele"
    form.save()
    desk.settle()
    assert (desk.failures, desk.page.unsaved) == ([], [])
    assert "Nieuwe vereniging Herzele" in desk.names()
