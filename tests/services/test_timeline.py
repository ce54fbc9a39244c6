"""The list of steps: newest first, counted by kind, with what each did to which records."""

from dataclasses import replace

from pijler4_desktop.domain.vocabulary import Action, Kind
from pijler4_desktop.services.office import Office
from tests.factories import an_activity, fill_office


def test_steps_are_listed_newest_first_and_counted_by_kind(office: Office) -> None:
    fill_office(office)
    office.offer.add(an_activity(name="Koor"))
    office.editing.undo()

    numbers = [number for number, _moment in office.timeline.moments()]
    lines = office.timeline.lines(numbers)

    assert numbers == sorted(numbers, reverse=True)
    assert [lines[n].step.action for n in numbers] == [Action.ADD, Action.IMPORT, Action.INIT]
    assert [lines[n].step.undone for n in numbers] == [True, False, False]
    assert lines[numbers[1]].tally == {Kind.ACTIVITY: 20, Kind.ORGANISATION: 17}
    office.editing.redo()
    assert not office.timeline.lines(numbers)[numbers[0]].step.undone


def test_what_a_step_did_comes_in_pages_activities_first(office: Office) -> None:
    fill_office(office)
    step = office.timeline.moments()[0][0]

    first = office.timeline.changes(step, 0, 25)
    rest = office.timeline.changes(step, 25, 25)

    assert [one.kind for one in first] == [Kind.ACTIVITY] * 20 + [Kind.ORGANISATION] * 5
    assert len(rest) == 12
    assert first[0].name == "Taalcafé Babbelhoek"
    assert first[0].added


def test_a_change_tells_its_fields(office: Office) -> None:
    activity = an_activity()
    office.offer.add(activity)
    office.offer.edit(office.offer.open(activity.id), replace(activity, capacity=20))
    (change,) = office.timeline.changes(office.timeline.moments()[0][0], 0, 10)
    assert change.name == activity.name
    (field,) = change.fields
    assert (field.field, field.before, field.after) == ("capacity", 16, 20)
