"""Ctrl+Z in the form and in the change of several is about what is open, never what was saved."""

from pijler4_desktop.domain.vocabulary import Answer, Theme
from pijler4_desktop.ui.kit.own_steps import OwnSteps
from tests.ui.hands import Hands


def test_typing_is_one_step_until_the_field_is_left() -> None:
    steps: OwnSteps[str] = OwnSteps()
    steps.begin({"name": "a", "place": ""})
    steps.note("name", {"name": "ab", "place": ""})
    steps.note("name", {"name": "abc", "place": ""})
    steps.leave()
    steps.note("name", {"name": "abcd", "place": ""})

    assert steps.undo() == ("name", {"name": "abc"})
    assert steps.undo() == ("name", {"name": "a"})
    assert steps.undo() is None
    assert steps.redo() == ("name", {"name": "abc"})
    steps.note("place", {"name": "abc", "place": "x"})
    assert steps.can == (True, False)


def test_what_is_typed_away_again_is_no_step() -> None:
    steps: OwnSteps[str] = OwnSteps()
    steps.begin({"name": "a"})
    steps.note("name", {"name": "ab"})
    steps.note("name", {"name": "a"})
    assert steps.can == (False, False)


def test_undo_in_the_form_takes_its_own_changes_back_and_stops(hands: Hands) -> None:
    table = hands.offer.list.table
    table.select_line(0)
    hands.press("Alt+J")  # opens the form where evidence is lacking, or writes: both will do
    hands.press("Esc")
    table.select_line(0)
    saved = hands.office.editing.to_undo
    hands.press("F2", "Alt+2")
    entries = hands.form.form.entries
    before = entries["dutch_met"].values()

    hands.press("N")
    assert entries["dutch_met"].values() == {"dutch_met": Answer.NO}
    hands.type("xyz")
    hands.press("Alt+1")
    hands.type("Anders")
    hands.press("Ctrl+Z")  # the field's own, and so are the next two
    hands.press("Ctrl+Y")
    assert entries["name"].values() == {"name": "Anders"}
    hands.press("Ctrl+Z")
    hands.press("Ctrl+Z", "Ctrl+Z")
    assert entries["dutch_met"].values() == before
    assert not hands.form.changed
    hands.press("Ctrl+Z", "Ctrl+Z")
    assert hands.office.editing.to_undo == saved
    assert not hands.window.registry["edit.undo"].isEnabled()

    hands.press("Ctrl+Y")
    assert entries["dutch_met"].values() == {"dutch_met": Answer.NO}
    hands.press("Esc", "Ctrl+Z")
    assert hands.office.editing.to_undo != saved


def test_type_and_form_of_it_come_back_together(hands: Hands) -> None:
    hands.offer.list.table.select_line(0)
    hands.press("F2")
    form = hands.form.form
    before = form.activity
    kind = form.entries["type"].widget
    kind.setFocus()
    hands.press("Down")
    assert form.activity.type is not before.type
    form.entries["themes"].focus()
    hands.press("Space", "Ctrl+Z")
    assert form.activity.themes == before.themes
    hands.press("Ctrl+Z")
    assert form.activity == before


def test_undo_in_the_change_of_several_takes_its_own_choices_back(hands: Hands) -> None:
    table = hands.offer.list.table
    table.setFocus()
    hands.press("Ctrl+A", "Ctrl+E")
    saved, bulk = hands.office.editing.to_undo, hands.offer.list.bulk
    box = bulk.themes.boxes[Theme.SPORT]
    state = box.checkState()
    box.setFocus()
    hands.press("Space")
    assert bulk.themes.wanted
    bulk.status.widget.setFocus()
    hands.press("Down", "Ctrl+Z", "Ctrl+Z", "Ctrl+Z")

    assert not bulk.themes.wanted
    assert box.checkState() == state
    assert not bulk.change.fields
    assert hands.office.editing.to_undo == saved
    hands.press("Ctrl+Y", "Esc")
    assert hands.window.registry["edit.undo"].isEnabled()


def test_a_toast_offers_no_undo_over_a_form(hands: Hands) -> None:
    hands.offer.list.table.select_line(0)
    hands.window.say("Nagekeken.", undo=True)
    assert hands.window.toast.offers_undo
    hands.press("F2")
    assert hands.window.toast.words == "Nagekeken."
    assert not hands.window.toast.offers_undo
