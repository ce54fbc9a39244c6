"""New initiatives at the terminal: from a gap to the offer."""

from pathlib import Path

import pytest

from pijler4_desktop.cli.main import main
from tests.cli.conftest import Cli, never_draw

GAP = "type=CONVERSATION day=SU part=afternoon level=A1 place=9550"


def test_an_initiative_goes_from_a_gap_into_the_offer(
    office_cli: Cli, database_path: Path, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    assert office_cli("initiatives").content == {"initiatives": []}
    begun = office_cli(
        "initiatives", "--begin", "Zondagpraat", "--template", "talk_group", "--gap", GAP,
        "--planned-start", "2027-03-01",
    ).content  # fmt: skip
    (id_,) = begun["changed"]
    (card,) = begun["initiatives"]

    assert (card["id"], card["gap"], card["type"]) == (id_, GAP, "CONVERSATION")
    assert card["next_task"]["due_on"] == "2026-12-21"
    assert office_cli("dump", "activities").content[0]["status"] == "idee"

    moved = office_cli("initiatives", "--move", id_, "ready").content
    assert moved["initiatives"][0]["phase"] == "ready"
    started = office_cli("initiatives", "--start", id_).content
    assert "Verzekering van de vrijwilligers in orde" in started["unchecked"]
    (dumped,) = office_cli("dump", "activities").content
    assert (dumped["status"], dumped["last_verified"], dumped["id"]) == (
        "actief",
        None,
        card["activity_id"],
    )
    assert office_cli("undo").content["label"] == "Initiatief Zondagpraat starten"
    assert office_cli("dump", "activities").content[0]["status"] == "in opbouw"

    stopped = office_cli("initiatives", "--stop", id_, "--reason", "Geen zaal").content
    assert stopped["initiatives"][0]["stop_reason"] == "Geen zaal"
    assert office_cli("dump", "initiatives").content[0]["stop_reason"] == "Geen zaal"
    changes = office_cli("history", "--record", id_).content["changes"]
    assert [change["action"] for change in changes] == ["stop", "start", "edit", "add"]

    assert main(["--db", str(database_path), "initiatives"], database_path, never_draw) == 0
    said = capfdbinary.readouterr().out.decode()
    assert "Stopgezet: Zondagpraat, start 1 maart 2027, 0 van 13 taken gedaan" in said
    main(["--db", str(database_path), "history", "--record", id_], database_path, never_draw)
    assert "Waarom stopgezet?: (leeg) → Geen zaal" in capfdbinary.readouterr().out.decode()


@pytest.mark.parametrize(
    ("words", "code", "failure"),
    [
        (["--stop", "x" * 36], 2, "E_INVALID"),
        (["--start", "x" * 36], 2, "E_CHANGED_ELSEWHERE"),
        (["--begin", "Iets", "--template", "weg"], 2, "E_NO_SUCH_TEMPLATE"),
        (["--begin", ""], 2, "E_INVALID"),
        (["--begin", "Iets", "--gap", "type=BUDDI day=SA"], 3, "E_USAGE"),
        (["--start", ""], 2, "E_CHANGED_ELSEWHERE"),
        (["--move", "x" * 36, "started"], 3, "E_USAGE"),
        (["--start", "x", "--stop", "x"], 3, "E_USAGE"),
    ],
)
def test_what_cannot_be_done_is_refused(
    office_cli: Cli, words: list[str], code: int, failure: str
) -> None:
    refused = office_cli("initiatives", *words)
    assert (refused.code, refused.content["error"]["code"]) == (code, failure)
