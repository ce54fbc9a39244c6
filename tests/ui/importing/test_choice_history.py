"""Choices are taken back one by one, and chosen again in the same order."""

from hypothesis import given
from hypothesis import strategies as st

from pijler4_desktop.domain.importing.choices import CellPlace, Choices
from pijler4_desktop.ui.importing.choice_history import ChoiceHistory


def a_choice(number: int) -> Choices:
    return Choices().with_cell(CellPlace("Aanbod", number, "A"), str(number))


def test_nothing_to_take_back_at_first() -> None:
    history = ChoiceHistory(Choices())

    assert (history.can_undo, history.can_redo) == (False, False)
    assert history.undo() == history.redo() == Choices()


def test_the_same_choices_again_are_no_step() -> None:
    history = ChoiceHistory(a_choice(1))

    history.follow(a_choice(1))

    assert not history.can_undo


def test_another_choice_forgets_what_was_taken_back() -> None:
    history = ChoiceHistory(Choices())
    history.follow(a_choice(1))
    history.undo()

    history.follow(a_choice(2))

    assert not history.can_redo
    assert history.undo() == Choices()


@given(st.lists(st.integers(1, 9), unique=True))
def test_taking_all_back_and_choosing_again_returns(numbers: list[int]) -> None:
    history = ChoiceHistory(Choices())
    for number in numbers:
        history.follow(a_choice(number))

    back = [history.undo() for _ in numbers]
    again = [history.redo() for _ in numbers]

    assert back == [a_choice(n) for n in reversed(numbers[:-1])] + [Choices()] * bool(numbers)
    assert again == [a_choice(n) for n in numbers]
