"""Cells decide what a heading leaves open, and persons stay out."""

from datetime import date

import pytest

from pijler4_desktop.domain.ids import new_id
from pijler4_desktop.domain.importing.columns.named_contacts import split_named_contact
from pijler4_desktop.domain.importing.layout.finding import find_layout
from pijler4_desktop.domain.importing.source import Column
from pijler4_desktop.domain.importing.vocabulary import ColumnReason
from pijler4_desktop.domain.person_names import are_persons, names_a_person, names_in
from pijler4_desktop.domain.sheet import Cell
from tests.domain.importing.builders import sheet


def columns(*rows: tuple[Cell | None, ...]) -> dict[str, Column]:
    """Lay a sheet out and return its columns by heading or letter."""
    return {c.heading or c.letter: c for c in find_layout(sheet(*rows)).columns}


def test_start_above_days_is_a_date_and_above_times_a_time() -> None:
    found = columns(
        ("Activiteit", "Organisatie", "Start", "Einde"),
        ("Taalcafé", "Bib", date(2025, 9, 1), "11u"),
        ("Breien", "Bib", date(2025, 10, 1), "16u30"),
    )
    assert found["Start"].field == "valid_from"
    assert found["Start"].reason is ColumnReason.CONTENT
    assert found["Einde"].field == "end_time"


def test_a_number_behind_the_street_is_the_house_number() -> None:
    found = columns(
        ("Nr", "Activiteit", "Straat", "Nr", "Postcode"),
        (1, "Taalcafé", "Kerkstraat", "3 bus 2", 9400),
        (2, "Breien", "Dorp", 12, 9400),
    )
    by_letter = {c.letter: c.field for c in found.values()}
    assert by_letter["D"] == "house_number"


def test_untitled_columns_are_known_by_what_they_can_only_be() -> None:
    rows = [
        ("Taalcafé", "Bib", "A1", "€ 2 per keer", "di 19u-21u", "x"),
        ("Breien", "Bib", "A2-B1", "gratis", "wo 14u-16u", "y"),
        ("Koken", "Bib", "min. A2", "5 euro", "do 9u-11u30", "z"),
        ("Zang", "Bib", "B1", "gratis", "ma en vr 10-12u", "x"),
    ]
    found = columns(("Activiteit", "Organisatie", "Drempel", None, "?", "Kleur"), *rows)
    assert [found[k].field for k in ("Drempel", "D", "?", "Kleur")] == [
        "language", "cost", "when", None,
    ]  # fmt: skip
    assert found["Kleur"].kept


def test_words_for_days_need_a_week_of_columns() -> None:
    week = columns(
        ("Activiteit", "Organisatie", "ma", "di", "wo"), ("Taalcafé", "Bib", "x", None, "x")
    )
    assert [week[d].field for d in ("ma", "di", "wo")] == ["day_mo", "day_tu", "day_we"]
    alone = columns(("Activiteit", "Organisatie", "zo"), ("Taalcafé", "Bib", "gezegd"))
    assert alone["zo"].field is None
    assert alone["zo"].kept


def test_names_of_newcomers_are_left_out_whatever_stands_above() -> None:
    rows = [("Olena Kovalenko", "Taalcafé", "Bib"), ("Ahmed Haddad", "Breien", "LDC De Wilg"),
            ("Fatima El Amrani", "Koken", "Femma"), ("Jan Peeters", "Zang", "Koor")]  # fmt: skip
    found = columns(("Naam", "Activiteit", "Organisatie"), *rows)
    assert found["Naam"].field is None
    assert found["Naam"].reason is ColumnReason.PERSONAL
    clubs = [
        ("Sportclub De Zwaluw", "Volley", 9),
        ("Open Poort", "Koffie", 8),
        ("Turnkring", "Y", 7),
    ]
    named = columns(("Naam", "Activiteit", "Aantal plaatsen"), *clubs)
    assert named["Naam"].field == "organisation"


def test_what_an_online_form_notes_by_itself_is_left_out() -> None:
    found = columns(
        ("ID", "Begintijd", "Tijd van voltooien", "E-mail", "Naam", "Hoe heet jullie activiteit?",
         "Welke organisatie zijn jullie?", "Op welk e-mailadres kunnen mensen jullie bereiken?"),
        (1, date(2025, 10, 1), date(2025, 10, 1), "anonymous", "Jan Peeters", "Taalcafé", "Bib",
         "bib@lindergem.example"),
    )  # fmt: skip
    out = [found[k] for k in ("ID", "Begintijd", "Tijd van voltooien", "E-mail", "Naam")]
    assert {c.reason for c in out} == {ColumnReason.OF_THE_FORM}
    assert found["Hoe heet jullie activiteit?"].field == "name"


@pytest.mark.parametrize(
    ("texts", "persons"),
    [
        (["Olena Kovalenko", "Peeters Jan"], True),
        (["Buurthuis De Brug", "Chiro Sint-Jan"], False),
        (["De Zwaluw", "Open Poort"], False),
        ([], False),
    ],
)
def test_persons_are_told_from_clubs_by_given_names(texts: list[str], persons: bool) -> None:
    assert are_persons(texts) is persons


def test_a_remark_names_a_newcomer_only_when_written_as_a_name() -> None:
    names = names_in(["Olena Kovalenko", "Blessing Okoro"])
    assert names_a_person("Olena heeft kinderopvang nodig", names)
    assert not names_a_person("what a blessing", names)
    assert not names_a_person("Kinderopvang nodig", names)


