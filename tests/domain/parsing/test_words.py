import pytest

from pijler4_desktop.domain.facts import load_facts
from pijler4_desktop.domain.parsing.addresses import AddressParts, split_address
from pijler4_desktop.domain.parsing.choices import parse_choice, parse_choices, words_of
from pijler4_desktop.domain.parsing.contacts import ContactParts, split_contact
from pijler4_desktop.domain.parsing.synonyms import SYNONYMS
from pijler4_desktop.domain.parsing.types import infer_type
from pijler4_desktop.domain.problems import ProblemCode
from pijler4_desktop.domain.terms import term
from pijler4_desktop.domain.text import fold
from pijler4_desktop.domain.vocabulary import (
    ActivityType,
    MainActivity,
    OrganisationType,
    Pause,
    Status,
    Theme,
)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Praatgroep", ActivityType.CONVERSATION),
        ("conversatietafel", ActivityType.CONVERSATION),
        ("CONVERSATION", ActivityType.CONVERSATION),
        ("ouder-kind", ActivityType.PARENTING),
        ("Praatgroep (wekelijks)", ActivityType.CONVERSATION),
        ("vrije tijd", ActivityType.LEISURE),
    ],
)
def test_types(text: str, kind: ActivityType) -> None:
    assert parse_choice(ActivityType, text).value is kind


def test_an_unknown_word_is_asked_with_what_looks_like_it() -> None:
    found = parse_choice(ActivityType, "praatgrop")
    assert found.value is None
    assert found.problems[0].candidates == ("Praatgroep",)
    assert parse_choice(Status, "zeker").problems[0].code is ProblemCode.UNKNOWN_VALUE
    assert parse_choice(Status, "").problems == ()
    assert parse_choice(Status, "Tijdelijk gestopt").value is Status.PAUSED


def test_several_words_in_one_cell() -> None:
    assert parse_choices(Theme, "Taal; sport, koken").value == (
        Theme.LANGUAGE,
        Theme.SPORT,
        Theme.COOKING,
    )
    half = parse_choices(Theme, "Taal; iets geks")
    assert half.value == (Theme.LANGUAGE,)
    assert half.problems[0].value == "iets geks"
    assert parse_choices(Pause, "niet in juli en augustus").value == (Pause.SUMMER,)


@pytest.mark.parametrize("enum", list(SYNONYMS))
def test_a_synonym_never_hides_the_word_or_synonym_of_another(enum: type[ActivityType]) -> None:
    owners: dict[str, set[str]] = {}
    for member in enum:
        for word in {term(member), *SYNONYMS[enum].get(member, "").split("|")}:
            owners.setdefault(fold(word), set()).add(member)
    owners.pop("", None)
    assert {word: found for word, found in owners.items() if len(found) > 1} == {}
    assert all(words_of(enum)[fold(term(member))] is member for member in enum)


def test_a_type_of_organisation() -> None:
    assert parse_choice(OrganisationType, "VZER").value is OrganisationType.INFORMAL


