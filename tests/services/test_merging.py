"""Organisations that are one become one; taken back, everything is as it was."""

import tempfile
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pijler4_desktop.domain.errors import ExpectedError, Failure, InvalidError
from pijler4_desktop.domain.ids import new_id
from pijler4_desktop.domain.importing.naming.organising import Organisations
from pijler4_desktop.domain.records import (
    Activity,
    Contact,
    ContactMoment,
    MergedOrganisation,
    NoDouble,
    Organisation,
)
from pijler4_desktop.domain.vocabulary import Action, Means, PartnerStatus
from pijler4_desktop.services.import_stock import StoredStock
from pijler4_desktop.services.office import Office
from tests.factories import an_activity, an_organisation
from tests.storage.contents import rows


def stored(office: Office, *names: str, **changes: object) -> list[Organisation]:
    made = [an_organisation(name, **changes) for name in names]
    with office.database.work(Action.ADD) as work:
        work.add(made)
    return made


def moment(organisation: Organisation) -> ContactMoment:
    return ContactMoment(
        id=new_id(), organisation_id=organisation.id, held_on=date(2026, 11, 2), means=Means.PHONE
    )


def test_everything_follows_to_the_survivor(office: Office) -> None:
    first, second = stored(office, "WZC Ter Meersen", "Woonzorgcentrum Ter Meersen")
    second = replace(second, phone="09 000 00 12", internal_notes="belt liever", kbo="")
    first = replace(first, internal_notes="sleutel aan onthaal", street="Dreef", house_number="2")
    activity = an_activity(organisation_id=second.id)
    contact = Contact(id=new_id(), organisation_id=second.id, function="Onthaal")
    call = moment(second)
    with office.database.work(Action.ADD) as work:
        work.change([first, second])
        work.add([activity, contact, call])
    before = rows(office.database)

    changes = office.merging.merge(first.id, [second.id])

    with office.database.reading() as reading:
        (left,) = reading.all(Organisation)
        assert (left.id, left.name, left.phone) == (first.id, first.name, "09 000 00 12")
        assert left.internal_notes == "sleutel aan onthaal\n\nbelt liever"
        assert {a.organisation_id for a in reading.all(Activity)} == {first.id}
        assert {c.organisation_id for c in reading.all(Contact)} == {first.id}
        assert {m.organisation_id for m in reading.all(ContactMoment)} == {first.id}
        assert reading.unlike_history() == []
    assert changes.action is Action.MERGE
    assert office.merging.survivor_of(second.id) == first.id
    assert office.recycling.ids() == []
    assert (step := office.editing.to_undo) is not None
    assert step.label == "WZC Ter Meersen samenvoegen"

    office.editing.undo()
    assert rows(office.database) == before
    office.editing.redo()
    assert office.merging.survivor_of(second.id) == first.id


def test_old_ids_keep_leading_to_who_is_left(office: Office) -> None:
    first, second, third = stored(office, "Bib Aalst", "Bibliotheek Aalst", "Bib Utopia")
    office.merging.merge(first.id, [second.id])
    office.merging.merge(third.id, [first.id])

    assert office.merging.survivor_of(second.id) == third.id
    assert office.merging.survivor_of(first.id) == third.id


def test_what_was_kept_apart_stays_so(office: Office) -> None:
    first, second, third = stored(office, "KWB Aalst", "KWB Erembodegem", "KWB Erembodegem vzw")
    office.merging.keep_apart([(second.id, first.id)])
    office.merging.keep_apart([(first.id, second.id)])
    assert office.merging.apart() == {frozenset({first.id, second.id})}

    office.merging.merge(third.id, [second.id])
    assert office.merging.apart() == {frozenset({first.id, third.id})}
    office.merging.merge(third.id, [first.id])
    assert office.merging.apart() == frozenset()
    office.editing.undo()
    office.editing.undo()
    assert office.merging.apart() == {frozenset({first.id, second.id})}


def test_a_chosen_value_counts_and_a_wrong_one_is_refused(office: Office) -> None:
    first, second = stored(office, "Bib", "Bibliotheek", partner_status=PartnerStatus.PROSPECT)
    office.merging.merge(first.id, [second.id], {"name": "Bibliotheek Aalst"})
    with office.database.reading() as reading:
        assert [o.name for o in reading.all(Organisation)] == ["Bibliotheek Aalst"]
    (other,) = stored(office, "Bieb")
    before = rows(office.database)
    with pytest.raises(InvalidError):
        office.merging.merge(first.id, [other.id], {"name": ""})
    assert rows(office.database) == before


