"""A save that waits in the queue ends while something else is in sight, and leaves that alone."""

from pijler4_desktop.domain.vocabulary import Means
from pijler4_desktop.ui.forms.entries import ParsedEntry
from pijler4_desktop.ui.partners.contact_form import ContactForm
from pijler4_desktop.ui.partners.form_page import OrganisationFormPage
from pijler4_desktop.ui.partners.note_box import NoteBox, Typed
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


def go_to(desk: Desk, line: int) -> NoteBox:
    desk.page.list.table.select_line(line)
    desk.page.list._follow()
    return desk.page.list.panel.log.note


def test_a_note_that_is_stored_late_leaves_that_of_another_organisation_alone(desk: Desk) -> None:
    first, second = desk.names()[:2]
    ids = [desk.choose(second), desk.choose(first)]
    desk.do("note")
    box = desk.page.list.panel.log.note
    box.means.set_current(Means.PHONE.value)
    with held_up(desk.jobs):
        box.result.setPlainText("Eerste")
        box.save()
        box.save()
        go_to(desk, 1)
        assert desk.page.unsaved == [first]
        box.begin()
        box.means.set_current(Means.MAIL.value)
        box.result.setPlainText("Tweede")
        box.save()
        box.result.setPlainText("Tweede en meer")
    desk.settle()

    assert box.isVisible()
    assert box.result.toPlainText() == "Tweede en meer"
    assert desk.page.unsaved == [second]
    results = [
        [one.result for one in desk.office.partners.open(id_).moments].count(words)
        for id_, words in zip(ids, ("Tweede", "Eerste"), strict=True)
    ]
    assert results == [1, 1]
    assert desk.page.list.table.select_id(ids[1])
    desk.page.list._follow()
    assert box.typed == Typed()
    assert desk.failures == []


def test_a_note_that_cannot_be_stored_is_told_where_it_was_typed_or_to_the_window(
    desk: Desk,
) -> None:
    desk.choose(desk.names()[0])
    desk.do("note")
    box = desk.page.list.panel.log.note
    box.means.set_current(Means.PHONE.value)
    hint = box.said.error_label.text()
    box.result.setPlainText("Rijksregister 85.07.30-033.28")
    box.save()
    desk.settle()
    assert box.said.error_label.text() != hint
    assert desk.failures == []
    with held_up(desk.jobs):
        box.save()
        go_to(desk, 1)
        box.begin()
    desk.settle()
    assert box.said.error_label.text() == hint
    assert len(desk.failures) == 1


def begin_contact(desk: Desk, function: str) -> ContactForm:
    desk.page.contacts.begin()
    return write_contact(desk, function)


def write_contact(desk: Desk, function: str) -> ContactForm:
    form = desk.page.contacts.form
    assert form is not None
    form.function.setText(function)
    return form


def functions(desk: Desk, id_: str) -> list[str]:
    return sorted(line.contact.function for line in desk.office.contacts.of(id_))


def test_a_contact_that_is_typed_waits_for_its_organisation(desk: Desk) -> None:
    first = desk.names()[0]
    desk.choose(first)
    desk.page.contacts.begin()
    assert desk.page.unsaved == []
    write_contact(desk, "Eerste onthaal")
    assert desk.page.unsaved == [first]
    go_to(desk, 1)
    desk.settle()
    assert not desk.page.contacts.findChildren(ContactForm)
    assert desk.page.unsaved == [first]
    go_to(desk, 0)
    assert desk.page.contacts.form is not None
    assert desk.page.contacts.form.function.text() == "Eerste onthaal"
    desk.page.discard()
    assert desk.page.unsaved == []


def test_a_contact_that_is_stored_late_closes_its_own_form_only(desk: Desk) -> None:
    first, second = desk.names()[:2]
    ids = [desk.choose(second), desk.choose(first)]
    before = [functions(desk, id_) for id_ in ids]
    with held_up(desk.jobs):
        form = begin_contact(desk, "Eerste onthaal")
        form.save()
        form.save()
        go_to(desk, 1)
        begin_contact(desk, "Tweede onthaal")
    desk.settle()
    assert desk.page.unsaved == [second]
    assert [functions(desk, id_) for id_ in ids] == [before[0], [*before[1], "Eerste onthaal"]]

    with held_up(desk.jobs):  # and what was typed since stays, here and elsewhere
        form = write_contact(desk, "Tweede onthaal")
        form.save()
        write_contact(desk, "Tweede balie")
        go_to(desk, 0)
    desk.settle()
    go_to(desk, 1)
    form = write_contact(desk, "Tweede balie")
    form.save()
    desk.settle()
    assert functions(desk, ids[0]) == [*before[0], "Tweede balie"]
    assert (desk.failures, desk.page.unsaved) == ([], [])
