"""`pijler4` starts the checkout, whatever the folder is called and wherever one stands."""

import subprocess
import sys
import venv
from pathlib import Path

import pytest

from tests.installers.conftest import Load

MAIN = "import sys; print('checkout', *sys.argv[1:])"


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    root = tmp_path / "Zoë's map"
    package = root / "pijler4_desktop"
    package.mkdir(parents=True)
    (package / "__init__.py").touch()
    (package / "__main__.py").write_text(MAIN, encoding="utf-8")
    return root


@pytest.fixture
def decoy(tmp_path: Path) -> Path:
    """Make a folder to stand in that holds another program of the same name."""
    package = tmp_path / "elders" / "pijler4_desktop"
    package.mkdir(parents=True)
    (package / "__init__.py").touch()
    (package / "__main__.py").write_text("print('elders')", encoding="utf-8")
    return package.parent


@pytest.mark.skipif(sys.platform == "win32", reason="makes the script of the other systems")
def test_the_command_runs_the_checkout_from_anywhere(
    load: Load, checkout: Path, decoy: Path
) -> None:
    environment = checkout / ".venv"
    venv.EnvBuilder(symlinks=True, with_pip=False).create(environment)
    load("command").install(environment, checkout)
    told = subprocess.run(
        [environment / "bin" / "pijler4", "--db", "een naam"],
        check=True, capture_output=True, text=True, cwd=decoy,
    )  # fmt: skip
    assert told.stdout.split() == ["checkout", "--db", "een", "naam"]


@pytest.mark.skipif(sys.platform == "win32", reason="makes the script of the other systems")
def test_files_that_are_right_are_left_alone(load: Load, checkout: Path) -> None:
    environment = checkout / ".venv"
    packages = environment / "lib" / "python3.11" / "site-packages"
    packages.mkdir(parents=True)
    (environment / "bin").mkdir()
    command = load("command")
    command.install(environment, checkout)
    made = [packages / "pijler4.pth", environment / "bin" / "pijler4"]
    before = [(path.read_bytes(), path.stat().st_mtime_ns) for path in made]
    made[1].chmod(0o555)
    command.install(environment, checkout)
    assert [(path.read_bytes(), path.stat().st_mtime_ns) for path in made] == before
    assert made[1].stat().st_mode & 0o777 == 0o555


def test_the_line_for_python_is_plain_ascii_whatever_the_folder(load: Load, tmp_path: Path) -> None:
    root = tmp_path / "Zoë"
    packages = root / ".venv" / "lib" / "python3.11" / "site-packages"
    assert load("command").path_line(packages, root) == "../../../..\n"


def test_on_windows_the_command_is_a_script_of_its_shell(
    load: Load, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    command = load("command")
    monkeypatch.setattr(sys, "platform", "win32")
    (tmp_path / ".venv" / "Lib" / "site-packages").mkdir(parents=True)
    (tmp_path / ".venv" / "Scripts").mkdir()
    command.install(tmp_path / ".venv", tmp_path)
    line = (tmp_path / ".venv/Lib/site-packages/pijler4.pth").read_bytes()
    script = (tmp_path / ".venv/Scripts/pijler4.cmd").read_bytes()
    assert line == b"../../..\n"
    assert b'"%~dp0python.exe" -m pijler4_desktop %*\r\n' in script
    assert b"\n" not in script.replace(b"\r\n", b"")
