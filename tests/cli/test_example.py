"""The example as a file of its own, and in the place of a database nobody has yet."""

from collections.abc import Sequence
from pathlib import Path

from pijler4_desktop.cli.main import main
from pijler4_desktop.services.office import Office
from tests.cli.conftest import Cli


def test_the_example_becomes_a_file_like_any_other(
    cli: Cli, tmp_path: Path, database_path: Path
) -> None:
    target = tmp_path / "lindergem.p4db"

    made = cli("example", target)

    assert (made.code, made.content["municipality"]) == (0, "Lindergem")
    assert cli("check", "--db", target).content["counts"]["activity"] > 50
    assert not database_path.exists()
    again = cli("example", target)
    assert (again.code, again.content["error"]["code"]) == (2, "E_DATABASE_EXISTS")


def test_screens_without_a_database_of_ones_own_are_those_of_the_example(
    tmp_path: Path, database_path: Path
) -> None:
    names: list[str] = []

    def draw(office: Office, folder: Path) -> Sequence[Path]:
        names.append(office.municipality.name)
        return [folder / "een.png"]

    code = main(["screenshots", str(tmp_path / "schermen")], database_path, draw)

    assert (code, names) == (0, ["Lindergem"])
    assert list(tmp_path.iterdir()) == []
