"""One initiative: tasks, log, money, partners, another day, start and evaluation."""

from datetime import timedelta

from PySide6.QtWidgets import QAbstractButton, QCheckBox, QLineEdit, QWidget

from pijler4_desktop.domain.initiative_records import Initiative
from pijler4_desktop.domain.vocabulary import PartnerAnswer, Phase
from pijler4_desktop.ui.page import OFFER, PARTNERS, ShowInitiative
from tests.initiatives_data import TODAY
from tests.ui.initiatives.conftest import Planner

NAME = "Buddy's Stationsbuurt"


def stored(planner: Planner) -> Initiative:
    return planner.office.initiatives.open(planner.ids[NAME]).initiative


def part(card: QWidget, name: str) -> QAbstractButton:
    """Return the button or box of a card that has this name."""
    found = card.findChild(QAbstractButton, name)
    assert isinstance(found, QAbstractButton)
    return found


def fill(editor: QWidget, words: str) -> None:
    assert isinstance(editor, QLineEdit)
    editor.setText(words)
    editor.textEdited.emit(words)


def test_enter_opens_and_the_way_back_leads_to_the_same_card(planner: Planner) -> None:
    planner.stand_on(NAME)
    planner.press("Return")
    page = planner.page
    assert (page.title, page.crumbs) == (NAME, ("Nieuwe initiatieven",))
    assert page.primary is None

    planner.press("Alt+Left")
    assert page.crumbs == ()
    assert planner.current == NAME
    assert planner.window.focusWidget() is page.home.board.columns[Phase.PREPARATION].view

    planner.window.open_page("initiatives", ShowInitiative(planner.ids[NAME]))
    planner.settle()
    assert page.title == NAME


def test_a_task_is_ticked_and_the_keyboard_stays(planner: Planner) -> None:
    planner.page.show_one(planner.ids[NAME])
    planner.settle()
    assert planner.focus.objectName() == "tick-5"
    planner.press("Space")
    assert stored(planner).tasks[5].done_on == TODAY
    focus = planner.focus
    assert isinstance(focus, QCheckBox)
    assert (focus.objectName(), focus.isChecked()) == ("tick-5", True)
    assert planner.window.toast.words == "Klaar: Vrijwilligers zoeken"

    planner.press("Ctrl+Z")
    assert stored(planner).tasks[5].done_on is None
    assert not part(planner.page.detail.tasks, "tick-5").isChecked()

    tasks = planner.page.detail.tasks
    tasks.hide_done.click()
    planner.settle()
    assert part(tasks, "tick-8").isVisible()
    shown = [box for box in tasks.findChildren(QCheckBox) if box.isVisible()]
    assert [box.isChecked() for box in shown] == [False] * 4


def test_tasks_are_added_changed_and_removed(planner: Planner) -> None:
    planner.page.show_one(planner.ids[NAME])
    planner.settle()
    tasks = planner.page.detail.tasks
    tasks.add.click()
    tasks.form.take()
    assert tasks.form.isVisible()
    fill(tasks.form.name, "Affiche ophangen")
    tasks.form.day.set_text("morgen")
    tasks.form.take()
    planner.settle()
    made = next(task for task in stored(planner).tasks if task.name == "Affiche ophangen")
    assert made.due_on == TODAY + timedelta(days=1)

    place = stored(planner).tasks.index(made)
    button = part(tasks, f"edit-{place}")
    tasks.add.setFocus()
    button.click()
    fill(tasks.form.owner, "trekker")
    tasks.form.take()
    planner.settle()
    assert stored(planner).tasks[place].owner == "trekker"

    part(tasks, f"edit-{place}").click()
    tasks.form.remove.click()
    planner.settle()
    assert len(stored(planner).tasks) == 9
    planner.wake()
    planner.press("Ctrl+Z")
    assert stored(planner).tasks[place].name == "Affiche ophangen"


def test_note_spend_and_link(planner: Planner) -> None:
    planner.page.show_one(planner.ids[NAME])
    planner.settle()
    detail = planner.page.detail
    planner.press("Ctrl+L")
    planner.type("De zaal is gereserveerd.")
    assert planner.page.unsaved == [NAME]
    planner.press("Return")
    assert stored(planner).log[-1].text == "De zaal is gereserveerd."
    assert detail.log.typed == ""
    assert planner.page.unsaved == []
    planner.press("Ctrl+Z")  # the field has nothing of its own to take back any more
    assert not any(line.text == "De zaal is gereserveerd." for line in stored(planner).log)
    planner.press("Ctrl+Y")
    assert stored(planner).log[-1].text == "De zaal is gereserveerd."
    spend(planner)
    link(planner)


