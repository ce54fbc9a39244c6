"""Many activities at once: counted before, one step, and nobody's newer change is lost."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from pijler4_desktop.domain.bulk_change import BulkChange, NextCheck
from pijler4_desktop.domain.listing import OfferFilter
from pijler4_desktop.domain.progress import CancelledError
from pijler4_desktop.domain.records import Activity
from pijler4_desktop.domain.vocabulary import Kind, Standing, Status, Theme
from pijler4_desktop.services import bulk_editing
from pijler4_desktop.services.office import Office
from tests.factories import fill_office

CHANGES = [
    BulkChange(status=Status.FULL),
    BulkChange(status=Status.PAUSED, status_reason="zomer"),
    BulkChange(themes={Theme.SPORT: True, Theme.MEETING: False}),
    BulkChange(organisation="Buurthuis De Linde"),
    BulkChange(organisation="Nieuwe vzw"),
    BulkChange(organisation=""),
    BulkChange(next_check=NextCheck(date(2030, 9, 1))),
    BulkChange(share_with_agency=False, publishable=True),
]


@pytest.fixture
def ids(office: Office) -> list[str]:
    """Some activities that are not all alike, one of them without an organisation."""
    made = fill_office(office, 12)
    for number, one in enumerate(made[:4]):
        opened = office.offer.open(one.id)
        themes = (Theme.MEETING, Theme.LANGUAGE)[: number % 3]
        changed = replace(opened.activity, themes=themes, publishable=number != 1)
        office.offer.edit(opened, changed, "" if number == 2 else None)
    return [one.id for one in made]


def stored(office: Office, ids: list[str]) -> list[Activity]:
    return [office.offer.open(id_).activity for id_ in ids]


@pytest.mark.parametrize("change", CHANGES, ids=lambda change: "-".join(change.fields))
def test_as_many_change_as_was_said_and_undo_is_one_step(
    office: Office, ids: list[str], change: BulkChange
) -> None:
    before = stored(office, ids)
    looked = office.bulk.look(ids)
    said = looked.tally.changed_by(change)

    done = office.bulk.change(looked, change)

    after = stored(office, ids)
    assert said == done.changed == sum(a != b for a, b in zip(before, after, strict=True)) > 0
    assert office.bulk.look(ids).tally.changed_by(change) == 0
    office.editing.undo()
    assert stored(office, ids) == before


def test_it_tells_what_they_have_now(office: Office, ids: list[str]) -> None:
    tally = office.bulk.look(ids).tally

    assert tally.total == 12
    assert tally.of("status") == [(Status.ACTIVE, 11), (Status.IN_PREPARATION, 1)]
    assert tally.of("publishable") == [(True, 11), (False, 1)]
    assert tally.themes == {Theme.MEETING: 2, Theme.LANGUAGE: 1}
    assert ("", 1) in tally.of("organisation")


def test_themes_come_and_go_and_the_others_keep_their_place(office: Office, ids: list[str]) -> None:
    change = BulkChange(themes={Theme.SPORT: True, Theme.CARE: True, Theme.MEETING: False})

    office.bulk.change(office.bulk.look(ids[:4]), change)

    assert [one.themes for one in stored(office, ids[:4])] == [
        (Theme.SPORT, Theme.CARE),
        (Theme.SPORT, Theme.CARE),
        (Theme.LANGUAGE, Theme.SPORT, Theme.CARE),
        (Theme.SPORT, Theme.CARE),
    ]


def test_a_next_check_decides_when_it_is_to_verify_and_can_be_dropped(
    office: Office, ids: list[str]
) -> None:
    today = date.today()  # noqa: DTZ011
    index = office.offer.ids(OfferFilter())
    before = office.offer.rows(index)
    for ahead, expected in ((1, Standing.CONFIRMED), (0, Standing.TO_VERIFY)):
        change = BulkChange(next_check=NextCheck(today + timedelta(days=ahead)))
        office.bulk.change(office.bulk.look(ids[1:3]), change)
        rows = office.offer.rows(ids[1:3])
        assert {row.standing for row in rows.values()} == {expected}
        counts = office.offer.counts(OfferFilter()).standings
        assert counts[expected] >= 2
        ready = office.exporting.readiness()
        assert set(ids[1:3]).issubset(ready.not_verified) == (ahead == 0)

    office.bulk.change(office.bulk.look(ids[1:3]), BulkChange(next_check=NextCheck()))
    assert office.offer.rows(index) == before


def test_a_new_organisation_is_made_once(office: Office, ids: list[str]) -> None:
    done = office.bulk.change(office.bulk.look(ids), BulkChange(organisation=" Nieuwe  vzw "))

    assert len(done.ids[Kind.ORGANISATION]) == 1
    links = {one.organisation_id for one in stored(office, ids)}
    assert links == done.ids[Kind.ORGANISATION]


def test_what_others_changed_meanwhile_stays_theirs_and_is_told(
    office: Office, ids: list[str]
) -> None:
    looked = office.bulk.look(ids[:4])
    opened = office.offer.open(ids[0])
    office.offer.edit(opened, replace(opened.activity, name="Nieuwe naam", status=Status.FULL))
    office.offer.remove([ids[1]])

    done = office.bulk.change(looked, BulkChange(status=Status.STOPPED))

    assert set(done.moved) == {ids[0], ids[1]}
    assert done.changed == 2
    kept = office.offer.open(ids[0]).activity
    assert (kept.name, kept.status) == ("Nieuwe naam", Status.FULL)
    assert {one.status for one in stored(office, ids[2:4])} == {Status.STOPPED}


def test_the_step_says_what_and_how_many(office: Office, ids: list[str]) -> None:
    office.bulk.change(office.bulk.look(ids[:3]), BulkChange(status=Status.FULL, publishable=False))

    step = office.editing.to_undo
    assert step is not None
    assert step.label == "3 activiteiten wijzigen: toestand, mag publiek"


def test_what_changes_nothing_leaves_no_step(office: Office, ids: list[str]) -> None:
    before = office.editing.to_undo

    done = office.bulk.change(office.bulk.look(ids[:3]), BulkChange(status=Status.ACTIVE))

    assert not done
    assert office.editing.to_undo == before


def test_giving_up_halfway_changes_nothing(
    office: Office, ids: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    class GivesUp:
        def report(self, done: int, _total: int) -> None:
            if done:
                raise CancelledError

    monkeypatch.setattr(bulk_editing, "PART", 5)
    before = stored(office, ids)

    with pytest.raises(CancelledError):
        office.bulk.change(office.bulk.look(ids), BulkChange(status=Status.FULL), GivesUp())

    assert stored(office, ids) == before
