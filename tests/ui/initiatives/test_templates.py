"""Templates: those of the program are copied, own ones are changed, kept and removed."""

from pijler4_desktop.ui.initiatives.template_tasks import days_of, days_words
from tests.ui.initiatives.conftest import Planner


def own(planner: Planner) -> list[str]:
    return [one.name for one in planner.office.initiatives.templates() if one.own]


def test_a_copy_is_changed_kept_and_removed(planner: Planner) -> None:
    planner.page.manage()
    planner.settle()
    view = planner.page.templates
    assert planner.page.title == "Sjablonen"
    assert view.name.isReadOnly()
    assert not view.keep.isVisible()
    first = view.name.text()

    view.copy.click()
    planner.settle()
    assert own(planner) == [f"{first} (kopie)"]
    assert view.name.text() == f"{first} (kopie)"
    assert not view.name.isReadOnly()

    change(planner, first)
    view.remove.click()
    planner.settle()
    assert own(planner) == []
    planner.wake()
    planner.press("Ctrl+Z")
    assert own(planner) == ["Onze buddywerking"]
    planner.press("Alt+Left")
    assert planner.page.title == "Nieuwe initiatieven"


def change(planner: Planner, first: str) -> None:
    """Change the copy that is shown, and keep it."""
    view = planner.page.templates
    view.name.setText("Onze buddywerking")
    view.budget.setText("750")
    view.tasks.add.click()
    view.tasks.form.name.setText("Koffie zetten")
    view.tasks.form.days.setText("-3")
    view.tasks.form.take()
    assert planner.page.unsaved == [f"{first} (kopie)"]
    view.keep.click()
    planner.settle()
    kept = next(one for one in planner.office.initiatives.templates() if one.own)
    assert (kept.name, kept.budget_eur) == ("Onze buddywerking", 750)
    assert ("Koffie zetten", -3) in [(task.name, task.days) for task in kept.tasks]
    assert planner.page.unsaved == []


def test_days_are_read_and_said() -> None:
    assert [days_of(words) for words in ("-14", "+3", "0", "x", "9999", "")] == [
        -14,
        3,
        0,
        None,
        None,
        None,
    ]
    assert days_words(0) == "op de startdag"
    assert days_words(-98) == "14 weken voor de start"
    assert days_words(7) == "1 week na de start"
    assert days_words(-3) == "3 dagen voor de start"
