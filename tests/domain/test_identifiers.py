"""Numbers and addresses: normal forms, check digits, and proposals for what Excel spoilt."""

import json
import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pijler4_desktop.domain import identifiers
from pijler4_desktop.domain.checked import Check, Checked
from pijler4_desktop.domain.problems import ProblemCode

KBO_STEMS = st.integers(1, 19_999_999)
ESTABLISHMENT_STEMS = st.integers(20_000_000, 89_999_999)


def with_check_digits(stem: int) -> str:
    return f"{stem:08d}{97 - stem % 97:02d}"


def with_other_digit(number: str, place: int, step: int) -> str:
    digit = (int(number[place]) + step) % 10
    return f"{number[:place]}{digit}{number[place + 1 :]}"


@pytest.mark.parametrize(
    "number",
    ["0403019261", "0428759497", "0440966354", "0831797467", "0202239951", "1010781867"],
)
def test_numbers_of_the_register_pass(number: str) -> None:
    assert identifiers.kbo(number) == (number, None)


@pytest.mark.parametrize(
    "number",
    ["0431150351", "1234567895", "2165162239", "12", "abc", "0403.019.26A", "٠٤٠٣٠١٩٢٦١"],
)
def test_wrong_numbers_do_not_pass(number: str) -> None:
    assert identifiers.kbo(number) == (None, ProblemCode.INVALID_KBO)


@pytest.mark.parametrize(
    "written",
    ["0403.019.261", "BE 0403.019.261", "BE0403019261", "be 0403 019 261", "0403-019-261 "],
)
def test_a_number_is_recognised_however_it_is_written(written: str) -> None:
    assert identifiers.kbo(written) == ("0403019261", None)


@pytest.mark.parametrize("written", ["403019261", "403.019.261", "BE 403.019.261"])
def test_a_lost_zero_is_proposed(written: str) -> None:
    assert identifiers.kbo(written) == ("0403019261", ProblemCode.KBO_LOST_ZERO)


def test_nine_digits_that_fit_no_number_are_wrong() -> None:
    assert identifiers.kbo("403019262") == (None, ProblemCode.INVALID_KBO)


@given(KBO_STEMS)
def test_every_number_with_right_check_digits_passes(stem: int) -> None:
    number = with_check_digits(stem)

    assert identifiers.kbo(number) == (number, None)


@given(KBO_STEMS, st.integers(0, 9), st.integers(1, 9))
def test_any_single_changed_digit_fails(stem: int, place: int, step: int) -> None:
    number = with_other_digit(with_check_digits(stem), place, step)

    assert identifiers.kbo(number).problem is ProblemCode.INVALID_KBO


@given(ESTABLISHMENT_STEMS, st.integers(0, 9), st.integers(1, 9))
def test_establishment_numbers_have_check_digits_too(stem: int, place: int, step: int) -> None:
    number = with_check_digits(stem)
    wrong = with_other_digit(number, place, step)

    assert identifiers.establishment_number(number) == (number, None)
    expected = (None, ProblemCode.INVALID_ESTABLISHMENT)
    assert identifiers.establishment_number(wrong) == expected


def test_an_establishment_is_no_enterprise() -> None:
    assert identifiers.establishment_number("2.165.162.239") == ("2165162239", None)
    assert identifiers.establishment_number("0403019261").value is None


@pytest.mark.parametrize(
    ("check", "written", "expected"),
    [
        (identifiers.vcode, "V0001001", ("V0001001", None)),
        (identifiers.vcode, " v0001001", ("V0001001", None)),
        (identifiers.vcode, "V0001000", (None, ProblemCode.INVALID_VCODE)),
        (identifiers.vcode, "V09101", (None, ProblemCode.INVALID_VCODE)),
        (identifiers.vcode, "0001001", (None, ProblemCode.INVALID_VCODE)),
        (identifiers.vcode, "V000100١", (None, ProblemCode.INVALID_VCODE)),
        (identifiers.ovo_code, "ovo053387", ("OVO053387", None)),
        (identifiers.ovo_code, "OVO05338", (None, ProblemCode.INVALID_OVO)),
        (identifiers.ovo_code, "OVO000000", (None, ProblemCode.INVALID_OVO)),
        (identifiers.nis_code, "44088", ("44088", None)),
        (identifiers.nis_code, "4408", (None, ProblemCode.INVALID_NIS)),
        (identifiers.postal_code, "9090", ("9090", None)),
        (identifiers.postal_code, "B-9090", ("9090", None)),
        (identifiers.postal_code, "955", (None, ProblemCode.INVALID_POSTAL_CODE)),
        (identifiers.postal_code, "0955", (None, ProblemCode.INVALID_POSTAL_CODE)),
        (identifiers.postal_code, "90901", (None, ProblemCode.INVALID_POSTAL_CODE)),
    ],
)
def test_codes_have_a_form(
    check: Check, written: str, expected: tuple[str | None, ProblemCode | None]
) -> None:
    assert check(written) == expected


@pytest.mark.parametrize(
    ("written", "stored"),
    [
        ("info@bib-herzele.example", "info@bib-herzele.example"),
        ("jan.peeters+vrijwilligers@vzw.be", "jan.peeters+vrijwilligers@vzw.be"),
        (" Jan.Peeters@Gent.BE ", "Jan.Peeters@gent.be"),
        ("mailto:info@x.be", "info@x.be"),
        ("<info@x.be>", "info@x.be"),
        ("info@stad.brussels", "info@stad.brussels"),
    ],
)
def test_addresses_pass_without_being_looked_up(written: str, stored: str) -> None:
    assert identifiers.email(written) == (stored, None)


