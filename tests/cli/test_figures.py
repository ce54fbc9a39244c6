"""The figures from a script: one JSON object, and a workbook when asked."""

from pathlib import Path

from tests.cli.conftest import Cli


def test_figures_of_a_period(office_cli: Cli, tmp_path: Path) -> None:
    target = tmp_path / "cijfers.xlsx"

    run = office_cli("figures", "--from", "2026-01-01", "--to", "2026-03-31", "--xlsx", target)

    assert run.code == 0
    told = run.content
    assert (told["from"], told["to"], told["adds_up"]) == ("2026-01-01", "2026-03-31", True)
    assert {group["code"] for group in told["groups"]} >= {"offer", "hours", "flow", "demand"}
    assert target.exists()
    assert office_cli("exports").content["exports"][0]["profile"] == "cijfers"
    assert len(office_cli("figures").content["from"]) == len("2026-01-01")


def test_the_days_of_a_period_may_come_in_any_order(office_cli: Cli) -> None:
    told = office_cli("figures", "--from", "2026-02-01", "--to", "2026-01-01").content
    assert (told["from"], told["to"]) == ("2026-01-01", "2026-02-01")
    told = office_cli("figures", "--to", "2025-06-30").content
    assert (told["from"], told["to"]) == ("2025-01-01", "2025-06-30")


def test_days_at_the_ends_of_the_calendar_are_refused(office_cli: Cli) -> None:
    for option, day in (("--from", "0001-01-01"), ("--to", "9999-12-31"), ("--to", "gisteren")):
        refused = office_cli("figures", option, day)
        assert (refused.code, refused.content["error"]["code"]) == (3, "E_USAGE")
