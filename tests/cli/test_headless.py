"""Without a screen the main job is done all the same, and nothing of the user's is touched."""

from collections.abc import Sequence
from pathlib import Path

import pytest

from pijler4_desktop.cli.headless import headless_run
from pijler4_desktop.services.office import Office


def no_pictures(_office: Office, _folder: Path) -> Sequence[Path]:
    return []


def test_the_example_becomes_a_workbook_beside_what_was_there(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "van-mij.txt").write_text("blijft")

    code = headless_run("Er is geen scherm.", tmp_path, no_pictures)

    assert code == 0
    assert {path.name for path in tmp_path.iterdir()} == {
        "van-mij.txt",
        "doorgeven-aan-agii.xlsx",
    }
    assert "doorgeven-aan-agii.xlsx" in capsys.readouterr().out


def test_a_folder_that_cannot_be_made_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "bezet").write_text("een bestand")

    code = headless_run("Er is geen scherm.", tmp_path / "bezet", no_pictures)

    assert code == 2
    assert "bezet" in capsys.readouterr().err
