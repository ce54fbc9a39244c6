"""Partners of initiatives by the names they go by now, also those that were merged or removed."""

from collections.abc import Iterable

from pijler4_desktop.domain.initiative_records import Initiative
from pijler4_desktop.domain.initiatives.cards import PartnerName
from pijler4_desktop.domain.records import MergedOrganisation, Organisation
from pijler4_desktop.storage.reading import Reading
from pijler4_desktop.storage.removed import organisation_names_ever


def partner_names(
    reading: Reading, initiatives: Iterable[Initiative]
) -> dict[str, tuple[PartnerName, ...]]:
    """Return the partners of each initiative by its id, in their own order.

    What went into another organisation goes by that one; what was removed keeps its name.
    """
    wanted = list(initiatives)
    ids = {partner.organisation_id for one in wanted for partner in one.partners}
    if not ids:
        return {one.id: () for one in wanted}
    merged = reading.find(MergedOrganisation, ids)
    now = {id_: merged[id_].survivor_id if id_ in merged else id_ for id_ in ids}
    names = organisation_names_ever(reading.connection, sorted(now.values()))
    there = reading.find(Organisation, now.values())
    return {
        one.id: tuple(
            PartnerName(
                now[partner.organisation_id],
                names.get(now[partner.organisation_id], ""),
                partner.role,
                partner.answer,
                gone=now[partner.organisation_id] not in there,
            )
            for partner in one.partners
        )
        for one in wanted
    }
