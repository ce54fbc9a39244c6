"""Organisations that were entered twice are found, told of while typing, and merged together."""

from dataclasses import replace

import pytest

from pijler4_desktop.domain.errors import ExpectedError, Failure
from pijler4_desktop.domain.progress import Silent
from pijler4_desktop.domain.records import Organisation
from pijler4_desktop.domain.vocabulary import Action
from pijler4_desktop.services.office import Office
from pijler4_desktop.services.organisation_doubles import (
    OrganisationDoubles,
    OrganisationPair,
    certain_groups,
)
from tests.factories import an_activity, an_organisation

HERZELE = {"postal_code": "9550", "municipality_nis": "41027"}
KBO = "0999100295"


def stored(office: Office, *organisations: Organisation) -> None:
    with office.database.work(Action.ADD) as work:
        work.add(organisations)


def pairs(office: Office) -> list[OrganisationPair]:
    return list(office.organisation_doubles.find(Silent()))


def names(office: Office) -> list[str]:
    with office.database.reading() as reading:
        return sorted(one.name for one in reading.all(Organisation))


@pytest.fixture
def twice(office: Office) -> tuple[Organisation, Organisation]:
    full = an_organisation("Woonzorgcentrum Ter Meersen vzw", kbo=KBO, **HERZELE)
    short = an_organisation("WZC Ter Meersen", kbo=KBO, **HERZELE)
    other = an_organisation("Sportclub De Zwaluw", **HERZELE)
    stored(office, full, short, other)
    office.offer.add(an_activity(organisation_id=short.id))
    return full, short


def test_the_one_with_the_offer_is_proposed_to_stay(
    office: Office, twice: tuple[Organisation, Organisation]
) -> None:
    full, short = twice
    (pair,) = pairs(office)

    assert (pair.survivor.id, pair.other.id, pair.certain) == (short.id, full.id, True)
    assert pair.activities == {short.id: 1, full.id: 0}
    assert certain_groups([pair]) == [(short.id, [full.id])]


def test_what_is_merged_or_kept_apart_is_not_asked_again(
    office: Office, twice: tuple[Organisation, Organisation]
) -> None:
    office.merging.keep_apart([(twice[0].id, twice[1].id)])
    assert pairs(office) == []
    office.editing.undo()

    office.organisation_doubles.merge_certain(pairs(office))
    assert names(office) == ["Sportclub De Zwaluw", "WZC Ter Meersen"]
    assert pairs(office) == []
    office.editing.undo()
    assert len(pairs(office)) == 1


def test_nothing_certain_leaves_no_step(office: Office) -> None:
    before = office.editing.to_undo
    assert not office.organisation_doubles.merge_certain([])
    assert office.editing.to_undo == before


def test_what_changed_since_it_was_looked_at_is_not_merged(
    office: Office, twice: tuple[Organisation, Organisation]
) -> None:
    found = pairs(office)
    opened = office.organisations.open(twice[0].id)
    office.organisations.edit(opened, replace(opened.organisation, phone="053 00 00 12"))

    with pytest.raises(ExpectedError) as refused:
        office.organisation_doubles.merge_certain(found)
    assert refused.value.failure is Failure.CHANGED_ELSEWHERE
    assert len(names(office)) == 3


def test_three_that_are_one_go_together(office: Office) -> None:
    three = [
        an_organisation(name, kbo=KBO, **HERZELE)
        for name in ("Bibliotheek De Letter", "Bib De Letter", "De Letter vzw")
    ]
    stored(office, *three)
    office.organisation_doubles.merge_certain(pairs(office))
    assert len(names(office)) == 1


def test_while_typing_those_that_are_meant_are_named(
    office: Office, twice: tuple[Organisation, Organisation]
) -> None:
    near = office.organisation_doubles.near
    assert {one.id for one in near("wzc ter Meersen")} == {one.id for one in twice}
    assert [one.id for one in near("WZC Ter Meersen", but=twice[1].id)] == [twice[0].id]
    assert list(near("Zangkoor Sint-Elooi")) == []
    assert list(near("  ")) == list(near("", kbo="", vcode="")) == []
    assert {one.id for one in near("", kbo=KBO)} == {one.id for one in twice}
    assert [one.id for one in near("", kbo=KBO, but=twice[0].id)] == [twice[1].id]
    coded = an_organisation("Wielerclub De Trappers", vcode="V0900001", **HERZELE)
    stored(office, coded)
    assert list(near("Testhuis Zonneschijn", vcode="V0900001")) == [coded]
    assert list(near("Testhuis Zonneschijn", vcode="V0900002")) == []
    stored(office, made := an_organisation("Zangkoor Sint-Elooi", **HERZELE))
    assert list(near("Zangkoor St-Elooi")) == [made]


def test_what_is_known_stays_up_with_every_change(office: Office) -> None:
    """Comparing only what changed finds what comparing all would."""
    stored(office, *(an_organisation(f"Buurthuis {n}", **HERZELE) for n in ("Zon", "Maan", "Ster")))
    assert pairs(office) == []
    stored(office, late := an_organisation("Buurthuis de Zon vzw", **HERZELE))
    assert len(pairs(office)) == 1
    opened = office.organisations.open(late.id)
    office.organisations.edit(opened, replace(late, name="Buurthuis De Maan"))
    fresh = OrganisationDoubles(office.database, office.facts, "41027", office.merging)
    found = pairs(office)
    expected = [(p.double.ids, p.double.judgement.grade) for p in fresh.find(Silent())]
    assert [(p.double.ids, p.double.judgement.grade) for p in found] == expected
    assert {found[0].survivor.name, found[0].other.name} == {"Buurthuis Maan", "Buurthuis De Maan"}
