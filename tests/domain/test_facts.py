"""Flemish facts: mergers end somewhere, names are found however they are written."""

from datetime import date, timedelta
from time import perf_counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pijler4_desktop.domain.facts import Facts, Municipality, load_facts
from pijler4_desktop.domain.vocabulary import Level

FACTS = load_facts()
EVERY_NIS = [m.nis for m in FACTS.municipalities] + ["44040", "44043", "12030", "37015", "46003"]


def names(found: tuple[Municipality, ...]) -> list[str]:
    return [municipality.name for municipality in found]


def test_flanders_has_285_municipalities_and_brussels_19() -> None:
    assert len(FACTS.municipalities) == 285 + 19


def test_facts_are_read_once_and_fast() -> None:
    load_facts.cache_clear()

    started = perf_counter()
    first = load_facts()
    took = perf_counter() - started

    assert load_facts() is first
    assert took < 0.5  # 15 ms on an idle machine


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("Merelbeke-Melle", "Merelbeke-Melle"),
        ("Melle", "Merelbeke-Melle"),
        ("44040", "Merelbeke-Melle"),
        ("gemeente Aalter", "Aalter"),
        ("STAD GENT", "Gent"),
        ("Stad Gent ", "Gent"),
        ("OCMW Tielt", "Tielt"),
        ("9090 Melle", "Merelbeke-Melle"),
        ("Gand", "Gent"),
        ("Louvain", "Leuven"),
        ("Tongres", "Tongeren-Borgloon"),
        ("St.-Niklaas", "Sint-Niklaas"),
        ("Sint Niklaas", "Sint-Niklaas"),
        ("Biévène", "Bever"),
        ("nazareth de pinte", "Nazareth-De Pinte"),
        ("Puurs", "Puurs-Sint-Amands"),
        ("Borsbeek", "Antwerpen"),
    ],
)
def test_a_municipality_is_found_however_it_is_written(written: str, name: str) -> None:
    assert names(FACTS.find_municipality(written)) == [name]


@pytest.mark.parametrize("written", ["", "  ", "Liège", "99999", "Stad", "gemeente", "Eine"])
def test_what_is_no_municipality_here_is_not_found(written: str) -> None:
    assert FACTS.find_municipality(written) == ()


def test_on_a_day_before_the_merger_the_former_municipalities_are_in_force() -> None:
    before = date(2024, 12, 31)

    assert names(FACTS.find_municipality("Melle", before)) == ["Melle"]
    assert names(FACTS.find_municipality("Merelbeke-Melle", before)) == ["Melle", "Merelbeke"]
    after = FACTS.find_municipality("Melle", before + timedelta(days=1))
    assert names(after) == ["Merelbeke-Melle"]


@given(st.sampled_from(EVERY_NIS))
def test_mergers_always_end_in_a_present_municipality(nis: str) -> None:
    current = FACTS.current(nis)

    assert current is not None
    assert current.valid_to is None


@given(st.sampled_from(EVERY_NIS), st.dates(date(2015, 1, 1), date(2035, 1, 1)))
def test_what_is_found_on_a_day_existed_on_that_day(nis: str, day: date) -> None:
    found = FACTS.find_municipality(nis, day)

    assert found
    assert all(municipality.exists_on(day) for municipality in found)


def test_several_successors_are_several_results() -> None:
    whole = Municipality("1", "Geheel", "", ("1000",), 0, 0, None, date(2030, 1, 1), ("2", "3"))
    parts = [
        Municipality(nis, name, "", ("1000",), 0, 0, date(2030, 1, 2), None, ())
        for nis, name in (("2", "Links"), ("3", "Rechts"))
    ]
    facts = Facts([whole, *parts], [], [], {})

    assert names(facts.find_municipality("Geheel")) == ["Links", "Rechts"]
    assert facts.current("1") is None


def test_a_postal_code_knows_its_municipality_and_its_places() -> None:
    found = FACTS.of_postal_code("9090")

    assert found is not None
    assert found.name == "Merelbeke-Melle"
    assert FACTS.places("9090")[0] == "Melle"
    assert FACTS.places_of("9090")[0].lat == pytest.approx(51.0, abs=0.05)
    assert FACTS.is_postal_code("9090")
    assert not FACTS.is_postal_code("9490")
    assert FACTS.of_postal_code("9490") is None


def test_every_postal_code_belongs_to_one_municipality_but_for_three_in_brussels() -> None:
    codes = {code for m in FACTS.municipalities for code in m.postal_codes}

    shared = {code for code in codes if len(FACTS.municipalities_of_postal_code(code)) > 1}

    assert shared <= {"1040", "1050", "1060"}
    assert names(FACTS.municipalities_of_postal_code("1050"))[0] == "Elsene"


def test_a_place_gives_its_postal_codes_and_municipality() -> None:
    assert FACTS.postal_codes_of_place("Eine") == ("9700",)
    assert names(FACTS.municipalities_of_place("eine")) == ["Oudenaarde"]
    assert set(FACTS.postal_codes_of_place("Pajottegem")) >= {"1540", "1570", "1755"}
    assert FACTS.postal_codes_of_place("Nergenshuizen") == ()


def test_a_name_is_given_for_a_code_and_the_code_when_unknown() -> None:
    assert FACTS.municipality_name("44040") == "Melle"
    assert FACTS.municipality_name("00000") == "00000"
    assert FACTS.municipality("00000") is None
    assert FACTS.current("00000") is None


def test_holidays_include_their_first_and_last_day() -> None:
    assert FACTS.is_school_holiday(date(2025, 10, 27))
    assert FACTS.is_school_holiday(date(2025, 11, 2))
    assert not FACTS.is_school_holiday(date(2025, 11, 3))
    assert FACTS.is_public_holiday(date(2025, 11, 11))
    assert not FACTS.is_public_holiday(date(2025, 7, 11))
    assert FACTS.school_holidays(2026)[0] == date(2026, 1, 1)


def test_levels_have_their_flemish_grade() -> None:
    assert FACTS.levels[Level.A2].nt2_grade == "1.2"
    assert set(FACTS.levels) == set(Level) - {Level.NONE}


def test_the_municipality_of_the_example_is_known_by_its_codes_alone() -> None:
    example = FACTS.municipality("98001")

    assert example is not None
    assert example.name == "Lindergem"
    assert {FACTS.of_postal_code(code) for code in example.postal_codes} == {example}
    assert example not in FACTS.municipalities
    assert not FACTS.find_municipality("Lindergem")
    assert not FACTS.municipalities_of_place("Oostkapel")
    assert not FACTS.postal_codes_of_place("Hulsthoek")
