"""Doubles among many: each pair once, kept up while records change, and given up when asked."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pijler4_desktop.domain.doubles.finding import find_doubles, find_new_doubles, index_of
from pijler4_desktop.domain.doubles.index import DoublesIndex
from pijler4_desktop.domain.doubles.vocabulary import Grade, ids_of
from pijler4_desktop.domain.progress import CancelledError, Silent
from tests.benchmarks.doubles_set import Labelled, offices, region
from tests.domain.doubles.finding import AALST, FACTS, NINOVE, an_organisation

MARETAK = an_organisation("a", "WZC De Maretak", **AALST)
AGAIN = an_organisation("b", "Woonzorgcentrum De Maretak vzw", **AALST)
OTHER = an_organisation("c", "Buurthuis De Klok", **AALST)


class Counting:
    """Progress that is given up after so many reports."""

    def __init__(self, at_most: int = 1_000) -> None:
        self.reports: list[tuple[int, int]] = []
        self._at_most = at_most

    def report(self, done: int, total: int) -> None:
        self.reports.append((done, total))
        if len(self.reports) >= self._at_most:
            raise CancelledError


def test_each_pair_is_found_once_and_the_work_tells_how_far_it_is() -> None:
    progress = Counting()
    found = find_doubles([MARETAK, OTHER, AGAIN], DoublesIndex(FACTS), progress)

    assert [double.ids for double in found] == [("a", "b")]
    assert progress.reports[-1] == (6, 6)
    assert [done for done, _ in progress.reports] == sorted(done for done, _ in progress.reports)


def test_the_work_can_be_given_up() -> None:
    many = [an_organisation(str(at), f"Club {at}", **AALST) for at in range(250)]
    with pytest.raises(CancelledError):
        find_doubles(many, DoublesIndex(FACTS), Counting(at_most=2))


def test_a_pair_that_was_told_apart_is_not_shown_again() -> None:
    apart = {ids_of("b", "a")}
    index = index_of([MARETAK, AGAIN], FACTS)

    assert not find_doubles([MARETAK, AGAIN], index, Silent(), apart)
    assert not find_new_doubles([AGAIN], index_of([MARETAK], FACTS), Silent(), apart)


def test_new_ones_are_held_against_those_we_have_and_not_taken_up() -> None:
    index = index_of([MARETAK, OTHER], FACTS)
    found = find_new_doubles([AGAIN, replace(AGAIN, id="d")], index, Silent())

    assert [(double.one, double.other) for double in found] == [("b", "a"), ("d", "a")]
    assert len(index) == 2


def test_the_index_follows_what_happens_to_a_record() -> None:
    index = index_of([MARETAK, OTHER], FACTS)
    typed = an_organisation("", name="De Maretak WZC", **AALST)
    assert [double.other for double in index.near(typed)] == ["a"]

    index.add(replace(MARETAK, name="WZC Ter Linden"))
    assert not index.near(typed)
    index.add(replace(OTHER, name="WZC De Maretak"))
    assert [double.other for double in index.near(typed)] == ["c"]
    index.remove("c")
    index.remove("c")
    assert not index.near(typed)
    assert len(index) == 1


def test_an_organisation_without_a_place_is_taken_to_be_in_our_own_municipality() -> None:
    typed = an_organisation("", name="Wandelclub De Dendertroters")
    there = an_organisation("n", "Wandelclub De Dendertrotters", **NINOVE)

    assert index_of([there], FACTS, NINOVE["municipality_nis"]).near(typed)
    assert not index_of([there], FACTS, AALST["municipality_nis"]).near(typed)


def test_a_name_that_two_different_ones_bear_here_decides_nothing() -> None:
    numbered = [replace(MARETAK, id=kbo, kbo=kbo) for kbo in ("1", "2")]
    found = index_of(numbered, FACTS).near(AGAIN)

    assert [double.judgement.grade for double in found] == [Grade.POSSIBLE] * 2


def test_a_name_within_those_of_many_is_nobodys_own() -> None:
    kinds = ("Koor", "Fietsclub", "Buurthuis", "Turnkring")
    index = DoublesIndex(FACTS)
    for kind in kinds[:3]:
        index.add(an_organisation(kind, f"{kind} De Meander", **AALST))
    typed = an_organisation("", name="De Meander", **AALST)
    assert len(index.near(typed)) == 3
    index.add(an_organisation("more", "Turnkring De Meander", **AALST))
    assert not index.near(typed)


@given(st.lists(st.text(max_size=30), max_size=6))
def test_any_names_can_be_indexed_and_forgotten(names: list[str]) -> None:
    made = [an_organisation(str(at), name, **AALST) for at, name in enumerate(names)]
    index = DoublesIndex(FACTS)
    found = find_doubles(made, index, Silent())

    assert all(double.one != double.other for double in found)
    for organisation in made:
        index.remove(organisation.id)
    assert not len(index)
    assert not any(index.near(organisation) for organisation in made)


@pytest.mark.parametrize("labelled", [region(FACTS, 21), *list(offices(FACTS, 21))[:3]])
def test_doubles_of_the_inventories_are_found_and_nothing_else_is_certain(
    labelled: Labelled,
) -> None:
    index = index_of(labelled.organisations, FACTS, labelled.home)
    found = find_doubles(labelled.organisations, index, Silent())
    sure = [double for double in found if double.judgement.grade is Grade.CERTAIN]
    right = {double.ids for double in found} & labelled.doubles.keys()

    assert sure
    assert not [double.ids for double in sure if labelled.is_false(double.ids)]
    assert len(right) >= 0.9 * len(labelled.doubles)
    wrong = sum(labelled.is_false(double.ids) for double in found)
    assert 50 * wrong <= len(labelled.organisations)
