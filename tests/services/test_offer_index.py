"""Lists say exactly what the domain says of one record, also after every kind of change."""

from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pijler4_desktop.domain.listing import OfferFilter, daypart_bit
from pijler4_desktop.domain.records import Activity, Slot
from pijler4_desktop.domain.standing import dayparts_mask, freshness, standing
from pijler4_desktop.domain.text import fold
from pijler4_desktop.domain.vocabulary import (
    LEVEL_ORDER,
    Action,
    ActivityType,
    Answer,
    Day,
    Level,
    PartOfDay,
    Standing,
    Status,
    Theme,
)
from pijler4_desktop.services.offer_index import MOST_TOUCHED, OfferIndex
from pijler4_desktop.storage.database import Database
from pijler4_desktop.storage.queries import SORT_KEYS
from tests.factories import an_activity, an_organisation

TODAY = date(2026, 11, 23)
MONTHS = 6
FRESH = freshness(TODAY, MONTHS)

ACTIVITIES = st.builds(
    an_activity,
    name=st.sampled_from(["Koor", "Élan", "de Zwaluw", "Zwemmen"]),
    status=st.sampled_from(Status),
    type=st.none() | st.sampled_from(ActivityType),
    dutch_met=st.sampled_from(Answer),
    social_evidence=st.sampled_from(["", "Vaste groep"]),
    last_verified=st.none()
    | st.dates(FRESH.since - timedelta(days=2), FRESH.since + timedelta(days=2)),
    next_check_on=st.none() | st.dates(TODAY - timedelta(days=1), TODAY + timedelta(days=1)),
    language_min=st.none() | st.sampled_from(Level),
    language_max=st.none() | st.sampled_from(Level),
    postal_code=st.sampled_from(["", "9300", "9310", "9550"]),
    slots=st.lists(
        st.builds(Slot, st.sampled_from(Day), part=st.none() | st.sampled_from(PartOfDay)),
        max_size=2,
    ).map(tuple),
    capacity=st.none() | st.integers(0, 30),
    places_free=st.none() | st.integers(0, 3),
)
FILTERS = st.builds(
    OfferFilter,
    text=st.sampled_from(["", "koor", "ÉLAN", "zw bib", "niets"]),
    standings=st.frozensets(st.sampled_from(Standing), max_size=2),
    types=st.frozensets(st.sampled_from(ActivityType), max_size=2),
    levels=st.frozensets(st.sampled_from(Level), max_size=2),
    dayparts=st.sampled_from([0, 1, daypart_bit(1, 2), (1 << 21) - 1]),
    places=st.frozensets(st.sampled_from(["9300", "9310"]), max_size=1),
)


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Database]:
    path: Path = tmp_path_factory.mktemp("lijst") / "aanbod.p4db"
    with closing(Database.create(path)) as database:
        yield database


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    with closing(Database.create(tmp_path / "aanbod.p4db")) as made:
        yield made


@pytest.fixture(scope="module")
def following(shared: Database) -> OfferIndex:
    """An index that was there all along, and has to follow what happened since."""
    return OfferIndex(shared)


@settings(max_examples=60, deadline=None)
@given(activities=st.lists(ACTIVITIES, max_size=8), wanted=FILTERS)
def test_a_filter_means_the_same_as_in_the_domain(
    shared: Database, following: OfferIndex, activities: list[Activity], wanted: OfferFilter
) -> None:
    organisation = an_organisation("Bib Élan")
    linked = [replace(a, organisation_id=organisation.id) for a in activities]
    with shared.work(Action.ADD) as work:
        work.add([organisation, *linked])

    found, counts = ids(shared, wanted), following.counts(wanted, FRESH)
    kept, due = following.ids(wanted, ("name", False), FRESH), following.to_verify(FRESH)
    shared.undo()

    assert set(found) == {a.id for a in linked if fits(a, wanted)}
    assert kept == found
    assert (counts.shown, counts.total) == (len(found), len(linked))
    assert due == sum(standing(a, TODAY, MONTHS) is Standing.TO_VERIFY for a in linked)
    assert following.ids(wanted, ("name", False), FRESH) == []


def fits(activity: Activity, wanted: OfferFilter) -> bool:
    text = fold(f"{activity.name} Bib Élan {activity.place} Aalst")
    levels = set(LEVEL_ORDER)
    if activity.language_min is None and activity.language_max is None:
        levels = set()
    if activity.language_min:
        levels &= set(LEVEL_ORDER[LEVEL_ORDER.index(activity.language_min) :])
    if activity.language_max:
        levels &= set(LEVEL_ORDER[: LEVEL_ORDER.index(activity.language_max) + 1])
    return (
        all(word in text for word in fold(wanted.text).split())
        and (not wanted.standings or standing(activity, TODAY, MONTHS) in wanted.standings)
        and (not wanted.types or activity.type in wanted.types)
        and (not wanted.levels or bool(levels & wanted.levels))
        and (not wanted.dayparts or bool(dayparts_mask(activity) & wanted.dayparts))
        and (not wanted.places or activity.postal_code in wanted.places)
    )


