from dataclasses import replace

import pytest

from pijler4_desktop.domain.errors import ExpectedError, Failure
from pijler4_desktop.domain.ids import new_id
from pijler4_desktop.domain.records import Activity, Contact, Organisation
from pijler4_desktop.domain.vocabulary import Action, Kind
from pijler4_desktop.storage.database import Database
from tests.factories import an_activity, an_organisation
from tests.storage.contents import records, rows


def stored(database: Database) -> tuple[Organisation, Activity]:
    organisation = an_organisation("Bibliotheek Élise")
    activity = an_activity(organisation_id=organisation.id)
    with database.work(Action.ADD, "Taalcafé toevoegen") as work:
        work.add([activity, organisation])
    return organisation, activity


def test_records_come_back_as_they_went_in(database: Database) -> None:
    organisation, activity = stored(database)
    contact = Contact(id=new_id(), organisation_id=organisation.id, function="Onthaal")
    with database.work(Action.ADD) as work:
        work.add(contact)

    assert records(database) == {r.id: r for r in (organisation, activity, contact)}


def test_work_tells_what_it_touched(database: Database) -> None:
    organisation, activity = stored(database)
    with database.work(Action.EDIT) as work:
        work.change(replace(activity, name="Koor"))

    assert work.changes.ids == {Kind.ACTIVITY: {activity.id}}
    assert work.changes.change_set == database.change_set == 2
    assert organisation.id not in work.changes.ids[Kind.ACTIVITY]


def test_failing_work_changes_nothing_and_leaves_no_step(database: Database) -> None:
    _organisation, activity = stored(database)
    before = rows(database)

    with pytest.raises(ZeroDivisionError), database.work(Action.EDIT) as work:
        work.change(replace(activity, name="Half"))
        work.add(an_activity())
        1 / 0  # noqa: B018

    assert rows(database) == before
    assert database.change_set == 1


def test_work_that_changes_nothing_leaves_no_step(database: Database) -> None:
    _organisation, activity = stored(database)

    with database.work(Action.EDIT) as work:
        work.change(replace(activity))

    assert not work.changes
    assert database.change_set == 1


def test_a_stale_change_is_refused(database: Database) -> None:
    _organisation, activity = stored(database)
    with database.reading() as reading:
        _, version = reading.versioned(Activity, [activity.id])[activity.id]
    with database.work(Action.EDIT) as work:
        work.change(replace(activity, name="Eerst"))

    with pytest.raises(ExpectedError) as caught, database.work(Action.EDIT) as work:
        work.change(replace(activity, name="Later"), {activity.id: version})

    assert caught.value.failure is Failure.CHANGED_ELSEWHERE
    assert records(database)[activity.id] == replace(activity, name="Eerst")


def test_changing_or_removing_what_is_gone_is_refused(database: Database) -> None:
    with (
        pytest.raises(ExpectedError, match="CHANGED_ELSEWHERE"),
        database.work(Action.EDIT) as work,
    ):
        work.change(an_activity())
    with (
        pytest.raises(ExpectedError, match="CHANGED_ELSEWHERE"),
        database.work(Action.REMOVE) as work,
    ):
        work.remove(an_activity())


def test_a_link_to_a_missing_organisation_is_refused(database: Database) -> None:
    with pytest.raises(ExpectedError, match="CHANGED_ELSEWHERE"), database.work(Action.ADD) as work:
        work.add(an_activity(organisation_id=new_id()))

    assert records(database) == {}


def test_an_organisation_with_activities_cannot_go_alone(database: Database) -> None:
    organisation, activity = stored(database)

    with (
        pytest.raises(ExpectedError, match="CHANGED_ELSEWHERE"),
        database.work(Action.REMOVE) as work,
    ):
        work.remove(organisation)
    with database.work(Action.REMOVE) as work:
        work.remove([organisation, activity])

    assert records(database) == {}


def test_several_changes_of_one_record_are_one_change(database: Database) -> None:
    organisation, activity = stored(database)
    before = rows(database)
    fresh = an_activity(name="Nieuw")
    with database.work(Action.EDIT) as work:
        work.add(fresh)
        work.change(replace(fresh, name="Nieuwer"))
        work.change([replace(activity, name="Een"), replace(organisation, name="Org")])
        work.change(replace(activity, name="Twee"))
    after = rows(database)

    database.undo()
    assert rows(database) == before
    database.redo()
    assert rows(database) == after


def test_added_and_removed_at_once_leaves_nothing(database: Database) -> None:
    fresh = an_activity()
    with database.work(Action.EDIT) as work:
        work.add(fresh)
        work.remove(fresh)

    database.undo()
    database.redo()

    assert records(database) == {}


def test_activities_follow_the_name_of_their_organisation(database: Database) -> None:
    organisation, activity = stored(database)

    def found_by() -> str:
        with database.reading() as reading:
            query = "SELECT folded_organisation FROM activity WHERE id = ?"
            found = reading.connection.exec_driver_sql(query, (activity.id,)).scalar_one()
        return str(found)

    assert found_by() == "bibliotheek elise"
    with database.work(Action.EDIT) as work:
        work.change(replace(organisation, name="Bib Noord"))
    assert found_by() == "bib noord"
    database.undo()
    assert found_by() == "bibliotheek elise"


def test_thousands_of_records_are_one_step(database: Database) -> None:
    first = an_activity()
    many = [replace(first, id=new_id(), name=f"Nummer {n}") for n in range(3000)]
    with database.work(Action.IMPORT) as work:
        work.add(many)
    with database.work(Action.VERIFY) as work:
        work.change([replace(a, verified_by="An") for a in many])

    database.undo()
    assert records(database) == {a.id: a for a in many}
    database.undo()
    assert records(database) == {}
