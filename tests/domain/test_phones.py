"""Phone numbers as Belgians write them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pijler4_desktop.domain.identifiers import phone
from pijler4_desktop.domain.problems import ProblemCode


@pytest.mark.parametrize(
    ("written", "stored"),
    [
        ("053 00 00 11", "053 00 00 11"),
        ("053000011", "053 00 00 11"),
        ("053/00.00.11", "053 00 00 11"),
        ("053-00 00 11", "053 00 00 11"),
        ("+32 53 00 00 11", "053 00 00 11"),
        ("+3253000011", "053 00 00 11"),
        ("0032 (0)53 00 00 11", "053 00 00 11"),
        ("+32 (0)53 00 00 11", "053 00 00 11"),
        ("tel. 053 00 00 11", "053 00 00 11"),
        ("Tel: 053 00 00 11", "053 00 00 11"),
        ("GSM 0478/12.34.56", "0478 12 34 56"),
        ("0478 123 456", "0478 12 34 56"),
        ("09 000 00 12", "09 000 00 12"),
        ("02/000.00.12", "02 000 00 12"),
        ("0800 12 345", "0800 12 345"),
        ("0900 12 345", "0900 12 345"),
        ("078 15 00 00", "078 15 00 00"),
        ("1777", "1777"),
        ("tel. 1712", "1712"),
        ("+31 20 123 4567", "+31 20 123 4567"),
        ("0033 1 23 45 67 89", "+33 1 23 45 67 89"),
    ],
)
def test_a_number_has_one_normal_form(written: str, stored: str) -> None:
    assert phone(written) == (stored, None)


@pytest.mark.parametrize(
    ("written", "proposed"),
    [("53000011", "053 00 00 11"), ("478123456", "0478 12 34 56"), ("90000012", "09 000 00 12")],
)
def test_a_lost_zero_is_proposed(written: str, proposed: str) -> None:
    assert phone(written) == (proposed, ProblemCode.PHONE_LOST_ZERO)


@pytest.mark.parametrize(
    "written",
    [
        "053 00 00 11 / 0478 12 34 56",
        "053 00 00 11 of 0478 12 34 56",
        "053 00 00 11, 0478 12 34 56",
        "053 00 00 11\n0478 12 34 56",
        "tel 053 00 00 11; gsm 0478 12 34 56",
    ],
)
def test_the_first_of_several_is_proposed(written: str) -> None:
    assert phone(written) == ("053 00 00 11", ProblemCode.SEVERAL_PHONES)


@pytest.mark.parametrize(
    "written",
    [
        "09 000 00 1",
        "053 00 00 1",
        "053 00 00 111",
        "0478 12 34 5",
        "00 00 00 00",
        "12",
        "1612",
        "01712",
        "geen",
        "tel.",
        "053 00 00 11 (Jan)",
        "+99 1",
        "+",
        "053 00 00 11 / later",
    ],
)
def test_what_is_no_number_does_not_pass(written: str) -> None:
    assert phone(written) == (None, ProblemCode.INVALID_PHONE)


BELGIAN = st.from_regex(
    r"0[1235-9]\d{7}|04[0-4]\d{6}|04[5-9]\d{7}|\+32 ?[1235-9]\d{7}", fullmatch=True
)


@given(BELGIAN)
def test_the_normal_form_is_its_own_normal_form(number: str) -> None:
    value, problem = phone(number)

    assert value is not None
    assert problem is None
    assert phone(value) == (value, None)


@given(st.from_regex(r"(053|016|0478|02|03|09|04)[0-9]{6,7}", fullmatch=True))
def test_what_the_library_calls_valid_passes_with_the_same_spacing(number: str) -> None:
    import phonenumbers  # noqa: PLC0415 - slow to load

    parsed = phonenumbers.parse(number, "BE")
    spaced = phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.NATIONAL)

    if phonenumbers.is_valid_number(parsed) and not number.startswith("090"):
        assert phone(number) == (spaced, None)
