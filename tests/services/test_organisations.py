from dataclasses import replace

import pytest

from pijler4_desktop.domain.errors import ExpectedError
from pijler4_desktop.domain.listing import OfferFilter
from pijler4_desktop.services.office import Office
from tests.factories import an_activity, an_organisation


def test_names_that_begin_so_come_first(office: Office) -> None:
    for name in ("De Bib", "Bib Noord", "Élan vzw", "Bibliotheek"):
        office.organisations.add(an_organisation(name))

    assert office.organisations.names("bib") == ["Bib Noord", "Bibliotheek", "De Bib"]
    assert office.organisations.names("ELAN") == ["Élan vzw"]
    assert office.organisations.names("", limit=2) == ["Bib Noord", "Bibliotheek"]


def test_the_list_counts_activities_and_names_the_municipality(office: Office) -> None:
    organisation = an_organisation("Bib", municipality_nis="41027", kbo="0999000010")
    office.organisations.add(organisation)
    office.offer.add(an_activity(organisation_id=organisation.id))
    office.offer.add(an_activity(organisation_id=organisation.id))
    office.organisations.add(an_organisation("Ander"))

    (row,) = office.organisations.list("bib")

    assert (row.id, row.name, row.municipality, row.activities) == (
        organisation.id,
        "Bib",
        "Herzele",
        2,
    )
    assert len(office.organisations.list()) == 2


def test_a_new_name_is_found_in_the_offer_too(office: Office) -> None:
    organisation = an_organisation("Oud")
    office.organisations.add(organisation)
    office.offer.add(an_activity(organisation_id=organisation.id))
    opened = office.organisations.open(organisation.id)

    office.organisations.edit(opened, replace(organisation, name="Nieuw"))

    (id_,) = office.offer.ids(OfferFilter(text="nieuw"))
    assert office.offer.rows([id_])[id_].organisation == "Nieuw"
    with pytest.raises(ExpectedError, match="CHANGED_ELSEWHERE"):
        office.organisations.edit(opened, replace(organisation, name="Nog nieuwer"))


def test_opening_what_is_gone_is_refused(office: Office) -> None:
    with pytest.raises(ExpectedError, match="CHANGED_ELSEWHERE"):
        office.organisations.open("0" * 36)