@pytest.mark.parametrize(
    ("text", "organisation", "contact"),
    [
        ("Bib Diest - publiekswerker - 013 00 00 21", "Bib Diest", "publiekswerker - 013 00 00 21"),
        ("vzw De Brug - afdeling Diest", "vzw De Brug - afdeling Diest", ""),
        ("OCMW (onthaal@diest.example)", "OCMW", "onthaal@diest.example)"),
        ("Okra: Jan Peeters 0470 00 00 12", "Okra", "Jan Peeters 0470 00 00 12"),
        ("013 00 00 21", "", "013 00 00 21"),
    ],
)
def test_a_cell_with_organisation_and_contact_is_split(
    text: str, organisation: str, contact: str
) -> None:
    assert split_named_contact(text) == (organisation, contact)


def test_a_column_without_title_for_the_activity_is_found_by_its_texts() -> None:
    rows = [("WZC Zon", "Bingo begeleiden", "di 14u-16u"), ("Bib", "Boeken kaften", "wo 9u-11u"),
            ("Bib", "Voorleesuurtje", "za 10u-11u")]  # fmt: skip
    found = columns(("Organisatie", "Klusje", "Wanneer"), *rows)
    assert found["Klusje"].field == "name"
    assert found["Klusje"].reason is ColumnReason.CONTENT


def test_the_activity_somebody_registered_for_is_its_name() -> None:
    rows = [
        ("Olena Kovalenko", "Praattafel Den Berg", "Dienst Samenleven", "di"),
        ("Ahmed Haddad", "Taalcafé", "Bib Heist", "wo"),
        ("Fatima El Amrani", "Buddy", "Vrouwengroep De Spil", "do"),
        ("Jan Peeters", "Taalcafé", "Bib Heist", "wo"),
    ]
    found = columns(("Deelnemer", "Gekozen", "Bij wie (org.)", "Welke dag"), *rows)
    assert [c.field for c in found.values()] == [None, "name", "organisation", "day"]


def test_weak_headings_need_cells_that_agree() -> None:
    rows = [("Taalcafé", "A1", 9150), ("Breien", "A2", 2070), ("Koken", "B1", 9150)]
    found = columns(("Activiteit", "Taal", "Post", "Organisatie"), *[(*r, "Bib") for r in rows])
    assert (found["Taal"].field, found["Post"].field) == ("language", "postal_code")
    other = columns(("Activiteit", "Taal", "Organisatie"), ("Taalcafé", "Frans", "Bib"))
    assert other["Taal"].field is None


def test_in_a_list_of_newcomers_what_stands_before_the_activity_is_theirs() -> None:
    found = columns(
        ("Voornaam", "Geboortedatum", "Gsm", "Activiteit", "Organisatie", "Telefoon"),
        ("Olena", date(1990, 1, 2), "0470 00 00 12", "Taalcafé", "Bib", "053 00 00 11"),
    )
    assert found["Gsm"].reason is ColumnReason.PERSONAL
    assert found["Telefoon"].field == "phone"


def test_somebody_elses_numbers_are_no_identity_of_ours() -> None:
    found = columns(("ID", "Activiteit", "DAT_CONTR"), (101, "Taalcafé", date(2025, 9, 3)))
    assert found["ID"].field is None
    assert found["DAT_CONTR"].field == "last_verified"
    ours = columns(("ID", "Activiteit", "Wanneer"), (new_id(), "Taalcafé", "di 9u-11u"))
    assert ours["ID"].field == "id"


def test_the_cells_choose_between_what_a_diminutive_may_mean() -> None:
    rows = [("Taalcafé", 8, "Kerkstraat 3, 9550 Herzele"), ("Breien", 12, "Dorp 1, 9550 Herzele")]
    found = columns(("Activiteit", "plaatsjes", "Adresje", "Organisatie"),
                    *[(*r, "Bib") for r in rows])  # fmt: skip
    assert (found["plaatsjes"].field, found["Adresje"].field) == ("capacity", "address")


@pytest.mark.parametrize("heading", ["Nog actief op", "Loopt het nog?", "Actief"])
def test_a_status_above_days_is_when_it_was_found_so(heading: str) -> None:
    days: list[Cell] = [date(2025, 9, n) for n in range(1, 9)]
    rows = [(f"Praatgroep {n}", "Bib", "di 9u-11u", day) for n, day in enumerate(days)]
    found = columns(("Activiteit", "Organisatie", "Wanneer", heading), *rows)

    assert found[heading].field == "last_verified"


def test_days_below_a_period_are_no_check() -> None:
    rows = [(f"Praatgroep {n}", "Bib", "di 9u-11u", date(2025, 9, n)) for n in range(1, 9)]
    found = columns(("Activiteit", "Organisatie", "Wanneer", "Actief sinds wanneer"), *rows)

    assert found["Actief sinds wanneer"].field != "last_verified"


def test_numbers_below_a_word_for_days_break_nothing() -> None:
    rows = [(f"Praatgroep {n}", "Bib", "di 9u-11u", n) for n in range(1, 9)]
    found = columns(("Activiteit", "Organisatie", "Wanneer", "Nog ok op"), *rows)

    assert found["Nog ok op"].field != "last_verified"
