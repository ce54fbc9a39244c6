"""Cells read as fields of a record: what reaches people, names towns, and states."""

from datetime import date

import pytest

from pijler4_desktop.domain.facts import load_facts
from pijler4_desktop.domain.importing.cells.readers import read_cell
from pijler4_desktop.domain.importing.cells.reading import Context, Reading
from pijler4_desktop.domain.problems import ProblemCode
from pijler4_desktop.domain.sheet import Cell
from pijler4_desktop.domain.vocabulary import Status

CONTEXT = Context(load_facts(), date(2025, 11, 3), "41027")


def read(key: str, cell: Cell) -> Reading:
    return read_cell(key, cell, CONTEXT)


def codes(reading: Reading) -> list[ProblemCode]:
    return [problem.code for problem in reading.problems]


def test_several_phones_give_the_first_and_keep_the_other() -> None:
    found = read("phone", "057 00 00 12 / 0478 00 00 12")
    assert found.values == {"phone": "057 00 00 12"}
    assert found.rest == "0478 00 00 12"
    assert codes(found) == [ProblemCode.SEVERAL_PHONES]


def test_a_name_beside_a_phone_is_left_out_and_told() -> None:
    found = read("phone", "057 00 00 12 (Voornaam Achternaam)")
    assert (found.values, found.rest) == ({"phone": "057 00 00 12"}, "")
    assert codes(found) == [ProblemCode.PERSON_LEFT_OUT]


def test_a_phone_that_lost_its_zero_is_proposed_only() -> None:
    found = read("phone", 477000012)
    assert found.values == {}
    assert found.problems[0].candidates == ("0477 00 00 12",)


@pytest.mark.parametrize("cell", ["geen", "nvt", "-", "/"])
def test_no_phone_and_no_mail_are_nothing(cell: str) -> None:
    assert read("phone", cell) == Reading()
    assert read("email", cell) == Reading()


def test_a_mail_address_with_signs_around_it() -> None:
    for cell in ("mailto:info@x.example", "<info@x.example>", "info@x.example.", "info@x.example;"):
        assert read("email", cell).values == {"email": "info@x.example"}
        assert codes(read("email", cell)) == []
    two = read("email", "info@x.example; onthaal@x.example")
    assert two.values == {}
    assert two.problems[0].candidates == ("info@x.example", "onthaal@x.example")


@pytest.mark.parametrize("cell", [9220, 9220.0, "9220", "B-9220", "9220 Hamme", "B-9220 Hamme"])
def test_postal_codes(cell: Cell) -> None:
    assert read("postal_code", cell) == Reading({"postal_code": "9220"})


def test_what_is_no_postal_code_is_asked() -> None:
    for cell in ("922", "9220/9250", "Hamme"):
        assert codes(read("postal_code", cell)) == [ProblemCode.INVALID_POSTAL_CODE]


@pytest.mark.parametrize(
    "cell", ["0999 000 030", "BE 0999.000.030", "KBO: 0999.000.030", "BTW BE0999000030"]
)
def test_numbers_of_an_organisation_in_any_notation(cell: str) -> None:
    assert read("kbo", cell).values == read("kbo", "0999000030").values != {}


@pytest.mark.parametrize(
    ("cell", "nis"),
    [
        ("HERZELE", "41027"),
        ("gemeente Herzele", "41027"),
        ("Stad Aalst", "41002"),
        ("9300 Aalst", "41002"),
        ("B-9300 Aalst", "41002"),
        ("Aalst (9300)", "41002"),
        ("Aalst 9300", "41002"),
        ("9300", "41002"),
        ("Aalst-centrum", "41002"),
        ("St.-Niklaas", "46021"),
        ("Gand", "44021"),
        ("Sint-Lievens-Esse", "41027"),
    ],
)
def test_municipalities_are_known_by_many_names(cell: str, nis: str) -> None:
    found = read("municipality", cell)
    assert (found.values["municipality_nis"], found.problems) == (nis, ())


