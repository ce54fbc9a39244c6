import pytest
from hypothesis import given
from hypothesis import strategies as st

from pijler4_desktop.domain.errors import ExpectedError, Failure
from pijler4_desktop.domain.sheet import NoticeCode
from pijler4_desktop.exchange.delimited.decoding import decode
from pijler4_desktop.exchange.delimited.reader import records
from pijler4_desktop.exchange.delimited.separator import find_separator
from tests.exchange.building import cells, notices, read

LIST = "Naam;Plaats;Prijs\nCafé ’t Hoekje;Gent;2,50\nBib;Hasselt;0,00\n"


def refusal(content: bytes) -> ExpectedError:
    with pytest.raises(ExpectedError) as refused:
        read(content, "lijst.csv")
    return refused.value


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp1252"])
@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r"])
def test_every_usual_encoding_and_line_ending_gives_the_same(encoding: str, ending: str) -> None:
    mark = b"\xff\xfe" if encoding == "utf-16-le" else b""
    found = read(mark + LIST.replace("\n", ending).encode(encoding), "lijst.csv")

    assert cells(found)[1, 0] == "Naam"
    assert cells(found)[2, 0] == "Café ’t Hoekje"
    assert cells(found)[3, 2] == "0,00"
    assert notices(found) == {}


def test_two_encodings_in_one_file_are_told_and_nothing_is_lost() -> None:
    pasted = "naam;plaats\nCafé;Gent\n".encode("cp1252") + "Één;Aalst\n".encode()
    found = read(pasted, "lijst.csv")

    assert (cells(found)[2, 0], cells(found)[3, 0]) == ("Café", "Één")
    assert "utf-8" in notices(found)[NoticeCode.ENCODING_GUESSED]


def test_a_dos_code_page_is_guessed_and_told() -> None:
    found = read("naam;plaats\nCafé;Gent\n".encode("cp850"), "lijst.csv")

    assert cells(found)[2, 0] == "Café"
    assert "cp850" in notices(found)[NoticeCode.ENCODING_GUESSED]


def test_bytes_that_fit_nowhere_are_refused() -> None:
    assert refusal(b"naam;plaats\nCaf\xe9\x81;Gent\n").failure is Failure.CSV_ENCODING
    assert refusal(b"\xff\xfeN\x00a").failure in (Failure.CSV_ENCODING, Failure.NO_DATA)


def test_nul_bytes_are_damage() -> None:
    assert refusal(LIST.encode().replace(b"Gent", b"Ge\x00nt")).failure is Failure.DAMAGED


@pytest.mark.parametrize("separator", [";", ",", "\t", "|"])
def test_the_separator_is_found(separator: str) -> None:
    text = f"a{separator}b{separator}c\n1{separator}2{separator}3\n"

    found = find_separator(text)

    assert (found.separator, found.guessed) == (separator, False)


def test_prices_with_a_comma_do_not_make_columns() -> None:
    assert find_separator('Naam,Prijs\n"Bib","2,50"\n"Café","0,50"\n').separator == ","
    assert find_separator("Naam;Prijs\nBib;2,50\nCafé;0,50\n").separator == ";"


def test_a_separator_that_cannot_be_known_is_told() -> None:
    found = read(b'Naam,Prijs;Plaatsen\nOrg 0,"2,00";0\nOrg 1,"2,10";1\n', "lijst.csv")

    assert NoticeCode.SEPARATOR_GUESSED in notices(found)


def test_a_line_that_names_the_separator_is_no_row() -> None:
    found = read(b"sep=,\nNaam,Prijs\nBib,2\n", "lijst.csv")

    assert cells(found) == {(1, 0): "Naam", (1, 1): "Prijs", (2, 0): "Bib", (2, 1): "2"}


def test_rows_are_numbered_as_excel_shows_them() -> None:
    found = read(b'Naam;Nota\n\n"Bib";"een\ntwee"\n;\nCafe;x;extra\n', "lijst.csv")

    assert [r.number for r in found.sheets[0].rows] == [1, 3, 5]
    assert cells(found)[3, 1] == "een\ntwee"
    assert cells(found)[5, 2] == "extra"


def test_formulas_and_numbers_stay_text() -> None:
    found = read(b"Naam;Telefoon\n=1+1;0478123456\n", "lijst.csv")

    assert (cells(found)[2, 0], cells(found)[2, 1]) == ("=1+1", "0478123456")


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ('a;b;c\n1;2;3\n"4;5;6\n7;8;9\n', 3),
        ('a;b;c\n"1;2;3\n4;5;6\n7;8;"9"\n', 2),
        ('a;b;c\n"x;2;3\n4;5;6\n7;8;y";9\n', 2),
        ('a;b;c\n1;"2"2;3\n', 2),
    ],
)
def test_a_stray_quote_is_found_before_it_swallows_rows(text: str, line: int) -> None:
    refused = refusal(text.encode())

    assert (refused.failure, refused.details["line"]) == (Failure.CSV_QUOTE, line)


def test_an_inch_sign_inside_a_field_is_no_quote() -> None:
    assert cells(read(b'Naam;Scherm\nBib;19" plat\n', "a.csv"))[2, 1] == '19" plat'


def test_a_large_field_is_read_and_an_endless_line_is_no_list() -> None:
    large = "x" * 300_000

    assert cells(read(f"Naam;Nota\nBib;{large}\n".encode(), "a.csv"))[2, 1] == large
    assert refusal(b"x" * 3_000_000).failure is Failure.NO_HEADER
    assert refusal(b"a;b\n" + b";" * 20_000 + b"x\n").failure is Failure.DAMAGED


@given(st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"])))
def test_decoding_what_was_written_as_utf_8_loses_nothing(text: str) -> None:
    assert decode(b"\xef\xbb\xbf" + text.encode()).text == text


_FIELD = st.text(st.sampled_from('ab;," éß'), max_size=8)


@given(st.lists(st.lists(_FIELD, min_size=3, max_size=3), min_size=1, max_size=6))
def test_quoted_fields_come_back_as_they_were(table: list[list[str]]) -> None:
    text = "".join(
        ";".join('"' + field.replace('"', '""') + '"' for field in row) + "\n" for row in table
    )

    assert [fields for _, fields in records(text, ";")] == table