def test_of_many_what_is_not_valid_together_is_left(office: Office) -> None:
    first, second = stored(office, "Bib", "Bibliotheek", internal_notes="")
    long, longer = stored(office, "KWB", "Kwb vzw")
    with office.database.work(Action.EDIT) as work:
        work.change([replace(long, internal_notes="a" * 20_000)])
        work.change([replace(longer, internal_notes="b" * 20_000)])
    with office.database.reading() as reading:
        ids = [one.id for one in (first, second, long, longer)]
        seen = {i: v for i, (_, v) in reading.versioned(Organisation, ids).items()}

    done = office.merging.merge_all([(long.id, [longer.id]), (first.id, [second.id])], seen)

    assert done.left == 1
    with office.database.reading() as reading:
        assert {o.name for o in reading.all(Organisation)} == {"Bib", "KWB", "Kwb vzw"}
    assert (step := office.editing.to_undo) is not None
    assert step.label == "Bib samenvoegen"


def test_what_changed_meanwhile_is_not_merged(office: Office) -> None:
    first, second = stored(office, "Bib", "Bibliotheek")
    with office.database.reading() as reading:
        seen = {
            i: v for i, (_, v) in reading.versioned(Organisation, [first.id, second.id]).items()
        }
    opened = office.organisations.open(second.id)
    office.organisations.edit(opened, replace(second, phone="+32 9 000 00 12"))

    for others in ([second.id], [new_id()], []):
        with pytest.raises(ExpectedError) as refused:
            office.merging.merge(first.id, others, seen=seen)
        assert refused.value.failure is Failure.CHANGED_ELSEWHERE


def test_a_removed_activity_comes_back_at_the_survivor(office: Office) -> None:
    first, second = stored(office, "Bib", "Bibliotheek")
    activity = an_activity(organisation_id=second.id)
    office.offer.add(activity)
    office.offer.remove([activity.id])
    office.merging.merge(first.id, [second.id])

    office.recycling.restore([activity.id])

    assert office.offer.open(activity.id).organisation == first


def test_a_list_with_the_old_name_means_the_survivor(office: Office) -> None:
    first, second = stored(office, "Bib Aalst", "De Stadsbibliotheek")
    office.merging.merge(first.id, [second.id])

    with office.database.reading() as reading:
        stock = StoredStock(reading)
        known = Organisations(stock.organisations(), merged=stock.merged())

    found = [
        known.find("De Stadsbibliotheek"),
        known.stored(second.id),
        known.match({"name": "Bib Aalst"}),
    ]
    assert [one.id for one in found if one] == [first.id] * 3
    assert not known.made


MERGES = st.lists(st.tuples(st.integers(0, 5), st.integers(0, 5), st.booleans()), max_size=6)


@settings(max_examples=25)
@given(merges=MERGES)
def test_merging_and_taking_back_leaves_no_trace(
    merges: list[tuple[int, int, bool]],
) -> None:
    with tempfile.TemporaryDirectory() as folder:
        office = Office.create(Path(folder) / "aanbod.p4db", "Herzele")
        made = stored(office, *(f"Vereniging {n}" for n in range(6)))
        with office.database.work(Action.ADD) as work:
            work.add([an_activity(organisation_id=one.id) for one in made for _ in range(2)])
            work.add([moment(one) for one in made])
        states = [rows(office.database)]
        for first, second, apart in merges:
            pair = made[first].id, made[second].id
            try:
                if apart:
                    office.merging.keep_apart([pair])
                else:
                    office.merging.merge(pair[0], [pair[1]])
            except ExpectedError:
                continue
            if rows(office.database) != states[-1]:
                states.append(rows(office.database))
        with office.database.reading() as reading:
            left = {one.id for one in reading.all(Organisation)}
            assert {m.survivor_id for m in reading.all(MergedOrganisation)} <= left
            assert {a.organisation_id for a in reading.all(Activity)} <= left
            assert sum(1 for _ in reading.all(Activity)) == 12
            assert all(n.first_id != n.second_id for n in reading.all(NoDouble))
            assert reading.unlike_history() == []
        for state in reversed(states[:-1]):
            office.editing.undo()
            assert rows(office.database) == state
        office.close()
