"""Initiatives beside what happens elsewhere: in the offer, among partners, in lists and the bin."""

from dataclasses import replace
from pathlib import Path

import pytest

from pijler4_desktop.domain.errors import ExpectedError, Failure, InvalidError
from pijler4_desktop.domain.importing.choices import Choices
from pijler4_desktop.domain.importing.vocabulary import Outcome
from pijler4_desktop.domain.listing import OfferFilter
from pijler4_desktop.domain.progress import Silent
from pijler4_desktop.domain.vocabulary import (
    Phase,
    Status,
)
from pijler4_desktop.services.office import Office
from tests.factories import an_activity, an_organisation
from tests.services.initiating import GAP, TODAY, activity_status, begin, card


def test_a_partner_that_was_merged_or_removed_keeps_a_name(office: Office) -> None:
    id_ = begin(office)
    stays, goes = an_organisation("Bibliotheek"), an_organisation("Bib")
    for one in (stays, goes):
        office.organisations.add(one)
    for name in ("Bib", "Bibliotheek", "Weg vzw"):
        office.initiatives.invite(id_, name)
    office.initiatives.invite(id_, "Bib", "trekker")
    gone = next(p.organisation_id for p in card(office, id_).partners if p.name == "Weg vzw")
    versions = {one.id: int(office.organisations.open(one.id).version) for one in (stays, goes)}

    office.merging.merge_all([(stays.id, [goes.id])], versions)
    office.partners.remove(gone)

    shown = card(office, id_).partners
    assert [(one.organisation_id, one.name, one.gone) for one in shown] == [
        (stays.id, "Bibliotheek", False),
        (gone, "Weg vzw", True),
    ]
    assert [one.name for one in office.initiatives.open(id_).partners] == [
        "Bibliotheek",
        "Bibliotheek",
        "Weg vzw",
    ]
    office.initiatives.invite(id_, "Bibliotheek", "gastheer")
    assert len(office.initiatives.open(id_).partners) == 3


def test_nothing_breaks_when_the_activity_was_removed_from_the_offer(office: Office) -> None:
    id_ = begin(office, template="buddy")
    opened = office.initiatives.open(id_)
    assert opened.activity is not None
    office.offer.remove([opened.activity.id])

    assert card(office, id_).activity_id is None
    office.initiatives.move(id_, Phase.READY)
    with pytest.raises(ExpectedError) as refused:
        office.initiatives.start(id_)
    assert refused.value.failure is Failure.ACTIVITY_GONE
    without = office.initiatives.open(id_)
    office.initiatives.edit(without, replace(without.initiative, name="Anders"))
    office.initiatives.stop(id_, "Toch niet")
    office.initiatives.resume(id_)
    assert card(office, id_).phase is Phase.PREPARATION
    office.recycling.restore([opened.activity.id])
    office.initiatives.start(id_)
    assert activity_status(office, id_) is Status.ACTIVE


def test_a_list_that_comes_home_leaves_initiatives_alone(office: Office, tmp_path: Path) -> None:
    office.offer.add(an_activity(name="Loopt al"), "Bib Herzele")
    opened = office.initiatives.open(begin(office, template="talk_group", spot=GAP))

    for profile, rows in (("volledig", 2), ("agii", 1)):
        path = tmp_path / f"{profile}.xlsx"
        office.exporting.export(path, profile)
        source = office.importing.read(path, Silent())
        plan = office.importing.plan(source, Choices(), Silent())
        office.importing.apply(plan, Silent())
        assert (plan.counts[Outcome.SAME], plan.counts[Outcome.CHANGED]) == (rows, 0)
        assert plan.counts[Outcome.NEW] == 0

    after = office.initiatives.open(opened.initiative.id)
    assert (after.initiative, after.activity) == (opened.initiative, opened.activity)


def test_what_was_set_running_in_the_offer_keeps_its_verification(office: Office) -> None:
    id_ = begin(office)
    owned = office.initiatives.open(id_).activity
    assert owned is not None
    seen = office.offer.open(owned.id)
    office.offer.edit(seen, replace(seen.activity, status=Status.ACTIVE, last_verified=TODAY))

    office.initiatives.start(id_)

    assert office.offer.open(owned.id).activity.last_verified == TODAY
    assert card(office, id_).phase is Phase.STARTED


@pytest.mark.parametrize("name", [" ", "Bel 85.07.30-033 28", "x" * 201])
def test_a_partner_needs_a_name_that_can_be_kept(office: Office, name: str) -> None:
    id_ = begin(office)
    with pytest.raises(InvalidError):
        office.initiatives.invite(id_, name)
    assert (card(office, id_).partners, len(office.organisations.list())) == ((), 0)


@pytest.mark.parametrize("chosen", ["initiative", "activity", "both"])
def test_what_never_ran_goes_and_comes_back_together(office: Office, chosen: str) -> None:
    id_, runs = begin(office, "Idee"), begin(office, "Loopt")
    office.initiatives.start(runs)
    before = office.initiatives.open(id_)
    assert before.activity is not None
    office.initiatives.remove([id_, runs])

    assert set(office.recycling.ids()) == {id_, runs, before.activity.id}
    assert len(office.offer.ids(OfferFilter())) == 1
    ids = {"initiative": [id_], "activity": [before.activity.id]}
    office.recycling.restore(ids.get(chosen, [id_, before.activity.id]))

    after = office.initiatives.open(id_)
    assert (after.initiative, after.activity) == (before.initiative, before.activity)
    assert office.recycling.ids() == [runs]
