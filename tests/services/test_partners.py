"""Partner organisations: the list with its facets, one with what belongs to it, removing."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

import pytest

from pijler4_desktop.domain.errors import ExpectedError, Failure
from pijler4_desktop.domain.ids import new_id
from pijler4_desktop.domain.partners import (
    FollowUp,
    PartnerFilter,
    follow_up,
    is_due,
    is_quiet,
)
from pijler4_desktop.domain.records import Contact
from pijler4_desktop.domain.vocabulary import (
    Action,
    MainActivity,
    Means,
    OrganisationType,
    PartnerStatus,
)
from pijler4_desktop.services.contact_log import Note
from pijler4_desktop.services.office import Office
from tests.factories import an_activity, an_organisation

TODAY = date.today()  # noqa: DTZ011  a day of the calendar on the wall
CLUB = an_organisation(
    "Sportclub Zwaluw",
    kbo="0999100295",
    vcode="V0001234",
    type=OrganisationType.NPO,
    main_activity=MainActivity.SPRT,
    postal_code="9550",
    municipality_nis="41027",
    next_contact_on=TODAY - timedelta(days=3),
)
LIBRARY = an_organisation(
    "Bibliotheek Lindergem",
    type=OrganisationType.LOCAL_AUTHORITY,
    postal_code="9300",
    municipality_nis="41002",
)
SCHOOL = an_organisation(
    "École De Boomgaard",
    type=OrganisationType.SCHOOL,
    partner_status=PartnerStatus.PROSPECT,
    next_contact_on=TODAY + timedelta(days=60),
)


@pytest.fixture
def filled(office: Office) -> Office:
    with office.database.work(Action.IMPORT, "Lijst inlezen") as work:
        work.add([CLUB, LIBRARY, SCHOOL])
        work.add([an_activity(name="Volleybal", organisation_id=CLUB.id)])
    return office


def names(office: Office, wanted: PartnerFilter | None = None, **order: object) -> Sequence[str]:
    sort, descending = str(order.get("sort", "name")), bool(order.get("descending"))
    ids = office.partners.ids(wanted or PartnerFilter(), sort, descending=descending)
    rows = office.partners.rows(ids)
    return [rows[id_].name for id_ in ids]


def test_a_line_tells_what_a_list_shows(filled: Office) -> None:
    row = filled.partners.rows([CLUB.id])[CLUB.id]
    assert (row.name, row.place, row.activities) == ("Sportclub Zwaluw", "Herzele", 1)
    assert (row.type, row.main_activity) == (OrganisationType.NPO, MainActivity.SPRT)
    assert (row.last_contact, row.next_contact_on) == (None, CLUB.next_contact_on)


def test_it_sorts_with_empty_values_last(filled: Office) -> None:
    club, library, school = (one.name for one in (CLUB, LIBRARY, SCHOOL))
    assert names(filled) == [library, school, club]
    assert names(filled, descending=True) == [club, school, library]
    assert names(filled, sort="follow_up") == [club, school, library]
    assert names(filled, sort="follow_up", descending=True) == [school, club, library]
    assert names(filled, sort="activities", descending=True)[0] == club
    assert names(filled, sort="kind") == [library, school, club]  # lokaal bestuur, school, sport
    with pytest.raises(KeyError):
        filled.partners.ids(PartnerFilter(), "phase_of_the_moon")


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("zwal", CLUB),
        ("0999.100.295", CLUB),
        ("v0001234", CLUB),
        ("herzele", CLUB),
        ("9300 bib", LIBRARY),
        ("ecole", SCHOOL),
        ("bomgaard", SCHOOL),
    ],
)
def test_it_finds_by_name_number_and_place(filled: Office, typed: str, found: object) -> None:
    filled.partners.prepare_search()
    assert filled.partners.searchable
    assert names(filled, PartnerFilter(text=typed)) == [getattr(found, "name", "")]


def test_facets_count_what_the_others_leave(filled: Office) -> None:
    late = PartnerFilter(follow_ups=frozenset({FollowUp.LATE}))
    counts = filled.partners.counts(late)
    assert (counts.total, counts.shown, counts.without_offer) == (3, 1, 0)
    assert counts.follow_ups == {FollowUp.LATE: 1, FollowUp.NONE: 1, FollowUp.PLANNED: 1}
    assert counts.types == {OrganisationType.NPO: 1}
    assert counts.places == {"Herzele": 1}
    assert counts.offers == {True: 1}
    assert names(filled, late) == [CLUB.name]
    without = PartnerFilter(offers=frozenset({False}))
    assert names(filled, without) == [LIBRARY.name, SCHOOL.name]
    assert filled.partners.counts(PartnerFilter()).without_offer == 2


def test_the_list_follows_every_change_and_its_undo(filled: Office) -> None:
    filled.partners.prepare_search()
    activity = an_activity(name="Voorlezen", organisation_id=LIBRARY.id)
    filled.offer.add(activity)
    assert filled.partners.rows([LIBRARY.id])[LIBRARY.id].activities == 1
    filled.offer.edit(filled.offer.open(activity.id), replace(activity, organisation_id=SCHOOL.id))
    assert filled.partners.rows([LIBRARY.id])[LIBRARY.id].activities == 0
    assert filled.partners.rows([SCHOOL.id])[SCHOOL.id].activities == 1
    filled.contact_log.note(LIBRARY.id, Note(Means.PHONE, "Sleutel gevraagd."))
    assert filled.partners.rows([LIBRARY.id])[LIBRARY.id].last_contact == TODAY
    opened = filled.organisations.open(SCHOOL.id)
    filled.organisations.edit(opened, replace(SCHOOL, name="De Populier"))
    assert names(filled, PartnerFilter(text="boomgaard")) == []
    assert names(filled, PartnerFilter(text="populier")) == ["De Populier"]
    for _ in range(2):
        filled.editing.undo()
    assert names(filled, PartnerFilter(text="populier")) == []
    assert filled.partners.rows([LIBRARY.id])[LIBRARY.id].last_contact is None


def test_one_organisation_has_its_log_and_its_offer(filled: Office) -> None:
    filled.contact_log.note(
        CLUB.id, Note(Means.MAIL, "Uren gekregen.", held_on=TODAY - timedelta(days=9))
    )
    soon = TODAY + timedelta(days=4)
    filled.contact_log.note(CLUB.id, Note(Means.PHONE, "Akkoord.", None, "Terugbellen", soon))
    partner = filled.partners.open(CLUB.id)
    assert [one.means for one in partner.moments] == [Means.PHONE, Means.MAIL]
    assert [row.name for row in partner.offer] == ["Volleybal"]
    assert partner.place == "Herzele"
    assert partner.agreed == partner.moments[0]
    filled.editing.undo()
    assert filled.partners.open(CLUB.id).agreed is None
    with pytest.raises(ExpectedError) as gone:
        filled.partners.open(new_id())
    assert gone.value.failure is Failure.CHANGED_ELSEWHERE


def test_late_follow_ups_are_counted(filled: Office) -> None:
    assert filled.partners.late() == 1
    opened = filled.organisations.open(CLUB.id)
    stopped = replace(opened.organisation, partner_status=PartnerStatus.STOPPED)
    filled.organisations.edit(opened, stopped)
    assert filled.partners.late() == 0
    filled.editing.undo()
    assert filled.partners.late() == 1
    filled.contact_log.done(CLUB.id)
    assert filled.partners.late() == 0


def test_one_with_offer_stays(filled: Office) -> None:
    with pytest.raises(ExpectedError) as refused:
        filled.partners.remove(CLUB.id, "bestaat niet meer")
    assert refused.value.failure is Failure.STILL_HAS_OFFER
    assert filled.partners.open(CLUB.id).organisation == CLUB


def test_one_without_offer_goes_with_its_log_and_comes_back_with_it(filled: Office) -> None:
    contact = Contact(id=new_id(), organisation_id=LIBRARY.id, function="Onthaal")
    with filled.database.work(Action.ADD, "Contact toevoegen") as work:
        work.add(contact)
    filled.contact_log.note(LIBRARY.id, Note(Means.TALK, "Zaal besproken."))
    before = filled.partners.open(LIBRARY.id).moments

    filled.partners.remove(LIBRARY.id, "dubbel, zei 85.07.30-033.28")

    step = filled.editing.to_undo
    assert step is not None
    assert step.label == "Bibliotheek Lindergem verwijderen: dubbel, zei ***"
    assert LIBRARY.name not in names(filled)
    assert not filled.partners.remove(LIBRARY.id)
    filled.recycling.restore([LIBRARY.id])
    assert filled.partners.open(LIBRARY.id).moments == before
    with filled.database.reading() as reading:
        assert reading.find(Contact, [contact.id]) == {contact.id: contact}
    filled.editing.undo()
    filled.editing.undo()
    assert filled.partners.open(LIBRARY.id).moments == before


def test_where_a_follow_up_stands() -> None:
    wednesday = date(2026, 11, 25)
    on = {
        None: FollowUp.NONE,
        date(2026, 11, 24): FollowUp.LATE,
        wednesday: FollowUp.THIS_WEEK,
        date(2026, 11, 29): FollowUp.THIS_WEEK,
        date(2026, 11, 30): FollowUp.PLANNED,
    }
    partner, resting = PartnerStatus.PARTNER, PartnerStatus.RESTING
    assert {day: follow_up(day, partner, wednesday) for day in on} == on
    nobody_calls = {day: FollowUp.NONE if one is FollowUp.LATE else one for day, one in on.items()}
    assert {day: follow_up(day, resting, wednesday) for day in on} == nobody_calls
    assert [is_due(day, wednesday) for day in on] == [False, True, True, False, False]


def test_who_has_gone_quiet() -> None:
    today = date(2026, 11, 25)
    partner, stopped = PartnerStatus.PARTNER, PartnerStatus.STOPPED
    assert is_quiet(date(2026, 5, 24), partner, today)
    assert not is_quiet(date(2026, 5, 25), partner, today)
    assert is_quiet(None, partner, today)
    assert not is_quiet(None, PartnerStatus.PROSPECT, today)
    assert not is_quiet(date(2020, 1, 1), stopped, today)
