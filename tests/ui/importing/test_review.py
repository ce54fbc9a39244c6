"""What there is to check in a plan, found without any widget."""

from pathlib import Path

import pytest

from pijler4_desktop.domain.importing.choices import CellPlace, Choices
from pijler4_desktop.domain.importing.source import Source
from pijler4_desktop.domain.problems import ProblemCode
from pijler4_desktop.domain.vocabulary import Severity
from pijler4_desktop.services.office import Office
from pijler4_desktop.ui.importing.problem_words import problem_title
from pijler4_desktop.ui.importing.review import ProblemGroup, Review, is_open, look_at
from tests.ui.importing.driving import HEAD, a_list

ROWS = [
    ["Taalcafé", "Bib Herzele", "kwispel", "di 19u-21u", "A1", "bib@bib.example", "rood"],
    ["Samentuin", "Tuin vzw", "Kwispel", "za vm", "A2", "geen adres", "blauw"],
    ["", "Bib Herzele", "praatgroep", "wo 9u-11u", "A1", "", ""],
    ["Kookclub", "Tuin vzw", "praatgroep", "za vm", "A2", "ook geen", "rood"],
]


@pytest.fixture
def source(office: Office, tmp_path: Path) -> Source:
    return office.importing.read(a_list(tmp_path / "lijst.xlsx", ROWS))


def review(office: Office, source: Source, choices: Choices | None = None) -> Review:
    return look_at(source, office.importing.plan(source, choices))


def group(found: Review, code: ProblemCode) -> ProblemGroup:
    return next(g for g in found.groups if g.code is code)


def test_equal_words_of_a_closed_list_are_one_thing_to_decide(
    office: Office, source: Source
) -> None:
    found = group(review(office, source), ProblemCode.UNKNOWN_VALUE)

    assert found.is_closed
    assert [spot.place.row for spot in found.spots] == [3, 4]
    assert found.alike("KWISPEL") == 2
    assert problem_title(found) == "Type onbekend: 'kwispel'"


def test_different_texts_of_one_kind_are_gone_through_together(
    office: Office, source: Source
) -> None:
    found = group(review(office, source), ProblemCode.INVALID_EMAIL)

    assert [text for text, _ in found.samples.values()] == ["geen adres", "ook geen"]
    assert found.alike("geen adres") == 1


def test_a_missing_name_stands_in_the_column_of_names(office: Office, source: Source) -> None:
    found = group(review(office, source), ProblemCode.REQUIRED)

    assert found.severity is Severity.ERROR
    assert found.spots[0].place == CellPlace("Aanbod", 5, "A")


def test_the_counts_and_places_are_those_of_the_problems(office: Office, source: Source) -> None:
    found = review(office, source)
    sheet = found.sheets["Aanbod"]

    assert found.counts.fine == sum(not any(map(is_open, row.problems)) for row in sheet.rows)
    assert found.counts.missing == 1
    assert found.counts.doubted == 4
    for place, (number, at) in found.spots.items():
        assert found.groups[number].spots[at].place == place


def test_what_the_user_typed_is_read_and_what_stood_there_is_known(
    office: Office, source: Source
) -> None:
    place = CellPlace("Aanbod", 4, "F")
    sheet = review(office, source, Choices().with_cell(place, "tuin@tuin.example")).sheets["Aanbod"]
    mail = next(column for column in sheet.columns if column.letter == "F")

    assert sheet.text(4, mail) == "tuin@tuin.example"
    assert sheet.original(4, mail) == "geen adres"
    assert sheet.original(3, mail) is None


def test_a_national_number_is_nowhere_to_be_seen(office: Office, tmp_path: Path) -> None:
    number = "85.07.30-033.28"
    rows = [[*ROWS[0][:-1], f"bel {number}"]]
    source = office.importing.read(a_list(tmp_path / "nummer.xlsx", rows))
    found = review(office, source)
    sheet = found.sheets["Aanbod"]

    shown = [sheet.text(3, column) for column in sheet.columns]
    assert number not in " ".join([*shown, *sheet.words])
    assert all(number not in spot.text for g in found.groups for spot in g.spots)


def test_a_next_plan_uses_the_cells_that_were_found(office: Office, source: Source) -> None:
    first = review(office, source)
    choices = Choices().with_word("type", "kwispel", "Ontmoeting")
    plan = office.importing.plan(source, choices)

    second = look_at(source, plan, first)

    assert second.sheets["Aanbod"].cells is first.sheets["Aanbod"].cells
    assert all(g.code is not ProblemCode.UNKNOWN_VALUE for g in second.groups)


def test_columns_that_are_left_out_are_not_shown(office: Office, source: Source) -> None:
    headings = [column.heading for column in review(office, source).sheets["Aanbod"].columns]

    assert headings == HEAD
