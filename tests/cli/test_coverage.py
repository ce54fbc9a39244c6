from datetime import date
from pathlib import Path

import pytest

from pijler4_desktop.cli.main import main
from pijler4_desktop.paths import resource
from tests.cli.conftest import Cli, never_draw

TODAY = date.today().isoformat()  # noqa: DTZ011  a day of the calendar on the wall
CELL = {
    "spot", "state", "activities", "moments", "places", "hours", "stale", "demand", "target", "ids",
}  # fmt: skip


@pytest.fixture
def stocked(office_cli: Cli) -> Cli:
    office_cli("import", resource("example", "voorbeeldlijst.xlsx"), "--apply")
    return office_cli


def test_coverage_tells_every_cell_with_its_rows(stocked: Cli) -> None:
    asked = ("demand", "--add", "moment", "--count", "4", "--source", "trajectbegeleiders")
    stocked(*asked, "--spot", "type=BUDDY day=SU part=morning")

    found = stocked("coverage", "--by", "type,daypart").content

    cells = {(cell["row"], cell["column"]): cell for cell in found["cells"]}
    assert len(cells) == 12 * 21
    gap = cells["type=BUDDY", "day=SU part=morning"]
    assert set(gap) > CELL
    told = ("gap", None, "minder dan 5")
    assert (gap["state"], gap["demand"], gap["demand_words"], gap["ids"]) == (*told, [])
    (listed,) = found["gap_list"]
    assert (listed["spot"], listed["demand"]) == (gap["spot"], None)
    stocked(*asked, "--spot", "type=BUDDY day=SU part=morning")
    (listed,) = stocked("coverage", "--by", "type,daypart").content["gap_list"]
    assert (listed["demand"], listed["demand_words"]) == (8, "8")
    assert (found["on"], found["gaps"], found["last_year"]) == (TODAY, 1, None)
    known = {record["id"]: record for record in stocked("dump", "activities").content}
    placements = cells["type=TASTER_PLACEMENT", "day=MO part=morning"]
    assert placements["state"] == "offer"
    assert len(placements["ids"]) == placements["activities"] > 0
    assert {known[id_]["type"] for id_ in placements["ids"]} == {"TASTER_PLACEMENT"}


def test_coverage_narrows_and_compares(stocked: Cli) -> None:
    options = ("--by", "level,month", "--confirmed", "--level", "A1", "--area", "own")

    found = stocked("coverage", *options, "--measure", "hours", "--last-year").content

    assert (found["rows"], found["columns"], found["measure"]) == ("level", "month", "hours")
    assert found["total"]["stale"] == 0
    assert found["last_year"] is None
    assert found["no_last_year"].startswith("Zo ver gaat je bestand niet terug")


@pytest.mark.parametrize("by", ["day,daypart", "type", "type,kleur", "type,type"])
def test_axes_that_are_none_are_refused(office_cli: Cli, by: str) -> None:
    assert office_cli("coverage", "--by", by).code == 3


def test_people_get_a_table(
    stocked: Cli, database_path: Path, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    stocked("demand", "--add", "moment", "--spot", "type=BUDDY day=SU part=morning")

    words = ["--db", str(database_path), "coverage", "--by", "type,day"]
    assert main(words, database_path, never_draw) == 0
    assert main([*words, "--last-year"], database_path, never_draw) == 0

    text = capfdbinary.readouterr().out.decode()
    assert "Buddywerking" in text
    assert "gat" in text
    assert "te verifiëren en tellen half" in text
    assert "Gat: Buddywerking, zondag voormiddag (minder dan 5 vragen)" in text
    assert "Zo ver gaat je bestand niet terug" in text


def test_questions_are_listed_and_hold_no_person(office_cli: Cli) -> None:
    period = ("--since", "2026-10-01", "--until", "2026-10-31")
    office_cli("demand", "--add", "language", "--count", "2", "--spot", "level=NONE", *period)
    office_cli("demand", "--add", "cost")

    refused = office_cli("demand", "--add", "place", "--interest", "voor Fatima uit de les")
    of_level = office_cli("demand", "--spot", "level=NONE").content["demand"]

    assert refused.code == 2
    assert "persoon" in refused.content["error"]["message"]
    strange = office_cli("demand", "--add", "place", "--spot", "level=NONE dag=za")
    assert strange.content["error"]["code"] == "E_USAGE"  # or it would be about any day
    assert len(office_cli("demand").content["demand"]) == 2
    assert [(one["reason"], one["count"], one["noted_from"]) for one in of_level] == [
        ("language", 2, "2026-10-01")
    ]


@pytest.mark.usefixtures("office_cli")
def test_people_read_what_was_asked(
    database_path: Path, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    words = ["--db", str(database_path), "demand"]
    assert main(words, database_path, never_draw) == 0
    added = [*words, "--add", "moment", "--count", "3", "--interest", "koken"]
    assert main(added, database_path, never_draw) == 0

    text = capfdbinary.readouterr().out.decode()
    assert "Er zijn nog geen vragen." in text
    assert "Het hele aanbod, Moment, koken" in text
