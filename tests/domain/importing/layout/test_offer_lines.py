"""A sheet of short organisations with their activities is no sheet of codes."""

from collections.abc import Sequence

import pytest

from pijler4_desktop.domain.importing.layout import noticing
from pijler4_desktop.domain.importing.layout.finding import find_layout
from tests.domain.importing.builders import sheet

OFFER = (
    ("Bib", "Praatcafé"), ("Okra", "Wandelen"), ("Femma", "Naaien"), ("OCMW", "Buddywerking"),
    ("KWB", "Koken"),
)  # fmt: skip
REPEATED = (("Bib", "Lezen"), ("Bib", "Spelen"), ("Okra", "Wandelen"), ("Okra", "Koken"))
SORTS = (("P", "praatgroep"), ("B", "buddywerking"), ("V", "vrijwilligerswerk"), ("T", "taalles"))
HOUSES = (
    ("Bib", "bibliotheek"), ("LDC", "lokaal dienstencentrum"), ("Okra", "vereniging van ouderen"),
    ("KWB", "buurtvereniging"), ("CAW", "centrum algemeen welzijnswerk"),
)  # fmt: skip

Lines = Sequence[tuple[str, str]]


@pytest.mark.parametrize("lines", [OFFER, REPEATED])
def test_an_offer_is_not_set_aside_as_codes(lines: Lines) -> None:
    layout = find_layout(sheet(("Uitleg aanbod",), *lines, name="Uitleg"))
    assert (layout.legend, layout.set_aside) == ((), "")


@pytest.mark.parametrize("lines", [SORTS, HOUSES])
def test_codes_are(lines: Lines) -> None:
    layout = find_layout(sheet(("Uitleg",), *lines, name="Uitleg"))
    assert len(layout.legend) == len(lines)
    assert layout.set_aside == noticing.LEGEND_ONLY
