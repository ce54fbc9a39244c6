"""The bin: what was removed is found with its reason, and comes back as it was."""

from dataclasses import replace

import pytest

from pijler4_desktop.domain.errors import ExpectedError, Failure
from pijler4_desktop.domain.ids import new_id
from pijler4_desktop.domain.records import Activity, Contact, Organisation
from pijler4_desktop.domain.vocabulary import Action, ActivityType, Kind
from pijler4_desktop.services.office import Office
from pijler4_desktop.services.recycling import reason_in, removal_label
from tests.factories import an_activity, an_organisation, fill_office


def removed(office: Office, text: str = "") -> list[str]:
    rows = office.recycling.rows(office.recycling.ids(text))
    return [rows[id_].name for id_ in office.recycling.ids(text)]


def test_what_was_removed_is_in_the_bin_with_its_reason(office: Office) -> None:
    activities = fill_office(office)
    office.offer.remove([activities[0].id], "dubbel")
    office.offer.remove([activities[2].id, activities[1].id], "bestaat niet meer")

    ids = office.recycling.ids()
    rows = office.recycling.rows(ids)

    assert [rows[id_].name for id_ in ids] == [
        "Buddy aan huis",
        "Samentuin De Kouter",
        "Taalcafé Babbelhoek",
    ]
    line = rows[activities[0].id]
    assert (line.reason, line.organisation) == ("dubbel", "Bibliotheek Lindergem")
    assert (line.kind, line.type) == (Kind.ACTIVITY, ActivityType.CONVERSATION)
    assert line.step.label == "Taalcafé Babbelhoek verwijderen: dubbel"
    assert rows[activities[1].id].reason == "bestaat niet meer"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("babbel", ["Taalcafé Babbelhoek"]),
        ("TAALCAFE bibliotheek", ["Taalcafé Babbelhoek"]),
        ("dubbel", ["Taalcafé Babbelhoek"]),
        ("linde huis", ["Buddy aan huis"]),
        ("niets", []),
    ],
)
def test_the_bin_is_searched(office: Office, text: str, found: list[str]) -> None:
    activities = fill_office(office)
    office.offer.remove([activities[0].id], "dubbel")
    office.offer.remove([activities[1].id])
    assert removed(office, text) == found


def test_one_comes_back_with_its_id_as_one_step(office: Office) -> None:
    activity = an_activity()
    office.offer.add(activity)
    office.offer.remove([activity.id], "fout ingelezen")

    changes = office.recycling.restore([activity.id])

    assert changes.ids == {Kind.ACTIVITY: frozenset([activity.id])}
    assert office.offer.open(activity.id).activity == activity
    assert removed(office) == []
    step = office.editing.to_undo
    assert step is not None
    assert (step.action, step.label) == (
        Action.RESTORE,
        "Taalcafé Babbelhoek uit de prullenbak halen",
    )
    office.editing.undo()
    assert removed(office) == ["Taalcafé Babbelhoek"]
    office.editing.redo()
    assert removed(office) == []
    assert office.checking.check().ok


def test_several_come_back_as_one_step(office: Office) -> None:
    activities = fill_office(office)
    ids = [one.id for one in activities[:3]]
    office.offer.remove(ids)
    office.recycling.restore(ids)
    assert removed(office) == []
    assert (step := office.editing.to_undo) is not None
    assert (step.label, step.records) == ("3 stuks uit de prullenbak halen", 3)
    office.editing.undo()
    assert len(removed(office)) == 3


def test_the_organisation_it_needs_comes_along_with_its_contacts(office: Office) -> None:
    organisation = an_organisation()
    contact = Contact(id=new_id(), organisation_id=organisation.id, name="An", function="Onthaal")
    activity = an_activity(organisation_id=organisation.id)
    with office.database.work(Action.ADD) as work:
        work.add([organisation, contact, activity])
    office.offer.remove([activity.id])
    with office.database.work(Action.REMOVE, "Buurthuis De Linde verwijderen") as work:
        work.remove([organisation, contact])
    assert removed(office) == ["Buurthuis De Linde", "Taalcafé Babbelhoek"]
    assert office.recycling.rows([activity.id])[activity.id].organisation == "Buurthuis De Linde"
    assert removed(office, "linde") == ["Buurthuis De Linde", "Taalcafé Babbelhoek"]

    changes = office.recycling.restore([activity.id])

    assert set(changes.ids) == {Kind.ORGANISATION, Kind.CONTACT, Kind.ACTIVITY}
    assert office.offer.open(activity.id).organisation == organisation
    with office.database.reading() as reading:
        assert reading.find(Contact, [contact.id]) == {contact.id: contact}
    assert removed(office) == []


def test_an_organisation_nobody_knows_any_more_is_refused(office: Office) -> None:
    organisation = an_organisation()
    activity = an_activity(organisation_id=organisation.id)
    with office.database.work(Action.ADD) as work:
        work.add([organisation, activity])
    office.offer.remove([activity.id])
    with office.database.work(Action.REMOVE) as work:
        work.remove(organisation)
        work.connection.exec_driver_sql(
            "DELETE FROM change WHERE record_id = ?", (organisation.id,)
        )
    with pytest.raises(ExpectedError) as refused:
        office.recycling.restore([activity.id])
    assert refused.value.failure is Failure.ORGANISATION_GONE
    assert refused.value.details["name"] == activity.name


def test_what_is_not_in_the_bin_is_refused(office: Office) -> None:
    activity = an_activity()
    office.offer.add(activity)
    for id_ in (activity.id, new_id()):
        with pytest.raises(ExpectedError, match="NOT_REMOVED"):
            office.recycling.restore([id_])
    assert (step := office.editing.to_undo) is not None
    assert step.action is Action.ADD


def test_what_was_undone_is_not_in_the_bin(office: Office) -> None:
    activity = an_activity()
    office.offer.add(activity)
    office.offer.edit(office.offer.open(activity.id), replace(activity, name="Anders"))
    office.editing.undo()
    office.editing.undo()
    assert removed(office) == []


def test_a_reason_is_found_again_in_the_label() -> None:
    for name in ("Koor", "Wat we verwijderen: alles"):
        assert reason_in(removal_label(name, "dubbel"), name) == "dubbel"
        assert reason_in(removal_label(name, ""), name) == ""
    assert reason_in(removal_label("3 activiteiten", "dubbel"), "Koor") == "dubbel"


def test_links_are_told_as_names(office: Office) -> None:
    activity = an_activity()
    office.offer.add(activity, "Bib")
    opened = office.offer.open(activity.id)
    office.offer.edit(opened, opened.activity, "Buurthuis")
    changed = office.editing.record_history(Kind.ACTIVITY, activity.id)[0]
    (link,) = changed.fields
    assert (link.before, link.after) == ("Bib", "Buurthuis")
    assert isinstance(opened.organisation, Organisation)
    assert isinstance(opened.activity, Activity)