def test_a_municipality_that_merged_is_told() -> None:
    found = read("municipality", "Moerbeke")
    assert found.values == {"municipality_nis": "46029"}
    assert found.problems[0].candidates == ("Lokeren",)


def test_two_municipalities_or_an_error_in_one_are_asked() -> None:
    two = read("municipality", "Herzele, Zottegem")
    assert (two.values, codes(two)) == ({}, [ProblemCode.MUNICIPALITY_AMBIGUOUS])
    assert two.problems[0].candidates == ("Herzele", "Zottegem")
    typed = read("municipality", "Hertzele")
    assert (typed.values, codes(typed)) == ({}, [ProblemCode.UNKNOWN_MUNICIPALITY])
    assert typed.problems[0].candidates == ("Herzele",)


def test_a_postal_code_beside_a_town_is_read_and_held_against_it() -> None:
    assert read("municipality", "Aalst (9300)").values["postal_code"] == "9300"
    other = read("municipality", "Aalst 9550")
    assert other.values == {"municipality_nis": "41002"}
    assert codes(other) == [ProblemCode.POSTAL_CODE_MISMATCH]
    short = read("municipality", "St-L.-Hautem 9520")
    assert (short.values["municipality_nis"], codes(short)) == ("41063", [ProblemCode.READ_AS])
    wrong = read("municipality", "Aalst (930)")
    assert wrong.values == {"municipality_nis": "41002"}
    assert codes(wrong) == [ProblemCode.UNKNOWN_POSTAL_CODE]


@pytest.mark.parametrize(
    ("key", "cell", "status"),
    [
        ("last_verified", "neen, gestopt in juni", Status.STOPPED),
        ("last_verified", "ligt stil tot na de winter", Status.PAUSED),
        ("capacity", "ligt stil", Status.PAUSED),
        ("capacity", "gestopt", Status.STOPPED),
        ("capacity", "volzet tot Nieuwjaar", Status.FULL),
    ],
)
def test_a_status_in_another_column_is_read_and_shown(key: str, cell: str, status: Status) -> None:
    found = read(key, cell)
    assert found.values["status"] is status
    assert found.problems
    assert found.rest == cell


@pytest.mark.parametrize("cell", ["ja", "nog nakijken", "vorige week nog gebeld"])
def test_other_words_in_a_column_of_days_are_asked(cell: str) -> None:
    assert codes(read("last_verified", cell)) == [ProblemCode.DATE_UNREADABLE]


def test_the_words_beside_a_status_are_its_reason() -> None:
    found = read("status", "gestopt (geen vrijwilligers)")
    assert found.values == {"status": Status.STOPPED, "status_reason": "geen vrijwilligers"}
    shown = read("status", "volzet tot januari")
    assert shown.values["status"] is Status.FULL
    assert codes(shown) == [ProblemCode.READ_AS]
    asked = read("status", "actief (stopgezet in juni)")
    assert (asked.values, codes(asked)) == ({}, [ProblemCode.AMBIGUOUS])


def test_words_about_places_are_kept() -> None:
    found = read("capacity", "min 4 max 10")
    assert (found.values, found.rest) == ({"capacity": 10}, "min 4 max 10")
    full = read("capacity", "12 (volzet)")
    assert full.values == {"capacity": 12, "status": Status.FULL}


def test_a_website_in_the_column_of_mail_addresses_is_kept_and_told() -> None:
    found = read("email", "www.debijenkorf.example")
    assert found.values == {"website": "https://www.debijenkorf.example"}
    assert codes(found) == [ProblemCode.INVALID_EMAIL]


def test_a_mail_address_without_its_sign_is_asked_in_a_contact_cell() -> None:
    found = read("contact", "balie 09 000 00 12, info.klavertje.example")
    assert ProblemCode.INVALID_EMAIL in codes(found)
    assert "email" not in found.values
    assert codes(read("contact", "balie, klavertje.example")) == []