def spend(planner: Planner) -> None:
    """Note a cost and another budget, each wrong at first."""
    detail = planner.page.detail
    detail.budget.add.click()
    fill(detail.budget.form.name, "Drankjes")
    fill(detail.budget.form.amount, "veel")
    detail.budget.form.take()
    assert detail.budget.form.isVisible()
    fill(detail.budget.form.amount, "12,50")
    detail.budget.form.take()
    planner.settle()
    assert (stored(planner).costs[-1].name, stored(planner).costs[-1].amount_eur) == (
        "Drankjes",
        12.5,
    )
    detail.budget.budget.click()
    fill(detail.budget.budget_form.amount, "2.500")
    detail.budget.budget_form.take()
    planner.settle()
    assert stored(planner).budget_eur == 2500


def link(planner: Planner) -> None:
    """Ask an organisation, note its answer, and go to it."""
    detail = planner.page.detail
    detail.partners.add.click()
    fill(detail.partners.form.organisation, "Fietspunt Lindergem")
    fill(detail.partners.form.role, "leent fietsen")
    detail.partners.form.take()
    planner.settle()
    partner = stored(planner).partners[-1]
    assert (partner.role, partner.answer) == ("leent fietsen", PartnerAnswer.ASKED)
    part(detail.partners, "partner-3").click()
    detail.partners.form.answer.set_current(PartnerAnswer.CONFIRMED)
    detail.partners.form.take()
    planner.settle()
    assert stored(planner).partners[-1].answer is PartnerAnswer.CONFIRMED
    part(detail.partners, "organisation-3").click()
    planner.settle()
    assert planner.window.stack.current_key == PARTNERS


def test_a_note_that_is_entered_twice_is_kept_once(planner: Planner) -> None:
    planner.page.show_one(planner.ids[NAME])
    planner.settle()
    log, before = planner.page.detail.log, len(stored(planner).log)
    log.editor.setText("De zaal is vrij")
    log.keep.click()
    log.keep.click()
    planner.settle()
    assert len(stored(planner).log) == before + 1


def test_what_is_typed_waits_while_another_initiative_is_in_sight(planner: Planner) -> None:
    page, other = planner.page, next(name for name in planner.ids if name != NAME)
    page.show_one(planner.ids[NAME])
    planner.settle()
    planner.press("Ctrl+L")
    planner.type("De zaal is vrij")
    page.show_one(planner.ids[other])
    planner.settle()
    assert page.detail.log.editor.text() == ""
    assert page.unsaved == [NAME]

    page.show_one(planner.ids[NAME])
    planner.settle()
    assert page.detail.log.editor.text() == "De zaal is vrij"
    assert page.unsaved == [NAME]
    page.show_one(planner.ids[other])
    planner.settle()
    page.discard()
    assert page.unsaved == []


def test_another_day_moves_the_tasks_along(planner: Planner) -> None:
    planner.page.show_one(planner.ids[NAME])
    planner.settle()
    before = stored(planner)
    planner.page.detail.later.click()
    later = planner.page.single.later
    later.day.set_text("over 3 maanden")
    chosen = later.day.day
    later.day.editor.returnPressed.emit()
    planner.settle()
    after = stored(planner)
    assert after.planned_start == chosen
    assert before.planned_start is not None
    assert after.planned_start is not None
    moved = after.planned_start - before.planned_start
    assert after.tasks[5].due_on == before.tasks[5].due_on + moved  # type: ignore[operator]


def fill_in(planner: Planner) -> None:
    """Change the activity in its own form, and come back."""
    planner.page.detail.brief.activity.click()
    planner.settle()
    assert planner.offer.editing.form is not None
    assert planner.form.title == NAME
    planner.window.open_page("initiatives", planner.ids[NAME])
    planner.settle()


def test_the_phases_lead_to_a_start_and_six_months_later_to_an_evaluation(
    planner: Planner,
) -> None:
    planner.page.show_one(planner.ids[NAME])
    planner.settle()
    detail = planner.page.detail
    assert not detail.evaluation.isVisible()
    fill_in(planner)
    assert detail.next.text() == "Naar 'Klaar om te starten'"
    planner.press("Ctrl+Right")
    assert detail.next.text() == "Start"
    detail.phases.arrows[Phase.IDEA].click()
    planner.settle()
    assert stored(planner).phase is Phase.IDEA
    detail.phases.arrows[Phase.STARTED].click()
    planner.settle()
    planner.press("Return")
    assert stored(planner).phase is Phase.STARTED
    assert detail.brief.activity.text() == "Staat in het aanbod"

    assert detail.evaluation.isVisible()
    detail.evaluation.editor.setPlainText("Tien duo's, het gaat door.")
    assert planner.page.unsaved == [NAME]
    detail.evaluation.keep.click()
    planner.settle()
    assert (stored(planner).evaluation, stored(planner).evaluated_on) == (
        "Tien duo's, het gaat door.",
        TODAY,
    )
    assert planner.page.unsaved == []
    detail.brief.activity.click()
    planner.settle()
    assert planner.window.stack.current_key == OFFER
