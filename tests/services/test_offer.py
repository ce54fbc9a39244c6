import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from pijler4_desktop.domain.errors import ExpectedError, Failure, InvalidError
from pijler4_desktop.domain.hours import countable_hours
from pijler4_desktop.domain.ids import new_id
from pijler4_desktop.domain.listing import OfferFilter
from pijler4_desktop.domain.records import Activity
from pijler4_desktop.domain.rules import Rules
from pijler4_desktop.domain.vocabulary import (
    ActivityType,
    Answer,
    Frequency,
    Level,
    Means,
    Pause,
    Standing,
    Status,
)
from pijler4_desktop.services.office import Office
from tests.factories import an_activity, fill_office

ALL = OfferFilter()
TODAY = date.today()  # noqa: DTZ011


def added(office: Office, organisation: str | None = None, **known: Any) -> Activity:
    activity = an_activity(**known)
    office.offer.add(activity, organisation)
    return office.offer.open(activity.id).activity


def test_an_activity_is_added_with_a_new_organisation(office: Office) -> None:
    activity = added(office, "  Bib   Herzele ", name=" Taalcafé  ")

    opened = office.offer.open(activity.id)
    assert opened.activity.name == "Taalcafé"
    assert opened.organisation is not None
    assert opened.organisation.name == "Bib Herzele"
    assert (to_undo := office.editing.to_undo) is not None
    assert (to_undo.label, to_undo.records) == ("Taalcafé toevoegen", 2)


def test_an_organisation_is_found_whatever_its_capitals(office: Office) -> None:
    first = added(office, "Jeugdhuis 't Élan")
    second = added(office, "JEUGDHUIS 'T ELAN")

    assert first.organisation_id == second.organisation_id is not None


def test_one_row_tells_what_the_table_shows(office: Office) -> None:
    activity = added(office, "Bib Herzele", language_icons=2)

    row = office.offer.rows([activity.id])[activity.id]

    assert (row.name, row.organisation, row.place) == (activity.name, "Bib Herzele", "Aalst")
    assert (row.level_min, row.level_max, row.language_icons) == (Level.A1, Level.B1, 2)
    assert (row.hours, row.capacity, row.places_free) == (40.0, 16, 5)
    assert (row.dutch_met, row.standing) == (Answer.YES, Standing.CONFIRMED)
    assert row.last_verified == activity.last_verified
    assert office.offer.rows([new_id()]) == {}


@pytest.mark.parametrize(
    "known",
    [
        {"frequency": Frequency.BIWEEKLY},
        {"frequency": Frequency.MONTHLY, "nth": ("2TU",)},
        {"pauses": (Pause.SUMMER, Pause.SCHOOL_HOLIDAYS)},
        {"valid_until": TODAY + timedelta(days=70)},
        {"valid_from": TODAY + timedelta(days=70), "hours_per_session": None},
    ],
)
def test_hours_that_follow_the_calendar_are_those_of_today(
    office: Office, known: dict[str, Any]
) -> None:
    activity = added(office, **({"sessions_planned": None} | known))
    with closing(sqlite3.connect(office.database.path, isolation_level=None)) as connection:
        connection.execute("UPDATE activity SET hours = -1")  # as if counted long ago

    row = office.offer.rows([activity.id])[activity.id]

    assert row.hours == countable_hours(activity, office.facts, Rules(), TODAY).total


@pytest.mark.parametrize(
    "known",
    [
        {"sessions_planned": None},
        {"sessions_planned": 7, "valid_from": TODAY},
        {"countable_hours": 12.0, "countable_hours_reason": "Zo", "pauses": (Pause.SUMMER,)},
        {"sessions_planned": None, "by_appointment": True, "hours_per_session": None},
        {"sessions_planned": None, "slots": (), "frequency": None},
    ],
)
def test_other_hours_are_as_they_were_stored(office: Office, known: dict[str, Any]) -> None:
    activity = added(office, **known)

    row = office.offer.rows([activity.id])[activity.id]

    assert row.hours == countable_hours(activity, office.facts, Rules(), TODAY).total


def test_an_edit_moves_and_ends_the_link_to_an_organisation(office: Office) -> None:
    activity = added(office, "Bib Herzele")
    opened = office.offer.open(activity.id)
    office.offer.edit(opened, replace(activity, name="Praatcafé"), "Buurthuis")
    moved = office.offer.open(activity.id)
    assert (moved.activity.name, moved.organisation and moved.organisation.name) == (
        "Praatcafé",
        "Buurthuis",
    )

    office.offer.edit(moved, moved.activity, "")
    assert office.offer.open(activity.id).organisation is None

    office.editing.undo()
    office.editing.undo()
    assert office.offer.open(activity.id) == opened


def test_an_edit_of_what_moved_is_refused(office: Office) -> None:
    activity = added(office)
    opened = office.offer.open(activity.id)
    office.offer.edit(opened, replace(activity, name="Eerst"))

    with pytest.raises(ExpectedError) as caught:
        office.offer.edit(opened, replace(activity, name="Later"))

    assert caught.value.failure is Failure.CHANGED_ELSEWHERE
    assert office.offer.open(activity.id).activity.name == "Eerst"


def test_an_edit_after_undo_of_another_edit_is_refused(office: Office) -> None:
    activity = added(office)
    office.offer.edit(office.offer.open(activity.id), replace(activity, name="Eerst"))
    opened = office.offer.open(activity.id)
    office.editing.undo()

    with pytest.raises(ExpectedError, match="CHANGED_ELSEWHERE"):
        office.offer.edit(opened, replace(activity, name="Later"))


