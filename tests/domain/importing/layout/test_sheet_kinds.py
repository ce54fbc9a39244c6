"""The kind of activity in the name of a sheet."""

import pytest

from pijler4_desktop.domain.importing.layout.sheet_names import given_by_name
from pijler4_desktop.domain.vocabulary import ActivityType
from tests.domain.importing.builders import sheet


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Babbelen", ActivityType.CONVERSATION),
        ("Praten 2025", ActivityType.CONVERSATION),
        ("Vrije tijd", ActivityType.LEISURE),
        ("vrijw + stage", None),
        ("Babbelen en sporten", None),
        ("Stages", None),
        ("Verkeer", None),
    ],
)
def test_a_name_that_speaks_of_one_kind_tells_it_of_all_rows(
    name: str, kind: ActivityType | None
) -> None:
    assert (
        given_by_name(sheet(("Activiteit",), name=name), frozenset({"address"})).get("type") is kind
    )
