from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest

from pijler4_desktop.domain.vocabulary import Answer, Status
from pijler4_desktop.services.office import Office
from tests.factories import an_activity

LONG_AGO = date.today() - timedelta(days=3 * 365)  # noqa: DTZ011  a day on the wall calendar


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    made = Office.create(tmp_path / "aanbod.p4db", "Herzele")
    yield made
    made.close()


def test_every_check_names_what_it_counts(office: Office) -> None:
    ready = an_activity(name="A")
    silent = an_activity(name="B", email="", phone="")
    unmet = an_activity(name="C", social_met=Answer.UNKNOWN)
    old = an_activity(name="D", last_verified=LONG_AGO)
    never = an_activity(name="E", last_verified=None)
    for activity in (ready, silent, unmet, old, never):
        office.offer.add(activity)

    seen = office.exporting.readiness("agii")

    assert seen.goes == [ready.id, silent.id, unmet.id, old.id, never.id]
    assert seen.without_contact == [silent.id]
    assert seen.without_conditions == [unmet.id]
    assert seen.not_verified == [old.id, never.id]


def test_concepts_stay_and_are_named_and_what_stopped_goes_along(office: Office) -> None:
    concept = an_activity(name="A", status=Status.IDEA, last_verified=None, email="", phone="")
    stopped = an_activity(name="B", status=Status.STOPPED, last_verified=LONG_AGO)
    for activity in (concept, stopped):
        office.offer.add(activity)

    seen = office.exporting.readiness("agii")

    assert (seen.goes, seen.stays) == ([stopped.id], [concept.id])
    assert seen.concepts == [concept.id]
    assert office.exporting.readiness("volledig").goes == [concept.id, stopped.id]
    assert seen.not_verified == []
    assert seen.without_contact == []


@pytest.mark.parametrize("profile", ["agii", "publiek", "volledig"])
def test_it_foretells_what_the_workbook_holds(office: Office, tmp_path: Path, profile: str) -> None:
    office.offer.add(an_activity(name="A"))
    office.offer.add(an_activity(name="B", share_with_agency=False))
    office.offer.add(an_activity(name="C", publishable=False))
    office.offer.add(an_activity(name="D", status=Status.IDEA))

    seen = office.exporting.readiness(profile)
    report = office.exporting.export(tmp_path / "uit.xlsx", profile)

    assert len(seen.goes) == report.rows
    assert len(seen.goes) + len(seen.stays) == seen.total == 4


def test_a_selection_keeps_its_order_and_passes_over_what_is_gone(office: Office) -> None:
    first, second, gone = (an_activity(name=name) for name in "ABC")
    for activity in (first, second, gone):
        office.offer.add(activity)
    office.offer.remove([gone.id])

    seen = office.exporting.readiness("agii", [second.id, gone.id, first.id])

    assert seen.goes == [second.id, first.id]
    assert seen.total == 2
