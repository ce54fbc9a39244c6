"""Planning the same list again is quick, and never on what is no longer so."""

from dataclasses import replace
from pathlib import Path

import pytest

from pijler4_desktop.domain.importing.choices import CellPlace, Choices
from pijler4_desktop.domain.importing.plan import Plan
from pijler4_desktop.domain.importing.vocabulary import Outcome
from pijler4_desktop.domain.listing import OfferFilter
from pijler4_desktop.services.office import Office
from tests.services.test_import_memory import book

HEADINGS = ("Activiteit", "Organisatie", "Niveau", "Prijs")
ROWS = tuple((f"Groep {n}", f"Bib {n % 3}", "A1", "gratis") for n in range(20))


@pytest.fixture
def listed(tmp_path: Path) -> Path:
    return book(tmp_path / "lijst.xlsx", HEADINGS, *ROWS)


def shape(made: Plan) -> list[tuple[object, ...]]:
    """Return what a plan says, without the ids of what is new."""
    return [
        (
            row.row,
            row.outcome,
            row.changes,
            row.problems,
            row.stored,
            row.record and row.record.name,
        )
        for row in made.rows
    ]


def test_a_plan_made_again_is_the_plan_made_anew(office: Office, listed: Path) -> None:
    importing = office.importing
    importing.apply(importing.plan(importing.read(listed)))
    source = importing.read(listed)
    choices = Choices()
    for step in (
        choices.with_cell(CellPlace("Aanbod", 5, "C"), "B1"),
        choices.with_word("language", "A1", "A2"),
        choices.with_cell(CellPlace("Aanbod", 5, "A"), "Een andere naam"),
        choices.with_cell(CellPlace("Aanbod", 5, "A"), "Groep 4"),
        choices,
    ):
        again = importing.plan(source, step)
        importing.forget()
        anew = importing.plan(source, step)
        assert shape(again) == shape(anew)
        assert again.counts == anew.counts


def test_what_was_written_meanwhile_is_seen(office: Office, listed: Path) -> None:
    importing = office.importing
    importing.apply(importing.plan(importing.read(listed)))
    source = importing.read(listed)
    assert importing.plan(source).counts[Outcome.SAME] == len(ROWS)
    id_ = office.offer.ids(OfferFilter())[0]
    opened = office.offer.open(id_)
    office.offer.edit(opened, replace(opened.activity, name="Iets helemaal anders"))
    assert importing.plan(source).counts[Outcome.NEW] == 1
    office.editing.undo()
    assert importing.plan(source).counts[Outcome.SAME] == len(ROWS)
