"""`pijler4 todo`: the lines of the overview, for scripts and for people."""

from contextlib import closing
from datetime import date, timedelta
from pathlib import Path

import pytest

from pijler4_desktop.cli.main import main
from pijler4_desktop.domain.receipts import Receipt
from pijler4_desktop.domain.spots.spot import Spot
from pijler4_desktop.domain.vocabulary import ActivityType, Day, DemandReason, PartOfDay
from pijler4_desktop.services.office import Office
from tests.cli.conftest import Cli, fingerprint, never_draw
from tests.factories import an_activity, an_organisation

TODAY = date.today()  # noqa: DTZ011  a day of the calendar on the wall
LATE = TODAY - timedelta(days=3)
SPOT = Spot(type=ActivityType.VOLUNTEERING, day=Day.SATURDAY, part=PartOfDay.MORNING)


@pytest.fixture
def busy_cli(office_cli: Cli, database_path: Path) -> Cli:
    with closing(Office.open(database_path)) as office:
        office.organisations.add(an_organisation("Sportclub Zwaluw", next_contact_on=LATE))
        for number in range(5):
            office.offer.add(an_activity(name=f"Koor {number}", last_verified=None))
        office.demand.note(DemandReason.MOMENT, 4, SPOT, (LATE, TODAY))
        office.export_log.note("agii", Receipt(receiver="AgII"), 5, 2)
        office.overview.agree_on(TODAY + timedelta(days=30))
    return office_cli


def test_todo_lists_what_counts_today_with_its_reason(busy_cli: Cli, database_path: Path) -> None:
    before = fingerprint(database_path)

    told = busy_cli("todo")

    assert told.code == 0
    kinds = [line["kind"] for line in told.content["lines"]]
    assert kinds == ["follow_up", *["verify"] * 4, "gap"]
    first, *_rest, gap = told.content["lines"]
    assert (first["title"], first["due_on"]) == ("Sportclub Zwaluw opvolgen", LATE.isoformat())
    assert (gap["spot"], gap["number"]) == (SPOT.code, None)
    assert gap["reason"].startswith("minder dan 5 vragen sinds ")
    assert told.content["numbers"]["total"] == 5
    assert told.content["handoff"]["next_on"] == (TODAY + timedelta(days=30)).isoformat()
    assert len(told.content["handoff"]["new"]) == 5
    assert fingerprint(database_path) == before


def test_all_lists_everything(busy_cli: Cli) -> None:
    kinds = [line["kind"] for line in busy_cli("todo", "--all").content["lines"]]

    assert kinds == ["follow_up", *["verify"] * 5, "gap"]


def test_people_read_sentences(
    busy_cli: Cli, database_path: Path, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    del busy_cli
    assert main(["--db", str(database_path), "todo"], database_path, never_draw) == 0

    said = capfdbinary.readouterr().out.decode()
    assert "- Sportclub Zwaluw opvolgen (3 dagen te laat): Er is een opvolging afgesproken" in said
    assert "sindsdien 5 nieuw, 0 gewijzigd, 0 gestopt." in said


def test_nothing_to_do_is_said(
    office_cli: Cli, database_path: Path, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    assert office_cli("todo").content["lines"] == []
    assert main(["--db", str(database_path), "todo"], database_path, never_draw) == 0

    said = capfdbinary.readouterr().out.decode()
    assert "Alles is bij." in said
    assert "Er is nog niets doorgegeven aan AgII." in said