@pytest.mark.parametrize(
    "written",
    [
        "info.bibliotheek-herzele.example",
        "info(at)kring.example",
        "info@x",
        "info@localhost",
        "info@@x.be",
        "info@x..be",
        "info@-x.be",
        ".info@x.be",
        "in fo@x.be",
        "info@x.be\nBcc: a@b.be",
        "a@b.be; c@d.be",
    ],
)
def test_what_is_no_address_does_not_pass(written: str) -> None:
    assert identifiers.email(written) == (None, ProblemCode.INVALID_EMAIL)


@given(st.emails())
def test_an_accepted_address_is_its_own_normal_form(address: str) -> None:
    value, _ = identifiers.email(address)

    if value:
        assert identifiers.email(value) == (value, None)


@given(st.from_regex(r"[a-z0-9._+\-]{1,8}@[a-z0-9.\-]{1,12}\.(be|com|org|example)", fullmatch=True))
def test_the_quick_look_agrees_with_the_library(address: str) -> None:
    from email_validator import EmailNotValidError, validate_email  # noqa: PLC0415

    try:
        expected: str | None = validate_email(address, check_deliverability=False).normalized
    except EmailNotValidError:
        expected = None

    assert identifiers.email(address).value == expected


@pytest.mark.parametrize(
    ("written", "stored"),
    [
        ("www.gent.be", "https://www.gent.be"),
        ("gent.be/praten?dag=di", "https://gent.be/praten?dag=di"),
        ("http://gent.be", "http://gent.be"),
        ("HTTPS://gent.be", "HTTPS://gent.be"),
        ("https://www.facebook.com/praattafel", "https://www.facebook.com/praattafel"),
        ("gent.be:8080", "https://gent.be:8080"),
        ("https://café.be", "https://café.be"),
    ],
)
def test_pages_pass_with_a_scheme(written: str, stored: str) -> None:
    assert identifiers.url(written) == (stored, None)


@pytest.mark.parametrize(
    "written",
    [
        "geen",
        "http://gent",
        "javascript:alert(1)",
        "file:///etc/hosts",
        "ftp://gent.be",
        "info@gent.be",
        "https://jan:geheim@gent.be",
        "gent.be en aalst.be",
        "https://gent.be:99999",
        "https://[gent.be",
        "https://gent..be",
        "1.2",
    ],
)
def test_what_is_no_page_does_not_pass(written: str) -> None:
    assert identifiers.url(written) == (None, ProblemCode.INVALID_URL)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("zie dossier 88.04.12-999.32", ["88041299932"]),
        ("RR 85073003328.", ["85073003328"]),
        ("85 07 30 033 28 en 17.07.30-033.84", ["85073003328", "17073003384"]),
        ("bel +32478123456 of 0403.019.261", []),
        ("85.07.30-033.29", []),
        ("850730033281", []),
        ("bel 0475 12 34 56 of 85.07.30-033.28", ["85073003328"]),
        ("12 34 56 85.07.30–033.28", ["85073003328"]),
        ("85\u00a007 30 033 28", ["85073003328"]),
        ("kort", []),
        ("", []),
    ],
)
def test_national_register_numbers_are_found_in_free_text(text: str, found: list[str]) -> None:
    assert identifiers.national_numbers_in(text) == found


@pytest.mark.parametrize(
    ("text", "without"),
    [
        ("tel 0475 12 34 56 85.07.30-033.28", "tel 0475 12 34 56 ***"),
        ("0475123456 85073003328 ok", "0475123456 *** ok"),
        ("85.07.30–033.28", "***"),
        ("nr 12 85.07.30-033.28 9000 Gent", "nr 12 *** 9000 Gent"),
        ("85.07.30-033.28/17.07.30-033.84", "***/***"),
        ("gsm 0475 12 34 56", "gsm 0475 12 34 56"),
        ("", ""),
    ],
)
def test_only_the_number_itself_is_masked(text: str, without: str) -> None:
    assert identifiers.without_national_numbers(text, "***") == without


@given(st.text(alphabet="0123456789 .-/–x", max_size=60))
def test_nothing_is_left_of_a_number_that_was_found(text: str) -> None:
    assert identifiers.national_numbers_in(identifiers.without_national_numbers(text, "x")) == []


ALL_CHECKS: list[Check] = [
    identifiers.kbo,
    identifiers.establishment_number,
    identifiers.vcode,
    identifiers.ovo_code,
    identifiers.nis_code,
    identifiers.postal_code,
    identifiers.email,
    identifiers.url,
    identifiers.phone,
]


@pytest.mark.parametrize("check", ALL_CHECKS)
def test_nothing_is_neither_right_nor_wrong(check: Check) -> None:
    assert check("") == Checked(None, None)
    assert check("  ") == Checked(None, None)


@pytest.mark.parametrize("check", ALL_CHECKS)
@given(text=st.text())
def test_no_text_makes_a_check_fail(check: Check, text: str) -> None:
    value, problem = check(text)

    assert value is None or check(value) == (value, None)
    assert value or problem or not text.strip() or check is not identifiers.email


@given(st.text())
def test_no_text_makes_the_search_for_national_numbers_fail(text: str) -> None:
    assert all(len(found) == 11 for found in identifiers.national_numbers_in(text))


def test_slow_libraries_wait_until_they_are_needed() -> None:
    code = (
        "import json, sys, pijler4_desktop.domain.validation;"
        "print(json.dumps(sorted(m.partition('.')[0] for m in sys.modules)))"
    )

    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True)

    loaded = set(json.loads(done.stdout))
    assert not loaded & {"phonenumbers", "email_validator", "dateutil", "stdnum"}