def test_a_record_that_breaks_a_rule_is_refused(office: Office) -> None:
    with pytest.raises(InvalidError):
        office.offer.add(an_activity(name="  "))
    assert office.offer.ids(ALL) == []
    assert office.editing.to_undo is None


def test_opening_what_is_gone_is_refused(office: Office) -> None:
    with pytest.raises(ExpectedError, match="CHANGED_ELSEWHERE"):
        office.offer.open(new_id())


def test_still_right_notes_who_and_how_in_one_step(office: Office) -> None:
    first = added(office, last_verified=None)
    second = added(office, last_verified=None, name="Koor")

    office.offer.verify([first.id, second.id, new_id()], how=Means.PHONE, by="An")

    found = office.offer.open(first.id).activity
    assert (found.last_verified, found.verified_how, found.verified_by) == (
        TODAY,
        Means.PHONE,
        "An",
    )
    assert (step := office.editing.to_undo) is not None
    assert step.label == "2 activiteiten nakijken"
    office.editing.undo()
    assert office.offer.open(second.id).activity == second


def test_still_right_tells_where_each_stands(office: Office) -> None:
    made = [
        added(office, last_verified=None),
        added(office, last_verified=None, name="Koor"),
        added(office, social_evidence=""),
        added(office, status=Status.IN_PREPARATION),
        added(office, status=Status.STOPPED, dutch_met=Answer.NO),
    ]

    done = office.offer.verify([one.id for one in made])

    assert (done.verified, done.confirmed, done.lacking, done.resting) == (4, 2, 1, 1)
    assert done.stopped == 1
    rows = office.offer.rows([one.id for one in made])
    assert {rows[one.id].last_verified for one in made[:-1]} == {TODAY}
    assert office.offer.open(made[-1].id).activity == made[-1]
    assert [rows[one.id].standing for one in made] == [
        Standing.CONFIRMED,
        Standing.CONFIRMED,
        Standing.TO_VERIFY,
        Standing.CONCEPT,
        Standing.STOPPED,
    ]
    office.editing.undo()
    assert [office.offer.open(one.id).activity for one in made] == made


def test_removing_tells_why_and_can_be_undone(office: Office) -> None:
    activity = added(office)

    office.offer.remove([activity.id, new_id()], "dubbel")

    assert office.offer.ids(ALL) == []
    assert (step := office.editing.to_undo) is not None
    assert step.label == f"{activity.name} verwijderen: dubbel"
    office.editing.undo()
    assert office.offer.ids(ALL) == [activity.id]


def test_a_copy_starts_unverified_and_is_not_stored(office: Office) -> None:
    activity = added(office)

    copy = office.offer.duplicate(activity.id)

    assert copy.id != activity.id
    assert (copy.name, copy.last_verified) == (f"{activity.name} (kopie)", None)
    assert office.offer.ids(ALL) == [activity.id]


def test_counts_leave_their_own_facet_open(office: Office) -> None:
    fill_office(office, 40)
    buddies = OfferFilter(types=frozenset({ActivityType.BUDDY}))

    everything, narrowed = office.offer.counts(ALL), office.offer.counts(buddies)

    assert (everything.total, everything.shown) == (40, 40)
    assert narrowed.total == 40
    assert narrowed.shown == len(office.offer.ids(buddies)) == sum(narrowed.standings.values())
    assert narrowed.types == everything.types
    assert sum(everything.types.values()) == 40
    for standing, number in narrowed.standings.items():
        wanted = replace(buddies, standings=frozenset({standing}))
        assert len(office.offer.ids(wanted)) == number
    for level, number in narrowed.levels.items():
        wanted = replace(buddies, levels=frozenset({level}))
        assert len(office.offer.ids(wanted)) == number
    for place, number in narrowed.places.items():
        wanted = replace(buddies, places=frozenset({place}))
        assert len(office.offer.ids(wanted)) == number
    rows = office.offer.rows(office.offer.ids(buddies)).values()
    assert narrowed.places_free == sum(row.places_free or 0 for row in rows)


def test_the_offer_of_one_organisation(office: Office) -> None:
    own = added(office, "Bib Herzele")
    added(office, "Buurthuis")

    assert office.offer.ids(OfferFilter(organisation_id=own.organisation_id)) == [own.id]


def test_exactly_these_activities(office: Office) -> None:
    one, two = added(office, "Bib Herzele"), added(office, "Buurthuis")
    added(office, "Sporthal")
    these = OfferFilter(among=frozenset({one.id, two.id, "gone"}), among_words="twee")

    assert set(office.offer.ids(these)) == {one.id, two.id}
    assert office.offer.counts(these).shown == 2
    assert office.offer.ids(OfferFilter(among=frozenset())) == []
    assert len(office.offer.ids(OfferFilter())) == 3


def test_a_village_is_only_named_when_certain(office: Office) -> None:
    unsure = added(office, postal_code="9310", place="")
    certain = added(office, postal_code="9310", place="Zaal De Kring, Meldert")
    nowhere = added(office, postal_code="", municipality_nis="", place="Thuis")

    rows = office.offer.rows([unsure.id, certain.id, nowhere.id])

    assert [rows[a.id].place for a in (unsure, certain, nowhere)] == ["Aalst", "Meldert", ""]


def test_stopped_activities_say_so(office: Office) -> None:
    stopped = added(office, status=Status.STOPPED, status_reason="Geen vrijwilligers")

    assert office.offer.rows([stopped.id])[stopped.id].standing is Standing.STOPPED