def test_a_code_of_the_register_is_right_or_asked() -> None:
    assert parse_choice(MainActivity, "SPRT").value is MainActivity.SPRT
    assert parse_choice(MainActivity, "Sport").value is MainActivity.SPRT
    assert parse_choice(MainActivity, "SPORT").value is None
    assert "Sport" in parse_choice(MainActivity, "SPORT").problems[0].candidates


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Buddyproject Samen Thuis", ActivityType.BUDDY),
        ("Toeleiding vrijwilligerswerk", ActivityType.VOLUNTEERING_LEAD_IN),
        ("Vrijwilliger in de praatgroep", ActivityType.VOLUNTEERING),
        ("Taalcafé De Babbel", ActivityType.CONVERSATION),
        ("Ouderpraatgroep", ActivityType.CONVERSATION),
        ("Kennismakingsstage groendienst", ActivityType.TASTER_PLACEMENT),
        ("Taalstage in de winkel", ActivityType.LANGUAGE_PLACEMENT),
        ("Buddy's voor de praatgroep", None),
        ("Zomerfeest", None),
    ],
)
def test_a_type_from_a_clear_name_only(name: str, kind: ActivityType | None) -> None:
    assert infer_type(name) is kind


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        (
            "integratieambtenaar, info@brug.example",
            ContactParts("integratieambtenaar", email="info@brug.example"),
        ),
        (
            "info@brug.example / 09 000 00 11",
            ContactParts(phone="09 000 00 11", email="info@brug.example"),
        ),
        (
            "051 00 00 11 (centrumleider)",
            ContactParts("centrumleider", phone="051 00 00 11"),
        ),
        (
            "mail naar info@brug.example of bel 051 00 00 11",
            ContactParts(phone="051 00 00 11", email="info@brug.example"),
        ),
        ("aan het onthaal", ContactParts("aan het onthaal")),
        ("Voornaam Achternaam, 0478/00.00.56", ContactParts(phone="0478 00 00 56",
         rest="Voornaam Achternaam")),
        ("www.brug.example", ContactParts(website="https://www.brug.example")),
    ],
)  # fmt: skip
def test_contacts(text: str, parts: ContactParts) -> None:
    assert split_contact(text).value == parts
    assert split_contact(text).problems == ()


def test_contacts_with_something_wrong() -> None:
    short = split_contact("centrumleider, 09 000 00 1")
    assert short.value == ContactParts("centrumleider")
    assert (short.problems[0].code, short.problems[0].field) == (
        ProblemCode.INVALID_PHONE,
        "phone",
    )
    two = split_contact("0478 00 00 56 / 09 000 00 67")
    assert two.value == ContactParts(phone="0478 00 00 56", rest="09 000 00 67")
    assert two.problems[0].code is ProblemCode.SEVERAL_PHONES
    assert split_contact("a@b.example, c@d.example").problems[0].candidates
    assert split_contact("info@brug").problems[0].code is ProblemCode.INVALID_EMAIL


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        (
            "Lindestraat 10, 9880 Aalter",
            AddressParts("", "Lindestraat", "10", "", "9880", "Aalter"),
        ),
        (
            "Bib, Molenweg 12 bus 3, 9880 Aalter",
            AddressParts("Bib", "Molenweg", "12", "3", "9880", "Aalter"),
        ),
        (
            "Kerkstraat 12/3 - B-9000 Gent",
            AddressParts("", "Kerkstraat", "12", "3", "9000", "Gent"),
        ),
        ("Kerkplein 4A\n9880 Aalter", AddressParts("", "Kerkplein", "4A", "", "9880", "Aalter")),
        ("9880 Aalter", AddressParts(postal_code="9880", town="Aalter")),
        ("Markt", AddressParts(street="Markt")),
        ("zaaltje achter de kerk", AddressParts("zaaltje achter de kerk")),
        ("Brusselsesteenweg 1200", AddressParts(street="Brusselsesteenweg", house_number="1200")),
    ],
)
def test_addresses(text: str, parts: AddressParts) -> None:
    assert split_address(text).value == parts


def test_addresses_held_against_the_places_we_know() -> None:
    facts = load_facts()
    assert split_address("Molenweg 12, Bellem", facts).value == AddressParts(
        "", "Molenweg", "12", "", "9881", "Bellem"
    )
    wrong = split_address("Kerkplein 11, 9490 Evergem", facts)
    assert wrong.value == AddressParts("", "Kerkplein", "11", "", "", "Evergem")
    assert wrong.problems[0].code is ProblemCode.UNKNOWN_POSTAL_CODE
    nowhere = split_address("zaaltje achter de kerk", facts)
    assert nowhere.problems[0].code is ProblemCode.PLACE_UNKNOWN
    other = split_address("Kerkplein 11, 9880 Bellem", facts)
    assert other.problems[0].code is ProblemCode.POSTAL_CODE_MISMATCH