@pytest.mark.parametrize("sort", sorted(SORT_KEYS))
def test_every_sort_lists_everything_both_ways(database: Database, sort: str) -> None:
    made = [
        an_activity(name="B", capacity=None, type=None, last_verified=None, slots=()),
        an_activity(name="A", capacity=3, places_free=None),
        an_activity(name="C", capacity=8, language_min=None, language_max=None),
    ]
    with database.work(Action.ADD) as work:
        work.add(made)

    up, down = ids(database, sort=sort), ids(database, sort=sort, descending=True)

    assert set(up) == set(down) == {a.id for a in made}
    assert up != down


@pytest.mark.parametrize(
    ("sort", "field"), [("capacity", "capacity"), ("last_verified", "last_verified")]
)
def test_empty_values_come_last_in_both_directions(
    database: Database, sort: str, field: str
) -> None:
    empty = an_activity(**{field: None})
    with database.work(Action.ADD) as work:
        work.add([empty, an_activity(name="Ander")])

    assert ids(database, sort=sort)[-1] == empty.id
    assert ids(database, sort=sort, descending=True)[-1] == empty.id


_OTHER = an_activity(name="Ander", place="", postal_code="", municipality_nis="")


@pytest.mark.parametrize(
    "text", ["babbel", "BÀBBEL hoek", "lindergem", "aalst", "bibliotheek", "koken", "sfeer"]
)
def test_search_finds_by_any_word_about_an_activity(database: Database, text: str) -> None:
    organisation = an_organisation("Dorpsraad Lindergem")
    activity = an_activity(
        organisation_id=organisation.id, themes=(Theme.COOKING,), description="Goede sfeer"
    )
    with database.work(Action.ADD) as work:
        work.add([organisation, activity, _OTHER])

    assert ids(database, OfferFilter(text=text)) == [activity.id]


def test_search_takes_signs_for_what_they_are(database: Database) -> None:
    with database.work(Action.ADD) as work:
        work.add(an_activity(name="Koor"))

    assert ids(database, OfferFilter(text="'; DROP TABLE activity; --")) == []


def test_an_unknown_sort_key_is_a_mistake(database: Database) -> None:
    with pytest.raises(KeyError):
        ids(database, sort="nonsense")


def ids(
    database: Database,
    wanted: OfferFilter | None = None,
    sort: str = "name",
    *,
    descending: bool = False,
) -> list[str]:
    index = OfferIndex(database)
    return list(index.ids(wanted or OfferFilter(), (sort, descending), FRESH))


def test_the_name_of_an_organisation_leads_to_its_activities_after_it_changed(
    database: Database,
) -> None:
    organisation = an_organisation("Dorpsraad")
    activity = an_activity(organisation_id=organisation.id)
    with database.work(Action.ADD) as work:
        work.add([organisation, activity])
    index = OfferIndex(database)
    assert index.ids(OfferFilter(text="dorpsraad"), ("name", False), FRESH) == [activity.id]

    with database.work(Action.EDIT) as work:
        work.change(replace(organisation, name="Buurtwerk"))

    assert index.ids(OfferFilter(text="dorpsraad"), ("name", False), FRESH) == []
    assert index.ids(OfferFilter(text="buurtwerk"), ("name", False), FRESH) == [activity.id]


def test_a_large_step_is_followed_as_well(database: Database) -> None:
    index = OfferIndex(database)
    assert index.counts(OfferFilter(), FRESH).total == 0
    with database.work(Action.IMPORT) as work:
        work.add([an_activity(name=f"Koor {n}") for n in range(MOST_TOUCHED + 5)])
    assert index.counts(OfferFilter(text="koor"), FRESH).shown == MOST_TOUCHED + 5
    database.undo()
    assert index.counts(OfferFilter(), FRESH).total == 0


@pytest.mark.parametrize("text", ["taalkafe", "taalcfae", "taalcae", "taalccafe", "taalkaf"])
def test_one_typing_error_in_a_longer_word_is_forgiven(database: Database, text: str) -> None:
    meant = an_activity(name="Taalcafé Babbelhoek")
    with database.work(Action.ADD) as work:
        work.add([meant, an_activity(name="Zwemmen"), an_activity(name="Tafelen")])
    assert ids(database, OfferFilter(text=text)) == [meant.id]


def test_a_short_word_is_taken_as_it_is_typed(database: Database) -> None:
    with database.work(Action.ADD) as work:
        work.add(an_activity(name="Koor"))
    assert ids(database, OfferFilter(text="kaor")) == []
